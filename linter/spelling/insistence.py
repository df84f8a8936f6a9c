"""Terms that a text writes again and again, which are no errors of the hand.

A word in no list that stands in a text time after time, and hardly ever what it would be corrected
to, is a term of its field (الدوال, "functions"), unless an error is plainly likelier: who mistypes
الحكوومة may copy it fifteen times.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from linter.spelling.verdict import ErrorKind, Verdict
from linter.text.passage import Passage

#: So often must a word be written the same way in one text to be taken for a term.
INSISTENT: Final = 4
#: … and once in this many words at least, for in a long text errors are repeated too.
_WORDS_TO_A_TERM: Final = 8000
#: A word is no term, however often it is repeated, if an error is by itself as likely as this
#: (log-odds): terms stay below (الدوال 3.3, المرمز 4.0), and nearly all errors lie above.
MOST_LIKELY: Final = 4.1


class Written(NamedTuple):
    """How many words one text holds, or all texts of a run, and how often it writes some of them.

    `times` tells it of the bare forms that may be mistyped, and of those that may be meant by them.
    """

    words: int
    times: Callable[[str], int]

    def is_term(self, word: str, meant: str, odds: float) -> bool:
        """Whether a bare word is insisted on where `meant` would be its correction.

        `odds` is the logarithm of the odds for an error, by the word alone.
        """
        times = self.times(word)
        is_often = times >= max(INSISTENT, self.words / _WORDS_TO_A_TERM)
        return is_often and times > 2 * self.times(meant) and odds < MOST_LIKELY


def written(passage: Passage, verdicts: Iterable[Verdict]) -> Counter[str]:
    """How often a passage writes the words that may be mistyped by these verdicts.

    And how often what may be meant by them, all by their bare forms.
    """
    looked_for = {
        form
        for verdict in verdicts
        if verdict.kind is ErrorKind.LETTERS
        for form in (verdict.word, verdict.candidates[0].text)
    }
    forms = passage.bare_forms
    times: Counter[str] = Counter()
    places = passage.places_of(word for word, form in forms.items() if form in looked_for)
    for word, at in places.items():
        times[forms[word]] += len(at)
    return times
