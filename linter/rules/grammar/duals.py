"""The case of duals, told by the word before."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE, GOVERNED_ARTICLES
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.grammar_talk import speaks_of_grammar
from linter.rules.core.phrases import Correction, PhraseRule, Place, without_conjunction
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.dual_hundred import is_two_hundred
from linter.rules.grammar.nouns import MASCULINE
from linter.text import alphabet as ab

_NOMINATIVE = "ان"
_OBLIQUE = "ين"
_CASES = (_OBLIQUE, _NOMINATIVE)
#: The article with a preposition joined to it.
_SHORTEST = 3
#: Occurrences per million of an oblique dual in use; a plural in ان (بلدان) is commoner than it.
_IN_USE = 0.05
#: How many times commoner a noun is than its dual.
_COMMONER = 3
#: Occurrences per million of a noun, with its article, of which duals are made.
_COMMON = 20
#: Words that are adverbs or verbs too (بعد, قبل), and govern spans of time alone.
_BEFORE_TIME = frozenset(("بعد", "قبل"))
#: So near before بعد a verb is denied, which makes of it "yet" (لم تكن مرت بعد ساعتان).
_NEGATIONS = frozenset(("لم", "لما", "ليس", "ليست", "ما"))
_VERB_REACH = 4
_TIMES = tables.words_of("word_groups", "dual of time")
_PERSONS = tables.words_of("word_groups", "dual of persons")
_SINCE = "منذ"
#: The oasis of Turfan.
_PLACE = "طرفان"
_QUESTION = "؟"


#: Occurrences per million of a singular in ة with the article from which its dual is no chance.
_SURE = 3.0


def stem_of_nominative(dual: str) -> str:
    """A word in ان without it, and one in آن with the hamza that it has joined: خطآن, خطأ.

    Source: Ryding, ch. 7, 5.4.1; hamza on an alif, and the alif of the dual, are written as madda.
    """
    if dual.endswith(ab.ALEF_MADDA + ab.NOON):
        return f"{dual[:-2]}{ab.ALEF_HAMZA_ABOVE}"
    return dual.removesuffix(_NOMINATIVE)


def _nominative_of(stem: str) -> str:
    """The nominative of the dual of a stem."""
    if stem.endswith(ab.ALEF_HAMZA_ABOVE):
        return f"{stem[:-1]}{ab.ALEF_MADDA}{ab.NOON}"
    return stem + _NOMINATIVE


def frequencies_of_cases(stem: str, lexicon: Lexicon) -> tuple[float, float]:
    """How often a stem is seen with ان and with ين, per million, with the article or without."""
    nominative, oblique = (
        sum(lexicon.frequency(article + dual) for article in ("", ARTICLE))
        for dual in (_nominative_of(stem), stem + _OBLIQUE)
    )
    return nominative, oblique


def is_dual(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun without article that ends in ان is a dual, and no singular or plural.

    Duals stand more often in the oblique case than in the nominative; the plural بلدان and the
    singular إنسان are commoner than بلدين and إنسين.
    """
    stem = noun.removesuffix(_NOMINATIVE)
    if stem == noun or len(stem) < _SHORTEST:
        return False
    singular = stem[:-1] + ab.TEH_MARBUTA if stem.endswith(ab.TEH) else stem
    if ARTICLE + noun not in lexicon.forms or noun in tables.words("not_duals"):
        return False
    common = lexicon.frequency(ARTICLE + singular)
    if common < max(_COMMON, _COMMONER * lexicon.frequency(ARTICLE + noun)):
        return False
    if singular != stem and common >= _SURE and "بال" + singular in lexicon.forms:
        return True
    if singular == stem and not _is_masculine(stem, lexicon):
        return False
    for article in ("", ARTICLE):
        oblique = lexicon.frequency(article + stem + _OBLIQUE)
        if oblique >= _IN_USE and oblique > lexicon.frequency(article + noun):
            return lexicon.frequency(stem + _OBLIQUE) > lexicon.frequency(noun)
    return False


def _is_masculine(noun: str, lexicon: Lexicon) -> bool:
    """Whether books show a noun to be a masculine singular, or the dual is plain by its cases."""
    if tables.mapping("definite_gender").get(noun) == MASCULINE:
        return True
    oblique, nominative = (lexicon.frequency(ARTICLE + noun + end) for end in _CASES)
    return oblique >= _COMMON and oblique > nominative * _COMMONER


class GenitiveDualNoun(PhraseRule):
    """After a preposition, or as second part of a construct, a dual ends in ين.

    بعد ساعتين, بين الدولتين, أحد الطرفين. Words that may be plurals (بين البلدان) are left alone,
    and so is من before the article, for it may be مَن "who". منذ may have a nominative behind it, as
    the grammarians say, who alone write it so.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7, 5.4.2; Abbas Hasan,
    al-Nahw al-wafi, 1:120; Wright, A Grammar of the Arabic Language, 1:187.
    """

    code = "G027"
    name = "genitive-dual-noun"
    summary = Message(
        "“{right}”, not “{wrong}”: the dual is genitive after {head}",
        "«{right}» لا «{wrong}»: المثنى مجرور بعد «{head}»",
    )
    examples = (
        Example("عاد بعد ساعتان من الانتظار", "عاد بعد ساعتين من الانتظار"),
        Example("وقع أحد الطرفان العقد", "وقع أحد الطرفين العقد"),
        Example("حدود بين الدولتان", "حدود بين الدولتين"),
        Example("أوكل الأمر للطرفان معا", "أوكل الأمر للطرفين معا"),
        Example("قال إن الدولتان وقعتا", "قال إن الدولتين وقعتا"),
        Example("نشب خلاف بين الزوجان", "نشب خلاف بين الزوجين"),
        Example("ذهب مع رجلان إلى السوق", "ذهب مع رجلين إلى السوق"),
        Example.right("مع الولدان المخلدين، ومن رجلان رآهما؟"),
        Example.right("عاد بعد ساعتين، ووقع الطرفان العقد"),
        Example.right("تجارة بين البلدان، وفي الميدان والإنسان"),
        Example.right("لم تكن مرت بعد ساعتان على وصوله"),
        Example.right("فإذا قلت منذ ليلتان فهو مرفوع لأنه خبر المبتدأ عند البصريين"),
        Example.right("من الرجلان؟ ومن بعد يومان عاد"),
        Example.right("على الجدران وبعد زمان في رمضان، وبيّن الطرفان ذلك"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Duals in the nominative, with the article or without."""
        for form in words.ending(_NOMINATIVE):
            noun = _without_article(form)
            is_named = noun == form and noun == _PLACE
            if (noun in _PERSONS or is_dual(noun, lexicon)) and not is_named:
                yield form

    def judge(self, place: Place) -> Correction | None:
        """One that the word before governs, or the particle joined to it, and no number (G007)."""
        dual, before = place.word(), place.word(-1)
        if is_two_hundred(dual, place.word(1)):
            return None
        right = dual[:-2] + _OBLIQUE
        if dual.startswith(GOVERNED_ARTICLES) and right in place.lexicon:
            head = dual[: -len(_without_article(dual))]
            return Correction(0, ((right,),), head)
        return Correction(0, ((right,),), before) if self._governs(place, before) else None

    def _governs(self, place: Place, before: str) -> bool:
        bare = without_conjunction(before)
        if bare in _BEFORE_TIME:
            is_not_yet = bare == "بعد" and any(
                without_conjunction(word) in _NEGATIONS for word in place.words_before(_VERB_REACH)
            )
            is_time = place.word() in _TIMES and not is_not_yet
            return is_time and place.word(-2).removeprefix("و") != "من"
        if bare == "من":
            if _without_article(place.word()) in _PERSONS:  # من رجلان رآهما؟
                return False
            is_definite = place.word().startswith(ARTICLE)
            return not is_definite and _QUESTION not in place.rest_of_sentence()
        if bare == _SINCE and _is_cited(place):
            return False
        if place.words.passage.words[place.index - 1] != before:  # بيّن with its shadda is a verb
            return False
        kinds = ["preposition", "dual"]
        if place.word().startswith(ARTICLE):
            kinds.append("inna")
        governors = tables.words_of("governors", *kinds)
        return before in governors or bare in governors


def _is_cited(place: Place) -> bool:
    passage = place.words.passage
    return speaks_of_grammar(passage.text, *passage.span(place.index))


def _without_article(form: str) -> str:
    for article in (ARTICLE, *GOVERNED_ARTICLES):
        if form.startswith(article):
            return form.removeprefix(article)
    return form
