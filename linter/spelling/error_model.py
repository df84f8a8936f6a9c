"""P(written | meant): how likely an error of the hand or the mind is.

The rates come from a table that a linguist can read and change
(`dictionaries/error_model/confusions.tsv`). A pair of words is aligned with rapidfuzz, and each
edit of the alignment is looked up by its letters and its place in the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, NamedTuple

from linter.spelling.verdict import ErrorKind
from linter.text import alphabet as ab

if TYPE_CHECKING:
    from rapidfuzz.distance import Editop

ANY = "*"
PAIR = "="
SWAP = "<>"
#: Proclitics before which the first letter of the stem still counts as initial.
_PROCLITICS = re.compile(r"^(?:[وف]?(?:[بكل]?ال|لل|[بكلس])?)")

#: Classes of confusion in which a letter is missing, extra, exchanged or quite another.
_EDITS = {"alif-fariqa", "dropped", "doubled", "extra", "swapped", "shape", "keyboard", "other"}

_KINDS = {
    "hamza": ErrorKind.HAMZA,
    "ta-marbuta": ErrorKind.TA_MARBUTA,
    "alif-maqsura": ErrorKind.ALIF_MAQSURA,
    "alif-fariqa": ErrorKind.ALIF_FARIQA,
    "doubled": ErrorKind.REPEATED_LETTER,
}


@dataclass(frozen=True, slots=True)
class Confusion:
    """One confusion: its cost (negative natural logarithm of its rate), its class and its row.

    The row is what the table finds it by: letter meant, letter written, place.
    """

    cost: float
    kind: ErrorKind
    row: tuple[str, str, str]


class Explanation(NamedTuple):
    """How a written word comes from the word meant: the total cost and the class of the error."""

    cost: float
    kind: ErrorKind


class ErrorModel:
    """The table of confusions, ready to price a pair of words."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read the rows of `confusions.tsv` (meant, written, place, per million, class).

        Raises `ValueError`, naming the line, if one of them cannot be read.
        """
        self._confusions: dict[tuple[str, str, str], Confusion] = {}
        self._classes: dict[tuple[str, str], str] = {}
        for number, line in enumerate(lines, 1):
            if line.startswith("#") or not line.strip():
                continue
            try:
                meant, written, place, rate, kind = line.rstrip("\n").split("\t")
                cost = -log(float(rate) / 1e6)
            except ValueError:
                raise ValueError(f"confusions.tsv, line {number}: {line!r}") from None
            self._confusions[meant, written, place] = Confusion(
                cost, _KINDS.get(kind, ErrorKind.LETTERS), (meant, written, place)
            )
            self._classes[meant, written] = kind
        #: The least cost of an edit that is more than a confusion of like letters.
        self.least_edit_cost = min(
            confusion.cost
            for (meant, written, _), confusion in self._confusions.items()
            if self._classes[meant, written] in _EDITS
        )
        self._swap = self._confusions[SWAP, SWAP, "any"]
        self._pair = self._confusions[PAIR, "", "any"]

    @property
    def doubled_cost(self) -> float:
        """Cost of writing a letter more often than it should be."""
        return self._pair.cost

    @staticmethod
    def stem_start(word: str) -> int:
        """Where the stem begins, after proclitics."""
        return _PROCLITICS.match(word).end()  # type: ignore[union-attr]  # it always matches

    def missing_space(self, left: str) -> float:
        """Cost of leaving out the space after `left`: less after one that joins to no other."""
        place = "after-disconnected" if left[-1] in ab.DISCONNECTED else "any"
        return self._confusions[" ", "", place].cost

    def meant_for(self, classes: Set[str]) -> dict[str, str]:
        """For each letter as written, the letters meant by it in confusions of these classes."""
        table: dict[str, str] = {}
        for (meant, written), kind in self._classes.items():
            if kind in classes and meant and written:
                table[written] = table.get(written, "") + meant
        return table

    def explain(self, written: str, meant: str) -> Explanation:
        """The cost of writing `written` for `meant`, both bare words, as the sum over its edits."""
        single = self._single_confusion(meant, written)
        if single is not None:  # as of most pairs
            return Explanation(single.cost, single.kind)
        confusions = self._several_confusions(meant, written)
        if not confusions:
            return Explanation(0.0, ErrorKind.LETTERS)
        chief = max(confusions, key=lambda one: (one.kind is ErrorKind.LETTERS, one.cost))
        return Explanation(sum(one.cost for one in confusions), chief.kind)

    def confusions(self, written: str, meant: str) -> list[Confusion]:
        """The confusions that lead from `meant` to `written`, both bare words; none if equal."""
        single = self._single_confusion(meant, written)
        return self._several_confusions(meant, written) if single is None else [single]

    def _single_confusion(self, meant: str, written: str) -> Confusion | None:
        """The confusion between words one edit apart, found without the work of aligning them."""
        i = 0
        for one, other in zip(meant, written, strict=False):
            if one != other:
                break
            i += 1
        longer = len(meant) - len(written)
        if longer == 0 and meant[i + 1 :] == written[i + 1 :] and i < len(meant):
            return self._changed(meant, written, i, i)
        if longer == 1 and meant[i + 1 :] == written[i:]:
            return self._dropped(meant, i)
        if longer == -1 and meant[i:] == written[i + 1 :]:
            return self._extra(meant, written, i, i)
        return None

    def _several_confusions(self, meant: str, written: str) -> list[Confusion]:
        return self._two_changes(meant, written) or self._aligned_confusions(meant, written)

    def _two_changes(self, meant: str, written: str) -> list[Confusion]:
        """The confusions of two words that differ in two letters; none if they align otherwise."""
        if len(meant) != len(written):
            return []
        places = [i for i, one in enumerate(meant) if one != written[i]]
        if len(places) != 2:
            return []
        i, j = places
        if meant[i + 1 : j + 1] == written[i:j] or meant[i:j] == written[i + 1 : j + 1]:
            return []  # a letter left out here and another put in there explain it as well
        return [self._changed(meant, written, place, place) for place in places]

    def _aligned_confusions(self, meant: str, written: str) -> list[Confusion]:
        # Loaded at the first pair of words that needs it: most texts never do.
        from rapidfuzz.distance import Levenshtein

        confusions: list[Confusion] = []
        previous: Editop | None = None
        for edit in Levenshtein.editops(meant, written):
            if previous and _is_swap(previous, edit, meant, written):
                confusions[-1] = self._swap
                previous = None
            else:
                confusions.append(self._confusion(edit, meant, written))
                previous = edit
        return confusions

    def _confusion(self, edit: Editop, meant: str, written: str) -> Confusion:
        i, j = edit.src_pos, edit.dest_pos
        if edit.tag == "delete":
            return self._dropped(meant, i)
        if edit.tag == "insert":
            return self._extra(meant, written, i, j)
        return self._changed(meant, written, i, j)

    def _dropped(self, meant: str, i: int) -> Confusion:
        letter = meant[i]
        if letter == ab.ALEF and i == len(meant) - 1 and meant[i - 1 : i] == ab.WAW:
            return self._confusions[ab.ALEF, "", "after-final-waw"]
        return self._find(letter, "", "any") or self._confusions[ANY, "", "any"]

    def _extra(self, meant: str, written: str, i: int, j: int) -> Confusion:
        letter = written[j]
        if letter in (written[j - 1 : j], written[j + 1 : j + 2]):
            return self._pair
        if letter == ab.ALEF and j == len(written) - 1 and meant[i - 1 : i] == ab.WAW:
            return self._confusions["", ab.ALEF, "after-final-waw"]
        found = self._find("", letter, "initial") if j == 0 else None
        return found or self._find("", letter, "any") or self._confusions["", ANY, "any"]

    def _changed(self, meant: str, written: str, i: int, j: int) -> Confusion:
        pair = (meant[i], written[j])
        found = None
        if i == len(meant) - 1 and j == len(written) - 1:
            found = self._find(*pair, "final")
        elif i == 0 or i <= self.stem_start(meant):
            found = self._find(*pair, "initial")
        return found or self._find(*pair, "any") or self._confusions[ANY, ANY, "any"]

    def _find(self, meant: str, written: str, place: str) -> Confusion | None:
        return self._confusions.get((meant, written, place))


def _is_swap(one: Editop, two: Editop, meant: str, written: str) -> bool:
    """Whether two edits together exchange two neighbouring letters."""
    place = min(one.dest_pos, two.dest_pos)
    before, after = meant[place : place + 2], written[place : place + 2]
    is_near = two.src_pos - one.src_pos <= 2 and len(meant) == len(written)
    return is_near and before != after and before == after[::-1]
