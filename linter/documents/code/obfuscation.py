"""Telling scripts that an obfuscator wrote, the strings of which are halves of words."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

#: Names that it gives in place of those of the program; so many show one.
_HIDDEN_NAME: Final = re.compile(r"\b_0x[0-9a-f]{4,6}\b")
_FEWEST: Final = 50


def is_obfuscated(text: str) -> bool:
    """Whether a script is the output of an obfuscator, by names like `_0x3fa2c1`."""
    return sum(1 for _ in islice(_HIDDEN_NAME.finditer(text), _FEWEST)) == _FEWEST
