"""Which encoding a text is in when it is not UTF-8 and no byte-order mark says so.

UTF-16 is told by the rhythm of its high bytes, and comes first, for the bytes of Arabic in it are
all valid UTF-8. Of the others, what the text declares of itself counts first, and then the look of
the two eight-bit encodings of Arabic, as charset-normalizer sees it. A guess is taken only if it
makes Arabic of the text, so that a damaged UTF-8 file, or one in a Western encoding, is still told
as such.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from linter.text import alphabet as ab

#: Encodings that Arabic is or was kept in; no other is ever guessed.
_EIGHT_BIT: Final = ("cp1256", "iso8859_6")
#: The two orders of bytes in UTF-16, each with the place of the high byte in a pair.
_SIXTEEN_BIT: Final = (("utf-16-le", 1), ("utf-16-be", 0))
#: The high bytes of ASCII and of Arabic, one of which is in every text that we would take for one.
_HIGH_BYTES: Final = b"\x00\x06"
_NOT_HIGH_BYTES: Final = bytes(set(range(256)) - set(_HIGH_BYTES))
#: How many bytes from the start are searched for a declaration (as the HTML standard has it).
_DECLARED_WITHIN: Final = 1024
_DECLARATION: Final = re.compile(
    rb"""(?:charset|encoding|coding)\s*[=:]\s*["']?(?P<name>[A-Za-z0-9._-]+)"""
)
_ARABIC: Final = re.compile(f"[{ab.LETTERS}]")
#: A letter with its vowel signs, and the marks and quotation marks that texts have beside them:
#: the latter stand in texts of other languages as well, and say nothing.
_VOWELLED: Final = re.compile(f"[{ab.LETTERS}][{ab.MARKS}{ab.TATWEEL}]*")
_NEUTRAL: Final = re.compile(f"[،؛؟{ab.OPENING_QUOTES}{ab.CLOSING_QUOTES}–—…\u00a0]")
#: Bytes that are looked at to guess; encodings do not change in mid-file.
_SAMPLE: Final = 1 << 16


def guess(data: bytes) -> str | None:
    """The encoding of `data`, which is not valid UTF-8, or None if it cannot be told.

    `data` can be decoded whole in the encoding named.
    """
    named = declared(data)
    if named is not None and _decodes(data, named):
        return named
    sample = data[:_SAMPLE]
    if _is_mostly_utf8(sample):
        return None
    return _eight_bit(data, sample)


def declared_of_ascii(data: bytes) -> str | None:
    """The encoding that a text in nothing but ASCII declares; None if it declares none, or UTF-8.

    All that is written into such a text has to be of that encoding, though nothing in it shows.
    """
    named = declared(data) if data.isascii() else None
    if named is None or named.startswith("utf"):
        return None
    try:
        return named if data.decode(named) == data.decode("ascii") else None
    except (UnicodeError, LookupError):
        return None


def sixteen_bit(data: bytes) -> str | None:
    """Which UTF-16 `data` is in though no byte-order mark says so; None if it is in none.

    The high byte of ASCII is zero and that of Arabic is six: in UTF-16 nearly every second byte is
    one of the two. `data` must hold an Arabic letter; it may be cut off or damaged elsewhere.
    """
    if not data.translate(None, _NOT_HIGH_BYTES):
        return None
    for name, place in _SIXTEEN_BIT:
        high = data[place:_SAMPLE:2]
        if len(high.translate(None, _HIGH_BYTES)) * 4 > len(high):
            continue
        text = data[:_SAMPLE].decode(name, "ignore")
        if _ARABIC.search(text) and "\0" not in text:  # in UTF-32 every second would be zero
            return name
    return None


def declared(data: bytes) -> str | None:
    """The encoding that a text names in its first lines: in a meta element, an XML declaration,
    the header of a translation file or a comment for Python or an editor; None if there is none.
    """
    match = _DECLARATION.search(data[:_DECLARED_WITHIN])
    if match is None:
        return None
    try:
        return codecs.lookup(match["name"].decode()).name
    except LookupError:
        return None


def _eight_bit(data: bytes, sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_EIGHT_BIT)).best()
    if best is None or not _decodes(data, best.encoding):
        return None
    text = sample.decode(best.encoding)
    neutral = sum(one > "\x7f" for one in _NEUTRAL.findall(text))
    others = len(sample) - len(sample.decode("ascii", "ignore")) - neutral
    arabic = sum(map(len, _VOWELLED.findall(text)))
    return best.encoding if arabic * 10 > others * 9 and arabic > neutral else None


def _is_mostly_utf8(sample: bytes) -> bool:
    """Whether most bytes outside of ASCII are parts of valid UTF-8: then a few are damaged."""
    high = sum(byte > 127 for byte in sample)
    valid = sample.decode("utf-8", "ignore")
    return len(valid.encode()) - sum(character < "\x80" for character in valid) > high // 2


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        return data.decode(encoding).encode(encoding) == data
    except (UnicodeError, LookupError):
        return False
