"""What there is to say of a verdict on a word: each part of each cost."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from linter.spelling.doubts import Decision
from linter.spelling.verdict import Candidate, Verdict


class StepKind(Enum):
    """What the hand did."""

    DROPPED = "dropped"
    ADDED = "added"
    CHANGED = "changed"
    EXCHANGED = "exchanged"


@dataclass(frozen=True, slots=True)
class Step:
    """One error: the letters meant and the letters written, either of them empty."""

    kind: StepKind
    meant: str
    written: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A candidate, the errors that lead from it to what was written, and how common it is.

    `per_million` is the frequency of its rarest word.
    """

    candidate: Candidate
    steps: tuple[Step, ...]
    per_million: float


@dataclass(frozen=True, slots=True)
class NewWord:
    """The cost of taking the word for one that is right and merely not listed, in its parts.

    The cost is the least of `shape` + `rarity` − `name_likeness` and of the costs in `formed`
    (listed words, or their stems, with the cost of the word being formed from them), and
    `attested_error_cost` on top, less `clues`, what the place says for a name.
    """

    cost: float
    shape: float
    rarity: float
    name_likeness: float
    clues: float
    attested_error_cost: float
    formed: tuple[tuple[str, float], ...]
    probability: float


@dataclass(frozen=True, slots=True)
class Rival:
    """A word that may be meant where a right word stands, in natural logarithms of odds.

    `prior` holds wherever the word stands, `context` is what the neighbours add; `is_flagged`
    says whether the sum was enough.
    """

    candidate: Candidate
    steps: tuple[Step, ...]
    prior: float
    context: float
    is_flagged: bool

    @property
    def odds(self) -> float:
        """The sum: how much likelier this word is than the one that stands there."""
        return self.prior + self.context


@dataclass(frozen=True, slots=True)
class Choosing:
    """What a classifier saw around a word: log-odds for `one` against `other`, and their parts.

    `bias` holds wherever the word stands, `reasons` are features of the place with their weights,
    the strongest first; `trusted` is the share of the classifier's say beside counts of pairs.
    """

    one: str
    other: str
    bias: float
    reasons: tuple[tuple[str, float], ...]
    trusted: float


@dataclass(frozen=True, slots=True)
class WordExplanation:
    """The verdict on a word with all that went into it.

    Unlisted words have `suggestions` and `new_word`; listed ones have `rivals`; both are judged
    between `before` and `after` (None where no context was given). `decision` on an unlisted word
    is the one by which the rules report it, in a text of one error in a hundred words where no
    context was given, and `least` the confidence from which on it reports; `is_exempt` says that it
    is an initial or a gloss there. `choosing` is what chose between the two likeliest words, where
    a classifier did.
    """

    verdict: Verdict
    suggestions: tuple[Suggestion, ...] = ()
    new_word: NewWord | None = None
    rivals: tuple[Rival, ...] = ()
    before: str | None = None
    after: str | None = None
    decision: Decision | None = None
    least: float = 0.0
    is_exempt: bool = False
    choosing: Choosing | None = None
