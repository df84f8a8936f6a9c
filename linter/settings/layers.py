"""One layer of settings: a profile or the keys of a file, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from gettext import gettext
from pathlib import Path
from typing import Any, Final

from linter.settings.bounds import is_within, tree_of
from linter.settings.keys import KEYS, KEYS_BY_NAME
from linter.settings.model import ConfigError, EntryError, Settings, shown_path
from linter.settings.sources import Table, parse_toml, read_text, table_name
from linter.text.borrowed import said

#: The keys that settings may hold.
SETTING_NAMES: Final = tuple(KEYS_BY_NAME)
#: Where the profiles stand.
PROFILES: Final = Path(__file__).with_name("profiles.toml")


@cache
def profiles() -> Mapping[str, Table]:
    """The sets of settings that come with sawab, by name; each has a `description`."""
    return parse_toml(PROFILES, read_text(PROFILES))


def check_link(path: Path, folder: Path) -> None:
    """Raise `ConfigError` if a file that was found is a link that leads out of a folder's tree."""
    if path.is_symlink() and not is_within(path, tree_of(folder)):
        raise ConfigError(
            path,
            gettext("this link leads out of {shown_path}").format(
                shown_path=shown_path(tree_of(folder))
            ),
        )


def check_bounds(settings: Settings) -> None:
    """Raise `ConfigError` if settings that were found name a file outside of their tree."""
    tree = tree_of(settings.folder)
    baseline = () if settings.baseline is None else (settings.baseline,)
    for key, paths in (
        ("words", settings.words),
        ("glossaries", settings.glossaries),
        ("baseline", baseline),
    ):
        for path in paths:
            if not is_within(path, tree):
                where = gettext("{name} stands outside of {shown_path}").format(
                    name=path.name, shown_path=shown_path(tree)
                )
                raise settings.error(
                    key,
                    gettext(
                        "{key}: {where}, which --config alone may name; see docs/security.md"
                    ).format(key=key, where=where),
                )


def settings_from(path: Path, table: Table, source: str) -> Settings:
    """The settings that a file gives, on its profile."""
    place = Settings(
        folder=path.absolute().parent, path=path, source=source, section=".".join(table_name(path))
    )
    return layer(table, place, profile_in(table, place))


def profile_in(table: Table, place: Settings) -> Settings | None:
    """The settings of the profile that a table names, if it names one."""
    profile = table.get("profile")
    if not isinstance(profile, str) or not profile:
        return None
    if profile not in profiles():
        raise place.error(
            profile,
            gettext("profile: {no_such_profile}").format(no_such_profile=_no_such_profile(profile)),
        )
    return on_profile(profile, place)


def on_profile(name: str, below: Settings) -> Settings:
    """The settings `below` with those of a profile on top. Raises `ValueError` if there is none."""
    if name not in profiles():
        raise ValueError(_no_such_profile(name))
    table = {key: value for key, value in profiles()[name].items() if key != "description"}
    place = replace(below, path=PROFILES, source="", section="")
    return replace(layer(table, place, below), profile=name)


def layer(table: Table, place: Settings, base: Settings | None) -> Settings:
    """What a table gives on top of `base`; `place` says where the table stands.

    Raises `ConfigError` for unknown keys and wrong values.
    """
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in KEYS_BY_NAME:
            raise place.error(name, _unknown_key(name))
        key = KEYS_BY_NAME[name]
        try:
            values[key.field] = key.kind.read(value)
        except ValueError as error:
            entry = error.entry if isinstance(error, EntryError) else None
            raise place.error(entry or name, f"{name}: {said(error)}", name) from None
    for field in {"words", "glossaries"} & values.keys():
        values[field] = tuple(place.folder / file for file in values[field])
    if "baseline" in values:  # an empty one stands for none, above a layer that names one
        values["baseline"] = place.folder / values["baseline"] if values["baseline"] else None
    inherited = {} if base is None else {key.field: getattr(base, key.field) for key in KEYS}
    choice: dict[str, Any] = {"select": (), "extend_select": (), "ignore": ()}
    return replace(place, **(inherited | choice | values), base=base, given=tuple(table))


def _unknown_key(name: str) -> str:
    return gettext("there is no setting {name!r}; did you mean {nearest!r}?").format(
        name=name, nearest=_nearest(name, SETTING_NAMES)
    )


def _no_such_profile(name: str) -> str:
    return gettext("no profile is called {name!r}; did you mean {nearest!r}?").format(
        name=name, nearest=_nearest(name, tuple(profiles()))
    )


def _nearest(name: str, names: tuple[str, ...]) -> str:
    from rapidfuzz import process

    return str(process.extractOne(name, names)[0])
