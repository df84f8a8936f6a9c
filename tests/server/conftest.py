"""A server that runs while the tests do, and a browser to look at its page with."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import uvicorn

from linter.server.app import make_app
from linter.server.listening import listen
from tests.browsing import Visit, browser, visit

__all__ = ["Served", "Visit", "browser", "served", "visit"]


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
