"""Whether a word that the speller takes for an error is meant as it stands: a test for each class.

Long: what speaks for a word as it is written is told here for all classes of errors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from linter.documents.core.pieces import BREAK
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE, PREPOSITIONS
from linter.rules.core import tables
from linter.rules.core.context import Context
from linter.rules.core.right_beside import is_right_beside
from linter.rules.core.topics import is_of_topic
from linter.rules.spelling.written_forms import (
    asks,
    ends_foreign_name,
    has_lost_letters,
    is_begun_imperative,
    is_denied_noun,
    is_dual,
    is_feminine_participle,
    is_joined_particle,
    is_passive,
    is_spoken_participle,
    is_torn,
    is_vowelled_passive,
    is_weak_imperative,
)
from linter.spelling.doubts import Decision, Doubt, FixDecision
from linter.spelling.person_clues import is_new_imperative
from linter.spelling.verdict import ErrorKind
from linter.stretches.dialect import may_be_dialect
from linter.text.alphabet import (
    FATHA,
    HEH,
    KASRA,
    SHADDA,
    TATWEEL,
    TEH_MARBUTA,
    YEH,
    ZWNJ,
)
from linter.text.marked import is_in_vowels
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.shapes import SPOKEN_OF, are_reversed

#: What may stand between two ways of writing a word.
_LISTING: Final = frozenset(("", ",", "،", "/", "|"))
#: The probability of a correction from which on no other reading is looked for (لاجامعة).
_SURE: Final = 0.95
#: … and what its neighbours take off the cost of one that they ask for (سقوط لامدنيين).
_ASKED_FOR: Final = -1.0
#: In strings of programs a word was mistyped, and for its first correction, in one of nine reports
#: with less confidence than this in it (of 105 on files of public repositories).
_LEAST_IN_STRINGS: Final = 0.5
#: Who writes all vowels of a word hardly mistypes its letters.
_LEAST_IN_VOWELS: Final = 0.9
#: Shorter words are not drawn out by themselves.
_SHORTEST_DRAWN_OUT: Final = 3
#: An imperative that goes on in ya, as many write it to women and to all.
_COMMAND: Final = Pattern("ا.ت.{1,2}ي")
#: A ya behind its kasra (المُسمِّي).
_VOICED: Final = Pattern(f"{KASRA}{SHADDA}?{YEH}\\Z")
#: A preposition that a tatweel holds apart from a title, whose article it keeps: لـالوطن.
_BEFORE_TITLE: Final = Pattern(f"[وف]?[بكل]{TATWEEL}+ال.+")


@dataclass(frozen=True, slots=True)
class Suspect:
    """The word `index` of a text, and the decision to report it."""

    context: Context
    index: int
    decision: Decision

    @property
    def passage(self) -> Passage:
        """The text that the word stands in."""
        return self.context.passage

    @property
    def lexicon(self) -> Lexicon:
        """The words that are known."""
        return self.context.speller.lexicon

    @property
    def written(self) -> str:
        """The word with its marks."""
        return self.passage.words[self.index]

    @property
    def word(self) -> str:
        """The word without marks."""
        return self.decision.verdict.word

    @property
    def best(self) -> FixDecision:
        """The likeliest correction."""
        return self.decision.fixes[0]

    @property
    def meant(self) -> str:
        """The word that it is a correction to."""
        return self.best.candidate.text


def is_meant_as_written(suspect: Suspect) -> bool:
    """Whether a word is not surely an error of the class that the decision says.

    Who writes الصلاة الصلاه lists the ways to search for a word.
    """
    if _is_beside(suspect) or are_reversed(suspect.written) or suspect.written in SPOKEN_OF:
        return True
    if _BEFORE_TITLE.fullmatch(suspect.written) or is_dual(suspect.written, suspect.meant):
        return True
    if has_lost_letters(suspect.context, suspect.index) or _is_at_home(suspect):
        return True
    if suspect.written in tables.words("given_names"):
        return True
    is_of_class = _OF_CLASS.get(suspect.decision.verdict.kind)
    return is_of_class is not None and is_of_class(suspect)


def _is_at_home(suspect: Suspect) -> bool:
    """Whether the word beside a word, or what is spoken of near by, shows that it is meant.

    The topic counts for a word in ه only where no word follows it at once: حسب معرفه، وغيره.
    """
    context, index, word = suspect.context, suspect.index, suspect.word
    if is_right_beside(context, index, word):
        return True
    is_ending = suspect.decision.verdict.kind is ErrorKind.TA_MARBUTA
    may_be_told = not is_ending or suspect.passage.gaps[index + 1] != " "
    return may_be_told and is_of_topic(context, index, word)


def _is_with_other_hamza(suspect: Suspect) -> bool:
    """An imperative or a question with its hamza; what begins a string may be an imperative too."""
    context, index, written = suspect.context, suspect.index, suspect.written
    if is_weak_imperative(written, suspect.lexicon) or asks(context, index, suspect.meant):
        return True
    if is_begun_imperative(written, suspect.word, suspect.lexicon):
        return True
    if is_spoken_participle(context, index, suspect.word, suspect.meant):
        return True
    may_be_imperative = context.is_of_strings and context.begins_string(index)
    return may_be_imperative and is_new_imperative(suspect.word, suspect.lexicon)


def _is_in_alef_maqsura(suspect: Suspect) -> bool:
    """A passive, or an imperative as many write it at the head of a string: اشتري الآن."""
    context, index, is_safe = suspect.context, suspect.index, suspect.best.is_safe
    if is_in_vowels(suspect.written):
        return not is_safe
    is_command = _COMMAND.fullmatch(suspect.written) and suspect.meant[-1] != YEH
    if is_command and context.begins_string(index):
        return context.is_of_strings or not is_safe
    if is_vowelled_passive(suspect.written):
        return True
    return is_passive(context, index) or _VOICED.search(suspect.written) is not None


def _is_in_teh_marbuta(suspect: Suspect) -> bool:
    """A word in ة that no pronoun can end (تشفيرة الرموز), or in ه that no noun follows."""
    context, index = suspect.context, suspect.index
    if is_in_vowels(suspect.written):
        return not suspect.best.is_safe
    if suspect.meant[-1] == HEH and context.is_of_strings and context.begins_string(index):
        return True  # nothing stands before it that a pronoun could mean
    if _bears_article(suspect) or is_feminine_participle(suspect.word, suspect.lexicon):
        return True
    return suspect.written.endswith(FATHA + TEH_MARBUTA)  # after its fatha it is meant: نَظْمَة


def _is_without_silent_alef(suspect: Suspect) -> bool:
    """The end of a foreign name: وانغ هوا."""
    is_shorter = len(suspect.meant) < len(suspect.word)
    return is_shorter and ends_foreign_name(suspect.context, suspect.index)


def _is_drawn_out(suspect: Suspect) -> bool:
    """A particle before its own letter, a foreign name, or a letter or two alone on a line."""
    word, meant = suspect.word, suspect.meant
    if is_joined_particle(word) or _is_other_rendering(suspect.decision):
        return True
    is_preposition = word[0] in PREPOSITIONS and word == word[0] + meant
    if is_preposition and meant[0] == word[0] and meant[1:] not in suspect.lexicon:
        return True  # a preposition before its own letter: ببايثون, but not ببكتب
    return len(meant) < _SHORTEST_DRAWN_OUT and _stands_alone(suspect)


def _is_of_other_letters(suspect: Suspect) -> bool:
    """A word of a dialect, or one put together on purpose: of two parts that do not join (جت‌هب)."""
    context, index, word = suspect.context, suspect.index, suspect.word
    finder = context.speller.finder
    if may_be_dialect(word) and not finder.may_confuse(word, suspect.meant):
        return True  # مو "not" is no من, though هدا is هذا
    if ZWNJ in suspect.written or is_torn(context, index) or asks(context, index, suspect.meant):
        return True
    return _may_be_term(suspect)


def _may_be_term(suspect: Suspect) -> bool:
    """A brand, a place, or a new word: of these the strings of a program are full."""
    context, best = suspect.context, suspect.best
    is_alone = context.is_of_strings and _stands_alone(suspect)
    if is_alone and best.confidence < _SURE:
        return True  # a brand, a place, a surname in a list
    if best.is_safe:
        return False
    if context.is_of_strings and best.confidence < _LEAST_IN_STRINGS:
        return True
    if best.confidence < _LEAST_IN_VOWELS and is_in_vowels(suspect.written):
        return True
    is_sure = best.confidence >= _SURE or best.candidate.context_cost <= _ASKED_FOR
    if not is_sure and is_denied_noun(suspect.word, suspect.lexicon):
        return True
    return bool(context.units) and context.is_label(suspect.index)


#: What speaks for a word as it is written, by the class of error that it is taken for.
_OF_CLASS: Final[Mapping[ErrorKind | None, Callable[[Suspect], bool]]] = {
    ErrorKind.HAMZA: _is_with_other_hamza,
    ErrorKind.ALIF_MAQSURA: _is_in_alef_maqsura,
    ErrorKind.TA_MARBUTA: _is_in_teh_marbuta,
    ErrorKind.ALIF_FARIQA: _is_without_silent_alef,
    ErrorKind.REPEATED_LETTER: _is_drawn_out,
    ErrorKind.LETTERS: _is_of_other_letters,
}


def _is_other_rendering(decision: Decision) -> bool:
    """Whether the correction is a foreign name, of which the word is another rendering: أبوللو."""
    doubts = decision.fixes[0].doubts
    return Doubt.FOREIGN in doubts and Doubt.NO_MORPHOLOGY in doubts


def _is_beside(suspect: Suspect) -> bool:
    """Whether what is meant by a word stands right beside it."""
    passage, meant, index = suspect.passage, suspect.meant, suspect.index
    if meant in passage.forms and suspect.context.once(_is_list):
        return True  # a list of words which has both
    return any(
        passage.gaps[max(index, near)].strip(" ") in _LISTING
        and passage.bare_forms[passage.words[near]] == meant
        for near in (index - 1, index + 1)
        if 0 <= near < len(passage.words)
    )


def _is_list(context: Context) -> bool:
    """Whether each word of a text stands alone on its line."""
    places = context.passage.gap_places
    parted = sum(len(at) for gap, at in places.items() if "\n" in gap)
    return parted > len(context.passage.words)  # of which the edges of the text are two


def _stands_alone(suspect: Suspect) -> bool:
    """Whether a word is all that its line or string holds, as a name may be: فييي "Veii"."""
    gaps = suspect.passage.gaps[suspect.index : suspect.index + 2]
    return all(not gap or "\n" in gap or BREAK in gap for gap in gaps)


def _bears_article(suspect: Suspect) -> bool:
    """Whether the text has a word in ة with the article, which what is meant does not bear.

    So the ة of توجيهة is no pronoun where التوجيهة stands as well.
    """
    word = suspect.word
    if not word.endswith(TEH_MARBUTA) or ARTICLE + word not in suspect.passage.forms:
        return False
    return ARTICLE + suspect.meant not in suspect.lexicon.forms
