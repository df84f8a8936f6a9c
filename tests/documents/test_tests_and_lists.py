"""What is no prose to be set in order though it holds words: tests of apps, lists, other tongues.

Each case is a path, the text of the file, what all fixes make of it (None: nothing), and the codes
of the rules that find something.
"""

from __future__ import annotations

import pytest

from linter.engine import Linter
from linter.files.storage import decode
from tests.documents.test_real_files import Case, po

FLOW = 'appId: org.example\n---\n- assertVisible: "أهلا بك و مرحبا ٫ تفضل"\n- tapOn: "التالي"\n'
CASES = [
    Case("flows/home.yaml", FLOW, found=("B004",)),
    Case(
        "ar.yaml",
        'ar:\n  hello: "أهلا بك ، تفضل"\n',
        'ar:\n  hello: "أهلا بك، تفضل"\n',
        ("P002",),
    ),
    Case("MessagesArz.php", "<?php\n$magic = ['page' => ['اسم_الصفحه', 'عنوان_الصفحه']];\n"),
    Case("keys.js", 'k.output(1, "\u064b\u0651ا"); k.output(2, "\u064fؤ");\n'),
    Case("ar.po", po('msgid "library, research, videos"\nmsgstr "مكتبة, بحث علمي, أفلام"')),
    Case(
        "ar.po",
        po('msgid "Read the book, then go on"\nmsgstr "اقرأ الكتاب, ثم تابع"'),
        po('msgid "Read the book, then go on"\nmsgstr "اقرأ الكتاب، ثم تابع"'),
        ("P008",),
    ),
    Case("l10n/app_sl.arb", '{"hadith": "Prophet ﷺ je dejal: \\"Kdor pride in je tiho \\""}\n'),
    Case("hadith.txt", "The Prophet ﷺ said : whoever is silent is saved !\n"),
    Case(
        "hadith.txt",
        "قال النبي ﷺ : من صمت نجا\n",
        "قال النبي ﷺ: من صمت نجا\n",
        ("P002",),
    ),
    Case("ar.po", po('msgid "FTP is read-only"\nmsgstr "نظام إف&#8203;تي&#8203;بي للقراءة فقط"')),
    Case(
        "keys.md",
        "- تصبح كتابة `س` مع `ص` حرف `ط`\n- تصبح كتابة `ك` مع `ل` حرف `خ`\n",
    ),
    Case(
        "blog.md",
        "ايش تبغى تسوي الحين؟ وش تبغى بعد؟\n\nضع الصورة هنا حيث تبغى.\n",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path)
def test_only_prose_is_set_in_order(case: Case) -> None:
    document = decode(case.text.encode(), case.path)
    linter = Linter()
    assert tuple(sorted(one.rule.code for one in linter.check(document))) == case.found
    assert linter.fix(document, unsafe=True).text == (case.fixed or case.text)
