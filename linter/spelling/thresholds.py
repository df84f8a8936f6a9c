"""From which odds on a right word is reported, and its fix is safe: a table, by class and by pair.

The rows stand in `dictionaries/error_model/real_word_thresholds.tsv`; `decision` says what is done
with them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import inf
from typing import Final, NamedTuple

from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.verdict import ErrorKind
from linter.spelling.voices import has_two_voices
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: Begins the classes of pairs between which a classifier chooses.
_CHOSEN: Final = "chosen-"
_CONFUSION: Final = "confusion"
_SWAPPED: Final = "swapped"
_IMPERATIVE: Final = "imperative"
_VOICE: Final = "voice"
_UNUSED: Final = "unused-ta-marbuta"
#: What stands for any word that may be meant.
_ANYTHING: Final = "*"
_VERBAL_NOUN: Final = "verbal-noun"
_UNSUPPORTED: Final = "unsupported"
_OF_FORM_FOUR: Final = Pattern("[وف]?[بكل]?(?:ال)?(?P<hamza>إ)..ا.")


class Least(NamedTuple):
    """Logarithms of odds from which on a word is reported, and its fix is safe (`inf`: never)."""

    reported: float
    safe: float


class Thresholds:
    """The rows of the table."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of a class with its odds, and of a word, what is meant, and their odds."""
        self._by_class: dict[str, Least] = {}
        self._by_pair: dict[tuple[str, str], Least] = {}
        for first, *rest in table_rows(lines):
            if _is_number(rest[0]):
                self._by_class[first] = _least(rest)
            else:
                self._by_pair[first, rest[0]] = _least(rest[1:])
        #: The least odds of all classes without a classifier.
        self.least = min(
            one.reported for name, one in self._by_class.items() if not name.startswith(_CHOSEN)
        )
        #: The least of all without a classifier, pairs among them.
        pairs = (one.reported for one in self._by_pair.values())
        self.lowest = min(self.least, min(pairs, default=self.least))
        #: No odds below this are reported, whatever the class.
        self.floor = min(self.lowest, *(one.reported for one in self._by_class.values()))

    @property
    def of_imperative(self) -> Least:
        """The odds where a verb may be an imperative, or in the first person (اكتب, أكتب)."""
        return self._by_class[_IMPERATIVE]

    @property
    def of_unused(self) -> Least:
        """The odds where texts hold a form in ه only as an error for the word in ة."""
        return self._by_class[_UNUSED]

    def least_of(self, word: str, meant: str) -> float:
        """The least odds of all classes without a classifier, or those of the pair if lower."""
        of_pair = self._of_pair(word, meant)
        return self.least if of_pair is None else min(self.least, of_pair.reported)

    def unsupported(self, least: Least, kind: ErrorKind) -> Least:
        """The odds at an edge, where only how common the two words are speaks, and no neighbour."""
        if kind not in (ErrorKind.HAMZA, ErrorKind.LETTERS):
            return least
        return least._replace(reported=max(least.reported, self._by_class[_UNSUPPORTED].reported))

    def of_confusion(self, word: str, meant: str, *, is_chosen: bool) -> Least:
        """The odds where only letters that are often confused differ (دلك, ذلك)."""
        return self._of_pair(word, meant) or self._of_class(_CONFUSION, is_chosen)

    def of_swapped(self, word: str, meant: str) -> Least:
        """The odds where two neighbouring letters changed places (المحتدة, المتحدة)."""
        return self._of_pair(word, meant) or self._by_class[_SWAPPED]

    def of(self, word: str, meant: str, kind: ErrorKind, *, is_chosen: bool) -> Least:
        """The odds for `word` being an error of this kind for `meant`.

        `is_chosen` says that a classifier chooses between the two, whose odds are worth more.
        """
        of_pair = self._of_pair(word, meant)
        if of_pair is not None:
            return of_pair
        if kind is ErrorKind.HAMZA and _is_verbal_noun(word, meant):
            return self._of_class(_VERBAL_NOUN, is_chosen)
        is_voice = kind is ErrorKind.ALIF_MAQSURA and has_two_voices(word)
        return self._of_class(_VOICE if is_voice else kind.value, is_chosen)

    def _of_pair(self, word: str, meant: str) -> Least | None:
        return self._by_pair.get((word, meant)) or self._by_pair.get((word, _ANYTHING))

    def _of_class(self, name: str, is_chosen: bool) -> Least:
        if is_chosen and _CHOSEN + name in self._by_class:
            return self._by_class[_CHOSEN + name]
        return self._by_class[name]


def _is_verbal_noun(word: str, meant: str) -> bool:
    """Whether one may be the verbal noun of form IV, and the other a plural: إزهار, أزهار."""
    match = _OF_FORM_FOUR.fullmatch(word)
    if match is None:
        return False
    place = match.start("hamza")
    expected: str = word[:place] + ab.ALEF_HAMZA_ABOVE + word[place + 1 :]
    return meant == expected


def _is_number(field: str) -> bool:
    return field.lstrip("-")[:1].isdigit()


def _least(fields: list[str]) -> Least:
    return Least(float(fields[0]), float(fields[1]) if len(fields) > 1 else inf)


@cache
def default_thresholds() -> Thresholds:
    """The thresholds of this installation."""
    return Thresholds(table_lines("error_model/real_word_thresholds.tsv"))
