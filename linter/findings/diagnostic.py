"""What a rule says about a place in a text, and what would fix it.

These types are used in all rooms: rules make them, the engine sorts them, fixes apply them, reports
print them. They know nothing of files or of how an error was found.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cache, lru_cache


class Severity(Enum):
    """How serious a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Applicability(Enum):
    """Whether a fix may be applied without a person looking at it.

    `SAFE` fixes are applied by `fix`, `UNSAFE` ones only with `--unsafe-fixes`, `DISPLAY` ones are
    shown and never applied. A kind of fix is `SAFE` only if it was measured to be right in at
    least 98 % of the cases on held-out text.
    """

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in English and in Arabic; both may hold `{placeholders}`."""

    en: str
    ar: str

    def format(self, **values: str) -> Message:
        """The same sentence with its placeholders filled."""
        return _filled(self, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a report needs to know of the rule behind a finding.

    `areta` is the tag of the error class in the ARETA taxonomy (Belkebir and Habash 2021), or an
    empty string where the taxonomy has none.
    """

    code: str
    name: str
    category: str
    areta: str = ""

    @property
    def selectors(self) -> frozenset[str]:
        """What names it, in lower case: `all`, its code and the prefixes, its name and category."""
        return _selectors(self.code, self.name, self.category)

    def matches(self, selector: str) -> bool:
        """Whether a selector names it; case does not matter."""
        return selector.lower() in self.selectors


@lru_cache(maxsize=1 << 12)
def _filled(message: Message, values: tuple[tuple[str, str], ...]) -> Message:
    """Remembered, for a text has few messages and may have many findings."""
    return Message(message.en.format(**dict(values)), message.ar.format(**dict(values)))


@cache
def _selectors(code: str, name: str, category: str) -> frozenset[str]:
    prefixes = (code[: length + 1].lower() for length in range(len(code)))
    return frozenset(("all", name, category, *prefixes))


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace the code points `start` up to (not including) `end` with `replacement`."""

    start: int
    end: int
    replacement: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"an edit cannot span {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to fix a finding: edits that do not overlap, in order of place.

    `confidence` is the estimated probability that this fix is the right one, 0 to 1.
    """

    edits: tuple[Edit, ...]
    applicability: Applicability
    confidence: float = 1.0

    def moved(self, by: int) -> Fix:
        """The same fix so many code points further on."""
        edits = tuple(Edit(one.start + by, one.end + by, one.replacement) for one in self.edits)
        return Fix(edits, self.applicability, self.confidence)  # `replace` takes thrice as long


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """An error found at the code points `start` up to (not including) `end` of a document.

    `fixes` come best first, at most five; there may be none.
    """

    rule: RuleInfo
    start: int
    end: int
    message: Message
    severity: Severity = Severity.ERROR
    fixes: tuple[Fix, ...] = field(default=())

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Order of reports: by place, then by rule code."""
        return (self.start, self.end, self.rule.code)

    def moved(self, by: int) -> Diagnostic:
        """The same finding so many code points further on."""
        if not by:
            return self
        fixes = tuple(fix.moved(by) for fix in self.fixes)
        start, end = self.start + by, self.end + by
        return Diagnostic(self.rule, start, end, self.message, self.severity, fixes)


def replaced_text(text: str, diagnostic: Diagnostic, fix: Fix) -> str:
    """What would stand at the flagged place of `text` once `fix` is applied.

    An edit beside the flagged place (a space put after it) is shown with it.
    """
    pieces: list[str] = []
    place = min(diagnostic.start, fix.edits[0].start)
    for edit in fix.edits:
        pieces += (text[place : edit.start], edit.replacement)
        place = edit.end
    pieces.append(text[place : max(diagnostic.end, place)])
    return "".join(pieces)
