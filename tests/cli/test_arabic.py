"""With an Arabic locale every command speaks Arabic: help, findings, errors, notes, counts."""

from __future__ import annotations

import re

import pytest

from linter.cli.main import COMMANDS
from tests.conftest import Sawab

TEXT = "وقف اطلاق النار ، ثم وصل الوفد إلىالمدينة.\n"
#: Three words of Latin letters in a row: a sentence, or most of one.
SENTENCE = re.compile(r"(?<![\w/.\[-])[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}")
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
]


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

    run = sawab(*arguments, env=ARABIC)

    said = re.sub(
        r"sawab(?: [a-z]+)+|<(?:style|script)[^>]*>.*?</(?:style|script)>|<[^>]*>|`[^`]*`",
        " ",
        run.stdout + run.stderr,
        flags=re.S,
    )
    assert not SENTENCE.findall(said), said


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
def test_whatever_names_arabic_is_heeded(
    env: dict[str, str], arguments: tuple[str, ...], sawab: Sawab
) -> None:
    run = sawab("check", *arguments, "missing.txt", env=env)

    assert run.stderr.startswith("خطأ: missing.txt")


def test_the_settings_name_the_language_of_help_too(sawab: Sawab) -> None:
    (sawab.folder / ".sawab.toml").write_text('lang = "ar"\n', "utf-8")

    assert "الخيارات:" in sawab("check", "--help").stdout
    assert "Options:" in sawab("check", "--help", "--lang", "en").stdout
