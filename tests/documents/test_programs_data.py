"""What programs look things up by, in every kind of file: no fix touches it, and few rules speak.

Each case is a path, the text of the file, what all fixes make of it (None: nothing), and the codes
of the rules that find something.
"""

from __future__ import annotations

import pytest

from linter.engine import Linter
from linter.files.storage import decode
from tests.documents.test_real_files import Case, cue, po

#: A source that is an identifier, in the ways of several programs.
KEYS = ("{login:error_pass}", "{general:no}", "urn:oid:2.5.4.4", "{auth:403_header}", "sn.label_x")
IDENTIFIERS = [Case("ar.po", po(f'msgid "{key}"\nmsgstr "خطأ في الدخول."')) for key in KEYS]
CODE = [
    Case("words.js", 'const stop = "الي انه لما لما  غير".split(" ");\n', found=("S002", "S004")),
    Case("index.js", 'index({words: {"اعطاك": 12, "اقفرت,غدا": 9}});\n', found=("S002", "S002")),
    Case(
        "requests.json",
        '{"raw": "{\\n  \\"token\\": \\"{{token}}\\",\\n  \\"bank\\": \\"البنك الاهلي\\"\\n}"}\n',
    ),
    Case(
        "search.ts",
        'const a = [{title: "الزكاة", keywords: ["حساب المواطن", "اهلية المواطن", "gosi"]},\n'
        "  {keywords: page.words || 'وسوم الأدعية, مواضيع, كلمات مفتاحية'}];\n",
        found=("S002",),
    ),
    Case(
        "verses.jsonl",
        '{"text": "أسفت على زمن مضى", "normalized_text": "اسفت علي زمن مضي"}\n' * 2,
    ),
    Case("foods.json", '[{"word": "شعيرية", "hiddenSynonyms": ["شعيريه", "معكرونه"]}]\n'),
    Case("verses.py", 'VERSE = {"textNormalised": "اسفت علي زمن مضي واناسه"}\n'),
    Case(
        "towns.xml",
        '<resources><string-array name="communes">'
        + "".join(f"<item>الاولاد {number}</item>" for number in range(30))
        + "</string-array></resources>\n",
        found=("S002",) * 30,
    ),
    Case("glyphs.dart", '// مثال: text="\ufc41\ufc42" في خط المصحف\n'),
    Case(
        "lines.tex",
        "\\begin{document}\nوصل الوفد،%\nثم غادر أمس.\n\\end{document}\n",
        "\\begin{document}\nوصل الوفد، %\nثم غادر أمس.\n\\end{document}\n",
        found=("P001",),
    ),
    Case(
        "Form.cs",
        '// طباعةالجردToolStripMenuItem\nmenu.Name = "طباعةالجردToolStripMenuItem1";\n'
        'adapter.FillBy_state_and_date(data.requests, "تمت المراجعه امس", from.ToString());\n',
        found=("S002", "S003"),
    ),
    Case("feet.md", "مثال: **قِـ**فا **نَـ**بْك\n"),
    Case("list.md", "- Search قباني, البياتي, عبد الصبور collections\n"),
    Case("meters.md", "Priority meters: البسيط, الطويل, السريع, الكامل\n"),
    Case(
        "surah.json", '[{"text": "فَبِأَيِّ ءَالَا\u0653ءِ رَبِّكُمَا"}, {"text": "فَمَن شَا\u0653ءَ ذَكَرَهُ\u06e5"}]\n'
    ),
    Case("letters.js", 'const alef = new RegExp("[أإآٱ]");\n'),
    Case("lines.py", 'PATTERNS = [r"^المجلة\\s+الع(?:ب|ر)بية للنشر.*$"]\n'),
    Case("a_spec.rb", 'expect(name).to eq("القنصل و الوفد")\n', found=("B004",)),
    Case("a_test.py", 'self.assertEqual(bare(text), "الي هنا ")\n', found=("S004",)),
    Case("list.py", 'item(sort_key="حاشيه على الشرح")\n', found=("S003",)),
    Case("months.js", "const months = 'يناير_فبراير:فبراير_مارس:مارس'.split('_');\n"),
    Case("shapes.py", "SHAPES = {'\\ufe8f': '\\u0628', '\\ufef1': '\\u064a'}\nBEH = '\\ufe8f'\n"),
    Case("digits.py", "DIGITS = 'الأرقام ۰۱۲۳۴۵۶۷۸۹ معا'\n"),
    Case(
        "normal.py",
        'def bare(text):\n    """The text without tatweel.\n\n    >>> bare("العـــربية")\n'
        '    العـــربية\n    """\n',
    ),
    Case(
        "lang/ar/upgrade.php",
        "<?php\n$lang['In <i>%s</i>, before <b>?></b>, insert:'] = 'في <i>%s</i>، أضف:';\n",
    ),
    Case(
        "ar.js",
        "export default {show: 'اظهر التفاصيل'};\n",
        "export default {show: 'أظهر التفاصيل'};\n",
        ("C010",),
    ),
]
VALUES = [
    Case("ar.ini", '[x]\nlang.days="الأحد,الإثنين,الثلاثاء,الأربعاء"\n'),
    Case("ar.json", '{"days": "الأحد,الإثنين,الثلاثاء"}\n'),
    Case(
        "ar.json",
        '{"a": "وصل الوفد,ثم غادر أمس"}\n',
        '{"a": "وصل الوفد، ثم غادر أمس"}\n',
        ("P008",),
    ),
    Case(
        "ar-SA.ini",
        '; تعليق ، هنا\na.b = "وصل الوفد ، ثم \\"غادر\\""\nc = وصل الوفد ، ثم غادر ; أمس\n',
        '; تعليق ، هنا\na.b = "وصل الوفد، ثم \\"غادر\\""\nc = وصل الوفد، ثم غادر ; أمس\n',
        ("P002", "P002"),
    ),
    Case("ar.ini", 'a = "وصل ``الوفد`` أمس"\n'),
    Case("ar.ini", 'A=" انظر <a href="_QQ_"https://a.org"_QQ_">هنا</a> أولا"\n'),
    Case("ar.ini", 'A="مرحبا بك.\\n\\n  الاسم: %s"\n'),
    Case("a.md", "<Tab>\n    - معزولة (`agent:<id>:chat:<b>`).\n</Tab>\n"),
    Case("a.yaml", "a: \"<a href='https://a.org/x.jpg'>&#8203;</a>أرسل النص\"\n"),
    Case(
        "Strings.ar.resx",
        '<root><resheader name="a"><value>الي</value></resheader><data name="b"><value>وصل ، ثم'
        '</value><comment>الي</comment></data><data name="c" type="x"><value>الي</value></data>'
        "</root>",
        '<root><resheader name="a"><value>الي</value></resheader><data name="b"><value>وصل، ثم'
        '</value><comment>الي</comment></data><data name="c" type="x"><value>الي</value></data>'
        "</root>",
        ("P002",),
    ),
    Case("names.yml", "ar:\n  names:\n    - علي صبيح\n    - عمر\n", found=()),
    Case("ar.po", po('msgid ") for {0}"\nmsgstr ") لـ {0}"')),
    Case("ar.po", po('msgid "Missing \\"(\\""\nmsgstr "ينقص قوس \\"(\\" هنا"')),
    Case("ar.po", po('msgid "&Add"\nmsgstr "و إضافة"'), None, ("L005",)),
    Case("ar.po", po('msgid "%s files deleted."\nmsgstr "عدد الملفات: %s"')),
    Case(
        "ar.yml",
        "ar:\n  done:\n    zero: لم يحذف شيء\n    one: حُذف %{model}\n    two: حُذف %{models}\n"
        "    few: حُذفت %{count} %{models}\n    many: حُذف %{count} %{models}\n"
        "    other: حُذف %{count} %{models}\n",
    ),
    Case(
        "app_ar.ts",
        '<TS version="2.1" language="ar"><context><message numerus="yes"><source>%n row(s)</source>'
        "<translation><numerusform>لا صفوف</numerusform><numerusform>صف</numerusform><numerusform>"
        "صفان</numerusform><numerusform>%Ln صفوف</numerusform><numerusform>%Ln صفا</numerusform>"
        "<numerusform>%Ln صف</numerusform></translation></message></context></TS>\n",
    ),
    Case("ar.json", '{"a": "%s :كلمة المرور"}\n'),
]
#: Lines whose marks stand at the wrong end, as players without bidirectional text wanted them.
IN_FRONT = (".إنها بخير", "!حسنا", '،"قال "نعم', ".أنت هنا (أمس", "؟من أنت", "! أسرع")
CUES = "\n".join(cue(text) for text in IN_FRONT)


@pytest.mark.parametrize("case", IDENTIFIERS + CODE + VALUES, ids=lambda case: case.path)
def test_no_fix_touches_what_a_program_reads(case: Case) -> None:
    document = decode(case.text.encode(), case.path)
    linter = Linter()
    assert tuple(sorted(one.rule.code for one in linter.check(document))) == case.found
    assert linter.fix(document, unsafe=True).text == (case.fixed or case.text)


@pytest.mark.parametrize("name", ["film.srt", "film.vtt"])
def test_marks_at_the_wrong_end_of_lines_are_said_once_and_left_alone(name: str) -> None:
    head = "WEBVTT\n\n" if name.endswith("vtt") else ""
    document = decode((head + CUES).encode(), name)
    assert Linter().check(document) == []
    assert "6" in document.note
    assert Linter().fix(document, unsafe=True).text == document.text


def test_the_same_in_a_script_of_subtitles() -> None:
    lines = "".join(f"Dialogue: 0,0:00:01.00,0:00:02.00,a,,0,0,0,,{text}\n" for text in IN_FRONT)
    script = "[Events]\nFormat: Layer, Start, End, Style, Name, L, R, V, Effect, Text\n" + lines
    document = decode(script.encode(), "film.ass")
    assert Linter().check(document) == []
    assert "6" in document.note


def test_marks_in_place_are_judged_though_a_line_begins_with_dots() -> None:
    texts = ("...وصل الوفد", "ثم غادر ، أمس.", "...وعاد", "...وقال", "...ونام", "...وقام")
    document = decode("\n".join(map(cue, texts)).encode(), "film.srt")
    assert document.note == ""
    assert [one.rule.code for one in Linter().check(document)] == ["P002"]


WRITTEN_SO = [
    Case("a.strings", '"%@ %@ is the newest version." = "%2$@ أحدث إصدار من %1$@.";\n'),
    Case(
        "a.strings",
        '"Number of cores" = "%0 نوى";\n"Reset text" = "ستحذف كل الملفات التي هنا. أتريد ذلك؟";\n',
    ),
    Case("a.asc", ".وصل الوفد إلى المدينة صباحا\nimage::a.png[وصل الوفد إلى المدينة صباحا]\n"),
    Case(
        "a.tex",
        "\\renewcommand{\\tablename}{الجدول}%\n\\renewcommand{\\figurename}{الشكل}%\n",
    ),
    Case("ar.json", '{"months": "يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس"}\n'),
    Case("ar.po", po('msgid "x y"\nmsgstr "بفارزة منقوطة: (عبارة1; عبارة2; عبارة3)"')),
    Case(
        "ar.po",
        po(
            'msgid "It is <article> or <articles>, no more"\n'
            'msgstr "العقدة هي <article> أو <articles>، لا غير"'
        ),
    ),
    Case("a.html", "<p>أضف ('علوم الحاسب', 3.7);</p>\n"),
    Case("i18n/ar.json", "{\"a\": \"الوصف: ''(معروض علنا)'' هنا\"}\n"),
    Case("keywords.txt", "ملحوظات,ملحوظة,مهام مصغرة,صحيفة,مذكرات\n"),
    Case("words.txt", "النص\tالنص\nإلى\tإلى\nعلى\tعلى\n"),
    Case("ar/settings.ftl", "keywords = COSMIC;الإتاحة;A11y;شاشة;قارئ;مكبر;لون;\n"),
    Case("a.html", "<p><span>التعلم العميق</span><span>تقييم النماذج</span></p>\n"),
    Case("nightly.md", "<a href='b'>\n  ليلي\n</a>\n\nعلي\n"),
    Case(
        "ar.po",
        po(
            'msgid "<b>%d</b> file"\nmsgid_plural "<b>%d</b> files"\nmsgstr[0] "لا ملفات"\n'
            'msgstr[1] "ملف واحد"\nmsgstr[2] "ملفان"\nmsgstr[3] "<b>%d</b> ملفات"\n'
            'msgstr[4] "<b>%d</b> ملفا"\nmsgstr[5] "<b>%d</b> ملف"'
        ),
    ),
    Case("a.dart", "final a = RegExp(r'(بطاقة|هوية|بطاقه)');\n"),
    Case(
        "values-ar/strings.xml",
        '<resources><plurals name="a"><item quantity="zero">الآن</item><item quantity="one">دقيقة'
        '</item><item quantity="two">دقيقتان</item><item quantity="few"><xliff:g id="count">%d'
        '</xliff:g> دقائق</item><item quantity="many"><xliff:g id="count">%d</xliff:g> دقيقة</item>'
        '<item quantity="other"><xliff:g id="COUNT">%d</xliff:g> دقيقة</item></plurals>'
        "</resources>\n",
    ),
    Case("a.md", "مشروع على جت\u200cهب، وآخر على جت\u200cهب أيضا.\n"),
]


@pytest.mark.parametrize("case", WRITTEN_SO, ids=lambda case: case.path)
def test_what_its_writer_meant_is_left_alone(case: Case) -> None:
    document = decode(case.text.encode(), case.path)
    assert [one.rule.code for one in Linter().check(document)] == []


def test_in_strings_a_word_is_mistyped_where_one_correction_is_likelier_than_all_else() -> None:
    sentence = "طبيق صغير يوضح كيفية إنشاء حساب جديد"
    linter = Linter(select=["S001"])
    assert len(linter.check(sentence)) == 1
    assert linter.check(decode(f'{{"about": "{sentence}"}}'.encode(), "ar.json")) == []
    likely = '{"about": "أدخل كلمة السر ثم اضغط زر الدخو للمتابعة"}'
    assert len(linter.check(decode(likely.encode(), "ar.json"))) == 1
