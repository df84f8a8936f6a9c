"""The seat of a hamza before a pronoun, which shows the case: زملاؤه, زملاءه, زملائه."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from linter.findings.diagnostic import Message
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import FREE_PREPOSITIONS, PREPOSITIONS
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import (
    Correction,
    PhraseRule,
    Place,
    is_one_of,
    without_conjunction,
)
from linter.rules.core.word_index import WordIndex
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_FORM = Pattern(
    "(?P<joined>[وف]?)(?P<preposition>[بكل]?)(?P<stem>..+ا)(?P<seat>[ؤئء])"
    "(?P<pronoun>هما|هم|هن|ها|ه|كما|كم|كن|ك|نا)"
)
#: A noun in a hamza after another letter (مبدأ, ضوء), with a pronoun, as it is not when genitive.
_NOT_GENITIVE = Pattern(
    "(?P<joined>[وف]?)(?P<preposition>[بكل]?)(?P<stem>.+[^ا])(?P<seat>[أء])"
    "(?P<pronoun>هما|هم|هن|ها|ه|كما|كم|كن|ك|نا)"
)
#: The first letter of nouns of place (مخبأ), which no verb in a hamza has.
_OF_PLACE = "م"
_SHORTEST_OF_PLACE = 3
_NOMINATIVE: str = ab.WAW_HAMZA
_GENITIVE: str = ab.YEH_HAMZA
_ACCUSATIVE: str = ab.HAMZA
_SHORTEST_VERB = 3
#: "Anybody", behind a verb that is denied, as the denial shows so many words before.
_ANYBODY = "أحد"
_DENIED = 3
#: A prayer that many books have without its shadda: عدل فيَّ قضاؤك, "just towards me".
_IN_ME = ("عدل", "في")
#: Adverbs of place, accusative wherever no preposition governs them: ترك وراءه.
_ADVERBS = frozenset(("ورا", "إزا"))
_STATES = frozenset(("كان", "كانت", "يكون", "تكون", "ليس", "ليست", "أصبحت", "صارت", "ظلت", "باتت"))


class HamzaBeforePronoun(PhraseRule):
    """Before a pronoun a hamza after an alef is written by the case of its noun.

    Nominative زملاؤه, accusative زملاءه, genitive زملائه. After a preposition, or as second part of
    a construct, the noun is genitive; after إنّ and its sisters accusative; right after a verb or
    كان it is not genitive. A genitive has ئ after other letters too: في مبدئه, على ضوئها.

    Source: Abd al-Salam Harun, Qawaid al-imla (the hamza within a word); Ryding, ch. 2, 3.3 and
    ch. 12; ARETA OH.
    """

    code = "G051"
    name = "hamza-before-pronoun"
    areta = "OH"
    summary = Message(
        "“{right}”, not “{wrong}”: the hamza follows the case that {head} asks for",
        "«{right}» لا «{wrong}»: الهمزة تتبع الإعراب بعد «{head}»",
    )
    examples = (
        Example("تحدث عن أصدقاءه القدامى", "تحدث عن أصدقائه القدامى"),
        Example("حضر جميع أعضاءه", "حضر جميع أعضائه"),
        Example("حضر زملائه أمس", "حضر زملاؤه أمس"),
        Example("إن آرائه غريبة", "إن آراءه غريبة"),
        Example("سلم على أبناؤها", "سلم على أبنائها"),
        Example("كتب لأصدقاءه رسالة", "كتب لأصدقائه رسالة"),
        Example("خرج من مخبأه", "خرج من مخبئه"),
        Example("سار على ضوءها", "سار على ضوئها"),
        Example("يعود تاريخ بناءه إلى قرن مضى", "يعود تاريخ بنائه إلى قرن مضى"),
        Example.right("خرج من مخبئه إلى ضوئها، ورأى مبدأه وضوءها ومن قرأه، ومن أنبأك ومن ملأها"),
        Example.right("تحدث عن أصدقائه، وحضر زملاؤه، ورأى أبناءه"),
        Example.right("إن آراءه غريبة، وكان أعضاؤه كثيرين"),
        Example.right("زار بيت أبنائه، وقال أصدقاؤه إنهم بخير"),
        Example.right("فلا يحرمكم أحد جزاءكم، ولم يترك أحد أبناءه"),
        Example("كتب إلى أحد أصدقاءه", "كتب إلى أحد أصدقائه"),
        Example.right("من أصدقاؤه؟ وقبل لقائه بعد عشائه"),
        Example("رجل يترك ورائه كل شيء", "رجل يترك وراءه كل شيء"),
        Example.right("من ورائه، وماتت بدائها"),
        Example.right("ماض في حكمك، عدل في قضاؤك"),
        Example.right("مَاضٍ فِيَّ حُكْمُكَ، حَقٌّ فِيَّ قَضَاؤُكَ"),
        Example.right("جاءه الخبر وساءنا ذلك، وفي إنشائه وبقائه"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Nouns in a hamza after an alef, with a pronoun."""
        for form in words.matching(_FORM):
            match = _FORM.fullmatch(form)
            if match is not None and self._is_noun(match, lexicon):
                yield form
        for form in words.matching(_NOT_GENITIVE):
            match = _NOT_GENITIVE.fullmatch(form)
            if match is not None and self._is_noun(match, lexicon):
                yield form

    def _is_noun(self, match: re.Match[str], lexicon: Lexicon) -> bool:
        attested = Attested(lexicon)
        hamza = match["seat"] if match["seat"] == ab.ALEF_HAMZA_ABOVE else ab.HAMZA
        own = match["preposition"] + match["stem"] + hamza
        return attested.bears_article(own) or attested.bears_article(match["stem"] + hamza)

    def judge(self, place: Place) -> Correction | None:
        """One in a seat that the word before it, or joined to it, rules out."""
        match = _FORM.fullmatch(place.word())
        if match is None:
            return self._genitive(place)
        seats, head = self._asked_for(place, match)
        if not seats or match["seat"] in seats:
            return None
        start, end = match.span("seat")
        form = place.word()
        return Correction(0, tuple((form[:start] + seat + form[end:],) for seat in seats), head)

    def _genitive(self, place: Place) -> Correction | None:
        """A noun whose hamza follows no alef, right behind a preposition: في مبدأه, على ضوءها."""
        form, before = place.word(), without_conjunction(place.word(-1))
        match = _NOT_GENITIVE.fullmatch(form)
        if match is None or match["joined"] or before not in FREE_PREPOSITIONS:
            return None
        stem, seat = match["preposition"] + match["stem"], match["seat"]
        is_of_place = stem.startswith(_OF_PLACE) and len(stem) >= _SHORTEST_OF_PLACE
        if seat == ab.ALEF_HAMZA_ABOVE and not is_of_place:
            return None
        right = stem + _GENITIVE + match["pronoun"]
        is_known = Attested(place.lexicon).bears_article(stem + seat) and right in place.lexicon
        return Correction(0, ((right,),), place.word(-1)) if is_known else None

    def _asked_for(self, place: Place, match: re.Match[str]) -> tuple[str, str]:
        """The seats that are right here, best first, and the word that says so."""
        attested, before = Attested(place.lexicon), place.word(-1)
        own = match["preposition"] + match["stem"] + ab.HAMZA
        if match["preposition"] and not attested.bears_article(own):
            return _GENITIVE, str(match["preposition"])
        if not before or match["joined"] or match["preposition"]:
            return "", ""
        if (place.word(-2), before) == _IN_ME:
            return "", ""
        if self._may_hold_preposition(match, attested) or _is_anybody(place):
            return "", ""
        if is_one_of(before, _genitive_heads()):
            return _GENITIVE, before
        if is_one_of(before, tables.words_of("governors", "inna")):
            return _ACCUSATIVE, before
        if match["seat"] == _GENITIVE and self._is_verb(before, place.lexicon):
            is_adverb = match["stem"] in _ADVERBS
            return (_ACCUSATIVE if is_adverb else self._after_verb(before)), before
        return "", ""

    @staticmethod
    def _may_hold_preposition(match: re.Match[str], attested: Attested) -> bool:
        """Whether a preposition may be joined to a shorter noun: بدائها "of her illness"."""
        stem = match["stem"]
        is_genitive = match["seat"] == _GENITIVE and stem[0] in PREPOSITIONS
        return is_genitive and attested.bears_article(stem[1:] + ab.HAMZA)

    def _after_verb(self, verb: str) -> str:
        """Both seats, that of an object first where the verb's subject is in it or feminine."""
        is_state = is_one_of(verb, _STATES)
        has_subject = verb[0] in "نت" or verb.endswith(("نا", "وا", "ون", "ت"))
        if has_subject and not is_state:
            return _ACCUSATIVE + _NOMINATIVE
        return _NOMINATIVE + _ACCUSATIVE

    def _is_verb(self, word: str, lexicon: Lexicon) -> bool:
        """Whether a word is a verb and nothing else, as far as its forms tell."""
        if is_one_of(word, tables.words("verbs_before_subject")):
            return True
        attested = Attested(lexicon)
        if len(word) <= _SHORTEST_VERB or attested.bears_article(word):
            return False
        return word[0] != ab.ALEF_HAMZA_ABOVE and attested.is_imperfect(word)  # أعدى "worst"


def _is_anybody(place: Place) -> bool:
    """Whether أحد before the noun is the subject of a denied verb: لم يترك أحد أبناءه."""
    denials = tables.words_of("governors", "jussive") | {"لا", "لن"}
    is_denied = any(without_conjunction(word) in denials for word in place.words_before(_DENIED))
    return place.word(-1) == _ANYBODY and is_denied


@cache
def _genitive_heads() -> frozenset[str]:
    """Prepositions, words of quantity, and nouns that always have a genitive after them."""
    listed = tables.words_of("governors", "preposition", "quantity")
    of_doing = tables.words_of("word_groups", "before a noun of doing")
    return listed | of_doing | tables.words("construct_heads")
