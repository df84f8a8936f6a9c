"""How a text writes the end of words: tanwin and the alif, and the dots of a final ya."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Message
from linter.rules.consistency.choices import Choice, ConsistencyRule
from linter.rules.consistency.word_choices import Spelling, WordConsistency
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.text import alphabet as ab


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
            word for word in context.passage.forms if word.endswith((ab.YEH, ab.ALEF_MAKSURA))
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
