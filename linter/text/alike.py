"""What two strings, or two lists, have in common."""

from __future__ import annotations

from collections.abc import Sequence


def shared_start(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items two sequences begin with alike; of strings, how many code points."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
