"""What names another language: the path of a file, a key, a tag, and the language's own name."""

from __future__ import annotations

import pytest

from linter.documents.formats import is_searched
from linter.engine import Linter
from linter.files.storage import decode
from tests.documents.test_real_files import Case

PERSIAN = "<resources><string name='a'>کارت رو به بالای صفحه ،</string></resources>\n"
NAMED = [
    Case("values-peo/strings.xml", PERSIAN),
    Case("values-b+az+Arab/strings.xml", PERSIAN),
    Case("lang/zlm_arab.json", '{"block.clay": "تانه ليات ، باتو"}\n'),
    Case("de.lproj/a.strings", '"a" = "صفحه ، علی";\n'),
    Case("LangFa.js", 'const lang = {desc: "فاصله بين حروف و ترجمه"};\n'),
    Case("tests/UrPkTest.php", "<?php\n// 'گذشتہ جمعرات بوقت'\n$a = 'دقيقه ، قبل';\n"),
    Case("src/FaIr.php", "<?php\n$a = 'دقيقه ، قبل';\n"),
    Case("a.json", '{"labels": {"en": {"value": "x"}, "arz": {"value": "رئيس الحكومه"}}}\n'),
    Case("a.json", '[{"language": "arz", "value": "رئيس الحكومه ، هنا"}]\n'),
    Case("a.json", '{"wbl": {"nativeName": "وخی"}, "xx": {"native_name": "پنجابی"}}\n'),
    Case("a.md", "English | العربية | اردو | دری | کٲشُر\n"),
    Case("a.js", 'const countries = ["Iran (ایران)", "Iraq (العراق)"];\n'),
    Case(
        "fa2.yml", "fa:\n  x:\n    one: یک ماه قبل\n    other: '%{count} چند ماه است که این را'\n"
    ),
    Case("a.html", '<option value="https://a.org/fa/">فارسى</option>\n'),
    Case("a.sql", "INSERT INTO t (id, lang, name) VALUES (6, 'fa', 'فهرست مرشحات ،مخصوص');\n"),
]
READ = [
    Case("values-ar/strings.xml", "<resources><string name='a'>وصل ، ثم</string></resources>\n"),
    Case("values-car/strings.xml", "<resources><string name='a'>وصل ، ثم</string></resources>\n"),
    Case("ar.lproj/a.strings", '"a" = "وصل ، ثم";\n'),
    Case(
        "ar.lproj/b.strings",
        '<?xml version="1.0"?>\n<plist version="1.0"><dict><key>a</key>'
        "<string>وصل ، ثم</string></dict></plist>\n",
    ),
    Case("src/UrTest.php", "<?php\n$a = 'وصل ، ثم';\n"),
    Case("a.json", '[{"language": "ar", "value": "وصل ، ثم"}]\n'),
    Case("a.json", '{"nativeName": {"a": "وصل الوفد إلى هنا ، ثم"}}\n'),
    Case("po/ar.po.in", 'msgid "a: "\nmsgstr "وصل ، ثم: "\n'),
    Case("a.sql", "INSERT INTO t (id, lang, name) VALUES (6, 'ar', 'وصل ، ثم');\n"),
]
#: A page of another language that marks what is Arabic in it, and one that says so wrongly.
LESSON = (
    '<html lang="en"><body><ul><li><i lang="ar">خلف</i>, <i lang="ar">وراء</i> « behind »</li>'
    '<li>The word <i lang="ar">{word}</i>; see below !</li></ul></body></html>\n'
)
TEMPLATE = (
    '<html lang="en"><body><a href="/ar" lang="ar">العربية</a>'
    "<p>وصل الوفد إلى العاصمة ، ثم غادر</p></body></html>\n"
)


@pytest.mark.parametrize("case", NAMED, ids=lambda case: case.path)
def test_a_language_that_is_named_is_left_alone(case: Case) -> None:
    document = decode(case.text.encode(), case.path)
    assert Linter().check(document) == []
    assert Linter().fix(document, unsafe=True).text == case.text


@pytest.mark.parametrize("case", READ, ids=lambda case: case.path)
def test_arabic_beside_such_names_is_read(case: Case) -> None:
    document = decode(case.text.encode(), case.path)
    assert [one.rule.code for one in Linter().check(document)] == ["P002"]


def test_folders_are_searched_for_catalogues_and_not_for_their_templates() -> None:
    assert is_searched("po/ar.po")
    assert not is_searched("po/ar.po.in")
    assert not is_searched("po/ar.po~")


def test_marks_of_a_page_in_another_language_are_left_alone() -> None:
    right = decode(LESSON.format(word="كلمة السر").encode(), "lesson.html")
    wrong = decode(LESSON.format(word="كلمة السر ، هنا").encode(), "lesson.html")
    assert Linter().check(right) == []
    assert [one.rule.code for one in Linter().check(wrong)] == ["P002"]


def test_what_another_language_quotes_gets_no_safe_fix() -> None:
    page = LESSON.format(word="دَاءً، not دَاءًا")
    quoted = decode(page.encode(), "lesson.html")
    assert [one.rule.code for one in Linter().check(quoted)] == ["D014"]
    assert Linter().fix(quoted).text == page


def test_a_page_in_arabic_is_read_though_its_root_claims_another_language() -> None:
    template = decode(TEMPLATE.encode(), "page.html")
    assert [one.rule.code for one in Linter().check(template)] == ["P002"]
