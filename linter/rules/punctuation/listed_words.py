"""Commas between words that a program reads, or that stand for nothing but themselves."""

from __future__ import annotations

from typing import Final

from linter.rules.core import tables
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: How far from a comma the rest of a list is sought, and how far its bracket.
_NEAR: Final = 60
_FARTHEST: Final = 2000
#: A value of so many single words is a list that a program reads; so is a row in brackets of these.
_MOST_WORDS: Final = 7
_FEWEST_TOKENS: Final = 4
#: What leads on to an example of what is to be typed, and the fewest words of one.
_EXAMPLES: Final = tables.words_of("word_groups", "example")
_FEWEST_OF_EXAMPLE: Final = 3
#: A term has no more words.
_LONGEST_TERM: Final = 3
#: What leads on to the words that a search finds a page by.
_KEYWORDS: Final = Pattern(r"(?:ال)?كلمات (?:ال)?(?:مفتاحية|دلالية)\s?:|\b[Kk]ey-?[wW]ords\s?:")
#: Lines around a comma, and their length (code points), that are asked whether they are rows.
_ROWS: Final = 3
_FEWEST_ROWS: Final = 4
_LONGEST_ROW: Final = 200
#: The most words of the cell before the first comma of a row.
_FIRST_CELL: Final = 3
_TIGHT_COMMA: Final = Pattern(r",(?!\s)")
#: An item of a list that a program reads: الأحد,الإثنين,الثلاثاء.
_LISTED: Final = Pattern(r",[^\s,]{1,40}(?: [^\s,]{1,40})?,(?=\S)")


def is_of_data(passage: Passage, place: int) -> bool:
    """Whether a comma parts what a program reads or a reader is to type, and not clauses."""
    return (
        _is_of_list(passage.text, place)
        or _is_of_tokens(passage, place)
        or _is_of_rows(passage, place)
        or _is_of_example(passage, place)
        or _is_of_keywords(passage, place)
    )


def _is_of_list(text: str, place: int) -> bool:
    """Whether a comma is one of several that part words without a space."""
    is_tight = not text[place + 1 : place + 2].isspace()
    return is_tight and bool(_LISTED.search(text, max(0, place - _NEAR), place + _NEAR))


def _is_of_rows(passage: Passage, place: int) -> bool:
    """Whether a comma parts the cells of a table: lines alike, a short cell before each comma.

    يسكب,هو يسكب في منزل كبير / لبثت,لبثت ثوبا جديدا
    """
    rows = _lines_around(passage, place)
    cells = {len(_TIGHT_COMMA.findall(row)) for row in rows}
    firsts = (row.split(",")[0].split() for row in rows)
    is_alike = len(rows) >= _FEWEST_ROWS and len(cells) == 1 and 0 not in cells
    return is_alike and all(len(first) <= _FIRST_CELL for first in firsts)


def _lines_around(passage: Passage, place: int) -> list[str]:
    """The line of a place, and those before and after it up to an empty one; no long ones."""
    lines, text = passage.lines, passage.text
    start, end = lines.start(place), lines.end(place)
    spans = [(start, end)]
    for _ in range(_ROWS):
        if start > 0 and (last := start - 1) > (before := lines.start(last)):
            start = before
            spans.append((start, last))
        if end < len(text) and (first := end + 1) < (behind := lines.end(first)):
            end = behind
            spans.append((first, end))
    short = (text[first:last] for first, last in spans if last - first <= _LONGEST_ROW)
    return [line for line in short if line.strip()]


def is_of_words(line: str) -> bool:
    """Whether the commas of a value stand between single words, as in the names of the months."""
    items = line.split(", ")
    return len(items) >= _MOST_WORDS and all(map(str.isalpha, items))


def is_of_terms(passage: Passage, place: int) -> bool:
    """Whether a semicolon parts short terms, as a string keeps what a search finds a thing by."""
    start, end = passage.lines.start(place), passage.lines.end(place)
    if end - start > _LONGEST_ROW:
        return False
    terms = passage.text[start:end].split(";")
    return all(len(term.split()) <= _LONGEST_TERM for term in terms)


def _is_of_example(passage: Passage, place: int) -> bool:
    """Whether a line shows how words are to be typed: مثال: تقنية, حماية, جودة."""
    start, end = passage.lines.start(place), passage.lines.end(place)
    if end - start > _LONGEST_ROW:
        return False
    head, _, rest = passage.text[start:end].strip().partition(": ")
    items = rest.split(", ")
    return head in _EXAMPLES and len(items) >= _FEWEST_OF_EXAMPLE and all(map(str.isalpha, items))


def _is_of_keywords(passage: Passage, place: int) -> bool:
    """Whether a line names the words that a search finds its page by, Latin ones among them."""
    start = passage.lines.start(place)
    head = passage.text[start : min(place, start + _NEAR)]
    return _KEYWORDS.search(head) is not None


def _is_of_tokens(passage: Passage, place: int) -> bool:
    """Whether a comma stands in square brackets that hold single words: [ أمر, سلطة, قطر, سوق ]."""
    text = passage.text
    start = text.rfind("[", max(passage.lines.start(place), place - _FARTHEST), place)
    end = text.find("]", place, min(passage.lines.end(place), place + _FARTHEST))
    if start < 0 or end < 0 or "]" in text[start:place]:
        return False
    items = [item.strip() for item in text[start + 1 : end].split(",")]
    return len(items) >= _FEWEST_TOKENS and all(item.isalpha() or not item for item in items)
