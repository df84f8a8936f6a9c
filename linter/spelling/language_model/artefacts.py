"""The compiled files of the speller: what stands beside each other, and an index for long texts.

The index holds nothing that the dictionary and the context model do not. It is opened where many
words are to be looked up, and left aside where it was made of others than those installed.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from linter.lexicon.artefact import Artefact, DictionaryError
from linter.lexicon.resources import default_artefact, dictionary_path

CONTEXT_ARTEFACT: Final = "context.sawab"
SEARCH_ARTEFACT: Final = "search.sawab"


@cache
def context_artefact() -> Artefact:
    """The context model of this installation on disk, opened once.

    Raises `DictionaryError` when it is missing or damaged.
    """
    return Artefact(dictionary_path().with_name(CONTEXT_ARTEFACT))


@cache
def search_artefact() -> Artefact | None:
    """The index of this installation, opened once; None if there is none for its dictionary."""
    try:
        artefact = Artefact(dictionary_path().with_name(SEARCH_ARTEFACT))
    except DictionaryError:
        return None
    sources = search_sources(default_artefact(), context_artefact())
    return artefact if artefact.header.get("made_of") == sources else None


def search_sources(dictionary: Artefact, context: Artefact) -> dict[str, str]:
    """What the index of a dictionary and a context model is made of: checksums of sections."""
    return {
        "words": dictionary.sections["words"].sha256,
        "pairs": context.sections["pairs"].sha256,
    }
