"""Letters of Persian, Urdu and other alphabets inside Arabic words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.lexicon.lexicon import Lexicon
from linter.rules.core import tables
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.normalise import strip_marks
from linter.text.passage import Passage
from linter.text.patterns import Pattern

_HARAKAT = "\u064b-\u0652"
_WASLA = "\u0671"
#: So often in a text the wasla is written on purpose.
_HABIT = 10
#: How far from a word the lines beside it are read.
_BESIDE = 60
#: How many words to each side tell what language a word is in.
_WINDOW = 4
#: Letters that the alphabets which share the look-alikes do not use, or hardly; and the article.
_ARABIC_ONLY = Pattern("[كيىةإ]|(?<![\u0621-\u064a])[وفبكل]{0,2}(?:ال|لل)[\u0621-\u064a]{3}")
#: Letters of those alphabets that Arabic borrows for foreign names, and those that it never uses.
_BORROWED = Pattern("[پچژگ]")
_FOREIGN_ONLY = Pattern("[ټځڅڈډړڑڕږښڼںڵۆێەےۍې\u200c]")
_LATIN = Pattern("[A-Za-z]{3}")
_LATIN_WORD = Pattern(r"[^\W\d_]+")
_LAST_LATIN = "\u024f"
#: How far before a word its language may be named.
_NEAR = 60
#: A word without any of the look-alikes.
_ARABIC_WORD = Pattern(r"(?<!\w)[\u0621-\u0652]{2,}(?!\w)")
_PREFIXES = Pattern("^[وبل]{0,2}(?:ال|ل)?")


class LookAlikeLetter(Rule):
    """Persian and Urdu letters that look like Arabic ones spoil search and sorting.

    They come from keyboards and fonts of those languages. A word is flagged only if all its other
    letters are Arabic and its line is in Arabic, as letters and articles show that only Arabic has;
    names and passages in other languages, told by their letters or by a language named before
    them, are left alone. So is Quranic spelling.

    Source: The Unicode Standard 15.1, 9.2 (language-specific letters); Unicode Technical
    Standard 39 (confusables).
    """

    is_local = True
    code = "U003"
    name = "look-alike-letter"
    changes_letters = True
    category = "characters"
    summary = Message("“{letter}” only looks Arabic", "الحرف «{letter}» يشبه حرفا عربيا وليس هو")
    examples = (
        Example("مکافحة الإرهاب وفق القانون", "مكافحة الإرهاب وفق القانون"),
        Example("الثورة الاسلامیة التي دعا إليها", "الثورة الاسلامية التي دعا إليها"),
        Example("أكد ٲنه سيعود إلى هنا", "أكد أنه سيعود إلى هنا"),
        Example("ذهب علی قدميه إلى المدينة", "ذهب على قدميه إلى المدينة"),
        Example.right("مكافحة الإرهاب"),
        Example.right("لغات البرنامج: English، فارسی، Türkçe"),
        Example.right("Iran (ایران)"),
        Example.right("هذا کانալ من هنا"),
        Example.right("مدينة تهران (بالفارسية: ایران) كبيرة"),
        Example.right("کتاب‌های فارسی در ایران"),
        Example.right("سنة ١٢٨٢ھ وبعدها"),
        Example.right("| urdu | kitab | کتاب |\n|---|---|---|\n| hindi | x | y |\n", "markdown"),
        Example.right("بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ"),
        Example.right("همزة الوصل في ٱنتهى\n" * _HABIT),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each word of Arabic letters with a look-alike among them, in Arabic surroundings."""
        passage = context.passage
        letters = _table().keys() & passage.unusual_characters
        if _WASLA in letters and passage.text.count(_WASLA) >= _HABIT:
            letters = letters - {_WASLA}  # so often it is no mistyped alef
        if not letters:
            return
        line_end, is_arabic, is_sure = -1, False, False
        seen = -1
        for place in re.finditer(f"[{''.join(sorted(letters))}]", passage.text):
            index = passage.word_at(place.start())
            if index is None or index == seen:
                continue
            seen = index
            if place.start() >= line_end:
                line_end, is_arabic, is_sure = _line(passage.text, place.start())
            start, end = passage.span(index)
            if _is_half(passage.text, start, end):
                continue
            if is_arabic and passage.is_prose(start, end) and _is_arabic(passage, index):
                is_doubtful = _is_beside_others(passage.text, start, end)
                if is_sure or not (is_doubtful and context.is_of_strings):
                    yield self._finding(context, index, letters, is_doubtful=is_doubtful)

    def _finding(
        self, context: Context, index: int, letters: Set[str], *, is_doubtful: bool
    ) -> Diagnostic:
        """The first of the letters in a word; no fix is safe if others stand beside it."""
        word, span = context.passage.words[index], context.passage.span(index)
        letter = next(character for character in word if character in letters)
        fixes = [
            Fix((Edit(*span, text),), Applicability.UNSAFE if is_doubtful else applicability)
            for text, applicability in _readings(word, context.speller.lexicon)
        ]
        return self.diagnostic(*span, *fixes, message=self.summary.format(letter=letter))


def _is_half(text: str, start: int, end: int) -> bool:
    """Whether a word goes on in letters of another script: کانալ."""
    beside = text[max(0, start - 1) : start] + text[end : end + 1]  # none of them Arabic
    return any(letter.isalpha() and letter > _LAST_LATIN for letter in beside)


def _line(text: str, place: int) -> tuple[int, bool, bool]:
    """Where the line ends that holds `place`, whether it is in Arabic, and whether that is sure.

    A line is asked as a whole, and for what it holds rather than how often: so fixing one of its
    words never changes what is said of another.
    """
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    end = end if end >= 0 else len(text)
    line = text[start:end]
    words = {word for word in line.split() if not set(word).isdisjoint(_table())}
    borrowing = {word for word in line.split() if _BORROWED.search(word)}
    is_among_latin = _LATIN.search(line) is not None and not _ARABIC_WORD.search(line)
    is_alone = len(words) == 1 and not is_among_latin  # Iran (ایران) may be in any language
    is_sure = _ARABIC_ONLY.search(line) is not None
    is_foreign = _FOREIGN_ONLY.search(line) is not None or len(borrowing) > 1
    return end, (is_sure or is_alone) and not is_foreign, is_sure


def _is_beside_others(text: str, start: int, end: int) -> bool:
    """Whether a line right above or below is in another language, as tables of languages are."""
    above = text[max(0, start - _BESIDE) : start].splitlines()[:-1]
    below = text[end : end + _BESIDE].splitlines()[1:]
    return any(map(_is_foreign, (*filter(None, above), *filter(None, below))))


def _is_foreign(line: str) -> bool:
    """Whether a line has letters of another language, and none that Arabic alone has."""
    if _ARABIC_ONLY.search(line):
        return False
    others = _BORROWED.search(line) or _FOREIGN_ONLY.search(line)
    return bool(others) or not set(line).isdisjoint(_table())


@cache
def _table() -> dict[str, tuple[str, bool]]:
    """Look-alike letter → the Arabic one, and whether the end of a word leaves it in doubt."""
    return {row[0]: (row[1], len(row) > len("؟؟")) for row in tables.rows("look_alikes")}


@cache
def _arabic_word() -> Pattern:
    return Pattern(f"[{ab.LETTERS}{_HARAKAT}{''.join(_table())}]+")


def _is_arabic(passage: Passage, index: int) -> bool:
    """Whether a word with look-alikes is an Arabic word all the same."""
    word = passage.words[index]
    if word in tables.words("endonyms"):
        return False
    if len(strip_marks(word)) == 1 or not _arabic_word().fullmatch(word):
        return False
    if _WASLA in word and word != strip_marks(word):
        return False
    if _is_named(passage, index):
        return False
    around = passage.words[max(0, index - _WINDOW) : index + _WINDOW + 1]
    if any(_BORROWED.search(other) for other in around if other != word):
        return False
    named = passage.words[max(0, index - _WINDOW) : index]
    return all(_PREFIXES.sub("", other) not in tables.words("language_names") for other in named)


def _is_named(passage: Passage, index: int) -> bool:
    """Whether a word alone on its line, or in its cell, stands behind the name of its language."""
    if "\n" not in passage.gaps[index] or "\n" not in (passage.gaps[index + 1] or "\n"):
        return False
    before = passage.gaps[index][-_NEAR:]
    names = tables.words("latin_names_of_languages")
    return any(word[0].lower() in names for word in _LATIN_WORD.finditer(before))


def _is_known(form: str, lexicon: Lexicon) -> bool:
    """Whether a bare form is a word, as it stands or with a hamza on the alef it begins with."""
    forms = [form]
    if form.startswith(ab.ALEF):
        forms += [ab.ALEF_HAMZA_ABOVE + form[1:], ab.ALEF_HAMZA_BELOW + form[1:]]
    return any(one in lexicon for one in forms)


def _readings(word: str, lexicon: Lexicon) -> Iterator[tuple[str, Applicability]]:
    """The word with Arabic letters; two readings if its last letter can be ي or ى.

    That comes first which is a word, were it with a hamza on its alef.
    """
    table = _table()
    text = "".join(table[letter][0] if letter in table else letter for letter in word)
    last = strip_marks(word)[-1]
    if last not in table or not table[last][1]:
        yield text, Applicability.SAFE
        return
    cut = word.rindex(last)
    stem, marks = text[:cut], text[cut + 1 :]
    readings = [ab.YEH, ab.ALEF_MAKSURA]
    bare_stem = strip_marks(stem)
    known = [_is_known(bare_stem + letter, lexicon) for letter in readings]
    is_listed = bare_stem + ab.ALEF_MAKSURA in tables.words("ends_in_alef_maqsura")
    if is_listed or known == [False, True]:
        readings.reverse()
    for letter in readings:
        yield stem + letter + marks, Applicability.UNSAFE
