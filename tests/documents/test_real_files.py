"""Kinds of files as projects have them: what is no Arabic prose is left to the byte.

Each case is a path, the text of the file, what safe fixes make of it (None: nothing), and the codes
of the rules that find something.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from linter.documents.messages.collector import holds_arabic
from linter.engine import Linter
from linter.files.storage import decode


@dataclass(frozen=True)
class Case:
    path: str
    text: str
    fixed: str | None = None
    found: tuple[str, ...] = ()


WITHOUT_KEYS = "\n\n".join(f'msgid "&File {n}"\nmsgstr "ملف {n}"' for n in range(12))

WITH_KEYS = [f'msgid "&Edit {n}"\nmsgstr "ت&حرير {n}"' for n in range(4)]


def po(*entries: str, header: str = "") -> str:
    return f'msgid ""\nmsgstr "Language: ar\\n{header}"\n\n' + "\n\n".join(entries) + "\n"


def cue(text: str) -> str:
    return f"1\n00:00:01,000 --> 00:00:02,000\n{text}\n"


NOTHING_OF_OURS = [
    Case("run", '#!/bin/sh\nfiles=$( ls )\necho "تم ، بنجاح"\n'),
    Case("deploy", "files=$( ls )\nif [ -f x ] ; then echo ( ok ) ; fi\n"),
    Case("CHANGES.txt", "修复 bug ,更新 ...\nИсправлено , обновлено !\nবাংলা , লেখা !\n"),
    Case("LISEZMOI.md", "# Bonjour à tous !\n\nVoir [العربية](README.ar.md).\n\nMerci à tous !\n"),
    Case("README.md", "Languages : [English](en.md) | العربية\n\nReally ? Yes !\n"),
    Case("i18n/fa.json", '{"ok": "تأیید", "settings": "تنظیمات", "page": "صفحه قبلی"}\n'),
    Case("res/values-ur/strings.xml", '<resources><string name="a">کل</string></resources>\n'),
    Case("fa.lproj/Localizable.strings", '"a" = "اضافه کردن به صفحه";\n'),
    Case("docs/fa/a.txt", "صفحه اصلی\nعلاقه\n"),
    Case("po/ckb.po", 'msgid "a"\nmsgstr "پەڕە"\n\nmsgid "b"\nmsgstr "كۆمەله"\n'),
    Case("i18n/ms-arab.json", '{"a": "سوات صفحه"}\n'),
    Case("fa.yml", 'fa:\n  x:\n    one: "یک روز"\n    other: "%{count} روز"\n'),
    Case("subtitles/persian/film.srt", cue("حتی اگر صفحه را ببندید ، می‌ماند")),
    Case("README.pt.md", "- Persa: [فارسی](README.fa.md)\n- Árabe: [العربية](README.ar.md)\n"),
    Case(
        "entities.json",
        '{"labels": {"en": [{"value": "start"}], "fa": [{"value": "تاریخ آغاز ، روز"}]},\n'
        '"names": [{"language": "ur", "value": "والدہ کا"}, {"lang": "fa-IR", "a": "تاریخ"}]}\n',
    ),
    Case("i18n/acm.json", '{"a": "شوف اعداداتك بهاي الصفحه", "b": "ماكو رساله"}\n'),
    Case("i18n/arz/a.json", '{"a": "كتير من الصفحات بتتكتب كده"}\n'),
    Case(
        "a.html",
        '<select><option value="fa">فارسی</option></select><a hreflang="ur">اردو کی</a>',
    ),
    Case("languages.json", '{"fa": "فارسی", "ur": "اردو", "ckb": "کوردی", "ar": "العربية"}\n'),
]
# As a person would write it: names of readers of the Quran in a Persian list.
NOTHING_OF_OURS.append(
    Case(
        "values-fa/readers.xml",
        "<resources>"
        + "".join(f'<string name="a{i}">الشيخ احمد المصري (شکاف زده)</string>' for i in range(9))
        + "</resources>\n",
    )
)
PROGRAMS = [
    Case(
        "lang/ar/app.php",
        "<?php\nreturn [\n    'info' => 'تعطيل هذه الميزة لجميع المستخدمين.',\n"
        "    'help' => 'تعطيل هذه الميزة لجميع المستخدمين.',\n];\n",
    ),
    Case(
        "a.py",
        'if kind == "الى":\n    pass\nfiles = {"انشاء": 1}\nprint("تم انشاء الملف")\n',
        'if kind == "الى":\n    pass\nfiles = {"انشاء": 1}\nprint("تم إنشاء الملف")\n',
        ("S002", "S002", "S002"),
    ),
    Case(
        "a.js",
        'const m = {"الى": 1};\nif (x.includes("انشاء الملف")) alert("تم انشاء الملف");\n',
        'const m = {"الى": 1};\nif (x.includes("انشاء الملف")) alert("تم إنشاء الملف");\n',
        ("S002", "S002", "S002"),
    ),
    Case("a.py", "# تم انشاء الملف\nx = 1\n", "# تم إنشاء الملف\nx = 1\n", ("S002",)),
    Case(
        "guide.asc",
        "= دليل\n\nتم انشاء الملف في link:a.html[الصفحة].\n",
        "= دليل\n\nتم إنشاء الملف في link:a.html[الصفحة].\n",
        ("S002",),
    ),
]
SIGNS = [
    Case("a.md", "اضغط <b>?</b> ثم <b>!</b> هنا\n"),
    Case("a.html", "<p>اضغط <kbd>?</kbd> ثم <b>;</b> هنا</p>\n"),
    Case("a.md", "| عملية | رمز |\n|---|---|\n| جمع | + |\n| سؤال | ? |\n"),
    Case("a.adoc", "وصل الوفد -- كما قيل -- أمس.\n"),
    Case("a.properties", "a=<![CDATA[ وصل الوفد ]]>\n"),
    Case("ar.json", '{"d": "d MMMM، yyyy"}\n'),
    Case("a.md", "وصل <b>الوفد</b> ، ثم غادر\n", "وصل <b>الوفد</b>، ثم غادر\n", ("P002",)),
]
TRANSLATIONS = [
    Case(
        "ar.po",
        po(
            '#, c-format\nmsgid "%\'d file"\nmsgid_plural "%\'d files"\nmsgstr[0] "لا ملفات"\n'
            'msgstr[1] "ملف واحد"\nmsgstr[2] "ملفان"\nmsgstr[3] "%I\'d ملفات"\n'
            'msgstr[4] "%I\'d ملفا"\nmsgstr[5] "%I\'d ملف"',
            '#, c-format\nmsgid "Copy %d items to %s"\nmsgstr "انسخ %Id عناصر إلى %s"',
        ),
    ),
    Case(
        "ar.po",
        po('#, c-format\nmsgid "Copy %d items to %s"\nmsgstr "انسخ العناصر إلى %s"'),
        None,
        ("L001", "L001", "L002"),
    ),
    Case(
        "ar.po",
        po(
            '#, c-format\nmsgid "%d day and %d hour"\nmsgid_plural "%d days and %d hours"\n'
            'msgstr[0] "الآن"\nmsgstr[1] "يوم وساعة"\nmsgstr[2] "يومان وساعتان"\n'
            'msgstr[3] "%d أيام و%d ساعات"\nmsgstr[4] "%d يوما و%d ساعة"\n'
            'msgstr[5] "%d يوم و%d ساعة"'
        ),
    ),
    Case("ar.po", po('msgid "folder;manager;disk;"\nmsgstr "مجلد;مدير;قرص;"')),
    Case("ar.po", po('msgid "translator-credits"\nmsgstr "علي الجشي <a@b.c>\\nسعد , عمر"')),
    Case("ar.po", po('msgid "user.delete.confirm"\nmsgstr "أتريد حذف %s؟"')),
    Case("ar.po", po('msgid "? bytes"\nmsgstr "؟ بايت"')),
    Case("ar.po", po('msgid "%a %B %d"\nmsgstr "%A %Oe %OB"', 'msgid "a"\nmsgstr "باء"')),
    Case("ar.po", po('#, kde-format\nmsgid "Copied %3%: %1"\nmsgstr "نُسخ %3%: %1ملف"')),
    Case(
        "app_ar.ts",
        '<TS version="2.1" language="ar"><context><message><source>To %1 %2</source>'
        "<translation>إلى%1 و%2مرة</translation></message></context></TS>\n",
    ),
    Case(
        "app_ar.ts",
        '<TS version="2.1" language="ar"><context><message><source>Column %1</source>'
        "<translation>العمود ٪1</translation></message></context></TS>\n",
        None,
        ("L001",),
    ),
    Case("a.strings", '"a" = "بقي %0 من المساحة";\n'),
    Case("ar/php.json", '{"a": "{0} لا شيء|]1,Inf] رسائل|[2,10] أكثر"}\n'),
    Case("intl_ar.arb", '{"@@locale": "ar", "a": "الجيش_الأخضر"}\n'),
    Case(
        "i18n/ar.json",
        '{"a": "{{PLURAL:$1|صفحة|صفحات}} في {{GENDER:$2|قائمته|قائمتها}}"}\n',
    ),
    Case(
        "i18n/ar.json",
        '{"a": "عدل {{PLURAL:$1|الصفحة ، أمس|الصفحات}}"}\n',
        '{"a": "عدل {{PLURAL:$1|الصفحة، أمس|الصفحات}}"}\n',
        ("P002",),
    ),
    Case(
        "ar.json",
        '{"a": "تحقق من عنوان بريدك الإلكتروني اليوم",\n'
        '"b": "تحقق من عنوان بريدك الإلكتروني اليوم"}\n',
    ),
    Case(
        "ar.ts",
        '<TS version="2.1" language="ar"><context><message><source>See &lt;a&gt;x</source>'
        "<translation>انظر &lt;a href=&quot;b&quot;&gt; هنا &lt;/a&gt;</translation></message>"
        "</context></TS>\n",
        None,
        ("L003",),
    ),
    Case("ar.po", po(WITHOUT_KEYS)),
    Case("ar.po", po(WITHOUT_KEYS, *WITH_KEYS[:1])),
    Case("ar.po", po(WITHOUT_KEYS, *WITH_KEYS), None, ("L005",) * 12),
    Case("ar.properties", "a=التحقق من %1$S عنصر;التحقق من %1$S عناصر\nb=لإنشائه، شغل: %0\n"),
    Case("a.strings", '"LOGOUT_FROM_%@" = "أتريد الخروج من %@؟";\n'),
    Case(
        "messages.ar.xlf",
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file '
        'source-language="en" target-language="ar" datatype="plaintext" original="f"><body>'
        '<trans-unit id="1"><source>profile.2fa_confirmation</source>'
        "<target>أكد الرمز الذي أرسل إليك.</target></trans-unit></body></file></xliff>",
    ),
    Case("strings_saraiki.txt", "$s_total_time = 'کل وقت';\n"),
    Case(
        "strings.xml",
        "<resources><string name='a'>شكرا لك ! (:</string></resources>",
        "<resources><string name='a'>شكرا لك! (:</string></resources>",
        ("P002",),
    ),
    Case("strings.xml", "<resources><string name='a'>منتهي</string></resources>"),
    Case("strings.xml", "<resources><string name='a'>مثل ^\\..* في الاسم</string></resources>"),
    Case("ar.po", po('msgid "Address;URL;www"\nmsgstr "عنوان;رابط;إنترنت"')),
    Case(
        "game_arabic.txt",
        '"lang"\n{\n\t"Language"\t"english"\n\t"Tokens"\n\t{\n'
        '\t\t"speed_postfix"\t\t" م/ث"\n\t\t//"b"\t"تعليق ، هنا"\n'
        '\t\t"state"\t"  شلل \\"تام\\" ، مؤقت"\n\t}\n}\n',
        '"lang"\n{\n\t"Language"\t"english"\n\t"Tokens"\n\t{\n'
        '\t\t"speed_postfix"\t\t" م/ث"\n\t\t//"b"\t"تعليق ، هنا"\n'
        '\t\t"state"\t"  شلل \\"تام\\"، مؤقت"\n\t}\n}\n',
        ("P002",),
    ),
    Case(
        "validators.ar.xlf",
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file '
        'source-language="en" target-language="ar" datatype="plaintext" original="f"><body>'
        '<trans-unit id="1"><source>Too long. One.|Too long. Some.</source>'
        "<target>هذه القيمة طويلة جدا يا صاحبي.|هذه القيمة طويلة جدا يا صاحبي.</target>"
        "</trans-unit></body></file></xliff>",
    ),
    Case("strings.xml", "<resources><string name='a'>لا شيء يدعو للدهشة ؛)</string></resources>"),
]
SUBTITLES = [
    Case("a.srt", cue("\u202bوصل الوفد إلى المدينة\n\u202b- ثم غادر")),
    Case("a.srt", cue("\u2067وصل الوفد إلى المدينة")),
    Case("a.srt", cue("وصل \u202bالوفد إلى المدينة"), None, ("U010",)),
    Case("a.srt", cue("وصل الوفد ، ثم غادر"), cue("وصل الوفد، ثم غادر"), ("P002",)),
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


@pytest.mark.parametrize(
    "case",
    NOTHING_OF_OURS + PROGRAMS + SIGNS + TRANSLATIONS + SUBTITLES,
    ids=lambda case: case.path,
)
def test_a_file_is_judged_by_what_it_is(linter: Linter, case: Case) -> None:
    document = decode(case.text.encode(), case.path)
    assert tuple(one.rule.code for one in linter.check(document)) == case.found
    assert linter.fix(document).text == (case.fixed or case.text)


@pytest.mark.parametrize("case", NOTHING_OF_OURS, ids=lambda case: case.path)
def test_no_rule_and_no_fix_touches_what_is_not_arabic(case: Case) -> None:
    document = decode(case.text.encode(), case.path)
    assert (
        Linter(select=["P", "U", "S", "L", "R", "K"]).fix(document, unsafe=True).text == case.text
    )


@pytest.mark.parametrize(
    "text",
    [
        "**في *!`ملف`** وصل الوفد",
        "وصل الوفد\n\u202e- ثم غادر",
    ],
)
def test_a_fix_that_would_make_markup_of_text_is_left_out(text: str) -> None:
    document = decode(text.encode(), "a.md")
    fixed = document.with_text(Linter(select=["all"]).fix(document, unsafe=True).text)
    assert fixed.markup == document.markup


READ = [
    ("a.php", "<?php\n$a = <<<T\nنص أول\nT;\n?>\n<p>نص ثان</p>\n", ["نص أول", "نص ثان"]),
    ("a.php", "<h1>عنوان</h1>\n<?php echo 'نص أول';\n", ["عنوان", "نص أول"]),
    ("a.tex", "\\renewcommand{\\contentsname}{فهرس الكتاب}\n", ["فهرس الكتاب"]),
    ("a.tex", "\\hypersetup{pdftitle={نص أول}, pdfauthor={علي}}\nنص ثان\n", ["نص أول", "نص ثان"]),
    ("a.tex", "\\mycommand{نص أول}{نص ثان}\n", ["نص أول", "نص ثان"]),
    ("a.rst", ".. image:: a.png\n   :width: 3\n   :alt: صورة البيت\n", ["صورة البيت"]),
    ("a.rst", ".. toctree::\n   :caption: فهرس الكتاب\n\n   a\n", ["فهرس الكتاب"]),
    ("a.rst", ".. code-block:: rst\n\n   .. image:: a\n      :alt: صورة البيت\n", []),
    ("a.wiki", "<gallery>\nملف:أ.jpg|صورة البيت\nملف:ب.jpg|مركز\n</gallery>\n", ["صورة البيت"]),
    (
        "a.html",
        '<div lang="fa">صفحه <p lang="ar">نص أول</p> صفحه</div><p>نص ثان</p>',
        ["نص أول", "نص ثان"],
    ),
    ("a.html", '<code lang="en">x <b lang="ar">رمز</b></code>', []),
]


@pytest.mark.parametrize(("path", "text", "texts"), READ)
def test_what_readers_see_is_read(path: str, text: str, texts: list[str]) -> None:
    document = decode(text.encode(), path)
    prose = document.reading.prose.text
    assert sorted(filter(holds_arabic, prose.splitlines())) == sorted(texts)
    for line in texts:
        start = prose.index(line)
        first, last = document.reading.prose.span(start, start + len(line))
        assert text[first:last] == line
