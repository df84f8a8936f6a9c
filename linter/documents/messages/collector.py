"""Collects the strings of a file that hold Arabic, and the messages that they are part of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from linter.documents.core.code_data import is_expression
from linter.documents.core.pieces import OBJECT, Piece, PieceKind
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import PLURAL_FORMS, Reading, Target, Unit
from linter.documents.messages.message import PLAIN, Part, Style, read_message
from linter.documents.messages.message_keys import (
    are_names_by_code,
    is_code,
    is_key,
    is_key_of_name,
    lists_keywords,
    names_language,
    names_translators,
    without_keys,
)
from linter.text import alphabet as ab

#: What an object or a list of JSON begins with.
_JSON: Final = re.compile(r'\s{0,99}(?:\{\s{0,99}"|\[\s{0,99}["{\[])')
_ARABIC: Final = re.compile(f"[{ab.WORD_LETTERS}]")

#: So many spaces are in the name of no person or place.
_LONGEST_NAME: Final = 3
#: … and so many in none that stands at its code.
_LONGEST_IN_LIST: Final = 6
#: What `=0` … stand for where a message spells these numbers out.
_EXACT: Final = {"=0": "zero", "=1": "one", "=2": "two"}


@dataclass(frozen=True, slots=True)
class Value:
    """A string of a file: `prose` is what it is read as, before anything inside is looked at.

    `raw` is the string as the format compares it with its source, empty for `prose.text`; `form`
    a plural category.
    """

    prose: Prose
    form: str = ""
    raw: str = ""


def holds_arabic(text: str) -> bool:
    """Whether a text has a letter of Arabic script."""
    return _ARABIC.search(text) is not None


class Collector:
    """Builds the reading of one file, string by string, in any order of place."""

    def __init__(self, source: str, style: Style = PLAIN) -> None:
        """`source` is the text of the file, whose messages are written in that style."""
        self._builder = ProseBuilder(source)
        self._style = style
        self._units: list[Unit] = []
        self._sources: list[str] = []
        self._data: list[tuple[int, int]] = []

    def add_as_is(self, value: Prose) -> None:
        """A text in which nothing more is looked for; without Arabic it is passed over."""
        if holds_arabic(value.text):
            self._append(value)

    def unit(
        self,
        key: str,
        values: Iterable[Value],
        source: str = "",
        source_plural: str = "",
        forms: Sequence[str] = (),
        *,
        is_numbered: bool | None = None,
        comment: str = "",
        is_data: bool = False,
    ) -> None:
        """A message with its translations (empty ones are none yet), placed in the prose.

        `forms` are the plural categories that the format wants of it; `is_numbered` is as for the
        whole file (None: as there); `comment` is what its programmer says of it. Names of
        translators are no text, nor is the name of another language in its own letters; a key in
        the place of the source is no source. In data (see `Reading`) no fix is made.
        """
        if names_translators(key, source, comment):
            return
        self._sources.append(source or key)
        is_list = lists_keywords(key, source, comment)
        if is_key(source):
            source = source_plural = ""
        values = [value for value in values if not names_language(key, value.prose.text)]
        numbered = self._style.is_numbered if is_numbered is None else is_numbered
        style = replace(self._style, is_numbered=numbered, is_list=is_list)
        written = [value for value in values if value.prose.text.strip()]
        if not source and any(_is_of_program(value.prose.text) for value in written):
            return
        if not source and not any(holds_arabic(value.prose.text) for value in written):
            return  # text in another language, in a file that holds several
        start = self._builder.length
        targets = tuple(self._target(key, value, style) for value in written)
        if is_data:
            self._data.append((start, self._builder.length))
        if targets:
            unit = Unit(key, source, targets, source_plural, tuple(forms), numbered)
            self._units.append(unit)

    def reading(self, note: str = "") -> Reading:
        """What was collected."""
        units = without_keys(self._units, self._sources)
        by_code = are_names_by_code([unit.key for unit in units])
        names = sorted(
            (one.start, one.end)
            for unit in units
            if is_key_of_name(unit.key) or (by_code and is_code(unit.key))
            for one in unit.targets
            if one.raw.count(" ") < (_LONGEST_IN_LIST if by_code else _LONGEST_NAME)
        )
        return Reading(
            self._builder.build(), units, note, data=tuple(self._data), names=tuple(names)
        )

    def _target(self, key: str, value: Value, style: Style) -> Target:
        raw = value.raw or value.prose.text
        if not holds_arabic(value.prose.text):
            return Target(*self._append(_as_object(value.prose)), raw, value.form)
        places = self._add(value.prose, style)
        (_, start, end), *branches = places
        self._branch_units(key, value.prose.text, branches)
        return Target(start, end, raw, value.form)

    def _add(self, value: Prose, style: Style) -> list[tuple[Part, int, int]]:
        """Put in all texts of a string; where each stands in the prose."""
        return [
            (part, *self._append(value.through(part.prose)))
            for part in read_message(value.text, style)
        ]

    def _append(self, prose: Prose) -> tuple[int, int]:
        """Put in a text; where it stands in the prose, without breaks at its edges."""
        start = self._builder.length + len(prose.text) - len(prose.text.lstrip("\n"))
        self._builder.append(prose)
        end = start + len(prose.text.strip("\n"))
        self._builder.pause()
        return start, end

    def _branch_units(self, key: str, text: str, places: Sequence[tuple[Part, int, int]]) -> None:
        """The branches of each plural of an ICU message are the forms of a message."""
        for choice in sorted({part.choice for part, _, _ in places if part.is_plural}):
            targets = tuple(
                Target(start, end, text[part.start : part.end], _EXACT.get(part.selector, form))
                for part, start, end in places
                if part.choice == choice
                and ((form := part.selector) in PLURAL_FORMS or form in _EXACT)
            )
            if targets:
                self._units.append(Unit(key, "", targets, forms=PLURAL_FORMS))


def _is_of_program(text: str) -> bool:
    """Whether a string is read by a program: a regular expression, or JSON as requests hold it."""
    if is_expression(text):
        return True
    if not _JSON.match(text):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _as_object(value: Prose) -> Prose:
    """The whole string as something that is no prose, so that it can be pointed at."""
    piece = Piece(PieceKind.OBJECT, 0, len(OBJECT), 0, len(value.text))
    return value.through(Prose(OBJECT, (piece,)))
