"""Sets of names, written as a person would list them."""

from __future__ import annotations


def names(listed: str) -> frozenset[str]:
    """The names in a string, parted by spaces."""
    return frozenset(listed.split())
