"""Counts which words stand side by side.

    python -m dictionaries.recipes.context_counts CORPUS.txt.xz [CORPUS.txt.xz …]

Counted are the corpora named, and the pairs that ar-corrector ships; kept are the pairs of words of
the compiled dictionary that say more than the classes of these words do. Beside them goes a table
of words that a common error turns into one another (حضر, حظر). Writes
`dictionaries/compiled/context.sawab`, byte for byte the same for the same sources.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log
from pathlib import Path
from typing import Final

from dictionaries.recipes.corpus_counts import read_counts
from dictionaries.recipes.sources import ar_corrector_counts
from dictionaries.recipes.word_pairs import Pairs, press_pairs
from linter.lexicon.artefact import pack
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.variants import all_variants
from linter.spelling.confusable import pack_confusable
from linter.spelling.language_model.artefacts import CONTEXT_ARTEFACT
from linter.spelling.language_model.context import (
    CLASS_LEFT_OVER,
    DISCOUNT,
    EVERYTHING,
    LEFT_OVER,
    pair_of,
    word_class,
)
from linter.spelling.language_model.counts import pack_counts
from linter.spelling.rivals import rivals
from linter.spelling.speller import Speller, default_speller
from linter.spelling.suspects import UNCOMMON

FOLDER: Final = Path(__file__).parents[1]
#: Two letters are most often the name of a Latin letter (أس, أل).
SHORTEST: Final = 3
#: Pairs seen less often than this are left out.
LEAST_PAIR: Final = 2
#: This many pairs are kept, those that say most first.
MOST_PAIRS: Final = 2_150_000
#: A pair of a word and a class, or a total, is kept from this count on.
LEAST_TOTAL: Final = 5
#: What a pair of a word and a class must say, in nats over all its occurrences.
LEAST_CLASS_GAIN: Final = 12.0
#: This many of the most frequent words are classes of their own.
FREQUENT: Final = 250


def confusable(speller: Speller) -> dict[str, list[str]]:
    """For each common word that may be an error, the words that may have been meant."""
    lexicon, finder = speller.lexicon, speller.finder
    variants = all_variants()
    kept = right_pairs()
    table = {}
    for written in sorted(read_counts("hindawi").keys() | ar_corrector_counts().keys()):
        is_common = written in lexicon.words and lexicon.frequency(written) >= UNCOMMON
        if len(written) < SHORTEST or not is_common:
            continue
        loose, edited = set(finder.confusions(written)), finder.one_edit(written)
        near = rivals(written, lexicon, loose, edited, speller.error_model, variants)
        others = [meant for meant in near if meant not in kept.get(written, ())]
        if others:
            table[written] = others
    return table


def right_pairs() -> dict[str, list[str]]:
    """Words that look like errors for others and nearly always stand rightly."""
    lines = (FOLDER / "error_model" / "not_confused.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return {row[0]: row[1].split() for row in rows}


def table_of(pairs: Pairs, lexicon: Lexicon) -> tuple[dict[str, float], list[str]]:
    """The entries of the context model, and its frequent words.

    See `linter/spelling/language_model/context.py`.

    A pair is kept if it says more of its words than their classes do: by the logarithm of the
    likelihood that it adds.
    """
    words = list(pairs.words)
    totals = [0] * len(words)
    for _, right, count in pairs.items():
        totals[right] += count
    by_count = sorted(range(1, len(words)), key=lambda i: (-totals[i], words[i]))
    frequent = [words[i] for i in by_count if words[i] in lexicon.words][:FREQUENT]
    own = set(frequent)
    classes = [word if word in own else word_class(word) for word in words]
    is_kept = [word in lexicon.words and totals[i] >= LEAST_TOTAL for i, word in enumerate(words)]
    table: Counter[str] = Counter()
    of_word: Counter[tuple[int, str, bool]] = Counter()
    for i, kind in enumerate(classes):
        table[kind] += totals[i]
    for left, right, count in pairs.items():
        table[pair_of(classes[left], classes[right])] += count
        if is_kept[right] and words[right] not in own and words[left] not in own:
            of_word[right, classes[left], True] += count
        if is_kept[left] and words[left] not in own and words[right] not in own:
            of_word[left, classes[right], False] += count
    entries = {key: float(count) for key, count in table.items() if count >= 1}
    entries[EVERYTHING] = float(sum(totals))
    entries |= {words[i]: float(totals[i]) for i in range(1, len(words)) if is_kept[i]}
    entries |= _of_classes(of_word, words, classes, totals, table)
    entries |= _of_words(pairs, words, classes, totals, table, is_kept)
    return entries, frequent


def _of_classes(
    of_word: Counter[tuple[int, str, bool]],
    words: Sequence[str],
    classes: Sequence[str],
    totals: Sequence[int],
    table: Counter[str],
) -> dict[str, float]:
    """Pairs of a word and a class, where the word differs from its own class."""
    entries: dict[str, float] = {}
    taken: dict[tuple[int, bool], float] = defaultdict(float)
    for (word, kind, is_left), count in of_word.items():
        one, two = (kind, classes[word]) if is_left else (classes[word], kind)
        expected = totals[word] * table[pair_of(one, two)] / max(table[classes[word]], 1)
        if count >= LEAST_TOTAL and count * abs(log(count / expected)) >= LEAST_CLASS_GAIN:
            one, two = (kind, words[word]) if is_left else (words[word], kind)
            entries[pair_of(one, two)] = float(count)
            taken[word, is_left] += count - DISCOUNT
    for (word, is_left), share in taken.items():
        key = CLASS_LEFT_OVER[is_left].format(words[word])
        entries[key] = max(totals[word] - share, 1.0)
    return entries


def _of_words(
    pairs: Pairs,
    words: Sequence[str],
    classes: Sequence[str],
    totals: Sequence[int],
    table: Counter[str],
    is_kept: Sequence[bool],
) -> dict[str, float]:
    """The pairs of words that say most, and for each word what is left to all others."""
    gains = []
    for left, right, count in pairs.items():
        if count < LEAST_PAIR or not (is_kept[left] and is_kept[right]):
            continue
        by_class = table[pair_of(classes[left], classes[right])]
        sizes = max(table[classes[left]], 1) * max(table[classes[right]], 1)
        expected = totals[left] * totals[right] * by_class / sizes
        gains.append((count * abs(log(count / expected)), left, right, count))
    gains.sort(key=lambda one: (-one[0], one[1], one[2]))
    entries: dict[str, float] = {}
    taken: dict[tuple[int, bool], float] = defaultdict(float)
    for _, left, right, count in gains[:MOST_PAIRS]:
        entries[pair_of(words[left], words[right])] = float(count)
        taken[left, False] += count - DISCOUNT
        taken[right, True] += count - DISCOUNT
    for (word, is_left), share in taken.items():
        entries[LEFT_OVER[is_left].format(words[word])] = max(totals[word] - share, 1.0)
    return entries


def main(arguments: Sequence[str]) -> None:
    """Count and write."""
    speller = default_speller()
    likely = confusable(speller)
    pairs = Pairs()
    pairs.add(press_pairs())
    pairs.without_errors(likely, speller)
    for path in arguments:
        corpus = Pairs()
        corpus.add_corpus(Path(path))
        corpus.without_errors(likely, speller)
        pairs.add_all(corpus)
    entries, frequent = table_of(pairs, speller.lexicon)
    sections = {
        "pairs": pack_counts(entries),
        "frequent": "\n".join(frequent).encode(),
        **pack_confusable(likely),
    }
    content = pack(sections, {"format": 2, "pairs": len(entries), "confusable": len(likely)})
    target = FOLDER / "compiled" / CONTEXT_ARTEFACT
    scratch = target.with_suffix(".part")
    scratch.write_bytes(content)
    scratch.replace(target)
    size = f"{len(entries)} entries, {len(content):,} bytes"
    sys.stderr.write(f"{len(likely)} confusable words, {size}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
