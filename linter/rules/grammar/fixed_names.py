"""Names of two words that have lost the article of the first: ولايات المتحدة."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import (
    MAYBE_CONJUNCTION,
    MAYBE_PREPOSITION,
    Correction,
    PhraseRule,
    Place,
    heads,
)

_LAM = "ل"
#: By noun, the words that make a name of it.
_AFTER = {noun: frozenset(after.split()) for noun, after in tables.rows("fixed_names")}


class NameWithoutArticle(PhraseRule):
    """A name of noun and adjective has the article on both: الولايات المتحدة, البيت الأبيض.

    An adjective agrees with its noun in being definite; a noun without article before a word with
    it would govern it ("states of the united"), and no such phrase is meant.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 10, 2; the names by hand,
    none of which stands without its article in twenty million words of edited books and news.
    """

    code = "G040"
    name = "name-without-article"
    areta = "XF"
    summary = Message("“{right}” has the article on both words", "«{right}»: الاسمان معرفان")
    examples = (
        Example("أعلنت ولايات المتحدة قرارها", "أعلنت الولايات المتحدة قرارها"),
        Example("سافر إلى شرق الأوسط", "سافر إلى الشرق الأوسط"),
        Example("عاش في قرن التاسع عشر", "عاش في القرن التاسع عشر"),
        Example("وفقا لأمم المتحدة", "وفقا للأمم المتحدة"),
        Example.right("أعلنت الولايات المتحدة قرارها"),
        Example.right("ولايات الجنوب المتحدة في موقفها"),
        Example.right("دراسة للغة العربية وعالم العربية"),
        Example.right("بيت أبيض على بحر هادئ"),
    )
    #: The nouns with particles.
    looks_at = heads(_AFTER, MAYBE_CONJUNCTION, MAYBE_PREPOSITION)

    def judge(self, place: Place) -> Correction | None:
        """The noun with its article, before what makes it a name."""
        particles, noun = self.looks_at[place.word()]
        after = place.word(1)
        if after not in _AFTER[noun]:
            return None
        defined = ARTICLE + noun
        joined = particles + (defined[1:] if particles.endswith(_LAM) else defined)
        return Correction(0, ((joined, after),))
