"""Numbers and Latin words written against the Arabic word beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.findings.diagnostic import Applicability, Diagnostic, Message
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.core.gaps import MissingSpaceRule, Site
from linter.text.patterns import Pattern

#: A name in a program has no more code points.
_LONGEST_NAME: Final = 80


class NumberBeforeWord(MissingSpaceRule):
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

    def describe(self, site: Site) -> Message:
        """Name the number and the word."""
        return self.summary.format(number=site.match["error"], word=site.after)


class _NumberBehindWord(MissingSpaceRule):
    """A rule on a number that is written against the word before it."""

    category = "boundaries"
    areta = "MG"
    applicability = Applicability.UNSAFE
    summary = Message(
        "Missing space between {word} and {number}",
        "مسافة ناقصة بين «{word}» و{number}",
    )

    def describe(self, site: Site) -> Message:
        """Name the word and the number."""
        return self.summary.format(word=site.before, number=site.match["error"])


class YearAfterWord(_NumberBehindWord):
    """A year and the word before it are two words, parted by a space.

    Particles of one letter are written against the number (ل2011, و2012).

    Source: Microsoft Arabic Style Guide, "Numbers".
    """

    code = "B011"
    name = "year-after-word"
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


class NumberAfterWord(_NumberBehindWord):
    """A word and the number after it are two words, parted by a space.

    Flagged after words that numbers follow (رقم, المادة, عام) and before thousands; names with a
    number in them (كوفيد19) are left alone.

    Source: Microsoft Arabic Style Guide, "Numbers".
    """

    code = "B013"
    name = "number-after-word"
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
        labels, before = tables.mapping("numbered_words"), site.before
        is_note = len(site.match["error"]) == 1 and labels.get(before) == "year"
        is_before = before in labels or before in tables.words("before_figures")
        return len(before) > 1 and is_before and not is_note


class LatinBesideWord(MissingSpaceRule):
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
        Example.right('option = {name: "القناةchannel"}\n', "javascript"),
    )

    pattern = Pattern(r"\A(?P<edit>)(?P<error>[A-Za-z]{2,})")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Not in a string of a program that is one word of both: a name by which it is found."""
        lines, text = context.passage.lines, context.passage.text
        for found in super().check(context):
            start, end = lines.start(found.start), lines.end(found.start)
            is_short = context.is_of_strings and end - start <= _LONGEST_NAME
            if not is_short or len(text[start:end].split(maxsplit=1)) > 1:
                yield found

    def accepts(self, site: Site) -> bool:
        """Only after a whole word."""
        return len(site.before) > 2 and site.before not in tables.words("proclitics")

    def describe(self, site: Site) -> Message:
        """Name the two."""
        return self.summary.format(word=site.before, latin=site.match["error"])
