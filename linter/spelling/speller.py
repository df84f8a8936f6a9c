"""The speller: a verdict on each word, remembered, and corrections for the faulty ones.

A word outside the lexicon is either a slip for another word or a word that the lexicon lacks, most
often a name. Both are weighed: a slip by how common the word meant is and how likely the slip; a
new word by how rare new words are and how its letters follow each other. See `ErrorModel` and
`WordShape`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from math import exp, log
from typing import Final

from linter.lexicon.artefact import DictionaryError
from linter.lexicon.lexicon import Lexicon, default_artefact
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel
from linter.spelling.verdict import Candidate, ErrorKind, Status, Verdict
from linter.spelling.word_shape import WordShape
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.tokeniser import Passage

#: Share of running words that are right and yet in no list; counted on clean news.
NEW_WORD_RATE: Final = 0.004
#: A word is called a typo when its likeliest correction has at least this share of the odds.
TYPO_THRESHOLD: Final = 0.9
MOST_CANDIDATES: Final = 5
_SHORTEST = 2
_LONGEST = 40
_ORDINARY = re.compile(f"[{ab.LETTERS}]+")
_ELONGATED = re.compile(r"(.)\1{2,}")
_PER_MILLION = log(1e6)


class Speller:
    """Judges words by one lexicon, error model and model of word shapes.

    Verdicts are remembered by word. Safe to share between threads: the memory is a plain
    dictionary that only grows.
    """

    def __init__(self, lexicon: Lexicon, error_model: ErrorModel, shape: WordShape) -> None:
        self.lexicon = lexicon
        self.error_model = error_model
        self.shape = shape
        self._finder = CandidateFinder(lexicon.words, error_model)
        self._verdicts: dict[str, Verdict | None] = {}

    def faulty_words(self, passage: Passage) -> list[tuple[int, Verdict]]:
        """Index and verdict of each word outside the lexicon that lies in prose, in order."""
        faulty = {}
        for written in set(passage.words):
            verdict = self._remembered(written)
            if verdict is not None:
                faulty[written] = verdict
        if not faulty:
            return []
        return [
            (index, faulty[written])
            for index, written in enumerate(passage.words)
            if written in faulty and passage.is_prose(*passage.span(index))
        ]

    def _remembered(self, written: str) -> Verdict | None:
        try:
            return self._verdicts[written]
        except KeyError:
            verdict = self.judge(bare(written))
            found = None if verdict.status is Status.KNOWN else verdict
            self._verdicts[written] = found
            return found

    def judge(self, word: str) -> Verdict:
        """Whether a bare word is known, a slip, or unknown; with corrections, best first.

        Single letters, words over 40 letters and words with letters of other languages are left
        alone (known).
        """
        if not _SHORTEST <= len(word) <= _LONGEST or word in self.lexicon:
            return Verdict(word, Status.KNOWN)
        if not _ORDINARY.fullmatch(word):
            return Verdict(word, Status.KNOWN)
        candidates = self.candidates(word)
        likely = bool(candidates) and candidates[0].probability >= TYPO_THRESHOLD
        status = Status.TYPO if likely else Status.UNKNOWN
        return Verdict(word, status, tuple(candidates[:MOST_CANDIDATES]))

    def new_word_cost(self, word: str) -> float:
        """Negative natural logarithm of the odds that `word` is right and merely not listed."""
        return self.shape.cost(word) - log(NEW_WORD_RATE)

    def candidates(self, word: str) -> list[Candidate]:
        """All that may have been meant by a bare word, best first, with their probabilities."""
        found = {candidate.text: candidate for candidate in self._priced(word)}
        best = sorted(found.values(), key=lambda candidate: candidate.cost)[: 4 * MOST_CANDIDATES]
        weights = [exp(-candidate.cost) for candidate in best]
        total = sum(weights) + exp(-self.new_word_cost(word))
        return [
            replace(candidate, probability=weight / total)
            for candidate, weight in zip(best, weights, strict=True)
        ]

    def _priced(self, word: str) -> Iterator[Candidate]:
        for meant in {*self._finder.confusions(word), *self._finder.one_edit(word)} - {word}:
            slip = self.error_model.explain(word, meant)
            yield Candidate(meant, slip.kind, slip.cost, self._word_cost(meant))
        for left, right in self._finder.splits(word):
            cost = self._word_cost(left) + self._word_cost(right)
            gap = self.error_model.missing_space(left)
            yield Candidate(f"{left} {right}", ErrorKind.MERGED, gap, cost)
        yield from self._shortened(word)

    def _shortened(self, word: str) -> Iterator[Candidate]:
        """Words drawn out for effect (جمييييل), brought back to one letter or two."""
        if not _ELONGATED.search(word):
            return
        for shorter in {_ELONGATED.sub(r"\1", word), _ELONGATED.sub(r"\1\1", word)}:
            if shorter in self.lexicon:
                cost = self.error_model.doubled_cost
                yield Candidate(shorter, ErrorKind.REPEATED_LETTER, cost, self._word_cost(shorter))

    def _word_cost(self, word: str) -> float:
        return _PER_MILLION - log(self.lexicon.frequency(word) or 1e-4)


def confusion_lines() -> list[str]:
    """The lines of the table of confusions in this installation."""
    from importlib.resources import files

    table = files("linter.dictionaries") / "error_model" / "confusions.tsv"
    try:
        return table.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise DictionaryError(
            f"the table of confusions {table} is missing; install sawab again"
        ) from None


@cache
def default_speller(words: frozenset[str] = frozenset()) -> Speller:
    """The speller of the shipped dictionary, with `words` accepted too; made once.

    Raises `DictionaryError` when the compiled dictionary is missing or damaged.
    """
    artefact = default_artefact()
    lexicon = Lexicon(artefact, words)
    return Speller(lexicon, ErrorModel(confusion_lines()), WordShape(artefact.section("shape")))
