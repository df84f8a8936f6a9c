"""The spelling decision: is a word reported, and which of its corrections are safe fixes.

Long: every threshold stands here. What is decided on comes from elsewhere: candidates with their
probabilities (`speller`), what these are worth in this text (`confidence`), its writer's `habits`.
Each doubt about a report or a safe fix is named, as `sawab explain --word` shows them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.name_model import NameModel
from linter.lexicon.packing import Tier
from linter.spelling.chance_cuts import has_rare_short_part, is_chance
from linter.spelling.confidence import Calibration, RateShift
from linter.spelling.doubts import Decision, Doubt, FixDecision
from linter.spelling.edit_shapes import is_inflected
from linter.spelling.habits import Habits, habit
from linter.spelling.second_look import Look, default_second_look, is_no_spelling
from linter.spelling.verdict import LOOSE_KINDS, Candidate, ErrorKind, Status, Verdict
from linter.spelling.voices import is_voice_of, may_be_imperfect
from linter.spelling.written_hamza import is_raised, loses_madda
from linter.text.alphabet import ALEF_MAKSURA, HEH, WAW
from linter.text.marked import with_marks_of
from linter.text.normalise import skeleton

#: A word is taken for a misspelling when its corrections together have at least this share of the
#: odds against a new word,
LEAST_SHARE: Final = 0.5
#: and of words of two letters, which have neighbours on all sides, one correction alone.
LEAST_BEST_OF_TWO_LETTERS: Final = 0.9
#: Of words of three letters one correction must have this share.
LEAST_BEST_OF_THREE_LETTERS: Final = 0.6
#: It is reported from this confidence on: at even odds half of the findings are false.
LEAST_CONFIDENCE: Final = 0.55
#: … and from this on where it and the word meant are inflected as no name is: read in two million
#: words, three of four that this adds are errors.
LEAST_CONFIDENCE_OF_INFLECTED: Final = 0.42
#: Wrong letters are so likely to be an error, and no name, at the second look (log-odds).
LEAST_AT_SECOND_LOOK: Final = 0.4
LEAST_OF_CONFUSED: Final = -0.4  # … fewer, of letters often confused: on clean text none was false
#: A correction so rare that is like a foreign name (لوزاتو, لوزانو) is no more than another name.
LEAST_COST_OF_NAME: Final = 14.0
#: … and after a title (عشيرة قايى) any word rarer than twice in a million is.
LEAST_COST_AFTER_TITLE: Final = 13.2
#: … unless the report is right by these log-odds (مدينة منزحعة السلاح).
LEAST_OF_RARE: Final = 1.5
#: A letter written twice in a word as common as this (a thousand in a million) is no name's: اللذي.
#: Shorter words have names of that spelling (بيين, هيي).
COST_OF_FUNCTION_WORD: Final = 6.9
LEAST_LETTERS_OF_ONE: Final = 4
#: Who writes إ or a madda where أ would be meant seldom errs (إلم, التآثر): so sure it has to be.
LEAST_CONFIDENCE_OF_HAMZA_BELOW: Final = 0.9
LEAST_CONFIDENCE_OF_MADDA: Final = 0.96
#: Titles and foreign names (أميرالألاي) fall into two words by chance; a cut must be this probable.
LEAST_PROBABILITY_OF_CUT: Final = 0.9
#: A fix is safe from this confidence on: set, as all below, so that 98 of 100 of a kind are right.
SAFE_CONFIDENCE: Final = 0.75
SAFE_CONFIDENCE_OF_LOOSE: Final = 0.9
SAFE_CONFIDENCE_OF_MERGED: Final = 0.9
#: It holds this share of the odds of all corrections of the word.
SAFE_SHARE: Final = 0.98
SAFE_SHARE_OF_CHOSEN: Final = 0.95  # … where a classifier chose, which is right more often
#: Where other letters than hamzas and endings are changed, the word meant is as common as this,
SAFE_WORD_COST: Final = 13.2
#: and asked for by its neighbours (what these add to its cost, in nats).
SAFE_CONTEXT_COST: Final = -0.5
#: Other corrections may not be at odds with them, save those to a final ه or ى: a surname or a term
#: that is in no dictionary usually ends in ي or ة (العذاري, ديوانة).
SAFE_CONTEXT_COST_OF_LOOSE: Final = 0.6
#: In a word this long letters need not be asked for, if as probable by themselves (not so طغاء).
LONG: Final = 5
SAFE_PROBABILITY: Final = 0.97
#: A correction this sure to a common word (6 in a million) may be at odds with its neighbours, …
SURE: Final = 0.96
SURE_SHARE: Final = 0.985
COMMON_WORD_COST: Final = 12.0
SAFE_CONTEXT_COST_OF_COMMON: Final = 2.5
#: … if hamzas or endings are changed, or letters that are confused as often as these (ص and س).
EDIT_COST_OF_CONFUSION: Final = 8.0
#: Words of three letters have neighbours on all sides, but for such as هذا.
EVERYDAY_WORD_COST: Final = 8.0
#: A word this much like a foreign name may be another rendering of one (سارجيو, سيرجيو).
MOST_FOREIGN: Final = 1.2
#: The log-odds of a real word's correction are this much above those of any other.
SAFE_LEAD: Final = 3.5
#: Corrections after the first are listed from this confidence on. Of those below it 3 of 2,006 were
#: right, at the reports of 2,483 natural and made errors; the first was never below 3 %.
LEAST_LISTED: Final = 0.01
_TWO_LETTERS: Final = 2
_THREE_LETTERS: Final = 3
_LEAST_SAFE: Final = {
    **dict.fromkeys(LOOSE_KINDS, SAFE_CONFIDENCE_OF_LOOSE),
    ErrorKind.MERGED: SAFE_CONFIDENCE_OF_MERGED,
}
_DOUBTFUL_ENDINGS: Final = (HEH, ALEF_MAKSURA)


def is_misspelling(word: str, best: Candidate, total: float) -> bool:
    """Whether corrections with this share in all speak for a misspelling, whichever was meant.

    Short words have neighbours on all sides, and many are foreign syllables (إل, دي).
    """
    if best.kind in LOOSE_KINDS:
        return total >= LEAST_SHARE
    if len(word) <= _TWO_LETTERS:
        return best.probability >= LEAST_BEST_OF_TWO_LETTERS
    least = LEAST_BEST_OF_THREE_LETTERS if len(word) <= _THREE_LETTERS else 0.0
    return total >= LEAST_SHARE and best.probability >= least


class Decider(NamedTuple):
    """Decides on the words of one text: reports by `report_shift`, safe fixes by `rate_shift`."""

    lexicon: Lexicon
    name_model: NameModel
    calibration: Calibration
    report_shift: RateShift
    rate_shift: RateShift
    habits: Habits

    def decide(
        self,
        verdict: Verdict,
        written: str = "",
        *,
        is_whole: bool = True,
        seen: Callable[[], Look] | None = None,
    ) -> Decision:
        """The decision on a word outside the lexicon.

        `written` is the word with its marks (empty: it has none); `is_whole`, that it is no piece
        of a torn word and has no و of its own before it. `seen` tells what speaks for a name.
        """
        if not verdict.candidates:
            return Decision(verdict, 0.0, (Doubt.UNKNOWN,))
        sure = self.calibration.confidence(verdict, self.report_shift)
        doubts = tuple(self._doubts(verdict, sure))
        if not doubts and seen and self._is_like_name(verdict, seen()):
            doubts = (Doubt.LIKE_A_NAME,)
        if doubts:
            return Decision(verdict, sure, doubts)
        unasked = self.calibration.confidence(verdict, self.rate_shift)
        form = (written or verdict.word) if is_whole else None
        shares = [(one, one.probability / verdict.error_share) for one in verdict.candidates]
        listed = tuple(
            self._fix(verdict.word, one, unasked, share, form)._replace(confidence=sure * share)
            for rank, (one, share) in enumerate(shares)
            if not rank or sure * share >= LEAST_LISTED
        )
        return Decision(verdict, sure, (), listed)

    def least_confidence(self, verdict: Verdict) -> float:
        """From which confidence on a word is reported."""
        best = next(iter(verdict.candidates), None)
        if best is None or best.kind is not ErrorKind.LETTERS:
            return LEAST_CONFIDENCE
        has_inflection = is_inflected(verdict.word, best.text, self.lexicon.forms.__contains__)
        return LEAST_CONFIDENCE_OF_INFLECTED if has_inflection else LEAST_CONFIDENCE

    def _is_like_name(self, verdict: Verdict, seen: Look) -> bool:
        best = verdict.candidates[0]
        is_long = len(best.text) >= LEAST_LETTERS_OF_ONE
        is_function_word = is_long and best.word_cost < COST_OF_FUNCTION_WORD
        if is_function_word and best.kind is ErrorKind.REPEATED_LETTER:
            return False
        likeness = self.name_model.score(best.text)
        least = LEAST_COST_AFTER_TITLE if seen.title else LEAST_COST_OF_NAME
        is_rare = best.word_cost > least and (seen.title or likeness > MOST_FOREIGN)
        least_typed = LEAST_OF_RARE if is_rare else LEAST_AT_SECOND_LOOK
        least_odds = LEAST_OF_CONFUSED if seen.is_confused else least_typed
        odds = default_second_look().log_odds(verdict, seen, likeness)
        return odds < least_odds and not is_no_spelling(verdict.word)

    def _doubts(self, verdict: Verdict, sure: float) -> Iterator[Doubt]:
        best = verdict.candidates[0]
        kind, pair = best.kind, (verdict.word, best.text)
        if verdict.status is not Status.TYPO:
            yield Doubt.UNKNOWN
        # How a word is inflected takes time to tell, and most are less sure than either asks for.
        if sure < LEAST_CONFIDENCE_OF_INFLECTED or sure < self.least_confidence(verdict):
            yield Doubt.UNSURE
        if kind is ErrorKind.MERGED:
            if best.probability < LEAST_PROBABILITY_OF_CUT:
                yield Doubt.UNSURE_CUT
            if is_chance(best.text.split(), self.lexicon, best.context_cost):
                yield Doubt.CHANCE_CUT
        if kind is ErrorKind.HAMZA:
            least_written = LEAST_CONFIDENCE_OF_HAMZA_BELOW if is_raised(*pair) else 0.0
            if loses_madda(*pair):
                least_written = LEAST_CONFIDENCE_OF_MADDA
            if sure < least_written:
                yield Doubt.WRITTEN_HAMZA
        is_voice = kind is ErrorKind.ALIF_MAQSURA and is_voice_of(*pair, self.lexicon)
        if is_voice and habit(kind, *pair) not in self.habits:
            yield Doubt.MAY_BE_PASSIVE

    def _fix(
        self, word: str, candidate: Candidate, sure: float, share: float, written: str | None
    ) -> FixDecision:
        doubts = []
        text = candidate.text if written is None else with_marks_of(written, candidate.text)
        if written is None or text is None:
            doubts.append(Doubt.NOT_PLAIN)
        if share < (SAFE_SHARE_OF_CHOSEN if candidate.is_chosen else SAFE_SHARE):
            doubts.append(Doubt.OTHER_CORRECTION)
        if sure < _LEAST_SAFE.get(candidate.kind, SAFE_CONFIDENCE):
            doubts.append(Doubt.NOT_SURE_ENOUGH)
        if any(self.lexicon.tier(one) is not Tier.MORPHOLOGY for one in candidate.text.split()):
            doubts.append(Doubt.NO_MORPHOLOGY)
        is_loose = candidate.kind in LOOSE_KINDS
        of_kind = self._doubts_of_loose if is_loose else self._doubts_of_letters
        is_sure = sure >= SURE and share >= SURE_SHARE and _is_common(candidate)
        doubts += of_kind(word, candidate, is_sure)
        return FixDecision(candidate, text or candidate.text, sure * share, tuple(doubts))

    def _doubts_of_loose(self, word: str, meant: Candidate, is_sure: bool) -> Iterator[Doubt]:
        """What speaks against a correction of hamzas and endings alone, besides its odds."""
        if meant.kind is ErrorKind.ALIF_MAQSURA and may_be_imperfect(word):
            yield Doubt.TWO_VOICES
        is_doubtful = word[-1] != meant.text[-1] and meant.text.endswith(_DOUBTFUL_ENDINGS)
        most = SAFE_CONTEXT_COST if is_doubtful else SAFE_CONTEXT_COST_OF_LOOSE
        if meant.context_cost > most and not (meant.is_chosen or is_sure):
            yield Doubt.NOT_ASKED_FOR

    def _doubts_of_letters(self, word: str, meant: Candidate, is_sure: bool) -> Iterator[Doubt]:
        """What speaks against a correction of any other letters, or of a space."""
        if self.name_model.score(meant.text) > MOST_FOREIGN:
            yield Doubt.FOREIGN
        is_probable = len(word) >= LONG and meant.probability >= SAFE_PROBABILITY
        most = SAFE_CONTEXT_COST_OF_LOOSE if is_probable else SAFE_CONTEXT_COST
        is_long = len(word) > _THREE_LETTERS or meant.word_cost <= EVERYDAY_WORD_COST
        is_confusion = is_long and meant.edit_cost <= EDIT_COST_OF_CONFUSION
        if meant.context_cost > most and not (is_sure and is_confusion):
            yield Doubt.NOT_ASKED_FOR
        if meant.kind is ErrorKind.MERGED:
            if has_rare_short_part(meant.text.split(), self.lexicon):
                yield Doubt.UNCOMMON
        elif meant.word_cost > SAFE_WORD_COST:
            yield Doubt.UNCOMMON
        if _loses_an_edge(word, meant.text):
            yield Doubt.LOST_EDGE


def _is_common(meant: Candidate) -> bool:
    """Whether a word is so common that it may stand beside nearly anything."""
    return meant.word_cost <= COMMON_WORD_COST and meant.context_cost <= SAFE_CONTEXT_COST_OF_COMMON


def _loses_an_edge(word: str, meant: str) -> bool:
    """Whether a correction merely takes a letter off the end of the word, or a و off its start.

    It may belong to the word beside it (الخضراءو), or to an ending half written (استعدادت).
    """
    written, kept = skeleton(word), skeleton(meant)
    return written != kept and (written.startswith(kept) or written == WAW + kept)
