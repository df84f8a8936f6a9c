"""The compiled dictionary: whole, current, and clear about it when it is not."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from dictionaries.build import source_checksums
from linter.lexicon.artefact import Artefact, DictionaryError, pack
from linter.lexicon.graph import DAWG, load_graph
from linter.lexicon.resources import default_artefact


def test_shipped_dictionary_is_whole() -> None:
    default_artefact().verify()


def test_shipped_dictionary_is_not_older_than_its_sources() -> None:
    built_from = default_artefact().header["sources"]
    assert built_from == source_checksums(), "run `make dictionary`"


def test_same_sections_give_the_same_bytes() -> None:
    sections = {"a": b"one", "b": b"two"}
    assert pack(sections, {"format": 1}) == pack(dict(sections), {"format": 1})


def test_section_comes_back_as_it_was_packed(tmp_path: Path) -> None:
    path = tmp_path / "x.sawab"
    path.write_bytes(pack({"a": b"one", "b": b"two"}, {"format": 1}))
    artefact = Artefact(path)
    assert (artefact.section("a"), artefact.section("b")) == (b"one", b"two")


def test_section_is_read_where_the_system_has_no_pread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "pread", raising=False)
    path = tmp_path / "x.sawab"
    path.write_bytes(pack({"a": b"one", "b": b"two"}, {"format": 1}))
    artefact = Artefact(path)
    assert (artefact.section("b"), artefact.read(2, 1)) == (b"two", b"ne")


def test_missing_dictionary_is_said_with_the_fix(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match=r"is missing; rebuild it with `make dictionary`"):
        Artefact(tmp_path / "none.sawab")


def test_header_before_the_sections_is_read_as_well(tmp_path: Path) -> None:
    packed = pack({"a": b"one", "b": b"two"}, {"format": 1})
    header, length = packed[6:-12], packed[-12:-8]
    path = tmp_path / "x.sawab"
    path.write_bytes(b"SAWAB\x00\x01\n" + length + header + packed[:6])
    assert Artefact(path).section("b") == b"two"


@pytest.mark.parametrize("kept", [0, 5, 11, 40, -1])
def test_cut_off_dictionary_is_told(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "x.sawab"
    path.write_bytes(pack({"a": b"content"}, {"format": 1})[:kept])
    with pytest.raises(DictionaryError, match=r"rebuild it with `make dictionary`"):
        Artefact(path)


@pytest.mark.parametrize(
    "header",
    [
        "[]",
        "{}",
        '{"sections": "a"}',
        '{"sections": {"a": {}}}',
        '{"sections": {"a": {"offset": "0", "length": 6, "sha256": ""}}}',
        '{"sections": {"a": {"offset": 0, "length": 6, "sha256": ""}}, "pages": "00"}',
        '{"sections": {"a": {"offset": 0, "length": 6, "sha256": ""}}, "pages": 7}',
    ],
)
def test_a_header_that_is_none_of_ours_is_told_as_damage(tmp_path: Path, header: str) -> None:
    path = tmp_path / "x.sawab"
    length = len(header).to_bytes(4, "little")
    path.write_bytes(b"onetwo" + header.encode() + length + b"SAWAB\x00\x02\n")
    with pytest.raises(DictionaryError, match="is damaged; rebuild it"):
        Artefact(path)


def test_flipped_byte_is_found_by_verify(tmp_path: Path) -> None:
    path = tmp_path / "x.sawab"
    content = bytearray(pack({"a": b"content"}, {"format": 1}))
    content[0] ^= 1
    path.write_bytes(content)
    with pytest.raises(DictionaryError, match="damaged"):
        Artefact(path).verify()


def packed_with_a_flipped_byte(place: int) -> bytes:
    sections = {"a": bytes(200_000), "b": bytes(range(256)) * 1000, "c": b"end"}
    content = bytearray(pack(sections, {"format": 1}))
    content[place] ^= 1
    return bytes(content)


def test_damage_is_told_when_the_page_is_first_read(tmp_path: Path) -> None:
    path = tmp_path / "x.sawab"
    path.write_bytes(packed_with_a_flipped_byte(300_000))
    artefact = Artefact(path)
    assert artefact.section("a") == bytes(200_000)
    start, length = artefact.place("b")
    assert artefact.read(2, start + length - 2) == b"\xfe\xff"
    for read in (
        lambda: artefact.section("b"),
        lambda: artefact.view("b"),
        lambda: artefact.check("b"),
        lambda: artefact.read(2, 300_500),
        lambda: artefact.read(200_000, 200_001),
        lambda: artefact.read(2, 300_500),
    ):
        with pytest.raises(DictionaryError, match=r"'b' in .* is damaged; rebuild it"):
            read()


@pytest.mark.parametrize("place", [0, 65_535, 65_536, 199_999, 200_000, 456_000, 456_002])
def test_any_damaged_byte_is_told_by_who_reads_it(tmp_path: Path, place: int) -> None:
    path = tmp_path / "x.sawab"
    path.write_bytes(packed_with_a_flipped_byte(place))
    artefact = Artefact(path)
    with pytest.raises(DictionaryError, match="damaged"):
        artefact.read(1, place)
    with pytest.raises(DictionaryError, match="damaged"):
        Artefact(path).verify()


def test_a_graph_is_compared_before_it_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "x.sawab"
    path.write_bytes(packed_with_a_flipped_byte(10))
    with pytest.raises(DictionaryError, match=r"'a' in .* is damaged"):
        load_graph(DAWG, Artefact(path), "a")


def test_a_dictionary_without_checksums_of_pages_is_read(tmp_path: Path) -> None:
    packed = pack({"a": b"one"}, {"format": 1})
    header = json.loads(packed[3:-12])
    del header["pages"]
    written = json.dumps(header).encode()
    path = tmp_path / "x.sawab"
    path.write_bytes(packed[:3] + written + len(written).to_bytes(4, "little") + packed[-8:])
    artefact = Artefact(path)
    artefact.check("a")
    assert artefact.section("a") == b"one"


def test_lacking_section_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.sawab"
    path.write_bytes(pack({}, {"format": 1}))
    with pytest.raises(DictionaryError, match="lacks 'forms'"):
        Artefact(path).section("forms")
