"""The spelling of the Quran outside its brackets: a text that is quoted to the letter.

The Uthmanic orthography has letters of its own (ٱ, the dagger alef inside words, small waw and ya)
and signs of recitation. A word with such a sign is of the Quran; the alefs show it where several
stand together, for careful print writes هٰذا and الرحمٰن as well.

Source: The Unicode Standard 15.1, ch. 9.2, "Quranic annotation signs"; Wright, A Grammar of the
Arabic Language, 1:9–10 and 1:19–21.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from linter.lexicon.resources import table_lines, table_rows
from linter.text.lines import FILLED_LINE
from linter.text.normalise import bare
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.spans import touches

#: Signs of recitation, and letters that only the Quran writes small.
#: … a madda on a letter that is no alef, both alefs in one word, a hamza and an alef for آ, an
#: alef that is marked as silent, and a stretch that lost its dagger alef (الإنْسَـنُ).
_SIGNS: Final = Pattern(
    "[\u06d6-\u06ed]|[\u0643-\u0647]\u0653|\u0671.*\u0670|\u0670.*\u0670"
    r"|\A\u0621\u064e?\u0627(?=.*[\u064b-\u0652])|\u0627\u0652\Z"
    r"|\u064e\u0640[\u0621-\u064a][\u064b-\u0650\u0652](?!\u0651)"
)
#: Small letters behind a word.
_SMALL_LETTERS: Final = ("\u06e5", "\u06e6")
_WASLA: Final = "\u0671"
_ALEFS: Final = Pattern("[\u0670\u0671]")
_HARAKAT: Final = Pattern("[\u064b-\u0652\u0670\u0671\u06d6-\u06ed]")
#: The most words that may stand between two of the Quran's spelling.
_NEAR: Final = 6
#: This many words on both sides with all their vowels belong to the quotation, at most.
_MOST_BESIDE: Final = 40
_BREAK: Final = Pattern(r"[\n«»\"“”(){}\[\]﴿﴾:؛؟!]|\.\s")
_LETTER: Final = Pattern("[\u0621-\u064a]")
#: So many verses make a text of them where so many lines in a hundred show it.
_LEAST_VERSES: Final = 10
_MOST_VERSES: Final = 70
_PAIRS: Final = ("«»", "“”", '""', "()", "[]", "{}", "‹›", "﴿﴾", "﴾﴿")
_LONGEST_QUOTATION: Final = 600


def scripture(passage: Passage) -> list[tuple[int, int]]:
    """Code-point spans of what is spelt as the Quran is, in order, not overlapping.

    A quotation or bracket around it is taken whole; without one, the words beside it that bear
    harakat belong to it.
    """
    signs, alefs = _places(passage)
    spans: list[tuple[int, int]] = []
    reach = -1  # the last word that a run was widened to: what it covers is not walked again
    for first, last in _runs(passage, signs, alefs):
        span = _quotation(passage.text, passage.span(first)[0], passage.span(last)[1])
        if span is None:
            if last <= reach:
                continue
            first, reach = _widened(passage, first, last, reach)
            span = passage.span(first)[0], passage.span(reach)[1]
        if spans and span[0] <= spans[-1][1]:
            span = (spans[-1][0], max(span[1], spans[-1][1]))
            spans.pop()
        spans.append(span)
    return [(0, len(passage.text))] if _is_scripture(passage, spans) else spans


def _is_scripture(passage: Passage, spans: list[tuple[int, int]]) -> bool:
    """Whether nearly all lines of a text show it, as in a file of verses: so are the others."""
    if not spans:
        return False
    lines = [line.span() for line in FILLED_LINE.finditer(passage.text) if _LETTER.search(line[0])]
    shown = sum(touches(spans, *line) for line in lines)
    return shown >= _LEAST_VERSES and shown * 100 >= _MOST_VERSES * len(lines)


@cache
def _of_careful_print() -> frozenset[str]:
    """Bare words that careful print spells with a dagger alef or a wasla too."""
    return frozenset(row[0] for row in table_rows(table_lines("passages/dagger_alef_words.tsv")))


def _places(passage: Passage) -> tuple[set[int], list[int]]:
    """The words with signs of the Quran, and all with these or its alefs, in order."""
    signs: set[int] = set()
    alefs: list[int] = []
    has_wasla = _WASLA in passage.text
    words = passage.places_of(passage.bare_forms) if has_wasla else passage.marked_words
    for word, places in words.items():
        if _SIGNS.search(word):
            signs.update(places)
            alefs += places
        elif _ALEFS.search(word) and bare(word) not in _of_careful_print():
            alefs += places
    for gap, places in passage.gap_places.items():
        if gap.startswith(_SMALL_LETTERS):
            signs.update(index - 1 for index in places)
            alefs += [index - 1 for index in places]
    return signs, sorted(alefs)


def _runs(passage: Passage, signs: set[int], places: list[int]) -> Iterator[tuple[int, int]]:
    """First and last word of each run of words near each other that shows itself as the Quran."""
    run: list[int] = []
    for index in places:
        if run and (index - run[-1] > _NEAR or "\n" in passage.gaps[index]):
            yield from _shown(run, signs)
            run = []
        run.append(index)
    yield from _shown(run, signs)


def _shown(run: list[int], signs: set[int]) -> Iterator[tuple[int, int]]:
    if len(run) > 1 or not signs.isdisjoint(run):
        yield run[0], run[-1]


def _widened(passage: Passage, first: int, last: int, reach: int) -> tuple[int, int]:
    """The words of a run with the marked ones beside it; those up to `reach` are another's."""
    while first > max(0, reach) and _continues(passage, first, first - 1):
        first -= 1
    while last + 1 < len(passage.words) and _continues(passage, last + 1, last + 1):
        last += 1
    return first, last


def _continues(passage: Passage, gap: int, index: int) -> bool:
    """Whether nothing ends the quotation at a gap, and the word behind or before it is marked."""
    return not _BREAK.search(passage.gaps[gap]) and bool(_HARAKAT.search(passage.words[index]))


def _quotation(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span between the marks of quotation or brackets next around a span; None without any."""
    before = text[max(0, start - _LONGEST_QUOTATION) : start]
    after = text[end : end + _LONGEST_QUOTATION]
    before = before[before.rfind("\n") + 1 :]
    line_end = after.find("\n")
    after = after if line_end < 0 else after[:line_end]
    best: tuple[int, int] | None = None
    for opening, closing in _PAIRS:
        left, right = before.rfind(opening), after.find(closing)
        if left < 0 or right < 0:
            continue
        is_open = opening == closing or closing not in before[left + 1 :]
        span = (start - len(before) + left, end + right + 1)
        if is_open and (best is None or span[0] > best[0]):
            best = span
    return best
