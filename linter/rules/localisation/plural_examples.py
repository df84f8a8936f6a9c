"""Messages of a catalogue with plural forms, for the examples of rules."""

from __future__ import annotations

from typing import Final

from linter.documents.core.reading import PLURAL_FORMS
from linter.rules.core.base import Example
from linter.rules.localisation.messages import CATALOGUE


def entry(*forms: str) -> str:
    """A gettext entry that counts files, with these forms from `zero` on."""
    lines = ['msgid "%d file"', 'msgid_plural "%d files"']
    lines += [f'msgstr[{number}] "{form}"' for number, form in enumerate(forms)]
    return "\n".join(lines) + "\n"


def wrong(forms: tuple[str, ...], fixed: tuple[str, ...] | None = None) -> Example:
    """An entry that a rule must flag, and what it becomes (None: no fix is known)."""
    corrected = None if fixed is None else entry(*fixed)
    return Example(entry(*forms), corrected, format=CATALOGUE)


def right(*forms: str) -> Example:
    """An entry that a rule must leave alone."""
    return Example.right(entry(*forms), CATALOGUE)


FILES: Final = ("لا ملفات", "ملف واحد", "ملفان", "%d ملفات", "%d ملفا", "%d ملف")
NOTES: Final = ("لا رسائل", "رسالة", "رسالتان", "%d رسائل", "%d رسالة", "%d رسالة")
USERS: Final = ("لا أحد", "مستخدم", "مستخدمان", "%d مستخدمين", "%d مستخدمًا", "%d مستخدم")


def but(forms: tuple[str, ...], **changed: str) -> tuple[str, ...]:
    """The forms with some of them, by name, replaced."""
    return tuple(changed.get(name, form) for name, form in zip(PLURAL_FORMS, forms, strict=True))
