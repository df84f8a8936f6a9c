"""The tests and targets that the page on security names are there, in both languages the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("docs/security.md", "docs/security.ar.md")


def named(page: str, pattern: str) -> set[str]:
    return set(re.findall(pattern, (ROOT / page).read_text("utf-8")))


@pytest.mark.parametrize("page", PAGES)
def test_what_the_page_names_is_there(page: str) -> None:
    tests = named(page, r"`(tests/[\w./-]+)`")
    assert tests
    assert [one for one in sorted(tests) if not (ROOT / one).exists()] == []
    targets = named(page, r"`make ([\w-]+)")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert [one for one in targets if not re.search(rf"^{one}:", makefile, re.MULTILINE)] == []


def test_both_languages_name_the_same() -> None:
    english, arabic = (named(page, r"`((?:tests/|make )[^`]+)`") for page in PAGES)
    assert english == arabic
