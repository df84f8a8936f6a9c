"""Sentences that stand twice in a document."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress, count, islice, pairwise
from operator import eq

from linter.documents.core.pieces import BREAK, OBJECT
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core import tables
from linter.rules.core.base import DocumentRule, Example, Noted, Rule
from linter.rules.core.context import Context
from linter.spelling.speller import Speller
from linter.text import alphabet as ab
from linter.text.marked import is_in_vowels
from linter.text.patterns import Pattern

#: A sentence ends at a mark and a space, or at the end of a line, or with the text. The pattern
#: begins with a class of characters, by which `re` finds a place five times as fast.
_END = Pattern(r"([.؟!\n](?:(?<=\n)|(?<![.؟!]{2})[.؟!]*(?=\s|\Z)))")
_ARABIC = Pattern(f"[{ab.LETTERS}]")
#: What parts the plural forms that some messages write one after the other.
_CHOICE = "|"
#: What may end a title.
_TITLE_END = Pattern(r"[\w)\]»”\"]")
_SHORTEST = 5
_SHORTEST_APART = 8


class _Sentences:
    """The sentences of a text: `texts` has them without their stops and the spaces around them."""

    def __init__(self, text: str) -> None:
        self._parts = _END.split(text)
        stripped = map(str.strip, self._parts[0::2])
        self._numbers, self.texts = [], []
        for number, sentence in enumerate(stripped):
            if sentence:
                self._numbers.append(2 * number)
                self.texts.append(sentence)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return array("L", accumulate(map(len, self._parts), initial=0))

    def span(self, number: int) -> tuple[int, int]:
        """Where a sentence stands, stop included."""
        place = self._numbers[number]
        stretch, stop = self._parts[place], self._parts[place + 1 : place + 2]
        start = self._starts[place]
        begin = start + len(stretch) - len(stretch.lstrip())
        if stop == ["\n"]:
            return begin, start + len(stretch.rstrip())
        return begin, start + len(stretch) + len("".join(stop))


def _is_long(sentence: str, words: int) -> bool:
    return sentence.count(" ") >= words - 1


def _is_pattern(sentence: str) -> bool:
    """Whether a sentence says the same of different things: code, a formula or a placeholder.

    In the prose these are all alike, whatever stands in the file, so sentences of any length that
    hold one may differ in it. So does text that only shows where text will stand (لوريم إيبسوم).
    """
    return OBJECT in sentence or any(filler in sentence for filler in tables.words("filler_texts"))


class RepeatedSentence(Rule):
    """A sentence that stands twice in a row was pasted twice.

    Source: the practice of all editing.
    """

    code = "R003"
    name = "repeated-sentence"
    category = "repetition"
    areta = "XT"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    summary = Message(
        "The sentence is repeated",
        "الجملة مكررة",
    )
    examples = (
        Example(
            "وصل الوفد إلى المدينة صباحا. وصل الوفد إلى المدينة صباحا. ثم غادر.",
            "وصل الوفد إلى المدينة صباحا. ثم غادر.",
        ),
        Example(
            "هل عاد الوزير إلى بلده أمس؟ هل عاد الوزير إلى بلده أمس؟",
            "هل عاد الوزير إلى بلده أمس؟",
        ),
        Example(
            "أعلنت الوزارة نتائج العام الدراسي.\nأعلنت الوزارة نتائج العام الدراسي.\nتم",
            "أعلنت الوزارة نتائج العام الدراسي.\nتم",
        ),
        Example.right("وصل الوفد إلى المدينة صباحا. غادر الوفد المدينة مساء."),
        Example.right("لن أعود. لن أعود."),
        Example.right("لوريم إيبسوم دولور سيت أميت. لوريم إيبسوم دولور سيت أميت."),
        Example.right("ثُمَّ قَالَ لَهُ: قُلْ شَيْئًا. ثُمَّ قَالَ لَهُ: قُلْ شَيْئًا."),
        Example.right("وصل الوفد إلى المدينة صباحا. ثم غادر. وصل الوفد إلى المدينة صباحا."),
        Example.right(
            "يجب أن يحتوي عنصر الرابط الثاني في الصفحة على الصنف `px-4`.\n\n"
            "يجب أن يحتوي عنصر الرابط الثاني في الصفحة على الصنف `py-2`.\n",
            "markdown",
        ),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """The second of two equal sentences in a row."""
        passage = context.passage
        if passage.text.count(" ") < 2 * (_SHORTEST - 1):  # too short for two such sentences
            return
        sentences = _Sentences(passage.text)
        texts = sentences.texts
        for number in compress(count(1), map(eq, texts, islice(texts, 1, None))):
            if not (_is_long(texts[number], _SHORTEST) and _ARABIC.search(texts[number])):
                continue
            last_end = sentences.span(number - 1)[1]
            start, end = sentences.span(number)
            between = passage.text[last_end:end] if context.units else passage.text[last_end:start]
            if context.is_of_strings and (BREAK in between or _CHOICE in between):
                continue  # two messages, strings or plural forms of one may say the same
            if BREAK in between and _TITLE_END.match(texts[number][-1:]):
                continue  # a title and a heading, or the caption of an image and its text
            if _is_pattern(texts[number]) or is_in_vowels(texts[number]):
                continue  # what is handed down to the letter repeats what was said
            if passage.is_prose(last_end, end):
                fix = Fix((Edit(last_end, end, ""),), self.applicability)
                yield self.diagnostic(start, end, fix)


@dataclass(slots=True)
class _Sentence(Noted):
    """A sentence, not open right behind its like; `is_first` and `is_last` are of its chunk."""

    text: str
    is_first: bool
    is_last: bool


def _follows(before: _Sentence | None, one: _Sentence) -> bool:
    """Whether a sentence that begins a chunk stands right behind its like."""
    return before is not None and before.is_last and one.is_first and before.text == one.text


class SentenceAgain(DocumentRule[_Sentence]):
    """A long sentence that stands again in the same document may have been copied by mistake.

    Off by default: refrains, captions, legal formulas and quotations recur.

    Source: the practice of all editing.
    """

    code = "R005"
    name = "sentence-again"
    category = "repetition"
    severity = Severity.INFO
    applicability = Applicability.DISPLAY
    is_default = False
    summary = Message("A sentence that stands above already", "جملة وردت من قبل")
    examples = (
        Example(
            "وصل الوفد إلى المدينة صباح اليوم قادما من العاصمة. ثم غادر. "
            "وصل الوفد إلى المدينة صباح اليوم قادما من العاصمة."
        ),
        Example(
            "أعلنت وزارة التعليم نتائج العام الدراسي في مؤتمر صحفي.\nتفاصيل\n"
            "أعلنت وزارة التعليم نتائج العام الدراسي في مؤتمر صحفي.\n"
        ),
        Example(
            "لماذا لم يعد الوزير إلى بلده في أول الأسبوع؟ نعم. "
            "لماذا لم يعد الوزير إلى بلده في أول الأسبوع؟"
        ),
        Example.right("لن أعود. نعم. لن أعود."),
        Example.right("وصل الوفد إلى المدينة صباحا. ثم غادر. وصل الوفد إلى المدينة مساء."),
        Example.right("وصل الوفد إلى المدينة صباح اليوم قادما من العاصمة."),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each long sentence that occurred before, not right before."""
        yield from self.judged(self.noted(context), context.speller)

    def noted(self, context: Context) -> list[_Sentence]:
        """The long sentences of a chunk of a document."""
        passage = context.passage
        sentences = _Sentences(passage.text)
        last = len(sentences.texts) - 1
        return [
            _Sentence(
                *sentences.span(number),
                sentence,
                is_first=number == 0,
                is_last=number == last,
                is_open=sentence != before and passage.is_prose(*sentences.span(number)),
            )
            for number, (before, sentence) in enumerate(pairwise(["", *sentences.texts]))
            if _is_long(sentence, _SHORTEST_APART) and _ARABIC.search(sentence)
        ]

    def judged(self, noted: Sequence[_Sentence], speller: Speller) -> Iterator[Diagnostic]:
        """Each sentence that stands before as well."""
        seen: set[str] = set()
        before: _Sentence | None = None
        for one in noted:
            if one.text in seen and one.is_open and not _follows(before, one):
                yield self.diagnostic(one.start, one.end)
            seen.add(one.text)
            before = one
