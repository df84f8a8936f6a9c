"""A link of the site that leads nowhere is named with its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.links import broken, main

GOOD = '<a id="top" href="b/">b</a> <a href="b/index.html#x">x</a> <a href="#top">up</a>'
OTHER = '<h2 id="x">x</h2> <a href="../">home</a> <img src="../a.png"> <a href="http://x.y/z">z</a>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "index.html").write_text(GOOD, "utf-8")
    (tmp_path / "b/index.html").write_text(OTHER, "utf-8")
    (tmp_path / "a.png").write_bytes(b"")
    return tmp_path


def test_links_to_pages_files_anchors_and_other_sites_are_good(site: Path) -> None:
    assert list(broken(site)) == []
    assert main([str(site)]) == 0


@pytest.mark.parametrize("link", ["../c/", "../#nowhere", "#y", "/", "../../secret.html", "x.md"])
def test_a_link_that_leads_nowhere_is_named(
    site: Path, link: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "b/index.html").write_text(f'<h2 id="x">x</h2><a href="{link}">x</a>', "utf-8")
    assert list(broken(site)) == [("b/index.html", link)]
    assert main([str(site)]) == 1
    assert capsys.readouterr().out == f"b/index.html: {link} leads nowhere\n"


def test_the_page_that_runs_the_checker_is_put_there_later(site: Path) -> None:
    (site / "b/index.html").write_text('<h2 id="x">x</h2><a href="../page/index.html">', "utf-8")
    assert list(broken(site)) == []
