"""cspell with its Arabic dictionary, where both are installed.

npm install --global cspell @cspell/dict-ar
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Final

#: What the benchmarks run in Node.js to ask cspell for suggestions, word by word.
SCRIPT: Final = Path(__file__).with_suffix(".mjs")
_DICTIONARY: Final = Path("@cspell", "dict-ar", "cspell-ext.json")
#: More words than a file has: cspell stops at 100 unless it is told otherwise.
_ALL: Final = 10_000_000


def modules() -> Path | None:
    """The folder `node_modules` that holds cspell and its dictionary; None if one is missing."""
    program = shutil.which("cspell")
    if program is None:
        return None
    folder = Path(program).resolve().parents[1]
    return folder if (folder / _DICTIONARY).is_file() else None


def lister(folder: Path) -> tuple[str, ...]:
    """The command that lists the unknown words of a file, or of `stdin`, named behind it."""
    settings = Path(tempfile.gettempdir(), "cspell-arabic.json")
    content = {
        "language": "ar",
        "import": [str(folder / _DICTIONARY)],
        "maxNumberOfProblems": _ALL,
        "maxDuplicateProblems": _ALL,
    }
    settings.write_text(json.dumps(content), encoding="utf-8")
    options = ("--no-progress", "--words-only", "--no-cache", "--config", str(settings))
    return ("cspell", "lint", *options)
