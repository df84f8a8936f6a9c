"""Which encoding a text is in when it is not UTF-8 and no byte-order mark says so.

What the text declares of itself counts first; then UTF-16 is told by its zero bytes, and the two
eight-bit encodings of Arabic by charset-normalizer. A guess is taken only if it makes Arabic of the
text, so that a damaged UTF-8 file, or one in a Western encoding, is still told as such.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from linter.text import alphabet as ab

#: Encodings that Arabic is or was kept in; no other is ever guessed.
_EIGHT_BIT: Final = ("cp1256", "iso8859_6")
_SIXTEEN_BIT: Final = ("utf-16-le", "utf-16-be")
#: How many bytes from the start are searched for a declaration (as the HTML standard has it).
_DECLARED_WITHIN: Final = 1024
_DECLARATION: Final = re.compile(
    rb"""(?:charset|encoding|coding)\s*[=:]\s*["']?(?P<name>[A-Za-z0-9._-]+)"""
)
_ARABIC: Final = re.compile(f"[{ab.LETTERS}]")
_ORDINARY: Final = re.compile(rf"[\s\x20-\x7e{ab.LETTERS}{ab.MARKS}{ab.DIGITS}،؛؟]")
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
    if b"\0" in sample:
        return next((name for name in _SIXTEEN_BIT if _is_ordinary(data, name)), None)
    if _is_mostly_utf8(sample):
        return None
    return _eight_bit(data, sample)


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
    high = len(sample) - len(sample.decode("ascii", "ignore"))
    arabic = len(_ARABIC.findall(sample.decode(best.encoding)))
    return best.encoding if arabic * 10 > high * 9 else None


def _is_mostly_utf8(sample: bytes) -> bool:
    """Whether most bytes outside of ASCII are parts of valid UTF-8: then a few are damaged."""
    high = sum(byte > 127 for byte in sample)
    valid = sample.decode("utf-8", "ignore")
    return len(valid.encode()) - sum(character < "\x80" for character in valid) > high // 2


def _is_ordinary(data: bytes, encoding: str) -> bool:
    if not _decodes(data, encoding):
        return False
    text = data.decode(encoding)[:_SAMPLE]
    return len(_ORDINARY.findall(text)) * 10 > len(text) * 9 and _ARABIC.search(text) is not None


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        return data.decode(encoding).encode(encoding) == data
    except (UnicodeError, LookupError):
        return False
