"""The six plural forms of a translation: all there, and none a copy of another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.documents.core.pieces import OBJECT
from linter.documents.core.reading import Unit
from linter.documents.messages.placeholders import plain
from linter.findings.diagnostic import Applicability, Diagnostic, Message
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.localisation.messages import CATALOGUE, UnitRule, holds_arabic
from linter.rules.localisation.plural_examples import FILES, NOTES, but, entry, right, wrong
from linter.rules.localisation.plural_messages import Forms, is_noun
from linter.text.patterns import Pattern

#: A label has no more words.
_LONGEST_LABEL: Final = 2
#: A digit, or what a number is put in for: `%d`, `{count}`, `#`.
_NUMBER: Final = Pattern(r"[\d%{}#$]")
#: … and a number with a word behind it.
_COUNTED: Final = Pattern(r"(?:\d|%[\d$.]*[a-zA-Z@]|[}#]|\$\d)[^\w\n]{0,9}[\u0621-\u064a]{2}")
_ENGLISH: Final = Pattern(rf"{OBJECT}[ \u00a0](?P<noun>[A-Za-z]{{2,}})")


class MissingPluralForm(UnitRule):
    """Arabic has six plural forms; where one is missing, another takes its place and is wrong.

    They are zero (0), one (1), two (2), few (3–10, 103–110 …), many (11–99, 111–199 …) and other
    (100–102, 200 …). A text that is the same in its forms and holds no number, or the
    only one with no noun behind the number, counts nothing; nor does a label in one and other.

    Source: Unicode CLDR, "Language Plural Rules", Arabic; GNU gettext manual, "Plural forms".
    """

    code = "L006"
    name = "missing-plural-form"
    applicability = Applicability.DISPLAY
    summary = Message("Plural forms are missing: {forms}", "صيغ جمع ناقصة: {forms}")
    examples = (
        wrong(("لا ملفات", "ملف", "ملفان", "%d ملفات", "%d ملفا")),
        wrong(("لا ملفات", "ملف", "ملفان", "", "%d ملفا", "%d ملف")),
        Example('{"n_one": "ملف", "n_other": "{{count}} ملف"}', format="json"),
        Example("n = {n, plural, one {ملف} other {# ملف}}", format="properties"),
        right(*FILES),
        Example.right(
            '{"n": "{n, plural, =0 {لا ملف} =1 {ملف} =2 {ملفان} few {# ملفات} many {# ملفا} '
            'other {# ملف}}"}',
            "json",
        ),
        Example.right('{"one": "file", "other": "files"}', "json"),
        Example.right('{"series_one": "سلاسل", "series_other": "سلاسل"}', "json"),
        Example.right('{"title": {"one": "null", "other": "مسارات التعلم"}}', "json"),
        Example.right('{"product": {"one": "طريقة دفع", "other": "طرق دفع"}}', "json"),
        Example.right("n = {n, plural, other {أطول سلسلة {n}}}", "properties"),
        Example.right("n = {n, select, one {ملف} other {ملف}}", "properties"),
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Each message with a form too few."""
        present = {target.form for target in unit.targets}
        missing = [form for form in unit.forms if form not in present]
        if missing and not (_counts_nothing(unit) or _is_label(unit)):
            last = unit.targets[-1]
            told = self.summary.format(forms=", ".join(missing))
            yield self.diagnostic(last.start, last.end, message=told)


def _counts_nothing(unit: Unit) -> bool:
    """Whether a message says the same of any number: its only text counts no noun."""
    texts = {target.raw.strip() for target in unit.targets if holds_arabic(target.raw)}
    if len(texts) != 1:
        return False
    if {target.form for target in unit.targets} == {"other"}:
        return _COUNTED.search(texts.pop()) is None
    return len(unit.targets) > 1 and _NUMBER.search(texts.pop()) is None


def _is_label(unit: Unit) -> bool:
    """Whether the forms of a message are a name of one thing and of many, without a number."""
    return {target.form for target in unit.targets} == {"one", "other"} and all(
        len(target.raw.split()) <= _LONGEST_LABEL and _NUMBER.search(target.raw) is None
        for target in unit.targets
    )


class CopiedPluralForm(UnitRule):
    """A form that repeats another though the noun must change between them is not translated.

    After 3–10 the noun is plural, after 11–99 accusative singular, after 100 genitive singular,
    and two things take the dual. Forms without a counted noun may well be alike.

    Source: Unicode CLDR, "Language Plural Rules", Arabic; Ryding, A Reference Grammar of Modern
    Standard Arabic, 15.1.
    """

    code = "L007"
    name = "copied-plural-form"
    applicability = Applicability.DISPLAY
    summary = Message(
        "The form “{form}” repeats “{other}”, though the noun changes",
        "صيغة {form} تكرر صيغة {other} مع أن المعدود يتغير",
    )
    examples = (
        wrong(("%d ملف", "%d ملف", "%d ملف", "%d ملف", "%d ملف", "%d ملف")),
        wrong(but(FILES, two="%d ملفات")),
        wrong(("لا رسائل", "رسالة", "%d رسائل", "%d رسائل", "%d رسالة", "%d رسالة")),
        right(*FILES),
        right(*NOTES),
        right(*(["العدد: %d"] * 6)),
        right(*(["%d%%"] * 6)),
        right(*(["%d كم"] * 6)),
        right(*(["%d مليون"] * 6)),
        Example.right(
            entry(*(["+%d أكثر"] * 6)).replace("%d files", "%d more").replace("%d file", "%d more"),
            CATALOGUE,
        ),
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """`two` like `few`, or `few` and `two` like `other`, with a noun after the number."""
        forms = Forms(unit, context)
        if not (_counts_in_source(unit) or forms.varies):
            return
        for form, other in (("two", "few"), ("two", "other"), ("few", "other")):
            one, two = forms.targets.get(form), forms.targets.get(other)
            if one is None or two is None or one.raw.strip() != two.raw.strip():
                continue
            if not is_noun(forms.word(form)) or (form == "few" and forms.singular):
                continue  # the rule on the noun after 3–10 says it better
            told = self.summary.format(form=form, other=other)
            yield self.diagnostic(one.start, one.end, message=told)
            return


def _counts_in_source(unit: Unit) -> bool:
    """Whether the source's plural counts a noun (`%d files`) that its singular has not."""
    match = _ENGLISH.search(plain(unit.source_plural or unit.source))
    if match is None:
        return False
    noun = match["noun"]
    singular = _ENGLISH.search(plain(unit.source)) if unit.source_plural else None
    return noun.endswith("s") and (singular is None or singular["noun"] != noun)
