"""Look-ups in a process of their own: `python -m benchmarks.lookup WORDS TEXT`.

WORDS has one distinct word a line; TEXT is checked by `sawab check` in another process. Prints a
line of JSON: milliseconds to open the dictionary, words looked up in a second on one core, and the
largest resident memory of both processes in megabytes.
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.speed import best_time
from linter.lexicon.artefact import Artefact
from linter.lexicon.lexicon import Lexicon, dictionary_path


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
    command = [sys.executable, "-m", "linter", "check", path]
    quiet = subprocess.DEVNULL
    subprocess.run(command, stdout=quiet, stderr=quiet, check=False)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Measure and print."""
    checking = checking_mb(sys.argv[2])
    start = time.perf_counter()
    lexicon = Lexicon(Artefact(dictionary_path()))
    opened = time.perf_counter() - start
    words = Path(sys.argv[1]).read_text(encoding="utf-8").split()
    seconds = best_time(lambda: sum(word in lexicon for word in words))
    measured = {
        "opening_ms": opened * 1e3,
        "words_per_second": len(words) / seconds,
        "resident_mb": resident_mb(),
        "checking_mb": checking,
    }
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
