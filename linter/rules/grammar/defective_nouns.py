"""Indefinite nouns in ـي that lose it: قاضٍ, عالٍ, ليالٍ."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.attested import Attested
from linter.lexicon.particles import ARTICLE, DEFINITE_BEGINNINGS, PREPOSITIONS
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import (
    MAYBE_CONJUNCTION,
    MAYBE_PREPOSITION,
    Correction,
    PhraseRule,
    Place,
    heads,
    is_one_of,
)
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_TABLE = "defective_nouns"
_NOT_MASCULINE = (ab.TEH_MARBUTA, "ه", "ها", "هم", "نا", "ات")
_SHORTEST = 3
#: Occurrences per million of a word that such an adjective describes, with what is joined to it.
_IN_USE = 2.0
#: "My uncle" as well as "empty", which asks for من.
_UNCLE = "خالي"
_CLAUSE = 6
_THERE = frozenset(("له", "لها", "لهم", "لنا", "فيه", "فيها", "هناك", "ثمة", "هنالك", "وهناك"))
#: "The rest of" as well as "remaining", and what it is the rest of in figures or a placeholder.
_REST = "باقي"
_COUNTED = Pattern(r" [\d%{<$\ufffc]")
#: Particles and verbs that put the noun of such a sentence into the accusative.
_CHANGES = tables.words_of("governors", "inna", "state")
_GOVERNORS = tables.words_of("governors", "preposition", "quantity")
_FEW = heads(
    (form for row in tables.classed("number_words", "unit") for form in row[:2]),
    MAYBE_CONJUNCTION,
    MAYBE_PREPOSITION,
)


def _forms(kind: str) -> dict[str, tuple[str, str]]:
    return heads(
        (stem + ab.YEH for stem in tables.words_of(_TABLE, kind)),
        MAYBE_CONJUNCTION,
        MAYBE_PREPOSITION,
    )


class DefectiveNoun(PhraseRule):
    """A noun in ـي whose root ends in a weak letter loses the ي where it is indefinite.

    قاضٍ عادل, في نادٍ رياضي, بصوت عالٍ, خمس ليالٍ; in the accusative it keeps it (قاضيا), as it does
    with the article, a pronoun or a genitive after it (قاضي المدينة). Flagged where an adjective
    after it, an indefinite noun before it, or a number shows that it is indefinite.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7, 5.4.5 (defective nouns);
    Abbas Hasan, al-Nahw al-wafi, 1:171; Wright, 1:240.
    """

    code = "G050"
    name = "defective-noun"
    summary = Message(
        "“{right}”, not “{wrong}”: an indefinite noun loses its final ya",
        "«{right}» لا «{wrong}»: تحذف ياء المنقوص النكرة",
    )
    examples = (
        Example("هو قاضي عادل", "هو قاضٍ عادل"),
        Example("تكلم بصوت عالي", "تكلم بصوت عالٍ"),
        Example("سهر خمس ليالي", "سهر خمس ليالٍ"),
        Example("انضم إلى نادي رياضي", "انضم إلى نادٍ رياضي"),
        Example("للكلمة معاني كثيرة", "للكلمة معانٍ كثيرة"),
        Example.right("قاضي المدينة ونادي الزمالك ومعاني الكلمات"),
        Example.right("القاضي العادل والصوت العالي"),
        Example.right("عالي الجودة، وبصوت عالي النبرة، وخالي البال"),
        Example.right("ليالي الشتاء الباردة وأراضي الدولة"),
        Example.right("لبس طربوش خالي"),
        Example.right("زر تحميل باقي 20 رسالة، ثم تحميل باقي %d"),
        Example.right("قاضي تحقيق ومحامي دفاع ونادي كرة"),
        Example.right("وهذا أعلى مستوي لديها"),
    )
    _nouns = _forms("noun")
    _plurals = _forms("plural")
    _adjectives = _forms("adjective")
    #: The nouns and adjectives of the table, with their ي.
    looks_at = _nouns | _plurals | _adjectives

    def judge(self, place: Place) -> Correction | None:
        """One that is shown to be indefinite, and no first part of a construct."""
        form, after = place.word(), place.word(1)
        if after.startswith((ARTICLE, "لل")) and after != "للغاية":
            return None
        is_indefinite = (
            (form in self._adjectives and self._describes(place))
            or (form in self._nouns and self._is_described(place, ""))
            or (form in self._plurals and self._is_plural(place))
        )
        return Correction(0, ((form[:-1] + ab.KASRATAN,),)) if is_indefinite else None

    def _describes(self, place: Place) -> bool:
        """Whether an indefinite masculine noun is before an adjective, and no genitive after it."""
        before, after = place.word(-1), place.word(1)
        if self._adjectives[place.word()][0] or before.startswith(DEFINITE_BEGINNINGS):
            return False
        lexicon, noun = place.lexicon, before[1:] if before[:1] in PREPOSITIONS else before
        is_noun = any(
            Attested(lexicon).bears_article(one) and one not in _NO_NOUNS for one in {before, noun}
        )
        is_common = lexicon.frequency(before) >= _IN_USE  # بمول عالي, of a mode in music
        is_masculine = len(noun) >= _SHORTEST and not noun.endswith(_NOT_MASCULINE)
        is_name = before in tables.words("given_names")
        is_last = not after or after in _AFTER or after[0] in "وبفل"
        if place.word() == _UNCLE and after != "من":
            return False
        if before in tables.words("superlatives"):  # a noun follows them: أعلى مستوي, for مستوى
            return False
        if place.word() == _REST and _COUNTED.match(place.words.passage.gaps[place.index + 1]):
            return False
        return is_noun and is_common and is_masculine and is_last and not is_name

    def _is_plural(self, place: Place) -> bool:
        """Whether a plural is not accusative, in which it keeps its ي, and has no genitive."""
        before, particles = place.word(-1), self._plurals[place.word()][0]
        is_described = self._is_described(place, ab.TEH_MARBUTA)
        if before in _FEW:
            after = place.word(1)
            is_free = not after or after in _AFTER or after.endswith(ab.TEH_MARBUTA)
            return is_described or is_free
        is_governed = particles[-1:] in PREPOSITIONS or is_one_of(before, _GOVERNORS)
        return is_described and (is_governed or self._is_nominative(place))

    def _is_nominative(self, place: Place) -> bool:
        """Whether a noun opens its sentence, or follows "there is" or "it has" there."""
        before = place.word(-1)
        if place.index and not before:
            return False
        opens = not before or before in _THERE or before.startswith("لل")
        return opens and not any(is_one_of(word, _CHANGES) for word in place.words_before(_CLAUSE))

    def _is_described(self, place: Place, ending: str) -> bool:
        """Whether an indefinite adjective of this ending stands right after a noun."""
        after = place.word(1)
        if not after.endswith(ending):
            return False
        return after.removesuffix(ending) in tables.words("common_adjectives")


#: What may follow an adjective without being its genitive, and what bears the article and is no
#: noun before it.
_AFTER = tables.words("after_adjective")
_NO_NOUNS = tables.words("before_no_adjective")
