"""The examples of the documentation do what they say, and every option has one."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from linter.cli.main import COMMANDS, sawab
from tests.docs.console import Page, examples, fits

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [path for path in sorted(DOCS.rglob("*.md")) if "```console\n$ " in path.read_text("utf-8")]
#: Pages whose commands install things, or take files that are not there.
NOT_RUN = {"package.md", "accuracy.md", "accuracy.ar.md"}


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="examples are written for a POSIX shell")
@pytest.mark.parametrize(
    "path",
    [path for path in PAGES if path.name not in NOT_RUN],
    ids=lambda path: str(path.relative_to(DOCS)),
)
def test_the_examples_of_a_page_print_what_it_says(path: Path, tmp_path: Path) -> None:
    if "$ git " in path.read_text("utf-8") and shutil.which("git") is None:
        pytest.skip("git is not installed")
    (tmp_path / "work").mkdir()
    page = Page(path, tmp_path / "work")
    page.run()
    if os.environ.get("SAWAB_UPDATE_DOCS"):
        path.write_text(page.updated(), "utf-8")
    for example, printed in page.shown:
        assert fits(example.expected, printed), (
            f"$ {example.command}\n{printed}--- but the page says\n{example.expected}"
        )


def commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(sawab)
    for name in COMMANDS:
        command = sawab.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", one) for inner, one in command.commands.items())


OPTIONS = [
    pytest.param(name, option, id=f"{name} {'/'.join([*option.opts, *option.secondary_opts])}")
    for name, command in commands()
    for option in command.params
    if isinstance(option, click.Option)
]


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_an_option_has_help_and_an_example_that_is_run(name: str, option: click.Option) -> None:
    assert option.help
    shown = [example.command for text in consoles() for example in examples(text)]
    flags = "|".join(map(re.escape, (*option.opts, *option.secondary_opts)))
    pattern = re.compile(rf"\bsawab \w.*\s(?:{flags})(?:[\s=]|$)")
    assert any(pattern.search(command) for command in shown), f"no page shows {flags} of {name}"


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_a_command_has_an_example_that_is_run(name: str) -> None:
    shown = [example.command for text in consoles() for example in examples(text)]
    assert any(f"sawab {name}" in command for command in shown)


def consoles() -> Iterator[str]:
    for path in PAGES:
        if path.name not in NOT_RUN:
            text = path.read_text("utf-8")
            yield from re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_a_line_of_dots_stands_for_any_lines() -> None:
    assert fits("a\n…\nb\n", "a\nx\ny\nb\n")
    assert fits("a\n…\nb\n", "a\nb\n")
    assert not fits("a\n…\nb\n", "a\nx\n")
    assert fits("", "")
    assert not fits("", "a\n")
