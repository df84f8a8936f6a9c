"""Scoring and fixing one text of a collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from linter.corpus.quality import quality
from linter.corpus.signals import FAMILIES, Signals, letters_of
from linter.corpus.suspicion import Suspect
from linter.engine import Examined, Linter
from linter.findings.fixes import choose
from linter.stretches.finding import Stretches
from linter.text.alphabet import WAW
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
        self._linter = linter or Linter()
        codes = [rule.code for rule in self._linter.rules]
        self._fixing = self._linter.selecting(sorted({*codes, UNKNOWN_WORD}))
        counted = {code for code in codes if code[0] in FAMILIES}
        self._counting = self._linter.selecting(sorted({*counted, UNKNOWN_WORD}))
        self._suspect = Suspect(self._linter.speller)

    def __reduce__(self) -> tuple[type[Scorer], tuple[Linter]]:
        """Travel as settings."""
        return (Scorer, (self._linter,))

    def signals(self, text: str) -> Signals:
        """The counts of a text."""
        return self._signals(self._counting.examine(text))

    def signals_of(self, texts: Sequence[str]) -> list[Signals]:
        """The counts of each of several texts, for which less is done than one by one."""
        return [self._signals(seen) for seen in self._counting.examine_all(texts)]

    def quality(self, text: str) -> float:
        """The quality of a text, from 0 to 1 (see `linter.corpus.quality`)."""
        return quality(self.signals(text))

    def fix(self, text: str) -> tuple[str, Signals]:
        """The text with its safe fixes applied, and the counts of what that gave."""
        return self.fixed([text])[0]

    def fixed(self, texts: Sequence[str]) -> list[tuple[str, Signals]]:
        """As `fix` for each of several texts."""
        return [
            self._fixed(text, seen)
            for text, seen in zip(texts, self._fixing.examine_all(texts), strict=True)
        ]

    def _fixed(self, text: str, seen: Examined) -> tuple[str, Signals]:
        if not choose(seen.findings):
            return text, self._signals(seen)
        fixed = self._fixing.fix(text).text
        return fixed, self.signals(fixed)

    def _signals(self, seen: Examined) -> Signals:
        passage, set_aside = seen.context.passage, seen.context.stretches
        found = [one for one in seen.findings if one.rule.code[0] in FAMILIES]
        errors = [one for one in found if one.rule.code != UNKNOWN_WORD]
        places = passage.places_of(set_aside.markers)
        letters, arabic_letters = letters_of(passage)
        return Signals(
            words=len(passage.words),
            letters=letters,
            arabic_letters=arabic_letters,
            unknown=sum(one.rule.code[0] == "S" for one in found),
            dialect_words=_words_in_dialect(passage, set_aside),
            colloquial=sum(one * len(places[word]) for word, one in set_aside.markers.items()),
            torn=list(map(len, passage.words)).count(1) - passage.words.count(WAW),
            safe_fixes=len(choose(errors)),
            is_reversed=any(one.rule.code == _VISUAL_ORDER for one in errors),
            findings=dict(Counter(one.rule.code[0] for one in errors)),
            suspicion=self._suspect.suspicion(seen.context.spelling),
        )


@cache
def shared_scorer() -> Scorer:
    """The one scorer of a process, with the default rules, for engines that hand over functions."""
    return Scorer()


def _words_in_dialect(passage: Passage, set_aside: Stretches) -> int:
    return sum(map(set_aside.is_dialect, passage.starts)) if set_aside.dialect else 0
