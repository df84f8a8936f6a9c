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
    return artefact if artefact.header.get("made_of") == search_sources() else None


def search_sources() -> dict[str, str]:
    """What the index is made of: the checksums of the sections."""
    return {
        "words": default_artefact().sections["words"].sha256,
        "pairs": context_artefact().sections["pairs"].sha256,
    }
