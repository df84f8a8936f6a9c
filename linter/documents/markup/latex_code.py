"""How pylatexenc reads environments whose content is not LaTeX (`minted`, `lstlisting`)."""

from __future__ import annotations

from typing import Any

from pylatexenc.latexwalker import LatexCharsNode
from pylatexenc.macrospec import ParsedVerbatimArgs, VerbatimArgsParser


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
        length = (end if end >= 0 else len(w.s)) - pos
        node = w.make_node(
            LatexCharsNode,
            parsing_state=parsing_state,
            chars=w.s[pos : pos + length],
            pos=pos,
            len=length,
        )
        return ParsedVerbatimArgs(verbatim_chars_node=node), pos, length
