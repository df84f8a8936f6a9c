"""What it costs to take an unlisted word for a new one: the rival of all corrections."""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from typing import Final

from linter.lexicon.derivation import Derivation
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.name_model import NameModel
from linter.spelling.word_shape import WordShape
from linter.text.alphabet import NOON, YEH

#: Share of running words that are right and yet in no list; counted on clean news.
NEW_WORD_RATE: Final = 0.004
#: Cost of a plural or dual in ين losing its ن to a following noun.
CONSTRUCT_COST: Final = 1.5
#: What the likeness to a foreign name adds to the odds that a word is new, beside its shape.
NAME_WEIGHT: Final = 0.4
#: What these odds lose where the form was seen, no more often than an error would be.
ATTESTED_ERROR_COST: Final = 2.0
#: No new word costs more, in nats.
_HIGHEST_COST: Final = 99.0


class NewWords:
    """Weighs a word as one that is right and merely not listed.

    It may be new altogether: such words are rare, their letters follow each other as in other
    words, and they may look like a foreign name. Or a productive ending forms it from a listed
    word.
    """

    def __init__(
        self, lexicon: Lexicon, shape: WordShape, derivation: Derivation, name_model: NameModel
    ) -> None:
        self.lexicon = lexicon
        self.shape = shape
        self.derivation = derivation
        self.name_model = name_model

    def cost(self, word: str) -> float:
        """Negative natural logarithm of the odds that `word` is right and merely not listed.

        A form that is attested and yet was found to be an error is less likely to be a word.
        """
        formed = (cost for _, cost in self.formed_from(word))
        name_like = NAME_WEIGHT * max(0.0, self.name_model.score(word))
        new = self.shape.cost(word) - log(NEW_WORD_RATE) - name_like
        cost = min(new, *formed, _HIGHEST_COST)
        return cost + ATTESTED_ERROR_COST if self.lexicon.is_attested_error(word) else cost

    def formed_from(self, word: str) -> Iterator[tuple[str, float]]:
        """Listed words that `word` is formed from by a productive ending, with the cost of that.

        The construct of a plural or dual in ين (المتعددي الأطراف) is formed from it.
        """
        lexicon = self.lexicon
        for stem, cost in self.derivation.stems(word):
            if stem in lexicon.forms:
                yield stem, lexicon.cost(stem) + cost
        if word.endswith(YEH) and word + NOON in lexicon.forms:
            yield word + NOON, lexicon.cost(word + NOON) + CONSTRUCT_COST
