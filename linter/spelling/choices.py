"""Choosing between two words that are confused, by what stands around them.

For each pair of words that one error makes of another (علي and على, أن and إن, كبيرة and كبيره) a
linear classifier says how much likelier one of them is in a place: a bias, and a weight for each
feature of the window (see `features`). It was trained on edited text, where both are right; so the
figures are log-odds of what was meant before anything is known of what was written. Pairs of which
one was hardly ever seen have a bias alone.

The weights stand in a table, `dictionaries/choices/weights.tsv.xz`, made by
`python -m dictionaries.recipes.choices`, the classes of words beside it in `classes.tsv.xz`; both
are compiled into `choices.sawab`, of which only the pairs asked for are read.

Source: Golding and Roth 1999, "A Winnow-based approach to context-sensitive spelling correction";
Berger, Della Pietra and Della Pietra 1996, on maximum entropy.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from sys import intern
from typing import Final, NamedTuple

from linter.lexicon.artefact import Artefact
from linter.lexicon.graph import IntDAWG, load_graph
from linter.lexicon.resources import dictionary_path
from linter.spelling.surroundings.features import class_name, features
from linter.spelling.surroundings.window import Window

CHOICES_ARTEFACT: Final = "choices.sawab"
_GRAPH: Final = "pairs"
_WEIGHTS: Final = "weights"
_CLASSES: Final = "classes"
_CLASS_NAMES: Final = "class-names"
#: Weights of this many pairs are held: a collection asks for no more, and most have few features.
_HELD: Final = 1 << 10
_LENGTH_BYTES: Final = 4
#: Of this many pairs the first line is held as well. This many bytes, packed, surely hold one: the
#: tables of a packed stretch and the line, which is no longer than this many characters.
_HELD_HEADS: Final = 4096
_PACKED_HEAD: Final = 512
_LONGEST_HEAD: Final = 24
_HELD_CLASSES: Final = 1 << 12
_HELD_FIGURES: Final = 1 << 11
#: Learnt from this many places of the rarer word, a classifier is trusted by half.
HALF_TRUSTED: Final = 100.0
#: What counts of pairs of words say besides is worth this much, and this much more for words
#: never seen, half of it for words in this many places. Set on clean texts.
LEAST_CONTEXT: Final = 0.4
MORE_CONTEXT: Final = 0.6
HALF_SEEN: Final = 1000.0


class Choice(NamedTuple):
    """A pair of words by the offset of its weights; `sign` is -1 if it is stored in reverse."""

    offset: int
    sign: int


class Weights(NamedTuple):
    """The classifier of a pair: log-odds for the first word against the second.

    `seen` is in how many places the rarer of the two was learnt from.
    """

    bias: float
    by_feature: Mapping[str, float]
    seen: int = 0


class ChoiceModel:
    """The classifiers of all pairs, each read when it is first asked for. Safe between threads."""

    def __init__(self, artefact: Artefact) -> None:
        """Raises `DictionaryError` if the artefact lacks a section."""
        self._artefact = artefact  # which closes its file when it is forgotten
        self._pairs = load_graph(IntDAWG, artefact, _GRAPH)
        self._read = artefact.read
        self._start = artefact.place(_WEIGHTS)[0]
        self._of_class = load_graph(IntDAWG, artefact, _CLASSES)
        self._class_names = artefact.section(_CLASS_NAMES).decode().split()
        self._class = lru_cache(_HELD_CLASSES)(self._read_class)
        self._weights = lru_cache(_HELD)(self._read_weights)
        self._heads = lru_cache(_HELD_HEADS)(self._read_head)

    def choice(self, one: str, other: str) -> Choice | None:
        """The classifier of two bare words, for one against the other; None if there is none."""
        for first, second, sign in ((one, other, 1), (other, one, -1)):
            offset = self._pairs.get(key(first, second))
            if offset is not None:
                return Choice(offset, sign)
        return None

    def log_odds(self, choice: Choice, seen: Window) -> float:
        """Natural logarithm of P(one | window) / P(other | window)."""
        weights = self._weights(choice.offset)
        total = weights.bias
        if weights.by_feature:
            total += sum(filter(None, map(weights.by_feature.get, self.features(seen))))
        return choice.sign * total

    def bias(self, choice: Choice) -> float:
        """The log-odds for one against the other wherever they stand."""
        return choice.sign * self._heads(choice.offset)[0]

    def weight(self, choice: Choice) -> float:
        """What the classifier's say is worth beside counts of pairs of words, 0 to 1.

        It grows with the places that the rarer of the two words was learnt from.
        """
        seen = self._heads(choice.offset)[1]
        return seen / (seen + HALF_TRUSTED)

    def context_weight(self, choice: Choice) -> float:
        """What counts of pairs of words are worth beside the classifier: more where it saw less.

        They come from more text than it was trained on, and from more recent text.
        """
        seen = self._heads(choice.offset)[1]
        return LEAST_CONTEXT + MORE_CONTEXT * HALF_SEEN / (seen + HALF_SEEN)

    def reasons(self, choice: Choice, seen: Window) -> list[tuple[str, float]]:
        """The features that speak for one (above zero) or the other, the strongest first."""
        weights = self._weights(choice.offset).by_feature
        here = (name for name in self.features(seen) if name in weights)
        found = {name: choice.sign * weights[name] for name in here}
        return sorted(found.items(), key=lambda one: -abs(one[1]))

    def features(self, seen: Window) -> Iterator[str]:
        """The names of what holds around a word (see `features`)."""
        return features(seen, self._class)

    def _read_class(self, token: str) -> str:
        """The name of the class of a folded token."""
        return class_name(token, self._named)

    def _named(self, token: str) -> str | None:
        number = self._of_class.get(token)
        return None if number is None else self._class_names[number]

    def _read_weights(self, offset: int) -> Weights:
        start = self._start + offset
        length = int.from_bytes(self._read(_LENGTH_BYTES, start), "little")
        content = zlib.decompress(self._read(length, start + _LENGTH_BYTES)).decode()
        head, _, rows = content.partition("\n")
        bias, seen = _head(head)
        cells = rows.replace("\n", "\t").split("\t")  # a pair has a thousand rows
        # Pairs share most of their names and figures, which are held once.
        table = zip(map(intern, cells[::2]), map(_figure, cells[1::2]), strict=False)
        return Weights(bias, dict(table), seen)

    def _read_head(self, offset: int) -> tuple[float, int]:
        """The bias of a pair and in how many places it was seen, without its features.

        All that is asked of most pairs, and the features of one are a thousand lines.
        """
        packed = self._read(_PACKED_HEAD, self._start + offset + _LENGTH_BYTES)
        content = zlib.decompressobj().decompress(packed, _LONGEST_HEAD)
        return _head(content.split(b"\n", 1)[0].decode())


_figure = lru_cache(_HELD_FIGURES)(float)


def _head(line: str) -> tuple[float, int]:
    """The bias and the number of places in the first line of a pair's weights."""
    bias, seen = line.split("\t")
    return float(bias), int(seen)


def key(one: str, other: str) -> str:
    """How a pair is called in the graph."""
    return f"{one} {other}"


def pack_choices(
    table: Mapping[tuple[str, str], Weights], classes: Mapping[str, Sequence[str]]
) -> dict[str, bytes]:
    """The sections of the artefact: classifiers by pair of words, and classes of words by name."""
    entries, packed = [], bytearray()
    for pair in sorted(table, key=lambda pair: key(*pair).encode()):
        weights = table[pair]
        entries.append((key(*pair), len(packed)))
        content = zlib.compress("\n".join(_lines(weights)).encode(), 9)
        packed += len(content).to_bytes(_LENGTH_BYTES, "little") + content
    members = sorted(
        ((word, number) for number, words in enumerate(classes.values()) for word in words),
        key=lambda entry: entry[0].encode(),
    )
    return {
        _GRAPH: _graph(entries),
        _CLASSES: _graph(members),
        _CLASS_NAMES: "\n".join(classes).encode(),
        _WEIGHTS: bytes(packed),
    }


def _graph(entries: Sequence[tuple[str, int]]) -> bytes:
    return IntDAWG(entries, input_is_sorted=True).tobytes()


def _lines(weights: Weights) -> Sequence[str]:
    ordered: Iterable[tuple[str, float]] = sorted(weights.by_feature.items())
    return [
        f"{weights.bias:.2f}\t{weights.seen}",
        *(f"{name}\t{weight:.2f}" for name, weight in ordered),
    ]


@cache
def default_choices() -> ChoiceModel:
    """The classifiers of this installation, opened once.

    Raises `DictionaryError` if the compiled file is missing or damaged.
    """
    return ChoiceModel(Artefact(dictionary_path().with_name(CHOICES_ARTEFACT)))
