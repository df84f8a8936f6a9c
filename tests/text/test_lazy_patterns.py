"""A pattern is used as one of `re` is, and compiled when it is first tried."""

from __future__ import annotations

import re

import pytest

from linter.text.patterns import Pattern


def test_pattern_is_tried_as_one_of_re() -> None:
    pattern = Pattern("(?P<last>[ةه])(?= |$)")
    text = "مدرسه كبيرة"
    match = pattern.search(text)
    assert match is not None
    assert match["last"] == "ه"
    assert pattern.search(text, 5) is not None
    assert pattern.search(text, 5, 8) is None
    assert pattern.match(text, 4) is not None
    assert pattern.fullmatch(text) is None
    assert [one.start() for one in pattern.finditer(text)] == [4, 10]
    assert pattern.findall(text) == ["ه", "ة"]
    assert pattern.sub("ة", text) == "مدرسة كبيرة"
    assert pattern.split("مدرسه") == ["مدرس", "ه", ""]
    assert dict(pattern.groupindex) == {"last": 1}


def test_wrong_pattern_is_refused_when_it_is_first_tried() -> None:
    pattern = Pattern("(")
    with pytest.raises(re.error):
        pattern.search("")


def test_pattern_has_nothing_else_of_its_own() -> None:
    with pytest.raises(AttributeError):
        getattr(Pattern("كتاب"), "title")  # noqa: B009
