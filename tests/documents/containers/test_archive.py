"""Archives of office files: damage is said, bombs stay packed, and what is not changed stays."""

from __future__ import annotations

import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.documents.containers import archive, office
from linter.documents.containers.office import unpack
from linter.documents.core.reading import FormatError
from linter.files.storage import InputError, decode, encode

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_MB = 1 << 20


def document_part(*paragraphs: str) -> bytes:
    body = "".join(map(_PARAGRAPH.format, paragraphs))
    return f'<w:document xmlns:w="{_NAMESPACE}"><w:body>{body}</w:body></w:document>'.encode()


def office_file(others: dict[str, bytes], text: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    output = BytesIO()
    with zipfile.ZipFile(output, "w", method) as made:
        made.writestr("[Content_Types].xml", "<Types/>", zipfile.ZIP_STORED)
        for name, content in others.items():
            made.writestr(name, content)
        made.writestr("word/document.xml", text)
        made.writestr("docProps/core.xml", "<core/>" * 50)
        made.comment = b"made by a test"
    return output.getvalue()


def raw_parts(data: bytes) -> dict[str, bytes]:
    """The bytes of each part as they stand in the archive."""
    with zipfile.ZipFile(BytesIO(data)) as opened:
        found = {}
        for info in opened.infolist():
            name, extra = struct.unpack_from("<2H", data, info.header_offset + 26)
            start = info.header_offset + 30 + name + extra
            found[info.filename] = data[start : start + info.compress_size]
        return found


@contextmanager
def memory_under(most: int) -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()


def test_other_parts_are_copied_as_they_stand() -> None:
    text = document_part("وقف اطلاق النار", "نعم")
    data = office_file({"word/media/film.bin": b"\0" * 200 * _MB}, text)
    with memory_under(20 * _MB):
        opened = unpack(data)
        packed = opened.pack(opened.text.replace("اطلاق", "إطلاق"))
    before, after = raw_parts(data), raw_parts(packed)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    with zipfile.ZipFile(BytesIO(packed)) as new, zipfile.ZipFile(BytesIO(data)) as old:
        assert (new.comment, new.testzip()) == (b"made by a test", None)
        assert [one.date_time for one in new.infolist()] == [
            one.date_time for one in old.infolist()
        ]
        assert "إطلاق" in new.read("word/document.xml").decode()


def test_damage_outside_of_the_text_keeps_nothing_from_being_fixed() -> None:
    data = office_file({"word/media/a.png": b"picture" * 500}, document_part("وقف اطلاق النار"))
    place = data.index(b"word/media/a.png") + len("word/media/a.png") + 3
    damaged = data[:place] + b"\xff\xff\xff" + data[place + 3 :]
    with pytest.raises(zlib.error), zipfile.ZipFile(BytesIO(damaged)) as opened:
        opened.read("word/media/a.png")

    packed = unpack(damaged).pack("وقف إطلاق النار\n")

    assert unpack(packed).text == "وقف إطلاق النار\n"
    assert raw_parts(packed)["word/media/a.png"] == raw_parts(damaged)["word/media/a.png"]


def test_a_part_that_is_written_as_it_comes_is_read_and_replaced() -> None:
    """Programs that write to a pipe give the sizes of a part only behind it."""

    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in (("a.xml", b"a" * 99), ("word/document.xml", document_part("اكل"))):
            with made.open(name, "w", force_zip64=True) as part:
                part.write(content)
    packed = unpack(pipe.getvalue()).pack("أكل\n")
    with zipfile.ZipFile(BytesIO(packed)) as new:
        assert (new.testzip(), new.read("a.xml")) == (None, b"a" * 99)
    assert unpack(packed).text == "أكل\n"


@pytest.mark.slow
def test_a_text_that_unpacks_without_end_is_refused() -> None:
    bomb = office_file({}, b"<a>" + b" " * 300 * _MB + b"</a>")
    assert len(bomb) < _MB
    with (
        memory_under(300 * _MB),
        pytest.raises(InputError, match="not valid word: its text unpacks to more"),
    ):
        decode(bomb, "a.docx")


def test_the_limit_holds_for_all_text_parts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = {f"word/header{number}.xml": document_part("نص" * 500) for number in range(9)}
    data = office_file(parts, document_part("نعم"))
    assert unpack(data).text.count("\n") == 10
    monkeypatch.setattr(office, "_MOST_BYTES", 5000)
    with pytest.raises(FormatError, match="unpacks to more"):
        unpack(data)


def test_more_parts_or_paragraphs_than_a_document_has_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = office_file({str(number): b"" for number in range(30)}, document_part(*("نعم",) * 30))
    assert unpack(data).text == "نعم\n" * 30
    monkeypatch.setattr(office, "_MOST_LINES", 29)
    with pytest.raises(FormatError, match="more paragraphs"):
        unpack(data)
    monkeypatch.setattr(archive, "MOST_PARTS", 29)
    with pytest.raises(FormatError, match="more than 29 parts"):
        unpack(data)


def test_two_parts_of_one_name_are_refused() -> None:
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as made:
        made.writestr("word/document.xml", document_part("نعم"))
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("word/document.xml", document_part("لا"))
    with pytest.raises(FormatError, match="two parts of one name"):
        unpack(output.getvalue())


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_parts_may_be_packed_in_any_way(method: int) -> None:
    data = office_file({"a.bin": b"abc" * 99}, document_part("وقف اطلاق النار"), method)
    packed = unpack(data).pack("وقف إطلاق النار\n")
    assert unpack(packed).text == "وقف إطلاق النار\n"
    assert raw_parts(packed)["a.bin"] == raw_parts(data)["a.bin"]


_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_FILES = [office_file({"a": b"b" * 300}, document_part("وقف اطلاق النار"), m) for m in _METHODS]


@settings(max_examples=600, deadline=None)
@given(
    st.sampled_from(_FILES),
    st.lists(st.tuples(st.integers(0, 2000), st.binary(min_size=1, max_size=4)), max_size=4),
    st.integers(0, 2000),
)
def test_damage_of_any_kind_is_said(
    data: bytes, changes: list[tuple[int, bytes]], cut: int
) -> None:
    damaged = bytearray(data)
    for place, content in changes:
        place %= len(damaged)
        damaged[place : place + len(content)] = content
    with suppress(InputError):
        document = decode(bytes(damaged[: len(damaged) - max(0, cut - 1500)]), "a.docx")
        encode(document, document.text.replace("اطلاق", "إطلاق"))


def test_a_line_end_written_within_a_paragraph_parts_no_lines() -> None:
    opened = unpack(office_file({}, document_part("سطر\nثان", "الى البيت")))
    assert opened.text == "سطر ثان\nالى البيت\n"
    packed = opened.pack(opened.text.replace("الى", "إلى"))
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        assert archive.read("word/document.xml") == document_part("سطر\nثان", "إلى البيت")
