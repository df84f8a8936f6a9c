"""Comments that silence findings, in the comment syntax of the file they stand in.

`sawab: ignore` holds for its line, or for the next line if it stands alone on its own (in PO and
WebVTT files for the entry below it); `sawab: ignore-file` for the file; `sawab: off` up to
`sawab: on` or the end. Each may name rules: `sawab: ignore[S001,hamza]`; what follows is a reason
for people.

Text in, predicates out: nothing here knows which rules there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath
from typing import Final

from linter.findings.diagnostic import Diagnostic

#: A text without this holds no such comment.
MENTION: Final = "sawab:"

#: How comments begin, and how they end (None: with the line).
_CLOSERS: Final = {
    **dict.fromkeys(("#", "//", "%", "--", ";", "..", "!", "NOTE"), None),
    **{"<!--": "-->", "/*": "*/", "{#": "#}", "{/*": "*/}"},
}
_HTML, _HASH, _SLASHES = ("<!--",), ("#",), ("//", "/*")
#: The comments of each kind of file, by suffix; a file of any other kind may hold all of them.
_SYNTAXES: Final = {
    **dict.fromkeys((".md", ".markdown", ".html", ".htm", ".xhtml", ".xml", ".svg"), _HTML),
    **dict.fromkeys((".xlf", ".xliff", ".resx", ".wiki", ".mediawiki", ".docbook"), _HTML),
    **dict.fromkeys((".yaml", ".yml", ".toml", ".py", ".rb", ".sh", ".po", ".pot", ".ftl"), _HASH),
    **dict.fromkeys((".properties", ".ini", ".cfg"), ("#", ";", "!")),
    **dict.fromkeys((".tex", ".ltx", ".sty", ".bib"), ("%",)),
    **dict.fromkeys((".js", ".jsx", ".mjs", ".cjs", ".tsx", ".java", ".kt", ".kts"), _SLASHES),
    **dict.fromkeys((".swift", ".go", ".cs", ".dart", ".c", ".h", ".cpp", ".rs"), _SLASHES),
    **dict.fromkeys((".json5", ".jsonc", ".strings", ".scss", ".css"), _SLASHES),
    **dict.fromkeys((".php", ".vue", ".svelte"), (*_HTML, *_HASH, *_SLASHES)),
    **{".ts": (*_HTML, *_SLASHES), ".mdx": (*_HTML, "{/*")},
    **{".rst": ("..",), ".adoc": ("//",), ".asciidoc": ("//",), ".sql": ("--",), ".lua": ("--",)},
    **{".vtt": ("NOTE",), ".ass": (";",), ".ssa": (";",), ".ipynb": (*_HTML, *_HASH)},
    **dict.fromkeys((".json", ".arb", ".xcstrings", ".csv", ".tsv", ".docx", ".odt"), ()),
}
#: Kinds of file whose comments stand inside strings, so that they cannot simply be cut out.
_QUOTED: Final = frozenset((".ipynb",))
#: Kinds of file in which a comment belongs to the entry below it, up to an empty line.
_BY_ENTRY: Final = frozenset((".po", ".pot", ".vtt"))

_COMMENT: Final = re.compile(
    r"(?<![\\\w])(?P<opener><!--|\{/\*|\{#|/\*|//|\.\.|--|NOTE(?=[ \t])|[#%;!])"
    r"[#%;!*/]*[ \t]*sawab:[ \t]*(?P<verb>[A-Za-z]+(?:-[A-Za-z]+)*)(?P<list>\[[^\]\r\n]*\])?"
)
_SELECTOR: Final = re.compile(r"[^\s,\[\]]+")
_LINE_END: Final = re.compile(r"\r\n|\r|\n|\Z")


class Verb(Enum):
    """What a comment asks for."""

    IGNORE = "ignore"
    IGNORE_FILE = "ignore-file"
    OFF = "off"
    ON = "on"


@dataclass(frozen=True, slots=True)
class Selector:
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

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether the finding begins in what the comment holds for, whatever its rule."""
        return self.covered[0] <= diagnostic.start < self.covered[1]

    def hides(self, diagnostic: Diagnostic) -> bool:
        """Whether the comment silences the finding."""
        if self.verb is Verb.ON or not self.covers(diagnostic):
            return False
        rule = diagnostic.rule
        return not self.names_rules or any(rule.matches(one.text) for one in self.selectors)


class Suppressions:
    """All such comments of a text."""

    def __init__(self, text: str, path: str = "") -> None:
        """`path` tells by its suffix how comments are written in the text."""
        self._text = text
        suffix = PurePath(path).suffix.lower()
        self._by_entry = suffix in _BY_ENTRY
        self.comments = list(self._found(_SYNTAXES.get(suffix), suffix in _QUOTED))
        self._cover()

    def __iter__(self) -> Iterator[Suppression]:
        return iter(self.comments)

    def holds(self, diagnostic: Diagnostic) -> bool:
        """Whether the finding touches one of the comments or the space before it: no prose."""
        return any(
            one.room_start < diagnostic.end and diagnostic.start < one.end for one in self.comments
        )

    def hides(self, diagnostic: Diagnostic) -> bool:
        """Whether the finding is silenced."""
        return any(one.hides(diagnostic) for one in self.comments)

    def _found(self, openers: tuple[str, ...] | None, is_quoted: bool) -> Iterator[Suppression]:
        text, place = self._text, 0
        for match in _COMMENT.finditer(text):
            opener, start = match["opener"], match.start()
            if opener == "{/*" and openers is not None and opener not in openers:
                opener, start = "/*", start + 1  # a brace of the language before a comment
            is_ours = openers is None or opener in openers
            if start < place or not is_ours or (opener == ".." and not self._leads(match)):
                continue
            place = self._comment_end(start, match.end(), _CLOSERS[opener])
            verb = next((one for one in Verb if one.value == match["verb"]), None)
            listed = match["list"]
            yield Suppression(
                verb,
                match["verb"],
                match.start("verb"),
                self._room_start(start),
                start,
                place,
                tuple(_selectors(text, *match.span("list"))) if listed else (),
                listed is not None,
                None if is_quoted else self._removal(start, place),
            )

    def _comment_end(self, start: int, end: int, closer: str | None) -> int:
        if closer is not None:
            found = self._text.find(closer, end)
            if found >= 0:
                return found + len(closer)
        return start + len(self._text[start : self._line_end(end)].rstrip())

    def _leads(self, match: re.Match[str]) -> bool:
        return not self._text[self._line_start(match.start()) : match.start()].strip()

    def _line_start(self, offset: int) -> int:
        return max(self._text.rfind("\n", 0, offset), self._text.rfind("\r", 0, offset)) + 1

    def _line_end(self, offset: int) -> int:
        match = _LINE_END.search(self._text, offset)
        assert match is not None
        return match.start()

    def _next_line(self, offset: int) -> int:
        """Where the line after that of `offset` begins; one past the text if there is none."""
        match = _LINE_END.search(self._text, offset)
        assert match is not None
        return match.end() if match.group() else len(self._text) + 1

    def _is_alone(self, start: int, end: int) -> bool:
        before = self._text[self._line_start(start) : start]
        after = self._text[end : self._line_end(end)]
        return not before.strip(" \t\"'*") and not after.strip(" \t\"',")

    def _removal(self, start: int, end: int) -> tuple[int, int]:
        if self._is_alone(start, end):
            return self._line_start(start), min(self._next_line(end), len(self._text))
        return self._room_start(start), end

    def _room_start(self, start: int) -> int:
        before = self._text[self._line_start(start) : start]
        return start - len(before) + len(before.rstrip())

    def _cover(self) -> None:
        """Say of each comment what it holds for."""
        whole, open_ones = len(self._text) + 1, list[Suppression]()
        for one in self.comments:
            if one.verb is Verb.IGNORE_FILE:
                one.covered = (0, whole)
            elif one.verb is Verb.IGNORE:
                one.covered = self._line_of(one)
            elif one.verb is Verb.OFF:
                one.covered = (one.end, whole)
                open_ones.append(one)
            elif one.verb is Verb.ON:
                for off in [off for off in open_ones if _ends(one, off)]:
                    off.covered = (off.covered[0], one.start)
                    one.covered = off.covered
                    open_ones.remove(off)

    def _line_of(self, one: Suppression) -> tuple[int, int]:
        if not self._is_alone(one.start, one.end):
            return self._line_start(one.start), self._next_line(one.end)
        place = self._next_line(one.end)
        while place < len(self._text) and self._is_passed_over(place):
            place = self._next_line(place)
        end = self._next_line(place) if place <= len(self._text) else place
        while self._by_entry and end < len(self._text) and not self._is_blank(end):
            end = self._next_line(end)
        return place, end

    def _is_passed_over(self, place: int) -> bool:
        """Whether the line at `place` is empty or such a comment: the one above means a later."""
        return self._is_blank(place) or any(
            self._line_start(one.start) == place and self._is_alone(one.start, one.end)
            for one in self.comments
        )

    def _is_blank(self, place: int) -> bool:
        return not self._text[place : self._line_end(place)].strip()


def _selectors(text: str, start: int, end: int) -> Iterator[Selector]:
    for match in _SELECTOR.finditer(text, start + 1, end - 1):
        yield Selector(match.group(), *match.span())


def _ends(on: Suppression, off: Suppression) -> bool:
    """Whether `on` ends `off`: without rules it ends all, with rules what names the same."""
    if not on.names_rules:
        return True
    named = {one.text.lower() for one in on.selectors}
    return off.names_rules and {one.text.lower() for one in off.selectors} <= named
