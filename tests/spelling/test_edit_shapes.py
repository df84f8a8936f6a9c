"""The shape of the one edit between what was meant and what was written."""

from __future__ import annotations

import pytest

from linter.spelling.edit_shapes import EditShape, edit_shape


@pytest.mark.parametrize(
    ("written", "meant", "shape"),
    [
        ("العصامة", "العاصمة", EditShape.SWAPPED),
        ("الحكوومة", "الحكومة", EditShape.DOUBLED),
        ("الحكمة", "الحكومة", EditShape.DROPPED),
        ("لحكومة", "الحكومة", EditShape.DROPPED),
        ("الحكوجمة", "الحكومة", EditShape.ADDED),
        ("الحكونة", "الحكومة", EditShape.CHANGED),
        ("الحوكمية", "الحكومة", EditShape.SEVERAL),
        ("عن ها", "عنها", EditShape.ADDED),
    ],
)
def test_shape_of_an_edit(written: str, meant: str, shape: EditShape) -> None:
    assert edit_shape(written, meant) is shape


def test_a_word_as_meant_has_no_shape() -> None:
    assert edit_shape("مدينة", "مدينة") is EditShape.SEVERAL
