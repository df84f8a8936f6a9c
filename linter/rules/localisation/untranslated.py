"""Translations that are their source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.documents.core.reading import Unit
from linter.documents.messages.placeholders import plain
from linter.findings.diagnostic import Applicability, Diagnostic, Message
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.localisation.code_messages import is_code, without_identifiers
from linter.rules.localisation.messages import CATALOGUE, UnitRule, message, right
from linter.text.patterns import Pattern

_WORD: Final = Pattern(r"[A-Za-z]{2,}(?:['’][a-z]+)?")
#: An address, written out for people too (`name_at_example.org`).
_ADDRESS: Final = Pattern(r"[^\s<>]{1,99}(?:@|_at_|\\_at\\_)[^\s<>]{1,99}")


def _beside(source: str, translation: str) -> Example:
    """An entry that must be flagged in a catalogue whose other entries are translated."""
    return Example(f"{message('Yes', 'نعم')}\n{message(source, translation)}", format=CATALOGUE)


class Untranslated(UnitRule):
    """A sentence of the source that stands in the translation unchanged was not translated.

    Names, codes, addresses and single words are often the same in both languages; code always is.

    Source: W3C, "Localization Quality Issue" in ITS 2.0 (type `untranslated`).
    """

    code = "L015"
    name = "untranslated"
    applicability = Applicability.DISPLAY
    summary = Message("This is the source, not a translation", "هذا هو الأصل لا ترجمته")
    examples = (
        _beside("Save the file", "Save the file"),
        _beside("Do you want to quit?", "Do you want to quit?"),
        _beside("Deleted %s from disk", "Deleted %s from disk"),
        _beside("Set max_size to the new size", "Set max_size to the new size"),
        right("Save the file", "احفظ الملف"),
        right("Google Chrome", "Google Chrome"),
        right("Ana Ruiz <ana_at_example.org>", "Ana Ruiz <ana_at_example.org>"),
        right("%s: %d", "%s: %d"),
        right("https://example.org/the/file", "https://example.org/the/file"),
        right("git commit --amend", "git commit --amend"),
        right("tool export /path/to/the/config.json", "tool export /path/to/the/config.json"),
        right("git commit -m message for the team", "git commit -m message for the team"),
        right("$ echo all is well", "$ echo all is well"),
        right("DELETE FROM notes WHERE id = 7", "DELETE FROM notes WHERE id = 7"),
        right("if (done) return all;", "if (done) return all;"),
        right(r"(?:the|an?) [^.]+ of", r"(?:the|an?) [^.]+ of"),
        right("max_size or min_size for", "max_size or min_size for"),
        right("open.read(the, file)", "open.read(the, file)"),
        right("utf-8", "utf-8"),
        right("STANDARD OF IRON", "STANDARD OF IRON"),
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Every translation that is its source."""
        for target in unit.targets:
            is_copy = target.raw.strip() in (unit.source.strip(), unit.source_plural.strip())
            if is_copy and _is_english(unit.source):
                yield self.diagnostic(target.start, target.end)


def _is_english(source: str) -> bool:
    """Whether a source is English prose: three words at least, one of the commonest.

    A name in capitals is none, nor is code, and what it names things by is no word.
    """
    text = without_identifiers(_ADDRESS.sub(" ", plain(source)))
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < 3 or source.isupper() or is_code(source):
        return False
    return any(word in tables.mapping("english_words") for word in words)
