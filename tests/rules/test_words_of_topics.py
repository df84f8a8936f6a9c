"""Words that are taken for others but where their own topic is spoken of."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.documents import Document


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("تمت إزالة السورة من القائمة، ثم قرئت الآية", []),
        ("تمت إزالة السورة من قائمة المفضلة", ["C010"]),
    ],
)
def test_a_chapter_is_no_picture_where_a_verse_is_spoken_of(text: str, codes: list[str]) -> None:
    assert [one.rule.code for one in Linter(["C010"]).check(text)] == codes


@pytest.mark.parametrize(("other", "codes"), [("افتح المصحف", []), ("افتح الملف", ["C010"])])
def test_one_string_of_a_program_tells_what_the_others_speak_of(
    other: str, codes: list[str]
) -> None:
    entries = ("Open", other), ("Removed.", "تمت إزالة السورة من قائمة المفضلة.")
    text = "\n".join(f'msgid "{source}"\nmsgstr "{target}"\n' for source, target in entries)
    assert [one.rule.code for one in Linter(["C010"]).check(Document(text, "ar.po"))] == codes


@pytest.mark.parametrize(
    "text",
    [
        "لا أحب الموسيقى التجارية، في الراي فنانون لهم جماهيرهم",
        "أرسلت المحكمة تبليغا ولم يستجب للإعذار الموجه إليه في شأنه",
        "إنما الواصل من يصل رحمه عند القطيعة",
        "وفيه خيارات لذيذة لوجبة الغداء",
        "وقد كان ينادي بصوت عال افسحوا الطريق من فضلكم",
    ],
)
def test_words_of_music_of_law_and_of_kinship_stand_where_these_are_spoken_of(text: str) -> None:
    assert not Linter(["C010"]).check(text)
