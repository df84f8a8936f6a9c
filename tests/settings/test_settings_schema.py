"""The published JSON schema says what the reader of settings says; checked with jsonschema."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from linter.cli.schema import schema_text, settings_schema
from linter.settings.discovery import find_settings
from linter.settings.keys import KEYS, Key
from linter.settings.model import ConfigError, Settings
from linter.settings.sources import parse_toml

RIGHT = [
    "",
    "profile = 'news'\nlang = 'ar'\noutput-format = 'sarif'\n",
    "select = ['S', 'p002', 'hamza', 'spelling', 'all']\nextend-select = ['default']\n",
    "ignore = []\nexclude = ['old/']\ninclude = ['*.log']\nwords = ['names.txt']\n",
    "max-file-size = 500000",
    "max-file-size = '20 MB'",
    "baseline = '.sawab-baseline.json'\n[per-file-ignores]\n'poems/*.txt' = ['P']\n",
]
WRONG = [
    "selct = []",
    "select = 'S'",
    "select = [1]",
    "lang = 'fa'",
    "lang = 3",
    "profile = 'nws'",
    "output-format = 3",
    "exclude = 'old'",
    "per-file-ignores = ['a']",
    "baseline = []",
    "max-file-size = -1",
    "max-file-size = true",
    "max-file-size = 1.5",
    "max-file-size = 'big'",
    "max-file-size = '20 XB'",
    "[per-file-ignores]\n'a' = 'P'",
]


def valid(text: str) -> bool:
    table: dict[str, Any] = parse_toml(Path("x"), text)
    return bool(jsonschema.Draft7Validator(settings_schema()).is_valid(table))


def readable(text: str, folder: Path) -> bool:
    (folder / ".sawab.toml").write_text(text, "utf-8")
    try:
        find_settings(folder)
    except ConfigError:
        return False
    return True


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(settings_schema())


def test_the_published_schema_is_up_to_date() -> None:
    published = files("linter.settings").joinpath("settings.schema.json").read_text("utf-8")

    assert published == schema_text(), (
        "run: sawab config --schema > linter/settings/settings.schema.json"
    )


@pytest.mark.parametrize("text", RIGHT)
def test_right_settings_are_valid_and_read(text: str, tmp_path: Path) -> None:
    assert valid(text)
    assert readable(text, tmp_path)


@pytest.mark.parametrize("text", WRONG)
def test_wrong_settings_are_neither_valid_nor_read(text: str, tmp_path: Path) -> None:
    assert not valid(text)
    assert not readable(text, tmp_path)


def test_an_unknown_rule_is_not_valid() -> None:
    assert not valid("select = ['S 001']")


def test_every_key_has_a_field_and_a_place_in_the_schema() -> None:
    described = json.loads(schema_text())["properties"]
    for key in KEYS:
        assert hasattr(Settings(), key.field)
        assert described[key.name]["description"] == key.doc


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_the_example_of_a_key_is_valid_and_is_not_the_default(key: Key, tmp_path: Path) -> None:
    text = f"{key.name} = {key.example}\n"

    assert valid(text)
    assert readable(text, tmp_path)
    assert getattr(find_settings(tmp_path), key.field) != getattr(Settings(), key.field)
    default = parse_toml(Path("x"), f"x = {key.default}\n")["x"]
    assert default in ("", "locale", "full", "document", "100 MB", [], {})
