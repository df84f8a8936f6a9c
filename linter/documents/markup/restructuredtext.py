"""reStructuredText, read with docutils: the texts in which it looks for inline markup.

Not prose: literals, code, comments, targets, names of directives and roles. Directives that
docutils does not know (those of Sphinx) are read as what they contain, unless that is code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent
from typing import Final

from docutils import frontend, nodes, utils
from docutils.parsers.rst import Parser

from linter.documents.core.lines import Lines
from linter.documents.core.names import names
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.markup.references import in_rst
from linter.documents.markup.rst_inline import Block, read_inline, recording_inliner
from linter.text.spans import Span

#: Directives of Sphinx and its extensions that hold code, names or nothing.
_CODE: Final = names(
    "code sourcecode highlight literalinclude toctree auto graphviz digraph graph mermaid "
    "plantuml uml math doctest testcode testsetup testoutput testcleanup tabularcolumns index "
    "productionlist default currentmodule module program-output command-output ipython jupyter "
    "plot bibliography"
)
_DIRECTIVE: Final = re.compile(r"\s*\.\.[ ]+(?P<name>[\w:-]+)::")
_OPTION: Final = re.compile(r"\s+:(?:(?:alt|caption):[ \t]+(?P<text>\S.*)|[\w-]+:)")
#: Directives that show source code, in which others may stand.
_SHOWN_AS_IT_IS: Final = names("code code-block sourcecode parsed-literal raw highlight")
#: How far the line that docutils names may lie from the one where the text starts.
_NEAR: Final = (0, -1, 1, -2, 2)


def read(text: str) -> Reading:
    """The prose of a reStructuredText file. Never fails; what docutils finds wrong is text."""
    lines = Lines(text)
    builder = ProseBuilder(text)
    taken: set[int] = set()
    references = in_rst(text)
    for block in _blocks(text):
        outer = _placed(lines, block, taken)
        if outer is not None:
            builder.append(outer.through(references.kept(read_inline(block, references))))
            builder.pause()
    for start, end in _options(lines):
        builder.verbatim(start, end)
        builder.pause()
    return Reading(builder.build())


def shown_code(text: str) -> Iterator[Span]:
    """Where the file shows code: what is indented below `::` or a directive for code."""
    indent = -1
    for start, end in Lines(text).spans:
        line = text[start:end]
        depth = len(line) - len(line.lstrip())
        if not line.strip():
            continue
        if indent >= 0 and depth > indent:
            yield start, end
            continue
        directive = _DIRECTIVE.match(line)
        if directive is None:
            is_code = line.rstrip().endswith("::") and not line.lstrip().startswith("..")
        else:
            name = directive["name"].lower()
            is_code = name in _SHOWN_AS_IT_IS or any(name.startswith(one) for one in _CODE)
        indent = depth if is_code else -1


def _options(lines: Lines) -> Iterator[tuple[int, int]]:
    """Where directives say in an option what a picture shows, or what stands above something."""
    indent, is_code, reads = -1, False, False
    for start, end in lines.spans:
        line = lines.text[start:end]
        depth = len(line) - len(line.lstrip())
        if directive := _DIRECTIVE.match(line):
            if is_code and depth > indent:
                reads = False
                continue
            indent = depth
            is_code = directive["name"] in _SHOWN_AS_IT_IS
            reads = True
        elif line.strip() and depth <= indent:
            indent, is_code = -1, False
        elif indent >= 0 and (option := _OPTION.match(line)):
            if reads and option["text"]:
                yield start + option.start("text"), end
        elif line.strip():
            reads = False  # the options are over


def _placed(lines: Lines, block: Block, taken: set[int]) -> Prose | None:
    for distance in _NEAR:
        first = block.line - 1 + distance
        if not block.text.strip() or not 0 <= first < len(lines.spans):
            continue
        outer = lines.find(block.text, first, keeps_length=block.is_cell)
        if outer is not None and outer.pieces and outer.pieces[0].source_start not in taken:
            taken.add(outer.pieces[0].source_start)
            return outer
    return None


def _blocks(text: str, first_line: int = 0) -> list[Block]:
    """All texts of a source that starts `first_line` lines into the file, in order."""
    settings = frontend.get_default_settings(Parser)
    settings.report_level = settings.halt_level = 5
    settings.warning_stream = False
    settings.file_insertion_enabled = settings.raw_enabled = False
    settings.line_length_limit = len(text) + 1
    document = utils.new_document("", settings)
    inliner, blocks = recording_inliner()
    unknown: list[tuple[int, str]] = []

    def observe(message: nodes.system_message) -> None:
        if message.astext().find("Unknown directive type") >= 0:
            literal = message.next_node(nodes.literal_block)
            if literal is not None:
                unknown.append((message["line"], literal.astext()))

    document.reporter.attach_observer(observe)
    Parser(inliner=inliner).parse(text, document)
    for block in blocks:
        block.line += first_line
    for line, written in unknown:
        skipped, content = _content(written)
        if content:
            blocks += _blocks(content, first_line + line - 1 + skipped)
    return sorted(blocks, key=lambda block: block.line)


def _content(written: str) -> tuple[int, str]:
    """What an unknown directive contains, and how many of its lines stand before that."""
    lines = written.split("\n")
    name = lines[0].partition("..")[2].partition("::")[0].strip().lower()
    if any(name.startswith(code) for code in _CODE):
        return 0, ""
    skipped = 1
    while skipped < len(lines) and lines[skipped].lstrip().startswith(":"):
        skipped += 1
    return skipped, dedent("\n".join(lines[skipped:]))
