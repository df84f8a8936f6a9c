"""The words of one passage as the speller judges them: what several rules of it need.

Long: each decision rests on what the passage as a whole tells, which is gathered here once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial

from linter.lexicon.variants import accepted_variants
from linter.spelling.confidence import (
    Calibration,
    ErrorClass,
    RateShift,
    default_calibration,
    error_class,
)
from linter.spelling.decision import Decider
from linter.spelling.doubts import Decision, Doubt
from linter.spelling.exempt import is_cut_off, is_exempt, is_name_of_child
from linter.spelling.habits import Habits, by_habits, habits
from linter.spelling.insistence import Written, written
from linter.spelling.lam_alef import SwappedText, Unswapped, readings
from linter.spelling.orthography import Irregular, irregular, suspects
from linter.spelling.real_words import RealWordError, real_word_judge
from linter.spelling.second_look import Look, look
from linter.spelling.speller import Speller
from linter.spelling.suspects import Rival
from linter.spelling.tearing import Tearing
from linter.spelling.unlisted import Unlisted
from linter.spelling.verdict import ErrorKind, Status, Verdict
from linter.spelling.voices import is_marked_passive
from linter.text.alphabet import WAW
from linter.text.cached import cached_property
from linter.text.passage import Passage


class JudgedText:
    """One passage and a speller; each part is found when it is first asked for."""

    def __init__(
        self,
        passage: Passage,
        speller: Speller,
        is_foreign: Callable[[int], bool] | None = None,
        calibration: Calibration | None = None,
        of_run: Written | None = None,
    ) -> None:
        """`is_foreign` says whether a place (a code point) is of a dialect, and left alone.

        `calibration` says what verdicts are worth; None is that of this installation. `of_run`
        counts the words of all texts that are checked together, if they are.
        """
        self.passage = passage
        self.speller = speller
        self._is_foreign = is_foreign
        self._decided: dict[tuple[Verdict, str, bool], Decision] = {}
        self._of_run = of_run
        self.calibration = calibration or default_calibration()

    @cached_property
    def unlisted(self) -> Unlisted:
        """The words that the lexicon does not hold, each weighed by itself."""
        return self.speller.unlisted(self.passage)

    @cached_property
    def unswapped(self) -> dict[int, Unswapped]:
        """The words in which a text taken from a PDF has lam and alef swapped, by index."""
        return SwappedText(self.passage, self.speller.lexicon, self.speller.context).unswapped()

    @cached_property
    def irregular(self) -> dict[int, Irregular]:
        """The words that break a rule of orthography, by index."""
        lexicon = self.speller.lexicon
        return {
            index: found
            for word, form in suspects(self.passage)
            if (found := irregular(form, lexicon)) is not None and not self._may_be_swapped(form)
            for index in self.passage.indexes_of([word])
            if not self._is_beside_letter(index)
            and (self._is_foreign is None or not self._is_foreign(self.passage.starts[index]))
        }

    def _is_variant(self, verdict: Verdict) -> bool:
        """Whether a word is an accepted spelling of its correction, and no norm refuses it.

        Of such words only the rules of consistency speak.
        """
        best = verdict.candidates[0] if verdict.candidates else None
        if best is None or self.speller.lexicon.norm.refuses(verdict.word):
            return False
        return accepted_variants().are(verdict.word, best.text)

    def _may_be_swapped(self, form: str) -> bool:
        """Whether a form is a listed word with lam and alef exchanged (الجئا, of لاجئا)."""
        return any(one in self.speller.lexicon.forms for one in readings(form))

    def _is_beside_letter(self, index: int) -> bool:
        """Whether a single letter stands next to a word, and makes another with it (شئ ت)."""
        words, gaps = self.passage.words, self.passage.gaps
        for left, right in ((index - 1, index), (index, index + 1)):
            if left >= 0 and right < len(words) and gaps[right] == " ":
                is_letter = min(len(words[left]), len(words[right])) == 1
                if is_letter and words[left] + words[right] in self.speller.lexicon.forms:
                    return True
        return False

    @cached_property
    def _possible_pieces(self) -> list[tuple[int, Verdict]]:
        """The unlisted words of the language, pieces of torn ones among them."""
        found = self.speller.unlisted_words(self.passage, self.unlisted)
        taken = self.unswapped.keys() | self.irregular.keys()
        found = [one for one in found if one[0] not in taken and not self._is_variant(one[1])]
        if self._is_foreign is None:
            return found
        starts = self.passage.starts
        return [one for one in found if not self._is_foreign(starts[one[0]])]

    @cached_property
    def tearing(self) -> Tearing:
        """The words that spaces cut into pieces."""
        speller = self.speller
        return Tearing(self.passage, self._possible_pieces, speller.lexicon, speller.context)

    @cached_property
    def _pieces(self) -> frozenset[int]:
        """The indexes of the pieces of torn words."""
        torn = self.tearing.words
        return frozenset(index for one in torn for index in range(one.first, one.end))

    @cached_property
    def unlisted_words(self) -> list[tuple[int, Verdict]]:
        """Index and verdict of each word that the lexicon does not hold, in order of place.

        Not among them are words of a dialect, words with lam and alef swapped, and pieces.
        """
        return [one for one in self._possible_pieces if one[0] not in self._pieces]

    def _weighed_verdicts(self) -> Iterator[Verdict]:
        """The verdicts on words of which there is something to say."""
        return (verdict for _, verdict in self.unlisted_words if verdict.candidates)

    @cached_property
    def rate_shift(self) -> RateShift:
        """What the passage takes off the log-odds of findings, for having few of their class."""
        return self.calibration.rate_shift(len(self.passage.words), self._weighed_verdicts())

    @cached_property
    def habits(self) -> Habits:
        """What the writer's habits add to the log-odds of errors of their kind."""
        vocabulary, verdicts = self.passage.vocabulary, self._weighed_verdicts()
        return habits(vocabulary, verdicts, self.calibration, self.rate_shift)

    @cached_property
    def decider(self) -> Decider:
        """Decides on the words of this text."""
        speller = self.speller
        models = speller.lexicon, speller.name_model, self.calibration
        verdicts = (verdict for _, verdict in self.unlisted_words)
        words = len(self.passage.words)
        rates = self.calibration.beside_new_words(self.rate_shift, words, verdicts)
        return Decider(*models, rates, self.rate_shift, self.habits)

    @cached_property
    def decisions(self) -> list[tuple[int, Decision]]:
        """Index and decision of each word of `unlisted_words`."""
        return [
            (index, self.decide(index, by_habits(verdict, self.habits, self.speller.lexicon)))
            for index, verdict in self.unlisted_words
        ]

    @cached_property
    def reported(self) -> list[tuple[int, Decision]]:
        """Those of the decisions by which a word is reported where it stands."""
        return [
            (index, decision)
            for index, decision in self.decisions
            if decision.is_reported
            and not self.is_exempt(index)
            and not self._is_marked_so(index, decision.verdict)
            and not self._is_insisted_on(index, decision.verdict)
            and not is_cut_off(self.passage, index, decision.verdict.candidates[0].text)
            and not is_name_of_child(self.passage, index, decision.verdict.candidates[0].text)
        ]

    def _is_marked_so(self, index: int, verdict: Verdict) -> bool:
        """Whether the marks on a word in ى say that it ends in that."""
        is_ending = verdict.kind is ErrorKind.ALIF_MAQSURA
        return is_ending and is_marked_passive(self.passage.words[index])

    def _is_insisted_on(self, index: int, verdict: Verdict) -> bool:
        """Whether the text, or the run, writes a word so again and again that it is a term."""
        best = verdict.candidates[0]
        if best.kind is not ErrorKind.LETTERS:
            return False
        if self.speller.finder.may_confuse(verdict.word, best.text):
            return False  # letters of like sound (نضام) are confused time and again
        by_itself = self.unlisted.weighed[self.passage.words[index]].verdict
        odds = self.calibration.odds(by_itself)
        here = self._of_run or Written(len(self.passage.words), self.written.__getitem__)
        return here.is_term(verdict.word, best.text, odds)

    @cached_property
    def written(self) -> Counter[str]:
        """How often the passage writes the words that may be mistyped, and their corrections."""
        return written(self.passage, self._weighed_verdicts())

    def decide(self, index: int, verdict: Verdict) -> Decision:
        """The decision on word `index`, on which the verdict is this.

        Of what may be a name, no letters are changed unasked: حسن الفد is not الفذ.
        """
        seen = self.look(index, verdict)
        decision = self._decide(index, verdict, seen)
        is_safe = any(fix.is_safe for fix in decision.fixes)
        if seen is None or not is_safe or not self._may_be_name(index, seen()):
            return decision
        return decision._replace(
            fixes=tuple(
                fix._replace(doubts=(*fix.doubts, Doubt.MAY_BE_NAME)) for fix in decision.fixes
            )
        )

    def _decide(self, index: int, verdict: Verdict, seen: Callable[[], Look] | None) -> Decision:
        written, is_whole = self.passage.words[index], self.is_whole(index)
        if seen is not None:
            return self.decider.decide(verdict, written, is_whole=is_whole, seen=seen)
        # A text full of errors has thousands of places that share a verdict.
        key = verdict, written, is_whole
        if key not in self._decided:
            self._decided[key] = self.decider.decide(verdict, written, is_whole=is_whole)
        return self._decided[key]

    def look(self, index: int, verdict: Verdict) -> Callable[[], Look] | None:
        """What speaks for a name at a word of wrong letters; None at errors of other kinds.

        It is looked for when it is first asked for, and kept for who asks again.
        """
        is_error = verdict.status is Status.TYPO and _is_typed(verdict)
        return cache(partial(self._look, index, verdict)) if is_error else None

    def _may_be_name(self, index: int, seen: Look) -> bool:
        """Whether what stands before a mistyped word speaks for a name.

        Of letters that are often confused a given name or a verb of saying alone says so.
        """
        if seen.is_confused:
            return bool(seen.speaks) or self.unlisted.clues.is_surname(index)
        return bool(seen.title or seen.opens or seen.speaks)

    def _look(self, index: int, verdict: Verdict) -> Look:
        speller = self.speller
        meant, models = verdict.candidates[0].text, (speller.name_model, speller.lexicon)
        seen = look(self.passage, index, meant, self.unlisted, *models)
        return seen._replace(is_confused=speller.finder.may_confuse(verdict.word, meant))

    def is_exempt(self, index: int) -> bool:
        """Whether word `index` is no word of the language where it stands (see `exempt`)."""
        return is_exempt(self.passage, index)

    def is_whole(self, index: int) -> bool:
        """Whether word `index` stands for itself.

        A waw that stands before it alone belongs to it, and the rule for that comes first; what may
        be a piece of a torn word does not stand for itself either.
        """
        if index in self.tearing.possible_pieces:
            return False
        return self.passage.words[index - 1 : index] != [WAW]

    @cached_property
    def suspects(self) -> Mapping[str, Sequence[Rival]]:
        """The right words that may be errors for others, wherever they stand."""
        return real_word_judge(self.speller).suspects(self.passage, self.unlisted)

    @cached_property
    def worth_judging(self) -> list[int]:
        """The indexes of those of them that may be errors where they stand."""
        judge, suspects = real_word_judge(self.speller), self.suspects
        text = self.passage, self.unlisted, suspects, self.rate_shift, self.habits
        return judge.worth_judging(*text)

    @cached_property
    def real_word_errors(self) -> list[RealWordError]:
        """Words that are right by themselves and very likely errors where they stand."""
        judge = real_word_judge(self.speller)
        text = self.passage, self.rate_shift, self.habits, self.unlisted
        found = judge.errors(*text, self.worth_judging)
        taken = self._pieces | self.unswapped.keys() | self.irregular.keys()
        return [one for one in found if one.index not in taken]


def _is_typed(verdict: Verdict) -> bool:
    """Whether the likeliest correction changes letters, and not hamzas or endings alone."""
    return error_class(verdict.candidates[0].kind) is ErrorClass.LETTERS
