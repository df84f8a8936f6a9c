"""The case of an adjective behind a noun that shows its own: وقتا ممتعا, not وقتا ممتع."""

from __future__ import annotations

from functools import cache
from typing import Final

from linter.findings.diagnostic import Message
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place, heads
from linter.rules.grammar.nouns import MASCULINE, accusative, agreement_gender, singulars
from linter.rules.grammar.phrase_ends import ends_phrase
from linter.text import alphabet as ab

_IMPORTANT: Final = "مهم"
_SHORTEST: Final = 3
#: Occurrences per million, with the article, of a noun in everybody's mouth.
_COMMON: Final = 3.0


def _shows_case(adjective: str) -> bool:
    """Whether an adjective bears the alif, and is no verb (صعب, سابق), name or noun (وطني, شاب)."""
    if len(adjective) < _SHORTEST + 1 or adjective in tables.words("given_names"):
        return adjective == _IMPORTANT
    if adjective in tables.words_of("word_groups", "no sure adjective"):
        return False
    return adjective.endswith(ab.YEH) or not adjective.startswith(ab.ALEF_HAMZA_ABOVE)


class AdjectiveCase(PhraseRule):
    """An adjective has the case of its noun, so behind an alif of tanwin it bears one as well.

    قضينا وقتا ممتعا, رأيت رجلا ثالثا. Only listed adjectives right behind a masculine noun, where
    they end their phrase.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 10, 2; Abbas Hasan, al-Nahw
    al-wafi, 3:441; Wright, A Grammar of the Arabic Language, 2:273.
    """

    yields_to_vowels = True
    code = "G059"
    name = "adjective-case"
    summary = Message(
        "“{right}”, not “{wrong}”: the adjective has the case of {head}",
        "«{right}» لا «{wrong}»: الصفة تتبع «{head}» في الإعراب",
    )
    examples = (
        Example("قضينا وقتا ممتع في الحديقة", "قضينا وقتا ممتعا في الحديقة"),
        Example("كان هذا جزءا أساسي من الخطة", "كان هذا جزءا أساسيا من الخطة"),
        Example("رأيت رجلًا ثالث عند الباب", "رأيت رجلًا ثالثا عند الباب"),
        Example("اشترى بيتا جديد.", "اشترى بيتا جديدا."),
        Example("لم أجد شيئا جديد في الكتاب", "لم أجد شيئا جديدا في الكتاب"),
        Example.right("قضينا وقتا ممتعا في الحديقة، ورأيت رجلا ثالثا عند الباب"),
        Example.right("جاءني يوما شاب من القرية، وكان شاغلا نفسي بالصيد، فلما سهل عليه"),
        Example.right("إنه حقا كبير في السن، وأحيانا كثير من الناس لا يعلمون"),
        Example.right("لم يسكن بيتا كبير القوم، وفي كتابنا جديد من الأخبار"),
    )
    #: Masculine adjectives that show their case.
    looks_at = heads(
        filter(
            _shows_case,
            (
                *tables.words("common_adjectives"),
                *tables.words_of("word_groups", "adjective behind a noun"),
                *(row[0].removeprefix(ARTICLE) for row in tables.rows("ordinals")[1:]),
            ),
        ),
        ("",),
    )

    def judge(self, place: Place) -> Correction | None:
        """One without an alif, right behind a noun with the alif of tanwin."""
        noun = place.word(-1)
        if not noun.endswith(ab.ALEF) or not ends_phrase(place, 0):
            return None
        if not without_tanwin(noun, place.lexicon):
            return None
        return Correction(0, ((accusative(place.word()),),), noun)


@cache
def _adverbs() -> frozenset[str]:
    """The adverbs that end in the alif of the accusative."""
    return tables.words("adverbs_in_tanwin") | tables.words_of("word_groups", "adverb in alif")


def without_tanwin(word: str, lexicon: Lexicon) -> str:
    """A masculine noun without the alif of the accusative; empty for adverbs, names and others."""
    stem = word.removesuffix(ab.ALEF)
    if stem.endswith(ab.YEH_HAMZA):  # شيئا
        stem = stem[:-1] + ab.HAMZA
    if not word.endswith(ab.ALEF) or len(stem) < _SHORTEST or word in _adverbs():
        return ""
    is_masculine = agreement_gender(stem, lexicon) == MASCULINE or stem in singulars()
    is_common = lexicon.frequency(ARTICLE + stem) >= _COMMON
    is_noun = is_masculine and is_common and Attested(lexicon).bears_article(stem)
    return stem if is_noun else ""
