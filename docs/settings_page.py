"""The page of all settings, from the table of keys that the reader of settings uses."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from gettext import GNUTranslations
from pathlib import Path
from typing import Final

import linter.settings.keys
from linter.catalogue import DOMAIN, FOLDER
from linter.reports.report import REPORT_NAMES
from linter.settings.keys import KEYS, Key, Schema
from linter.settings.layers import profiles

#: Says a text in the language of the page.
Say = Callable[[str], str]

_TYPES: Final = {
    "array": "list of strings",
    "object": "table of path patterns and lists of rules",
    "string": "string",
}
_REFERENCES: Final = {"profile": "name of a profile", "report": "name of a report"}
_INTRO: Final = (
    "Where settings stand and what beats what is told on the page [Settings](configuration.md). "
    "The same as a [JSON schema](settings.schema.json)."
)
_TYPE_AND_DEFAULT: Final = "Type: {type}. Default: {default}."
_WORDS: Final = (
    *("Keys", "Keys of the settings", _INTRO, _TYPE_AND_DEFAULT, "Profiles", " or "),
    *("number of bytes, or a string with a unit", "table of path patterns and formats"),
    "list of rules",
)


def settings_words() -> list[str]:
    """What the page says besides the keys, for the catalogue."""
    return [*_WORDS, *_TYPES.values(), *_REFERENCES.values()]


def write_settings_page(folder: Path) -> list[Path]:
    """Write `settings.md`, in Arabic too, and the JSON schema under `folder`; return the paths."""
    schema = folder / "settings.schema.json"
    shutil.copyfile(Path(linter.settings.keys.__file__).with_name(schema.name), schema)
    written = [schema]
    for name, say in (("settings.md", str), ("settings.ar.md", _arabic())):
        page = folder / name
        page.write_text("\n".join(_lines(say)) + "\n", encoding="utf-8")
        written.append(page)
    return written


def _arabic() -> Say:
    with (FOLDER / "ar" / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        return GNUTranslations(file).gettext


def _lines(say: Say) -> Iterator[str]:
    yield f"---\ntitle: {say('Keys')}\n---\n"
    yield f"# {say('Keys of the settings')}\n"
    yield f"{say(_INTRO)}\n"
    for key in KEYS:
        yield from _key_lines(key, say)
    yield f"## {say('Profiles')}\n"
    for name, table in profiles().items():
        yield f"`{name}`\n:   {say(table['description'])}\n"
        yield from (
            f"    - {choice}: {', '.join(f'`{rule}`' for rule in table[choice])}"
            for choice in ("select", "extend-select", "ignore")
            if choice in table
        )
        yield ""


def _key_lines(key: Key, say: Say) -> Iterator[str]:
    yield f"## {key.name}\n"
    yield f"{say(key.doc)}\n"
    kind = _type(key.kind.schema, say)
    yield say(_TYPE_AND_DEFAULT).format(type=kind, default=f"`{key.default}`") + "\n"
    if key.example:
        yield f"```toml\n[tool.sawab]\n{key.name} = {key.example}\n```\n"


def _type(schema: Schema, say: Say) -> str:
    if "enum" in schema:
        return say(" or ").join(f"`{name}`" for name in schema["enum"])
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        names = profiles() if name == "profile" else REPORT_NAMES
        return f"{say(_REFERENCES[name])} ({', '.join(f'`{one}`' for one in names)})"
    if "anyOf" in schema:
        return say("number of bytes, or a string with a unit")
    if schema["type"] == "object" and "enum" in schema["additionalProperties"]:
        return say("table of path patterns and formats")
    if schema["type"] == "array" and "$ref" in schema["items"]:
        return say("list of rules")
    return say(_TYPES[str(schema["type"])])
