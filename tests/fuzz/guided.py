"""Inputs that grow towards code not yet reached: `python -m tests.fuzz.guided --seconds 600`.

Atheris keeps the inputs that reach a new branch, and mutates these. Where it has a wheel (Linux and
macOS, some versions of Python) `make fuzz-guided` installs it; `make fuzz` does without. An input
is a byte for its kind, one for the name of its file, and what the file holds; it is held to the
same properties. One that fails is written beside the corpus, and the traceback says why.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

from tests.fuzz.inputs import SEED_FOLDERS
from tests.fuzz.properties import check

KINDS: Final = ("text", "file", "rules", "settings")
#: Mutations of files that are right, to begin with.
_BEGINNINGS: Final = 2_000


def _names() -> dict[str, list[str]]:
    from tests.fuzz.__main__ import SETTINGS
    from tests.fuzz.properties import RULE_SETS

    files = {path.name for folder in SEED_FOLDERS for path in folder.rglob("*") if path.is_file()}
    return {
        "text": [f"{name}.txt" for name in RULE_SETS],
        "file": sorted(files),
        "rules": sorted(files),
        "settings": sorted(SETTINGS),
    }


NAMES: Final = _names()


def written(kind: str, name: str, data: bytes) -> bytes:
    """An input as the bytes that it is read from."""
    return bytes([KINDS.index(kind), NAMES[kind].index(name)]) + data


def read(data: bytes) -> tuple[str, str, bytes]:
    """The kind, the name and the bytes of an input; whatever the bytes are, they are one."""
    kind = KINDS[data[0] % len(KINDS)]
    return kind, NAMES[kind][data[1] % len(NAMES[kind])], data[2:]


def try_input(data: bytes) -> None:
    """Check one input. Raises what is wrong with it."""
    if len(data) > 2:
        kind, name, content = read(data)
        try:
            check(kind, name, content)
        except UnicodeDecodeError:
            if kind != "text":  # the bytes of a file may be any, those of a string not
                raise


def begin(corpus: Path) -> None:
    """Fill an empty corpus with mutations of files that are right."""
    from tests.fuzz.__main__ import inputs

    corpus.mkdir(parents=True, exist_ok=True)
    if any(corpus.iterdir()):
        return
    known = (one for one in inputs(Random()) if one[0] in KINDS and one[1] in NAMES[one[0]])
    for number, one in enumerate(islice(known, _BEGINNINGS)):
        (corpus / f"{number:05}").write_bytes(written(*one))


def main() -> None:
    """Run for some time; the last line is what libFuzzer says of its runs."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.guided", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="how long to try inputs")
    parser.add_argument("--corpus", type=Path, default=Path(".fuzz-corpus"), help="kept inputs")
    chosen = parser.parse_args()
    atheris = importlib.import_module("atheris")
    begin(chosen.corpus)
    atheris.instrument_all()
    limits = [f"-max_total_time={chosen.seconds}", "-timeout=60", "-max_len=20000"]
    place = f"-artifact_prefix={chosen.corpus}-"
    atheris.Setup([sys.argv[0], str(chosen.corpus), *limits, place], try_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
