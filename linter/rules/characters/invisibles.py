"""What a reader cannot see, and what stands for lost text (long: six rules with examples)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.characters.letter_forms import CharacterRule
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern

_LETTER = f"[{ab.LETTERS}\u064b-\u0652]"
_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069"}
_OPENERS |= {"\u2068": "\u2069"}
_CLOSERS = frozenset(_OPENERS.values())
#: How many code points to each side tell whether a text is in Arabic.
_NEAR = 40
#: … and of a word on each side of a joiner, that the same word is known by.
_PART = 2
_OVERRIDES = "\u202d\u202e"


def label(character: str) -> str:
    """Code point and name, as the standard writes them."""
    name = unicodedata.name(character, "CONTROL")
    return f"U+{ord(character):04X} {name}"


class InvisibleInWord(CharacterRule):
    """Soft hyphens and direction marks inside a word cut it in two for every program.

    Between words, beside Latin or at the end of a line, direction marks do their work and stay.

    Source: The Unicode Standard 15.1, 23.2 (layout controls).
    """

    code = "U007"
    name = "invisible-in-word"
    summary = Message("Invisible {label} inside a word", "محرف خفي {label} داخل كلمة")
    examples = (
        Example("المجلس الانت\u00adقالي", "المجلس الانتقالي"),
        Example("وصل الو\u200fفد", "وصل الوفد"),
        Example("الاتح\ufeffاد", "الاتحاد"),
        Example.right("شركة \u200eABC\u200f الكبرى\u200f"),
        Example.right("الإهداء\u200f\nمقدمة\u200f"),
        Example.right("وصل الوفد\u200e وغادر"),
    )

    _unseen = "\u00ad\u061c\u200e\u200f\u2060\ufeff"
    characters = frozenset(_unseen)
    pattern = Pattern(f"(?<![{_unseen}])[{_unseen}]+(?={_LETTER})")

    def accepts(self, match: re.Match[str]) -> bool:
        """Only after a letter too."""
        start = match.start()
        return start > 0 and re.match(_LETTER, match.string[start - 1]) is not None

    def replacement(self, match: re.Match[str]) -> str:
        """Nothing."""
        return ""

    def describe(self, match: re.Match[str]) -> Message:
        """Name the character."""
        return self.summary.format(label=label(match.group()[0]))


class JoinerInWord(CharacterRule):
    """Arabic words hold no joiners; those of Persian and zero-width spaces get in by copying.

    They part letters for the eye, so dropping one can change the look of a word: the fix is for
    a person to judge. Words with letters of other alphabets are left alone.

    Source: The Unicode Standard 15.1, 23.2 (zero-width non-joiner and joiner).
    """

    code = "U008"
    name = "joiner-in-word"
    applicability = Applicability.UNSAFE
    summary = Message("Invisible {label} inside a word", "محرف خفي {label} داخل كلمة")
    examples = (
        Example("وصل الو\u200cفد", "وصل الوفد"),
        Example("المد\u200bينة", "المدينة"),
        Example("الكت\u200dاب", "الكتاب"),
        Example.right("سنة 1435 ه\u200d وبعدها"),
        Example.right("می\u200cخواهم"),
        Example.right("أجمل \u200bالمدن"),
        Example.right("على جت\u200cهب، ثم من جت\u200cهب"),
    )

    characters = frozenset("\u200b\u200c\u200d")
    pattern = Pattern(f"(?<={_LETTER})[\u200b\u200c\u200d]+(?={_LETTER})")
    _foreign = Pattern(f"[{ab.FOREIGN_LETTERS}]")

    def accepts(self, match: re.Match[str]) -> bool:
        """Only if no letter of another alphabet stands near, and no writer's habit shows.

        A non-joiner that parts letters which would join was typed to part them, if the same word is
        written so again (جت‌هب for GitHub).
        """
        start, end = match.span()
        if match.group() == ab.ZWNJ and match.string[start - 1] not in ab.DISCONNECTED:
            near = match.string[max(0, start - _PART) : end + _PART]
            if match.string.count(near) > 1:
                return False
        return not self._foreign.search(match.string, max(0, start - _NEAR), end + _NEAR)

    def replacement(self, match: re.Match[str]) -> str:
        """Nothing."""
        return ""

    def describe(self, match: re.Match[str]) -> Message:
        """Name the character."""
        return self.summary.format(label=label(match.group()[0]))


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
    the line. One at the beginning of a line is closed by the line's end: so subtitles give each
    line its direction.

    Source: Unicode Standard Annex 9, 3.3.2.
    """

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
        head = 0  # where what stands at the beginning of the line ends
        for match in self._pattern.finditer(text + "\n"):
            character, place = match.group(), match.start()
            if character == "\n":
                left = (at for closer, at in opened if text[at] not in _OVERRIDES)
                yield from (at for at in left if at >= head)
                opened, head = [], place + 1
            elif character not in _CLOSERS:
                opened.append((_OPENERS.get(character, "\u202c"), place))
                head += place == head
            elif opened and opened[-1][0] == character:
                opened.pop()
            else:
                yield place


class ReplacementCharacter(CharacterRule):
    """U+FFFD stands where a program could not read a letter: text was lost here.

    Source: The Unicode Standard 15.1, 23.8.
    """

    code = "U011"
    name = "replacement-character"
    applicability = Applicability.DISPLAY
    summary = Message("A letter was lost here", "حرف مفقود هنا")
    examples = (
        Example("وصل الو\ufffdد أمس"),
        Example("الموا\ufffd\ufffdيع التالية"),
        Example("\ufffdقال"),
        Example.right("وصل الوفد أمس"),
        Example.right("من أنت؟"),
        Example.right("علامة ¿ غريبة"),
    )

    characters = frozenset("\ufffd")
    pattern = Pattern("\ufffd+")

    def replacement(self, match: re.Match[str]) -> None:
        """Unknown."""
        return


class ControlCharacter(CharacterRule):
    """Control characters and private-use code points have no meaning in a text.

    Source: The Unicode Standard 15.1, 23.1 and 23.5.
    """

    code = "U013"
    name = "control-character"
    applicability = Applicability.UNSAFE
    summary = Message("Stray {label}", "محرف شارد {label}")
    examples = (
        Example("وصل\x07 الوفد", "وصل الوفد"),
        Example("وصل الوفد\uf0b7", "وصل الوفد"),
        Example("وصل\x1f الوفد", "وصل الوفد"),
        Example.right("وصل\tالوفد\r\n"),
        Example.right("وصل الوفد"),
        Example.right("• وصل الوفد"),
    )

    _stray = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff"
    characters = frozenset()  # thousands, which the pattern knows
    pattern = Pattern(f"[{_stray}]+")

    def present(self, passage: Passage) -> frozenset[str]:
        """Those of the characters that stand in the text."""
        return frozenset(filter(self.pattern.search, passage.unusual_characters))

    def replacement(self, match: re.Match[str]) -> str:
        """Nothing."""
        return ""

    def describe(self, match: re.Match[str]) -> Message:
        """Name the character."""
        return self.summary.format(label=label(match.group()[0]))
