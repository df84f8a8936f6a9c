"""Try a release as its users will: what the source holds, and the wheel away from the source.

`python .ci/release_check.py DIST PYTHON...` looks into the sdist in the folder DIST, and installs
the wheel there for each PYTHON (an interpreter) in an environment of its own outside the tree.
Exits with 1, and says why, where something is missing or does not work.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

#: What the GPL and Debian ask of a source: data with their origin, recipes, tests that can run.
NEEDED = (
    "LICENSE",
    "CHANGELOG.md",
    "Makefile",
    "dictionaries/PROVENANCE.md",
    "dictionaries/build.py",
    "dictionaries/compiled/lexicon.sawab",
    "dictionaries/recipes/admission.py",
    "dictionaries/rules/PROVENANCE.md",
    "docs/index.md",
    "docs/sawab.1",
    "editors/vscode/package.json",
    "tests/conftest.py",
    "tests/cli/cases/finding.toml",
)
TEXT = "وقف اطلاق النار ، ثم وصل الوفد"
FIXED = "وقف إطلاق النار، ثم وصل الوفد"


def main(arguments: list[str]) -> int:
    """Check the release; the number of what is wrong."""
    folder, *pythons = arguments
    (source,) = Path(folder).glob("*.tar.gz")
    (wheel,) = Path(folder).glob("*.whl")
    wrong = [f"{source.name} lacks {name}" for name in missing(source)]
    for python in pythons:
        problem = tried(wheel.resolve(), python)
        print(f"{python}: {problem or 'works'}")
        wrong += [f"{python}: {problem}"] if problem else []
    print(*wrong, sep="\n")
    return bool(wrong)


def missing(source: Path) -> list[str]:
    """What a source lacks of what it needs."""
    with tarfile.open(source) as archive:
        there = {name.partition("/")[2] for name in archive.getnames()}
    return [name for name in NEEDED if name not in there]


def tried(wheel: Path, python: str) -> str:
    """What does not work where the wheel is installed for an interpreter; empty if all does."""
    with tempfile.TemporaryDirectory() as place:
        bin_folder = Path(place) / "venv" / "bin"
        commands = (
            [python, "-m", "venv", str(bin_folder.parent)],
            [str(bin_folder / "pip"), "install", "--quiet", "--only-binary", ":all:", str(wheel)],
            [str(bin_folder / "sawab"), "--version"],
            [str(bin_folder / "sawab"), "explain", "hamza"],
        )
        for command in commands:
            run = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
            if run.returncode:
                return f"{' '.join(command)}: {run.stderr.strip()[-2000:]}"
        run = subprocess.run(
            [str(bin_folder / "sawab"), "fix", "--unsafe-fixes", "-"],
            cwd=place,
            input=TEXT.encode(),
            capture_output=True,
            check=False,
        )
        if run.stdout.decode() != FIXED:
            return f"sawab fix gave {run.stdout.decode()!r}: {run.stderr.decode()}"
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
