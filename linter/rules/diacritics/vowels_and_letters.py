"""Vowel signs that the letter, or the place in the word, does not allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linter.findings.diagnostic import Applicability, Diagnostic, Message
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, Site
from linter.rules.diacritics.mark_rules import HARAKAT, SHORT_VOWELS, MarkRule
from linter.text import alphabet as ab
from linter.text.marked import is_in_vowels
from linter.text.patterns import Pattern

#: A fatha over madda is a habit from so many on, if all but one in so many have it.
_HABIT: Final = 10
_SHARE: Final = 10
#: How far on each side a line is asked whether it is in full vowels.
_NEAR: Final = 60


class VowelAgainstHamza(MarkRule):
    """A hamza below the alef is read with kasra; one above it never begins a word with kasra.

    Source: Abbas Hasan, al-Nahw al-wafi; any grammar on the seats of initial hamza.
    """

    code = "D005"
    name = "vowel-against-hamza"
    areta = "OH"
    applicability = Applicability.DISPLAY
    summary = Message("The vowel contradicts the hamza", "الحركة تخالف موضع الهمزة")
    examples = (
        Example("إَلى البيت"),
        Example("وصل إُسامة"),
        Example("أِلى البيت"),
        Example.right("إِلى البيت"),
        Example.right("أُسامة وأَحمد"),
        Example.right("سُئِلَ رَأْسُهُ"),
    )

    pattern = Pattern(
        f"{ab.ALEF_HAMZA_BELOW}[{ab.FATHA}{ab.DAMMA}{ab.FATHATAN}{ab.DAMMATAN}]"
        f"|\\A{ab.ALEF_HAMZA_ABOVE}{ab.KASRA}"
    )

    def replacement(self, match: re.Match[str]) -> None:
        """Whether the hamza or the vowel is wrong is not known."""
        return


class VowelOnMadda(MarkRule):
    """Madda is a hamza with its long a: a vowel sign over it says nothing or contradicts it.

    Text that writes a fatha over nearly every madda does so on purpose, and so does a line in full
    vowels.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2.
    """

    is_local = False
    code = "D006"
    name = "vowel-on-madda"
    summary = Message("Vowel sign on madda", "حركة على ألف المد")
    examples = (
        Example("آَمن به", "آمن به"),
        Example("القرآَن", "القرآن"),
        Example("آْخر", "آخر"),
        Example.right("آمَن به"),
        Example.right("القُرْآنُ"),
        Example.right("أَخر"),
        Example.right("آَمَنُوا " * _HABIT),
        Example.right("جَعَلُوا أَصَابِعَهُمْ فِي آَذَانِهِمْ"),
    )

    pattern = Pattern(f"(?<={ab.ALEF_MADDA})[{SHORT_VOWELS}{ab.SUKUN}]+")

    def replacement(self, match: re.Match[str]) -> str:
        """Nothing."""
        return ""

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every such sign, but for a text's own habit."""
        text, lines = context.passage.text, context.passage.lines
        vowelled = text.count(ab.ALEF_MADDA + ab.FATHA)
        if vowelled >= _HABIT and vowelled * _SHARE >= text.count(ab.ALEF_MADDA) * (_SHARE - 1):
            return
        for found in super().check(context):
            start, end = lines.start(found.start), lines.end(found.start)
            near = text[max(start, found.start - _NEAR) : min(end, found.start + _NEAR)]
            if text[found.start] != ab.FATHA or not is_in_vowels(near):
                yield found


class SukunAtStart(MarkRule):
    """No Arabic word begins without a vowel.

    Off by default: vowelled text marks foreign names so (سْتوكهولم), and بْن after a name.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2 (syllables).
    """

    code = "D007"
    name = "sukun-at-start"
    is_default = False
    applicability = Applicability.DISPLAY
    summary = Message("Sukun on the first letter", "سكون على أول حرف")
    examples = (
        Example("كْتاب جديد"),
        Example("في مْدينة"),
        Example("سْلام"),
        Example.right("كِتاب جديد"),
        Example.right("اِسْم واسْم"),
        Example.right("مِنْ"),
    )

    pattern = Pattern(f"\\A[{ab.LETTERS}]{ab.SUKUN}")

    def replacement(self, match: re.Match[str]) -> None:
        """Which vowel was meant is not known."""
        return


class MarkAfterSpace(GapRule):
    """A mark belongs to the letter before it: a space between the two leaves it in the air.

    Source: The Unicode Standard 15.1, 7.9 (combining marks follow their base).
    """

    code = "D010"
    name = "mark-after-space"
    category = "diacritics"
    summary = Message("Mark parted from its letter by a space", "حركة تفصلها مسافة عن حرفها")
    examples = (
        Example("شكرا ً لك", "شكراً لك"),
        Example("جدا ً، ثم عاد", "جداً، ثم عاد"),
        Example("كتاب ٌ جديد", "كتابٌ جديد"),
        Example.right("شكراً لك"),
        Example.right("الشدة ( ّ ) والفتحة: َ"),
        Example.right("حركة «ُ» هي الضمة"),
    )

    pattern = Pattern(f"\\A(?P<error> )[{HARAKAT}]{{1,2}}(?=[ \n.،؛:!؟])")

    def accepts(self, site: Site) -> bool:
        """Not if the mark is spoken of (حركة ُ): then another one follows, or a bracket."""
        return not site.before.endswith(("حركة", "الفتحة", "الضمة", "الكسرة", "الشدة", "السكون"))

    def replacement(self, site: Site) -> str:
        """Nothing."""
        return ""
