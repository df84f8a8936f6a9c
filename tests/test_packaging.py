"""The distribution holds every package of the source tree."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_package_is_named_in_the_distribution() -> None:
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    named = settings["options"]["packages"].split()
    folders = (path.parent.relative_to(ROOT) for path in ROOT.glob("linter/**/__init__.py"))
    there = [".".join(folder.parts) for folder in folders]
    assert named == sorted([*there, "linter.dictionaries"])
