"""Trains the weights of `dictionaries/names/name_ngrams.tsv` and measures them.

`python -m dictionaries.recipes.name_model` takes the foreign names of the lists that no strict
dictionary holds, and misspellings of its own making: Arabic words, drawn by their frequency, with
one random error each. A fifth of either is held out, and the printed figures are of that fifth.
With files of misspellings as arguments (one a line), they are measured too.
"""

from __future__ import annotations

import random
import sys
import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path

from dictionaries.recipes.attestation import Attestation, attest
from dictionaries.recipes.fetch import FetchError
from dictionaries.recipes.logistic import Example, fit
from dictionaries.recipes.names import FOLDER
from dictionaries.recipes.sources import attia_forms
from linter.lexicon.name_model import SCALE, NameModel
from linter.text import alphabet as ab

TABLE = FOLDER / "name_ngrams.tsv"
#: The lists that hold foreign names before all; the others are of Arab persons and of languages.
FOREIGN = (
    *("cldr-dates", "kgeography", "kstars", "gweather", "iso-countries"),
    *("arabnamer", "geonames", "country-city"),
)
MISSPELLINGS = 60_000
#: Words are drawn by this power of their frequency, at most `CAP` per million: else the hundred
#: commonest would be all that is learnt.
DAMPING = 0.75
CAP = 100.0
#: One name in ten is trained on with each of these before it.
PROCLITICS = "وبل"
SHORTEST = 3
#: Weights nearer to 0 (in eighths of a nat) are not worth a line.
FAINTEST = 2
SEED = 1
HEADER = """\
# Weights of stretches of letters (_ is the edge of a word), in eighths of a nat: above 0 for
# transliterated names, below 0 for misspelt Arabic words; the first line is the bias.
# made by: python -m dictionaries.recipes.name_model, from the lists in this folder,
# Attia's list of forms (GPL-3.0-or-later) and the frequencies of wordfreq (CC-BY-SA-4.0)
"""


def main(misspelling_files: Sequence[str]) -> int:
    """Train, write the table, print the figures; returns the exit status."""
    try:
        candidates = foreign_names()
        known = attest(candidates)
        names = sorted(candidates - known.forms)
        errors = misspellings(known, avoid=frozenset(names))
    except FetchError as error:
        print(error, file=sys.stderr)
        return 2
    _train(names, errors)
    model = NameModel.load(TABLE)
    held_names = [model.score(name) for name in names if _is_held_out(name)]
    _report("misspellings made", held_names, [model.score(s) for s in errors if _is_held_out(s)])
    for path in map(Path, misspelling_files):
        real = path.read_text(encoding="utf-8").split()
        _report(path.name, held_names, [model.score(word) for word in real])
    return 0


def foreign_names() -> set[str]:
    """The words of all foreign names of the lists, without those that و joins to the article."""
    words = set()
    for key in FOREIGN:
        for line in (FOLDER / f"{key}.tsv").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                words.update(line.split("\t")[0].split())
    return {word for word in words if len(word) >= SHORTEST and not word.startswith("وال")}


def misspellings(known: Attestation, avoid: frozenset[str]) -> list[str]:
    """Common words with one random error, none of them a word by chance, in random order."""
    dice = random.Random(SEED)
    words = sorted(w for w in known.forms if len(w) >= SHORTEST and w in known.per_million)
    odds = list(accumulate(min(known.frequency(word), CAP) ** DAMPING for word in words))
    drawn = dice.choices(words, cum_weights=odds, k=4 * MISSPELLINGS)
    followers = dice.choices(words, cum_weights=odds, k=MISSPELLINGS)
    made = {misspelt(word, dice.choice(followers), dice) for word in drawn} - avoid
    made.difference_update(attia_forms())
    found = sorted(word for word in made if len(word) >= SHORTEST)
    dice.shuffle(found)
    return found[:MISSPELLINGS]


def misspelt(word: str, follower: str, dice: random.Random) -> str:
    """`word` with one letter lost, added, doubled, changed or swapped, or run into `follower`."""
    place = dice.randrange(len(word))
    head, letter, tail = word[:place], word[place], word[place + 1 :]
    kinds = (
        (25, head + tail),
        (20, head + dice.choice(ab.LETTERS) + letter + tail),
        (10, head + letter + letter + tail),
        (25, head + dice.choice(ab.LETTERS) + tail),
        (12, head + tail[:1] + letter + tail[1:]),
        (8, word + follower),
    )
    return dice.choices([text for _, text in kinds], [share for share, _ in kinds])[0]


def area_under_curve(positive: Sequence[float], negative: Sequence[float]) -> float:
    """The chance that a random positive scores above a random negative; ties count half."""
    ranked = sorted([(score, True) for score in positive] + [(score, False) for score in negative])
    ranks: dict[float, list[int]] = {}
    for rank, (score, _) in enumerate(ranked, 1):
        ranks.setdefault(score, []).append(rank)
    total = sum(sum(ranks[score]) / len(ranks[score]) for score in positive)
    lowest = len(positive) * (len(positive) + 1) / 2
    return (total - lowest) / (len(positive) * len(negative))


def _train(names: Sequence[str], errors: Sequence[str]) -> None:
    dice = random.Random(SEED)
    kept = [name for name in names if not _is_held_out(name)]
    kept += [letter + name for name in kept for letter in PROCLITICS if dice.random() < 0.1]
    examples = [Example(name, is_name=True) for name in kept]
    examples += [Example(word, is_name=False) for word in errors if not _is_held_out(word)]
    weights = {stretch: round(w * SCALE) for stretch, w in fit(examples, SEED).items()}
    lines = [f"{s}\t{w}\n" for s, w in sorted(weights.items()) if abs(w) >= FAINTEST or not s]
    TABLE.write_text(HEADER + "".join(lines), encoding="utf-8", newline="\n")


def _is_held_out(word: str) -> bool:
    return zlib.crc32(word.encode()) % 5 == 0


def _report(title: str, names: Sequence[float], errors: Sequence[float]) -> None:
    area = area_under_curve(names, errors)
    print(f"{len(names)} names held out against {len(errors)} {title}: AUC {area:.4f}")
    for threshold in range(-2, 7):
        print(
            f"  score >= {threshold:2}: {_share(names, threshold):6.1%} of the names, "
            f"{_share(errors, threshold):6.1%} of the misspellings"
        )


def _share(scores: Iterable[float], threshold: float) -> float:
    reached = [score >= threshold for score in scores]
    return sum(reached) / len(reached)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
