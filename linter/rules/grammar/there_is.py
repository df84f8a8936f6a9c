"""Duals after هناك: هناك سببان, إن هناك سببين."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import (
    MAYBE_CONJUNCTION,
    Correction,
    PhraseRule,
    Place,
    heads,
    is_one_of,
)
from linter.rules.grammar.duals import frequencies_of_cases
from linter.rules.grammar.nouns import (
    FEMININE,
    MASCULINE,
    agreement_gender,
    is_sound_masculine,
    singular_gender,
    singulars,
)
from linter.rules.grammar.number_words import TENS
from linter.text import alphabet as ab

_NOMINATIVE, _OBLIQUE = "ان", "ين"
_PLURAL = "ون"
#: The numbers from twenty to ninety without their endings: they have the cases of a plural.
_TENS = frozenset(number.removesuffix(_PLURAL) for number in TENS)
_CLAUSE = 12
_SHORTEST = 3
#: A noun in ين that is no dual has no form in ان beside it: that is as common as this.
_LEAST_SHARE = 0.04
#: … and one in ان that is no dual has none in ين, that is as common as this.
_LEAST_SHARE_OF_OBLIQUE = 0.7
#: A noun whose gender books do not show is seen in both cases so often per million.
_IN_USE = 0.3
_OWNERS = ("ه", "ها", "هم", "هما", "نا", "ك", "كم")
#: What may stand before هناك where it says that something is there.
_OPENERS = frozenset(("", "كان", "وكان", "كانت", "وكانت", "ليس", "وليس", "ما", "زال", "يزال", "قد"))


class ThereAreTwo(PhraseRule):
    """What there is stands in the nominative (هناك سببان), after إنّ and its like in the accusative.

    So does what somebody has (لدي كتابان, عندنا ضيفان).

    Source: Ryding, ch. 4, 2.1; Abbas Hasan, al-Nahw al-wafi, 1:120 and 1:630.
    """

    yields_to_vowels = True
    code = "G053"
    name = "there-are-two"
    summary = Message(
        "“{right}”, not “{wrong}”: what is there is nominative after {head}",
        "«{right}» لا «{wrong}»: الاسم بعد «{head}» مرفوع",
    )
    examples = (
        Example("هناك سببين لذلك", "هناك سببان لذلك"),
        Example("إن هناك سببان لذلك", "إن هناك سببين لذلك"),
        Example("وهناك طريقتين للحل", "وهناك طريقتان للحل"),
        Example("لدي كتابين في النحو", "لدي كتابان في النحو"),
        Example("إن لدينا طريقتان", "إن لدينا طريقتين"),
        Example("ولدينا مشروعين قيد التنفيذ", "ولدينا مشروعان قيد التنفيذ"),
        Example("لأن هناك عاملان مؤثرين", "لأن هناك عاملين مؤثرين"),
        Example("لديها أختين", "لديها أختان"),
        Example("هناك عشرين حيوانا في الحظيرة", "هناك عشرون حيوانا في الحظيرة"),
        Example.right("لدي كتابان، وإن عنده ولدين"),
        Example.right("هناك تمرين صعب، ولدي يقين، وعندنا عاملين"),
        Example.right("وجد لديه كتابين، ورأى عندها رجلين"),
        Example.right("هناك سببان لذلك، وقال إن هناك طريقتين"),
        Example.right("رأى هناك رجلين، وهناك يقين بذلك"),
        Example.right("لأن هناك سببين لا سببا واحدا"),
    )
    #: هناك and its like, and what says that somebody has something.
    looks_at = heads(
        (
            *("هناك", "هنالك", "ثمة"),
            *(f"لدي{pronoun}" for pronoun in ("", *_OWNERS)),
            *(f"عند{pronoun}" for pronoun in ("ي", *_OWNERS)),
        ),
        MAYBE_CONJUNCTION,
    )

    def judge(self, place: Place) -> Correction | None:
        """An indefinite dual right after it, in the other case."""
        noun, before = place.word(1), place.word(-1)
        is_oblique = noun.endswith(_OBLIQUE)
        ending = _PLURAL if noun[:-2] in _TENS else _NOMINATIVE
        nominative = noun[:-2] + ending if is_oblique else noun
        if noun.startswith(ARTICLE) or not noun.endswith((_OBLIQUE, _NOMINATIVE, _PLURAL)):
            return None
        stem = nominative[:-2]
        if stem not in _TENS and not (
            nominative.endswith(_NOMINATIVE)
            and _is_dual(stem, place.lexicon, is_oblique=is_oblique)
        ):
            return None
        inna = tables.words_of("governors", "inna")
        is_governed = is_one_of(before, inna)
        if is_oblique == is_governed:
            return None
        if not is_governed and self._may_be_governed(place, before):
            return None
        right = stem + (ending if is_oblique else _OBLIQUE)
        return Correction(1, ((right,),), before if is_governed else place.word())

    def _may_be_governed(self, place: Place, before: str) -> bool:
        """Whether a verb or إنّ may stand before, so that هناك is no more than "there"."""
        inna = tables.words_of("governors", "inna")
        is_joined = self.looks_at[place.word()][0] != ""
        if before not in _OPENERS and not is_joined:
            return True
        return any(is_one_of(word, inna) for word in place.words_before(_CLAUSE))


def _is_dual(stem: str, lexicon: Lexicon, *, is_oblique: bool) -> bool:
    """Whether a stem without ان or ين is a singular, and the word so no plural of persons.

    Plurals of persons end in ون or ين, so that one in ان is a dual.
    """
    singular = stem[:-1] + ab.TEH_MARBUTA if stem.endswith(ab.TEH) else stem
    is_plural = not is_oblique and stem + _NOMINATIVE in tables.words("not_duals")
    if is_plural or (is_oblique and _has_sound_plural(stem, lexicon)):
        return False
    if stem != singular and "بال" + singular in lexicon.forms:
        return True
    return singular in singulars() or _has_both_cases(stem, lexicon, is_oblique=is_oblique)


def _has_sound_plural(stem: str, lexicon: Lexicon) -> bool:
    """Whether a word in ين may be a plural of persons: عاملين, but hardly مشروعين."""
    if not is_sound_masculine(stem, lexicon):
        return False
    plural = sum(lexicon.frequency(article + stem + _PLURAL) for article in ("", ARTICLE))
    return plural >= frequencies_of_cases(stem, lexicon)[0]


def _has_both_cases(stem: str, lexicon: Lexicon, *, is_oblique: bool) -> bool:
    """Whether the dual of a noun without ة is seen in both cases: خيارين, and never تمرين.

    A form in ان must be seen in the other case as well, for singulars and plurals end so.
    """
    if len(stem) < _SHORTEST:
        return False
    nominative, oblique = frequencies_of_cases(stem, lexicon)
    if agreement_gender(stem, lexicon) != MASCULINE and singular_gender(stem) != FEMININE:
        return is_oblique and min(nominative, oblique) > _IN_USE
    share = _LEAST_SHARE if is_oblique else _LEAST_SHARE_OF_OBLIQUE
    return (nominative > share * oblique) if is_oblique else (oblique > share * nominative)
