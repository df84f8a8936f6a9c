"""How often reports of misspelt and misplaced words are right in news, each sentence by itself.

    python -m benchmarks.single_sentences --data FOLDER [--part PART] [--unjudged]

A single sentence tells nothing of its writer, and little of its topic: names and terms are hardest
to tell from errors there. The news is `corpora/ant-news.txt.xz` of FOLDER, of which pairs of words
were counted, but which the dictionary was not made from. By a seed its articles are of two parts:
`read`, whose reports were judged one by one (`data/judged_news.tsv`), whose words were admitted,
and which the second look was fitted to, and `test`, whose reports were read once, for the figure.
The news is not clean: real errors are in it.
Prints reports of S001 and C010, those of one sentence that stands twice once, by judgement.
`--unjudged` prints those that nobody has judged yet, as rows to fill in.
"""

from __future__ import annotations

import argparse
import lzma
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks import judging
from benchmarks.intervals import counted
from benchmarks.judging import Judgement
from linter import Linter
from linter.findings.diagnostic import Diagnostic

NEWS: Final = "corpora/ant-news.txt.xz"
#: By what the rows of `data/judged_news.tsv` name the text.
NAME: Final = "ant-news"
RULES: Final = ("S001", "C010")
SEED: Final = 20261127
#: Where the parts end, in hundredths of the articles.
PARTS: Final = {"read": (0, 85), "test": (85, 100)}
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!؟?])\s+")
#: Shorter ones are headings and datelines.
_FEWEST_WORDS: Final = 4


def sentences(folder: Path, part: str) -> list[str]:
    """The sentences of a part of the news, each once, in the order of the file."""
    text = lzma.decompress((folder / NEWS).read_bytes()).decode("utf-8")
    articles = [line for line in text.splitlines() if line.strip()]
    numbers = list(range(len(articles)))
    random.Random(SEED).shuffle(numbers)
    first, last = (len(numbers) * one // 100 for one in PARTS[part])
    found = (
        sentence
        for number in sorted(numbers[first:last])
        for sentence in _SENTENCE_ENDS.split(articles[number])
        if len(sentence.split()) >= _FEWEST_WORDS
    )
    return list(dict.fromkeys(found))


def reports(linter: Linter, texts: list[str]) -> Iterator[tuple[str, Diagnostic]]:
    """Each report of the rules with its sentence, those at one place of two texts once."""
    seen = set()
    for text in texts:
        for one in linter.check(text):
            place = judging.place(NAME, text, one)
            if one.rule.code in RULES and place not in seen:
                seen.add(place)
                yield text, one


def report(linter: Linter, texts: list[str], *, show_unjudged: bool) -> Iterator[str]:
    """The figures, a line each."""
    judged = judging.load()
    counts: Counter[tuple[str, str]] = Counter()
    unjudged = []
    for text, one in reports(linter, texts):
        row = judging.judged(judged, NAME, text, one)
        verdict = "unread" if row is None else row.judgement.value
        counts[one.rule.code, verdict] += 1
        if row is None:
            unjudged.append(judging.unjudged_row(NAME, text, one))
    yield f"{len(texts)} sentences, {sum(len(text.split()) for text in texts)} words"
    for rules in (*((code,) for code in RULES), RULES):
        by = {
            verdict: sum(counts[code, verdict] for code in rules)
            for verdict in ("unread", *(one.value for one in Judgement))
        }
        right, wrong = by[Judgement.REAL.value], by[Judgement.FALSE.value]
        yield (
            f"{' and '.join(rules):14}right {counted(right, right + wrong)} of those judged, "
            f"{by[Judgement.VARIANT.value]} accepted spellings, {by['unread']} not judged"
        )
    if show_unjudged:
        yield from unjudged


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Reports in single sentences of news.")
    parser.add_argument("--data", required=True, type=Path, help="the folder with the corpora")
    parser.add_argument("--part", choices=PARTS, default="read", help="which part of the news")
    parser.add_argument("--unjudged", action="store_true", help="print reports nobody has judged")
    options = parser.parse_args()
    texts = sentences(options.data, options.part)
    print("\n".join(report(Linter(), texts, show_unjudged=options.unjudged)))


if __name__ == "__main__":
    main()
