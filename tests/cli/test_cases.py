"""Whole-command cases, one a file: `cases/NAME.toml`.

why = "what a user expects here"
args = ["check", "a.txt"]          # arguments; `$TMP` is the folder of the case
stdin = "text"                     # standard input (default: empty)
env = { LANG = "C" }               # more environment
status = 1                         # the exit code
stdout = ["P002"]                  # fragments of standard output, in order
stderr = []                        # fragments of standard error; `[]`: it is empty
stdout-is = "…"                    # all of standard output
stdout-lacks = ["…"]               # what standard output must not hold
[files]                            # written before the run
"a.txt" = "text"
[bytes]                            # the same, in hexadecimal
"b.bin" = "ff fe"
[after]                            # what files hold after the run
"a.txt" = "text"
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Sawab

pytestmark = pytest.mark.slow

CASES = sorted((Path(__file__).parent / "cases").glob("*.toml"))
_KEYS = {
    *("why", "args", "stdin", "env", "status", "stdout", "stderr", "stdout-is", "stdout-lacks"),
    *("files", "bytes", "after"),
}


def load(path: Path) -> dict[str, Any]:
    toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    case: dict[str, Any] = toml.loads(path.read_text("utf-8"))
    assert set(case) <= _KEYS, f"{path.name} holds {set(case) - _KEYS}"
    return case


def holds_in_order(text: str, fragments: list[str]) -> bool:
    place = 0
    for fragment in fragments:
        place = text.find(fragment, place) + len(fragment)
        if place < len(fragment):
            return False
    return True


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, sawab: Sawab) -> None:
    case = load(path)
    contents = {name: text.encode() for name, text in case.get("files", {}).items()}
    contents |= {name: bytes.fromhex(text) for name, text in case.get("bytes", {}).items()}
    for name, content in contents.items():
        (sawab.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (sawab.folder / name).write_bytes(content)
    arguments = [argument.replace("$TMP", str(sawab.folder)) for argument in case["args"]]

    run = sawab(*arguments, stdin=case.get("stdin", "").encode(), env=case.get("env"))

    shown = f"{case['why']}\n--- stdout\n{run.stdout}--- stderr\n{run.stderr}"
    assert run.status == case["status"], shown
    assert holds_in_order(run.stdout, case.get("stdout", [])), shown
    assert holds_in_order(run.stderr, case.get("stderr", [])), shown
    assert run.stderr == "" or case.get("stderr") != [], shown
    assert run.stdout == case.get("stdout-is", run.stdout), shown
    assert not any(text in run.stdout for text in case.get("stdout-lacks", [])), shown
    after = {name: text.encode() for name, text in case.get("after", {}).items()}
    for name, content in (contents | after).items():
        assert (sawab.folder / name).read_bytes() == content, f"{name}: {shown}"
