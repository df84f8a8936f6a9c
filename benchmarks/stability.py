"""How far findings hold when an unrelated paragraph is put into a text.

`python -m benchmarks.stability` cuts the development texts into documents: sentences with natural
errors and clean text, each of a few paragraphs. Each is checked by itself, and with a paragraph of
another document before or behind it. Printed are the findings that stay, go and come, by rule. What
moves are findings that rest on the whole text: habits of its writer and spellings that must agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from benchmarks.intervals import counted
from benchmarks.texts import clean_texts, marked_sentences
from linter.engine import Linter

#: Paragraphs of a document, and how many documents of each kind are tried.
PARAGRAPHS: Final = (1, 3, 10, 30)
MOST_DOCUMENTS: Final = 60
#: A finding: code of the rule, where it stands, what is written there.
Found = tuple[str, int, str]


def documents() -> Iterator[list[str]]:
    """Paragraphs that stand together: of each kind of text, so many at a time."""
    natural = [marked.sentence for marked in marked_sentences()]
    kinds = [natural, *(text.split("\n") for text in clean_texts().values())]
    for kind in kinds:
        paragraphs = [paragraph for paragraph in kind if paragraph.strip()]
        for size in PARAGRAPHS:
            starts = range(0, len(paragraphs) - size + 1, size)
            for start in list(starts)[:MOST_DOCUMENTS]:
                yield paragraphs[start : start + size]


def found(linter: Linter, text: str, start: int = 0, end: int | None = None) -> set[Found]:
    """What is found between two places of a text, counted from the first."""
    last = len(text) if end is None else end
    return {
        (one.rule.code, one.start - start, text[one.start : one.end])
        for one in linter.check(text)
        if start <= one.start and one.end <= last
    }


def main(arguments: Sequence[str] = ()) -> None:
    """Print how many findings stay, and by rule which go and come."""
    random = Random(1)
    linter = Linter()
    every = list(documents())
    stayed = 0
    gone: Counter[str] = Counter()
    come: Counter[str] = Counter()
    for paragraphs in every:
        text = "\n".join(paragraphs)
        other = random.choice(random.choice(every))
        alone = found(linter, text)
        if random.random() < 0.5:
            start = len(other) + 1
            beside = found(linter, f"{other}\n{text}", start)
        else:
            beside = found(linter, f"{text}\n{other}", 0, len(text))
        stayed += len(alone & beside)
        gone.update(code for code, _, _ in alone - beside)
        come.update(code for code, _, _ in beside - alone)
    moved = gone.total() + come.total()
    print(f"{len(every)} documents, {stayed + gone.total()} findings by themselves")
    print(
        f"with a paragraph more: {stayed} stay, {gone.total()} go, {come.total()} come: "
        f"stable {counted(stayed, stayed + moved)}"
    )
    for code in sorted(gone.keys() | come.keys(), key=lambda code: -(gone[code] + come[code])):
        print(f"  {code}  {gone[code]:4} go  {come[code]:4} come")


if __name__ == "__main__":
    main()
