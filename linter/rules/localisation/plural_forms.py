"""The six plural forms in a translation, and what each counts (long: six rules with examples).

The forms prove each other: what one of them holds after the number (ملف in `other`, ملفان in
`two`) tells what the others should hold, so that no noun is judged by the dictionary.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from linter.documents.placeholders import plain
from linter.documents.prose import OBJECT
from linter.documents.reading import PLURAL_FORMS, Target, Unit
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core import tables
from linter.rules.core.base import Context, Example
from linter.rules.localisation.placeholders import CATALOGUE, UnitRule, holds_arabic
from linter.text import alphabet as ab
from linter.text.normalise import strip_marks
from linter.text.patterns import Pattern

_COUNTED: Final = Pattern(
    rf"(?:{OBJECT}|(?<!\d)\d+)[ \u00a0](?P<noun>[{ab.WORD_CHARACTERS}]+)(?![{ab.WORD_CHARACTERS}])"
)
_ENGLISH: Final = Pattern(rf"{OBJECT}[ \u00a0](?P<noun>[A-Za-z]{{2,}})")
#: Nouns that end so are written alike with and without the accusative.
_NO_ALIF: Final = ("ة", "ى", "اء", "ا", "أ")
_ACCUSATIVE: Final = Pattern("(?:ا\u064b|\u064bا|ا)\\Z")
_TANWIN: Final = Pattern("(?:ا\u064b|\u064bا)\\Z")


def _entry(*forms: str) -> str:
    lines = ['msgid "%d file"', 'msgid_plural "%d files"']
    lines += [f'msgstr[{number}] "{form}"' for number, form in enumerate(forms)]
    return "\n".join(lines) + "\n"


def _wrong(forms: tuple[str, ...], fixed: tuple[str, ...] | None = None) -> Example:
    mended = None if fixed is None else _entry(*fixed)
    return Example(_entry(*forms), mended, format=CATALOGUE)


def _right(*forms: str) -> Example:
    return Example.right(_entry(*forms), CATALOGUE)


_FILES: Final = ("لا ملفات", "ملف واحد", "ملفان", "%d ملفات", "%d ملفا", "%d ملف")
_NOTES: Final = ("لا رسائل", "رسالة", "رسالتان", "%d رسائل", "%d رسالة", "%d رسالة")
_USERS: Final = ("لا أحد", "مستخدم", "مستخدمان", "%d مستخدمين", "%d مستخدمًا", "%d مستخدم")


def _but(forms: tuple[str, ...], **changed: str) -> tuple[str, ...]:
    """The forms with some of them, by name, replaced."""
    return tuple(changed.get(name, form) for name, form in zip(PLURAL_FORMS, forms, strict=True))


@dataclass(frozen=True, slots=True)
class Counted:
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
        bare_many = _ACCUSATIVE.sub("", self.word("many"))
        for noun in (self.word("other"), bare_many, self.word("many"), self.word("few")):
            if noun and any(word.strip("()[]:.،؛!؟") in duals(noun) for word in words):
                return noun
        return ""


def duals(noun: str) -> tuple[str, str]:
    """The dual of a noun, nominative and oblique: رسالة gives رسالتان, رسالتين."""
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    stem = stem[:-1] + "ي" if stem.endswith("ى") else stem
    return stem + "ان", stem + "ين"


class MissingPluralForm(UnitRule):
    """Arabic has six plural forms; where one is missing, another takes its place and is wrong.

    They are zero (0), one (1), two (2), few (3–10, 103–110 …), many (11–99, 111–199 …) and other
    (100–102, 200 …).

    Source: Unicode CLDR, "Language Plural Rules", Arabic; GNU gettext manual, "Plural forms".
    """

    code = "L006"
    name = "missing-plural-form"
    applicability = Applicability.DISPLAY
    summary = Message("Plural forms are missing: {forms}", "صيغ جمع ناقصة: {forms}")
    examples = (
        _wrong(("لا ملفات", "ملف", "ملفان", "%d ملفات", "%d ملفا")),
        _wrong(("لا ملفات", "ملف", "ملفان", "", "%d ملفا", "%d ملف")),
        Example('{"n_one": "ملف", "n_other": "{{count}} ملف"}', format="json"),
        Example("n = {n, plural, one {ملف} other {# ملف}}", format="properties"),
        _right(*_FILES),
        Example.right(
            '{"n": "{n, plural, =0 {لا ملف} =1 {ملف} =2 {ملفان} few {# ملفات} many {# ملفا} '
            'other {# ملف}}"}',
            "json",
        ),
        Example.right('{"one": "file", "other": "files"}', "json"),
        Example.right("n = {n, select, one {ملف} other {ملف}}", "properties"),
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Each message with a form too few."""
        present = {target.form for target in unit.targets}
        missing = [form for form in unit.forms if form not in present]
        if missing:
            last = unit.targets[-1]
            told = self.summary.format(forms=", ".join(missing))
            yield self.diagnostic(last.start, last.end, message=told)


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
        _wrong(("%d ملف", "%d ملف", "%d ملف", "%d ملف", "%d ملف", "%d ملف")),
        _wrong(_but(_FILES, two="%d ملفات")),
        _wrong(("لا رسائل", "رسالة", "%d رسائل", "%d رسائل", "%d رسالة", "%d رسالة")),
        _right(*_FILES),
        _right(*_NOTES),
        _right(*(["العدد: %d"] * 6)),
        _right(*(["%d%%"] * 6)),
        _right(*(["%d كم"] * 6)),
        _right(*(["%d مليون"] * 6)),
        Example.right(
            _entry(*(["+%d أكثر"] * 6))
            .replace("%d files", "%d more")
            .replace("%d file", "%d more"),
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
            if not _is_noun(forms.word(form)) or (form == "few" and forms.singular):
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


def _is_noun(word: str) -> bool:
    """Whether a word can be a counted noun: indefinite, no abbreviation of a unit, no number."""
    is_number = word in tables.words("large_numbers")
    return len(word) > 2 and not word.startswith("ال") and not is_number


class CountedNounRule(UnitRule):
    """A rule about the noun after the number in one form."""

    form: ClassVar[str]

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """The noun of the form, if it is wrong."""
        forms = Forms(unit, context)
        noun = forms.nouns.get(self.form)
        if noun is None or not holds_arabic(noun.text):
            return
        found = self.judge(forms, noun)
        if found is not None:
            fixes = (
                (Fix((Edit(noun.start, noun.end, found),), self.applicability),) if found else ()
            )
            told = self.summary.format(word=noun.text)
            yield self.diagnostic(noun.start, noun.end, *fixes, message=told)

    def judge(self, forms: Forms, noun: Counted) -> str | None:
        """What the noun should be, empty if that is not known; None if it is right."""
        raise NotImplementedError


class NounAfterFew(CountedNounRule):
    """After 3 to 10 the noun is plural and genitive: 5 ملفات, 5 مستخدمين.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, 15.1.4.
    """

    code = "L008"
    name = "noun-after-few"
    form = "few"
    severity = Severity.ERROR
    summary = Message(
        "After 3 to 10 the noun is plural and genitive, not “{word}”",
        "المعدود بعد 3 إلى 10 جمع مجرور، لا «{word}»",
    )
    examples = (
        _wrong(_but(_FILES, few="%d ملف")),
        _wrong(_but(_NOTES, few="لديك %d رسالة")),
        _wrong(_but(_USERS, few="%d مستخدمون"), _USERS),
        _right(*_FILES),
        _right(*_NOTES),
        _right(*_USERS),
        _right(*(["%d مم"] * 6)),
    )

    def judge(self, forms: Forms, noun: Counted) -> str | None:
        """Wrong if it is the singular that the dual proves, or that with ـون."""
        word, singular = forms.word(self.form), forms.singular
        if not singular:
            return None
        if word in (singular, singular + "ا"):
            return ""
        if word == singular + "ون":
            return noun.text[: noun.text.rindex("و")] + "ين"
        return None


class NounAfterMany(CountedNounRule):
    """After 11 to 99 the noun is singular and accusative: 20 ملفًا, but 20 رسالة.

    The alif is written unless the noun ends in ة, ى or اء.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, 15.1.5.
    """

    code = "L009"
    name = "noun-after-many"
    form = "many"
    severity = Severity.ERROR
    summary = Message(
        "After 11 to 99 the noun is singular and accusative, not “{word}”",
        "المعدود بعد 11 إلى 99 مفرد منصوب، لا «{word}»",
    )
    examples = (
        _wrong(_but(_FILES, many="%d ملف"), _but(_FILES, many="%d ملفًا")),
        _wrong(_but(_FILES, many="%d ملفات")),
        _wrong(_but(_USERS, many="%d مستخدم"), _USERS),
        _right(*_FILES),
        _right(*_NOTES),
        _right(*_USERS),
        _right("لا أخطاء", "خطأ", "خطأان", "%d أخطاء", "%d خطأ", "%d خطأ"),
        _right("لا شيء", "جهاز", "جهازا تحكم", "%d أجهزة تحكم", "%d جهاز تحكم", "%d جهاز تحكم"),
    )

    def judge(self, forms: Forms, noun: Counted) -> str | None:
        """Wrong if it is the bare singular that the dual proves, or the plural of `few`."""
        word, singular = forms.word(self.form), forms.singular
        if not singular or not _is_noun(word):
            return None
        is_plural = word == forms.word("few") and word not in (singular, singular + "ا")
        if is_plural and singular == forms.word("other"):
            return ""
        if word == singular and not word.endswith(_NO_ALIF) and noun.text == word:
            return word + "ًا"
        return None


class NounAfterHundred(CountedNounRule):
    """After a hundred the noun is singular and genitive: 100 ملف, never 100 ملفًا or 100 ملفات.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, 15.1.7.
    """

    code = "L010"
    name = "noun-after-hundred"
    form = "other"
    severity = Severity.ERROR
    summary = Message(
        "After 100 the noun is singular and genitive, not “{word}”",
        "المعدود بعد 100 مفرد مجرور، لا «{word}»",
    )
    examples = (
        _wrong(_but(_FILES, other="%d ملفًا"), _FILES),
        _wrong(_but(_FILES, other="%d ملفات")),
        _wrong(_but(_NOTES, other="%d رسائل")),
        _right(*_FILES),
        _right(*_NOTES),
        _right(*_USERS),
    )

    def judge(self, forms: Forms, noun: Counted) -> str | None:
        """Wrong with the ending of the accusative, or if it is the plural of `few`."""
        word, singular = forms.word(self.form), forms.singular
        if _TANWIN.search(noun.text):
            return _TANWIN.sub("", noun.text)
        if word == forms.word("few") and singular and word != singular:
            return ""
        return None


class DualWithNumeral(CountedNounRule):
    """The dual says two by itself: ملفان, not 2 ملفان.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, 15.1.3.
    """

    code = "L011"
    name = "dual-with-numeral"
    form = "two"
    summary = Message(
        "The dual “{word}” says two by itself; leave out the number",
        "المثنى «{word}» يغني عن العدد",
    )
    applicability = Applicability.DISPLAY
    examples = (
        _wrong(_but(_FILES, two="%d ملفان")),
        _wrong(_but(_NOTES, two="لديك %d رسالتين")),
        _wrong(_but(_USERS, two="2 مستخدمان")),
        _right(*_FILES),
        _right(*_but(_FILES, two="الملفات: %d")),
        _right(*_but(_NOTES, two="رسالتان (%d)")),
    )

    def judge(self, forms: Forms, noun: Counted) -> str | None:
        """Wrong if it is the dual of the noun in another form."""
        word = forms.word(self.form)
        bare_many = _ACCUSATIVE.sub("", forms.word("many"))
        nouns = {forms.word("other"), forms.word("many"), bare_many} - {""}
        return "" if any(word in duals(one) for one in nouns) else None
