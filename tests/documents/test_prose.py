"""The prose of a file and the way back into it."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Linter
from linter.documents.core.escapes import like
from linter.documents.core.pieces import OBJECT
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.files.storage import decode

SOURCE = "قال <b>الوزير</b>,&nbsp;ثم <code>x</code>غادر"


def sentence() -> Prose:
    builder = ProseBuilder(SOURCE, escape)
    for kind, piece, text in (
        ("verbatim", "قال ", ""),
        ("opening", "<b>", ""),
        ("verbatim", "الوزير", ""),
        ("closing", "</b>", ""),
        ("verbatim", ",", ""),
        ("escaped", "&nbsp;", "\u00a0"),
        ("verbatim", "ثم ", ""),
        ("object", "<code>x</code>", ""),
        ("verbatim", "غادر", ""),
    ):
        start = SOURCE.index(piece)
        arguments = (text,) if text else ()
        getattr(builder, kind)(start, start + len(piece), *arguments)
    return builder.build()


def edited(prose: Prose, old: str, new: str) -> str | None:
    start = prose.text.index(old)
    found = prose.edit(start, start + len(old), new)
    if found is None:
        return None
    place, end, text = found
    return SOURCE[:place] + text + SOURCE[end:]


def test_letters_on_both_sides_of_markup_are_neighbours() -> None:
    assert sentence().text == f"قال الوزير,\u00a0ثم {OBJECT}غادر"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("الوزير", "الوزيرة", SOURCE.replace("الوزير", "الوزيرة")),
        ("الوزير,", "الوزير،", SOURCE.replace(",", "،")),
        ("\u00a0", " ", SOURCE.replace("&nbsp;", " ")),
        (",\u00a0ثم", "، ثم", SOURCE.replace(",&nbsp;", "، ")),
        ("ثم", "<ثم", SOURCE.replace("ثم", "&lt;ثم")),
        (" الوزير", "الوزير", SOURCE.replace("قال ", "قال")),
        ("قال الوزير", "قال للوزير", SOURCE.replace("الوزير", "للوزير")),
        ("قال الوزير", "قل كلمة", None),
        (OBJECT, "", None),
    ],
)
def test_a_fix_is_written_in_the_way_of_the_file(old: str, new: str, found: str | None) -> None:
    assert edited(sentence(), old, new) == found


def test_a_space_goes_outside_of_what_is_closed_and_of_what_is_opened() -> None:
    prose = sentence()
    after_bold = prose.text.index(",")
    assert prose.edit(after_bold, after_bold, " ") == (SOURCE.index(","), SOURCE.index(","), " ")
    before_bold = prose.text.index("الوزير")
    assert prose.edit(before_bold, before_bold, " ") == (4, 4, " ")


def test_paragraphs_are_parted_and_an_edit_never_crosses_them() -> None:
    builder = ProseBuilder("واحد|اثنان")
    builder.verbatim(0, 4)
    builder.pause()
    builder.pause()
    builder.verbatim(5, 10)
    prose = builder.build()
    assert prose.text == "واحد\n\nاثنان"
    assert prose.edit(4, 6, "") is None
    assert prose.edit(4, 4, ".") == (4, 4, ".")
    assert prose.edit(6, 6, "ال") == (5, 5, "ال")


@st.composite
def readings(draw: st.DrawFn) -> tuple[str, Prose]:
    """A file of some pieces, each with markup of its own kind."""
    source = ""
    parts: list[tuple[str, int, int, str]] = []
    for kind in draw(
        st.lists(st.sampled_from(["verbatim", "escaped", "object", "opening", "closing", "pause"]))
    ):
        text = draw(st.text("ابت ،", min_size=1, max_size=4))
        written = {"verbatim": text, "escaped": f"&{text};", "object": "`x`"}.get(kind, "*")
        if kind != "pause":
            parts.append((kind, len(source), len(source) + len(written), text))
            source += written
        else:
            parts.append((kind, 0, 0, ""))
    builder = ProseBuilder(source)
    for kind, start, end, text in parts:
        if kind == "pause":
            builder.pause()
        elif kind == "escaped":
            builder.escaped(start, end, text)
        else:
            getattr(builder, kind)(start, end)
    return source, builder.build()


@given(readings(), st.data())
def test_spans_rise_and_stay_in_the_file(reading: tuple[str, Prose], data: st.DataObject) -> None:
    source, prose = reading
    if not prose.text:
        return
    start = data.draw(st.integers(0, len(prose.text)))
    end = data.draw(st.integers(start, len(prose.text)))
    found_start, found_end = prose.span(start, end)
    assert 0 <= found_start <= found_end <= len(source)
    edit = prose.edit(start, end, "و")
    if edit is not None:
        place, stop, _ = edit
        assert 0 <= place <= stop <= len(source)


@given(readings())
def test_what_is_read_in_prose_is_placed_in_the_file_of_that_prose(
    reading: tuple[str, Prose],
) -> None:
    _, outer = reading
    if not outer.text:
        return
    builder = ProseBuilder(outer.text)
    builder.verbatim(0, len(outer.text))
    through = outer.through(builder.build())
    assert through.text == outer.text
    for offset in range(len(outer.text)):
        assert through.span(offset, offset + 1) == outer.span(offset, offset + 1)


def test_an_aside_is_read_after_its_paragraph_and_the_sentence_goes_on_without_it() -> None:
    source = "قال (حاشية) الوزير|ثم"
    builder = ProseBuilder(source)
    builder.verbatim(0, 3)
    builder.closing(3, 11)
    note = ProseBuilder(source)
    note.verbatim(5, 10)
    builder.aside(note.build())
    builder.verbatim(11, 18)
    builder.pause()
    builder.verbatim(19, 21)
    prose = builder.build()
    assert prose.text == "قال الوزير\n\nحاشية\n\nثم"
    assert prose.span(12, 17) == (5, 10)
    assert prose.edit(3, 4, "") == (11, 12, "")
    assert prose.span(19, 21) == (19, 21)


def test_a_break_of_a_line_reads_as_one_and_is_never_rewritten() -> None:
    source = "قال\n> الوزير"
    builder = ProseBuilder(source)
    builder.verbatim(0, 3)
    builder.object(3, 6, "\n")
    builder.verbatim(6, 12)
    prose = builder.build()
    assert prose.text == "قال\nالوزير"
    assert prose.edit(3, 4, " ") is None
    assert prose.edit(4, 4, "و") == (6, 6, "و")


def test_a_cell_keeps_its_length() -> None:
    builder = ProseBuilder("| قال ، |", keeps_length=True)
    builder.verbatim(2, 7)
    prose = builder.build()
    assert prose.edit(0, 3, "أكد") == (2, 5, "أكد")
    assert prose.edit(3, 4, "") is None
    assert prose.edit(3, 3, " ") is None
    outer = ProseBuilder("قال ،", keeps_length=True)
    outer.verbatim(0, 5)
    inner = ProseBuilder("قال ،")
    inner.verbatim(0, 5)
    assert outer.build().through(inner.build()).edit(3, 4, "") is None


def escapes(written: str, *, step: int) -> Prose:
    """The prose of escapes of `step` code points each, which stand for the letters from alef on."""
    builder = ProseBuilder(written)
    for number, start in enumerate(range(0, len(written), step)):
        builder.escaped(start, start + step, chr(0x0627 + number), escape)
    return builder.build()


def test_a_word_written_in_escapes_is_one_piece_of_which_each_letter_has_its_place() -> None:
    prose = escapes(r"\u0627\u0628\u0629", step=6)
    assert len(prose.pieces) == 1
    assert [prose.span(at, at + 1) for at in range(3)] == [(0, 6), (6, 12), (12, 18)]
    assert prose.edit(1, 2, "ت") == (6, 12, "ت")
    assert prose.edit(2, 2, "ت") == (12, 12, "ت")


def test_escapes_of_other_widths_are_other_pieces() -> None:
    builder = ProseBuilder(r"\x41\u0627\u0628")
    for start, end, text in ((0, 4, "A"), (4, 10, "ا"), (10, 16, "ب")):
        builder.escaped(start, end, text)
    prose = builder.build()
    assert [(piece.start, piece.end) for piece in prose.pieces] == [(0, 1), (1, 3)]


def test_escapes_within_escapes_keep_their_places() -> None:
    """A string of a program in a cell of a notebook: each backslash is written twice there."""
    source = r"\\u0627\\u0628"
    outer = ProseBuilder(source)
    for start in (0, 7):
        outer.escaped(start, start + 2, "\\")
        outer.verbatim(start + 2, start + 7)
    prose = outer.build().through(escapes(r"\u0627\u0628", step=6))
    assert [prose.span(at, at + 1) for at in range(2)] == [(0, 7), (7, 14)]
    assert prose.edit(1, 2, "ت") == (7, 14, "ت")


@pytest.mark.parametrize(
    ("beside", "written"),
    [
        (r"\u0627", r"\u0645\u0627 \u0628."),
        (r"\U00000627", r"\U00000645\U00000627 \U00000628."),
        ("&#1575;", "&#1605;&#1575; &#1576;."),
        ("&#x627;", "&#x645;&#x627; &#x628;."),
    ],
)
def test_a_space_between_letters_in_escapes_is_written_as_one(beside: str, written: str) -> None:
    encode = like(beside, beside)
    assert encode is not None
    assert encode("ما ب.") == written


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (
            "a.json",
            r'{"a": "\u0627\u0644\u0631\u062C\u0644 \u0627\u0644\u0630\u0649 \u0648\u0635\u0644"}',
            r"\u0627\u0644\u0630\u064A",
        ),
        (
            "a.json",
            r'{"a": "\u0627\u0644\u0631\u062c\u0644 \u0627\u0644\u0630\u0649 \u0648\u0635\u0644"}',
            r"\u0627\u0644\u0630\u064a",
        ),
        (
            "a.json",
            r'{"a": "\u0648\u0635\u0644 \u0627\u0644\u064A\u0648\u0645, \u062B\u0645"}',
            r"\u0627\u0644\u064A\u0648\u0645\u060C \u062B\u0645",
        ),
        (
            "a.js",
            r'x = "\u0627\u0644\u0631\u062C\u0644 \u0627\u0644\u0630\u0649 \u0648\u0635\u0644";',
            r"\u0627\u0644\u0630\u064A",
        ),
        (
            "a.properties",
            r"a=\u0627\u0644\u0631\u062C\u0644 \u0627\u0644\u0630\u0649 \u0648\u0635\u0644",
            r"\u0627\u0644\u0630\u064A",
        ),
        (
            "a.ar.resx",
            "<root><data name='a'><value>&#x627;&#x644;&#x631;&#x62C;&#x644; &#x627;&#x644;"
            "&#x630;&#x649; &#x648;&#x635;&#x644;</value></data></root>",
            "&#x627;&#x644;&#x630;&#x64A;",
        ),
    ],
)
def test_a_letter_put_in_is_escaped_with_digits_as_the_file_has_them(
    name: str, before: str, after: str
) -> None:
    fixed = Linter().fix(decode(before.encode(), name), unsafe=True).text
    assert after in fixed
    assert fixed != before
