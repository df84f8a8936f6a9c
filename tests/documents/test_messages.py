"""What stands inside the messages of programs: placeholders, tags, plurals, access keys."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.documents.core import inline
from linter.documents.core.inline import inline_parts
from linter.documents.core.pieces import OBJECT
from linter.documents.messages import icu
from linter.documents.messages.message import Style, read_message
from linter.documents.messages.placeholders import placeholders, plain, tags

#: Messages in which an underscore marks an access key.
GTK = Style(has_underscore=True)


def prose(text: str) -> str:
    return "|".join(part.prose.text for part in read_message(text, GTK)).replace(OBJECT, "■")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("حذف %s و%1$@ و%-5.2f و%lld", "حذف ■ و■ و■ و■"),
        ("مرحبا {name} و{{ user }} و${x} و%{y} و#{z}", "مرحبا ■ و■ و■ و■ و■"),
        ("%(count)d من %(total)s", "■ من ■"),
        ("الصفحة %1 من %2", "الصفحة ■ من ■"),
        ("أهلا $userمرحبا", "أهلا ■مرحبا"),
        ("مقدار $(item)حرارة$() هنا", "مقدار ■حرارة■ هنا"),
        ("خصم 50% من السعر، أو %50 منه", "خصم 50% من السعر، أو %50 منه"),
        ("اكتمل %d%%", "اكتمل ■%"),
        ("اضغط <b>هنا</b> أو <a href='x'>هناك</a>", "اضغط هنا أو هناك"),
        ("سطر<br>وسطر<p>فقرة", "سطر\n\nوسطر\n\nفقرة"),
        ("انظر <xref linkend='a' /> و<0/> هنا<anchor id='b'/>", "انظر ■ و■ هنا"),
        ("<img/>هذا النص.<ulink url='a' />", "هذا النص."),
        ("سطر<br/>وسطر", "سطر\n\nوسطر"),
        ("س < ص > ع", "س < ص > ع"),
        ("قال&nbsp;&quot;نعم&quot;", 'قال\xa0"نعم"'),
        ("شغل &brandShortName; الآن", "شغل ■ الآن"),
        ("&ملف", "ملف"),
        ("م_لف", "ملف"),
        ("ملف_قديم_جدا", "ملف_قديم_جدا"),
        ("  قال \n", "قال"),
        ("{اسم} هنا", "{اسم} هنا"),
        ("لديك {n, plural, one {رسالة} other {# رسائل}} هنا", "لديك ■ هنا|رسالة|■ رسائل"),
        ("{n, plural, other {{g, select, a {ألف} other {باء}}}}", "■|■|ألف|باء"),
        ("{n, plural, other {ناقص}", "{n, plural, other {ناقص}"),
    ],
)
def test_a_message_is_read_as_its_reader_sees_it(text: str, read: str) -> None:
    assert prose(text) == read


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("%s of %d", "%2$d من %1$s"),
        ("%i files", "%d ملف"),
        ("%slogged in%s to post", "%sسجل%s لتعلق"),
        ("{0:d} and {name!r}", "{name} و{0}"),
        ("{} {}", "{0} {1}"),
        ("{{ x }}", "{{x}}"),
        ("%1 %2", "%2 %1"),
        ("{n, plural, other {# files}}", "{n, plural, zero {لا} other {# ملف}}"),
    ],
)
def test_the_same_placeholders_have_the_same_names(source: str, translation: str) -> None:
    assert sorted(set(placeholders(source))) == sorted(set(placeholders(translation)))


@pytest.mark.parametrize(
    ("source", "translation"),
    [("%s %d", "%d %s"), ("{a}", "{b}"), ("%(a)s", "%(a)d"), ("${x}", "{x}"), ("%s", "%%s")],
)
def test_other_placeholders_have_other_names(source: str, translation: str) -> None:
    assert placeholders(source) != placeholders(translation)


def test_what_only_looks_like_a_tag_is_none() -> None:
    assert not tags("copy <file> to <folder>")
    assert set(tags("<b>x</b><br><x id='1'/><y>z</y>&lt;")) == {
        "<b>",
        "</b>",
        "<br>",
        "<x id=1>",
        "<y>",
        "</y>",
        "&lt;",
    }


def test_a_plain_message_has_no_markup() -> None:
    assert plain("<b>%s</b> &amp; %d%%.") == f"{OBJECT} & {OBJECT}%."


MESSAGES = [
    "{n, plural, =0 {none} one {# file} other {# files}}",
    "{n, plural, offset:1 one {{name} and one} other {{name} and #}}",
    "a {x} b {y, number, integer} c {g, select, female {her {z}} other {them}}",
    "{p, selectordinal, one {#st} other {#th}}",
    "it''s '{not}' {x}",
    "{n,plural,other{}}",
]


Shape = list[tuple[str, str, list[str]]]


def _theirs(nodes: list[Any]) -> Shape:
    """The arguments as the other parser gives them, the number of a plural left out."""
    found: Shape = []
    for node in nodes:
        if isinstance(node, dict) and not node.get("hash"):
            options = node.get("options", {})
            found.append((node["name"], node.get("type", ""), list(options)))
            for branch in options.values():
                found += _theirs(branch)
    return found


def _ours(pattern: icu.Pattern) -> Shape:
    return [
        (one.name, one.kind, [selector for selector, _ in one.branches])
        for one in icu.arguments(pattern)
    ]


@pytest.mark.parametrize("text", MESSAGES)
def test_messages_are_read_as_another_parser_reads_them(text: str) -> None:
    parser = import_module("pyicumessageformat").Parser()
    assert _ours(icu.parse(text)) == _theirs(parser.parse(text))


BROKEN = ["{", "}", "{n, plural}", "{n, plural, }", "{n, plural, one {}", "{n, select, a b}", "{n"]


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_message_is_refused(text: str) -> None:
    with pytest.raises(icu.MessageError):
        icu.parse(text)


@given(st.text("قال {}%s<b>/&;_#',plural1$", max_size=30))
@example("$_ا")
def test_parts_rise_and_are_what_stands_there(text: str) -> None:
    place = 0
    for part in inline_parts(text):
        assert place <= part.start < part.end
        assert part.text == text[part.start : part.end]
        place = part.end
    for one in read_message(text):
        assert 0 <= one.start <= one.end <= len(text)


@given(st.text("%<>&_{}[]$#@() ابم1s.,;:/!-t", max_size=8))
def test_a_message_passed_over_for_its_signs_holds_no_part(text: str) -> None:
    if inline._SIGN.search(text) is None:
        for pattern in (inline._INLINE, inline._NUMBERED, inline._UNDERSCORE):
            assert pattern.search(text) is None
