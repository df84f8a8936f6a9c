"""The plural forms of one message and the nouns that they count.

The forms prove each other: what one of them holds after the number (ملف in `other`, ملفان in
`two`) tells what the others should hold, so that no noun is judged by the dictionary.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from linter.documents.core.pieces import OBJECT
from linter.documents.core.reading import Target, Unit
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.normalise import strip_marks
from linter.text.patterns import Pattern

_COUNTED: Final = Pattern(
    rf"(?:{OBJECT}|(?<!\d)\d+)[ \u00a0](?P<noun>[{ab.WORD_CHARACTERS}]+)(?![{ab.WORD_CHARACTERS}])"
)
#: The article of a number.
_DEFINITE: Final = Pattern(rf"(?<![{ab.LETTERS}]){ARTICLE}{ab.TATWEEL}?\Z")
#: Two as a word: what follows it is an adjective (اثنتان محددتان), whose noun is left out.
_TWO: Final = frozenset(
    ("اثنان", "اثنين", "اثنتان", "اثنتين", "إثنان", "إثنين", "إثنتان", "إثنتين")
)
ACCUSATIVE: Final = Pattern("(?:ا\u064b|\u064bا|ا)\\Z")


class Counted(NamedTuple):
    """The noun after the number in one form: `start` up to `end` of the prose."""

    target: Target
    start: int
    end: int
    text: str


class Forms:
    """The forms of one message and their nouns."""

    def __init__(self, unit: Unit, context: Context) -> None:
        self.targets = {target.form: target for target in unit.targets if target.form}
        self._text = context.passage.text
        self.nouns = {
            form: noun for form, target in self.targets.items() if (noun := self._noun(target))
        }

    def _noun(self, target: Target) -> Counted | None:
        """The word after the number, where the form holds one number and nothing else."""
        text = self._text[target.start : target.end]
        matches = list(_COUNTED.finditer(text))
        if len(matches) != 1 or text.count(OBJECT) > 1:
            return None
        if _DEFINITE.search(text[: matches[0].start()]) and matches[0]["noun"].startswith(ARTICLE):
            return None  # an adjective behind the number: الدقائق الـ5 الأخيرة
        start, end = matches[0].span("noun")
        return Counted(target, target.start + start, target.start + end, matches[0]["noun"])

    def word(self, form: str) -> str:
        """The noun of a form without marks, empty if there is none."""
        return strip_marks(self.nouns[form].text) if form in self.nouns else ""

    @property
    def varies(self) -> bool:
        """Whether the noun of `few`, `many` and `other` is seen to change: one stem, two shapes."""
        words = {self.word(form) for form in ("few", "many", "other")} - {""}
        return len(words) > 1 and len({word[:2] for word in words}) == 1

    @property
    def singular(self) -> str:
        """The noun in the singular, if the dual of the `two` form proves it to be one."""
        two = self.targets.get("two")
        if two is None:
            return ""
        words = strip_marks(self._text[two.start : two.end]).split()
        words = [word.strip("()[]:.،؛!؟") for word in words]
        counted = [after for before, after in pairwise(["", *words]) if before not in _TWO]
        other, bare_many = self.word("other"), ACCUSATIVE.sub("", self.word("many"))
        for noun in (other, bare_many, self.word("many"), self.word("few")):
            if noun and any(word in duals(noun) for word in counted):
                return "" if _is_plural_of(noun, other) else noun
        return ""


def _is_plural_of(noun: str, other: str) -> bool:
    """Whether a noun in ات, of which a dual was made by mistake, is the plural of another."""
    stem = other.removesuffix("ة")
    return noun != other and noun.endswith("ات") and bool(stem) and noun.startswith(stem)


def duals(noun: str) -> tuple[str, str]:
    """The dual of a noun, nominative and oblique: رسالة gives رسالتان, رسالتين."""
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    stem = stem[:-1] + "ي" if stem.endswith("ى") else stem
    return stem + "ان", stem + "ين"


def is_noun(word: str) -> bool:
    """Whether a word can be a counted noun: indefinite, no abbreviation of a unit, no number."""
    is_number = word in tables.words("large_numbers")
    return len(word) > 2 and not word.startswith(ARTICLE) and not is_number
