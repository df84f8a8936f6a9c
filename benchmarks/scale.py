"""Where a run over a collection stops scaling: part sizes, stragglers, and what a sample says.

    python -m benchmarks.scale [--words-a-second 60000] [--scored FOLDER]

Prints which share of the processors' time is put to use, by the size of a part and the number of
processors, when parts take unequal time and one processor in fifty is four times slower than the
others (an old machine, or one that others use). Parts are handed out in order to whoever is free,
as the command and the engines do it; with backups, a part that is late is also given to who has
nothing left to do, as Spark does with `spark.speculation`.

With a folder that `sawab corpus score` wrote of JSONL, it draws samples as `--sample` does and
prints how often their interval holds the rate of the whole collection.
"""

from __future__ import annotations

import argparse
import heapq
import json
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final

from linter.corpus.inputs import is_sampled
from linter.corpus.signals import Signals
from linter.corpus.summary import interval
from linter.corpus.work import Counts

SEED: Final = 2026
WORDS: Final = 1_000_000_000
#: Standard deviation of the logarithm of the time of 1,000 words, between parts of one document and
#: those of many: text full of errors takes three times as long as clean text.
_SPREAD: Final = 0.5
_WORDS_OF_A_DOCUMENT: Final = 500
#: To start a part and to write it, and to start a process, in seconds.
_PER_PART: Final = 0.02
_PER_PROCESS: Final = 0.5
_SLOW_EVERY: Final = 50
_SLOWER: Final = 4.0
_SAMPLES: Final = 400


def times(words: int, part: int, rate: float, random: Random) -> list[float]:
    """How many seconds each part of so many words takes on a processor of full speed."""
    spread = _SPREAD / max(1.0, part / _WORDS_OF_A_DOCUMENT / 50) ** 0.5
    return [
        part / rate * random.lognormvariate(-(spread**2) / 2, spread) + _PER_PART
        for _ in range(words // part)
    ]


def makespan(work: Sequence[float], processors: int, *, has_backups: bool) -> float:
    """When the last part is done, in seconds."""
    speeds = [_SLOWER if one % _SLOW_EVERY == _SLOW_EVERY - 1 else 1.0 for one in range(processors)]
    free = [(_PER_PROCESS, one) for one in range(processors)]
    heapq.heapify(free)
    running: list[tuple[float, float]] = []
    for seconds in work:
        at, who = heapq.heappop(free)
        end = at + seconds * speeds[who]
        running.append((end, seconds))
        heapq.heappush(free, (end, who))
    ends = [end for end, _ in running]
    if not has_backups:
        return max(ends)
    last = sorted(running)[-processors:]
    idle = sorted(at for at, who in free if speeds[who] == 1.0)
    return max(
        min(end, max(idle[place % len(idle)], idle[0]) + seconds)
        for place, (end, seconds) in enumerate(last)
    )


def efficiency(part: int, processors: int, rate: float, *, has_backups: bool) -> float:
    """The share of the processors' time that goes into words, of those of full speed."""
    words = max(WORDS, part * processors)
    work = times(words, part, rate, Random(SEED))
    took = makespan(work, processors, has_backups=has_backups)
    slow = processors // _SLOW_EVERY
    return words / rate / took / (processors - slow + slow / _SLOWER)


def coverage(folder: Path, share: float) -> tuple[float, float, float]:
    """How often the interval of a sample holds the true rate; that rate, and the mean width."""
    records = [
        (
            round(record["sawab_typos_per_1000"] * record["sawab_words"] / 1000),
            record["sawab_words"],
        )
        for path in sorted(folder.glob("*.jsonl/part-*"))
        for record in map(json.loads, path.read_text("utf-8").splitlines())
    ]
    rate = 1000 * sum(typos for typos, _ in records) / sum(words for _, words in records)
    held, width = 0, 0.0
    for turn in range(_SAMPLES):
        counts = Counts()
        for number, (typos, words) in enumerate(records):
            if is_sampled(f"{turn}", number, share):
                counts.add(Signals(words=words, findings={"S": typos}), 0.0)
        low, high = interval(counts)
        held += low <= rate <= high
        width += high - low
    return held / _SAMPLES, rate, width / _SAMPLES


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Where does a run stop scaling?")
    parser.add_argument("--words-a-second", type=float, default=60_000.0)
    parser.add_argument("--scored", type=Path, help="a folder of `sawab corpus score`")
    options = parser.parse_args()
    sizes = (10_000, 50_000, 200_000, 1_000_000, 8_000_000)
    for has_backups in (False, True):
        print(f"share of processor time in use, {'with' if has_backups else 'without'} backups")
        print(f"{'processors':>10}" + "".join(f"{size:>14,}" for size in sizes))
        for processors in (2, 16, 128, 1024):
            row = (
                efficiency(size, processors, options.words_a_second, has_backups=has_backups)
                for size in sizes
            )
            print(f"{processors:>10}" + "".join(f"{one:>14.2f}" for one in row))
    if options.scored:
        for share in (0.02, 0.05, 0.2):
            held, rate, width = coverage(options.scored, share)
            print(f"sample {share}: rate {rate:.2f}, held {held:.1%}, mean width {width:.2f}")


if __name__ == "__main__":
    main()
