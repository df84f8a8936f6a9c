"""What is decided about a word outside the lexicon, and the doubts that speak against it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from linter.spelling.verdict import Candidate, Verdict


class Doubt(Enum):
    """What speaks against reporting a word, or against making a fix without being asked."""

    UNKNOWN = "no correction is likely enough against a word in no list"
    UNSURE = "too few such words are misspellings for a report"
    LIKE_A_NAME = "its letters, its place or the lack of a clear correction speak for a name"
    WRITTEN_HAMZA = "its hamza or madda was written on purpose"
    UNSURE_CUT = "the cut is not probable enough"
    CHANCE_CUT = "names and rare terms fall into such words by chance"
    MAY_BE_PASSIVE = "it may be a passive, in a text that is careful about this letter"
    NOT_PLAIN = "the word bears marks that would be lost, or it may be torn"
    NOT_SURE_ENOUGH = "too few such findings are right for a safe fix"
    OTHER_CORRECTION = "another correction is not excluded"
    NO_MORPHOLOGY = "the word meant is a name, or known from texts alone"
    TWO_VOICES = "the verb has both voices, which this letter tells apart"
    NOT_ASKED_FOR = "the neighbours do not ask for it"
    UNCOMMON = "the word meant is not common"
    FOREIGN = "the word meant is like a foreign name"
    MAY_BE_NAME = "what stands before it speaks for a name"
    LOST_EDGE = "it only takes a letter off an edge, which may belong to the word beside it"


class FixDecision(NamedTuple):
    """A correction with the share of such fixes that are right, and what keeps it from being safe.

    `text` is the correction with the vowel signs of the word; `doubts` is empty for a safe fix.
    """

    candidate: Candidate
    text: str
    confidence: float
    doubts: tuple[Doubt, ...]

    @property
    def is_safe(self) -> bool:
        """Whether `fix` makes it without being asked."""
        return not self.doubts


class Decision(NamedTuple):
    """What is done about a word outside the lexicon.

    `confidence` is the share of words so judged that are misspellings (0.0 without candidates);
    `doubts` keep the word from being reported; `fixes` are those that a report lists, best first.
    """

    verdict: Verdict
    confidence: float
    doubts: tuple[Doubt, ...]
    fixes: tuple[FixDecision, ...] = ()

    @property
    def is_reported(self) -> bool:
        """Whether the word is reported as a misspelling."""
        return not self.doubts

    @property
    def is_unknown(self) -> bool:
        """Whether nothing, or not enough, says that the word is a misspelling."""
        unknown = (Doubt.UNKNOWN, Doubt.UNSURE, Doubt.LIKE_A_NAME, Doubt.WRITTEN_HAMZA)
        return any(doubt in self.doubts for doubt in unknown)
