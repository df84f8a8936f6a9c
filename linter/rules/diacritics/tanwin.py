"""Where tanwin stands: at the end of a word, and before its alef."""

from __future__ import annotations

import re
from typing import Final

from linter.findings.diagnostic import Applicability, Message
from linter.rules.core.base import Example
from linter.rules.diacritics.mark_rules import HARAKAT, MarkRule
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.patterns import Pattern

#: Spelt with a و that is not spoken, which tells it from عُمَر.
_AMR: Final = Pattern("[وف]?[بلك]?عمرو")


class TanwinInsideWord(MarkRule):
    """Tanwin ends a word; only the alef or alif maqsura that carries it can follow.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7.
    """

    code = "D004"
    name = "tanwin-inside-word"
    areta = "ON"
    applicability = Applicability.DISPLAY
    summary = Message("Tanwin inside a word", "تنوين داخل كلمة")
    examples = (
        Example("كِتٌاب جديد"),
        Example("مرحباًبكم"),
        Example("مدرسةًكبيرة"),
        Example.right("كتابًا جديدًا"),
        Example.right("شكراً"),
        Example.right("فتًى وهدًى ومدرسةٌ"),
        Example.right("جاء عَمْرٌو"),
    )

    pattern = Pattern(
        f"(?P<error>[{ab.TANWIN}])(?=[{ab.SHADDA}]?(?:[{ab.LETTERS}][{HARAKAT}]*[{ab.LETTERS}]"
        f"|(?![{ab.ALEF}{ab.ALEF_MAKSURA}])[{ab.LETTERS}]))"
    )

    def is_right(self, word: str) -> bool:
        """Whether the word is عَمْرٌو, the و of which is not spoken."""
        return _AMR.fullmatch(bare(word)) is not None

    def replacement(self, match: re.Match[str]) -> None:
        """Whether a space or a letter is missing is not known."""
        return


class TanwinAfterAlef(MarkRule):
    """Tanwin fath is written on the letter before the alef (كتابًا) or on the alef (كتاباً).

    Both are in use; the first follows the old grammars and most style guides of today. Off by
    default: a matter of house style.

    Source: Arabic Language Academy in Cairo (tanwin before the alef); Microsoft Arabic Style
    Guide.
    """

    code = "D008"
    name = "tanwin-after-alef"
    areta = "ON"
    is_default = False
    summary = Message("Tanwin after the alef", "التنوين بعد الألف")
    examples = (
        Example("شكراً لك", "شكرًا لك"),
        Example("كتاباً جديداً", "كتابًا جديدًا"),
        Example("فتىً صغير", "فتًى صغير"),
        Example.right("شكرًا لك"),
        Example.right("مدرسةً كبيرة"),
        Example.right("هدًى"),
    )

    pattern = Pattern(f"[{ab.ALEF}{ab.ALEF_MAKSURA}]{ab.FATHATAN}\\Z")

    def replacement(self, match: re.Match[str]) -> str:
        """The two the other way round."""
        return match.group()[::-1]
