"""The bytes that a guided fuzzer mutates are inputs of every kind, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.guided import KINDS, NAMES, begin, read, try_input, written


@pytest.mark.parametrize("kind", KINDS)
def test_an_input_is_read_as_it_was_written(kind: str) -> None:
    for name in NAMES[kind]:
        assert read(written(kind, name, b"\xd8\xa7")) == (kind, name, b"\xd8\xa7")


@pytest.mark.parametrize("data", [b"", b"\xff", b"\xff\xff", b"\x00\x00\xff", b"\x01\x09\xff\xfea"])
def test_any_bytes_are_an_input(data: bytes) -> None:
    try_input(data)


def test_a_corpus_begins_with_files_that_were_right(tmp_path: Path) -> None:
    begin(tmp_path / "corpus")
    kinds = {read(path.read_bytes())[0] for path in (tmp_path / "corpus").iterdir()}
    assert kinds == {*KINDS}
