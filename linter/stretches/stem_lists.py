"""Lists of stems, roots and tokens, as stemmers and tokenisers keep them: no prose, and few words.

Such a list has a token a line, is long, holds many that are no words, and none with the article:
of the words of any text, misspelt or not, every fifth to every third begins with it. So a list of
words from a text is read on, were it one of misspellings.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.text.passage import Passage

#: So many lines in a row hold one word each, …
_FEWEST: Final = 60
#: … one in this many of the distinct ones, or more, is no word, …
_NO_WORDS: Final = 5
#: … and fewer than one in this many begin with the article.
_ARTICLES: Final = 50
#: Of the lines of an index, one in so many may be a phrase; a longer text is none.
_PHRASES: Final = 5
_LONGEST_INDEX: Final = 1_000_000
#: Of one, more begin with the article: the relative pronouns. The alphabet of some lists is loose.
_ARTICLES_OF_AN_INDEX: Final = 20
_ALIFS: Final = str.maketrans("آأإٱء", "ااااا")
#: (A stem of up to so many letters may begin with the same two.)
_SHORT: Final = 4


def lists_of_stems(passage: Passage, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Code-point spans of such lists, from their first word to their last, in order."""
    if _is_index(passage):
        yield passage.span(0)[0], passage.span(len(passage.words) - 1)[1]
        return
    ends = sorted(
        index
        for gap, indexes in passage.gap_places.items()
        if "\n" in gap or "\r" in gap
        for index in indexes
    )
    if len(ends) < _FEWEST:
        return
    start = 0
    for place in range(1, len(ends) + 1):
        if place < len(ends) and ends[place] == ends[place - 1] + 1:
            continue
        first, last = ends[start], ends[place - 1]
        start, length = place, place - start
        if length > _FEWEST and _is_of_stems(passage, first, last, lexicon):
            yield passage.span(first)[0], passage.span(last - 1)[1]


def _is_index(passage: Passage) -> bool:
    """Whether a text is a list in the order of the alphabet, nearly all of single words.

    So stop words are kept; both spellings of one are wanted there. So is a list of names and codes
    of which hardly any is Arabic.
    """
    if len(passage.text) > _LONGEST_INDEX or passage.text.count("\n") < _FEWEST:
        return False
    all_lines, words = passage.text.splitlines(), len(passage.words)
    if words > len(all_lines) + len(all_lines) // _PHRASES:  # as in nearly all texts
        return False
    lines = [line.split() for line in all_lines if line.strip()]
    if len(lines) < _FEWEST or words > len(lines) + len(lines) // _PHRASES:
        return False
    if words * _PHRASES < len(lines):  # hardly any is Arabic
        return sum(len(line) == 1 for line in lines) * 10 >= 9 * len(lines) and words > 0
    if words < _FEWEST:
        return False
    firsts = [passage.bare_forms.get(line[0], line[0]).translate(_ALIFS) for line in lines]
    articles = sum(form.startswith(ARTICLE) and len(form) > _SHORT for form in firsts)
    in_order = sum(before[:1] <= after[:1] for before, after in pairwise(firsts))
    if articles * _ARTICLES_OF_AN_INDEX >= len(firsts):
        return False
    return (len(firsts) - in_order) * _ARTICLES < len(firsts)


def _is_of_stems(passage: Passage, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words from `first` up to `last`, each alone on its line, are those of a list."""
    forms = frozenset(passage.bare_forms[word] for word in passage.words[first:last])
    articles = sum(form.startswith(ARTICLE) and len(form) > _SHORT for form in forms)
    if articles * _ARTICLES >= len(forms):
        return False
    unknown = sum(form not in lexicon for form in lexicon.unlisted(forms))
    return unknown * _NO_WORDS >= len(forms)
