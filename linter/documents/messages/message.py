"""The prose of one message of a program, read from the string that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape, unescape
from typing import Final

from linter.documents.core.inline import Inline, Kind, inline_parts
from linter.documents.core.names import names
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.html.html_elements import BLOCKS, ENDED_BY
from linter.documents.messages import icu

#: What shows that a string is a page of HTML, or the better part of one.
_PAGE: Final = re.compile(r"<(?:!doctype|html|body|script|style)\b", re.IGNORECASE)
#: What tags say is code.
_CODE: Final = re.compile(r"<(?:code|pre|tt)>([^<]*)</(?:code|pre|tt)>", re.IGNORECASE)
#: A choice of MediaWiki, and its branches: `{{PLURAL:$1|صفحة|0=لا صفحات}}`.
_WIKI_CHOICE: Final = re.compile(
    r"\{\{(?:PLURAL|GENDER)\s*:[^{}|\n]*\|(?P<branches>[^{}\n]*)\}\}", re.IGNORECASE
)
_WIKI_BRANCH: Final = re.compile(r"(?:\d+=)?(?P<text>[^|]*)(?:\||$)")
#: Elements of DocBook, and of KDE's own markup (KUIT), that are lines or paragraphs. Source:
#: DocBook 5.1, "Block Elements"; KI18n Programmer's Guide, "Semantic Markup".
_OTHER_BLOCKS: Final = names(
    "para simpara formalpara title subtitle term varlistentry itemizedlist orderedlist "
    "variablelist listitem entry row note warning tip caution important bridgehead nl list item"
)
#: Tags that end a line or a paragraph, so that no sentence runs across them.
_BLOCKS: Final = BLOCKS | ENDED_BY.keys() | _OTHER_BLOCKS | {"br"}
#: Empty elements that nothing is shown for, as it is for others (`<xref/>` of DocBook, `<0/>`).
_NO_TEXT: Final = _BLOCKS | {"anchor", "wbr"}


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a message: the message itself, or a branch of a choice that it holds.

    `prose` points into the string; `start` and `end` are where the text stands there. `selector`
    is the branch's own (`few`, `=0`), empty for the message itself, and `choice` counts the
    choices of the message from 1, in which branches of one belong together. `is_plural` says that
    the branch is one of a plural.
    """

    prose: Prose
    start: int
    end: int
    selector: str = ""
    choice: int = 0
    is_plural: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a message is written.

    `is_numbered`: its program numbers arguments (`%1`, `%0`). `is_list`: it is a list of keywords
    for a program, whose commas and semicolons are no marks. `has_underscore`: an underscore marks
    the access key of a menu, as GTK has it.
    """

    is_numbered: bool = False
    is_list: bool = False
    has_underscore: bool = False


#: The style of messages of which nothing else is known.
PLAIN: Final = Style()


def read_message(text: str, style: Style = PLAIN) -> list[Part]:
    """The texts that a message holds, its placeholders being objects and its tags markup.

    White space at the edges is markup too: it mirrors the source's, and no rule of prose is meant
    for it. A message that is not valid ICU MessageFormat is read as one text.
    """
    if "<" in text and _PAGE.search(text):
        return [_page(text)]
    if icu.holds_choice(text):
        try:
            pattern = icu.parse(text)
        except icu.MessageError:
            pattern = None
        if pattern is not None:
            return _choices(text, pattern)
    if style.is_list:
        marks = [(place, place + 1) for place, letter in enumerate(text) if letter in ";,؛،"]
        return [Part(_read(text, 0, len(text), marks), 0, len(text))]
    whole = Part(_read(text, 0, len(text), style=style), 0, len(text))
    return [whole, *_wiki_branches(text)] if "{{" in text else [whole]


def _page(text: str) -> Part:
    """The text of a page of HTML that is kept in a string, its scripts left out."""
    from linter.documents.html.html import read_html  # few strings are pages

    return Part(read_html(text, 0, len(text)), 0, len(text))


def _wiki_branches(text: str) -> Iterator[Part]:
    """What MediaWiki chooses among by a number or by who reads: each is a text of its own."""
    for match in _WIKI_CHOICE.finditer(text):
        for branch in _WIKI_BRANCH.finditer(text, match.start("branches"), match.end("branches")):
            start, end = branch.span("text")
            if start < end:
                yield Part(_read(text, start, end), start, end, "branch")


def _choices(text: str, whole: icu.Pattern) -> list[Part]:
    parts = [Part(_read_pattern(text, whole), 0, len(text))]
    waiting = list(whole.arguments)
    choice = 0
    while waiting:
        argument = waiting.pop(0)
        choice += bool(argument.branches)
        for selector, branch in argument.branches:
            prose = _read_pattern(text, branch)
            is_plural = argument.kind == "plural"
            parts.append(Part(prose, branch.start, branch.end, selector, choice, is_plural))
            waiting += branch.arguments
    return parts


def _read_pattern(text: str, pattern: icu.Pattern) -> Prose:
    objects = [(argument.start, argument.end) for argument in pattern.arguments]
    objects += [(place, place + 1) for place in pattern.hashes]
    return _read(text, pattern.start, pattern.end, sorted(objects))


def _read(
    text: str,
    start: int,
    end: int,
    objects: Iterable[tuple[int, int]] = (),
    style: Style = PLAIN,
) -> Prose:
    has_markup = "<" in text or "&" in text
    builder = ProseBuilder(text, encode_html if has_markup else None)
    content = text[start:end]
    first = start + len(content) - len(content.lstrip())
    last = max(first, end - len(content) + len(content.rstrip()))
    if start < first:
        builder.opening(start, first)
    place = first
    for inline in _parts(text, first, last, objects, style):
        if inline.start < place:
            continue
        builder.verbatim(place, inline.start)
        if _stands_for_text(inline, text):
            builder.object(inline.start, inline.end)
        else:
            _add(builder, inline)
        place = inline.end
    builder.verbatim(place, last)
    if last < end:
        builder.opening(last, end)  # so that a mark is put in before it
    return builder.build()


def _parts(
    text: str, start: int, end: int, objects: Iterable[tuple[int, int]], style: Style
) -> Iterator[Inline]:
    given = [Inline(Kind.PLACEHOLDER, *place, text[slice(*place)]) for place in objects]
    if "<" in text:
        code = _CODE.finditer(text, start, end)
        given += [Inline(Kind.PLACEHOLDER, *match.span(1), match[1]) for match in code if match[1]]
    found = [
        Inline(one.kind, one.start + start, one.end + start, one.text)
        for one in inline_parts(
            text[start:end],
            is_numbered=style.is_numbered,
            has_underscore=style.has_underscore,
        )
    ]
    return iter(sorted(given + found, key=lambda one: (one.start, -one.end)))


def _stands_for_text(inline: Inline, text: str) -> bool:
    """Whether something is shown for an empty element, as it goes on a phrase: و<xref/>, (<xref/>).

    What follows a mark, or begins the message, is something beside the text, as its icon.
    """
    if inline.kind is not Kind.TAG or not inline.is_empty or inline.tag_name in _NO_TEXT:
        return False
    before = text[: inline.start].rstrip()[-1:]
    return before.isalpha() or before == "("


def _add(builder: ProseBuilder, inline: Inline) -> None:
    place = inline.start, inline.end
    if inline.kind is Kind.PLACEHOLDER:
        builder.object(*place)
    elif inline.kind is Kind.PERCENT:
        builder.escaped(*place, "%")
    elif inline.kind is Kind.ENTITY:
        builder.escaped(*place, unescape(inline.text))
    elif inline.kind is Kind.ACCELERATOR:
        builder.opening(*place)
    else:
        if inline.tag_name in _BLOCKS:
            builder.pause()
        if inline.is_closing:
            builder.closing(*place)
        else:
            builder.opening(*place)


def encode_html(text: str) -> str:
    """`text` as HTML would have it between tags."""
    return escape(text, quote=False)
