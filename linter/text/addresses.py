"""Where URLs, addresses, hashtags, @names and names like هجرة_الصفحة stand: never spell-checked.

Work is linear in the text: only stretches without a space that hold a sign of an address are
looked at, each once, and no part of an address may be longer than the standards allow.

Sources: RFC 1035, 2.3.4 (63 characters a label); RFC 5321, 4.5.3.1.1 (64 before the @).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linter.text.patterns import Pattern

_ADDRESS: Final = Pattern(
    r"""
      (?:https?|ftp|file)://[^\s<>"«»“”]+          # a URL with its scheme
    | www\.[^\s<>"«»“”]+                           # or without
    | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+  # an e-mail address
    | (?<![\w&])[\#@][\w\u064b-\u0652\u200c]+      # a hashtag, a @name
    | (?<![\w\u064b-\u0652])[^\W_][\w\u064b-\u0652]*
      [\u0621-\u0652]_[\u0621-\u064a][\w\u064b-\u0652]*  # a name of two words in a program
    | \b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,9}\.
      (?:com|org|net|info|edu|gov|int|io|me|tv)\b(?:/[^\s<>"«»“”]*)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Closing marks after a URL belong to the sentence, not to the URL.
_TRAILING: Final = ".,;:!?،؛؟)]}'\"»”"
#: One of `#`, `@`, `://`, `www.`, a dot between letters and an underscore between Arabic ones. It
#: begins with a class of characters, by which `re` finds a place five times as fast.
_SIGN: Final = Pattern(
    r"[#@:._](?:(?<=[#@])|(?<=:)//|(?<=www\.)|(?<=[a-z]\.)[a-z]"
    r"|(?<=[\u0621-\u0652]_)(?=[\u0621-\u064a]))",
    re.IGNORECASE,
)
_SPACE: Final = Pattern(r"\s")


def address_spans(text: str) -> list[tuple[int, int]]:
    """The addresses of `text`: code-point spans `(start, end)`, in order, not overlapping."""
    return [
        (match.start(), match.start() + len(match.group().rstrip(_TRAILING)))
        for start, end in _stretches(text)
        for match in _ADDRESS.finditer(text, start, end)
    ]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between spaces that hold a sign of an address, in order."""
    end = 0
    while sign := _SIGN.search(text, end):
        before = text[end : sign.start()]
        start = sign.start()
        if before and not before[-1].isspace():
            start -= len(before.rsplit(None, 1)[-1])
        space = _SPACE.search(text, sign.end())
        end = space.start() if space else len(text)
        yield start, end
