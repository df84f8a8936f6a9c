"""Lines of source code in a text are left alone; prose that quotes code, and comments, are not."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.files.storage import decode

#: What every rule on marks would speak of.
SPACED = "وصل الوفد ، ثم غادر"


def codes(text: str, path: str = "a.txt") -> list[str]:
    return [one.rule.code for one in Linter().check(decode(text.encode(), path))]


@pytest.mark.parametrize(
    "line",
    [
        'MsgBox "تم الحفظ ، شكرا " & vbCrLf & x',
        "   git add .             # وصل الوفد ، ثم غادر",
        'git commit -m "x" .  # وصل الوفد ، ثم غادر',
        '9015:     Msg = "تم الحفظ ، شكرا " & CHR(13)',
        "1:  Dim x\n9902:     '====[ 1) وصل الوفد ، ثم غادر ]====\n9903:     Set Cmd = Nothing",
        'rs("name").value = "تم الحفظ ، شكرا"',
        "alert('تم الحفظ ، شكرا');",
        'const message = "تم الحفظ ، شكرا";',
        'print("تم الحفظ ، شكرا")',
        "printf -- 'تم الحفظ ، شكرا\\n'",
        "SELECT a AS N'تم الحفظ ، شكرا' FROM t -- وصل الوفد ، ثم غادر",
        'HTTP 200; {"ok":true,"data":{"Id":5,"Message":"تم الحفظ ، شكرا"}}',
        "def ابحث(ب,اسم):\n    م=ب[0]; أب=ب[1]",
        "    if م.get(اسم) is not None: م[اسم]=ق; return",
        'أسماء ≔ ⟨"أحمد", "علي"⟩\n⎕ "عدد الطلاب: " ⊕ نص(أحص(أسماء))',
        '("عرف", "تربيع", [("س", نوع.صحيح)], نوع.صحيح, [',
        'x = f(y)\n    ("لكل","أ","6"),\n    ("نص",\'رحب "مرحباً " هنا\',"25"),\nz = 5',
        "التصنيفات = {الجزائر : Algeria, الثقافة : entertainment}",
        "---\ntags: [وصل, الوفد]\n---",
        "RewriteRule ^ar/.*(سيرفر|قاعدة.بيانات) /services/a.html [R=301,L]",
        "```sql\nSET x = f(\n  'a','B'  -- ← وصل -- الوفد ، ثم غادر\n)\n```",
        'tr("فضل العشر "\n   " وصل الوفد ، ثم غادر "\n   "\\n");',
    ],
)
def test_a_line_of_code_is_left_alone(line: str) -> None:
    assert codes(f"كلام سليم\n\n{line}\n\nكلام سليم\n") == []


@pytest.mark.parametrize(
    "line",
    [
        SPACED,
        f'قال: "{SPACED}"',
        f'"{SPACED}"',
        f"استدع الدالة main() إذا {SPACED}",
        f"(x = 5) {SPACED}",
        f"# {SPACED}\nRUN apt-get update",
        f"// {SPACED}\nvar x = 5;",
        f"- {SPACED}",
        f"عدل f(x) و g(y) ثم {SPACED}",
        f'قال ("نعم") ثم ("لا") ثم {SPACED}',
        f"استعمل a=b و c[0] إذا {SPACED}",
        "الأداة ts_tool ، أو new_tool",
        "الدالة np.array() ، أو np.zeros()",
        f"' {SPACED}",
    ],
)
def test_prose_beside_code_is_checked(line: str) -> None:
    assert codes(f"{line}\n") == ["P002"]


def test_a_query_kept_in_a_string_is_left_alone() -> None:
    query = f"SELECT a,\\n  -- {SPACED}\\n  b AS c\\nFROM t\\n  -- ملاحظة -- أخرى\\nWHERE x = 1"
    assert codes(f'{{"query": "{query}", "text": "{SPACED}"}}', "a.json") == ["P002"]


def test_a_choice_between_two_strings_is_no_sentence() -> None:
    assert codes('الحالة @(x ? "نعم" : "لا") هنا\n') == []


def test_a_long_text_of_code_takes_no_longer_for_being_long() -> None:
    line = '"\\"' * 400 + "'\\'" * 400
    assert codes(f"x = f({line}\nكلام سليم\n") == []


def test_a_line_that_all_but_is_a_record_is_read_once() -> None:
    # Digits that a pattern parts in more than one way would not let it end.
    assert codes('("كلمة", "أخرى", ' + "1" * 300 + " x!)") == []
    assert codes('("كلمة") ' * 60 + "x!") == []
    assert codes(" " * 1900 + '("كلمة", "أخرى", x!)') == []
