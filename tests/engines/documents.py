"""Documents for the engines to carry: clean ones and such with errors, each with its number."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from random import Random

from dictionaries.recipes.damage import lightly_wrong
from dictionaries.recipes.quality_weights import documents


def texts(count: int) -> list[str]:
    """So many different documents of some 120 words; every other one holds errors."""
    clean = list(islice(documents(), count // 2))
    return [
        text
        for number, one in enumerate(clean)
        for text in (one, lightly_wrong(one, Random(number)))
    ]


def write_lines(folder: Path, found: list[str], files: int) -> None:
    """The documents as JSONL, dealt out to so many files."""
    folder.mkdir(parents=True)
    for file in range(files):
        lines = (
            json.dumps({"id": str(number), "text": found[number]}, ensure_ascii=False)
            for number in range(file, len(found), files)
        )
        (folder / f"{file:02}.jsonl").write_text("".join(f"{one}\n" for one in lines), "utf-8")
