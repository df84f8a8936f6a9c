"""Errors found and fixed beside other checkers, false positives (long: a table for each question).

    python -m benchmarks.correction [--data FOLDER] [--without PEER] [--unjudged]

Prints, beside Hunspell, Aspell and cspell with their Arabic dictionaries, pyspellchecker and
symspellpy with a dictionary of wordfreq (each left out by name where it is not installed):

- of natural errors, of 2,000 made by our own error model and of 1,000 random ones, the share
  detected, and of these the share with the right form first and within five;
- findings on clean text, and how many of them an editor judged false (`data/judged.tsv`;
  `--unjudged` prints those that nobody has read yet, as rows to fill in);
- of natural errors, what `fix` corrects without being asked, in sentences by themselves and as one
  text, for the development part and for the test part that nobody reads;
- the time that suggestions for a distinct unknown word take;
- findings by confidence with the share that is right, and the same for safe fixes.

`--data` adds a folder with `clean/` and `typos/` in it.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from statistics import median, quantiles

from benchmarks import judging
from benchmarks import natural as natural_figures
from benchmarks.accuracy import WORD_FAMILIES, Score, outcome
from benchmarks.injection import model_errors, random_errors
from benchmarks.judging import Judgement
from benchmarks.peers import Peer, PipePeer, installed_peers
from benchmarks.reliability import Outcome, safe_lines, table
from benchmarks.texts import Gold, clean_texts, gold_errors
from linter import Linter
from linter.findings.diagnostic import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Message,
    RuleInfo,
    replaced_text,
)
from linter.spelling.confidence import Calibration
from linter.spelling.speller import default_speller
from linter.text.normalise import bare
from linter.text.passage import Passage

SEED = 20260101
FROM_MODEL = 2000
AT_RANDOM = 1000
TIMED_WORDS = 500
#: Texts that neither the dictionary nor the context model was counted on.
HELD_OUT = ("un_dev", "wikinews", "xquad")

#: A spelling that the rules on by default accept on purpose, and the gold does not.
ACCEPTED = "عبدالله"

#: Says what it flags in a sentence with an error.
Finder = Callable[[Gold], Sequence[Diagnostic]]


def word_linter(calibration: Calibration | None = None) -> Linter:
    """A linter with the default rules of the word families alone."""
    rules = Linter(select=WORD_FAMILIES).rules
    others = [one.code for one in rules if not one.is_default]
    return Linter(select=WORD_FAMILIES, ignore=others, calibration=calibration)


def peer_finder(peer: Peer) -> Finder:
    """A peer as a finder: asked word by word about the place of the error."""
    info = RuleInfo(peer.name, peer.name, "peer")

    def find(gold: Gold) -> list[Diagnostic]:
        passage = Passage(gold.sentence)
        found = []
        for index, word in enumerate(passage.words):
            start, end = passage.span(index)
            if start < gold.end and end > gold.start:
                suggestions = peer.suggest(bare(word))
                if suggestions is not None:
                    fixes = (
                        Fix((Edit(start, end, text),), Applicability.DISPLAY)
                        for text in suggestions
                    )
                    message = Message(word, word)
                    found.append(Diagnostic(info, start, end, message, fixes=tuple(fixes)))
        return found

    return find


def report_errors(
    title: str,
    errors: Sequence[Gold],
    finders: dict[str, Finder],
    keys: Callable[[Gold], list[str]],
) -> None:
    """A row for each key of the errors, with the three figures of each finder."""
    scores: dict[str, dict[str, Score]] = {}
    for gold in errors:
        for name, find in finders.items():
            result = outcome(gold, find(gold))
            for key in keys(gold):
                scores.setdefault(key, {}).setdefault(name, Score()).add(result)
    print(f"\n{title}: found; of these right first, within five (%)")
    print(f"{'':26}{'n':>5} " + "".join(f"{name:>17} " for name in finders))
    for key in sorted(scores, key=lambda key: (not key.startswith("all"), key)):
        row = scores[key]
        total = next(iter(row.values())).total
        print(f"{key:26}{total:5} " + "".join(f"{_figures(row[name]):>17} " for name in finders))


def _figures(score: Score) -> str:
    found = max(score.found, 1)
    shares = (score.found / max(score.total, 1), score.first / found, score.within / found)
    return " ".join(f"{100 * share:5.1f}" for share in shares)


def outcomes(errors: Iterable[Gold], find: Finder) -> list[Outcome]:
    """The first finding at each error, as sure as its first fix."""
    made = []
    for gold in errors:
        for one in find(gold):
            if one.start < gold.end and one.end > gold.start and one.fixes:
                is_right = outcome(gold, [one])[1]
                made.append(_outcome(one, is_right))
                break
    return made


def _outcome(finding: Diagnostic, is_right: bool) -> Outcome:
    fix = finding.fixes[0]
    is_safe = fix.applicability is Applicability.SAFE
    return Outcome(fix.confidence, is_safe, is_right, finding.rule.code)


def report_clean(
    linter: Linter, peers: Sequence[Peer], more: Sequence[str], show_unjudged: bool
) -> list[Outcome]:
    """Findings on the judged texts by judgement; returns them as outcomes, variants left out."""
    judged = judging.load()
    named = {row.text for row in judged.values() if row.rule.startswith("S")}
    made: list[Outcome] = []
    unjudged: list[str] = []
    by_rule: dict[str, Counter[str]] = {}
    print("\nclean text: findings per 1,000 words, by judgement")
    heads = "".join(f"{one.value:>9}" for one in Judgement)
    print(
        f"{'':14}{'words':>8}{'all':>9}{heads}{'unread':>9}{'C false':>9}"
        + "".join(f"{peer.name:>10}" for peer in peers)
    )
    for name, text in clean_texts(more).items():
        if name not in named:
            continue
        words = Passage(text).words
        counts: Counter[str] = Counter()
        for finding in linter.check(text):
            row = judged.get(judging.place(name, text, finding))
            verdict = row.judgement.value if row else "unread"
            counts.update(("all", verdict, f"{finding.rule.code[0]} {verdict}"))
            by_rule.setdefault(finding.rule.code, Counter())[verdict] += 1
            if row is None:
                unjudged.append(judging.unjudged_row(name, text, finding))
        made += outcomes_on_clean(linter, name, text)
        columns = ("all", *(one.value for one in Judgement), "unread", "C false")
        rates = "".join(f"{1000 * counts[key] / len(words):9.2f}" for key in columns)
        forms = [bare(word) for word in words]
        beside = "".join(f"{1000 * peer.misses(forms) / len(words):10.2f}" for peer in peers)
        print(f"{name:14}{len(words):8}{rates}{beside}")
    for code in sorted(by_rule):
        print(f"{code:14}" + ", ".join(f"{key} {n}" for key, n in by_rule[code].most_common()))
    if show_unjudged:
        print("\n".join(unjudged))
    return made


def outcomes_on_clean(linter: Linter, name: str, text: str) -> list[Outcome]:
    """The findings of the word families on a text, as judged; variants and unread ones left out."""
    judged = judging.load()
    made = []
    for finding in linter.check(text):
        row = judged.get(judging.place(name, text, finding))
        if row is not None and finding.fixes and row.judgement is not Judgement.VARIANT:
            made.append(_outcome(finding, is_right=_is_right(row, text, finding)))
    return made


def _is_right(row: judging.Judged, text: str, finding: Diagnostic) -> bool:
    made = replaced_text(text, finding, finding.fixes[0])
    return row.right is not None and bare(made) == bare(row.right)


def report_speed(words: Sequence[str], peers: Sequence[Peer]) -> None:
    """Median and 95th percentile of the time for suggestions, in milliseconds a word."""
    speller = default_speller()
    unknown = [word for word in words if word not in speller.lexicon][:TIMED_WORDS]
    askers: dict[str, Callable[[str], object]] = {"sawab": speller.judge}
    askers |= {peer.name: peer.ask for peer in peers if isinstance(peer, PipePeer)}
    # What the benchmark itself holds in memory would make the collector of garbage look slow.
    gc.collect()
    gc.freeze()
    print(f"\nsuggestions for {len(unknown)} distinct unknown words: ms a word")
    print(f"{'':14}{'median':>9}{'95 %':>9}")
    for name, ask in askers.items():
        times = [_milliseconds(ask, word) for word in unknown]
        print(f"{name:14}{median(times):9.2f}{quantiles(times, n=20)[-1]:9.2f}")


def _milliseconds(ask: Callable[[str], object], word: str) -> float:
    start = time.perf_counter()
    ask(word)
    return 1000 * (time.perf_counter() - start)


def _natural_keys(gold: Gold) -> list[str]:
    kind = "in hunspell-ar" if gold.is_word else "not in hunspell-ar"
    keys = ["all", f"all, {kind}", gold.tag]
    return keys if gold.wrong.endswith(ACCEPTED) else [*keys, "all, but عبدالله"]


def _made_keys(gold: Gold) -> list[str]:
    """Classes of errors are told apart among those that make no other word."""
    if gold.is_word:
        return ["all", "all, in our dictionary"]
    return ["all", "all, not in our dictionary", gold.tag]


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description="Correction beside peers.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--without", action="append", default=[], help="leave this peer out")
    parser.add_argument("--unjudged", action="store_true", help="print findings nobody has judged")
    options = parser.parse_args()
    linter = word_linter()
    find_in = cache(lambda sentence: tuple(linter.check(sentence)))
    peers, missing = installed_peers(options.without)
    for name in missing:
        print(f"{name}: not installed, left out")
    finders: dict[str, Finder] = {"sawab": lambda gold: find_in(gold.sentence)}
    finders |= {peer.name: peer_finder(peer) for peer in peers}
    texts = [text for name, text in clean_texts(options.data).items() if name in HELD_OUT]
    lexicon = default_speller().lexicon
    natural = list(gold_errors(options.data))
    by_model = model_errors(texts, FROM_MODEL, SEED, lexicon.__contains__)
    at_random = random_errors(texts, AT_RANDOM, SEED, lexicon.__contains__)
    report_errors("natural errors", natural, finders, _natural_keys)
    report_errors("errors of our own model", by_model, finders, _made_keys)
    report_errors("random errors of one letter", at_random, finders, _made_keys)
    on_clean = report_clean(linter, peers, options.data, options.unjudged)
    report_speed(sorted({bare(one.wrong) for one in [*natural, *at_random]}), peers)
    sure = {
        "natural errors": outcomes(natural, finders["sawab"]),
        "errors of our own model": outcomes(by_model, finders["sawab"]),
        "random errors": outcomes(at_random, finders["sawab"]),
    }
    print()
    print("\n".join(natural_figures.report(linter, options.data)))
    print("\nconfidence of findings at an error, and the share that is right")
    print("\n".join(table([one for made in sure.values() for one in made])))
    print("\nthe same on clean text, by the judged list")
    print("\n".join(table(on_clean)))
    print()
    print("\n".join(safe_lines({**sure, "clean text, as judged": on_clean})))


if __name__ == "__main__":
    main()
