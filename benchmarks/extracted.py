"""What becomes of lines in the shape that PDF extraction and OCR leave them in.

    python -m benchmarks.extracted [--wrong]

`benchmarks/data/extracted.tsv` has lines with lam and alef exchanged, with torn words, and in
visual order, each with the line that was meant. For each kind, judged line by line and as one
text: how many safe fixes there are, how many of them do not lead to what was meant, and how many
lines all first fixes together make right. `--wrong` lists the wrong safe fixes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from linter import Linter
from linter.findings.diagnostic import Applicability, Diagnostic
from linter.findings.fixes import apply_edits

DATA = Path(__file__).parent / "data" / "extracted.tsv"
TORN = "torn"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one kind, as it was extracted and as it was meant."""

    kind: str
    written: str
    meant: str


@dataclass(slots=True)
class Score:
    """How the lines of one kind fared."""

    lines: int = 0
    right: int = 0
    safe: int = 0
    wrong: list[str] = field(default_factory=list)


def read(lines: Iterable[str]) -> list[Line]:
    """The rows of kind, written and meant; `#` begins a remark."""
    rows = (row.rstrip("\n").split("\t") for row in lines if row.strip() and row[0] != "#")
    return [Line(kind, written, meant) for kind, written, meant in rows]


def is_right(line: Line, finding: Diagnostic) -> bool:
    """Whether the first fix of a finding leads towards what was meant, and nowhere else."""
    edits = finding.fixes[0].edits
    if line.kind == TORN:  # only spaces may go, and none that was meant
        fixed = apply_edits(line.written, edits)
        return "".join(fixed.split()) == "".join(line.meant.split()) and _spaces(fixed) >= _spaces(
            line.meant
        )
    if len(line.written) != len(line.meant):
        return False
    return all(line.meant[edit.start : edit.end] == edit.replacement for edit in edits)


def _spaces(text: str) -> set[int]:
    """After how many letters a space stands."""
    places, letters = set(), 0
    for character in text:
        if character == " ":
            places.add(letters)
        else:
            letters += 1
    return places


def measure(linter: Linter, lines: Sequence[Line], *, together: bool) -> dict[str, Score]:
    """The scores by kind, each line judged by itself or all of a kind as one text."""
    scores: dict[str, Score] = {}
    for kind in dict.fromkeys(line.kind for line in lines):
        score = scores.setdefault(kind, Score())
        of_kind = [line for line in lines if line.kind == kind]
        texts = [_joined(kind, of_kind)] if together else of_kind
        for text in texts:
            for finding in linter.check(text.written):
                fixes = finding.fixes
                if not fixes or fixes[0].applicability is not Applicability.SAFE:
                    continue
                score.safe += 1
                if not is_right(text, finding):
                    place = text.written[finding.start : finding.end]
                    score.wrong.append(f"{finding.rule.code}\t{place}\t{fixes[0].edits}")
        score.lines += len(of_kind)
        fixed = linter.fix("\n".join(line.written for line in of_kind), unsafe=True).text
        score.right += sum(
            one == line.meant for one, line in zip(fixed.split("\n"), of_kind, strict=True)
        )
    return scores


def _joined(kind: str, lines: Sequence[Line]) -> Line:
    written = "\n".join(line.written for line in lines)
    return Line(kind, written, "\n".join(line.meant for line in lines))


def report(scores: dict[str, Score], title: str) -> Iterator[str]:
    """The table, a line for each kind."""
    yield f"{title:20}{'lines':>8}{'safe':>8}{'wrong':>8}{'right':>8}"
    for kind, score in scores.items():
        yield f"{kind:20}{score.lines:8}{score.safe:8}{len(score.wrong):8}{score.right:8}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Lines as PDF extraction leaves them.")
    parser.add_argument("--wrong", action="store_true", help="list the wrong safe fixes")
    options = parser.parse_args()
    lines, linter = read(DATA.read_text(encoding="utf-8").splitlines()), Linter()
    for together, title in ((False, "line by line"), (True, "as one text")):
        scores = measure(linter, lines, together=together)
        print("\n".join(report(scores, title)))
        if options.wrong:
            print("\n".join(one for score in scores.values() for one in score.wrong))


if __name__ == "__main__":
    main()
