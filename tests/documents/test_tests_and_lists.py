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


def qt(source: str, translation: str) -> str:
    return (
        f'<TS version="2.1" language="ar"><context><message><source>{source}</source>'
        f"<translation>{translation}</translation></message></context></TS>\n"
    )


#: A text in a dialect: what of it shows no marker is no misspelt written language either.
COLLOQUIAL = "احنا عايزين نشوف إيه اللي هيحصل لما الكود ده يشتغل كده.\n\n" * 4

FOUR_FORMS = (
    "Plural-Forms: nplurals=4; plural=n==1 ? 0 : n==2 ? 1 : n>=3 && n<=10 ? 2 : 3\\nX-Team: a\\n"
)
FEW_KEYS = [f'msgid "&Open {n}"\nmsgstr "{"&" if n < 2 else ""}فتح {n}"' for n in range(12)]
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
        "names.tsv",
        "code\tar\ten\tfa\nBZ\tبليز\tBelize\tبلیز\nAC\tجزر  أسينشن\tAscension\tجزایر  فارو\n",
        "code\tar\ten\tfa\nBZ\tبليز\tBelize\tبلیز\nAC\tجزر أسينشن\tAscension\tجزایر  فارو\n",
        ("P014",),
    ),
    Case(
        "res/values-b+ms+Arab/strings.xml", '<resources><string name="a">کوءيز</string></resources>'
    ),
    Case("languages.xml", "<resources><item>English</item><item>مصرى</item></resources>"),
    Case("tags.csv", "name,tags\nدعاء,دعاء السجود - الصلاة الصلاه\nذكر,أذكار المساء\n"),
    Case(
        "guide.md",
        '!!! tip "نصائح لك"\n    اكتب كل يوم ، ثم راجع.\n\n??? note\n    لا شيء هنا.\n',
        '!!! tip "نصائح لك"\n    اكتب كل يوم، ثم راجع.\n\n??? note\n    لا شيء هنا.\n',
        ("P002",),
    ),
    Case(
        "validators.ar.xlf",
        '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" '
        'trgLang="ar"><file id="a"><unit id="b"><segment><source>0d999f2</source><target>اختر '
        "{{ limit }} على الأقل.</target></segment></unit></file></xliff>",
    ),
    Case(
        "ar.po",
        po(
            'msgid "{0} second"\nmsgid_plural "{0} seconds"\nmsgstr[0] "ثانية واحدة"\n'
            'msgstr[1] "ثانيتان"\nmsgstr[2] "{0} ثوان"\nmsgstr[3] "{0} ثانية"',
            header=FOUR_FORMS,
        ),
    ),
    Case("ar.po", po(*FEW_KEYS)),
    Case(
        "Import.cs",
        'var reason = Get(row, "السبب و التفاصيل : نص");\nlabel.Text = "السبب و النتيجة";\n',
        'var reason = Get(row, "السبب و التفاصيل : نص");\nlabel.Text = "السبب والنتيجة";\n',
        ("B004", "B004"),
    ),
    Case("places.ts", 'const g = [["الجيزة", "جيزة", "الجيزه", "جيزه"], ["غادة", "غاده"]];\n'),
    Case(
        "menu.ts",
        'const menu = ["الصفحه الرئيسية", "الإعدادات"];\n',
        'const menu = ["الصفحة الرئيسية", "الإعدادات"];\n',
        ("S003",),
    ),
    Case("folding.py", 'PAIRS = [("ليلة", "ليله"), ("عمرى", "عمري")]\n'),
    Case(
        "test_options.py",
        'assert _translated(["--علامه=network"]) == ["-m", "x"]\n',
        found=("S003",),
    ),
    Case("searchindex.js", 'Search.setIndex({terms:{"لايكون":4,"راءة":[],"وبناءا":[1,3]}})\n'),
    Case("confusables.php", "<?php $map = ['ﶦ'=>'جحى', 'ﶧ'=>'جمى', 'ﷁ'=>'فمى'];\n"),
    Case("app_ar.ts", qt("&amp;Search", "ابح\u200d&amp;ث")),
    Case(
        "syntax.json",
        '{"match": "(?![ء-يa-zA-Z_٠-٩0-9])(صحيح|خطأ)", "name": "constant"}\n',
    ),
    Case("ar.po", po('msgid "enforces"\nmsgstr "يفرض الخادم إ ستخدام النسخة"')),
    Case("ar.strings", '"find" = "اعثر على الملف";\n"read" = "اقرأ المزيد";\n'),
    Case("ar.strings", '"more" = "أدرج فاصل اقرأ المزيد";\n'),
    Case(
        "book.tex",
        "تعيد قيمة من نوع\n\\InlineCode{int}\n(يحولها الحاسوب من\n\\InlineCode{size\\_t}\nإلى\n"
        "\\InlineCode{int}).\nاحذف الملفات:\n"
        "\\InlineCode{a.h}، \\InlineCode{2}، \\InlineCode{3}، و\\InlineCode{c.rtf}.\n",
    ),
    Case("book.tex", "جملة أولى.\n\n\\gap{12pt}\n\nجملة ثانية.\n"),
    Case(
        "exam.html",
        "<title>امتحان اللغة العربية للصف الثالث (مصر)</title>\n"
        "<h1>امتحان اللغة العربية للصف الثالث (مصر)</h1>\n",
    ),
    Case(
        "ar.arb",
        '{"name": "علي القزلان", "on": "علي الموقع"}\n',
        '{"name": "علي القزلان", "on": "على الموقع"}\n',
        ("C010",),
    ),
    Case("book.md", "هذا برنامج كامل لكي تجربه عندك، والجهاز متصل بشبكة الواي-فاي.\n"),
    Case("book.md", "تتكرر التعليمات إلى ما لانهاية ولن يتذمر.\n"),
    Case(
        "word.html",
        "<body lang=EN-US><p><span lang=AR-SA>تحتوي على مكتبات (</span><span dir=LTR>dll</span>"
        "<span lang=AR-SA> أو ملفات)، ثم ملف </span><span>Stack</span>"
        "<span lang=AR-SA>، وهو كبير.</span></p><p>English</p>"
        "<p><span lang=AR-SA>فقرة ثانية ،</span></p></body>\n",
        "<body lang=EN-US><p><span lang=AR-SA>تحتوي على مكتبات (</span><span dir=LTR>dll</span>"
        "<span lang=AR-SA> أو ملفات)، ثم ملف </span><span>Stack</span>"
        "<span lang=AR-SA>، وهو كبير.</span></p><p>English</p>"
        "<p><span lang=AR-SA>فقرة ثانية،</span></p></body>\n",
        ("P002",),
    ),
    Case(
        "normalize.json",
        '[{"id": 1, "input": "مـحـمـد   علی", "expected": {"text": "محمد على"}},'
        ' {"id": 2, "input": "مدرسة", "expected": "مدرسه"}]\n',
    ),
    Case("words.json", '[{"ar": "(نَحْوَ", "en": "about"}, {"ar": "مِتْرٍ)،", "en": "metre"}]\n'),
    Case("towns.json", '[{"name": "Bajil", "ar_name": "باجل"}, {"ar_name": "فاهس أوجرا"}]\n'),
    Case("towns.ts", 'export const towns = [{ "name": "Fahs-Anjra", "nameAr": "فاهس أوجرا" }];\n'),
    Case("test_quality.py", 'text = "مـحـمـد بـن عـبـد الله"\n'),
    Case("guide.md", "الفاصلة العشرية ٫ (U+066B) رمز، والأرقام ٠-٩ أو ۰-۹ مقبولة.\n"),
    Case("guide.md", "#### **هـ) تفاصيل الفاتورة**\n"),
    Case("guide.md", "يرتب الرياض(ر=U+0631) بعد غيرها.\n"),
    Case("codec.js", f'const chars = "{"".join(map(chr, range(0xFE70, 0xFEFC)))}";\n'),
    Case(
        "nuxt.config.js",
        'meta = [{ name: "keywords", content: "كوبونات نون,كوبونات سوق,كوبونات" }];\n',
    ),
    Case(
        "calendar.js",
        "$.regional['fa'] = {\n a: 'تاريخ',\n weekStatus: 'هفتهِ سال',\n b: 'ماه'\n};\n",
    ),
    Case("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n(لا، (سكايلر\nمارغوليز) الذي عاد)\n"),
    Case("page.md", "تمثيل تسلسلي )Serial ( أو متواز.\n"),
    Case("team.json", '[{"id": 1, "nameAr": "حصه العتيبي"}, {"id": 2, "nameAr": "ربا الطليعه"}]\n'),
    Case("ar.strings", '"a" = "موصي لك";\n"b" = "موصي به";\n'),
    Case("nav.html", '<nav><a href="a">تواصل</a><a href="en">English</a></nav>\n'),
    Case("ar.arb", '{"a": "إيه الحاجات اللي هتعملها؟ تقدر تختار أكتر من واحدة"}\n'),
    Case(
        "list.txt",
        '// xn--mgbbh1a71e ("Bharat", Arabic) : IN\nبھارت\n\n// xn--mgbqly7c0a67fbc\nالسعودیۃ\n'
        "com.sa\ngov.sa\n*.ck\n!www.ck\n" + "".join(f"a{n}.sa\n" for n in range(60)),
    ),
    Case(
        "names.csv",
        "name,norm\nمحمود سعد,محمودسعد\nسلطان عواد,سلطانعواد\nمعز السعداوي,معزالسعداوي\n"
        "وجدي يوسف,وجدييوسف\n",
    ),
    Case(
        "list.ts",
        "let keywords = isArabic\n  ? 'منتجات طلابية, براويز, هدايا'\n  : 'student products';\n",
    ),
    Case(
        "lands.json", '[{"name": "Iran", "native": "ایران"}, {"name": "Egypt", "native": "مصر"}]\n'
    ),
    Case("net.js", "const l = ['الكل', 'يمن موبايل', 'سبأفون', 'واي'];\n"),
    Case("messages.php", "<?php return ['a' => ':من التحويل بنجاح :المبلغ إلى :إلى'];\n"),
    Case("stop_words.txt", "فى\nكل\nفي\nلم\nمن\nالى\nإلى\nهو\n"),
    Case("metadata/ar-SA/keywords.txt", "متصفح, تور, متصفح آمن, إخفاء الهوية, خصوصية\n"),
    Case("ar.po", po('msgid "pdf;ps;viewer;"\nmsgstr "pdf;مستند؛عرض؛evince؛أفِنس;"')),
    Case("ar.po", po('msgid "%\'dst link to %s"\nmsgstr "الوصلة %\'d إلى %s"')),
    Case("ar.po", po('msgid "Energy -- mean: %f"\nmsgstr "الطاقة -- المعدل: %f"')),
    Case("chat.txt", "أكتر الأسباب اللي ذكرها اللي مشيوا، الأكتر تكرارًا أولًا\n"),
    Case(
        "blog.md",
        "ايش تبغى تسوي الحين؟ وش تبغى بعد؟\n\nضع الصورة هنا حيث تبغى.\n",
    ),
]


def test_a_text_in_a_dialect_is_no_misspelt_text_where_a_line_shows_none() -> None:
    document = decode(f"{COLLOQUIAL}فيه اسباب كتيرة، ممكن نقول منها.\n".encode(), "blog.md")
    assert [one.rule.code for one in Linter().check(document) if one.rule.code != "R003"] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path)
def test_only_prose_is_set_in_order(case: Case) -> None:
    document = decode(case.text.encode(), case.path)
    linter = Linter()
    assert tuple(sorted(one.rule.code for one in linter.check(document))) == case.found
    assert linter.fix(document, unsafe=True).text == (case.fixed or case.text)


def test_a_word_in_teh_that_bears_the_article_elsewhere_ends_in_no_pronoun() -> None:
    text = "نستعمل توجيهة معالج جديدة. وهذه التوجيهة تنتهي بسطر.\n"
    assert "S003" not in [one.rule.code for one in Linter().check(text)]
    assert [one.rule.code for one in Linter().check("يجب التوجة إليه، وهذا توجة جديد")] == [
        "S003",
        "S003",
    ]


def test_prose_without_marks_is_no_list_of_words() -> None:
    document = decode("وصل الى القاهرة\nدعا إلى وقف القتال\n".encode(), "a.txt")
    assert [one.rule.code for one in Linter().check(document)] == ["S002"]
