"""Short texts laid side by side and read as one passage.

A page has a few hundred words, so that looking up each pattern and each table costs more there than
the page itself. What depends on a paragraph alone is the same in a passage of many pages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, compress, count
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
        texts = [page.text for page in passages]
        lengths = (len(text) + len(SEAM) for text in texts[:-1])
        #: The code point of the whole at which each page begins.
        self.starts: Sequence[int] = list(accumulate(lengths, initial=0))
        self._ends = [start + len(text) for start, text in zip(self.starts, texts, strict=True)]
        self.passage: Passage = _Whole(SEAM.join(texts), passages)

    def number_of(self, start: int, end: int) -> int | None:
        """The number of the page that a span of the whole lies in; None if it is in none."""
        number = bisect_right(self.starts, start) - 1
        return number if end <= self._ends[number] else None

    def shifted(self, spans: Iterable[Sequence[Span]]) -> tuple[Span, ...]:
        """Spans of each page as spans of the whole, in order."""
        return tuple(
            (start + by, end + by)
            for by, of_page in zip(self.starts, spans, strict=True)
            for start, end in of_page
        )


class _Whole(Passage):
    """Pages side by side; what is known of each is not sought again."""

    _lists_places = False

    def __init__(self, text: str, pages: Sequence[Passage]) -> None:
        self._pages = pages
        self._seam = Passage(SEAM)
        parts = [self._seam for _ in range(2 * len(pages) - 1)]
        parts[::2] = pages
        super().__init__(text, scanned=_side_by_side(parts))
        firsts = accumulate((len(part.words) for part in parts), initial=0)
        #: The pages and what parts them, each with the index of its first word.
        self._parts = list(zip(firsts, parts, strict=False))

    @cached_property
    def bare_forms(self) -> dict[str, str]:
        """As of any passage."""
        first, *others = self._pages
        forms = dict(first.bare_forms)
        for part in (self._seam, *others) if others else ():
            forms.update(part.bare_forms)
        return forms

    def _scanned(self, words: Iterable[str]) -> Iterator[int]:
        """As of any passage; but few pages hold the words of which rules ask."""
        wanted = frozenset(words)
        for first, part in self._parts:
            if found := part.bare_forms.keys() & wanted:
                yield from compress(count(first), map(found.__contains__, part.words))

    @cached_property
    def marked_words(self) -> Mapping[str, Sequence[int]]:
        """As of any passage."""
        return self.places_of(chain.from_iterable(page.marked_words for page in self._pages))


def _side_by_side(parts: Sequence[Passage]) -> tuple[list[str], list[str]]:
    """The words and gaps of passages that follow each other, none of whose words goes on."""
    words: list[str] = []
    gaps = [""]
    for part in parts:
        words += part.words
        gaps[-1] += part.gaps[0]
        gaps += part.gaps[1:]
    return words, gaps
