"""The moods of the imperfect, where spelling shows them (long: six rules with examples)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from linter.findings.diagnostic import Message, Severity
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import CONJUNCTIONS, Correction, PhraseRule, Place, heads, is_one_of
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar.nouns import is_sound_masculine
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_PERSONS = "يتنأ"
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "ني", "نا", "ه", "ك")
#: The five verbs by the letters that they end in: with their ن, and without it.
_FIVE = {"ون": "وا", "ان": "ا", "ين": "ي"}
_QUESTION = "؟"
_CLOSING = ("»", "”", "﴾", ")")
_SHORTEST_FIVE = 5
_SHORTEST_STEM = 3
_SENTENCE = 30
_SURE = "sure"
_CLAUSE = 12
#: Another verb without its ن (ليأتوا), which shows that something governs both.
_GOVERNED = Pattern(".+وا|[وف]?ل[يت].+")


def _governed_by(kind: str) -> dict[str, tuple[str, str]]:
    return heads(tables.words_of("governors", kind), CONJUNCTIONS)


class WeakJussive(PhraseRule):
    """After لم a verb loses its long vowel: لم يجر, لم يدع, لم يبق, لم يستطع.

    The jussive of a verb whose root ends in a weak letter drops that letter, and one whose middle
    letter is weak shortens its vowel. A second person feminine keeps its ي (لم تجري "you did not
    run"), so a verb in ت and ي is left alone.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 35; Abbas Hasan, al-Nahw
    al-wafi, 1:182 and 4:410; Wright, A Grammar of the Arabic Language, 1:89–93.
    """

    code = "G010"
    name = "weak-jussive"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "تحذف حرف العلة بعد «{head}»: {right}"
    )
    examples = (
        Example("لم يجري الاتفاق كما خطط له", "لم يجر الاتفاق كما خطط له"),
        Example("لم يستطيع الوفد الحضور", "لم يستطع الوفد الحضور"),
        Example("ولم تبقى دولة بعيدة", "ولم تبق دولة بعيدة"),
        Example("فلم نرى أحدا", "فلم نر أحدا"),
        Example("لم يعطيه فرصة", "لم يعطه فرصة"),
        Example("لم يكون البحر هادئا", "لم يكن البحر هادئا"),
        Example("لم يزور الطبيب مرضاه", "لم يزر الطبيب مرضاه"),
        Example.right("لم يجر الاتفاق ولم يستطع الوفد الحضور"),
        Example.right("لم تجري يا هند وراء الشهرة"),
        Example.right("ولم يقاس مثلها أحد"),
        Example.right("لم يكون فكرة عنه، ولم يزور وثيقة، ولم يعود نفسه الصبر"),
        Example.right("لم يكونوا هنا ولم يعودوا"),
        Example.right("لن يجري الاتفاق ولن يبقى أحد"),
    )
    _heads = _governed_by("jussive")

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """لم with what may be joined to it."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """An indicative right after it, alone or with a pronoun."""
        verb = place.word(1)
        if verb[:1] not in tuple(_PERSONS):
            return None
        is_past = verb[0] == ab.ALEF_HAMZA_ABOVE and not verb[1:].startswith("ست")
        is_hollow = verb[1:] in tables.words("hollow_jussive")
        is_final = verb.endswith((ab.YEH, ab.ALEF_MAKSURA, ab.WAW))
        if is_past and not is_final and not is_hollow:  # لم أثار: "why"
            return None
        found = [*self._rights(verb, place.lexicon), *self._hollow(verb, place)]
        rights = tuple((right,) for right in found)
        return Correction(1, rights, place.word()) if rights and not _may_be_why(place) else None

    def _hollow(self, verb: str, place: Place) -> Iterator[str]:
        """The jussive of a hollow verb like another verb, where what follows tells which it is."""
        row = tables.by_word("hollow_jussive").get(verb[1:])
        if row is None or verb[1:] in tables.mapping("jussive"):
            return
        after = place.word(2)
        is_intransitive = after.startswith("ال") or after in tables.words("after_hollow_verb")
        if row[2] == _SURE or is_intransitive:
            yield verb[0] + row[1]

    def _rights(self, verb: str, lexicon: Lexicon) -> Iterator[str]:
        person, rest = verb[0], verb[1:]
        table = tables.mapping("jussive")
        if rest.endswith("ني") and rest[:-2] in _jussives():
            return  # يرني is يرَ and ني
        if rest[-2:-1] == ab.ALEF and ab.YEH + rest + ab.YEH in lexicon.forms:
            return  # it is one already: يقاس, of يقاسي
        is_she = person == ab.TEH and rest.endswith(ab.YEH)
        if rest in table and not is_she:
            yield person + table[rest]
            if rest.endswith(ab.WAW):  # or the plural with its alif forgotten: لم يدعوا
                yield verb + ab.ALEF
            return
        for pronoun in _PRONOUNS:
            stem = rest.removesuffix(pronoun)
            if stem == rest or stem.endswith(ab.WAW):
                continue
            if stem.endswith(ab.ALEF):
                if person + stem in lexicon.forms:  # a dual: لم يمساها
                    continue
                stem = stem[:-1] + ab.ALEF_MAKSURA
            if len(stem) < _SHORTEST_STEM:
                continue
            is_she = person == ab.TEH and stem.endswith(ab.YEH)
            is_final = stem.endswith((ab.YEH, ab.ALEF_MAKSURA))
            if stem in table and is_final and not is_she and verb not in _not_five():
                yield person + table[stem] + pronoun
                return


@cache
def _jussives() -> frozenset[str]:
    return frozenset(tables.mapping("jussive").values())


def _may_be_why(place: Place) -> bool:
    """Whether لم may be لِمَ "why": in a question, in an indirect one, where speech begins."""
    if _QUESTION in place.rest_of_sentence():
        return True
    gap = place.words.passage.gaps[place.index]
    before = place.words_before(_CLAUSE)
    return any(mark in gap for mark in '«“":') or any(
        word.removeprefix("و") in tables.words("before_why") for word in before
    )


def _not_five() -> frozenset[str]:
    return tables.words("not_five_verbs")


class FiveVerbs(PhraseRule):
    """After لم, لن, أن and كي the five verbs lose their ن.

    يذهبون, يذهبان and تذهبين stand in the indicative; subjunctive and jussive are يذهبوا, يذهبا
    and تذهبي.

    Source: Ryding, ch. 34 and 35; Abbas Hasan, al-Nahw al-wafi, 1:177; Wright, 1:60.
    """

    code = "G011"
    name = "five-verbs"
    summary = Message("“{right}” after {head}, not “{wrong}”", "تحذف النون بعد «{head}»: {right}")
    examples = (
        Example("لن يذهبون إلى الملعب", "لن يذهبوا إلى الملعب"),
        Example("لم يعرفون الحقيقة", "لم يعرفوا الحقيقة"),
        Example("يريدون أن يعملون في المصنع", "يريدون أن يعملوا في المصنع"),
        Example("جاءوا لكي يشاركون", "جاءوا لكي يشاركوا"),
        Example("اتفق البلدان على أن يتعاونان", "اتفق البلدان على أن يتعاونا"),
        Example("لن يتركونه وحده", "لن يتركوه وحده"),
        Example.right("لن يذهبوا ولم يعرفوا"),
        Example.right("لن يكون الأمر سهلا ولم يتهاون أحد"),
        Example.right("أن تعاون البلدين مستمر، وأن يستعين بأحد"),
        Example.right("النساء لم يدعون أحدا"),
        Example.right("الذين يذهبون لن يعودوا"),
    )
    _heads = _governed_by("jussive") | _governed_by("subjunctive")

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The particles of the jussive and the subjunctive."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """One of the five verbs right after one of them, with its ن."""
        verb = place.word(1)
        if verb[:1] not in (ab.YEH, ab.TEH) or ab.NOON not in verb[_SHORTEST_FIVE - 1 :]:
            return None
        is_lam = place.word().endswith("لم")
        is_dual = verb.endswith("ان") and place.word(-1).endswith("تان")  # الجارتان لم تتحدثا
        is_why = is_lam and ((verb[0] == ab.TEH and not is_dual) or _may_be_why(place))
        after = place.words.passage.gaps[place.index + 2].lstrip()
        is_verse = after.startswith(_CLOSING)  # … رب أن يحضرون», with ن for ني
        right = (
            None
            if is_why or is_verse
            else self._right(verb, Attested(place.lexicon), place.lexicon)
        )
        return Correction(1, ((right,),), place.word()) if right else None

    def _right(self, verb: str, attested: Attested, lexicon: Lexicon) -> str | None:
        for pronoun in ("", *_PRONOUNS):
            host = verb.removesuffix(pronoun) if pronoun else verb
            ending = host[-2:]
            if (host == verb and pronoun) or ending not in _FIVE or len(host) < _SHORTEST_FIVE:
                continue
            is_other = host in _not_five() or attested.bears_article(host)
            if is_other or (ending == "ين" and host[0] != ab.TEH):
                return None
            governed = host[:-2] + _FIVE[ending]
            if not pronoun and governed in lexicon.forms and attested.is_imperfect(host):
                return governed
            joined = governed.removesuffix(ab.ALEF) if ending == "ون" else governed
            if pronoun and joined + pronoun in lexicon.forms and attested.is_imperfect(host):
                return joined + pronoun
        return None


class FutureBeforeLan(PhraseRule):
    """لن denies the future by itself; سوف affirms it, and the two do not stand together.

    Source: Abbas Hasan, al-Nahw al-wafi, 4:300, on لن, and 1:60, on سوف; Ahmad Mukhtar Umar,
    Mu'jam al-sawab al-lughawi.
    """

    code = "G012"
    name = "future-before-lan"
    severity = Severity.WARNING
    summary = Message("“{right}” alone denies the future", "«{head}» وحدها تنفي المستقبل")
    examples = (
        Example("سوف لن يحضر الوزير", "لن يحضر الوزير"),
        Example("قال إنه سوف لن يستقيل", "قال إنه لن يستقيل"),
        Example("وسوف لن تتراجع الأسعار", "ولن تتراجع الأسعار"),
        Example.right("لن يحضر الوزير"),
        Example.right("سوف يحضر الوزير ولن يتأخر"),
        Example.right("سوف، لن نعرف متى"),
    )
    _heads = heads(("سوف",), CONJUNCTIONS)

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """سوف with what may be joined to it."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """لن right after it."""
        if place.word(1) != "لن":
            return None
        return Correction(0, ((self._heads[place.word()][0] + "لن", ""),), "لن")


class ZalaWithLa(PhraseRule):
    """Before the past زال, لا makes a wish; what goes on is said with ما زال or لا يزال.

    Off by default: writers of rank have long used لا زال for what goes on.

    Source: Abbas Hasan, al-Nahw al-wafi, 1:562; Ahmad Mukhtar Umar, Mu'jam al-sawab al-lughawi.
    """

    code = "G013"
    name = "zala-with-la"
    is_default = False
    severity = Severity.WARNING
    summary = Message(
        "“{right}” for what goes on, not “{wrong}”", "«{right}» للاستمرار لا «{wrong}»"
    )
    examples = (
        Example("لا زال المطر ينهمر", "ما زال المطر ينهمر"),
        Example("لا زالت الحكومة تدرس الأمر", "ما زالت الحكومة تدرس الأمر"),
        Example("ولا زالوا ينتظرون", "وما زالوا ينتظرون"),
        Example.right("ما زال المطر ينهمر ولا يزال"),
        Example.right("لا زلت موفقا يا صديقي"),
        Example.right("لا زوال لهذا الخطر"),
    )
    _heads = heads(("لا",), CONJUNCTIONS)
    _verbs = heads(("زال", "زالت", "زالوا", "زلنا"), ("",))

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """The past forms of زال."""
        return words.held(self._verbs)

    def judge(self, place: Place) -> Correction | None:
        """لا right before it, but not in the second person, where wishes are made."""
        denial = place.word(-1)
        if denial not in self._heads:
            return None
        right = (self._heads[denial][0] + "ما", place.word())
        return Correction(-1, (right,), "لا")


class SilentAlif(PhraseRule):
    """A waw that belongs to the verb's root takes no silent alif: نرجو, ندعو, يبدو.

    The silent alif marks the plural (لم يدعوا). A singular cannot have it; and a plural without
    ن needs a particle that governs it, so يبدوا أن without one is the singular يبدو.

    Source: Abd al-Salam Harun, Qawaid al-imla; Ryding, ch. 2, 3.4; ARETA OW.
    """

    code = "G014"
    name = "root-waw-alif"
    areta = "OW"
    summary = Message("“{right}”: the waw is of the root", "«{right}» بلا ألف، فالواو من أصل الفعل")
    examples = (
        Example("نرجوا منكم الحضور", "نرجو منكم الحضور"),
        Example("يبدوا الطقس جميلا اليوم", "يبدو الطقس جميلا اليوم"),
        Example("الوزير يدعوا إلى الحوار", "الوزير يدعو إلى الحوار"),
        Example.right("نرجو منكم الحضور، ويبدو الطقس جميلا"),
        Example.right("طلب منهم أن يدعوا الله ويرجوا رحمته"),
        Example.right("لم يشكوا من شيء، ودعوا إلى الحوار"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Imperfects in a waw of the root with an alif after it."""
        known = tables.mapping("silent_alif")
        for form in words.ending("وا"):
            if form in lexicon.forms and is_one_of(form, known):
                yield form

    def judge(self, place: Place) -> Correction | None:
        """A first person, or a third one that nothing governs."""
        form = place.word()
        known = tables.by_word("silent_alif")
        row = known.get(form) or known[form.removeprefix("و")]
        is_third = row[-1] == "third"
        if place.word(-1) == "يوم":  # a verse: يوم ندعوا كل أناس بإمامهم
            return None
        if is_third and (self._may_be_governed(place) or not self._is_singular(place)):
            return None
        return Correction(0, ((form[:-1],),))

    def _is_singular(self, place: Place) -> bool:
        """Whether what follows shows that the verb has a subject or a complement of its own."""
        after = place.word(1)
        is_subject = after.startswith("ال") and not after.endswith(("ون", "ين"))
        return is_subject or after in tables.words("after_singular_verb")

    def _may_be_governed(self, place: Place) -> bool:
        before = place.words_before(_SENTENCE)
        if not before and place.word()[0] == ab.TEH:  # تعزوا يا أصدقائي, an imperative
            return True
        return any(
            word.removeprefix("و").removeprefix("ف") in _may_govern() or _GOVERNED.fullmatch(word)
            for word in before
        )


class ConstructAlif(PhraseRule):
    """A sound plural in construct ends in و without the silent alif: معلمو المدرسة.

    The alif marks the و of a verb's plural (علموا); nouns have none.

    Source: Abd al-Salam Harun, Qawaid al-imla (the added alef); Ryding, ch. 8, 1.4; ARETA OW.
    """

    code = "G015"
    name = "construct-alif"
    areta = "OW"
    summary = Message(
        "“{right}”: no alif after the waw of a noun", "«{right}» بلا ألف، فهو اسم لا فعل"
    )
    examples = (
        Example("اجتمع معلموا المدرسة", "اجتمع معلمو المدرسة"),
        Example("قال مسؤولوا البلدية إن المشروع جاهز", "قال مسؤولو البلدية إن المشروع جاهز"),
        Example("هؤلاء مواطنوا دولة مجاورة", "هؤلاء مواطنو دولة مجاورة"),
        Example("نظم الحفل ومهندسوا الشركة حاضرون", "نظم الحفل ومهندسو الشركة حاضرون"),
        Example.right("اجتمع معلمو المدرسة ومهندسو الشركة"),
        Example.right("علموا الناس الخير ومرحوا في الحديقة، وكنت مدعوا إليها"),
        Example.right("الذين قاتلوا العدو وسافروا البلاد"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Sound plurals of persons that begin with the م of a participle, and one listed or two."""
        for form in words.ending("وا"):
            stem = form[:-2]
            bare = stem[1:] if stem[:1] in ("و", "ف") else stem
            if any(_is_person(one, lexicon) for one in {stem, bare}):
                yield form

    def judge(self, place: Place) -> Correction | None:
        """One before a noun that it may be in construct with."""
        after = place.word(1)
        if not after or place.words.passage.words[place.index] != place.word():
            return None
        return Correction(0, ((place.word()[:-1],),))


def _is_person(stem: str, lexicon: Lexicon) -> bool:
    """Whether a stem is a participle with a sound plural, and no verb in the past.

    Short ones (مرح) and those with a long first vowel (ماثل) are verbs too, and مدعوا is singular.
    """
    if stem in tables.words("persons_in_construct"):
        return True
    is_participle = stem.startswith("م") and len(stem) > _LONGEST_ROOT and stem[1] != ab.ALEF
    is_singular = "ال" + stem + ab.WAW in lexicon.forms
    return is_participle and not is_singular and is_sound_masculine(stem, lexicon)


_LONGEST_ROOT = 3


def _may_govern() -> frozenset[str]:
    return tables.words("may_govern_verbs")
