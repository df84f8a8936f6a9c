"""Processor time and memory beside other checkers, on the same text in the same run.

    python -m benchmarks.speed [--data FOLDER] [--megabytes 1 10 100] [--save FILE]

The text is distinct (see `benchmarks/distinct.py`). Processor time is that of the whole process and
its children, so other work on the machine matters little; the ratios count, not the seconds. Peers
that are not installed are left out: hunspell and aspell with their Arabic dictionaries, cspell with
`@cspell/dict-ar`. They are given at most 10 MB; for longer texts their last rate stands in.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import cspell
from benchmarks.distinct import paragraphs, with_errors, write
from benchmarks.measure import Measured, measured

ONE_LINE = "وصل الوفد إلى المدينة صباح اليوم.\n"
EVERY = 20
SEED = 2026
#: The least of this many runs is taken for what takes no time.
RUNS = 5
#: Nobody waits for a peer longer than for this.
MOST_FOR_PEERS = 10.0
_CHECK = (sys.executable, "-m", "linter", "check", "--no-cache", "--output-format", "concise")
_SAWAB = (*_CHECK, "--jobs", "1")


@dataclass(frozen=True, slots=True)
class Checker:
    """A command to which the path of a file is added, or its content given as input."""

    name: str
    command: tuple[str, ...]
    reads_input: bool = False

    def run(self, path: Path, runs: int = 1) -> Measured:
        """Check a file."""
        if self.reads_input:
            return measured(self.command, path, runs)
        return measured([*self.command, str(path)], runs=runs)


@dataclass(frozen=True, slots=True)
class Text:
    """A file of so many megabytes and Arabic words."""

    name: str
    path: Path
    megabytes: float
    words: int


SAWAB = Checker("sawab", _SAWAB)
VARIANTS = (Checker("sawab --select S,B,P,U", (*_SAWAB, "--select", "S,B,P,U")),)


def peers() -> list[Checker]:
    """The other checkers that are installed."""
    found = []
    if shutil.which("hunspell"):
        found.append(Checker("hunspell", ("hunspell", "-i", "utf-8", "-d", "ar", "-l")))
    if shutil.which("aspell"):
        found.append(
            Checker("aspell", ("aspell", "list", "-l", "ar", "--encoding=utf-8"), reads_input=True)
        )
    if folder := cspell.modules():
        found.append(Checker("cspell", cspell.lister(folder)))
    return found


def texts(folder: Path, more: Sequence[str], sizes: Sequence[float]) -> Iterator[Text]:
    """Texts of these sizes, and of ten megabytes or less with errors."""
    for size in sizes:
        path = folder / f"{size:g}.txt"
        yield Text(f"{size:g} MB", path, *write(path, paragraphs(more), size))
    size = max((size for size in sizes if size <= MOST_FOR_PEERS), default=sizes[0])
    path = folder / "errors.txt"
    struck = with_errors(paragraphs(more), EVERY, SEED)
    yield Text(f"{size:g} MB, errors", path, *write(path, struck, size))


def start_up(folder: Path) -> Iterator[str]:
    """The lines about one line, and about no text at all."""
    short = folder / "one_line.txt"
    short.write_text(ONE_LINE, encoding="utf-8")
    for checker in (SAWAB, *peers()):
        yield _row("one line", checker.name, checker.run(short, RUNS), 0, None)
    yield _row("", "sawab --version", measured([*_CHECK[:3], "--version"], runs=RUNS), 0, None)
    yield _row("", "python -c pass", measured([sys.executable, "-c", "pass"], runs=RUNS), 0, None)


def imports(folder: Path, most: int = 8) -> Iterator[str]:
    """The modules that take longest to load for one line, with microseconds of their own."""
    command = [sys.executable, "-X", "importtime", *_SAWAB[1:], str(folder / "one_line.txt")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    rows = []
    for line in done.stderr.splitlines():
        fields = line.removeprefix("import time:").split("|")
        if len(fields) > 1 and fields[0].strip().isdigit():
            rows.append((int(fields[0]), fields[2].strip()))
    yield f"modules loaded for one line: {len(rows)}"
    yield from (f"{cost:8} µs  {name}" for cost, name in sorted(rows, reverse=True)[:most])


def throughput(text: Text) -> Iterator[str]:
    """The lines about one text, sawab's with its ratio to the first peer."""
    others = peers() if text.megabytes <= MOST_FOR_PEERS else []
    rates = []
    for checker in others:
        found = checker.run(text.path)
        rates.append(text.words / found.seconds)
        yield _row(text.name, checker.name, found, text.words, None)
    for checker in (SAWAB, *VARIANTS):
        found = checker.run(text.path)
        yield _row(text.name, checker.name, found, text.words, rates[0] if rates else None)


def _row(text: str, name: str, found: Measured, words: int, rate: float | None) -> str:
    speed = words / found.seconds
    times = f"{speed / rate:.1f} ×" if rate else ""
    shown = f"{speed:,.0f}" if words else ""
    return (
        f"| {text} | {name} | {words or ''} | {found.seconds:.2f} | {shown} | {times} "
        f"| {found.megabytes:.0f} |"
    )


def report(more: Sequence[str], sizes: Sequence[float]) -> Iterator[str]:
    """The lines of the table, one after the other as they are measured."""
    yield "| text | checker | words | seconds | words a second | beside hunspell | MB |"
    yield "|---|---|--:|--:|--:|--:|--:|"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from start_up(folder)
        for text in texts(folder, more, sizes):
            yield from throughput(text)
        yield ""
        yield from imports(folder)


def main() -> None:
    """Print the table, and keep it where asked for."""
    parser = argparse.ArgumentParser(description="Speed and memory beside other checkers.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--megabytes", type=float, nargs="+", default=[1.0, 10.0])
    parser.add_argument("--save", metavar="FILE", help="write the table to a file as well")
    options = parser.parse_args()
    lines = []
    for line in report(options.data, sorted(options.megabytes)):
        print(line, flush=True)
        lines.append(line)
    if options.save:
        Path(options.save).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
