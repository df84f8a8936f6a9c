"""The five nouns, whose vowel of case is a letter (long: seven rules with examples)."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import CONJUNCTIONS, Correction, PhraseRule, Place, heads, is_one_of
from linter.rules.core.word_index import WordIndex
from linter.rules.grammar import nouns
from linter.text import alphabet as ab

_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "نا")
_STEMS = ("أب", "أخ", "حم")
_NOMINATIVE = tuple(stem + ab.WAW + pronoun for stem in _STEMS for pronoun in _PRONOUNS)
_GENITIVE = tuple(stem + ab.YEH + pronoun for stem in _STEMS for pronoun in _PRONOUNS)
_OWNER = "ذو"
_FATHER = "أبو"
_JOINED = ("ب", "ل", "ك")
_CLAUSE = 8
_SHORTEST_NOUN = 3
_SELDOM = 20
#: ذو الفقار is a modern given name too.
_NAMES_AFTER_OWNER = frozenset({"الفقار"})


def _with_letter(form: str, letter: str) -> str:
    """A form of the five nouns with another letter of case: أبوه, ي gives أبيه; ذو gives ذي."""
    length = len(_STEMS[0]) if form not in (_OWNER,) else 1
    return form[:length] + letter + form[length + 1 :]


def _governor(place: Place, *kinds: str) -> str:
    """The word before, if it is a governor of one of these kinds."""
    before = place.word(-1)
    governors = tables.words_of("governors", *kinds)
    return before if is_one_of(before, governors) else ""


class FiveNounsGenitive(PhraseRule):
    """After a preposition the five nouns have ي: إلى أبيه, مع أخيها, لذي الحجة.

    من is left alone: من أبوه؟ is "who is his father?".

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7, 5.4.1.c; Abbas Hasan,
    al-Nahw al-wafi, 1:108; Wright, A Grammar of the Arabic Language, 1:249.
    """

    code = "G030"
    name = "five-nouns-genitive"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("ذهب إلى أبوه مسرعا", "ذهب إلى أبيه مسرعا"),
        Example("تحدث مع أخوها طويلا", "تحدث مع أخيها طويلا"),
        Example("أعطى الكتاب لأخوه", "أعطى الكتاب لأخيه"),
        Example("في ذو القعدة من العام الماضي", "في ذي القعدة من العام الماضي"),
        Example.right("ذهب إلى أبيه ثم مع أخيها"),
        Example.right("من أبوه؟ وأين أخوها؟"),
        Example.right("سافر مع أبو مازن إلى أبو ظبي"),
        Example.right("إنه لأخوه وإنه لذو حظ، لأخوك أبر منك"),
        Example.right("زار ذو الفقار علي بوتو المدينة"),
    )
    _bare = heads((*_NOMINATIVE, _OWNER), ("",))
    _joined = heads((*_NOMINATIVE, _OWNER), CONJUNCTIONS, _JOINED)
    _heads = _bare | _joined

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Nominatives of the five nouns."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """One that a preposition governs, joined or not."""
        word = place.word()
        particles, noun = self._heads[word]
        head = particles if word in self._joined else _governor(place, "preposition")
        if particles.endswith("ل") and self._may_affirm(place, noun):
            return None
        if not head or (noun == _OWNER and place.word(1) in _NAMES_AFTER_OWNER):
            return None
        return Correction(0, ((particles + _with_letter(noun, ab.YEH),),), head)

    def _may_affirm(self, place: Place, noun: str) -> bool:
        """Whether ل may be the one that affirms: وإنه لذو حظ عظيم, and in verse لأخوك أبر منك."""
        before = place.words_before(_CLAUSE)
        is_addressed = noun == _OWNER or noun.endswith(("ك", "كم", "كما"))
        return is_addressed or any("إن" in word or "لئن" in word for word in before)


class FiveNounsAccusative(PhraseRule):
    """After إنّ and its sisters the five nouns have ا: إن أباه, لأن أخاها.

    Source: Ryding, ch. 7, 5.4.1.c and ch. 19; Abbas Hasan, al-Nahw al-wafi, 1:108; Wright, 1:249.
    """

    code = "G031"
    name = "five-nouns-accusative"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("قال إن أبوه مريض", "قال إن أباه مريض"),
        Example("لأن أخوها غائب", "لأن أخاها غائب"),
        Example("أعلم أن أبيك كريم", "أعلم أن أباك كريم"),
        Example.right("قال إن أباه مريض وأبوها كذلك"),
        Example.right("لكن أبوه رفض"),
        Example.right("كان أبوه تاجرا"),
    )
    _heads = heads(
        # "we refused", and the title of a priest in the colloquial
        (form for form in (*_NOMINATIVE, *_GENITIVE) if form not in ("أبينا", "أبونا")),
        ("",),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Nominatives and genitives of the five nouns."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """One right after the particle."""
        head = _governor(place, "inna")
        if not head:
            return None
        return Correction(0, ((_with_letter(place.word(), ab.ALEF),),), head)


class FiveNounsNominative(PhraseRule):
    """As the subject of a verb the five nouns have و: قال أبوه, كان أخوها.

    With ي they stand after no verb at all.

    Source: Ryding, ch. 7, 5.4.1.c; Abbas Hasan, al-Nahw al-wafi, 1:108; Wright, 1:249.
    """

    code = "G032"
    name = "five-nouns-nominative"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("قال أبيه إنه سيعود", "قال أبوه إنه سيعود"),
        Example("كان أخيها في السفر", "كان أخوها في السفر"),
        Example("توفي أبيهم العام الماضي", "توفي أبوهم العام الماضي"),
        Example("مات أبيه وهو صغير", "مات أبوه وهو صغير"),
        Example.right("قال أبوه إنه سيعود إلى أخيها"),
        Example.right("قال أخي إن أبي غائب"),
        Example.right("كان أباه وأخاه معا"),
    )
    _heads = heads(_GENITIVE, ("",))

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Genitives of the five nouns."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """One right after a verb that has no person for an object."""
        nominative = (_with_letter(place.word(), ab.WAW),)
        head = _governor(place, "subject")
        if head:
            return Correction(0, (nominative,), head)
        head = _governor(place, "verb")
        accusative = (_with_letter(place.word(), ab.ALEF),)
        return Correction(0, (nominative, accusative), head) if head else None


class OwnerAfterNoun(PhraseRule):
    """ذو agrees with the noun before it: قضية ذات أهمية, من رجل ذي خبرة.

    Only where that noun is indefinite and stands after a preposition, or alone after a word that
    opens its clause, so that it is not the second part of a construct (رجل دولة ذو خبرة).

    Source: Ryding, ch. 7, 5.4.1.c and ch. 10; Abbas Hasan, al-Nahw al-wafi, 1:108; Wright, 1:249.
    """

    code = "G036"
    name = "owner-after-noun"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("هذه قضية ذو أهمية كبرى", "هذه قضية ذات أهمية كبرى"),
        Example("في مدينة ذو تاريخ طويل", "في مدينة ذات تاريخ طويل"),
        Example("استعان بمهندس ذو خبرة", "استعان بمهندس ذي خبرة"),
        Example("سكن في بيت ذو حديقة", "سكن في بيت ذي حديقة"),
        Example.right("هذه قضية ذات أهمية، في بيت ذي حديقة"),
        Example.right("كان رجل دولة ذو خبرة طويلة"),
        Example.right("في قصة ذو القرنين عبرة، وملك حمير ذو نواس"),
        Example.right("جاء مهندس ذو خبرة، ذو حيلة"),
    )
    _heads = heads(("ذو", "ذا"), ("",))

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """ذو, but for the genitive, which is an English article too (صحيفة ذي صن)."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """One in the wrong gender or case for the noun before it."""
        noun, before, owned = place.word(-1), place.word(-2), place.word(1)
        is_named = not owned or owned.startswith("ال") or owned in tables.words("names_after_owner")
        is_foreign = place.lexicon.tier(owned) is not Tier.MORPHOLOGY  # صحيفة ذي غارديان
        if not noun or is_named or is_foreign:
            return None
        governors = tables.words_of("governors", "preposition") | {"من"}
        is_governed = is_one_of(before, governors)
        if noun.endswith(ab.TEH_MARBUTA):
            opens = before in tables.words_of("governors", "feminine")
            stem = noun[1:] if noun[0] in _JOINED and noun[1:] in place.lexicon.forms else noun
            is_feminine = nouns.singular_gender(stem) == nouns.FEMININE
            is_placed = is_governed or opens or stem != noun
            if not is_feminine or not is_placed or not self._is_common(stem, place.lexicon):
                return None
            return Correction(0, (("ذات",),), noun)
        return self._genitive(place, noun, is_governed=is_governed)

    def _genitive(self, place: Place, noun: str, *, is_governed: bool) -> Correction | None:
        if place.word() != _OWNER or noun.startswith("ال"):
            return None
        forms = place.lexicon.forms
        is_joined = noun[0] == "ب" and "ال" + noun[1:] in forms and noun[1:] in forms
        stem = noun[1:] if is_joined and not is_governed else noun
        if not (is_governed or is_joined) or not self._is_common(stem, place.lexicon):
            return None
        is_masculine = nouns.agreement_gender(stem, place.lexicon) == nouns.MASCULINE
        return Correction(0, (("ذي",),), noun) if is_masculine else None

    def _is_common(self, noun: str, lexicon: Lexicon) -> bool:
        """Whether a noun is no name, which seldom has the article, or ends in ا too (سورية)."""
        definite = lexicon.frequency("ال" + noun)
        is_name = definite * _SELDOM < lexicon.frequency(noun)
        land = lexicon.frequency(noun[:-1] + ab.ALEF) if noun.endswith("ية") else 0.0
        is_land = land * _SELDOM > definite
        return len(noun) >= _SHORTEST_NOUN and not is_name and not is_land


class KunyaCase(PhraseRule):
    """The أبو of a classical name follows its case: عن أبي هريرة, علي بن أبي طالب, إن أبا بكر.

    After بن it is always genitive. Modern family names (أبو مازن, أبو ظبي) are fixed, and left
    alone.

    Source: Abbas Hasan, al-Nahw al-wafi, 1:108 and 1:317; Wright, 1:249.
    """

    code = "G033"
    name = "kunya-case"
    summary = Message(
        "“{right}” after {head}, not “{wrong}”", "«{right}» بعد «{head}» لا «{wrong}»"
    )
    examples = (
        Example("روي عن أبو هريرة", "روي عن أبي هريرة"),
        Example("علي بن أبو طالب", "علي بن أبي طالب"),
        Example("قيل إن أبو بكر خطب", "قيل إن أبا بكر خطب"),
        Example("وفد على أبو جعفر المنصور", "وفد على أبي جعفر المنصور"),
        Example.right("روي عن أبي هريرة وعلي بن أبي طالب"),
        Example.right("اجتمع مع أبو مازن في أبو ظبي"),
        Example.right("قال أبو بكر وأبو هريرة"),
    )
    _heads = heads((_FATHER,), ("",), ("", *_JOINED))

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """أبو, alone or with a preposition."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """One before a classical name, governed by the word before."""
        particles = self._heads[place.word()][0]
        if place.word(1) not in tables.words("classical_kunyas"):
            return None
        if place.word(-1) in ("بن", "بنت"):
            return Correction(0, (("أبي",),), place.word(-1))
        if particles or (head := _governor(place, "preposition")):
            return Correction(0, ((particles + "أبي",),), particles or head)
        head = _governor(place, "inna")
        return Correction(0, (("أبا",),), head) if head else None


class IbnBetweenNames(PhraseRule):
    """Between a name and its father's name, ابن loses its alif: محمد بن عبد الله.

    Source: Abd al-Salam Harun, Qawaid al-imla; Abbas Hasan, al-Nahw al-wafi, 4:74; Wright, 1:22.
    """

    code = "G034"
    name = "ibn-between-names"
    areta = "OM"
    summary = Message("“{right}” between two names", "«{right}» بلا ألف بين علمين")
    examples = (
        Example("فتح خالد ابن الوليد الشام", "فتح خالد بن الوليد الشام"),
        Example("عمر ابن الخطاب ثاني الخلفاء", "عمر بن الخطاب ثاني الخلفاء"),
        Example("وطارق ابن زياد", "وطارق بن زياد"),
        Example.right("خالد بن الوليد وعمر بن الخطاب"),
        Example.right("قرأ محمد ابن خلدون وابن رشد"),
        Example.right("محمد ابن عم علي"),
    )
    _heads = heads(("ابن",), ("",))

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """ابن with its alif."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """One with a given name on either side, by which the second is no better known."""
        names = tables.words("given_names")
        before, after = place.word(-1), place.word(1)
        is_name = is_one_of(before, names)
        if not is_name or after not in names or after in tables.words("ibn_names"):
            return None
        return Correction(0, (("بن",),))


class IbnWithoutName(PhraseRule):
    """Where no given name stands before it, ابن keeps its alif: عن ابن عباس, قال ابن خلدون.

    Source: Abd al-Salam Harun, Qawaid al-imla; Abbas Hasan, al-Nahw al-wafi, 4:74; Wright, 1:22.
    """

    code = "G035"
    name = "ibn-without-name"
    areta = "OM"
    summary = Message("“{right}”: no given name before it", "«{right}» بالألف إذ ليس قبله علم")
    examples = (
        Example("روي عن بن عباس", "روي عن ابن عباس"),
        Example("قال بن خلدون في المقدمة", "قال ابن خلدون في المقدمة"),
        Example("في رحلة بن بطوطة إلى الصين", "في رحلة ابن بطوطة إلى الصين"),
        Example.right("روي عن ابن عباس وعبد الله بن عباس"),
        Example.right("عبد الرحمن بن خلدون، وأبو بكر بن طفيل"),
        Example.right("فاز زين العابدين بن علي"),
    )
    _heads = heads(("بن",), ("",))

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """بن without its alif."""
        return words.held(self._heads)

    def judge(self, place: Place) -> Correction | None:
        """One before a classical name, after a word that is no name."""
        before = place.word(-1)
        if place.word(1) not in tables.words("ibn_names"):
            return None
        no_names = tables.words("before_ibn")
        is_no_name = is_one_of(before, no_names)
        return Correction(0, (("ابن",),)) if is_no_name else None
