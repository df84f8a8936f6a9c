"""Lists of the characters of a font or an alphabet in the order of their codes: no prose.

A program holds such lists (the characters that a font has, those that a pattern takes); what would
respell one of them takes it out of the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: No letter bears so many vowel signs.
_MARKS: Final = Pattern("[\u064b-\u0652]{4}")
_UP_TO_SPACE: Final = Pattern(r"\S*")
#: A word of so many code points, …
_LONG: Final = Pattern("\n([^\n]{12,})")
#: … of which so many follow each other in the order of their codes, is no word of a language.
_IN_ORDER: Final = 6
#: The forms of one letter, each once: what a program takes for the same (أإآ).
_FORMS: Final = Pattern("\n([اأإآٱ]{3,5}|[يىئ]{3}|[هةت]{3})(?=\n)")


def lists_of_characters(passage: Passage) -> Iterator[tuple[int, int]]:
    """Code-point spans of such lists, each up to the white space around it, in order."""
    words = passage.written
    listed = {long[1] for long in _LONG.finditer(words) if _is_in_order(long[1])}
    if passage.marked_words:
        listed.update(filter(_MARKS.search, passage.marked_words))
    forms = (match[1] for match in _FORMS.finditer(words))
    listed.update(form for form in forms if len(set(form)) == len(form))
    done = 0
    for index in passage.indexes_of(listed):
        start = passage.starts[index]
        if start < done:
            continue
        before = passage.text[done:start]
        if before and not before[-1].isspace():
            start -= len(before.rsplit(maxsplit=1)[-1])
        match = _UP_TO_SPACE.match(passage.text, start)
        assert match is not None
        done = match.end()
        yield start, done


def _is_in_order(word: str) -> bool:
    in_order = 1
    for before, after in pairwise(word):
        in_order = in_order + 1 if ord(after) == ord(before) + 1 else 1
        if in_order == _IN_ORDER:
            return True
    return False
