"""Words that break a rule of orthography: three lams, ى within a word, hamzas that end one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.spelling.final_hamza import final_hamzas
from linter.spelling.orthography import Breach
from linter.text.alphabet import FATHATAN, KASRA, MARKS, YEH_HAMZA
from linter.text.marked import is_in_vowels
from linter.text.patterns import Pattern

_AFTER_ALEF = "اءا"
#: A final hamza on a ya behind its kasra, with which that is the seat it has: بَرِئَ.
_AFTER_KASRA = Pattern(f"{KASRA}{YEH_HAMZA}[{MARKS}]*\\Z")


class OrthographyRule(Rule):
    """A rule for the words that break one rule of orthography."""

    category = "spelling"
    areta = "OH"
    breach: ClassVar[Breach]

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each word that breaks the rule, with what it should be."""
        for index, found in context.spelling.irregular.items():
            if found.breach is self.breach:
                yield from self.finding(context, index, found.choices, is_safe=found.is_sure)

    def finding(
        self, context: Context, index: int, choices: tuple[str, ...], *, is_safe: bool
    ) -> Iterator[Diagnostic]:
        """The finding on a word, if it lies in prose; nothing is safe on a word with marks."""
        passage = context.passage
        start, end = passage.span(index)
        if not passage.is_prose(start, end):
            return
        word = passage.words[index]
        if FATHATAN in word and passage.bare_forms[word].endswith(_AFTER_ALEF):
            return  # rule `alef-after-hamza` looks after it
        if self.breach is Breach.TANWIN_AFTER_HAMZA and is_in_vowels(word):
            return  # who writes خِطْئًا means it
        is_safe = is_safe and word == passage.bare_forms[word]
        applicability = self.applicability if is_safe else Applicability.UNSAFE
        fixes = (Fix((Edit(start, end, one),), applicability) for one in choices)
        message = self.summary.format(word=word, meant=choices[0])
        yield self.diagnostic(start, end, *fixes, message=message)


class ThreeLams(OrthographyRule):
    """ل before a word with the article that begins with lam is written with two lams in all.

    The article's alef goes, and of three lams one: ل and اللحم make للحم, ل and اللغة make للغة.

    Source: Abd al-Salam Harun, Qawaid al-imla (letters left out); Arabic Language Academy in Cairo.
    """

    code = "S008"
    name = "three-lams"
    areta = "OG"
    breach = Breach.THREE_LAMS
    summary = Message(
        "“{meant}”, not “{word}”: two lams are enough",
        "«{meant}» لا «{word}»: تكفي لامان",
    )
    examples = (
        Example("دكان لللحم والخضر", "دكان للحم والخضر"),
        Example("معجم لللغة العربية", "معجم للغة العربية"),
        Example("تقرير لللجنة العليا", "تقرير للجنة العليا"),
        Example.right("معجم للغة العربية"),
        Example.right("دكان للحم ومعرض للوحات"),
        Example.right("قدمه للواء الركن"),
    )


class FinalHamza(OrthographyRule):
    """A hamza at the end of a word is written by the vowel before it.

    After a short i it has a dotless ya for its seat (قارئ, هادئ, سيّئ), after a long ī it stands on
    the line (شيء, بطيء, يضيء). ـىء is neither. The jussive of a verb in ـيء is short: لم يضئ.

    Source: Abd al-Salam Harun, Qawaid al-imla (the final hamza); ARETA OH.
    """

    code = "S009"
    name = "final-hamza"
    breach = Breach.FINAL_HAMZA
    summary = Message(
        "“{meant}”, not “{word}”: the vowel before a final hamza decides its seat",
        "«{meant}» لا «{word}»: ترسم الهمزة المتطرفة بحسب حركة ما قبلها",
    )
    examples = (
        Example("كل شئ في مكانه", "كل شيء في مكانه"),
        Example("قطار بطئ جدا", "قطار بطيء جدا"),
        Example("البحر الهاديء والقارىء الصغير", "البحر الهادئ والقارئ الصغير"),
        Example("القمر يضئ الليل", "القمر يضيء الليل"),
        Example("وضع سئ للغاية", "وضع سيئ للغاية"),
        Example("من جهة مجئ الوفد", "من جهة مجيء الوفد"),
        Example("قضى الليل في هدؤ تام", "قضى الليل في هدوء تام"),
        Example("مثال عن الملئ التلقائي", "مثال عن الملء التلقائي"),
        Example("الصوت سئ والصورة سىء لونها", "الصوت سيئ والصورة سيئ لونها"),
        Example.right("كل شيء في مكانه"),
        Example.right("بدأ تجزيء النص إلى جمل"),
        Example.right("لم يجرؤ أحد على التنبؤ بتكافؤ الفريقين"),
        Example.right("فرصة لتهييء المشاركين للعمل"),
        Example.right("لم يجئ ولم يضئ المصباح"),
        Example.right("قارئ هادئ على الشاطئ"),
        Example.right("لا تسئ إلى أحد"),
        Example.right("فكل من لمسه بَرِئَ من مرضه"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Those that break the rule, and forms of rare words where the common one was meant."""
        yield from super().check(context)
        speller = context.speller
        for index, meant in final_hamzas(context.passage, speller.lexicon, speller.context):
            if _AFTER_KASRA.search(context.passage.words[index]) is not None:
                continue
            yield from self.finding(context, index, (meant,), is_safe=False)


class InnerAlifMaqsura(OrthographyRule):
    """ى only ends words; within one stands a ya with its dots (عليه) or the seat of a hamza (قائد).

    Before a pronoun it may stand for an alef (رمىه, of رماه): so such a fix is unsafe.

    Source: Abd al-Salam Harun, Qawaid al-imla (the soft alef).
    """

    code = "S013"
    name = "inner-alif-maqsura"
    areta = "OA"
    breach = Breach.INNER_MAQSURA
    summary = Message(
        "“{meant}”, not “{word}”: ى only ends words",
        "«{meant}» لا «{word}»: لا تقع الألف المقصورة «ى» وسط الكلمة",
    )
    examples = (
        Example("اطلع علىه ثم عاد إلىهم", "اطلع عليه ثم عاد إليهم"),
        Example("استقبل قاىد الجيش هدىة العىد", "استقبل قائد الجيش هدية العيد"),
        Example("رمىه في البحر", "رماه في البحر"),
        Example.right("وصل إلى المستشفى على عجل"),
        Example.right("رماه في البحر وعاد إليهم"),
        Example.right("كبرى المدن وأعلى القمم"),
    )


class AccusativeHamza(OrthographyRule):
    """An indefinite accusative after a hamza is written by what stands before the hamza.

    After an alef, and after a hamza on an alef, there is no alef: ابتداءً, خطأً. After a letter that
    does not join there is one on the line (جزءا), after one that does the hamza gets a seat (شيئا).

    Source: Abd al-Salam Harun, Qawaid al-imla (the added alef); ARETA ON.
    """

    code = "S011"
    name = "accusative-hamza"
    areta = "ON"
    breach = Breach.TANWIN_AFTER_HAMZA
    summary = Message(
        "“{meant}”, not “{word}”: what stands before the hamza decides about the alef",
        "«{meant}» لا «{word}»: رسم التنوين بعد الهمزة بحسب ما قبلها",
    )
    examples = (
        Example("رأيت شيأ غريبا", "رأيت شيئا غريبا"),
        Example("وصف له دوائا جديدا", "وصف له دواءً جديدا"),
        Example("إبتداءا من الغد", "ابتداءً من الغد"),
        Example("ارتكب خطئا كبيرا", "ارتكب خطأً كبيرا"),
        Example.right("رأيت شيئا وجزءا وعبئا"),
        Example.right("كان مخطئا ومبتدئا، ثم ظهر الغرض مهيئا للجو"),
        Example.right("جلس متوكئا على عصاه"),
        Example.right("بدا الشارع منطفئًا اليوم"),
        Example.right("جاءا مساء وشربا دواء"),
        Example.right("ابتعد عن أهله ونئا بجانبه"),
        Example.right("إِنَّ قَتْلَهُمْ كَانَ خِطْئًا كَبِيرًا"),
    )
