"""How well the quality of a text tells clean text from damaged text.

    python -m benchmarks.quality [--plot FILE]

Takes the documents that the weights were not fitted to (each second one of some 120 words of the
clean texts), as they are and damaged in each way of `dictionaries/recipes/damage.py`, and prints
for each pair of kinds the area under the curve: how often a document of the one scores higher
than one of the other. `--plot` writes the distributions of the scores as SVG.
"""

from __future__ import annotations

import argparse
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from dictionaries.recipes.quality_weights import CLEAN, documents, kinds
from linter.corpus.scoring import Scorer

#: The kinds from best to worst, as the score should order them; the rest has no order of its own.
_LIGHT: Final = "lightly wrong"
_STEPS: Final = 25


def area(better: Sequence[float], worse: Sequence[float]) -> float:
    """How often one of the better scores is higher than one of the worse; ties count half."""
    ordered = sorted(worse)
    below = sum(bisect_left(ordered, one) + bisect_right(ordered, one) for one in better)
    return below / (2 * len(better) * len(worse))


def scores() -> dict[str, list[float]]:
    """The scores of the documents of each kind."""
    scorer, found = Scorer(), defaultdict[str, list[float]](list)
    for number, document in enumerate(documents()):
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


def main() -> None:
    """Print the areas, and draw."""
    parser = argparse.ArgumentParser(description="Does the quality order texts?")
    parser.add_argument("--plot", type=Path, help="write the distributions to this file")
    options = parser.parse_args()
    found = scores()
    print(f"{len(found[CLEAN])} documents of each kind, none of them fitted to")
    print(f"{'':20}{'mean':>8}{'clean over it':>16}{'lightly wrong over it':>24}")
    for kind, values in found.items():
        clean = f"{area(found[CLEAN], values):.3f}" if kind != CLEAN else "-"
        light = f"{area(found[_LIGHT], values):.3f}" if kind not in (CLEAN, _LIGHT) else "-"
        print(f"{kind:20}{sum(values) / len(values):8.3f}{clean:>16}{light:>24}")
    damaged = [one for kind, values in found.items() if kind != CLEAN for one in values]
    print(f"{'all damaged':20}{'':8}{area(found[CLEAN], damaged):16.3f}")
    if options.plot:
        options.plot.write_text(plot(found), encoding="utf-8")


if __name__ == "__main__":
    main()
