"""An error gets its right form; a name gets silence."""

from __future__ import annotations

import pytest

from linter.spelling.speller import Speller, default_speller
from linter.spelling.verdict import ErrorKind, Status
from linter.text.passage import Passage


@pytest.fixture(scope="module")
def speller() -> Speller:
    return default_speller()


@pytest.mark.parametrize(
    ("error", "right", "kind"),
    [
        ("الانتخبات", "الانتخابات", ErrorKind.LETTERS),
        ("الحكوكة", "الحكومة", ErrorKind.LETTERS),
        ("الحكومي", None, None),
        ("المتحدثة", None, None),
        ("طالبو", None, None),  # the construct plural of طالب stands so
        ("يضهر", "يظهر", ErrorKind.LETTERS),
        ("الاقتصادد", "الاقتصاد", ErrorKind.REPEATED_LETTER),
        ("رااااائع", "رائع", ErrorKind.REPEATED_LETTER),
        ("اعلان", "إعلان", ErrorKind.HAMZA),
        ("إقتصاد", "اقتصاد", ErrorKind.HAMZA),
        ("مسئلة", "مسألة", ErrorKind.HAMZA),
        ("الجامعه", "الجامعة", ErrorKind.TA_MARBUTA),
        ("المصرى", "المصري", ErrorKind.ALIF_MAQSURA),
        ("استخدمو", "استخدموا", ErrorKind.ALIF_FARIQA),
        ("إلىالبيت", "إلى البيت", ErrorKind.MERGED),
        ("عندماوصل", "عندما وصل", ErrorKind.MERGED),
    ],
)
def test_error_is_told_with_its_kind(
    speller: Speller, error: str, right: str | None, kind: ErrorKind | None
) -> None:
    verdict = speller.judge(error)
    assert verdict.kind is kind
    if right is not None:
        assert verdict.candidates[0].text == right


@pytest.mark.parametrize(
    "name",
    ["زيلينسكي", "فوشيتش", "غروسي", "بريغوجين", "أنخيلوفيتش", "كوتسينيتش", "توكاييف", "ستولتنبرغ"],
)
def test_foreign_name_is_no_error(speller: Speller, name: str) -> None:
    assert speller.judge(name).status is not Status.TYPO


@pytest.mark.parametrize("word", ["هههه", "ههههه", "خخخخ"])
def test_laughter_is_neither_corrected_nor_parted(speller: Speller, word: str) -> None:
    assert speller.judge(word).candidates == ()


@pytest.mark.parametrize("word", ["ا", "ب", "و", "ک", "پاريس", "ڤيتنام", "ا" * 41])
def test_letters_foreign_letters_and_endless_words_are_left_alone(
    speller: Speller, word: str
) -> None:
    assert speller.judge(word).status is Status.KNOWN


def test_at_most_five_candidates_best_first(speller: Speller) -> None:
    candidates = speller.judge("اطلاق").candidates
    assert 1 < len(candidates) <= 5
    assert [one.cost for one in candidates] == sorted(one.cost for one in candidates)
    assert sum(one.probability for one in candidates) <= 1.0 + 1e-9


def test_verdicts_are_the_same_after_the_memory_has_been_begun_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    passages = [Passage(text) for text in ("عقدت الججنة اجتماعها", "وقف اطلاق النار في المديتة")]
    remembering = default_speller(frozenset({"ججن"}))
    wanted = [remembering.unlisted_words(passage) for passage in passages]
    monkeypatch.setattr("linter.spelling.speller.MOST_REMEMBERED", 0)
    assert [remembering.unlisted_words(passage) for passage in passages] == wanted
    assert all(wanted)
