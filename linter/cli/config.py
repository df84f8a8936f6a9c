"""`sawab config`: which settings hold here, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from linter.cli.option_groups import Look, Sources, command_line_settings
from linter.cli.options import report_options, selection_options, settings_options
from linter.settings.selection import Selection

if TYPE_CHECKING:
    from linter.settings.keys import Key
    from linter.settings.model import Settings


#: The keys that do not simply replace those of the layer below.
RULE_CHOICE: Final = ("select", "extend-select", "ignore")


@click.command("config", short_help="Print the settings that hold here, and from where.")
@click.argument("path", required=False, default=".")
@click.option("--schema", is_flag=True, help="Print the JSON schema of the settings instead.")
@selection_options
@settings_options
@report_options
def command(path: str, schema: bool, selection: Selection, sources: Sources, look: Look) -> None:
    """Print the settings that hold for PATH (a file or folder, by default this folder).

    Each comes with its origin: the file and line, the profile, the command line, or `default`.
    The other options are those of `sawab check`: what they set is shown as `check` would take it.

    Exit codes: 0 printed, 2 wrong settings.
    """
    from linter.cli.linters import make_linters
    from linter.cli.output import make_reporter, write
    from linter.linters import check_selectors

    if schema:
        from linter.cli.schema import schema_text

        write([schema_text()])
        return
    place, find = Path(path), sources.discovery()
    settings = find(place if place.is_dir() else place.parent)
    check_selectors(settings)
    make_reporter(settings, None, look)
    rules = make_linters(selection, find).codes_for(place / "-" if place.is_dir() else place)
    write(_lines(settings, dict(command_line_settings(selection, look)), sources.profile))
    write([gettext("# rules that run: {rules}\n").format(rules=" ".join(rules) or gettext("none"))])


def _lines(
    settings: Settings, command_line: Mapping[str, object], profile: str | None
) -> Iterator[str]:
    from linter.settings.keys import KEYS
    from linter.settings.model import shown_path

    file = _file(settings)
    nothing = gettext("no settings file: all of these are defaults")
    yield f"# {shown_path(file) if file else nothing}\n"
    choosing = [] if "select" in command_line else _choosing(settings)
    for key in KEYS:
        layers = list(choosing if key.name in RULE_CHOICE else settings.layers)
        if key.name in command_line or (key.name == "profile" and profile):
            value, origin = command_line.get(key.name, profile), gettext("command line")
        else:
            value, origin = _value_of(settings, key, layers)
        yield f"{key.name} = {_shown(key, value)}  # {origin}\n"
        if key.name in RULE_CHOICE:
            yield from _lower(key, layers)


def _choosing(settings: Settings) -> list[Settings]:
    """The layers that choose rules: `select` leaves nothing of those below it."""
    layers = list(settings.layers)
    selecting = [index for index, layer in enumerate(layers) if layer.select]
    return layers[max(selecting, default=0) :]


def _value_of(settings: Settings, key: Key, layers: list[Settings]) -> tuple[object, str]:
    """The value of a key and its origin; what is left in `layers` is below that."""
    while layers:
        layer = layers.pop()
        if key.name in layer.given:
            return getattr(layer, key.field), _origin(layer, key)
    value = getattr(settings, key.field)
    if key.name in RULE_CHOICE or value == _default_of(key):
        return None, gettext("default")
    return value, gettext("found beside the files")


def _default_of(key: Key) -> object:
    """What `Settings` holds where nothing is set."""
    from linter.settings.model import Settings

    return getattr(Settings(), key.field)


def _lower(key: Key, layers: list[Settings]) -> Iterator[str]:
    """What layers further down say of a choice of rules, which those above start from."""
    for layer in reversed(layers):
        if key.name in layer.given:
            shown = _shown(key, getattr(layer, key.field))
            yield gettext("#   below that: {shown}, {origin}\n").format(
                shown=shown, origin=_origin(layer, key)
            )


def _shown(key: Key, value: object) -> str:
    """The value as TOML writes it; none, or an empty one, is the default."""
    if value is None or value in ((), ""):
        return key.default
    if isinstance(value, int):
        return str(value)
    if key.name == "per-file-ignores":
        assert isinstance(value, tuple)
        pairs = (f"{_toml(pattern)} = {_toml(codes)}" for pattern, codes in value)
        return "{" + ", ".join(pairs) + "}"
    return _toml(value)


def _toml(value: object) -> str:
    from linter.reports.json_records import dump
    from linter.settings.model import shown_path

    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    text = shown_path(value) if isinstance(value, Path) else str(value)
    return dump(text)


def _origin(layer: Settings, key: Key) -> str:
    from linter.settings.discovery import COMMAND_LINE
    from linter.settings.layers import PROFILES
    from linter.settings.model import shown_path

    if layer.path == COMMAND_LINE:
        return gettext("command line")
    if layer.path == PROFILES:
        return gettext("profile {profile}").format(profile=layer.profile)
    line = layer.line_of(key.name)
    assert layer.path is not None
    path = shown_path(layer.path)
    return f"{path}:{line}" if line is not None else path


def _file(settings: Settings) -> Path | None:
    """The settings file among the layers."""
    from linter.settings.discovery import COMMAND_LINE
    from linter.settings.layers import PROFILES

    paths = [layer.path for layer in settings.layers]
    return next((path for path in paths if path not in (None, COMMAND_LINE, PROFILES)), None)
