"""What is remembered of words has a bound: a process may read a billion of them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("corpus", "lexicon", "rules", "spelling", "stretches", "text")
#: What a parameter is called that takes a word of a text, or a piece of it.
OF_TEXTS = {"bare", "form", "gap", "line", "letters", "spelling", "text", "token", "word", "words"}


def modules() -> list[str]:
    paths = (path for room in ROOMS for path in (ROOT / "linter" / room).rglob("*.py"))
    names = (path.relative_to(ROOT).with_suffix("") for path in paths)
    return sorted(".".join(one.parts) for one in names if one.name != "__init__")


def unbounded(name: str) -> Iterator[str]:
    """The functions of a module that remember whatever words they are asked about."""
    for function in vars(import_module(name)).values():
        parameters = getattr(function, "cache_parameters", None)
        if parameters is None or function.__module__ != name:
            continue
        if (
            parameters()["maxsize"] is None
            and OF_TEXTS & inspect.signature(function).parameters.keys()
        ):
            yield function.__name__


@pytest.mark.parametrize("name", modules())
def test_no_function_remembers_all_words_that_it_has_seen(name: str) -> None:
    try:
        assert list(unbounded(name)) == []
    except ModuleNotFoundError as error:
        pytest.skip(f"{error.name} is not installed")
