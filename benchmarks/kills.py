"""A run over a collection, killed at random moments, against one that was left alone.

    python -m benchmarks.kills [--megabytes 20] [--kills 10] [--data FOLDER …]

Writes a folder of JSONL of distinct pages (`benchmarks/collection.py`) with bad records at known
places, scores it without a pause, and once more killed (SIGKILL, all processes) so many times at
random moments. Says whether both outputs are the same to the byte, and whether the rejects are just
the bad records.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.collection import pages

SEED: Final = 2026
FILES: Final = 20
#: One record in this many is replaced by a bad one.
_BAD_EVERY: Final = 97
_BAD: Final = (b"{", b"[1]", b'{"text": 3}', b'{"text": "\xff"}', b'{"other": "x"}')


def write(folder: Path, data: Sequence[str], megabytes: float) -> dict[str, list[int]]:
    """Write the files; returns the places (from 1) of the bad records of each."""
    bad: dict[str, list[int]] = {}
    source, number = pages(data), 0
    for name in (f"{one:02}.jsonl" for one in range(FILES)):
        lines: list[bytes] = []
        size = 0.0
        for page in source:
            number += 1
            line = json.dumps(page, ensure_ascii=False).encode()
            if number % _BAD_EVERY == 0:
                line = _BAD[number // _BAD_EVERY % len(_BAD)]
                bad.setdefault(name, []).append(len(lines) + 1)
            lines.append(line)
            size += len(line) + 1
            if size >= megabytes * 1e6 / FILES:
                break
        (folder / name).write_bytes(b"\n".join(lines) + b"\n")
    return bad


def start(source: Path, out: Path) -> subprocess.Popen[bytes]:
    """Begin a run, in a group of processes of its own."""
    command = [sys.executable, "-m", "linter", "corpus", "score", str(source), str(out)]
    return subprocess.Popen([*command, "--jobs", "2", "--quiet"], start_new_session=True)


def killed(source: Path, out: Path, times: int, pause: float) -> Iterator[int]:
    """Kill a run so many times, each within `pause` seconds; yields how many parts were done."""
    random = Random(SEED)
    done = 0
    while done < times:
        process = start(source, out)
        time.sleep(random.uniform(0.3, pause))
        if process.poll() is not None:
            return
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        done += 1
        yield len(list(out.glob("_counts/*/*")))


def files(out: Path) -> dict[str, bytes]:
    """Every file of an output by its name in it."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }


def rejects(out: Path) -> dict[str, list[int]]:
    """The places of the rejects of each file."""
    found: dict[str, list[int]] = {}
    for path in sorted(out.glob("_rejects/*/*")):
        for record in map(json.loads, path.read_text("utf-8").splitlines()):
            found.setdefault(record["source"], []).append(record["record"])
    return found


def main() -> int:
    """Run, kill, compare."""
    parser = argparse.ArgumentParser(description="Does a killed run end as one left alone?")
    parser.add_argument("--megabytes", type=float, default=20.0)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--data", nargs="*", default=[], help="folders with more texts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "in"
        source.mkdir()
        bad = write(source, options.data, options.megabytes)
        begun = time.monotonic()
        start(source, folder / "whole").wait()
        took = time.monotonic() - begun
        # Two kills for each stretch of the run as long as a part of it: most fall amid a part.
        pause = 2 * took / options.kills
        parts = list(islice(killed(source, folder / "killed", options.kills, pause), options.kills))
        start(source, folder / "killed").wait()
        is_same = files(folder / "killed") == files(folder / "whole")
        are_exact = rejects(folder / "whole") == bad
        print(f"killed {len(parts)} times, after {', '.join(map(str, parts))} parts")
        print(f"{len(files(folder / 'whole'))} files of output: {'same' if is_same else 'DIFFER'}")
        print(f"{sum(map(len, bad.values()))} rejects: {'exact' if are_exact else 'WRONG'}")
    return 0 if is_same and are_exact and len(parts) == options.kills else 1


if __name__ == "__main__":
    sys.exit(main())
