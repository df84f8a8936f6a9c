"""What a translation takes over from its source: the marks at its end and beside placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linter.documents.core.pieces import OBJECT
from linter.documents.core.reading import Target, Unit
from linter.documents.messages.placeholders import plain
from linter.findings.diagnostic import Diagnostic, Edit, Fix, Message, Severity
from linter.lexicon.particles import QUESTION_WORDS
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.localisation.messages import (
    CATALOGUE,
    UnitRule,
    holds_arabic,
    right,
    source_of,
    wrong,
)
from linter.text.patterns import Pattern

_CLOSING: Final = "\"'”“’»)]}"
_END: Final = Pattern(rf"(?P<mark>\.{{2,9}}|[!?؟]{{2,9}}|[.…:!?؟;؛،,])[{re.escape(_CLOSING)}]*\Z")
_STOPS: Final = frozenset(".!")
#: What a part of a sentence may end in as well.
_COMMA: Final = "،"
#: Spaces and direction marks behind the last mark.
_UNSEEN: Final = " \t\r\n\u00a0\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
#: What a question begins with, or holds.
_ASKING: Final = Pattern(rf"(?<!\w)(?:[وف]?(?:{QUESTION_WORDS}|أليس|ألا)|أ(?:تريد|تود|ترغب))(?!\w)")
_COUNTERPARTS: Final = {"..": "…", "?": "؟", ";": "؛", ",": "،"}
#: What the source says in a sentence, said as a label with its value: `العدد: %1`.
_LABELLED: Final = Pattern(rf":[ \u00a0\u200e\u200f]*{OBJECT}\Z")
#: The stop of a letter that stands for a word: ش. for "N".
_ABBREVIATED: Final = Pattern(r"(?<!\w)[\u0621-\u064a]\.\Z")
_INITIALS: Final = Pattern(r"(?:\b\w\.){1,40}\Z|\.\w{1,40}\.\Z")


class EndingMark(UnitRule):
    """A translation ends in the mark that its source ends in, in its Arabic shape.

    A label that ends in a colon and a question are told by their last mark; a full stop that only
    some of the strings on a screen have looks careless.

    Source: Microsoft Arabic Style Guide, "Punctuation"; Mozilla L10n style guide, "Punctuation".
    """

    code = "L012"
    name = "ending-mark"
    summary = Message(
        "The source ends in {wanted}, the translation in {given}",
        "ينتهي الأصل بـ {wanted} والترجمة بـ {given}",
    )
    examples = (
        wrong("Save the file.", "احفظ الملف", "احفظ الملف."),
        wrong("Name:", "الاسم", "الاسم:"),
        wrong("Delete %s?", "حذف %s.", "حذف %s؟"),
        wrong("Really!?", "حقا!", "حقا؟!"),
        wrong("Really?", "أحقا؟!", "أحقا؟"),
        wrong("Loading…", "يجري التحميل", "يجري التحميل…"),
        wrong("Save", "حفظ.", "حفظ"),
        wrong("Saved to disk.", "حُفظ الملف، ", "حُفظ الملف. "),
        wrong(r"<b>Done.</b>\n", r"<b>تم</b>\n", r"<b>تم</b>.\n"),
        wrong("<p>Done.</p>", "<p>تم</p>", "<p>تم.</p>"),
        wrong("Saved to disk.", ".حُفظ الملف", "حُفظ الملف."),
        right("<p>Done.</p>", "<p>تم.</p>"),
        right("<p>Done.</p>", "<p>تم. </p>"),
        right("Delete %s?", "أتريد حذف %s؟"),
        right("Loading...", "يجري التحميل…"),
        right("Loading...", "يجري التحميل.."),
        right("Apples, pears, etc.", "تفاح وكمثرى وغيرهما"),
        right("The “file”.", "«الملف»."),
        right("Delete %s?", "أتريد حذف %s؟\u200f"),
        right("Really?!", "أحقا؟!"),
        right("Really!?", "أحقا؟!"),
        right("Really?!", "أحقا؟"),
        right("Stop!!", "توقف!"),
        right("Are you sure", "هل أنت متأكد؟"),
        right("What we stand for", "بماذا نتميز؟"),
        right("Version 2.0", "الإصدار 2.0"),
        right("NE", "ش. ق."),
        right("A warning (see below.)", "تحذير (انظر أدناه.)"),
        right("%s files deleted.", "عدد الملفات المحذوفة: %s"),
        right("Letter (8.5 x 11 in.)", "رسالة (8.5 × 11 بوصة)"),
        right("“Erase my session.”", "”امسح جلستي.“"),
        right("Pages must differ!", "يجب أن تختلف الصفحتان."),
        right("A new version is ready!", "يتوفر إصدار جديد"),
        Example.right(
            'msgid "Group copied. %s"\nmsgid_plural "%s groups copied."\n'
            'msgstr[0] "نُسخت المجموعة. %s"\nmsgstr[1] "نُسخت المجموعة. %s"\n',
            CATALOGUE,
        ),
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Every translation that ends in another mark."""
        for target in unit.targets:
            source = source_of(unit, target) if unit.source else ""
            if not source or not holds_arabic(target.raw) or _is_abbreviated(source):
                continue
            if source.endswith(";"):  # a list of keywords, each with its semicolon
                continue
            text = context.passage.text[target.start : target.end].rstrip(_UNSEEN)
            if _LABELLED.search(text) and not plain(source).rstrip().endswith(OBJECT):
                continue
            wanted, given = _mark(plain(source).rstrip()).strip(_COMMA), _mark(text)
            if not wanted and _is_of_text(given, text):
                continue
            if wanted != given and not _is_as_good(unit, wanted, given):
                yield self._finding(target, text, wanted, given)

    def _finding(self, target: Target, text: str, wanted: str, given: str) -> Diagnostic:
        told = self.summary.format(wanted=wanted or "∅", given=given or "∅")
        span = self._span(target, text)
        edits = [Edit(*span, wanted)]
        if wanted and not given and text.startswith(wanted):  # seen from left to right
            edits.insert(0, Edit(target.start, target.start + len(wanted), ""))
        shown = span if span[0] < span[1] else (span[1] - 1, span[1])
        return self.diagnostic(*shown, Fix(tuple(edits), self.applicability), message=told)

    @staticmethod
    def _span(target: Target, text: str) -> tuple[int, int]:
        """Where the mark stands or should stand."""
        match = _END.search(text)
        if match is None:
            return target.start + len(text), target.start + len(text)
        start, end = match.span("mark")
        return target.start + start, target.start + end


def _is_of_text(given: str, text: str) -> bool:
    """Whether a translation has a mark for what it says, where the source has none."""
    return given == _COMMA or bool(_ABBREVIATED.search(text)) or _is_question(given, text)


def _is_as_good(unit: Unit, wanted: str, given: str) -> bool:
    """Whether another mark than the source's is no error.

    Arabic exclaims in other places than English does, and a plural form may have the sentence of
    the singular.
    """
    if {wanted, given} == _STOPS or wanted == f"{given}!":
        return True
    return bool(unit.source_plural) and given == _mark(plain(unit.source).rstrip())


def _is_question(given: str, text: str) -> bool:
    """Whether a translation asks, and the source says so with a word alone."""
    return given.startswith("؟") and _ASKING.search(text) is not None


def _mark(text: str) -> str:
    """The mark at the end in its Arabic shape; ؟! for !?, ?! and any row of these two."""
    match = _END.search(text)
    mark = match["mark"] if match else ""
    if len(mark) > 1 and mark[0] in "!?؟":
        return "؟" * ("?" in mark or "؟" in mark) + "!" * ("!" in mark)
    return _COUNTERPARTS.get(mark[:2], mark)


def _is_abbreviated(source: str) -> bool:
    """Whether the stop at the end is, or may be, that of an abbreviation."""
    words = plain(source).rstrip().rstrip(_CLOSING).split()
    if not words or not words[-1].endswith(".") or words[-1].endswith(".."):
        return False
    last = words[-1].lower().lstrip("([{\"'“‘")
    if last == "in." and (len(words) == 1 or words[-2][-1].isdigit()):  # inches
        return True
    return last[:-1] in tables.mapping("english_abbreviations") or bool(_INITIALS.search(last))


class LatinMarkInTranslation(UnitRule):
    """Beside a placeholder too the comma, semicolon and question mark of Arabic are ، ؛ ؟.

    The comma of a pair of numbers (%d, %d) and of values with their names belongs to no sentence.

    Marks between Arabic words have rules of their own.

    Source: Microsoft Arabic Style Guide, "Punctuation".
    """

    code = "L013"
    name = "latin-mark-in-translation"
    severity = Severity.ERROR
    summary = Message("Latin mark {mark} in a translation", "علامة لاتينية {mark} في الترجمة")
    examples = (
        wrong("Delete %s?", "أتريد حذف %s?", "أتريد حذف %s؟"),
        wrong("Hello %s, welcome", "مرحبا %s, أهلا بك", "مرحبا %s، أهلا بك"),
        wrong("%s, %s, and so on", "%s، %s, وهكذا", "%s، %s، وهكذا"),
        wrong("Wait for %s; then go", "انتظر %s; ثم اذهب", "انتظر %s؛ ثم اذهب"),
        right("Delete %s?", "أتريد حذف %s؟"),
        right("Point {x},{y}", "النقطة {x},{y}"),
        right("Press <b>OK</b>; %s", "اضغط <b>OK</b>؛ %s"),
        right("%s, %s", "%s, %s"),
        right("Size (%d, %d)", "الأبعاد (%d, %d)"),
        right("Values [%d, %d]", "القيم [%d, %d]"),
        right("Bad data: x=%f, y=%f", "بيانات خاطئة: x=%f, y=%f"),
    )

    pattern = Pattern(
        rf"{OBJECT}[\"”»)\]]?(?P<mark>[,;?])(?=[\s\"”»)\]]|\Z)"
        rf"(?!(?<=[(\[]{OBJECT},) {OBJECT}[)\]]| [A-Za-z]\w*={OBJECT})"
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Every such mark after a placeholder."""
        for target in unit.targets:
            text = context.passage.text[target.start : target.end]
            if not holds_arabic(text):
                continue
            for match in self.pattern.finditer(text):
                start = target.start + match.start("mark")
                mark = {",": "،", ";": "؛", "?": "؟"}[match["mark"]]
                fix = Fix((Edit(start, start + 1, mark),), self.applicability)
                told = self.summary.format(mark=match["mark"])
                yield self.diagnostic(start, start + 1, fix, message=told)
