"""What rules find in a document that is read chunk by chunk, and what that comes to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from gettext import gettext
from itertools import islice
from typing import Final, NamedTuple

from linter.documents import Document
from linter.documents.core.reading import Unit
from linter.findings.diagnostic import Diagnostic
from linter.findings.placing import displayed, placed
from linter.rules.core.base import DocumentRule, Noted, Rule
from linter.rules.core.context import Context
from linter.rules.core.latin_lines import is_in_latin
from linter.spelling.speller import Speller
from linter.stretches.strange_words import has_strange_words
from linter.text.chunks import CHUNK, chunks
from linter.text.passage import Passage
from linter.text.spans import Span, within

#: A rule reports no more findings in a document than a reader could ever get through.
MOST_OF_A_RULE: Final = 100_000
TOO_MANY_FINDINGS: Final = "more than {1} findings of {0}: the rest is not shown"


class Chunk(NamedTuple):
    """A stretch of the prose of a document that is checked by itself, from code point `start` on.

    `is_whole` says that it is all of the prose. Offsets of `arabic` (None: all of it) and `units`
    are those of `text`.
    """

    text: str
    start: int
    is_whole: bool
    arabic: tuple[Span, ...] | None
    units: tuple[Unit, ...]
    is_of_strings: bool


class Look(NamedTuple):
    """What one look at a chunk gave, with offsets of the prose of the document.

    `found` are the findings of each rule by its code, `noted` what rules noted of places that the
    other chunks decide; `unjudged` is how many distinct words were left, being too many;
    `has_stems` says that a list of stems was left alone.
    """

    found: dict[str, list[Diagnostic]]
    noted: dict[str, list[Noted]]
    unjudged: int
    has_stems: bool = False


def whole(document: Document) -> Chunk:
    """The prose of a document as one chunk. Raises as `Document.reading` does."""
    reading = document.reading
    arabic = document.languages.arabic
    return Chunk(reading.prose.text, 0, True, arabic, reading.units, reading.is_of_strings)


def chunks_of(document: Document, size: int = CHUNK) -> Iterator[Chunk]:
    """The chunks of a document, in order, of `size` code points; see `linter.text.chunks`.

    The messages of a translation file are one chunk, for they are held against each other.
    Raises as `Document.reading` does.
    """
    all_of_it = whole(document)
    spans = list(chunks(all_of_it.text, size))
    if len(spans) == 1 or all_of_it.units:
        yield all_of_it
        return
    for start, end in spans:
        arabic = all_of_it.arabic
        if arabic is not None:
            arabic = tuple((a - start, b - start) for a, b in within(arabic, start, end))
        text = all_of_it.text[start:end]
        yield Chunk(text, start, False, arabic, (), all_of_it.is_of_strings)


def look(
    rules: Iterable[Rule], context: Context, chunk: Chunk, *, is_counted: bool = False
) -> Look:
    """What rules find in a chunk, of which `context` is made.

    In a text full of strange words, rules that go by known ones find nothing, unless findings are
    counted (`is_counted`) to tell such texts from others.
    """
    is_strange = not is_counted and has_strange_words(context.passage, context.speller.lexicon)
    found: dict[str, list[Diagnostic]] = {}
    noted: dict[str, list[Noted]] = {}
    for rule in rules:
        if is_strange and rule.needs_known_words:
            continue
        # Asked in this order, for `isinstance` with an abstract class costs ten microseconds.
        if not (chunk.is_whole or not isinstance(rule, DocumentRule) or _is_judged(rule, context)):
            places = noted[rule.code] = list(rule.noted(context))
            for place in places:
                place.move(chunk.start)
            continue
        if of_rule := found_by(rule, context):
            found[rule.code] = [one.moved(chunk.start) for one in of_rule]
    return Look(found, noted, context.unjudged, bool(context.stretches.stems))


def found_by(rule: Rule, context: Context) -> list[Diagnostic]:
    """What a rule finds in a passage, one more than are shown at most, and none in a dialect."""
    found = list(islice(rule.check(context), MOST_OF_A_RULE + 1))
    if found and rule.is_of_standard and context.stretches.dialect:
        found = [one for one in found if not context.is_colloquial(one)]
    if not found or not context.passage.holds_latin:
        return found
    return [here for one in found if (here := in_its_line(rule, context.passage, one))]


def in_its_line(rule: Rule, passage: Passage, one: Diagnostic) -> Diagnostic | None:
    """A finding, unless it is of the marks of Latin prose; no word that such names is respelt."""
    if not (rule.is_of_arabic_marks or rule.respells) or not is_in_latin(passage, one.start):
        return one
    if rule.is_of_arabic_marks:
        return None
    return replace(one, fixes=displayed(one.fixes))


def together(
    rules: Sequence[Rule], looks: Iterable[Look], speller: Speller
) -> tuple[dict[str, list[Diagnostic]], int]:
    """The findings of each rule in all chunks of a document, and how many words were left.

    There is one finding more than are to be shown of a rule that has too many.
    """
    found: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    noted: defaultdict[str, list[Noted]] = defaultdict(list)
    unjudged = 0
    for one in looks:
        unjudged += one.unjudged
        for code, of_rule in one.found.items():
            found[code] += of_rule[: MOST_OF_A_RULE + 1 - len(found[code])]
        for code, places in one.noted.items():
            noted[code] += places
    for rule in rules if noted else ():
        if rule.code in noted and isinstance(rule, DocumentRule):
            found[rule.code] += islice(rule.judged(noted[rule.code], speller), MOST_OF_A_RULE + 1)
    return found, unjudged


def with_remarks(document: Document, looks: Iterable[Look]) -> Iterator[Look]:
    """The looks, of which the document remarks what was left alone."""
    for one in looks:
        if one.has_stems:
            document.remark(gettext("a list of stems is left alone"))
        yield one


def placed_in(found: Mapping[str, list[Diagnostic]], document: Document) -> list[Diagnostic]:
    """The findings of rules with offsets of the document, no more of a rule than are shown."""
    shown: list[Diagnostic] = []
    for code, of_rule in found.items():
        shown += of_rule[:MOST_OF_A_RULE]
        if len(of_rule) > MOST_OF_A_RULE:
            document.remark(TOO_MANY_FINDINGS.format(code, MOST_OF_A_RULE))
    return list(placed(shown, document.reading))


def _is_judged(rule: DocumentRule[Noted], context: Context) -> bool:
    """Whether the tally of a run decides what else the places of the document would."""
    return rule.has_tally and context.tally is not None
