from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.text.chunks import CHUNK, chunks

LINES = st.lists(st.text("اب ج.\r", max_size=12), max_size=40).map("\n".join)


@given(LINES, st.integers(1, 60))
def test_chunks_are_side_by_side_and_end_with_a_line(text: str, size: int) -> None:
    spans = list(chunks(text, size))

    assert "".join(text[start:end] for start, end in spans) == text
    assert all(text[:end].endswith("\n") for _, end in spans[:-1])
    assert all(start < end for start, end in spans) or not text


def test_a_paragraph_is_not_cut_where_an_empty_line_is_near() -> None:
    paragraph = "وصل الوفد صباحا.\nثم غادر مساء.\n"
    text = "\n".join([paragraph] * 20)

    assert {text[start:end].strip() for start, end in chunks(text, len(paragraph))} <= {
        "\n".join([paragraph] * number).strip() for number in range(1, 20)
    }


def test_a_text_of_less_than_two_chunks_is_one() -> None:
    assert list(chunks("وصل\n" * (CHUNK // 2 - 1))) == [(0, 2 * CHUNK - 4)]
    assert len(list(chunks("وصل\n" * (CHUNK // 2)))) == 2


def test_a_line_is_never_cut() -> None:
    assert list(chunks("وصل الوفد " * 100, 50)) == [(0, 1000)]
