"""LaTeX, read with pylatexenc: text, and the arguments of macros that are printed as text.

Not prose: math, comments, code, keys and file names, parts marked as Latin (`\\LR`,
`\\textenglish`). What a macro does with its arguments stands in
`linter.documents.markup.latex_macros`.

Long: the parser, and how its nodes become prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from pylatexenc.latexwalker import (
    LatexNode,
    LatexToken,
    LatexWalker,
    LatexWalkerParseError,
    get_default_latex_context_db,
)
from pylatexenc.macrospec import EnvironmentSpec, MacroSpec

from linter.documents.core.lines import spans_with_line_feeds, with_line_feeds
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError, Reading
from linter.documents.markup.latex_code import CodeParser, InlineCodeParser, code_of
from linter.documents.markup.latex_keys import KEY_LISTS
from linter.documents.markup.latex_macros import (
    BREAKS,
    CHARACTERS,
    HIDDEN_ENVIRONMENTS,
    INLINE_CODE,
    MACROS,
    SILENT,
    VERBATIM_ENVIRONMENTS,
)
from linter.text.spans import Span

_LINE_END: Final = re.compile(r"[ \t]*\n(?![ \t]*\n)")
#: The options whose values a reader of the document sees: titles, captions, what a glossary says.
_TITLE: Final = re.compile(
    r"(?:\b(?:pdf)?title|\bpdfsubject|\bcaption|\b(?:name|text|first|short|long|description)(?:plural)?"
    r"|\bplural|\b(?:short|long)-plural-form)\s*=\s*\Z"
)
#: A group that holds a length: `{12pt}`, `{0.5\linewidth}`.
_LENGTH: Final = re.compile(r"\{(?:[-+]?\.?\d[\d.,]*(?:\\?[a-z]+|%)|\\[a-z]+)?\}")
#: So many tokens are asked for at each code point, at most (of ordinary files, about one for two),
#: and of a short text as of one so long.
_MOST_TOKENS: Final = 8
_SHORT: Final = 1_000
#: Words of ordinary letters, which the parser would hand over one letter at a time. No sign of
#: ASCII is among them, for any may mean something.
_ORDINARY: Final = re.compile(r"(?:[^\W_]|[^\x00-\x7f\s])+(?: (?:[^\W_]|[^\x00-\x7f\s])+)*")
_SPECIAL: Final = str.maketrans({character: "\\" + character for character in "%&$#_{}"})


class _Walker(LatexWalker):  # type: ignore[misc]  # pylatexenc has no types
    """The parser, which gives up on what it would read again and again.

    Where an optional argument is left open in an environment that is left open, it reads what
    follows twice; some dozens of these in each other would take for ever.
    """

    _asked_for = 0

    def get_token(self, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401
        """The next token. Raises `FormatError` when too many were asked for."""
        self._asked_for += 1
        if self._asked_for > _MOST_TOKENS * (len(self.s) + _SHORT):
            raise FormatError("too much is left open to be read", arguments[0] if arguments else 0)
        if "include_brace_chars" in named and "environments" not in named:  # no single argument
            ordinary = _ORDINARY.match(self.s, arguments[0])
            if ordinary is not None:
                length = ordinary.end() - ordinary.start()
                return LatexToken("char", ordinary[0], ordinary.start(), length, "")
        return super().get_token(*arguments, **named)


def read(text: str) -> Reading:
    """The prose of a LaTeX file. Unbalanced braces and the like are read as well as can be.

    Raises `FormatError` for what the parser cannot get over.
    """
    return Reading(with_line_feeds(text, _read))


def shown_code(text: str) -> list[Span]:
    """Where the file shows code. Raises as `read` does."""
    return spans_with_line_feeds(text, lambda text: code_of(_nodes(text)))


def _read(text: str) -> Prose:
    builder = ProseBuilder(text, encode)
    _Reader(builder).nodes(_nodes(text))
    return builder.build()


def _nodes(text: str) -> list[LatexNode]:
    try:
        nodes: list[LatexNode] = walker_of(text).get_latex_nodes()[0]
    except LatexWalkerParseError as error:
        raise FormatError(error.msg, error.pos or 0) from None
    except RecursionError:
        raise FormatError("groups are nested too deeply") from None
    return nodes


def walker_of(text: str) -> LatexWalker:
    """The parser of a text."""
    return _Walker(text, latex_context=_context(), tolerant_parsing=True)


def encode(text: str) -> str:
    """A text as LaTeX writes it."""
    return text.translate(_SPECIAL)


@cache
def _context() -> Any:  # noqa: ANN401
    context = get_default_latex_context_db()
    context.add_context_category(
        "sawab",
        prepend=True,
        macros=[
            *(MacroSpec(name, arguments) for name, (arguments, _) in MACROS.items()),
            *(
                MacroSpec(name, args_parser=InlineCodeParser(has_language=has_language))
                for name, has_language in INLINE_CODE.items()
            ),
        ],
        environments=[
            EnvironmentSpec(name, args_parser=CodeParser(name)) for name in VERBATIM_ENVIRONMENTS
        ],
    )
    return context


class _Reader:
    def __init__(self, builder: ProseBuilder) -> None:
        self._builder = builder

    def nodes(self, nodes: Iterable[LatexNode | None]) -> None:
        """Nodes that follow each other."""
        builder = self._builder
        previous: LatexNode | None = None
        lists_keys = False
        for node in nodes:
            if node is None:
                continue
            is_group = type(node).__name__ == "LatexGroupNode"
            if lists_keys and is_group:
                builder.closing(node.pos, node.pos + node.len)
            else:
                is_note = lists_keys and builder.source.startswith("[", node.pos)
                lists_keys = is_note or getattr(node, "macroname", None) in KEY_LISTS
                self._node(node, previous)
            previous = node

    def _node(self, node: LatexNode, previous: LatexNode | None) -> None:
        kind = type(node).__name__
        start, end = node.pos, node.pos + node.len
        builder = self._builder
        if kind == "LatexCharsNode":
            builder.verbatim(start, end)
        elif kind == "LatexCommentNode":
            builder.opening(start, end)  # TeX drops the spaces behind its line
        elif kind == "LatexGroupNode":
            if _is_macro(previous, "foreignlanguage") or _is_key(node, builder.source):
                is_printed = _is_unknown(previous) and not _is_length(node, builder.source)
                (builder.object if is_printed else builder.closing)(start, end)
                return
            if type(previous).__name__ == "LatexGroupNode":  # the arguments of a macro unknown
                builder.pause()
            builder.opening(start, start + len(node.delimiters[0]))
            self.nodes(node.nodelist)
            builder.closing(max(start, end - len(node.delimiters[1])), end)
        elif kind == "LatexMacroNode":
            self._macro(node, start, end)
        elif kind == "LatexEnvironmentNode":
            builder.pause()
            if node.environmentname not in HIDDEN_ENVIRONMENTS:
                self.nodes(node.nodelist)
            builder.pause()
        elif kind == "LatexSpecialsNode":
            self._specials(node.specials_chars, start, end)
        else:
            builder.object(start, end)

    def _specials(self, written: str, start: int, end: int) -> None:
        if written == "&":
            self._builder.pause()
        else:
            self._builder.escaped(start, end, CHARACTERS.get(written, written))

    def _macro(self, node: LatexNode, start: int, end: int) -> None:
        name, builder = node.macroname, self._builder
        arguments = [] if node.nodeargd is None else (node.nodeargd.argnlist or [])
        if name in MACROS and arguments and any(arguments):
            self._arguments(node, MACROS[name][1], start, end)
        elif name in BREAKS:
            builder.pause()
        elif name == "\\" and not _LINE_END.match(builder.source, end):
            builder.object(start, end, "\n")
        elif name in SILENT or name == "\\":
            builder.opening(start, end)
        elif CHARACTERS.get(name):
            space = len(node.macro_post_space)
            builder.escaped(start, end - space, CHARACTERS[name])
        elif name in CHARACTERS or (not any(arguments) and _has_group(builder.source, end)):
            builder.opening(start, end)
        else:
            builder.object(start, end)

    def _arguments(self, node: LatexNode, roles: str, start: int, end: int) -> None:
        builder = self._builder
        place = start
        pairs = zip(node.nodeargd.argnlist, roles, strict=False)
        wanted = [(argument, role) for argument, role in pairs if argument and role != "-"]
        for argument, role in wanted:
            first, last = _inside(argument)
            if role in "ao":
                inner = ProseBuilder(builder.source, encode)
                nodes = _content(argument)
                _Reader(inner).nodes(nodes if role == "a" else _titles(nodes))
                builder.aside(inner.build())
                continue
            if role == "b":
                builder.pause()
            else:
                builder.opening(place, first)
            self.nodes(_content(argument))
            place = last
            if role == "b":
                builder.pause()
        if all(role in "ao" for _, role in wanted) and wanted:
            builder.closing(start, end)
        elif not wanted:
            silent = node.macroname in SILENT
            (builder.closing if silent else builder.object)(start, end)
        elif wanted[-1][1] == "p":
            builder.closing(place, end)


def _titles(options: Iterable[LatexNode]) -> Iterator[LatexNode]:
    """The groups of a list of options that a reader sees: `pdftitle={…}`."""
    before = ""
    for node in options:
        is_group = type(node).__name__ == "LatexGroupNode"
        if is_group and _TITLE.search(before):
            yield node
        before = "" if is_group else node.latex_verbatim()


def _content(argument: LatexNode) -> list[LatexNode]:
    is_group = type(argument).__name__ == "LatexGroupNode"
    return list(argument.nodelist) if is_group else [argument]


def _inside(argument: LatexNode) -> tuple[int, int]:
    """Where the content of an argument stands, its braces left out."""
    start, end = argument.pos, argument.pos + argument.len
    if type(argument).__name__ == "LatexGroupNode":
        return start + len(argument.delimiters[0]), end - len(argument.delimiters[1])
    return start, end


def _is_macro(node: LatexNode | None, name: str) -> bool:
    return node is not None and getattr(node, "macroname", None) == name


def _is_unknown(node: LatexNode | None) -> bool:
    """Whether a node is a macro that no table knows, which may print what follows: \\code{int}."""
    if node is None or type(node).__name__ != "LatexMacroNode":
        return False
    return node.macroname not in MACROS.keys() | SILENT | {"foreignlanguage"}


def _is_key(node: LatexNode, source: str) -> bool:
    """Whether a group holds no Arabic: a key, a length, a name for a macro we do not know."""
    text = source[node.pos : node.pos + node.len]
    return text[1:-1].isascii() and node.delimiters[0] == "{" and " " not in text


def _is_length(node: LatexNode, source: str) -> bool:
    return _LENGTH.match(source, node.pos) is not None


def _has_group(source: str, end: int) -> bool:
    return source.startswith(("{", "["), end)
