"""Marks that a text speaks of: ينقص القوس "(", والرمز "?", والقوس ( أو [."""

from __future__ import annotations

from typing import Final

from linter.lexicon.particles import QUESTION_WORDS
from linter.rules.core import tables
from linter.text.patterns import Pattern

#: Digits that were lost, and how far from one others are sought.
_LOST: Final = Pattern(r"(?<=\s)\?\?+(?=\s)")
_FAR: Final = 2000
#: So far before its mark a question begins, at most.
_LONGEST_QUESTION: Final = 400
#: What a question is asked with.
_ASKING: Final = Pattern(rf"(?<!\w)[وف]?(?:{QUESTION_WORDS}|[بل]ما|لم|اين|اي|أ\w{{3,}})(?!\w)")
_SPACES: Final = Pattern(r"\s*")
#: Quotation marks on both sides of a mark.
_QUOTED: Final = ('""', "''", "«»", "“”", "‘’")
#: The number of a character.
_NUMBERED: Final = Pattern(r" ?\(?U\+[0-9A-F]{4}")
#: Brackets about Latin words as a text taken from the page it was drawn on has them.
_MIRRORED: Final = Pattern(r"(?<!\S)\)[A-Za-z][^()\n]{0,40}\s?\((?!\w)")
#: … no longer than this.
_LONGEST_PAIR: Final = 44
#: How many code points on each side tell whether a bracket is spoken of.
_NEAR: Final = 30
#: What may stand against a bracket by itself.
_PARTING: Final = " \t,،/:.؛"
#: The last word before a bracket, or the one before that, without what is put before a noun.
_WORDS_BEFORE: Final = Pattern(
    r"(?:[وفبلك]?(?:ال)?(?P<first>\w{3,}) )?[وفبلك]?(?:ال)?(?P<last>\w{3,})[ :]*\Z"
)
#: Another bracket by itself, before one and behind one.
_BRACKET_BEFORE: Final = Pattern(r"[()\[\]{}][,،]?[ \t]?(?:أو |و)?\Z")
_BRACKET_AFTER: Final = Pattern(r"[,،]?[ \t]?(?:أو |و)?[()\[\]{}](?!\w)")
#: The first of these is no longer.
_LONGEST_BEFORE: Final = 6


def is_named(text: str, place: int) -> bool:
    """Whether the mark at `place` (a code point) stands alone in quotation marks: "(".

    So does one whose number follows: ٫ (U+066B).
    """
    if place > 0 and text[place - 1] + text[place + 1 : place + 2] in _QUOTED:
        return True
    return _NUMBERED.match(text, place + 1) is not None


def is_named_bracket(text: str, place: int, start: int, end: int) -> bool:
    """Whether a bracket stands for itself: by itself on its line, beside what says so.

    `place` is its code point, `start` to `end` its line. A pair turned round is one: `)Serial (`.
    """
    near = max(start, place - _LONGEST_PAIR), min(end, place + _LONGEST_PAIR)
    may_be_mirrored = ")" in text[near[0] : place + 1] and "(" in text[place : near[1]]
    if may_be_mirrored and any(
        place in (one.start(), one.end() - 1) for one in _MIRRORED.finditer(text, *near)
    ):
        return True
    before = text[max(start, place - _NEAR) : place]
    after = text[place + 1 : min(end, place + 1 + _NEAR)]
    if (before and before[-1] not in _PARTING) or (after and after[0] not in _PARTING):
        return False
    if _BRACKET_BEFORE.search(before[-_LONGEST_BEFORE:]) or _BRACKET_AFTER.match(after):
        return True
    words = _WORDS_BEFORE.search(before)
    return words is not None and not tables.words("names_of_marks").isdisjoint(words.groups())


def is_named_before(text: str, place: int) -> bool:
    """Whether the word before says that a mark is spoken of: الرمز !, يبدأ بعلامة ! تليها كلمة."""
    words = _WORDS_BEFORE.search(text[max(0, place - _NEAR) : place])
    return words is not None and words["last"] in tables.words("names_of_marks")


def is_odd_line(line: str, *, is_message: bool) -> bool:
    """Whether brackets of a line of a program's strings need not match, wherever they stand in it.

    A text that is cut into words has them in one of these: `"(نحو"`. Where it is no message of a
    translation, a bracket may stand at the wrong end of the line, so that both of a pair are alike.
    """
    if len(line.split(maxsplit=1)) == 1:
        return True
    return not is_message and _is_turned(line)


def _is_turned(line: str) -> bool:
    line = line.strip(" .,،؛؟?!:-")
    is_at_edge = line[:1] in ("(", ")") or line[-1:] in ("(", ")")
    return is_at_edge and {line.count("("), line.count(")")} == {0, 2}


def is_rest(text: str, place: int, start: int, end: int) -> bool:
    """Whether a bracket closes what another string opened, or the reverse: `") لمدة"`, `"العدد ("`.

    `place` is its code point, `start` to `end` its string.
    """
    if text[place] in ")]}":
        is_first = _SPACES.fullmatch(text, start, place) is not None
        return is_first and text[place + 1 : place + 2] in (" ", "")
    return _SPACES.fullmatch(text, place + 1, end) is not None


def stands_for_digit(text: str, place: int) -> bool:
    """Whether the question mark at `place` stands by itself for a number, or is a sign of code.

    Several of them are of a text that lost its digits (عمره ?? سنة). In a message one stands for
    what a program puts there (نشر ? موارد): nothing before it in its line asks. `?.` is a sign.
    """
    if text[place - 1 : place] != " ":
        return False
    if text[place + 1 : place + 2] != " ":
        return text[place + 1 : place + 2] == "."
    first, last = max(0, place - _FAR), place + _FAR
    if "??" in text[first:last] and _LOST.search(text, first, last):
        return True
    if not text[place + 2 : place + 3].isalpha():
        return False
    first = max(0, place - _LONGEST_QUESTION)
    start = max(text.rfind("\n", first, place) + 1, first)
    return _ASKING.search(text, start, place) is None
