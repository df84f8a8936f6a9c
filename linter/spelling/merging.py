"""Two words run together: what they were, if one of them may be misspelt as well (اليالبيت)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel
from linter.spelling.verdict import Candidate, ErrorKind

#: Shorter words are cut no further than into two right ones.
_SHORTEST: Final = 6
#: Occurrences per million from which a right word is thought of beside a misspelt one,
_COMMON: Final = 150.0
#: and from which a word is thought to be meant by a misspelt one.
_FAIRLY_COMMON: Final = 5.0
_SHORTEST_PART: Final = 2
_SHORTEST_MISSPELT: Final = 3
#: What stands before a verb more often than before all else, …
_DENYING: Final = ("لا", "ولا", "فلا")
#: … so that the two cost less than words which know nothing of each other (nats).
_DENIED: Final = 2.2


def merged(
    word: str, lexicon: Lexicon, finder: CandidateFinder, error_model: ErrorModel
) -> Iterator[Candidate]:
    """Each way to read `word` as two words of the lexicon."""
    for left, right in finder.splits(word):
        yield _candidate(left, right, 0.0, lexicon, error_model)


def merged_and_misspelt(
    word: str, lexicon: Lexicon, finder: CandidateFinder, error_model: ErrorModel
) -> Iterator[Candidate]:
    """Each way to read `word` as a common word and one with letters confused, in this order or not.

    Meant for words that nothing else explains.
    """
    if len(word) < _SHORTEST:
        return
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        parts = word[:cut], word[cut:]
        for index, (part, other) in enumerate((parts, parts[::-1])):
            if len(part) < _SHORTEST_MISSPELT or lexicon.frequency(other) < _COMMON:
                continue
            for meant in finder.confusions(part):
                if meant != part and lexicon.frequency(meant) >= _FAIRLY_COMMON:
                    left, right = (meant, other) if index == 0 else (other, meant)
                    error = error_model.explain(part, meant).cost
                    yield _candidate(left, right, error, lexicon, error_model)


def _candidate(
    left: str, right: str, error: float, lexicon: Lexicon, error_model: ErrorModel
) -> Candidate:
    gap = error_model.missing_space(left)
    cost = lexicon.cost(left) + lexicon.cost(right)
    if left in _DENYING and Attested(lexicon).is_imperfect(right):
        cost -= _DENIED
    return Candidate(f"{left} {right}", ErrorKind.MERGED, gap + error, cost)
