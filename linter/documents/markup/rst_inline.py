"""docutils' reader of inline markup, made to note what it reads and where its constructs stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from docutils import nodes, utils
from docutils.parsers.rst.states import Inliner

from linter.documents.core.closings import Closings
from linter.documents.core.names import names
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.markup.references import References

#: Roles whose text is printed as it stands; that of others may be a name, a key or code.
_PROSE_ROLES: Final = names(
    "emphasis strong sub sup subscript superscript title title-reference t abbreviation ac acronym "
    "abbr dfn guilabel menuselection"
)
#: For each start of a construct, the pattern of docutils for its end.
_END_PATTERNS: Final = {
    "*": "emphasis",
    "**": "strong",
    "`": "interpreted_or_phrase_ref",
    "``": "literal",
    "_`": "target",
    "|": "substitution_ref",
}
#: A text longer than this is read in portions.
_LONGEST: Final = 10_000
#: A run of signs that is longer than any address that people write.
_LONG_RUN: Final = re.compile(r"\S{400,}")
_ESCAPE: Final = str.maketrans({character: "\\" + character for character in "\\*`|"})


@dataclass
class Block:
    """A text that was read for inline markup, the line (from 1) it is said to stand in, and the
    constructs in it: where they start and end, and the first node each was made into. `is_cell`
    says that it stands in a table."""

    text: str
    line: int
    is_cell: bool
    constructs: list[tuple[int, int, nodes.Node]] = field(default_factory=list)

    @cached_property
    def closings(self) -> Closings:
        """Where ends of constructs stand in the text, as docutils has it without backslashes."""
        return Closings(utils.escape2null(self.text))


def recording_inliner() -> tuple[Inliner, list[Block]]:
    """An inline reader of docutils, and the list in which it puts every text that it is given.

    No subclass: docutils looks its patterns up in the very class of the reader.
    """
    inliner = Inliner()
    blocks: list[Block] = []
    parse = inliner.parse

    def record_text(text: str, lineno: int, memo: object, parent: nodes.Node) -> object:
        is_cell = _is_in_table(parent)
        found: list[nodes.Node] = []
        messages: list[nodes.Node] = []
        for start, end in _portions(text):
            line = lineno + text.count("\n", 0, start)
            blocks.append(Block(text[start:end], line, is_cell))
            more, said = parse(text[start:end], line, memo, parent)
            found += more
            messages += said
        return found, messages

    inliner.parse = record_text
    customize = inliner.init_customizations

    def init_customizations(settings: object) -> None:
        customize(settings)
        inliner.implicit_dispatch = [
            (_ShortRuns(pattern), method) for pattern, method in inliner.implicit_dispatch
        ]

    inliner.init_customizations = init_customizations
    inliner.dispatch = {
        start: _recorded(method, blocks, _END_PATTERNS.get(start, ""))
        for start, method in Inliner.dispatch.items()
    }
    return inliner, blocks


class _ShortRuns:
    """A pattern for addresses, to which runs of very many signs are as good as spaces.

    That of docutils takes the square of the length of such a run.
    """

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def search(self, text: str) -> re.Match[str] | None:
        """The first address of a text, at its place."""
        if ":" not in text and "@" not in text:
            return None
        return self._pattern.search(_LONG_RUN.sub(lambda match: " " * len(match[0]), text))


def _portions(text: str) -> Iterator[tuple[int, int]]:
    """A text in portions of bounded length, cut at ends of lines, or of words if need be.

    docutils copies what is left of a text at each construct in it.
    """
    start = 0
    while len(text) - start > _LONGEST:
        breaks = (text.rfind(mark, start, start + _LONGEST) for mark in "\n ")
        end = next((place + 1 for place in breaks if place > start), start + _LONGEST)
        yield start, end - (text[end - 1] == "\n")
        start = end
    yield start, len(text)


def _is_in_table(node: nodes.Node | None) -> bool:
    while node is not None and not isinstance(node, nodes.entry):
        node = node.parent
    return node is not None


def _recorded(method: Callable[..., Any], blocks: list[Block], end: str) -> Callable[..., Any]:
    """A method of docutils that notes what it makes of a construct.

    `end` names the pattern that ends the construct: without an end further on it is text, which
    need not be looked for each time.
    """

    def run(inliner: Inliner, match: re.Match[str], lineno: int) -> object:
        block = blocks[-1]
        if end:
            string = match.string
            stop = match.end("start" if match["start"] else "backquote")
            place = len(block.text) - len(string) + stop
            if block.closings.find(getattr(inliner.patterns, end), place) is None:
                return string[:stop], [], string[stop:], []
        before, inlines, remaining, messages = method(inliner, match, lineno)
        if inlines:
            start = len(block.text) - len(match.string) + len(before)
            block.constructs.append((start, len(block.text) - len(remaining), inlines[0]))
        return before, inlines, remaining, messages

    return run


def encode(text: str) -> str:
    """A text as reStructuredText writes it."""
    return text.translate(_ESCAPE)


def read_inline(block: Block, references: References) -> Prose:
    """The prose of one text, placed in it."""
    reader = _Reader(block.text, references)
    place = 0
    for start, end, node in block.constructs:
        if isinstance(node, (nodes.footnote_reference, nodes.citation_reference)):
            # The space that must stand before it belongs to it.
            start = max(place, len(block.text[:start].rstrip()))
        reader.text(place, start)
        reader.construct(start, end, node)
        place = end
    reader.text(place, len(block.text))
    return reader.builder.build()


class _Reader:
    def __init__(self, source: str, references: References) -> None:
        self.builder = ProseBuilder(source, encode)
        self._references = references

    def text(self, start: int, end: int) -> None:
        """Text with its backslashes: before a space they join what stands on both sides."""
        source = self.builder.source
        while 0 <= (place := source.find("\\", start, end)) < end - 1:
            self.builder.verbatim(start, place)
            following = source[place + 1]
            if following.isspace():
                self.builder.closing(place, place + 2)
            else:
                self.builder.escaped(place, place + 2, following)
            start = place + 2
        self.builder.verbatim(start, end)

    def construct(self, start: int, end: int, node: nodes.Node) -> None:
        """One construct, by what docutils made of it and how it is written."""
        written = self.builder.source[start:end]
        if isinstance(node, (nodes.strong, nodes.emphasis)) and written.startswith("*"):
            self._quoted(start, end, 2 if isinstance(node, nodes.strong) else 1)
        elif isinstance(node, (nodes.footnote_reference, nodes.citation_reference)):
            self.builder.closing(start, end)
        elif isinstance(node, (nodes.literal, nodes.substitution_reference)):
            self.builder.object(start, end)
        elif isinstance(node, nodes.problematic) and written.count("`") < 2:
            self.text(start, end)
        elif "`" in written and not written.startswith("``"):
            self._interpreted(start, end)
        elif isinstance(node, nodes.reference) and written.endswith("_"):
            self._key(start, len(written.rstrip("_")) + start, end)
        elif isinstance(node, nodes.problematic):
            self.text(start, end)
        else:
            self.builder.object(start, end)

    def _quoted(self, start: int, end: int, width: int) -> None:
        self.builder.opening(start, start + width)
        self.text(start + width, end - width)
        self.builder.closing(end - width, end)

    def _interpreted(self, start: int, end: int) -> None:
        r"""`text`, `text <target>`_, :role:`text`, :role:`text <target>`."""
        source = self.builder.source
        first = source.index("`", start) + 1
        last = source.rindex("`", first, end)
        role = (source[start : first - 1] or source[last + 1 : end]).strip(":")
        shown = source.rfind("<", first, last) if source.endswith(">", first, last) else -1
        if shown > first:
            shown = len(source[:shown].rstrip())
            self.builder.opening(start, first)
            if self._references.name(source[first:shown]):  # a link that others name
                self.builder.object(first, shown, source[first:shown])
            else:
                self.text(first, shown)
            self.builder.closing(shown, end)
        elif role in _PROSE_ROLES or not role:
            self.builder.opening(start, first)
            self.text(first, last)
            self.builder.closing(last, end)
        elif role.strip("_") == "":
            self.builder.opening(start, first)
            self._key(first, last, end)
        else:
            self.builder.object(start, end)

    def _key(self, start: int, last: int, end: int) -> None:
        """A text that names the target: fixed here, the reference would be broken."""
        self.builder.object(start, last, self.builder.source[start:last])
        self.builder.closing(last, end)
