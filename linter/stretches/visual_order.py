"""Lines in visual order: each word stored back to front, as some PDF extraction leaves them.

Text taken from a page by the places of its letters runs from left to right, so that اللغة العربية
becomes ةيبرعلا ةغللا. No word of such a line can be judged by itself. A line is weighed as it
stands and with every word reversed, by how common the words of both readings are.

Source: Unicode Standard Annex #9 (logical and visual order), 2.1 and 3.4.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Final, NamedTuple

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.vocabulary import END

#: Letters that end words and never begin one.
_LAST_LETTERS: Final = frozenset(
    (ab.TEH_MARBUTA, ab.ALEF_MAKSURA, "\ufe93", "\ufe94", "\ufeef", "\ufef0")
)
#: The fewest unlisted words that must be this common when reversed.
_SEVERAL: Final = 2
#: Words this short are common words read either way (لك, كل).
_SHORT: Final = 2
#: … and in a long text, the fewest to a word of it.
_LEAST_DENSITY: Final = 1 / 2000
#: What alif is careless for at the start of a word or behind its article.
_HAMZAS: Final = (ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW)
_COMMON_COST: Final = 12.5
#: How much likelier the reversed reading of a line must be, in nats.
_LEAST_GAIN: Final = 6.0


class _Line(NamedTuple):
    """Code-point span, the indexes of its words, and what it gains at most if reversed."""

    start: int
    end: int
    words: range
    most: float


def visual_lines(passage: Passage, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Code-point spans of the lines whose words are stored back to front, in order.

    Line ends are not part of a span. A text without a word that begins with ة or ى is not looked at
    further unless several unlisted words are common ones when reversed.
    """
    if not _is_suspect(passage, lexicon):
        return []
    gain_of = cache(partial(_gain, lexicon=lexicon))
    gains = {
        word: gain
        for word, form in passage.bare_forms.items()
        if form[::-1] in lexicon.forms and (gain := gain_of(form)) > 0
    }
    return [
        (line.start, line.end)
        for line in _lines(passage, gains)
        if line.most >= _LEAST_GAIN
        and _is_telling(passage, line, gains)
        and _total(passage, line.words, gain_of) >= _LEAST_GAIN
    ]


def _is_telling(passage: Passage, line: _Line, gains: Mapping[str, float]) -> bool:
    """Whether a line shows it by more than one careless word (اولا, reversed الوا).

    One that is said twice (آه آه without its madda, a unit) is still one.
    """
    words = {passage.words[index] for index in line.words}
    several = sum(len(word) > _SHORT for word in words & gains.keys()) >= _SEVERAL
    return several or any(word[0] in _LAST_LETTERS for word in words)


def _gain(form: str, lexicon: Lexicon) -> float:
    """How much likelier a bare word is, reversed, in nats; single letters say nothing.

    A word that lacks the hamza of its alif (انه, الامر) is as likely as the one it stands for. An
    article by itself stands before a number or a foreign word (ال30).
    """
    if len(form) < 2 or form == ARTICLE:
        return 0.0
    cost = min(map(lexicon.cost, (form, *_with_hamza(form))))
    return cost - lexicon.cost(form[::-1])


def _with_hamza(form: str) -> Iterator[str]:
    """A bare word with a hamza on the alif that it begins with, or that follows its article."""
    for before in ("", ARTICLE):
        if form.startswith(before + ab.ALEF):
            yield from (before + hamza + form[len(before) + 1 :] for hamza in _HAMZAS)


def _total(passage: Passage, words: range, gain_of: Callable[[str], float]) -> float:
    """What the words of a line, by their indexes, gain together."""
    forms = passage.bare_forms
    return sum(gain_of(forms[passage.words[index]]) for index in words)


def _is_suspect(passage: Passage, lexicon: Lexicon) -> bool:
    """Whether there are as many words of reversed lines as a page of them would have."""
    least = len(passage.words) * _LEAST_DENSITY
    begun = sum(passage.written.count(END + letter) for letter in _LAST_LETTERS)
    found = begun and begun - len(_LAST_LETTERS & passage.bare_forms.keys())
    if found and found >= least:
        return True
    least = max(least, _SEVERAL)
    unlisted = lexicon.unlisted(passage.forms)
    if found + len(unlisted) < least:
        return False
    for form in unlisted:
        if lexicon.cost(form[::-1]) <= _COMMON_COST:
            found += 1
            if found >= least:
                return True
    return False


def _lines(passage: Passage, gains: Mapping[str, float]) -> Iterator[_Line]:
    """Each line that holds one of these words, with what these gain alone."""
    text, starts = passage.text, passage.starts
    places = passage.indexes_of(gains)
    number = 0
    while number < len(places):
        place = starts[places[number]]
        start = text.rfind("\n", 0, place) + 1
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        words = range(bisect_left(starts, start), bisect_right(starts, end))
        first, number = number, bisect_left(places, words.stop)
        most = sum(gains[passage.words[index]] for index in places[first:number])
        yield _Line(start, end, words, most)
