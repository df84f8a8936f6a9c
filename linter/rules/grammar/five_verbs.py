"""The five verbs: ـون, ـان and ـين where nothing governs them, without ن where something does."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings.diagnostic import Message
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
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
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.mood import OBJECTS, governed_by, may_be_no_five, may_be_why
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: The five verbs by the letters that they end in: with their ن, and without it.
_FIVE = {"ون": "وا", "ان": "ا", "ين": "ي"}
_PERSONS = (ab.YEH, ab.TEH)
_FUTURE = "س"
_TO = "ل"
_PURPOSE = Pattern("[وف]?ل[يت].{2,}ون")
_CLAUSE = 12
_QUESTION = "؟"
_PERFECTS = tables.words_of("word_groups", "perfect in ya")
#: Occurrences per million of a verb that is told from a foreign name (سيغاروا).
_COMMON = 2.0
#: What looks like a verb behind ل and is commoner than that is a name.
_RARE = 10
_CLOSING = ("»", "”", "﴾", ")")
_NOON_OF_ME = "ن\u0650"
_SHORTEST_FIVE = 5
#: Particles behind which no noun stands.
_NO_NOUNS = frozenset(("لن", "لم", "لا"))


class FiveVerbs(PhraseRule):
    """After لم, لن, أن and كي the five verbs lose their ن, also with لا between (حتى لا ينسوا).

    يذهبون, يذهبان and تذهبين stand in the indicative; subjunctive and jussive are يذهبوا, يذهبا
    and تذهبي.

    Source: Ryding, ch. 34 and 35; Abbas Hasan, al-Nahw al-wafi, 1:177; Wright, 1:60.
    """

    yields_to_vowels = True
    code = "G011"
    name = "five-verbs"
    summary = Message(
        "“{right}”, not “{wrong}”: after {head} the verb loses its nun",
        "«{right}» لا «{wrong}»: تحذف نون الفعل بعد «{head}»",
    )
    examples = (
        Example("لن يذهبون إلى الملعب", "لن يذهبوا إلى الملعب"),
        Example("لم يعرفون الحقيقة", "لم يعرفوا الحقيقة"),
        Example("يريدون أن يعملون في المصنع", "يريدون أن يعملوا في المصنع"),
        Example("جاءوا لكي يشاركون", "جاءوا لكي يشاركوا"),
        Example("اتفق البلدان على أن يتعاونان", "اتفق البلدان على أن يتعاونا"),
        Example("لن يتركونه وحده", "لن يتركوه وحده"),
        Example("ذهبوا إلى الوادي ليصطادون السمك", "ذهبوا إلى الوادي ليصطادوا السمك"),
        Example.right("فإنكم لتشهدون لقولي"),
        Example.right("إنهم ليعلمون الحق، وهو للمعلمين لا للعاملين"),
        Example("هم لن يأتون غدا", "هم لن يأتوا غدا"),
        Example("كتبها حتى لا ينسون الموعد", "كتبها حتى لا ينسوا الموعد"),
        Example.right("لن يذهبوا ولم يعرفوا"),
        Example.right("لن يكون الأمر سهلا ولم يتهاون أحد"),
        Example.right("أن تعاون البلدين مستمر، وأن يستعين بأحد"),
        Example.right("النساء لم يدعون أحدا"),
        Example.right("الذين يذهبون لن يعودوا"),
        Example.right("وأعوذ بك رب أن يحضرون"),
        Example.right("قال وما خلقت الجن والإنس إلا ليعبدون"),
        Example.right("وَمَا أُرِيدُ أَنْ يُطْعِمُونِ شيئا"),
        Example.right("هبطت في مطار ليسبون الدولي"),
    )
    _denials = heads(("لا",), ("",))
    looks_at = governed_by("jussive") | governed_by("subjunctive") | _denials

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The particles of the jussive and the subjunctive, and verbs behind the ل of purpose."""
        yield from words.held(self.looks_at)
        for form in words.ending("ون"):
            if _PURPOSE.fullmatch(form) is not None and form not in self.looks_at:
                yield form

    def judge(self, place: Place) -> Correction | None:
        """One of the five verbs right after one of them, with its ن."""
        particle = place.word()
        if particle not in self.looks_at:
            return self._of_purpose(place)
        verb = place.word(1)
        if verb[:1] not in (ab.YEH, ab.TEH) or ab.NOON not in verb[_SHORTEST_FIVE - 1 :]:
            return None
        if particle in self._denials and place.word(-1) not in tables.words("before_denied"):
            return None
        is_lam = particle.endswith("لم")
        is_dual = verb.endswith("ان") and place.word(-1).endswith("تان")  # الجارتان لم تتحدثا
        is_why = is_lam and ((verb[0] == ab.TEH and not is_dual) or may_be_why(place))
        right = None if is_why or self._is_of_me(verb, place) else self._right(verb, place)
        return Correction(1, ((right,),), particle) if right else None

    @staticmethod
    def _is_of_me(verb: str, place: Place) -> bool:
        """Whether ن stands for ني, as at the end of verses: … رب أن يحضرون», أن يحضرونِ."""
        passage = place.words.passage
        written = passage.words[place.index + 1].rstrip(ab.SHADDA)
        is_end = passage.gaps[place.index + 2].lstrip().startswith(_CLOSING)
        return is_end or written.endswith(_NOON_OF_ME) or _is_of_verse(verb, place)

    def _of_purpose(self, place: Place) -> Correction | None:
        """A verb behind ل, which is not the one of emphasis: that follows إن."""
        form, lexicon = place.word(), place.lexicon
        verb = form[form.index(_TO) + 1 :]
        inna = tables.words_of("governors", "inna")
        is_stressed = any(
            word.removeprefix("و").removeprefix("ف").startswith(("إن", "أن", "لأن")) or word in inna
            for word in place.words_before(_CLAUSE)
        )
        is_name = _RARE * lexicon.frequency(form) > lexicon.frequency(verb)  # ليسبون, the city
        is_other = may_be_no_five(verb, lexicon) or Attested(lexicon).bears_article(verb)
        if (
            _is_of_verse(verb, place)
            or is_stressed
            or is_name
            or is_other
            or not Attested(lexicon).is_imperfect(verb)
        ):
            return None
        return Correction(0, ((form[:-1] + ab.ALEF,),), _TO)

    def _right(self, verb: str, place: Place) -> str | None:
        lexicon = place.lexicon
        attested = Attested(lexicon)
        takes_noun = not is_one_of(place.word(), _NO_NOUNS)
        for pronoun in ("", *OBJECTS):
            host = verb.removesuffix(pronoun) if pronoun else verb
            ending = host[-2:]
            if (host == verb and pronoun) or ending not in _FIVE or len(host) < _SHORTEST_FIVE:
                continue
            is_noun = takes_noun and attested.bears_article(host)
            is_other = is_noun or may_be_no_five(host, lexicon)
            if is_other or (ending == "ين" and host[0] != ab.TEH):
                return None
            governed = host[:-2] + _FIVE[ending]
            if not pronoun and governed in lexicon.forms and attested.is_imperfect(host):
                return governed
            joined = governed.removesuffix(ab.ALEF) if ending == "ون" else governed
            if pronoun and joined + pronoun in lexicon.forms and attested.is_imperfect(host):
                return joined + pronoun
        return None


class IndicativeFiveVerbs(PhraseRule):
    """Where nothing governs them the five verbs keep their ن: سوف يذهبون, كانوا يدرسون.

    After سوف and س, after كان and its like in the plural, after هم, أنتم and الذين, and after what
    asks (هل, كيف, متى), the verb is in the indicative; also with لا between.

    Source: Ryding, ch. 34 (the indicative); Abbas Hasan, al-Nahw al-wafi, 1:177; Wright, 1:60.
    """

    code = "G016"
    name = "indicative-five-verbs"
    summary = Message(
        "“{right}”, not “{wrong}”: after {head} the verb keeps its nun",
        "«{right}» لا «{wrong}»: تثبت نون الفعل بعد «{head}»",
    )
    examples = (
        Example("سوف يذهبوا إلى الملعب", "سوف يذهبون إلى الملعب"),
        Example("كانوا يدرسوا في المكتبة", "كانوا يدرسون في المكتبة"),
        Example("هم يعملوا في المصنع", "هم يعملون في المصنع"),
        Example("الذين لا يعرفوا الطريق", "الذين لا يعرفون الطريق"),
        Example("سيذهبوا غدا", "سيذهبون غدا"),
        Example("هل يعرفوا الطريق؟", "هل يعرفون الطريق؟"),
        Example("ولا أدري كيف يعيشوا هناك", "ولا أدري كيف يعيشون هناك"),
        Example("متى يعودوا إلى البيت؟", "متى يعودون إلى البيت؟"),
        Example.right("سوف يذهبون وكانوا يدرسون"),
        Example.right("هم لم يعملوا، والذين لن يعودوا"),
        Example.right("الذين تقدموا ووصلوا لأنهم تمكنوا من ذلك"),
        Example.right("سيروا في الأرض وسيطروا على المدينة"),
        Example.right("متى يصلحوا تصلحوا. هل يئسوا؟ وكيف يسروا الأمر، ولماذا تعرفوا عليه؟"),
    )
    _heads = heads(tables.words("before_indicative"), MAYBE_CONJUNCTION)
    #: تقدموا is a perfect of the fifth form, but not where "you" is the subject.
    _second = heads(tables.words_of("before_indicative", "second"), MAYBE_CONJUNCTION)
    _questions = heads(tables.words_of("before_indicative", "question"), MAYBE_CONJUNCTION)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Imperfects without their ن."""
        return words.ending("وا")

    def judge(self, place: Place) -> Correction | None:
        """One right after what no particle of mood can stand behind, or joined to س."""
        form = place.word()
        if len(form) < _SHORTEST_FIVE or form in _PERFECTS:
            return None
        attested, lexicon = Attested(place.lexicon), place.lexicon
        indicative = form[:-1] + ab.NOON
        if form[0] == _FUTURE and lexicon.tier(form) is not Tier.MORPHOLOGY:
            verb = indicative[1:]
            is_common = lexicon.frequency(verb) >= _COMMON
            is_verb = verb[0] in _PERSONS and is_common and attested.is_imperfect(verb)
            return Correction(0, ((indicative,),), _FUTURE) if is_verb else None
        before = place.word(-1)
        if before == "لا":
            before = place.word(-2)
        heads_of_person = self._heads if form[0] == ab.YEH else self._second
        if before not in heads_of_person or form[0] not in _PERSONS:
            return None
        is_whenever = before in self._questions and _QUESTION not in place.rest_of_sentence()
        is_verb = not is_whenever and attested.is_imperfect(indicative)
        return Correction(0, ((indicative,),), before) if is_verb else None


def _is_of_verse(verb: str, place: Place) -> bool:
    """Whether a verb ends a verse of the Quran in ن for ني (إلا ليعبدون), as its words show."""
    return verb in tables.words("verses_in_noon") and any(
        word in tables.words("before_verses_in_noon") for word in place.words_before(_CLAUSE)
    )
