from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, RuleInfo
from linter.findings.fixes import Applied, apply_edits
from linter.reports.history import Piece, PieceKind, replay

RULE = RuleInfo("S001", "misspelling", "spelling")


def applied(*edits: tuple[int, int, str]) -> Applied:
    fix = Fix(tuple(Edit(*edit) for edit in edits), Applicability.SAFE)
    message = Message("Misspelt word", "كلمة مكتوبة خطأ")
    return Applied(Diagnostic(RULE, edits[0][0], edits[-1][1], message, fixes=(fix,)), fix)


def test_what_was_replaced_is_kept_beside_what_replaced_it() -> None:
    history = replay("من الوفقاق هنا", [applied((3, 10, "الوفاق"))])

    assert history.text == "من الوفاق هنا"
    assert history.pieces == (
        Piece(PieceKind.KEPT, "من "),
        Piece(PieceKind.REMOVED, "الوفقاق", 0),
        Piece(PieceKind.ADDED, "الوفاق", 0),
        Piece(PieceKind.KEPT, " هنا"),
    )


def test_a_space_put_in_removes_nothing() -> None:
    history = replay("ذلك.ثم", [applied((4, 4, " "))])

    assert [piece.kind for piece in history.pieces] == [
        PieceKind.KEPT,
        PieceKind.ADDED,
        PieceKind.KEPT,
    ]


def test_edits_at_both_ends_of_the_text_are_kept() -> None:
    history = replay("نص", [applied((0, 0, "«"), (2, 2, "»"))])

    assert history.text == "«نص»"
    assert [piece.change for piece in history.pieces] == [0, -1, 0]


def test_a_second_pass_counts_in_the_text_that_the_first_left() -> None:
    before = "الى البيت الكبيير"
    first = applied((0, 3, "إلى  "))
    second = applied((3, 5, ""))
    third = applied((12, 19, "الكبير"))

    history = replay(before, [first, second, third], [1, 2])

    assert history.text == "إلى البيت الكبير"
    assert history.texts == (before, "إلى   البيت الكبيير", "إلى   البيت الكبيير")
    assert "".join(p.text for p in history.pieces if p.kind is not PieceKind.ADDED) == before


@st.composite
def passes(draw: st.DrawFn) -> tuple[str, list[list[Applied]]]:
    """A text, and passes of fixes with edits that neither overlap nor touch."""
    before = text = draw(st.text("ابت .", max_size=12))
    done = []
    for _ in range(draw(st.integers(1, 3))):
        ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
        spans = list(zip(ends[0::2], ends[1::2], strict=False))
        fixes = [applied((start, end, draw(st.text("جح ", max_size=3)))) for start, end in spans]
        done.append(fixes)
        text = apply_edits(text, [edit for fix in fixes for edit in fix.fix.edits])
    return before, done


@given(passes())
def test_the_account_holds_both_the_first_text_and_the_last(
    case: tuple[str, list[list[Applied]]],
) -> None:
    before, done = case
    after = before
    for fixes in done:
        after = apply_edits(after, [edit for fix in fixes for edit in fix.fix.edits])

    history = replay(before, [fix for fixes in done for fix in fixes], [len(f) for f in done])

    assert history.text == after
    kept = [piece.text for piece in history.pieces if piece.kind is not PieceKind.ADDED]
    assert "".join(kept) == before
