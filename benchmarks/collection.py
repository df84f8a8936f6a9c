"""Writes a collection of pages as JSONL, as large as asked for, no page twice as it stands.

    python -m benchmarks.collection FILE --megabytes 1000 --data FOLDER

The pages are of some 300 words, of the clean texts and the `corpora/*.txt.xz` of the folders. When
these are used up they come again with a word in 25 miswritten by the rates of the error model, each
time with other errors.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Final

from benchmarks.distinct import paragraphs, with_errors

WORDS: Final = 300
EVERY: Final = 25


def pages(data: Sequence[str]) -> Iterator[dict[str, object]]:
    """Records without end: a number, which round over the texts it is of, and a text."""
    number = 0
    for turn in count():
        lines = paragraphs(data)
        for text in _pages(lines if turn == 0 else with_errors(lines, EVERY, turn)):
            yield {"id": number, "round": turn, "text": text}
            number += 1


def _pages(lines: Iterable[str]) -> Iterator[str]:
    """The lines, put together to pages; the last ones may be too few for one."""
    page: list[str] = []
    words = 0
    for line in lines:
        page.append(line)
        words += line.count(" ") + 1
        if words >= WORDS:
            yield "".join(page).strip()
            page, words = [], 0


def write(path: Path, data: Sequence[str], megabytes: float) -> int:
    """Write so many megabytes, at most, and return how many pages these are."""
    size = written = 0
    with path.open("wb") as stream:
        for page in pages(data):
            line = json.dumps(page, ensure_ascii=False).encode() + b"\n"
            if size + len(line) > megabytes * 1e6:
                break
            size += stream.write(line)
            written += 1
    return written


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description="Write a collection of pages as JSONL.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--megabytes", type=float, default=20.0)
    parser.add_argument("--data", nargs="*", default=[], help="folders with more texts")
    options = parser.parse_args()
    print(f"{write(options.file, options.data, options.megabytes)} pages")


if __name__ == "__main__":
    main()
