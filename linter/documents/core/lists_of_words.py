"""Lists of words kept as data: stop words, roots, names of places, units of an index.

A program compares with what stands in them, so that a word respelt there is another entry; and a
list of misspellings is meant as it is. What tells them is that hardly any entry is longer than two
words, and that there are many: texts and the messages of a program are longer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_WORD: Final = Pattern(f"[{ab.WORD_CHARACTERS}]{{2,}}")
#: What parts the words and numbers that one entry gives.
_PARTING: Final = Pattern(r"[;|/\t,:=]")
_ARABIC: Final = Pattern(f"[{ab.WORD_LETTERS}]")
#: An entry has so many words at most, and so many entries in a hundred have.
_LONGEST: Final = 2
_MOST: Final = 90
#: So many lines or rows make a list, so many values between brackets, …
FEWEST_LINES: Final = 60
FEWEST_VALUES: Final = 20
#: … of single words so many, and so many strings of a program that says hardly anything else.
_FEWEST_WORDS: Final = 3
_FEWEST_OF_FILE: Final = 150
_MOST_OF_FILE: Final = 95
#: What may stand between two strings of a list in code.
_BETWEEN: Final = Pattern(
    r"\s{0,200}[)\]}]{0,4},\s{0,200}(?:#[^\n]{0,200}\s{0,200})?[(\[{]{0,4}[urf]?\Z"
)
_LONGEST_GAP: Final = 600
#: … and a value that comes again so often in a column is the name of a class.
_TIMES: Final = 10
#: A line of such a list is no longer than this on the average, in code points.
_LONGEST_LINE: Final = 48


def may_be_list(text: str, lines: int) -> bool:
    """Whether the head of a text with so many lines may be of one entry a line: asked of all."""
    return lines >= FEWEST_LINES and len(text) <= lines * _LONGEST_LINE


def is_list(entries: Iterable[str], fewest: int = FEWEST_LINES, most: int = _MOST) -> bool:
    """Whether entries (lines, cells, strings) are those of a list; others than Arabic count not.

    There are to be at least `fewest`, and `most` of a hundred short.
    """
    lengths = [_longest_piece(entry) for entry in entries if _ARABIC.search(entry)]
    short = sum(length <= _LONGEST for length in lengths)
    return len(lengths) >= fewest and short * 100 >= len(lengths) * most


def _longest_piece(entry: str) -> int:
    """The most words of one of the alternatives that an entry may give (`آل;آلى`)."""
    return max(len(_WORD.findall(piece)) for piece in _PARTING.split(entry))


def is_column_of_data(cells: Sequence[str]) -> bool:
    """Whether the cells of a column are words, or names of classes that come again and again."""
    if is_list(cells):
        return True
    kinds = Counter(cell for cell in cells if _ARABIC.search(cell))
    return kinds.total() >= FEWEST_LINES and len(kinds) * _TIMES <= kinds.total()


def in_lists(text: str, literals: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Where the literals of some code begin that are items of a list of words.

    `literals` are their spans, in order. So are those that stand again and again in one file, as
    the names of classes do in a table that is written as code.
    """
    found: set[int] = set()
    contents = [text[start:end] for start, end in literals]
    if is_list(contents, _FEWEST_OF_FILE, _MOST_OF_FILE):
        return frozenset(start for start, _ in literals)
    times = Counter(content for content in contents if _ARABIC.search(content))
    first = 0
    for number, (start, _) in enumerate(literals):
        content = contents[number]
        if times[content] >= FEWEST_VALUES or _holds_list(content):
            found.add(start)
        last = number + 1
        if last < len(literals) and _follows(text, literals[number][1], literals[last][0]):
            continue
        if _is_listing(contents[first:last]):
            found.update(start for start, _ in literals[first:last])
        first = last
    return frozenset(found)


def _holds_list(content: str) -> bool:
    """Whether a string is a list, an entry a line."""
    return content.count("\n") >= FEWEST_VALUES and is_list(content.split("\n"), FEWEST_VALUES)


def _is_listing(contents: Sequence[str]) -> bool:
    if is_list(contents, FEWEST_VALUES):
        return True
    words = [content.split() for content in contents if _ARABIC.search(content)]
    return len(words) >= _FEWEST_WORDS and all(len(one) == 1 for one in words)


def _follows(text: str, end: int, start: int) -> bool:
    return start - end <= _LONGEST_GAP and _BETWEEN.match(text, end, start) is not None
