"""Offsets as other programs count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.code_units import CodeUnit, UnitOffsets

TEXT = "😀 وقف a é"


@pytest.mark.parametrize(
    ("unit", "offset"),
    [(CodeUnit.UTF8, 5), (CodeUnit.UTF16, 3), (CodeUnit.UTF32, 2)],
)
def test_an_emoji_before_an_arabic_word_moves_it_by_its_units(unit: CodeUnit, offset: int) -> None:
    offsets = UnitOffsets(TEXT, unit)

    assert offsets.units(TEXT.index("و")) == offset
    assert offsets.code_point(offset) == TEXT.index("و")


def test_a_unit_within_a_code_point_belongs_to_it() -> None:
    assert UnitOffsets(TEXT, CodeUnit.UTF16).code_point(1) == 0
    assert UnitOffsets(TEXT, CodeUnit.UTF8).code_point(3) == 0


@pytest.mark.parametrize("unit", CodeUnit)
@pytest.mark.parametrize("text", ["", "abc", "باب", TEXT])
def test_a_unit_behind_the_text_is_its_end(text: str, unit: CodeUnit) -> None:
    offsets = UnitOffsets(text, unit)

    assert offsets.code_point(1000) == len(text)
    assert offsets.units(len(text)) == unit.length(text)


@pytest.mark.slow
@given(st.text(), st.sampled_from(CodeUnit))
def test_every_code_point_is_found_again(text: str, unit: CodeUnit) -> None:
    offsets = UnitOffsets(text, unit)

    for offset in range(len(text) + 1):
        assert offsets.code_point(offsets.units(offset)) == offset
        assert offsets.units(offset) == unit.length(text[:offset])
