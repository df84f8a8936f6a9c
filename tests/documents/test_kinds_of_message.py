"""What the key of a message, its comments and its neighbours say of it; and what code does.

Each case is a path, the text of the file, what all fixes make of it (None: nothing), and the codes
of the rules that find something.
"""

from __future__ import annotations

import json

import pytest

from linter.engine import Linter
from linter.files.storage import decode
from tests.documents.test_real_files import Case, po

NAMES = "علي الجشي , عمر"
QT = '<TS version="2.1"><context><message>{}</message></context></TS>\n'
XLIFF = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" '
    'source-language="en" target-language="ar" datatype="plaintext"><body>{}</body></file></xliff>'
)
TRANSLATORS = [
    Case("ar.po", po(f'#. Translators: put your names here\nmsgid "By"\nmsgstr "{NAMES}"')),
    Case("ar.po", po(f'msgctxt "NAME OF TRANSLATORS"\nmsgid "Your names"\nmsgstr "{NAMES}"')),
    Case("ar.json", f'{{"translator-credits": "{NAMES}"}}\n'),
    Case("a.strings", f'"translator_credits" = "{NAMES}";\n'),
    Case("a_ar.properties", f"about.translator-names={NAMES}\n"),
    Case(
        "strings.xml", f'<resources><string name="translators_names">{NAMES}</string></resources>\n'
    ),
    Case(
        "app_ar.ts",
        QT.format(
            "<source>By</source><extracomment>Add your name here</extracomment>"
            f"<translation>{NAMES}</translation>"
        ),
    ),
    Case(
        "a.xlf",
        XLIFF.format(
            f'<trans-unit id="1"><source>By</source><target>{NAMES}</target>'
            "<note>Names of the translators</note></trans-unit>"
        ),
    ),
    Case(
        "ar.po",
        po('msgid "By"\nmsgstr "وصل علي , وعمر"'),
        po('msgid "By"\nmsgstr "وصل علي، وعمر"'),
        ("P008",),
    ),
]
LIST = "مجلد, مدير, قرص"
KEYWORDS = [
    Case("ar.po", po(f'#. TRANSLATORS: search keywords\nmsgid "folder"\nmsgstr "{LIST}"')),
    Case("ar.po", po(f'#. Do NOT translate the commas!\nmsgid "folder"\nmsgstr "{LIST}"')),
    Case("ar.po", po(f'msgctxt "Keywords"\nmsgid "folder"\nmsgstr "{LIST}"')),
    Case("strings.xml", f'<resources><string name="search_keywords">{LIST}</string></resources>\n'),
    Case("ar.json", f'{{"settings": {{"keywords": "{LIST}"}}}}\n'),
    Case("a.ar.resx", f'<root><data name="Search_Terms"><value>{LIST}</value></data></root>\n'),
    Case("a.strings", f'/* Search keywords */\n"folder" = "{LIST}";\n'),
    Case(
        "a.ar.resx",
        f'<root><data name="a"><value>{LIST}</value><comment>Keywords</comment></data></root>\n',
    ),
    Case(
        "app_ar.arb",
        f'{{"a": "{LIST}", "@a": {{"description": "Comma-separated list of words"}}}}\n',
    ),
    Case(
        "a.xcstrings",
        '{"sourceLanguage": "en", "strings": {"folder": {"comment": "Search keywords", '
        f'"localizations": {{"ar": {{"stringUnit": {{"value": "{LIST}"}}}}}}}}}}}}\n',
    ),
    Case(
        "a.strings",
        f'/* Search keywords */\n"folder" = "{LIST}";\n"b" = "وصل علي, ثم عمر";\n',
        f'/* Search keywords */\n"folder" = "{LIST}";\n"b" = "وصل علي، ثم عمر";\n',
        ("P008",),
    ),
    Case(
        "ar.json",
        '{"settings": "وصل علي, ثم عمر"}\n',
        '{"settings": "وصل علي، ثم عمر"}\n',
        ("P008",),
    ),
]
KEYS = ("SaveAll", "OpenFile", "DeleteUser", "UserName")
CAMEL = [
    *(f'msgid "{key}"\nmsgstr "حفظ"' for key in KEYS),
    'msgid "Search"\nmsgstr "بحث هنا الآن."',
]
BRANDS = [
    'msgid "Search"\nmsgstr "بحث هنا الآن."',
    'msgid "GitHub"\nmsgstr "جت"',
    'msgid "Go back"\nmsgstr "عد"',
    'msgid "Save it now"\nmsgstr "احفظه الآن"',
]
IDENTIFIERS = [
    Case("ar.po", po(*CAMEL)),
    Case(
        "app_ar.ts",
        '<TS version="2.1"><context>'
        + "".join(
            f"<message><source>{key}</source><translation>بحث هنا.</translation></message>"
            for key in (*KEYS, "Search")
        )
        + "</context></TS>\n",
    ),
    Case(
        "a.xlf",
        XLIFF.format(
            "".join(
                f'<trans-unit id="a"><source>{key}</source><target>بحث هنا.</target></trans-unit>'
                for key in (*KEYS, "Search")
            )
        ),
    ),
    Case("a.strings", "".join(f'"{key}" = "أغلق!";\n' for key in (*KEYS, "Close"))),
    Case("ar.po", po('msgid "app/menu/save"\nmsgstr "احفظ %s!"')),
    Case("ar.po", po(*BRANDS), po(*(one.replace("الآن.", "الآن") for one in BRANDS)), ("L012",)),
]
BLOCKS = [
    Case(
        "ar.po",
        po(
            'msgid "<para>Save it.</para><para>Quit.</para>"\n'
            'msgstr "<para>احفظه.</para><para>ثم اخرج.</para>"'
        ),
    ),
    Case(
        "ar.po",
        po(
            '#, kde-kuit-format\nmsgid "<b>Save</b> it.<nl/>Quit."\n'
            'msgstr "<b>احفظ</b> الملف.<nl/>ثم اخرج."'
        ),
    ),
    Case(
        "ar.po",
        po(
            'msgid "<para>Save it.</para><para>Quit it here now.</para>"\n'
            'msgstr "<para>احفظه.</para><para>ثم اخرج منه الآن</para>"'
        ),
        po(
            'msgid "<para>Save it.</para><para>Quit it here now.</para>"\n'
            'msgstr "<para>احفظه.</para><para>ثم اخرج منه الآن.</para>"'
        ),
        ("L012",),
    ),
]
CODE = [
    Case("a.php", "<?php\n$a = 'اختر {n,plural,=1{موضوع} other{مواضيع}}';\n"),
    Case(
        "ar.po",
        po(
            'msgid "usage: %prog cleaner.option [cleaner.option2]"\n'
            'msgstr "الاستعمال: %prog منظف.خيار [منظف.خيار2]"'
        ),
    ),
    Case("a.php", "<?php\n// ضرب(أ،ب) ثم جمع(س،ص)\n"),
    Case(
        "lang/ar/a.php",
        "<?php\nreturn ['a' => 'تم ، الحفظ', 'ب' => ['c' => 'تم ، هنا']];\n",
        "<?php\nreturn ['a' => 'تم، الحفظ', 'ب' => ['c' => 'تم، هنا']];\n",
        ("P002", "P002"),
    ),
    Case(
        "a.rb",
        'h = {"الى" => 1, "b" => "تم انشاء الملف"}\n',
        'h = {"الى" => 1, "b" => "تم إنشاء الملف"}\n',
        ("S002", "S002"),
    ),
    Case(
        "a.kt",
        'when (x) { "الى هنا" -> 1\n else -> "تم انشاء الملف" }\n',
        'when (x) { "الى هنا" -> 1\n else -> "تم إنشاء الملف" }\n',
        ("S002", "S002"),
    ),
    Case("a.py", 'if kind in ("الى هنا", "انشاء ملف"):\n    pass\n', None, ("S002", "S002")),
    Case("a.c", 'if (!strcmp(kind, "الى هنا")) return;\n', None, ("S002",)),
    Case(
        "a.sql",
        "SELECT a FROM b WHERE c = 'الى هنا' AND d LIKE '%الى هنا%'\n",
        None,
        ("S002", "S002"),
    ),
    Case(
        "a.js",
        'fetch("الى هنا.json").then(() => "تم انشاء الملف");\n',
        'fetch("الى هنا.json").then(() => "تم إنشاء الملف");\n',
        ("S002", "S002"),
    ),
]
OTHER_LANGUAGES = [
    Case(
        "a.xml",
        '<a xml:lang="fa">صفحه ، <p xml:lang="ar">نص ، أول</p> صفحه ،</a>\n',
        '<a xml:lang="fa">صفحه ، <p xml:lang="ar">نص، أول</p> صفحه ،</a>\n',
        ("P002",),
    ),
    Case(
        "a.wiki",
        '<div lang="fa">صفحه ، <b><span lang="ar">نص ، أول</span></b></div>\n',
        '<div lang="fa">صفحه ، <b><span lang="ar">نص، أول</span></b></div>\n',
        ("P002",),
    ),
    Case("a.xml", '<code>نص ، <p xml:lang="ar">نص ، أول</p></code>\n'),
    Case(
        "a.wiki",
        "<gallery caption='صور ، هنا'>\nملف:أ.jpg|صورة\n</gallery>\n",
        "<gallery caption='صور، هنا'>\nملف:أ.jpg|صورة\n</gallery>\n",
        ("P002",),
    ),
]


@pytest.mark.parametrize(
    "case",
    TRANSLATORS + KEYWORDS + IDENTIFIERS + BLOCKS + CODE + OTHER_LANGUAGES,
    ids=lambda case: case.path,
)
def test_a_message_is_judged_by_what_it_is(case: Case) -> None:
    document = decode(case.text.encode(), case.path)
    linter = Linter()
    assert tuple(sorted(one.rule.code for one in linter.check(document))) == case.found
    assert linter.fix(document, unsafe=True).text == (case.fixed or case.text)


#: By path: a program that finds things by a misspelt word, and shows a sentence with another.
PROGRAMS = {
    "a.py": 'if a == "الى":\n    print("تم انشاء الملف")\nb["الى"] = open("الى ملف.txt")\n',
    "a.js": 'if (a === "الى") alert("تم انشاء الملف"); b["الى"] = fetch("الى ملف.json");\n',
    "a.ts": 'const a: string = m.get("الى"); alert("تم انشاء الملف");\n',
    "A.java": 'if ("الى".equals(a)) toast("تم انشاء الملف"); m.put("الى هنا", 1);\n',
    "a.cs": 'if (a == "الى") MessageBox.Show("تم انشاء الملف"); d["الى"] = 1;\n',
    "a.go": 'if a == "الى" {\n\tfmt.Println("تم انشاء الملف")\n}\nm["الى"] = 1\n',
    "a.php": '<?php if ($a == "الى") { echo "تم انشاء الملف"; } in_array("الى", $b);\n',
    "a.dart": 'if (a == "الى") Text("تم انشاء الملف"); m["الى"];\n',
    "a.kt": 'when (a) { "الى هنا" -> 1\n else -> print("تم انشاء الملف") }\n',
    "a.swift": 'switch a { case "الى": break\ndefault: print("تم انشاء الملف") }\n',
    "a.c": 'if (!strcmp(a, "الى هنا")) printf("تم انشاء الملف");\n',
    "a.cpp": 'if (a == "الى") std::cout << "تم "; puts("تم انشاء الملف"); m["الى"] = 1;\n',
    "a.rs": 'match a { "الى" => 1, _ => 2 }; println!("تم انشاء الملف");\n',
    "a.rb": 'puts "تم انشاء الملف" if a == "الى"\nm["الى"] = 1\n',
    "a.scala": 'a match { case "الى" => println("تم انشاء الملف") }\n',
    "a.lua": 'if a == "الى" then print("تم انشاء الملف") end\nt["الى"] = 1\n',
    "a.sh": 'if [ "$a" = "الى" ]; then echo "تم انشاء الملف"; fi\ngrep "الى" a.txt\n',
    "a.css": 'a::after { content: "تم انشاء الملف" } a[title="الى"] { color: red }\n',
    "a.sql": "SELECT 'تم انشاء الملف' FROM a WHERE b = 'الى' AND c LIKE '%الى%';\n",
}


@pytest.mark.parametrize("path", PROGRAMS)
def test_a_sentence_that_is_shown_is_fixed_and_what_is_compared_is_not(path: str) -> None:
    document = decode(PROGRAMS[path].encode(), path)
    right = PROGRAMS[path].replace("انشاء", "إنشاء")
    assert Linter().fix(document).text == right
    assert Linter().fix(document, unsafe=True).text == right


def test_the_same_holds_of_the_code_of_a_notebook() -> None:
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": 1}
    source = PROGRAMS["a.py"].splitlines(keepends=True)
    book = {"cells": [cell | {"source": source}], "metadata": {}, "nbformat": 4}
    text = json.dumps(book | {"nbformat_minor": 5}, ensure_ascii=False)
    fixed = Linter().fix(decode(text.encode(), "a.ipynb"), unsafe=True).text
    assert fixed == text.replace("انشاء", "إنشاء")
