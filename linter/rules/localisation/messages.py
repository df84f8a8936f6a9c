"""What rules on messages share: a message beside its source, and catalogues as examples."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Final

from linter.documents.core.reading import Target, Unit
from linter.findings.diagnostic import Applicability, Diagnostic, Severity
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab

CATALOGUE: Final = "gettext"


def message(source: str, translation: str) -> str:
    """An entry of a gettext catalogue, for examples."""
    return f'msgid "{source}"\nmsgstr "{translation}"\n'


def wrong(source: str, translation: str, fixed: str | None = None) -> Example:
    """An entry that a rule must flag, and the translation that it becomes."""
    fixed = None if fixed is None else message(source, fixed)
    return Example(message(source, translation), fixed, format=CATALOGUE)


def right(source: str, translation: str) -> Example:
    """An entry that a rule must leave alone."""
    return Example.right(message(source, translation), CATALOGUE)


def holds_arabic(text: str) -> bool:
    """Whether a translation has a letter of Arabic."""
    return any(letter in text for letter in ab.LETTERS)


class UnitRule(Rule):
    """A rule about the messages of translation files; other texts have none."""

    category = "localisation"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE

    @abstractmethod
    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Findings in one message."""

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every message in turn."""
        for unit in context.arabic_units:
            yield from self.check_unit(unit, context)


def source_of(unit: Unit, target: Target) -> str:
    """What a translation is compared with, empty if the file does not tell.

    For a plural form that is the source's plural, or the translation's own `other` form where a
    file holds no source.
    """
    if target.form and target.form != "one" and unit.source_plural:
        return unit.source_plural
    if unit.source or not target.form or target.form == "other":
        return unit.source
    return next((one.raw for one in unit.targets if one.form == "other"), "")
