"""The texts that benchmarks read: clean ones, and sentences with marked errors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

DATA = Path(__file__).parent / "data"
_SUFFIX: Final = ".spell.jsonl"
#: Of these sets every sentence at this stride is of the test part.
TEST: Final = {"fasih_v41_dev": 3}


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


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with its marked errors, in order; there may be none."""

    sentence: str
    errors: tuple[Gold, ...]


def marked_sentences(more: Sequence[str] = (), *, is_test: bool = False) -> Iterator[Marked]:
    """The sentences with natural errors, of the development part or of the test part.

    The test part is for counting: its sentences are chosen by their place (`TEST`), nobody reads
    them, and nothing is tuned, admitted or trained on them.
    """
    named = {
        path.name: path
        for folder in folders(more)
        for path in sorted((folder / "typos").glob(f"*{_SUFFIX}"))
    }
    for name, path in named.items():
        stride = TEST.get(name.removesuffix(_SUFFIX))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if is_test == (stride is not None and number % stride == stride - 1):
                yield _marked(json.loads(line))


def _marked(record: dict[str, Any]) -> Marked:
    sentence = record["src"]
    errors = (
        Gold(sentence, one["start"], one["end"], one["gold"], one["tag"], one["nonword"] is False)
        for one in record["edits"]
    )
    return Marked(sentence, tuple(errors))


def gold_errors(more: Sequence[str] = ()) -> Iterator[Gold]:
    """Every marked error of the development part of the sentences with natural errors."""
    for one in marked_sentences(more):
        yield from one.errors
