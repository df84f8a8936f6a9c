"""إنّ and أنّ governed from further off: the speaker in between, verbs of knowing."""

from __future__ import annotations

from functools import cache

from linter.findings.diagnostic import Message
from linter.lexicon import pronouns
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place, heads, without_conjunction
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_ANNA = "أن"
_INNA = "إن"
_MOST_BETWEEN = 7
#: Words before a verb of saying that make a noun of it (خلاصة ما قال الرجل أن); من قال لك أن asks
#: what one believes.
_MA = frozenset(("ما", "وما", "مما", "فيما", "كما", "عما", "بما"))
_LIGHT = frozenset(("ليس", "ليست", "قد", "لم", "لن", "لو", "لا", "سوف"))
_PERSONS = ("ي", "ت", "ن", "أ", "س")
#: What shows that إن is no conditional: a clause of nouns follows.
_OPENS_NOUNS = frozenset(
    ("هذا", "هذه", "ذلك", "تلك", "هؤلاء", "هناك", "كل", "جميع", "بعض", "الله", "عدد", "نسبة")
)
_NEGATED = ("شك", "ريب")
#: علم "he knew", but يقول علم النفس إن.
_SCIENCE = "علم"
#: … or ليس لك به علم: who has it, or of what, stands before it.
_OF_WHOM = Pattern("(?:[بل]|عند|لدي|علي|من|في)(?:ها?|هما?|هن|كم?|نا|ي)")
_FROM = ("من", "ومن")
#: A verb in the imperfect, and not the few in the perfect that begin so: يجب إن يئس.
_TO_BE_DONE = Pattern("ي(?!ئس|بس|سر).{2,}")
_CONCESSION = ("الرغم", "بالرغم")
_AFFIRMS = "ل"
_INDEED = "لقد"
#: A participle may stand between قال and what was said (قال مؤكدا إن).
_PARTICIPLE = "participle"
_SENTENCE = 12
#: So near after إن stands a predicate that ل affirms (إنك لصادق, إن الله لغفور).
_CLAUSE = 4
_SHORTEST_AFFIRMED = 4


def _says(word: str) -> bool:
    """Whether a word is a form of قال, with و or ف or without."""
    verbs = tables.words_of("before_inna", "verb")
    return word in verbs or without_conjunction(word) in verbs


@cache
def _verbs_of_anna() -> frozenset[str]:
    """The verbs that govern أنّ alone."""
    return tables.words_of("before_anna_only", "verb") | tables.words("before_anna_also")


def _with_hamza(particle: str, alef: str) -> str:
    return alef + particle[1:]


def _may_stand_between(place: Place, offset: int, word: str) -> bool:
    """Whether a word may name the speaker, or when, where and to whom it was said."""
    stem = word.removeprefix("و")
    if stem.startswith((ARTICLE, "لل")):  # but قال بالتناسخ: he professed it
        return stem not in tables.words("no_speakers")
    between = tables.by_word("said_by")
    if word in between:
        return offset != -1 or between[word][1] not in ("where", "name") or word == "تصريح"
    return word in tables.words("given_names") or _is_name(word, place.lexicon)


def _is_name(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is no word of the morphology, as family names are."""
    return lexicon.tier(word) not in (Tier.MORPHOLOGY, Tier.HAND, Tier.EDITED)


class AnnaAfterSpeaker(PhraseRule):
    """What is said opens with إنّ, also where the speaker is named before it.

    قال الوزير إن الاتفاق قريب. What stands between may be words with the article, offices, names,
    to whom, when and where; a relative clause or a word that governs أنّ by itself ends the search.

    Source: Abbas Hasan, al-Nahw al-wafi, 1:650 (the places of kasr); Ryding, A Reference Grammar of
    Modern Standard Arabic, ch. 19.
    """

    code = "C005"
    name = "anna-after-speaker"
    category = "context"
    areta = "OH"
    summary = Message(
        "“{right}”, not “{wrong}”: what is said after {head} is a sentence",
        "«{right}» لا «{wrong}»: ما بعد «{head}» جملة محكية",
    )
    examples = (
        Example("قال الوزير أن الاتفاق قريب", "قال الوزير إن الاتفاق قريب"),
        Example("وقال له أنه سيعود", "وقال له إنه سيعود"),
        Example(
            "يقول المدير العام للشركة أن الإنتاج تضاعف",
            "يقول المدير العام للشركة إن الإنتاج تضاعف",
        ),
        Example(
            "قال رئيس الحكومة يوسف الشاهد في تصريح أن الموسم واعد",
            "قال رئيس الحكومة يوسف الشاهد في تصريح إن الموسم واعد",
        ),
        Example.right("قال الوزير إن الاتفاق قريب"),
        Example.right("قال الرجل الذي علم أن الاتفاق قريب"),
        Example.right("قال الوزير أن تأتي خير من ألا تأتي"),
        Example.right("وخلاصة ما قال الرجل أن الاتفاق قريب"),
        Example.right("من قال لك أنه سيعود؟ ومنهم من يقول بالتناسخ أنه"),
        Example.right("يقول الناس ومن المعروف أن الصدق نجاة"),
    )
    #: أن and أنّ, alone or with a pronoun.
    looks_at = heads((_ANNA, *(_ANNA + pronoun for pronoun in pronouns.ALL)), ("",))

    def judge(self, place: Place) -> Correction | None:
        """One after a verb of saying and its speaker."""
        following = place.word(1)
        is_bare = place.word() == _ANNA
        if is_bare and (not following or following in _LIGHT or following[0] in _PERSONS):
            return None
        for offset in range(-1, -2 - _MOST_BETWEEN, -1):
            word = place.word(offset)
            if not word:
                return None
            if _says(word):
                is_near = offset == -1  # rule anna-after-saying
                is_noun = place.word(offset - 1) in (*_MA, "من", "ومن")
                right = _with_hamza(place.word(), ab.ALEF_HAMZA_BELOW)
                return None if is_near or is_noun else Correction(0, ((right,),), word)
            if not _may_stand_between(place, offset, word):
                return None
        return None


class InnaAfterKnowing(PhraseRule):
    """What is known, thought or shown is a clause in the place of a noun, so it opens with أنّ.

    أكد أن الاتفاق قريب, لا شك أنه صادق, غير أن الحظ خانه. Only where nouns follow, or a pronoun is
    joined, so that إن is no conditional; and not where ل affirms the predicate (علم إنك لصادق).

    Source: Abbas Hasan, al-Nahw al-wafi, 1:643–656; Ryding, ch. 19.
    """

    code = "C006"
    name = "inna-after-knowing"
    category = "context"
    areta = "OH"
    summary = Message(
        "“{right}”, not “{wrong}”: the clause after {head} stands for a noun",
        "«{right}» لا «{wrong}»: الجملة بعد «{head}» في تأويل مصدر",
    )
    examples = (
        Example("أكد إن الاتفاق قريب", "أكد أن الاتفاق قريب"),
        Example("ولا شك إنه صادق", "ولا شك أنه صادق"),
        Example("أكد وزير الخارجية إن المفاوضات مستمرة", "أكد وزير الخارجية أن المفاوضات مستمرة"),
        Example("ومن المعروف إن النحل يحب الزهر", "ومن المعروف أن النحل يحب الزهر"),
        Example("غير إن الحظ خانه", "غير أن الحظ خانه"),
        Example("على الرغم من إن الجو بارد", "على الرغم من أن الجو بارد"),
        Example("كنت أظن إنها جارتنا", "كنت أظن أنها جارتنا"),
        Example("ويكشف التقرير إن الخسائر كبيرة", "ويكشف التقرير أن الخسائر كبيرة"),
        Example("يجب إن يفهم الناس ذلك", "يجب أن يفهم الناس ذلك"),
        Example("ومن المهم إن يعمل الجميع", "ومن المهم أن يعمل الجميع"),
        Example.right("أكد أن الاتفاق قريب"),
        Example.right("لا أعلم إن كان الخبر صحيحا"),
        Example.right("يجب إن أردت النجاح أن تعمل"),
        Example.right("وقال مؤكدا إن الخبر صحيح"),
        Example.right("والله يعلم إنك لصادق"),
        Example.right("كلام لا شك فيه: إن الحق غالب"),
        Example.right("لن أعود إلا إن طلب الوزير ذلك"),
        Example.right("لا تتكلم في ما ليس لك به علم إن الكلام مسؤولية"),
        Example.right("وَلَا يَتَّبِعُ إِلَّا ظَنًّا إِنَّ الظَّنَّ يَخِيبُ"),
    )
    #: إن and إنّ, alone or with a pronoun.
    looks_at = heads((_INNA, *(_INNA + pronoun for pronoun in pronouns.ALL)), ("",))

    def judge(self, place: Place) -> Correction | None:
        """One right after a word that governs أنّ alone, or أن before what is to be done."""
        before, following = place.word(-1), place.word(1)
        if place.word() == _INNA and self._obliges(place) and _TO_BE_DONE.fullmatch(following):
            return self._with_fatha(place, before)
        governor = self._governor(place)
        if not governor:
            return None
        if place.word() == _INNA and not (
            following.startswith(ARTICLE) or following in _OPENS_NOUNS
        ):
            return None
        if any(self._affirms(place.word(offset)) for offset in range(1, _CLAUSE)):
            return None
        return self._with_fatha(place, governor)

    @staticmethod
    def _with_fatha(place: Place, governor: str) -> Correction:
        return Correction(0, ((_with_hamza(place.word(), ab.ALEF_HAMZA_ABOVE),),), governor)

    @staticmethod
    def _obliges(place: Place) -> bool:
        """Whether the word before says what somebody has to do: يجب, من المهم."""
        before = without_conjunction(place.word(-1))
        if before in tables.words_of("word_groups", "duty"):
            return True
        return place.word(-2) in _FROM and before in tables.words("known_to_be")

    def _governor(self, place: Place) -> str:
        """The word that governs the clause: the one before, or a verb before its speaker."""
        before = place.word(-1)
        if not before or self._governs(place, before):
            return before
        verbs = _verbs_of_anna()
        for offset in range(-1, -2 - _MOST_BETWEEN, -1):
            word = place.word(offset)
            if word == _SCIENCE:
                return ""
            if word in verbs or without_conjunction(word) in verbs:
                return word
            if not word or not _may_stand_between(place, offset, word):
                return ""
        return ""

    def _governs(self, place: Place, before: str) -> bool:
        stem = without_conjunction(before)
        if stem == _SCIENCE and _OF_WHOM.fullmatch(place.word(-2)):
            return False
        if stem in _NEGATED:
            return place.word(-2) in ("لا", "ولا", "فلا")
        if before == "من":
            return place.word(-2) in _CONCESSION
        if before in tables.words("known_to_be"):
            return place.word(-2) in _FROM
        row = tables.by_word("before_anna_only").get(stem)
        if row and row[1] == _PARTICIPLE and any(map(_says, place.words_before(_SENTENCE))):
            return False
        table = tables.words("before_anna_only")
        return before in table or stem in table or stem in _verbs_of_anna()

    def _affirms(self, word: str) -> bool:
        return word == _INDEED or (
            word.startswith(_AFFIRMS) and len(word) >= _SHORTEST_AFFIRMED and word[1] != "ل"
        )
