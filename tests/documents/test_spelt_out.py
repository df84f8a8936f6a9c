"""Strings that spell their letters out: what a fix puts in is spelt as they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter import Linter
from linter.files.storage import decode

Spell = Callable[[str], str]


def spelt(form: str) -> Spell:
    return lambda text: "".join(mark if mark.isascii() else form.format(ord(mark)) for mark in text)


UNITS, CAPITALS, BRACES = spelt(r"\u{:04x}"), spelt(r"\U{:04X}"), spelt(r"\u{{{:x}}}")
REFERENCES = spelt("&#{};")


def fixed(path: str, text: str) -> str:
    return Linter().fix(decode(text.encode(), path)).text


@pytest.mark.parametrize(
    ("path", "file", "spell"),
    [
        ("ar.lproj/a.strings", '// تعليق\n"a.b" = "{}";\n', CAPITALS),
        ("ar.yml", 'a: "{}" # تعليق\n', UNITS),
        ("ar.toml", 'a = "{}" # تعليق\n', UNITS),
        ("a.py", 'print("{}") # تعليق\n', UNITS),
        ("a.js", 'alert("{}"); // تعليق\n', UNITS),
        ("a.js", 'alert("{}"); // تعليق\n', BRACES),
        ("values-ar/strings.xml", '<resources><string name="a">{}</string></resources>', UNITS),
        ("a_ar.properties", "# تعليق\na={}\n", UNITS),
        ("ar.json", '{{"a": "{}", "b": "تعليق"}}', UNITS),
        ("a.xml", "<doc><p>{}</p><p>تعليق</p></doc>", REFERENCES),
        ("a.html", "<p>{}</p><p>تعليق</p>", REFERENCES),
    ],
)
def test_a_mark_in_a_string_of_escapes_is_escaped(path: str, file: str, spell: Spell) -> None:
    assert fixed(path, file.format(spell("ما قيمته?"))) == file.format(spell("ما قيمته؟"))


def test_a_string_beside_it_that_holds_letters_as_they_are_gets_the_mark_as_it_is() -> None:
    file = 'a: "{}"\nb: "{}"\n'
    before = file.format(UNITS("ما اسمك?"), "ما عمرك?")
    assert fixed("ar.yml", before) == file.format(UNITS("ما اسمك؟"), "ما عمرك؟")


def test_a_direction_mark_in_escapes_spells_no_string_out() -> None:
    assert fixed("ar.yml", r'a: "\u200fما اسمك?"') == r'a: "\u200fما اسمك؟"'


REFERENCES, HEXADECIMAL = spelt("&#{};"), spelt("&#x{:X};")


@pytest.mark.parametrize("spell", [REFERENCES, HEXADECIMAL])
@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("values-ar/strings.xml", '<resources><string name="a">{}</string></resources>'),
        ("a.ar.resx", '<root><data name="a"><value>{}</value></data></root>'),
        ("a.html", '<html><meta charset="us-ascii"><p>{0}</p><img alt="{0}"></html>'),
        ("a.md", "{}\n"),
    ],
)
def test_a_text_of_references_is_fixed_in_references(path: str, file: str, spell: Spell) -> None:
    before, after = "ما قيمته الى اليوم ?", "ما قيمته إلى اليوم؟"
    assert fixed(path, file.format(spell(before))) == file.format(spell(after))


def test_a_space_in_a_value_without_quotation_marks_stays_a_reference() -> None:
    before = f"<img alt={REFERENCES('إلىالمدينة')}>"
    assert " " not in fixed("a.html", before).removeprefix("<img ")
