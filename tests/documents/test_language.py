"""Arabic is checked; other languages that are written in its letters are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import Linter
from linter.documents import Document
from linter.documents.core.language import languages_of

PAGES = sorted((Path(__file__).parent / "languages").glob("*.txt"))
ARABIC = (
    "عادت مكتبة المدينة الى العمل بعد ترميم استمر عامين. وافتتحها رئيس البلدية صباح الاربعاء.",
    "قالت شركة گوگل إن مقرها في مدينة پاريس سيستقبل الزوار الى نهاية العام.",
    "تشافيز (شاڤيز) وپوتين وچرچل أسماء كتبت بحروف ليست من العربية.",
)
#: What keyboards of Persian and Urdu make of Arabic.
PERSIAN_KEYS = str.maketrans("يىك", "ییک")
URDU_KEYS = str.maketrans("يىكه", "ییکہ")


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_in_another_language_has_no_findings_and_a_note(linter: Linter, page: Path) -> None:
    document = Document(page.read_text("utf-8"))
    assert linter.check(document) == []
    assert page.stem.capitalize() in document.note


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
@pytest.mark.parametrize("wrapper", ["{}", '<html lang="ar"><body>{}</body></html>'])
def test_so_has_the_same_page_as_html(linter: Linter, page: Path, wrapper: str) -> None:
    paragraphs = page.read_text("utf-8").split("\n\n")
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    assert linter.check(Document(wrapper.format(body), "a.html", format="html")) == []


@pytest.mark.parametrize(
    ("tag", "name"), [("fa", "Persian"), ("ur-PK", "Urdu"), ("ckb", "Kurdish"), ("ug", "Uyghur")]
)
def test_a_language_tag_is_believed_and_told(linter: Linter, tag: str, name: str) -> None:
    page = f'<html lang="{tag}"><body><p>الى الى ، الاطفال</p></body></html>'
    document = Document(page, "a.html", format="html")
    assert linter.check(document) == []
    assert document.note == f"text in {name} is left alone"


@pytest.mark.parametrize("tag", ["ar", "ar-SA", "arz", "ary", "acq"])
def test_a_part_in_a_variety_of_arabic_is_checked(linter: Linter, tag: str) -> None:
    page = f'<html lang="en"><body><p lang="{tag}">الى الى ، الاطفال</p></body></html>'
    assert linter.check(Document(page, "a.html", format="html"))


@pytest.mark.parametrize("text", ARABIC)
def test_arabic_with_a_few_letters_of_names_is_arabic(text: str) -> None:
    assert languages_of(text).arabic is None


@pytest.mark.parametrize("keys", [PERSIAN_KEYS, URDU_KEYS], ids=["persian", "urdu"])
def test_arabic_typed_on_another_keyboard_is_checked(linter: Linter, keys: dict[int, int]) -> None:
    text = ARABIC[0].translate(keys)
    assert languages_of(text).arabic is None
    assert linter.check(text)


@pytest.mark.parametrize("word", ["مکافحة", "المدینة", "الکتاب"])
def test_a_look_alike_letter_in_arabic_is_flagged(linter: Linter, word: str) -> None:
    text = f"تحدث رئيس البلدية إلى أهل القرية عن {word} الأحد الماضي."
    assert [one.rule.code for one in linter.check(text)] == ["U003"]


def test_arabic_paragraphs_of_a_mixed_file_are_checked(linter: Linter) -> None:
    persian, urdu = (PAGES[[p.stem for p in PAGES].index(n)] for n in ("persian", "urdu"))
    text = "\n\n".join((ARABIC[0], persian.read_text("utf-8"), ARABIC[0], urdu.read_text("utf-8")))
    document = Document(text)
    found = linter.check(document)
    second = text.rindex(ARABIC[0])
    assert [one.start for one in found] == [
        start + ARABIC[0].index(word) for start in (0, second) for word in ("الى", "الاربعاء")
    ]
    assert document.note == "text in Urdu and Persian is left alone"
    assert linter.fix(document).text == text.replace("الى العمل", "إلى العمل").replace(
        "صباح الاربعاء", "صباح الأربعاء"
    )


def test_a_text_without_foreign_letters_is_arabic() -> None:
    assert languages_of("در این متن بود") != languages_of("في هذا النص الذي كان")
    assert languages_of("كتب الولد") == languages_of("")


@pytest.mark.parametrize(
    "line",
    [
        ARABIC[0].translate(PERSIAN_KEYS),
        ARABIC[0].replace("مكتبة", "مكتـــبة"),
        ARABIC[1],
        ARABIC[2],
    ],
    ids=["typed on another keyboard", "stretched", "with گ and پ", "with names"],
)
def test_every_line_of_arabic_beside_one_of_persian_is_checked(line: str) -> None:
    persian = "این کتاب را در سال گذشته خریدم و هنوز آن را نخوانده ام."
    found = languages_of(f"{line}\n\n{persian}\n\n{line}")
    end = len(line) + len(persian)
    assert found.others == ("Persian",)
    assert found.arabic == ((0, len(line)), (end + 4, end + 4 + len(line)))
