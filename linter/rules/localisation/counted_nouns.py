"""The noun after the number in each plural form of a translation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from linter.documents.core.reading import Unit
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core.context import Context
from linter.rules.localisation.messages import UnitRule, holds_arabic
from linter.rules.localisation.plural_examples import FILES, NOTES, USERS, but, right, wrong
from linter.rules.localisation.plural_messages import ACCUSATIVE, Counted, Forms, duals, is_noun
from linter.text.patterns import Pattern

#: Nouns that end so are written alike with and without the accusative.
_NO_ALIF: Final = ("ة", "ى", "اء", "ا", "أ")
_TANWIN: Final = Pattern("(?:ا\u064b|\u064bا)\\Z")


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
        wrong(but(FILES, few="%d ملف")),
        wrong(but(NOTES, few="لديك %d رسالة")),
        wrong(but(USERS, few="%d مستخدمون"), USERS),
        right(*FILES),
        right(*NOTES),
        right(*USERS),
        right(*(["%d مم"] * 6)),
        right("لا شيء", "فيلم", "فيلماتان", "%d فيلمات", "%d فيلمًا", "%d فيلم"),
        right("لا شيء", "واحدة محددة", "اثنتان محددتان", *(["%d محددة"] * 3)),
        right(
            "تغييرات الدقيقة الأخيرة",
            "تغييرات الدقيقة الأخيرة",
            "تغييرات الدقيقتين الأخيرتين",
            "تغييرات الدقائق الـ%d الأخيرة",
            "تغييرات الـ%d دقيقة الأخيرة",
            "تغييرات الـ%d دقيقة الأخيرة",
        ),
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
        wrong(but(FILES, many="%d ملف"), but(FILES, many="%d ملفًا")),
        wrong(but(FILES, many="%d ملفات")),
        wrong(but(USERS, many="%d مستخدم"), USERS),
        right(*FILES),
        right(*NOTES),
        right(*USERS),
        right("لا أخطاء", "خطأ", "خطأان", "%d أخطاء", "%d خطأ", "%d خطأ"),
        right("لا شيء", "جهاز", "جهازا تحكم", "%d أجهزة تحكم", "%d جهاز تحكم", "%d جهاز تحكم"),
    )

    def judge(self, forms: Forms, noun: Counted) -> str | None:
        """Wrong if it is the bare singular that the dual proves, or the plural of `few`."""
        word, singular = forms.word(self.form), forms.singular
        if not singular or not is_noun(word):
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
        wrong(but(FILES, other="%d ملفًا"), FILES),
        wrong(but(FILES, other="%d ملفات")),
        wrong(but(NOTES, other="%d رسائل")),
        right(*(["تعذر نسخ ملف %d احتياطيًا"] * 6)),
        right(*FILES),
        right(*NOTES),
        right(*USERS),
    )

    def judge(self, forms: Forms, noun: Counted) -> str | None:
        """Wrong with the ending of the accusative, or if it is the plural of `few`."""
        word, singular = forms.word(self.form), forms.singular
        if _TANWIN.search(noun.text):
            is_adverb = word == forms.word("few")  # تعذر نسخ %d احتياطيًا
            return None if is_adverb else _TANWIN.sub("", noun.text)
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
        wrong(but(FILES, two="%d ملفان")),
        wrong(but(NOTES, two="لديك %d رسالتين")),
        wrong(but(USERS, two="2 مستخدمان")),
        right(*FILES),
        right(*but(FILES, two="الملفات: %d")),
        right(*but(NOTES, two="رسالتان (%d)")),
    )

    def judge(self, forms: Forms, noun: Counted) -> str | None:
        """Wrong if it is the dual of the noun in another form."""
        word = forms.word(self.form)
        bare_many = ACCUSATIVE.sub("", forms.word("many"))
        nouns = {forms.word("other"), forms.word("many"), bare_many} - {""}
        return "" if any(word in duals(one) for one in nouns) else None
