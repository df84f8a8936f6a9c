"""Places where a text speaks of grammar, so that its particles are named and do no work.

In إن تنصب الاسم the particle is the subject of a sentence about it; what governs a clause or a
case elsewhere governs nothing there, and what stands twice is named after the one that is used
(واعلم أن أن المصدرية لا يضاف إليها اسم).
"""

from __future__ import annotations

from functools import cache
from typing import Final

from linter.rules.core import tables
from linter.text import alphabet as ab
from linter.text.normalise import strip_marks
from linter.text.patterns import Pattern

#: How far from a place, in code points of its paragraph, its topic is told.
_REACH: Final = 250
#: What a term counts that no other text has, and a word of every text that is one as well.
_SURE: Final = 2
_ALSO_WORD: Final = 1
#: From so many on the distinct terms near by tell it.
_LEAST: Final = 4
_WORD: Final = Pattern(f"[{ab.WORD_LETTERS}][{ab.WORD_CHARACTERS}]*")
_JOINED: Final = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")


@cache
def _terms() -> dict[str, tuple[str, int]]:
    """Each term with what may be joined to it, mapped to the term and what it counts.

    ل takes the alif of the article: للاسم of الاسم.
    """
    found = {}
    for term, *kind in tables.rows("terms_of_grammar"):
        forms = {joined + term for joined in _JOINED}
        forms |= {one.replace("لال", "لل", 1) for one in forms}
        found.update(dict.fromkeys(forms, (term, _ALSO_WORD if kind else _SURE)))
    return found


def speaks_of_grammar(text: str, start: int, end: int) -> bool:
    """Whether the paragraph around `text[start:end]` speaks of grammar close to it."""
    first = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    last = text.find("\n", end)
    last = min(len(text) if last < 0 else last, end + _REACH)
    words = map(strip_marks, _WORD.findall(text[first:start] + text[end:last]))
    terms = {found for word in words if (found := _terms().get(word)) is not None}
    return sum(count for _, count in terms) >= _LEAST
