"""Digits of another alphabet, or of two in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, Site
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_FOREIGN = Pattern(f"[{ab.FOREIGN_LETTERS}]")
#: How far from a number a letter of another language may be, in code points.
_NEAR = 60
#: All digits as a range, and how far one end of it stands from the other.
_ALL = Pattern("۰ ?[-–—] ?۹")
_RANGE = 4


class PersianDigits(GapRule):
    """Arabic uses ٤ ٥ ٦, Persian and Urdu ۴ ۵ ۶; their other digits look the same and are not.

    Numbers in Persian digits near letters of those languages are left alone.

    Source: The Unicode Standard 15.1, 9.2, "Arabic-Indic digits".
    """

    code = "U014"
    name = "persian-digits"
    changes_letters = True
    category = "characters"
    summary = Message("Persian digits in Arabic text", "أرقام فارسية في نص عربي")
    examples = (
        Example("وصل ۱۲ زائرا", "وصل ١٢ زائرا"),
        Example("عام ۲۰۱۰ كان حارا", "عام ٢٠١٠ كان حارا"),
        Example("الساعة ۱۰ مساء", "الساعة ١٠ مساء"),
        Example.right("وصل ١٢ زائرا"),
        Example.right("وصل 12 زائرا"),
        Example.right("در سال ۱۳۹۰ این کتاب"),
        Example.right("أرقام الفرس ۰۱۲۳۴۵۶۷۸۹ وأرقامنا"),
        Example.right("الأرقام ٠-٩ أو ۰-۹ مقبولة"),
    )

    pattern = Pattern("(?<![0-9٠-٩۰-۹])(?P<error>[۰-۹]+)(?![0-9٠-٩])")
    _to_arabic = str.maketrans(ab.EXTENDED_DIGITS, ab.ARABIC_INDIC_DIGITS)

    def accepts(self, site: Site) -> bool:
        """Only if no letter of another alphabet stands near, nor are all digits listed (۰-۹)."""
        start, end = site.span("error")
        if site.match["error"] == ab.EXTENDED_DIGITS:
            return False
        if _ALL.search(site.passage.text, max(0, start - _RANGE), end + _RANGE):
            return False
        return not _FOREIGN.search(site.passage.text, max(0, start - _NEAR), end + _NEAR)

    def replacement(self, site: Site) -> str:
        """The same number in Arabic digits."""
        return site.match["error"].translate(self._to_arabic)


class TwoDigitSystems(Rule):
    """A document writes its numbers in one set of digits.

    Flagged where one set holds four fifths of the numbers: those in the other set. Numbers beside
    Latin letters are left alone.

    Off by default: quoted titles and tables bring digits of their own.

    Source: CLDR, Arabic numbering systems (a country has one); textlint's rules for Arabic.
    """

    code = "U019"
    name = "two-digit-systems"
    category = "characters"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    is_default = False
    summary = Message("Digits of another system than elsewhere", "أرقام من نظام غير نظام النص")
    examples = (
        Example(
            "عام ٢٠١٠ ثم ٢٠١١ ثم ٢٠١٢ ثم ٢٠١٣ ثم 2014", "عام ٢٠١٠ ثم ٢٠١١ ثم ٢٠١٢ ثم ٢٠١٣ ثم ٢٠١٤"
        ),
        Example(
            "عام 2010 ثم 2011 ثم 2012 ثم 2013 ثم ٢٠١٤", "عام 2010 ثم 2011 ثم 2012 ثم 2013 ثم 2014"
        ),
        Example("بلغ 10 و20 و30 و40 و50 ثم ٦٠", "بلغ 10 و20 و30 و40 و50 ثم 60"),
        Example.right("عام 2010 ثم 2011"),
        Example.right("عام 2010 ثم ٢٠١١"),
        Example.right("عام ٢٠١٠ ثم ٢٠١١ ثم ٢٠١٢ ثم ٢٠١٣ ثم ISO 9001"),
    )

    _number = Pattern(
        r"(?<![0-9A-Za-z٠-٩۰-۹.,/٫٬:-])(?:(?P<western>[0-9]+)|(?P<eastern>[٠-٩]+))(?![A-Za-z])"
    )
    _latin_before = Pattern(r"[A-Za-z][ -]?\Z")
    _share = 0.8
    _to: ClassVar[dict[str, dict[int, int]]] = {
        "western": str.maketrans(ab.EUROPEAN_DIGITS, ab.ARABIC_INDIC_DIGITS),
        "eastern": str.maketrans(ab.ARABIC_INDIC_DIGITS, ab.EUROPEAN_DIGITS),
    }

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each number in the system that few numbers are in."""
        passage = context.passage
        found: dict[str, list[re.Match[str]]] = {"western": [], "eastern": []}
        for match in self._number.finditer(passage.text):
            if not self._latin_before.search(
                passage.text, max(0, match.start() - 2), match.start()
            ):
                found[match.lastgroup or ""].append(match)
        few, many = sorted(found, key=lambda system: len(found[system]))
        if len(found[many]) < self._share * (len(found[few]) + len(found[many])):
            return
        for match in found[few]:
            start, end = match.span()
            if passage.is_prose(start, end):
                fix = Fix(
                    (Edit(start, end, match.group().translate(self._to[few])),), self.applicability
                )
                yield self.diagnostic(start, end, fix)
