"""A second look at a word that is about to be reported for letters mistyped.

Errors of the hand are told from words that no list holds by their odds in the first place (see
`confidence`). Among those that pass, most of the false ones are names and terms; what is left to
tell them by is looked at here: how foreign the letters are, whether the likeliest correction leads
clearly, whether a title or another foreign name stands beside the word, whether a quotation begins
with it, as titles of works and firms do, and whether it may be the name of who speaks. The weights
are those of a logistic curve, fitted to reports on clean text that a reader called false and to
errors (`dictionaries/error_model/second_look.tsv`, made by `python -m benchmarks.second_look`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from linter.lexicon.name_model import NameModel
from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.confidence import log_odds
from linter.spelling.given_names import verbs_of_saying
from linter.spelling.place import neighbours
from linter.spelling.unlisted import Unlisted
from linter.spelling.verdict import Verdict
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: Odds beyond this are all alike.
_MOST_ODDS: Final = 6.0
#: A neighbour of this many letters and of such a likeness to foreign names may be one.
_SHORTEST_FOREIGN: Final = 4
_FOREIGN: Final = 1.0
#: Longer words are all alike.
_LONGEST: Final = 8
#: What a family is named by, mostly the place or the tribe that it is of, …
_FAMILY: Final = Pattern("ال.{3,}")
#: … and as how many titles a given name before it counts.
_AS_SURE_AS_TITLES: Final = 3.0
_OPENING: Final = Pattern(rf"[{ab.OPENING_QUOTES}\"]$")
_NO_SPELLING: Final = Pattern("^[ءؤئ]|[ةى].|آا|^(?![وفبكلاأ]*إ).*إ")


class Look(NamedTuple):
    """What is known of a word besides its corrections: log-odds, and counts."""

    likeness: float = 0.0
    title: float = 0.0
    foreign: float = 0.0
    beside: float = 0.0
    alone: float = 0.0
    opens: float = 0.0
    speaks: float = 0.0


def look(passage: Passage, index: int, unlisted: Unlisted, names: NameModel) -> Look:
    """What speaks for a name at word `index`, an unlisted one.

    `likeness` is that of its letters to foreign names; `title` is 1.0 after a title or a given
    name, `foreign` the number of neighbours that look foreign, `beside` that of neighbours that are
    in no list either and no error of hamzas or endings, `alone` 1.0 where no word follows in the
    same clause. `opens` is 1.0 where a quotation begins with the word, `speaks` where a verb of
    saying stands before it: who speaks often has his surname alone.
    """
    beside = unlisted.neighbours(passage, index)
    foreign = sum(len(one) >= _SHORTEST_FOREIGN and names.score(one) > _FOREIGN for one in beside)
    return Look(
        names.score(passage.bare_forms[passage.words[index]]),
        _title(passage, index, unlisted),
        float(foreign),
        float(sum(one in unlisted.strange for one in neighbours(passage, index))),
        float(not beside[1]),
        float(_OPENING.search(passage.gaps[index]) is not None),
        float(_is_speaker(passage, index)),
    )


def _is_speaker(passage: Passage, index: int) -> bool:
    """Whether a verb of saying stands before the word, and in its line also what is said."""
    if neighbours(passage, index)[0] not in verbs_of_saying():
        return False
    before, after = passage.gaps[index - 1], passage.gaps[index + 1]
    is_first = index == 1 or "\n" in before
    is_last = index + 1 == len(passage.words) or "\n" in after
    return not (is_first and is_last)


def _title(passage: Passage, index: int, unlisted: Unlisted) -> float:
    """How surely what stands before the word says that it is a name."""
    is_surname = unlisted.clues.is_surname(index)
    if is_surname and _FAMILY.fullmatch(passage.bare_forms[passage.words[index]]):
        return _AS_SURE_AS_TITLES
    return float(is_surname or unlisted.clues.is_after_title(index))


def evidence(verdict: Verdict, sure: float, seen: Look) -> dict[str, float]:
    """The figures that the curve weighs, by name; `sure` is the confidence in the report."""
    best = verdict.candidates[0]
    return {
        "odds": min(log_odds(sure), _MOST_ODDS),
        "lead": min(log_odds(best.probability / verdict.error_share), _MOST_ODDS),
        "likeness": seen.likeness,
        "length": float(min(len(verdict.word), _LONGEST)),
        "title": seen.title,
        "foreign": seen.foreign,
        "beside": seen.beside,
        "alone": seen.alone,
        "opens": seen.opens,
        "speaks": seen.speaks,
    }


def is_no_spelling(word: str) -> bool:
    """Whether letters of a bare word stand where none is ever written, in names neither (ديفإ).

    No word begins with a hamza on the line, waw or ya; ة and ى only end words; إ begins them, but
    for particles and the article; no alif follows آ.

    Source: Abd al-Salam Harun, Qawaid al-imla (the hamza, ta marbuta, alif maqsura).
    """
    return _NO_SPELLING.search(word) is not None


class SecondLook:
    """The weights of the curve."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of a name of `evidence` (or `shift`) and its weight."""
        weights = {row[0]: float(row[1]) for row in table_rows(lines)}
        self._shift = weights.pop("shift", 0.0)
        self._weights = weights

    def log_odds(self, verdict: Verdict, sure: float, seen: Look) -> float:
        """The log-odds that such a report is right, on text with as many false ones as right."""
        found = evidence(verdict, sure, seen)
        return self._shift + sum(weight * found[name] for name, weight in self._weights.items())


@cache
def default_second_look() -> SecondLook:
    """The weights of this installation."""
    return SecondLook(table_lines("error_model/second_look.tsv"))
