"""Words of the user's own: one a line, with a part of speech if they are to inflect.

`خشمبرق` alone is known as it stands, with particles before it as names and new words are; `كلمة
noun` has its dual, plural and pronouns too, `غرد verb` its persons and objects, and `توكرة name`
particles but no article. How they inflect stands in `dictionaries/lexicon/user_words.tsv`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from gettext import gettext
from typing import Final

from linter.lexicon.clitics import name_stems
from linter.lexicon.inflection import Inflection
from linter.lexicon.particles import ARTICLE
from linter.text import alphabet as ab
from linter.text.normalise import bare

TABLE: Final = "lexicon/user_words.tsv"
NOUN: Final = "noun"
NAME: Final = "name"
VERB: Final = "verb"
PARTS: Final = (NOUN, NAME, VERB)
_ELIDED: Final = (ab.ALEF, ab.ALEF_HAMZA_ABOVE)


def read_entry(entry: str) -> tuple[str, str | None]:
    """The word, bare, and the part of speech of an entry (`كلمة` or `كلمة noun`).

    Raises `ValueError`, with a reason, for an entry of another shape.
    """
    word, *more = entry.split() or [""]
    if not bare(word):
        raise ValueError(gettext("{entry!r} holds no word").format(entry=entry))
    if len(more) == 1 and more[0].isascii() and more[0] not in PARTS:
        raise ValueError(
            gettext("{more!r} is no part of speech; write noun, name or verb").format(more=more[0])
        )
    if len(more) > 1 or (more and more[0] not in PARTS):
        raise ValueError(
            gettext("{entry!r} is more than one word; write one a line").format(entry=entry)
        )
    return bare(word), more[0] if more else None


class UserWords:
    """The words accepted beside those of the dictionary."""

    def __init__(self, entries: Iterable[str], table: Callable[[], Sequence[str]]) -> None:
        """`entries` are as `read_entry` reads them; `table` gives the lines of `user_words.tsv`.

        Raises `ValueError` for an entry that cannot be read.
        """
        self._table_lines = table
        self._words: dict[str | None, set[str]] = defaultdict(set)
        for entry in entries:
            word, part = read_entry(entry)
            self._words[part].add(word)
        self._exact = frozenset().union(*self._words.values()) if self._words else frozenset()
        self._imperfects = {_imperfect_stem(verb) for verb in self._words.get(VERB, ())}
        self._inflects = bool(self._words.keys() - {None})

    def __contains__(self, word: str) -> bool:
        """Whether a bare `word` is one of these, or a form of one."""
        if not self._exact:
            return False
        if word in self._exact or any(stem in self._plain for stem in name_stems(word)):
            return True
        return self._inflects and self._is_form(word)

    @cached_property
    def _plain(self) -> set[str]:
        return self._words.get(None, set())

    def _is_form(self, word: str) -> bool:
        if any(True for _ in self._inflection.proofs(word)):
            return True
        names = self._words.get(NAME, ())  # السراج loses its alif after ل: للسراج
        start = 1 if word[:1] in ("و", "ف") else 0
        return word.startswith("لل", start) and ARTICLE + word[start + 2 :] in names

    @cached_property
    def _inflection(self) -> Inflection:
        return Inflection(TABLE, self._table_lines(), self._is_of, 1)

    def _is_of(self, part: str, form: str) -> bool:
        if part == "imperfect":
            return form in self._imperfects
        return form in self._words.get(VERB if part == "perfect" else part, ())


def _imperfect_stem(verb: str) -> str:
    """What follows the person in the imperfect: an أ or ا of the perfect goes (أرسل, انطلق)."""
    return verb[1:] if verb[0] in _ELIDED else verb
