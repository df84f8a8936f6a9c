"""What once failed: `KIND/REASON-NAME` in `regressions/`, where the name tells the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.documents.format_table import FORMATS
from linter.documents.formats import format_for
from tests.fuzz.archives import office_files
from tests.fuzz.inputs import SEED_FOLDERS
from tests.fuzz.properties import check

FOLDER = Path(__file__).parent / "regressions"
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_what_once_failed_holds(path: Path) -> None:
    name = path.name.rpartition("-")[2]
    check(path.parent.name, name, path.read_bytes())


def test_files_of_every_format_are_mutated() -> None:
    paths = [path for folder in SEED_FOLDERS for path in folder.rglob("*") if path.is_file()]
    names = {format_for(str(path), path.read_text("utf-8", "ignore")).name for path in paths}
    names |= {format_for(name).name for name in office_files()}
    assert {known.name for known in FORMATS} - names == set()


def test_there_are_some() -> None:
    assert FILES
