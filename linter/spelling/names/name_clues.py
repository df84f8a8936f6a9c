"""What in a text speaks for a name: a title before it, its Latin original after it, quotes.

Each clue adds to the odds that a word in no list is right. How much is data, measured on clean
text: `dictionaries/error_model/name_clues.tsv`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import cache
from typing import Final

from linter.lexicon.particles import ARTICLE
from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.names.given_names import (
    FAITH,
    given_names,
    servants,
    uncertain_given_names,
    verbs_of_saying,
)
from linter.spelling.names.name_titles import (
    AFTER_ABBREVIATION,
    abbreviated_titles,
    is_office_with,
    is_title,
)
from linter.text import alphabet as ab
from linter.text.passage import Passage, is_open, parts_paragraphs
from linter.text.patterns import Pattern

#: The Latin original in brackets: شويغو (Shoigu).
_LATIN_IN_BRACKETS: Final = Pattern(
    r"[\"”»]?[^\S\n]{0,20}[(\[][^\S\n]{0,20}[«\"“]?[^\S\n]{0,20}[^\W\d_\u0600-\u06ff]"
)
_OPENING: Final = Pattern(rf"[{ab.OPENING_QUOTES}\"]$")
_CLOSING: Final = Pattern(rf"^[{ab.CLOSING_QUOTES}\"]")
_SHORTEST_WITH_ARTICLE: Final = 4
#: The number of repetitions after which one more says nothing new.
_MOST_REPEATED: Final = 2
#: A title or a kind of place stands before the word.
_AFTER_TITLE: Final = "after-title"
#: A given name stands before the word.
_AFTER_GIVEN_NAME: Final = "after-given-name"
#: The word is a name as well as what another word is misspelt as (علي), and a name follows it.
_BEFORE_SURNAME: Final = "before-surname"
#: Between two names: ليسيتشانسك-باخموت.
_HYPHENS: Final = ("-", "–")
#: The word is said twice over: «تركو! تركو!».
_ECHOED: Final = "echoed"
#: Clues about the document as a whole, which hold only for errors that nobody makes twice.
REPEATED: Final = "repeated"


@cache
def _weights() -> Mapping[str, float]:
    rows = table_rows(table_lines("error_model/name_clues.tsv"))
    return {row[0]: float(row[1]) for row in rows}


def _is_quoted(gaps: Sequence[str], index: int) -> bool:
    """Whether word `index` stands in quotation marks, alone or with one more (شكلي هاحبك)."""
    for first in (index - 1, index):
        if gaps[first] == " ":  # as most are, and then no quotation begins here
            continue
        for last in (first, first + 1):
            if first >= 0 and first <= index <= last < len(gaps) - 1:
                is_one_phrase = first == last or gaps[last] == " "
                if (
                    is_one_phrase
                    and _OPENING.search(gaps[first])
                    and _CLOSING.match(gaps[last + 1])
                ):
                    return True
    return False


class NameClues:
    """The clues of one passage."""

    def __init__(
        self,
        passage: Passage,
        places: Mapping[str, Sequence[int]],
        unknown: Set[str] | None = None,
    ) -> None:
        """`places` are those of the words of the passage, as written, that no list holds.

        `unknown` are those of them that are no plain misspellings either; all of them if not given.
        """
        self._passage = passage
        self._unlisted = places.keys()
        self._unknown = places.keys() if unknown is None else unknown
        self._counts: Counter[str] = Counter()
        for word, at in places.items():
            self._counts[_stem(word)] += len(at)

    def found(self, index: int, *, is_rare: bool = False) -> list[str]:
        """The names of the clues at word `index`, as the table of weights has them.

        `is_rare` says of a listed word that hardly anybody uses it.
        """
        words, gaps = self._passage.words, self._passage.gaps
        before, after = gaps[index], gaps[index + 1]
        clues = []
        if after != " " and _LATIN_IN_BRACKETS.match(after):
            clues.append("latin-in-brackets")
        elif self._is_followed_by_original(index):
            clues.append("latin-after-next")
        if _is_quoted(self._passage.gaps, index):
            clues.append("in-quotation-marks")
        if self.is_after_title(index):
            clues.append(_AFTER_TITLE)
        elif self.is_surname(index, is_rare=is_rare):
            clues.append(_AFTER_GIVEN_NAME)
        if self._is_before_surname(index):
            clues.append(_BEFORE_SURNAME)
        beside = (index and _is_joint(before) and words[index - 1] in self._unknown) or (
            _is_joint(after) and index + 1 < len(words) and words[index + 1] in self._unknown
        )
        if beside:
            clues.append("beside-unlisted")
        if self._is_echoed(index):
            clues.append(_ECHOED)
        if self._counts[_stem(words[index])] > 1:
            clues.append(REPEATED)
        return clues

    def _is_echoed(self, index: int) -> bool:
        """Whether the same word stands beside word `index`, with no empty line between."""
        words, gaps = self._passage.words, self._passage.gaps
        near = words[max(0, index - 1) : index + 2]
        return near.count(words[index]) > 1 and any(
            words[right - 1] == words[right] and not parts_paragraphs(gaps[right])
            for right in (index, index + 1)
            if 0 < right < len(words)
        )

    def is_after_title(self, index: int) -> bool:
        """Whether a title or a kind of place stands before word `index`."""
        words, gaps = self._passage.words, self._passage.gaps
        if not index:
            return False
        if gaps[index] in AFTER_ABBREVIATION:  # د/ علا
            return words[index - 1] in abbreviated_titles()
        before = self._passage.bare_forms[words[index - 1]]
        return (is_open(gaps[index]) and is_title(before)) or self._is_after_office(index)

    def is_surname(self, index: int, *, is_rare: bool = False) -> bool:
        """Whether word `index` is rare or in no list, and a given name stands before it.

        Other words follow such names as well: verbs of which they are subjects. Who speaks often
        has his surname alone: one in ي with the article, or a word without a likely correction.
        """
        may_be_name = is_rare or _stem(self._passage.words[index]) in self._counts
        return may_be_name and self._is_after_given_name(index)

    def _is_after_given_name(self, index: int) -> bool:
        """Whether a given name stands before word `index`, of one word or of two with عبد."""
        words, gaps, forms = self._passage.words, self._passage.gaps, self._passage.bare_forms
        if not (index and gaps[index] == " "):
            return False
        before, form = forms[words[index - 1]], forms[words[index]]
        alone = words[index] in self._unknown or (form[:2] == ARTICLE and form[-1] == ab.YEH)
        if (alone and before in verbs_of_saying()) or before in given_names() or before == FAITH:
            return True
        if before in uncertain_given_names() and self._may_be_name(words[index]):
            return True
        is_second_half = index > 1 and gaps[index - 1] == " " and before.startswith(ARTICLE)
        return is_second_half and forms[words[index - 2]] in servants()

    def _is_before_surname(self, index: int) -> bool:
        """Whether a word that may be a name stands before a name: علي السمودي, علي حاتم."""
        words, gaps, forms = self._passage.words, self._passage.gaps, self._passage.bare_forms
        if forms[words[index]] not in uncertain_given_names() or gaps[index + 1] != " ":
            return False
        return index + 1 < len(words) and self._may_be_name(words[index + 1])

    def _may_be_name(self, written: str) -> bool:
        """Whether a word is a given name, or in no list and with the article as surnames are."""
        form = self._passage.bare_forms[written]
        is_family = form.startswith(ARTICLE) and written in self._unlisted
        return is_family or form in given_names()

    def _is_followed_by_original(self, index: int) -> bool:
        """Whether the name goes on for a word and its Latin original follows that."""
        gaps = self._passage.gaps
        return (
            index + 2 < len(gaps)
            and gaps[index + 2] != " "
            and is_open(gaps[index + 1])
            and _LATIN_IN_BRACKETS.match(gaps[index + 2]) is not None
        )

    def _is_after_office(self, index: int) -> bool:
        """Whether a title and its adjective or its genitive stand before: وزير الطاقة علي."""
        if index <= 1 or not (self._passage.gaps[index] == self._passage.gaps[index - 1] == " "):
            return False
        title, adjective = (
            self._passage.bare_forms[word] for word in self._passage.words[index - 2 : index]
        )
        return is_office_with(title, adjective)

    def weight(self, index: int, *, is_rare: bool = False) -> float:
        """What the clues at word `index` add to the odds for a name, in nats; see `found`."""
        weights, found = _weights(), self.found(index, is_rare=is_rare)
        return sum(weights[clue] for clue in found if clue != REPEATED)

    def repetition(self, index: int) -> float:
        """What it adds that the word stands in the text more than once, the more often the more."""
        more = self._counts[_stem(self._passage.words[index])] - 1
        return _weights()[REPEATED] * min(more, _MOST_REPEATED)


def _is_joint(gap: str) -> bool:
    """Whether two words with this between them are neighbours: a space, or a hyphen of names."""
    return is_open(gap) or gap in _HYPHENS


def _stem(written: str) -> str:
    """The word without its article: ذاتوية and الذاتوية are one word twice."""
    return written.removeprefix(ARTICLE) if len(written) > _SHORTEST_WITH_ARTICLE else written
