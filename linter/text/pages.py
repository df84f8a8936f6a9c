"""Short texts laid side by side and read as one passage.

A page has a few hundred words, so that looking up each pattern and each table costs more there than
the page itself. What depends on a paragraph alone is the same in a passage of many pages.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Sized
from itertools import accumulate, chain
from typing import Final

from linter.text import alphabet as ab
from linter.text.cached import cached_property
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.spans import Span

_NO_WORD: Final = "ء" * 12
#: What parts two pages: ends of paragraphs and sentences, and words that no list holds and no rule
#: looks at, more of them and longer than any rule looks beyond a paragraph (4 words, 60 code
#: points). So it sees as little there as at the edge of a text.
SEAM: Final = "\n\n" + ".\n\n".join(("", *(6 * (_NO_WORD,)), ""))
#: What a text does not begin with that can stand beside others: white space, vowel signs, …
_NO_FIRST: Final = Pattern(rf"[\s_{ab.MARKS}]")
#: … and what it ends with: no quotation mark or sign, which may be of a program where nothing
#: follows.
_LAST: Final = Pattern(rf"[^\W_]|[{ab.MARKS}.؟!:؛،…)\]»]")


def may_be_joined(text: str) -> bool:
    """Whether a text can stand beside others: its edges say nothing of where it begins or ends."""
    if not (text[:1].isprintable() and _LAST.match(text[-1:])):
        return False
    return _NO_FIRST.match(text) is None


class Pages:
    """Passages of texts that `may_be_joined`, as one with a `SEAM` between two of them.

    All of the texts is prose; what pages leave out has to be left out of the whole once more.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        """`passages` are the pages, at least one."""
        whole = _Whole(passages)
        #: The code point of the whole at which each page begins.
        self.starts: Sequence[int] = whole.page_starts
        self._ends = [
            start + len(page.text) for start, page in zip(self.starts, passages, strict=True)
        ]
        self.passage: Passage = whole
        self.shifted = whole.shifted

    def number_of(self, start: int, end: int) -> int | None:
        """The number of the page that a span of the whole lies in; None if it is in none."""
        number = bisect_right(self.starts, start) - 1
        return number if end <= self._ends[number] else None


class _Whole(Passage):
    """Pages side by side; what is known of each is not sought again."""

    def __init__(self, pages: Sequence[Passage]) -> None:
        texts = [page.text for page in pages]
        self._pages = pages
        self._seam = Passage(SEAM)
        parts = [self._seam for _ in range(2 * len(pages) - 1)]
        parts[::2] = pages
        super().__init__(SEAM.join(texts), scanned=_side_by_side(parts))
        #: The code point at which each page begins.
        self.page_starts = _starts(texts, SEAM)
        firsts = _starts([page.words for page in pages], self._seam.words)
        #: The pages, each with the index of its first word.
        self._placed = list(zip(firsts, pages, strict=True))

    def shifted(self, spans: Iterable[Sequence[Span]]) -> tuple[Span, ...]:
        """Spans of each page as spans of the whole, in order."""
        return tuple(
            (start + by, end + by)
            for by, of_page in zip(self.page_starts, spans, strict=True)
            for start, end in of_page
        )

    @cached_property
    def starts(self) -> Sequence[int]:
        """As of any passage."""
        starts = array("I")
        for at, page in zip(self.page_starts, self._pages, strict=True):
            starts.extend(map(at.__add__, page.starts))
            if len(starts) < len(self.words):
                end = at + len(page.text)
                starts.extend(map(end.__add__, self._seam.starts))
        return starts

    @cached_property
    def bare_forms(self) -> dict[str, str]:
        """As of any passage."""
        first, *others = self._pages
        forms = dict(first.bare_forms)
        for part in (self._seam, *others) if others else ():
            forms.update(part.bare_forms)
        return forms

    @cached_property
    def gap_places(self) -> Mapping[str, Sequence[int]]:
        """As of any passage, but between the words of a seam."""
        places = self._no_places()
        if not self.words:
            return places
        places["\n" + self.gaps[0]].append(0)
        for first, page in self._placed:
            end = len(page.words)
            for gap, of_page in page.gap_places.items():
                inside = [first + index for index in of_page if 0 < index < end]
                if inside:
                    places[gap].extend(inside)
        last = len(self.words)
        edges = {edge for first, page in self._placed for edge in (first, first + len(page.words))}
        for index in sorted(edges - {0, last}):
            places[self.gaps[index]].append(index)
        places[self.gaps[last] + "\n"].append(last)
        return dict(places)

    @cached_property
    def marked_words(self) -> Mapping[str, Sequence[int]]:
        """As of any passage."""
        return self.places_of(chain.from_iterable(page.marked_words for page in self._pages))

    @cached_property
    def _addresses(self) -> list[Span]:
        return list(self.shifted(page._addresses for page in self._pages))

    @cached_property
    def _verses(self) -> list[Span]:
        return list(self.shifted(page._verses for page in self._pages))

    @cached_property
    def _verse_lines(self) -> list[Span]:
        return list(self.shifted(page._verse_lines for page in self._pages))


def _starts(parts: Sequence[Sized], between: Sized) -> Sequence[int]:
    """Where parts begin that follow each other with something between two of them."""
    lengths = (len(part) + len(between) for part in parts[:-1])
    return list(accumulate(lengths, initial=0))


def _side_by_side(parts: Sequence[Passage]) -> tuple[list[str], list[str]]:
    """The words and gaps of passages that follow each other, none of whose words goes on."""
    words: list[str] = []
    gaps = [""]
    for part in parts:
        words += part.words
        gaps[-1] += part.gaps[0]
        gaps += part.gaps[1:]
    return words, gaps
