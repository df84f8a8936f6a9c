"""Offsets of bytes and code points, each by the other."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.documents.core.offsets import Offsets

#: Characters of one to four bytes, and a lone surrogate.
CHARACTERS = "a\né٣متن😀\ud800"


def assert_round_trips(text: str) -> None:
    offsets = Offsets(text)
    starts = [0, *accumulate(len(one.encode("utf-8", "surrogatepass")) for one in text)]
    assert [offsets.byte(place) for place in range(len(text) + 1)] == starts
    assert [offsets.code_point(byte) for byte in starts] == list(range(len(text) + 1))


@given(st.text(CHARACTERS, max_size=50), st.integers(min_value=1, max_value=60))
def test_each_code_point_has_its_byte_and_each_byte_its_code_point(text: str, times: int) -> None:
    assert_round_trips(text * times)


@pytest.mark.parametrize("length", [0, 1, 511, 512, 513, 1024, 1025])
@pytest.mark.parametrize("character", CHARACTERS)
def test_texts_of_every_length_round_trip(length: int, character: str) -> None:
    assert_round_trips(character * length)


def test_byte_within_a_code_point_belongs_to_the_next() -> None:
    assert Offsets("متن").code_point(1) == 1
