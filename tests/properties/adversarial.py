"""Texts that are made to take long: pieces repeated, alternated, nested, and examples stretched.

Each is a function of its length, so that the work of one length can be held against another's.
Run as a program, `python -m tests.properties.adversarial CLEAN` checks a share of them (of one
megabyte each) in processes of their own, and prints those that take more than three times as long
as the text of the file CLEAN cut to that size, or more than 200 MB; then the exit code is 1. The
clean text itself, spoilt in each of the ways of `spoilt`, comes first.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path

from linter.engine import Linter
from linter.rules.core.registry import all_rules
from linter.text import alphabet as ab
from linter.text.tokeniser import tokenise
from tests.properties.counted_text import CountedText
from tests.properties.spoilt import SPOILT

MEGABYTE = 1_000_000
_CODE_POINTS_OF_A_CALL = 20
MOST_TIMES = 3.0
MOST_MEGABYTES = 200
#: Processor seconds after which no text is waited for.
_LONGEST = 60.0
_CHECK = """\
import sys
from linter import Linter
Linter(select=["all"]).check(sys.stdin.read())
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
_OTHERS = (
    " \n\t\r.:،؛؟!?,;…-–—_/\\|*#@%٪=+<>^~`&$\"'()[]{}«»“”‘’‹›﴿﴾1٣aZ\0\ufffd\ufffc\u2028\u0085"
    "\u00a0\u202f\u2003\u200b\u200f\u202b\u202c\u202e\u2067\u2069\ufeff\ue000\ufe0f\u0300😀ۖﷲﷺ"
)
_WORDS = (
    *("كتاب ", "إلى ", "قال: «", "هذة ", "الحكوممة ", "أن ", "٢٠١٠ ", "10 ", "1.", "a ", "abc."),
    *(
        "كتاب\n",
        "كتاب، ",
        "كتاب. ",
        "(كتاب",
        "«كتاب» ",
        "http://",
        "a@b.",
        "#و",
        "ا.",
        "...",
        "لا ",
    ),
    *("و", "مُ", "# sawab: ignore\n", "<!-- sawab: off[P002] ", "sawab: on\n"),
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of text, of which `make(n)` gives one of about `n` code points."""

    name: str
    make: Callable[[int], str]


def pieces() -> list[str]:
    """Characters of each class of the alphabet, marks, controls and short words."""
    found: list[str] = []
    for name in dir(ab):
        value = getattr(ab, name)
        if name.isupper() and isinstance(value, str):
            members = sorted(ab.expand(value))
            found += (members[0], members[len(members) // 2], members[-1])
    return list(dict.fromkeys([*found, *_OTHERS, *_WORDS]))


def kinds() -> Iterator[Kind]:
    """Every kind of text there is here: some thirty thousand."""
    made = pieces()
    for piece in made:
        yield Kind(f"{piece!a} repeated", partial(_between, "", piece, ""))
        yield Kind(f"{piece!a} in a word", partial(_between, "ب", piece, "ب"))
        yield Kind(f"{piece!a} after each word", partial(_between, "", f"كتاب{piece}", ""))
        yield Kind(f"{piece!a} and a space", partial(_between, "", f"{piece} ", ""))
        yield Kind(f"{piece!a} in each line", partial(_between, "", f"كتاب {piece}\n", ""))
    for one, other in product(made, made):
        if one != other:
            yield Kind(f"{one!a} and {other!a} by turns", partial(_between, "", one + other, ""))
            yield Kind(f"{one!a} then {other!a}", partial(_halves, one, other))
    for rule in all_rules():
        for number, example in enumerate(rule.examples):
            yield from _stretched(f"{rule.code}, example {number}", example.text)


def _stretched(name: str, text: str) -> Iterator[Kind]:
    """An example again and again, and with each of its tokens made long."""
    tokens = [token.text for token in tokenise(text)]
    for gap in ("", " ", "\n"):
        yield Kind(f"{name} with {gap!a}", partial(_between, "", text + gap, ""))
    for place in range(len(tokens)):
        for size in (1, 2):
            before, after = "".join(tokens[:place]), "".join(tokens[place + size :])
            long = "".join(tokens[place : place + size])
            yield Kind(f"{name}, {size} from {place}", partial(_between, before, long, after))


def _between(before: str, piece: str, after: str, length: int) -> str:
    """A piece repeated to so many code points, between two texts."""
    return before + piece * max(1, length // len(piece)) + after


def _halves(one: str, other: str, length: int) -> str:
    return _between("", one, _between("", other, "", length // 2), length // 2)


def work(linter: Linter, text: str) -> int:
    """The work of checking a text: calls of Python and of built-in functions, and code points.

    Twenty code points that are copied or searched at a time count as much as a call.
    """
    calls = 0
    counted = CountedText(text)

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        if event in ("call", "c_call"):
            calls += 1

    sys.setprofile(count)
    try:
        linter.check(counted)
    finally:
        sys.setprofile(None)
    return calls + counted.scanned // _CODE_POINTS_OF_A_CALL


def cost(linter: Linter, text: str) -> tuple[float, float]:
    """Processor seconds that checking takes in a process of its own, and its megabytes.

    It is stopped after a minute, which is then what it took. The megabytes are those of this
    process too.
    """
    process = os.fork()
    if process == 0:
        signal.setitimer(signal.ITIMER_VIRTUAL, _LONGEST)
        linter.check(text)
        os._exit(0)
    _, _, used = os.wait4(process, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def memory(text: str) -> float:
    """The most megabytes that a new process which does nothing but check a text ever holds.

    It says so itself (on Linux): what the system counts for it begins with what this process held.
    """
    command = [sys.executable, "-X", "utf8", "-c", _CHECK]
    run = subprocess.run(
        command,
        input=text,
        capture_output=True,
        check=True,
        encoding="utf-8",
        errors="surrogatepass",
    )
    return int(run.stdout) / 1024


def times(linter: Linter, clean: str, text: str) -> float:
    """How many times as long as a clean text a text takes: the least of three looks at each."""
    taken = [(cost(linter, clean)[0], cost(linter, text)[0]) for _ in range(3)]
    return min(one for _, one in taken) / min(usual for usual, _ in taken)


def _sized(text: str) -> str:
    return text.encode("utf-8", "ignore")[:MEGABYTE].decode("utf-8", "ignore")


def _costs(linter: Linter, clean: str, text: str) -> tuple[bool, str]:
    """Whether a text costs too much, and how much it costs."""
    longer, megabytes = times(linter, clean, text), memory(text)
    is_too_much = longer > MOST_TIMES or megabytes > MOST_MEGABYTES
    return is_too_much, f"{longer:.2f} times, {megabytes:.0f} MB"


def main() -> int:
    """Check a share of all kinds, and print those that cost too much."""
    parser = argparse.ArgumentParser(prog="python -m tests.properties.adversarial")
    parser.add_argument("clean", type=Path, help="a text of a megabyte or more")
    parser.add_argument("--share", type=float, default=0.01, help="of the kinds that are tried")
    parser.add_argument("--named", default="", help="only kinds whose name this pattern finds")
    parser.add_argument("--seed", type=int, default=time.time_ns(), help="begins a known draw")
    chosen = parser.parse_args()
    linter = Linter(select=["all"])
    linter.check("وصل الوفد إلى المدينه")
    clean = _sized(chosen.clean.read_text("utf-8"))
    usual, _ = cost(linter, clean)
    print(f"clean text: {usual:.2f} s, {memory(clean):.0f} MB", flush=True)
    is_too_much = False
    for name, spoil in SPOILT.items():
        is_bad, said = _costs(linter, clean, _sized(spoil(clean)))
        is_too_much |= is_bad
        print(f"{name}: {said}", flush=True)
    draw, tried = random.Random(chosen.seed), 0
    for kind in kinds():
        if draw.random() >= chosen.share or not re.search(chosen.named, kind.name):
            continue
        tried += 1
        text = _sized(kind.make(MEGABYTE))
        seconds, megabytes = cost(linter, text)
        if seconds > MOST_TIMES * usual or megabytes > MOST_MEGABYTES:  # looked at more closely
            is_bad, said = _costs(linter, clean, text)
            is_too_much |= is_bad
            print(f"{kind.name}: {said}\n" * is_bad, end="", flush=True)
    print(f"{tried} kinds tried")
    return 1 if is_too_much else 0


if __name__ == "__main__":
    sys.exit(main())
