"""What a program compares with, and what is no Arabic, comes out of `fix` as it went in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linter.documents.core.language import languages_of
from linter.documents.core.reading import FormatError
from linter.documents.formats import read_as
from linter.engine import Linter
from linter.files.storage import decode

#: Words as lists have them, most of them misspelt on purpose or by their nature.
WORDS = ["الى", "اذا", "لاسيما", "ءبو", "حوالى", "ماانفك", "لازال", "اخرى", "ايضا", "انه"]
SENTENCE = "ذهب الولد الى المدرسه ، ثم عاد"


def fixed(path: str, text: str) -> str:
    return Linter().fix(decode(text.encode(), path), unsafe=True).text


def codes(path: str, text: str) -> set[str]:
    return {one.rule.code for one in Linter().check(decode(text.encode(), path))}


LEFT_ALONE = {
    "words.txt": "".join(f"{word}\n" for word in WORDS * 8),
    "words": "# roots\n" + "".join(f"{word} # {n}\n" for n, word in enumerate(WORDS * 8)),
    "words.csv": "word,count\n" + "".join(f"{word},{n}\n" for n, word in enumerate(WORDS * 8)),
    "classes.tsv": "# words by class\n"
    + "".join(f"w{n}\tحروف و أخواتها الاخرى\t{n}\t\n" for n in range(80)),
    "words.json": json.dumps({"ar": WORDS * 3}, ensure_ascii=False),
    "words.yml": "ar:\n" + "".join(f"- {word}\n" for word in WORDS * 3),
    "words.py": f"WORDS = {WORDS * 3!r}\n",
    "languages.ini": "".join(
        f'{first}{second}a = "هونزيب ماليه"\n' for first in "bcdfghjk" for second in "klmnprst"
    ),
    "search.js": "const messages = {search_stop_words: 'أ ، حول ، فوق ، بعد ، ضد الكل'};\n",
    "few.py": 'SUFFIXES = ["ان", "ات", "الى"]\n',
    "pairs.ts": 'const PAIRS = [["الى", "to"], ["اذا", "if"], ["اخرى", "other"]];\n',
    "split.py": 'WORDS = """\n' + "\n".join(WORDS * 3) + '\n""".split()\n',
    "table.py": "".join(f'{{"word": "w{n}", "class": "كان و اخواتها"}},\n' for n in range(30)),
    "lexicon.py": "".join(f'w["k{n}"] = mark("{word}")\n' for n, word in enumerate(WORDS * 20)),
    "rules.json": '{"a": "(.+)(ان)$", "b": "([امن])ن([بمو])", "c": "\\\\1َا\\\\2"}\n',
    "rules.ini": "[a]\nplain = { ()[يئهشس]()[ًٍَُِّ]*[يئهشس] }\n",
    "rules.dart": "const suffix = '(الى|اذا)$';\n",
    "query.sql": """select 'حذف الحساب "' || name || '" من "' || other || '"';\n""",
    "pad.js": "const title = isArabic ? 'النسبة من الكل   ' : 'percentage';\n",
    "old.py": "# elif 'مضاف' in tags and not noun\n#  u'أبو', u'أبي', u'ابا',) :#or word\n"
    '# ("كلمة كاملة", u"أخر"),\n# ~ u"استقلّ",\n# if not (u"مثنى" in const.SUFFIXES):\n',
    "run.sh": 'python3 - <<\'P\'\n("اسند", "ن", [("قيمة", 5)]),\n"أضف": lambda س, ص: س + ص,\nP\n',
    "page.md": "- the first field : unvocalised word ( في) and tags: جر:مضاف\n",
    "alternatives.csv": "".join(
        f"w{n}\tجذر\tآل;آلى;{word};الى\n" for n, word in enumerate(WORDS * 8)
    ),
    "ar_stopwords.txt": " ".join(WORDS) + " و ما و لا\n",
    "stem.py": 'ALEF =u"ﻹ"\nx.endswith("سى")\nAmong(u"الى", -1, 1)\nw.add("دوء")\n',
    "words.md": "Read about the spelling of اللغه and of (e.g., يـفـعـل) in the list\n",
    "list.md": "- phases_of_work.py         : المخرجات\n",
}


@pytest.mark.parametrize("path", LEFT_ALONE)
def test_words_that_a_program_compares_with_come_out_as_they_went_in(path: str) -> None:
    assert fixed(path, LEFT_ALONE[path]) == LEFT_ALONE[path]


def test_words_of_a_list_are_still_reported() -> None:
    nouns = ("كتاب", "قلم", "مدرسه", "بيت", "شارع", "سيارة", "المدرسه", "شجرة", "نهر")
    text = "".join(f"{noun}\n" for noun in nouns * 8)
    assert "S003" in codes("nouns.txt", text)
    assert fixed("nouns.txt", text) == text


def test_a_word_that_is_the_value_of_a_key_is_respelt_when_asked_for() -> None:
    assert fixed("a.php", "<?php return ['title_of' => 'الاعدادات'];\n").count("الإعدادات") == 1
    assert fixed("a.php", "<?php return f('الاعدادات');\n").count("الإعدادات") == 0


def test_a_column_of_text_beside_one_of_words_is_set_in_order() -> None:
    rows = "".join(f"{word},{SENTENCE} {n}\n" for n, word in enumerate(WORDS * 8))
    first = fixed("a.csv", f"word,text\n{rows}").splitlines()[1]
    assert first == "الى,ذهب الولد إلى المدرسة، ثم عاد 0"


def test_short_lines_of_a_page_are_no_list() -> None:
    assert fixed("a.txt", f"{SENTENCE}\nنعم\nلا\n") == "ذهب الولد إلى المدرسة، ثم عاد\nنعم\nلا\n"


def test_the_strings_of_a_translation_in_code_are_no_list() -> None:
    text = "".join(f'  a{n}: "احفظ الملف الان {n}",\n' for n in range(200))
    assert "الآن" in fixed("ar.ts", f"export default {{\n{text}}};\n")


GIVEN = ["tests/data/a.txt", "test/a.input", "src/__snapshots__/a.md", "x/snapshot.md"]
GIVEN += ["spec/fixtures/a.html", "conformance/a.yml", "tests/unit/a.csv", "tests/a.py"]


@pytest.mark.parametrize("path", GIVEN)
def test_what_a_test_is_given_is_reported_and_left(path: str) -> None:
    text = f'print("{SENTENCE}")\n' if path.endswith(".py") else f"{SENTENCE}\n"
    assert fixed(path, text) == text
    assert "S002" in codes(path, text)


@pytest.mark.parametrize(
    "path",
    [
        "tests/README.md",
        "/home/a/tests/a.txt",
        "test.txt",
        "attest/a.txt",
        "spec/a.md",
        "lexicon.md",
    ],
)
def test_what_stands_beside_tests_is_set_in_order(path: str) -> None:
    assert fixed(path, f"{SENTENCE}\n") == "ذهب الولد إلى المدرسة، ثم عاد\n"


def test_folders_of_tests_count_within_their_tree(tmp_path: Path) -> None:
    text = f"{SENTENCE}\n"
    data = tmp_path / "tests" / "site" / "tests" / "a.txt"
    assert fixed(str(data), text) != text
    (tmp_path / "tests" / "site" / ".git").mkdir(parents=True)
    assert fixed(str(data), text) == text
    assert fixed(str(tmp_path / "tests" / "site" / "a.txt"), text) != text


PLACES = ["چهارمحال و بختیاری", "قلعه گنج", "پیش قلعه", "اول", "کهگیلویه و بویراحمد", "مؤسسه"]


def test_short_strings_of_a_text_in_another_language_are_of_it() -> None:
    text = "\n".join(PLACES)
    assert languages_of(text).arabic == ()
    program = "".join(f"  {n}: '{place}',\n" for n, place in enumerate(PLACES))
    assert fixed("places.ts", f"const p = {{\n{program}}};\n").count("قلعه") == 2


def test_the_few_words_of_a_page_without_any_sign_of_arabic_are_left() -> None:
    page = "<ion-label>تاریخ تولد</ion-label><p>قیمت واحد : 3</p>"
    assert fixed("order.html", page) == page
    assert fixed("order.html", "<p>تاریخ الولادة</p>") == "<p>تاريخ الولادة</p>"


def test_a_map_under_the_tag_of_another_language_is_of_it() -> None:
    text = 'l = {en: {OK: "OK"}, fa: {OK: "قبول", NO: "تایید"}, m: {a: "ذهب الى المدرسة"}};\n'
    assert fixed("box.js", text) == text.replace("الى", "إلى")


def test_an_arabic_line_in_such_a_text_is_arabic_all_the_same() -> None:
    text = "\n".join([*PLACES * 3, "هذا هو النص العربي الذي في هذه القائمة", *PLACES])
    assert len(languages_of(text).arabic or ()) == 1


def test_arabic_typed_on_a_persian_keyboard_is_arabic() -> None:
    text = "هذا کتاب الطالب الذی کتبه علی فی المدرسة\nوذلک کتاب پاریس" * 3
    assert languages_of(text).arabic is None


def test_comments_that_nothing_closes_are_an_error_and_soon() -> None:
    with pytest.raises(FormatError, match="never closed"):
        read_as("json5", "/* كلمة" * 20_000)
    assert read_as("json5", '{"paths": ["' + "src/*" * 20_000 + ' كلمة"]}').prose.text
