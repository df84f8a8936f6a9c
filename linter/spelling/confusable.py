"""Common words that a common error makes of others, and these others, in one compiled table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from linter.lexicon.artefact import Reader
from linter.lexicon.graph import IntDAWG, read_graph

#: This many bytes of what was meant are read at once: most lines are shorter.
_LINE: Final = 128


class Confusable:
    """Words that a common error makes of others, and these others."""

    def __init__(self, words: bytes, read: Reader, start: int = 0) -> None:
        """The words that `pack_confusable` made; `read` finds what was meant from `start` on."""
        self._offsets = read_graph(IntDAWG, words)
        self._read = read
        self._start = start

    def __contains__(self, word: str) -> bool:
        return word in self._offsets

    def meant_by(self, word: str) -> Sequence[str]:
        """The words that may have been meant by `word`."""
        offset = self._offsets.get(word)
        if offset is None:
            return []
        line = b""
        while b"\n" not in line:
            line += self._read(_LINE, self._start + offset + len(line))
        return line[: line.index(b"\n")].decode().split()


def pack_confusable(table: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    """The table as two sections: the words with offsets into the lines of what was meant."""
    offsets, lines = [], bytearray()
    for word in sorted(table, key=str.encode):
        offsets.append((word, len(lines)))
        lines += " ".join(table[word]).encode() + b"\n"
    words = IntDAWG(offsets, input_is_sorted=True).tobytes()
    return {"confusable": words, "meant": bytes(lines)}
