"""`sawab words`: the lists of words to accept, the project's and one's own."""

from __future__ import annotations

from collections.abc import Callable
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from linter.word_lists import Change

NOT_ON_THE_LIST = 1


@click.group("words", short_help="Add, remove or list words that are accepted.")
def command() -> None:
    """The words that are accepted here beside the dictionary's."""


def _list_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--file` and `--user`."""
    for option in (
        click.option("--user", is_flag=True, help="Your own list, which holds for all projects."),
        click.option(
            "--file", "path", metavar="FILE", help="This list; by default that of the project."
        ),
    ):
        function = option(function)
    return function


@command.command("add")
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--as",
    "part",
    type=click.Choice(("noun", "name", "verb")),
    help="Their part of speech, so that their forms are accepted too; a verb is given in the "
    "third person of the perfect (غرد).",
)
@_list_options
def add(words: tuple[str, ...], part: str | None, path: str | None, user: bool) -> None:
    """Accept WORDS: put them on the project's list, or on your own, sorted, each once.

    The project's list is the nearest .sawab-words.txt, or else a new one beside the settings, or
    else one in this folder.

    Exit codes: 0 all of them are on the list, 2 an error, and nothing was added.
    """
    from linter.word_lists import WordError, add_words

    try:
        change = add_words(_target(path, user), words, part)
    except WordError as error:
        raise click.BadParameter(str(error), param_hint="WORDS") from None
    _say(change, gettext("added"), gettext("there already"))


@command.command("remove")
@click.argument("words", nargs=-1, required=True)
@_list_options
def remove(words: tuple[str, ...], path: str | None, user: bool) -> int:
    """Take WORDS off the project's list, or off your own, with the comments above them.

    Exit codes: 0 removed, 1 some were not on the list, 2 an error.
    """
    from linter.word_lists import remove_words

    change = remove_words(_target(path, user), words)
    _say(change, gettext("removed"), gettext("not on this list"))
    return NOT_ON_THE_LIST if change.unchanged else 0


@command.command("list")
@_list_options
def list_words(path: str | None, user: bool) -> None:
    """Print the words that are accepted here, sorted; with --user or --file those of one list."""
    from linter.cli.output import write
    from linter.settings.discovery import accepted_words, find_settings
    from linter.settings.sources import load_words

    if path is None and not user:
        words = accepted_words(find_settings(Path()))
    else:
        target = _target(path, user)
        words = load_words(target) if target.exists() or not user else ()
    write(f"{word}\n" for word in sorted(set(words)))


def _target(path: str | None, user: bool) -> Path:
    """The list that the options name. Raises `click.UsageError` if they name two."""
    from linter.word_lists import project_list, user_words_file

    if path is not None and user:
        raise click.UsageError(gettext("--file and --user name two lists."))
    if path is not None:
        return Path(path)
    return user_words_file() if user else project_list(Path())


def _say(change: Change, done: str, left: str) -> None:
    from linter.cli.messages import say
    from linter.settings.model import shown_path

    said = ((done, change.changed), (left, change.unchanged))
    parts = [f"{what}: {' '.join(words)}" for what, words in said if words]
    say(f"{shown_path(change.path)}: {'; '.join(parts)}")
