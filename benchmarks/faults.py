"""How many faults of grammar, punctuation and characters are found that an editor would mark.

    python -m benchmarks.faults [--group NAME] [--missed]

`benchmarks/data/faults.tsv` has sentences composed for this, each with its faults marked as
[written|meant]. Prints for each group how many there are, how many any default rule found (a
finding lies on the place), and how many its first fix mends to the letter; then what is found
in the sentences as they should be, which is false. `--missed` lists those neither found nor
mended, `--group` looks at groups whose names begin so.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from linter import Linter
from linter.findings.diagnostic import Diagnostic
from linter.findings.fixes import apply_edits

DATA = Path(__file__).parent / "data" / "faults.tsv"
_MARKED = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\n")


@dataclass(frozen=True, slots=True)
class Fault:
    """A place in a sentence, by code points, and what should stand there."""

    start: int
    end: int
    meant: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written and as meant, and its faults in order of place."""

    group: str
    written: str
    meant: str
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class Score:
    """How the faults of one group fared."""

    faults: int = 0
    found: int = 0
    mended: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)


def sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    """Read rows of group and marked sentence; `#` begins a remark, `\\uXXXX` a character."""
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        group, marked = line.rstrip("\n").split("\t")
        marked = _ESCAPED.sub(lambda one: chr(int(one[1], 16)) if one[1] else "\n", marked)
        faults: list[Fault] = []
        written, end = "", 0
        for match in _MARKED.finditer(marked):
            written += marked[end : match.start()]
            faults.append(Fault(len(written), len(written) + len(match[1]), match[2]))
            written += match[1]
            end = match.end()
        meant = _MARKED.sub(lambda one: one[2], marked)
        yield Sentence(group, written + marked[end:], meant, tuple(faults))


def is_found(fault: Fault, finding: Diagnostic) -> bool:
    """Whether a finding touches the place of a fault."""
    return finding.start <= fault.end and finding.end >= fault.start


def is_mended(sentence: Sentence, fault: Fault, finding: Diagnostic) -> bool:
    """Whether the first fix of a finding leaves what is meant at the place, and no more."""
    if not finding.fixes:
        return False
    text = sentence.written
    mended = text[: fault.start] + fault.meant + text[fault.end :]
    return apply_edits(text, finding.fixes[0].edits) == mended


def measure(linter: Linter, texts: Iterable[Sentence]) -> dict[str, Score]:
    """Check each sentence as written and as meant; the scores of the groups, in their order."""
    scores: dict[str, Score] = {}
    for sentence in texts:
        score = scores.setdefault(sentence.group, Score())
        findings = linter.check(sentence.written)
        for fault in sentence.faults:
            there = [finding for finding in findings if is_found(fault, finding)]
            mended = any(is_mended(sentence, fault, finding) for finding in there)
            score.faults += 1
            score.found += bool(there)
            score.mended += mended
            if not mended:
                rules = " ".join(finding.rule.code for finding in there) or "-"
                score.missed.append(f"{rules}\t{sentence.written!r}\t{fault.meant}")
        for finding in linter.check(sentence.meant):
            place = sentence.meant[finding.start : finding.end]
            score.false.append(f"{finding.rule.code}\t{sentence.meant!r}\t{place}")
    return scores


def report(scores: dict[str, Score]) -> Iterator[str]:
    """The table, a line for each group and one for all."""
    yield f"{'group':20}{'faults':>8}{'found':>8}{'mended':>8}{'false':>8}"
    total = Score()
    for group, score in scores.items():
        yield _line(group, score)
        total.faults += score.faults
        total.found += score.found
        total.mended += score.mended
        total.false += score.false
    yield _line("all", total)


def _line(name: str, score: Score) -> str:
    return f"{name:20}{score.faults:8}{score.found:8}{score.mended:8}{len(score.false):8}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Faults of composed sentences that are found.")
    parser.add_argument("--group", default="", help="only groups whose names begin so")
    parser.add_argument("--missed", action="store_true", help="list those not found or mended")
    options = parser.parse_args()
    texts = sentences(DATA.read_text(encoding="utf-8").splitlines())
    scores = measure(Linter(), (one for one in texts if one.group.startswith(options.group)))
    print("\n".join(report(scores)))
    for score in scores.values():
        for line in (*(score.missed if options.missed else ()), *score.false):
            print(line)


if __name__ == "__main__":
    main()
