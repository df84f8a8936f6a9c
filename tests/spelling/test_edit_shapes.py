"""The shape of the one edit between what was meant and what was written."""

from __future__ import annotations

import pytest

from linter.spelling.edit_shapes import (
    EditShape,
    edit_shape,
    is_colloquial,
    is_inflected,
    is_of_vowels,
)


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


@pytest.mark.parametrize(
    ("written", "meant", "is_it"),
    [
        ("سرجيو", "سيرجيو", True),
        ("كونداي", "كوندي", True),
        ("دوسولدورف", "دوسلدورف", True),
        ("المديتة", "المدينة", False),
        ("الحكمة", "الحكومة", True),
        ("العصامة", "العاصمة", False),
    ],
)
def test_edits_of_long_vowels_alone(written: str, meant: str, is_it: bool) -> None:
    assert is_of_vowels(written, meant) is is_it


@pytest.mark.parametrize(
    ("before", "written", "meant", "is_it"),
    [
        ("أن", "عندو", "عنده", True),
        ("", "مفيهاش", "فيها", True),
        ("ما", "عادش", "عاد", True),
        ("قد", "عادش", "عاد", False),
        ("قبل", "الارهابو", "الإرهاب", False),
        ("ثم", "كتبو", "كتبوا", False),
        ("إلى", "المعيس", "المعيش", False),
    ],
)
def test_speech_as_it_sounds(before: str, written: str, meant: str, is_it: bool) -> None:
    assert is_colloquial(written, meant, before) is is_it


@pytest.mark.parametrize(
    ("written", "meant", "is_it"),
    [
        ("سيتحتوي", "ستحتوي", True),
        ("المستوبات", "المستويات", True),
        ("بثراوتها", "بثروتها", True),
        ("منتاجتك", "منتجاتك", True),
        ("بالمشركيو", "بالمشركين", True),
        ("سيساي", "سياسي", False),
        ("ستايديوم", "ستاديوم", False),
        ("كلينتن", "كلينتون", False),
        ("المديتة", "المدينة", False),
    ],
)
def test_inflections_that_names_do_not_have(written: str, meant: str, is_it: bool) -> None:
    verbs = {"تحتوي", "يحتوي"}
    assert is_inflected(written, meant, verbs.__contains__) is is_it
