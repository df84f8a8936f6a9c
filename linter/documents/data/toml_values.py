"""TOML (`.toml`): the strings that are values.

Source: TOML v1.0.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import tree_sitter_toml
from tree_sitter import Node as SyntaxNode

from linter.documents.core.escapes import LETTERS, backslashed, read_escaped
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.core.syntax import SyntaxTree
from linter.documents.data.tree import Listing, Mapping, Node, Scalar, collect
from linter.documents.messages.collector import Collector

_ESCAPE: Final = re.compile(
    r"\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|([ \t]*(?:\r\n|\n)\s*)|(.))", re.DOTALL
)
_NOTHING: Final = re.compile(r"(?!)")


def read(text: str) -> Reading:
    """The string values of a file. Raises `FormatError` if it is not TOML."""
    collector = Collector(text)
    for root in trees(text):
        collect(collector, root)
    return collector.reading()


def trees(text: str) -> list[Node]:
    """The file as a tree, the only one. Raises `FormatError` if it is not TOML."""
    syntax = SyntaxTree(text, tree_sitter_toml.language())
    syntax.require_valid()
    try:
        return [Mapping(tuple(_entries(text, syntax, syntax.root)))]
    except RecursionError:
        raise FormatError("values within values too deep") from None


def _entries(text: str, syntax: SyntaxTree, node: SyntaxNode) -> Iterator[tuple[str, Node]]:
    for child in node.named_children:
        if child.type == "pair":
            key, value = _without_comments(child)[:2]
            yield _name(text, syntax, key), _value(text, syntax, value)
        elif child.type in ("table", "table_array_element"):
            name = _name(text, syntax, child.named_children[0])
            yield name, Mapping(tuple(_entries(text, syntax, child)))


def _without_comments(node: SyntaxNode) -> list[SyntaxNode]:
    return [child for child in node.named_children if child.type != "comment"]


def _name(text: str, syntax: SyntaxTree, key: SyntaxNode) -> str:
    start, end = syntax.span(key)
    return text[start:end].strip("\"'")


def _value(text: str, syntax: SyntaxTree, node: SyntaxNode) -> Node:
    if node.type == "string":
        return Scalar(_string(text, syntax.span(node)))
    if node.type == "array":
        return Listing(tuple(_value(text, syntax, child) for child in _without_comments(node)))
    if node.type == "inline_table":
        return Mapping(tuple(_entries(text, syntax, node)))
    return None


def _string(text: str, span: tuple[int, int]) -> Prose:
    start, end = span
    quote = text[start]
    fence = 3 if text[start : start + 3] == quote * 3 and end - start >= 6 else 1
    first = start + fence
    if fence == 3:  # a line break right after the opening is none of the string
        first += len(text[first : first + 2]) - len(text[first : first + 2].lstrip("\r\n"))
        first = min(first, start + fence + (2 if text.startswith("\r\n", start + fence) else 1))
    is_basic = quote == '"'
    builder = ProseBuilder(text, backslashed('"') if is_basic else None)
    read_escaped(builder, text, (first, end - fence), _ESCAPE if is_basic else _NOTHING, _meaning)
    return builder.build()


def _meaning(match: re.Match[str]) -> str:
    digits = match[1] or match[2]
    if digits:
        return chr(int(digits, 16))
    return "" if match[3] else LETTERS.get(match[4], match[4])
