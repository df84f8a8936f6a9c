"""Markdown, read with markdown-it: CommonMark with tables, footnotes, math and definition lists.

Prose: paragraphs, headings, items, cells, notes; the texts and titles of links and images; what
stands in HTML. Not prose: code, math, targets, and front matter but for its title and the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from linter.documents.core.lines import Lines
from linter.documents.core.pieces import PieceKind
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.html.html import Page
from linter.documents.html.html_text import encode_text
from linter.documents.html.html_tokens import Event, events
from linter.documents.markup.front_matter import split_front_matter
from linter.documents.markup.markdown_attributes import match_attributes
from linter.documents.markup.markdown_inline import match_template, read_inline, record_matches
from linter.documents.markup.markdown_math import match_formula
from linter.documents.markup.markdown_notes import match_note
from linter.documents.markup.markdown_tagged_code import TAGGED_CODE, match_code, match_inline_code
from linter.documents.markup.markdown_wiki_links import match_wiki_link
from linter.documents.markup.references import References, in_markdown
from linter.text.spans import Span

_ALERTS: Final = ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")
#: The note of a generator of sites: `!!! tip "..."`, closed `??? tip`, open `???+ tip`.
_ADMONITION: Final = re.compile(
    r"(?:!!!|\?\?\?\+?)(?:[ \t]+[A-Za-z][\w-]*)+[ \t]*(?:\n|\Z|(?=[\"']))"
)
#: A component, which holds Markdown again, and code in it.
_COMPONENT: Final = re.compile(r"\s*<[A-Z]")
_CODE: Final = re.compile(r"`[^`\n]{1,300}`")
#: The tokens of blocks of code, and what code within a paragraph begins with.
_CODE_TOKENS: Final = ("fence", "code_block", TAGGED_CODE)
_CODE_MARKS: Final = ("`", "{%", "{{")
_BOXES: Final = ("[ ] ", "[x] ", "[X] ")


def read(text: str) -> Reading:
    """The prose of a Markdown file. Never fails."""
    return read_with(text, in_markdown(text))


def read_with(text: str, references: References) -> Reading:
    """The same, with titles that are referred to kept as they are."""
    front, start, note = split_front_matter(text)
    if not start:
        return Reading(_read_body(Lines(text), references))
    builder = ProseBuilder(text, encode_text)
    builder.append(front)
    builder.pause()
    body = Lines(text[start:])
    outer = ProseBuilder(text)
    outer.verbatim(start, len(text))
    builder.append(outer.build().through(_read_body(body, references)))
    return Reading(builder.build(), note=note)


def shown_code(text: str) -> Iterator[Span]:
    """Where the file shows code: in blocks, between tags, and within a paragraph."""
    _, start, _ = split_front_matter(text)
    lines = Lines(text[start:])
    for token in _parser().parse(lines.text, {}):
        if token.type in _CODE_TOKENS and token.map:
            yield start + lines.start(token.map[0]), start + lines.start(token.map[1])
    for piece in read(text).prose.pieces:
        if piece.kind is PieceKind.OBJECT and text.startswith(_CODE_MARKS, piece.source_start):
            yield piece.source_start, piece.source_end


def _read_body(lines: Lines, references: References) -> Prose:
    parser = _parser()
    env: dict[str, object] = {}
    builder = ProseBuilder(lines.text, encode_text)
    page = Page(builder)
    is_cell = is_title = False
    for token in parser.parse(lines.text, env):
        is_cell = token.type in ("th_open", "td_open") or (is_cell and token.type == "inline")
        if token.type == "html_block" and token.map:
            start, end = lines.start(token.map[0]), lines.start(token.map[1])
            if lines.text[start:end].lstrip().startswith("<"):
                for event in _events(lines.text, start, end):
                    page.take(event)
        elif token.type == "inline" and token.content and not page.is_hidden:
            builder.pause()
            outer = _placed(lines, token, is_cell)
            if outer is not None:
                prose = outer.through(_inline(parser, token.content, env))
                builder.append(references.kept(prose) if is_title else prose)
        is_title = token.type == "heading_open"
        builder.pause()
    page.finish(len(lines.text))
    return builder.build()


def _events(text: str, start: int, end: int) -> Iterator[Event]:
    """What an HTML block holds; in a component (`<Tab>`) backticks hold code, as in its page."""
    if _COMPONENT.match(text, start, end) is None:
        yield from events(text, start, end)
        return
    place = scanned = start
    is_in_tag = False
    for code in _CODE.finditer(text, start, end):
        opened, closed = (text.rfind(sign, scanned, code.start()) for sign in "<>")
        is_in_tag = opened > closed or (is_in_tag and opened == closed)
        scanned = code.end()
        if is_in_tag:
            continue
        yield from events(text, place, code.start())
        yield Event("start", code.start(), code.start(), "code")
        yield Event("data", *code.span())
        yield Event("end", code.end(), code.end(), "code")
        place = code.end()
    yield from events(text, place, end)


def _placed(lines: Lines, token: Token, is_cell: bool) -> Prose | None:
    if not token.map:
        return None
    if is_cell:
        return lines.find_in_row(token.content, token.map[0], (r"\|", "|"))
    return lines.find(token.content, token.map[0])


def _inline(parser: MarkdownIt, content: str, env: dict[str, object]) -> Prose:
    """A paragraph, less the box of a task and the name of an alert or a note at its beginning."""
    first, newline, _ = content.partition("\n")
    name = first.strip().removeprefix("[!").removesuffix("]")
    skipped = 0
    if first.startswith("[!") and name.upper() in _ALERTS:
        skipped = len(first + newline)
    elif content.startswith(_BOXES):
        skipped = 4
    elif match := _ADMONITION.match(content):
        skipped = match.end()
    if not skipped:
        return read_inline(parser, content, env)
    outer = ProseBuilder(content)
    outer.verbatim(skipped, len(content))
    return outer.build().through(read_inline(parser, content[skipped:], env))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(deflist_plugin)
    parser.use(dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=True)
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.inline.ruler.before("escape", "template", match_template)
    parser.inline.ruler.before("escape", "attributes", match_attributes)
    parser.inline.ruler.before("escape", "formula", match_formula)
    parser.inline.ruler.before("escape", "wiki link", match_wiki_link)
    parser.block.ruler.before("fence", "note", match_note)
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("code", TAGGED_CODE, match_code, {"alt": ends})
    parser.inline.ruler.before("template", TAGGED_CODE, match_inline_code)
    record_matches(parser)
    return parser
