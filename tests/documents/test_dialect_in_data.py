"""Reviews, posts and messages in a dialect, one a row: what of them shows no marker is dialect too.

The words that tell a dialect stand in two of three rows; the others would be read as misspelt.
"""

from __future__ import annotations

import json

import pytest

from linter.engine import Linter
from linter.files.storage import decode

REVIEWS = (
    "الجهاز زين بس السعر غالي وايد",
    "ليش التوصيل يتأخر جذي، مب معقول",
    "اخذته لولدي واستانس عليه كلش",
    "التغليف خايس ومحد رد علي للحين",
    "الريحه حلوه وتثبت على الملابس",
    "وصلني بسرعة واشكرهم، خوش متجر",
    "ابي ارجعه شلون اسوي",
    "احس ان القماش خفيف ويتجعد",
)
ROWS = REVIEWS * 3
#: Messages as anybody writes them, with one error each.
STANDARD = (
    "وصل الطلب الى المتجر في الموعد",
    "تم تحديث الصفحه بنجاح",
    "لا يوجد اتصال بالشبكه",
    "اختر الملف الذى تريد فتحه",
)


def found(text: str, path: str) -> set[str]:
    rules = {one.rule.code for one in Linter().check(decode(text.encode(), path))}
    return {code for code in rules if code[0] in "SCGK"}


FILES = {
    "reviews.csv": "id,review\n" + "".join(f"{n},{row}\n" for n, row in enumerate(ROWS)),
    "reviews.tsv": "review\tstars\n" + "".join(f"{row}\t{n % 5}\n" for n, row in enumerate(ROWS)),
    "reviews.json": json.dumps([{"text": row} for row in ROWS], ensure_ascii=False),
    "reviews.txt": "\n".join(ROWS),
    "reviews.arb": json.dumps({f"a{n}": row for n, row in enumerate(ROWS)}, ensure_ascii=False),
    "reviews.py": "".join(f'print("{row}")\n' for row in ROWS),
    "reviews.yaml": "".join(f'r{n}: "{row}"\n' for n, row in enumerate(ROWS)),
}


@pytest.mark.parametrize("path", FILES)
def test_reviews_in_a_dialect_are_no_misspelt_texts(path: str) -> None:
    assert found(FILES[path], path) == set()


def test_one_message_in_a_dialect_leaves_the_others_checked() -> None:
    rows = [*STANDARD * 4, "ليش ما يشتغل الحين، شلون اسويه"]
    text = json.dumps({f"a{n}": row for n, row in enumerate(rows)}, ensure_ascii=False)
    assert found(text, "ar.json") == {"S002", "S003", "S004"}


def test_a_story_is_checked_where_its_people_speak_a_dialect() -> None:
    told = "وقف الرجل امام الباب ينظر الى الشارع الطويل ولم يكن فيه احد من الناس في تلك الساعة. "
    said = "ثم قال لها: «انت عايزه ايه دلوقتي؟ مش كفاية كده يعني».\n\n"
    assert found((told * 3 + said) * 4, "story.txt") == {"S002"}


def test_vowels_make_no_marker_of_a_word() -> None:
    row = "قَامَ عَلَى الْبَابِ وَلَكَ فِي ذِي الْحَالِ مَتَاعٌ وَزَيِّنْ دَارَكَ فِيمَا مَضَى الى الْيَوْمِ"
    assert "S002" in found("\n".join([row] * 12), "book.txt")
