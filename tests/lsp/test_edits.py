"""The edits that turn an open document into the fixed one, sent when a file is saved."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from linter.documents import Document
from linter.findings.fixes import apply_edits
from linter.lsp.actions import edits_between
from linter.lsp.buffers import Snapshot
from linter.text.code_units import CodeUnit

LINES = st.lists(st.sampled_from(["", "وصل", "ثم", "غادر"]), max_size=12).map("\n".join)


def snapshot(text: str) -> Snapshot:
    return Snapshot(Document(text, "a.txt"), 1, CodeUnit.UTF16)


@given(LINES, LINES)
def test_the_edits_give_the_fixed_text(before: str, after: str) -> None:
    assert apply_edits(before, edits_between(snapshot(before), after)) == after


def test_a_book_of_paragraphs_between_empty_lines_is_compared_in_proportion() -> None:
    def seconds(paragraphs: int) -> float:
        before = "وصل الوفد ، ثم غادر\n\nثم عاد الوفد\n\n" * paragraphs
        start = time.process_time()
        edits = edits_between(snapshot(before), before.replace(" ،", "،"))
        assert len(edits) == paragraphs
        return time.process_time() - start

    seconds(10)
    assert seconds(2_000) / seconds(500) < 8
