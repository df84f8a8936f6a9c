"""The case of a sound plural as predicate of كان or إنّ, and after هناك."""

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
    without_conjunction,
)
from linter.rules.grammar.nouns import accusative, is_sound_masculine, plural_gender
from linter.rules.grammar.phrase_ends import ends_phrase
from linter.rules.grammar.sound_plurals import NOMINATIVE, OBLIQUE, other_case
from linter.text import alphabet as ab

#: Verbs of state before their subject.
_STATES = tables.words_of("word_groups", "state")
_HOW_ONE_IS = tables.words_of("word_groups", "how one is")
_MAY_BE_SHE = "أصبحت"
_SHE = "هي"
_DUAL = "ان"
_TIMES = tables.words_of("word_groups", "dual of time")
#: What opens a sentence that says how long something takes, with so many words up to "it is".
_PERIODS = frozenset(("مدة", "المدة", "فترة", "الفترة", "مدته", "مدتها"))
_PERIOD_REACH = 5
_PRONOUNS = ("هم", "نحن", "أنتم")
#: "Understanding", not "so they".
_UNDERSTANDING = "فهم"
_MARKS = frozenset(".،؛:!؟\n")
#: How far back إنّ may stand before the second of two clauses, in words.
_CLAUSES = 25
#: What may open a clause before "there are".
_OPENERS = frozenset({"", "و", "ف", "كان", "وكان", "ليس", "وليس", "ما", "يكن", "يكون", "كانت"})


class PredicateOfKana(PhraseRule):
    """The predicate of كان and its sisters is accusative: كانوا مسلمين, ليسوا قادرين.

    In the singular (كنت سعيدا) only behind a verb whose subject is in it, and only adjectives of a
    list that are not in construct (كنت سعيد الحظ).

    Source: Ryding, ch. 36, 4; Abbas Hasan, al-Nahw al-wafi, 1:545; Wright, 2:99.
    """

    code = "G022"
    name = "predicate-of-kana"
    summary = Message(
        "“{right}”, not “{wrong}”: the predicate of {head} is accusative",
        "«{right}» لا «{wrong}»: خبر «{head}» منصوب",
    )
    examples = (
        Example("كانوا مسلمون قبل ذلك", "كانوا مسلمين قبل ذلك"),
        Example("هم ليسوا قادرون على الدفع", "هم ليسوا قادرين على الدفع"),
        Example("أصبحوا معروفون في المدينة", "أصبحوا معروفين في المدينة"),
        Example("كان المهندسون حاضرون في الموقع", "كان المهندسون حاضرين في الموقع"),
        Example("ما زال العمال مضربون", "ما زال العمال مضربين"),
        Example("كنت سعيد جدا بلقائك", "كنت سعيدا جدا بلقائك"),
        Example("كنت مريض في الأسبوع الماضي", "كنت مريضا في الأسبوع الماضي"),
        Example("لست متأكد من ذلك", "لست متأكدا من ذلك"),
        Example("لم أكن مستعد.", "لم أكن مستعدا."),
        Example.right("كنت سعيد الحظ، وإذا كنت صغير القدر فاصبر"),
        Example.right("كنت سعيدا، ولست متأكدا من ذلك، ومن كنت؟ سعيد بن خالد"),
        Example.right("كانوا مسلمين وليسوا قادرين على الدفع"),
        Example.right("كانوا يعلمون، وأصبحوا يملكون البيت"),
        Example.right("كان الرجال يعملون، وكان اليوم مشاركون كثر، وكان في الدار معلمون"),
        Example.right("كانوا أربعون رجلا منهم في الدار أم خمسين؟"),
    )
    _singular = heads(_STATES, MAYBE_CONJUNCTION)
    _of_speaker = heads(tables.words_of("word_groups", "state of the speaker"), MAYBE_CONJUNCTION)
    #: Verbs of state in the plural, or before a subject, or with one of their own.
    looks_at = (
        heads(tables.words_of("governors", "state"), MAYBE_CONJUNCTION) | _singular | _of_speaker
    )

    def judge(self, place: Place) -> Correction | None:
        """An indefinite sound plural in the nominative right after one of them, or its subject."""
        if place.word() in self._of_speaker:
            return self._of_the_speaker(place)
        offset = 2 if place.word() in self._singular else 1
        subject = place.word(1)
        is_adverb = subject in tables.words("adverbs_of_time")
        if offset > 1 and (is_adverb or not self._is_plural(subject, place.lexicon)):
            return None
        predicate = place.word(offset)
        is_plural = predicate.endswith(NOMINATIVE) and not predicate.startswith(ARTICLE)
        if not is_plural or not is_sound_masculine(predicate[:-2], place.lexicon):
            return None
        if Attested(place.lexicon).is_imperfect(predicate):  # كانوا يمنون النفس
            return None
        return Correction(offset, ((other_case(predicate),),), place.word())

    def _of_the_speaker(self, place: Place) -> Correction | None:
        """An adjective without its alif; behind أصبحت, which may be "she", also one without ة."""
        adjective = place.word(1)
        if adjective not in _HOW_ONE_IS or not ends_phrase(place, 1):
            return None
        choices = [(accusative(adjective),)]
        if self._of_speaker[place.word()][1] == _MAY_BE_SHE:
            choices.append((adjective + ab.TEH_MARBUTA,))
        return Correction(1, tuple(choices), place.word())

    def _is_plural(self, subject: str, lexicon: Lexicon) -> bool:
        """Whether a subject is the definite plural of persons, and no title before a name."""
        if not subject.startswith(ARTICLE):
            return False
        noun = subject.removeprefix(ARTICLE)
        return noun.endswith(NOMINATIVE) or bool(plural_gender(noun, lexicon))


class PredicateOfInna(PhraseRule):
    """The predicate of إنّ and its sisters is nominative: إنهم قادرون, لأننا مسلمون.

    So is that of a pronoun which opens its clause: وهم قادرون, نحن مسلمون; and a span of time that
    is told of a period (مدة العقد هي سنتان).

    Source: Ryding, ch. 19; Abbas Hasan, al-Nahw al-wafi, 1:630; Wright, 2:78.
    """

    code = "G023"
    name = "predicate-of-inna"
    summary = Message(
        "“{right}”, not “{wrong}”: the predicate of {head} is nominative",
        "«{right}» لا «{wrong}»: خبر «{head}» مرفوع",
    )
    examples = (
        Example("قالوا إنهم قادرين على الفوز", "قالوا إنهم قادرون على الفوز"),
        Example("لأنهم مسلمين منذ زمن", "لأنهم مسلمون منذ زمن"),
        Example("أكدوا أنهم مستعدين للحوار", "أكدوا أنهم مستعدون للحوار"),
        Example("نحن مستعدين للحوار", "نحن مستعدون للحوار"),
        Example("خرجوا من الملعب وهم مقتنعين", "خرجوا من الملعب وهم مقتنعون"),
        Example("مدة هذا العقد هي سنتين", "مدة هذا العقد هي سنتان"),
        Example.right("مكثت هي سنتين، وفي تلك المدة بقي هو شهرين في الدار"),
        Example("قال لهم: أنتم مسؤولين عن هذا", "قال لهم: أنتم مسؤولون عن هذا"),
        Example.right("نحن المسلمين نحب السلام، وكانوا هم منتصرين، ورآهم هم خارجين"),
        Example.right("في فهم متعلمين كثيرين، وهذا وهم"),
        Example.right("قالوا إنهم قادرون على الفوز"),
        Example.right("إنهم مجتمعين أقوى منهم متفرقين"),
        Example.right("أكدوا أنهم حين يعودون سيعملون"),
    )
    _pronouns = heads(_PRONOUNS, MAYBE_CONJUNCTION)
    #: إنّ and its sisters with a plural pronoun, and such a pronoun by itself.
    looks_at = (
        heads(tables.words_of("governors", "predicate"), MAYBE_CONJUNCTION)
        | _pronouns
        | heads((_SHE,), ("",))
    )

    def judge(self, place: Place) -> Correction | None:
        """An indefinite sound plural in the oblique case right after one of them.

        "All together" and the like are adverbs of state, and lawful before the predicate.
        """
        predicate = place.word(1)
        if place.word() == _SHE:
            return self._period(place, predicate)
        is_plural = predicate.endswith(OBLIQUE) and not predicate.startswith(ARTICLE)
        if not is_plural or predicate in tables.words("adverbs_of_state"):
            return None
        if not is_sound_masculine(predicate[:-2], place.lexicon):
            return None
        if place.word() in self._pronouns and not self._opens_clause(place):
            return None
        return Correction(1, ((other_case(predicate),),), place.word())

    def _period(self, place: Place, span: str) -> Correction | None:
        """Two of a span of time, told of a period that its clause opens with."""
        right = span.removesuffix(OBLIQUE) + _DUAL
        before = place.words_before(_PERIOD_REACH + 1)
        opens = 0 < len(before) <= _PERIOD_REACH and without_conjunction(before[-1]) in _PERIODS
        if not opens or not span.endswith(OBLIQUE) or right not in _TIMES:
            return None
        return Correction(1, ((right,),), place.word()) if ends_phrase(place, 1) else None

    def _opens_clause(self, place: Place) -> bool:
        """Whether a pronoun is the subject of its clause: behind و, or at the clause's start."""
        if place.word() == _UNDERSTANDING:
            return False
        gap = place.words.passage.gaps[place.index]
        return self._pronouns[place.word()][0] != "" or not gap or gap[0] in _MARKS


class ThereAre(PhraseRule):
    """Who is there is named in the nominative: هناك مسؤولون, not هناك مسؤولين.

    Only where هناك opens its clause; after إنّ it is accusative, and after a verb هناك may be no
    more than "there".

    Source: Ryding, ch. 4, 2.1; Abbas Hasan, al-Nahw al-wafi, 1:489.
    """

    code = "G025"
    name = "there-are"
    summary = Message(
        "“{right}”, not “{wrong}”: who is there is nominative after {head}",
        "«{right}» لا «{wrong}»: الاسم بعد «{head}» مرفوع",
    )
    examples = (
        Example("هناك مسؤولين لا يعلمون", "هناك مسؤولون لا يعلمون"),
        Example("وهناك لاعبين مصابين", "وهناك لاعبون مصابين"),
        Example("كان هناك مهندسين في الموقع", "كان هناك مهندسون في الموقع"),
        Example.right("هناك مسؤولون لا يعلمون"),
        Example.right("قال إن هناك مسؤولين لا يعلمون"),
        Example.right("رأى هناك مهندسين، وهناك يقين بذلك"),
    )
    #: هناك and its like.
    looks_at = heads(("هناك", "هنالك"), MAYBE_CONJUNCTION)

    def judge(self, place: Place) -> Correction | None:
        """An indefinite sound plural in the oblique case after a هناك that opens its clause."""
        named, before = place.word(1), place.word(-1)
        is_joined = self.looks_at[place.word()][0] != ""
        if not named.endswith(OBLIQUE) or (before and not is_joined and before not in _OPENERS):
            return None
        if self._is_governed(place) or not is_sound_masculine(named[:-2], place.lexicon):
            return None
        return Correction(1, ((other_case(named),),), place.word())

    def _is_governed(self, place: Place) -> bool:
        """Whether إنّ stands before, governing both of two clauses joined by و."""
        inna = tables.words_of("governors", "inna")
        return any(without_conjunction(word) in inna for word in place.words_before(_CLAUSES))
