"""Values that a program finds a text by: without marks, hamzas and dots, or misspelt as people do.

They stand beside the text they are made of, under a key that says so (`normalized_text`,
`synonyms`), and whatever is respelt in them is found no more.
"""

from __future__ import annotations

import re
from typing import Final

#: What the key of such a value holds.
_MADE: Final = re.compile(
    r"normali[sz]ed|undiacriti[sz]ed|(?:without|no)_?(?:diacritic|tashkeel|tashkil|harakat)"
    r"|synonyms?(?:\[\d+\])?\Z|misspell|(?:other|alternat\w{1,3})_?spellings?",
    re.IGNORECASE,
)
#: The key before a value in code.
_KEY_BEFORE: Final = re.compile(r"(?P<key>\w{1,40})[\"']?\]?\s{0,9}(?::|=>?)\s{0,9}[urf]?\Z")


def is_made_key(key: str) -> bool:
    """Whether the last part of a key (`verses[3].normalized_text`) tells of such a value."""
    return _MADE.search(key.rpartition(".")[2]) is not None


def is_made_for_search(before: str) -> bool:
    """Whether code that ends before a string gives it such a key."""
    key = _KEY_BEFORE.search(before)
    return key is not None and is_made_key(key["key"])
