"""ICU MessageFormat: where the branches of plurals and selections lie in a message.

Source: ICU User Guide, "Formatting Messages"; the pattern syntax of `MessagePattern`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import gettext
from typing import Final, NamedTuple

from linter.text import patterns

#: The arguments that choose among texts.
CHOICES: Final = ("plural", "select", "selectordinal")
_CHOICE: Final = patterns.Pattern(r"\{\s*[\w.-]+\s*,\s*(?:plural|select|selectordinal)\s*,")
_NAME: Final = patterns.Pattern(r"\s*([\w.-]+)\s*")
_SELECTOR: Final = patterns.Pattern(r"\s*(=\d+|[\w.-]+)\s*(?=\{)")
_SPACE: Final = patterns.Pattern(r"\s*")
_OFFSET: Final = patterns.Pattern(r"\s*offset:\s*\d+")
_SPECIAL: Final = patterns.Pattern(r"'[{}#|][^']*'|''|[{}#]")
_MAX_DEPTH: Final = 20


class MessageError(ValueError):
    """A message that is not what ICU reads; `offset` is the code point at which that shows."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


class Pattern(NamedTuple):
    """A text with arguments: `start` up to `end` of the message, without the braces around it.

    `hashes` are the offsets of `#`, which stands for the number of the plural around it.
    """

    start: int
    end: int
    arguments: tuple[Argument, ...]
    hashes: tuple[int, ...]


class Argument(NamedTuple):
    """`{name}` or `{name, kind, …}`, braces included; `branches` are those of a choice."""

    name: str
    kind: str
    start: int
    end: int
    branches: tuple[tuple[str, Pattern], ...]


def holds_choice(text: str) -> bool:
    """Whether a text is meant as a message that chooses among texts."""
    return "," in text and _CHOICE.search(text) is not None


def parse(text: str) -> Pattern:
    """The arguments of a message. Raises `MessageError`."""
    pattern = _pattern(text, 0, in_plural=False, depth=0)
    if pattern.end < len(text):
        raise MessageError(gettext("a closing brace without an opening one"), pattern.end)
    return pattern


def arguments(pattern: Pattern) -> Iterator[Argument]:
    """All arguments of a message, those in branches too."""
    for argument in pattern.arguments:
        yield argument
        for _, branch in argument.branches:
            yield from arguments(branch)


def _pattern(text: str, start: int, *, in_plural: bool, depth: int) -> Pattern:
    if depth > _MAX_DEPTH:
        raise MessageError(gettext("braces within braces too deep"), start)
    found: list[Argument] = []
    hashes: list[int] = []
    place = start
    while match := _SPECIAL.search(text, place):
        mark = match.group()
        if mark == "}":
            return Pattern(start, match.start(), tuple(found), tuple(hashes))
        if mark == "{":
            found.append(_argument(text, match.start(), in_plural=in_plural, depth=depth))
            place = found[-1].end
            continue
        if mark == "#" and in_plural:
            hashes.append(match.start())
        place = match.end()
    if depth:
        raise MessageError(gettext("a brace that is never closed"), start)
    return Pattern(start, len(text), tuple(found), tuple(hashes))


def _argument(text: str, start: int, *, in_plural: bool, depth: int) -> Argument:
    name = _NAME.match(text, start + 1)
    if name is None:
        raise MessageError(gettext("a brace without the name of an argument"), start)
    place = name.end()
    if text[place : place + 1] == "}":
        return Argument(name[1], "", start, place + 1, ())
    kind = _NAME.match(text, place + 1) if text[place : place + 1] == "," else None
    if kind is None:
        raise MessageError(gettext("the argument {name} is not closed").format(name=name[1]), start)
    if kind[1] in CHOICES:
        within = in_plural if kind[1] == "select" else True
        return _choice(text, start, name[1], kind, in_plural=within, depth=depth)
    end = text.find("}", kind.end())
    if end < 0:
        raise MessageError(gettext("the argument {name} is not closed").format(name=name[1]), start)
    return Argument(name[1], kind[1], start, end + 1, ())


def _choice(
    text: str, start: int, name: str, kind: re.Match[str], *, in_plural: bool, depth: int
) -> Argument:
    place = kind.end()
    if text[place : place + 1] != ",":
        raise MessageError(gettext("the argument {name} has no branches").format(name=name), start)
    place += 1
    if offset := _OFFSET.match(text, place):
        place = offset.end()
    branches = []
    while selector := _SELECTOR.match(text, place):
        branch = _pattern(text, selector.end() + 1, in_plural=in_plural, depth=depth + 1)
        branches.append((selector[1], branch))
        place = branch.end + 1
    space = _SPACE.match(text, place)
    end = space.end() if space else place
    if not branches or text[end : end + 1] != "}":
        raise MessageError(
            gettext("the branches of {name} do not end in a closing brace").format(name=name), place
        )
    return Argument(name, kind[1], start, end + 1, tuple(branches))
