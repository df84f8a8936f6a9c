"""لا and ما written as one with the word that they deny or ask for: لافرق, ماهو."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from linter.findings.diagnostic import Applicability, Message
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place
from linter.rules.core.word_index import WordIndex
from linter.text.patterns import Pattern

_JOINED = Pattern("(?P<before>[وف]?)(?P<particle>لا|ما)(?P<word>..+)")
#: What stands behind a function word, by the kind that its table names.
_SECOND = {"noun": "ال.{3,}", "verb": "كانت?|يكون|تكون|كانوا"}
#: Occurrences per million of a verb that stands in common use.
_COMMON = 4.0
_SHORTEST = 3
_PERSONS = "يت"


class JoinedParticle(PhraseRule):
    """لا and ما are words of their own before a verb, a noun or a pronoun: لا تنتهي, ما هو.

    Compounds and conjunctions made with them (لاسلكي, لأن, مادام, ماذا) are other words, and so are
    words that merely begin so (لاعب, ماهر).

    Source: Abd al-Salam Harun, Qawaid al-imla, on joining; ARETA MG.
    """

    code = "B018"
    name = "joined-particle"
    needs_known_words = True
    category = "boundaries"
    areta = "MG"
    rests_on_standard = True
    applicability = Applicability.SAFE
    summary = Message(
        "“{right}” is two words",
        "«{right}» كلمتان",
    )
    examples = (
        Example("هذه قصة لاتنتهي", "هذه قصة لا تنتهي"),
        Example("لافرق بين الرجلين", "لا فرق بين الرجلين"),
        Example("ماهو سبب التأخير؟", "ما هو سبب التأخير؟"),
        Example("لا يعرف ماهي الأسباب", "لا يعرف ما هي الأسباب"),
        Example("ولايعرف الطريق", "ولا يعرف الطريق"),
        Example("يتراوح مابين مترين وثلاثة", "يتراوح ما بين مترين وثلاثة"),
        Example.right("لا تنتهي، ولا فرق، وما هو السبب؟"),
        Example.right("لاعب ماهر ولاجئ ماكر ولازم مالك"),
        Example.right("ماذا وماض ولاسلكي ومادة ولائحة"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Forms that begin with one of the particles and are no words of the morphology."""
        for form in words.matching(_JOINED):
            if lexicon.tier(form) in (None, Tier.FREQUENCY, Tier.EDITED):
                yield form

    def judge(self, place: Place) -> Correction | None:
        """One whose rest is what the particle stands before."""
        match = _JOINED.fullmatch(place.word())
        lexicon = place.lexicon
        if match is None or lexicon.is_accepted(place.word()):
            return None
        word, particle = match["word"], match["particle"]
        is_listed = word in tables.words_of("joined_particles", particle)
        if not is_listed:
            is_name = particle == "ما" and word[0] not in _PERSONS  # مانسي, ماأحلى
            if is_name or self._may_lack_hamza(match, lexicon):
                return None
            if not self._is_verb(word, place.word(), lexicon):
                return None
        return Correction(0, ((f"{match['before']}{particle} {word}",),))

    def _may_lack_hamza(self, match: re.Match[str], lexicon: Lexicon) -> bool:
        """Whether لا is ل and a noun that begins with a hamza: لايام for لأيام."""
        return match["particle"] == "لا" and any(
            f"ل{hamza}{match['word']}" in lexicon.forms for hamza in "أإآ"
        )

    def _is_verb(self, word: str, form: str, lexicon: Lexicon) -> bool:
        """Whether it is a common imperfect, and the whole no word that a list proves."""
        if len(word) < _SHORTEST or lexicon.frequency(word) < _COMMON:
            return False
        if not Attested(lexicon).is_imperfect(word):
            return False
        return form not in lexicon or lexicon.tier(form) is Tier.FREQUENCY


class JoinedFunctionWord(PhraseRule):
    """A preposition, demonstrative or conjunction runs into the word after it: هذاالكتاب.

    The ا, ى or ه that ends the first word does not join, so that the missing space is hardly seen;
    frequency lists hold such forms. What the dictionary knows otherwise is left alone.

    Source: ARETA MG (Belkebir and Habash 2021).
    """

    code = "B019"
    name = "joined-function-word"
    category = "boundaries"
    areta = "MG"
    rests_on_standard = True
    applicability = Applicability.SAFE
    summary = Message(
        "“{right}” is two words",
        "«{right}» كلمتان",
    )
    examples = (
        Example("قرأت هذاالكتاب", "قرأت هذا الكتاب"),
        Example("وصل في هذهالسنة", "وصل في هذه السنة"),
        Example("سأعود إذاكان الجو صحوا", "سأعود إذا كان الجو صحوا"),
        Example.right("قرأت هذا الكتاب في هذه السنة"),
        Example.right("فيالق الجيش وعنالك، وإذا كان"),
        Example.right("عبدالله وجمالالدين"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Forms of frequency lists, or of no list, with an article or كان inside."""
        for form in words.matching(_joined_word()):
            if lexicon.tier(form) in (None, Tier.FREQUENCY):
                yield form

    def judge(self, place: Place) -> Correction | None:
        """One that ends in a common word."""
        form, lexicon = place.word(), place.lexicon
        match = _joined_word().fullmatch(form)
        if match is None or lexicon.is_accepted(form):
            return None
        first = match["noun"] or match["verb"]
        second = form[len(match["joined"]) + len(first) :]
        if lexicon.frequency(second) >= _COMMON:
            return Correction(0, ((f"{match['joined']}{first} {second}",),))
        return None


@cache
def _joined_word() -> Pattern:
    """A word of the table, by the kind of word that runs into it, and such a word."""
    kinds = []
    for kind, second in _SECOND.items():
        words = "|".join(sorted(tables.words_of("joined_function_words", kind)))
        kinds.append(f"(?P<{kind}>{words})(?:{second})")
    return Pattern(f"(?P<joined>[وف]?)(?:{'|'.join(kinds)})")
