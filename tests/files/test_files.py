from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.files.replacing import replace_file
from linter.files.sniffing import is_binary
from linter.files.storage import InputError, decode, encode, read_document

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@given(TEXT)
def test_a_decoded_text_is_encoded_to_the_same_bytes(text: str) -> None:
    for bom, encoding in [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ]:
        data = bom + text.encode(encoding)
        # A UTF-16 text that begins with a zero character cannot be told from UTF-32.
        if encoding == "utf-16-le" and text.startswith("\0"):
            continue
        document = decode(data)
        assert (document.text, document.bom) == (text, bom)
        assert encode(document) == data


@given(st.binary())
def test_any_bytes_are_decoded_exactly_or_refused_with_a_reason(data: bytes) -> None:
    try:
        document = decode(data, "a.txt")
    except InputError as error:
        refusal = error
    else:
        assert encode(document) == data
        return
    assert str(refusal).startswith("a.txt")
    assert refusal.offset is None or refusal.offset < len(data)


def test_the_first_invalid_byte_is_named_by_offset_line_and_column() -> None:
    data = "سطر\r\nسطر\rكلمة ".encode() + b"\xff" + "سطر".encode()

    with pytest.raises(InputError, match="not valid UTF-8: byte 0xff at offset 24") as caught:
        decode(data, "a.txt")

    assert (caught.value.line, caught.value.column, caught.value.offset) == (3, 6, 24)
    assert data[24] == 0xFF


def test_utf16_cut_in_mid_character_is_named_with_its_offset_in_the_file() -> None:
    with pytest.raises(InputError, match="not valid UTF-16: byte 0x28 at offset 4") as caught:
        decode(codecs.BOM_UTF16_LE + "ا".encode("utf-16-le") + b"\x28", "a.txt")

    assert (caught.value.line, caught.value.column) == (1, 2)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"", False),
        ("نص عربي".encode(), False),
        ("نص عربي".encode("cp1256"), False),
        ("نص عربي".encode("iso-8859-6"), False),
        (codecs.BOM_UTF16_LE + "a".encode("utf-16-le"), False),
        (b"colour \x1b[31m and form feed \x0c", False),
        ("شكل \x01".encode(), False),
        (b"\x7fELF\x02\x01\x01\x00", True),
        (b"PK\x03\x04\x14\x00", True),
        (b"\x1f\x8b\x08\x08\xde\xad\x01", True),
        ("نص"[:1].encode() * 4095 + "ص".encode()[:1], False),
    ],
)
def test_binary_is_told_from_text(head: bytes, expected: bool) -> None:
    assert is_binary(head) is expected


def test_folders_and_missing_files_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_document(tmp_path / "missing.txt")
    with pytest.raises(InputError, match=r"folder|cannot be read"):
        read_document(tmp_path)


def test_replacing_makes_a_new_file_with_the_usual_mode(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()

    replace_file(tmp_path / "new.txt", b"a")

    assert (tmp_path / "new.txt").read_bytes() == b"a"
    assert (tmp_path / "new.txt").stat().st_mode == usual.stat().st_mode


def test_replacing_gives_the_file_its_owner_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(os, "chown"):
        pytest.skip("owners are those of POSIX")
    file = tmp_path / "a.txt"
    file.touch()
    given: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "chown", lambda path, user, group: given.append((user, group)))

    replace_file(file, b"a")

    assert given == [(file.stat().st_uid, file.stat().st_gid)]


def test_replacing_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        replace_file(tmp_path / "no" / "a.txt", b"a")
