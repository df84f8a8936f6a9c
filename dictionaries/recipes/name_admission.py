"""Which spellings of names are fit for the lists: a wrong one would hide the very typos we hunt.

A word that Attia's list holds passes. Any other must be spelled as names are, must not be the
careless spelling of an ordinary word or of a better attested name, and, unless translators wrote
it, must be known to running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from dictionaries.recipes.attestation import Attestation
from linter.text import alphabet as ab
from linter.text.normalise import bare, skeleton

#: The share of a word's frequency from which on its spelling with hamza or dots shows the word
#: to be careless; the careful spelling is often the rarer one on the web.
CAREFUL_SHARE = 0.1
#: The share of the best spelling's frequency that a second spelling needs.
VARIANT_SHARE = 0.25
#: Words of this frequency (per million) are typed so often that their typos look like rare names.
COMMON = 20.0
#: Outside the strict list, a word this short is admitted only as a part of a longer name.
SHORT = 2


@dataclass(frozen=True, slots=True)
class Strictness:
    """How far an ordinary word may be commoner than a name before the name is taken for a typo.

    `same_skeleton` and `one_edit` are ratios of frequencies, for ordinary words that differ in
    hamzas and dots only and in any one letter; a name counts for `worth` per million at least.
    """

    same_skeleton: float
    one_edit: float
    worth: float


#: For names that translators wrote, and for all others.
EDITED = Strictness(same_skeleton=10.0, one_edit=1000.0, worth=0.1)
COLLECTED = Strictness(same_skeleton=0.05, one_edit=1000.0, worth=0.0)

_ASIDE = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_JOINTS = re.compile("[-–—_/·.'’`´ʼʻ\"]+")
_NAME = re.compile(f"[{ab.LETTERS}]+(?: [{ab.LETTERS}]+)*")
_PERSIAN_SHAPES = str.maketrans({"\u06a9": "ك", "\u06cc": "ي"})
#: Letters that sound alike and hamzas on their seats; the skeleton keeps these apart.
_TAKEN_FOR_EACH_OTHER = ("ضظ", "ءأؤئ")
_HAMZA_ALEFS = (ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW, ab.ALEF_MADDA)


class Refusal(Enum):
    """Why a name is not admitted."""

    LETTERS = "letters of other scripts or languages, digits, marks"
    HAMZA = "initial hamza left out, or written where it is elided"
    DOTS = "final ى or ه for ي or ة"
    ORDINARY = "shares its skeleton with an ordinary word"
    VARIANT = "a better attested spelling of the name exists"
    LISTED = "kept out by hand (not_names.txt)"
    SHORT = "too short to stand alone"
    NEAR = "one edit from a far commoner word"
    UNATTESTED = "unknown to running text and to all other sources"
    TRANSLATED = "ordinary words only: the name was translated, not transliterated"


def clean(name: str, *, is_arabic: bool) -> str | None:
    """`name` bare and single-spaced; None if it is not written in the letters of Arabic.

    What stands in brackets is left out. Persian ک and ی are mapped to ك and ي only where the
    source says that the name is Arabic (`is_arabic`); elsewhere they tell another language.
    """
    name = bare(_ASIDE.sub("", name))
    if is_arabic:
        name = name.translate(_PERSIAN_SHAPES)
    name = "".join(c for c in name if not re.match(f"[{ab.INVISIBLES}]", c))
    name = " ".join(_JOINTS.sub(" ", name).split())
    return name if len(name) > 1 and _NAME.fullmatch(name) else None


@dataclass
class Admission:
    """Judges words of names; `votes` counts the sources of each, `edited` holds the sure ones,
    `listed` those that are no names whatever the sources say.
    """

    known: Attestation
    votes: Mapping[str, int]
    edited: frozenset[str]
    listed: frozenset[str] = frozenset()
    _verdicts: dict[str, Refusal | None] = field(default_factory=dict)

    def refusal(self, name: str) -> Refusal | None:
        """Why the bare `name`, of one word or several, is not admitted; None if it is."""
        words = name.split()
        if len(words) == 1 and len(name) <= SHORT and not self.is_ordinary(name):
            return Refusal.SHORT
        reasons = (self._refusal(word) for word in words)
        return next((why for why in reasons if why), None)

    def _refusal(self, word: str) -> Refusal | None:
        if word not in self._verdicts:
            self._verdicts[word] = self._judge(word)
        return self._verdicts[word]

    def is_ordinary(self, word: str) -> bool:
        """Whether the strict list of forms holds `word`."""
        return word in self.known.forms

    def spellings(self, folded: str) -> Iterator[str]:
        """The spellings of running text, outside the strict list, that fold to `folded`."""
        written = self.known.written_by_skeleton.get(skeleton(folded), ())
        return (word for word in written if word not in self.known.forms)

    def _judge(self, word: str) -> Refusal | None:
        if word in self.listed:
            return Refusal.LISTED
        if self.is_ordinary(word):
            return None
        worth = self.known.frequency(word)
        rivals = self._rivals.get(skeleton(word), [])
        if self._lacks_hamza(word, rivals):
            return Refusal.HAMZA
        if self._lacks_dots(word, rivals):
            return Refusal.DOTS
        strictness = EDITED if word in self.edited else COLLECTED
        counted = max(worth, strictness.worth)
        if self._is_careless(word, counted * strictness.same_skeleton):
            return Refusal.ORDINARY
        if self._is_worse_variant(word, rivals):
            return Refusal.VARIANT
        if worth == 0.0 and word not in self.edited and self.votes.get(word, 0) < 2:
            return Refusal.UNATTESTED
        limit = counted * strictness.one_edit
        if any(common > limit for common in self._common_neighbours(word)):
            return Refusal.NEAR
        return None

    @cached_property
    def _rivals(self) -> Mapping[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for word in sorted(self.votes):
            groups.setdefault(skeleton(word), []).append(word)
        return groups

    def _lacks_hamza(self, word: str, rivals: list[str]) -> bool:
        """A name that begins with a vowel is written with hamza, save after the article.

        An ordinary word with elided hamza (اتحاد) is written without.
        """
        if word.startswith(ab.ALEF_HAMZA_BELOW):
            elided = ab.ALEF + word[1:]
            return self.is_ordinary(elided) and self.known.frequency(elided) > self.known.frequency(
                word
            )
        if not word.startswith(ab.ALEF):
            return False
        if not word.startswith(ab.ALEF + ab.LAM):
            return True
        careful = [seat + word[1:] for seat in _HAMZA_ALEFS]
        floor = self.known.frequency(word) * CAREFUL_SHARE
        return any(
            form in rivals or (self.known.frequency(form) > floor > 0) or self.is_ordinary(form)
            for form in careful
        )

    def _lacks_dots(self, word: str, rivals: list[str]) -> bool:
        dotted = {ab.ALEF_MAKSURA: ab.YEH, ab.HEH: ab.TEH_MARBUTA}.get(word[-1])
        if dotted is None:
            return False
        form = word[:-1] + dotted
        if word[-1] == ab.ALEF_MAKSURA:
            return True
        floor = self.known.frequency(word) * CAREFUL_SHARE
        return self.is_ordinary(form) or (
            word not in self.edited and (form in rivals or self.known.frequency(form) > floor)
        )

    def _is_careless(self, word: str, limit: float) -> bool:
        alike = (*self.known.forms_by_skeleton.get(skeleton(word), ()), *_twins(word))
        return any(self.known.frequency(form) > limit for form in alike if self.is_ordinary(form))

    def _is_worse_variant(self, word: str, rivals: list[str]) -> bool:
        best = max(rivals, key=self._standing, default=word)
        if best == word or self._standing(word) == self._standing(best):
            return False
        share = self.known.frequency(word) / (self.known.frequency(best) or 1.0)
        return not (word in self.edited and best not in self.edited) and share < VARIANT_SHARE

    def _standing(self, word: str) -> tuple[bool, float, int]:
        is_bare = word.startswith(ab.ALEF) and not word.startswith(ab.ALEF + ab.LAM)
        return not is_bare, self.known.frequency(word), self.votes.get(word, 0)

    @cached_property
    def _common(self) -> Mapping[str, float]:
        return {
            word: frequency
            for word, frequency in self.known.per_million.items()
            if frequency >= COMMON and word in self.known.forms and len(word) > 2
        }

    def _common_neighbours(self, word: str) -> Iterator[float]:
        return (self._common[form] for form in one_edit(word) if form in self._common)


def _twins(word: str) -> Iterator[str]:
    """`word` with one letter changed to another that careless spelling takes it for."""
    for place, letter in enumerate(word):
        for group in _TAKEN_FOR_EACH_OTHER:
            if letter in group:
                yield from (word[:place] + other + word[place + 1 :] for other in group)


def one_edit(word: str) -> Iterator[str]:
    """Every string one deletion, transposition, replacement or insertion away from `word`."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    for head, tail in cuts:
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in ab.LETTERS:
            if tail:
                yield head + letter + tail[1:]
            yield head + letter + tail
