"""What a package index shows of the package can be followed from there."""

from __future__ import annotations

import re
from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).parents[1]


def settings() -> ConfigParser:
    found = ConfigParser()
    found.read(ROOT / "setup.cfg", encoding="utf-8")
    return found


def test_the_description_on_an_index_has_no_relative_links() -> None:
    name = settings()["metadata"]["long_description"].removeprefix("file:").strip()
    text = ROOT.joinpath(name).read_text("utf-8")
    assert not re.findall(r"\]\((?!https?://)[^)]*\)", text)


def test_every_page_of_provenance_goes_into_the_wheel() -> None:
    named = settings()["options.package_data"]["linter.dictionaries"].split()
    assert {"PROVENANCE.md", "*/PROVENANCE.md"} <= set(named)


def test_no_page_installs_a_package_that_is_not_published() -> None:
    written = (path for path in ROOT.glob("docs/**/*.md") if "rules" not in path.parts)
    for page in (ROOT / "README.md", *written):
        text = page.read_text("utf-8")
        assert not re.search(r"pip install sawab(?!\[)", text), page
        assert "rev: v" not in text, page
