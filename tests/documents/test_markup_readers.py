"""Markup after fixing, as parsers that others wrote read it; and markup that no one can read."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import PurePath
from typing import Final

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from linter import Linter
from linter.documents import Document, formats
from linter.documents.core.pieces import PieceKind
from linter.documents.core.reading import FormatError, MissingReaderError, Reading
from linter.documents.format_table import FORMATS
from linter.documents.formats import format_for, read_as
from tests.documents.marked import FOLDER, Marked, load

MARKED: Final = [load(path) for path in sorted(FOLDER.iterdir()) if path.is_file()]
LINTER: Final = Linter()
MARKUP: Final = ("markdown", "html", "xml", "restructuredtext", "latex", "mediawiki", "asciidoc")
#: Errors that are found wherever they stand.
ERRORS: Final = {"إلى": "الى", "الأطفال": "الاطفال", "الأربعاء": "الاربعاء"}


def html_shape(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Elements in order, with their attributes but those that are read."""
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8")
    root = html.document_fromstring(text.encode(), parser=parser)
    read = ("title", "alt", "content", "placeholder", "aria-label")
    return [
        (
            str(element.tag),
            [(name, "" if name in read else value) for name, value in element.attrib.items()]
            if element.get("type") != "submit"
            else [],
        )
        for element in root.iter()
    ]


def markdown_shape(text: str) -> object:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for plugin in (deflist_plugin, footnote_plugin, front_matter_plugin):
        parser.use(plugin)
    rendered = parser.render(text)
    code = re.findall("<code.*?</code>", rendered, re.DOTALL)
    return html_shape(f"<body>{rendered}</body>"), code


def xml_shape(text: str) -> object:
    from lxml import etree

    root = etree.fromstring(text.encode())
    return [(element.tag, len(element.attrib), bool(element.text)) for element in root.iter()]


def rst_shape(text: str) -> object:
    from docutils import nodes
    from docutils.core import publish_doctree

    quiet = {"report_level": 5, "halt_level": 5, "warning_stream": False}
    tree = publish_doctree(text, settings_overrides=quiet)
    # An unknown directive is quoted as it stands, prose and all.
    code = [
        node.astext()
        for node in tree.findall(nodes.literal_block)
        if not node.astext().startswith("..")
    ]
    return [node.tagname for node in tree.findall()], code


def wiki_shape(text: str) -> object:
    import mwparserfromhell
    from mwparserfromhell import nodes

    return [
        (type(node).__name__, str(node.title) if isinstance(node, nodes.Wikilink) else "")
        for node in mwparserfromhell.parse(text).ifilter()
    ]


def latex_shape(text: str) -> object:
    from pylatexenc.latexwalker import LatexWalker

    found: list[str] = []

    def visit(nodes: object) -> None:
        for node in nodes or ():  # type: ignore[attr-defined]
            if node is not None:
                found.append(f"{type(node).__name__} {getattr(node, 'macroname', '')}")
                visit(getattr(node, "nodelist", None))
                visit(getattr(getattr(node, "nodeargd", None), "argnlist", None))

    visit(LatexWalker(text).get_latex_nodes()[0])
    return found


SHAPES: Final[dict[str, Callable[[str], object]]] = {
    "markdown": markdown_shape,
    "html": html_shape,
    "xml": xml_shape,
    "restructuredtext": rst_shape,
    "latex": latex_shape,
    "mediawiki": wiki_shape,
}


def document(name: str, text: str) -> Document:
    return Document(text, name, format=format_for(name).name)


@pytest.mark.parametrize(
    "marked", [one for one in MARKED if format_for(one.name).name in SHAPES], ids=lambda m: m.name
)
def test_other_parsers_read_a_fixed_file_as_they_read_the_wrong_one(marked: Marked) -> None:
    shape = SHAPES[format_for(marked.name).name]
    fixed = LINTER.fix(document(marked.name, marked.wrong), unsafe=True).text
    assert fixed != marked.wrong
    assert shape(fixed) == shape(marked.wrong)


def errors(text: str) -> list[tuple[int, int, str]]:
    """What may be done wrong in a stretch of prose: start, end, and what is written there."""
    found = [(m.start(), m.end(), ERRORS[m.group()]) for m in re.finditer("|".join(ERRORS), text)]
    found += [(m.start(), m.start(), " ") for m in re.finditer(r"(?<=\w)،(?=\s)", text)]
    found += [(m.end(), m.end() + 1, "") for m in re.finditer(r"\w\w\w(?= \w\w\w)", text)]
    return found


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.sampled_from(MARKED), st.data())
def test_an_error_in_prose_is_found_in_its_place_and_fixed_to_the_byte(
    marked: Marked, data: st.DataObject
) -> None:
    file = document(marked.name, marked.right)
    assert file.reading is not None
    prose = file.reading.prose
    piece = data.draw(
        st.sampled_from(
            [p for p in prose.pieces if p.kind is PieceKind.VERBATIM and not p.keeps_length]
        )
    )
    possible = errors(prose.text[piece.start : piece.end])
    assume(possible)
    start, end, written = data.draw(st.sampled_from(possible))
    before, after = prose.text[: piece.start + start], prose.text[piece.start + end :]
    # Where it is fixed in the prose by itself, so it must be in the file.
    assume(LINTER.fix(before + written + after, unsafe=True).text == prose.text)
    first, last = piece.source_start + start, piece.source_start + end
    wrong = document(marked.name, marked.right[:first] + written + marked.right[last:])
    places = [(one.start, one.end) for one in LINTER.check(wrong)]
    assert any(a <= first <= b for a, b in places), (places, first)
    line, column = wrong.position(first)
    assert wrong.line(line)[column - 1 :].startswith(written.rstrip("\n"))
    assert LINTER.fix(wrong, unsafe=True).text == marked.right


def read_or_refusal(name: str, text: str) -> Reading | FormatError | None:
    try:
        return read_as(name, text)
    except FormatError as error:
        return error


PIECES: Final = st.sampled_from(
    [
        *"#*_`~[]()<>{}|!&;:=+-\\'\"$%^@/.\t \n\r",
        *("نص", "الى", " ، ", "\n\n", "```", "---", "<b>", "</b>", "<p lang=fa>", "<!--", "-->"),
        *("[[", "]]", "{{", "}}", "{|", "|}", "<ref>", "</ref>", "==", "::", ".. ", "``", "|||"),
        *("\\begin{x}", "\\end{x}", "\\textbf{", "\\footnote{", "$$", "\\[", "&amp;", "&#1;"),
        *("|===", "----", "====", "[source]", "image::a[", "footnote:[", "^[", "[^1]", "> ", "- "),
        *("\u2028", "\x0b", "\u200f", "<script>", "<![CDATA[", "]]>", "<x a='", "+-+", "| a |"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(MARKUP))
def test_broken_markup_is_read_or_refused_but_never_fails(text: str, name: str) -> None:
    reading = read_or_refusal(name, text)
    if isinstance(reading, FormatError):
        assert name in ("xml", "latex")
        assert 0 <= reading.offset <= len(text)
        return
    assert reading is not None
    for piece in reading.prose.pieces:
        assert 0 <= piece.source_start <= piece.source_end <= len(text)
        if piece.kind is PieceKind.VERBATIM:
            stretch = text[piece.source_start : piece.source_end]
            assert stretch == reading.prose.text[piece.start : piece.end]
    fixed = LINTER.fix(Document(text, format=name))
    assert LINTER.fix(Document(fixed.text, format=name)).text == fixed.text


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(MARKED), st.data())
def test_a_file_that_was_cut_off_is_read_or_refused(marked: Marked, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(marked.wrong)))
    name = format_for(marked.name).name
    if isinstance(read_or_refusal(name, marked.wrong[:cut]), FormatError):
        assert name in ("xml", "latex")


@pytest.mark.parametrize(
    ("name", "parser"),
    [
        ("restructuredtext", "docutils"),
        ("latex", "pylatexenc.latexwalker"),
        ("mediawiki", "mwparserfromhell"),
    ],
)
def test_a_parser_that_is_not_installed_is_named(
    name: str, parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [one for one in sys.modules if one.startswith(f"linter.documents.markup.{name}")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, parser, None)
    formats._load.cache_clear()
    with pytest.raises(MissingReaderError, match=r"pip install 'sawab\[formats\]'"):
        read_as(name, "نص")


def test_front_matter_that_cannot_be_read_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "linter.documents.data.yaml_values", None)
    file = document("a.md", "---\ntitle: ذهب الى\n---\n\nذهب الى المدرسة.\n")
    assert [file.position(one.start) for one in LINTER.check(file)] == [(5, 5)]
    assert "front matter is not read" in file.note


def test_every_kind_of_markup_has_a_file_in_the_corpus() -> None:
    present = {format_for(one.name).name for one in MARKED}
    assert set(MARKUP) <= present
    assert {one.name for one in FORMATS} >= present
    assert all(PurePath(one.name).suffix for one in MARKED)
