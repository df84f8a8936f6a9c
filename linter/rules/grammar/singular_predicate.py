"""The predicate of ليس and كان in the accusative: هذا ليس رقما."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.lexicon.attested import Attested
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
from linter.rules.grammar.nouns import MASCULINE, accusative, agreement_gender, plural_gender
from linter.text import alphabet as ab

_SHORTEST = 3
_UNSURE_ENDINGS = "اىةهيءنك"


class SingularPredicate(PhraseRule):
    """The predicate of كان and its sisters is accusative: هذا ليس رقما, أن تكون عددا صحيحا.

    Only where the subject stands before the verb (هو كان, هذا ليس), or the verb is feminine and the
    noun masculine, so that the noun is no subject; and where it is no first part of a construct.

    Source: Ryding, ch. 36, 4; Abbas Hasan, al-Nahw al-wafi, 1:545; Wright, 2:99.
    """

    code = "G054"
    name = "singular-predicate"
    is_default = False
    summary = Message(
        "“{right}”, not “{wrong}”: the predicate of {head} is accusative",
        "«{right}» لا «{wrong}»: خبر «{head}» منصوب",
    )
    examples = (
        Example("هذا ليس رقم.", "هذا ليس رقما."),
        Example("يجب أن تكون عدد صحيح", "يجب أن تكون عددا صحيحا"),
        Example("هو كان مدير ناجح", "هو كان مديرا ناجحا"),
        Example.right("هذا ليس رقما، وهو ليس رقم الهاتف"),
        Example.right("كان رجل طيب يسكن هنا، وليس أحد في الدار"),
        Example.right("يجب أن تكون عددا صحيحا، وأن تكون مصر قوية"),
        Example.right("هذا ليس من شأنك، وهو كان يعمل"),
    )
    _verbs = heads(tables.words_of("word_groups", "state of a man"), MAYBE_CONJUNCTION)
    _feminine = heads(tables.words_of("word_groups", "state of a woman"), MAYBE_CONJUNCTION)
    #: The verbs in the singular.
    looks_at = _verbs | _feminine

    def judge(self, place: Place) -> Correction | None:
        """An indefinite masculine noun right after one whose subject is told."""
        noun, adjective = place.word(1), place.word(2)
        if not self._is_noun(noun, place.lexicon):
            return None
        is_feminine = place.word() in self._feminine
        has_subject = self._has_subject(place)
        is_described = adjective in tables.words("common_adjectives")
        if is_described and (has_subject or is_feminine):
            words = accusative(noun), accusative(adjective)
            return Correction(1, (words,), place.word())
        ends = not adjective or is_one_of(adjective, tables.words("after_adjective"))
        if has_subject and ends and not is_feminine:
            return Correction(1, ((accusative(noun),),), place.word())
        return None

    def _has_subject(self, place: Place) -> bool:
        """Whether the subject stands right before the verb, and is governed by nothing."""
        is_subject = is_one_of(place.word(-1), tables.words("subjects"))
        return is_subject and not is_one_of(
            place.word(-2), tables.words_of("governors", "preposition")
        )

    def _is_noun(self, noun: str, lexicon: Lexicon) -> bool:
        """Whether it is a masculine singular noun whose accusative shows, and nothing else."""
        if (
            len(noun) < _SHORTEST
            or noun.startswith((ARTICLE, ab.ALEF_HAMZA_ABOVE))
            or noun[-1] in _UNSURE_ENDINGS
        ):
            return False
        gender = agreement_gender(noun, lexicon)
        is_masculine = gender in ("", MASCULINE) and not plural_gender(noun, lexicon)
        is_plain = Attested(lexicon).bears_article(noun) and noun + ab.ALEF in lexicon.forms
        return is_masculine and is_plain and noun not in tables.words("before_no_adjective")
