"""Words formed from listed ones by endings that any noun or verb may take.

No list holds every nisba adjective (برنامجي from برنامج) or dual, so a word that is a listed one
with such an ending is likelier new than mistaken.

Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 5 and 10.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import log
from typing import Final, NamedTuple

from linter.text.patterns import Pattern

_ARTICLE = Pattern("[وف]?(?:[بك]?ال|لل)")

_TAKES_NO_ENDING: Final = Pattern("[ةى]$")
_DOUBLE_YEH: Final = Pattern("[^ا]يي$")

#: More letters than so many stand before an ending, unless its row asks for more.
_LEAST_BEFORE: Final = 2


class Ending(NamedTuple):
    """`written` in the new word stands for `listed` in the listed one.

    More than `least` letters stand before it; where a row says so, without those of an article.
    """

    written: str
    listed: str
    cost: float
    is_pronoun: bool
    least: int = _LEAST_BEFORE


class Derivation:
    """The table of productive endings."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of written ending, ending of the listed word, rate per million, class.

        Raises `ValueError`, naming the line, if one of them cannot be read.
        """
        #: By their last letter: few have that of a word.
        self._endings: defaultdict[str, list[Ending]] = defaultdict(list)
        for number, line in enumerate(lines, 1):
            if line.startswith("#") or not line.strip():
                continue
            try:
                written, listed, rate, kind, *least = line.rstrip("\n").split("\t")
                cost = -log(float(rate) / 1e6)
                before = int(least[0]) if least else _LEAST_BEFORE
                ending = Ending(written, listed, cost, kind == "pronoun", before)
                self._endings[written[-1:]].append(ending)
            except ValueError:
                raise ValueError(f"endings.tsv, line {number}: {line!r}") from None

    def stems(self, word: str) -> Iterator[tuple[str, float]]:
        """The words that a bare `word` may be formed from, each with the cost of forming it.

        The cost is the negative natural logarithm of the share of running words of the stem's
        frequency that such new forms have. No pronoun follows a noun with the article, no ending
        ة or ى as they stand, and no ي another (التنظيميية), but in a foreign name (شنغهايي).
        """
        article = _ARTICLE.match(word)
        for ending in self._endings.get(word[-1:], ()):
            if ending.is_pronoun and article:
                continue
            if not word.endswith(ending.written):
                continue
            kept = word[: len(word) - len(ending.written)]
            if _TAKES_NO_ENDING.search(kept) or _DOUBLE_YEH.search(kept + ending.written[0]):
                continue
            first = article.end() if article and ending.least > _LEAST_BEFORE else 0
            if len(word) - first - len(ending.written) > ending.least:
                yield kept + ending.listed, ending.cost
