"""Counts the neighbours of words that may stand for others, for the context model.

    python -m dictionaries.recipes.context_counts CORPUS.txt.xz [CORPUS.txt.xz …]

The words are those that the compiled dictionary holds and that a common slip turns into one
another (حضر, حظر). Counted are the corpora named, and the pairs that ar-corrector ships. Writes
`dictionaries/compiled/context.sawab`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path
from typing import Final

from dictionaries.recipes.corpus_counts import blocks, read_counts
from dictionaries.recipes.sources import ar_corrector_counts, ar_corrector_pairs
from linter.lexicon.artefact import pack
from linter.lexicon.clitics import sister_forms
from linter.lexicon.variants import Variants
from linter.spelling.candidates import CandidateFinder
from linter.spelling.context import EDGE, neighbour_class, pack_counts
from linter.spelling.real_words import CONTEXT_ARTEFACT, pack_confusable
from linter.spelling.speller import Speller, default_speller
from linter.spelling.verdict import ErrorKind
from linter.text.normalise import bare
from linter.text.tokeniser import Passage

FOLDER: Final = Path(__file__).parents[1]
#: A word is worth a look when at least this share of its occurrences may be slips for another;
#: letters of like sound are mixed up by some writers all the time and by most never.
LEAST_SHARE: Final = 2e-3
LEAST_SHARE_OF_SOUNDS: Final = 2e-4
#: Two letters are most often the name of a Latin letter (أس, أل).
SHORTEST: Final = 3
#: Occurrences per million below which a word is not thought of as meant.
LEAST_COMMON: Final = 0.3
#: Pairs seen less often than this are left out.
LEAST_PAIR: Final = 3


def confusable(speller: Speller) -> dict[str, list[str]]:
    """For each attested word that may be a slip, the words that may have been meant."""
    finder = CandidateFinder(speller.lexicon.words, speller.error_model)
    variants = Variants((FOLDER / "lexicon" / "variants.tsv").read_text("utf-8").splitlines())
    kept = right_pairs()
    table = {}
    for written in sorted(read_counts("hindawi").keys() | ar_corrector_counts().keys()):
        if len(written) < SHORTEST or written not in speller.lexicon.forms:
            continue
        same = {*sister_forms(written), *kept.get(written, ())}
        own = max(speller.lexicon.frequency(written), 0.001)
        others = []
        for meant in sorted(set(finder.confusions(written)) - {written}):
            frequency = speller.lexicon.frequency(meant)
            slip = speller.error_model.explain(written, meant)
            is_sound = slip.kind is ErrorKind.LETTERS
            share = LEAST_SHARE_OF_SOUNDS if is_sound else LEAST_SHARE
            is_likely = frequency * exp(-slip.cost) > share * own
            is_right = meant in same or variants.are(written, meant)
            if frequency >= LEAST_COMMON and is_likely and not is_right:
                others.append(meant)
        if others:
            table[written] = others
    return table


def right_pairs() -> dict[str, list[str]]:
    """Words that look like slips for others and nearly always stand rightly."""
    lines = (FOLDER / "error_model" / "not_confused.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return {row[0]: row[1].split() for row in rows}


def press_pairs() -> Iterator[tuple[str, str, int]]:
    """Pairs of the texts behind ar-corrector, with their counts."""
    for left, right, count in ar_corrector_pairs():
        yield _press_word(left), _press_word(right), count


def _press_word(word: str) -> str:
    form = bare(word)
    return form if form.isalpha() and not word.startswith("<") else EDGE


def corpus_pairs(path: Path) -> Iterator[tuple[str, str, int]]:
    """Pairs of words that nothing but space stands between, block by block, with their counts."""
    for block in blocks(path):
        passage = Passage(block)
        counts: Counter[tuple[str, str]] = Counter()
        left = EDGE
        for gap, word in zip(passage.gaps, map(bare, passage.words), strict=False):
            if gap != " " and not gap.isspace():
                counts[left, EDGE] += 1
                left = EDGE
            counts[left, word] += 1
            left = word
        for (one, two), count in counts.items():
            yield one, two, count


def add_pairs(
    pairs: Iterator[tuple[str, str, int]],
    wanted: frozenset[str],
    totals: Counter[tuple[str, str]],
    counts: Counter[tuple[str, str]],
) -> None:
    """Add pairs with a wanted word in them to `counts`, classes and sums to `totals`."""
    for left, right, count in pairs:
        totals[right, "<all>"] += count
        totals[f"<{neighbour_class(right)}>", "<all>"] += count
        if left in wanted:
            totals[left, f"<{neighbour_class(right)}>"] += count
            counts[left, right] += count
        if right in wanted:
            totals[f"<{neighbour_class(left)}>", right] += count
            counts[left, right] += count


def main(arguments: Sequence[str]) -> None:
    """Count and write."""
    table = confusable(default_speller())
    wanted = frozenset(table) | {meant for others in table.values() for meant in others}
    totals: Counter[tuple[str, str]] = Counter()
    counts: Counter[tuple[str, str]] = Counter()
    for path in arguments:
        add_pairs(corpus_pairs(Path(path)), wanted, totals, counts)
    add_pairs(press_pairs(), wanted, totals, counts)
    kept = {pair: count for pair, count in counts.items() if count >= LEAST_PAIR and all(pair)}
    neighbours = {word for pair in kept for word in pair}
    for (left, right), count in totals.items():
        if count >= LEAST_PAIR and (right != "<all>" or left in neighbours or left[:1] == "<"):
            kept[left, right] = count
    sections = {"pairs": pack_counts(kept), **pack_confusable(table)}
    content = pack(sections, {"format": 1, "pairs": len(kept), "confusable": len(table)})
    (FOLDER / "compiled" / CONTEXT_ARTEFACT).write_bytes(content)
    sys.stderr.write(f"{len(table)} confusable words, {len(kept)} pairs, {len(content):,} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1:])
