"""How often the right one of two rare confused words is chosen, in parts of the corpora by turns.

    python -m benchmarks.choice_folds WORD WORD CORPUS.txt.xz … [--more TEXT.txt.xz …]

Needs the extra `train`. For sets that are too rare in clean texts of their own: a classifier of the
two words is trained on four fifths of the corpora and chooses in the other, for each fifth. Prints
how often it chooses what the text has, and how often what was judged right from the context alone
(`recipes.judged_places`; judged places of the four fifths are learnt from as judged). What stands
behind `--more` is learnt from as well (see `dictionaries.recipes.choices`). Where a phrase of the
rule `confused-in-phrase` leaves one of the two, which comes first when text is checked, both
figures are printed with its choices as well. Where only some places are judged, drawn from those
where the choice is the form of the text and from those where it is not, the share is estimated from
both. The corpora are edited, but hold errors, among them those that are counted here.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.confusion_sets import SETS
from benchmarks.intervals import counted
from dictionaries.recipes.choice_fits import decided, held_out
from dictionaries.recipes.choices import MORE, read_corpora
from dictionaries.recipes.judged_places import is_right, judgements, place_at
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact

if TYPE_CHECKING:
    from dictionaries.recipes.choice_features import FeaturedCorpus
    from dictionaries.recipes.choice_parts import Pair


@dataclass(slots=True)
class Stratum:
    """The places of one kind: where the choice is the form of the text, or where it is not.

    `judged` of them were judged, and in `right` of these the choice is right.
    """

    places: int = 0
    judged: int = 0
    right: int = 0

    def share_right(self, *, is_written: bool) -> tuple[float, float]:
        """The share that is right, as far as judged, and the square of its standard error."""
        if not self.judged:
            return float(is_written), 0.0
        share = self.right / self.judged
        unjudged = 1 - self.judged / self.places
        return share, share * (1 - share) / self.judged * unjudged


def estimate(strata: Mapping[bool, Stratum]) -> str:
    """The share of right choices with its interval, each stratum weighed by its places.

    Where all places are judged it is what was counted, of those where none is, what is written.
    """
    total = sum(one.places for one in strata.values())
    if all(one.judged == one.places for one in strata.values()):
        return counted(sum(one.right for one in strata.values()), total)
    share, variance = 0.0, 0.0
    for is_written, one in strata.items():
        weight = one.places / total
        right, square = one.share_right(is_written=is_written)
        share += weight * right
        variance += weight**2 * square
    spread = 1.96 * sqrt(variance)
    return f"{100 * share:.1f} % ({100 * (share - spread):.1f}–{100 * (share + spread):.1f})"


def main(arguments: Sequence[str]) -> None:
    """Print both figures of a pair of words."""
    one, other, *names = arguments
    pair = one, other
    end, paths = names.index(MORE) if MORE in names else len(names), [Path(one) for one in names]
    lexicon = Lexicon(default_artefact())
    corpus = read_corpora(paths[:end], lexicon)
    more = read_corpora(paths[end + 1 :], lexicon) if paths[end + 1 :] else None
    found = list(held_out(corpus, pair, more))
    _print_shares("", found, corpus, pair)
    by_rule = [
        (index, word, decided(corpus, index, pair) or chosen) for index, word, chosen in found
    ]
    if by_rule != found:
        _print_shares(", phrases first", by_rule, corpus, pair)


def _print_shares(
    how: str, found: Sequence[tuple[int, str, str]], corpus: FeaturedCorpus, pair: Pair
) -> None:
    """Print both figures of choices: each has its place, the word that stands there, the chosen."""
    one, other = pair
    set_name = next((name for name, pairs in SETS.items() if pair in pairs), "")
    right = sum(chosen == word for _, word, chosen in found)
    print(f"{one} {other}{how}, as the text has it: {counted(right, len(found))}")
    strata = {True: Stratum(), False: Stratum()}
    for index, word, chosen in found:
        place, stratum = place_at(corpus, index, set_name, pair), strata[chosen == word]
        stratum.places += 1
        if place in judgements():
            stratum.judged += 1
            stratum.right += is_right(place, word, chosen)
    judged = sum(stratum.judged for stratum in strata.values())
    print(
        f"{one} {other}{how}, as judged ({judged:,} of {len(found):,} places): {estimate(strata)}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
