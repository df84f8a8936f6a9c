"""Tanwin and the alef beside it: before it, on it, or in need of none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Message, Severity
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.diacritics.mark_rules import HARAKAT, MarkRule
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.patterns import Pattern

_FATH: str = ab.FATHATAN
#: Words on the measure iftiʿāl of roots in lam, whose first two letters are no article (التهاب).
_NO_ARTICLE = f"{ab.ALEF}{ab.LAM}{ab.TEH}[{HARAKAT}]{{0,4}}.[{HARAKAT}]{{0,4}}{ab.ALEF}"


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
        f"\\A(?!{_NO_ARTICLE}){ab.ALEF}{ab.FATHA}?{ab.LAM}{ab.SUKUN}?(?=(?:[{ab.LETTERS}][{HARAKAT}]*)"
        f"{{3}}).*?(?P<error>[{ab.TANWIN}](?=[{ab.ALEF}{ab.ALEF_MAKSURA}]?\\Z))"
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
