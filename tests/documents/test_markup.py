"""Files of markup, real in shape: what is marked in them is found and fixed, and nothing else."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.documents import Document
from linter.documents.formats import format_for
from tests.documents.marked import FOLDER, Marked, load

PATHS = sorted(path for path in FOLDER.iterdir() if path.is_file())


@pytest.fixture(scope="session")
def linter() -> Linter:
    return Linter()


@pytest.fixture(params=PATHS, ids=lambda path: path.name)
def marked(request: pytest.FixtureRequest) -> Marked:
    return load(request.param)


def document(name: str, text: str) -> Document:
    return Document(text, name, format=format_for(name).name)


def found_at(linter: Linter, file: Document) -> list[tuple[int, int]]:
    return [file.position(one.start) for one in linter.check(file)]


def test_errors_are_found_at_their_line_and_column_and_nowhere_else(
    linter: Linter, marked: Marked
) -> None:
    file = document(marked.name, marked.wrong)
    found = linter.check(file)
    wanted = list(marked.places)
    strays = [
        (file.position(one.start), one.rule.code, file.text[one.start : one.end])
        for one in found
        if not any(start <= one.start and one.end <= end for start, end in wanted)
    ]
    missed = [
        (file.position(start), file.text[start:end])
        for start, end in wanted
        if not any(start <= one.start and one.end <= end for one in found)
    ]
    assert not strays
    assert not missed


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_errors_are_fixed_and_not_a_byte_beside_them_changes(
    linter: Linter, marked: Marked, newline: str
) -> None:
    marked = load(FOLDER / marked.name, newline)
    # Which fixes are safe is for others to try: here all of them are written.
    result = linter.fix(document(marked.name, marked.wrong), unsafe=True)
    assert result.text == marked.right
    assert not result.left
