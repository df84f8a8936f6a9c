"""The closed classes of particles, and how to take those off that are written with the next word.

Rules and models name their subsets by these. What the order and the joins of spelling allow holds
whatever the word. Source: Ryding, A Reference
Grammar of Modern Standard Arabic, ch. 16 (prepositions) and 18 (connectives); Buckwalter Arabic
Morphological Analyzer 2.0 (2004), table AB.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

ARTICLE: Final = "ال"
FUTURE: Final = "س"
INTERROGATIVE: Final = "أ"
CONJUNCTIONS: Final = ("و", "ف")
PREPOSITIONS: Final = ("ب", "ك", "ل")
#: The article with a preposition joined to it: ب and ك keep its alif, ل drops it.
GOVERNED_ARTICLES: Final = ("بال", "كال", "لل")
#: What a definite word may begin with: the article, alone or behind one particle.
DEFINITE_BEGINNINGS: Final = (ARTICLE, *GOVERNED_ARTICLES, "وال", "فال")
#: Prepositions that are words of their own.
FREE_PREPOSITIONS: Final = ("في", "إلى", "على", "عن", "من", "مع", "منذ")
#: Words that stand before a span of time as prepositions do.
PREPOSITIONS_OF_TIME: Final = ("خلال", "بعد", "قبل", "طوال", "طيلة", "حتى", "أثناء")
#: What a question is asked with, as the inside of a group of a pattern.
QUESTION_WORDS: Final = "هل|[بل]?ماذا|كيف|متى|أين|[بل]?من|[بل]?كم|ما|أي|أية"
#: The one word whose article is part of it.
GOD: Final = "الله"


def openings(word: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each way to take particles off the front, the empty one among them, with what is left."""
    for question, after_question in optional(word, (INTERROGATIVE,)):
        for conjunction, rest in optional(after_question, CONJUNCTIONS):
            for last, stem in beside_stem(rest):
                yield (*question, *conjunction, *last), stem
    if word.startswith("آل"):  # أ and ال are joined with a madda: آلآن "is it now that …?"
        yield (INTERROGATIVE, ARTICLE), word[2:]


def optional(word: str, particles: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """`word` as it is, and without whichever of the particles it begins with."""
    yield (), word
    for particle in particles:
        if word.startswith(particle):
            yield (particle,), word[len(particle) :]


def beside_stem(rest: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The particles next to the stem: future, or preposition and article."""
    yield from optional(rest, (FUTURE,))
    for preposition, stem in optional(rest, PREPOSITIONS):
        if preposition:
            yield preposition, stem
        if stem.startswith(ARTICLE) and preposition != ("ل",) and stem != GOD:
            yield (*preposition, ARTICLE), stem[2:]
    if rest == "لله":
        yield ("ل",), GOD
    elif rest.startswith("لل"):  # ل and ال lose the alif, and one ل of three: للبيت, للغة
        yield ("ل", ARTICLE), rest[2:]
        yield ("ل", ARTICLE), rest[1:]
