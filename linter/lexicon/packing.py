"""What the dictionary keeps of a word beside its letters: frequency and origin in one number."""

from __future__ import annotations

from enum import IntEnum
from math import log10
from typing import Final

#: A frequency is kept as a level: a quarter of a decade of occurrences per thousand million.
LEVELS_PER_DECADE: Final = 4
LEVEL_BITS: Final = 6
_LEVEL_MASK: Final = (1 << LEVEL_BITS) - 1


class Tier(IntEnum):
    """Where a form comes from, the surest first."""

    HAND = 1
    MORPHOLOGY = 2
    EDITED = 3
    AYASPELL = 4
    FREQUENCY = 5
    NAME = 6


#: By number, which starts at one; asking the enumeration takes ten times as long.
_TIERS: Final[tuple[Tier, ...]] = (Tier.HAND, *Tier)
_FREQUENCIES: Final = tuple(10 ** (level / LEVELS_PER_DECADE) / 1000 for level in range(64))


def level_of_frequency(per_million: float) -> int:
    """The level, 0 to 63, at which a frequency per million is kept."""
    per_milliard = per_million * 1000
    return min(_LEVEL_MASK, max(0, round(LEVELS_PER_DECADE * log10(max(per_milliard, 1.0)))))


def frequency_of_level(level: int) -> float:
    """The frequency per million that a level stands for."""
    return _FREQUENCIES[level]


def pack_word(level: int, tier: Tier) -> int:
    """What the dictionary keeps of a word, as one small number."""
    return int(tier) << LEVEL_BITS | level


def tier_of(packed: int) -> Tier:
    """The tier in a packed word."""
    return _TIERS[packed >> LEVEL_BITS]


def frequency_of(packed: int) -> float:
    """The frequency per million in a packed word."""
    return frequency_of_level(packed & _LEVEL_MASK)
