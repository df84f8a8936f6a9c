"""Letters that follow each other as in known words make a likely word."""

from __future__ import annotations

import pytest

from linter.spelling.word_shape import WordShape, train


def test_word_like_those_counted_costs_less_than_a_jumble() -> None:
    shape = WordShape.of(train(["مدرسة", "مدينة", "مكتبة", "مزرعة", "محكمة"]))
    assert shape.cost("مدرعة") < shape.cost("ضغءظذ")


def test_table_may_stand_anywhere_in_a_file() -> None:
    table = train(["مدرسة", "مدينة"])
    file = b"head" + table
    shape = WordShape(lambda size, offset: file[offset : offset + size], 4, len(table))
    assert shape.cost("مدرسة") == WordShape.of(table).cost("مدرسة")


def test_table_of_another_alphabet_is_refused() -> None:
    with pytest.raises(ValueError, match="table of letters has 3 bytes"):
        WordShape.of(b"abc")
