"""Words of LaTeX are handed over whole: what is read of a file stays what its letters are."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

latexwalker = pytest.importorskip("pylatexenc.latexwalker")
latex = pytest.importorskip("linter.documents.markup.latex")

SIGNS = "{}[]\\$%&~^_#\n\t .،«»-`'|"
MACROS = (
    *("\\emph", "\\textbf{", "\\item", "\\item[", "\\frac", "\\(", "\\)", "\\[", "\\]", "\\LR{"),
    *("\\begin{itemize}", "\\end{itemize}", "\\section*{", "\\verb|", "\\\\", "--", "``", "\n\n"),
)
WORDS = ("مرحبا", "متن طويل", "x", "word 12", "\u00a0", "مُنَقّح")
PARTS = st.lists(st.sampled_from((*SIGNS, *MACROS, *WORDS)), max_size=25).map("".join)


def nodes(walker: Any) -> object:  # noqa: ANN401
    try:
        return re.sub(r"<parsing state \d+>", "", repr(walker.get_latex_nodes()[0]))
    except latexwalker.LatexWalkerParseError as error:
        return error.msg


@given(PARTS)
def test_words_in_one_token_make_the_same_nodes(text: str) -> None:
    ours = latex.walker_of(text)
    context = ours.make_parsing_state().latex_context
    plain = latexwalker.LatexWalker(text, latex_context=context, tolerant_parsing=True)
    assert nodes(ours) == nodes(plain)
