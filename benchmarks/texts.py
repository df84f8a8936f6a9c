"""The texts that benchmarks read: clean ones, and sentences with marked errors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Gold:
    """One marked error: code points `start` to `end` of the sentence, and what should stand there.

    `tag` is its ARETA tag; `is_word` whether what was written is a word by itself.
    """

    sentence: str
    start: int
    end: int
    right: str
    tag: str
    is_word: bool

    @property
    def wrong(self) -> str:
        """What was written."""
        return self.sentence[self.start : self.end]


def folders(more: Sequence[str]) -> list[Path]:
    """The folder of the project's own texts, and those named on the command line."""
    return [DATA, *(Path(name) for name in more)]


def clean_texts(more: Sequence[str] = ()) -> dict[str, str]:
    """Nearly clean texts by name, each once."""
    paths = [path for folder in folders(more) for path in sorted((folder / "clean").glob("*.txt"))]
    return {path.stem: path.read_text(encoding="utf-8") for path in paths}


def gold_errors(more: Sequence[str] = ()) -> Iterator[Gold]:
    """Every marked error of the sentences with natural errors."""
    named = {
        path.name: path
        for folder in folders(more)
        for path in sorted((folder / "typos").glob("*.spell.jsonl"))
    }
    for path in named.values():
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            for edit in record["edits"]:
                yield Gold(
                    record["src"],
                    edit["start"],
                    edit["end"],
                    edit["gold"],
                    edit["tag"],
                    edit["nonword"] is False,
                )
