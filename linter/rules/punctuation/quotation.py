"""The spaces around quotation marks, and within them."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Diagnostic, Edit, Fix, Message
from linter.rules.core import tables
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.rules.punctuation.quote_pairs import (
    SPACES,
    paired_quotes,
)
from linter.text.normalise import bare, strip_marks
from linter.text.patterns import Pattern
from linter.text.tokeniser import WORD_PATTERN

_LETTER = Pattern(r"\w")
_LAST_WORD = Pattern(rf"({WORD_PATTERN})\Z")
_LONGEST_PROCLITIC = 8


def _pairs(context: Context) -> list[tuple[int, int]]:
    return list(paired_quotes(context.passage.text))


class _Letters:
    """Whether letters stand between marks; pairs may be nested, and no stretch is read twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._start = self._next = -1  # no letter stands in text[start:next]

    def stand_in(self, start: int, end: int) -> bool:
        """Whether there is a letter in `text[start:end]`."""
        if not self._start <= start <= self._next:
            stop = self._start if start < self._start <= end else len(self._text)
            found = _LETTER.search(self._text, start, stop)
            if found:
                self._next = found.start()
            elif stop == len(self._text):
                self._next = stop
            self._start = start
        return self._next < end


class QuotationRule(Rule):
    """A rule about the spaces of a quotation whose two marks are known."""

    is_local = True
    category = "punctuation"
    #: Whether a pair of marks with no letter between them is left alone.
    needs_letter: ClassVar[bool] = False

    @abstractmethod
    def edits(self, text: str, opening: int, closing: int) -> Iterator[Edit]:
        """What to change around the marks at these two offsets, each change an error."""

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each edit that falls in prose, shown with the quotation mark it is about."""
        passage = context.passage
        if not passage.words:
            return
        letters = _Letters(passage.text)
        for opening, closing in context.once(_pairs):
            if self.needs_letter and not letters.stand_in(opening, closing):
                continue
            for edit in self.edits(passage.text, opening, closing):
                start, end = min(edit.start, closing), edit.end
                if start == end:
                    start, end = self._mark_beside(start, opening, closing)
                if passage.is_prose(start, end):
                    yield self.diagnostic(start, end, Fix((edit,), self.applicability))

    @staticmethod
    def _mark_beside(place: int, opening: int, closing: int) -> tuple[int, int]:
        mark = opening if place == opening else closing
        return mark, mark + 1


_PLACEHOLDER = re.compile(r":[a-z]")
#: The number of spaces inside of quotation marks from which on they are quoted themselves.
_INDENTED = 3


class SpaceInsideQuotes(QuotationRule):
    """Quotation marks hug what they quote: no space after the opening or before the closing one.

    Source: Arabic Language Academy in Cairo, rules of punctuation; Microsoft Arabic Style
    Guide, "Quotation marks".
    """

    needs_letter = True
    code = "P004"
    name = "space-inside-quotes"
    summary = Message("Space inside the quotation marks", "مسافة داخل علامتي التنصيص")
    examples = (
        Example('واصل الكفاح "حتى التحرير ".', 'واصل الكفاح "حتى التحرير".'),
        Example('قال: " سنعود غدا "، ثم مضى', 'قال: "سنعود غدا"، ثم مضى'),
        Example("قرأ كتاب « كليلة ودمنة » ونام", "قرأ كتاب «كليلة ودمنة» ونام"),
        Example("قال: “ سنعود غدا” ثم مضى", "قال: “سنعود غدا” ثم مضى"),
        Example("قال: « قرأت « كليلة » أمس »", "قال: «قرأت «كليلة» أمس»"),
        Example('قال: « قرأت " كليلة " أمس»', 'قال: «قرأت "كليلة" أمس»'),
        Example.right('قال: "سنعود غدا"، ثم مضى'),
        Example.right('قياس الشاشة 15" وعرضها كبير'),
        Example.right('طبع السطر "    نعم" كما هو'),
        Example.right('قال: " سنعود غدا" ثم "مضى'),
        Example.right('إزالة "Bearer " من الرمز'),
        Example.right('"اعتمدت الطلبات على ":chance'),
        Example.right('قرأ "كليلة" و "دمنة" ونام'),
        Example.right("قرأ ”كليلة“ و ”دمنة“ ونام"),
    )

    def edits(self, text: str, opening: int, closing: int) -> Iterator[Edit]:
        """Take the spaces off both ends of what is quoted."""
        first, last = opening + 1, closing
        while text[first] in SPACES:
            first += 1
        while text[last - 1] in SPACES:
            last -= 1
        if first - opening > _INDENTED or closing - last >= _INDENTED:
            return
        is_lopsided = (first > opening + 1) != (last < closing)
        if is_lopsided and text[first:last].isascii() and text[opening] == '"':
            return  # a string that a program has, with its space
        if is_lopsided and _PLACEHOLDER.match(text, closing + 1):
            return  # the mark before a placeholder opens what stands in its place
        if first > opening + 1:
            yield Edit(opening + 1, first, "")
        if last < closing:
            yield Edit(last, closing, "")


#: A mark that opens a quotation, and no other.
_OPENING = ("«", "“")


class MissingSpaceAroundQuotes(QuotationRule):
    """A quotation is parted by a space from the words before and after it.

    Particles of one letter and the article are written against it (و«نعم», بـ"نعم"), and marks
    and suffixes may follow it.

    Source: Microsoft Arabic Style Guide, "Quotation marks".
    """

    code = "P005"
    name = "missing-space-around-quotes"
    summary = Message(
        "Missing space between the quotation and the word beside it",
        "مسافة ناقصة بين الاقتباس والكلمة المجاورة",
    )
    examples = (
        Example('نقلت وكالة"تاس" عنه', 'نقلت وكالة "تاس" عنه'),
        Example('نقلت وكالة "تاس"الروسية عنه', 'نقلت وكالة "تاس" الروسية عنه'),
        Example("قرأ كتاب«كليلة ودمنة» ونام", "قرأ كتاب «كليلة ودمنة» ونام"),
        Example("قرأ «كليلة ودمنة»ونام", "قرأ «كليلة ودمنة» ونام"),
        Example("قرأ «كليلة»و«دمنة»", "قرأ «كليلة» و«دمنة»"),
        Example.right('نقلت وكالة "تاس" عنه'),
        Example.right('وصفه بـ"الصديق" و"الأخ" ول"الجار" حق'),
        Example.right("قرأ «كليلة»، و«دمنة»."),
        Example.right('القياس 15" ونقلت وكالة"تاس" عنه'),
        Example.right('الاسم ""شبه جزيرة سيناء""'),
        Example.right("سمي \ufe91«الصديق» قديما"),
        Example.right("قال: “قرأ “كليلة” و”دمنة” أمس"),
        Example.right("قال: “نقلت بـ”تاس” عنه"),
        Example.right("قال «نعم وقال:»كلا"),
    )

    def edits(self, text: str, opening: int, closing: int) -> Iterator[Edit]:
        """Put a space before the opening and after the closing mark."""
        word = _LAST_WORD.search(text, max(0, opening - 3 * _LONGEST_PROCLITIC), opening)
        if word and bare(word.group()) not in tables.words("proclitics"):
            yield Edit(opening, opening, " ")
        following = re.compile(WORD_PATTERN).match(text, closing + 1)
        joins_next = (
            following is not None and text[following.end() : following.end() + 1] in _OPENING
        )
        if text[closing - 1] == ":":  # that opens what is said, turned round: وقال:»كل
            return
        if following and (len(strip_marks(following.group())) > 1 or joins_next):
            yield Edit(closing + 1, closing + 1, " ")
