"""What once failed: `KIND/REASON-NAME` in `regressions/`, where the name tells the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.properties import check

FOLDER = Path(__file__).parent / "regressions"
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_what_once_failed_holds(path: Path) -> None:
    name = path.name.rpartition("-")[2]
    check(path.parent.name, name, path.read_bytes())


def test_there_are_some() -> None:
    assert FILES
