"""Errors made on purpose in clean text: by the rates of our own error model, and at random.

The first kind follows `dictionaries/error_model/confusions.tsv`: a word is struck as often as its
letters are liable to errors, by one error, drawn by its rate. It says how well the model reads what
it writes itself; the second kind, one letter changed, dropped, added or exchanged with equal odds,
owes nothing to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from benchmarks.texts import Gold
from linter.lexicon.resources import table_lines
from linter.spelling.error_model import ANY, PAIR, SWAP
from linter.text import alphabet as ab
from linter.text.passage import Passage

#: Shortest word that is struck: in shorter ones an error nearly always makes another word.
SHORTEST = 3
#: What a row of the table is found by: meant, written, place.
Row = tuple[str, str, str]
_PROCLITICS = ("وال", "فال", "بال", "كال", "ال", "لل", "و", "ف", "ب", "ك", "ل", "")


@dataclass(frozen=True, slots=True)
class MadeError:
    """One way to miswrite a word, with its rate per million occasions and its class."""

    written: str
    rate: float
    kind: str


class ErrorTable:
    """The table of confusions, read the other way: from what is meant to what may be written."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read the rows of `confusions.tsv`."""
        self._by_letter: dict[str, dict[Row, tuple[float, str]]] = {}
        for line in lines:
            if line.strip() and not line.startswith("#"):
                meant, written, place, rate, kind = line.rstrip("\n").split("\t")
                self._by_letter.setdefault(meant, {})[meant, written, place] = float(rate), kind

    def of(self, word: str, random: Random) -> list[MadeError]:
        """Every error the table allows in a bare word; rows for any letter draw one of them."""
        found = [way for place in range(len(word)) for way in self._at(word, place, random)]
        return [way for way in found if way.written != word]

    def missing_space(self, left: str) -> float:
        """Rate at which the space after `left` is left out."""
        place = "after-disconnected" if left[-1] in ab.DISCONNECTED else "any"
        return self._by_letter[" "][" ", "", place][0]

    def _at(self, word: str, place: int, random: Random) -> Iterator[MadeError]:
        letter, before, after = word[place], word[:place], word[place + 1 :]
        others = [other for other in ab.LETTERS if other != letter]
        for written, (rate, kind) in _chosen(self._rows(letter), word, place).items():
            yield MadeError(before + written + after, rate, kind)
        for (_, written, _), (rate, kind) in self._rows(ANY).items():
            new = random.choice(others) if written == ANY else written
            yield MadeError(before + new + after, rate, kind)
        for (_, written, where), (rate, kind) in self._rows("").items():
            if where == "any":
                new = random.choice(others) if written == ANY else written
                yield MadeError(before + letter + new + after, rate, kind)
            elif not after and letter == ab.WAW:
                yield MadeError(word + written, rate, kind)
        for rate, kind in self._rows(PAIR).values():
            yield MadeError(before + letter * 2 + after, rate, kind)
        if after:
            for rate, kind in self._rows(SWAP).values():
                yield MadeError(before + after[0] + letter + after[1:], rate, kind)

    def _rows(self, letter: str) -> Mapping[Row, tuple[float, str]]:
        return self._by_letter.get(letter, {})


def _chosen(
    rows: Mapping[Row, tuple[float, str]], word: str, place: int
) -> dict[str, tuple[float, str]]:
    """For each letter written, the row whose place fits best: final, initial, then any."""
    fitting = ["any"]
    if place == _start_of_stem(word):
        fitting.append("initial")
    if place == len(word) - 1:
        fitting.append("after-final-waw" if word[place - 1 : place] == ab.WAW else "final")
        fitting.append("final")
    ordered = sorted(
        (fitting.index(where), written, value)
        for (_, written, where), value in rows.items()
        if where in fitting
    )
    return {written: value for _, written, value in ordered}


def _start_of_stem(word: str) -> int:
    return next(len(one) for one in _PROCLITICS if word.startswith(one))


@dataclass(frozen=True, slots=True)
class _Occasion:
    line: str
    start: int
    end: int
    following: str


def _occasions(texts: Iterable[str]) -> list[_Occasion]:
    """Words of plain letters, each in its line, with the word that follows after one space."""
    found = []
    for line in dict.fromkeys(line for text in texts for line in text.splitlines()):
        passage = Passage(line)
        for index, word in enumerate(passage.words):
            if len(word) >= SHORTEST and all(letter in ab.LETTERS for letter in word):
                is_followed = index + 1 < len(passage.words) and passage.gaps[index + 1] == " "
                after = passage.words[index + 1] if is_followed else ""
                found.append(_Occasion(line, *passage.span(index), after))
    return found


def _struck(one: _Occasion, written: str, end: int, kind: str, is_word: bool) -> Gold:
    line = one.line[: one.start] + written + one.line[end:]
    right = one.line[one.start : end]
    return Gold(line, one.start, one.start + len(written), right, kind, is_word)


def model_errors(
    texts: Iterable[str], count: int, seed: int, is_word: Callable[[str], bool]
) -> list[Gold]:
    """So many errors drawn from the error model, in lines of the texts, one error a line.

    The tag of each is the class of its error; `is_word` says whether what came out is a word too.
    """
    random = Random(seed)
    table = ErrorTable(table_lines("error_model/confusions.tsv"))
    occasions = _occasions(texts)
    by_word: dict[str, list[MadeError]] = {}
    weights = []
    for one in occasions:
        word = one.line[one.start : one.end]
        if word not in by_word:
            by_word[word] = table.of(word, random)
        joined = table.missing_space(word) if one.following else 0.0
        weights.append(sum(way.rate for way in by_word[word]) + joined)
    errors = []
    for one in random.choices(occasions, cum_weights=list(accumulate(weights)), k=count):
        word = one.line[one.start : one.end]
        ways = list(by_word[word])
        end = one.end
        if one.following:
            ways.append(MadeError(word + one.following, table.missing_space(word), "space"))
        chosen = random.choices(ways, weights=[way.rate for way in ways])[0]
        if chosen.kind == "space":
            end += 1 + len(one.following)
        errors.append(_struck(one, chosen.written, end, chosen.kind, is_word(chosen.written)))
    return errors


def random_errors(
    texts: Iterable[str], count: int, seed: int, is_word: Callable[[str], bool]
) -> list[Gold]:
    """So many errors of one letter, each kind and letter alike likely, none of them a word."""
    random = Random(seed)
    occasions = _occasions(texts)
    errors: list[Gold] = []
    while len(errors) < count:
        one = random.choice(occasions)
        word = one.line[one.start : one.end]
        kind = random.choice(tuple(_EDITS))
        written = _EDITS[kind](word, random)
        if written != word and not is_word(written):
            errors.append(_struck(one, written, one.end, kind, is_word=False))
    return errors


def _change(word: str, random: Random) -> str:
    place = random.randrange(len(word))
    return word[:place] + random.choice(ab.LETTERS) + word[place + 1 :]


def _drop(word: str, random: Random) -> str:
    place = random.randrange(len(word))
    return word[:place] + word[place + 1 :]


def _add(word: str, random: Random) -> str:
    place = random.randrange(len(word) + 1)
    return word[:place] + random.choice(ab.LETTERS) + word[place:]


def _exchange(word: str, random: Random) -> str:
    place = random.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


_EDITS: dict[str, Callable[[str, Random], str]] = {
    "changed": _change,
    "dropped": _drop,
    "added": _add,
    "exchanged": _exchange,
}
