"""Characters that look right and are wrong: shapes, ornaments (long: five rules with examples)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core import tables
from linter.rules.core.base import Example, PatternRule, Rule
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, Site
from linter.text import alphabet as ab
from linter.text.normalise import strip_marks
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.shapes import SPOKEN_OF, are_initials, are_reversed, letters_of, shape_of

_HARAKAT = "\u064b-\u0652"
_SHORTEST_AFTER = 3
#: Letters of Persian keyboards, and how far from a letter they are sought.
_PERSIAN = Pattern("[یکپچژگ]")
_NEAR = 30
#: So few characters are sought one by one, sooner than those of a page are told.
_FEW = 4


class CharacterRule(PatternRule):
    """A pattern that begins with one of a few unusual characters (a look behind may precede)."""

    category = "characters"
    characters: ClassVar[frozenset[str]]

    def present(self, passage: Passage) -> frozenset[str]:
        """Those of the characters that stand in the text."""
        if len(self.characters) <= _FEW:
            return frozenset(filter(passage.text.__contains__, self.characters))
        return self.characters & passage.unusual_characters

    def matches(self, passage: Passage) -> Iterator[re.Match[str]]:
        """Matches of the pattern, sought only where one of the characters stands."""
        present = self.present(passage)
        if not present:
            return
        text, place = passage.text, 0
        for candidate in re.finditer(f"[{''.join(sorted(present))}]", text):
            if candidate.start() < place:
                continue
            match = self.pattern.match(text, candidate.start())
            if match:
                place = match.end()
                yield match


class PresentationForm(CharacterRule):
    """Letters are stored as letters; their joined shapes are the font's affair.

    The presentation forms of Unicode exist for old encodings only. Text that holds them is not
    found by a search and breaks when it is edited. An initial shape that ends a word (ﻫ, ﺑ) is
    left alone: some print it on purpose for an abbreviation or a detached particle. So are two or
    three letters kept apart by their isolated shapes (ﺱﺹ), initials, which would join as letters;
    a heh alone in the shape with two eyes (ﮪ), which shows an initial as print does, and a lone
    lam with its alef (ﻷ), which is no word.

    Source: The Unicode Standard 15.1, 9.2, "Arabic Presentation Forms".
    """

    code = "U001"
    name = "presentation-form"
    changes_letters = True
    summary = Message("Shapes of letters instead of letters", "أشكال حروف مكان الحروف")
    examples = (
        Example("وصل إلى قطاع ا\ufef9علام", "وصل إلى قطاع الإعلام"),
        Example("\ufee3\ufeae\ufea3\ufe92\ufe8e بكم", "مرحبا بكم"),
        Example("هذه \ufefb تكفي", "هذه لا تكفي"),
        Example("وصل إلى بئ\ufeae الماء", "وصل إلى بئر الماء"),
        Example("اسم \ufead\ufeee\ufebb هنا"),
        Example("وصل إلى القد\ufeb3\ufe73 أمس", "وصل إلى القدس أمس"),
        Example.right("مرحبا بكم"),
        Example.right('مثال: text="\ufc41\ufc42" في خط المصحف'),
        Example.right("سنة ٧٣\ufeeb وانتهت"),
        Example.right("تدوير \ufeb1\ufeb9 وألوان ح\ufea5\ufeaf"),
        Example.right("كتبته مارغريت \ufbaa. هاملتون"),
        Example.right("في الخط ثلاثة أشكال: \ufef7، \ufef5، \ufef9."),
        Example.right("قال ﷺ في حديثه"),
        Example.right("﴿ قل هو الله أحد ﴾"),
    )

    characters = ab.expand(ab.PRESENTATION_FORMS) - ab.expand("\ufdf0-\ufdfb")
    pattern = Pattern(rf"(?:(?![\ufdf0-\ufdfb])[{ab.PRESENTATION_FORMS}])+")

    def accepts(self, match: re.Match[str]) -> bool:
        """Not a lone initial shape at the end of a word, nor one that is spoken of (="ﱁﱂ")."""
        end = match.end()
        before = match.string[max(0, match.start() - 2) : match.start()]
        is_named = before == '="' and match.string[end : end + 1] == '"'
        if is_named or are_initials(match.string, *match.span()):
            return False
        goes_on = match.string[end : end + 1].isalpha()
        if match.group() in SPOKEN_OF and not (goes_on or before[-1:].isalpha()):
            return False
        return len(match.group()) > 1 or goes_on or shape_of(match.group()) != "<initial>"

    def replacement(self, match: re.Match[str]) -> str | None:
        """The letters; unknown if the shapes stand in the order of the eye, not of the tongue."""
        shapes = match.group()
        before = match.string[match.start() - 1 : match.start()]
        if are_reversed(f"{before}{shapes}" if before.isalpha() else shapes):
            return None
        return "".join(letters_of(shape) for shape in shapes)


class WordLigature(CharacterRule):
    """A word is written with its letters, not with one character that looks like it.

    Search, sorting and screen readers do not know ﷲ for الله. The honorifics ﷺ and ﷻ are signs of
    their own and stay.

    Source: The Unicode Standard 15.1, 9.2, "Word ligatures".
    """

    code = "U002"
    name = "word-ligature"
    changes_letters = True
    summary = Message("One character for a whole word", "محرف واحد مكان كلمة كاملة")
    applicability = Applicability.UNSAFE
    examples = (
        Example("بسم ﷲ الرحمن", "بسم الله الرحمن"),
        Example("الحمد لﷲ رب العالمين", "الحمد لله رب العالمين"),
        Example("النبي ﷴ", "النبي محمد"),
        Example("بسم اﷲ الرحمن", "بسم الله الرحمن"),
        Example.right("قال ﷺ في حديثه"),
        Example.right("بسم الله الرحمن"),
        Example.right("﷽"),
    )

    characters = frozenset("ﷲﷳﷴﷵﷶﷷﷸﷹ")
    pattern = Pattern("[ﷲ-ﷹ]")

    def replacement(self, match: re.Match[str]) -> str:
        """The word; an alef or a lam before the Name joins it as in writing."""
        word = tables.mapping("word_ligatures")[match.group()]
        before = match.string[match.start() - 1 : match.start()]
        if match.group() != "ﷲ" or before not in (ab.ALEF, ab.LAM):
            return word
        return word.removeprefix(ab.ALEF + ab.LAM if before == ab.LAM else ab.ALEF)


class TatweelInWord(Rule):
    """Tatweel stretches a word for the eye; in running text it only hides the word from search.

    Stretches that carry a small alef or a hamza, abbreviations (هـ), particles before Latin,
    digits or quotation marks (لـ), one stretch between a particle and a whole word (بـرونالدو), and
    the print habit نـز stay.

    Source: The Unicode Standard 15.1, 9.2, "Tatweel"; W3C, Arabic & Persian Layout Requirements.
    """

    is_local = True
    code = "U004"
    name = "tatweel-in-word"
    changes_letters = True
    category = "characters"
    severity = Severity.WARNING
    summary = Message("Tatweel inside a word", "تطويل داخل كلمة")
    examples = (
        Example("الأئمّـة في المسجد", "الأئمّة في المسجد"),
        Example("مرحبـــا بكــــم", "مرحبا بكم"),
        Example("الوثيقة المـُنقحة", "الوثيقة المُنقحة"),
        Example.right("سنة 1435هـ و1435 هـ"),
        Example.right("بتاريخ 22 / 1 / 1435 هـيجوز للوزير"),
        Example.right("شركة لـ«النفط» بـ Berlin وبـ 20 دينارا"),
        Example.right("هـٰذا النـزاع"),
        Example.right("المعروف بـرونالدو وبطولة الـفيفا"),
        Example.right("حين لـمّا يزل"),
        Example.right("استمع لـِ"),
        Example.right("ـــــــــ"),
    )

    _stretch = Pattern(rf"(?<=[{ab.LETTERS}{_HARAKAT}])(?!(?<=ن)ـز)ـ+(?=[{ab.LETTERS}{_HARAKAT}])")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each word with a stretch between its letters; one fix takes all of them out."""
        passage = context.passage
        places: dict[int, list[Edit]] = {}
        for match in re.finditer(f"{ab.TATWEEL}{ab.TATWEEL}*", passage.text):
            index = passage.word_at(match.start())
            if index is None or not self._stretch.match(passage.text, match.start()):
                continue
            if self._is_of_year(passage, index, match.start()):
                continue
            if not self._is_after_particle(passage, index, match):
                places.setdefault(index, []).append(Edit(*match.span(), ""))
        for index, edits in places.items():
            start, end = passage.span(index)
            if passage.is_prose(start, end):
                yield self.diagnostic(start, end, Fix(tuple(edits), self.applicability))

    @staticmethod
    def _is_of_year(passage: Passage, index: int, place: int) -> bool:
        """Whether هـ "of the Hijra" behind a number lacks the space after it: 1435 هـيجوز."""
        start = passage.starts[index]
        is_heh = place == start + 1 and passage.text[start] == ab.HEH
        return is_heh and passage.text[max(0, start - _NEAR) : start].rstrip(" ")[-1:].isdigit()

    @staticmethod
    def _is_after_particle(passage: Passage, index: int, match: re.Match[str]) -> bool:
        """Whether a single tatweel parts a particle from a word of three letters or more."""
        text, (start, end) = passage.text, passage.span(index)
        if match.end() - match.start() > 1 or text.find(ab.TATWEEL, match.end(), end) >= 0:
            return False
        after = text[match.end() : end]
        letters = strip_marks(after)
        is_long = len(letters) >= _SHORTEST_AFTER or (len(letters) > 1 and letters != after)
        is_long = is_long or not letters  # what the particle is put before stands elsewhere: لـِ
        before = text[start : match.start()]
        return is_long and strip_marks(before) in tables.words("proclitics")


class DecomposedLetter(Rule):
    """A letter with its hamza or madda is one code point: أ, not ا and a mark after it.

    The two look the same and are equal by the standard, yet most programs compare code points.

    Source: The Unicode Standard 15.1, Annex 15 (NFC).
    """

    is_local = True
    code = "U005"
    name = "decomposed-letter"
    category = "characters"
    summary = Message("Letter and hamza stored apart", "الحرف وهمزته مخزنان منفصلين")
    examples = (
        Example("عقد ا\u0654مين الحزب", "عقد أمين الحزب"),
        Example("ا\u0655لى البيت", "إلى البيت"),
        Example("القرا\u0653ن الكريم", "القرآن الكريم"),
        Example.right("عقد أمين الحزب"),
        Example.right("القرآن الكريم"),
        Example.right("هـٰذا"),
        Example.right("انظر آموزش فارسی هنا"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each letter and sign that one code point can hold."""
        passage = context.passage
        for sign in sorted(frozenset("\u0653\u0654\u0655") & passage.unusual_characters):
            for match in re.finditer(sign, passage.text):
                start, end = match.start() - 1, match.end()
                letter = unicodedata.normalize("NFC", passage.text[max(0, start) : end])
                near = passage.text[max(0, start - _NEAR) : end + _NEAR]
                if _PERSIAN.search(near):
                    continue
                if letter in ab.LETTERS and passage.is_prose(max(0, start), end):
                    fix = Fix((Edit(start, end, letter),), self.applicability)
                    yield self.diagnostic(start, end, fix)


class MixedDigits(GapRule):
    """One number is written in one set of digits.

    Source: Unicode Technical Standard 39, 5.3 (mixed numbers).
    """

    code = "U006"
    name = "mixed-digits"
    category = "characters"
    applicability = Applicability.UNSAFE
    summary = Message("Digits of two systems in one number", "أرقام من نظامين في عدد واحد")
    examples = (
        Example("عام 20١٠ كان حارا", "عام 2010 كان حارا"),
        Example("عام ٢٠1٠ كان حارا", "عام ٢٠١٠ كان حارا"),
        Example("بلغ ١٢۳٤ دينارا", "بلغ ١٢٣٤ دينارا"),
        Example.right("من 10 إلى ٢٠"),
        Example.right("عام ٢٠١٠ وعام 2010"),
        Example.right("الآيات ١٠-20"),
        Example.right("المجموعة [ء-ي٠-٩0-9] في النمط"),
    )

    pattern = Pattern(
        "(?<![0-9٠-٩۰-۹])(?P<error>"
        "(?:[0-9]+(?=[٠-٩۰-۹])|[٠-٩]+(?=[0-9۰-۹])|[۰-۹]+(?=[0-9٠-٩]))[0-9٠-٩۰-۹]+)"
    )
    _systems = (ab.EUROPEAN_DIGITS, ab.ARABIC_INDIC_DIGITS, ab.EXTENDED_DIGITS)

    def accepts(self, site: Site) -> bool:
        """Not where one range of a set of characters ends and the next begins ([٠-٩0-9])."""
        text, (start, end) = site.passage.text, site.span("error")
        return not (text[max(0, start - 1) : start] == "-" == text[end : end + 1])

    def replacement(self, site: Site) -> str:
        """All digits in the system of the most of them, the first winning a draw."""
        number = site.match["error"]
        counts = [sum(digit in system for digit in number) for system in self._systems]
        first = next(i for i, system in enumerate(self._systems) if number[0] in system)
        best = max(range(len(counts)), key=lambda i: (counts[i], i == first))
        return "".join(self._systems[best][unicodedata.digit(digit)] for digit in number)
