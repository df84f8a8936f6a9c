"""All stretches of a passage that are not judged as modern prose is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Final

from linter.lexicon.lexicon import Lexicon
from linter.stretches.calendar_names import calendar_names
from linter.stretches.character_lists import lists_of_characters
from linter.stretches.code_lines import choices_in_code, code_lines
from linter.stretches.dialect import dialect_stretches, is_sure_marker, markers
from linter.stretches.drawings import drawings
from linter.stretches.feet_of_verse import feet_of_verse
from linter.stretches.language_names import names_of_languages
from linter.stretches.mixed_names import mixed_names
from linter.stretches.other_scripts import (
    lines_of_signs,
    lines_without_arabic,
    misread_lines,
    runs_of_latin,
)
from linter.stretches.scripture import scripture
from linter.stretches.stem_lists import lists_of_stems
from linter.stretches.visual_order import visual_lines
from linter.stretches.vowelled_entries import vowelled_entries
from linter.text.passage import Passage
from linter.text.spans import Span, holding

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Stretches:
    """Code-point spans: lines in visual order, the Quran, dialect, lines without Arabic.

    `misread` are those of the lines without Arabic that may be Arabic read in a wrong encoding,
    which only the rules on encodings look into. `drawn` is what stands between the words of boxes,
    trees and tables drawn with characters, and lists of characters; `code` are lines of source
    code, and names in a program; `names` are those of other languages, and of their months and
    days, in their own letters, entries of conjugation tables and feet of verse; `stems` are lists
    of stems and tokens; `markers` are the words that speak for a dialect, in such stretches or out
    of them, and how much each does.
    """

    visual: Spans = ()
    scripture: Spans = ()
    dialect: Spans = ()
    no_arabic: Spans = ()
    misread: Spans = ()
    drawn: Spans = ()
    code: Spans = ()
    names: Spans = ()
    stems: Spans = ()
    markers: Mapping[str, int] = field(default_factory=dict)

    @property
    def no_prose(self) -> Spans:
        """What no rule looks into, but for what was misread."""
        signs = self.no_arabic + self.drawn + self.code
        return self.visual + self.scripture + signs + self.names + self.stems

    @classmethod
    def side_by_side(
        cls, pages: Sequence[Stretches], shifted: Callable[[Iterable[Spans]], Spans]
    ) -> Stretches:
        """Those of pages that stand side by side, but for the words that mark a dialect.

        `shifted` makes spans of the whole of those of each page.
        """
        kinds = [one.name for one in fields(cls) if one.name != "markers"]
        spans: dict[str, Any] = {
            kind: shifted(getattr(page, kind) for page in pages) for kind in kinds
        }
        return cls(**spans)

    def is_dialect(self, place: int) -> bool:
        """Whether a code point lies in a stretch of dialect."""
        return holding(self.dialect, place, place + 1) is not None

    def in_dialect(self, passage: Passage) -> Callable[[int], bool] | None:
        """Whether a word that begins at a code point is of a dialect; None where no word is.

        So is one in such a stretch, and one that the written language does not have.
        """
        sure = [word for word in self.markers if is_sure_marker(passage.bare_forms[word])]
        if not sure:
            return self.is_dialect if self.dialect else None
        starts = {passage.starts[index] for index in passage.indexes_of(sure)}
        return lambda place: place in starts or self.is_dialect(place)


NO_STRETCHES: Final = Stretches()


#: What finds the stretches of each kind, if it asks for no more than the passage.
_FINDERS: Final[Mapping[str, Sequence[Callable[[Passage], Iterable[Span]]]]] = {
    "scripture": (scripture,),
    "no_arabic": (lines_without_arabic, lines_of_signs, runs_of_latin),
    "misread": (misread_lines,),
    "drawn": (drawings, lists_of_characters),
    "code": (code_lines, choices_in_code, mixed_names),
    "names": (names_of_languages, calendar_names, vowelled_entries, feet_of_verse),
}


def stretches(passage: Passage, lexicon: Lexicon, *, is_of_strings: bool = False) -> Stretches:
    """What of a passage is no modern prose.

    Where it is made of the strings of a program, single words are labels, and no list of stems.
    """
    return stretches_of([passage], lexicon, [is_of_strings])[0]


def stretches_of(
    passages: Sequence[Passage], lexicon: Lexicon, are_of_strings: Sequence[bool]
) -> list[Stretches]:
    """What of each of several passages is no modern prose, as `stretches` tells it.

    Each finder goes over all of them before the next: what it needs is at hand then.
    """
    colloquial = [markers(passage, lexicon) for passage in passages]
    visual = [tuple(visual_lines(passage, lexicon)) for passage in passages]
    stems: list[Spans] = [
        () if is_of_strings else tuple(lists_of_stems(passage, lexicon))
        for passage, is_of_strings in zip(passages, are_of_strings, strict=True)
    ]
    found: list[dict[str, Spans]] = [dict.fromkeys(_FINDERS, ()) for _ in passages]
    for kind, finders in _FINDERS.items():
        for find in finders:
            for of_passage, passage in zip(found, passages, strict=True):
                of_passage[kind] += tuple(find(passage))
    return [
        Stretches(
            visual=in_visual_order,
            dialect=tuple(dialect_stretches(passage, marks)),
            stems=of_stems,
            markers=marks,
            **of_passage,
        )
        for passage, marks, in_visual_order, of_stems, of_passage in zip(
            passages, colloquial, visual, stems, found, strict=True
        )
    ]
