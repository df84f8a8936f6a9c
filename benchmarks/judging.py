"""Findings on nearly clean text, each read and judged by hand.

The files `data/judged*.tsv`, read as one list, have a row for each finding that was read: text,
word, context (three words on either side), rule, suggestion, judgement and reason. A row answers
for its place, whatever the linter suggests there today; so a judgement outlives a change of weights
and another class of error (families S, B and C); rows of the other families answer for their family
alone. A row with `*` for its context answers for all findings of its rule on its word in its text:
a kind that recurs, every case of which was read. (`*` for the word stands for any word.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from benchmarks.texts import DATA
from linter.findings.diagnostic import Diagnostic, replaced_text

JUDGED = "judged*.tsv"
HEAD = "text\tword\tcontext\trule\tsuggestion\tjudgement\treason"
_BESIDE = 3
#: Stands for any context, or any word.
ANY = "*"
_WORD_FAMILIES = ("S", "B", "C")
#: A reason that opens so names the right form, where the first suggestion is not it.
_MEANT = "meant "


class Judgement(Enum):
    """What an editor says of a finding: an error, a false positive, or one of two spellings."""

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
        """What the row answers for: the text, the word and its context (or `*` and the rule)."""
        if self.context == ANY:
            return self.text, self.word, ANY + self.rule
        return self.text, self.word, _scope(self.rule) + self.context

    @property
    def right(self) -> str | None:
        """What should stand there; None where nothing is wrong."""
        if self.judgement is not Judgement.REAL:
            return None
        return (
            self.reason.removeprefix(_MEANT) if self.reason.startswith(_MEANT) else self.suggestion
        )


def _scope(rule: str) -> str:
    return "" if rule[:1] in _WORD_FAMILIES else f"{rule[:1]} "


Rows = Mapping[tuple[str, str, str], Judged]


def read(lines: Iterable[str], source: str = "judged.tsv") -> dict[tuple[str, str, str], Judged]:
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
            raise ValueError(f"{source}, line {number}: {line!r}") from None
        rows[row.place] = row
    return rows


def load() -> dict[tuple[str, str, str], Judged]:
    """The judged lists of the project, joined."""
    rows: dict[tuple[str, str, str], Judged] = {}
    for path in sorted(DATA.glob(JUDGED)):
        rows |= read(path.read_text(encoding="utf-8").splitlines(), path.name)
    return rows


def judged(rows: Rows, name: str, text: str, finding: Diagnostic) -> Judged | None:
    """The row that answers for a finding in the text called `name`; None if none does."""
    at = place(name, text, finding)
    kind = ANY + finding.rule.code
    keys = (at, (name, at[1], kind), (name, ANY, kind))
    return next((rows[key] for key in keys if key in rows), None)


def place(name: str, text: str, finding: Diagnostic) -> tuple[str, str, str]:
    """The key under which a finding in the text called `name` is judged."""
    word, context = _context(text, finding.start, finding.end)
    return name, word, _scope(finding.rule.code) + context


def place_of_word(name: str, text: str, start: int, end: int) -> tuple[str, str, str]:
    """The key under which a finding of the word families there is judged, whether made or not."""
    return name, *_context(text, start, end)


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    word = " ".join(text[start:end].split())
    before = text[max(0, start - 100) : start].split()[-_BESIDE:]
    after = text[end : end + 100].split()[:_BESIDE]
    return word, " ".join([*before, f"[{word}]", *after])


def unjudged_row(name: str, text: str, finding: Diagnostic) -> str:
    """A row to be judged, its last two fields still open."""
    fix = replaced_text(text, finding, finding.fixes[0]) if finding.fixes else ""
    word, context = _context(text, finding.start, finding.end)
    return "\t".join([name, word, context, finding.rule.code, fix, "?", ""])
