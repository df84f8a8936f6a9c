"""The placeholders and tags of a message, named so that two messages can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

from linter.documents.core.inline import Inline, Kind, inline_parts
from linter.documents.core.pieces import OBJECT
from linter.documents.messages import icu
from linter.text.patterns import Pattern

_PRINTF: Final = Pattern(
    r"%(?:(?P<position>\d+)\$)?(?P<flags>[-+#0'I ]*)(?P<width>\d+|\*)?(?:\.(?:\d+|\*))?"
    r"(?:hh|h|ll|l|L|q|j|z|t)?(?P<kind>[diouxXeEfFgGaAcCsSp@])"
)
_QT: Final = Pattern(r"%L?(\d+|n)")
_NAMED_BRACES: Final = Pattern(r"([$#%@]?\{+)\s*([^\s:,!|}]*)[^}]*(\}+)")
_WHOLE_NUMBERS: Final = str.maketrans("iu", "dd")
_NO_BRACES: Final = str.maketrans("{}", "  ")
_ID: Final = Pattern(r"""\bid\s*=\s*["']([^"']*)["']""")
#: A tag around something short without spaces.
_TAGGED: Final = Pattern(r"<(?P<name>\w+)(?:\s[^<>]*)?>(?P<inside>[^<>\s]{1,40})</(?P=name)>")


def placeholders(text: str, *, is_numbered: bool = False) -> list[str]:
    """The names of the placeholders of a message, in order of place, those said twice twice.

    `%s` and `%1$s` have one name, and so have `%d` and `%i`, `{0}` and `{0:d}`, `{{x}}` and
    `{{ x }}`; a message in ICU MessageFormat has those of its arguments. `is_numbered` is as
    `inline_parts` has it.
    """
    if icu.holds_choice(text):
        try:
            pattern = icu.parse(text)
        except icu.MessageError:
            return []
        return [f"{{{argument.name}}}" for argument in icu.arguments(pattern)]
    parts = inline_parts(text, is_numbered=is_numbered)
    found = (inline.text for inline in parts if inline.kind is Kind.PLACEHOLDER)
    return list(_names(found))


def plain(text: str) -> str:
    """A message without tags, its entities read, and U+FFFC for each placeholder."""
    place, pieces = 0, []
    for inline in inline_parts(text):
        pieces.append(text[place : inline.start])
        if inline.kind is Kind.ENTITY:
            from html import unescape  # few messages have entities

            pieces.append(unescape(inline.text))
        elif inline.kind is Kind.PERCENT:
            pieces.append("%")
        elif inline.kind is Kind.PLACEHOLDER:
            pieces.append(OBJECT)
        place = inline.end
    return "".join(pieces) + text[place:]


def _names(written: Iterator[str]) -> Iterator[str]:
    printf = braces = 0
    for text in written:
        if match := _PRINTF.fullmatch(text):
            printf += 1
            position = match["position"] or printf
            yield f"%{position}${match['kind'].translate(_WHOLE_NUMBERS)}"
        elif match := _QT.fullmatch(text):
            yield f"%{match[1]}"
        elif match := _NAMED_BRACES.fullmatch(text):
            opening, name, closing = match.groups()
            if not name and opening == "{":
                name, braces = str(braces), braces + 1
            yield f"{opening}{name}{closing}"
        else:
            yield text


def tags(text: str) -> Counter[str]:
    """The tags of a message, and the entities that stand for `<` and `>`, by name.

    What only looks like a tag (`<file>` in the help of a command) is none: a tag is closed
    somewhere, closes itself, has an attribute or is one of HTML.
    """
    return Counter(map(_tag, _tag_parts(text)))


def badly_nested(text: str) -> str:
    """The first tag that closes another than the last one opened, or is never closed; or nothing.

    Tags written with entities (`&lt;b&gt;`) are tags too.
    """
    opened: list[Inline] = []
    for inline in _tag_parts(text.replace("&lt;", "<").replace("&gt;", ">")):
        if inline.is_closing:
            if not opened or opened.pop().tag_name != inline.tag_name:
                return inline.text
        elif inline.kind is Kind.TAG and not (inline.is_empty or inline.tag_name in _void()):
            opened.append(inline)
    return opened[0].text if opened else ""


def _tag_parts(text: str) -> list[Inline]:
    if icu.holds_choice(text):
        text = text.translate(_NO_BRACES)  # what stands in a branch is no placeholder
    parts = [inline for inline in inline_parts(text) if inline.kind in (Kind.TAG, Kind.ENTITY)]
    closed = {inline.tag_name for inline in parts if inline.is_closing}
    return [inline for inline in parts if _is_tag(inline, closed)]


def tags_of_numbers(source: str, raw: str) -> Counter[str]:
    """The tags of a source that hold a placeholder alone which a translation has left out."""
    return Counter(
        tag
        for match in _TAGGED.finditer(source)
        if any(inline.kind is Kind.PLACEHOLDER for inline in inline_parts(match["inside"]))
        and match["inside"].strip() not in raw
        for tag in tags(match[0])
    )


def _is_tag(inline: Inline, closed: set[str]) -> bool:
    if inline.kind is Kind.ENTITY:
        from html.entities import html5

        return html5.get(inline.text[1:]) in ("<", ">")
    name = inline.tag_name
    return bool(name) and (
        name in _elements()
        or name in closed
        or name.isdigit()
        or inline.text.endswith("/>")
        or "=" in inline.text
    )


def _void() -> frozenset[str]:
    """Elements of HTML that are never closed."""
    from linter.documents.html.html_elements import VOID

    return VOID


@cache
def _elements() -> frozenset[str]:
    """Elements of HTML that stand within a message; loaded for messages with tags alone."""
    from linter.documents.html.html_elements import BLOCKS, CODE_INLINE, ENDED_BY, INLINE, OBJECTS

    return INLINE | CODE_INLINE | OBJECTS | BLOCKS | ENDED_BY.keys() | {"br", "button"}


def _tag(inline: Inline) -> str:
    if inline.kind is Kind.ENTITY:
        return inline.text
    identity = _ID.search(inline.text)
    slash = "/" if inline.is_closing else ""
    name = f"{inline.tag_name} id={identity[1].lower()}" if identity else inline.tag_name
    return f"<{slash}{name}>"
