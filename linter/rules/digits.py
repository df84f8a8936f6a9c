"""Digits beside words: glued to them, or of another alphabet."""

from __future__ import annotations

import re

from linter.diagnostic import Applicability, Message
from linter.rules import tables
from linter.rules.base import Example
from linter.rules.gaps import GapRule, Site
from linter.text import alphabet as ab

_FOREIGN = re.compile(f"[{ab.FOREIGN_LETTERS}]")
_NEAR = 60


class NumberBeforeWord(GapRule):
    """A number and the word after it are two words, parted by a space.

    One-letter signs after a number (20م, 1435هـ) and list numbers at the start of a line are left
    alone.

    Source: Microsoft Arabic Style Guide, "Numbers".
    """

    code = "B010"
    name = "number-before-word"
    category = "boundaries"
    areta = "MG"
    applicability = Applicability.UNSAFE
    summary = Message(
        "No space between {number} and {word}", "لا مسافة بين {number} وكلمة «{word}»"
    )
    examples = (
        Example("على مسافة 140كلم جنوبا", "على مسافة 140 كلم جنوبا"),
        Example("في 11فبراير عاد", "في 11 فبراير عاد"),
        Example("بلغ 3.5مليون دينار", "بلغ 3.5 مليون دينار"),
        Example.right("على مسافة 140 كلم جنوبا"),
        Example.right("عام 2011م الموافق 1432هـ"),
        Example.right("1مقدمة\n2تمهيد"),
        Example.right("الآية 2:255البقرة"),
    )

    pattern = re.compile(r"[ (](?P<fault>\d+(?:[.,٫]\d+)?)(?P<edit>)\Z")

    def accepts(self, site: Site) -> bool:
        """Not before a sign of one letter."""
        return len(site.after) > 1

    def replacement(self, site: Site) -> str:
        """One space."""
        return " "

    def describe(self, site: Site) -> Message:
        """Name the number and the word."""
        return self.summary.format(number=site.match["fault"], word=site.after)


class YearAfterWord(GapRule):
    """A year and the word before it are two words, parted by a space.

    Particles of one letter are written against the number (ل2011, و2012).

    Source: Microsoft Arabic Style Guide, "Numbers".
    """

    code = "B011"
    name = "year-after-word"
    category = "boundaries"
    areta = "MG"
    applicability = Applicability.UNSAFE
    summary = Message("No space between {word} and {number}", "لا مسافة بين «{word}» و{number}")
    examples = (
        Example("منذ عام2011 وهو هنا", "منذ عام 2011 وهو هنا"),
        Example("في سنة١٩٥٢ قامت الثورة", "في سنة ١٩٥٢ قامت الثورة"),
        Example("عاد في فبراير2010.", "عاد في فبراير 2010."),
        Example.right("منذ عام 2011 وهو هنا"),
        Example.right("خطط ل2011 ول2012 وبـ2013"),
        Example.right("كوفيد19 وفيتامين ب12"),
        Example.right("رمز2011أ"),
    )

    pattern = re.compile(r"\A(?P<edit>)(?P<fault>(?:1[5-9]|20|١[٥-٩]|٢٠)\d\d)(?=[ .،؛:)\n])")

    def accepts(self, site: Site) -> bool:
        """Only after a whole word."""
        return len(site.before) > 1 and site.before not in tables.words("proclitics")

    def replacement(self, site: Site) -> str:
        """One space."""
        return " "

    def describe(self, site: Site) -> Message:
        """Name the number and the word."""
        return self.summary.format(number=site.match["fault"], word=site.before)


class PersianDigits(GapRule):
    """Arabic uses ٤ ٥ ٦, Persian and Urdu ۴ ۵ ۶; their other digits look the same and are not.

    Numbers in Persian digits near letters of those languages are left alone.

    Source: The Unicode Standard 15.1, 9.2, "Arabic-Indic digits".
    """

    code = "U014"
    name = "persian-digits"
    category = "characters"
    summary = Message("Persian digits in Arabic text", "أرقام فارسية في نص عربي")
    examples = (
        Example("وصل ۱۲ زائرا", "وصل ١٢ زائرا"),
        Example("عام ۲۰۱۰ كان حارا", "عام ٢٠١٠ كان حارا"),
        Example("الساعة ۱۰ مساء", "الساعة ١٠ مساء"),
        Example.right("وصل ١٢ زائرا"),
        Example.right("وصل 12 زائرا"),
        Example.right("در سال ۱۳۹۰ این کتاب"),
    )

    pattern = re.compile("(?<![0-9٠-٩۰-۹])(?P<fault>[۰-۹]+)(?![0-9٠-٩])")
    _to_arabic = str.maketrans(ab.EXTENDED_DIGITS, ab.ARABIC_INDIC_DIGITS)

    def accepts(self, site: Site) -> bool:
        """Only if no letter of another alphabet stands near."""
        start, end = site.span("fault")
        return not _FOREIGN.search(site.passage.text, max(0, start - _NEAR), end + _NEAR)

    def replacement(self, site: Site) -> str:
        """The same number in Arabic digits."""
        return site.match["fault"].translate(self._to_arabic)
