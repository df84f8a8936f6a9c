"""Words that are right by themselves and wrong where they stand.

A word that a common slip makes of another (إلي of إلى) is weighed against it: how common each is,
how likely the slip, and how well each fits between its neighbours. Only strong odds count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import Final

from linter.lexicon.artefact import Artefact
from linter.lexicon.graph import IntDAWG, read_graph
from linter.lexicon.lexicon import Lexicon, dictionary_path
from linter.spelling.context import EDGE, ContextModel
from linter.spelling.error_model import ErrorModel
from linter.spelling.speller import Speller
from linter.spelling.verdict import Candidate, ErrorKind
from linter.text.tokeniser import Passage

#: Logarithm of the odds from which a word is called wrong in its place.
THRESHOLD: Final = 3.5
#: … and a verb in the imperfect that ends in ى or ي: both voices are right (تعطى, تعطي).
THRESHOLD_OF_VOICE: Final = 6.0
#: Neighbours are seen through one corpus each: their say is taken down by this.
_CONTEXT_WEIGHT: Final = 0.8
#: What the classes of both neighbours together may add to the odds, at the most.
_SAY_OF_CLASSES: Final = 2.0
_IMPERFECT: Final = re.compile("[وف]?س?[يتنأ]..")
CONTEXT_ARTEFACT: Final = "context.sawab"


@dataclass(frozen=True, slots=True)
class Misplaced:
    """The word `index` of a passage, and what was meant."""

    index: int
    word: str
    candidate: Candidate


class Confusable:
    """Words that a common slip makes of others, and these others."""

    def __init__(self, words: bytes, meant: bytes) -> None:
        """What `pack_confusable` made."""
        self._offsets = read_graph(IntDAWG, words)
        self._meant = meant

    def __contains__(self, word: str) -> bool:
        return word in self._offsets

    def meant_by(self, word: str) -> list[str]:
        """The words that may have been meant by `word`."""
        offset = self._offsets.get(word)
        if offset is None:
            return []
        return self._meant[offset : self._meant.index(b"\n", offset)].decode().split()


def pack_confusable(table: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    """The table as two sections: the words with offsets into the lines of what was meant."""
    offsets, lines = [], bytearray()
    for word in sorted(table, key=str.encode):
        offsets.append((word, len(lines)))
        lines += " ".join(table[word]).encode() + b"\n"
    words = IntDAWG(offsets, input_is_sorted=True).tobytes()
    return {"confusable": words, "meant": bytes(lines)}


class RealWordJudge:
    """Weighs words of the table of confusable words against what they may be slips for."""

    def __init__(
        self,
        lexicon: Lexicon,
        error_model: ErrorModel,
        context: ContextModel,
        confusable: Confusable,
    ) -> None:
        self._lexicon = lexicon
        self._error_model = error_model
        self._context = context
        self._confusable = confusable
        self._prior: dict[tuple[str, str], Candidate] = {}
        self._odds: dict[tuple[str, str], float] = {}

    def misplaced(self, passage: Passage) -> Iterator[Misplaced]:
        """Words of the passage that lie in prose and are very likely slips for others."""
        forms, words, gaps = passage.bare_forms, passage.words, passage.gaps
        suspects = {written for written, form in forms.items() if form in self._confusable}
        judged: dict[tuple[str, str, str], Candidate | None] = {}
        for index, written in enumerate(words):
            if written not in suspects:
                continue
            before = forms[words[index - 1]] if index and gaps[index].isspace() else EDGE
            has_next = index + 1 < len(words) and gaps[index + 1].isspace()
            place = (forms[written], before, forms[words[index + 1]] if has_next else EDGE)
            if place not in judged:
                judged[place] = self.judge(*place)
            found = judged[place]
            if found is None or _is_settled_by_marks(written, forms[written], found):
                continue
            if passage.is_prose(*passage.span(index)):
                yield Misplaced(index, forms[written], found)

    def judge(self, word: str, before: str, after: str) -> Candidate | None:
        """What was meant by a bare word between two bare neighbours; None if it may stand."""
        best: tuple[float, Candidate] | None = None
        for meant in self._confusable.meant_by(word):
            if not self._may_be_meant(word, meant, before, after):
                continue
            odds, candidate = self.odds(word, meant, before, after)
            if odds >= _threshold(word, candidate) and (best is None or odds > best[0]):
                best = (odds, candidate)
        return best[1] if best else None

    def _may_be_meant(self, word: str, meant: str, before: str, after: str) -> bool:
        """A cheap look ahead: without a neighbour seen beside `meant`, only its class speaks."""
        if self._lexicon.norm.dotted(word) == meant:  # both are right in this print
            return False
        missing = THRESHOLD - self._prior_odds(word, meant)
        return (
            missing <= _SAY_OF_CLASSES
            or self._context.count(before, meant) > 0
            or self._context.count(meant, after) > 0
        )

    def _prior_odds(self, word: str, meant: str) -> float:
        """Logarithm of the odds that `word` is a slip for `meant`, wherever it stands."""
        if (word, meant) not in self._odds:
            own_cost = self._lexicon.cost(word)
            self._odds[word, meant] = own_cost - self._candidate(word, meant).cost
        return self._odds[word, meant]

    def odds(self, word: str, meant: str, before: str, after: str) -> tuple[float, Candidate]:
        """Logarithm of the odds that `word` is a slip for `meant` here, and the correction."""
        prior = self._candidate(word, meant)
        fit = self._context.advantage(meant, word, before, after)
        odds = self._prior_odds(word, meant) + _CONTEXT_WEIGHT * fit
        probability = 1 / (1 + exp(-odds)) if odds > -50 else 0.0
        return odds, Candidate(meant, prior.kind, prior.edit_cost, prior.word_cost, probability)

    def _candidate(self, word: str, meant: str) -> Candidate:
        if (word, meant) not in self._prior:
            slip = self._error_model.explain(word, meant)
            cost = self._lexicon.cost(meant)
            self._prior[word, meant] = Candidate(meant, slip.kind, slip.cost, cost)
        return self._prior[word, meant]


def _is_settled_by_marks(written: str, form: str, found: Candidate) -> bool:
    """Whether the marks on a word say which of two was meant: إليّ is never إلى."""
    return written != form and found.kind is not ErrorKind.LETTERS


def _threshold(word: str, candidate: Candidate) -> float:
    is_voice = candidate.kind is ErrorKind.ALIF_MAQSURA and _IMPERFECT.match(word)
    return THRESHOLD_OF_VOICE if is_voice else THRESHOLD


@cache
def real_word_judge(speller: Speller) -> RealWordJudge:
    """The judge of the shipped context model, by the lexicon of `speller`; made once for it.

    Raises `DictionaryError` when the model is missing or damaged.
    """
    model = Artefact(dictionary_path().with_name(CONTEXT_ARTEFACT))
    return RealWordJudge(
        speller.lexicon,
        speller.error_model,
        ContextModel(model.view("pairs")),
        Confusable(model.section("confusable"), model.section("meant")),
    )
