"""What harakat stand on, and in which order."""

from __future__ import annotations

import re

from linter.findings.diagnostic import Applicability, Message
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.gaps import GapRule, Site
from linter.rules.diacritics.mark_rules import HARAKAT, SHORT_VOWELS, MarkRule
from linter.text import alphabet as ab
from linter.text.patterns import Pattern


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

    pattern = Pattern(f"(?<=[\\d.،؛!؟A-Za-z])(?P<error>[{HARAKAT}]+)")

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
        Example.right("علامات المد: ِي َا ُو"),
    )

    pattern = Pattern(f'(?<=[\\s(\\[«“"])(?P<error>[{HARAKAT}]+)\\Z')

    def accepts(self, site: Site) -> bool:
        """Not before a letter alone, with which it shows how a long vowel is written (ِي)."""
        return len(site.after) > 1

    def replacement(self, site: Site) -> None:
        """Whether the sign belongs to the letter after or the word before is not known."""
        return


class FathaOnFinalAlef(MarkRule):
    """At the end of a word an alef bears tanwin (شكراً) or nothing; a fatha is half a tanwin.

    A damma, which an alef cannot bear there, is the key beside that of the tanwin.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2.
    """

    code = "D017"
    name = "fatha-on-final-alef"
    areta = "ON"
    applicability = Applicability.UNSAFE
    summary = Message("Vowel sign for tanwin on the alef", "حركة مكان التنوين على الألف")
    examples = (
        Example("شكراَ لك", "شكراً لك"),
        Example("كتاباَ جديداَ", "كتاباً جديداً"),
        Example("عاد سريعاَ", "عاد سريعاً"),
        Example("مكان جميل جداُ", "مكان جميل جداً"),
        Example.right("شكراً لك"),
        Example.right("شكرًا لك"),
        Example.right("اَلكتاب"),
        Example.right("يَاَ وَمَاَ"),
        Example.right("قَالاَ حَدَّثَنَا"),
        Example.right("ولاَ أعرفه، ألاَ يقول له؟"),
        Example.right("كان هناَ وهذاَ بيته، بينماَ أناَ بعيد"),
    )

    pattern = Pattern(f"(?<=[{ab.LETTERS}]{{2}}{ab.ALEF})[{ab.FATHA}{ab.DAMMA}]\\Z")

    def is_right(self, word: str) -> bool:
        """Whether it is the fatha of the lam, put behind both.

        So it is in a word with its vowels (قَالاَ), and in a particle (ولاَ). Pronouns and particles
        in alef bear no tanwin at all (هنا, هذا).
        """
        if word.removeprefix(ab.WAW)[:-1] in tables.words("ends_in_bare_alef"):
            return True
        if not word.endswith(ab.LAM + ab.ALEF + ab.FATHA):
            return False
        return ab.FATHA in word[:-1] or word[:-1] in tables.words("ends_in_la")

    def replacement(self, match: re.Match[str]) -> str:
        """The tanwin."""
        return str(ab.FATHATAN)


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
        f"\\A(?!{ab.LAM})[{ab.LETTERS}][{SHORT_VOWELS}]?{ab.SHADDA}(?=[{HARAKAT}]*[{ab.LETTERS}])"
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
        f"(?<![{HARAKAT}])(?P<first>[{HARAKAT}]+)(?P<second>[\u0653-\u0655]+)"
        f"|(?P<alef>\u0670)(?P<vowels>[{HARAKAT}]+)"
    )

    def replacement(self, match: re.Match[str]) -> str:
        """The two the other way round."""
        if match["alef"]:
            return f"{match['vowels']}{match['alef']}"
        return f"{match['second']}{match['first']}"
