"""The passes of fixing a document: what each made, and where fixes go round in a circle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.findings.fixes import Applied, FixResult


class State(NamedTuple):
    """A document as a pass left it, the number of findings in it, and the fixes of the pass."""

    document: Document
    left: int
    made: tuple[Applied, ...] = ()


def result(
    states: Sequence[State],
    left: Sequence[Diagnostic],
    refused: tuple[tuple[Applied, str], ...],
    circling: tuple[str, ...] = (),
) -> FixResult:
    """What fixing came to, given the document as it was and as each pass left it."""
    return FixResult(
        states[-1].document.text,
        tuple(one for state in states for one in state.made),
        tuple(len(state.made) for state in states[1:]),
        tuple(left),
        refused,
        circling,
    )


def best_of(circle: Sequence[State]) -> int:
    """Which of the texts that come back for ever is kept, by its number.

    That with the fewest findings, of equals the first in the order of their code points: so it is
    the same one wherever in the circle fixing begins.
    """
    return min(
        range(len(circle)), key=lambda place: (circle[place].left, circle[place].document.text)
    )


def codes_of(fixes: Sequence[Applied]) -> tuple[str, ...]:
    """The codes of the rules whose fixes these are, each once, sorted."""
    return tuple(sorted({one.diagnostic.rule.code for one in fixes}))
