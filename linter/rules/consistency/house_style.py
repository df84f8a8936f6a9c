"""What a document chooses once: months, digits, quotes (long: seven rules with examples)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from linter.findings.diagnostic import Diagnostic, Edit, Fix, Message
from linter.rules.consistency.choices import (
    SLIP,
    Choice,
    ConsistencyRule,
    Spelling,
    WordConsistency,
)
from linter.rules.consistency.variants import NAME_PARTICLES
from linter.rules.core import tables
from linter.rules.core.base import Context, Example
from linter.rules.punctuation.quotation import outermost, paired_quotes
from linter.text import alphabet as ab
from linter.text.patterns import Pattern
from linter.text.tokeniser import Passage

_LETTER: Final = f"[{ab.WORD_CHARACTERS}]"
_PARTICLES: Final = "[وف]?[بكل]?"
_NONE = "–"
_NEAR = 24


class MonthSystem(ConsistencyRule):
    """Months have different names in Egypt, the Levant and the Maghreb; a text uses one set.

    Only a month beside the number of a day or a year is looked at, for آب and تموز are words and
    names too. A month given in both systems (مايو/أيار) is lawful everywhere.

    Source: Unicode CLDR 48, names of months in ar, ar-SY, ar-DZ and ar-MA.
    """

    code = "K007"
    name = "month-system"
    summary = Message(
        "The month is “{written}” here; elsewhere the names are those of “{usual}”",
        "الشهر هنا «{written}»، وفي غير هذا الموضع أسماء من نحو «{usual}»",
    )
    examples = (
        Example(
            "في 5 يناير 2010 وفي 7 مايو 2011، ثم في 9 أيار 2012",
            "في 5 يناير 2010 وفي 7 مايو 2011، ثم في 9 مايو 2012",
        ),
        Example(
            "من 3 كانون الثاني إلى 4 شباط ثم 5 أغسطس 2011",
            "من 3 كانون الثاني إلى 4 شباط ثم 5 آب 2011",
        ),
        Example(
            "في 2 جانفي 2011 وفي 3 فيفري 2011 وفي 4 يونيو 2012",
            "في 2 جانفي 2011 وفي 3 فيفري 2011 وفي 4 جوان 2012",
        ),
        Example.right("في 7 مايو/أيار 2011 وفي 9 يونيو (حزيران) 2012"),
        Example.right("في 7 مايو 2011 قامت حرب 6 تشرين الأول"),
        Example.right("في 7 مايو 2011، وقبله في ديسمبر كانون الأول 2010"),
        Example.right("عاد في آب بعد 5 أيام، وفي 7 مايو 2011 آب إلى بيته"),
        Example.right("في 2 جانفي 2011 وفي 3 مارس 2011"),
    )

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """Months beside a day or a year, but for those of which the system is in doubt."""
        passage = context.passage
        if not lonely and len(_systems_in(context.forms)) < 2:
            return
        found = [
            (match, *_months()[match["name"]])
            for start in _starts(passage, _first_words())
            if (match := _months_pattern().match(passage.text, start))
            and _is_date(passage.text, *match.span("name"))
            and not _has_twin(passage.text, *match.span("name"))
        ]
        systems = {system for _, _, system in found}
        for match, row, system in found:
            if any(row[other] == _NONE for other in systems):
                continue
            instead = {str(n): name for n, name in enumerate(row) if name != _NONE}
            yield Choice(*match.span("name"), "months", str(system), instead)


def _has_twin(text: str, start: int, end: int) -> bool:
    """Whether the month's name in another system stands right beside it (ديسمبر كانون الأول)."""
    row, system = _months()[text[start:end]]
    twins = tuple(name for other, name in enumerate(row) if other != system and name != _NONE)
    before, after = text[max(0, start - 20) : start].rstrip(), text[end : end + 20].lstrip()
    return before.endswith(twins) or after.startswith(twins)


def _starts(passage: Passage, words: frozenset[str]) -> Iterator[int]:
    """Where each of these words begins, as it is written."""
    starts = passage.starts
    for index in passage.indexes_of(words):
        yield starts[index]


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split(" ")[0] for name in _months())


@cache
def _months() -> dict[str, tuple[tuple[str, ...], int]]:
    """Each name of a month, with its row and its system."""
    return {
        name: (row, system)
        for row in tables.rows("month_names")
        for system, name in enumerate(row)
        if name != _NONE
    }


def _systems_in(forms: frozenset[str]) -> set[int]:
    """The systems of which a name (or its first word) may stand in the passage."""
    return {system for name, (_, system) in _months().items() if name.split(" ")[0] in forms}


@cache
def _months_pattern() -> Pattern:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return Pattern(f"(?<![/(])(?P<name>{names})(?!{_LETTER})(?![ \u00a0]?[/(])")


_DAY_BEFORE = Pattern(r"(?:([\w]+)[ \u00a0])?(?<![\d/.])\d{1,2}[ \u00a0]\Z")
_YEAR_AFTER = Pattern(r"[ \u00a0،]{1,2}(?:عام[ \u00a0]|سنة[ \u00a0])?\d{4}\b")


def _is_date(text: str, start: int, end: int) -> bool:
    """Whether the number of a day or a year stands beside, and no event is named by the day."""
    day = _DAY_BEFORE.search(text[max(0, start - _NEAR) : start])
    if day:
        return day[1] not in tables.words("named_by_day")
    return bool(_YEAR_AFTER.match(text, end)) and not text[start - 1 : start].isalpha()


class DigitSystem(ConsistencyRule):
    """Numbers are written in the digits 123 or ١٢٣ throughout a text, not in both.

    Numbers beside Latin letters, and codes, keep their digits. Off by default, for a file of many
    texts holds both on purpose.

    Source: Microsoft Arabic Style Guide, "Numbers": use one set of digits consistently.
    """

    code = "K008"
    name = "digit-system"
    is_default = False
    summary = Message(
        "“{written}” here, the digits of “{usual}” elsewhere",
        "كتب العدد هنا «{written}»، والأرقام في غير هذا الموضع من نحو «{usual}»",
    )
    examples = (
        Example("عام 2010 وعام 2011 وعام ٢٠١٢", "عام 2010 وعام 2011 وعام 2012"),
        Example("وصل ١٢ زائرا وغادر ١٥ وبقي 7", "وصل ١٢ زائرا وغادر ١٥ وبقي ٧"),
        Example("بلغ ٣٫٥ ثم ٤٫٥ ثم 6.5 في المئة", "بلغ ٣٫٥ ثم ٤٫٥ ثم ٦٫٥ في المئة"),
        Example.right("عام 2010 وعام 2011"),
        Example.right("عام ٢٠١٠ صدر Windows 7 ومعه نظام X11"),
        Example.right("الوثيقة A/54/100 المؤرخة ١٢ أيار"),
    )

    _number = Pattern(
        r"(?<![\w./:٫٬,+*=#@-])"
        r"(?P<number>[0-9]+(?:[.,/:][0-9]+)*|[٠-٩]+(?:[٫٬.,/:][٠-٩]+)*)(?![\w/=*+@-])"
    )
    _latin = Pattern(r"[A-Za-z]")
    _to_arabic = str.maketrans(ab.EUROPEAN_DIGITS + ".,", ab.ARABIC_INDIC_DIGITS + "٫٬")
    _to_european = str.maketrans(ab.ARABIC_INDIC_DIGITS + "٫٬", ab.EUROPEAN_DIGITS + ".,")
    _near = 3

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """Each number of the prose that stands by itself among Arabic."""
        text = context.passage.text
        if not lonely and not (_ARABIC_DIGIT.search(text) and _EUROPEAN_DIGIT.search(text)):
            return
        for match in self._number.finditer(text):
            start, end = match.span()
            beside = text[max(0, start - self._near) : start] + text[end : end + self._near]
            if self._latin.search(beside):
                continue
            number = match["number"]
            instead = {
                "european": number.translate(self._to_european),
                "arabic": number.translate(self._to_arabic),
            }
            yield Choice(
                start, end, "digits", "european" if number[0] <= "9" else "arabic", instead
            )


_ARABIC_DIGIT = Pattern(f"[{ab.ARABIC_INDIC_DIGITS}]")
_EUROPEAN_DIGIT = Pattern(f"[{ab.EUROPEAN_DIGITS}]")


class QuotationStyle(ConsistencyRule):
    """Quotations are marked in one way throughout a text: «», “” or "".

    Marks within a quotation are of another kind on purpose, and are not looked at. Off by default,
    for a file of many texts holds all of them.

    Source: Arabic Language Academy in Cairo, rules of punctuation; Microsoft Arabic Style Guide,
    "Quotation marks".
    """

    code = "K009"
    name = "quotation-style"
    opposes = ("P035", "P036")
    is_default = False
    summary = Message(
        "Quotation in {written}, elsewhere in {usual}",
        "علامتا التنصيص هنا {written}، وفي غير هذا الموضع {usual}",
    )
    examples = (
        Example(
            'قال: «نعم»، ثم قال: «لا»، ثم قال: "ربما".',
            "قال: «نعم»، ثم قال: «لا»، ثم قال: «ربما».",
        ),
        Example(
            'قرأ "كليلة" و"دمنة" وقرأ «ألف ليلة»',
            'قرأ "كليلة" و"دمنة" وقرأ "ألف ليلة"',
        ),
        Example("قال: “نعم”، ثم: “لا”، ثم: «ربما»", "قال: “نعم”، ثم: “لا”، ثم: “ربما”"),
        Example.right("قال: «نعم»، ثم قال: «لا»."),
        Example.right("قال: «قرأت كتاب “كليلة ودمنة” أمس»، ثم قال: «لا»"),
        Example.right('شاشة 15" وقال: «نعم»'),
    )
    _directed = Pattern(r"«[^«»\n]*»|“[^“”\n]*”")
    _pairs: Final = {"«": "«»", "“": "“”", '"': '""'}

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """The opening mark of each quotation that stands in no other."""
        text = context.passage.text
        if not lonely and sum(mark in text for mark in self._pairs) < 2:
            return
        straight = (pair for pair in paired_quotes(text) if text[pair[0]] == '"')
        directed = ((found.start(), found.end() - 1) for found in self._directed.finditer(text))
        for opening, closing in outermost([*straight, *directed]):
            yield Choice(opening, closing + 1, "quotes", text[opening], self._pairs)

    def _finding(self, choice: Choice, usual: str) -> Diagnostic:
        opening, closing = self._pairs[usual][0], self._pairs[usual][1]
        edits = (
            Edit(choice.start, choice.start + 1, opening),
            Edit(choice.end - 1, choice.end, closing),
        )
        fix = Fix(edits, self.applicability, 0.5)
        message = self.describe(choice, usual)
        return self.diagnostic(choice.start, choice.start + 1, fix, message=message)


class JoinedVariant(ConsistencyRule):
    """Some compounds are written as one word or as two: أبوظبي, أبو ظبي. A text keeps to one.

    Source: `dictionaries/rules/joined_variants.tsv`; Abd al-Salam Harun, Qawaid al-imla.
    """

    code = "K010"
    name = "joined-variant"
    summary = Message(
        "“{written}” here, “{usual}” elsewhere",
        "كتبت هنا «{written}»، وفي غير هذا الموضع «{usual}»",
    )
    examples = (
        Example(
            "زار أبوظبي ودبي، وعاد إلى أبوظبي، ثم رأى أبو ظبي",
            "زار أبوظبي ودبي، وعاد إلى أبوظبي، ثم رأى أبوظبي",
        ),
        Example(
            "ما زال في الصيف، وما زال ليلا، ومازال هنا",
            "ما زال في الصيف، وما زال ليلا، وما زال هنا",
        ),
        Example("نشر في فيسبوك وفي فيس بوك", "نشر في فيسبوك وفي فيسبوك"),
        Example.right("زار أبوظبي ودبي، وعاد إلى أبوظبي"),
        Example.right("مازال في الصيف، ومازال ليلا"),
        Example.right("دفع رأس المال ورأسمال الشركة"),
        Example.right("نشر في فيسبوك عن رأس أبو سمبل"),
    )

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """The compounds of the table that the passage writes in both ways."""
        text = context.passage.text
        found = []
        for joined, apart, *only_apart in tables.rows("joined_variants"):
            if lonely or (_stands(joined, context.forms) and _may_stand(apart, context)):
                instead = {SLIP + "joined" if only_apart else "joined": joined, "apart": apart}
                for variant, form in instead.items():
                    found += [
                        Choice(start, start + len(form), joined, variant, instead)
                        for start in _whole(text, form)
                    ]
        yield from sorted(found, key=lambda choice: choice.start)


def _stands(word: str, forms: frozenset[str]) -> bool:
    return any(before + word in forms for before in NAME_PARTICLES)


def _may_stand(phrase: str, context: Context) -> bool:
    """Whether a phrase may be in the passage; whether its last word is, costs far less to tell."""
    last = phrase.rpartition(" ")[2]
    return f"\n{last}" in context.vocabulary and phrase in context.passage.text


_AFTER_PARTICLES = Pattern(f"(?<!{_LETTER}){_PARTICLES}\\Z")
_LETTERS = Pattern(_LETTER)
_LONGEST_PARTICLES = 3


def _whole(text: str, form: str) -> Iterator[int]:
    """Where the form stands with particles alone before it, and no letter after it."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        before = text[max(0, start - _LONGEST_PARTICLES) : start]
        if not _LETTERS.match(text, end) and _AFTER_PARTICLES.search(before):
            yield start
        start = text.find(form, end)


class ServantNames(ConsistencyRule):
    """Names with عبد are two words (عبد الله) in most rules of spelling, one in some print.

    Source: Abd al-Salam Harun, Qawaid al-imla (separation of عبد from the name of God); practice
    of the Gulf press (عبدالله).
    """

    code = "K011"
    name = "abd-spacing"
    summary = JoinedVariant.summary
    examples = (
        Example("لقي عبد الله وعبد الرحمن ثم عبدالعزيز", "لقي عبد الله وعبد الرحمن ثم عبد العزيز"),
        Example("لقي عبدالله وعبدالرحمن ثم عبد العزيز", "لقي عبدالله وعبدالرحمن ثم عبدالعزيز"),
        Example("كتب عبد الله لعبدالله", "كتب عبد الله لعبد الله"),
        Example.right("لقي عبد الله وعبد الرحمن ثم عبد العزيز"),
        Example.right("لقي عبدالله وعبدالرحمن ثم عبدالعزيز"),
        Example.right("عبدا الله وعباد الله وعبد من عباده"),
    )
    _name = Pattern(
        rf"(?P<word>عبد(?P<gap>[ \u00a0]?)(?P<of>ال[{ab.WORD_LETTERS}]{{2,}}))(?!{_LETTER})"
    )

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """Each name with عبد and the article."""
        text = context.passage.text
        if not lonely and not ("عبدال" in context.vocabulary and "عبد ال" in text):
            return
        for match in self._name.finditer(text):
            before = text[max(0, match.start() - _LONGEST_PARTICLES) : match.start()]
            if not _AFTER_PARTICLES.search(before):
                continue
            instead = {"apart": f"عبد {match['of']}", "joined": f"عبد{match['of']}"}
            variant = "apart" if match["gap"] else "joined"
            yield Choice(*match.span("word"), "abd", variant, instead)


class TanwinPlacement(ConsistencyRule):
    """The two short strokes of tanwin stand before the final alif (ًا) or on it (اً); not both.

    Off by default, for the two look alike in many fonts.

    Source: Abd al-Salam Harun, Qawaid al-imla (before the alif); Egyptian and Levantine print
    (on the alif).
    """

    code = "K012"
    name = "tanwin-placement"
    is_default = False
    summary = Message(
        "Tanwin as in “{written}” here, as in “{usual}” elsewhere",
        "التنوين هنا كما في «{written}»، وفي غير هذا الموضع كما في «{usual}»",
    )
    examples = (
        Example("شكرًا جزيلًا وأهلاً وسهلًا", "شكرًا جزيلًا وأهلًا وسهلًا"),
        Example("شكراً جزيلاً وأهلًا وسهلاً", "شكراً جزيلاً وأهلاً وسهلاً"),
        Example("رأى رجلاً ثم كتابًا ثم رجلاً", "رأى رجلاً ثم كتاباً ثم رجلاً"),
        Example.right("شكرًا جزيلًا وأهلًا وسهلًا"),
        Example.right("شكراً جزيلاً وأهلاً وسهلاً"),
        Example.right("مساءً رأى فتىً وكتابًا"),
    )
    _before, _on = "ًا", "اً"

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """Each word that ends in an alif with tanwin."""
        passage = context.passage
        if not lonely and not (self._before in passage.text and self._on in passage.text):
            return
        found = []
        for word, indexes in passage.marked_words.items():
            if not word.endswith((self._before, self._on)):
                continue
            stem = word[:-2]
            instead = {"before": stem + self._before, "on": stem + self._on}
            variant = "before" if word.endswith(self._before) else "on"
            for index in indexes:
                start, end = passage.span(index)
                found.append(Choice(start, end, "tanwin", variant, instead))
        yield from sorted(found, key=lambda choice: choice.start)


class FinalYeh(WordConsistency):
    """A final ي is dotted, or undotted (ى) as in older and Egyptian print; a text keeps to one.

    Off by default, for the rule alif-maqsura reports each undotted ي as a misspelling.

    Source: Academy of the Arabic Language in Cairo; practice of Egyptian print.
    """

    code = "K013"
    name = "final-yeh"
    opposes = ("S004",)
    asks_for_words = False
    is_default = False
    summary = Message(
        "Final ya as in “{written}” here, as in “{usual}” elsewhere",
        "الياء المتطرفة هنا كما في «{written}»، وفي غير هذا الموضع كما في «{usual}»",
    )
    examples = (
        Example(
            "وصل المصرى إلى السوق المركزى فى الصباح التالي",
            "وصل المصرى إلى السوق المركزى فى الصباح التالى",
        ),
        Example(
            "الوزير المصري في البيت الرئاسي والمكتب الحكومى",
            "الوزير المصري في البيت الرئاسي والمكتب الحكومي",
        ),
        Example("هي في البيت وهى في الدار", "هي في البيت وهي في الدار"),
        Example.right("الوزير المصري في البيت الرئاسي إلى متى"),
        Example.right("الوزير المصرى فى البيت الرئاسى إلى متى"),
        Example.right("رمى إليه بالكرة على المدى وهو يرمي"),
    )

    def spellings(self, context: Context, *, lonely: bool) -> dict[str, Spelling]:
        """Words in ى that are no words, though they are with ي; and words in ي."""
        forms = context.speller.lexicon.forms
        found = {}
        ending = [
            word
            for word in context.passage.bare_forms.values()
            if word.endswith((ab.YEH, ab.ALEF_MAKSURA))
        ]
        if not lonely and len({word[-1] for word in ending}) < 2:
            return {}
        for word in ending:
            dotted, undotted = word[:-1] + ab.YEH, word[:-1] + ab.ALEF_MAKSURA
            if dotted in forms and undotted not in forms:
                instead = {"dotted": dotted, "undotted": undotted}
                variant = "dotted" if word == dotted else "undotted"
                found[word] = Spelling("yeh", variant, instead)
        return found
