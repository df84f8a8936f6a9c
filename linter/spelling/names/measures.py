"""Measures of words, which grammars write with the letters of فعل: تَفَعْلَلَ, مُتَفَاعِل, افْعَنْلَلَ.

Most are no words themselves. Only a vowelled one is taken for a measure: فعلل may be a misspelling.
"""

from __future__ import annotations

from linter.lexicon.vowelled import is_vowelled
from linter.text.patterns import Pattern

#: What may stand before, between and behind the three letters, of which two may be doubled.
_ADDED = "[ءأإئؤاويتنمسهةى]"
_MEASURE = Pattern(f"{_ADDED}{{0,4}}ف{_ADDED}{{0,2}}ع{{1,2}}{_ADDED}{{0,2}}ل{{1,2}}{_ADDED}{{0,3}}")


def is_measure(written: str, form: str) -> bool:
    """Whether a word as it is written, `form` without its marks, is the measure of others."""
    return is_vowelled(written) and _MEASURE.fullmatch(form) is not None
