"""Long texts in which no paragraph stands twice: clean texts first, then corpora.

The same pages over and over would tell how well verdicts on words are remembered, and nothing else.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from random import Random

from benchmarks.injection import SHORTEST, ErrorTable
from benchmarks.texts import folders
from linter.lexicon.resources import table_lines
from linter.text.passage import Passage

#: So much of the first corpus comes before the second, in bytes.
_NEWS = 3_000_000


def paragraphs(more: Sequence[str]) -> Iterator[str]:
    """Each distinct line of the clean texts and of the `corpora/*.txt.xz` of these folders.

    The shortest corpus gives 3 MB, then the longest all it has.
    """
    seen: set[int] = set()
    clean = (path for one in folders(more) for path in sorted((one / "clean").glob("*.txt")))
    plain = (path for path in clean if "diac" not in path.name)
    packed = [path for one in folders(more) for path in (one / "corpora").glob("*.txt.xz")]
    packed.sort(key=lambda path: path.stat().st_size)
    corpora = (_lines(path, _NEWS if path != packed[-1] else None) for path in packed)
    for line in chain(chain.from_iterable(map(_lines, plain)), chain.from_iterable(corpora)):
        if (key := hash(line)) not in seen:
            seen.add(key)
            yield line


def _lines(path: Path, most: int | None = None) -> Iterator[str]:
    """The lines of a file, packed or not, up to so many bytes."""
    opener = lzma.open if path.suffix == ".xz" else open
    size = 0
    with opener(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            size += len(line.encode())
            if most is not None and size > most:
                return
            yield line


def write(path: Path, lines: Iterable[str], megabytes: float) -> tuple[float, int]:
    """Write the lines to a file, up to so many megabytes; returns its size and its words."""
    size = words = 0
    with path.open("wb") as stream:
        for line in lines:
            content = line.encode()
            if size + len(content) > megabytes * 1e6:
                break
            size += stream.write(content)
            words += len(Passage(line).words)
    return size / 1e6, words


def with_errors(lines: Iterable[str], every: int, seed: int) -> Iterator[str]:
    """The lines with one word in so many (`every`) miswritten, by the rates of the error model."""
    random, table = Random(seed), ErrorTable(table_lines("error_model/confusions.tsv"))
    for line in lines:
        passage = Passage(line)
        pieces, place = [], 0
        for index, word in enumerate(passage.words):
            if random.random() * every < 1 and len(word) >= SHORTEST and word.isalpha():
                start, end = passage.span(index)
                ways = table.of(word, random)
                struck = random.choices(ways, weights=[way.rate for way in ways])[0]
                pieces += [line[place:start], struck.written]
                place = end
        yield "".join([*pieces, line[place:]])
