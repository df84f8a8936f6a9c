"""What ships for other tools: judged by their own schemas, or by the tools themselves."""

from __future__ import annotations

import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from docs.manual_page import PAGE, page
from linter.cli.progress import Progress
from tests.conftest import Sawab

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.gitlab-ci", "templates/sawab.gitlab-ci.yml"),
        ("vendor.github-workflows", "docs/examples/github-workflow.yml"),
        ("vendor.github-workflows", "docs/examples/reviewdog.yml"),
    ],
)
def test_a_file_for_another_tool_is_valid(schema: str, file: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(shutil.which("actionlint") is None, reason="actionlint is not installed")
def test_actionlint_finds_no_error_in_the_examples() -> None:
    files = sorted(map(str, (ROOT / "docs" / "examples").glob("*.yml")))
    done = subprocess.run(["actionlint", *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_page_shows_the_examples_that_are_checked() -> None:
    page_of_tools = (ROOT / "docs" / "integrations.md").read_text("utf-8")
    for example in (ROOT / "docs" / "examples").glob("*.yml"):
        assert example.read_text("utf-8") in page_of_tools, example.name


def test_actions_are_pinned_by_commit() -> None:
    lines = (ROOT / "action.yml").read_text("utf-8").splitlines()
    used = [line.split("uses:")[1].split()[0] for line in lines if "uses:" in line]
    assert used
    assert all(len(one.partition("@")[2]) == 40 for one in used)


def test_the_manual_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `python -m docs.manual_page`"


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not installed")
def test_the_manual_page_is_read_without_warnings() -> None:
    command = ["man", "--warnings", "--encoding=UTF-8", "--local-file", str(PAGE)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "--unsafe-fixes" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_read_its_completion(sawab: Sawab, shell: str) -> None:
    script = sawab("completion", shell).stdout
    assert "_SAWAB_COMPLETE" in script
    if shutil.which(shell):
        done = subprocess.run([shell, "-n"], input=script, text=True, check=False)
        assert done.returncode == 0


def test_rules_are_completed(sawab: Sawab) -> None:
    words = {"_SAWAB_COMPLETE": "bash_complete", "COMP_CWORD": "3"}
    run = sawab(env={**words, "COMP_WORDS": "sawab check --select ham"})
    assert "plain,hamza" in run.stdout
    run = sawab(env={**words, "COMP_WORDS": "sawab check --select S001,S00"})
    assert "plain,S001,S002" in run.stdout


class Terminal(StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_is_told_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(range(100))
    monkeypatch.setattr("linter.cli.progress.time.monotonic", lambda: next(times))
    for stream, told in ((Terminal(), "\r\x1b[K1 files checked\r\x1b[K"), (StringIO(), "")):
        monkeypatch.setattr(sys, "stderr", stream)
        progress = Progress()
        progress.step()
        progress.clear()
        progress.clear()
        assert stream.getvalue() == told


def test_a_short_or_quiet_run_tells_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.cli.progress.time.monotonic", lambda: 0.0)
    monkeypatch.setattr(sys, "stderr", stream := Terminal())
    for is_wanted in (True, False):
        Progress(is_wanted=is_wanted).step()
    assert stream.getvalue() == ""
