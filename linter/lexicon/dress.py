"""What a word bears in text, put on another: particles, article, ending, pronoun, accusative.

The joins of spelling are those that the letters of the other word ask for (للمدرسة, مدرسته,
مستشفاه).

Sources: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2 and 12; the joins are those of
`linter.lexicon.analysis`, the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final, Literal, NamedTuple

from linter.lexicon.particles import ARTICLE
from linter.text import alphabet as ab

#: The preposition that swallows the alif of the article.
LAM: Final = "ل"
#: All particles that a term may bear.
ROWS_OF_PARTICLES: Final = frozenset(map("".join, product(("", *"وف"), ("", *"بكلس"))))
_LONGEST_PARTICLES = 2


class Dress(NamedTuple):
    """What a term bears: particles before, the article, an ending, a pronoun, the accusative alif.

    `spread` says which words of a phrase bear the article: `all` of them, or the `last` alone.
    """

    particles: str = ""
    article: bool = False
    spread: Literal["all", "last"] = "all"
    ending: str = ""
    pronoun: str = ""
    accusative: bool = False

    def put_on(self, words: tuple[str, ...]) -> str:
        """The phrase with all this; an ending of its own that does not go with it is dropped."""
        worn = [
            definite(word) if self._bears(place, len(words)) else word
            for place, word in enumerate(words)
        ]
        last: str = worn.pop()
        if self.ending:
            last = last.removesuffix(ab.TEH_MARBUTA) + self.ending
        if self.pronoun:
            last = join_pronoun(last, self.pronoun)
        if self.accusative and not last.endswith((ab.TEH_MARBUTA, "اء", ab.ALEF, ab.ALEF_MAKSURA)):
            last += ab.ALEF
        return join_particles(self.particles, " ".join([*worn, last]))

    def _bears(self, place: int, length: int) -> bool:
        return self.article and (self.spread == "all" or place == length - 1)


def definite(word: str) -> str:
    """The word with the article, which is not written twice."""
    return word if word.startswith(ARTICLE) else ARTICLE + word


def join_particles(particles: str, phrase: str) -> str:
    """The particles before the phrase; ل swallows the alif of the article: للبيت, للغة."""
    if particles.endswith(LAM) and phrase.startswith(ARTICLE):
        rest = phrase.removeprefix(ARTICLE)
        return particles + (rest if rest.startswith(LAM) else LAM + rest)
    return particles + phrase


def join_pronoun(word: str, pronoun: str) -> str:
    """The word with a pronoun: مدرسة gives مدرسته, مستشفى مستشفاه, معلمون معلموه."""
    if word.endswith(ab.TEH_MARBUTA):
        return f"{word[:-1]}{ab.TEH}{pronoun}"
    if word.endswith(ab.ALEF_MAKSURA):
        return f"{word[:-1]}{ab.ALEF}{pronoun}"
    return word + pronoun


def openings(word: str) -> Iterator[tuple[str, str]]:
    """The word cut after each row of particles it may begin with; لل is ل and the article."""
    for length in range(_LONGEST_PARTICLES + 1):
        particles, core = word[:length], word[length:]
        if len(core) < 2 or particles not in ROWS_OF_PARTICLES:
            return
        yield particles, core
        if particles.endswith(LAM) and core.startswith(LAM):
            yield particles, ARTICLE + core[1:]
            yield particles, ARTICLE + core
