"""How pylatexenc reads what is not LaTeX: environments (`lstlisting`), code within a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from pylatexenc.latexwalker import LatexCharsNode
from pylatexenc.macrospec import ParsedVerbatimArgs, VerbatimArgsParser

from linter.documents.core.names import names
from linter.text.spans import Span

_OPTIONS: Final = r"[ \t]*(?:\[[^\]]{0,1000}\])?[ \t]*"
#: What stands before the code of a macro that is told its language, and of one that is not.
_BEFORE: Final = (re.compile(_OPTIONS), re.compile(_OPTIONS + r"(?:\{[^{}]{0,100}\})?[ \t]*"))
#: No code within a line is longer.
_LONGEST: Final = 10_000
_BRACE: Final = re.compile(r"[{}]")

#: What shows code: environments, and macros within a line.
_SHOWN: Final = names(
    "verbatim verbatim* Verbatim lstlisting minted filecontents filecontents* verb lstinline "
    "mintinline mint"
)


def code_of(nodes: Iterable[Any]) -> Iterator[Span]:
    """The spans of all nodes that show code, within others too."""
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        name = getattr(node, "environmentname", None) or getattr(node, "macroname", None)
        if name in _SHOWN:
            yield node.pos, node.pos + node.len
        elif node is not None:
            waiting += getattr(node, "nodelist", None) or ()
            waiting += getattr(getattr(node, "nodeargd", None), "argnlist", None) or ()


class CodeParser(VerbatimArgsParser):  # type: ignore[misc]
    """Takes everything up to the end of one environment, or else of the text, as it stands."""

    def __init__(self, environment: str) -> None:
        super().__init__("verbatim-environment")
        self._end = f"\\end{{{environment}}}"

    def parse_args(
        self,
        w: Any,  # noqa: ANN401
        pos: int,
        parsing_state: Any = None,  # noqa: ANN401
    ) -> tuple[Any, int, int]:
        """The content as one argument, where it starts and how long it is."""
        end = w.s.find(self._end, pos)
        return _argument(w, parsing_state, pos, end if end >= 0 else len(w.s))


class InlineCodeParser(VerbatimArgsParser):  # type: ignore[misc]
    r"""Takes code between two signs that are alike, or in braces: `\lstinline|x|`."""

    def __init__(self, *, has_language: bool) -> None:
        super().__init__("verb-macro")
        self._before = _BEFORE[has_language]

    def parse_args(
        self,
        w: Any,  # noqa: ANN401
        pos: int,
        parsing_state: Any = None,  # noqa: ANN401
    ) -> tuple[Any, int, int]:
        """All arguments as one, where it starts and how long it is."""
        before = self._before.match(w.s, pos)
        end = _code_end(w.s, before.end() if before else pos, pos)
        return _argument(w, parsing_state, pos, end)


def _argument(
    walker: Any,  # noqa: ANN401
    parsing_state: Any,  # noqa: ANN401
    start: int,
    end: int,
) -> tuple[Any, int, int]:
    """The code points `start` up to `end` as one argument, where it starts and how long it is."""
    length = end - start
    node = walker.make_node(
        LatexCharsNode,
        parsing_state=parsing_state,
        chars=walker.s[start:end],
        pos=start,
        len=length,
    )
    return ParsedVerbatimArgs(verbatim_chars_node=node), start, length


def _code_end(text: str, start: int, default: int) -> int:
    """Where the code ends that opens at `start`; `default` if nothing closes it."""
    sign = text[start : start + 1]
    if sign != "{":
        line_end = text.find("\n", start)
        end = line_end if line_end >= 0 else len(text)
        close = text.find(sign, start + 1, end) if sign and not sign.isspace() else -1
        return close + 1 if close >= 0 else default
    depth = 0
    for brace in _BRACE.finditer(text, start, start + _LONGEST):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end()
    return default
