"""Files that are not what their name says: the error names the place, and nothing else escapes."""

from __future__ import annotations

import contextlib
import sys

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from linter import Linter
from linter.documents import Document, FormatError, formats
from linter.documents.format_table import FORMATS
from linter.documents.formats import read_as
from linter.files.storage import InputError, decode

BROKEN = [
    ("a.po", 'msgid "a"\nmsgstr "قال\n', 2, 8, "never closed"),
    ("a.po", 'msgid "a"\nmsgstr "قال"\nmsgstr "مرة"\n', 3, 1, "stands twice"),
    ("a.po", 'msgid "a"\nقال\n', 2, 1, "no line of a catalogue"),
    ("a.po", 'msgid "قال"\n', 2, 1, "without msgstr"),
    ("strings.xml", "<resources>\n<string>قال</strin>\n</resources>", 2, 14, "mismatched tag"),
    ("a.xlf", "<xliff><file>\nقال & مضى", 2, 6, "not well-formed"),
    ("a.ts", "<TS version='1'>\n<context>قال", 2, 13, "no element found"),
    ("a.stringsdict", "<plist><dict>\n<key>قال</key></dict></plist>", 1, 8, "without a value"),
    ("a.json", '{"a": "قال",\n "b": }', 2, 7, "Expecting value"),
    ("a.json", '{"a": "قال"', 1, 12, "Expecting ',' delimiter"),
    ("a.json5", "{a: 'قال', b: call()}", 1, 15, "not JSON5"),
    ("a.arb", '["قال"]', 1, 1, "object of messages"),
    ("a.xcstrings", '{"a": "قال"}', 1, 1, "'strings'"),
    ("a.yaml", "a: قال\n b: [", 2, 3, "not allowed here"),
    ("a.yml", 'a: "قال', 1, 8, "unexpected end of stream"),
    ("a.toml", 'a = "قال"\nb = = 1\n', 2, 3, ""),
    ("a.strings", '"a" = "قال"\n"b" = "c";', 2, 1, "semicolon"),
    ("a.strings", '"a" = "قال', 1, 7, "never closed"),
    ("a.properties", "a = قال\nb = \\u06", 2, 5, "four digits"),
    ("a.ftl", "a = قال\nb { }\n", 2, 3, 'Expected token: "="'),
    ("a.srt", "1\n00:00 -> 00:01\nقال\n", 1, 1, "begins with its times"),
    ("a.vtt", "WEBVTT\n\nx --> y\nقال\n", 3, 1, "no times"),
    ("a.ass", "[Events]\nDialogue: 0,قال\n", 2, 1, "all its fields"),
    ("a.csv", 'a,b\nc,"قال\n', 2, 3, "never closed"),
]


@pytest.mark.parametrize(("name", "text", "line", "column", "message"), BROKEN)
def test_a_broken_file_is_an_error_that_names_the_place(
    name: str, text: str, line: int, column: int, message: str
) -> None:
    with pytest.raises(InputError) as caught:
        decode(text.encode(), name)
    assert f"{caught.value}".startswith(f"{name}:{line}:{column}: not valid ")
    assert message in caught.value.message


READERS = [known.name for known in FORMATS if known.module and not known.is_container]
WRITTEN = (
    "قال إلى \" ' \\ { } [ ] < > / = : ; , | - -- --> & %s # * msgid msgstr \\u0627 &#1575; a <a> "
    "</a> <!-- <![CDATA[ ]]> 1 00:01.000 \0 😀 Dialogue: [Events] WEBVTT plural other @ ! ? ~ ^ _ "
    "$ ("
)
PIECES = st.sampled_from(WRITTEN.split()) | st.sampled_from([" ", "\n", "\r\n", "\t", "\ud83d"])


@pytest.mark.slow
@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=400)
@given(st.sampled_from(READERS), st.lists(PIECES, max_size=25).map("".join))
@example("yaml", "a: !x &y |\n قال")
@example("json5", ")قال(")
@example("properties", "\\\nقال")
def test_whatever_stands_in_a_file_it_is_read_or_refused(name: str, text: str) -> None:
    offset = 0
    try:
        reading = read_as(name, text)
    except FormatError as refused:
        offset = refused.offset
        reading = None
    if reading is None:
        assert 0 <= offset <= len(text)
        return
    prose = reading.prose
    assert prose.text == "" or prose.pieces[-1].end == len(prose.text)
    for piece in prose.pieces:
        assert 0 <= piece.source_start <= piece.source_end <= len(text)
        if piece.kind.value == "verbatim":
            assert (
                prose.text[piece.start : piece.end] == text[piece.source_start : piece.source_end]
            )
    for unit in reading.units:
        for target in unit.targets:
            assert 0 <= target.start <= target.end <= len(prose.text)


def test_a_reader_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    monkeypatch.delitem(sys.modules, "linter.documents.data.yaml_values", raising=False)
    formats._load.cache_clear()
    with pytest.raises(
        InputError, match=r"a\.yml: to read yaml files, ruamel\.yaml is needed: pip"
    ):
        decode("a: قال\n".encode(), "a.yml")
    assert decode(b"a: b\n", "a.yml").text == "a: b\n"
    formats._load.cache_clear()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "opening", "closing"),
    [("json", "[", "]"), ("json5", "[", "]"), ("yaml", "[", "]"), ("toml", "a=" + "[", "]")],
)
def test_values_within_values_without_end_are_no_crash(
    name: str, opening: str, closing: str
) -> None:
    deep = 20_000
    text = opening[:-1] + "[" * deep + '"قال"' + closing * deep
    with contextlib.suppress(FormatError):
        read_as(name, text)


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("yaml", 'ا: "\\U00110000"\n', "\\U"),
        ("yaml", 'a: "\\UD83DDE00 كتاب"\n', "\\U"),
        ("gettext", f'msgid "a"\nmsgid_plural "b"\nmsgstr[{"1" * 5000}] "ب"\n', "msgstr"),
    ],
)
def test_what_stands_for_nothing_is_told_with_its_place(name: str, text: str, place: str) -> None:
    with pytest.raises(FormatError) as refused:
        read_as(name, text)
    assert refused.value.offset == text.index(place)


def test_front_matter_with_such_an_escape_leaves_the_text_to_be_read() -> None:
    found = Linter(["S002"]).check(Document('---\ntitle: "\\U00110000"\n---\n\nذهب الى\n', "a.md"))
    assert [one.rule.code for one in found] == ["S002"]
