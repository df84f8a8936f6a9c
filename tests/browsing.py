"""A browser for tests: Debian's Chromium, and pages whose errors are remembered."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
#: What keeps the browser from asking its maker's hosts for anything.
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
#: Machines that run many tests at once are slow.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; for one module, since other tests run loops of their own meanwhile."""
    if not CHROMIUM.exists():
        pytest.skip("needs Debian's chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@dataclass(slots=True)
class Visit:
    """A page that is open, and the errors that the browser told of."""

    page: Page
    errors: list[str]


def visit(context: BrowserContext, url: str) -> Visit:
    """Open the page."""
    page = context.new_page()
    page.set_default_timeout(30_000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda one: errors.append(one.text) if one.type == "error" else None)
    page.goto(url)
    return Visit(page, errors)


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe-core, from the npm registry."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm, for axe-core")
    folder = tmp_path_factory.mktemp("axe")
    run = subprocess.run(
        [npm, "install", "--silent", "--no-audit", "--no-fund", "axe-core@4"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    if run.returncode:
        pytest.skip("axe-core could not be installed from npm")
    return (folder / "node_modules/axe-core/axe.min.js").read_text("utf-8")


def violations(page: Page, axe: str) -> list[str]:
    """What axe-core finds wrong in a page."""
    page.evaluate(axe)
    found = page.evaluate("axe.run()")
    return [
        f"{one['impact']} {one['id']}: {node['html'][:200]} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
