"""The user's own words stand where the folders of the platform say."""

from __future__ import annotations

from pathlib import Path

import pytest
from platformdirs import user_config_path

from linter.settings.sources import user_words_file


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"HOME": "/home/amina"},
        {"XDG_CONFIG_HOME": "/home/amina/settings"},
        {"XDG_CONFIG_HOME": ""},
        {"XDG_CONFIG_HOME": "no/absolute/path"},
    ],
)
def test_words_stand_in_the_folder_for_settings(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str]
) -> None:
    for name in ("SAWAB_CONFIG_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert user_words_file() == user_config_path("sawab", appauthor=False) / "words.txt"


def test_words_stand_in_the_folder_named_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAWAB_CONFIG_DIR", "/srv/words")
    assert user_words_file() == Path("/srv/words/words.txt")
