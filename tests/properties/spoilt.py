"""Clean text made wrong in every word, as no text is: what has most to be judged."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from benchmarks.injection import SHORTEST, ErrorTable
from linter.lexicon.resources import table_lines
from linter.text.passage import Passage

_SEED: Final = 2026
_NO_HAMZAS: Final = str.maketrans("أإآؤئ", "اااوي", "ء")
_ENDINGS: Final = str.maketrans("ةى", "هي")
_SOUNDS: Final = str.maketrans("ضذثص", "ظدتس")


def mistyped(text: str) -> str:
    """Each word of some length as the error model has it miswritten."""
    random, table = Random(_SEED), ErrorTable(table_lines("error_model/confusions.tsv"))
    passage = Passage(text)
    pieces = [passage.gaps[0]]
    for word, gap in zip(passage.words, passage.gaps[1:], strict=True):
        if len(word) >= SHORTEST and word.isalpha():
            ways = table.of(word, random)
            word = random.choices(ways, weights=[way.rate for way in ways])[0].written
        pieces += (word, gap)
    return "".join(pieces)


#: Ways to spoil a text, by name.
SPOILT: Final[Mapping[str, Callable[[str], str]]] = {
    "every word mistyped": mistyped,
    "every word once, mistyped": lambda text: mistyped(" ".join(Passage(text).bare_forms)),
    "no hamzas": lambda text: text.translate(_NO_HAMZAS),
    "no dots on the last letters": lambda text: text.translate(_ENDINGS),
    "letters of like sound": lambda text: text.translate(_SOUNDS),
    "words run together": lambda text: re.sub(r"(\S+) (\S+)", r"\1\2", text),
    "words torn": lambda text: re.sub(r"(\w{3})(\w{2,})", r"\1 \2", text),
    "words back to front": lambda text: re.sub(r"\w+", lambda match: match[0][::-1], text),
}
