"""The case of what follows a verb whose subject is in it: رأيت رجلين, نريد المهندسين."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.duals import frequencies_of_cases, is_dual
from linter.rules.grammar.first_person import is_first_person
from linter.rules.grammar.nouns import MASCULINE, agreement_gender, singulars
from linter.rules.grammar.sound_plurals import NOMINATIVE, definite_plurals, other_case
from linter.text import alphabet as ab

_DUAL = "ان"
_OBLIQUE = "ين"
_SHORTEST = 3
#: Singulars and plurals in ان have no other case: the oblique of duals is as common as this.
_LEAST_SHARE = 0.7


class ObjectCase(PhraseRule):
    """The object of a verb is accusative: a dual ends in ين, and so does a sound plural.

    Only right after a verb in the first person (نريد, رأيت, أحتاج), whose subject is in it, so that
    the noun can be nothing but its object.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7, 5.4.2; Abbas Hasan,
    al-Nahw al-wafi, 1:120 and 1:137; Wright, A Grammar of the Arabic Language, 2:53.
    """

    code = "G056"
    name = "object-case"
    summary = Message(
        "“{right}”, not “{wrong}”: it is the object of {head}",
        "«{right}» لا «{wrong}»: مفعول به بعد «{head}»",
    )
    examples = (
        Example("رأيت رجلان عند الباب", "رأيت رجلين عند الباب"),
        Example("نريد كتابان في النحو", "نريد كتابين في النحو"),
        Example("أحتاج شهران لإنهاء العمل", "أحتاج شهرين لإنهاء العمل"),
        Example("رأينا المتظاهرون في الساحة", "رأينا المتظاهرين في الساحة"),
        Example("زرنا مدينتان في الجنوب", "زرنا مدينتين في الجنوب"),
        Example("سأسأل المعلمون عن الموعد", "سأسأل المعلمين عن الموعد"),
        Example("أضفت ملعقتان من السكر", "أضفت ملعقتين من السكر"),
        Example.right("شكرنا المعلمون، وكتبت رسالتان، وسأل الباحثون عن السبب"),
        Example.right("رأيت رجلين، ونريد كتابين، ورأينا المتظاهرين"),
        Example.right("نشر كاتبان مقالا، ونقل المسعفون الجرحى"),
        Example.right("أعلن الطرفان الهدنة، وأنشأ المهندسون جسرا"),
        Example.right("كما نرى، الرجلان متفقان، ونحن نعرف: الولدان أخوان"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Duals in the nominative, and sound plurals with the article."""
        for form in words.ending(_DUAL):
            if is_dual(form.removeprefix(ARTICLE), lexicon) or _is_in_use(form, lexicon):
                yield form
        yield from definite_plurals(words, lexicon, NOMINATIVE)

    def judge(self, place: Place) -> Correction | None:
        """One right after a verb in the first person."""
        noun, verb = place.word(), place.word(-1)
        if not verb or not is_first_person(verb, place.lexicon, place.word(-2)):
            return None
        right = noun[:-2] + _OBLIQUE if noun.endswith(_DUAL) else other_case(noun)
        return Correction(0, ((right,),), verb)


def _is_in_use(form: str, lexicon: Lexicon) -> bool:
    """Whether it is a dual seen in its other case hardly less (رجلين), of a noun known as such.

    A masculine noun is known by its gender or its plural, one in ة by standing behind بالـ.
    """
    noun = form.removeprefix(ARTICLE)
    stem = noun[: -len(_DUAL)]
    if len(stem) < _SHORTEST or noun in tables.words("not_duals"):
        return False
    is_masculine = stem in singulars() or agreement_gender(stem, lexicon) == MASCULINE
    singular = stem[:-1] + ab.TEH_MARBUTA
    if not is_masculine and not (stem.endswith(ab.TEH) and "بال" + singular in lexicon.forms):
        return False
    nominative, oblique = frequencies_of_cases(stem, lexicon)
    return oblique > _LEAST_SHARE * nominative
