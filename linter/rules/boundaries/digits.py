"""Digits beside words: glued, or of another alphabet (long: six rules with examples)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core import tables
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, Site
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_FOREIGN = Pattern(f"[{ab.FOREIGN_LETTERS}]")
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
        "Missing space between {number} and {word}",
        "مسافة ناقصة بين {number} وكلمة «{word}»",
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

    pattern = Pattern(r"[ (](?P<error>\d+(?:[.,٫]\d+)?)(?P<edit>)\Z")

    def accepts(self, site: Site) -> bool:
        """Not before a sign of one letter."""
        return len(site.after) > 1

    def replacement(self, site: Site) -> str:
        """One space."""
        return " "

    def describe(self, site: Site) -> Message:
        """Name the number and the word."""
        return self.summary.format(number=site.match["error"], word=site.after)


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
    summary = Message(
        "Missing space between {word} and {number}",
        "مسافة ناقصة بين «{word}» و{number}",
    )
    examples = (
        Example("منذ عام2011 وهو هنا", "منذ عام 2011 وهو هنا"),
        Example("في سنة١٩٥٢ قامت الثورة", "في سنة ١٩٥٢ قامت الثورة"),
        Example("عاد في فبراير2010.", "عاد في فبراير 2010."),
        Example.right("منذ عام 2011 وهو هنا"),
        Example.right("خطط ل2011 ول2012 وبـ2013"),
        Example.right("كوفيد19 وفيتامين ب12"),
        Example.right("رمز2011أ"),
    )

    pattern = Pattern(r"\A(?P<edit>)(?P<error>(?:1[5-9]|20|١[٥-٩]|٢٠)\d\d)(?=[ .،؛:)\n])")

    def accepts(self, site: Site) -> bool:
        """Only after a whole word."""
        return len(site.before) > 1 and site.before not in tables.words("proclitics")

    def replacement(self, site: Site) -> str:
        """One space."""
        return " "

    def describe(self, site: Site) -> Message:
        """Name the number and the word."""
        return self.summary.format(number=site.match["error"], word=site.before)


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

    pattern = Pattern("(?<![0-9٠-٩۰-۹])(?P<error>[۰-۹]+)(?![0-9٠-٩])")
    _to_arabic = str.maketrans(ab.EXTENDED_DIGITS, ab.ARABIC_INDIC_DIGITS)

    def accepts(self, site: Site) -> bool:
        """Only if no letter of another alphabet stands near."""
        start, end = site.span("error")
        return not _FOREIGN.search(site.passage.text, max(0, start - _NEAR), end + _NEAR)

    def replacement(self, site: Site) -> str:
        """The same number in Arabic digits."""
        return site.match["error"].translate(self._to_arabic)


class NumberAfterWord(GapRule):
    """A word and the number after it are two words, parted by a space.

    Flagged after words that numbers follow (رقم, المادة, عام) and before thousands; names with a
    number in them (كوفيد19) are left alone.

    Source: Microsoft Arabic Style Guide, "Numbers".
    """

    code = "B013"
    name = "number-after-word"
    category = "boundaries"
    areta = "MG"
    applicability = Applicability.UNSAFE
    summary = Message(
        "Missing space between {word} and {number}",
        "مسافة ناقصة بين «{word}» و{number}",
    )
    examples = (
        Example("نصت المادة5 على ذلك", "نصت المادة 5 على ذلك"),
        Example("القرار رقم12 لسنة كذا", "القرار رقم 12 لسنة كذا"),
        Example("انظر الصفحة٢٥ من الكتاب", "انظر الصفحة ٢٥ من الكتاب"),
        Example("حضر حوالي500 شخص", "حضر حوالي 500 شخص"),
        Example.right("نصت المادة 5 على ذلك"),
        Example.right("كوفيد19 وفيتامين ب12"),
        Example.right("منذ عام2011 وهو هنا"),
        Example.right("القناة2 والطريق66"),
        Example.right("منذ ثلاثين ألف سنة١\nمقدمة"),
    )

    pattern = Pattern(
        r"\A(?P<edit>)(?P<error>(?!(?:1[5-9]|20|١[٥-٩]|٢٠)\d\d[ .،؛:)\n])\d{1,4})(?=[ .،؛:)\n]|\Z)"
    )

    def accepts(self, site: Site) -> bool:
        """Only after a word that a number follows; one digit after a year is a note."""
        labels = tables.mapping("numbered_words")
        is_note = len(site.match["error"]) == 1 and labels.get(site.before) == "year"
        is_before = site.before in labels or site.before in tables.words("before_figures")
        return len(site.before) > 1 and is_before and not is_note

    def replacement(self, site: Site) -> str:
        """One space."""
        return " "

    def describe(self, site: Site) -> Message:
        """Name the word and the number."""
        return self.summary.format(word=site.before, number=site.match["error"])


class LatinBesideWord(GapRule):
    """A word in Latin letters and the Arabic word beside it are parted by a space.

    Particles of one letter and the article are written against it (وMicrosoft, الـDNA).

    Source: Microsoft Arabic Style Guide, "Mixed text".
    """

    code = "B014"
    name = "latin-beside-word"
    category = "boundaries"
    areta = "MG"
    applicability = Applicability.UNSAFE
    summary = Message(
        "Missing space between {word} and {latin}",
        "مسافة ناقصة بين «{word}» و{latin}",
    )
    examples = (
        Example("شركةMicrosoft الكبرى", "شركة Microsoft الكبرى"),
        Example("دواء فولتارينVoltaren اليوم", "دواء فولتارين Voltaren اليوم"),
        Example("على موقعGoogle أمس", "على موقع Google أمس"),
        Example.right("شركة Microsoft الكبرى"),
        Example.right("وMicrosoft والDNA وبـBerlin"),
        Example.right("فيتامين ب12 وسx"),
        Example.right("شركات \u200fGoogle #وسمtag"),
    )

    pattern = Pattern(r"\A(?P<edit>)(?P<error>[A-Za-z]{2,})")

    def accepts(self, site: Site) -> bool:
        """Only after a whole word."""
        return len(site.before) > 2 and site.before not in tables.words("proclitics")

    def replacement(self, site: Site) -> str:
        """One space."""
        return " "

    def describe(self, site: Site) -> Message:
        """Name the two."""
        return self.summary.format(word=site.before, latin=site.match["error"])


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
