"""The comments of a text that speak to the linter, in the comment syntax of its kind of file.

Work is linear in the text, however many comments one line or one file holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath
from typing import Final, NamedTuple

from linter.documents.format_table import FORMATS
from linter.text.lines import Lines
from linter.text.patterns import Pattern
from linter.text.spans import Span, touches

#: How comments begin, and how they end (None: with the line).
CLOSERS: Final = {
    **dict.fromkeys(("#", "//", "%", "--", ";", "..", "!", "NOTE"), None),
    **{"<!--": "-->", "/*": "*/", "{#": "#}", "{/*": "*/}"},
}
_TAGS, _SLASHES = ("<!--",), ("//", "/*")
#: The comments of kinds of file that have no format of their own, by suffix.
_OTHERS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys((".ini", ".cfg"), ("#", ";", "!")),
    **dict.fromkeys((".sty", ".bib"), ("%",)),
    **dict.fromkeys((".vue", ".svelte"), (*_TAGS, "#", *_SLASHES)),
    **{".resx": _TAGS, ".mdx": (*_TAGS, "{/*"), ".vtt": ("NOTE",)},
}


def _by_suffix() -> dict[str, tuple[str, ...]]:
    found = dict(_OTHERS)
    for known in FORMATS:
        for suffix in known.suffixes:
            if known.comments is not None:  # where formats share a suffix, those of all of them
                found[suffix] = tuple(dict.fromkeys((*found.get(suffix, ()), *known.comments)))
    return found


#: The comments of each kind of file, by suffix; a file of any other kind may hold all of them.
SYNTAXES: Final = _by_suffix()
#: Kinds of file whose comments stand inside strings, so that they cannot simply be cut out.
_QUOTED: Final = frozenset((".ipynb",))
_COMMENT: Final = Pattern(
    r"(?<![\\\w])(?P<opener><!--|\{/\*|\{#|/\*|//|\.\.|--|NOTE(?=[ \t])|[#%;!])"
    r"[#%;!*/]{0,100}[ \t]{0,100}sawab:[ \t]*(?P<verb>[A-Za-z]+(?:-[A-Za-z]+)*)"
    r"(?P<list>\[[^\]\r\n]{0,2000}\])?"
)
_SELECTOR: Final = Pattern(r"[^\s,\[\]]+")
_LINE_END: Final = r"\r\n|\r|\n"
#: What may stand in a line beside a comment that is alone in it, before it and after it.
_BEFORE: Final = " \t\"'*"
_AFTER: Final = Pattern(r"[ \t\"',]*")
#: … and after one in a string, which ends its line by an escape.
_AFTER_QUOTED: Final = Pattern(r"[ \t]*(?:\\[nr])*[ \t\"',]*")
#: Empty lines there.
_EMPTY_STRINGS: Final = ('""', r'"\n"', r'"\r\n"')


class Verb(Enum):
    """What a comment asks for."""

    IGNORE = "ignore"
    IGNORE_FILE = "ignore-file"
    OFF = "off"
    ON = "on"


class Selector(NamedTuple):
    """A rule selector in a comment, at the code points `start` to `end` of the text."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Suppression:
    """A comment at `start` to `end` of the text, and what it covers.

    `verb` is None for a word that asks for nothing known; it stands at `verb_start` and
    `verb_text`. Without `selectors` it holds for all rules; `names_rules` tells `ignore[]` from
    `ignore`. `room_start` is where the space before the comment begins. `covered` is the range of
    offsets that it holds for, `end` exclusive; `on` covers what `off` covered before it if it ends
    anything. `removal` is the range to cut out to be rid of the comment (None: it cannot simply be
    cut out).
    """

    verb: Verb | None
    verb_text: str
    verb_start: int
    room_start: int
    start: int
    end: int
    selectors: tuple[Selector, ...]
    names_rules: bool
    removal: tuple[int, int] | None
    covered: tuple[int, int] = (0, 0)


class Comments:
    """The comments of a text, and what stands around them in their lines."""

    def __init__(self, text: str, path: str = "", code: Sequence[Span] = ()) -> None:
        """`path` tells by its suffix how comments are written in the text.

        No comment stands in the spans of `code`, which are in order and apart.
        """
        self._code = code
        self._text = text
        self.lines = Lines(text, _LINE_END)
        self._unclosed: set[str] = set()
        suffix = PurePath(path).suffix.lower()
        self._is_quoted = suffix in _QUOTED
        self.found = list(self._found(SYNTAXES.get(suffix)))

    def is_alone(self, one: Suppression) -> bool:
        """Whether nothing else stands in the line."""
        return self._stands_alone(one.start, one.end)

    def is_blank(self, place: int) -> bool:
        """Whether nothing stands in the line that begins at `place`."""
        line = self._text[place : self.lines.end(place)].strip()
        return not line or (self._is_quoted and line.rstrip(",") in _EMPTY_STRINGS)

    def _found(self, openers: tuple[str, ...] | None) -> Iterator[Suppression]:
        text, place = self._text, 0
        for match in _COMMENT.finditer(text):
            opener, start = match["opener"], match.start()
            if opener == "{/*" and openers is not None and opener not in openers:
                opener, start = "/*", start + 1  # a brace of the language before a comment
            is_ours = openers is None or opener in openers
            if touches(self._code, start, start + len(opener)):
                continue
            if start < place or not is_ours or (opener == ".." and not self._leads(match.start())):
                continue
            place = self._comment_end(start, match.end(), opener)
            verb = next((one for one in Verb if one.value == match["verb"]), None)
            listed = match["list"]
            yield Suppression(
                verb,
                match["verb"],
                match.start("verb"),
                self._back_over(start, str.isspace),
                start,
                place,
                tuple(_selectors(text, *match.span("list"))) if listed else (),
                listed is not None,
                None if self._is_quoted else self._removal(start, place),
            )

    def _comment_end(self, start: int, end: int, opener: str) -> int:
        closer = CLOSERS[opener]
        if closer is not None and closer not in self._unclosed:
            found = self._text.find(closer, end)
            if found >= 0:
                return found + len(closer)
            self._unclosed.add(closer)
        return start + len(self._text[start : self.lines.end(end)].rstrip())

    def _leads(self, start: int) -> bool:
        return self._back_over(start, str.isspace) == self.lines.start(start)

    def _stands_alone(self, start: int, end: int) -> bool:
        if self._back_over(start, _BEFORE.__contains__) > self.lines.start(start):
            return False
        after = _AFTER_QUOTED if self._is_quoted else _AFTER
        return after.fullmatch(self._text, end, self.lines.end(end)) is not None

    def _removal(self, start: int, end: int) -> tuple[int, int]:
        if self._stands_alone(start, end):
            return self.lines.start(start), min(self.lines.after(end), len(self._text))
        return self._back_over(start, str.isspace), end

    def _back_over(self, start: int, is_passed: Callable[[str], bool]) -> int:
        """Where the characters of a kind begin that stand in the line right before `start`."""
        line_start = self.lines.start(start)
        while start > line_start and is_passed(self._text[start - 1]):
            start -= 1
        return start


def _selectors(text: str, start: int, end: int) -> Iterator[Selector]:
    for match in _SELECTOR.finditer(text, start + 1, end - 1):
        yield Selector(match.group(), *match.span())
