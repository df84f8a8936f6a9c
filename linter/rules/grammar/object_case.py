"""The case of what follows a verb whose subject is in it: رأيت رجلين, نريد المهندسين."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings.diagnostic import Message
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE, CONJUNCTIONS
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place, heads, without_conjunction
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.duals import frequencies_of_cases, is_dual, stem_of_nominative
from linter.rules.grammar.first_person import OBJECTS, is_first_person
from linter.rules.grammar.nouns import (
    MASCULINE,
    accusative,
    agreement_gender,
    singular_gender,
    singulars,
)
from linter.rules.grammar.sound_plurals import NOMINATIVE, definite_plurals, other_case
from linter.text import alphabet as ab

_DUAL = "ان"
_DUAL_OF_HAMZA = "آن"
_FEMININE_DUAL = "تان"
_OBLIQUE = "ين"
_SHORTEST = 3
#: Singulars and plurals in ان have no other case: the oblique of duals is as common as this; there
#: are hardly any in آن (قرآن, ظمآن).
_LEAST_SHARE = 0.7
_LEAST_SHARE_IN_AN = 0.1
#: A noun whose gender no book shows is seen so often per million with its article, and by so much
#: more often than its dual.
_COMMON = 3.0
_COMMONER = 3
#: They end as a perfect does.
_PRONOUNS = frozenset(("أنت", "وأنت", "فأنت"))
_THING = "شيء"
#: Behind them an imperfect denies.
_NEGATIONS = frozenset(("لم", "لا", "لن"))
#: The Taliban, of whom verbs are feminine.
_MOVEMENT = "طالبان"


class ObjectCase(PhraseRule):
    """The object of a verb is accusative: a dual ends in ين, and so does a sound plural.

    Only right after a verb in the first person (نريد, رأيت, أحتاج), whose subject is in it, so that
    the noun can be nothing but its object; or after one that may be in the third person, but of
    another gender than the noun (أرسلنا رسالتان, for a letter "sent us" would be أرسلتنا).

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7, 5.4.2; Abbas Hasan,
    al-Nahw al-wafi, 1:120 and 1:137; Wright, A Grammar of the Arabic Language, 2:53.
    """

    yields_to_vowels = True
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
        Example("أرسلنا رسالتان إلى الوزارة", "أرسلنا رسالتين إلى الوزارة"),
        Example("قابلت صديقان في السوق", "قابلت صديقين في السوق"),
        Example("سأصلح خطآن قبل النشر", "سأصلح خطأين قبل النشر"),
        Example("سأشتري قميصان", "سأشتري قميصين"),
        Example("لم أفعل شيء أمس", "لم أفعل شيئا أمس"),
        Example("ولا أعرف شيء عن الموضوع", "ولا أعرف شيئا عن الموضوع"),
        Example.right("لا أعرف أي شيء، ولا أي شيء غيره، ولم يحدث شيء، ولم أشبه شيء في الدنيا به؟"),
        Example.right("هما كما أسلفنا كلمتان، وأنا وأنت صديقان، وورق التوت موسمان"),
        Example.right("أرسلنا رجلان إلى المدير، وقابلت كاتبتان الوزير"),
        Example.right("شكرنا المعلمون، وكتبت رسالتان، وسأل الباحثون عن السبب"),
        Example.right("رأيت رجلين، ونريد كتابين، ورأينا المتظاهرين"),
        Example.right("نشر كاتبان مقالا، ونقل المسعفون الجرحى"),
        Example.right("أعلن الطرفان الهدنة، وأنشأ المهندسون جسرا"),
        Example.right("كما نرى، الرجلان متفقان، ونحن نعرف: الولدان أخوان"),
    )

    #: "Thing".
    looks_at = heads((_THING,), ("",))

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Duals in the nominative, sound plurals with the article, and "thing"."""
        yield from words.held(self.looks_at)
        for ending in (_DUAL, _DUAL_OF_HAMZA):
            for form in words.ending(ending):
                if is_dual(form.removeprefix(ARTICLE), lexicon) or _is_in_use(form, lexicon):
                    yield form
        yield from definite_plurals(words, lexicon, NOMINATIVE)

    def judge(self, place: Place) -> Correction | None:
        """One right after a verb in the first person, or one that cannot be its subject."""
        noun, verb, before = place.word(), place.word(-1), place.word(-2)
        if noun == _THING:
            is_object = _is_denied(verb, without_conjunction(before), place.lexicon)
            return Correction(0, ((accusative(noun),),), verb) if is_object else None
        if (
            not verb
            or before in OBJECTS
            or not (
                is_first_person(verb, place.lexicon, before)
                or _is_of_another_gender(verb, noun, place.lexicon)
            )
        ):
            return None
        is_dual_form = noun.endswith((_DUAL, _DUAL_OF_HAMZA))
        right = stem_of_nominative(noun) + _OBLIQUE if is_dual_form else other_case(noun)
        return Correction(0, ((right,),), verb)


def _is_denied(verb: str, negation: str, lexicon: Lexicon) -> bool:
    """Whether a verb in the first person, and no elative (أشبه شيء), stands behind a negation."""
    if negation not in _NEGATIONS or not is_first_person(verb, lexicon, negation):
        return False
    is_listed = verb in tables.words("first_person_verbs")
    if len(verb) < _SHORTEST:  # ولا أي شيء
        return False
    return is_listed or not Attested(lexicon).bears_article(verb)


def _is_of_another_gender(verb: str, noun: str, lexicon: Lexicon) -> bool:
    """Whether a perfect's subject would be of another gender than an indefinite dual after it.

    قابلت "she met" has no masculine subject, أرسلنا "he sent us" no feminine one.
    """
    if noun.startswith(ARTICLE) or noun == _MOVEMENT:
        return False
    if verb.endswith(ab.TEH):
        return _is_masculine(stem_of_nominative(noun), lexicon) and _is_perfect(verb, "ت", lexicon)
    return noun.endswith(_FEMININE_DUAL) and _is_perfect(verb, "نا", lexicon)


def _is_perfect(form: str, ending: str, lexicon: Lexicon) -> bool:
    """Whether a form is a perfect with an ending, which bears وا too, and no noun."""
    one = form.removesuffix(ending)
    if one == form or form.startswith(ARTICLE) or form in _PRONOUNS:
        return False
    if one[:1] in CONJUNCTIONS and one[1:] + "وا" in lexicon.forms:
        one = one[1:]
    attested = Attested(lexicon)
    # Nouns bear نا as well, but no ت.
    may_be_noun = attested.bears_article(one if ending == "نا" else one + ending)
    is_verb = all(one + end in lexicon.forms for end in ("وا", "ت", "نا"))
    return is_verb and not may_be_noun


def _is_masculine(stem: str, lexicon: Lexicon) -> bool:
    """Whether a singular is known as a masculine noun."""
    if singular_gender(stem):  # it has none of its own if it is masculine
        return False
    return stem in singulars() or agreement_gender(stem, lexicon) == MASCULINE


def _is_in_use(form: str, lexicon: Lexicon) -> bool:
    """Whether it is a dual seen in its other case hardly less (رجلين), of a noun known as such.

    A masculine noun is known by its gender or its plural, one in ة by standing behind بالـ, another
    by being common and taking the alif of the accusative.
    """
    noun = form.removeprefix(ARTICLE)
    stem = stem_of_nominative(noun)
    if len(stem) < _SHORTEST or noun in tables.words("not_duals"):
        return False
    nominative, oblique = frequencies_of_cases(stem, lexicon)
    is_in_an = noun.endswith(_DUAL_OF_HAMZA)
    if oblique <= (_LEAST_SHARE_IN_AN if is_in_an else _LEAST_SHARE) * nominative:
        return False
    is_masculine = stem in singulars() or agreement_gender(stem, lexicon) == MASCULINE
    singular = stem[:-1] + ab.TEH_MARBUTA
    if is_masculine or (stem.endswith(ab.TEH) and "بال" + singular in lexicon.forms):
        return True
    return _is_common_noun(stem, nominative, lexicon)


def _is_common_noun(stem: str, dual: float, lexicon: Lexicon) -> bool:
    """Whether a stem is a noun far commoner than its dual, and no verb (تعيشان)."""
    attested = Attested(lexicon)
    if not attested.bears_article(stem) or attested.is_imperfect(stem):
        return False
    takes_alif = stem.endswith(ab.ALEF_HAMZA_ABOVE) or accusative(stem) in lexicon.forms
    return takes_alif and lexicon.frequency(ARTICLE + stem) >= max(_COMMON, _COMMONER * dual)
