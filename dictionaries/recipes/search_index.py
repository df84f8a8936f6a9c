"""Compiles the index that makes long texts quick: `python -m dictionaries.recipes.search_index`.

It is made of the compiled dictionary and the context model alone, takes a minute, and has to be
made again after either of them; until then sawab does without it. Writes
`dictionaries/compiled/search.sawab`, byte for byte the same for the same two.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

from linter.lexicon.artefact import pack
from linter.lexicon.graph import DAWG
from linter.lexicon.resources import default_artefact, dictionary_path
from linter.spelling.language_model.artefacts import (
    SEARCH_ARTEFACT,
    context_artefact,
    search_sources,
)
from linter.spelling.language_model.context import CLASS_LEFT_OVER, LEFT_OVER, ContextModel
from linter.spelling.language_model.counts import level_of
from linter.spelling.language_model.word_counts import pack_word_counts
from linter.spelling.near_words import pack_near_words
from linter.spelling.speller import default_speller
from linter.text import alphabet as ab

FORMAT: Final = 1
_LONGEST: Final = 40
_ANY: Final = "?"


def words_of(graph: DAWG) -> Iterator[str]:
    """All words of a graph that are letters alone, the shortest first."""
    letters = DAWG.compile_replaces({_ANY: list(ab.LETTERS)})
    for length in range(1, _LONGEST):
        yield from graph.similar_keys(_ANY * length, letters)


def levels_of(word: str, context: ContextModel) -> bytes:
    """The levels of the counts of one word, in the order of `WordCounts`; none if not counted."""
    left_over = (row[is_left] for row in (LEFT_OVER, CLASS_LEFT_OVER) for is_left in (True, False))
    entries = (word, *(row.format(word) for row in left_over))
    levels = bytes(level_of(context.count(entry)) for entry in entries)
    return levels if levels[0] else b""


def build() -> bytes:
    """The bytes of the index."""
    speller = default_speller()
    words = list(words_of(speller.lexicon.words))
    counts = {word: levels for word in words if (levels := levels_of(word, speller.context))}
    sections = {**pack_near_words(words), **pack_word_counts(counts)}
    made_of = search_sources(default_artefact(), context_artefact())
    return pack(sections, {"format": FORMAT, "made_of": made_of, "words": len(words)})


def main() -> None:
    """Build the index and put it in its place."""
    target = dictionary_path().with_name(SEARCH_ARTEFACT)
    content = build()
    scratch = target.with_suffix(".part")
    scratch.write_bytes(content)
    scratch.replace(target)
    sys.stderr.write(f"{target}: {len(content):,} bytes\n")


if __name__ == "__main__":
    main()
