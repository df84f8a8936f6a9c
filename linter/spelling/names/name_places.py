"""How much a place in a sentence is one where words stand that no list holds: mostly names.

A name stands behind titles, between commas, before who somebody is; an error stands wherever the
word that was meant does. The weights are those of a logistic curve over the features of the window
that the classifiers of confused words see (see `features`), fitted to the places of unlisted words
and of listed ones in news and books: `dictionaries/error_model/name_places.tsv`, made by
`python -m benchmarks.name_places`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from linter.lexicon.resources import table_lines, table_rows

#: The row whose weight holds of every place.
SHIFT = "shift"


class NamePlaces:
    """The weights of the curve."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read rows of the name of a feature (or `shift`) and its weight in log-odds."""
        self._weights = {name: float(weight) for name, weight in table_rows(lines)}

    def log_odds(self, features: Iterable[str]) -> float:
        """The log-odds of an unlisted word, if half of all places had one, by what is around it."""
        get = self._weights.get
        return get(SHIFT, 0.0) + sum(get(name, 0.0) for name in features)


@cache
def default_name_places() -> NamePlaces:
    """The weights of this installation."""
    return NamePlaces(table_lines("error_model/name_places.tsv"))
