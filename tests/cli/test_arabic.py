"""With an Arabic locale every command speaks Arabic: help, findings, errors, notes, counts."""

from __future__ import annotations

import re

import pytest

from linter.cli.main import COMMANDS
from tests.conftest import Sawab

pytestmark = pytest.mark.slow

TEXT = "وقف اطلاق النار ، ثم وصل الوفد إلىالمدينة.\n"
#: Three words of Latin letters in a row: a sentence, or most of one.
SENTENCE = re.compile(r"(?<![\w/.\[-])[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}")
#: Words that only an English sentence holds, wherever they stand.
ENGLISH = re.compile(
    r"(?<![\w/.=\[<:-])(?:the|is|are|was|not|no|and|or|of|in|to|an|it|that|this|with|cannot|must|has"
    r"|missing|expected|expecting|found|invalid|unknown|known|file|files|finding|findings|record"
    r"|records|rejected|left|fixed|error|warning)(?![\w/.=\]>:-])",
)
#: Commands, tags and code are no sentences.
NO_SENTENCE = re.compile(
    r"sawab(?: [a-z]+)+|<(?:style|script)[^>]*>.*?</(?:style|script)>|<[^>]*>|`[^`]*`", re.DOTALL
)
ARABIC = {"LANGUAGE": "ar", "LANG": "ar_EG.UTF-8"}

HELP = [(name, "--help") for name in COMMANDS if name != "completion"]
INNER = [
    *(("words", name, "--help") for name in ("add", "remove", "list")),
    *(("dictionary", name, "--help") for name in ("info", "analyse")),
]
RUNS = [
    ("--help",),
    *HELP,
    *INNER,
    ("check", "a.txt"),
    ("check", "--statistics", "a.txt"),
    ("check", "--output-format", "concise", "a.txt"),
    ("check", "--output-format", "github", "a.txt"),
    ("check", "--output-format", "html", "a.txt"),
    ("check", "--select", "T", "a.txt"),
    ("check", "--select", "ZZ", "a.txt"),
    ("check", "--select", "hamsa", "a.txt"),
    ("check", "missing.txt"),
    ("check", "b.bin"),
    ("check", "c.pdf"),
    ("check", "d.json"),
    ("check", "persian.txt"),
    ("check", "--no-such-option"),
    ("check", "--jobs", "many", "a.txt"),
    ("check", "--output-format", "none", "a.txt"),
    ("check", "--format", "none", "a.txt"),
    ("check", "--profile", "none", "a.txt"),
    ("check", "--config", "selct = []", "a.txt"),
    ("check", "--config", "select = 'S'", "a.txt"),
    ("check", "--config", "lang = 'xx'", "a.txt"),
    ("check", "--config", "[", "a.txt"),
    ("check", "--diff-base", "none", "a.txt"),
    ("check", "empty"),
    ("fix", "--diff", "a.txt"),
    ("fix", "a.txt"),
    ("explain", "hamza"),
    ("explain", "none"),
    ("explain",),
    ("explain", "--word", "الوفقاق"),
    ("explain", "--word", "الى"),
    ("explain", "--word", "كتاب"),
    ("explain", "--word", "إلي", "--context", "وصل إلي المدينة"),
    ("explain", "--word", "word"),
    ("rules",),
    ("words", "add", "برقة"),
    ("words", "add", "Python"),
    ("words", "remove", "برقة"),
    ("baseline", "a.txt"),
    ("check", "--baseline", "none.json", "a.txt"),
    ("dictionary", "info"),
    ("dictionary", "analyse", "الوفقاق"),
    ("dictionary", "analyse", "كتاب"),
    ("config",),
    ("no-such-command",),
    ("page", "public", "--pyodide", "nowhere"),
    ("serve", "--host", "0.0.0.0"),
    ("corpus", "score", "--jobs", "1", "out", "records.jsonl"),
    ("corpus", "score", "--jobs", "1", "--sample", "0.9", "out", "records.jsonl"),
    ("corpus", "fix", "--jobs", "1", "out", "records.jsonl"),
    ("corpus", "filter", "--jobs", "1", "--min-score", "0.9", "out", "records.jsonl"),
    ("corpus", "filter", "out", "records.jsonl"),
    ("corpus", "score", "out", "nowhere"),
    ("corpus", "score", "out", "b.bin"),
    ("corpus", "score", "out", "empty"),
    ("corpus", "score", "empty/..", "records.jsonl"),
    ("corpus", "score", "out"),
    ("corpus", "score", "--field", "body", "out", "table.parquet"),
    ("corpus", "score", "out", "bad.parquet"),
]
#: Files that are not what their names say, and settings that cannot be read.
BROKEN = {
    "a.csv": 'a,"وقف\n',
    "a.docx": "وقف",
    "a.epub": "PK وقف",
    "a.ftl": "a = { وقف\n",
    "a.ipynb": '{"cells": "وقف"}',
    "a.json": '{"a": "وقف",}',
    "b.json": '{"a" "وقف"}',
    "c.json": "[" * 100_000 + '"وقف"',
    "a.json5": "{a: وقف",
    "a.odt": "PK\x03\x04",
    "a.po": 'msgid "x"\nmsgstr "وقف\n',
    "a.properties": "a = وقف \\u06\n",
    "a.pptx": "وقف",
    "a.rtf": "{\\rtf1 وقف}",
    "a.srt": "وقف",
    "a.strings": '"a" = "وقف',
    "b.strings": '"a" = وقف ?',
    "a.stringsdict": "<plist><dict>وقف",
    "a.toml": "a = وقف\n",
    "a.ts": '<TS version="2"><context>وقف</TS>',
    "a.xcstrings": '{"وقف"',
    "a.xliff": "<xliff><file>وقف</xliff>",
    "a.xml": "<a>وقف</b>",
    "b.xml": "<a>وقف &x; </a><b/>",
    "a.yaml": 'a: "وقف\nb: [\n',
    "b.yaml": "a: وقف\n\tb: c\n",
    "c.yaml": "a: [وقف, {b: c\n",
}
SETTINGS = ("[", "a", 'a = "x', "select = [1", "select = 2020-99-99", "a = 1\na = 2", 'a = "\x01"')


def english(text: str) -> list[str]:
    """What of an output is English, code and names aside."""
    said = NO_SENTENCE.sub(" ", text)
    quoted = re.sub(r"«[^»]*»|'[^'\n]*'|\([A-Z][^)]*\)", " ", said)
    return SENTENCE.findall(said) + ENGLISH.findall(quoted)


@pytest.mark.parametrize("arguments", RUNS, ids=" ".join)
def test_a_command_says_no_english_sentence(arguments: tuple[str, ...], sawab: Sawab) -> None:
    (sawab.folder / "a.txt").write_text(TEXT, "utf-8")
    (sawab.folder / "b.bin").write_bytes(b"\0\1\2")
    (sawab.folder / "c.pdf").write_bytes(b"%PDF-1.7")
    (sawab.folder / "d.json").write_text('{"a": "وقف"', "utf-8")
    (sawab.folder / "persian.txt").write_text(
        "این یک متن فارسی است که باید نادیده گرفته شود و برای آزمایش نوشته شده است.\n" * 3, "utf-8"
    )
    (sawab.folder / "empty").mkdir()
    (sawab.folder / "records.jsonl").write_text('{"text": "وقف اطلاق النار"}\n{}\nx\n', "utf-8")
    (sawab.folder / "bad.parquet").write_bytes(b"PAR1 no table")
    if "table.parquet" in arguments:
        pytest.importorskip("pyarrow.parquet").write_table(
            pytest.importorskip("pyarrow").table({"text": ["وقف"]}), sawab.folder / "table.parquet"
        )

    run = sawab(*arguments, env=ARABIC)

    said = run.stdout + run.stderr
    assert not english(said), said


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_is_an_error_in_arabic(name: str, sawab: Sawab) -> None:
    (sawab.folder / name).write_text(BROKEN[name], "utf-8")

    run = sawab("check", name, env=ARABIC)

    assert run.stderr.startswith("خطأ:")
    assert not english(run.stderr), run.stderr


@pytest.mark.parametrize("text", SETTINGS)
def test_settings_that_cannot_be_read_are_an_error_in_arabic(text: str, sawab: Sawab) -> None:
    (sawab.folder / ".sawab.toml").write_text(text, "utf-8")
    (sawab.folder / "a.txt").write_text(TEXT, "utf-8")

    run = sawab("check", "a.txt", env=ARABIC)

    assert run.stderr.startswith("خطأ:")
    assert not english(run.stderr), run.stderr


@pytest.mark.parametrize(
    ("env", "arguments"),
    [
        ({"LC_ALL": "ar"}, ()),
        ({"LC_MESSAGES": "ar_SA"}, ()),
        ({"LANG": "ar_EG.UTF-8"}, ()),
        ({"LANGUAGE": "fr:ar"}, ()),
        ({}, ("--lang", "ar")),
    ],
)
def test_whatever_names_arabic_is_respected(
    env: dict[str, str], arguments: tuple[str, ...], sawab: Sawab
) -> None:
    run = sawab("check", *arguments, "missing.txt", env=env)

    assert run.stderr.startswith("خطأ: missing.txt")


def test_the_settings_name_the_language_of_help_too(sawab: Sawab) -> None:
    (sawab.folder / ".sawab.toml").write_text('lang = "ar"\n', "utf-8")

    assert "الخيارات:" in sawab("check", "--help").stdout
    assert "Options:" in sawab("check", "--help", "--lang", "en").stdout
