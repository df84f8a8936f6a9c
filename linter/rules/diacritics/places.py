"""What harakat stand on, and where tanwin is written (long: nine rules with examples)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Message, Severity
from linter.rules.core.base import Context, Example
from linter.rules.core.gaps import GapRule, Site
from linter.rules.diacritics.mark_rules import MarkRule
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.patterns import Pattern

_SHORT = ab.FATHA + ab.DAMMA + ab.KASRA
_HARAKAT = ab.TANWIN + _SHORT + ab.SUKUN + ab.SHADDA
_FATH: str = ab.FATHATAN
#: Words on the measure iftiʿāl of roots in lam, whose first two letters are no article (التهاب).
_NO_ARTICLE = f"{ab.ALEF}{ab.LAM}{ab.TEH}[{_HARAKAT}]{{0,4}}.[{_HARAKAT}]{{0,4}}{ab.ALEF}"


class TanwinBeforeAlef(MarkRule):
    """Tanwin fath is written on the alef (كتاباً) or on the letter before it (كتابًا).

    Off by default: a matter of house style. It gives way to its counterpart, `tanwin-after-alef`,
    where both are selected.

    Source: the print of Egyptian school books and newspapers.
    """

    code = "D011"
    name = "tanwin-before-alef"
    areta = "ON"
    severity = Severity.INFO
    is_default = False
    opposes = ("D008",)
    summary = Message("Tanwin before the alef", "التنوين قبل الألف")
    examples = (
        Example("شكرًا لك", "شكراً لك"),
        Example("كتابًا جديدًا", "كتاباً جديداً"),
        Example("سجلًّا", "سجلّاً"),
        Example.right("شكراً لك"),
        Example.right("مدرسةً كبيرة"),
        Example.right("مساءً"),
    )

    pattern = Pattern(f"{_FATH}{ab.SHADDA}?{ab.ALEF}\\Z")

    def replacement(self, match: re.Match[str]) -> str:
        """The tanwin last."""
        return str(match.group()[1:]) + _FATH


class MarkOnNothing(GapRule):
    """A vowel sign stands on an Arabic letter, not on a digit, a mark or a Latin letter.

    Source: The Unicode Standard 15.1, 7.9 (combining marks follow their base).
    """

    code = "D012"
    name = "mark-on-nothing"
    category = "diacritics"
    applicability = Applicability.UNSAFE
    summary = Message("Vowel sign on what is no Arabic letter", "حركة على غير حرف عربي")
    examples = (
        Example("وصل ألف طن،ّ ثم غادر", "وصل ألف طن، ثم غادر"),
        Example("عام 2010ُ عاد", "عام 2010 عاد"),
        Example("شركة ABCَ الكبرى", "شركة ABC الكبرى"),
        Example.right("وصل الوفدُ، ثم غادر"),
        Example.right("حركة «ُ» هي الضمة"),
        Example.right("الشدة ( ّ ) والفتحة: َ"),
    )

    pattern = Pattern(f"(?<=[\\d.،؛!؟A-Za-z])(?P<fault>[{_HARAKAT}]+)")

    def replacement(self, site: Site) -> str:
        """Nothing."""
        return ""


class MarkBeforeWord(GapRule):
    """A vowel sign is typed after its letter; before the first letter it stands on nothing.

    Source: The Unicode Standard 15.1, 7.9 (combining marks follow their base).
    """

    code = "D013"
    name = "mark-before-word"
    category = "diacritics"
    applicability = Applicability.DISPLAY
    summary = Message("Vowel sign before the first letter", "حركة قبل أول حرف")
    examples = (
        Example("وصل ُالوفد أمس"),
        Example("قال\nّأكد الوزير"),
        Example('ألبوم "ًصورة ودمعة"'),
        Example.right("وصل الوفدُ أمس"),
        Example.right("شكراً لك"),
        Example.right("حركة ُ هي الضمة"),
    )

    pattern = Pattern(f'(?<=[\\s(\\[«“"])(?P<fault>[{_HARAKAT}]+)\\Z')

    def replacement(self, site: Site) -> None:
        """Whether the sign belongs to the letter after or the word before is not known."""
        return


class AlefAfterHamza(MarkRule):
    """Tanwin fath needs no alef after a hamza that follows an alef, after أ or after ة.

    مساءً, خطأً and مدرسةً, not مساءًا or مساءاً.

    Source: Abd al-Salam Harun, Qawaid al-imla (the added alef); ARETA ON.
    """

    code = "D014"
    name = "alef-after-hamza"
    areta = "ON"
    summary = Message("No alef with the tanwin here", "لا ألف مع التنوين هنا")
    examples = (
        Example("عاد مساءًا إلى بيته", "عاد مساءً إلى بيته"),
        Example("سواءاً عاد أم لا", "سواءً عاد أم لا"),
        Example("مدرسةًا كبيرة", "مدرسةً كبيرة"),
        Example("كان خطأًا كبيرا", "كان خطأً كبيرا"),
        Example.right("عاد مساءً إلى بيته"),
        Example.right("أخذ جزءًا وشيئًا وعبئًا"),
        Example.right("كتابًا وكتاباً"),
    )

    pattern = Pattern(
        f"(?:(?<={ab.ALEF}{ab.HAMZA})|(?<=[{ab.ALEF_HAMZA_ABOVE}{ab.TEH_MARBUTA}]))"
        f"(?:{_FATH}{ab.ALEF}|{ab.ALEF}{_FATH})\\Z"
    )

    def replacement(self, match: re.Match[str]) -> str:
        """The tanwin alone."""
        return _FATH


class TanwinWithArticle(MarkRule):
    """A word with the article takes no tanwin.

    Words whose first two letters are not the article (التهاب) are left alone.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7.
    """

    code = "D015"
    name = "tanwin-with-article"
    applicability = Applicability.DISPLAY
    summary = Message("Tanwin on a word with the article", "تنوين في كلمة معرفة بأل")
    examples = (
        Example("وصل الوفدٌ أمس"),
        Example("في المدينةٍ الكبيرة"),
        Example("قرأ الكتابًا الجديد"),
        Example.right("وصل وفدٌ أمس"),
        Example.right("التهابٌ والتزامًا والتهاباتٍ"),
        Example.right("ألمٌ وألوانًا"),
        Example.right("موقعا الكترونيًا"),
    )

    pattern = Pattern(
        f"\\A(?!{_NO_ARTICLE}){ab.ALEF}{ab.FATHA}?{ab.LAM}{ab.SUKUN}?(?=(?:[{ab.LETTERS}][{_HARAKAT}]*)"
        f"{{3}}).*?(?P<fault>[{ab.TANWIN}](?=[{ab.ALEF}{ab.ALEF_MAKSURA}]?\\Z))"
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every match in a word that is a word without its first two letters too."""
        for found in super().check(context):
            index = context.passage.word_at(found.start)
            word = bare(context.passage.words[index]) if index is not None else ""
            rest = word.removeprefix(ab.ALEF + ab.LAM)
            if any(one in context.speller.lexicon for one in (rest, rest.removesuffix(ab.ALEF))):
                yield found

    def replacement(self, match: re.Match[str]) -> None:
        """Whether the article or the tanwin is wrong is not known."""
        return


class TanwinOnAlef(MarkRule):
    """The alef at the end of a word bears no tanwin but that of fath.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7.
    """

    code = "D016"
    name = "tanwin-on-alef"
    areta = "ON"
    applicability = Applicability.DISPLAY
    summary = Message("Tanwin damm or kasr on an alef", "تنوين ضم أو كسر على ألف")
    examples = (
        Example("كتاباٌ جديد"),
        Example("في بلداٍ بعيد"),
        Example("شكراٍ لك"),
        Example.right("كتابٌ جديد"),
        Example.right("كتاباً جديدا"),
        Example.right("قاضٍ ومحامٍ"),
    )

    pattern = Pattern(f"(?<={ab.ALEF})[{ab.DAMMATAN}{ab.KASRATAN}]\\Z")

    def replacement(self, match: re.Match[str]) -> None:
        """Which of the two is wrong is not known."""
        return


class FathaOnFinalAlef(MarkRule):
    """At the end of a word an alef bears tanwin (شكراً) or nothing; a fatha is half a tanwin.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2.
    """

    code = "D017"
    name = "fatha-on-final-alef"
    areta = "ON"
    applicability = Applicability.UNSAFE
    summary = Message("Fatha for tanwin on the alef", "فتحة مكان التنوين على الألف")
    examples = (
        Example("شكراَ لك", "شكراً لك"),
        Example("كتاباَ جديداَ", "كتاباً جديداً"),
        Example("عاد سريعاَ", "عاد سريعاً"),
        Example.right("شكراً لك"),
        Example.right("شكرًا لك"),
        Example.right("اَلكتاب"),
        Example.right("يَاَ وَمَاَ"),
    )

    pattern = Pattern(f"(?<=[{ab.LETTERS}]{{2}}{ab.ALEF}){ab.FATHA}\\Z")

    def replacement(self, match: re.Match[str]) -> str:
        """The tanwin."""
        return _FATH


class ShaddaOnFirstLetter(MarkRule):
    """A word does not begin with a doubled letter; shadda there marks an assimilated sound.

    Off by default: copies of the Quran and books on its reading mark assimilation so.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2.
    """

    code = "D018"
    name = "shadda-on-first-letter"
    is_default = False
    applicability = Applicability.DISPLAY
    summary = Message("Shadda on the first letter", "شدة على أول حرف")
    examples = (
        Example("مّحمد عاد"),
        Example("في بّيته"),
        Example("سّلام"),
        Example.right("محمّد عاد"),
        Example.right("السّلام"),
        Example.right("لَّا"),
    )

    pattern = Pattern(
        f"\\A(?!{ab.LAM})[{ab.LETTERS}][{_SHORT}]?{ab.SHADDA}(?=[{_HARAKAT}]*[{ab.LETTERS}])"
    )

    def replacement(self, match: re.Match[str]) -> None:
        """Which letter was meant is not known."""
        return


class MarkOrder(MarkRule):
    """A combining hamza or madda comes before the vowel sign, and a small alef after it.

    In another order the same word is another string, and some fonts draw it wrongly. Shadda and
    vowel, which the standard treats as equal in either order, are never exchanged.

    Source: Unicode Standard Annex 53 (Arabic mark rendering); Annex 15.
    """

    code = "U020"
    name = "mark-order"
    category = "characters"
    summary = Message("Marks in an unusual order", "علامات على غير ترتيبها")
    examples = (
        Example("ا\u064e\u0654مين الحزب", "ا\u0654\u064eمين الحزب"),
        Example("الرحم\u0670\u064eن", "الرحم\u064e\u0670ن"),
        Example("ا\u0650\u0655لى البيت", "ا\u0655\u0650لى البيت"),
        Example.right("أَمين الحزب"),
        Example.right("الرَّحْمَٰن"),
        Example.right("مُحَم\u064e\u0651د ومُحَم\u0651\u064eد"),
    )

    pattern = Pattern(
        f"(?<![{_HARAKAT}])(?P<first>[{_HARAKAT}]+)(?P<second>[\u0653-\u0655]+)"
        f"|(?P<alef>\u0670)(?P<vowels>[{_HARAKAT}]+)"
    )

    def replacement(self, match: re.Match[str]) -> str:
        """The two the other way round."""
        if match["alef"]:
            return f"{match['vowels']}{match['alef']}"
        return f"{match['second']}{match['first']}"
