"""Controls of direction that bend a line: overrides, and embeddings that nothing closes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.characters.invisibles import label
from linter.rules.characters.letter_forms import CharacterRule
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069"}
_OPENERS |= {"\u2068": "\u2069"}
_CLOSERS = frozenset(_OPENERS.values())
_LEFT_TO_RIGHT = "\u202a\u2066"
_OVERRIDES = "\u202d\u202e"
_ARABIC = Pattern(f"[{ab.LETTERS}]")


class BidiOverride(CharacterRule):
    """An override forces letters into an order that the text does not have.

    Readers see other text than programs do, which has been used to hide code and addresses;
    Arabic never needs it.

    Source: Unicode Standard Annex 9, 2.2; Boucher and Anderson, "Trojan Source" (2021).
    """

    code = "U009"
    name = "bidi-override"
    applicability = Applicability.UNSAFE
    summary = Message("Direction override {label}", "محرف يقلب اتجاه النص {label}")
    examples = (
        Example("وصل \u202eالوفد\u202c أمس", "وصل الوفد أمس"),
        Example("بلغ \u202d8.9\u202c كغ", "بلغ 8.9 كغ"),
        Example("وصل\u202e الوفد", "وصل الوفد"),
        Example.right("شركة \u202aABC\u202c الكبرى"),
        Example.right("شركة \u200eABC الكبرى"),
        Example.right("شركة \u2066ABC\u2069 الكبرى"),
    )

    characters = frozenset(_OVERRIDES)
    pattern = Pattern(f"[{_OVERRIDES}](?:(?P<inside>[^\u202a-\u202e\n]*)\u202c)?")

    def replacement(self, match: re.Match[str]) -> str:
        """What the override held, without it and its end."""
        return match["inside"] or ""

    def describe(self, match: re.Match[str]) -> Message:
        """Name the character."""
        return self.summary.format(label=label(match.group()[0]))


class UnbalancedBidi(Rule):
    """An embedding or isolate that is opened is closed in the same paragraph, and the reverse.

    An end without a beginning does nothing, a beginning without an end bends the whole rest of
    the line. One before all the Arabic of a line, or before nothing but Latin, is closed by the
    line's end: so subtitles give each line its direction.

    Source: Unicode Standard Annex 9, 3.3.2.
    """

    is_local = True
    code = "U010"
    name = "unbalanced-bidi"
    category = "characters"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    summary = Message("{label} without its counterpart", "{label} بلا قرين")
    examples = (
        Example("وصل \u202bالوفد أمس", "وصل الوفد أمس"),
        Example("وصل الوفد\u202c أمس", "وصل الوفد أمس"),
        Example("شركة \u2067ABC\nالكبرى\u2069", "شركة ABC\nالكبرى"),
        Example.right("شركة \u202aABC\u202c الكبرى"),
        Example.right("شركة \u2066ABC\u2069 الكبرى"),
        Example.right("وصل \u202eالوفد\u202c أمس"),
        Example.right("\u202bوصل الوفد\n\u202b- ثم غادر"),
        Example.right("1. \u202bوصل الوفد\nAPI: \u202bوصف الواجهة"),
        Example.right("اكتب \u202aHTTP/1.1\nثم احفظ"),
    )

    _pattern = Pattern(f"[{''.join(_OPENERS)}{''.join(_CLOSERS)}{_OVERRIDES}\n]")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each control that finds no counterpart in its line."""
        passage = context.passage
        if passage.unusual_characters.isdisjoint(_OPENERS.keys() | _CLOSERS):
            return
        for place in self._unpaired(passage.text):
            if passage.is_prose(place, place + 1):
                yield self.diagnostic(
                    place,
                    place + 1,
                    Fix((Edit(place, place + 1, ""),), self.applicability),
                    message=self.summary.format(label=label(passage.text[place])),
                )

    def _unpaired(self, text: str) -> Iterator[int]:
        """Offsets of controls without a counterpart; overrides, flagged elsewhere, pair too."""
        opened: list[tuple[str, int]] = []
        head = 0  # where the line begins
        for match in self._pattern.finditer(text + "\n"):
            character, place = match.group(), match.start()
            if character == "\n":
                left = [at for closer, at in opened if text[at] not in _OVERRIDES]
                yield from _left_open(text, head, place, left)
                opened, head = [], place + 1
            elif character not in _CLOSERS:
                opened.append((_OPENERS.get(character, "\u202c"), place))
            elif opened and opened[-1][0] == character:
                opened.pop()
            else:
                yield place


def _left_open(text: str, head: int, end: int, left: list[int]) -> Iterator[int]:
    """Those of the directions begun on a line, `head` to `end`, that its end is not meant to close.

    It is where all Arabic of the line follows; and, of one from left to right, where none does.
    """
    first = _ARABIC.search(text, head, end) if left else None
    if first is None:
        return
    last = end - len(_ARABIC.split(text[head:end])[-1]) - 1
    for place in left:
        if first.start() < place and (place < last or text[place] not in _LEFT_TO_RIGHT):
            yield place
