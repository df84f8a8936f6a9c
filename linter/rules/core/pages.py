"""Many pages looked at together: what rules find in each is what they find in it alone.

Rules that are local read all pages at once as one passage (`linter.text.pages`), the others one
page after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from linter.findings.diagnostic import Diagnostic
from linter.rules.core.base import Rule
from linter.rules.core.context import Context
from linter.rules.core.looking import Chunk, Look, found_by, in_its_line
from linter.spelling.judged_text import JudgedText
from linter.spelling.real_words import real_word_judge
from linter.stretches.finding import Stretches
from linter.text.pages import Pages, may_be_joined

#: Longer texts (code points) are looked at alone: they gain little by company.
_LONGEST_PAGE: Final = 1 << 14
#: The categories of rules that ask what the speller says of a page.
_JUDGING: Final = frozenset(("spelling", "context"))
#: What they ask, each step resting on those before it.
_STEPS: Final = (
    "unlisted",
    "unswapped",
    "irregular",
    "tearing",
    "unlisted_words",
    "rate_shift",
    "habits",
    "decisions",
    "reported",
    "suspects",
    "worth_judging",
    "real_word_errors",
)


def is_page(chunk: Chunk) -> bool:
    """Whether a document can be looked at together with others."""
    is_plain = chunk.is_whole and chunk.arabic is None and not chunk.units
    is_short = len(chunk.text) <= _LONGEST_PAGE
    return is_plain and is_short and not chunk.is_of_strings and may_be_joined(chunk.text)


def look_at_pages(rules: Sequence[Rule], contexts: Sequence[Context]) -> list[Look]:
    """What rules find in each of several pages (see `is_page`), in their order.

    All pages are done with one step before the next begins: it takes less time than page by page.
    """
    if any(rule.category in _JUDGING for rule in rules):
        _judge([context.spelling for context in contexts])
    found: list[dict[str, list[Diagnostic]]] = [{} for _ in contexts]
    local = [rule for rule in rules if rule.is_local]
    for number, one in _found_together(local, contexts):
        found[number].setdefault(one.rule.code, []).append(one)
    for rule in rules:
        if not rule.is_local:
            for context, of_page in zip(contexts, found, strict=True):
                if of_rule := found_by(rule, context):
                    of_page[rule.code] = of_rule
    return [
        Look(of_page, {}, context.unjudged, bool(context.stretches.stems))
        for of_page, context in zip(found, contexts, strict=True)
    ]


def _judge(texts: Sequence[JudgedText]) -> None:
    """Find what the speller says of each text, step by step."""
    real_word_judge(texts[0].speller).look_ahead([text.passage.forms for text in texts])
    for step in _STEPS:
        for text in texts:
            getattr(text, step)


def _found_together(
    rules: Iterable[Rule], contexts: Sequence[Context]
) -> Iterator[tuple[int, Diagnostic]]:
    """The findings of local rules, each with the number of its page."""
    joined = Pages([context.passage for context in contexts])
    together = _together(joined, contexts)
    for rule in rules:
        for one in rule.check(together):
            number = joined.number_of(one.start, one.end)
            if number is None:  # between two pages
                continue
            here = in_its_line(rule, together.passage, one)
            if here is None:
                continue
            placed = here.moved(-joined.starts[number])
            context = contexts[number]
            is_excused = rule.is_of_standard and context.stretches.dialect
            if not (is_excused and context.is_colloquial(placed)):
                yield number, placed


def _together(joined: Pages, contexts: Sequence[Context]) -> Context:
    """All pages as one passage, with the stretches of each."""
    found = [context.stretches for context in contexts]
    stretches = Stretches.side_by_side(found, joined.shifted)
    passage = joined.passage
    if stretches.no_prose:
        passage = passage.leaving_out(stretches.no_prose)
    return contexts[0].about(passage, stretches)
