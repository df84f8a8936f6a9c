"""One thing written in two ways: what all rules of consistency share.

A rule lists the places where a choice was made, each with its *group* (what is written) and its
*variant* (how). Where a group has two variants, the rarer ones are flagged and the commonest is
suggested; if none is the commonest, the one that stands first. Neither is wrong by itself, so no
fix is safe.

The choices of a whole run may be counted first (`Linter.tally`); a document is then held to what
all documents together do.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core.base import DocumentRule, Noted
from linter.rules.core.context import Context, Tally
from linter.rules.core.tallies import of_run
from linter.spelling.speller import Speller
from linter.spelling.verdict import Status
from linter.text.patterns import Pattern

#: The name of a variant that is counted and never suggested begins so.
UNSUGGESTED = "~"
#: Stands between two spellings that a text names together.
BRACKET = Pattern(r"""["«»”]?\s*[/(]\s*["«»“]?""")
#: So many ways to choose are held once for all places.
_MOST_SHARED = 1 << 12
_OR = Pattern(r"""["«»”]?(?:\s+أو\s+|\s*[/(]\s*)["«»“]?""")


@dataclass(slots=True)
class Choice(Noted):
    """A place where something is written in one of several ways.

    `instead` holds what would stand there in each variant, its own included. A variant whose name
    begins with `~` is an error, and never the usual one. `bare` has the bare words of the variants
    where those that are misspelt are not asked for.
    """

    group: str
    variant: str
    instead: dict[str, str]
    bare: Mapping[str, str] | None = None


class ConsistencyRule(DocumentRule[Choice]):
    """A rule that flags the rarer of two ways of writing one thing."""

    category = "consistency"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    has_tally = True

    @abstractmethod
    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """The choices made in the passage, in prose or not, in order of place.

        Groups of which the passage holds one variant alone are asked for only if `lonely`.
        """

    def tally(self, context: Context) -> Tally:
        """How often each variant of each group stands in the passage."""
        return Counter(
            (self.code, choice.group, choice.variant)
            for choice in self._counted(context, lonely=True)
        )

    def _counted(self, context: Context, *, lonely: bool) -> list[Choice]:
        """The choices that count. Addresses are few and dear to tell, so they count too."""
        choices = self.choices(context, lonely=lonely)
        spans = context.passage.spans
        if spans is None:
            return list(choices)
        return [one for one in choices if context.passage.is_prose(one.start, one.end)]

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each choice that the document, or the whole run, makes more rarely than another."""
        choices = self._counted(context, lonely=context.tally is not None)
        if not choices:
            return
        choices = list(_without_mentions(choices, context.passage.text))
        rows = of_run(context, self.code)
        if rows is None:
            counts = _numbers(choices)
        else:
            counts = defaultdict(Counter)
            groups = {choice.group for choice in choices}
            for (group, variant), number in rows.items():
                if group in groups:
                    counts[group][variant] = number
        for choice in choices:
            usual = usual_variant(choice.variant, choice.instead, counts[choice.group])
            if usual is not None and context.passage.is_prose(choice.start, choice.end):
                yield self._finding(choice, usual)

    def noted(self, context: Context) -> list[Choice]:
        """The choices of a chunk of a document, which may write the other variants elsewhere."""
        is_prose = context.passage.is_prose
        return [
            kept(choice, is_open=is_prose(choice.start, choice.end), bare=choice.bare)
            for choice in _without_mentions(
                self._counted(context, lonely=True), context.passage.text
            )
        ]

    def judged(self, noted: Sequence[Choice], speller: Speller) -> Iterator[Diagnostic]:
        """Each choice that the document makes more rarely than another."""
        counts = _numbers(noted)
        is_misspelt = cache(lambda word: speller.judge(word).status is Status.TYPO)
        for choice in noted:
            usual = usual_variant(choice.variant, choice.instead, counts[choice.group])
            if usual is None or not choice.is_open:
                continue
            if choice.bare is None or not is_misspelt(choice.bare[usual]):
                yield self._finding(choice, usual)

    def _finding(self, choice: Choice, usual: str) -> Diagnostic:
        edit = Edit(choice.start, choice.end, choice.instead[usual])
        message = self.describe(choice, usual)
        return self.diagnostic(
            choice.start, choice.end, Fix((edit,), self.applicability, 0.5), message=message
        )

    def describe(self, choice: Choice, usual: str) -> Message:
        """The message, naming what stands there and what stands elsewhere."""
        return self.summary.format(
            written=choice.instead[choice.variant], usual=choice.instead[usual]
        )


def kept(choice: Choice, *, is_open: bool, bare: Mapping[str, str] | None) -> Choice:
    """A choice to be kept until all chunks of a document are read, in little room.

    A long text has many more choices than ways to choose.
    """
    choice.is_open = is_open
    choice.instead = _shared(tuple(choice.instead.items()))
    choice.bare = None if bare is None else _shared(tuple(bare.items()))
    return choice


@lru_cache(_MOST_SHARED)
def _shared(items: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """The one mapping of these items, which nobody changes."""
    return dict(items)


def _numbers(choices: Iterable[Choice]) -> defaultdict[str, Counter[str]]:
    """How often each variant of each group is chosen, in order of first appearance."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for choice in choices:
        counts[choice.group][choice.variant] += 1
    return counts


def usual_variant(variant: str, instead: dict[str, str], counts: Counter[str]) -> str | None:
    """The commonest variant that could stand there, the first of equals; None if it does."""
    open_to = [other for other in counts if other in instead and not other.startswith(UNSUGGESTED)]
    usual = max(open_to, key=counts.__getitem__, default=variant)
    return None if usual == variant else usual


def _without_mentions(choices: Sequence[Choice], text: str) -> Iterator[Choice]:
    """The choices, but for two side by side: a text names both (زيورخ أو زيوريخ)."""
    if not choices:
        return
    beside = [
        first.group == second.group
        and first.variant != second.variant
        and bool(_OR.fullmatch(text, first.end, second.start))
        for first, second in pairwise(choices)
    ]
    for choice, before, after in zip(choices, [False, *beside], [*beside, False], strict=True):
        if not (before or after):
            yield choice
