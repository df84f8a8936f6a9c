"""Write the manual page of the command line from the commands themselves.

`python -m docs.manual_page [FILE]` writes it to FILE (default: `docs/sawab.1`), which goes into the
package; a test fails when it is older than the commands.

Source: man-pages(7); groff_man(7).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from linter._version import __version__
from linter.cli.main import sawab

PAGE: Final = Path(__file__).parent / "sawab.1"


def page() -> str:
    """The manual page, in the language of troff."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    context = click.Context(sawab, info_name="sawab", **sawab.context_settings)
    yield f'.TH SAWAB 1 "" "sawab {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"sawab \- find and fix errors in Arabic text"
    yield ".SH SYNOPSIS"
    for name, command in _commands(sawab, context):
        usage = " ".join(command.collect_usage_pieces(context))
        yield f".B sawab {_escaped(name)}"
        yield _escaped(usage)
        yield ".br"
    yield ".SH DESCRIPTION"
    yield from _paragraphs(sawab.help or "")
    yield ".SH COMMANDS"
    for name, command in _commands(sawab, context):
        yield f".SS {_escaped(name)}"
        yield from _paragraphs(command.help or "")
        with click.Context(command, info_name=name, parent=context) as own:
            for parameter in command.get_params(own):
                record = parameter.get_help_record(own)
                if record is not None:
                    yield ".TP"
                    yield f".B {_escaped(record[0])}"
                    yield _escaped(" ".join(record[1].split()))
    yield ".SH FILES"
    for name, meaning in _FILES:
        yield ".TP"
        yield f".I {_escaped(name)}"
        yield _escaped(meaning)
    yield ".SH ENVIRONMENT"
    for name, meaning in _ENVIRONMENT:
        yield ".TP"
        yield f".B {name}"
        yield _escaped(meaning)


_FILES: Final = (
    (".sawab.toml, pyproject.toml, setup.cfg", "Settings; the nearest that holds any wins."),
    (".sawab-words.txt", "Words to accept, one a line."),
    (".gitignore, .ignore, .sawabignore", "What is left out of folders."),
)
_ENVIRONMENT: Final = (
    ("NO_COLOR, FORCE_COLOR", "Colours never, or always."),
    ("SAWAB_CACHE_DIR", "Where findings are remembered between runs."),
    ("SAWAB_STATE_DIR", "Where interactive sessions are remembered."),
)


def _commands(group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Command]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            for inner, one in _commands(command, context):
                yield f"{name} {inner}", one
        elif command is not None:
            yield name, command


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.strip().split("\n\n"):
        is_verbatim = paragraph.lstrip().startswith("\b")
        yield ".PP"
        lines = [line.strip() for line in paragraph.replace("\b", "").strip().splitlines()]
        yield from (
            [".nf", *map(_escaped, lines), ".fi"] if is_verbatim else [_escaped(" ".join(lines))]
        )


def _escaped(text: str) -> str:
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{text}" if text.startswith((".", "'")) else text


def main(arguments: list[str]) -> None:
    """Write the page to the file named, or where it belongs."""
    path = Path(arguments[0]) if arguments else PAGE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page(), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
