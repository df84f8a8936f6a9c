from collections.abc import Iterator
from pathlib import Path

import pytest

from dictionaries.recipes.attestation import Attestation
from dictionaries.recipes.name_admission import Admission, Refusal, clean
from dictionaries.recipes.name_model import TABLE, area_under_curve
from dictionaries.recipes.name_sources import SOURCES, NameSource
from dictionaries.recipes.names import FOLDER
from linter.lexicon.name_model import NameModel, pack
from linter.text import alphabet as ab

KINDS = {
    *("country", "territory", "language", "script", "currency", "month", "day", "city", "place"),
    *("person", "person-given", "person-family"),
}


def rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


@pytest.fixture(scope="module")
def listed() -> set[str]:
    return {row[0] for source in SOURCES for row in rows(FOLDER / f"{source.key}.tsv")}


@pytest.fixture(scope="module")
def model() -> NameModel:
    return NameModel.from_bytes(pack(TABLE))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
def test_a_list_is_sorted_without_repetition_and_names_its_source(source: NameSource) -> None:
    path = FOLDER / f"{source.key}.tsv"
    found = list(rows(path))
    assert found == sorted(found)
    assert len({(name, kind) for name, kind, _ in found}) == len(found) > 0
    assert {kind for _, kind, _ in found} <= KINDS
    assert {key for _, _, key in found} == {path.stem}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
def test_a_list_was_made_from_the_package_that_the_recipe_pins(source: NameSource) -> None:
    header = (FOLDER / f"{source.key}.tsv").read_text(encoding="utf-8")
    assert f"# source: {source.package}, sha256 {source.package.sha256}\n" in header


def test_names_hold_letters_of_arabic_only(listed: set[str]) -> None:
    assert set("".join(listed)) <= set(ab.LETTERS + " ")


@pytest.mark.parametrize(
    "name",
    [
        "يناير",
        "جانفي",
        "يوليوز",
        "آيسلندا",
        "نيويورك",
        "موسكو",
        "فلاديفوستوك",
        "أوباما",
        "الفرجاني",
    ],
)
def test_names_of_the_news_are_listed(listed: set[str], name: str) -> None:
    assert name in {word for entry in listed for word in entry.split()}


@pytest.mark.parametrize(
    "word",
    [
        "الى",
        "ان",
        "او",
        "فى",
        "اذا",
        "هذة",
        "احمد",
        "ابراهيم",
        "افغانستان",
        "إتحاد",
        "ضهر",
        "إنشاءالله",
    ],
)
def test_careless_spellings_are_in_no_name(listed: set[str], word: str) -> None:
    assert word not in {part for entry in listed for part in entry.split()}


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("مُحَمَّد", "محمد"),
        ("بيـروت", "بيروت"),
        ("ﺑﻴﺮﻭﺕ", "بيروت"),
        ("بورت-أو-برنس", "بورت أو برنس"),
        ("ميانمار (بورما)", "ميانمار"),
        ("کابل", "كابل"),
    ],
)
def test_a_name_is_stored_bare(raw: str, name: str) -> None:
    assert clean(raw, is_arabic=True) == name


@pytest.mark.parametrize("raw", ["Берлин", "منطقة 51", "دبي Dubai", "چابهار", "ی", ""])
def test_what_is_not_written_in_arabic_letters_is_no_name(raw: str) -> None:
    assert clean(raw, is_arabic=True) is None


def test_persian_letters_tell_a_persian_name_where_languages_are_mixed() -> None:
    assert clean("کالیفرنیا", is_arabic=False) is None


def judge(**votes: int) -> Admission:
    return Admission(
        Attestation(
            forms=frozenset({"إبراهيم", "كتاب", "ظهر", "اتحاد"}),
            per_million={
                **{"إبراهيم": 90.0, "ابراهيم": 60.0, "كتاب": 300.0, "كتاف": 0.01, "ظهر": 80.0},
                **{"ضهر": 1.0, "اتحاد": 200.0, "إتحاد": 30.0, "غولر": 0.2, "ميلانو": 5.0},
                **{"بريطانى": 2.0, "بريطاني": 20.0},
            },
        ),
        votes=votes,
        edited=frozenset({"إتحاد", "نوارا"}),
    )


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("إبراهيم", None),
        ("غولر", None),
        ("ميلانو", None),
        ("نوارا", None),
        ("ابراهيم", Refusal.HAMZA),
        ("اوباما", Refusal.HAMZA),
        ("إتحاد", Refusal.HAMZA),
        ("بريطانى", Refusal.DOTS),
        ("ضهر", Refusal.ORDINARY),
        ("كتاف", Refusal.NEAR),
        ("شوتغارت", Refusal.UNATTESTED),
    ],
)
def test_a_word_is_admitted_only_if_it_is_nobodys_careless_spelling(
    word: str, why: Refusal | None
) -> None:
    assert judge().refusal(word) is why


def test_two_sources_vouch_for_a_name_that_running_text_does_not_know() -> None:
    assert judge(شتوتغارت=2).refusal("شتوتغارت") is None


def test_one_bad_word_keeps_the_whole_name_out() -> None:
    assert judge().refusal("غولر ابراهيم") is Refusal.HAMZA


@pytest.mark.parametrize(
    "name",
    [
        *("شويغو", "جيراسيموف", "ميستورا", "سكيركرو", "تيموجين"),
        *("وشويغو", "لجيراسيموف"),
    ],
)
def test_an_unseen_foreign_name_looks_like_one(model: NameModel, name: str) -> None:
    assert model.score(name) > 2


@pytest.mark.parametrize(
    "word",
    [
        *("الوفقاق", "الأربعاءإن", "اطلاق", "الافريقي", "هذة"),
        *("الاربعاء", "الموسسات"),
    ],
)
def test_a_misspelt_arabic_word_does_not_look_like_a_name(model: NameModel, word: str) -> None:
    assert model.score(word) < -2


def test_the_packed_model_adds_up_the_weights_of_its_table(
    tmp_path: Path,
) -> None:
    (tmp_path / "t.tsv").write_text("# weights\n\t8\nب\t4\n_ب\t-16\nبا_\t40\nغ\t80\n", "utf-8")
    assert NameModel.load(tmp_path / "t.tsv").score("با") == (8 + 4 - 16 + 40) / 8


def test_letters_of_other_scripts_do_not_break_the_model(model: NameModel) -> None:
    assert model.score("چابهارx") == pytest.approx(model.score("چابهارy"))


def test_a_model_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="has 3 bytes"):
        NameModel.from_bytes(b"abc")


def test_the_area_is_a_half_for_ties_and_one_for_a_clean_cut() -> None:
    assert area_under_curve([1.0, 1.0], [1.0]) == 0.5
    assert area_under_curve([2.0, 3.0], [0.0, 1.0]) == 1.0
    assert area_under_curve([0.0, 3.0], [1.0]) == 0.5
