"""Takes from commentaries on the Quran the passages with a word that topics tell apart.

    git clone https://github.com/spa5k/tafsir_api
    python -m dictionaries.recipes.commentaries FOLDER OUT.txt.xz

أذان and آذان are rare in books of our time, and commentaries hold both: the call to prayer, and
ears. FOLDER is the repository (MIT, commit 0d94afb); of it the four editions of `EDITIONS` are
read, each passage once. `dictionaries.recipes.choices` learns from them behind `--more`.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from linter.spelling.topics import told_by_topic
from linter.text.passage import Passage

EDITIONS: Final = (
    "ar-tafseer-al-qurtubi",
    "ar-tafsir-ibn-kathir",
    "ar-tafsir-al-baghawi",
    "ar-tafseer-al-saddi",
)
_MARKUP: Final = re.compile("<[^>]*>")


def passages(folder: Path) -> Iterator[str]:
    """The passages of all editions that hold such a word, each once."""
    found = dict.fromkeys(
        passage
        for edition in EDITIONS
        for path in sorted((folder / "tafsir" / edition).glob("*.json"))
        for passage in _passages(path)
    )
    yield from (passage for passage in found if _is_told(passage))


def _passages(path: Path) -> Iterator[str]:
    """The passages of one chapter, an array under `ayahs`."""
    for one in json.loads(path.read_text(encoding="utf-8"))["ayahs"]:
        yield _MARKUP.sub(" ", one["text"]).strip()


def _is_told(text: str) -> bool:
    return any(map(told_by_topic, Passage(text).bare_forms.values()))


def main(arguments: Sequence[str]) -> None:
    """Write the passages of a folder, an empty line between them."""
    folder, target = map(Path, arguments)
    content = "\n\n".join(passages(folder)) + "\n"
    target.write_bytes(lzma.compress(content.encode(), preset=6))
    sys.stderr.write(f"{len(content.split()):,} words\n")


if __name__ == "__main__":
    main(sys.argv[1:])
