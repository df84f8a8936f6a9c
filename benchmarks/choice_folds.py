"""How often the right one of two rare confused words is chosen, in parts of the corpora by turns.

    python -m benchmarks.choice_folds WORD WORD CORPUS.txt.xz [CORPUS.txt.xz …]

Needs the extra `train`. For sets that are too rare in clean texts of their own: a classifier of the
two words is trained on four fifths of the corpora and chooses in the other, for each fifth. Prints
how often it chooses what the text has, and how often what was judged right from the context alone
(`judged_choices`). The corpora are edited, but hold errors, among them those that are counted here.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.confusion_sets import SETS
from benchmarks.intervals import counted
from benchmarks.judged_choices import BESIDE, Place, is_right, judgements, place_in
from dictionaries.recipes.choices import held_out, read_corpora

if TYPE_CHECKING:
    from dictionaries.recipes.choice_features import FeaturedCorpus

#: What the table of judged places calls the corpora.
CORPORA: Final = "corpora"


def place_at(corpus: FeaturedCorpus, place: int, set_name: str, pair: tuple[str, str]) -> Place:
    """The place of a token of the corpora."""
    index = int(corpus.words_before[place])
    before = corpus.word_places[max(0, index - BESIDE) : index]
    after = corpus.word_places[index + 1 : index + 1 + BESIDE]
    words = [[corpus.words[corpus.tokens[one]] for one in side] for side in (before, after)]
    return place_in(set_name, CORPORA, words[0], pair, words[1])


def main(arguments: Sequence[str]) -> None:
    """Print both figures of a pair of words."""
    one, other, *paths = arguments
    pair = one, other
    set_name = next((name for name, pairs in SETS.items() if pair in pairs), "")
    corpus = read_corpora([Path(path) for path in paths])
    found = list(held_out(corpus, pair))
    right = sum(chosen == word for _, word, chosen in found)
    print(f"{one} {other}, as the text has it: {counted(right, len(found))}")
    places = [place_at(corpus, place, set_name, pair) for place, _, _ in found]
    fair = sum(
        is_right(place, word, chosen)
        for place, (_, word, chosen) in zip(places, found, strict=True)
    )
    judged = sum(place in judgements() for place in places)
    print(f"{one} {other}, as judged ({judged} places): {counted(fair, len(found))}")


if __name__ == "__main__":
    main(sys.argv[1:])
