"""What the speller says of a word."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple


class ErrorKind(Enum):
    """The class of error that leads from the word meant to the word written."""

    HAMZA = "hamza"
    TA_MARBUTA = "ta-marbuta"
    ALIF_MAQSURA = "alif-maqsura"
    ALIF_FARIQA = "alif-fariqa"
    REPEATED_LETTER = "repeated-letter"
    LETTERS = "letters"
    MERGED = "merged"

    #: Members are single objects; `Enum` hashes their names, in Python, for each word weighed.
    __hash__ = object.__hash__


#: Errors that come of not knowing hamzas and final letters, and not of the hand.
LOOSE_KINDS: Final = frozenset(
    {ErrorKind.HAMZA, ErrorKind.TA_MARBUTA, ErrorKind.ALIF_MAQSURA, ErrorKind.ALIF_FARIQA}
)


class Status(Enum):
    """Whether a word outside the lexicon is taken for an error or for a word never seen."""

    KNOWN = "known"
    TYPO = "typo"
    UNKNOWN = "unknown"


class Candidate(NamedTuple):
    """A word (or words) that may have been meant, and why it is thought so.

    `edit_cost` and `word_cost` are negative natural logarithms of P(written | meant) and
    P(meant); `context_cost` is what the neighbours add to these, against a word never seen (0.0
    where they are not known). Their sum orders the candidates. `probability` is the share of this
    candidate among all that could explain what was written, an unknown word being one of them.
    `is_chosen` says that a classifier chose between it and another candidate, `is_new` that no list
    holds it.
    """

    text: str
    kind: ErrorKind
    edit_cost: float
    word_cost: float
    probability: float = 0.0
    context_cost: float = 0.0
    is_chosen: bool = False
    is_new: bool = False

    @property
    def cost(self) -> float:
        """The lower, the likelier."""
        return self.edit_cost + self.word_cost + self.context_cost


class Verdict(NamedTuple):
    """The judgement on one word: `candidates` best first, at most five."""

    word: str
    status: Status
    candidates: tuple[Candidate, ...] = ()

    @property
    def error_share(self) -> float:
        """The share of the odds that all corrections hold together, whichever was meant."""
        return sum(one.probability for one in self.candidates)

    @property
    def kind(self) -> ErrorKind | None:
        """Class of error of the likeliest correction, if the word is a typo."""
        return self.candidates[0].kind if self.status is Status.TYPO else None
