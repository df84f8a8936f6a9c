"""How fast collections are scored, beside the plain command on the same pages.

    python -m benchmarks.corpus_speed [--megabytes 8] [--data FOLDER …]

The pages are distinct (`benchmarks/collection.py`). Prints words a second of processor time, of all
processes together, and the largest memory of a process: of `sawab check` on the pages as one text,
as the same JSONL and as a file each, and of `sawab corpus score` with one process and with two.
What the second process costs beyond its work is the difference between the last two. Then how many
times as fast scoring is as checking.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.collection import write
from benchmarks.measure import measured

_SAWAB = (sys.executable, "-m", "linter")
_QUIET = ("--no-cache", "--exit-zero", "--output-format", "concise", "--jobs", "1")
_CHECK = (*_SAWAB, "check", *_QUIET)
_SCORE = (*_SAWAB, "corpus", "score", "--quiet")
_JSONL, _FILES = "check, the JSONL", "check, a file each"
_ONE, _TWO = "corpus score, --jobs 1", "corpus score, --jobs 2"


def main() -> None:
    """Measure, and print a line for each."""
    parser = argparse.ArgumentParser(description="How fast are collections scored?")
    parser.add_argument("--megabytes", type=float, default=8.0)
    parser.add_argument("--data", nargs="*", default=[], help="folders with more texts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = folder / "pages.jsonl"
        write(pages, options.data, options.megabytes)
        texts = [json.loads(line)["text"] for line in pages.read_text("utf-8").splitlines()]
        (folder / "one.txt").write_text("\n\n".join(texts), "utf-8")
        (folder / "files").mkdir()
        for number, text in enumerate(texts):
            (folder / "files" / f"{number}.txt").write_text(text, "utf-8")
        words = sum(len(text.split()) for text in texts)
        print(f"{len(texts)} pages, {words} words")
        speed = {}
        for what, command in (
            ("check, one text", (*_CHECK, str(folder / "one.txt"))),
            (_JSONL, (*_CHECK, str(pages))),
            (_FILES, (*_CHECK, str(folder / "files"))),
            (_ONE, (*_SCORE, str(pages), str(folder / "1"), "--jobs", "1")),
            (_TWO, (*_SCORE, str(pages), str(folder / "2"), "--jobs", "2")),
        ):
            found = measured(command)
            speed[what] = words / found.seconds
            print(f"{what:24}{speed[what]:10.0f} words/s{found.megabytes:8.0f} MB")
        for peer in (_FILES, _JSONL):
            print(f"{_ONE}: {speed[_ONE] / speed[peer]:.2f} times {peer}")


if __name__ == "__main__":
    main()
