"""Processor time and peak memory of one command, measured from a process that holds nothing else.

    python benchmarks/measure.py COMMAND …

Prints seconds of processor time and kibibytes, of the command with all the processes it waits for.
What a process held before it became the command counts into the peak that the system tells, so
whoever measures must be small: `measured` starts this file as a program.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"


class Measured(NamedTuple):
    """Processor time, in seconds, and the largest resident memory, in megabytes."""

    seconds: float
    megabytes: float


def measured(command: Sequence[str], source: Path | None = None, runs: int = 1) -> Measured:
    """The least of so many runs of a command, whose output is let go.

    `source` is a file for its standard input.
    """
    found = []
    for _ in range(runs):
        launcher = [sys.executable, "-S", "-E", __file__, *command]
        with Path(source or os.devnull).open("rb") as stream:
            done = subprocess.run(
                launcher, stdin=stream, stdout=subprocess.PIPE, env=_as_installed(), check=True
            )
        seconds, kibibytes = done.stdout.split()
        found.append(Measured(float(seconds), int(kibibytes) / 1024))
    return min(found)


def _as_installed() -> dict[str, str]:
    """The environment, but with modules compiled once, as an installation has them."""
    return {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}


def _main() -> None:
    null = subprocess.DEVNULL
    subprocess.run(sys.argv[1:], stdout=null, stderr=null, check=False)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(used.ru_utime + used.ru_stime, used.ru_maxrss)


if __name__ == "__main__":
    _main()
