"""Weak verbs in the jussive: لم يدع, لم يجر, لم يستطع."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice

from linter.findings.diagnostic import Message
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE, FREE_PREPOSITIONS
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import MAYBE_CONJUNCTION, Correction, PhraseRule, Place, heads
from linter.rules.grammar.mood import OBJECTS, governed_by, may_be_why, not_five_verbs
from linter.text import alphabet as ab

_PERSONS = "يتنأ"
_SHORTEST_STEM = 3
#: Classes of hollow verbs: those that nothing else looks like, and "to be".
_SURE = "sure"
_BE = "be"
#: "She" before لم, behind which a verb in ت is of her.
_SHE = heads(tables.words_of("word_groups", "she before a verb"), MAYBE_CONJUNCTION)
_OF_ME = "ني"


class WeakJussive(PhraseRule):
    """After لم a verb loses its long vowel: لم يجر, لم يدع, لم يبق, لم يستطع.

    The jussive of a verb whose root ends in a weak letter drops that letter, and one whose middle
    letter is weak shortens its vowel. A second person feminine keeps its ي (لم تجري "you did not
    run"), so a verb in ت and ي is left alone but where "she" stands before it (لأنها لم تأت).

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 35; Abbas Hasan, al-Nahw
    al-wafi, 1:182 and 4:410; Wright, A Grammar of the Arabic Language, 1:89–93.
    """

    yields_to_vowels = True
    code = "G010"
    name = "weak-jussive"
    summary = Message(
        "“{right}”, not “{wrong}”: after {head} the verb loses its weak letter",
        "«{right}» لا «{wrong}»: يحذف حرف العلة من الفعل بعد «{head}»",
    )
    examples = (
        Example("لم يجري الاتفاق كما خطط له", "لم يجر الاتفاق كما خطط له"),
        Example("لم يستطيع الوفد الحضور", "لم يستطع الوفد الحضور"),
        Example("ولم تبقى دولة بعيدة", "ولم تبق دولة بعيدة"),
        Example("فلم نرى أحدا", "فلم نر أحدا"),
        Example("لم يعطيه فرصة", "لم يعطه فرصة"),
        Example("لم يكون البحر هادئا", "لم يكن البحر هادئا"),
        Example("لم يزور الطبيب مرضاه", "لم يزر الطبيب مرضاه"),
        Example("غضب لأنها لم تأتي إلى الموعد", "غضب لأنها لم تأت إلى الموعد"),
        Example("وهي لم تعطيه فرصة", "وهي لم تعطه فرصة"),
        Example("لا يعوض الغياب ما لم يكون بسبب المرض", "لا يعوض الغياب ما لم يكن بسبب المرض"),
        Example("لم يكون في البيت أحد", "لم يكن في البيت أحد"),
        Example.right("لم يجر الاتفاق ولم يستطع الوفد الحضور"),
        Example.right("لم تجري يا هند وراء الشهرة"),
        Example.right("قلت إنك لم تأتي يا هند، وأكدت أنها لم تصحبني ولم تعطني شيئا"),
        Example.right("لا أدري لم يكون في الدنيا شر، وسألها: لم تكون في البيت وحدها؟"),
        Example.right("ولم يقاس مثلها أحد"),
        Example.right("لم يكون فكرة عنه، ولم يزور وثيقة، ولم يعود نفسه الصبر"),
        Example.right("لم يكونوا هنا ولم يعودوا"),
        Example.right("لن يجري الاتفاق ولن يبقى أحد"),
    )
    #: لم with what may be joined to it.
    looks_at = governed_by("jussive")

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
        is_you = verb[0] == ab.TEH and (place.word(-1) not in _SHE or verb.endswith(_OF_ME))
        found = [*self._rights(verb, place.lexicon, is_you), *self._hollow(verb, place)]
        rights = tuple((right,) for right in found)
        return Correction(1, rights, place.word()) if rights and not may_be_why(place) else None

    def _hollow(self, verb: str, place: Place) -> Iterator[str]:
        """The jussive of a hollow verb like another verb, where what follows tells which it is."""
        row = tables.by_word("hollow_jussive").get(verb[1:])
        if row is None or verb[1:] in tables.mapping("jussive"):
            return
        after = place.word(2)
        is_intransitive = after.startswith(ARTICLE) or after in tables.words("after_hollow_verb")
        if row[2] == _BE:
            prepositions = tables.words_of("governors", "preposition")
            is_intransitive |= after in FREE_PREPOSITIONS or after in prepositions
        if row[2] == _SURE or is_intransitive:
            yield verb[0] + row[1]

    def _rights(self, verb: str, lexicon: Lexicon, is_you: bool) -> Iterator[str]:
        person, rest = verb[0], verb[1:]
        table = tables.mapping("jussive")
        if rest.endswith("ني") and rest[:-2] in _jussives():
            return  # يرني is يرَ and ني
        if rest[-2:-1] == ab.ALEF and ab.YEH + rest + ab.YEH in lexicon.forms:
            return  # it is one already: يقاس, of يقاسي
        if rest in table and not (is_you and rest.endswith(ab.YEH)):
            yield person + table[rest]
            if rest.endswith(ab.WAW):  # or the plural with its alif forgotten: لم يدعوا
                yield verb + ab.ALEF
            return
        if verb not in not_five_verbs():
            yield from islice(self._with_object(verb, lexicon, is_you), 1)

    def _with_object(self, verb: str, lexicon: Lexicon, is_you: bool) -> Iterator[str]:
        """The jussives of a verb with a pronoun, by each pronoun that it may end in: لم يعطها."""
        person, rest = verb[0], verb[1:]
        table = tables.mapping("jussive")
        for pronoun in OBJECTS:
            stem = rest.removesuffix(pronoun)
            if stem == rest or stem.endswith(ab.WAW):
                continue
            if stem.endswith(ab.ALEF):
                if person + stem in lexicon.forms:  # a dual: لم يمساها
                    continue
                stem = stem[:-1] + ab.ALEF_MAKSURA
            is_of_you = is_you and stem.endswith(ab.YEH)
            is_final = stem.endswith((ab.YEH, ab.ALEF_MAKSURA))
            if len(stem) >= _SHORTEST_STEM and stem in table and is_final and not is_of_you:
                yield person + table[stem] + pronoun


@cache
def _jussives() -> frozenset[str]:
    return frozenset(tables.mapping("jussive").values())
