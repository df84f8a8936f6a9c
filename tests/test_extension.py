"""The extension of Visual Studio Code knows the settings of today."""

from __future__ import annotations

import json
from pathlib import Path

from linter.documents.formats import FORMAT_NAMES
from linter.settings.keys import KEYS

MANIFEST = Path(__file__).parents[1] / "editors/vscode/package.json"
#: Keys that concern only the command line, or files rather than documents.
NOT_IN_EDITORS = {"output-format", "include", "consistency"}


def test_the_extension_has_each_setting_and_each_format() -> None:
    """Where it has not, `npm run settings` in its folder brings them up to date."""
    manifest = json.loads(MANIFEST.read_text("utf-8"))
    properties = manifest["contributes"]["configuration"]["properties"]
    named = {name.removeprefix("sawab.") for name in properties}
    assert {key.name for key in KEYS} - NOT_IN_EDITORS <= named
    (formats, _) = properties["sawab.formats"]["additionalProperties"]["anyOf"]
    assert formats["enum"] == list(FORMAT_NAMES)
