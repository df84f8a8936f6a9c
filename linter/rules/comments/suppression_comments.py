"""The comments that silence findings, judged by what they silence."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice

from linter.findings.comments import Selector, Suppression, Verb
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.findings.suppression import Suppressions
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context

#: From this likeness (0 to 100) on, an unknown word after `sawab:` is a misspelling of a known one.
_LIKENESS = 75
_NO_SUCH_RULE = Message("“{what}” names no rule", "«{what}» ليس اسم قاعدة")
#: More unknown names are not reported: the nearest known one is sought for each.
_MOST_UNKNOWN = 1000


class CommentRule(Rule):
    """A rule on the comments that silence findings, run when all other rules are done."""

    category = "suppression"
    severity = Severity.WARNING

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Nothing: prose holds no comments."""
        return iter(())

    @abstractmethod
    def judge(self, comments: Suppressions, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
        """Findings on the comments; `found` is all that the comments might silence."""


class _Places:
    """Where findings begin, by what selects their rules."""

    def __init__(self, found: Sequence[Diagnostic]) -> None:
        self._starts: defaultdict[str, list[int]] = defaultdict(list)
        for one in sorted(found, key=lambda diagnostic: diagnostic.start):
            for selector in one.rule.selectors:
                self._starts[selector].append(one.start)

    def any_in(self, span: tuple[int, int], selector: str = "all") -> bool:
        """Whether a finding of a rule so selected begins in a range of offsets."""
        starts = self._starts.get(selector.lower(), [])
        number = bisect_left(starts, span[0])
        return number < len(starts) and starts[number] < span[1]


class UnusedSuppression(CommentRule):
    """A comment that silences nothing, or names a rule that finds nothing there.

    Such comments are left behind when a text is fixed. They mislead readers, and one day hide an
    error that nobody meant to hide. Whether other rules are turned off in the settings does not
    count: a comment is unused only if the rules it names, or without names the default ones and
    those that run, would find nothing.
    """

    code = "M001"
    name = "unused-suppression"
    summary = Message("“{what}” silences nothing", "«{what}» لا يُسكت شيئا")
    is_default = False
    examples = (
        Example("وصل الوفد، ثم غادر <!-- sawab: ignore -->", "وصل الوفد، ثم غادر"),
        Example("# sawab: ignore[P002]\nوصل الوفد، ثم غادر\n", "وصل الوفد، ثم غادر\n"),
        Example(
            "وصل الوفد ، ثم غادر % sawab: ignore[P002,hamza]",
            "وصل الوفد ، ثم غادر % sawab: ignore[P002]",
        ),
        Example.right("وصل الوفد ، ثم غادر <!-- sawab: ignore -->"),
        Example.right("// sawab: off[P002]\nوصل الوفد ، ثم غادر\n// sawab: on\n"),
        Example.right("وصل الوفد، ثم غادر (انظر sawab: ignore)"),
    )

    def judge(self, comments: Suppressions, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
        """Every comment without effect, and every name without effect in the others."""
        places = _Places(found)
        for comment in comments:
            if comment.verb is Verb.ON and comment.covered == (0, 0):
                yield self._whole(comment)
            elif comment.verb not in (None, Verb.ON):
                yield from self._judged(comment, places)

    def _judged(self, comment: Suppression, places: _Places) -> Iterator[Diagnostic]:
        known = [one for one in comment.selectors if _is_known(one)]
        unused = [one for one in known if not places.any_in(comment.covered, one.text)]
        if not comment.names_rules:
            if not places.any_in(comment.covered):
                yield self._whole(comment)
        elif len(unused) == len(comment.selectors):
            yield self._whole(comment)
        else:
            for selector in unused:
                yield self._one(comment, selector)

    def _whole(self, comment: Suppression) -> Diagnostic:
        fixes = []
        if comment.removal is not None:
            fixes.append(Fix((Edit(*comment.removal, ""),), self.applicability))
        message = self.summary.format(what=f"sawab: {comment.verb_text}")
        return self.diagnostic(comment.start, comment.end, *fixes, message=message)

    def _one(self, comment: Suppression, selector: Selector) -> Diagnostic:
        names = comment.selectors
        number = bisect_left(names, selector.start, key=lambda one: one.start)
        # The comma goes too: that after the name, or before it if it is the last one.
        edit = (
            Edit(selector.start, names[number + 1].start, "")
            if number + 1 < len(names)
            else Edit(names[number - 1].end, selector.end, "")
        )
        message = self.summary.format(what=selector.text)
        return self.diagnostic(
            selector.start, selector.end, Fix((edit,), self.applicability), message=message
        )


class UnknownSuppression(CommentRule):
    """A comment that names no rule there is, or asks for something that is close to a command.

    It silences nothing, against what its writer believes.
    """

    code = "M002"
    name = "unknown-suppression"
    summary = Message(
        "“{what}” is unknown here; “{nearest}” may be meant",
        "«{what}» غير معروف هنا، ولعل المقصود «{nearest}»",
    )
    applicability = Applicability.UNSAFE
    examples = (
        Example(
            "وصل الوفد، ثم غادر <!-- sawab: ignore[hamzah] -->",
            "وصل الوفد، ثم غادر <!-- sawab: ignore[hamza] -->",
        ),
        Example("# sawab: ingore\nوصل الوفد\n", "# sawab: ignore\nوصل الوفد\n"),
        Example("// sawab: off[spellng]\nوصل الوفد\n", "// sawab: off[spelling]\nوصل الوفد\n"),
        Example.right("وصل الوفد، ثم غادر <!-- sawab: ignore[hamza] -->"),
        Example.right("# sawab: ignore-file\nوصل الوفد\n"),
        Example.right("# sawab: the linter for Arabic text\nوصل الوفد\n"),
    )

    def judge(self, comments: Suppressions, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
        """Every name of a rule and every command that does not exist, up to a bound."""
        return islice(self._judged(comments), _MOST_UNKNOWN)

    def _judged(self, comments: Suppressions) -> Iterator[Diagnostic]:
        for comment in comments:
            if comment.verb is None:
                yield from self._judged_verb(comment)
            else:
                for selector in comment.selectors:
                    if not _is_known(selector):
                        yield self._unknown(selector.text, selector.start, _nearest(selector.text))

    def _judged_verb(self, comment: Suppression) -> Iterator[Diagnostic]:
        from rapidfuzz import fuzz, process

        verbs = [verb.value for verb in Verb]
        match = process.extractOne(
            comment.verb_text.lower(), verbs, scorer=fuzz.ratio, score_cutoff=_LIKENESS
        )
        if match:
            yield self._unknown(comment.verb_text, comment.verb_start, match[0])

    def _unknown(self, what: str, start: int, nearest: str | None) -> Diagnostic:
        end = start + len(what)
        if nearest is None:
            return self.diagnostic(start, end, message=_NO_SUCH_RULE.format(what=what))
        fix = Fix((Edit(start, end, nearest),), self.applicability)
        message = self.summary.format(what=what, nearest=nearest)
        return self.diagnostic(start, end, fix, message=message)


def _is_known(selector: Selector) -> bool:
    return selector.text.lower() in _known_selectors()


@cache
def _known_selectors() -> frozenset[str]:
    from linter.rules.core.registry import all_rules

    return frozenset(key for rule in all_rules() for key in rule.info.selectors)


@lru_cache(maxsize=1000)
def _nearest(text: str) -> str | None:
    from linter.rules.core.registry import UnknownRuleError, select_rules

    try:
        select_rules([text])
    except UnknownRuleError as error:
        return error.nearest
    return text
