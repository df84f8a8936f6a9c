"""Which attested forms outside the morphology are words, and which are misspellings of others.

A frequency list holds the very misspellings that the linter looks for. So each form is weighed
against all words that it could be a misspelling of. The error model gives how often a word as
common as `meant` is expected to be misspelled so; a form much commoner than that is a word of its
own (a name, a new word), and one no commoner is a misspelling, whatever its own count. Edited books
are a second witness: what stands there again and again is no misspelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from enum import Enum
from math import exp
from operator import ne
from typing import Final

import dawg

from linter.lexicon.name_model import NameModel
from linter.lexicon.packing import Tier
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel
from linter.spelling.verdict import ErrorKind
from linter.text import alphabet as ab

#: By what factor errors of hamzas, final dots and long vowels are commoner in informal writing.
INFORMAL: Final = 8.0
#: Speech draws vowels out, and informal writing follows it.
_LONG_VOWELS: Final = "اوي"
#: By what factor errors are rarer in edited print than in the table: hamzas and the like (22 الى
#: beside 221,795 إلى in the books), and others.
RARER_IN_PRINT_LOOSE: Final = 30.0
RARER_IN_PRINT: Final = 3.0
#: Fewer occurrences in edited books say nothing.
FEWEST_EDITED: Final = 4
#: A word that becomes the form by an error less likely than this is no mate of it.
LIKELY: Final = 1e-3
#: Occurrences per million from which a form is no accident.
COMMON: Final = 0.05
#: A form with a word this many times commoner beside it, one letter of like sound away (أكتر for
#: أكثر), is a misspelling or dialect, however often it is written, …
FAR_COMMONER: Final = 50.0
#: … unless edited books hold it too, at least at this share of the other word (الثنوية, dualism).
LEAST_EDITED_SHARE: Final = 0.025
#: Log-odds from which a form is spelled as foreign names are.
FOREIGN: Final = 1.5
#: A word whose count in edited books is below this share of that of a word that differs in hamzas
#: or final letters is a misspelling of it, even where the error is unlikely (الإن beside الآن).
LEAST_LOOSE_SHARE: Final = 0.01
#: The errors that informal writing is full of.
LOOSE: Final = {
    ErrorKind.HAMZA,
    ErrorKind.TA_MARBUTA,
    ErrorKind.ALIF_MAQSURA,
    ErrorKind.ALIF_FARIQA,
}
#: Two words that follow each other are likelier beside each other than their counts alone say.
_COHESION: Final = 3.0
#: لا, ما and يا are written together with the next word far more often than others are.
_PARTICLE: Final = re.compile(r"[وف]?(?:لا|ما|يا)(?P<rest>.{3,})")
_PARTICLE_FACTOR: Final = 50.0
#: How many times commoner than misspellings a derived form must be, or how often be met in books.
DERIVED_ODDS: Final = 20.0
DERIVED_EDITED: Final = 3
#: ة or ى inside a word, ؤ or ئ or ء at its start, a letter three times, a loose final hamza, a
#: hamza on the wrong و of two (شوؤن).
_IMPOSSIBLE: Final = re.compile(r"[ةى].|^[ؤئءىة]|(.)\1\1|ىء$|آ$|وؤ")
#: … and a final ـيء (شاطيء), unless the form is a listed one with particles before it (سيضيء).
_LOOSE_HAMZA: Final = re.compile("يء$")
_PARTICLES: Final = re.compile("(?:[وف]س?|س)(?P<rest>.{4,})")
#: The future particle of the dialects, written with the verb (هنروح), in the first person without
#: its أ (هقول).
_IMPERFECT: Final = "يتنأا"
_DIALECT_FUTURE: Final = re.compile(r"[وف]?ه(?P<verb>.{3,})")


class Ruling(Enum):
    """What becomes of a form outside the morphology."""

    WORD = "word"
    MISSPELLING = "misspelling"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a form: its frequency and that of errors that make it, both per million.

    `meant` is the word it would most likely be a misspelling of, `edited` its count in edited
    books, `edited_errors` how many of those could be errors, `edited_mate` the count there of the
    commonest word that differs from it only in hamzas, final letters or a long vowel by a likely
    error, `edited_loose_mate` by any. `sound_mate` is the frequency of the commonest word with one
    letter of like sound instead, `edited_sound_mate` the highest count of such a word there.
    """

    form: str
    frequency: float
    expected_errors: float
    meant: str
    kind: ErrorKind | None
    edited: int
    edited_errors: float
    edited_mate: int
    edited_loose_mate: int
    sound_mate: float
    edited_sound_mate: int
    is_listed: bool

    @property
    def sounds_like_a_far_commoner_word(self) -> bool:
        """Whether a letter of like sound makes of it a word so common that it is hardly meant."""
        return self.sound_mate >= FAR_COMMONER * self.frequency


class Admission:
    """Weighs forms against the words of the morphology."""

    def __init__(
        self,
        frequencies: Mapping[str, float],
        edited: Mapping[str, int],
        listed: Set[str],
        words: dawg.IntDAWG,
        error_model: ErrorModel,
        name_model: NameModel,
    ) -> None:
        """`frequencies` (per million) of words in `words` are those of the morphology.

        `edited` counts words in edited books; `listed` are entries of a second word list. What
        `name_model` takes for a foreign name may sound like a commoner word (ثوماس, توماس).
        """
        self._frequencies = frequencies
        self._edited = edited
        self._listed = listed
        self._words = words
        self._finder = CandidateFinder(words, error_model)
        self._error_model = error_model
        self._name_model = name_model

    def evidence(self, form: str, careless: str | None = None) -> Evidence:
        """All that is known of a form outside the morphology, `careless` being a spelling of it."""
        also = self._frequencies.get(careless, 0.0) if careless else 0.0
        expected = edited_errors = 0.0
        edited_mate = edited_loose_mate = edited_sound_mate = 0
        sound_mate = 0.0
        sounds = set(self._finder.confusions(form))
        best: tuple[float, str, ErrorKind | None] = (0.0, "", None)
        for error_rate, meant, kind in self._sources(form):
            is_loose = kind in LOOSE or _is_vowel_error(form, meant)
            informal = INFORMAL if is_loose else 1.0
            rate = error_rate * informal * self._frequencies.get(meant, 1.0)
            expected += rate
            rarer = RARER_IN_PRINT_LOOSE if is_loose else RARER_IN_PRINT
            edited_errors += error_rate * self._edited.get(meant, 0) / rarer
            if kind in LOOSE:
                edited_loose_mate = max(edited_loose_mate, self._edited.get(meant, 0))
                if error_rate > LIKELY:
                    edited_mate = max(edited_mate, self._edited.get(meant, 0))
            if kind is ErrorKind.LETTERS and meant in sounds and _is_one_letter(form, meant):
                sound_mate = max(sound_mate, self._frequencies.get(meant, 0.0))
                edited_sound_mate = max(edited_sound_mate, self._edited.get(meant, 0))
            best = max(best, (rate, meant, kind), key=lambda one: one[0])
        return Evidence(
            form,
            self._frequencies.get(form, 0.0) + also,
            expected,
            best[1],
            best[2],
            self._edited.get(form, 0),
            edited_errors,
            edited_mate,
            edited_loose_mate,
            sound_mate,
            edited_sound_mate,
            form in self._listed,
        )

    def is_doubtful(self, form: str) -> bool:
        """Whether a form is likelier met as a misspelling than as a word derived from a root.

        Edited books that hold it more often than they hold misspellings settle it.
        """
        seen = self.evidence(form)
        if seen.edited > DERIVED_EDITED and seen.edited > 4 * seen.edited_errors:
            return False
        return seen.frequency < DERIVED_ODDS * seen.expected_errors

    def _sources(self, form: str) -> Iterator[tuple[float, str, ErrorKind]]:
        near = {*self._finder.confusions(form), *self._finder.one_edit(form)} - {form}
        for meant in sorted(near):
            error = self._error_model.explain(form, meant)
            yield exp(-error.cost), meant, error.kind
        for left, right in self._finder.splits(form):
            together = self._frequencies[left] * self._frequencies[right] / 1e6 * _COHESION
            rate = exp(-self._error_model.missing_space(left)) * together
            yield rate, f"{left} {right}", ErrorKind.MERGED

    def ruling(self, form: str, careless: str | None = None) -> tuple[Ruling, Tier]:
        """Whether a form outside the morphology is a word, and by whose testimony.

        `careless` is another spelling of it, whose occurrences count for it.
        """
        if self._is_impossible(form) or self._is_particle_and_word(form):
            return Ruling.MISSPELLING, Tier.FREQUENCY
        if self._is_dialect_future(form):
            return Ruling.UNSURE, Tier.FREQUENCY
        seen = self.evidence(form, careless)
        odds = seen.frequency / max(seen.expected_errors, 1e-9)
        if _is_vouched_for(seen) and odds > 0.02:
            return Ruling.WORD, Tier.EDITED
        if self._has_parallel_pronoun(form):
            return Ruling.WORD, Tier.EDITED
        is_foreign = self._name_model.score(form) >= FOREIGN
        if seen.sounds_like_a_far_commoner_word and not is_foreign:
            return (Ruling.MISSPELLING if odds <= 1 else Ruling.UNSURE), Tier.FREQUENCY
        if odds > 20 and not (seen.kind in LOOSE and odds < 100 and not seen.is_listed):
            return Ruling.WORD, Tier.FREQUENCY
        if odds > 8 and seen.kind not in LOOSE and seen.frequency > COMMON:
            return Ruling.WORD, Tier.FREQUENCY
        if odds > 4 and (seen.is_listed or seen.edited >= 4):
            return Ruling.WORD, Tier.AYASPELL if seen.is_listed else Tier.EDITED
        return (Ruling.MISSPELLING if odds <= 1 else Ruling.UNSURE), Tier.FREQUENCY

    def _is_impossible(self, form: str) -> bool:
        match = _PARTICLES.fullmatch(form)
        bears_particles = match is not None and match["rest"] in self._words
        is_loose = _LOOSE_HAMZA.search(form) is not None and not bears_particles
        return is_loose or _IMPOSSIBLE.search(form) is not None

    def _is_particle_and_word(self, form: str) -> bool:
        match = _PARTICLE.fullmatch(form)
        if match is None or match["rest"] not in self._words:
            return False
        return self._frequencies[match["rest"]] > _PARTICLE_FACTOR * self._frequencies.get(
            form, 0.0
        )

    def _is_dialect_future(self, form: str) -> bool:
        match = _DIALECT_FUTURE.fullmatch(form)
        if match is None:
            return False
        verb = match["verb"]
        if verb[0] in _IMPERFECT and "س" + verb in self._words:
            return True
        return "سأ" + verb in self._words

    def _has_parallel_pronoun(self, form: str) -> bool:
        """Whether a form in ـه is a noun or verb with its pronoun, as the form in ـها shows.

        منزله "his house" stands beside منزلها "her house", whereas ساعه stands beside no ساعها and
        so is a misspelling of ساعة.
        """
        if not form.endswith("ه") or form[:-1] not in self._words:
            return False
        feminine = self._frequencies.get(form[:-1] + ab.TEH_MARBUTA, 0.0)
        is_far_rarer = feminine >= FAR_COMMONER * self._frequencies.get(form, 0.0)
        if is_far_rarer and self._edited.get(form, 0) < FEWEST_EDITED:  # صلاه for صلاة
            return False
        hers = self._frequencies.get(form + "ا", 0.0) if form + "ا" in self._words else 0.0
        return hers > 0.3 * self._frequencies.get(form, 0.0)


def _is_vouched_for(seen: Evidence) -> bool:
    """Whether edited books hold the form too often for a misspelling.

    Old print leaves hamzas and dots out, so where a mate differs only in these, the form must be
    at least a tenth as common as it: منزله beside منزلة is, مدينه beside مدينة is not.
    """
    if seen.edited < FEWEST_EDITED or seen.edited <= 4 * seen.edited_errors:
        return False
    is_dialect = (
        seen.sounds_like_a_far_commoner_word
        and seen.edited < LEAST_EDITED_SHARE * seen.edited_sound_mate
    )
    if is_dialect or seen.edited < LEAST_LOOSE_SHARE * seen.edited_loose_mate:
        return False
    return not seen.edited_mate or (
        seen.edited >= 2 * FEWEST_EDITED and seen.edited >= 0.1 * seen.edited_mate
    )


def _is_one_letter(form: str, meant: str) -> bool:
    return len(form) == len(meant) and sum(map(ne, form, meant)) == 1


def _is_vowel_error(form: str, meant: str) -> bool:
    """Whether one of the two words is the other with a long vowel more (لاكن for لكن)."""
    longer, shorter = sorted((form, meant), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(
        longer[i] in _LONG_VOWELS and longer[:i] + longer[i + 1 :] == shorter
        for i in range(len(longer))
    )
