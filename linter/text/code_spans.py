"""Code between backticks in text that no format reads: `وحدة.صنف`, `اطبع("نعم")`."""

from __future__ import annotations

from linter.text.addresses import address_spans
from linter.text.patterns import Pattern
from linter.text.spans import joined

_MARK = "`"
#: One name, or what holds a sign that only code has; a phrase of words may be a quotation.
_CODE = Pattern(
    r"(?<![\w`])`(?:[^\s`]{1,80}|(?=[^`\n]{0,78}[=<>{}\[\]();/\\_$#|+*~^@%&])\S[^`\n]{0,78}\S)`(?![\w`])"
)


def left_alone(text: str) -> list[tuple[int, int]]:
    """Where a text holds addresses and code: spans `(start, end)`, in order, not overlapping."""
    addresses = address_spans(text)
    if _MARK not in text:
        return addresses
    return joined([*addresses, *(match.span() for match in _CODE.finditer(text))])
