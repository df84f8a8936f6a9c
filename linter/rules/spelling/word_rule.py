"""What the rules of misspellings have in common: the decision of the speller, by class of error.

Long: what speaks for a word as it stands is told here for all classes, each in a line or two.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from linter.documents.core.pieces import BREAK
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.lexicon.particles import ARTICLE, FREE_PREPOSITIONS, PREPOSITIONS
from linter.rules.core import tables
from linter.rules.core.base import Rule
from linter.rules.core.context import Context
from linter.rules.core.right_beside import is_right_beside
from linter.rules.core.topics import is_of_topic
from linter.rules.spelling.written_forms import (
    asks,
    ends_foreign_name,
    has_lost_letters,
    is_begun_imperative,
    is_feminine_participle,
    is_joined_particle,
    is_spoken_participle,
    is_vowelled_passive,
    is_weak_imperative,
    may_be_command,
)
from linter.spelling.doubts import Decision, Doubt
from linter.spelling.person_clues import is_new_imperative
from linter.spelling.verdict import ErrorKind
from linter.stretches.dialect import may_be_dialect
from linter.text.alphabet import (
    ALEF,
    ALEF_HAMZA_ABOVE,
    ALEF_HAMZA_BELOW,
    ALEF_MADDA,
    FATHA,
    HEH,
    KASRA,
    SHADDA,
    TATWEEL,
    TEH_MARBUTA,
    WAW,
    YEH,
    ZWNJ,
)
from linter.text.marked import is_in_vowels
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.shapes import SPOKEN_OF, are_reversed

#: What may stand between two ways of writing a word.
_LISTING = frozenset(("", ",", "،", "/", "|"))


_ALEFS = frozenset("اأإآ")
#: The probability of a correction from which on no other reading is looked for (لاجامعة).
_SURE = 0.95
#: … and what its neighbours take off the cost of one that they ask for (سقوط لامدنيين).
_ASKED_FOR = -1.0
#: In strings of programs a word was mistyped, and for its first correction, in one of nine reports
#: with less confidence than this in it (of 105 on files of public repositories).
_LEAST_IN_STRINGS = 0.5
#: Who writes all vowels of a word hardly mistypes its letters.
_LEAST_IN_VOWELS = 0.9
#: The classes of errors in dots, which vowels tell: حَجَّهُ is no حجة.
_OF_ENDINGS = frozenset((ErrorKind.TA_MARBUTA, ErrorKind.ALIF_MAQSURA))
#: Shorter words are not drawn out by themselves.
_SHORTEST_DRAWN_OUT = 3
#: Occurrences per million of a word in use.
_IN_USE = 1.0
#: An imperative that goes on in ya, as many write it to women and to all.
_COMMAND = Pattern("ا.ت.{1,2}ي")
#: A participle in ى, and a preposition with a pronoun.
_PARTICIPLE = Pattern("[وفبلك]?(?:ال|لل)?م.{2,5}ى")
_WITH_PRONOUN = Pattern("(?:إلي|علي|ب|ل|من|في|عن|مع)(?:ه|ها|هم|هما|هن)")
#: A ya behind its kasra (المُسمِّي).
_VOICED = Pattern(f"{KASRA}{SHADDA}?{YEH}\\Z")
#: A preposition that a tatweel holds apart from a title, whose article it keeps: لـالوطن.
_BEFORE_TITLE = Pattern(f"[وف]?[بكل]{TATWEEL}+ال.+")
#: A noun that لا denies, written as one with it. Without the article none begins with an alif, but
#: for one whose article was turned round (لاانتخاب).
_DENIED = Pattern("[وفبك]?(?:(?:ال|ل)لا(?=.{4})|لا(?=[^اأإآ].{3}))(?P<noun>.*)")


class WordRule(Rule):
    """A rule for misspellings of one class, which the speller's decision reports."""

    category = "spelling"
    kind: ClassVar[ErrorKind]

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every reported word whose likeliest correction undoes an error of this class."""
        for index, decision in context.spelling.reported:
            if decision.verdict.kind is self.kind and not self._is_doubtful(
                context, index, decision
            ):
                yield self._finding(context, index, decision)

    def _is_doubtful(self, context: Context, index: int, decision: Decision) -> bool:
        """Whether a word is not surely an error: one of a short label, which has no neighbours.

        A word written in two parts that do not join (جت‌هب) is put together on purpose; ة after its
        fatha (نَظْمَة) is meant; what begins a string of a program may be an imperative (اختم); who
        writes الصلاة الصلاه lists the ways to search for a word; and لا forms words (لامنتهية). The
        strings of a program are full of terms and brands: there the first correction is likelier
        than all else; and with its vowels a word is written with care.
        """
        meant = decision.fixes[0].candidate.text
        written = context.passage.words[index]
        if _is_beside(context, index, meant) or are_reversed(written) or written in SPOKEN_OF:
            return True
        if _BEFORE_TITLE.fullmatch(written) or _is_dual(written, meant):
            return True
        if has_lost_letters(context, index) or written in tables.words("given_names"):
            return True
        word, lexicon = decision.verdict.word, context.speller.lexicon
        if self.kind in _OF_ENDINGS and is_in_vowels(written):
            return not decision.fixes[0].is_safe
        if self.kind is ErrorKind.HAMZA and (
            is_weak_imperative(written, lexicon)
            or is_begun_imperative(written, word, lexicon)
            or asks(context, index, meant)
            or is_of_topic(context, index, word)
            or is_spoken_participle(context, index, word, meant)
        ):
            return True
        if self.kind is ErrorKind.HAMZA and context.is_of_strings:
            return context.begins_string(index) and is_new_imperative(word, lexicon)
        if self.kind is ErrorKind.ALIF_MAQSURA:
            if _COMMAND.fullmatch(written) and meant[-1] != YEH and context.begins_string(index):
                return context.is_of_strings or not decision.fixes[0].is_safe  # اشتري الآن
            if is_vowelled_passive(written) or is_right_beside(context, index, word):
                return True
            return _is_passive(context, index) or _is_voiced(context, index)
        if self.kind is ErrorKind.TA_MARBUTA:
            if meant[-1] == HEH and context.is_of_strings and context.begins_string(index):
                return True  # nothing stands before it that a pronoun could mean: تشفيرة الرموز
            if _bears_article(context, word, meant) or is_feminine_participle(word, lexicon):
                return True
            if context.passage.gaps[index + 1] != " " and is_of_topic(context, index, word):
                return True  # nothing that a noun would need follows: حسب معرفه، وغيره
            if is_right_beside(context, index, word):
                return True
            return written.endswith(FATHA + TEH_MARBUTA)
        if self.kind is ErrorKind.ALIF_FARIQA and len(meant) < len(word):
            return ends_foreign_name(context, index)
        if self.kind is ErrorKind.REPEATED_LETTER:
            if is_joined_particle(word) or _is_other_rendering(decision):
                return True
            is_preposition = word[0] in PREPOSITIONS and word == word[0] + meant
            if is_preposition and meant[0] == word[0] and meant[1:] not in lexicon:
                return True  # a preposition before its own letter: ببايثون, but not ببكتب
            return len(meant) < _SHORTEST_DRAWN_OUT and _stands_alone(context.passage, index)
        if self.kind is not ErrorKind.LETTERS:
            return False
        if may_be_dialect(word) and not context.speller.finder.may_confuse(word, meant):
            return True  # مو "not" is no من, though هدا is هذا
        if ZWNJ in written or _is_torn(context, index) or asks(context, index, meant):
            return True
        best = decision.fixes[0]
        is_alone = context.is_of_strings and _stands_alone(context.passage, index)
        if is_alone and best.confidence < _SURE:
            return True  # a brand, a place, a surname in a list
        if best.is_safe:
            return False
        if context.is_of_strings and best.confidence < _LEAST_IN_STRINGS:
            return True
        if best.confidence < _LEAST_IN_VOWELS and is_in_vowels(written):
            return True
        is_sure = best.confidence >= _SURE or best.candidate.context_cost <= _ASKED_FOR
        if not is_sure and _is_denied_noun(context, word):
            return True
        return bool(context.units) and context.is_label(index)

    def _finding(self, context: Context, index: int, decision: Decision) -> Diagnostic:
        passage, fixes = context.passage, []
        start, end = passage.span(index)
        is_of_hamza = self.kind is ErrorKind.HAMZA
        is_command = is_of_hamza and may_be_command(context, index)
        offered = decision.fixes
        has_kasra = is_of_hamza and passage.words[index][0] == ALEF_HAMZA_BELOW
        if has_kasra and context.begins_string(index):
            offered = tuple(sorted(offered, key=lambda one: one.text[0] != ALEF))  # إعرض: اعرض
        for one in offered:
            is_safe = one.is_safe and not is_command
            applicability = self.applicability if is_safe else Applicability.UNSAFE
            edit = Edit(start, end, one.text)
            if _lends_waw(passage, index, one.candidate.text):
                cut = passage.text.rindex(WAW, start, end)
                edit = Edit(cut, end + len(" "), f" {passage.text[cut:end]}")
            fixes.append(Fix((edit,), applicability, one.confidence))
        meant = offered[0].candidate.text
        word = decision.verdict.word
        if _lends_waw(passage, index, meant):
            meant += f" {WAW}"
        message = self.describe(word, meant).format(word=word, meant=meant)
        return self.diagnostic(start, end, *fixes, message=message)

    def describe(self, word: str, meant: str) -> Message:
        """What is wrong with `word`, as a sentence with the placeholders of the summary."""
        return self.summary


def _is_other_rendering(decision: Decision) -> bool:
    """Whether the correction is a foreign name, of which the word is another rendering: أبوللو."""
    doubts = decision.fixes[0].doubts
    return Doubt.FOREIGN in doubts and Doubt.NO_MORPHOLOGY in doubts


def _lends_waw(passage: Passage, index: int, meant: str) -> bool:
    """Whether the و that a word ends in belongs to the one behind it: المعاملاتو التحويلات.

    A preposition has its noun behind it: منذو فترة is no منذ وفترة.
    """
    if meant in FREE_PREPOSITIONS:
        return False
    is_parted = passage.gaps[index + 1] == " " and index + 1 < len(passage.words)
    is_longer = passage.bare_forms[passage.words[index]] == meant + WAW
    return is_parted and is_longer and not passage.words[index + 1].startswith(WAW)


def _is_beside(context: Context, index: int, meant: str) -> bool:
    """Whether what is meant by a word stands right beside it."""
    passage = context.passage
    if meant in passage.forms and context.once(_is_list):
        return True  # a list of words which has both
    return any(
        passage.gaps[max(index, near)].strip(" ") in _LISTING
        and passage.bare_forms[passage.words[near]] == meant
        for near in (index - 1, index + 1)
        if 0 <= near < len(passage.words)
    )


def _is_dual(written: str, meant: str) -> bool:
    """Whether a word is a verb in a hamza with the alif of the dual: ثم بدآ, of بدأ and ا."""
    return meant.endswith(ALEF_HAMZA_ABOVE) and written == meant[:-1] + ALEF_MADDA


def _is_voiced(context: Context, index: int) -> bool:
    """Whether a word ends in a ya behind its kasra: المُسمِّي."""
    return _VOICED.search(context.passage.words[index]) is not None


def _stands_alone(passage: Passage, index: int) -> bool:
    """Whether a word is all that its line or string holds, as a name may be: فييي "Veii"."""
    gaps = passage.gaps[index : index + 2]
    return all(not gap or "\n" in gap or BREAK in gap for gap in gaps)


def _is_passive(context: Context, index: int) -> bool:
    """Whether a word is a participle in ى with its preposition: المهدى إليه, الموصى له."""
    passage = context.passage
    if not _PARTICIPLE.fullmatch(passage.bare_forms[passage.words[index]]):
        return False
    after = passage.words[index + 1 : index + 2]
    return passage.gaps[index + 1] == " " and any(map(_WITH_PRONOUN.fullmatch, after))


def _is_list(context: Context) -> bool:
    """Whether each word of a text stands alone on its line."""
    places = context.passage.gap_places
    parted = sum(len(at) for gap, at in places.items() if "\n" in gap)
    return parted > len(context.passage.words)  # of which the edges of the text are two


def _is_torn(context: Context, index: int) -> bool:
    """Whether an alef by itself stands before a word, which may have been its first letter."""
    passage = context.passage
    return index > 0 and passage.words[index - 1] in _ALEFS and passage.gaps[index] == " "


def _bears_article(context: Context, word: str, meant: str) -> bool:
    """Whether the text has a word in ة with the article, which what is meant does not bear.

    So the ة of توجيهة is no pronoun where التوجيهة stands as well.
    """
    if not word.endswith(TEH_MARBUTA) or ARTICLE + word not in context.passage.forms:
        return False
    return ARTICLE + meant not in context.speller.lexicon.forms


def _is_denied_noun(context: Context, word: str) -> bool:
    """Whether a word is formed of لا and a noun in use: لانهاية, لامنتهية."""
    match = _DENIED.fullmatch(word)
    lexicon = context.speller.lexicon
    return match is not None and lexicon.frequency(match["noun"]) >= _IN_USE


def because(en: str, ar: str) -> Message:
    """A correction with its reason."""
    return Message("“{meant}”, not “{word}”: " + en, "«{meant}» لا «{word}»: " + ar)
