"""Findings on nearly clean text, each read and judged by hand.

`data/judged.tsv` has a row for each finding that was read: text, word, context (three words on
either side), rule, suggestion, judgement and reason. A row answers for its place, whatever the
linter suggests there today; so a judgement outlives a change of weights.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from benchmarks.texts import DATA
from linter.diagnostic import Diagnostic, replaced_text

JUDGED = DATA / "judged.tsv"
HEAD = "text\tword\tcontext\trule\tsuggestion\tjudgement\treason"
_BESIDE = 3
#: A reason that opens so names the right form, where the first suggestion is not it.
_MEANT = "meant "


class Judgement(Enum):
    """What an editor says of a finding: a slip indeed, a false alarm, or one of two spellings."""

    REAL = "real"
    FALSE = "false"
    VARIANT = "variant"


@dataclass(frozen=True, slots=True)
class Judged:
    """One row of the list."""

    text: str
    word: str
    context: str
    rule: str
    suggestion: str
    judgement: Judgement
    reason: str

    @property
    def place(self) -> tuple[str, str, str]:
        """What the row answers for: the text, the word and its context."""
        return self.text, self.word, self.context

    @property
    def right(self) -> str | None:
        """What should stand there; None where nothing is wrong."""
        if self.judgement is not Judgement.REAL:
            return None
        return (
            self.reason.removeprefix(_MEANT) if self.reason.startswith(_MEANT) else self.suggestion
        )


def read(lines: Iterable[str]) -> dict[tuple[str, str, str], Judged]:
    """The rows by place, from lines without line ends.

    Raises `ValueError`, naming the line, if one of them cannot be read.
    """
    rows: dict[tuple[str, str, str], Judged] = {}
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#") or line == HEAD:
            continue
        try:
            name, word, context, rule, suggestion, judgement, reason = line.split("\t")
            row = Judged(name, word, context, rule, suggestion, Judgement(judgement), reason)
        except ValueError:
            raise ValueError(f"judged.tsv, line {number}: {line!r}") from None
        rows[row.place] = row
    return rows


def load() -> dict[tuple[str, str, str], Judged]:
    """The judged list of the project."""
    return read(JUDGED.read_text(encoding="utf-8").splitlines())


def place(name: str, text: str, finding: Diagnostic) -> tuple[str, str, str]:
    """The key under which a finding in the text called `name` is judged."""
    word = " ".join(text[finding.start : finding.end].split())
    before = text[max(0, finding.start - 100) : finding.start].split()[-_BESIDE:]
    after = text[finding.end : finding.end + 100].split()[:_BESIDE]
    return name, word, " ".join([*before, f"[{word}]", *after])


def unjudged_row(name: str, text: str, finding: Diagnostic) -> str:
    """A row to be judged, its last two fields still open."""
    fix = replaced_text(text, finding, finding.fixes[0]) if finding.fixes else ""
    return "\t".join([*place(name, text, finding), finding.rule.code, fix, "?", ""])
