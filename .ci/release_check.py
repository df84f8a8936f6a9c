"""Try a release as its users will: what the source holds, and the wheel away from the source.

`python .ci/release_check.py DIST [PYTHON...]` looks into the sdist and the wheel in the folder
DIST, and installs the wheel for each PYTHON (an interpreter; all of 3.10 to 3.14 that this machine
has, if none is named) in an environment of its own outside the tree. A version that is not here is
at least asked of the package index: a wheel of all that is needed must be there. `--pyodide DIR`
also runs the package on the CPython of that Pyodide, by Node.js. Exits with 1, and says why, where
something is missing or does not work.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

ROOT = Path(__file__).parents[1]
VERSIONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
#: Tracked files that a source has no use for: how this repository is served and tested.
LEFT_OUT = (".ci/", ".github/", ".gitignore", ".dockerignore", ".containerignore")
#: What a wheel needs to work, and what it must not carry.
IN_WHEEL = (
    *("linter/dictionaries/compiled/lexicon.sawab", "linter/dictionaries/rules/PROVENANCE.md"),
    *("linter/locale/ar/LC_MESSAGES/sawab.mo", "linter/server/page/index.html", "linter/py.typed"),
)
NOT_IN_WHEEL = ("tests/", "benchmarks/", "docs/", "linter/dictionaries/recipes/")
METADATA = ("Author", "License-Expression|License", "Keywords", "Classifier", "Requires-Python")
TEXT = "وقف اطلاق النار ، ثم وصل الوفقاق"
FIXED = "وقف إطلاق النار، ثم وصل الوفاق"
#: Where dawg2 has no wheel, pip takes the package that reads the same graphs without a compiler.
PURE_READER = "dawg2-python>=0.9"


def main() -> int:
    """Check the release; 1 if something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dist", type=Path)
    parser.add_argument("pythons", nargs="*")
    parser.add_argument("--pyodide", type=Path, help="the folder of the npm package pyodide")
    chosen = parser.parse_args()
    (source,) = chosen.dist.glob("*.tar.gz")
    (wheel,) = chosen.dist.glob("*.whl")
    wrong = [*wrong_in_source(source), *wrong_in_wheel(wheel)]
    pythons = chosen.pythons or [path for path in map(interpreter, VERSIONS) if path]
    for number, python in enumerate(pythons):
        problem = tried(wheel.resolve(), python, with_pure_reader=number == 0)
        print(f"{python}: {problem or 'works'}", flush=True)
        wrong += [f"{python}: {problem}"] if problem else []
    for version in () if chosen.pythons else VERSIONS:
        if interpreter(version) is None:
            problem = not_installable(wheel.resolve(), version)
            print(f"Python {version} is not here: {problem or 'all it needs has a wheel'}")
            wrong += [f"Python {version}: {problem}"] if problem else []
    if chosen.pyodide is not None:
        problem = tried_in_pyodide(wheel.resolve(), pythons[-1], chosen.pyodide.resolve())
        wrong += [f"Pyodide: {problem}"] if problem else []
    print(*wrong, sep="\n")
    return bool(wrong)


def interpreter(version: str) -> str | None:
    """An interpreter of that version on the path or under pyenv."""
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    there = sorted(root.glob(f"{version}.*/bin/python"))
    return str(there[-1]) if there else shutil.which(f"python{version}")


def wrong_in_source(source: Path) -> Iterator[str]:
    """Files of the repository that a source lacks: data with their origin, recipes, tests, docs."""
    with tarfile.open(source) as archive:
        there = {name.partition("/")[2] for name in archive.getnames()}
    command = ["git", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in listed.strip("\0").split("\0"):
        if name not in there and not name.startswith(LEFT_OUT):
            yield f"{source.name} lacks {name}"


def wrong_in_wheel(wheel: Path) -> Iterator[str]:
    """What a wheel lacks or must not hold, in its files and in what it says of itself."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (described,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        metadata = message_from_bytes(archive.read(described))
    yield from (f"{wheel.name} lacks {name}" for name in IN_WHEEL if name not in names)
    yield from (f"{wheel.name} holds {name}" for name in names if name.startswith(NOT_IN_WHEEL))
    for field in METADATA:
        if not any(metadata[name] for name in field.split("|")):
            yield f"{wheel.name} does not say its {field}"
    if "](" in str(metadata.get_payload()).replace("](http", ""):
        yield f"{wheel.name} has a description with a link that an index cannot follow"


def tried(wheel: Path, python: str, *, with_pure_reader: bool) -> str:
    """What does not work where the wheel is installed for an interpreter; empty if all does."""
    with tempfile.TemporaryDirectory() as place:
        bin_folder = Path(place) / "venv" / "bin"
        pip = [str(bin_folder / "pip"), "--disable-pip-version-check", "--quiet"]
        sawab = str(bin_folder / "sawab")
        fix = [sawab, "fix", "--unsafe-fixes", "-"]
        commands = [
            [python, "-m", "venv", str(bin_folder.parent)],
            [*pip, "install", "--only-binary", ":all:", str(wheel)],
            [sawab, "--version"],
            [sawab, "explain", "hamza"],
            fix,
        ]
        if with_pure_reader:
            commands += [
                [*pip, "uninstall", "--yes", "dawg2"],
                [*pip, "install", PURE_READER],
                fix,
            ]
        for command in commands:
            problem = failed(command, place)
            if problem:
                return problem
    return ""


def failed(command: list[str], place: str) -> str:
    """What is wrong with a command run in a folder: its end, or what it makes of `TEXT`."""
    run = subprocess.run(
        command, cwd=place, input=TEXT, capture_output=True, encoding="utf-8", check=False
    )
    is_fix = "fix" in command
    if run.returncode or (is_fix and run.stdout != FIXED):
        return f"{' '.join(command)} gave {run.stdout!r}: {run.stderr.strip()[-2000:]}"
    return ""


def not_installable(wheel: Path, version: str) -> str:
    """Why pip could not install the wheel for a version of Python that is not here."""
    platforms = ("manylinux2014_x86_64", "manylinux_2_28_x86_64")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--target", "unused"]
    command += ["--only-binary", ":all:", "--python-version", version, str(wheel)]
    for platform in platforms:
        command += ["--platform", platform]
    with tempfile.TemporaryDirectory() as place:
        return failed(command, place)


def tried_in_pyodide(wheel: Path, python: str, pyodide: Path) -> str:
    """What does not work where Node.js runs the package on the CPython of a Pyodide."""
    with tempfile.TemporaryDirectory() as place:
        bin_folder = Path(place) / "venv" / "bin"
        for command in (
            [python, "-m", "venv", str(bin_folder.parent)],
            [str(bin_folder / "pip"), "install", "--quiet", f"{wheel}[page]"],
            [str(bin_folder / "sawab"), "page", "page", "--pyodide", str(pyodide)],
        ):
            problem = failed(command, place)
            if problem:
                return problem
        (packed,) = Path(place, "page").glob("*.zip")
        script = Path(__file__).with_name("release_check.mjs")
        command = ["node", str(script), str(pyodide), str(packed), TEXT]
        run = subprocess.run(command, cwd=place, capture_output=True, encoding="utf-8", check=False)
    version, _, text = run.stdout.strip().partition("\n")
    print(f"Pyodide, Python {version}: {'works' if text == FIXED else text}", flush=True)
    return "" if text == FIXED else f"gave {run.stdout!r}: {run.stderr[-2000:]}"


if __name__ == "__main__":
    sys.exit(main())
