"""Scoring and fixing one text of a collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from linter.corpus.quality import quality
from linter.corpus.signals import ARABIC_LETTER, FAMILIES, LETTER, Signals
from linter.engine import Linter
from linter.findings.diagnostic import Diagnostic
from linter.findings.fixes import choose
from linter.spelling.speller import default_speller
from linter.stretches.dialect import dialect_stretches
from linter.text.passage import Passage

#: The rule that lists words in no list; it is off by default and no error.
UNKNOWN_WORD: Final = "S010"
_VISUAL_ORDER: Final = "U023"


class Scorer:
    """Scores texts; the dictionary is opened once, and verdicts on words serve all texts.

    What is remembered is bounded by the speller's own bound. Picklable: it arrives without what
    was remembered.
    """

    def __init__(self, linter: Linter | None = None) -> None:
        """`linter` chooses the rules; by default the default ones."""
        self._fixing = linter or Linter()
        self._counting = Linter(select=_codes(self._fixing))

    def __reduce__(self) -> tuple[type[Scorer], tuple[Linter]]:
        """Travel as settings."""
        return (Scorer, (self._fixing,))

    def signals(self, text: str) -> Signals:
        """The counts of a text."""
        found = self._counting.check(text)
        errors = [one for one in found if one.rule.code != UNKNOWN_WORD]
        passage = Passage(text)
        return Signals(
            words=len(passage.words),
            letters=len(LETTER.findall(text)),
            arabic_letters=len(ARABIC_LETTER.findall(text)),
            unknown=_words_in_no_list(found),
            dialect_words=_dialect_words(passage),
            torn=sum(len(word) == 1 and word != "و" for word in passage.words),
            safe_fixes=len(choose(errors)),
            is_reversed=any(one.rule.code == _VISUAL_ORDER for one in errors),
            findings=dict(Counter(one.rule.code[0] for one in errors)),
        )

    def quality(self, text: str) -> float:
        """The quality of a text, from 0 to 1 (see `linter.corpus.quality`)."""
        return quality(self.signals(text))

    def fix(self, text: str) -> tuple[str, int]:
        """The text with its safe fixes applied, and how many there were."""
        result = self._fixing.fix(text)
        return result.text, len(result.applied)


def _codes(linter: Linter) -> list[str]:
    """The rules of the linter that are counted, and the one that lists unknown words."""
    codes = [rule.code for rule in linter.rules if rule.code[0] in FAMILIES]
    return sorted({*codes, UNKNOWN_WORD})


def _words_in_no_list(found: Sequence[Diagnostic]) -> int:
    """Unknown words and misspellings: both are words that the dictionary does not hold."""
    return sum(one.rule.code[0] == "S" for one in found)


def _dialect_words(passage: Passage) -> int:
    """How many words stand in stretches of dialect."""
    spans = dialect_stretches(passage, default_speller().lexicon)
    starts = passage.starts if spans else ()
    return sum(any(first <= start < last for first, last in spans) for start in starts)
