"""Every word that an error or two away could have been meant is found, and nothing else."""

from __future__ import annotations

import dawg
import pytest

from linter.lexicon.resources import table_lines
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel

SKELETONS = ["إعلان", "أعلن", "مدرسة", "مدرسه", "المصري", "المصرى", "ظهر", "ضهر", "آثار", "أثار"]
OTHERS = ["شيء", "استخدموا", "كتاب", "كتب", "كاتب", "إشارة", "البيت", "إلى", "الوزراء", "في"]
WORDS = [*SKELETONS, *OTHERS, "مسؤولية"]


@pytest.fixture(scope="module")
def finder() -> CandidateFinder:
    model = ErrorModel(table_lines("error_model/confusions.tsv"))
    return CandidateFinder(dawg.DAWG(sorted(WORDS)), model)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("اعلان", "إعلان"),
        ("اشاره", "إشارة"),
        ("المصرى", "المصري"),
        ("ضهر", "ظهر"),
        ("شي", "شيء"),
        ("استخدمو", "استخدموا"),
        ("إستخدمو", "استخدموا"),
        ("مسؤولييه", "مسؤولية"),
    ],
)
def test_habitual_errors_are_undone_in_any_number_of_places(
    finder: CandidateFinder, written: str, meant: str
) -> None:
    assert meant in {*finder.confusions(written), *finder.one_edit(written)}


def test_all_words_of_one_skeleton_are_found(finder: CandidateFinder) -> None:
    assert {"آثار", "أثار"} <= set(finder.confusions("اثار"))


@pytest.mark.parametrize("meant", ["كتاب", "مدرسة", "الوزراء"])
def test_every_edit_of_one_letter_is_undone(finder: CandidateFinder, meant: str) -> None:
    changed = [meant[:i] + "غ" + meant[i + 1 :] for i in range(len(meant))]
    dropped = [meant[:i] + meant[i + 1 :] for i in range(len(meant))]
    added = [meant[:i] + "غ" + meant[i:] for i in range(len(meant) + 1)]
    exchanged = [
        meant[:i] + meant[i + 1] + meant[i] + meant[i + 2 :] for i in range(len(meant) - 1)
    ]
    for written in [*changed, *dropped, *added, *exchanged]:
        assert written == meant or meant in set(finder.one_edit(written)), written


def test_error_beside_a_habit_is_undone_with_it(finder: CandidateFinder) -> None:
    assert "إشارة" in set(finder.one_edit("اشاغره"))


def test_only_words_are_offered(finder: CandidateFinder) -> None:
    assert {*finder.confusions("كتاب"), *finder.one_edit("كتاب")} <= set(WORDS)


def test_words_run_together_come_apart_where_both_halves_are_words(
    finder: CandidateFinder,
) -> None:
    assert list(finder.splits("إلىالبيت")) == [("إلى", "البيت")]
    assert list(finder.splits("الوزراءفي")) == [("الوزراء", "في")]
    assert list(finder.splits("كتابزغف")) == []


@pytest.mark.parametrize(
    "written",
    ["اعلان", "المصرى", "مدرسه", "ضهر", "شي", "استخدمو", "إستخدمو", "اثار", "كتاب", "كتب", "و", ""],
)
def test_whether_two_words_are_confused_is_told_without_a_walk(
    finder: CandidateFinder, written: str
) -> None:
    found = {word for word in WORDS if finder.may_confuse(written, word)}
    assert found == set(finder.confusions(written))


def test_word_of_no_list_is_confused_with_none(finder: CandidateFinder) -> None:
    assert not finder.may_confuse("اشجار", "أشجار")
