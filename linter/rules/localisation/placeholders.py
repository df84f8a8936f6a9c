"""Translations beside their sources: placeholders and tags (long: four rules with examples)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from linter.documents.core.pieces import OBJECT
from linter.documents.core.reading import Target, Unit
from linter.documents.messages import icu
from linter.documents.messages.placeholders import (
    badly_nested,
    placeholders,
    tags,
    tags_of_numbers,
)
from linter.findings.diagnostic import Applicability, Diagnostic, Message, Severity
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

#: How many placeholders a form may leave out: of one number only, it need not say the number, and
#: of nothing there may be nothing to say.
_LEFT_OUT: Final = {"zero": 9, "one": 1, "two": 1}
#: A part of a date or a time as `strftime` has it; none of `printf`.
_DATE: Final = re.compile(r"(?<![\d%])%(?:[-_0^#OE]*[BDHIMRSTYbjkrtvwyz]\b|[OE][a-z])")
#: An address alone: its translation is another one, which may hold anything encoded (%D9%85).
_ADDRESS: Final = re.compile(r"['\"]?https?://\S+")
_NUMBER: Final = re.compile(r"%\d+\$d")
#: A number with a flag that a program takes as well: `% d`.
_SPACED: Final = re.compile(r"% (?=(?:\d+\$)?[diu]\b)")
_NESTING: Final = Message(
    "The tag {tag} stands out of order", "الوسم {tag} في غير موضعه من الترتيب"
)
#: Tags that set off some words and mean nothing else.
_EMPHASIS: Final = frozenset(("b", "i", "u", "em", "strong", "code", "tt", "small", "big"))


def _has_forms_of_its_own(unit: Unit, target: Target) -> bool:
    """Whether nothing tells what a form for one thing holds: it has another sentence, or no source.

    `one: "%{model} was deleted"` stands beside `other: "%{count} %{models} were deleted"`.
    """
    return target.form == "one" and not unit.source


def _names_of(unit: Unit, target: Target) -> tuple[list[str], list[str]]:
    """The placeholders of the source, and of the translation."""
    source = placeholders(source_of(unit, target), is_numbered=unit.is_numbered)
    given = placeholders(target.raw, is_numbered=unit.is_numbered)
    if len(given) < len(source):
        given = placeholders(_SPACED.sub("%", target.raw), is_numbered=unit.is_numbered)
    return source, given


class MissingPlaceholder(UnitRule):
    """What a placeholder of the source stands for is missing from a translation without it.

    The order is free, and numbers (`%1$s`) may be added to tell it. The plural forms for nought,
    one and two need not say the number.

    Source: GNU gettext manual, "c-format"; MDN, "Localization content best practices".
    """

    code = "L001"
    name = "missing-placeholder"
    severity = Severity.ERROR
    applicability = Applicability.DISPLAY
    summary = Message(
        "The placeholder {name} of the source is missing", "العنصر النائب {name} الذي في الأصل ناقص"
    )
    examples = (
        wrong("Deleted %s", "تم الحذف"),
        wrong("Hello, {name}!", "مرحبا!"),
        wrong("%(count)d of %(total)d", "%(count)d من الكل"),
        wrong("Page %1 of %2", "الصفحة %1"),
        wrong("Hello, {name}!", "مرحبا {اسم}!"),
        right("Deleted %s", "تم حذف %s"),
        right("%s of %d", "%2$d من %1$s"),
        right("{{ name }} and {{x}}", "{{x}} و{{name}}"),
        right("Up to 100% off", "خصم يصل إلى 100%"),
        right("%d fields need attention", "% d حقول تحتاج إلى انتباه"),
        Example.right(
            'msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "لا ملفات"\nmsgstr[1] "ملف"\n'
            'msgstr[2] "ملفان"\nmsgstr[3] "%d ملفات"\nmsgstr[4] "%d ملفا"\nmsgstr[5] "%d ملف"\n',
            CATALOGUE,
        ),
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Each placeholder of the source that a translation lacks."""
        for target in unit.targets:
            wanted, given = _names_of(unit, target)
            if _has_forms_of_its_own(unit, target):
                continue
            if _DATE.search(source_of(unit, target)):
                continue  # how a date is written differs from language to language
            missing = [name for name in dict.fromkeys(wanted) if name not in given]
            left_out = _LEFT_OUT.get(target.form, 0)  # two hours and two minutes, in words
            if len(missing) <= left_out or (left_out and all(map(_NUMBER.fullmatch, missing))):
                continue
            for name in missing:
                told = self.summary.format(name=name)
                yield self.diagnostic(target.start, target.end, message=told)


class UnknownPlaceholder(UnitRule):
    """A placeholder that the source does not have is shown as it stands, or stops the program.

    Source: GNU gettext manual, "c-format"; MDN, "Localization content best practices".
    """

    code = "L002"
    name = "unknown-placeholder"
    severity = Severity.ERROR
    applicability = Applicability.DISPLAY
    summary = Message("The source has no placeholder {name}", "ليس في الأصل عنصر نائب اسمه {name}")
    examples = (
        wrong("Deleted the file", "تم حذف %s"),
        wrong("Hello, {name}!", "مرحبا {nom}!"),
        wrong("%s of %d", "%s من %s"),
        right("Deleted %s", "تم حذف %s"),
        right("%s and %s", "%1$s و%2$s"),
        right("50% of all", "50% من الكل"),
        right("{count, number} files", "{count} من الملفات"),
        right("https://en.example.org/A", "https://ar.example.org/%D9%85%D9%84 مثلا"),
        Example.right(
            '<resources><plurals name="a"><item quantity="zero">لن يُحذف %2$s</item>'
            '<item quantity="one">أتريد حذف %2$s؟</item><item quantity="two">أتريد حذف %1$d ملف؟'
            '</item><item quantity="few">أتريد حذف %1$d ملفات؟</item><item quantity="many">'
            'أتريد حذف %1$d ملفا؟</item><item quantity="other">أتريد حذف %1$d ملف؟</item>'
            "</plurals></resources>",
            "android",
        ),
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Each placeholder of a translation that its source lacks."""
        for target in unit.targets:
            source = source_of(unit, target)
            if not source or _has_forms_of_its_own(unit, target) or _ADDRESS.fullmatch(source):
                continue
            wanted, given = _names_of(unit, target)
            if _DATE.search(source):
                continue
            if target.form == "one":
                wanted += placeholders(unit.source_plural)
            if not unit.source:  # a form may ask for another argument, by its number
                wanted += [name for name in given if "$" in name and name in target.raw]
            places = _objects(context, target)
            for number, name in enumerate(given):
                if name not in wanted:
                    span = target.start, target.end
                    if len(places) == len(given):
                        span = places[number], places[number] + 1
                    yield self.diagnostic(*span, message=self.summary.format(name=name))


def _objects(context: Context, target: Target) -> list[int]:
    """Where the placeholders of a translation stand in the prose."""
    text = context.passage.text
    return [place for place in range(target.start, target.end) if text[place] == OBJECT]


class TagMismatch(UnitRule):
    """The tags of a translation are those of its source: each opened, closed, and none left out.

    Their order is free, but each closes what was opened last, where the source's do.

    Source: W3C, "Localization Quality Issue" in ITS 2.0 (type `markup`); XLIFF 1.2, 2.1.
    """

    code = "L003"
    name = "tag-mismatch"
    severity = Severity.ERROR
    applicability = Applicability.DISPLAY
    summary = Message(
        "The tags differ from the source's: {tags}", "الوسوم ليست كوسوم الأصل: {tags}"
    )
    examples = (
        wrong("Press <b>Save</b>", "اضغط <b>حفظ"),
        wrong("See <a href='x'>this</a>", "انظر هذا"),
        wrong("First<br>second", "الأول ثم الثاني"),
        wrong("Press <0>Save</0>", "اضغط <1>حفظ</1>"),
        wrong("Press <b>here</b>", "اضغط </b>هنا<b>"),
        wrong("<b>Press <i>here</i></b>", "<b>اضغط <i>هنا</b></i>"),
        wrong("Press &lt;b&gt;here&lt;/b&gt;", "اضغط &lt;/b&gt;هنا&lt;b&gt;"),
        right("<b><i>Press</i> here</b>", "<i><b>اضغط</b> هنا</i>"),
        right("<p>One<br>two<p>three</p>", "<p>واحد<br>اثنان</p>ثلاثة<p>"),
        right("Press <b>Save</b>", "اضغط على <b>حفظ</b>"),
        right("<i>One</i> and <b>two</b>", "<b>اثنان</b> و<i>واحد</i>"),
        right("copy <file>", "انسخ <ملف>"),
        right("First<br>second", "الأول<br/>الثاني"),
        right("<b>%d</b> file", "ملف واحد"),
        right("Drag <i>UP</i> to HOLD", "اسحب <i>للأعلى</i> <b>للإبقاء</b>"),
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Every translation whose tags are not its source's."""
        for target in unit.targets:
            source = source_of(unit, target)
            if not source or not holds_arabic(target.raw):
                continue
            wanted, given = tags(source), tags(target.raw)
            if icu.holds_choice(source):  # each branch has tags of its own
                wanted, given = Counter(set(wanted)), Counter(set(given))
            missing, extra = wanted - given, given - wanted
            missing -= tags_of_numbers(source, target.raw)  # which another rule reports
            if wanted and _is_emphasis(extra):
                extra.clear()  # capital letters of the source, which Arabic has not
            says_number = placeholders(source) and not placeholders(target.raw)
            may_lack = target.form == "zero" or (
                target.form in _LEFT_OUT and (says_number or not unit.source)
            )
            if may_lack and missing and not extra:
                continue  # what would hold the number, which a word says
            if missing or extra:
                named = [f"−{tag}" for tag in missing] + [f"+{tag}" for tag in extra]
                told = self.summary.format(tags=" ".join(named))
                yield self.diagnostic(target.start, target.end, message=told)
            elif given:
                yield from self._nesting(source, target)

    def _nesting(self, source: str, target: Target) -> Iterator[Diagnostic]:
        """The first tag of a translation that is out of place, where none of the source's is."""
        if (tag := badly_nested(target.raw)) and not badly_nested(source):
            told = _NESTING.format(tag=tag)
            yield self.diagnostic(target.start, target.end, message=told)


def _is_emphasis(extra: Counter[str]) -> bool:
    """Whether tags are pairs that only set off what stands in them."""
    return all(
        tag.strip("</>") in _EMPHASIS and extra[f"</{name}>"] == extra[f"<{name}>"]
        for tag in extra
        for name in (tag.strip("</>"),)
    )


class BrokenMessage(UnitRule):
    """A message that chooses by number or case but is not closed is shown raw, or not at all.

    Source: ICU User Guide, "Formatting Messages".
    """

    code = "L004"
    name = "broken-message"
    severity = Severity.ERROR
    applicability = Applicability.DISPLAY
    summary = Message(
        "Not valid in ICU MessageFormat: {reason}", "صيغة ICU MessageFormat غير صحيحة: {reason}"
    )
    examples = (
        wrong("{n, plural, other {# files}}", "{n, plural, other {# ملف}"),
        wrong("{n, plural, other {# files}}", "{n, plural, other # ملف}"),
        wrong("{n, select, a {A} other {B}}", "{n, select, a {ألف} غير {باء}}}"),
        right("{n, plural, other {# files}}", "{n, plural, other {# ملف}}"),
        right("{a} and {b, number}", "{a} و{b, number}"),
        right("a {plural, b", "ألف {plural، باء"),
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Every translation that begins a choice and cannot be read."""
        for target in unit.targets:
            if not icu.holds_choice(target.raw) or _is_broken(unit.source):
                continue
            try:
                icu.parse(target.raw)
            except icu.MessageError as error:
                told = self.summary.format(reason=str(error))
                yield self.diagnostic(target.start, target.end, message=told)


def _is_broken(source: str) -> bool:
    """Whether a source looks like a choice and is none either."""
    try:
        return icu.holds_choice(source) and icu.parse(source) is None
    except icu.MessageError:
        return True
