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
    MASCULINE,
    agreement_gender,
    is_sound_masculine,
    singulars,
)
from linter.text import alphabet as ab

_NOMINATIVE, _OBLIQUE = "ان", "ين"
_CLAUSE = 12
_SHORTEST = 3
#: A noun in ين that is no dual has no form in ان beside it: that is as common as this.
_LEAST_SHARE = 0.1
_OWNERS = ("ه", "ها", "هم", "هما", "نا", "ك", "كم")
#: What may stand before هناك where it says that something is there.
_OPENERS = frozenset(("", "كان", "وكان", "كانت", "وكانت", "ليس", "وليس", "ما", "زال", "يزال", "قد"))


class ThereAreTwo(PhraseRule):
    """What there is stands in the nominative (هناك سببان), after إنّ and its like in the accusative.

    So does what somebody has (لدي كتابان, عندنا ضيفان).

    Source: Ryding, ch. 4, 2.1; Abbas Hasan, al-Nahw al-wafi, 1:120 and 1:630.
    """

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
        Example.right("لدي كتابان، وإن عنده ولدين"),
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
        nominative = noun[:-2] + _NOMINATIVE if is_oblique else noun
        if noun.startswith(ARTICLE) or not noun.endswith((_OBLIQUE, _NOMINATIVE)):
            return None
        if not _is_dual(nominative[:-2], place.lexicon, is_oblique=is_oblique):
            return None
        inna = tables.words_of("governors", "inna")
        is_governed = is_one_of(before, inna)
        if is_oblique == is_governed:
            return None
        if not is_governed and self._may_be_governed(place, before):
            return None
        right = nominative[:-2] + (_NOMINATIVE if is_oblique else _OBLIQUE)
        return Correction(1, ((right,),), before if is_governed else place.word())

    def _may_be_governed(self, place: Place, before: str) -> bool:
        """Whether a verb or إنّ may stand before, so that هناك is no more than "there"."""
        inna = tables.words_of("governors", "inna")
        is_joined = self.looks_at[place.word()][0] != ""
        if before not in _OPENERS and not is_joined:
            return True
        return any(is_one_of(word, inna) for word in place.words_before(_CLAUSE))


def _is_dual(stem: str, lexicon: Lexicon, *, is_oblique: bool) -> bool:
    """Whether a stem without ان or ين is a singular, and the word so no plural of persons."""
    singular = stem[:-1] + ab.TEH_MARBUTA if stem.endswith(ab.TEH) else stem
    is_plural = not is_oblique and stem + _NOMINATIVE in tables.words("not_duals")
    if is_plural or is_sound_masculine(stem, lexicon):
        return False
    if stem != singular and "بال" + singular in lexicon.forms:
        return True
    return singular in singulars() or (is_oblique and _has_both_cases(stem, lexicon))


def _has_both_cases(stem: str, lexicon: Lexicon) -> bool:
    """Whether the dual of a masculine noun is seen in both cases: خيارين, and never تمرين."""
    if len(stem) < _SHORTEST or agreement_gender(stem, lexicon) != MASCULINE:
        return False
    nominative, oblique = frequencies_of_cases(stem, lexicon)
    return nominative > _LEAST_SHARE * oblique
