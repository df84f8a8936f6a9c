"""What is said to change in a line: word by word, and in proportion to the words that do."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from linter.documents.core.line_changes import by_stretch
from linter.documents.core.xml_scan import Stretch

Changes = list[tuple[str, str]]
WORDS = st.lists(
    st.sampled_from(["إلى", "الى", "البيت", "البيتالكبير", " ", "  ", "،"]), max_size=60
)


def changes(old: str, new: str) -> Changes:
    """Each stretch struck, with what is put in its place."""
    line = (Stretch(old, 0, len(old)),)
    return [
        (old[start:end], text)
        for _, found in by_stretch(line, new, keeps_words=True)
        for start, end, text in found
    ]


def applied(old: str, new: str) -> str:
    pieces, place = [], 0
    for _, found in by_stretch((Stretch(old, 0, len(old)),), new, keeps_words=True):
        for start, end, text in found:
            pieces += [old[place:start], text]
            place = end
    return "".join([*pieces, old[place:]])


@given(WORDS, WORDS)
def test_the_changes_give_the_new_line(old: list[str], new: list[str]) -> None:
    assert applied("".join(old) or "و", "".join(new)) == "".join(new)


def test_each_of_many_words_that_change_is_a_change_of_its_own() -> None:
    written = ["المدرسه", "الجامعه", "الى", "اللغه", "لاكن", "هاذا"]
    meant = ["المدرسة", "الجامعة", "إلى", "اللغة", "لكن", "هذا"]
    pairs = list(zip(written, meant, strict=True)) * 200
    found = changes(" ".join(one for one, _ in pairs), " ".join(one for _, one in pairs))
    assert found == pairs


def test_words_put_together_or_parted_change_as_the_words_they_are() -> None:
    old = "ذهب ال وفد إلى المدينهالكبيره ثم غاذر القاعه مع رئي سه"
    new = "ذهب الوفد إلى المدينة الكبيرة ثم غادر القاعة مع رئيسه"
    assert changes(old, new) == [
        ("ال وفد", "الوفد"),
        ("المدينهالكبيره", "المدينة الكبيرة"),
        ("غاذر", "غادر"),
        ("القاعه", "القاعة"),
        ("رئي سه", "رئيسه"),
    ]


def test_a_word_said_twice_is_struck_alone() -> None:
    assert "".join(old for old, new in changes("عاد إلى إلى البيت", "عاد إلى البيت")).split() == [
        "إلى"
    ]


def test_words_that_come_again_and_again_change_where_they_stand() -> None:
    written = [("احمد", "ثم", "الى", "لاكن")[n * 7 % 4] if n % 5 else "ذالك" for n in range(900)]
    meant = [{"احمد": "أحمد", "الى": "إلى"}.get(word, word) for word in written]
    pairs = [(one, other) for one, other in zip(written, meant, strict=True) if one != other]
    assert changes(" ".join(written), " ".join(meant)) == pairs


def test_a_sentence_taken_out_is_one_change() -> None:
    sentence = "وقال الوزير إن الوفد وصل إلى المدينة في الصباح "
    old = f"في البداية وصل الوفد. {sentence * 2}ثم غادر في المساء إلى القاهرة"
    new = f"في البداية وصل الوفد. {sentence}ثم غادر في المساء إلى القاهرة"
    assert len(changes(old, new)) == 1


def test_a_book_in_one_paragraph_with_an_error_in_each_word_is_compared_quickly() -> None:
    old = "المدرسه الى الجامعه فى القاهره ان " * 3_000
    new = "المدرسة إلى الجامعة في القاهرة أن " * 3_000
    start = time.process_time()
    assert len(changes(old, new)) == 18_000
    assert time.process_time() - start < 8
