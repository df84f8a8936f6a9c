"""Findings beside markup, placed where the file holds them."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.documents import Document
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix
from linter.findings.placing import placed


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("لديه دراجة **و** لم يكن هناك مطر", []),
        ("لديه **دراجة و لم يكن** هناك مطر", ["B004"]),
        ("اطلع على الشرح [في الأسفل.](#x).", []),
        ("اطلع على الشرح في الأسفل..", ["P020"]),
        ("نحتاج إلى استعمال الرمز لـ<dfn>الهروب</dfn> من الجمع", []),
    ],
)
def test_markup_sets_particles_and_stops_apart(text: str, codes: list[str]) -> None:
    found = Linter(["B004", "S001", "P020"]).check(Document(text, "a.md", format="markdown"))
    assert [one.rule.code for one in found] == codes


def test_no_fix_is_offered_in_the_place_of_a_likelier_one_that_touches_markup() -> None:
    builder = ProseBuilder("سفر <b>طويل")
    builder.verbatim(0, 4)
    builder.opening(4, 7)
    builder.verbatim(7, 11)
    rule = Linter(["S001"]).rules[0]
    fixes = tuple(
        Fix((Edit(start, end, "س"),), Applicability.UNSAFE) for start, end in ((3, 5), (0, 1))
    )
    finding = Diagnostic(rule.info, 0, 5, rule.summary, rule.severity, fixes)
    assert next(placed([finding], Reading(builder.build()))).fixes == ()
