"""Old encodings of Arabic: told, read, and written back as they came."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.files.charsets import declared, guess
from linter.files.storage import InputError, decode, encode, read_back
from tests.conftest import Sawab

NEWS = "أعلنت الوزارة يوم أمس وقف اطلاق النار ، وقال الوزير إن الاتفاق «نهائي».\r\nوأضاف: نعم.\r\n"
PLAIN = NEWS.replace("«", '"').replace("»", '"')
CASES = [
    ("cp1256", NEWS),
    ("iso8859_6", PLAIN),
    ("utf-16-le", NEWS),
    ("utf-16-be", NEWS),
]


@pytest.mark.parametrize(("encoding", "text"), CASES)
def test_an_encoding_is_told_by_its_look(encoding: str, text: str) -> None:
    document = decode(text.encode(encoding))
    assert (document.text, document.encoding) == (text, encoding)
    assert encode(document) == text.encode(encoding)


@pytest.mark.parametrize(
    "text",
    [
        "ذَهَبَ الْوَلَدُ إِلَى الْمَدْرَسَةِ، وَالْحَمْدُ لِلَّهِ رَبِّ الْعَالَمِينَ.\n",
        "قال «زيد»: «نعم»، وقال «عمرو»: «لا»؛ ثم ذهب – كما قيل – فسأله: «من؟»، «متى؟» «أين؟»\n",
    ],
    ids=["vowels", "dialogue"],
)
def test_vowels_and_marks_of_a_text_speak_for_arabic(text: str) -> None:
    assert guess(text.encode("cp1256")) == "cp1256"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "“He said” – it is “fine”… ‘quoted’ text with “many” quotes – and dashes."),
        ("cp1252", "L’élève a reçu « très bien » à l’école où l’on mange des pâtes…"),
        ("cp1251", "Это «обычный» текст – с кавычками, тире и словами: вода, небо… «да»."),
        ("cp1254", "Türkçe bir metin: çok güzel, şöyle böyle, ığdır “öğretmen”"),
        ("cp1255", "שלום עולם – זהו טקסט בעברית"),
    ],
)
def test_a_text_of_another_language_is_taken_for_none(encoding: str, text: str) -> None:
    assert guess(text.encode(encoding)) is None


@pytest.mark.parametrize(("encoding", "text"), CASES)
def test_a_file_is_fixed_in_its_own_encoding(sawab: Sawab, encoding: str, text: str) -> None:
    file = sawab.folder / "خبر.txt"
    file.write_bytes(text.encode(encoding))
    assert sawab("fix", file.name).status == 0
    fixed = text.replace("اطلاق", "إطلاق").replace(" ،", "،")
    assert file.read_bytes() == fixed.encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد إلى المدينة ، ثم غادر\n",
        "مرحبا\n",
        "مرحبا",
        "كلمة" * 5000,
        "اطلاق" * 3000 + " ، ثم\n",
        "قال: «نعم» – و“لا” … ـــ\r\n",
    ],
)
def test_utf16_without_a_mark_is_never_taken_for_utf8(text: str, encoding: str) -> None:
    document = decode(text.encode(encoding), "a.txt")
    assert (document.text, document.encoding, document.bom) == (text, encoding, b"")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_survives_all_fixes(sawab: Sawab, encoding: str) -> None:
    file = sawab.folder / "خبر.txt"
    file.write_bytes("وصل الوفد إلى المدينة ، ثم غادر\r\n".encode(encoding))
    assert sawab("fix", "--unsafe-fixes", "--select", "all", ".").status in (0, 1)
    assert file.read_bytes().decode(encoding).startswith("وصل الوفد إلى المدينة، ثم غادر")


def test_utf16_that_is_cut_off_is_an_error() -> None:
    with pytest.raises(InputError, match="not valid UTF-16"):
        decode(NEWS.encode("utf-16-le")[:-1], "a.txt")


def test_a_fixed_file_that_would_be_read_as_another_text_is_refused() -> None:
    document = decode(b"abc ", "a.txt")
    for data in ("لا".encode("cp1256"), "لا".encode("utf-16-le"), b"\0\1\2"):
        with pytest.raises(InputError, match="the fixed file is not written"):
            read_back(data, document, "لا")
    assert read_back("لا".encode(), document, "لا").text == "لا"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1256">', "cp1256"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', "cp1256"),
        ('<?xml version="1.0" encoding="ISO-8859-6"?>', "iso8859-6"),
        ("# -*- coding: cp1256 -*-", "cp1256"),
        ('"Content-Type: text/plain; charset=CP1256\\n"', "cp1256"),
        ("no declaration", None),
        ("charset=no-such-thing", None),
    ],
)
def test_what_a_text_declares_counts(head: str, encoding: str | None) -> None:
    assert declared(head.encode()) == encoding
    if encoding:
        assert guess(f"{head}\nنعم".encode(encoding)) == encoding


@pytest.mark.parametrize(
    "data",
    [
        "Un café à la crème, s'il vous plaît; déjà vu.\n".encode("latin-1") * 20,
        "Привет, как дела? Всё хорошо.\n".encode("cp1251") * 20,
        "Ελληνικά γράμματα και λέξεις.\n".encode("cp1253") * 20,
        (NEWS * 3).encode()[:-5] + b"\xff" + NEWS.encode(),
        "نص قصير ".encode() + b"\xff",
        b"\x00\x01\x02\x03" * 30,
        "نص عربي بلا علامة\n".encode("utf-32-le"),
        "نص عربي بلا علامة\n".encode("utf-32-be"),
    ],
)
def test_no_other_text_is_taken_for_arabic(data: bytes) -> None:
    assert guess(data) is None
    with pytest.raises(InputError):
        decode(data)


def test_a_fix_that_the_encoding_cannot_hold_loses_nothing(tmp_path: Path) -> None:
    document = decode(PLAIN.encode("iso8859_6"), "a.txt")
    with pytest.raises(InputError, match=r"a\.txt:1:1: iso8859_6 has no U\+00AB"):
        encode(document, "«" + PLAIN)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<?xml version="1.0" encoding="US-ASCII"?>', "ascii"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "iso8859-1"),
        ('<meta charset="windows-1256">', "cp1256"),
        ('<?xml version="1.0" encoding="utf-16"?>', "utf-8"),
        ("# -*- coding: utf-8-sig -*-", "utf-8"),
        ("charset=base64", "utf-8"),
        ("no declaration", "utf-8"),
    ],
)
def test_a_text_in_nothing_but_ascii_is_of_the_encoding_it_declares(
    head: str, encoding: str
) -> None:
    document = decode(f"{head}\n".encode(), "a.txt")
    assert document.encoding == encoding
    assert encode(document) == f"{head}\n".encode()


def test_a_fix_that_the_declared_encoding_of_ascii_cannot_hold_is_not_made(sawab: Sawab) -> None:
    file = sawab.folder / "a.html"
    file.write_text('<meta charset="us-ascii"><img alt=&#1607;&#1604;?>')
    assert sawab("fix", file.name).status == 1
    assert file.read_text().endswith("<img alt=&#1607;&#1604;?>")


@given(
    st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءآأؤإئةى،؛؟.\n"), st.sampled_from(["cp1256", "iso8859_6"])
)
def test_what_is_read_is_written_back(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    try:
        document = decode(data)
    except InputError:
        return
    assert encode(document) == data
