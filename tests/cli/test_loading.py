"""What a run does not need, it does not load: for a hook each megabyte and millisecond counts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

_CHECK = """
import sys
from linter.cli.main import main
status = main(["check", "--isolated", *sys.argv[1:]])
print(status, *sorted(sys.modules), file=sys.stderr)
"""


def loaded(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", _CHECK, *arguments]
    process = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    status, *modules = process.stderr.split()
    assert status == "0"
    return set(modules)


@pytest.mark.parametrize(
    "module",
    [
        *("sqlite3", "_hashlib", "zipfile", "rapidfuzz", "statistics"),
        *(
            "html",
            "csv",
            "traceback",
            "click.shell_completion",
            "linter.documents.html.html_elements",
        ),
    ],
)
def test_right_text_checked_without_a_cache_loads_no_heavy_library(
    tmp_path: Path, module: str
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("وصل الوفد إلى المدينة صباح اليوم، ثم لقي مدير «گوگل».\n", encoding="utf-8")
    assert module not in loaded("--no-cache", str(text))


def test_cache_is_opened_where_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAWAB_CACHE_DIR", str(tmp_path / "cache"))
    text = tmp_path / "text.txt"
    text.write_text("وصل الوفد إلى المدينة.\n", encoding="utf-8")
    assert "sqlite3" in loaded(str(text))


_PATTERNS = """
import sys
from linter import Linter
from linter.rules.core.gaps import GapRule
linter = Linter()
linter.check(sys.argv[1])
print(*(rule.code for rule in linter.rules
        if isinstance(rule, GapRule) and "compiled" in vars(rule.pattern)))
"""


@pytest.mark.parametrize(
    ("text", "is_compiled"),
    [("وصل الوفد إلى المدينة، ثم غادر.\n", False), ("وصل الوفد ، ثم غادر.\n", True)],
)
def test_patterns_of_marks_are_compiled_where_unusual_marks_stand(
    text: str, is_compiled: bool
) -> None:
    command = [sys.executable, "-c", _PATTERNS, text]
    process = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    assert bool(process.stdout.split()) == is_compiled
