"""The same texts as files of every format, each in the way that its programs write them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

Writer = Callable[[Sequence[str]], str]


@dataclass(frozen=True, slots=True)
class Kind:
    """How texts are kept: `path` is where Arabic ones stand, `write` gives the file."""

    path: str
    write: Writer

    def path_in(self, language: str) -> str:
        """Where the same file would stand for another language."""
        return f"{language}/{self.path.replace('ar', language)}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _json(values: object) -> str:
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _paragraphs(texts: Sequence[str]) -> str:
    return "\n\n".join(texts) + "\n"


def _lines(template: str, read: Callable[[str], str] = str) -> Writer:
    """A line a text; `{n}` counts them."""
    return lambda texts: "".join(
        template.replace("{n}", str(n)).replace("{}", read(text)) + "\n"
        for n, text in enumerate(texts)
    )


def _around(head: str, each: Writer, foot: str) -> Writer:
    return lambda texts: head + each(texts) + foot


def _xml(head: str, template: str, foot: str) -> Writer:
    return _around(head, _lines(template, lambda text: escape(text, quote=False)), foot)


def _named(texts: Sequence[str]) -> dict[str, str]:
    return {f"a.key{n}": text for n, text in enumerate(texts)}


def _xcstrings(texts: Sequence[str]) -> str:
    return _json(
        {
            "sourceLanguage": "en",
            "strings": {
                key: {"localizations": {"ar": {"stringUnit": {"value": text}}}}
                for key, text in _named(texts).items()
            },
            "version": "1.0",
        }
    )


def _notebook(texts: Sequence[str]) -> str:
    cells = [{"cell_type": "markdown", "metadata": {}, "source": text} for text in texts]
    return _json({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


_XLIFF: Final = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" '
    'source-language="en" target-language="ar" datatype="plaintext"><body>\n'
)
_XLIFF_2: Final = (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ar">'
    '<file id="f">\n'
)
_DICT: Final = (
    "<key>k{n}</key><dict><key>NSStringLocalizedFormatKey</key><string>{}</string></dict>"
)
_ASS: Final = "[Events]\nFormat: Layer, Start, End, Style, Name, L, R, V, Effect, Text\n"
#: Prose as people write it.
PROSE: Final = {
    "text": Kind("a.txt", _paragraphs),
    "markdown": Kind("a.md", _paragraphs),
    "html": Kind("a.html", _xml("<body>\n", "<p>{}</p>", "</body>\n")),
    "xml": Kind("a.xml", _xml("<book>\n", "<para>{}</para>", "</book>\n")),
    "restructuredtext": Kind("a.rst", _paragraphs),
    "latex": Kind("a.tex", _around("\\begin{document}\n", _paragraphs, "\\end{document}\n")),
    "mediawiki": Kind("a.wiki", _paragraphs),
    "asciidoc": Kind("a.adoc", _paragraphs),
    "notebook": Kind("a.ipynb", _notebook),
}
SUBTITLES: Final = {
    "srt": Kind("a.srt", _lines("{n}\n00:00:01,000 --> 00:00:02,000\n{}\n")),
    "vtt": Kind("a.vtt", _around("WEBVTT\n\n", _lines("00:01.000 --> 00:02.000\n{}\n"), "")),
    "ass": Kind(
        "a.ass", _around(_ASS, _lines("Dialogue: 0,0:00:01.00,0:00:02.00,a,,0,0,0,,{}"), "")
    ),
}
#: Strings of programs and their translations.
STRINGS: Final = {
    "gettext": Kind(
        "ar.po",
        _around(
            'msgid ""\nmsgstr "Language: ar\\n"\n\n',
            _lines('msgid "a.key{n}"\nmsgstr {}\n', _quoted),
            "",
        ),
    ),
    "xliff": Kind(
        "a.ar.xlf",
        _xml(
            _XLIFF,
            '<trans-unit id="{n}"><target>{}</target></trans-unit>',
            "</body></file></xliff>\n",
        ),
    ),
    "xliff-2": Kind(
        "a.ar.xliff",
        _xml(
            _XLIFF_2,
            '<unit id="{n}"><segment><target>{}</target></segment></unit>',
            "</file></xliff>\n",
        ),
    ),
    "android": Kind(
        "values-ar/strings.xml",
        _xml("<resources>\n", '<string name="a{n}">{}</string>', "</resources>\n"),
    ),
    "strings": Kind("ar.lproj/a.strings", _lines('"key{n}" = {};', _quoted)),
    "stringsdict": Kind(
        "ar.lproj/a.stringsdict", _xml('<plist version="1.0"><dict>\n', _DICT, "</dict></plist>\n")
    ),
    "xcstrings": Kind("a.xcstrings", _xcstrings),
    "qt": Kind(
        "app_ar.ts",
        _xml(
            '<TS version="2.1"><context>\n',
            "<message><source>a.key{n}</source><translation>{}</translation></message>",
            "</context></TS>\n",
        ),
    ),
    "arb": Kind("app_ar.arb", lambda texts: _json(_named(texts))),
    "json": Kind("ar.json", lambda texts: _json(_named(texts))),
    "json5": Kind("ar.json5", lambda texts: "// a\n" + _json(_named(texts))),
    "yaml": Kind("ar.yml", _lines("key{n}: {}", _quoted)),
    "toml": Kind("ar.toml", _lines("key{n} = {}", _quoted)),
    "properties": Kind("a_ar.properties", _lines("key{n}={}")),
    "resx": Kind(
        "a.ar.resx", _xml("<root>\n", '<data name="a{n}"><value>{}</value></data>', "</root>\n")
    ),
    "ini": Kind("ar.ini", _around("[a]\n", _lines("key{n}={}", _quoted), "")),
    "fluent": Kind("ar.ftl", _lines("key{n} = {}")),
    "keyvalues": Kind(
        "game_ar.txt", _around('"lang"\n{\n"Tokens"\n{\n', _lines('"key{n}" {}', _quoted), "}\n}\n")
    ),
    "php": Kind(
        "lang/ar/a.php", _around("<?php\nreturn [\n", _lines("'a{n}' => {},", _quoted), "];\n")
    ),
    "csv": Kind("a.csv", _lines("{n},{}", lambda text: '"' + text.replace('"', '""') + '"')),
}
#: Programs that show their strings.
PROGRAMS: Final = {
    "python": Kind("a.py", _lines("print({})", _quoted)),
    "javascript": Kind("a.js", _lines("alert({});", _quoted)),
    "java": Kind("A.java", _lines("System.out.println({});", _quoted)),
    "dart": Kind("a.dart", _lines("Text({});", _quoted)),
}
EVERY: Final = PROSE | SUBTITLES | STRINGS | PROGRAMS
