"""The speller: a verdict on each word, remembered, and corrections for the faulty ones.

A word outside the lexicon is either a slip for another word or a word that the lexicon lacks, most
often a name. Both are weighed: a slip by how common the word meant is and how likely the slip; a
new word by how rare new words are and how its letters follow each other. See `ErrorModel` and
`WordShape`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property
from math import exp, log
from typing import Final

from linter.lexicon.derivation import Derivation
from linter.lexicon.lexicon import Lexicon, default_artefact, table_lines
from linter.lexicon.name_model import NameModel
from linter.lexicon.regional import Spelling
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel
from linter.spelling.verdict import Candidate, ErrorKind, Status, Verdict
from linter.spelling.word_shape import WordShape
from linter.text import alphabet as ab
from linter.text.tokeniser import Passage

#: Share of running words that are right and yet in no list; counted on clean news.
NEW_WORD_RATE: Final = 0.004
#: A word is called a typo when its corrections together have at least this share of the odds.
TYPO_THRESHOLD: Final = 0.95
#: … and, unless only hamzas and final letters are in question, one of them at least this share,
CORRECTION_THRESHOLD: Final = 0.9
#: or all together this one.
CERTAIN_THRESHOLD: Final = 0.995
#: A correction that costs so much more than a new word would, or than a better correction, has no
#: say and is not weighed.
NEGLIGIBLE: Final = 3.0
LOOSE_KINDS: Final = frozenset(
    {ErrorKind.HAMZA, ErrorKind.TA_MARBUTA, ErrorKind.ALIF_MAQSURA, ErrorKind.ALIF_FARIQA}
)
#: What the likeness to a foreign name adds to the odds that a word is new, beside its shape.
NAME_WEIGHT: Final = 0.4
#: What having been seen, and never oftener than a slip would be, takes off those odds.
SLIP_WEIGHT: Final = 2.0
MOST_CANDIDATES: Final = 5
_SHORTEST = 2
_SYLLABLE = 3
_LONGEST = 40
_ORDINARY = re.compile(f"[{ab.LETTERS}]+")
_ELONGATED = re.compile(r"(.)\1{2,}")


class Speller:
    """Judges words by one lexicon, error model and model of word shapes.

    Verdicts are remembered by word. Safe to share between threads: the memory is a plain
    dictionary that only grows.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        error_model: ErrorModel,
        shape: WordShape,
        derivation: Derivation,
        name_model: NameModel,
    ) -> None:
        self.lexicon = lexicon
        self.error_model = error_model
        self.shape = shape
        self.derivation = derivation
        self.name_model = name_model
        self._verdicts: dict[str, Verdict | None] = {}

    @cached_property
    def _finder(self) -> CandidateFinder:
        return CandidateFinder(self.lexicon.words, self.error_model)

    def faulty_words(self, passage: Passage) -> list[tuple[int, Verdict]]:
        """Index and verdict of each word outside the lexicon that lies in prose, in order."""
        listed = self.lexicon.listed
        faulty = {
            written: verdict
            for written, form in passage.bare_forms.items()
            if form not in listed and (verdict := self._remembered(form)) is not None
        }
        if not faulty:
            return []
        return [
            (index, faulty[written])
            for index, written in enumerate(passage.words)
            if written in faulty and passage.is_prose(*passage.span(index))
        ]

    def _remembered(self, form: str) -> Verdict | None:
        try:
            return self._verdicts[form]
        except KeyError:
            verdict = self.judge(form)
            found = None if verdict.status is Status.KNOWN else verdict
            self._verdicts[form] = found
            return found

    def judge(self, word: str) -> Verdict:
        """Whether a bare word is known, a slip, or unknown; with corrections, best first.

        A word of another norm of spelling than the chosen one is corrected to that.
        Single letters, words over 40 letters and words with letters of other languages are left
        alone (known).
        """
        if not _SHORTEST <= len(word) <= _LONGEST or word in self.lexicon:
            return Verdict(word, Status.KNOWN)
        if not _ORDINARY.fullmatch(word):
            return Verdict(word, Status.KNOWN)
        norm = self.lexicon.norm
        sister = norm.sister(word) if norm.refuses(word) else None
        if sister is not None and sister in self.lexicon:
            chosen = Candidate(sister, ErrorKind.HAMZA, 0.0, 0.0, probability=1.0)
            return Verdict(word, Status.TYPO, (chosen,))
        candidates = self.candidates(word)
        status = Status.TYPO if _is_slip(word, candidates) else Status.UNKNOWN
        return Verdict(word, status, tuple(candidates[:MOST_CANDIDATES]))

    def new_word_cost(self, word: str) -> float:
        """Negative natural logarithm of the odds that `word` is right and merely not listed.

        Either it is new altogether, or it is formed from a listed word by a productive ending. A
        form that is attested and yet was found to be a slip is less likely to be a word.
        """
        formed = (
            self.lexicon.cost(stem) + cost
            for stem, cost in self.derivation.stems(word)
            if stem in self.lexicon.forms
        )
        name_like = NAME_WEIGHT * max(0.0, self.name_model.score(word))
        cost = min(self.shape.cost(word) - log(NEW_WORD_RATE) - name_like, *formed, 99.0)
        return cost + SLIP_WEIGHT if self.lexicon.is_attested_slip(word) else cost

    def candidates(self, word: str) -> list[Candidate]:
        """What may have been meant by a bare word, best first, with its probability."""
        new_word_cost = self.new_word_cost(word)
        limit = new_word_cost + NEGLIGIBLE
        found = {candidate.text: candidate for candidate in self._priced(word, limit)}
        ranked = sorted(found.values(), key=lambda candidate: (candidate.cost, candidate.text))
        best = ranked[: 4 * MOST_CANDIDATES]
        weights = [exp(-candidate.cost) for candidate in best]
        total = sum(weights) + exp(-new_word_cost)
        return [
            replace(candidate, probability=weight / total)
            for candidate, weight in zip(best, weights, strict=True)
        ]

    def _priced(self, word: str, limit: float) -> Iterator[Candidate]:
        """Corrections with their costs, but for those that `limit` or a better one rules out."""
        loose = set(self._finder.confusions(word)) - {word}
        for meant in loose:
            yield self._explained(word, meant, self.lexicon.cost(meant))
        edited = set(self._finder.one_edit(word)) - loose - {word}
        by_cost = sorted((self.lexicon.cost(meant), meant) for meant in edited)
        best = limit - NEGLIGIBLE
        for word_cost, meant in by_cost:
            if word_cost + self.error_model.least_edit_cost > best + NEGLIGIBLE:
                break
            candidate = self._explained(word, meant, word_cost)
            best = min(best, candidate.cost)
            yield candidate
        for left, right in self._finder.splits(word):
            cost = self.lexicon.cost(left) + self.lexicon.cost(right)
            gap = self.error_model.missing_space(left)
            yield Candidate(f"{left} {right}", ErrorKind.MERGED, gap, cost)
        yield from self._shortened(word)

    def _explained(self, word: str, meant: str, word_cost: float) -> Candidate:
        slip = self.error_model.explain(word, meant)
        return Candidate(meant, slip.kind, slip.cost, word_cost)

    def _shortened(self, word: str) -> Iterator[Candidate]:
        """Words drawn out for effect (جمييييل), brought back to one letter or two."""
        if not _ELONGATED.search(word):
            return
        for shorter in {_ELONGATED.sub(r"\1", word), _ELONGATED.sub(r"\1\1", word)}:
            if shorter in self.lexicon:
                cost = self.error_model.doubled_cost
                yield Candidate(
                    shorter, ErrorKind.REPEATED_LETTER, cost, self.lexicon.cost(shorter)
                )


def _is_slip(word: str, candidates: Sequence[Candidate]) -> bool:
    """Whether corrections so likely speak for a typo.

    A missing hamza is one whichever of several words was meant (اثار for آثار or أثار). Other slips
    are believed where one correction stands out, or where the word can hardly be a new one. Short
    words have neighbours on all sides, and many are foreign syllables (إل, دي).
    """
    total = sum(one.probability for one in candidates)
    if total < TYPO_THRESHOLD:
        return False
    best = candidates[0]
    if best.kind in LOOSE_KINDS:
        return True
    stands_out = best.probability >= CORRECTION_THRESHOLD and len(word) > _SHORTEST
    return stands_out or (total >= CERTAIN_THRESHOLD and len(word) > _SYLLABLE)


def default_speller(
    words: frozenset[str] = frozenset(), spelling: Spelling | None = None
) -> Speller:
    """The speller of the shipped dictionary, with `words` accepted too; made once for them.

    `spelling` is a regional norm. Raises `DictionaryError` when the compiled dictionary is missing
    or damaged, and `ValueError` for a word that `UserWords` cannot read.
    """
    return _speller(words, spelling)


@cache
def _speller(words: frozenset[str], spelling: Spelling | None) -> Speller:
    artefact = default_artefact()
    lexicon = Lexicon(artefact, words, spelling)
    return Speller(
        lexicon,
        ErrorModel(table_lines("error_model/confusions.tsv")),
        WordShape(artefact.view("shape")),
        Derivation(table_lines("lexicon/endings.tsv")),
        NameModel.from_bytes(artefact.view("name_model")),
    )
