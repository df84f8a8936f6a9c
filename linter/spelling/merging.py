"""Two words run together: what they were, if one of them may be misspelt as well (اليالبيت)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel
from linter.spelling.verdict import Candidate, ErrorKind
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: Shorter words are cut no further than into two right ones.
_SHORTEST: Final = 6
#: Occurrences per million from which a right word is thought of beside a misspelt one,
_COMMON: Final = 150.0
#: and from which a word is thought to be meant by a misspelt one.
_FAIRLY_COMMON: Final = 5.0
_SHORTEST_PART: Final = 2
_SHORTEST_MISSPELT: Final = 3
_OR: Final = "أو"
_JOINED_TO_NOUN: Final = Pattern("(?:(?P<either>[أا]و)|(?P<this>[وف]?[بلك]?هذ))(?P<noun>ال.{3,})")
#: What it costs to write these as one word (nats).
_JOINED_COST: Final = 3.0
#: What stands before a verb more often than before all else, …
_DENYING: Final = ("لا", "ولا", "فلا", "ما", "وما", "فما")
#: … so that the two cost less than words which know nothing of each other (nats).
_DENIED: Final = 2.2


def merged(
    word: str, lexicon: Lexicon, finder: CandidateFinder, error_model: ErrorModel
) -> Iterator[Candidate]:
    """Each way to read `word` as two words of the lexicon."""
    for left, right in finder.splits(word):
        yield _candidate(left, right, 0.0, lexicon, error_model)


def joined_to_noun(
    word: str, lexicon: Lexicon, finder: CandidateFinder, error_model: ErrorModel
) -> Iterator[Candidate]:
    """`word` as a particle that ends like an article begins, and a noun with its article.

    Who writes أو without its space leaves its hamza out as well (اوالمشاركة), and of the two alifs
    that meet in هذا المشروع one is lost (هذالمشروع). Nothing else explains such a word as well.
    """
    match = _JOINED_TO_NOUN.fullmatch(word)
    if match is None:
        return
    particle = _OR if match["either"] else match["this"] + ab.ALEF
    noun = match["noun"]
    for meant in (noun,) if noun in lexicon else finder.confusions(noun):
        error = error_model.explain(noun, meant).cost
        cost = lexicon.cost(particle) + lexicon.cost(meant)
        yield Candidate(f"{particle} {meant}", ErrorKind.MERGED, _JOINED_COST + error, cost)


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
