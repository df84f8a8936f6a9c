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
    from linter.cli.word_list import with_words
    from linter.files import decode, read_document, replace_file

    for word in words:
        if len(word.split()) != 1 or "#" in word:
            raise click.BadParameter(f"{word!r} is not one word", param_hint="WORDS")
    target = Path(path) if path is not None else _project_list()
    document = read_document(target) if target.exists() else decode(b"", str(target))
    entries = [f"{word} {part}" if part else word for word in words]
    text = with_words(document.text, entries)
    if text != document.text:
        replace_file(target, document.bom + text.encode(document.encoding))
    click.echo(f"{target}: {len(words)} added or there already", err=True)


@command.command("list")
def list_words() -> None:
    """Print the words that are accepted here, sorted."""
    from linter.cli.output import write
    from linter.config import find_settings, load_words

    files = find_settings(Path()).words
    write(f"{word}\n" for word in sorted({word for file in files for word in load_words(file)}))


def _project_list() -> Path:
    from linter.config import WORDS_FILE, find_settings

    settings = find_settings(Path())
    nearest = next((path for path in settings.words if path.name == WORDS_FILE), None)
    return nearest or settings.folder / WORDS_FILE
