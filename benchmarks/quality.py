"""How well the quality of a text tells clean text from damaged text.

    python -m benchmarks.quality [--plot FILE] [--words N …]

Takes the documents that the weights were not fitted to (each second one of some 120 words of the
clean texts), as they are and damaged in each way of `dictionaries/recipes/damage.py`, and prints
for each pair of kinds the area under the curve: how often a document of the better kind scores
higher than one of the worse. A document that the damage left as it is, since no word was struck by
chance, is clean and is counted as nothing else. `--plot` writes the distributions of the scores as
SVG; `--words` cuts documents of other lengths (the longer ones hold words that the weights have
seen in shorter ones).
"""

from __future__ import annotations

import argparse
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from dictionaries.recipes.quality_weights import WORDS, documents, kinds
from linter.corpus.quality import CLEAN, GRADES
from linter.corpus.scoring import Scorer

_STEPS: Final = 25


def area(better: Sequence[float], worse: Sequence[float]) -> float:
    """How often one of the better scores is higher than one of the worse; ties count half."""
    ordered = sorted(worse)
    below = sum(bisect_left(ordered, one) + bisect_right(ordered, one) for one in better)
    return below / (2 * len(better) * len(worse))


def scores(words: int = WORDS) -> dict[str, list[float]]:
    """The scores of the documents of each kind, of some so many words each."""
    scorer, found = Scorer(), defaultdict[str, list[float]](list)
    for number, document in enumerate(documents(words)):
        if number % 2:
            for kind, text in kinds(document, number).items():
                found[kind].append(scorer.quality(text))
    return dict(found)


def plot(found: Mapping[str, Sequence[float]]) -> str:
    """The distribution of the scores of each kind, a row each, as SVG."""
    root = Element(
        "svg",
        {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 640 {70 * len(found) + 30}"},
    )
    for row, (kind, values) in enumerate(found.items()):
        base = 70 * (row + 1)
        SubElement(root, "text", {"x": "4", "y": str(base - 20), "font-size": "13"}).text = kind
        for step in range(_STEPS):
            share = sum(step <= one * _STEPS < step + 1 for one in values) / len(values)
            box = {"x": str(130 + 20 * step), "width": "18", "fill": "#2f7d6b"}
            height = 60 * share
            SubElement(
                root, "rect", {**box, "y": f"{base - height:.1f}", "height": f"{height:.1f}"}
            )
    for step, name in ((0, "0"), (_STEPS, "1")):
        place = {"x": str(130 + 20 * step), "y": str(70 * len(found) + 20), "font-size": "12"}
        SubElement(root, "text", place).text = name
    return tostring(root, encoding="unicode") + "\n"


def table(found: Mapping[str, Sequence[float]]) -> Iterator[str]:
    """The areas of each pair of kinds, a line for each kind."""
    worse = list(GRADES)[1:]
    yield f"{'':18}{'texts':>6}{'mean':>7}" + "".join(f"{kind:>18}" for kind in worse)
    for place, kind in enumerate(GRADES):
        values = found[kind]
        line = f"{kind:18}{len(values):6}{sum(values) / len(values):7.3f}" + " " * 18 * place
        yield line + "".join(f"{area(values, found[one]):18.3f}" for one in worse[place:])
    damaged = [one for kind in worse for one in found[kind]]
    yield f"clean over all damaged: {area(found[CLEAN], damaged):.3f}"


def main() -> None:
    """Print the areas, and draw."""
    parser = argparse.ArgumentParser(description="Does the quality order texts?")
    parser.add_argument("--plot", type=Path, help="write the distributions to this file")
    parser.add_argument("--words", type=int, nargs="+", default=[WORDS], help="lengths of texts")
    options = parser.parse_args()
    for words in options.words:
        found = scores(words)
        print(f"documents of some {words} words; the better kind scores higher, of a pair:")
        print("\n".join(table(found)))
        if options.plot and words == WORDS:
            options.plot.write_text(plot(found), encoding="utf-8")


if __name__ == "__main__":
    main()
