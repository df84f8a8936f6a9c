"""The keys that open menus and press buttons, in translations beside their sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.documents.core.inline import Kind, inline_parts
from linter.documents.core.reading import Unit
from linter.findings.diagnostic import Applicability, Diagnostic, Message
from linter.rules.core.context import Context
from linter.rules.localisation.messages import UnitRule, holds_arabic, right, wrong
from linter.text.patterns import Pattern


class MissingAccessKey(UnitRule):
    """The access key of a menu or button (`&File`, `_File`) is lost for who has no mouse.

    Source: Qt documentation, "QShortcut", "mnemonic"; GTK, "gtk_label_set_text_with_mnemonic".
    """

    code = "L005"
    name = "missing-access-key"
    applicability = Applicability.DISPLAY
    summary = Message(
        "The access key of the source ({key}) has no counterpart",
        "مفتاح الوصول الذي في الأصل ({key}) لا مقابل له",
    )
    examples = (
        wrong("&File", "ملف"),
        wrong("_Open…", "فتح…"),
        wrong("E&xit", "خروج"),
        wrong("&Open R&D", "فتح البحوث"),
        right("&File", "&ملف"),
        right("_Open…", "_فتح…"),
        right("Terms & Conditions", "الشروط والأحكام"),
        right("AT&T", "شركة الهاتف"),
        right("Q&A session", "جلسة أسئلة"),
        right("R&amp;D", "البحث والتطوير"),
        right("Terms&Conditions", "الشروط والأحكام"),
        right("max_size of _all", "الحجم الأقصى للكل"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every message, unless many sources have such keys and few translations keep one.

        Then the translators do without them, as keyboards of two alphabets make some do.
        """
        asked = kept = 0
        for unit in context.units:
            if key := _access_key(unit.source):
                asked += 1
                kept += any(key[0] in target.raw for target in unit.targets)
        if asked < _HABIT or kept * _SHARE >= asked:
            yield from super().check(context)

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Every translation without the mark that its source has."""
        key = _access_key(unit.source)
        for target in unit.targets:
            if key and holds_arabic(target.raw) and key[0] not in target.raw:
                told = self.summary.format(key=key)
                yield self.diagnostic(target.start, target.end, message=told)


#: Two words by their first letters: R&D, S&P, B&Bs.
_ABBREVIATION: Final = Pattern(r"(?<!\w)[A-Z]&[A-Z]s?(?!\w)")
#: The number of sources with access keys that show what the translators of a file do.
_HABIT: Final = 10
#: … and one in how many of them the translators keep where they mean to keep all.
_SHARE: Final = 4


def _access_key(source: str) -> str:
    """The mark of an access key and its letter, empty if there is none."""
    text = _ABBREVIATION.sub(" ", source.replace("&amp;", "&").replace("&&", "  "))
    if any(inline.kind is not Kind.ACCELERATOR for inline in inline_parts(text)):
        return ""
    places = [place for place, mark in enumerate(text) if mark in "&_"]
    if len(places) != 1 or not text[places[0] + 1 : places[0] + 2].isalnum():
        return ""
    before, after = text[places[0] - 1 : places[0]], text[places[0] + 1]
    is_joined = before.isupper() or (before.islower() and after.isupper())
    is_word = before.isalnum() and (text[places[0]] == "_" or is_joined)
    is_number = after.isdigit()
    return "" if (is_word and text[1:2] != "&") or is_number else text[places[0] : places[0] + 2]
