"""Counts the words of text corpora; the counts, not the texts, are kept in `dictionaries/corpora`.

    python -m dictionaries.recipes.corpus_counts NAME CORPUS.txt.xz [NAME CORPUS.txt.xz …]

Words are counted bare (no marks, no tatweel); those seen fewer than three times are left out.
"""

from __future__ import annotations

import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.passage import Passage

FOLDER = Path(__file__).parents[1] / "corpora"
FEWEST = 3
_BLOCK_BYTES = 20_000_000
_ORDINARY = re.compile(f"[{ab.LETTERS}]+")


def blocks(path: Path) -> Iterator[str]:
    """The text of an .xz file in pieces of whole lines."""
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        while lines := stream.readlines(_BLOCK_BYTES):
            yield "".join(lines)


def count_words(path: Path) -> Counter[str]:
    """How often each bare word stands in the text at `path`."""
    written: Counter[str] = Counter()
    for block in blocks(path):
        written.update(Passage(block).words)
    counts: Counter[str] = Counter()
    for word, count in written.items():
        form = bare(word)
        if _ORDINARY.fullmatch(form):
            counts[form] += count
    return counts


def read_counts(name: str) -> dict[str, int]:
    """The counts kept for the corpus `name`; the word `*` holds the number of all its words."""
    with lzma.open(FOLDER / f"{name}.tsv.xz", "rt", encoding="utf-8") as stream:
        rows = (line.rstrip("\n").split("\t") for line in stream if not line.startswith("#"))
        return {word: int(count) for word, count in rows}


def write_counts(name: str, counts: Counter[str]) -> None:
    """Keep the counts of the corpus `name`, sorted by word."""
    kept = sorted((word, count) for word, count in counts.items() if count >= FEWEST)
    lines = [f"# Words of the corpus {name}; see PROVENANCE.md\n", f"*\t{counts.total()}\n"]
    lines += [f"{word}\t{count}\n" for word, count in kept]
    packed = lzma.compress("".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)
    (FOLDER / f"{name}.tsv.xz").write_bytes(packed)


def main(arguments: Sequence[str]) -> None:
    """Count each corpus named on the command line."""
    for name, path in zip(arguments[::2], arguments[1::2], strict=True):
        write_counts(name, count_words(Path(path)))


if __name__ == "__main__":
    main(sys.argv[1:])
