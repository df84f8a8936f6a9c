"""What a writer does time and again: ه for ة, ى for ي, hamzas left out.

Such errors come of habit and not of chance. Where الحكومه shows that a text has no dots on its ة,
مكتبه is more likely مكتبة than "his office", though both are words. How strong a habit is, the
distinct words of the text tell: those in which it shows, beside those written with care.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import exp, log
from typing import Final, NamedTuple

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE, CONJUNCTIONS, PREPOSITIONS
from linter.spelling.confidence import Calibration, RateShift
from linter.spelling.verdict import LOOSE_KINDS, Candidate, ErrorKind, Verdict
from linter.spelling.voices import may_be_passive
from linter.text import alphabet as ab
from linter.text.vocabulary import END

#: The share of words with the letter in question that are wrong where there is no such habit.
USUAL_SHARE: Final = 0.01
#: The number of words written with care that are taken to stand in any text.
_CAREFUL: Final = 2.0
#: The cost of a word that is common enough to be meant by habit: 0.2 per million.
_COMMON: Final = 15.5
#: A word is far rarer from a fifth on (in nats), if it is no shorter than this; and "me" as such
#: writers spell it.
_FAR: Final = 1.6
_SHORTEST: Final = 3
#: Occurrences per million of a noun in use, with its article.
_IN_USE: Final = 0.5
_ME: Final = ab.NOON + ab.ALEF_MAKSURA
_HAMZA = (ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW)
#: What the careful write at the end of a word, by what the habit writes there.
_CAREFUL_ENDINGS: Final = {
    (ErrorKind.TA_MARBUTA, ab.HEH): ab.TEH_MARBUTA,
    (ErrorKind.TA_MARBUTA, ab.TEH_MARBUTA): ab.HEH,
    (ErrorKind.ALIF_MAQSURA, ab.ALEF_MAKSURA): ab.YEH,
    (ErrorKind.ALIF_MAQSURA, ab.YEH): ab.ALEF_MAKSURA,
}


class Habit(NamedTuple):
    """A kind of error, and the letter that it writes: the last one, or an alef without hamza."""

    kind: ErrorKind
    written: str


#: What each habit of a text adds to the log-odds of such errors, in nats.
Habits = Mapping[Habit, float]
NO_HABITS: Final[Habits] = {}


def count_hamzas(word: str) -> int:
    """How many alefs of the word bear a hamza."""
    return sum(map(word.count, _HAMZA))


def habit(kind: ErrorKind, written: str, meant: str) -> Habit | None:
    """The habit that an error would be of; None for an error of chance."""
    if kind is ErrorKind.HAMZA and count_hamzas(written) < count_hamzas(meant):
        return Habit(kind, ab.ALEF)
    if meant[-1:] == _CAREFUL_ENDINGS.get((kind, written[-1])):
        return Habit(kind, written[-1])
    return None


def habits(
    vocabulary: str,
    verdicts: Iterable[Verdict],
    calibration: Calibration,
    rate_shift: RateShift,
) -> Habits:
    """The habits of a text, by its `Passage.vocabulary` and the verdicts that have candidates.

    The verdicts are worth what `calibration` says in a text with this `rate_shift`.
    """
    errors: dict[tuple[Habit, str], float] = {}
    for verdict in verdicts:
        best = verdict.candidates[0]
        found = habit(best.kind, verdict.word, best.text)
        is_voice = best.kind is ErrorKind.ALIF_MAQSURA and may_be_passive(verdict.word)
        if found is not None and not is_voice:  # which may be right, and vouches for nothing
            errors[found, verdict.word] = calibration.confidence(verdict, rate_shift)
    if not errors:
        return NO_HABITS
    shown: defaultdict[Habit, float] = defaultdict(float)
    for (found, _), likely in errors.items():
        shown[found] += likely
    careful = _careful(vocabulary, shown)
    shares = {found: count / (count + careful[found]) for found, count in shown.items()}
    return {found: log(one / USUAL_SHARE) for found, one in shares.items() if one > USUAL_SHARE}


def by_habits(verdict: Verdict, found: Habits, lexicon: Lexicon) -> Verdict:
    """The verdict with that candidate first which the writer's habits ask for.

    Who writes فى and التى means تريدي by تريدى, were تريد ten times as common in its place; who
    leaves hamzas out means الأصعب by الاصعب. Rare words with a hamza are left where they are: names
    look like them (أندوستري). What the candidates explain together stays as it was. An ending that
    is confused otherwise than the writer confuses it is weighed too: with فى and التى, وعدنى is
    rather وعدني than وعدنا, and not surely the latter where its neighbours ask for it. A word in ا
    that is far commoner than the one in ي is misspelt so in any text: دعى, of دعا rather than دعي.
    """
    if not found or not verdict.candidates or _is_settled(verdict.word, verdict.candidates[0]):
        return verdict
    gains = (
        0.0 if _is_of_upright(verdict, one, lexicon) else _gain(verdict.word, one, found)
        for one in verdict.candidates
    )
    weights = [
        one.probability * exp(gain) for one, gain in zip(verdict.candidates, gains, strict=True)
    ]
    if max(weights) <= weights[0] and verdict.candidates[0].kind is not ErrorKind.ALIF_MAQSURA:
        return verdict
    share = verdict.error_share / sum(weights)
    weighed = [
        one._replace(probability=weight * share)
        for one, weight in zip(verdict.candidates, weights, strict=True)
    ]
    return verdict._replace(candidates=tuple(sorted(weighed, key=lambda one: -one.probability)))


def _is_settled(word: str, best: Candidate) -> bool:
    """Whether the first candidate is of a kind that habits have no more to say about."""
    is_of_ending = best.kind is ErrorKind.ALIF_MAQSURA
    is_rival = is_of_ending and habit(best.kind, word, best.text) is None
    return best.kind in LOOSE_KINDS and not is_rival


def is_noun_in_use(stem: str, lexicon: Lexicon, least: float = _IN_USE) -> bool:
    """Whether a form, or what follows its conjunction or preposition, is a noun in use."""
    bare = stem[1:] if stem[0] in (*CONJUNCTIONS, *PREPOSITIONS) else stem
    return any(lexicon.frequency(ARTICLE + one) >= least for one in (stem, bare))


def _is_of_upright(verdict: Verdict, meant: Candidate, lexicon: Lexicon) -> bool:
    """Whether a correction of ى to ي is far rarer than the word with an upright alif.

    Not so with "me", beside which "us" is as common (وعدني, وعدنا), nor of a noun, whose
    accusative is (قطعي, قطعا).
    """
    word = verdict.word
    if not (word.endswith(ab.ALEF_MAKSURA) and meant.text == word[:-1] + ab.YEH):
        return False
    if word.endswith(_ME) or len(word) < _SHORTEST or word.startswith(ARTICLE):
        return False
    if is_noun_in_use(word[:-1], lexicon):
        return False
    upright = word[:-1] + ab.ALEF
    return any(
        one.text == upright and one.word_cost <= meant.word_cost - _FAR
        for one in verdict.candidates
    )


def _gain(word: str, candidate: Candidate, found: Habits) -> float:
    own = habit(candidate.kind, word, candidate.text)
    if own is None or (own.written == ab.ALEF and candidate.word_cost > _COMMON):
        return 0.0
    return found.get(own, 0.0)


def _careful(vocabulary: str, sought: Iterable[Habit]) -> Mapping[Habit, float]:
    """For each habit, how many of the words are written as those do who have it not."""
    counts = dict.fromkeys(sought, _CAREFUL)
    for one in counts:
        ending = _CAREFUL_ENDINGS.get((one.kind, one.written))
        signs = [ending + END] if ending else [END + letter for letter in _HAMZA]
        counts[one] += sum(map(vocabulary.count, signs))
    return counts
