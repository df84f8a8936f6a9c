"""The documentation of the rules comes from the rules, in both languages, and builds strictly."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docs.generate import generate
from linter.rules.core import tables
from linter.rules.core.base import Rule
from linter.rules.core.registry import all_rules

ROOT = Path(__file__).parents[2]
RULES = [pytest.param(rule, id=rule.code) for rule in all_rules()]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    generate(folder)
    return folder


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("suffix", [".md", ".ar.md"])
def test_each_rule_has_a_page_listed_in_the_index(pages: Path, rule: Rule, suffix: str) -> None:
    page = (pages / "rules" / f"{rule.code}{suffix}").read_text(encoding="utf-8")
    index = (pages / "rules" / f"index{suffix}").read_text(encoding="utf-8")
    assert f"# {rule.code} {rule.name}" in page
    assert f"| [{rule.code}]({rule.code}.md) | {rule.name} |" in index


def test_each_rule_has_its_reason_in_arabic() -> None:
    codes = {rule.code for rule in all_rules()}
    assert codes - tables.mapping("reasons_ar").keys() == set()


def test_index_shows_how_right_a_rule_was_on_clean_text(pages: Path) -> None:
    index = (pages / "rules/index.md").read_text(encoding="utf-8")
    (row,) = [line for line in index.splitlines() if line.startswith("| [P002]")]
    assert re.search(r"\| \d+ % of \d+ \(\d+–\d+\) \|$", row)


def test_page_says_how_to_turn_a_rule_on_or_off(pages: Path) -> None:
    on = (pages / "rules/P001.md").read_text(encoding="utf-8")
    off = (pages / "rules/P021.ar.md").read_text(encoding="utf-8")
    assert 'ignore = ["P001"]' in on
    assert 'extend-select = ["P021"]' in off


def test_arabic_pages_say_the_reason_in_arabic(pages: Path) -> None:
    page = (pages / "rules/P001.ar.md").read_text(encoding="utf-8")
    assert tables.mapping("reasons_ar")["P001"] in page


def test_unseen_characters_are_named(pages: Path) -> None:
    page = (pages / "rules/U007.md").read_text(encoding="utf-8")
    assert "<kbd>U+00AD</kbd>" in page
    assert "\u00ad" not in page


def test_markup_in_examples_is_harmless(pages: Path) -> None:
    page = (pages / "rules/P009.md").read_text(encoding="utf-8")
    assert "&amp;nbsp;" in page


def test_an_arabic_reason_names_a_rule_there_is() -> None:
    assert tables.mapping("reasons_ar").keys() <= {rule.code for rule in all_rules()}


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("material")
    pytest.importorskip("mkdocs_static_i18n")
    ignore = shutil.ignore_patterns("rules", "__pycache__")
    shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=ignore)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    generate(tmp_path / "docs")
    build = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert build.returncode == 0, build.stderr
    assert (tmp_path / "site/rules/P001/index.html").exists()
    arabic = (tmp_path / "site/ar/rules/P001/index.html").read_text(encoding="utf-8")
    assert '<html lang="ar"' in arabic
    assert '<body dir="rtl"' in arabic
