"""Which messages a translation file holds, and which it leaves alone."""

from __future__ import annotations

import pytest

from linter.documents.core.reading import Reading
from linter.documents.formats import read_as


def reading(name: str, text: str) -> Reading:
    found = read_as(name, text)
    assert found is not None
    return found


def forms(found: Reading) -> list[tuple[str, list[str]]]:
    return [(unit.key, [target.form for target in unit.targets]) for unit in found.units]


HEADER = 'msgid ""\nmsgstr "Language: {}\\n"\n\nmsgid "a"\nmsgstr "قال"\n'


@pytest.mark.parametrize("tag", ["ar", "ar_EG", "ar-SA", "arz"])
def test_a_catalogue_in_arabic_is_read(tag: str) -> None:
    assert reading("gettext", HEADER.format(tag)).prose.text == "قال\n\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("gettext", HEADER.format("fa")),
        ("xliff", '<xliff><file target-language="ur"><target>قال</target></file></xliff>'),
        ("xliff", '<xliff trgLang="ckb"><file><target>قال</target></file></xliff>'),
        ("qt", '<TS language="fa_IR"><message/>قال</TS>'),
        ("arb", '{"@@locale": "ur", "a": "قال"}'),
    ],
)
def test_a_file_in_another_language_is_left_alone_with_a_note(name: str, text: str) -> None:
    found = reading(name, text)
    assert found.prose.text == ""
    assert "left alone" in found.note


def test_fuzzy_obsolete_and_empty_entries_are_left_alone() -> None:
    text = (
        '#, fuzzy\nmsgid "a"\nmsgstr "قال"\n\n#~ msgid "b"\n#~ msgstr "قال"\n\n'
        'msgid "c"\nmsgstr ""\n\nmsgid "d"\nmsgstr "عاد"\n'
    )
    assert reading("gettext", text).prose.text == "عاد\n\n"


def test_a_wrapped_string_is_one_text() -> None:
    found = reading("gettext", 'msgid ""\n"a "\n"b"\nmsgstr ""\n"قال "\n"نعم\\n"\n')
    assert found.prose.text == "قال نعم\n\n"
    assert found.units[0].source == "a b"
    assert found.units[0].targets[0].raw == "قال نعم\n"


def test_plural_forms_are_named_by_the_header() -> None:
    entry = 'msgid "f"\nmsgid_plural "fs"\nmsgstr[0] "لا"\nmsgstr[5] "ملف"\n'
    assert forms(reading("gettext", entry)) == [("f", ["zero", "other"])]
    header = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=n>1;\\n"\n\n'
    assert forms(reading("gettext", header + entry)) == [("f", ["one", ""])]


def test_plural_keys_of_programs_are_one_message() -> None:
    text = '{"a": {"f_one": "ملف", "f_other": "ملفات", "g_one": "قال", "one": {"other": "عاد"}}}'
    assert forms(reading("json", text)) == [
        ("a.f", ["one", "other"]),
        ("a.g_one", [""]),
        ("a.one.other", [""]),
    ]
    assert forms(reading("yaml", "a:\n  one: ملف\n  other: ملفات\n")) == [("a", ["one", "other"])]


def test_messages_in_another_language_of_the_same_file_are_no_messages_of_ours() -> None:
    text = '{"en": {"f": {"one": "file", "other": "files"}}, "ar": {"a": "قال"}}'
    assert [unit.key for unit in reading("json", text).units] == ["ar.a"]


def test_what_android_makes_of_a_string_is_what_is_read() -> None:
    text = '<resources><string name="a">  قال \\n\n   "نعم  أو"  لا\\u0021 </string></resources>'
    assert reading("android", text).prose.text == "قال \n نعم  أو لا!\n\n"


def test_xliff_targets_are_compared_with_their_sources() -> None:
    text = (
        '<xliff version="1.2"><file><body><trans-unit id="u"><source>a <x id="1"/></source>'
        '<target>قال <x id="1"/></target></trans-unit></body></file></xliff>'
    )
    (unit,) = reading("xliff", text).units
    assert (unit.key, unit.source) == ("u", 'a <x id="1"/>')


def test_a_copy_that_tools_put_in_is_no_translation_yet() -> None:
    unit = '<trans-unit id="u"><source>a b</source><target state="new">a b</target></trans-unit>'
    other = "<trans-unit><target>قال</target></trans-unit>"
    found = reading("xliff", f"<xliff><file><body>{unit}{other}</body></file></xliff>")
    assert len(found.units) == 1


def test_a_key_that_is_a_sentence_is_the_source() -> None:
    found = reading("strings", '"Save %@?" = "أتحفظ %@؟";\n"save.title" = "حفظ";\n')
    assert [unit.source for unit in found.units] == ["Save %@?", ""]


def test_the_lines_of_a_cue_are_one_text_and_cues_are_parted() -> None:
    text = "1\n00:01,0 --> 00:02,0\nقال\nنعم\n\n2\n00:03,0 --> 00:04,0\nعاد\n"
    assert reading("subtitles", text).prose.text == "قال\nنعم\n\nعاد\n\n"


def test_branches_of_a_fluent_selection_are_forms() -> None:
    text = "f = { $n ->\n    [one] ملف\n   *[other] { $n } ملف\n }\n"
    assert forms(reading("fluent", text)) == [("f", ["one", "other"])]
