"""The page of all settings, from the table of keys that the reader of settings uses."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import linter.settings.keys
from linter.reports.report import REPORT_NAMES
from linter.settings.keys import KEYS, Key, Schema
from linter.settings.layers import profiles

_TYPES = {
    "array": "list of strings",
    "object": "table of path patterns and lists of rules",
    "string": "string",
}
_REFERENCES = {"profile": "name of a profile", "report": "name of a report"}


def write_settings_page(folder: Path) -> list[Path]:
    """Write `settings.md` and a copy of the JSON schema under `folder`; return their paths."""
    page, schema = folder / "settings.md", folder / "settings.schema.json"
    page.write_text("\n".join(_lines()) + "\n", encoding="utf-8")
    shutil.copyfile(Path(linter.settings.keys.__file__).with_name("settings.schema.json"), schema)
    return [page, schema]


def _lines() -> Iterator[str]:
    yield "---\ntitle: Keys\n---\n"
    yield "# Keys of the settings\n"
    yield (
        "Where settings stand and what beats what is told on the page "
        "[Settings](configuration.md). The same as a [JSON schema](settings.schema.json).\n"
    )
    for key in KEYS:
        yield from _key_lines(key)
    yield "## Profiles\n"
    for name, table in profiles().items():
        yield f"`{name}`\n:   {table['description']}\n"
        yield from (
            f"    - {choice}: {', '.join(f'`{rule}`' for rule in table[choice])}"
            for choice in ("select", "extend-select", "ignore")
            if choice in table
        )
        yield ""


def _key_lines(key: Key) -> Iterator[str]:
    yield f"## {key.name}\n"
    yield f"{key.doc}\n"
    yield f"Type: {_type(key.kind.schema)}. Default: `{key.default}`.\n"
    if key.example:
        yield f"```toml\n[tool.sawab]\n{key.name} = {key.example}\n```\n"


def _type(schema: Schema) -> str:
    if "enum" in schema:
        return " or ".join(f"`{name}`" for name in schema["enum"])
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        names = profiles() if name == "profile" else REPORT_NAMES
        return f"{_REFERENCES[name]} ({', '.join(f'`{one}`' for one in names)})"
    if "anyOf" in schema:
        return "number of bytes, or a string with a unit"
    if schema["type"] == "object" and "enum" in schema["additionalProperties"]:
        return "table of path patterns and formats"
    if schema["type"] == "array" and "$ref" in schema["items"]:
        return "list of rules"
    return _TYPES[str(schema["type"])]
