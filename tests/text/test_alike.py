"""What two strings, or two lists, have in common."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from linter.text.alike import shared_start


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("الحكومة", "الحكمة", 4),
        ("الحكومة", "الحكومة", 7),
        ("كتب", "كتبوا", 3),
        ("", "كتب", 0),
        ("كتب", "درس", 0),
        (["وصل", " ", "الوفد"], ["وصل", " ", "الفريق"], 2),
    ],
)
def test_what_two_begin_with(one: Sequence[str], other: Sequence[str], shared: int) -> None:
    assert shared_start(one, other) == shared_start(other, one) == shared
