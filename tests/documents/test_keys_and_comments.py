"""What keys, comments and names of files say of a text: lists of words, other languages, tokens."""

from __future__ import annotations

import pytest

from linter.engine import Linter
from linter.files.storage import decode
from tests.documents.test_real_files import Case, po

LISTED = "وصول, مفتاح, باب"
TOKENS = ["لازم", "تشبكها", "رجاءا", "مساءا", "وﻻ", "ﻻزم", "لی", "سماءا", "كتاب", "بيت"] * 25
#: Words with a second spelling beside some, in the order of the alphabet.
INDEX = [f"{first}{rest}" for first in "بتثجحخدذرزسشصضطظعغفقكل" for rest in ("ما", "وما", "يما")]
ENTRY = (
    "[Desktop Entry]\nName=Foo\nName[fa]=مرور خصوصی\nName[ar]=وصل الوفد ، ثم غادر\n"
    "Keywords[ar]=بطريق؛لعبة؛سباق؛\nComment[ur]=کل\n"
)
#: What an obfuscator makes of a script: strings cut inside their words, and names without sense.
OBFUSCATED = "".join(f"_0x1a2b{n:02}(_0x3c4d,'حتياطية'+'ا');" for n in range(60))
CASES = [
    Case("min.js", OBFUSCATED),
    Case(
        "create.js.erb",
        "$('h1').after('<p><%= name %></p><b>ابدأ الآن !</b>');\n",
        "$('h1').after('<p><%= name %></p><b>ابدأ الآن!</b>');\n",
    ),
    Case(
        "values-ar/strings.xml",
        "<resources>\n<!-- Search keywords, comma-separated -->\n"
        f'<string name="a">{LISTED}</string>\n<string name="b">{LISTED}</string>\n</resources>\n',
        "<resources>\n<!-- Search keywords, comma-separated -->\n"
        f'<string name="a">{LISTED}</string>\n'
        f'<string name="b">{LISTED.replace(",", "،")}</string>\n</resources>\n',
    ),
    Case(
        "ar.properties",
        f"# Comma-separated keywords\na={LISTED}\nb={LISTED}\n",
        f"# Comma-separated keywords\na={LISTED}\nb={LISTED.replace(',', '،')}\n",
    ),
    Case(
        "ar.ftl",
        f"# Comma-separated keywords\na = {LISTED}\n\nb = {LISTED}\n",
        f"# Comma-separated keywords\na = {LISTED}\n\nb = {LISTED.replace(',', '،')}\n",
    ),
    Case("ar.po", po('msgid "no-results-found"\nmsgstr "لم توجد نتائج."')),
    Case("a.desktop", ENTRY, ENTRY.replace("الوفد ،", "الوفد،")),
    Case("word2idx.csv", "\n".join(f"{word},{n}" for n, word in enumerate(TOKENS))),
    Case("vocab.txt", "\n".join(f"{n}\t{word}" for n, word in enumerate(TOKENS))),
    Case(
        "entity.json",
        '{"sitelinks": {"azbwiki": {"site": "azbwiki", "title": "کارلسروهه"}},\n'
        '"labels": {"mk": {"language": "mk", "value": "کارلسروهه"}}}\n',
    ),
    Case(
        "ar.json",
        '{"language": "اللغة", "value": "وصل الوفد ، ثم غادر"}\n',
        '{"language": "اللغة", "value": "وصل الوفد، ثم غادر"}\n',
    ),
    Case("a.js", f'export default {{keywords: "{LISTED}"}};\n'),
    Case("page.tsx", f'<meta name="keywords" content={{t("home.keywords", "{LISTED}")}} />;\n'),
    Case("ar.po~", po('msgid "-- None --"\nmsgstr "-- لا أحد --"')),
    Case(
        "paths.md",
        "الملف في (<app>/bin/run)؛ احفظ نسخة ، ثم عد.\n",
        "الملف في (<app>/bin/run)؛ احفظ نسخة، ثم عد.\n",
    ),
    Case(
        "edit.html.erb",
        "<p>اختر سؤالا.</p>\n<%= f.select :q, [['من كان بطل طفولتك؟', 7],\n"
        " ['ما لقبك؟', 8]], hint: 'سؤال , ثم جواب' %>\n<p>{!! $note , $text !!}</p>\n",
        "<p>اختر سؤالا.</p>\n<%= f.select :q, [['من كان بطل طفولتك؟', 7],\n"
        " ['ما لقبك؟', 8]], hint: 'سؤال، ثم جواب' %>\n<p>{!! $note , $text !!}</p>\n",
    ),
    Case("offers.json", '{"a": "استفد من حلول التخزين", "b": "اشتري اليوم", "c": "ابق هنا"}\n'),
    Case("hugo.toml", 'title = "هیران"\ntext = "رستوران با غذاهای خوشمزه"\nname = "خیابان"\n'),
    Case("size.js", "// لو الطقم فيه عناصر ليها مقاسات\n"),
    Case("ATest.cs", 'Assert.Equal("وصل , الوفد", Join("ﻲﺟار", "وصل , ثم"));\n'),
    Case("a.json", '{"a": "مثلا <code>أ, ب, \\"ج, د\\"</code> والباقي"}\n'),
    Case(
        "page.json",
        '{"a": "<html><body><script>f({a: \\"نعم\\"}); g(x, y) // وصل ، ثم\\nh({});</script>'
        '<p>وصل ، الوفد</p></body></html>"}\n',
        '{"a": "<html><body><script>f({a: \\"نعم\\"}); g(x, y) // وصل ، ثم\\nh({});</script>'
        '<p>وصل، الوفد</p></body></html>"}\n',
    ),
    Case(
        "ar.json",
        '{"a": "لطفاً مجوز را در [حریم خصوصی و امنیت] به دیسک فعال کنید و متصل شوید."}\n',
    ),
    Case("domains.txt", "\n".join([f"d{n}" for n in range(90)] + ["ایران\u200e", "مصر"])),
    Case("stopwords.txt", "\n".join(sorted((*INDEX, "لا سيما", "لاسيما", "كى", "كي")))),
    Case("words.txt", "\n".join(("إلى", "أى", "الذى", "التى", *sorted((*INDEX, "كى"))))),
    Case("a.json", '{"de": "x", "fa": "احمد بن علی العجمی ، خان", "ar": "أحمد"}\n'),
    Case("a.kt", 'val m = mapOf("en" to "Hafs", "fa" to "عثمانی حفص ، خان")\n'),
    Case("a.js", "x = {fa: 'عثمانی حفص ، خان', en: 'Hafs'};\n"),
    Case(
        "names.json",
        '{"en": "الإنجليزية", "fa": "الفارسية ، وهي لغة إيران"}\n',
        '{"en": "الإنجليزية", "fa": "الفارسية، وهي لغة إيران"}\n',
    ),
    Case("LangFa.js", 'x = {a: "به خانه خوش آمدید!"};\n'),
    Case("messages_pa_PK.properties", "a=کالم\nb=خالی ، کالم\n"),
    Case("layout.js", 'this.marks = "ةًٌٍَُِّأءاويذظخحضصىطمنبثشزلكجهغفدسعترق";\n'),
]


@pytest.mark.parametrize("path", ["tests/a.py", "test_a.py", "a.spec.ts", "src/test/ATest.java"])
def test_in_the_strings_of_a_test_no_fix_is_safe(path: str) -> None:
    text = 'find("بحث الى الوفد و الوزير")\n'
    assert Linter().fix(decode(text.encode(), path)).text == text
    assert Linter().fix(decode(text.encode(), "a.py")).text != text


def test_beside_lines_in_another_language_no_letter_is_safely_a_slip() -> None:
    names = "میر علی\nطاہر القادري\nپیر خان\n"
    assert Linter().fix(decode(names.encode(), "names.txt")).text == names
    alone = "عاد طاہر القادري إلى بيته"
    assert Linter().fix(decode(alone.encode(), "a.txt")).text == alone.replace("ہ", "ه")


def test_the_letter_of_a_unit_joined_to_a_placeholder_is_none_of_it() -> None:
    text = po('msgid "in %dh %dm"\nmsgstr "خلال %d س %d د"')
    assert Linter().check(decode(text.encode(), "ar.po")) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path)
def test_only_what_is_text_is_fixed(case: Case) -> None:
    document = decode(case.text.encode(), case.path)
    assert Linter().fix(document, unsafe=True).text == (case.fixed or case.text)
