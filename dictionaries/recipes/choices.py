"""Trains the choices between words that one error makes of each other.

    python -m dictionaries.recipes.choices CORPUS.txt.xz [CORPUS.txt.xz …]

Needs the extra `train`. For each pair of listed words that differ by one confusion (hamzas on alef,
final ة and ه, final ى and ي, ض and ظ, د and ذ, س and ص, ت and ط, ت and ث) a logistic regression is
fitted to the places where either stands in the corpora, over `linter.spelling.features`; the
classes of words among these are made before, by `word_classes`. Few places of the commoner word are
enough: its bias is put right afterwards, and moved towards how common both are in the dictionary,
which knows more recent text. Writes the table `dictionaries/choices/weights.tsv.xz` and
`dictionaries/compiled/choices.sawab`, byte for byte the same for the same sources. `--table`
compiles the table as it stands.

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

from dictionaries.recipes.judged_places import places_of
from linter.lexicon.artefact import pack
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact, table_lines, table_rows
from linter.spelling.choices import CHOICES_ARTEFACT, Weights, pack_choices
from linter.spelling.person_clues import has_pronoun
from linter.spelling.topics import told_by_topic
from linter.text import alphabet as ab

if TYPE_CHECKING:
    from dictionaries.recipes.choice_corpus import Integers
    from dictionaries.recipes.choice_features import FeaturedCorpus

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
LEAST_TRAINED: Final = 5
#: At most so many places of one word are learnt from, of the commoner at most so many for each of
#: the rarer.
MOST_PLACES: Final = 120_000
MOST_SHARE: Final = 8
LEAST_PLACES: Final = MOST_PLACES // 8
#: Features seen less often in the places of a pair are left out.
LEAST_FEATURE: Final = 3
#: The inverse of the strength with which weights are drawn to zero.
LOOSENESS: Final = 1.0
#: … for words with so many places, of which more features are seen by chance.
WELL_SEEN: Final = 5_000
LOOSENESS_OF_WELL_SEEN: Final = 0.5
#: … for words that topics tell apart: their few places ask for small weights, not for few.
LOOSENESS_OF_TOLD: Final = 0.3
#: Weights nearer to zero are left out.
LEAST_WEIGHT: Final = 0.05
LEAST_WEIGHT_OF_TOLD: Final = 0.01
#: The share of the difference between dictionary and corpora that is put into a bias, and the most.
MODERN_SHARE: Final = 0.7
MOST_MODERN: Final = 2.0
#: Fifths of the corpora are made of runs of so many tokens, so that a page is not parted.
FOLDS: Final = 5
RUN: Final = 200_000
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
Pair = tuple[str, str]
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


def classifier(corpus: FeaturedCorpus, lexicon: Lexicon, pair: Pair) -> Weights:
    """The classifier of a pair, with a bias alone where one of it is too rare."""
    one, other = pair
    counts = corpus.count(one), corpus.count(other)
    seen = log((counts[0] + 0.5) / (counts[1] + 0.5))
    if min(counts) < LEAST_TRAINED:
        bias, weights = seen, dict[str, float]()
    else:
        bias, weights = fitted(
            corpus, _places(corpus, one, other), _places(corpus, other, one), pair
        )
    known = log(max(lexicon.frequency(one), 1e-3) / max(lexicon.frequency(other), 1e-3))
    modern = MODERN_SHARE * (known - seen)
    return Weights(bias + max(-MOST_MODERN, min(MOST_MODERN, modern)), weights, min(counts))


def _places(corpus: FeaturedCorpus, word: str, other: str) -> Integers:
    """The places of a word to learn from, as judged, but where a phrase shows it to be an error.

    Of prepositions in ي these are places where nobody speaks of himself: where somebody does, the
    speller says by itself what that is worth (`person_clues`).
    """
    places = places_of(corpus, word, other)
    for step, words in _deciding(word, other):
        places = places[~corpus.is_beside(places, step, words)]
    if not has_pronoun(re.sub("ى$", "ي", word)):
        return places
    silent = places[~corpus.is_spoken(places)]
    return silent if len(silent) >= LEAST_TRAINED else places


def _deciding(word: str, other: str) -> Iterator[tuple[int, frozenset[str]]]:
    """The words beside which `word` is an error for another (آذان for أذان before الفجر).

    Edited books hold such errors too. Each comes with the side, -1 or 1.
    """
    for forms, side, beside in table_rows(table_lines("rules/confused_phrases.tsv")):
        if f"{word}/{other}" in forms.split():
            yield (-1 if side == "before" else 1), frozenset(beside.split())


def fitted(
    corpus: FeaturedCorpus, common: Integers, rare: Integers, pair: Pair
) -> tuple[float, dict[str, float]]:
    """Bias and weights for the commoner word, from the places of both."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    rng = np.random.default_rng(int.from_bytes(sha256(" ".join(pair).encode()).digest()[:4], "big"))
    most = min(MOST_PLACES, max(LEAST_PLACES, MOST_SHARE * len(rare)))
    ones = rng.choice(common, most, replace=False) if most < len(common) else common
    others = rng.choice(rare, MOST_PLACES, replace=False) if len(rare) > MOST_PLACES else rare
    shift = log(len(common) / len(ones)) - log(len(rare) / len(others))
    rows = np.concatenate([corpus.features(ones), corpus.features(others)])
    known, inverse, counts = np.unique(rows, return_inverse=True, return_counts=True)
    inverse = inverse.reshape(rows.shape)
    is_kept = (counts >= LEAST_FEATURE) & (known >= 0)
    mask = is_kept[inverse]
    columns = (np.cumsum(is_kept) - 1)[inverse[mask]]
    places: Integers = np.repeat(np.arange(len(rows)), mask.sum(1))
    shape = len(rows), int(is_kept.sum())
    matrix = csr_matrix((np.ones(len(places)), (places, columns)), shape=shape)
    is_told = bool(told_by_topic(pair[0]))
    loose = LOOSENESS if len(others) < WELL_SEEN else LOOSENESS_OF_WELL_SEEN
    model = LogisticRegression(
        penalty="l2" if is_told else "l1",
        C=LOOSENESS_OF_TOLD if is_told else loose,
        solver="liblinear",
        tol=1e-3,
        intercept_scaling=10,
        random_state=1,
    )
    model.fit(matrix, np.r_[np.ones(len(ones)), np.zeros(len(others))])
    weights = {
        corpus.feature_name(int(feature)): float(weight)
        for feature, weight in zip(known[is_kept], model.coef_[0], strict=True)
        if abs(weight) >= (LEAST_WEIGHT_OF_TOLD if is_told else LEAST_WEIGHT)
    }
    return float(model.intercept_[0]) + shift, weights


def held_out(corpus: FeaturedCorpus, pair: Pair) -> Iterator[tuple[int, str, str]]:
    """Each place of two words, which stands there, and which classifiers of other places choose."""
    known_places = [_places(corpus, *pair), _places(corpus, *reversed(pair))]
    for fold in range(FOLDS):
        seen = [each[each // RUN % FOLDS != fold] for each in known_places]
        unseen = [each[each // RUN % FOLDS == fold] for each in map(corpus.places, pair)]
        bias, weights = fitted(corpus, seen[0], seen[1], pair)
        for word, there in zip(pair, unseen, strict=True):
            for place, row in zip(there, corpus.features(there), strict=True):
                known = (corpus.feature_name(int(one)) for one in row if one >= 0)
                odds = bias + sum(weights.get(name, 0.0) for name in known)
                yield int(place), word, pair[0] if odds > 0 else pair[1]


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


def train(paths: Sequence[Path]) -> str:
    """The table of the classifiers learnt from corpora."""
    lexicon = Lexicon(default_artefact())
    corpus = read_corpora(paths, lexicon)
    return table_text({pair: classifier(corpus, lexicon, pair) for pair in pairs(corpus, lexicon)})


def main(arguments: Sequence[str]) -> None:
    """Train, or read the table, and compile."""
    if list(arguments) == ["--table"]:
        content = unpacked(TABLE)
    else:
        content = train([Path(one) for one in arguments])
        TABLE.write_bytes(lzma.compress(content.encode(), preset=9 | lzma.PRESET_EXTREME))
    compiled = compile_table(content, unpacked(CLASSES))
    target = FOLDER / "compiled" / CHOICES_ARTEFACT
    scratch = target.with_suffix(".part")
    scratch.write_bytes(compiled)
    scratch.replace(target)
    sys.stderr.write(f"{len(compiled):,} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1:])
