"""Norms of spelling that differ by region: شؤون and شئون, علي and على for the name.

Egyptian print seats some hamzas otherwise (`dictionaries/lexicon/regional.tsv`) and writes a final
ي without dots. Without a norm chosen, the hamzas of both are right, and a ى for ي is the error that
it is nearly everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, get_args

from linter.text import alphabet as ab
from linter.text.patterns import Pattern

Spelling = Literal["modern", "egyptian", "any"]
SPELLINGS: Final[tuple[Spelling, ...]] = get_args(Spelling)
TABLE: Final = "lexicon/regional.tsv"


def check_spelling(spelling: str | None) -> None:
    """Raise `ValueError` for a norm that does not exist."""
    if spelling not in (None, *SPELLINGS):
        raise ValueError(f"a spelling is one of {', '.join(SPELLINGS)}, not {spelling!r}")


class Norm:
    """What one norm of spelling refuses, and what it allows beside the dictionary."""

    def __init__(self, lines: Iterable[str], spelling: Spelling | None = None) -> None:
        """Read the rows of `regional.tsv` (modern stem, Egyptian stem) for a norm, None for none.

        Raises `ValueError`, naming the line, if one of them cannot be read.
        """
        self.allows_dotless_yeh = spelling in ("egyptian", "any")
        pairs = list(_stems(lines))
        self._other = {one: two for pair in pairs for one, two in (pair, pair[::-1])}
        self._stem = Pattern("|".join(self._other))
        wrong = {"modern": 1, "egyptian": 0}.get(spelling or "")
        refused = [pair[wrong] for pair in pairs] if wrong is not None else []
        self._refused = Pattern("|".join(refused)) if refused else None

    @property
    def refuses_some(self) -> bool:
        """Whether there are words that it refuses."""
        return self._refused is not None

    def refuses(self, word: str) -> bool:
        """Whether a bare `word` has the hamza of another norm."""
        return self._refused is not None and self._refused.search(word) is not None

    def sister(self, word: str) -> str | None:
        """A bare `word` with the hamza of the other norm; None if it has no such hamza."""
        if self._stem.search(word) is None:
            return None
        return self._stem.sub(lambda match: self._other[match[0]], word)

    def dotted(self, word: str) -> str | None:
        """What a bare `word` in ـى is read as where ي may lack its dots; None elsewhere."""
        if self.allows_dotless_yeh and word.endswith(ab.ALEF_MAKSURA):
            return f"{word[:-1]}{ab.YEH}"
        return None


def _stems(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines, 1):
        if line.startswith("#") or not line.strip():
            continue
        try:
            modern, egyptian = line.split("\t")
        except ValueError:
            raise ValueError(f"{TABLE}, line {number}: {line!r}") from None
        yield modern, egyptian
