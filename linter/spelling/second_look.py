"""A second look at a word that is about to be reported for letters mistyped or confused.

Errors of the hand are told from words that no list holds by their odds in the first place (see
`confidence`). Among those that pass, most of the false ones are names and terms; what is left to
tell them by is looked at here: how the word would do as a new one and how rare the correction is,
how foreign the letters of both are, what a hand would have done (it swaps and doubles letters more
often than it takes another; foreign names are rendered with more vowels or fewer, and speech is
written as it sounds), whether the word is inflected as no name is, whether the likeliest correction
leads clearly, what speaks for a name where the word stands, and what stands before it may be a
given name; whether a quotation begins with it, as titles of works and firms do, and whether it may
be the name of who speaks. The weights are those of two logistic curves, one for letters mistyped
and one for letters that are often confused, fitted to reports in single sentences and on clean text
that a reader called false, and to errors (`dictionaries/error_model/second_look.tsv`, made by
`python -m benchmarks.second_look`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.name_model import NameModel
from linter.lexicon.particles import ARTICLE
from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.choices import default_choices
from linter.spelling.confidence import log_odds
from linter.spelling.edit_shapes import (
    edit_shape,
    is_colloquial,
    is_inflected,
    is_of_vowels,
)
from linter.spelling.names.given_names import may_be_given_name, verbs_of_saying
from linter.spelling.names.name_places import default_name_places
from linter.spelling.place import neighbours
from linter.spelling.surroundings.window import surroundings
from linter.spelling.unlisted import Unlisted
from linter.spelling.verdict import Verdict
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: Odds beyond this are all alike.
_MOST_ODDS: Final = 12.0
_MOST_LEAD: Final = 6.0
#: A neighbour of this many letters and of such a likeness to foreign names may be one.
_SHORTEST_FOREIGN: Final = 4
_FOREIGN: Final = 1.0
#: A name as common as this (ليبيا, six in a million) stands beside any word.
_COMMON_NAME: Final = 12.0
#: Words up to this length have neighbours on all sides.
_SHORT: Final = 4
#: Costs beyond these are all alike.
_MOST_EDIT_COST: Final = 15.0
_MOST_NEW_COST: Final = 40.0
#: What a family is named by, mostly the place or the tribe that it is of, …
_FAMILY: Final = Pattern("ال.{3,}")
#: … and as how many titles a given name before it counts.
_AS_SURE_AS_TITLES: Final = 3.0
#: Writers of the Maghreb spell with qaf (إنقلترا) what others spell with another letter.
_QAF: Final = "ق"
_ENDS_IN_NISBA: Final = Pattern("(?:ي|ية)$")
_OPENING: Final = Pattern(rf"[{ab.OPENING_QUOTES}\"]$")
_NO_SPELLING: Final = Pattern("^[ءؤئ]|[ةى].|آا|^(?![وفبكلاأ]*إ).*إ")


class Look(NamedTuple):
    """What is known of a word besides its corrections: log-odds, costs, and counts."""

    likeness: float = 0.0
    title: float = 0.0
    foreign: float = 0.0
    opens: float = 0.0
    speaks: float = 0.0
    new: float = 0.0
    clues: float = 0.0
    beside: float = 0.0
    attested: float = 0.0
    given: float = 0.0
    place: float = 0.0
    #: The bare word before it (see `neighbours`).
    before: str = ""
    #: Whether its first correction has letters that are often confused with those written.
    is_confused: bool = False
    #: Whether both are inflected as names are not (see `edit_shapes.is_inflected`).
    is_inflected: bool = False


def look(
    passage: Passage, index: int, meant: str, unlisted: Unlisted, names: NameModel, lexicon: Lexicon
) -> Look:
    """What speaks for a name at word `index`, an unlisted one, of which `meant` is the correction.

    `likeness` is that of its letters to foreign names; `title` is 1.0 after a title or a given
    name, `foreign` the number of neighbours that look like rare foreign ones, `beside` that of
    those in no list either that are no error of hamzas or endings. `opens` is 1.0 where a quotation
    begins with the word, `speaks` where a verb of saying stands before it: who speaks often has his
    surname alone. `new` is what it costs to take the word for a new one, and `clues` what the place
    takes off that; `attested` is 1.0 of a word that is met as often as errors are. `given` is 1.0
    where the word before it is a given name, be it another word as well, and `place` the log-odds
    of an unlisted word in such a place (see `name_places`).
    """
    written = passage.words[index]
    word, beside = passage.bare_forms[written], neighbours(passage, index)
    foreign = sum(
        len(one) >= _SHORTEST_FOREIGN
        and names.score(one) > _FOREIGN
        and lexicon.cost(one) > _COMMON_NAME
        for one in (unlisted.corrected.get(one, one) for one in beside)
    )
    weighed = unlisted.weighed.get(written)
    return Look(
        likeness=names.score(word),
        title=_title(passage, index, unlisted),
        foreign=float(foreign),
        opens=float(_OPENING.search(passage.gaps[index]) is not None),
        speaks=float(beside[0] in verbs_of_saying() and _is_said_something(passage, index)),
        new=weighed.new_word_cost if weighed is not None else _MOST_NEW_COST,
        clues=unlisted.clues.weight(index),
        attested=float(lexicon.is_attested_error(word)),
        beside=float(sum(one in unlisted.strange for one in beside)),
        given=float(passage.gaps[index] == " " and may_be_given_name(beside[0])),
        place=_place(passage, index, unlisted),
        before=beside[0],
        is_inflected=is_inflected(word, meant, lexicon.forms.__contains__),
    )


def _place(passage: Passage, index: int, unlisted: Unlisted) -> float:
    seen = surroundings(passage, index, unlisted.corrected)
    return default_name_places().log_odds(default_choices().features(seen))


def _is_said_something(passage: Passage, index: int) -> bool:
    """Whether the line of the word and of the verb before it holds also what is said."""
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


def evidence(verdict: Verdict, seen: Look, meant_likeness: float = 0.0) -> dict[str, float]:
    """The figures that the curves weigh, by name; a shape of edit that is not there has none.

    `meant_likeness` is that of the first correction to foreign names.
    """
    word, best = verdict.word, verdict.candidates[0]
    is_rendered = is_of_vowels(word, best.text)
    return {
        "odds": min(log_odds(verdict.error_share), _MOST_ODDS),
        "lead": min(log_odds(best.probability / verdict.error_share), _MOST_LEAD),
        "rarity": best.word_cost,
        "edit": min(best.edit_cost, _MOST_EDIT_COST),
        "context": best.context_cost,
        "new": min(seen.new, _MOST_NEW_COST),
        "clues": seen.clues,
        "title": seen.title,
        "foreign": seen.foreign,
        "beside": seen.beside,
        "attested": seen.attested,
        "likeness": seen.likeness,
        "meant-likeness": meant_likeness,
        "short": float(len(word) <= _SHORT),
        "article": float(word.startswith(ARTICLE)),
        "nisba": float(_ENDS_IN_NISBA.search(word) is not None),
        "qaf": float(_QAF in word and _QAF not in best.text),
        "opens": seen.opens,
        "speaks": seen.speaks,
        "given": seen.given,
        "place": seen.place,
        "vowels": float(is_rendered),
        "rendered": max(meant_likeness, 0.0) * is_rendered,
        "inflected": float(seen.is_inflected),
        "colloquial": float(is_colloquial(word, best.text, seen.before)),
        edit_shape(word, best.text).value: 1.0,
    }


def is_no_spelling(word: str) -> bool:
    """Whether letters of a bare word stand where none is ever written, in names neither (ديفإ).

    No word begins with a hamza on the line, waw or ya; ة and ى only end words; إ begins them, but
    for particles and the article; no alif follows آ.

    Source: Abd al-Salam Harun, Qawaid al-imla (the hamza, ta marbuta, alif maqsura).
    """
    return _NO_SPELLING.search(word) is not None


class SecondLook:
    """The weights of the curves."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of a figure of `evidence` (or `shift`) and its weights in the two curves."""
        rows = [
            (name, float(typed), float(confused)) for name, typed, confused in table_rows(lines)
        ]
        self._typed = {name: typed for name, typed, _ in rows}
        self._confused = {name: confused for name, _, confused in rows}

    def log_odds(self, verdict: Verdict, seen: Look, meant_likeness: float = 0.0) -> float:
        """The log-odds that such a report is right, on text with as many false ones as right."""
        weights = self._confused if seen.is_confused else self._typed
        found = evidence(verdict, seen, meant_likeness)
        shift = weights.get("shift", 0.0)
        return shift + sum(weights.get(name, 0.0) * figure for name, figure in found.items())


@cache
def default_second_look() -> SecondLook:
    """The weights of this installation."""
    return SecondLook(table_lines("error_model/second_look.tsv"))
