"""Spaces of odd width, and characters of none that part nothing."""

from __future__ import annotations

import re

from linter.findings.diagnostic import Applicability, Message, Severity
from linter.rules.characters.invisibles import label
from linter.rules.characters.letter_forms import CharacterRule
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_LETTER = f"[{ab.LETTERS}\u064b-\u0652]"


class HonorificLigature(CharacterRule):
    """Honorifics and formulas can be spelt out, so that search and screen readers find them.

    Off by default: ﷺ and ﷻ are signs in good use.

    Source: The Unicode Standard 15.1, 9.2, "Word ligatures" (U+FDFA, U+FDFB, U+FDFD).
    """

    code = "U015"
    name = "honorific-ligature"
    severity = Severity.INFO
    applicability = Applicability.UNSAFE
    is_default = False
    summary = Message("One character for a whole phrase", "محرف واحد مكان عبارة كاملة")
    examples = (
        Example("قال النبي ﷺ في حديثه", "قال النبي صلى الله عليه وسلم في حديثه"),
        Example("الله ﷻ خالق", "الله جل جلاله خالق"),
        Example("كان محمدﷺ أمينا", "كان محمد صلى الله عليه وسلم أمينا"),
        Example.right("قال النبي صلى الله عليه وسلم"),
        Example.right("بسم الله الرحمن الرحيم"),
        Example.right("بسم ﷲ"),
    )

    characters = frozenset("ﷺﷻ﷽﷼")
    pattern = Pattern("[ﷺﷻ﷽﷼]")

    def replacement(self, match: re.Match[str]) -> str:
        """The phrase, parted by spaces from the words beside it."""
        phrase = tables.mapping("honorifics")[match.group()]
        before = match.string[match.start() - 1 : match.start()]
        after = match.string[match.end() : match.end() + 1]
        return " " * before.isalpha() + phrase + " " * after.isalpha()


class StrayZeroWidth(CharacterRule):
    """A zero-width space beside a space, a mark or the edge of a line parts nothing.

    It comes from web pages; unseen, it makes equal words unequal.

    Source: The Unicode Standard 15.1, 23.2 (layout controls).
    """

    code = "U017"
    name = "stray-zero-width"
    severity = Severity.WARNING
    summary = Message("Invisible {label} without use", "محرف خفي {label} لا عمل له")
    examples = (
        Example("أجمل \u200bالمدن", "أجمل المدن"),
        Example("وصل الوفد.\u200b\nثم غادر", "وصل الوفد.\nثم غادر"),
        Example("وصل\ufeff الوفد", "وصل الوفد"),
        Example.right("أجمل المدن"),
        Example.right("شركة \u200eABC\u200f الكبرى"),
        Example.right("می\u200cخواهم"),
        Example.right("صفحة/\u200bصورة"),
    )

    characters = frozenset("\u200b\u2060\ufeff\u00ad")
    pattern = Pattern("[\u200b\u2060\ufeff\u00ad]+")
    _inside = Pattern(rf"[\w{ab.MARKS}/]")

    def accepts(self, match: re.Match[str]) -> bool:
        """Not between two letters or digits; a byte order mark that opens the text is lawful."""
        start, end = match.span()
        if start == 0 and match.group()[0] == "\ufeff":
            return False
        beside = (match.string[max(0, start - 1) : start], match.string[end : end + 1])
        return not all(self._inside.match(one) for one in beside)

    def replacement(self, match: re.Match[str]) -> str:
        """Nothing."""
        return ""

    def describe(self, match: re.Match[str]) -> Message:
        """Name the character."""
        return self.summary.format(label=label(match.group()[0]))


class OddSpace(CharacterRule):
    """Words are parted by the common space; wide and fixed ones come from typesetting.

    The no-break space, the thin ones of numbers and units, and the one behind the bullet of an
    entry are left alone.

    Source: The Unicode Standard 15.1, 6.2 (space characters).
    """

    code = "U018"
    name = "odd-space"
    severity = Severity.WARNING
    summary = Message("{label} for a space", "{label} مكان المسافة")
    examples = (
        Example("وصل\u2003الوفد", "وصل الوفد"),
        Example("وصل\u3000الوفد", "وصل الوفد"),
        Example("وصل الوفد،\u2002ثم غادر", "وصل الوفد، ثم غادر"),
        Example.right("وصل الوفد"),
        Example.right("عند\u00a0الساعة"),
        Example.right("10\u202f000 زائر و5\u2009كغ"),
        Example.right("•\u2003فتح الملف\n•\u2003حفظه"),
    )

    characters = frozenset("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u205f\u3000")
    pattern = Pattern("(?<![•▪●■◦‣])[\u1680\u2000-\u2005\u205f\u3000]")

    def replacement(self, match: re.Match[str]) -> str:
        """The common space."""
        return " "

    def describe(self, match: re.Match[str]) -> Message:
        """Name the character."""
        return self.summary.format(label=label(match.group()))


class IdleDirectionMark(CharacterRule):
    """A direction mark between two Arabic words changes nothing that is seen.

    Off by default: it does no harm but to search.

    Source: Unicode Standard Annex 9, 2.6 (implicit directional marks).
    """

    code = "U022"
    name = "idle-direction-mark"
    severity = Severity.INFO
    is_default = False
    summary = Message("Invisible {label} without use", "محرف خفي {label} لا عمل له")
    examples = (
        Example("وصل \u200fالوفد", "وصل الوفد"),
        Example("وصل\u200f الوفد", "وصل الوفد"),
        Example("وصل \u200eالوفد", "وصل الوفد"),
        Example.right("شركة \u200eABC\u200f الكبرى"),
        Example.right("الإهداء\u200f\nمقدمة\u200f"),
        Example.right("في (2010)\u200f وبعدها"),
    )

    characters = frozenset("\u200e\u200f\u061c")
    pattern = Pattern(
        f"(?:(?<={_LETTER} )[\u200e\u200f\u061c]+(?={_LETTER})"
        f"|(?<={_LETTER})[\u200e\u200f\u061c]+(?= {_LETTER}))"
    )

    def replacement(self, match: re.Match[str]) -> str:
        """Nothing."""
        return ""

    def describe(self, match: re.Match[str]) -> Message:
        """Name the character."""
        return self.summary.format(label=label(match.group()[0]))
