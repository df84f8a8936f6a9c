"""Counts of words that stand side by side, in corpora and in the texts behind ar-corrector."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import exp
from pathlib import Path
from typing import Final

from dictionaries.recipes.corpus_counts import blocks
from dictionaries.recipes.sources import ar_corrector_pairs
from linter.spelling.language_model.context import EDGE
from linter.spelling.speller import Speller
from linter.spelling.verdict import ErrorKind
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.passage import Passage

#: How careless a text is, is looked for in this many of the commonest words.
COMMONEST: Final = 3000
#: A pair is one number: this many bits hold the second word.
_BITS: Final = 24
_ALEFS: Final = (ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW)
_FINAL: Final = {"ة": "ه", "ى": "ي", "ي": "ى"}


def press_pairs() -> Iterator[tuple[str, str, int]]:
    """Pairs of the texts behind ar-corrector, with their counts."""
    for left, right, count in ar_corrector_pairs():
        yield _press_word(left), _press_word(right), count


def _press_word(word: str) -> str:
    form = bare(word)
    return form if form.isalpha() and not word.startswith("<") else EDGE


class Pairs:
    """Counts of pairs of words, each pair one number."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {EDGE: 0}
        self.counts: Counter[int] = Counter()

    def add_corpus(self, path: Path) -> None:
        """Count the words of a corpus that stand side by side with nothing but space between."""
        for block in blocks(path):
            passage = Passage(block)
            numbers = {written: self._number(form) for written, form in passage.bare_forms.items()}
            row = [0]
            for gap, word in zip(passage.gaps, passage.words, strict=False):
                if gap != " " and not gap.isspace():
                    row.append(0)
                row.append(numbers[word])
            self.counts.update(left << _BITS | right for left, right in pairwise(row))

    def add(self, pairs: Iterator[tuple[str, str, int]]) -> None:
        """Add pairs that were counted elsewhere."""
        for left, right, count in pairs:
            self.counts[self._number(left) << _BITS | self._number(right)] += count

    def _number(self, word: str) -> int:
        return self.words.setdefault(word, len(self.words))

    def without_errors(self, likely: Mapping[str, Sequence[str]], speller: Speller) -> None:
        """Take off each word what it owes to errors for others in the same places.

        Much of what stands as القران الكريم is a careless القرآن الكريم. How careless the text is,
        its errors that make no words tell.
        """
        looseness = self.looseness(speller)
        meant = {self._number(word) for others in likely.values() for word in others}
        beside: dict[int, list[tuple[int, bool, int]]] = {number: [] for number in meant}
        for left, right, count in self.items():
            if left in meant:
                beside[left].append((right, False, count))
            if right in meant:
                beside[right].append((left, True, count))
        for written, others in likely.items():
            own = self._number(written)
            for word in others:
                error = speller.error_model.explain(written, word)
                rate = exp(-error.cost) * looseness.get(error.kind, 1.0)
                for other, is_left, count in beside[self._number(word)]:
                    pair = other << _BITS | own if is_left else own << _BITS | other
                    owed = round(rate * count)
                    if owed and pair in self.counts:
                        self.counts[pair] = max(self.counts[pair] - owed, 0)

    def looseness(self, speller: Speller) -> dict[ErrorKind, float]:
        """How many times more errors of a kind the text holds than the table of confusions says.

        Seen in the commonest words, where the error makes no other word (إلى, الى).
        """
        totals: Counter[int] = Counter()
        for _, right, count in self.items():
            totals[right] += count
        words = list(self.words)
        seen: Counter[ErrorKind] = Counter()
        expected: dict[ErrorKind, float] = defaultdict(float)
        for number, count in totals.most_common(COMMONEST):
            for written in _careless(words[number]):
                if written not in speller.lexicon and words[number] in speller.lexicon.words:
                    error = speller.error_model.explain(written, words[number])
                    expected[error.kind] += exp(-error.cost) * count
                    seen[error.kind] += totals[self.words.get(written, -1)]
        found = {kind: seen[kind] / expected[kind] for kind in expected}
        told = ", ".join(
            f"{kind.value} {rate:.2f}" for kind, rate in sorted(found.items(), key=str)
        )
        sys.stderr.write(f"errors, by the table of confusions: {told}\n")
        return found

    def add_all(self, other: Pairs) -> None:
        """Add the counts of another."""
        numbers = [self._number(word) for word in other.words]
        for left, right, count in other.items():
            self.counts[numbers[left] << _BITS | numbers[right]] += count

    def items(self) -> Iterator[tuple[int, int, int]]:
        """The numbers of both words, and the count."""
        for pair, count in self.counts.items():
            if count:
                yield pair >> _BITS, pair & ((1 << _BITS) - 1), count


def _careless(word: str) -> set[str]:
    """The word without its hamza, and with another final letter; the word itself not among them."""
    forms = {ab.ALEF + word[1:]} if word[:1] in _ALEFS else set()
    ends = _FINAL.get(word[-1:])
    return forms | ({word[:-1] + ends} if ends and len(word) > 1 else set())
