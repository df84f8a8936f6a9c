"""The alef of tanwin where none is written: after a hamza that follows an alef."""

from __future__ import annotations

from collections.abc import Iterable

from linter.findings.diagnostic import Applicability, Message
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place
from linter.rules.core.word_index import WordIndex
from linter.text import alphabet as ab

_AFTER_ALEF = ab.ALEF + ab.HAMZA + ab.ALEF
#: Duals of verbs whose past looks like a noun: شاء "sheep".
_VERBS = frozenset(
    f"{particle}{verb}" for verb in ("شاءا", "ضاءا", "باءا", "راءا") for particle in ("", "و", "ف")
)


class AddedAlef(PhraseRule):
    """An indefinite accusative has no alef after a hamza that follows an alef: مساءً, بناءً على.

    After another letter it has one (جزءا, شيئا). The tanwin that the alef stood for takes its
    place. Duals of verbs (جاءا) are left alone. Where the tanwin is written, rule
    `alef-after-hamza` looks after it.

    Source: Abd al-Salam Harun, Qawaid al-imla (the added alef); ARETA ON.
    """

    code = "D019"
    name = "added-alef"
    category = "diacritics"
    areta = "ON"
    applicability = Applicability.SAFE
    summary = Message("“{right}”: no alef after this hamza", "«{right}» بلا ألف بعد همزة قبلها ألف")
    examples = (
        Example("عاد إلى بيته مساءا", "عاد إلى بيته مساءً"),
        Example("وبناءا على ذلك تأجل الموعد", "وبناءً على ذلك تأجل الموعد"),
        Example("لم أجد استثناءا واحدا", "لم أجد استثناءً واحدا"),
        Example.right("عاد مساء وأخذ جزءا وشيئا"),
        Example.right("جاءا معا وشاءا الرحيل"),
        Example.right("أساءا الأدب وأضاءا المصباح"),
    )

    def forms(self, words: WordIndex, lexicon: Lexicon) -> Iterable[str]:
        """Nouns with the ending, written without marks."""
        attested = Attested(lexicon)
        for form in words.ending(_AFTER_ALEF[1:]):
            if form.endswith(_AFTER_ALEF) and form not in _VERBS and _is_noun(form[:-1], attested):
                yield form

    def judge(self, place: Place) -> Correction | None:
        """One written without marks or tatweel, so that no other rule touches it."""
        if place.words.passage.words[place.index] != place.word():
            return None
        return Correction(0, ((place.word()[:-1] + ab.FATHATAN,),))


def _is_noun(word: str, attested: Attested) -> bool:
    """Whether a word, perhaps with و or ف before it, is one that bears the article."""
    stem = word[1:] if word[0] in ("و", "ف") and not attested.bears_article(word) else word
    return attested.bears_article(stem)
