"""Every page can be reached: from the home page, and from the menu of the site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.settings_page import write_settings_page

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
#: Pages that are written by hand, and the entrances to those that are generated.
GENERATED = ("rules/index.md", "ar/rules/index.md", "settings.md")
PAGES = sorted(
    {path.name for path in DOCS.glob("*.md") if path.name != "index.md"} | set(GENERATED)
)


def test_the_page_of_settings_is_written_under_the_name_linked(tmp_path: Path) -> None:
    assert "settings.md" in {path.name for path in write_settings_page(tmp_path)}


@pytest.mark.parametrize("page", PAGES)
def test_the_home_page_links_to_a_page(page: str) -> None:
    assert page in re.findall(r"\]\(([^)#]+)\)", (DOCS / "index.md").read_text("utf-8"))


@pytest.mark.parametrize("page", ["index.md", *PAGES])
def test_the_menu_holds_a_page(page: str) -> None:
    menu = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:\n")[2]
    assert re.search(rf"^ +- (?:[^:\n]+: )?{re.escape(page)}$", menu, re.MULTILINE)


def test_the_links_of_the_readme_lead_somewhere() -> None:
    links = re.findall(r"\]\(((?!https?:)[^)#]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
