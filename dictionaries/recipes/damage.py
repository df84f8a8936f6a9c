"""Clean text damaged on purpose, in the ways in which collections of text are damaged.

For fitting and judging the quality of texts (`linter/corpus/quality.py`): each function takes a
text and a source of chance, and gives the text as it would be had it been typed carelessly, read
by a machine, put in a dialect, garbled or turned round.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from linter.lexicon.resources import table_lines, table_rows
from linter.text import alphabet as ab

#: Letters that differ in their dots alone, which recognition confuses.
_DOTS: Final = ("بتثن", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "يى", "هة")
_HAMZAS: Final = str.maketrans("أإآ", "ااا")
_ENDINGS: Final = {"ة": "ه", "ي": "ى", "ى": "ي", "ه": "ة"}
#: Shorter words are left as they are by careless typing.
_SHORTEST: Final = 4
#: One word in this many is struck.
_LIGHT: Final = 25
_HEAVY: Final = 5
_TABLE: Final = "corpus/colloquial.tsv"


def lightly_wrong(text: str, random: Random) -> str:
    """A word in 25 mistyped: a hamza or the dots of an ending left out, a letter wrong."""
    return _by_word(text, random, 1 / _LIGHT, _mistyped)


def recognised(text: str, random: Random) -> str:
    """As badly recognised print: dots confused, words torn and joined, لا turned to ال."""
    words = [
        word.replace("لا", "ال") if random.random() < 0.5 else word for word in text.split(" ")
    ]
    text = _by_word(" ".join(words), random, 1 / _HEAVY, _misread)
    return _by_word(text, random, 1 / 12, _torn)


def colloquial(text: str, random: Random) -> str:
    """Words of the written language put in those of a dialect, as far as the table knows them.

    Verbs get the particle of the dialect's present.
    """
    table = _colloquial_words()

    def put(word: str, random: Random) -> str:
        if word in table:
            return random.choice(table[word])
        is_verb = len(word) > _SHORTEST and word[0] in "يت" and not word.endswith("ة")
        return "ب" + word if is_verb else word

    return _by_word(text, random, 0.9, put)


def garbled(text: str, random: Random) -> str:
    """As a bad machine writes: words cut, letters in disorder, words in disorder and repeated."""
    words = [_shuffled(word, random) if random.random() < 0.4 else word for word in text.split(" ")]
    for place in range(0, len(words) - 1, 6):
        words[place], words[place + 1] = words[place + 1], words[place]
    return " ".join(word for word in words for _ in range(1 + (random.random() < 0.05)))


def turned_round(text: str, random: Random) -> str:
    """Each line stored back to front, as text in visual order is."""
    return "\n".join(line[::-1] for line in text.split("\n"))


DAMAGES: Final[Mapping[str, Callable[[str, Random], str]]] = {
    "lightly wrong": lightly_wrong,
    "recognised badly": recognised,
    "dialect": colloquial,
    "garbled": garbled,
    "reversed": turned_round,
}


def _by_word(text: str, random: Random, share: float, damage: Callable[[str, Random], str]) -> str:
    return "\n".join(
        " ".join(
            damage(word, random) if word and random.random() < share else word
            for word in line.split(" ")
        )
        for line in text.split("\n")
    )


def _mistyped(word: str, random: Random) -> str:
    if len(word) < _SHORTEST:
        return word
    if word.translate(_HAMZAS) != word:
        return word.translate(_HAMZAS)
    if word[-1] in _ENDINGS:
        return word[:-1] + _ENDINGS[word[-1]]
    place = random.randrange(1, len(word) - 1)
    kind = random.randrange(3)
    if kind == 0:
        return word[:place] + word[place + 1 :]
    if kind == 1:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + random.choice(ab.LETTERS) + word[place + 1 :]


def _misread(word: str, random: Random) -> str:
    places = [
        (place, group) for place, letter in enumerate(word) for group in _DOTS if letter in group
    ]
    if not places:
        return word
    place, group = random.choice(places)
    other = random.choice([letter for letter in group if letter != word[place]])
    return word[:place] + other + word[place + 1 :]


def _torn(word: str, random: Random) -> str:
    if len(word) < _SHORTEST:
        return word
    place = random.randrange(1, len(word))
    return word[:place] + " " + word[place:]


def _shuffled(word: str, random: Random) -> str:
    letters = list(word)
    random.shuffle(letters)
    return "".join(letters)


def _colloquial_words() -> dict[str, list[str]]:
    return {meant: said.split() for meant, said in table_rows(table_lines(_TABLE))}
