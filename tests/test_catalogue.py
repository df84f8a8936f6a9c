"""The Arabic catalogue holds every message, and its compiled form is of today."""

from __future__ import annotations

from gettext import GNUTranslations
from string import Formatter

import pytest

pytest.importorskip("babel")

from docs.catalogue import PO, catalogue


def as_tuple(text: object) -> tuple[object, ...]:
    return text if isinstance(text, tuple) else (text,)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_message_is_there_in_arabic() -> None:
    missing = [one.id for one in catalogue() if one.id and not all(as_tuple(one.string))]
    assert not missing, "run `python -m docs.catalogue` and translate what is new in sawab.po"


def test_a_translation_fills_in_what_the_message_does() -> None:
    for one in catalogue():
        if isinstance(one.id, str) and isinstance(one.string, str) and one.id:
            assert fields(one.string) == fields(one.id), one.id


def test_the_compiled_catalogue_is_of_today() -> None:
    with PO.with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    for one in catalogue():
        if isinstance(one.id, str) and one.id:
            assert compiled.gettext(one.id) == one.string
