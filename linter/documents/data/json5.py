"""JSON5 and JSON with comments (`.json5`, `.jsonc`), read as the JavaScript that they are.

Source: The JSON5 Data Interchange Format, version 1.0.0.
"""

from __future__ import annotations

import re
from typing import Final

import tree_sitter_javascript
from tree_sitter import Node as SyntaxNode

from linter.documents.core.pieces import Piece
from linter.documents.core.prose import Prose
from linter.documents.core.reading import FormatError, Reading
from linter.documents.core.syntax import SyntaxTree
from linter.documents.data.json_tree import build
from linter.documents.data.tree import Listing, Mapping, Node, Scalar, collect
from linter.documents.messages.collector import Collector

#: What JSON5 takes from JavaScript.
_LAWFUL: Final = frozenset(
    [
        "object",
        "array",
        "string",
        "number",
        "true",
        "false",
        "null",
        "undefined",
        "pair",
        "property_identifier",
        "unary_expression",
        "identifier",
        "comment",
        "escape_sequence",
        "string_fragment",
        "html_comment",
    ]
)
_NAMES: Final = frozenset(("Infinity", "NaN"))
_STRING: Final = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'")
#: The parser reads to the end of the file for each comment that nothing closes: so many code
#: points of reading are too many.
_MOST_READ: Final = 100_000_000


def read(text: str) -> Reading:
    """The string values of a file. Raises `FormatError` if it is not JSON5."""
    _require_closed(text)
    # In parentheses an opening brace begins an object and not a block.
    wrapped = f"({text}\n)"
    syntax = SyntaxTree(wrapped, tree_sitter_javascript.language())
    try:
        syntax.require_valid()
        value = _value(syntax)
        node = build(wrapped, syntax, value)
    except FormatError as error:
        place = min(max(error.offset - 1, 0), len(text))
        raise FormatError(str(error), place) from None
    collector = Collector(text)
    collect(collector, _unwrapped(node))
    return collector.reading()


def _require_closed(text: str) -> None:
    """Raise `FormatError` where very many comments are never closed."""
    start = text.rfind("*/") + 1
    if text.count("/*", start) * (len(text) - start) < _MOST_READ:
        return
    rest = _STRING.sub(lambda match: " " * len(match[0]), text[start:])
    if rest.count("/*") * len(rest) >= _MOST_READ:
        raise FormatError("a comment that is never closed", start + rest.find("/*"))


def _value(syntax: SyntaxTree) -> SyntaxNode:
    node = syntax.root
    for kind in ("expression_statement", "parenthesized_expression", ""):
        children = [child for child in node.named_children if child.type != "comment"]
        if len(children) != 1 or (kind and children[0].type != kind):
            raise FormatError("one value should stand here", syntax.span(node)[0])
        node = children[0]
    waiting = [node]
    while waiting:
        one = waiting.pop()
        is_name = one.type == "identifier" and one.text not in {n.encode() for n in _NAMES}
        if one.type not in _LAWFUL or is_name:
            raise FormatError("this is JavaScript but not JSON5", syntax.span(one)[0])
        waiting += one.named_children
    return node


def _unwrapped(node: Node) -> Node:
    """The tree with offsets of the file, without the parenthesis before it."""
    if isinstance(node, Scalar):
        return Scalar(Prose(node.prose.text, tuple(map(_shifted, node.prose.pieces))))
    if isinstance(node, Mapping):
        return Mapping(tuple((key, _unwrapped(value)) for key, value in node.entries))
    if isinstance(node, Listing):
        return Listing(tuple(map(_unwrapped, node.items)))
    return None


def _shifted(piece: Piece) -> Piece:
    start, end = piece.source_start - 1, piece.source_end - 1
    return piece._replace(source_start=start, source_end=end)
