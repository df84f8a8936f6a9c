"""JSON and its dialects as trees."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from collections.abc import Mapping as AbcMapping
from typing import Final

import tree_sitter_json
from tree_sitter import Node as SyntaxNode

from linter.documents.core.escapes import LETTERS, backslashed, code_units, read_escaped
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError
from linter.documents.core.syntax import SyntaxTree
from linter.documents.data.tree import Listing, Mapping, Node, Scalar

_UNITS: Final = r"u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|u([\da-fA-F]{4})"
#: An escape of JSON or JavaScript; a backslash before a line break is none of the string.
ESCAPE: Final = re.compile(
    rf"\\(?:{_UNITS}|u\{{([\da-fA-F]+)\}}|x([\da-fA-F]{{2}})|(\r\n|.))", re.DOTALL
)


#: So many code points of JSON Lines, or more up to the end of a line, are parsed at once.
_BATCH: Final = 1 << 18


def json_tree(text: str) -> Node:
    """The tree of a JSON file, comments allowed. Raises `FormatError`."""
    syntax = SyntaxTree(text, tree_sitter_json.language())
    if syntax.root.has_error:
        _refuse(text)
    syntax.require_valid()
    values = _values(syntax)
    if len(values) > 1 and "\n" not in text.strip():
        raise FormatError("more than one value", syntax.span(values[1])[0])
    nodes = tuple(build(text, syntax, value) for value in values)
    return nodes[0] if len(nodes) == 1 else Listing(nodes)


def json_lines(text: str) -> Iterator[Node]:
    """The value of each line of JSON Lines, of which few are held at once.

    Raises `FormatError` where lines are no values each, but maybe together.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start + _BATCH) + 1 or len(text)
        syntax = SyntaxTree(text, tree_sitter_json.language(), start, end)
        syntax.require_valid()
        yield from (build(text, syntax, value) for value in _values(syntax))
        start = end


def _values(syntax: SyntaxTree) -> list[SyntaxNode]:
    return [node for node in syntax.root.named_children if node.type != "comment"]


def _refuse(text: str) -> None:
    """Raise `FormatError` where Python's parser, which knows no comments, says why."""
    if "//" in text or "/*" in text:
        return
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        raise FormatError(error.msg, error.pos) from None
    except (RecursionError, ValueError):
        return


def build(text: str, syntax: SyntaxTree, node: SyntaxNode) -> Node:
    """The tree below a node of the grammar of JSON or of JavaScript."""
    try:
        return _build(text, syntax, node)
    except RecursionError:
        raise FormatError("values within values too deep", syntax.span(node)[0]) from None


def _build(text: str, syntax: SyntaxTree, node: SyntaxNode) -> Node:
    children = [child for child in node.named_children if child.type != "comment"]
    if node.type == "object":
        entries = [_entry(text, syntax, child) for child in children]
        return Mapping(tuple(entries))
    if node.type == "array":
        return Listing(tuple(_build(text, syntax, child) for child in children))
    if node.type == "string":
        return Scalar(string(text, syntax.span(node)))
    return None


def _entry(text: str, syntax: SyntaxTree, pair: SyntaxNode) -> tuple[str, Node]:
    key = pair.child_by_field_name("key")
    value = pair.child_by_field_name("value")
    if key is None or value is None:
        raise FormatError("a key and a value should stand here", syntax.span(pair)[0])
    start, end = syntax.span(key)
    is_quoted = text[start] in "\"'"
    name = string(text, (start, end)).text if is_quoted else text[start:end]
    return name, _build(text, syntax, value)


def string(text: str, span: tuple[int, int]) -> Prose:
    """The string at a span, which takes in its quotation marks."""
    start, end = span
    builder = ProseBuilder(text, backslashed(text[start], text))
    read_escaped(builder, text, (start + 1, end - 1), ESCAPE, meaning)
    return builder.build()


def meaning(match: re.Match[str]) -> str:
    """What an escape stands for; empty for a line break."""
    high, low, unit, point, byte, other = match.groups()
    if high:
        return code_units(high + low)
    if unit or point or byte:
        return chr(int(unit or point or byte, 16))
    return _OTHERS.get(other, other)


_OTHERS: Final[AbcMapping[str, str]] = LETTERS | {
    "a": "a",
    "e": "e",
    "\n": "",
    "\r\n": "",
    "\r": "",
    "\u2028": "",
    "\u2029": "",
}
