"""Readings of a word as proclitics, stem and pronoun, as far as the listed forms bear them out.

The lists hold written forms, not roots and patterns. But a form that bears a particle elsewhere can
bear it here: كتاب is a noun because بالكتاب is listed, and يكتب an imperfect because سيكتب and
ستكتب both are. So nothing is read into a word that the lists do not show. Where a particle and a
letter of the stem look alike, the stem's own letter is told by its bearing one more: the و of وصل
is its own (ووصل), that of وكتاب is not.

Sources: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 12 (pronouns and the spelling
before them), ch. 16 (prepositions) and 18 (connectives); Buckwalter Arabic Morphological Analyzer
2.0 (2004), tables AB, BC and AC, for what may stand beside what.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from linter.lexicon import pronouns
from linter.lexicon.attested import NOUN_ONLY, Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import (
    ARTICLE,
    CONJUNCTIONS,
    FUTURE,
    GOD,
    INTERROGATIVE,
    PREPOSITIONS,
    beside_stem,
    openings,
    optional,
)
from linter.text import alphabet as ab

#: على and its like write their ى as ي before a pronoun (عليه); all others write it as ا.
_YA_BEFORE_PRONOUN: Final = frozenset({"على", "إلى", "لدى"})
_SHORTEST_STEM: Final = 2
_LONGEST: Final = 40
_OBJECT: Final = "ني"
#: A stem that many times rarer than a form that it may have with a pronoun is there by chance.
_FAR_RARER: Final = 50


class PartOfSpeech(Enum):
    """What the particles and the shape of a word say about it; nothing finer is known."""

    NOUN = "noun"
    VERB = "verb"


class Analysis(NamedTuple):
    """One reading: للبيت is the proclitics ل and ال before the stem بيت, with no enclitics.

    `stem` is the form as it stands alone (مدرسة in مدرسته). `part_of_speech` is None where the
    reading does not tell it.
    """

    proclitics: tuple[str, ...]
    stem: str
    enclitics: tuple[str, ...]
    part_of_speech: PartOfSpeech | None

    def __str__(self) -> str:
        """The parts in reading order with plus signs between them: ل+ال+بيت."""
        return "+".join((*self.proclitics, self.stem, *self.enclitics))


def analyses(word: str, lexicon: Lexicon) -> Iterator[Analysis]:
    """All readings of `word` whose stem is a listed form, commonest first.

    `word` is bare (no marks, no tatweel), at most 40 letters; longer words yield nothing. The
    joins of spelling are undone: للبيت gives ل+ال+بيت, مدرسته مدرسة+ه, مستشفاه مستشفى+ه.
    """
    if len(word) > _LONGEST:
        return
    readings = _Readings(lexicon)
    found = {
        reading for proclitics, rest in openings(word) for reading in readings.of(proclitics, rest)
    }
    if not found and word in lexicon.forms:
        found = {Analysis((), word, (), None)}
    yield from sorted(found, key=lambda reading: _order(reading, lexicon.frequency(reading.stem)))


def _order(reading: Analysis, frequency: float) -> tuple[bool, float, int, str]:
    """Questions last, for أ is far more often a letter; then the commonest stem, then few parts."""
    is_question = INTERROGATIVE in reading.proclitics
    return is_question, -frequency, len(reading.proclitics), str(reading)


class _Readings:
    """The readings that the listed forms of a lexicon bear out."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._forms = lexicon.forms
        self._attested = Attested(lexicon)

    def of(self, proclitics: tuple[str, ...], rest: str) -> Iterator[Analysis]:
        """The readings of `rest` after `proclitics`, with a pronoun and without."""
        if self.is_stem(rest) and self._attested.bears(proclitics, rest):
            yield Analysis(proclitics, rest, (), self._class(proclitics, rest))
        if ARTICLE in proclitics:  # a noun has the article or a pronoun, never both
            return
        for pronoun, stem, kind in self._before_pronoun(rest):
            if self.is_stem(stem) and self._attested.bears(proclitics, stem):
                kind = kind or self._class(proclitics, stem)
                yield Analysis(proclitics, stem, (pronoun,), kind)

    def is_stem(self, form: str) -> bool:
        """Whether a form is listed, and with no particle or pronoun that could be taken off."""
        if len(form) < _SHORTEST_STEM or form not in self._forms:
            return False
        if form == GOD or self._attested.bears_article(form):
            return True
        return not (self._has_particle(form) or self._has_pronoun(form))

    def _has_particle(self, form: str) -> bool:
        """Whether a form begins with a particle, and not with a like letter of its own."""
        return any(
            proclitics
            and self._is_listed(rest)
            and self._attested.bears(proclitics, rest)
            and not self._is_own(proclitics, form)
            for proclitics, rest in (
                *optional(form, (*CONJUNCTIONS, INTERROGATIVE)),
                *beside_stem(form),
            )
        )

    def _is_own(self, proclitics: tuple[str, ...], form: str) -> bool:
        """Whether what looks like these particles is part of a stem without the article."""
        first = proclitics[0]
        if first == ARTICLE:  # neither المدرسة nor any noun with the article takes a pronoun
            return self._attested.takes_pronoun(form)
        if first == INTERROGATIVE:
            is_verb = self._attested.takes_pronoun(form) and not self._attested.is_imperfect(
                form[1:]
            )
            return is_verb or self._attested.is_imperfect(form) or self._attested.is_noun(form)
        if first == FUTURE:
            return ab.YEH + form in self._forms
        if first in PREPOSITIONS:
            return len(proclitics) == 1 and self._attested.is_noun(form)
        return first + form in self._forms

    def _has_pronoun(self, form: str) -> bool:
        """Whether a form ends in a pronoun; كتابه takes no other beside it, whereas وجه does.

        The ك of ذلك is none: ذل is so rare beside it.
        """
        least = self._lexicon.frequency(form) / _FAR_RARER
        pronouns = {
            pronoun
            for pronoun, stem, _ in self._before_pronoun(form)
            if self._is_listed(stem) and self._lexicon.frequency(stem) > least
        }
        return _OBJECT in pronouns or (bool(pronouns) and not self._attested.takes_pronoun(form))

    def _is_listed(self, stem: str) -> bool:
        return len(stem) >= _SHORTEST_STEM and stem in self._forms

    def _before_pronoun(self, host: str) -> Iterator[tuple[str, str, PartOfSpeech | None]]:
        """Each pronoun that `host` may end in, the stem before it, and what the join tells."""
        for pronoun in pronouns.ALL:
            base = host[: -len(pronoun)]
            if not host.endswith(pronoun) or len(base) < _SHORTEST_STEM:
                continue
            for stem, kind in self._undone(base):
                is_attested = host in self._forms and self._suits(stem, pronoun)
                if is_attested or self._attested.is_new_word(stem):
                    yield pronoun, stem, kind

    def _suits(self, stem: str, pronoun: str) -> bool:
        """ي follows nouns and ني verbs; names and all others bear what is listed of them."""
        if pronoun == "ي":
            return not self._attested.is_imperfect(stem) or self._attested.bears_article(stem)
        return (
            pronoun != "ني"
            or not self._attested.bears_article(stem)
            or self._attested.is_imperfect(stem)
        )

    def _undone(self, base: str) -> Iterator[tuple[str, PartOfSpeech | None]]:
        """The stems that become `base` before a pronoun."""
        before, last = base[:-1], base[-1]
        absolute = base + ab.NOON
        is_construct = last in "اآوي" and self._attested.bears_article(absolute)
        if is_construct:  # the dual and the plural drop their ن: معلموه, كتاباه, ملجآه
            yield absolute, PartOfSpeech.NOUN
        if last not in "ةى" and not (is_construct and not self._attested.bears_article(base)):
            yield base, None
        if last == ab.TEH:  # مدرسته
            yield before + ab.TEH_MARBUTA, PartOfSpeech.NOUN
        if last == ab.ALEF:  # مستشفاه
            yield before + ab.ALEF_MAKSURA, None
        if last == ab.YEH and before + ab.ALEF_MAKSURA in _YA_BEFORE_PRONOUN:
            yield before + ab.ALEF_MAKSURA, None
        if last in "ؤئأ":  # the seat follows the case: أبنائه, أبناؤه; مبدئه; جزأه
            yield before + ab.HAMZA, None
            yield before + ab.ALEF_HAMZA_ABOVE, None
        if last == ab.WAW:  # the silent alif goes: كتبوه; تم takes a و: كتبتموه
            yield base + ab.ALEF, PartOfSpeech.VERB
            if before.endswith("تم"):
                yield before, PartOfSpeech.VERB

    def _class(self, proclitics: tuple[str, ...], stem: str) -> PartOfSpeech | None:
        last = proclitics[-1] if proclitics else ""
        if last in (ARTICLE, *NOUN_ONLY) or stem.endswith(ab.TEH_MARBUTA):
            return PartOfSpeech.NOUN
        if last == FUTURE:
            return PartOfSpeech.VERB
        if self._attested.is_imperfect(stem) and not self._attested.bears_article(stem):
            return PartOfSpeech.VERB
        return None
