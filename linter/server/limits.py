"""What the server takes on: how much text, for how long, how many requests at a time.

Each limit has its status: 413 for a text too long, 503 for too many requests under way, and the
status of a timeout is that of the API. Work that takes too long is answered at once; it keeps its
thread until it ends, so that no more work is ever under way than there are threads.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Limits:
    """`text_length` in UTF-16 units, `body` in bytes, `seconds` a request, `requests` at once."""

    text_length: int = 1_000_000
    body: int = 32 << 20
    seconds: float = 30.0
    requests: int = 256
    threads: int = 4


class BusyError(Exception):
    """There are as many requests under way as the limits allow."""


class TooSlowError(Exception):
    """A request took longer than the limits allow."""


class Workers:
    """Threads that do the work of requests, within limits; belongs to one event loop."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._under_way = 0
        self._threads = ThreadPoolExecutor(limits.threads, thread_name_prefix="sawab")

    async def run(self, work: Callable[[], Result]) -> Result:
        """What `work` returns. Raises `BusyError` and `TooSlowError`, and whatever it raises."""
        if self._under_way >= self.limits.requests:
            raise BusyError
        self._under_way += 1
        try:
            # A cancelled future that no thread has begun is never begun.
            future = asyncio.get_running_loop().run_in_executor(self._threads, work)
            return await asyncio.wait_for(future, self.limits.seconds)
        except (TimeoutError, asyncio.TimeoutError):
            raise TooSlowError from None
        finally:
            self._under_way -= 1

    def close(self) -> None:
        """Begin no more work, and do not wait for what is under way."""
        self._threads.shutdown(wait=False, cancel_futures=True)
