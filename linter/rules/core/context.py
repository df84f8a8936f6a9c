"""One passage as the rules see it, with what they share."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar, cast

from linter.documents.core.reading import Unit
from linter.findings.diagnostic import Diagnostic
from linter.lexicon.terms import TermFinder
from linter.rules.core.word_index import WordIndex
from linter.spelling.confidence import Calibration
from linter.spelling.insistence import Written
from linter.spelling.judged_text import JudgedText
from linter.spelling.speller import Speller
from linter.stretches.finding import NO_STRETCHES, Stretches
from linter.text.cached import cached_property
from linter.text.passage import Passage
from linter.text.spans import Span, holding

#: How often each rule (by code) met each variant of each group of spellings.
Tally = Counter[tuple[str, str, str]]
#: What rules of a family look for together.
Found = TypeVar("Found")
#: The commonest gaps, seven in ten of those that are more than a space, which no gap rule matches.
#: A page often has no others, so that the patterns of these rules need not even be compiled: a
#: tenth of the time that one line takes.
PLAIN_GAPS: Final = frozenset(
    {
        *("\n", "\n\n", "\n ", ".\n", ".\n\n", "،\n", "؛\n", ":\n", "؟\n", "!\n"),
        *("، ", "؛ ", ". ", ": ", "؟ ", "! ", " — ", " (", ") ", "، (", ")، ", ").\n", "). "),
        *(" «", "» ", "»، ", ": «", ".»\n", "».\n", "». "),
        *(' "', '" ', '"، ', ': "', '".\n', '". '),
    }
)
#: Under this name a tally counts words as they are written, and under none of them all words.
WRITTEN: Final = "written"
#: The most words of a label, a string in which a word has hardly a neighbour.
_LABEL: Final = 2
#: A line of so many words or more may hold a word of a dialect and prose beside it.
_FARTHEST: Final = 60


class Context:
    """One passage as the rules see it: its words, and the speller's judgement on them."""

    def __init__(
        self,
        passage: Passage,
        speller: Speller,
        units: Sequence[Unit] = (),
        tally: Tally | None = None,
        terms: TermFinder | None = None,
        stretches: Stretches = NO_STRETCHES,
        calibration: Calibration | None = None,
        looked_at: frozenset[str] = frozenset(),
        *,
        is_of_strings: bool = False,
    ) -> None:
        """`units` are the messages of a translation file, placed by offsets of the passage.

        `tally` counts the choices of a whole run; None lets each document speak for itself.
        `terms` are those of the user's glossaries; `stretches` are what is no modern prose;
        `calibration` is what verdicts are worth (None: as shipped); `looked_at` are the bare forms
        that the rules look at; `is_of_strings` says that what stands apart are strings of a program
        or messages, no paragraphs.
        """
        self.is_of_strings = is_of_strings or bool(units)
        self.stretches = stretches
        self.tally = tally
        self.terms = terms
        self.passage = passage
        self.speller = speller
        self.units = units
        self._found: dict[Callable[[Context], object], object] = {}
        self._calibration = calibration
        self._looked_at = looked_at

    def about(self, passage: Passage, stretches: Stretches) -> Context:
        """The context of another passage, plain text, for the same rules."""
        looked_at, terms = self._looked_at, self.terms
        return Context(passage, self.speller, (), None, terms, stretches, None, looked_at)

    @cached_property
    def spelling(self) -> JudgedText:
        """The speller's judgement on the words of the passage; words of a dialect have none."""
        dialect = self.stretches.in_dialect(self.passage)
        return JudgedText(
            self.passage, self.speller, dialect, self._calibration, _written(self.tally)
        )

    @property
    def unjudged(self) -> int:
        """How many distinct words were left, for there were too many; 0 if no rule asked."""
        return self.spelling.unlisted.unjudged if "spelling" in vars(self) else 0

    def is_label(self, index: int) -> bool:
        """Whether a word stands alone, or beside one other, in its string of a translation file."""
        target = holding(self._targets, *self.passage.span(index))
        if target is None:
            return False
        first, end = (bisect_left(self.passage.starts, place) for place in target)
        return first + _LABEL >= end

    @cached_property
    def arabic_units(self) -> Sequence[Unit]:
        """The messages of a translation file, without those in another language."""
        return [unit for unit in self.units if not self._is_in_another_language(unit)]

    def _is_in_another_language(self, unit: Unit) -> bool:
        """Whether each translation with a word of Arabic letters stands in what is left alone."""
        starts = self.passage.starts
        words = [
            starts[at]
            for one in unit.targets
            if (at := bisect_left(starts, one.start)) < len(starts) and starts[at] < one.end
        ]
        return bool(words) and not any(self.passage.is_prose(word, word + 1) for word in words)

    def begins_string(self, index: int) -> bool:
        """Whether a word is the first of its line, or of its string of a program."""
        return index == 0 or "\n" in self.passage.gaps[index]

    @cached_property
    def _targets(self) -> Sequence[Span]:
        """The spans of the strings of a translation file."""
        return sorted((one.start, one.end) for unit in self.units for one in unit.targets)

    def is_dialect(self, place: int) -> bool:
        """Whether a place (a code point) is of a dialect, which rules of the standard leave."""
        return bool(self.stretches.dialect) and self.stretches.is_dialect(place)

    def is_colloquial(self, found: Diagnostic) -> bool:
        """Whether a finding is on a dialect, or on a right word that a dialect in the text has."""
        if self.is_dialect(found.start):
            return True
        marks = self.stretches.markers
        if self.passage.text[found.start : found.end] not in marks:
            return False
        if found.rule.category == "context":
            return bool(self.stretches.dialect)
        line = slice(self.passage.lines.start(found.start), self.passage.lines.end(found.start))
        near = self.passage.text[line].split()
        return len(near) < _FARTHEST and sum(word.strip("().،؟!") in marks for word in near) > 1

    @cached_property
    def telling_gaps(self) -> Mapping[str, Sequence[int]]:
        """The gaps of the passage (see `Passage.gap_places`) that a gap rule may match."""
        places = self.passage.gap_places
        return {gap: places[gap] for gap in places if gap not in PLAIN_GAPS}

    def once(self, find: Callable[[Context], Found]) -> Found:
        """What `find` finds here; rules that need the same thing share the first one's work."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast("Found", self._found[find])

    @cached_property
    def word_index(self) -> WordIndex:
        """The words of the passage by form and by ending."""
        return WordIndex(self.passage, self._looked_at)


def _written(tally: Tally | None) -> Written | None:
    """What the texts of a run write of words that may be mistyped; None if nothing was counted."""
    if tally is None:
        return None
    return Written(tally[WRITTEN, "", ""], lambda form: tally[WRITTEN, form, ""])
