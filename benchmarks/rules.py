"""How right each rule is on nearly clean text, from findings that were read and judged.

    python -m benchmarks.rules [--data FOLDER] [--rule CODE] [--all] [--unjudged] [--write FILE]

Prints for each rule its findings, how many of them were judged real, false or a variant, the share
of real ones with the interval in which it lies 95 times in 100, and findings per 1,000 words; at
the end what all default rules together flag wrongly per 1,000 words. `--rule` (may be given again)
looks at these rules alone, `--all` also at those that are off by default, in a run of their own,
for where two rules want the same text the engine reports one; `--unjudged` prints rows for the
findings not yet judged, to be completed and put into `benchmarks/data/judged*.tsv`; `--write` puts
the figures into a table, which the documentation of the rules reads. `--data` adds a folder with
`clean/` in it.

Rules that find little there were run over news and books as well; what was said of those findings
counts for the bar, and stands in columns of its own in the table (`elsewhere`).

These are development texts: what was found in them was read, and words were admitted from it. What
was never read is measured by `benchmarks.unseen`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import judging
from benchmarks.intervals import LEAST_CASES, counted, wilson
from benchmarks.judging import Judgement
from benchmarks.texts import clean_texts
from linter import Linter
from linter.rules.core.registry import all_rules
from linter.text.passage import Passage

#: A default rule must be right in this share of its findings.
PRECISE = 0.95
WRITTEN_HEAD = "# rule\tfindings\treal\tfalse\tvariant\telsewhere: real\tfalse\tvariant"


@dataclass(slots=True)
class Score:
    """What was found by one rule, and what was said of it."""

    findings: int = 0
    judged: Counter[Judgement] = field(default_factory=Counter)

    @property
    def read(self) -> int:
        """How many findings were judged."""
        return self.judged.total()

    @property
    def precision(self) -> float | None:
        """The share of real errors among the findings that were judged; None if none was.

        A variant spelling does not count as real: an editor did not ask to hear of it.
        """
        return self.judged[Judgement.REAL] / self.read if self.read else None

    def add(self, row: judging.Judged | None) -> None:
        """Count one finding."""
        self.findings += 1
        if row is not None:
            self.judged[row.judgement] += 1


@dataclass(slots=True)
class Measure:
    """The scores of the rules on some texts of so many words, and what is still to be judged.

    `elsewhere` counts the judgements, by rule, on findings in other texts (see `elsewhere`).
    """

    words: int = 0
    scores: dict[str, Score] = field(default_factory=dict)
    unjudged: list[str] = field(default_factory=list)
    elsewhere: Mapping[str, Counter[Judgement]] = field(default_factory=dict)

    def judged(self, code: str) -> Counter[Judgement]:
        """What was said of the findings of a rule, elsewhere too if too few were read here."""
        here = self.scores[code].judged
        return here if here.total() >= LEAST_CASES else here + self.elsewhere.get(code, Counter())


def measure(linter: Linter, texts: Mapping[str, str], rows: judging.Rows) -> Measure:
    """Run the rules of `linter` over the texts and look up what was said of each finding."""
    made = Measure(scores={rule.code: Score() for rule in linter.rules})
    for name, text in texts.items():
        made.words += len(Passage(text).words)
        for finding in linter.check(text):
            row = judging.judged(rows, name, text, finding)
            made.scores[finding.rule.code].add(row)
            if row is None:
                made.unjudged.append(judging.unjudged_row(name, text, finding))
    return made


def elsewhere(rows: judging.Rows, texts: Mapping[str, str]) -> dict[str, Counter[Judgement]]:
    """By rule what was said of findings in texts that are not at hand: news and books.

    Rules that find little in clean text were run over these, and up to 30 findings of each read.
    Variants are left out: nearly all of them are of verse and old spelling.
    """
    counts: dict[str, Counter[Judgement]] = {}
    for row in rows.values():
        is_variant = row.judgement is Judgement.VARIANT
        if row.text not in texts and row.context != judging.ANY and not is_variant:
            counts.setdefault(row.rule, Counter())[row.judgement] += 1
    return counts


def together(first: Measure, second: Measure) -> Measure:
    """Two measures of different rules on the same texts as one, in order of code."""
    scores = first.scores | second.scores
    ordered = {code: scores[code] for code in sorted(scores)}
    return Measure(first.words, ordered, first.unjudged + second.unjudged)


def report(made: Measure) -> Iterator[str]:
    """The table, a line for each rule with findings, and the sum over the default rules."""
    names = {rule.code: rule for rule in all_rules()}
    verdicts = "".join(f"{one.value:>9}" for one in Judgement)
    yield (
        f"{'rule':35}{'found':>7}{verdicts}{'unread':>8}{'precise':>9}{'95 %':>14}{'per 1,000':>11}"
    )
    total = Score()
    for code, score in made.scores.items():
        if not score.findings:
            continue
        rule = names[code]
        yield _line(f"{code} {rule.name}" + ("" if rule.is_default else " (off)"), score, made)
        if rule.is_default:
            total.findings += score.findings
            total.judged += score.judged
    yield _line("all default rules", total, made)
    per = 1000 / max(made.words, 1)
    unread = total.findings - total.read
    wrong = total.judged[Judgement.FALSE]
    variants = total.judged[Judgement.VARIANT]
    yield (
        f"\n{made.words} words; of 1,000 words the default rules flag {per * wrong:.2f} falsely, "
        f"{per * (wrong + variants):.2f} with variant spellings, "
        f"{per * (wrong + variants + unread):.2f} were all unread findings false too"
    )
    yield from _below_the_bar(made)


def _line(name: str, score: Score, made: Measure) -> str:
    verdicts = "".join(f"{score.judged[one]:9}" for one in Judgement)
    precision = "-" if score.precision is None else f"{score.precision:.1%}"
    low, high = wilson(score.judged[Judgement.REAL], score.read)
    interval = f"{100 * low:.1f}–{100 * high:.1f}" if score.read else "-"
    rate = 1000 * score.findings / max(made.words, 1)
    unread = score.findings - score.read
    return (
        f"{name:35}{score.findings:7}{verdicts}{unread:8}{precision:>9}{interval:>14}{rate:11.3f}"
    )


def _below_the_bar(made: Measure) -> Iterator[str]:
    defaults = {rule.code for rule in all_rules() if rule.is_default}
    for code in made.scores:
        judged = made.judged(code)
        real, read = judged[Judgement.REAL], judged.total()
        if code not in defaults or not read:
            continue
        if real < PRECISE * read:
            yield f"{code} is on by default and below {PRECISE:.0%}: {counted(real, read)}"
        elif read < LEAST_CASES:
            yield f"{code} is on by default and not yet measured: {counted(real, read)}"


def table(made: Measure) -> Iterator[str]:
    """The figures of each rule as lines of a table for the documentation."""
    yield f"# Findings of each rule on {made.words} words of nearly clean text, read and judged."
    yield "# Written by `python -m benchmarks.rules --all --write FILE`: the rules on by default in"
    yield "# one run, the others in a second. Elsewhere: findings in news and books that were read."
    yield WRITTEN_HEAD
    for code, score in made.scores.items():
        other = made.elsewhere.get(code, Counter())
        counts = (said[one] for said in (score.judged, other) for one in Judgement)
        fields = (score.findings, *counts)
        yield "\t".join((code, *map(str, fields)))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Precision of each rule on nearly clean text.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--rule", action="append", default=[], help="only this rule or family")
    parser.add_argument("--all", action="store_true", help="also rules that are off by default")
    parser.add_argument("--unjudged", action="store_true", help="print rows still to be judged")
    parser.add_argument("--write", type=Path, help="put the figures into this table")
    options = parser.parse_args()
    texts, rows = clean_texts(options.data), judging.load()
    made = measure(Linter(select=options.rule), texts, rows)
    if options.all and not options.rule:
        off = [rule.code for rule in all_rules() if not rule.is_default]
        made = together(made, measure(Linter(select=off), texts, rows))
    made.elsewhere = elsewhere(rows, texts)
    print("\n".join(report(made)))
    if options.unjudged:
        print("\n".join(made.unjudged))
    if options.write:
        options.write.write_text("\n".join(table(made)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
