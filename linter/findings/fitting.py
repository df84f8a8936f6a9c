"""Leaving out the fixes that a file cannot take, and those alone.

A character that its encoding lacks, a tab of a Word file, a comma that would end a string: one fix
of a kind that cannot be written must not keep all the others from being made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.findings.fixes import Applied, apply_edits, choose

#: The category of the rules about comments that silence findings.
_COMMENTS: Final = "suppression"
#: After so many fixes of a rule refused in a row, the rest of them are refused untried, for each
#: trial reads the whole file.
_HOPELESS: Final = 32


class Fitted(NamedTuple):
    """A `document` with the `taken` fixes made, and the `refused` ones, each with the reason."""

    document: Document
    taken: tuple[Applied, ...]
    refused: tuple[tuple[Applied, str], ...]


def fitted(document: Document, found: Sequence[Diagnostic], *, unsafe: bool = False) -> Fitted:
    """The document with as many of the fixes of one pass as a file of its kind can hold.

    `found` are the findings in it. Where none of the fixes chosen fits, those that they kept from
    being chosen are tried.
    """
    refused: list[tuple[Applied, str]] = []
    while chosen := choose(found, unsafe=unsafe):
        fit = _largest(document, chosen)
        refused += fit.refused
        if fit.taken:
            return Fitted(fit.document, fit.taken, tuple(refused))
        left_out = {id(one.diagnostic) for one in chosen}
        found = [one for one in found if id(one) not in left_out]
    return Fitted(document, (), tuple(refused))


def _harm(document: Document, edited: Document, group: Sequence[Applied]) -> str:
    """Why a text is not what it was but for its prose; empty if it is.

    A comma can end a cell, and a space taken away make a star begin italics. Comments to this
    program are no prose, and the fixes for them are meant.
    """
    if any(one.diagnostic.rule.category == _COMMENTS for one in group):
        return ""
    return "" if edited.markup == document.markup else "it would change markup"


class _Refusals:
    """The fixes refused so far, and the rules of which one after another was."""

    def __init__(self) -> None:
        self.found: list[tuple[Applied, str]] = []
        self._in_a_row: Counter[str] = Counter()
        self._last_reason: dict[str, str] = {}

    def add(self, one: Applied, reason: str) -> None:
        """Note a fix that the file was found not to take."""
        self.found.append((one, reason))
        code = one.diagnostic.rule.code
        self._in_a_row[code] += 1
        self._last_reason[code] = reason

    def taken(self, group: Sequence[Applied]) -> None:
        """Note that a file takes these fixes, so that others of their rules are worth a trial."""
        for one in group:
            self._in_a_row[one.diagnostic.rule.code] = 0

    def worth_trying(self, group: Sequence[Applied]) -> list[Applied]:
        """These fixes without those of hopeless rules, which are refused for the same reason."""
        worth = []
        for one in group:
            code = one.diagnostic.rule.code
            if self._in_a_row[code] < _HOPELESS:
                worth.append(one)
            else:
                self.found.append((one, self._last_reason[code]))
        return worth


def _largest(document: Document, chosen: Sequence[Applied]) -> Fitted:
    """What does not fit is found by halving: about two trials a fix for each halving."""
    taken: list[Applied] = []
    refusals = _Refusals()
    waiting = [list(chosen)]
    made = document
    while waiting:
        group = refusals.worth_trying(waiting.pop())
        if not group:
            continue
        edits = [edit for one in (*taken, *group) for edit in one.fix.edits]
        edited = document.with_text(apply_edits(document.text, edits))
        reason = edited.refusal or _harm(document, edited, group)
        if not reason:
            taken += group
            refusals.taken(group)
            made = edited
        elif len(group) == 1:
            refusals.add(group[0], reason)
        else:
            middle = len(group) // 2
            waiting += (group[middle:], group[:middle])
    return Fitted(made, tuple(taken), tuple(refusals.found))
