"""What stands in a line (or a string, or a cell) without an Arabic word is left to its writer."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.documents import Document
from linter.documents.format_table import FORMATS

WRONG = "وصل الوفد إلى المدينه"
RIGHT = "وصل الوفد إلى المدينة"
#: One of them stands for `OTHER` below, beside Arabic that is corrected.
OTHERS = {
    "unseen characters": "a\u200b \u00adb \ufeff",
    "odd spaces": "x\u3000y\u2003 z",
    "odd spaces alone": "\u3000\u200b\u2003",
    "letters with accents": "ÅÍÎÏ ÓÔÒÚÆ\u200b \ue000",
    "marks and digits": "10 % ,, ٢٠ ،، (5 )",
    "control characters of directions": "\u202atest \u202b",
}
FILES = {
    "text": "ARABIC\nOTHER\nARABIC\n",
    "markdown": "ARABIC\n\nOTHER\n\n- ARABIC\n- OTHER\n",
    "html": "<p>ARABIC</p><p>OTHER</p><ul><li>ARABIC</li><li>OTHER</li></ul>",
    "vue": "<template><p>ARABIC</p><template #a>OTHER</template></template>",
    "restructuredtext": "ARABIC\n\nOTHER\n\nARABIC\n",
    "latex": "ARABIC\n\n\\section{ARABIC}\n\nOTHER\n\nARABIC\n",
    "mediawiki": "ARABIC\n\nOTHER\n\n* ARABIC\n",
    "asciidoc": "ARABIC\n\nOTHER\n\nARABIC\n",
    "gettext": 'msgid "a"\nmsgstr "ARABIC"\n\nmsgid "b"\nmsgstr "OTHER"\n',
    "android": '<resources><string name="a">ARABIC</string><string name="b">OTHER</string>'
    "</resources>",
    "xliff": '<xliff version="1.2"><file target-language="ar"><body><trans-unit id="a">'
    "<source>b</source><target>ARABIC</target></trans-unit><trans-unit id='b'><source>c</source>"
    "<target>OTHER</target></trans-unit></body></file></xliff>",
    "json": '{"a": "ARABIC", "b": "OTHER"}',
    "json5": "{a: 'ARABIC', b: 'OTHER'}",
    "arb": '{"a": "ARABIC", "b": "OTHER"}',
    "yaml": 'a: "ARABIC"\nb: "OTHER"\nc: |\n  ARABIC\n  +OTHER+\n',
    "toml": 'a = "ARABIC"\nb = "OTHER"\n',
    "strings": '"a" = "ARABIC";\n"b" = "OTHER";\n',
    "properties": "a=ARABIC\nb=+OTHER+\n",
    "resx": '<root><data name="a"><value>ARABIC</value></data><data name="b"><value>OTHER</value>'
    "</data></root>",
    "ini": "[x]\na=ARABIC\nb=+OTHER+\n",
    "desktop-entry": "[Desktop Entry]\nName[ar]=ARABIC\nComment[ar]=+OTHER+\n",
    "fluent": "a = ARABIC\nb = +OTHER+\n",
    "subtitles": "1\n00:00:01,000 --> 00:00:02,000\nARABIC\n\n"
    "2\n00:00:03,000 --> 00:00:04,000\nOTHER\n",
    "ass": "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, "
    "Text\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,ARABIC\n"
    "Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,OTHER\n",
    "notebook": '{"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["ARABIC\\n", '
    '"\\n", "OTHER"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
    "csv": 'ARABIC,"OTHER"\n"OTHER",ARABIC\n',
    "tsv": "ARABIC\tOTHER\n+OTHER+\tARABIC\n",
    "qt": '<TS version="2.1" language="ar"><context><message><source>a</source>'
    "<translation>ARABIC</translation></message><message><source>b</source>"
    "<translation>OTHER</translation></message></context></TS>",
    "commit-message": "ARABIC\n\nOTHER\n\nARABIC\n",
    "xml": "<a><b>ARABIC</b><b>OTHER</b></a>",
    "keyvalues": '"lang" { "Tokens" { "a" "ARABIC" "b" "OTHER" } }',
    "python": 'a = "ARABIC"\nb = "OTHER"\n',
}


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("name", FILES)
def test_a_line_without_an_arabic_word_is_left_as_it_is(name: str, kind: str) -> None:
    pattern = FILES[name].replace("OTHER", OTHERS[kind])
    document = Document(pattern.replace("ARABIC", WRONG), format=name)
    fixed = Linter(select=["S", "P", "U", "R", "B", "K", "D"]).fix(document, unsafe=True)
    assert fixed.text == pattern.replace("ARABIC", RIGHT)


def test_every_kind_of_text_with_lines_is_tried() -> None:
    # Which are read as others are, or have no lines.
    tried = {*FILES, "xcstrings", "stringsdict", "keywords"}
    read_as = {known.name for known in FORMATS if not known.is_container and not known.language}
    assert read_as - tried == set()


def test_only_rules_on_encodings_look_into_a_line_that_may_be_misread_arabic() -> None:
    text = "وصل الوفد\nÇáÓáÇã\u200b Úáíßã\u3000\nوصل الوفد\nÇáãÏíäÉ\n"
    found = Linter().check(text)
    assert {one.rule.code for one in found} == {"U021"}
    assert {text[one.start : one.end] for one in found} >= {"ÇáãÏíäÉ"}
