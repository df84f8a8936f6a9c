"""Start-up and throughput beside `hunspell -d ar -l`, on the same text in the same run.

    python -m benchmarks.speed [--data FOLDER] [--megabytes 5]

The machine may be noisy: the ratio counts, not the seconds. Each time is the best of several runs.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.texts import clean_texts
from linter.text.tokeniser import Passage

ONE_LINE = "وصل الوفد إلى المدينة صباح اليوم.\n"
RUNS = 5


def best_time(action: Callable[[], object], runs: int = RUNS) -> float:
    """The least seconds that `action` took in so many runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def run(command: Sequence[str], path: Path) -> Callable[[], object]:
    """An action that runs a command on a file and lets its output go."""
    return lambda: subprocess.run(
        [*command, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )


def long_text(megabytes: float, more: Sequence[str]) -> str:
    """Clean text of about so many megabytes in UTF-8, each file once and then over again."""
    whole = "".join(text for name, text in clean_texts(more).items() if "diac" not in name)
    wanted = int(megabytes * 1e6)
    size = len(whole.encode())
    pieces = [whole] * (wanted // size)
    rest = whole.encode()[: wanted % size].decode(errors="ignore")
    return "".join([*pieces, rest])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Speed beside hunspell.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--megabytes", type=float, default=5.0)
    options = parser.parse_args()
    sawab = [
        sys.executable,
        "-m",
        "linter",
        "check",
        "--no-cache",
        "--jobs",
        "1",
        "--output-format",
        "concise",
    ]
    peers = {"sawab": sawab}
    if shutil.which("hunspell"):
        peers["hunspell"] = ["hunspell", "-i", "utf-8", "-d", "ar", "-l"]
    text = long_text(options.megabytes, options.data)
    words = len(Passage(text).words)
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder, "short.txt"), Path(folder, "long.txt")
        short.write_text(ONE_LINE, encoding="utf-8")
        long.write_text(text, encoding="utf-8")
        print(f"{'':10}{'one line':>12}{f'{words} words':>18}{'words a second':>18}")
        for name, command in peers.items():
            start_up = best_time(run(command, short))
            whole = best_time(run(command, long), 3)
            print(f"{name:10}{start_up * 1e3:9.0f} ms{whole:16.2f} s{words / whole:18,.0f}")
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"\nlargest resident memory of a child: {children / 1024:.0f} MB")


if __name__ == "__main__":
    main()
