"""Look-ups in a process of their own: `python -m benchmarks.lookup WORDS TEXT [TEXT …]`.

WORDS has one distinct word a line; each TEXT is checked by `sawab check` in a process of its own.
Prints a line of JSON: milliseconds to open the dictionary, words looked up in a second on one core,
and the largest resident memory of this process and of each other in megabytes, pages of files that
processes share among it.
"""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

from linter.lexicon.artefact import Artefact
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import dictionary_path


def resident_mb() -> float:
    """The largest resident memory of this process.

    Linux keeps in `ru_maxrss` what the parent had when it started us, so its own count is read.
    """
    status = Path("/proc/self/status")
    found = status.exists() and re.search(r"VmHWM:\s+(\d+) kB", status.read_text("ascii"))
    kilobytes = int(found[1]) if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes / 1024


def checking_mb(path: str) -> float:
    """The largest resident memory of a process that checks a file; ask while this one is small."""
    command = [sys.executable, "-m", "linter", "check", "--no-cache", path]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as process:
        usage = os.wait4(process.pid, 0)[2]
        process.returncode = 0
    return usage.ru_maxrss / 1024


def processor_time(lexicon: Lexicon, words: list[str]) -> float:
    """Seconds of one core that looking up the words takes, whatever else the machine does."""
    start = time.process_time()
    sum(word in lexicon for word in words)
    return time.process_time() - start


def main() -> None:
    """Measure and print."""
    checking = {Path(path).name: checking_mb(path) for path in sys.argv[2:]}
    start = time.perf_counter()
    lexicon = Lexicon(Artefact(dictionary_path()))
    opened = time.perf_counter() - start
    words = Path(sys.argv[1]).read_text(encoding="utf-8").split()
    seconds = min(processor_time(lexicon, words) for _ in range(5))
    measured = {
        "opening_ms": opened * 1e3,
        "words_per_second": len(words) / seconds,
        "resident_mb": resident_mb(),
        "checking_mb": checking,
    }
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
