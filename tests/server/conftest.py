"""A server that runs while the tests do, and a browser to look at its page with."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from linter.server.app import make_app
from linter.server.listening import listen

CHROMIUM = Path("/usr/bin/chromium")
#: What keeps the browser from asking its maker's hosts for anything.
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@dataclass(frozen=True, slots=True)
class Served:
    """Where the server answers."""

    url: str


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """A server with the usual settings on a free port."""
    listener = listen("127.0.0.1", 0)
    config = uvicorn.Config(make_app(), log_level="warning", access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield Served(f"http://127.0.0.1:{listener.getsockname()[1]}")
    server.should_exit = True
    thread.join(10)
    listener.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if not CHROMIUM.exists():
        pytest.skip("needs Debian's chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@dataclass(slots=True)
class Visit:
    """A page that is open, and the faults that the browser told of."""

    page: Page
    faults: list[str]


def visit(context: BrowserContext, url: str) -> Visit:
    """Open the page."""
    page = context.new_page()
    page.set_default_timeout(30_000)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda one: faults.append(one.text) if one.type == "error" else None)
    page.goto(url)
    return Visit(page, faults)
