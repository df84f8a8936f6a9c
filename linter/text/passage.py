"""A text as rules read it: its Arabic words and the gaps between them as plain lists.

Rules that read millions of words look at distinct words and distinct gaps, each with its places;
what else is known of the text is found when it is first asked for.

Long: all that is told by the words and gaps alone is found here, once for all who ask.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import partial
from itertools import accumulate, chain, compress, count, islice
from operator import add
from typing import Any

from linter.text import alphabet as ab
from linter.text.cached import cached_property
from linter.text.code_spans import left_alone
from linter.text.lines import Lines, offsets
from linter.text.normalise import bare_forms
from linter.text.patterns import Pattern
from linter.text.spans import holding, joined, touches
from linter.text.verse import may_part, verse_lines
from linter.text.vocabulary import vocabulary_of
from linter.text.word_scan import words_and_gaps

_VERSE = Pattern("﴿[^﴿﴾\n]*﴾|﴾[^﴿﴾\n]*﴿")
#: Printable ASCII, and letters, harakat, digits and marks of Modern Standard Arabic.
_USUAL = ab.expand(
    f"\t\n\f\r\x20-\x7e{ab.LETTERS}\u064b-\u0652{ab.ARABIC_INDIC_DIGITS}،؛؟٪{ab.OPENING_QUOTES}"
    f"{ab.CLOSING_QUOTES}–—…\u00a0"
)

_UNUSUAL = Pattern(f"[^{re.escape(''.join(sorted(_USUAL)))}]")
_LATIN = Pattern("[A-Za-z]")

#: Texts of more words have all of them listed with their places.
_PAGE = 1 << 12
#: In longer texts the places of words are kept in less room.
_MANY_WORDS = 1 << 15


class Passage:
    """A text with its Arabic words listed, the shape that rules read.

    `words[i]` is the i-th Arabic word as written, `gaps[i]` what stands before it (so `gaps` is
    one longer than `words`; the last holds what follows the last word). Words inside URLs,
    addresses, hashtags and @names are listed too; ask `is_prose` of a place before flagging it.
    """

    def __init__(
        self,
        text: str,
        spans: tuple[tuple[int, int], ...] | None = None,
        scanned: tuple[list[str], list[str]] | None = None,
    ) -> None:
        """Scan `text`; `spans` are its prose ranges (code points, in order), default all of it.

        `scanned` are its words and gaps, for who has them already.
        """
        self.text = text
        self.words: list[str]
        self.gaps: list[str]
        self.words, self.gaps = scanned or words_and_gaps(text)
        self._spans = spans
        self._left_out: list[tuple[int, int]] = []

    def leaving_out(self, spans: Iterable[tuple[int, int]]) -> Passage:
        """The same passage, of which these spans (code points) are no prose; they may overlap."""
        passage = copy(self)
        passage._left_out = joined([*self._left_out, *spans])
        return passage

    @property
    def spans(self) -> tuple[tuple[int, int], ...] | None:
        """The prose ranges; None if all of the text is prose."""
        return self._spans

    @cached_property
    def holds_latin(self) -> bool:
        """Whether a Latin letter stands anywhere in the text."""
        return _LATIN.search(self.text) is not None

    @cached_property
    def starts(self) -> Sequence[int]:
        """Code-point offset of each word."""
        lengths = map(add, map(len, self.gaps), chain((0,), map(len, self.words)))
        return array("I", islice(accumulate(lengths), len(self.words)))

    @cached_property
    def _word_places(self) -> Mapping[str, Sequence[int]]:
        """Each distinct word as written, with its indexes."""
        places = self._no_places()
        append: Callable[[Any, int], None] = array.append if self._is_long else list.append
        deque(map(append, map(places.__getitem__, self.words), count()), maxlen=0)
        return dict(places)

    def places_of(self, words: Iterable[str]) -> Mapping[str, Sequence[int]]:
        """Those of these words, as they are written, that stand in the text, with their indexes.

        All words are listed with their places in one scan for all who ask. Of a page so few are
        asked for that a scan for each who asks takes a tenth of the time.
        """
        if self._lists_places:
            listed = self._word_places
            return {word: listed[word] for word in words if word in listed}
        places = self._no_places()
        for index in self._scanned(words):
            places[self.words[index]].append(index)
        return places

    def indexes_of(self, words: Iterable[str]) -> list[int]:
        """The indexes, in order, at which these words stand, as they are written."""
        if self._lists_places:
            return sorted(chain.from_iterable(self.places_of(words).values()))
        return list(self._scanned(words))

    def _scanned(self, words: Iterable[str]) -> Iterable[int]:
        """The indexes, in order, at which these words stand, found without a list of all."""
        found = self.bare_forms.keys() & words
        return compress(count(), map(found.__contains__, self.words)) if found else ()

    def _no_places(self) -> defaultdict[str, list[int] | array[int]]:
        """Room for places: lists, or in a long text arrays, slower and a tenth as large."""
        return defaultdict(partial(array, "I") if self._is_long else list)

    @property
    def _lists_places(self) -> bool:
        """Whether all words are listed with their places when those of some are asked for."""
        return len(self.words) > _PAGE

    @property
    def _is_long(self) -> bool:
        return len(self.words) > _MANY_WORDS

    @cached_property
    def gap_places(self) -> Mapping[str, Sequence[int]]:
        r"""Each gap that is more than one space, with the indexes of `gaps` it stands at.

        Texts repeat their gaps as they repeat their words, so a rule about marks and spaces looks
        at some thousand distinct gaps where the text has a hundred times as many. The first and
        the last gap are listed with a newline at the text's edge, as if a line began and ended
        there; so the very start and end of a listed gap always touch an Arabic word, unless a
        newline is there. A text without Arabic words has none.
        """
        places = self._no_places()
        if not self.words:
            return places
        last = len(self.words)
        places["\n" + self.gaps[0]].append(0)
        for index, gap in enumerate(self.gaps):
            if gap != " " and 0 < index < last:
                places[gap].append(index)
        places[self.gaps[last] + "\n"].append(last)
        return dict(places)

    def matches_in_gaps(self, pattern: Pattern) -> Iterator[tuple[int, re.Match[str]]]:
        """Each match of a pattern between Arabic words, with the code-point offset of its string.

        For patterns that no letter or mark of Arabic can be part of. In any order.
        """
        if not self.words:
            yield from ((0, match) for match in pattern.finditer(self.text))
            return
        for gap, places in self.gap_places.items():
            for match in pattern.finditer(gap):
                yield from ((self.gap_start(index), match) for index in places)

    def gap_start(self, index: int) -> int:
        """Code-point offset at which a gap of `gap_places` starts (-1 for the first one)."""
        return self.span(index - 1)[1] if index else -1

    @cached_property
    def marked_words(self) -> Mapping[str, Sequence[int]]:
        """Each word that holds more than letters (harakat, above all), with its indexes."""
        if "".join(self.bare_forms).isalpha():  # as that of most texts is
            return {}
        return self.places_of(word for word in self.bare_forms if not word.isalpha())

    @cached_property
    def unusual_characters(self) -> frozenset[str]:
        """The characters of the text that plain Arabic prose does not use.

        Told by the distinct words and gaps, which hold all characters of the text.
        """
        parts = chain(self.bare_forms, self.gap_places) if self.words else (self.text,)
        return frozenset(_UNUSUAL.findall("".join(parts)))

    @cached_property
    def lines(self) -> Lines:
        """Where the lines of the text begin and end."""
        return Lines(self.text)

    def count(self, character: str, start: int, end: int) -> int:
        """How often a character stands in `text[start:end]`; all its places are found once."""
        places = self._offsets.get(character)
        if places is None:
            places = self._offsets[character] = offsets(self.text, character)
        return bisect_left(places, end) - bisect_left(places, start)

    @cached_property
    def _offsets(self) -> dict[str, Sequence[int]]:
        return {}

    @cached_property
    def bare_forms(self) -> dict[str, str]:
        """The bare form of each distinct word, in order of first appearance."""
        return bare_forms(self.words)

    @cached_property
    def forms(self) -> frozenset[str]:
        """The distinct bare words."""
        return frozenset(self.bare_forms.values())

    @cached_property
    def vocabulary(self) -> str:
        """The distinct bare words, each between two line ends, in any order."""
        return vocabulary_of(self.forms)

    @cached_property
    def written(self) -> str:
        """The distinct words as they are written, each between two line ends."""
        return vocabulary_of(self.bare_forms)

    def span(self, index: int) -> tuple[int, int]:
        """Code-point span of word `index`."""
        start = self.starts[index]
        return start, start + len(self.words[index])

    def beside(self, index: int) -> tuple[str, str]:
        """The bare words before and behind word `index`, empty where more than a space parts them.

        So they are at the edges of the text.
        """
        words, gaps, forms = self.words, self.gaps, self.bare_forms
        has_before = index > 0 and gaps[index] == " "
        has_after = index + 1 < len(words) and gaps[index + 1] == " "
        before = forms[words[index - 1]] if has_before else ""
        return before, forms[words[index + 1]] if has_after else ""

    def word_at(self, offset: int) -> int | None:
        """Index of the word that holds the code point `offset`, or None."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0 or offset >= self.span(index)[1]:
            return None
        return index

    def is_prose(self, start: int, end: int) -> bool:
        """Whether the span lies wholly in prose.

        That is in the document's prose ranges, in no address or code, in no verse of the Quran,
        which has a spelling of its own and is quoted in ﴿ ﴾, in no line of verse, and in nothing
        that was left out.
        """
        if self._spans is not None and holding(self._spans, start, end) is None:
            return False
        if self._left_out and touches(self._left_out, start, end):
            return False
        if self._verses and touches(self._verses, start, end):
            return False
        if self._verse_lines and touches(self._verse_lines, start, end):
            return False
        return not (self._addresses and touches(self._addresses, start, end))

    @cached_property
    def _addresses(self) -> list[tuple[int, int]]:
        return left_alone(self.text)

    @cached_property
    def _verses(self) -> list[tuple[int, int]]:
        return [match.span() for match in _VERSE.finditer(self.text)]

    @cached_property
    def _verse_lines(self) -> list[tuple[int, int]]:
        partings = chain.from_iterable(
            places for gap, places in self.gap_places.items() if may_part(gap)
        )
        return verse_lines(self.text, [max(self.gap_start(i), 0) for i in sorted(partings)])


def parts_paragraphs(gap: str) -> bool:
    """Whether an empty line stands in a gap: words on its two sides are no neighbours."""
    return gap.count("\n") >= len("\n\n")


def is_open(gap: str) -> bool:
    """Whether words with this between them are neighbours: white space, and no empty line."""
    return gap == " " or (gap.isspace() and not parts_paragraphs(gap))
