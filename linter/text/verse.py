"""Lines of classical verse: two halves of like length, parted by a gap, stars, dots or %.

Verse keeps what prose may not: a word twice, a word cut in two by the gap, spaces that stretch a
half to its measure. Rules leave it alone. The sign % parts the halves in digital libraries of old
books (OpenITI mARkdown: %~%; Jami al-Kabir: %), and books on grammar print a verse that proves a
point in brackets, with its number before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_PARTING = Pattern(r"(?<![ \t])[ \t]*(?:\*{1,3}|\.{3,}|…+|={1,3}|%(?:~%)?)[ \t]*| {3,}|[ ]*\t+[ ]*")
_MAY_PART = Pattern(r"\*|\.{3}|…|=|%| {3}|\t")
_WORD = Pattern(f"[{ab.WORD_LETTERS}][{ab.WORD_CHARACTERS}]*")
#: What no half of a verse holds: marks of lists, numbers, Latin letters, quotation marks.
_PROSAIC = Pattern(r"[\dA-Za-z.:؛()\[\]{}|«»\"“”/]")
#: Stars and the signs = and % part nothing but verses; dots and gaps do so in prose and tables too.
_CERTAIN = Pattern(r"[*=%]")
#: The brackets of a verse that is cited, and what may stand before them.
_CITED = Pattern(r"(?:\d+ ?- ?)?\((?P<verse>[^()]*)\)")
_WORDS = range(2, 10)
#: A stretch without marks of this many code points is hardly prose.
_LONG_RUN = 150
_MARK = Pattern(r"[\n.،؛:!؟?,\"«»()\[\]“”–—-]")
#: How much shorter, in letters, one half may be than the other.
_LIKE = 0.55


def may_part(gap: str) -> bool:
    """Whether what stands between two words may part the halves of a verse."""
    return _MAY_PART.search(gap) is not None


def verse_lines(text: str, partings: Iterable[int] | None = None) -> list[tuple[int, int]]:
    """Code-point spans of the lines of `text` that are verse, in order.

    A line counts if it falls into two halves of two to nine words and of like length. Where dots
    or a gap part them and no brackets enclose them, a line next to it (empty lines aside) must do
    so too. `partings` are offsets at which all that may part a line begins, in order, for who knows
    them: few lines have any, and only these are looked at.
    """
    if partings is None:
        partings = (match.start() for match in _MAY_PART.finditer(text))
    spans: list[tuple[int, int]] = []
    waiting: tuple[int, int] | None = None
    is_after_verse = False
    last_end = 0
    for start, end in _lines_at(text, partings):
        if not _is_blank(text, last_end, start):
            waiting, is_after_verse = None, False
        span, last_end = (start, end), end
        line = text[start:end]
        if line.isspace():
            continue
        is_certain = _is_surely_verse(line)
        if is_certain is None:
            waiting, is_after_verse = None, False
        elif is_after_verse or waiting is not None or is_certain:
            spans += [one for one in (waiting, span) if one is not None]
            waiting, is_after_verse = None, True
        else:
            waiting = span
    return spans


def _lines_at(text: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The spans of the lines that hold these places, line ends included, each line once."""
    done = 0
    for place in places:
        if place < done:
            continue
        start = text.rfind("\n", done, place) + 1 or done
        end = text.find("\n", place) + 1 or len(text)
        for line in text[start:end].splitlines(keepends=True):
            yield start, start + len(line)
            start += len(line)
        done = end


def _is_blank(text: str, start: int, end: int) -> bool:
    """Whether there is nothing to read in `text[start:end]`."""
    return start == end or text[start:end].isspace()


def _is_surely_verse(line: str) -> bool | None:
    """Whether a line in two halves is verse whatever stands next to it; None if it is no verse."""
    text = line.strip()
    if not _MAY_PART.search(text):
        return None
    if (cited := _CITED.fullmatch(text)) is not None:
        text = cited["verse"].strip()
    partings = list(_PARTING.finditer(text))
    if len(partings) != 1:
        return None
    halves = (text[: partings[0].start()], text[partings[0].end() :])
    if any(_PROSAIC.search(half) or len(_WORD.findall(half)) not in _WORDS for half in halves):
        return None
    shorter, longer = sorted(len(re.sub(f"[{ab.MARKS}{ab.TATWEEL}]", "", half)) for half in halves)
    if shorter < _LIKE * longer:
        return None
    return cited is not None or _CERTAIN.search(partings[0].group()) is not None


def is_unmarked_run(text: str, place: int) -> bool:
    """Whether `place` lies in a long stretch of a line without any mark of punctuation.

    Prose has marks every few words; verses that are printed one after the other have none.
    """
    before = _MARK.split(text[max(0, place - _LONG_RUN) : place])[-1]
    after = _MARK.split(text[place : place + _LONG_RUN], maxsplit=1)[0]
    return len(before) + len(after) >= _LONG_RUN
