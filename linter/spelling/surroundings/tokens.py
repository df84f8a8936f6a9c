"""The tokens of a window: folded words, marks and breaks, and the shapes of words.

Words are folded, so that a hamza left out of a neighbour changes nothing. Of what lies between two
words one token is taken: the first mark, or a break where a paragraph ends.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: Stands for what lies beyond the paragraph.
BREAK: Final = "¶"
#: Any mark that is not told apart.
OTHER_MARK: Final = "·"
#: Any number in figures.
NUMBER: Final = "0"
COMMA: Final = "،"
_MARKS: Final = frozenset('،؛.:؟!()«»"')
#: Marks that end a sentence, across which nothing governs.
SENTENCE_END: Final = frozenset((BREAK, ".", "؟", "!", "؛", OTHER_MARK))
#: Nobody wraps lines longer than this many code points: where one ends, a paragraph does.
LONGEST_WRAPPED: Final = 120
_ITEM: Final = Pattern(r"\n[ \t]*(?:[-–—•*]|\(?\d{1,3} ?[-–.)])[ \t]")
_FOLDED: Final = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي"})

#: Beginnings and endings that make the shape of a word, of which the longest counts.
_HEADS: Final = frozenset({"وال", "بال", "كال", "فال", "لل", "ال", "ست", "سي", *"ويتنبل"})
_TAILS: Final = frozenset({"هما", "ها", "هم", "نا", "ات", "ون", "ين", "ان", "وا", "ية", *"ةهيات"})
#: Letters that begin a verb in the imperfect, which tell short words too.
_OF_IMPERFECT: Final = "يتن"
_SHORTEST_STEM: Final = 2
_SHORT: Final = 3
#: The most words that are remembered: a process may read a billion of them.
_REMEMBERED: Final = 1 << 12


@lru_cache(_REMEMBERED)
def folded(word: str) -> str:
    """A bare word without its hamzas on alef, and with ى as ي."""
    return word.translate(_FOLDED)


def between(passage: Passage, index: int) -> str:
    """The token that lies before word `index`: "" where only space does.

    A break is an empty line, the end of a line that is too long to be wrapped, and an item of a
    list (a dash or a number at the start of a line).
    """
    gap = passage.gaps[index]
    if gap == " ":
        return ""
    if "\n" in gap and _ends_paragraph(passage, index, gap):
        return BREAK
    return mark(gap)


def _ends_paragraph(passage: Passage, index: int, gap: str) -> bool:
    if gap.count("\n") > 1 or _ITEM.search(gap):
        return True
    end = passage.gap_start(index) + gap.index("\n")
    return end - passage.text.rfind("\n", 0, end) > LONGEST_WRAPPED


def mark(gap: str) -> str:
    """The first mark of a gap as a token: "" where only space lies between."""
    kept = gap.strip()[:1]
    if not kept or kept in _MARKS:
        return kept
    return NUMBER if kept.isdigit() else OTHER_MARK


@lru_cache(_REMEMBERED)
def shape(token: str) -> str:
    """The shape of a folded token: its first and last letters, or the mark itself."""
    if not token[0].isalpha():
        return token
    if len(token) <= _SHORT:
        return f"{token[0]}-" if len(token) == _SHORT and token[0] in _OF_IMPERFECT else "-"
    head = next((one for one in (token[:3], token[:2], token[0]) if one in _HEADS), "")
    tail = next((one for one in (token[-3:], token[-2:], token[-1]) if one in _TAILS), "")
    if len(token) - len(head) - len(tail) < _SHORTEST_STEM:
        tail = ""
    return f"{head}-{tail}"


@lru_cache(_REMEMBERED)
def head(token: str) -> str:
    """How a folded word begins, by its shape, behind `^`; "" for a mark."""
    first, dash, _ = shape(token).partition("-")
    return f"^{first}" if dash else ""


@lru_cache(_REMEMBERED)
def tail(token: str) -> str:
    """How a folded word ends, by its shape, before `$`; "" for a mark."""
    _, dash, last = shape(token).partition("-")
    return f"{last}$" if dash else ""


def is_like_verb(shape_of_word: str) -> bool:
    """Whether words of this shape mostly are verbs in the imperfect."""
    return shape_of_word[0] in _OF_IMPERFECT
