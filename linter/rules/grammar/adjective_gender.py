"""Adjectives that disagree with their noun in gender: اللغة العربي."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place, heads, is_one_of
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.nouns import FEMININE, agreement_gender
from linter.text import alphabet as ab

_ARTICLE = "ال"
_JOINED_ARTICLES = ("بال", "لل", "كال")


class AdjectiveGender(PhraseRule):
    """An adjective after a definite singular noun in ـة bears ـة as well: اللغة العربية.

    Only where a preposition, or nothing, stands before the noun, for after a noun in construct the
    adjective may describe that one (وزير الخارجية المصري); and only for common adjectives, for
    nisbas are surnames too.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 10, 2; Abbas Hasan, al-Nahw
    al-wafi, 3:441; Wright, 2:273.
    """

    code = "G052"
    name = "adjective-gender"
    summary = Message("“{right}” with {head}, not “{wrong}”", "«{right}» مع «{head}» لا «{wrong}»")
    examples = (
        Example("كتب في اللغة العربي", "كتب في اللغة العربية"),
        Example("يدرس باللغة العربي", "يدرس باللغة العربية"),
        Example("سكن في المدينة القديم", "سكن في المدينة القديمة"),
        Example.right("كتب في اللغة العربية، وسكن في المدينة القديمة"),
        Example.right("وزير الخارجية المصري، ومدير المدرسة الجديد"),
        Example.right("وعلى الخليفة العادل، وإلى الطبيبة السورية"),
    )
    _adjectives = heads((f"ال{word}" for word in tables.words("common_adjectives")), ("",))

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Masculine adjectives with the article."""
        return words.held(self._adjectives)

    def judge(self, place: Place) -> Correction | None:
        """One right after a feminine noun that nothing but a preposition governs."""
        noun, before = place.word(-1), place.word(-2)
        is_joined = noun.startswith(_JOINED_ARTICLES)
        bare = noun.removeprefix(_ARTICLE)
        for article in _JOINED_ARTICLES:
            bare = bare.removeprefix(article)
        if bare == noun or not bare.endswith(ab.TEH_MARBUTA):
            return None
        if agreement_gender(bare, place.lexicon) != FEMININE or bare in _OF_PERSONS:
            return None
        if not is_joined and not is_one_of(before, _BEFORE):
            return None
        if place.word() in _NO_ADJECTIVES or noun.startswith("لل"):
            return None
        if any(map(self._may_be_described, place.words_before(_CLAUSE)[1:])):
            return None
        return Correction(0, ((place.word() + ab.TEH_MARBUTA,),), noun)

    @staticmethod
    def _may_be_described(word: str) -> bool:
        """Whether a definite masculine noun stands before, which the adjective may describe."""
        return word.startswith((_ARTICLE, *_JOINED_ARTICLES)) and not word.endswith(ab.TEH_MARBUTA)


#: Feminine nouns that a name may follow.
_OF_PERSONS = tables.words("titles_of_women")
#: الكثير من "much of", العديد من; المتقدم ذكرها "mentioned above"; العجوز is of either gender.
_NO_ADJECTIVES = frozenset(("الكثير", "العديد", "المتقدم", "العجوز", "القليل", "التابع"))
_CLAUSE = 7
_BEFORE = frozenset(("في", "إلى", "على", "عن", "من", "مع", "منذ"))
