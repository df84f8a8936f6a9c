"""What the key of a message, its comments and its neighbours say of it; and what code does.

Each case is a path, the text of the file, what all fixes make of it (None: nothing), and the codes
of the rules that find something.
"""

from __future__ import annotations

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
