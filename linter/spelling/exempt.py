"""Words of a text that are no words of the language where they stand, and are not judged."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cache
from typing import Final

from linter.lexicon.particles import ARTICLE
from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.names.glosses import is_in_gloss
from linter.spelling.names.initials import is_initial
from linter.spelling.names.measures import is_measure
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: The letters of the eras behind a year, with the tatweel that they are written with.
_ERAS: Final = ("ه" + ab.TATWEEL, "م" + ab.TATWEEL)

_ALEFS: Final = Pattern(f"{ab.ALEF}{{2,}}")
_DOTS: Final = ("...", "…")
#: اهـ "end of quotation" without its tatweel, and what stands on both sides of it.
_END_OF_QUOTATION: Final = "اه"
_CLOSES: Final = tuple('.)]»"”؟!…')
_STOPS: Final = (".", "،", "\n")
#: Marks what is of a name beside any word.
_ANY: Final = "*"
#: أبو in its cases, with what may be joined to it, and with its hamza or without.
_FATHER: Final = Pattern("[وف]?[بلك]?[أا]ب[وياى]")


def is_exempt(passage: Passage, index: int) -> bool:
    """Whether word `index` is an initial, a gloss, a measure, or grew together with an era.

    So are alefs in a row (اا, اااا), as tables of characters and addresses hold them, the letters
    that end a quotation (اه), and words of English names (بانك أوف أميركا, واتس اب).
    """
    if is_initial(passage, index) or is_in_gloss(passage, index):
        return True
    if _ends_quotation(passage, index) or _is_of_english_name(passage, index):
        return True
    word = passage.words[index]
    if _ALEFS.fullmatch(passage.bare_forms[word]):
        return True
    return is_measure(word, passage.bare_forms[word]) or _is_behind_year(passage, index)


def is_cut_off(passage: Passage, index: int, meant: str) -> bool:
    """Whether a word is the beginning of `meant`, cut off where a text was too long: باللغ..."""
    form = passage.bare_forms[passage.words[index]]
    return meant.startswith(form) and passage.gaps[index + 1].startswith(_DOTS)


def is_name_of_child(passage: Passage, index: int, meant: str) -> bool:
    """Whether a word in ة stands behind أبو, and `meant` is a noun with a pronoun (أمامه).

    Nobody is called after that: it is the name of a child, as in أبو أمامة.
    """
    form = passage.bare_forms[passage.words[index]]
    is_ending = form.endswith(ab.TEH_MARBUTA) and meant.endswith(ab.HEH)
    if not (is_ending and index and passage.gaps[index] == " "):
        return False
    return _FATHER.fullmatch(passage.bare_forms[passage.words[index - 1]]) is not None


def _is_behind_year(passage: Passage, index: int) -> bool:
    """Whether it is what follows a year, with the letter for its era: 1374 هـبسم."""
    start = passage.starts[index]
    before = passage.text[max(0, start - 2) : start].rstrip()
    return passage.words[index].startswith(_ERAS) and before[-1:].isdecimal()


def _ends_quotation(passage: Passage, index: int) -> bool:
    """Whether اه stands behind what is quoted, by itself: … أو بيكا). اه."""
    if passage.bare_forms[passage.words[index]] != _END_OF_QUOTATION:
        return False
    before, after = passage.gaps[index : index + 2]
    is_behind = before.rstrip(" ").endswith(_CLOSES)
    return is_behind and (not after.strip() or after.lstrip(" ").startswith(_STOPS))


def _is_of_english_name(passage: Passage, index: int) -> bool:
    """Whether a function word of English stands beside a word, or the first half before it."""
    before, after = passage.beside(index)
    named = _words_of_english()
    if any(_ANY in named.get(word, ()) for word in (before, after)):
        return True
    halves = named.get(passage.bare_forms[passage.words[index]], ())
    return before in halves or before.removeprefix(ARTICLE) in halves  # الواتس اب


@cache
def _words_of_english() -> Mapping[str, Container[str]]:
    """Words of English names in Arabic letters, each with the first halves that it follows."""
    rows = table_rows(table_lines("rules/words_of_english_names.tsv"))
    return {word: frozenset(halves.split()) for word, halves in rows}
