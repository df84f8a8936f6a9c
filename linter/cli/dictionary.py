"""`sawab dictionary`: what the compiled dictionary holds, and why a word is accepted or not."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from linter.lexicon.artefact import Artefact
    from linter.spelling.speller import Speller

_ORIGINS: Final = {
    "HAND": gettext("checked by hand"),
    "MORPHOLOGY": gettext("inflected forms of the morphology"),
    "EDITED": gettext("edited books"),
    "AYASPELL": gettext("word list of Ayaspell"),
    "FREQUENCY": gettext("frequency lists"),
    "NAME": gettext("lists of names"),
}
_VERDICTS: Final = {
    "known": gettext("left alone"),
    "typo": gettext("a misspelling"),
    "unknown": gettext("unknown, perhaps a name or a new word"),
}
#: Candidates less probable than this are not worth a line.
_LEAST_SHOWN: Final = 0.0005


@click.group("dictionary", short_help="Show what the dictionary holds of a word, and its sources.")
def command() -> None:
    """The compiled dictionary: its sources, and what it holds of a word."""


@command.command("info")
def info() -> None:
    """Print the format, sizes, checksums and sources of the compiled dictionary."""
    from linter.cli.output import write
    from linter.lexicon.resources import default_artefact

    write(f"{line}\n" for line in _info(default_artefact()))


@command.command("analyse")
@click.argument("word")
def analyse(word: str) -> None:
    """Say what the dictionary holds of WORD: whether it is known and why, and how it is read.

    An unknown word is judged as `sawab check` would judge it, without regard to the words beside
    it. The project's words and your own count.
    """
    from pathlib import Path

    from linter.cli.output import write
    from linter.settings.discovery import accepted_words, find_settings
    from linter.spelling.speller import default_speller
    from linter.text.normalise import bare

    if len(word.split()) != 1 or any("\ud800" <= letter <= "\udfff" for letter in word):
        raise click.BadParameter(
            gettext("{word!r} is not one word").format(word=word), param_hint="WORD"
        )
    settings = find_settings(Path())
    own = frozenset(accepted_words(settings))
    speller = default_speller(own, settings.spelling)
    write(f"{line}\n" for line in _analysed(bare(word.strip()), speller))


def _info(artefact: Artefact) -> Iterator[str]:
    header: dict[str, Any] = artefact.header
    yield f"{artefact.path}"
    yield gettext("format: {number}").format(number=header["format"])
    yield gettext("size: {size:,} bytes").format(size=artefact.path.stat().st_size)
    named = {
        "forms": gettext("forms"),
        "misspellings": gettext("forms known to be misspellings"),
        "words": gettext("words with their frequency"),
    }
    for name, count in header.get("counts", {}).items():
        yield f"{named.get(name, name)}: {count:,}"
    yield ""
    yield gettext("sections (name, bytes, SHA-256):")
    for name, place in artefact.sections.items():
        yield f"  {name:<12}{place.length:>12,}  {place.sha256}"
    yield ""
    yield gettext("sources (SHA-256, name):")
    for name, checksum in header["sources"].items():
        yield f"  {checksum}  {name}"


def _analysed(word: str, speller: Speller) -> Iterator[str]:
    from linter.lexicon.analysis import analyses

    lexicon = speller.lexicon
    tier = lexicon.tier(word)
    known = gettext("known") if word in lexicon else gettext("not known")
    yield f"{word}: {known}"
    if tier is not None:
        origin = _ORIGINS[tier.name]
        yield gettext("origin: {origin} (tier {tier})").format(origin=origin, tier=tier.value)
        number = lexicon.frequency(word)
        yield gettext("frequency: {number:.3g} per million").format(number=number)
    elif lexicon.is_accepted(word):
        yield gettext("origin: the project's own words")
    elif word in lexicon:
        proof = lexicon.proof(word)
        if proof:
            yield gettext("origin: formed from a listed word, as {proof} shows").format(proof=proof)
        else:
            yield gettext("origin: formed from a listed word")
    for reading in analyses(word, lexicon):
        part = reading.part_of_speech
        shown = f"{reading} ({gettext(part.value)})" if part else reading
        yield gettext("reading: {reading}").format(reading=shown)
    if word not in lexicon:
        yield from _judged(word, speller)


def _judged(word: str, speller: Speller) -> Iterator[str]:
    verdict = speller.judge(word)
    yield gettext("verdict: {verdict}").format(verdict=_VERDICTS[verdict.status.value])
    for candidate in verdict.candidates:
        if candidate.probability >= _LEAST_SHOWN:
            share = f"{candidate.probability:.1%}"
            yield gettext("candidate: {word} ({kind}, {share})").format(
                word=candidate.text, kind=gettext(candidate.kind.value), share=share
            )
