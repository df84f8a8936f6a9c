"""Syntax trees of tree-sitter grammars, with offsets in code points."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext

from tree_sitter import Language, Node, Parser

from linter.documents.core.offsets import Offsets
from linter.documents.core.reading import FormatError


class SyntaxTree:
    """A text, or `start` up to `end` of it, parsed by a grammar; offsets are those of the text."""

    def __init__(self, text: str, grammar: object, start: int = 0, end: int | None = None) -> None:
        """`grammar` is what the `language()` of a grammar's package returns."""
        self._start = start
        self._offsets = Offsets(text[start:end])
        self._tree = Parser(Language(grammar)).parse(self._offsets.data)

    @property
    def root(self) -> Node:
        """The node of the whole text."""
        return self._tree.root_node

    def span(self, node: Node) -> tuple[int, int]:
        """The code points of a node: start and end."""
        return self._place(node.start_byte), self._place(node.end_byte)

    def _place(self, byte: int) -> int:
        return self._start + self._offsets.code_point(byte)

    def require_valid(self) -> None:
        """Raise `FormatError` at the first place that the grammar cannot read."""
        if not self.root.has_error:
            return
        wrong = min(_errors(self.root), key=lambda node: node.start_byte, default=self.root)
        message = gettext("this cannot be read")
        if wrong.is_missing:
            message = gettext("{sign!r} is missing").format(sign=wrong.type)
        raise FormatError(message, self._place(wrong.start_byte))


def _errors(root: Node) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.is_error or node.is_missing:
            yield node
        elif node.has_error:
            waiting += node.children
