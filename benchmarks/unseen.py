"""Findings on text that nobody has opened: counts alone, nothing to read or to tune on.

    python -m benchmarks.unseen --data FOLDER

The text is taken from the public-domain books of FOLDER (`corpora/hindawi-public-domain.txt.xz`) by
a rule: of the last third of its paragraphs, each 200th run of 20. Nobody has read these for the
rules, the thresholds or the lists; the words and pairs of words of the whole corpus were counted,
though, so the dictionary knows its vocabulary, and unlisted words are rarer here than in new text.
Prints findings of the default rules per 1,000 words by family, beside Hunspell where it is
installed, as one text and with each paragraph as a text of its own.
"""

from __future__ import annotations

import argparse
import lzma
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from benchmarks.accuracy import hunspell_misses
from benchmarks.intervals import wilson
from linter import Linter
from linter.text.passage import Passage

BOOKS: Final = "corpora/hindawi-public-domain.txt.xz"
#: A run of the first number of paragraphs out of each of the second.
_RUN: Final = 20
_STRIDE: Final = 200


def chosen_paragraphs(paragraphs: list[str]) -> Iterator[str]:
    """The paragraphs that stand for text nobody has read, chosen by place alone."""
    first = 2 * len(paragraphs) // 3
    for start in range(first, len(paragraphs), _RUN * _STRIDE):
        yield from paragraphs[start : start + _RUN]


def families(linter: Linter, texts: Iterable[str]) -> Counter[str]:
    """Findings by the letter of their rule's family."""
    return Counter(one.rule.code[0] for text in texts for one in linter.check(text))


def report(texts: list[str], linter: Linter) -> Iterator[str]:
    """The figures, a line each."""
    words = [word for text in texts for word in Passage(text).words]
    thousands = max(len(words), 1) / 1000
    yield f"{len(texts)} paragraphs, {len(words)} words; findings per 1,000 words:"
    for name, counts in (
        ("as one text", families(linter, ["\n".join(texts)])),
        ("each paragraph by itself", families(linter, texts)),
    ):
        rates = "  ".join(f"{key} {counts[key] / thousands:.2f}" for key in sorted(counts))
        low, high = wilson(counts.total(), len(words))
        yield (
            f"  {name:26}{counts.total() / thousands:6.2f} "
            f"({1000 * low:.2f}–{1000 * high:.2f})   {rates}"
        )
    misses = hunspell_misses(words)
    if misses is not None:
        yield f"  {'hunspell -d ar':26}{misses / thousands:6.2f}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Findings on text that nobody has opened.")
    parser.add_argument("--data", required=True, type=Path, help="the folder with the corpora")
    options = parser.parse_args()
    text = lzma.decompress((options.data / BOOKS).read_bytes()).decode("utf-8")
    paragraphs = [line for line in text.splitlines() if line.strip()]
    print("\n".join(report(list(chosen_paragraphs(paragraphs)), Linter())))


if __name__ == "__main__":
    main()
