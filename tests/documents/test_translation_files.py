"""Only the prose of a file of any format is read and fixed (long: every format beside its parser).

What stands in keys, comments, sources and attributes of the files of the corpus holds a misspelt
word (الى) on purpose: nothing of it may be flagged or changed.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.documents import Document
from linter.documents.formats import read_as
from linter.engine import Linter
from linter.files.storage import decode, encode

CORPUS = Path(__file__).parent / "translations"
FILES = sorted(path.name for path in CORPUS.iterdir())
ARABIC = re.compile("[\u0621-\u064a]")
#: A right word and an error that is flagged wherever it stands.
ERRORS = {"إلى": "الى", "الإعدادات": "الاعدادات", "إنشاء": "انشاء"}
LINTER = Linter(select=["S"])


def load(name: str, newline: str = "\n") -> Document:
    data = (CORPUS / name).read_bytes().decode().replace("\n", newline).encode()
    return decode(data, name)


def errors_of(document: Document) -> list[tuple[int, int, str]]:
    """Where a word of the prose can be misspelt: in the file, with what is then written."""
    reading = document.reading
    assert reading is not None
    found = []
    for right, wrong in ERRORS.items():
        for match in re.finditer(rf"\b{right}\b", reading.prose.text):
            edit = reading.prose.edit(match.start(), match.end(), wrong)
            if edit is not None:
                found.append(edit)
    return sorted(found)


def injected(text: str, errors: list[tuple[int, int, str]]) -> tuple[str, list[int]]:
    """The text with errors in it, and where each of them begins."""
    pieces, starts, place, moved = [], [], 0, 0
    for start, end, wrong in errors:
        pieces += [text[place:start], wrong]
        starts.append(start + moved)
        moved += len(wrong) - (end - start)
        place = end
    return "".join(pieces) + text[place:], starts


@pytest.mark.parametrize("name", FILES)
def test_a_right_file_has_no_findings(name: str) -> None:
    document = load(name)
    found = Linter().check(document)
    shown = [(one.rule.code, document.text[one.start : one.end]) for one in found]
    assert shown == []


@pytest.mark.parametrize("name", FILES)
def test_each_file_gives_places_for_errors(name: str) -> None:
    assert errors_of(load(name))


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("name", FILES)
def test_an_error_is_found_where_it_stands_and_fixed_to_the_byte(name: str, newline: str) -> None:
    document = load(name, newline)
    for error in errors_of(document):
        text, (start,) = injected(document.text, [error])
        wrong = document.with_text(text)
        (found,) = LINTER.check(wrong)
        assert wrong.position(found.start) == Document(text).position(start)
        assert text[found.start : found.end].startswith(error[2])
        fixed = LINTER.fix(wrong, unsafe=True)
        assert encode(wrong, fixed.text) == encode(document)


@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=60)
@given(st.sampled_from(FILES), st.sampled_from(["\n", "\r\n"]), st.data())
def test_all_errors_of_a_file_are_fixed_and_nothing_else(
    name: str, newline: str, data: st.DataObject
) -> None:
    document = load(name, newline)
    errors = [error for error in errors_of(document) if data.draw(st.booleans())]
    text, starts = injected(document.text, errors)
    wrong = document.with_text(text)
    assert [one.start for one in LINTER.check(wrong)] == starts
    assert LINTER.fix(wrong, unsafe=True).text == document.text


@pytest.mark.parametrize("name", [name for name in FILES if not name.startswith("ascii")])
def test_text_that_is_no_prose_is_never_part_of_it(name: str) -> None:
    """A word put in place of the misspelt ones outside the prose never turns up in it."""
    document = load(name)
    text = document.text.replace("الى", "زعفران")
    reading = document.with_text(text).reading
    assert reading is not None
    assert "زعفران" not in reading.prose.text


QUOTING = ["messages.po", "translation.json", "ascii.json", "Localizable.strings", "strings.xml"]
QUOTING += ["messages.xlf", "app_ar.ts", "Localizable.stringsdict", "messages_ar.properties"]


@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=150)
@given(st.sampled_from(QUOTING), st.text("قا\"'\\", min_size=1, max_size=4), st.data())
def test_what_a_fix_writes_is_read_back_as_it_was_meant(
    name: str, written: str, data: st.DataObject
) -> None:
    document = load(name)
    reading = document.reading
    assert reading is not None
    prose = reading.prose
    words = [match.span() for match in re.finditer("[\u0621-\u064a]+", prose.text)]
    start, end = data.draw(st.sampled_from(words))
    edit = prose.edit(start, end, f"و{written}ن")
    if edit is None:
        return
    text = document.text[: edit[0]] + edit[2] + document.text[edit[1] :]
    again = document.with_text(text).reading
    assert again is not None
    assert again.prose.text == f"{prose.text[:start]}و{written}ن{prose.text[end:]}"


# What parsers that others wrote read in the same files.


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _strings(inner)


def _json(text: str) -> Iterator[str]:
    return _strings(json.loads(text))


def _toml(text: str) -> Iterator[str]:
    toml = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    return _strings(toml.loads(text))


def _yaml(text: str) -> Iterator[str]:
    yaml = import_module("ruamel.yaml").YAML(typ="safe", pure=True)
    for document in yaml.load_all(text):
        yield from (string.rstrip("\n") for string in _strings(document))


def _po(text: str) -> Iterator[str]:
    polib = import_module("polib")
    for entry in polib.pofile(text):
        if not entry.obsolete and not entry.fuzzy:
            yield from [entry.msgstr, *entry.msgstr_plural.values()]


def _properties(text: str) -> Iterator[str]:
    javaproperties = import_module("javaproperties")
    yield from javaproperties.loads(text).values()


def _csv(delimiter: str) -> Callable[[str], Iterator[str]]:
    def cells(text: str) -> Iterator[str]:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield from row

    return cells


def _qt(text: str) -> Iterator[str]:
    root = ElementTree.fromstring(text)
    for translation in root.iter("translation"):
        if translation.get("type") != "vanished":
            forms = translation.findall("numerusform") or [translation]
            yield from ("".join(form.itertext()) for form in forms)


def _stringsdict(text: str) -> Iterator[str]:
    import plistlib

    return _strings(plistlib.loads(text.encode()))


def _plist_strings(text: str) -> Iterator[str]:
    openstep = import_module("openstep_plist")
    return _strings(openstep.loads(text))


PARSERS: dict[str, Callable[[str], Iterator[str]]] = {
    "messages.po": _po,
    "app_ar.ts": _qt,
    "translation.json": _json,
    "ascii.json": _json,
    "ar.yml": _yaml,
    "site.toml": _toml,
    "messages_ar.properties": _properties,
    "ascii.properties": _properties,
    "Localizable.stringsdict": _stringsdict,
    "Localizable.strings": _plist_strings,
    "table.csv": _csv(","),
    "semicolons.csv": _csv(";"),
    "table.tsv": _csv("\t"),
}


@pytest.mark.parametrize("name", PARSERS)
def test_the_strings_are_those_that_other_parsers_read(name: str) -> None:
    document = load(name)
    reading = document.reading
    assert reading is not None
    ours = [target.raw for unit in reading.units for target in unit.targets]
    theirs = PARSERS[name](document.text)
    expected = sorted({string for string in theirs if ARABIC.search(string)})
    assert sorted({string.rstrip("\n") for string in ours if ARABIC.search(string)}) == [
        string.rstrip("\n") for string in expected
    ]


def spelt(name: str) -> str:
    """A file of the corpus with all its words misspelt, and fixed again."""
    document = load(name)
    text, _ = injected(document.text, errors_of(document))
    return LINTER.fix(document.with_text(text), unsafe=True).text


@pytest.mark.parametrize(
    "name", [name for name in FILES if name.endswith((".srt", ".vtt", ".ass"))]
)
def test_players_read_the_fixed_subtitles(name: str) -> None:
    pysubs2 = import_module("pysubs2")
    theirs = [event.plaintext for event in pysubs2.SSAFile.from_string(spelt(name))]
    original = [event.plaintext for event in pysubs2.SSAFile.from_string(load(name).text)]
    assert theirs == original


@pytest.mark.parametrize(
    "name", [name for name in FILES if name.endswith(("xml", "xlf", "xliff", "ts", "dict"))]
)
def test_xml_parsers_read_the_fixed_file(name: str) -> None:
    etree = import_module("lxml.etree")
    fixed = etree.fromstring(spelt(name).encode())
    assert list(fixed.itertext()) == list(etree.fromstring(load(name).text.encode()).itertext())


def test_fluent_reads_the_fixed_file() -> None:
    syntax = import_module("fluent.syntax")
    assert syntax.parse(spelt("app.ftl")).equals(syntax.parse(load("app.ftl").text))


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="msgfmt of GNU gettext is not installed")
def test_msgfmt_accepts_the_fixed_catalogue(tmp_path: Path) -> None:
    catalogue = tmp_path / "ar.po"
    catalogue.write_text(spelt("messages.po"), "utf-8")
    done = subprocess.run(
        ["msgfmt", "-c", "-o", str(tmp_path / "ar.mo"), str(catalogue)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_json_tool_accepts_the_fixed_file(tmp_path: Path) -> None:
    path = tmp_path / "ar.json"
    path.write_text(spelt("translation.json"), "utf-8")
    command = [sys.executable, "-m", "json.tool", str(path)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_file_without_arabic_is_not_parsed() -> None:
    reading = read_as("json", "{ not even json")
    assert reading is not None
    assert reading.prose.text == ""
