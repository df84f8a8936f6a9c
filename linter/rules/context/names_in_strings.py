"""Whether a word that seems to be written for another is a name where it stands."""

from __future__ import annotations

from typing import Final

from linter.documents.core.pieces import BREAK
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.context import Context
from linter.spelling.real_words import RealWordError
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: The most words of a label that may hold a name.
_LABEL: Final = 5
#: Occurrences per million of a noun in use.
_IN_USE: Final = 4.0
#: … and a word that is hardly in use, but as a name.
_RARE: Final = 1.0
#: Begins names of two words: عبد الحافظ.
_SERVANT: Final = "عبد"
#: A particle that leads on from something, with the word behind it.
_LED_ON: Final = Pattern("[وبل][أإ]")


def may_be_name(context: Context, found: RealWordError) -> bool:
    """Whether a word in ي stands in a string of two words, as a first name does (علي صبيح).

    So does one before another name at the head of its string, or in a cell of a table (علي حامد).

    Before a noun in use with the article it does not (علي الموقع), as before others (علي القزلان).
    Alone on its line it has no neighbours to tell, nor is it one that leads on: باجل, not بأجل.
    """
    gaps = context.passage.gaps[found.index : found.index + 2]
    is_alone = all(BREAK in gap or "\n" in gap or not gap for gap in gaps)
    meant = found.candidate.text
    if is_alone and _LED_ON.match(meant) and meant[1:] in context.speller.lexicon:
        return True
    stems = {
        text.removesuffix(ab.YEH).removesuffix(ab.ALEF_MAKSURA)
        for text in (found.word, found.candidate.text)
    }
    if len(stems) > 1:
        return False
    if all("\n" in gap or not gap for gap in gaps) or _is_of_person(context, found.index):
        return True
    following = context.passage.words[found.index + 1 : found.index + 2]
    if _begins_short(context, found.index) and any(map(_is_given_name, following)):
        return True
    if not context.is_label(found.index):
        return False
    least = _IN_USE if found.word.endswith(ab.YEH) else 0.0
    frequency = context.speller.lexicon.frequency
    forms = (context.passage.bare_forms[word] for word in following)
    return not any(form.startswith(ARTICLE) and frequency(form) >= least for form in forms)


def _is_of_person(context: Context, index: int) -> bool:
    """Whether a word stands between a given name and a surname out of use: عباس علي الخفاف."""
    passage = context.passage
    before, after = passage.beside(index)
    if not before or not after.startswith(ARTICLE):
        return False
    are_given = {before, passage.bare_forms[passage.words[index]]} <= tables.words("given_names")
    return are_given and context.speller.lexicon.frequency(after) < _RARE


def _begins_short(context: Context, index: int) -> bool:
    """Whether a word begins its string, or is the second of a short one: شهرية علي عبد الحافظ."""
    if context.begins_string(index) or not context.begins_string(index - 1):
        return context.begins_string(index)
    start = context.passage.starts[index]
    lines = context.passage.lines
    return len(context.passage.text[lines.start(start) : lines.end(start)].split()) <= _LABEL


def _is_given_name(word: str) -> bool:
    return word == _SERVANT or (
        word in tables.words("given_names") and not word.startswith(ARTICLE)
    )
