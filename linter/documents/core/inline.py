"""What stands inside the messages of programs and is no prose: placeholders, tags, entities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_PLACEHOLDERS: Final = (
    r"\{\{[^{}\n]*\}\}",  # {{name}}: Mustache, i18next, Angular
    r"[$\#%@]\{[^{}\n]*\}",  # ${x}: JavaScript, shell; %{name}: Ruby; #{x}
    rf"\{{[^{{}}\n{ab.WORD_LETTERS}]*\}}",  # {name}, {0}, {:>3}: Python, ICU, C#, Fluent
    r"[\[\]](?:\d+|-Inf)\s*,\s*(?:\d+|\+?Inf|\*)[\[\]]",  # ]1,Inf]: Symfony, Laravel
    r"%\([^()\s]+\)[-+ #0]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]",  # %(name)s: Python
    r"%\d+\$[-+#0'I]*\d*(?:\.\d+)?(?:hh|h|ll|l|L|q|j|z|t)?[diouxXeEfFgGaAcCsSpn@]",  # %1$s
    r"%[-+#0'I]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|L|q|j|z|t)?[diouxXeEfFgGaAcCsSpn@]"
    r"(?!(?!(?:st|nd|rd|th|[dhmswy]|min|px)\b)[a-zA-Z])",  # %s, %'dth, %dh
    r"%s(?=[a-zA-Z][^%\n]{0,200}%s(?![a-zA-Z]))",  # %slogged in%s
    r"%L?[1-9]\d?(?![\d%])",  # %1, %L2: Qt
    r"\$t\([^()\n]*\)",  # $t(key): i18next
    r"\$\([a-z#/:][^()\s]{0,60}\)|\$ ?\(\)",  # $(bold)…$(): books of Minecraft; $(name): shell
    r"\$[A-Za-z_][A-Za-z0-9_]*",  # $name: shell, PHP; Arabic letters may follow at once
)
_INLINE: Final = Pattern(
    rf"""
      (?P<percent>%%)
    | (?P<placeholder>{"|".join(_PLACEHOLDERS)})
    | (?P<tag><!\[CDATA\[|\]\]>|</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>|</?\d+\s*/?>
      |<!--(?:(?!<!--).)*?-->)
    | (?P<entity>&(?:[A-Za-z][\w.]*|\#\d+|\#[xX][\da-fA-F]+);)
    | (?P<accelerator>&(?=[{ab.WORD_LETTERS}]))
    """,
    re.VERBOSE | re.DOTALL,
)
#: What such a part begins with or has in it: most messages hold nothing of the kind.
_SIGN: Final = Pattern(r"[%<&_{(\[\]$]")
#: Where a program numbers its arguments (Qt, KDE, `.strings`), a number is one whatever follows.
_NUMBERED: Final = Pattern(r"%L?\d\d?(?![\d$])")
_UNDERSCORE: Final = Pattern(rf"_(?=[{ab.WORD_LETTERS}])")
_TAG_NAME: Final = Pattern(r"</?\s*([\w:.-]+)")


class Kind(Enum):
    """What a part of a message that is no prose is."""

    PERCENT = "percent"
    PLACEHOLDER = "placeholder"
    TAG = "tag"
    ENTITY = "entity"
    ACCELERATOR = "accelerator"


class Inline(NamedTuple):
    """The code points `start` up to `end` of a message, as they stand there."""

    kind: Kind
    start: int
    end: int
    text: str

    @property
    def tag_name(self) -> str:
        """The name of a tag, in lower case."""
        match = _TAG_NAME.match(self.text)
        return match[1].lower() if match else ""

    @property
    def is_empty(self) -> bool:
        """Whether a tag is a whole element, which holds nothing."""
        return self.text.endswith("/>")

    @property
    def is_closing(self) -> bool:
        """Whether a tag closes what another opened."""
        return self.text.startswith("</")


def inline_parts(
    text: str, *, is_numbered: bool = False, has_underscore: bool = True
) -> Iterator[Inline]:
    """All that is no prose in a message, in order of place.

    `%1` is read as a placeholder of Qt only where no letter or space of a share (`%50 من`) speaks
    against it: one or two digits, the smaller than 10 or beside another such. `is_numbered` says
    that the program numbers its arguments so: then `%0`, `%50` and the number of `%3%` are
    placeholders too. `has_underscore`: the only underscore, before a letter, marks an access key.
    """
    if _SIGN.search(text) is None:
        return
    if is_numbered and (numbers := list(_NUMBERED.finditer(text))):
        yield from _around(text, numbers, has_underscore)
        return
    underscore = _only_underscore(text) if has_underscore else None
    for match in _INLINE.finditer(text):
        kind = Kind(match.lastgroup)
        if kind is Kind.PLACEHOLDER and _is_share(match, text):
            continue
        if underscore is not None and underscore < match.start():
            yield Inline(Kind.ACCELERATOR, underscore, underscore + 1, "_")
            underscore = None
        elif underscore is not None and underscore < match.end():
            underscore = None  # a letter of a name: `$_ملف`
        if kind is Kind.ENTITY and not _is_entity_of_html(match[0]):
            kind = Kind.PLACEHOLDER  # an entity of the program's own: &brandShortName;
        yield Inline(kind, match.start(), match.end(), match[0])
    if underscore is not None:
        yield Inline(Kind.ACCELERATOR, underscore, underscore + 1, "_")


def _around(text: str, numbers: list[re.Match[str]], has_underscore: bool) -> Iterator[Inline]:
    """The numbers of arguments, and what stands between them."""
    place = 0
    ends = [(match.start(), match.end()) for match in numbers]
    for start, end in (*ends, (len(text), len(text))):
        for one in inline_parts(text[place:start], has_underscore=has_underscore):
            yield Inline(one.kind, one.start + place, one.end + place, one.text)
        if start < end:
            yield Inline(Kind.PLACEHOLDER, start, end, text[start:end])
        place = end


def _only_underscore(text: str) -> int | None:
    """Where the mark of an access key stands (`_ملف`): the only underscore, before a letter."""
    if text.count("_") != 1:
        return None
    match = _UNDERSCORE.search(text)
    return match.start() if match and "#" not in text else None


def _is_entity_of_html(text: str) -> bool:
    # Loaded at the first entity: a table of two thousand names that plain text has no use for.
    from html.entities import html5

    return text[1] == "#" or text[1:] in html5


def _is_share(match: re.Match[str], text: str) -> bool:
    """Whether `%50` is a share written the Arabic way, the sign first."""
    return re.fullmatch(r"%\d\d", match[0]) is not None and "%1" not in text.replace(match[0], "")
