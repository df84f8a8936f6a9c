"""Two dots between placeholders are a range, no ellipsis."""

from __future__ import annotations

from linter import Linter
from linter.files.storage import decode

PO = 'msgid "{source}"\nmsgstr "{target}"\n'


def found(source: str, target: str) -> list[str]:
    """The codes of what is found in one message."""
    document = decode(PO.format(source=source, target=target).encode(), "ar.po")
    return [one.rule.code for one in Linter(select=["P020"]).check(document)]


def test_two_dots_between_two_placeholders_are_a_range() -> None:
    assert not found("Length of %1$d..%2$d characters", "الطول بين %1$d..%2$d من المحارف")


def test_two_dots_behind_one_are_an_ellipsis() -> None:
    assert found("Opening %s... please wait", "جار فتح %s.. انتظر من فضلك") == ["P020"]
