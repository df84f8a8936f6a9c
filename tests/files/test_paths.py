"""Paths are written with slashes, on Windows too."""

from __future__ import annotations

import json
import ntpath
from types import SimpleNamespace

import pytest

from linter.documents import Document
from linter.engine import Linter
from linter.files import paths
from linter.reports.report import FileFindings
from linter.reports.sarif import SarifReporter


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """The paths of Windows on any system."""
    monkeypatch.setattr(paths, "os", SimpleNamespace(path=ntpath, sep="\\"))


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    ("folder", "path", "seen"),
    [
        ("C:\\work", "C:\\work\\news\\a.txt", "news/a.txt"),
        ("C:\\work", "c:\\WORK\\a.txt", "a.txt"),
        ("C:\\work", "C:\\other\\a.txt", "../other/a.txt"),
        ("C:\\work", "D:\\news\\a.txt", "D:/news/a.txt"),
        ("C:\\work", "\\\\server\\share\\a.txt", "//server/share/a.txt"),
    ],
)
def test_a_path_is_seen_from_a_folder(folder: str, path: str, seen: str) -> None:
    assert paths.seen_from(folder, path) == seen


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("news\\خبر.txt", "news/%D8%AE%D8%A8%D8%B1.txt"),
        (".\\a b.txt", "a%20b.txt"),
        ("D:\\news\\a b.txt", "file:///D:/news/a%20b.txt"),
    ],
)
def test_code_scanning_gets_an_address(path: str, address: str) -> None:
    document = Document("وقف اطلاق النار", path)
    found = Linter().check(document)
    report = "".join(SarifReporter().render([FileFindings(document, found)]))
    (place,) = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in json.loads(report)["runs"][0]["results"]
    }
    assert place == address
