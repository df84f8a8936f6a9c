"""What holds of Arabic prose wherever it stands, tried in every format.

`⟪wrong→right⟫` marks an error; all else must be left alone, by every fix.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pytest

from linter.engine import Linter
from linter.files.storage import decode
from tests.documents.containers.office_files import OFFICE
from tests.documents.messages_in import EVERY, PROSE, STRINGS, SUBTITLES, Kind

_MARK: Final = re.compile("⟪(?P<wrong>[^→⟫]*)→(?P<right>[^⟫]*)⟫")
LINTER: Final = Linter()
#: An error that is found wherever it stands, so that a file in which nothing is found was read.
ERROR: Final = "وصل الوفد⟪ ،→،⟫ ثم غادر أمس."
#: Persian or Urdu in it would be errors in Arabic.
FOREIGN: Final = ("تأیید ، کل", "صفحه قبلی")


@dataclass(frozen=True)
class Texts:
    """Texts of a file, what they show, and the formats they can stand in."""

    shows: str
    texts: Sequence[str]
    kinds: Mapping[str, Kind]


NOTHING_OF_OURS = [
    Texts("French beside Arabic", ["Bonjour à tous ! Merci , encore : voilà", ERROR], EVERY),
    Texts(
        "Chinese, Russian and Bengali",
        ["修复 ,更新 ...", "Исправлено , да !", "বাংলা ,", ERROR],
        EVERY,
    ),
    Texts("a shell's brackets", ["files=( ls ) ; echo ( ok )", ERROR], EVERY),
    Texts("marks between Latin words", [f"اكتب Hello , world ! Bye في الصفحة. {ERROR}"], EVERY),
    Texts("a list of languages", ["Languages : English", "العربية", "فارسی", "اردو", ERROR], EVERY),
    Texts("a link to a language", ["Read me in English | العربية | اردو", ERROR], EVERY),
    Texts("operators by themselves", ["+", "؟", "جمع + طرح", ERROR], PROSE | STRINGS),
]
SOFTWARE = [
    Texts(
        "terms of software",
        [
            "استدعاء الدوال في البرنامج، وحجم الملف بالبايت، وشبكة واي فاي متاحة.",
            "اتصل بالخادوم الآن، ثم أضف الودجة إلى الشاشة، فالتوكن غير صالح.",
            "القيمة الممرّرة إلى الدالة، والصفحة المُصيَّرة في المتصفح، والمرمّز في المحول.",
            "يحدد المنتقي العناصر في ورقة الأنماط، ويقبل المنتقي أسماء.",
            "بيئة جنوم الحرة في الوضع الرسومي، وتسجيلة جديدة في القاعدة.",
            "عدد كسري موجب، والتحليل الإعرابي للجملة، وهذا ملف تالف.",
            "اضغط زر الحفظ نقرًا مزدوجا. رأيت عَمْرٍو أمس وقد اسْوَدَّ الجو، ولا يُنتهى منه.",
            ERROR,
        ],
        EVERY,
    ),
    Texts("a label of one word", ["ليلي", "المنتقي", "الرسومي", "ملف تالف", ERROR], STRINGS),
    Texts(
        "what a button says",
        [
            *[
                "اقبل",
                "اقسم",
                "افرز",
                "اقرأ",
                "اسأل",
                "افصل",
                "اجمع",
                "اعثر",
                "ارسم",
                "اطبع",
                "ادخل",
                "احذف",
                "انسخ",
            ],
            ERROR,
        ],
        STRINGS,
    ),
    Texts("what begins an instruction", ["انسب الملف إليه", "ثم ادخل إلى الصفحة", ERROR], STRINGS),
    Texts("to me", ["المسندة إلي", "إليّ", "رسائل إليّ", ERROR], EVERY),
    Texts("interjections", ["ووو، كم هذا جميل!", "ووه! لم أره.", ERROR], EVERY),
    Texts(
        "an error repeated many times",
        [f"وصل الوفد إلى ⟪المديتة→المدينة⟫ رقم {n} صباح يوم السبت." for n in range(15)],
        EVERY,
    ),
    Texts(
        "hamzas that are missing and added",
        [
            "القسم ⟪اعلى→أعلى⟫ الصفحة هنا.",
            "⟪الإعتماديات→الاعتماديات⟫ كلها هنا.",
            "⟪إنتقال→انتقال⟫ سريع",
        ],
        EVERY,
    ),
]
OF_STRINGS = [
    Texts("a pattern of dates", ["d MMMM، yyyy", "EEEE، d MMMM y", ERROR], STRINGS),
    Texts(
        "spaces beside tags",
        ["وصل <b> الوفد </b> أمس", "<b>الاسم: </b> <i>علي</i>", ERROR],
        STRINGS,
    ),
    Texts("entities", ["أكبر &gt; من &amp; هنا", f"اضغط &quot;نعم&quot; هنا. {ERROR}"], STRINGS),
    Texts(
        "messages that share a text",
        ["تعذر حفظ الملف الذي اخترته على هذا القرص."] * 2 + [ERROR],
        STRINGS,
    ),
    Texts("fragments", ["، ثم غادر", ". النهاية", "تم الحفظ، ", "وأيضا ", ERROR], STRINGS),
    Texts("keywords", ["مجلد;مدير;قرص;", "مجلد,مدير,قرص", f"احفظه⟪;→؛⟫ ثم اخرج. {ERROR}"], STRINGS),
    Texts("the usage of a command", ["الاستخدام: run [خيار]... [ملف]...", ERROR], STRINGS),
    Texts(
        "choices of MediaWiki",
        ["{{PLURAL:$1|صفحة|صفحات}} في {{GENDER:$2|قائمته|قائمتها}}", ERROR],
        {name: kind for name, kind in STRINGS.items() if name != "fluent"},
    ),
    Texts(
        "intervals of numbers",
        ["{0} لا شيء|]1,Inf] رسائل|[2,10] أكثر", ERROR],
        {name: kind for name, kind in STRINGS.items() if name != "fluent"},
    ),
]
OF_SUBTITLES = [
    Texts(
        "a direction closed by its line",
        ["\u202bوصل الوفد أمس", "\u202aوصل الوفد أمس", "\u2067وصل الوفد أمس", f"\u202b- {ERROR}"],
        SUBTITLES,
    ),
    Texts("a direction within a line", ["وصل ⟪\u202b→⟫الوفد أمس"], SUBTITLES),
]
ALL_CASES = [
    pytest.param(case, name, id=f"{case.shows}-{name}")
    for case in NOTHING_OF_OURS + SOFTWARE + OF_STRINGS + OF_SUBTITLES
    for name in case.kinds
]


@pytest.mark.parametrize(("case", "name"), ALL_CASES)
def test_what_is_wrong_is_found_and_all_else_left_alone(case: Texts, name: str) -> None:
    kind = case.kinds[name]
    wrong = kind.write([_MARK.sub(lambda mark: mark["wrong"], text) for text in case.texts])
    right = kind.write([_MARK.sub(lambda mark: mark["right"], text) for text in case.texts])
    document = decode(wrong.encode(), kind.path)
    found = [(one.rule.code, document.text[one.start : one.end]) for one in LINTER.check(document)]
    assert len(found) == sum(len(_MARK.findall(text)) for text in case.texts), found
    assert LINTER.fix(document, unsafe=True).text == right


@pytest.mark.parametrize("language", ["fa", "ur", "ckb"])
@pytest.mark.parametrize("name", EVERY)
def test_a_path_that_names_another_language_is_believed(name: str, language: str) -> None:
    kind = EVERY[name]
    document = decode(kind.write(FOREIGN).encode(), kind.path_in(language))
    strict = Linter(select=["P", "U", "S", "L", "R", "K"])
    assert strict.check(document) == []
    assert strict.fix(document, unsafe=True).text == document.text


@pytest.mark.parametrize(
    "case",
    [case for case in NOTHING_OF_OURS + SOFTWARE if case.kinds is EVERY],
    ids=lambda case: case.shows,
)
@pytest.mark.parametrize("path", OFFICE)
def test_the_same_holds_of_paragraphs_of_office_files(path: str, case: Texts) -> None:
    texts = [_MARK.sub(lambda mark: mark["wrong"], text) for text in case.texts]
    document = decode(OFFICE[path](texts), path)
    found = [(one.rule.code, document.text[one.start : one.end]) for one in LINTER.check(document)]
    assert len(found) == sum(len(_MARK.findall(text)) for text in case.texts), found
    fixed = LINTER.fix(document, unsafe=True).text
    for text in case.texts:
        assert _MARK.sub(lambda mark: mark["right"], text) in fixed


#: Signs that stand for themselves in a table and in emphasis, and an error beside them.
SIGNS = {
    "a.md": (
        "| العملية | الرمز |\n|---|---|\n| جمع | + |\n| سؤال | ? |\n\n"
        "اضغط <b>?</b> أو **!** هنا⟪ ،→،⟫ ثم عد\n"
    ),
    "a.html": (
        "<table><tr><td>جمع<td>+<tr><td>سؤال<td>?</table>"
        "<p>اضغط <b>?</b> أو <kbd>;</kbd> هنا⟪ ،→،⟫ ثم عد</p>"
    ),
    "a.rst": (
        "======== ======\nالعملية  الرمز\n======== ======\nجمع      \\+\nسؤال     ?\n"
        "======== ======\n\nاضغط **?** هنا⟪ ،→،⟫ ثم عد\n"
    ),
    "a.adoc": (
        "|===\n|العملية |الرمز\n|جمع |+\n|سؤال |?\n|===\n\n"
        "اضغط *?* هنا -- كما قيل -- ثم عد⟪ ،→،⟫ واحفظ\n"
    ),
    "a.asc": "= دليل\n\nوصل الوفد -- كما قيل -- أمس⟪ ،→،⟫ ثم عاد\n",
    "a.wiki": (
        "{|\n! العملية !! الرمز\n|-\n| جمع || +\n|-\n| سؤال || ?\n|}\n"
        "اضغط '''?''' أو <b>!</b> هنا⟪ ،→،⟫ ثم عد\n"
    ),
    "a.tex": (
        "\\begin{tabular}{lr}\nجمع & + \\\\\nسؤال & ? \\\\\n\\end{tabular}\n\n"
        "اضغط \\textbf{?} هنا -- كما قيل -- ثم عد⟪ ،→،⟫ واحفظ\n"
    ),
}


@pytest.mark.parametrize("path", SIGNS)
def test_signs_that_stand_for_themselves_stay(path: str) -> None:
    document = decode(_MARK.sub(lambda mark: mark["wrong"], SIGNS[path]).encode(), path)
    assert [one.rule.code for one in LINTER.check(document)] == ["P002"]
    right = _MARK.sub(lambda mark: mark["right"], SIGNS[path])
    assert LINTER.fix(document, unsafe=True).text == right
