"""A text as HTML with each finding marked in place.

Findings may overlap, lie in one another or have no width, and HTML elements may not overlap; so
the text is cut at every border of a finding, and each stretch is marked once. A finding's number
follows the word in which it ends, so that no Arabic word is cut in its letters' joins.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Final

from linter.findings.diagnostic import Diagnostic, Severity
from linter.reports.history import Piece, PieceKind
from linter.reports.visible import LINE_BREAK, code_point, visible, visible_characters

_GRAVITY: Final = list(Severity)
#: Shown where something is missing that no suggestion names.
_CARET: Final = "‸"
_JOINERS: Final = "\u200c\u200d"
#: A run of letters without end is not a word to wait for.
_LONGEST_WORD: Final = 40


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding to mark: `title` says why, `note` is the HTML that follows it."""

    diagnostic: Diagnostic
    title: str
    note: str


@dataclass(slots=True)
class _Insertions:
    """HTML to put between the code points of the text: by offset, then by rank."""

    items: list[tuple[int, int, int, str]] = field(default_factory=list)

    def add(self, place: int, rank: int, html: str) -> None:
        self.items.append((place, rank, len(self.items), html))


#: Order at one place: numbers of what ended, what was removed, gaps, numbers of what is here.
_ENDED, _REMOVED, _GAP, _HERE = range(4)


def plain_html(text: str) -> str:
    """`text` escaped; characters that HTML cannot hold become their code points."""
    cleaned = text.replace("\r\n", "\n")
    table = {
        ord(character): f"[{code_point(character)}]"
        for character in set(cleaned)
        if unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t"
    }
    return escape(cleaned.translate(table))


def marked_html(pieces: Sequence[Piece], findings: Sequence[Marked], notes: Sequence[str]) -> str:
    """The text that `pieces` make, as HTML.

    Removed pieces are struck, added ones shown as inserted, each change followed by its entry of
    `notes`. `findings` point into the text as it now stands, in order of place.
    """
    text = "".join(piece.text for piece in pieces if piece.kind is not PieceKind.REMOVED)
    insertions = _Insertions()
    added = list(_account(text, pieces, notes, insertions))
    for marked in findings:
        _place_finding(text, marked, insertions)
    wide = [marked for marked in findings if marked.diagnostic.end > marked.diagnostic.start]
    return "".join(_woven(text, wide, added, sorted(insertions.items)))


def _account(
    text: str, pieces: Sequence[Piece], notes: Sequence[str], insertions: _Insertions
) -> Iterator[tuple[int, int]]:
    """Place what was removed and the numbers of changes; yields the spans of what was added."""
    place = 0
    last: dict[int, tuple[int, int]] = {}
    for piece in pieces:
        end = place + piece.width
        if piece.kind is PieceKind.REMOVED:
            struck = _flagged_html(piece.text, 0, len(piece.text))
            insertions.add(place, _REMOVED, f"<del>{struck}</del>")
        elif piece.kind is PieceKind.ADDED:
            yield place, end
        if piece.change >= 0:
            last[piece.change] = (place, end)
        place = end
    for change, (start, end) in last.items():
        _add_note(text, start, end, notes[change], insertions)


def _place_finding(text: str, marked: Marked, insertions: _Insertions) -> None:
    diagnostic = marked.diagnostic
    if diagnostic.start == diagnostic.end:
        fix = diagnostic.fixes[0] if diagnostic.fixes else None
        missing = fix.edits[0].replacement if fix else ""
        content = escape(visible(missing) or _CARET)
        gap = _mark(content, diagnostic.severity, "gap", marked.title)
        insertions.add(diagnostic.start, _GAP, gap)
    _add_note(text, diagnostic.start, diagnostic.end, marked.note, insertions)


def _add_note(text: str, start: int, end: int, note: str, insertions: _Insertions) -> None:
    place = _end_of_word(text, start, end)
    insertions.add(place, _ENDED if start < place else _HERE, note)


def _end_of_word(text: str, start: int, end: int) -> int:
    """Where the word ends that the span ends in; marks and spaces go with all that follows them."""
    belongs = _is_in_word if any(map(_is_in_word, text[start:end])) else _is_written
    place = end
    while place < min(len(text), end + _LONGEST_WORD) and belongs(text[place]):
        place += 1
    return place


def _is_in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.combining(character) > 0 or character in _JOINERS


def _is_written(character: str) -> bool:
    return not character.isspace()


def _woven(
    text: str,
    findings: Sequence[Marked],
    added: Sequence[tuple[int, int]],
    insertions: Sequence[tuple[int, int, int, str]],
) -> Iterator[str]:
    borders = {0, len(text), *(place for span in added for place in span)}
    borders.update(
        place for one in findings for place in (one.diagnostic.start, one.diagnostic.end)
    )
    borders.update(place for place, _, _, _ in insertions)
    ordered = sorted(borders)
    waiting = iter(insertions)
    insertion = next(waiting, None)
    active = _Sweep(findings)
    new = _Spans(added)
    for start, end in zip(ordered, [*ordered[1:], len(text)], strict=True):
        rank = _ENDED
        while insertion and insertion[0] == start:
            _, rank, _, html = insertion
            yield html
            insertion = next(waiting, None)
        if start == end:
            continue
        span = new.around(start)
        html = _segment(text, start, end, active.at(start), span)
        if span is None:
            yield html
        elif rank == _REMOVED:
            # The old word and the new one are neighbours, and their letters would join.
            yield f'&zwnj;<ins class="swap">{html}</ins>'
        else:
            yield f"<ins>{html}</ins>"


def _segment(
    text: str, start: int, end: int, covering: Sequence[Marked], added: tuple[int, int] | None
) -> str:
    if not covering and added:
        return _flagged_html(text[slice(*added)], start - added[0], end - added[0])
    if not covering:
        return plain_html(text[start:end])
    widest = min(covering, key=lambda one: (one.diagnostic.start, -one.diagnostic.end)).diagnostic
    flagged = text[widest.start : widest.end]
    shown = _flagged_html(flagged, start - widest.start, end - widest.start)
    severity = min((one.diagnostic.severity for one in covering), key=_GRAVITY.index)
    title = "\n".join(dict.fromkeys(one.title for one in covering))
    return _mark(shown, severity, "shared" if len(covering) > 1 else "", title)


def _flagged_html(flagged: str, start: int, end: int) -> str:
    # Unlike elsewhere, a line that breaks in the text breaks here too, so that the page reads on.
    shown = visible_characters(flagged)[start:end]
    return escape("".join(f"{one}\n" if one == LINE_BREAK else one for one in shown))


def _mark(content: str, severity: Severity, kind: str, title: str) -> str:
    classes = f"{severity.value} {kind}".rstrip()
    return f'<mark class="{classes}" title="{plain_html(title)}">{content}</mark>'


class _Sweep:
    """The findings that hold an offset, asked in rising order."""

    def __init__(self, findings: Iterable[Marked]) -> None:
        self._waiting = sorted(findings, key=lambda one: one.diagnostic.start, reverse=True)
        self._active: list[Marked] = []

    def at(self, place: int) -> list[Marked]:
        while self._waiting and self._waiting[-1].diagnostic.start <= place:
            self._active.append(self._waiting.pop())
        self._active = [one for one in self._active if one.diagnostic.end > place]
        return self._active


class _Spans:
    """Which of some spans, not overlapping, holds an offset; asked in rising order."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._waiting = list(reversed(spans))

    def around(self, place: int) -> tuple[int, int] | None:
        while self._waiting and self._waiting[-1][1] <= place:
            self._waiting.pop()
        if self._waiting and self._waiting[-1][0] <= place:
            return self._waiting[-1]
        return None
