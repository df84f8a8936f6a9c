"""Words that fall into two others by chance: titles, names, and nouns with لا before them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.lexicon.particles import ARTICLE
from linter.text.patterns import Pattern

_NEGATED_NOUN: Final = ("اللا", "واللا", "باللا", "للا")
#: Occurrences per million: of a word in everybody's mouth, of one in use, of a rare one.
_EVERYDAY: Final = 1000
_IN_USE: Final = 30
_RARE: Final = 6
#: …, of any word of two letters that is met joined to another (هل, كم).
_USUAL: Final = 100
_SHORT: Final = 2
#: What neighbours that ask for both parts take off their cost (in nats): عارضة أزياءوشاركت.
_ASKED_FOR: Final = -2.0
#: The number of letters from which on a word, or each part of it, is too long to fall apart by
#: chance as names do.
_LONG: Final = 12
_LONG_PART: Final = 5
#: Letters that end a word.
_ONLY_LAST: Final = ("ة", "ى")
_SERVANT: Final = Pattern("[وفبلك]?عبد")


def is_chance(parts: Sequence[str], lexicon: Lexicon, context_cost: float = 0.0) -> bool:
    """Whether a name or a rare term falls into these parts (two bare words) by chance.

    A name or a word of edited books alone needs an everyday word beside it; two words that are both
    out of common use need the article, which shows where the second begins, or to be long, together
    or each. No word has ة or ى in its midst, and no chance has neighbours that ask for both parts.
    """
    if parts[0] in _NEGATED_NOUN or _is_servant(parts):
        return True
    if parts[0].endswith(_ONLY_LAST) or context_cost <= _ASKED_FOR:
        return False
    frequencies = [lexicon.frequency(part) for part in parts]
    are_names = [lexicon.tier(part) is not Tier.MORPHOLOGY for part in parts]
    pairs = zip(are_names, frequencies, strict=True)
    if any(is_name and frequency < _RARE for is_name, frequency in pairs):
        return max(frequencies) < _EVERYDAY or len(parts[-1]) <= _SHORT
    has_article = any(part.startswith(ARTICLE) for part in parts)
    lengths = [len(part) for part in parts]
    is_long = sum(lengths) >= _LONG or min(lengths) >= _LONG_PART
    return max(frequencies) < _IN_USE and not has_article and not is_long


def has_rare_short_part(parts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a part of two letters is no usual word: جر of جرتوسيع, where جرّب was meant."""
    return any(len(part) <= _SHORT and lexicon.frequency(part) < _USUAL for part in parts)


def _is_servant(parts: Sequence[str]) -> bool:
    """Whether the whole is a name such as عبدالموجود, which is written as one like عبدالله."""
    return bool(_SERVANT.fullmatch(parts[0])) and parts[1].startswith(ARTICLE)
