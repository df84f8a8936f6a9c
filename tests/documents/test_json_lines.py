"""JSON Lines, which are read a batch of lines at a time."""

from __future__ import annotations

import json

import pytest

from linter.documents.data import json_tree
from linter.documents.formats import read_as

RECORDS = [{"title": f"كتاب {number}", "notes": ['قرأه "زيد"', "مُلخّص 😀"]} for number in range(9)]
LINES = "\n".join(json.dumps(record, ensure_ascii=False) for record in RECORDS) + "\n"


def test_each_string_of_each_line_has_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_tree, "_BATCH", 100)
    reading = read_as("json", LINES)
    start = reading.prose.text.index("كتاب 7")
    first, last = reading.prose.span(start, start + len("كتاب 7"))
    assert LINES[first:last] == "كتاب 7"
    assert [unit.key for unit in reading.units][-2:] == ["[8].notes[0]", "[8].notes[1]"]


def test_lines_are_read_as_the_values_of_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read_as("json", f"[\n{LINES.strip().replace(chr(10), ',' + chr(10))}\n]")
    monkeypatch.setattr(json_tree, "_BATCH", 10)
    lines = read_as("json", LINES)
    assert lines.prose.text == whole.prose.text
    assert lines.units == whole.units


def test_no_more_than_a_batch_is_parsed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_tree, "_BATCH", 10)
    values = json_tree.json_lines('{"a": "كتاب"}\n{"a": "قلم"}\n{"a": broken\n')
    assert next(values) is not None
    assert next(values) is not None


def test_objects_over_several_lines_are_read_too() -> None:
    text = '{"a": "كتاب"}\n{\n  "a": "قلم"\n}\n' * 3
    assert read_as("json", text).prose.text.split() == ["كتاب", "قلم"] * 3
