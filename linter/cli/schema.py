"""The JSON schema of the settings, made from the table of keys, the rules and the profiles.

`sawab config --schema > linter/settings/settings.schema.json` brings the published copy up to date.
"""

from __future__ import annotations

import json
from typing import Any

from linter.reports.report import REPORT_NAMES
from linter.rules.core.registry import all_rules
from linter.settings.keys import KEYS, Key
from linter.settings.layers import profiles

#: A JSON object; its shape is the format's.
_Object = dict[str, Any]


def settings_schema() -> _Object:
    """The schema (draft 7, which editors read) of `.sawab.toml` and of `[tool.sawab]`."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "sawab",
        "description": "Settings of sawab, the linter for Arabic text: .sawab.toml, or [tool.sawab]"
        " in pyproject.toml.",
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: _property(key) for key in KEYS},
        "definitions": {
            "profile": _described_choice(
                {name: str(table["description"]) for name, table in profiles().items()}
            ),
            "report": {"enum": list(REPORT_NAMES)},
            "selector": {
                "description": "A rule by code, prefix of codes, name or family.",
                "type": "string",
                "anyOf": [
                    {"enum": _selectors()},
                    {"pattern": "^([A-Za-z][0-9]{0,3}|[a-z]+(-[a-z]+)*)$"},
                ],
            },
        },
    }


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(settings_schema(), ensure_ascii=False, indent=2) + "\n"


def _property(key: Key) -> _Object:
    described = {"description": key.doc}
    if "$ref" in key.kind.schema:
        # Draft 7 ignores what stands beside a reference.
        return described | {"allOf": [dict(key.kind.schema)]}
    return described | dict(key.kind.schema)


def _described_choice(meanings: dict[str, str]) -> _Object:
    return {"oneOf": [{"const": name, "description": text} for name, text in meanings.items()]}


def _selectors() -> list[str]:
    rules = all_rules()
    families = dict.fromkeys(name for rule in rules for name in (rule.code[0], rule.category))
    return [
        *("all", "default"),
        *families,
        *(name for rule in rules for name in (rule.code, rule.name)),
    ]
