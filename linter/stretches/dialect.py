"""Stretches of colloquial Arabic: dialogue of fiction, quotations and posts.

A dialect is no misspelt written language. Where a stretch shows itself by words that the written
language does not have (عايز, شو, هسه), or by dialectal particles of verbs (بيعرف, هيروح), spelling
and grammar are not held against it. Which words show it, and of which region, is data.

Source: Watson, The Phonology and Morphology of Arabic (2002), ch. 1; Holes, Modern Arabic (2004),
ch. 8; the lists of `dictionaries/passages/dialect_markers.tsv`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import chain
from math import ceil
from typing import Final, NamedTuple

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import table_lines, table_rows
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: A stretch is dialect from this weight on; a sure marker weighs so much alone that it takes a
#: second, however doubtful, and a doubtful one (مش, a ball of cheese; دي, of a name) half.
_LEAST: Final = 3
_WEIGHTS: Final = {"sure": 2, "doubtful": 1, "none": 0}
#: A text is colloquial from this weight and so many different markers on, where they weigh one in
#: so many words and stand all over it: in two of five windows of so many words or more.
_FEWEST: Final = 8
_DIFFERENT: Final = 4
_EVERY: Final = 33
_WINDOW: Final = 25
_PART: Final = 2 / 5
#: Where markers weigh one in so many words, and so many are different, messages of dialect stand
#: among those of the written language, and one marker is enough for its sentence.
_EVERY_MIXED: Final = 100
_DIFFERENT_MIXED: Final = 5
#: In so few words, one sure marker is enough.
_SHORT: Final = 4
_BREAK: Final = Pattern(r"[\n«»\"“”؟!…]|\.(?!\d)|(?:^|\s)[-–—]\s")
#: What stands on the line before the words of somebody who speaks.
_SPEECH: Final = Pattern(r"\s*[-–—]\s.*|.*(?:«[^»]*|“[^”]*)|[^\"]*\"(?:[^\"]*\"[^\"]*\")*[^\"]*")
_LONGEST_SPEECH: Final = 500
_PREFIXED: Final = Pattern("[وف]?(?P<particle>ب|هـ?|ح)(?P<verb>[يتن].{2,})")
_FIRST_PERSON: Final = Pattern("[وف]?ه(?P<verb>أ.{2,})")
#: اتدربت, "he was trained": a verb that the written language begins with ت (تدربت).
_REFLEXIVE: Final = Pattern("[وف]?[اإ](?P<verb>ت(?P<stem>.{3,}?)(?:ت|وا|نا|تي|تو)?)")
_NEGATED: Final = Pattern("[وف]?ما(?P<verb>.{3,})ش")
#: The same where ما stands apart.
_NOT: Final = frozenset(("ما", "وما", "فما"))
_DENIAL: Final = "ش"
_SHORTEST_DENIED: Final = 3
#: هالبيت, "this house", and عالبيت, "to the house": the pronoun, or what is left of the
#: preposition, grown together with the article.
_POINTED: Final = Pattern("[وفبل]?[هع](?P<noun>ال.{3,})")
#: What a dialectal form begins with: its particle, or a conjunction before that.
_FIRST_LETTERS: Final = "اإبهعحملوف"
_LONG_ENOUGH: Final = 5
#: Whoever writes the vowels of a word writes no dialect: ذِي is no ذي of the Gulf.
_VOWELLED: Final = Pattern("[\u064b-\u0650]")


class _Stretch(NamedTuple):
    """The words from `first` up to `last`, and what in them speaks for a dialect."""

    first: int
    last: int
    weight: int
    markers: int

    @property
    def shows_itself(self) -> bool:
        is_short = self.last - self.first < _SHORT and self.weight >= _WEIGHTS["sure"]
        return is_short or (self.weight >= _LEAST and self.markers > 1)


def markers(passage: Passage, lexicon: Lexicon) -> dict[str, int]:
    """The words of a passage, as written, that speak for a dialect, and how much each does."""
    unlisted = lexicon.unlisted(passage.forms)
    telling = unlisted | (_markers().keys() & passage.forms)
    weights = {form: weight for form in telling if (weight := marker_weight(form, lexicon))}
    found = {
        word: weights[form]
        for word, form in (passage.bare_forms.items() if weights else ())
        if form in weights and (weights[form] >= _WEIGHTS["sure"] or not _VOWELLED.search(word))
    }
    if not _NOT.isdisjoint(passage.forms):
        denied = _denied(passage, unlisted, lexicon)
        found |= dict.fromkeys(denied, _WEIGHTS["sure"])
    return found


def _denied(passage: Passage, unlisted: Set[str], lexicon: Lexicon) -> Iterator[str]:
    """Words in ش, of which no list has one, with ما apart before them: ما تسمعش, ما حد يسمعش."""
    ending = {form for form in unlisted if form.endswith(_DENIAL)}
    for word, form in passage.bare_forms.items() if ending else ():
        if form not in ending:
            continue
        is_word = len(form) > _SHORTEST_DENIED and lexicon.frequency(form[:-1]) > 0
        if is_word and any(_is_behind_not(passage, place) for place in passage.indexes_of([word])):
            yield word


def _is_behind_not(passage: Passage, index: int) -> bool:
    before = passage.words[max(0, index - 2) : index]
    return any(passage.bare_forms[word] in _NOT for word in before)


def dialect_stretches(passage: Passage, weights: Mapping[str, int]) -> list[tuple[int, int]]:
    """Code-point spans of the colloquial stretches of a passage with these markers, in order.

    A stretch ends with its sentence, its line or its quotation. One that has a marker or two too
    few is taken with a colloquial one next to it on the same line. A text that is colloquial as a
    whole is one stretch: what of it shows no marker, as many a message or a review is too short
    to, is no misspelt written language either.
    """
    if not weights:
        return []
    stretches = list(_stretches(passage, weights))
    weight = sum(weights[word] * len(at) for word, at in passage.places_of(weights).items())
    if _is_of_dialect(passage, weights, weight, stretches):
        return [(passage.span(0)[0], passage.span(len(passage.words) - 1)[1])]
    is_mixed = len(weights) >= _DIFFERENT_MIXED and weight * _EVERY_MIXED >= len(passage.words)
    return [
        (passage.span(one.first)[0], passage.span(one.last)[1])
        for number, one in enumerate(stretches)
        if is_mixed or one.shows_itself or _is_beside_dialect(passage, stretches, number)
    ]


def _is_of_dialect(
    passage: Passage, weights: Mapping[str, int], weight: int, stretches: Sequence[_Stretch]
) -> bool:
    """Whether a whole text is colloquial: its markers are many, and stand all over it.

    In a story whose people speak a dialect they stand in the dialogue alone. `weight` is what all
    markers weigh together, each as often as it stands there.
    """
    if weight < _FEWEST or weight * _EVERY < len(passage.words) or len(weights) < _DIFFERENT:
        return False
    windows = {
        index // _WINDOW
        for one in stretches
        if not _SPEECH.fullmatch(passage.text[slice(*_line_before(passage, one.first))])
        for index in range(one.first, one.last + 1)
        if passage.words[index] in weights
    }
    return len(windows) >= _PART * ceil(len(passage.words) / _WINDOW)


def _line_before(passage: Passage, index: int) -> tuple[int, int]:
    """Code-point span of what stands on the line of a word before it, as far as one speaks."""
    end = passage.starts[index]
    return max(passage.lines.start(end), end - _LONGEST_SPEECH), end


@cache
def _markers() -> dict[str, int]:
    rows = table_rows(table_lines("passages/dialect_markers.tsv"))
    weights = {row[0]: _WEIGHTS[row[1]] for row in rows}
    joined = {before + word: weight for word, weight in weights.items() for before in "وف"}
    return {word: weight for word, weight in (joined | weights).items() if weight}


def is_sure_marker(form: str) -> bool:
    """Whether a bare word is of a dialect and no word of the written language, wherever it stands.

    One that only its shape tells (بيعرف) is not sure enough for that.
    """
    return _markers().get(form, 0) >= _WEIGHTS["sure"]


def may_be_dialect(form: str) -> bool:
    """Whether a bare word is one of the table, sure or not: مو "not"."""
    return form in _markers()


def marker_weight(form: str, lexicon: Lexicon) -> int:
    """How much a bare word speaks for a dialect; 0 for what the written language has."""
    weight = _markers().get(form, 0)
    if weight or len(form) < _LONG_ENOUGH or form[0] not in _FIRST_LETTERS:
        return weight
    if form in lexicon.forms:
        return 0
    pointed = _POINTED.fullmatch(form)
    is_sure = (pointed and pointed["noun"] in lexicon.forms) or _is_dialectal_verb(form, lexicon)
    return _WEIGHTS["sure"] if is_sure else 0


def _is_dialectal_verb(form: str, lexicon: Lexicon) -> bool:
    """Whether it is an imperfect behind ب, ه or ح, a verb between ما and ش, or one in اتـ."""
    prefixed = _PREFIXED.fullmatch(form) or _FIRST_PERSON.fullmatch(form)
    if prefixed is not None:
        verb = prefixed["verb"]
        return "س" + verb in lexicon.forms or "سي" + verb[1:] in lexicon.forms
    reflexive = _REFLEXIVE.fullmatch(form)
    if reflexive is not None and reflexive["verb"] in lexicon.forms:
        return "يت" + reflexive["stem"] in lexicon.forms
    negated = _NEGATED.fullmatch(form)
    return negated is not None and lexicon.frequency(negated["verb"]) > 0


def _stretches(passage: Passage, weights: Mapping[str, int]) -> Iterator[_Stretch]:
    """The sentences of a passage that hold a marker."""
    breaks = sorted(
        chain.from_iterable(
            places for gap, places in passage.gap_places.items() if _BREAK.search(gap)
        )
    )
    last = -1
    for index in passage.indexes_of(weights):
        if index > last:
            place = bisect_right(breaks, index)
            first = breaks[place - 1] if place else 0
            last = breaks[place] - 1 if place < len(breaks) else len(passage.words) - 1
            found = {word for word in passage.words[first : last + 1] if word in weights}
            yield _Stretch(first, last, sum(map(weights.__getitem__, found)), len(found))


def _is_beside_dialect(passage: Passage, stretches: Sequence[_Stretch], number: int) -> bool:
    own = stretches[number]
    beside = stretches[max(0, number - 1) : number + 2]
    return any(
        ("\n" not in passage.gaps[max(own.first, one.first)])
        for one in beside
        if one.shows_itself and (one.last + 1 == own.first or own.last + 1 == one.first)
    )
