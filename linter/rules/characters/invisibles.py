"""What a reader cannot see, and what stands for lost text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Message
from linter.lexicon.lexicon import Lexicon
from linter.rules.characters.letter_forms import CharacterRule
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.normalise import strip_marks
from linter.text.passage import Passage
from linter.text.patterns import Pattern

_LETTER = f"[{ab.LETTERS}\u064b-\u0652]"
#: How many code points to each side tell whether a text is in Arabic.
_NEAR = 40
#: … and of a word on each side of a joiner, that the same word is known by.
_PART = 2
#: Parts of a word that are words have more letters than that.
_SHORT = 2
#: A non-joiner that parts letters which would join.
_PARTING = Pattern(f"(?<=[^{ab.DISCONNECTED}]){ab.ZWNJ}")


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


def _is_of_parts(word: str, lexicon: Lexicon) -> bool:
    """Whether non-joiners part what is so meant: codes (ش‌ش), two words (بوست‌سكربت)."""
    parts = [strip_marks(part) for part in word.split(ab.ZWNJ)]
    if all(len(part) == 1 for part in parts):
        return True
    return all(len(part) > _SHORT and part in lexicon for part in parts)


def _around(match: re.Match[str]) -> str:
    """A match with the letters beside it, that the same word is known by."""
    return match.string[max(0, match.start() - _PART) : match.end() + _PART]


class JoinerInWord(CharacterRule):
    """Arabic words hold no joiners; those of Persian and zero-width spaces get in by copying.

    They part letters for the eye, so dropping one can change the look of a word: the fix is for
    a person to judge. Words with letters of other alphabets are left alone.

    Source: The Unicode Standard 15.1, 23.2 (zero-width non-joiner and joiner).
    """

    is_local = False
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
        Example.right("في نكست\u200cكلاود وفي تقويم آي\u200cكلندر"),
        Example.right("التاريخ ش\u200cش/ي\u200cي بلغة بوست\u200cسكربت"),
        Example.right("استورد ألعاب جي\u200cأو\u200cجي"),
    )

    characters = frozenset("\u200b\u200c\u200d")
    pattern = Pattern(f"(?<={_LETTER})[\u200b\u200c\u200d]+(?={_LETTER})")
    _foreign = Pattern(f"[{ab.FOREIGN_LETTERS}]")

    def accepts(self, match: re.Match[str]) -> bool:
        """Only if no letter of another alphabet stands near."""
        start, end = match.span()
        return not self._foreign.search(match.string, max(0, start - _NEAR), end + _NEAR)

    def matches(self, passage: Passage) -> Iterator[re.Match[str]]:
        """Those that show no writer's habit.

        A non-joiner that parts letters which would join was typed to part them, if the same word is
        written so again (جت‌هب for GitHub).
        """
        found = list(super().matches(passage))
        times = Counter(_around(match) for match in found)
        for match in found:
            is_apart = match.string[match.start() - 1] not in ab.DISCONNECTED
            if not (match.group() == ab.ZWNJ and is_apart and times[_around(match)] > 1):
                yield match

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Not a non-joiner that parts what joined were no word: the halves of a foreign name."""
        passage, lexicon = context.passage, context.speller.lexicon
        left: dict[str, bool] = {}  # words, each with whether what parts it is meant
        for found in super().check(context):
            index = passage.word_at(found.start)
            is_joint = passage.text[found.start : found.end] == ab.ZWNJ
            word = passage.words[index] if index is not None else ""
            if is_joint and word not in left:
                is_parted = _PARTING.search(word) is not None
                left[word] = is_parted and not (
                    passage.bare_forms[word] in lexicon and not _is_of_parts(word, lexicon)
                )
            if not (is_joint and left[word]):
                yield found

    def replacement(self, match: re.Match[str]) -> str:
        """Nothing."""
        return ""

    def describe(self, match: re.Match[str]) -> Message:
        """Name the character."""
        return self.summary.format(label=label(match.group()[0]))


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

    Sequences that colour the text of a terminal (`ESC [33m`) are left alone, and so is the last of
    the private code points, where the fonts of Apple have its logo ("\uf8ff Pay").

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
        Example.right("\x1b[33m5d1e68a\x1b[m إضافة صفحة"),
        Example.right("الدفع عبر \uf8ff Pay"),
        Example.right("وصل الوفد"),
        Example.right("• وصل الوفد"),
    )

    _stray = "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8fe"
    characters = frozenset()  # thousands, which the pattern knows
    pattern = Pattern(rf"(?:(?!\x1b\[[\d;]*[A-Za-z])[{_stray}])+")

    def present(self, passage: Passage) -> frozenset[str]:
        """Those of the characters that stand in the text."""
        unusual = passage.unusual_characters
        return frozenset(filter(self.pattern.search, unusual)) if unusual else unusual

    def replacement(self, match: re.Match[str]) -> str:
        """Nothing."""
        return ""

    def describe(self, match: re.Match[str]) -> Message:
        """Name the character."""
        return self.summary.format(label=label(match.group()[0]))
