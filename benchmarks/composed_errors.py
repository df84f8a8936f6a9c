"""How many errors of grammar, punctuation and characters are found that an editor would mark.

    python -m benchmarks.composed_errors [--group NAME] [--missed]

`benchmarks/data/composed_errors.tsv` has sentences composed for this, each with its errors marked
as [written|meant]. Prints for each group how many there are, how many any default rule found (a
finding lies on the place), and how many its first fix corrects to the letter; then what is found in
the sentences as they should be, which is false. `--missed` lists those neither found nor fixed,
`--group` looks at groups whose names begin so.
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

DATA = Path(__file__).parent / "data" / "composed_errors.tsv"
_MARKED = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\n")


@dataclass(frozen=True, slots=True)
class ComposedError:
    """A place in a sentence, by code points, and what should stand there."""

    start: int
    end: int
    meant: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written and as meant, and its errors in order of place."""

    group: str
    written: str
    meant: str
    errors: tuple[ComposedError, ...]


@dataclass(slots=True)
class Score:
    """How the errors of one group were found."""

    errors: int = 0
    found: int = 0
    fixed: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)


def sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    """Read rows of group and marked sentence; `#` begins a remark, `\\uXXXX` a character."""
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        group, marked = line.rstrip("\n").split("\t")
        marked = _ESCAPED.sub(lambda one: chr(int(one[1], 16)) if one[1] else "\n", marked)
        errors: list[ComposedError] = []
        written, end = "", 0
        for match in _MARKED.finditer(marked):
            written += marked[end : match.start()]
            errors.append(ComposedError(len(written), len(written) + len(match[1]), match[2]))
            written += match[1]
            end = match.end()
        meant = _MARKED.sub(lambda one: one[2], marked)
        yield Sentence(group, written + marked[end:], meant, tuple(errors))


def is_found(error: ComposedError, finding: Diagnostic) -> bool:
    """Whether a finding touches the place of an error."""
    return finding.start <= error.end and finding.end >= error.start


def is_fixed(sentence: Sentence, error: ComposedError, finding: Diagnostic) -> bool:
    """Whether the first fix of a finding leaves what is meant at the place, and no more."""
    if not finding.fixes:
        return False
    text = sentence.written
    fixed = text[: error.start] + error.meant + text[error.end :]
    return apply_edits(text, finding.fixes[0].edits) == fixed


def measure(linter: Linter, texts: Iterable[Sentence]) -> dict[str, Score]:
    """Check each sentence as written and as meant; the scores of the groups, in their order."""
    scores: dict[str, Score] = {}
    for sentence in texts:
        score = scores.setdefault(sentence.group, Score())
        findings = linter.check(sentence.written)
        for error in sentence.errors:
            there = [finding for finding in findings if is_found(error, finding)]
            fixed = any(is_fixed(sentence, error, finding) for finding in there)
            score.errors += 1
            score.found += bool(there)
            score.fixed += fixed
            if not fixed:
                rules = " ".join(finding.rule.code for finding in there) or "-"
                score.missed.append(f"{rules}\t{sentence.written!r}\t{error.meant}")
        for finding in linter.check(sentence.meant):
            place = sentence.meant[finding.start : finding.end]
            score.false.append(f"{finding.rule.code}\t{sentence.meant!r}\t{place}")
    return scores


def report(scores: dict[str, Score]) -> Iterator[str]:
    """The table, a line for each group and one for all."""
    yield f"{'group':20}{'errors':>8}{'found':>8}{'fixed':>8}{'false':>8}"
    total = Score()
    for group, score in scores.items():
        yield _line(group, score)
        total.errors += score.errors
        total.found += score.found
        total.fixed += score.fixed
        total.false += score.false
    yield _line("all", total)


def _line(name: str, score: Score) -> str:
    return f"{name:20}{score.errors:8}{score.found:8}{score.fixed:8}{len(score.false):8}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Errors of composed sentences that are found.")
    parser.add_argument("--group", default="", help="only groups whose names begin so")
    parser.add_argument("--missed", action="store_true", help="list those not found or fixed")
    options = parser.parse_args()
    texts = sentences(DATA.read_text(encoding="utf-8").splitlines())
    scores = measure(Linter(), (one for one in texts if one.group.startswith(options.group)))
    print("\n".join(report(scores)))
    for score in scores.values():
        for line in (*(score.missed if options.missed else ()), *score.false):
            print(line)


if __name__ == "__main__":
    main()
