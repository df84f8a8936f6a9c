"""Hamzas on alef that were written, and not left out: who writes them seldom means another.

Hamzas are left out time and again, and put where none belongs; but a madda is seldom written for a
plain hamza (التآثر, آلدرشوت), and إ hardly ever for أ (إلم).
"""

from __future__ import annotations

from linter.text import alphabet as ab

_PLAIN = (ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW)


def loses_madda(written: str, meant: str) -> bool:
    """Whether what is meant has a plain hamza where a madda was written; both words are bare."""
    return _changes(written, meant, ab.ALEF_MADDA, _PLAIN)


def is_raised(written: str, meant: str) -> bool:
    """Whether what is meant has its hamza above the alef where it was written below."""
    return _changes(written, meant, ab.ALEF_HAMZA_BELOW, (ab.ALEF_HAMZA_ABOVE,))


def _changes(written: str, meant: str, before: str, after: tuple[str, ...]) -> bool:
    if before not in written or len(written) != len(meant):
        return False
    return any(a == before and b in after for a, b in zip(written, meant, strict=True))
