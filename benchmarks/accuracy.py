"""Findings on clean text, and natural errors found and fixed.

    python -m benchmarks.accuracy [--data FOLDER] [--show NAME]

Prints findings of the spelling, boundary and context families per 1,000 words of nearly clean text
(real errors among them), beside `hunspell -d ar` where it is installed; then, by ARETA tag, the
share of marked errors that is found, and of these how often the right form comes first or among
the first five. `--show NAME` lists the findings on one clean text; `--data` adds a folder with
`clean/` and `typos/` in it.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.texts import Gold, clean_texts, gold_errors
from linter import Linter
from linter.findings.diagnostic import Diagnostic, Fix
from linter.text.normalise import bare
from linter.text.passage import Passage

WORD_FAMILIES = ("S", "B", "C")
_BESIDE = 12


@dataclass(slots=True)
class Score:
    """How many errors there were, were found, and had the right form first and within five."""

    total: int = 0
    found: int = 0
    first: int = 0
    within: int = 0

    def add(self, outcome: tuple[bool, bool, bool]) -> None:
        """Count one error."""
        self.total += 1
        self.found += outcome[0]
        self.first += outcome[1]
        self.within += outcome[2]

    def __str__(self) -> str:
        found = max(self.found, 1)
        return (
            f"{self.total:5} {self.found / max(self.total, 1):8.1%} "
            f"{self.first / found:8.1%} {self.within / found:8.1%}"
        )


def outcome(gold: Gold, findings: Sequence[Diagnostic]) -> tuple[bool, bool, bool]:
    """Whether a marked error was found, with the right form first, and within five."""
    touching = [one for one in findings if one.start < gold.end and one.end > gold.start]
    rights = [_corrects(gold, fix) for one in touching for fix in one.fixes[:5]]
    return bool(touching), bool(rights) and rights[0], any(rights)


def _corrects(gold: Gold, fix: Fix) -> bool:
    """Whether the fix gives the right form; marks and tatweel do not count."""
    start = min(gold.start, fix.edits[0].start)
    end = max(gold.end, fix.edits[-1].end)
    text = gold.sentence
    edit = fix.edits[0]
    made = text[start : edit.start] + edit.replacement + text[edit.end : end]
    wanted = text[start : gold.start] + gold.right + text[gold.end : end]
    return bare(made) == bare(wanted)


def hunspell_misses(words: Sequence[str]) -> int | None:
    """How many of the words hunspell-ar does not know; None where it is not installed."""
    if shutil.which("hunspell") is None:
        return None
    command = ["hunspell", "-i", "utf-8", "-d", "ar", "-l"]
    done = subprocess.run(
        command, input="\n".join(words), capture_output=True, text=True, check=False
    )
    return len(done.stdout.split()) if done.returncode == 0 else None


def report_clean(linter: Linter, more: Sequence[str], show: str | None) -> None:
    """Findings per 1,000 words of each clean text."""
    print(f"{'clean text':16}{'words':>8}{'sawab':>8}{'hunspell':>9}   findings by rule")
    for name, text in clean_texts(more).items():
        findings = linter.check(text)
        words = Passage(text).words
        misses = hunspell_misses(words)
        beside = "-" if misses is None else f"{1000 * misses / len(words):.2f}"
        counts = Counter(one.rule.name for one in findings).most_common()
        by_rule = ", ".join(f"{rule} {count}" for rule, count in counts)
        rate = f"{1000 * len(findings) / len(words):.2f}"
        print(f"{name:16}{len(words):8}{rate:>8}{beside:>9}   {by_rule}")
        if name == show:
            for one in findings:
                print(f"    {_in_context(text, one)}")


def _in_context(text: str, one: Diagnostic) -> str:
    before = text[max(0, one.start - _BESIDE) : one.start]
    after = text[one.end : one.end + _BESIDE]
    fixes = ", ".join(f"{fix.edits[0].replacement} {fix.confidence:.2f}" for fix in one.fixes[:2])
    line = f"{one.rule.code} {before}[{text[one.start : one.end]}]{after} -> {fixes}"
    return line.replace("\n", "|")


def report_errors(linter: Linter, more: Sequence[str]) -> None:
    """Marked errors found and fixed, by ARETA tag."""
    scores: dict[str, Score] = {}
    for gold in gold_errors(more):
        result = outcome(gold, linter.check(gold.sentence))
        kind = "real word" if gold.is_word else "not a word"
        for key in (f"{gold.tag} {kind}", f"all, {kind}", "all"):
            scores.setdefault(key, Score()).add(result)
    print(f"\n{'natural errors':24}{'n':>5} {'found':>8} {'first':>8} {'in five':>8}")
    for key in sorted(scores):
        print(f"{key:24}{scores[key]}")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description="Accuracy on clean text and on text with errors.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--show", help="list the findings on this clean text")
    options = parser.parse_args()
    linter = Linter(select=WORD_FAMILIES)
    linter = Linter(select=WORD_FAMILIES, ignore=[r.code for r in linter.rules if not r.is_default])
    report_clean(linter, options.data, options.show)
    report_errors(linter, options.data)


if __name__ == "__main__":
    main()
