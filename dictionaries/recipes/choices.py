"""Trains the choices between words that one error makes of each other.

    python -m dictionaries.recipes.choices CORPUS.txt.xz … [--more TEXT.txt.xz …]

Needs the extra `train`. For each pair of listed words that differ by one confusion (hamzas on alef,
final ة and ه, final ى and ي, ض and ظ, د and ذ, س and ص, ت and ط, ت and ث) a logistic regression is
fitted to the places where either stands in the corpora, over
`linter.spelling.surroundings.features`; the classes of words among these are made before, by
`word_classes`. Few places of the commoner word are enough: its bias is put right afterwards, and
moved towards how common both are in the dictionary, which knows more recent text. Writes the table
`dictionaries/choices/weights.tsv.xz` and `dictionaries/compiled/choices.sawab`, byte for byte the
same for the same sources. `--table` compiles the table as it stands. Behind `--more` stand texts
from which only those pairs are learnt that are too rare in the corpora (أذان and آذان; see
`choice_families`).

Long: the table is made, read and compiled in one place, for each is the reverse of another.
"""

from __future__ import annotations

import lzma
import re
import sys
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dictionaries.recipes.choice_families import has_leanings
from dictionaries.recipes.choice_fits import LEAST_TRAINED, fitted, learnt_together, places
from linter.lexicon.artefact import pack
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact, table_rows
from linter.spelling.choices import CHOICES_ARTEFACT, Weights, pack_choices
from linter.text import alphabet as ab

if TYPE_CHECKING:
    from dictionaries.recipes.choice_features import FeaturedCorpus
    from dictionaries.recipes.choice_parts import Fit, Pair

FOLDER: Final = Path(__file__).parents[1]
TABLE: Final = FOLDER / "choices" / "weights.tsv.xz"
CLASSES: Final = FOLDER / "choices" / "classes.tsv.xz"
HEAD: Final = """\
# Choosing between two words that are confused; see PROVENANCE.md. Natural logarithms of odds for
# the first word of a pair against the second: a bias on a line of the pair, with the number of
# places of the rarer word, and below it the weight of each feature of the place. Features: tokens
# at distances -3 to +3 (hamzas on alef taken off, ى as ي; `*` marks the shape of words, by their
# letters, `~` a class of `classes.tsv.xz`, ¶ a break), two of them together, the gender of a
# definite noun before, how many words of a topic are within so many words, the nearest governor
# of إنّ or أنّ before, and the nearest of these two before (أن+ before a verb), alone, with its
# distance in words (behind a comma, ،), and with the shape or class of a neighbour; of joined ones
# the clauses that they go on from, the kinds of the words that follow, a lam later in the clause,
# and the leaning of the pages around, in steps.
# word	word	bias	places
# feature	weight
"""
#: A pair is of interest if one word was seen so often, and has features if the other was so often.
LEAST_COMMON: Final = 30
LEAST_SEEN: Final = 3
#: The share of the difference between dictionary and corpora that is put into a bias, and the most.
MODERN_SHARE: Final = 0.7
MOST_MODERN: Final = 2.0
#: Begins the further texts on the command line.
MORE: Final = "--more"
_ORDINARY: Final = re.compile(f"[{ab.LETTERS}]{{2,}}")

#: How each confusion is undone: two words of one key are confused.
CONFUSIONS: Final[Mapping[str, Callable[[str], str]]] = {
    "hamza": lambda word: word.translate(str.maketrans("أإآ", "ااا")),
    "ta-marbuta": lambda word: re.sub("ه$", "ة", word),
    "alif-maqsura": lambda word: re.sub("ى$", "ي", word),
    "ظ": lambda word: word.replace("ظ", "ض"),
    "ذ": lambda word: word.replace("ذ", "د"),
    "ص": lambda word: word.replace("ص", "س"),
    "ط": lambda word: word.replace("ط", "ت"),
    "ث": lambda word: word.replace("ث", "ت"),
}
#: Fields of a row that begins a pair.
_OF_PAIR: Final = 4


def pairs(corpus: FeaturedCorpus, lexicon: Lexicon) -> list[Pair]:
    """The pairs of confused words, the commoner first."""
    listed = [
        word
        for word, count in zip(corpus.words, corpus.counts, strict=True)
        if count >= LEAST_SEEN and _ORDINARY.fullmatch(word) and word in lexicon
    ]
    found: set[Pair] = set()
    for undo in CONFUSIONS.values():
        groups: dict[str, list[str]] = defaultdict(list)
        for word in listed:
            groups[undo(word)].append(word)
        for group in groups.values():
            ordered = sorted(group, key=lambda word: (-corpus.count(word), word))
            found.update(
                (one, other)
                for place, one in enumerate(ordered)
                for other in ordered[place + 1 :]
                if corpus.count(one) >= LEAST_COMMON
            )
    return sorted(found)


def classifier(
    corpus: FeaturedCorpus, lexicon: Lexicon, pair: Pair, together: Mapping[Pair, Fit]
) -> Weights:
    """The classifier of a pair, with a bias alone where one of it is too rare.

    `together` has those of pairs that are learnt with others. Where the pages around say which of
    the two their writer leans to, nothing is moved towards the dictionary.
    """
    one, other = pair
    counts = corpus.count(one), corpus.count(other)
    common = log((counts[0] + 0.5) / (counts[1] + 0.5))
    if pair in together:
        bias, weights, seen = together[pair]
        if has_leanings(pair):
            return Weights(bias, weights, seen)
    elif min(counts) < LEAST_TRAINED:
        bias, weights, seen = common, dict[str, float](), min(counts)
    else:
        bias, weights = fitted(corpus, places(corpus, one, other), places(corpus, other, one), pair)
        seen = min(counts)
    known = log(max(lexicon.frequency(one), 1e-3) / max(lexicon.frequency(other), 1e-3))
    modern = MODERN_SHARE * (known - common)
    return Weights(bias + max(-MOST_MODERN, min(MOST_MODERN, modern)), weights, seen)


def table_text(table: Mapping[Pair, Weights]) -> str:
    """The table as it is kept."""
    lines = [HEAD]
    for (one, other), weights in sorted(table.items()):
        lines.append(f"{one}\t{other}\t{weights.bias:.2f}\t{weights.seen}\n")
        lines += [f"{name}\t{value:.2f}\n" for name, value in sorted(weights.by_feature.items())]
    return "".join(lines)


def read_table(lines: Sequence[str]) -> Iterator[tuple[Pair, Weights]]:
    """The classifiers of a table."""
    found: list[tuple[Pair, float, int, dict[str, float]]] = []
    for row in table_rows(lines):
        if len(row) == _OF_PAIR:
            found.append(((row[0], row[1]), float(row[2]), int(row[3]), {}))
        else:
            found[-1][-1][row[0]] = float(row[1])
    for pair, bias, seen, weights in found:
        yield pair, Weights(bias, weights, seen)


def read_classes(lines: Sequence[str]) -> dict[str, list[str]]:
    """The classes of words that keep the same company, by name."""
    return {name: words.split() for name, words in table_rows(lines)}


def unpacked(path: Path) -> str:
    """The text of a table."""
    return lzma.decompress(path.read_bytes()).decode()


def compile_table(content: str, classes: str) -> bytes:
    """The compiled file of a table of weights and one of classes."""
    table = dict(read_table(content.splitlines()))
    about = {
        "format": 2,
        "pairs": len(table),
        "table": sha256(content.encode()).hexdigest(),
        "classes": sha256(classes.encode()).hexdigest(),
    }
    return pack(pack_choices(table, read_classes(classes.splitlines())), about)


def read_corpora(paths: Sequence[Path], lexicon: Lexicon) -> FeaturedCorpus:
    """Corpora with the classes of words."""
    from dictionaries.recipes.choice_features import FeaturedCorpus

    warnings.filterwarnings("ignore", module="sklearn")
    classes = read_classes(unpacked(CLASSES).splitlines())
    class_of = {word: name for name, words in classes.items() for word in words}
    return FeaturedCorpus(paths, class_of, lexicon)


def train(paths: Sequence[Path], more: Sequence[Path] = ()) -> str:
    """The table of the classifiers learnt from corpora, some from further text as well."""
    lexicon = Lexicon(default_artefact())
    corpus = read_corpora(paths, lexicon)
    together = learnt_together(corpus, read_corpora(more, lexicon) if more else None)
    return table_text(
        {pair: classifier(corpus, lexicon, pair, together) for pair in pairs(corpus, lexicon)}
    )


def main(arguments: Sequence[str]) -> None:
    """Train, or read the table, and compile."""
    if list(arguments) == ["--table"]:
        content = unpacked(TABLE)
    else:
        end = arguments.index(MORE) if MORE in arguments else len(arguments)
        paths = [Path(one) for one in arguments]
        content = train(paths[:end], paths[end + 1 :])
        TABLE.write_bytes(lzma.compress(content.encode(), preset=9 | lzma.PRESET_EXTREME))
    compiled = compile_table(content, unpacked(CLASSES))
    target = FOLDER / "compiled" / CHOICES_ARTEFACT
    scratch = target.with_suffix(".part")
    scratch.write_bytes(compiled)
    scratch.replace(target)
    sys.stderr.write(f"{len(compiled):,} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1:])
