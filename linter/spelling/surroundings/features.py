"""The features of a window, by which the classifiers choose between two words that are confused.

Tokens count by themselves, by their shape (first and last letters), and by the class of words that
keep the same company (`dictionaries/recipes/word_classes.py`): so what was learnt beside one verb
in the perfect holds beside others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from linter.spelling.surroundings.agreement import definite_gender
from linter.spelling.surroundings.clauses import FAR
from linter.spelling.surroundings.clauses import features as clause_features
from linter.spelling.surroundings.tokens import COMMA, head, shape, tail
from linter.spelling.surroundings.window import REACH, Window

#: Marks the name of a class.
CLASS: Final = "~"


def class_name(token: str, classes: Callable[[str], str | None]) -> str:
    """What the class of a folded token is called; of one in no class its shape is taken.

    `classes` gives the commonest word of a word's class.
    """
    found = classes(token)
    return CLASS + (found or f"{shape(token)}*")


def distance_name(particle: str, far: int, *, is_after_comma: bool) -> str:
    """The name of the feature that tells how far the particle before is."""
    return f"particle {particle} {FAR[far - 1]}+{COMMA * is_after_comma}"


def features(seen: Window, classes: Callable[[str], str]) -> Iterator[str]:
    """The names of what holds around a word, and of pairs of such.

    These are tokens, their shapes and their classes by place; `classes` gives the name of the class
    of a folded token (see `class_name`).
    """
    before, after = seen.before, seen.after
    for place in range(REACH):
        yield f"-{place + 1} {before[place]}"
        yield f"+{place + 1} {after[place]}"
    yield f"-2-1 {before[1]} {before[0]}"
    yield f"+1+2 {after[0]} {after[1]}"
    yield f"-1+1 {before[0]} {after[0]}"
    left, right = shape(before[0]), shape(after[0])
    second_left, second_right = shape(before[1]), shape(after[1])
    yield f"-1 {left}*"
    yield f"+1 {right}*"
    yield f"-2 {second_left}*"
    yield f"+2 {second_right}*"
    yield f"-1+1 {left}* {right}*"
    yield f"+1+2 {right}* {second_right}*"
    yield from _ends(-1, before[0])
    yield from _ends(1, after[0])
    if last := tail(before[1]):  # of tokens further off, the side towards the word
        yield f"-2 {last}"
    if first := head(after[1]):
        yield f"+2 {first}"
    previous, following = classes(before[0]), classes(after[0])
    farther, further = classes(before[1]), classes(after[1])
    yield f"-1 {previous}"
    yield f"+1 {following}"
    yield f"-2 {farther}"
    yield f"+2 {further}"
    yield f"-2-1 {farther} {previous}"
    yield f"+1+2 {following} {further}"
    yield f"-1+1 {previous} {following}"
    if gender := definite_gender(before[0]):
        yield f"-1 {gender}"
    yield from seen.topics
    if seen.clauses is not None:
        yield from clause_features(seen.clauses, classes)
    if seen.governor:
        yield f"governor {seen.governor}"
    if said := seen.particle:
        yield f"particle {said}"
        yield distance_name(said, seen.far, is_after_comma=before[0] == COMMA)
        yield f"particle+1 {said} {right}*"
        yield f"particle-1 {said} {left}*"
        yield f"particle+1 {said} {following}"
        yield f"particle-1 {said} {previous}"


def _ends(place: int, token: str) -> Iterator[str]:
    """How a neighbour begins and ends."""
    if first := head(token):
        yield f"{place:+d} {first}"
    if last := tail(token):
        yield f"{place:+d} {last}"
