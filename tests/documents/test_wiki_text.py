"""Wiki text: which captions and which sentences given to templates are read."""

from __future__ import annotations

import pytest

from linter.files.storage import decode


def texts(text: str) -> list[str]:
    prose = decode(text.encode(), "a.wiki").reading.prose.text
    return [one for part in prose.split("\n\n") if (one := part.strip(" \n\ufffc"))]


@pytest.mark.parametrize(
    "options",
    [
        "تصغير|%s|يسار",
        "%s|تصغير|200بك",
        "thumb|left|%s|alt=|upright=1.2",
        "%s",
        "يسار|سطر قديم|%s|وصلة=القاهرة",
        "معدول|%s|أسفل|",
    ],
)
def test_the_caption_of_a_file_stands_among_its_options_in_any_order(options: str) -> None:
    caption = "منظر المدينة من النيل"
    assert texts(f"[[ملف:Cairo.jpg|{options % caption}]]") == [caption]


def test_a_file_with_options_alone_has_no_caption() -> None:
    assert texts("[[ملف:Cairo.jpg|تصغير|يسار|لغة=ar]]") == []


def test_the_words_instead_of_a_file_are_a_text_of_their_own() -> None:
    text = "[[File:A.jpg|thumb|alt=صورة النيل|منظر [[القاهرة|المدينة]] كلها|left]]"
    assert texts(text) == ["صورة النيل", "منظر المدينة كلها"]


def test_the_caption_of_a_gallery_may_hold_a_link() -> None:
    text = (
        "<gallery>\nأ.jpg|منظر [[القاهرة|المدينة]] من النيل\nب.jpg|وصلة=ج|''ثان'' و{{م}} هنا\n"
        "ج.jpg|مركز\nد.jpg|ثالث\n</gallery>"
    )
    assert texts(text) == ["منظر المدينة من النيل", "ثان و\ufffc هنا", "ثالث"]


SENTENCE = "وصل الوفد إلى المدينة في الصباح"


@pytest.mark.parametrize("name", ["ألقاب", "فريق", "فرقة", "نصب", "روابط", "linked"])
def test_a_sentence_is_read_whatever_the_name_of_its_template_begins_with(name: str) -> None:
    assert texts(f"{{{{{name}|وصف={SENTENCE}}}}}") == [SENTENCE]


@pytest.mark.parametrize(
    "name", ["أل", "فر", "lang-en", "langx", "Cite web", "استشهاد بكتاب", "استشهاد_ويب", "نص فارسي"]
)
def test_a_template_for_another_language_or_a_source_is_left_alone(name: str) -> None:
    assert texts(f"{{{{{name}|وصف={SENTENCE}}}}}") == []
