"""Every page is in both languages and in the menu, and what the home page needs can be reached."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.settings_page import write_settings_page

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
#: Entrances to pages that are generated, and the page that a package index shows.
GENERATED = ("rules/index.md", "settings.md")
NOT_IN_THE_SITE = {"package.md"}
WRITTEN = sorted(
    str(path.relative_to(DOCS))
    for path in DOCS.rglob("*.md")
    if not path.name.endswith(".ar.md") and "rules" not in path.parts
)
PAGES = sorted({*WRITTEN, *GENERATED} - NOT_IN_THE_SITE)


def links(path: Path) -> list[str]:
    return re.findall(r"\]\(([^)#]+)", path.read_text("utf-8"))


def test_the_page_of_settings_is_written_under_the_name_linked(tmp_path: Path) -> None:
    assert "settings.md" in {path.name for path in write_settings_page(tmp_path)}


@pytest.mark.parametrize("home", ["index.md", "index.ar.md"])
@pytest.mark.parametrize("page", [page for page in PAGES if "editors/" not in page])
def test_the_home_page_links_to_a_page(home: str, page: str) -> None:
    assert page in ("index.md", *links(DOCS / home))


@pytest.mark.parametrize("entrance", ["editors.md", "editors.ar.md"])
@pytest.mark.parametrize("page", [page for page in PAGES if "editors/" in page])
def test_the_page_of_editors_links_to_each(entrance: str, page: str) -> None:
    assert page in links(DOCS / entrance)


@pytest.mark.parametrize("page", PAGES)
def test_the_menu_holds_a_page(page: str) -> None:
    menu = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:\n")[2]
    assert re.search(rf"^ +- (?:[^:\n]+: )?{re.escape(page)}$", menu, re.MULTILINE)


@pytest.mark.parametrize("page", sorted({*WRITTEN} - NOT_IN_THE_SITE - {"settings.md"}))
def test_a_page_is_there_in_arabic_with_the_same_commands(page: str) -> None:
    english = (DOCS / page).read_text("utf-8")
    arabic = (DOCS / page).with_suffix(".ar.md").read_text("utf-8")
    commands = re.compile(r"^\$ (.*)", re.MULTILINE)
    assert commands.findall(arabic) == commands.findall(english)


def test_the_links_of_the_readme_lead_somewhere() -> None:
    found = [link for link in links(ROOT / "README.md") if not link.startswith("http")]
    assert found
    assert [link for link in found if not (ROOT / link).exists()] == []
