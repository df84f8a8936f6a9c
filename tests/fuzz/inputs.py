"""Random texts, and mutations of files that are right."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Final

FOLDER: Final = Path(__file__).parent
TESTS: Final = FOLDER.parent
#: Files of every format: the corpora of the tests of formats, and those that these do without.
SEED_FOLDERS: Final = (
    TESTS / "documents" / "translations",
    TESTS / "documents" / "markup",
    TESTS / "documents" / "languages",
    FOLDER / "seeds",
)
_WORDS: Final = FOLDER.joinpath("words.txt").read_text("utf-8").split()
#: Characters that break careless code.
_ODD: Final = (
    "\0\x01\x08\x0b\x0c\x1b\x1c\x1d\x1e\x1f\x7f\x80\x85\x9b\xa0\xad\u034f\u061c\u0640\u064b\u064e\u0651"
    "\u0654\u0656\u0670\u06dd\u06e5\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c"
    "\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufe70\ufe71\ufe77\ufe79\ufe7f\ufb50"
    "\ufdf2\ufdfa\ufefb\ufeff\ufff9\ufffc\ufffd\uffff\ue000\U000f0000\U000e0100\U0001f600\U0001eef0"
    "\ud800\udfff\udcff\u3000\u2003\u0378ڤگچپیکھہۂےݐࢠ"
)
_SPACES: Final = (" ", " ", " ", " ", "\n", "\n\n", "\t", "\r\n", "\r", "  ", "")
#: What opens and closes in some format or other.
_MARKUP: Final = FOLDER.joinpath("markup.txt").read_text("utf-8").split()
NESTING: Final = (100, 300, 1_000, 3_000, 10_000)


def random_text(random: Random) -> str:
    """A text of words, marks, spaces and odd characters."""
    pieces: list[str] = []
    oddness = random.choice((0.0, 0.05, 0.3))
    for _ in range(random.randint(1, random.choice((4, 12, 40)))):
        kind = random.random()
        if kind < oddness:
            pieces.append(random.choice(_ODD) * random.choice((1, 1, 1, 2, 7)))
        elif kind < oddness + 0.1:
            pieces.append(random.choice(_MARKUP))
        else:
            pieces.append(random.choice(_WORDS))
        pieces.append(random.choice(_SPACES))
    return "".join(pieces)


def nested_text(random: Random) -> str:
    """Markup within markup, up to ten thousand levels deep, closed or not."""
    depth = random.choice(NESTING)
    opening = random.choice(_MARKUP) + random.choice(("", "", " ", "\n", "ا "))
    closing = random.choice((random.choice(_MARKUP), "", opening))
    return f"{opening * depth}{random.choice(_WORDS)}{closing * depth}"


def mutated(random: Random, data: bytes, others: list[bytes]) -> bytes:
    """A file with some of it taken out, doubled, put elsewhere, or of another file put in."""
    for _ in range(random.choice((1, 1, 2, 4, 8))):
        if not data:
            return data
        start = random.randrange(len(data))
        end = min(len(data), start + random.choice((1, 1, 2, 5, 20, 200)))
        kind = random.randrange(7)
        if kind == 0:
            data = data[:start] + data[end:]
        elif kind == 1:
            data = data[:end] + data[start:end] * random.choice((1, 3, 50)) + data[end:]
        elif kind == 2:
            data = data[:start] + bytes([random.randrange(256)]) + data[start + 1 :]
        elif kind == 3:
            piece = random.choice((*_MARKUP, *_WORDS, *_ODD)).encode("utf-8", "surrogatepass")
            data = data[:start] + piece + data[start:]
        elif kind == 4:
            other = random.choice(others)
            place = random.randrange(len(other) or 1)
            data = data[:start] + other[place : place + random.randint(1, 200)] + data[start:]
        elif kind == 5:
            newline = random.choice((b"\r\n", b"\r", b"\xc2\x85", b"\xe2\x80\xa8", b"\n\n"))
            data = data.replace(b"\n", newline, random.choice((1, 3, -1)))
        else:
            data = data[:start]
    return data
