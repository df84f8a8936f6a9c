"""Texts in Arabic letters most of whose words nobody knows: other languages, tokens, names.

Of no text that was read, news with its names or learners' sentences, was one word in ten in no list
once hamzas and dots were put right; of word lists in dialects, of Berber and Kashmiri, of Arabic
typed for Persian eyes, and of names of people one by one, two in ten and more.
"""

from __future__ import annotations

from typing import Final

from linter.lexicon.careless import careful_forms
from linter.lexicon.lexicon import Lexicon
from linter.text.passage import Passage

#: The fewest words that tell, and how many of them, one in so many, are strange.
_FEWEST: Final = 100
_EVERY: Final = 6
_SHORTEST: Final = 2


def has_strange_words(passage: Passage, lexicon: Lexicon) -> bool:
    """Whether so many words of a passage are strange that the others are hardly those they seem."""
    least = len(passage.words) / _EVERY
    if len(passage.words) < _FEWEST:
        return False
    unlisted = lexicon.unlisted(passage.forms)
    forms = passage.bare_forms
    places = passage.places_of(
        word for word, form in forms.items() if form in unlisted and len(form) >= _SHORTEST
    )
    if sum(map(len, places.values())) < least:
        return False
    strange = [at for word, at in places.items() if _is_strange(forms[word], lexicon)]
    if sum(map(len, strange)) < least:
        return False
    read = {index for index in range(len(passage.words)) if passage.is_prose(*passage.span(index))}
    left = sum(index in read for at in strange for index in at)
    return len(read) >= _FEWEST and left * _EVERY >= len(read)


def _is_strange(form: str, lexicon: Lexicon) -> bool:
    return form not in lexicon and not any(one in lexicon.forms for one in careful_forms(form))
