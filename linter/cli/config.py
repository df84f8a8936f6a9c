"""`sawab config`: which settings hold here, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from linter.settings import Settings


@click.command("config", short_help="Print the settings that hold here, and from where.")
@click.argument("path", required=False, default=".")
def command(path: str) -> None:
    """Print the settings that hold for PATH (a file or folder, by default this folder)."""
    from linter.cli.linters import check_selectors
    from linter.cli.output import write
    from linter.config import find_settings

    place = Path(path)
    settings = find_settings(place if place.is_dir() else place.parent)
    check_selectors(settings)
    write(_lines(settings))


def _lines(settings: Settings) -> Iterator[str]:
    from linter.config import SETTING_NAMES

    defaults = type(settings)()
    yield f"# {settings.path or 'no settings file: all of these are defaults'}\n"
    for name in SETTING_NAMES:
        value = getattr(settings, name.replace("-", "_"))
        is_default = value == getattr(defaults, name.replace("-", "_"))
        origin = "default" if is_default else _origin(settings, name)
        yield f"{name} = {_shown(name, value)}  # {origin}\n"


def _shown(name: str, value: object) -> str:
    """The value as TOML writes it."""
    import json

    if name == "per-file-ignores":
        assert isinstance(value, tuple)
        pairs = (f"{_shown('', pattern)} = {_shown('', codes)}" for pattern, codes in value)
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, tuple):
        return json.dumps([str(item) for item in value], ensure_ascii=False)
    if value is None:
        return json.dumps({"lang": "locale", "output-format": "full"}.get(name, ""))
    return json.dumps(value, ensure_ascii=False)


def _origin(settings: Settings, name: str) -> str:
    if settings.path is None or (name == "words" and name not in settings.source):
        return "found beside the files"
    return str(settings.fault(name, "")).rstrip(": ")
