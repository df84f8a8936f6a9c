"""How many errors a text probably holds, those that nothing is reported of among them.

A report has to be sure; a rate need not be. Each word that no list holds counts as much as it is
likely to be an error by itself, whatever the rest of the text is like, and so does each listed word
that hardly anybody uses and that an error makes of a common one (زمعاء, of زعماء).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from linter.spelling.budget import Budget
from linter.spelling.confidence import ErrorClass, error_class, share
from linter.spelling.judged_text import JudgedText
from linter.spelling.real_words import real_word_judge
from linter.spelling.speller import MOST_REMEMBERED, Speller


@dataclass(frozen=True, slots=True)
class Suspicion:
    """How many words of a text are probably errors, by class, and how many are like no other word.

    `loose` are hamzas and endings, `letters` other letters, in words that no list holds; `rare` are
    listed words; `unexplained` counts the words without a correction.
    """

    loose: float = 0.0
    letters: float = 0.0
    rare: float = 0.0
    unexplained: int = 0


NOTHING_SUSPECTED: Final = Suspicion()


class Suspect:
    """Weighs the words of texts; what it finds for rare words is remembered, up to a bound."""

    def __init__(self, speller: Speller) -> None:
        self._speller = speller
        self._judge = real_word_judge(speller)
        self._remembered = lru_cache(MOST_REMEMBERED)(self._weighed)

    def suspicion(self, judged: JudgedText) -> Suspicion:
        """What is to be suspected in a text that the speller has judged."""
        likely = dict.fromkeys(ErrorClass, 0.0)
        unexplained = 0
        for _, verdict in judged.unlisted_words:
            if verdict.candidates:
                kind = error_class(verdict.candidates[0].kind)
                likely[kind] += judged.calibration.confidence(verdict)
            else:
                unexplained += 1
        return Suspicion(
            likely[ErrorClass.LOOSE], likely[ErrorClass.LETTERS], self._rare(judged), unexplained
        )

    def _rare(self, judged: JudgedText) -> float:
        forms = judged.passage.bare_forms
        most = Budget.of(judged.passage).rare
        rare = self._judge.rare_forms(judged.passage.forms)
        weighed = ((form, self._remembered(form)) for form in islice(sorted(rare), most))
        likely = {form: weight for form, weight in weighed if weight}
        if not likely:  # as of every other page
            return 0.0
        places = judged.passage.places_of(word for word, form in forms.items() if form in likely)
        return sum(likely[forms[word]] * len(at) for word, at in places.items())

    def _weighed(self, form: str) -> float:
        """How likely a rare word is an error for the likeliest of its rivals, wherever it is."""
        lexicon, model = self._speller.lexicon, self._speller.error_model
        costs = [
            model.explain(form, meant).cost + lexicon.cost(meant)
            for meant in self._judge.meant_by(form)
        ]
        return share(lexicon.cost(form) - min(costs)) if costs else 0.0
