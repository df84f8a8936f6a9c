"""Whether a tree has the same findings with any interpreter, reader of word graphs and hash seed.

`python -m benchmarks.sameness python3.10 python3.13 …` installs the project for each interpreter
in an environment of its own, and checks sentences with natural errors and clean text with each of
`WAYS`. The exit code is 1 where the findings are not those of this interpreter to the byte.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.texts import clean_texts, marked_sentences

_ROOT: Final = Path(__file__).parents[1]
_PROGRAM: Final = "from linter.cli.main import run; run()"
_FILES: Final = 60


@dataclass(frozen=True, slots=True)
class Way:
    """How the program is run: by which reader of graphs, hash seed and number of processes."""

    is_compiled: bool = True
    seed: str = "0"
    jobs: str = "1"

    @property
    def program(self) -> str:
        """The program, for `python -c`."""
        return (
            _PROGRAM if self.is_compiled else f"import sys; sys.modules['dawg'] = None; {_PROGRAM}"
        )


WAYS: Final = (
    Way(),
    Way(seed="1", jobs="3"),
    Way(seed="4242", jobs="2"),
    Way(is_compiled=False, seed="7"),
)


def write_tree(folder: Path, sentences: int = 600) -> None:
    """Write sixty files: so many sentences with natural errors, and lines of clean text."""
    wrong = [marked.sentence for marked in marked_sentences()][:sentences]
    right = [line for text in clean_texts().values() for line in text.splitlines()[:20]]
    for number in range(_FILES):
        lines = [*wrong[number::_FILES], *right[number::_FILES]]
        folder.joinpath(f"{number:02}.txt").write_text("\n".join(lines), "utf-8")


def findings(tree: Path, way: Way, python: str = sys.executable) -> bytes:
    """What a process of its own finds in a tree, as JSON. Raises `RuntimeError` if it fails."""
    command = [python, "-c", way.program, "check", "--no-cache", "--output-format", "json"]
    run = subprocess.run(
        [*command, "--jobs", way.jobs, "."],
        cwd=tree,
        env={**os.environ, "PYTHONHASHSEED": way.seed},
        capture_output=True,
        check=False,
    )
    if run.returncode != 1:
        raise RuntimeError(run.stderr.decode(errors="replace"))
    return run.stdout


def install(python: str, folder: Path) -> str:
    """Install the project for an interpreter, from wheels alone; its own interpreter there."""
    subprocess.run([python, "-m", "venv", str(folder)], check=True)
    made = str(folder / "bin" / "python")
    pip = [made, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    subprocess.run([*pip, str(_ROOT), "dawg2-python"], check=True, stderr=subprocess.DEVNULL)
    return made


def main(pythons: Sequence[str]) -> int:
    """Compare, and print how each way differs; the number of ways that do."""
    differing = 0
    with TemporaryDirectory() as name:
        tree = Path(name, "tree")
        tree.mkdir()
        write_tree(tree, 10_000)
        expected = findings(tree, WAYS[0])
        print(f"{len(json.loads(expected))} findings in {_FILES} files")
        installed = [
            (python, install(python, Path(name, str(n)))) for n, python in enumerate(pythons)
        ]
        for label, python in [(sys.executable, sys.executable), *installed]:
            for way in WAYS:
                is_same = findings(tree, way, python) == expected
                differing += not is_same
                print(f"{'the same' if is_same else 'DIFFERENT'}  {label}  {way}")
    return differing


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
