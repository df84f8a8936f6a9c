"""What is counted in one text of a collection, and the names under which it is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from linter.corpus.suspicion import NOTHING_SUSPECTED, Suspicion
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.vocabulary import matching

#: Every column that is added begins so, that none of the collection's own is written over.
PREFIX: Final = "sawab_"
#: Families whose findings are errors in words, as opposed to marks and characters.
WORD_FAMILIES: Final = ("S", "B", "C", "G")
#: The families that are counted, each by the letter of its rules.
FAMILIES: Final = (*WORD_FAMILIES, "P", "U", "D", "R")
#: Letters of any alphabet; what is none of them, or none of Arabic, of which words hold little.
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_NO_LETTERS: Final = re.compile(r"[\W\d_]+")
_NOT_ARABIC: Final = re.compile(f"[^{ab.LETTERS}]+")
_NO_ARABIC_LETTER: Final = Pattern(f"[^{ab.LETTERS}\n]")
_PER: Final = 1000


@dataclass(frozen=True, slots=True)
class Signals:
    """The counts of one text.

    `words` are Arabic words; `letters` letters of any alphabet, `arabic_letters` those that Arabic
    has. `findings` maps the letter of a family to its findings, `unknown` counts words in no list,
    `dialect_words` those in stretches of dialect, `torn` words of a single letter, `is_reversed` is
    whether the text is in visual order, `safe_fixes` the fixes that `fix` would apply.
    `colloquial` adds up what words say for a dialect anywhere in the text (a sure marker 2, a
    doubtful one 1), `suspicion` what is probably wrong, reported or not.
    """

    words: int = 0
    letters: int = 0
    arabic_letters: int = 0
    unknown: int = 0
    dialect_words: int = 0
    colloquial: int = 0
    torn: int = 0
    safe_fixes: int = 0
    is_reversed: bool = False
    findings: dict[str, int] = field(default_factory=dict)
    suspicion: Suspicion = NOTHING_SUSPECTED

    @property
    def arabic_share(self) -> float:
        """The share of the letters that are Arabic; 0 without letters."""
        return self.arabic_letters / self.letters if self.letters else 0.0

    @property
    def dialect_share(self) -> float:
        """The share of the words that stand in stretches of dialect."""
        return self.dialect_words / self.words if self.words else 0.0

    @property
    def typos(self) -> int:
        """Findings in words: spelling, word boundaries, context, grammar."""
        return sum(self.findings.get(family, 0) for family in WORD_FAMILIES)

    def per_thousand(self, count: int) -> float:
        """A count for each 1,000 words; 0 without words."""
        return _PER * count / self.words if self.words else 0.0


def letters_of(passage: Passage) -> tuple[int, int]:
    """How many letters of any alphabet a text holds, and how many of those that Arabic has."""
    letters = arabic = sum(map(len, passage.words))
    # Most words are of Arabic letters alone, and few gaps hold any.
    others = passage.places_of(matching(_NO_ARABIC_LETTER, passage.written))
    for word, places in others.items():
        letters -= len(places) * _held(word, _NO_LETTERS)
        arabic -= len(places) * _held(word, _NOT_ARABIC)
    gaps = passage.gap_places if passage.words else {passage.text: (0,)}
    if _LETTERS.search("".join(gaps)):  # as of one page in six
        letters += sum(len(places) * _held(gap, _LETTERS) for gap, places in gaps.items())
    return letters, arabic


def _held(text: str, runs: re.Pattern[str]) -> int:
    return sum(map(len, runs.findall(text)))


def columns(signals: Signals, quality: float) -> dict[str, float | int]:
    """The columns that are added to a record, in order, rounded for reading."""
    return {
        PREFIX + "words": signals.words,
        PREFIX + "arabic_share": round(signals.arabic_share, 4),
        PREFIX + "unknown_per_1000": round(signals.per_thousand(signals.unknown), 2),
        PREFIX + "findings_per_1000": round(
            signals.per_thousand(sum(signals.findings.values())), 2
        ),
        PREFIX + "typos_per_1000": round(signals.per_thousand(signals.typos), 2),
        **{
            f"{PREFIX}{family}_per_1000": round(
                signals.per_thousand(signals.findings.get(family, 0)), 2
            )
            for family in FAMILIES
        },
        PREFIX + "safe_fixes": signals.safe_fixes,
        PREFIX + "dialect_share": round(signals.dialect_share, 4),
        PREFIX + "quality": round(quality, 4),
    }


#: The names of the added columns with whether they hold whole numbers.
COLUMNS: Final = {name: isinstance(value, int) for name, value in columns(Signals(), 0.0).items()}
