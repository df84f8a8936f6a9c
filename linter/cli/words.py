"""`sawab words`: the project's list of words to accept."""

from __future__ import annotations

from pathlib import Path

import click


@click.group("words", short_help="Add to or list the words that are accepted.")
def command() -> None:
    """The words that are accepted here beside the dictionary's."""


@command.command("add")
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--as",
    "part",
    type=click.Choice(("noun", "name", "verb")),
    help="Their part of speech, so that their forms are accepted too; a verb is given in the "
    "third person of the perfect (غرد).",
)
@click.option(
    "--file", "path", metavar="FILE", help="The list to write; by default that of the project."
)
def add(words: tuple[str, ...], part: str | None, path: str | None) -> None:
    """Accept WORDS: put them on the project's list, sorted, each once.

    The list is the nearest .sawab-words.txt, or else a new one beside the settings, or else one
    in this folder.
    """
    from linter.cli.word_list import add_to_list, project_list
    from linter.settings.model import shown_path

    for word in words:
        if len(word.split()) != 1 or "#" in word:
            raise click.BadParameter(f"{word!r} is not one word", param_hint="WORDS")
    target = Path(path) if path is not None else project_list()
    add_to_list(target, [f"{word} {part}" if part else word for word in words])
    click.echo(f"{shown_path(target)}: {len(set(words))} added or there already", err=True)


@command.command("list")
def list_words() -> None:
    """Print the words that are accepted here, sorted."""
    from linter.cli.output import write
    from linter.settings.discovery import find_settings, load_words

    files = find_settings(Path()).words
    write(f"{word}\n" for word in sorted({word for file in files for word in load_words(file)}))
