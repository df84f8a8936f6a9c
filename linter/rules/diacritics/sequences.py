"""Harakat that no reading allows: number, order and place (long: ten rules with examples)."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.rules.core.base import Context, Example, Rule
from linter.rules.core.gaps import GapRule, Site
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_SHORT = ab.FATHA + ab.DAMMA + ab.KASRA
_VOWELS = ab.TANWIN + _SHORT + ab.SUKUN
_HARAKAT = _VOWELS + ab.SHADDA


class MarkRule(Rule):
    """A pattern sought in each distinct word that bears marks.

    The group `fault` of the pattern, or else the whole match, is flagged and replaced.
    """

    category = "diacritics"
    pattern: ClassVar[Pattern]

    @abstractmethod
    def replacement(self, match: re.Match[str]) -> str | None:
        """What should stand at the fault instead; None if it is not known."""

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every match that lies in prose."""
        passage = context.passage
        for word, indexes in passage.marked_words.items():
            for match in self.pattern.finditer(word):
                for index in indexes:
                    yield from self._diagnose(context, passage.starts[index], match)

    def _diagnose(
        self, context: Context, offset: int, match: re.Match[str]
    ) -> Iterator[Diagnostic]:
        first, last = match.span("fault" if "fault" in self.pattern.groupindex else 0)
        start, end = offset + first, offset + last
        if context.passage.is_prose(start, end):
            text = self.replacement(match)
            fixes = () if text is None else (Fix((Edit(start, end, text),), self.applicability),)
            yield self.diagnostic(start, end, *fixes)


class DoubledMark(MarkRule):
    """A letter bears each mark once; a second one is unseen and spoils search and comparison.

    Source: The Unicode Standard 15.1, 9.2 (combining marks).
    """

    code = "D001"
    name = "doubled-mark"
    summary = Message("The same mark twice on a letter", "الحركة نفسها مكررة على الحرف")
    examples = (
        Example("كِتَابٌٌ جديد", "كِتَابٌ جديد"),
        Example("مُحَمَّّد", "مُحَمَّد"),
        Example("شكراًً لك", "شكراً لك"),
        Example.right("كِتَابٌ جديد"),
        Example.right("مُحَمَّدٌ"),
        Example.right("شكراً لك"),
    )

    pattern = Pattern(f"([{_HARAKAT}])\\1+")

    def replacement(self, match: re.Match[str]) -> str:
        """The mark once."""
        return match.group()[0]


class TwoVowels(MarkRule):
    """A letter has one vowel, or none: two different vowel signs contradict each other.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2.
    """

    code = "D002"
    name = "two-vowels"
    applicability = Applicability.DISPLAY
    summary = Message("Two vowel signs on a letter", "حركتان على حرف واحد")
    examples = (
        Example("كِتَُاب جديد"),
        Example("رَجُلٌُ كريم"),
        Example("مُحَمَِّد"),
        Example.right("كِتَاب جديد"),
        Example.right("مُحَمَّدٌ وَعَلِيٌّ"),
        Example.right("شُكرًا"),
    )

    pattern = Pattern(f"([{_VOWELS}]){ab.SHADDA}?(?!\\1)[{_VOWELS}]")

    def replacement(self, match: re.Match[str]) -> None:
        """Which of the two was meant is not known."""
        return


class ShaddaWithSukun(MarkRule):
    """Shadda doubles a letter, the second of which must have a vowel: sukun contradicts it.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2.
    """

    code = "D003"
    name = "shadda-with-sukun"
    applicability = Applicability.DISPLAY
    summary = Message("Shadda and sukun on one letter", "شدة وسكون على حرف واحد")
    examples = (
        Example("مُحَمّْد"),
        Example("حقّْ"),
        Example("مُعَلّْم"),
        Example.right("مُحَمَّد"),
        Example.right("حَقّ"),
        Example.right("مُعْلِم"),
    )

    pattern = Pattern(f"{ab.SHADDA}{ab.SUKUN}|{ab.SUKUN}{ab.SHADDA}")

    def replacement(self, match: re.Match[str]) -> None:
        """Which of the two was meant is not known."""
        return


class TanwinInsideWord(MarkRule):
    """Tanwin ends a word; only the alef or alif maqsura that carries it can follow.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7.
    """

    code = "D004"
    name = "tanwin-inside-word"
    areta = "ON"
    applicability = Applicability.DISPLAY
    summary = Message("Tanwin inside a word", "تنوين داخل كلمة")
    examples = (
        Example("كِتٌاب جديد"),
        Example("مرحباًبكم"),
        Example("مدرسةًكبيرة"),
        Example.right("كتابًا جديدًا"),
        Example.right("شكراً"),
        Example.right("فتًى وهدًى ومدرسةٌ"),
    )

    pattern = Pattern(
        f"(?P<fault>[{ab.TANWIN}])(?=[{ab.SHADDA}]?(?:[{ab.LETTERS}][{_HARAKAT}]*[{ab.LETTERS}]"
        f"|(?![{ab.ALEF}{ab.ALEF_MAKSURA}])[{ab.LETTERS}]))"
    )

    def replacement(self, match: re.Match[str]) -> None:
        """Whether a space or a letter is missing is not known."""
        return


class VowelAgainstHamza(MarkRule):
    """A hamza below the alef is read with kasra; one above it never begins a word with kasra.

    Source: Abbas Hasan, al-Nahw al-wafi; any grammar on the seats of initial hamza.
    """

    code = "D005"
    name = "vowel-against-hamza"
    areta = "OH"
    applicability = Applicability.DISPLAY
    summary = Message("The vowel contradicts the hamza", "الحركة تخالف موضع الهمزة")
    examples = (
        Example("إَلى البيت"),
        Example("وصل إُسامة"),
        Example("أِلى البيت"),
        Example.right("إِلى البيت"),
        Example.right("أُسامة وأَحمد"),
        Example.right("سُئِلَ رَأْسُهُ"),
    )

    pattern = Pattern(
        f"{ab.ALEF_HAMZA_BELOW}[{ab.FATHA}{ab.DAMMA}{ab.FATHATAN}{ab.DAMMATAN}]"
        f"|\\A{ab.ALEF_HAMZA_ABOVE}{ab.KASRA}"
    )

    def replacement(self, match: re.Match[str]) -> None:
        """Whether the hamza or the vowel is wrong is not known."""
        return


class VowelOnMadda(MarkRule):
    """Madda is a hamza with its long a: a vowel sign over it says nothing or contradicts it.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2.
    """

    code = "D006"
    name = "vowel-on-madda"
    summary = Message("Vowel sign on madda", "حركة على ألف المد")
    examples = (
        Example("آَمن به", "آمن به"),
        Example("القرآَن", "القرآن"),
        Example("آْخر", "آخر"),
        Example.right("آمَن به"),
        Example.right("القُرْآنُ"),
        Example.right("أَخر"),
    )

    pattern = Pattern(f"(?<={ab.ALEF_MADDA})[{_SHORT}{ab.SUKUN}]+")

    def replacement(self, match: re.Match[str]) -> str:
        """Nothing."""
        return ""


class SukunAtStart(MarkRule):
    """No Arabic word begins without a vowel.

    Off by default: vowelled text marks foreign names so (سْتوكهولم), and بْن after a name.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2 (syllables).
    """

    code = "D007"
    name = "sukun-at-start"
    is_default = False
    applicability = Applicability.DISPLAY
    summary = Message("Sukun on the first letter", "سكون على أول حرف")
    examples = (
        Example("كْتاب جديد"),
        Example("في مْدينة"),
        Example("سْلام"),
        Example.right("كِتاب جديد"),
        Example.right("اِسْم واسْم"),
        Example.right("مِنْ"),
    )

    pattern = Pattern(f"\\A[{ab.LETTERS}]{ab.SUKUN}")

    def replacement(self, match: re.Match[str]) -> None:
        """Which vowel was meant is not known."""
        return


class TanwinAfterAlef(MarkRule):
    """Tanwin fath is written on the letter before the alef (كتابًا) or on the alef (كتاباً).

    Both are in use; the first follows the old grammars and most style guides of today. Off by
    default: a matter of house style.

    Source: Arabic Language Academy in Cairo (tanwin before the alef); Microsoft Arabic Style
    Guide.
    """

    code = "D008"
    name = "tanwin-after-alef"
    areta = "ON"
    is_default = False
    summary = Message("Tanwin after the alef", "التنوين بعد الألف")
    examples = (
        Example("شكراً لك", "شكرًا لك"),
        Example("كتاباً جديداً", "كتابًا جديدًا"),
        Example("فتىً صغير", "فتًى صغير"),
        Example.right("شكرًا لك"),
        Example.right("مدرسةً كبيرة"),
        Example.right("هدًى"),
    )

    pattern = Pattern(f"[{ab.ALEF}{ab.ALEF_MAKSURA}]{ab.FATHATAN}\\Z")

    def replacement(self, match: re.Match[str]) -> str:
        """The two the other way round."""
        return match.group()[::-1]


class VowelBeforeShadda(MarkRule):
    """Shadda is typed before the vowel it bears, as it is read.

    Off by default: the two orders are equal by the Unicode standard, whose normal forms put the
    vowel first.

    Source: The Unicode Standard 15.1, 9.2 and Annex 15.
    """

    code = "D009"
    name = "vowel-before-shadda"
    is_default = False
    summary = Message("Vowel before its shadda", "الحركة قبل الشدة")
    examples = (
        Example("مُحَم\u064e\u0651د", "مُحَم\u0651\u064eد"),
        Example("عَلِي\u064c\u0651", "عَلِي\u0651\u064c"),
        Example("الس\u064e\u0651لام", "الس\u0651\u064eلام"),
        Example.right("مُحَم\u0651\u064eد"),
        Example.right("حَقّ"),
        Example.right("كِتَاب"),
    )

    pattern = Pattern(f"[{ab.TANWIN}{_SHORT}]{ab.SHADDA}")

    def replacement(self, match: re.Match[str]) -> str:
        """The two the other way round."""
        return match.group()[::-1]


class MarkAfterSpace(GapRule):
    """A mark belongs to the letter before it: a space between the two leaves it in the air.

    Source: The Unicode Standard 15.1, 7.9 (combining marks follow their base).
    """

    code = "D010"
    name = "mark-after-space"
    category = "diacritics"
    summary = Message("Mark parted from its letter by a space", "حركة تفصلها مسافة عن حرفها")
    examples = (
        Example("شكرا ً لك", "شكراً لك"),
        Example("جدا ً، ثم عاد", "جداً، ثم عاد"),
        Example("كتاب ٌ جديد", "كتابٌ جديد"),
        Example.right("شكراً لك"),
        Example.right("الشدة ( ّ ) والفتحة: َ"),
        Example.right("حركة «ُ» هي الضمة"),
    )

    pattern = Pattern(f"\\A(?P<fault> )[{_HARAKAT}]{{1,2}}(?=[ \n.،؛:!؟])")

    def accepts(self, site: Site) -> bool:
        """Not if the mark is spoken of (حركة ُ): then another one follows, or a bracket."""
        return not site.before.endswith(("حركة", "الفتحة", "الضمة", "الكسرة", "الشدة", "السكون"))

    def replacement(self, site: Site) -> str:
        """Nothing."""
        return ""
