"""Words formed from listed ones by endings that any noun or verb may take.

No list holds every nisba adjective (برنامجي from برنامج) or dual, so a word that is a listed one
with such an ending is likelier new than mistaken.

Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 5 and 10.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import log
from typing import NamedTuple

from linter.text.patterns import Pattern

_ARTICLE = Pattern("[وف]?(?:[بك]?ال|لل)")


class Ending(NamedTuple):
    """`written` in the new word stands for `listed` in the listed one."""

    written: str
    listed: str
    cost: float
    is_pronoun: bool


class Derivation:
    """The table of productive endings."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of written ending, ending of the listed word, rate per million, class.

        Raises `ValueError`, naming the line, if one of them cannot be read.
        """
        self._endings: list[Ending] = []
        for number, line in enumerate(lines, 1):
            if line.startswith("#") or not line.strip():
                continue
            try:
                written, listed, rate, kind = line.split("\t")
                cost = -log(float(rate) / 1e6)
                self._endings.append(Ending(written, listed, cost, kind == "pronoun"))
            except ValueError:
                raise ValueError(f"endings.tsv, line {number}: {line!r}") from None

    def stems(self, word: str) -> Iterator[tuple[str, float]]:
        """The words that a bare `word` may be formed from, each with the cost of forming it.

        The cost is the negative natural logarithm of the share of running words of the stem's
        frequency that such new forms have. No pronoun follows a noun with the article.
        """
        is_definite = _ARTICLE.match(word) is not None
        for ending in self._endings:
            if ending.is_pronoun and is_definite:
                continue
            if word.endswith(ending.written) and len(word) > len(ending.written) + 2:
                yield word[: len(word) - len(ending.written)] + ending.listed, ending.cost
