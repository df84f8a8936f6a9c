"""How the server bears a crowd: `python -m benchmarks.server [SECONDS]` (default: a minute).

200 clients at once ask for checks of paragraphs, half as the page does and half as clients of
LanguageTool do. Printed are answers by status, seconds by percentile, and the memory of the server
before and after; then the seconds of a text of 10,000 words, cold and warm.
"""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import httpx2

CLIENTS = 200
WORDS = 10_000
SEEDS = Path(__file__).parents[1] / "seeds"


def main(seconds: float = 60.0) -> None:
    """Start a server of its own, ask it, and print what it did."""
    command = [sys.executable, "-m", "linter", "serve", "--port", "0"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        url = re.findall(r"http://\S+/", server.stderr.readline())[0]
        text = "\n".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
        print(f"{WORDS} words, seconds: {', '.join(map(_short, long_texts(url, text)))}")
        before = memory(server.pid)
        statuses, times = asyncio.run(crowd(url, text.split("\n\n"), seconds))
        print(f"{CLIENTS} clients, {seconds:g} s, answers by status: {dict(statuses)}")
        shares = (0.5, 0.9, 0.99, 1.0)
        shown = (f"{share:.0%} {_short(percentile(times, share))}" for share in shares)
        print(f"seconds of an answer: {', '.join(shown)}")
        print(f"memory of the server, MB: {before} before, {memory(server.pid)} after")
    finally:
        server.terminate()
        server.wait()


def long_texts(url: str, text: str) -> list[float]:
    """The seconds that a long text takes, asked for four times."""
    words = text.split()
    long = " ".join((words * (WORDS // len(words) + 1))[:WORDS])
    times = []
    for number in range(4):
        start = time.perf_counter()
        answer = httpx2.post(f"{url}api/check", json={"text": long + " " * number}, timeout=60)
        answer.raise_for_status()
        times.append(time.perf_counter() - start)
    return times


async def crowd(
    url: str, paragraphs: Sequence[str], seconds: float
) -> tuple[Counter[int], list[float]]:
    """What all clients got, by status, and how long each answer took."""
    statuses: Counter[int] = Counter()
    times: list[float] = []
    end = time.monotonic() + seconds
    limits = httpx2.Limits(max_connections=CLIENTS)

    async def client(number: int) -> None:
        asked = number
        while time.monotonic() < end:
            text = f"{paragraphs[asked % len(paragraphs)]} {asked}"
            asked += CLIENTS + 1
            start = time.perf_counter()
            if number % 2:
                answer = await session.post(f"{url}api/check", json={"text": text})
            else:
                form = {"language": "ar", "text": text}
                answer = await session.post(f"{url}v2/check", data=form)
            statuses[answer.status_code] += 1
            times.append(time.perf_counter() - start)

    async with httpx2.AsyncClient(timeout=60, limits=limits) as session:
        await asyncio.gather(*map(client, range(CLIENTS)))
    return statuses, times


def percentile(times: Sequence[float], share: float) -> float:
    """The time within which so large a share of answers came."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def memory(pid: int) -> int:
    """The resident memory of a process, in MB (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) // 1024


def _short(seconds: float) -> str:
    return f"{seconds:.2f}"


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
