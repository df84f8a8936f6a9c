"""Compiles the dictionary: `python -m dictionaries.build`, or `make dictionary`.

Reads the word lists and counts kept in this folder and the published packages named in
`dictionaries/recipes/sources.py`, and writes `dictionaries/compiled/lexicon.sawab`, byte for byte
the same for the same sources.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from math import exp
from pathlib import Path
from typing import Final

import dawg

from dictionaries.recipes.admission import INFORMAL, LOOSE, Admission, Ruling, with_hamza
from dictionaries.recipes.alkhalil import FARAHIDI
from dictionaries.recipes.corpus_counts import read_counts
from dictionaries.recipes.derived import derived_stems
from dictionaries.recipes.sources import (
    PACKAGES,
    ar_corrector_counts,
    attia_forms,
    ayaspell_entries,
    wordfreq_per_million,
)
from linter.lexicon.artefact import pack
from linter.lexicon.lexicon import ARTEFACT
from linter.lexicon.name_model import NameModel
from linter.lexicon.name_model import pack as pack_name_model
from linter.lexicon.packing import Tier, level_of_frequency, pack_word
from linter.lexicon.stems import stem_of
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel
from linter.spelling.word_shape import train
from linter.text import alphabet as ab

FOLDER: Final = Path(__file__).parent
FORMAT: Final = 1
#: What the dictionary is made of, for telling whether it is older than its sources.
SOURCE_PATTERNS: Final = (
    "lexicon/*.txt",
    "lexicon/derived_patterns.tsv",
    "names/*.tsv",
    "names/*.txt",
    "corpora/*.tsv.xz",
    "software/terms.tsv",
    "error_model/confusions.tsv",
    "recipes/admission.py",
    "recipes/alkhalil.py",
    "recipes/derived.py",
    "recipes/sources.py",
    "build.py",
)
#: The code that decides what is a slip, under `linter/`.
CODE: Final = (
    "lexicon/name_model.py",
    "lexicon/packing.py",
    "lexicon/stems.py",
    "spelling/candidates.py",
    "spelling/error_model.py",
    "spelling/word_shape.py",
    "text/alphabet.py",
)
#: Weight of wordfreq, edited books, and news and reviews in the frequency of a word.
WEIGHTS: Final = (0.4, 0.3, 0.3)
#: Weight of what programs say of a word that other texts hold more rarely.
SOFTWARE_WEIGHT: Final = 0.1
#: … and of what it is with particles, which programs write less often.
SOFTWARE_WEIGHT_WITH_PARTICLES: Final = 0.01
#: Occurrences per million that a word kept by hand has at least: it is no rarity that would be
#: taken for a misspelling.
LEAST_BY_HAND: Final = 0.3
#: Shorter pieces of a name of several words (ين, دو) are words only within it.
SHORTEST_NAME: Final = 3
#: What may stand before a term: a conjunction and a preposition, or either.
PARTICLES: Final = re.compile("(?:[وف][بكل]?|[بكل])(?P<stem>.{4,})")
NAME_MODEL: Final = FOLDER / "names" / "name_ngrams.tsv"
#: Tables beside the lists of names that are not lists of names.
NOT_NAMES: Final = frozenset({"name_ngrams"})
#: Occurrences per million below which a form of the morphology looks as new words do.
RARE: Final = 0.02
#: Words of ar-corrector's counts; its vocabulary leaves the rarest out.
AR_CORRECTOR_WORDS: Final = 32.4e6


def source_checksums() -> dict[str, str]:
    """SHA-256 of each file that the dictionary is made from or by, and of each package."""
    root = FOLDER.parent
    files = {path for pattern in SOURCE_PATTERNS for path in FOLDER.glob(pattern)}
    files |= {root / "linter" / name for name in CODE}
    checksums = {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(files)
    }
    packages = (*PACKAGES, FARAHIDI)
    return checksums | {str(package): package.sha256 for package in packages}


def word_list(name: str) -> list[str]:
    """The words of a hand-kept list, one a line; `#` begins a remark."""
    lines = (FOLDER / "lexicon" / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if (word := line.split("#")[0].strip())]


def names() -> Iterator[str]:
    """Each single word of the lists of names."""
    for path in sorted((FOLDER / "names").glob("*.tsv")):
        if path.stem not in NOT_NAMES:
            yield from _single_words(path)


def _single_words(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from line.split("\t")[0].split()


def software_frequencies() -> dict[str, float]:
    """Frequency per million, in the translations of programs, of each of their terms."""
    lines = (FOLDER / "software" / "terms.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    counts = {form: int(count) for form, _teams, _programs, count in rows}
    words = counts.pop("*") / 1e6
    return {form: count / words for form, count in counts.items()}


def mixed_frequencies() -> tuple[dict[str, float], dict[str, int]]:
    """Frequency per million of every attested form, and its count in edited books."""
    wordfreq = wordfreq_per_million()
    books = read_counts("hindawi")
    books_size = books.pop("*") / 1e6
    press = ar_corrector_counts()
    forms = wordfreq.keys() | books.keys() | {form for form, n in press.items() if n >= 3}
    mixed = {
        form: WEIGHTS[0] * wordfreq.get(form, 0.0)
        + WEIGHTS[1] * books.get(form, 0) / books_size
        + WEIGHTS[2] * press.get(form, 0) / (AR_CORRECTOR_WORDS / 1e6)
        for form in forms
    }
    return mixed, books


def sorted_bytes(words: Iterable[str]) -> list[str]:
    """Words in the order that the word graph is built in."""
    return sorted(set(words), key=str.encode)


def build() -> bytes:
    """The bytes of the compiled dictionary."""
    frequencies, edited = mixed_frequencies()
    rejected = set(word_list("reject.txt"))
    frequencies = {form: rate for form, rate in frequencies.items() if form not in rejected}
    morphology = [form for form in attia_forms() if form not in rejected]
    known = dawg.DAWG(sorted_bytes(morphology), input_is_sorted=True)
    tiers = {form: Tier.MORPHOLOGY for form in frequencies if form in known and len(form) > 1}
    say(f"{len(morphology)} forms of the morphology, {len(tiers)} of them attested")

    stems, risky_stems = stems_beside(known, tiers, frequencies)
    new_words, slips, doubtful = admitted(frequencies, edited, tiers, rejected, stems)
    tiers |= new_words
    say(f"{len(tiers)} attested words in all")
    software = {form: rate for form, rate in software_frequencies().items() if form not in rejected}
    tiers = dict.fromkeys(software, Tier.FREQUENCY) | tiers
    tiers |= dict.fromkeys(word_list("admit.txt"), Tier.HAND)
    say(f"{len(tiers)} with terms of software and hand-kept words")

    frequencies = without_slips(frequencies, edited, tiers)
    raise_kept(frequencies, tiers, software)
    packed = [
        (word, pack_word(level_of_frequency(frequencies.get(word, 0.0)), tier))
        for word, tier in sorted(tiers.items(), key=lambda item: item[0].encode())
    ]
    shapes = [
        word
        for word, tier in sorted(tiers.items())
        if tier > Tier.MORPHOLOGY or frequencies.get(word, 0.0) < RARE
    ]
    sections = {
        "forms": dawg.DAWG(sorted_bytes([*morphology, *tiers]), input_is_sorted=True).tobytes(),
        "words": dawg.IntDAWG(packed, input_is_sorted=True).tobytes(),
        "slips": dawg.DAWG(sorted_bytes(slips - tiers.keys()), input_is_sorted=True).tobytes(),
        "stems": stems.tobytes(),
        "risky_stems": risky_stems.tobytes(),
        "doubtful": dawg.DAWG(sorted_bytes(doubtful), input_is_sorted=True).tobytes(),
        "shape": train(shapes),
        "name_model": pack_name_model(NAME_MODEL),
    }
    counts = {"forms": len(morphology), "words": len(tiers), "slips": len(slips - tiers.keys())}
    about = {"format": FORMAT, "counts": counts, "sources": source_checksums()}
    return pack(sections, about)


def raise_kept(
    frequencies: dict[str, float], tiers: Mapping[str, Tier], software: Mapping[str, float]
) -> None:
    """Give terms of software and words kept by hand a frequency that other texts do not show."""
    for form, tier in tiers.items():
        rate = SOFTWARE_WEIGHT * software.get(form, 0.0)
        match = PARTICLES.fullmatch(form)
        if match is not None and match["stem"] in software:
            rate = max(rate, SOFTWARE_WEIGHT_WITH_PARTICLES * software[match["stem"]])
        if tier is Tier.HAND:
            rate = max(rate, LEAST_BY_HAND)
        if rate > frequencies.get(form, 0.0):
            frequencies[form] = rate


def stems_beside(
    known: dawg.DAWG, tiers: Mapping[str, Tier], frequencies: Mapping[str, float]
) -> tuple[dawg.DAWG, dawg.DAWG]:
    """The derived stems, with their codes, as a graph; and those that a slip makes of words."""
    attested = {form: frequencies[form] for form in tiers}
    words = dawg.IntDAWG([(form, 0) for form in sorted_bytes(attested)], input_is_sorted=True)
    stems, risky = derived_stems(known, attested, words, error_model())
    say(f"{len(stems)} stems derived from roots, and {len(risky)} risky ones")
    kept, apart = (dawg.DAWG(sorted_bytes(one), input_is_sorted=True) for one in (stems, risky))
    return kept, apart


def without_slips(
    frequencies: Mapping[str, float], edited: Mapping[str, int], tiers: Mapping[str, Tier]
) -> dict[str, float]:
    """Frequencies less what is owed to slips for other words, but no less than books add to them.

    Much of what a frequency list counts as إلي is a careless إلى.
    """
    words = dawg.IntDAWG([(form, 0) for form in sorted_bytes(tiers)], input_is_sorted=True)
    model = error_model()
    finder = CandidateFinder(words, model)
    books_size = sum(edited.values()) / 1e6
    cleaned = {}
    for form in tiers:
        owed = 0.0
        for meant in sorted({*finder.confusions(form)} - {form}):
            slip = model.explain(form, meant)
            looseness = INFORMAL if slip.kind in LOOSE else 1.0
            owed += frequencies.get(meant, 0.0) * exp(-slip.cost) * looseness
        least = WEIGHTS[1] * edited.get(form, 0) / books_size
        cleaned[form] = max(frequencies.get(form, 0.0) - owed, least)
    return cleaned


def error_model() -> ErrorModel:
    """The error model of the table kept in this folder."""
    table = (FOLDER / "error_model" / "confusions.tsv").read_text(encoding="utf-8")
    return ErrorModel(table.splitlines())


def admitted(
    frequencies: Mapping[str, float],
    edited: Mapping[str, int],
    tiers: Mapping[str, Tier],
    rejected: Set[str],
    stems: dawg.DAWG,
) -> tuple[dict[str, Tier], set[str], set[str]]:
    """The forms outside the morphology that are words, and names, with their tiers; and two more.

    A slip is attested, and no commoner than slips for other words are expected to be. A form is
    doubtful if one of the derived `stems` would prove it, and its commonness speaks against it.
    """
    words = dawg.IntDAWG([(form, 0) for form in sorted_bytes(tiers)], input_is_sorted=True)
    model = NameModel.load(NAME_MODEL)
    admission = Admission(frequencies, edited, ayaspell_entries(), words, error_model(), model)
    chosen: dict[str, Tier] = {}
    slips: set[str] = set()
    doubtful: set[str] = set()
    outside = sorted(form for form in frequencies if form not in tiers and len(form) > 1)
    for form in outside:
        ruling, tier = admission.ruling(form)
        if ruling is Ruling.WORD:
            chosen[form] = tier
        elif ruling is Ruling.SLIP:
            slips.add(form)
        elif stem_of(form, stems) is not None and admission.is_doubtful(form):
            doubtful.add(form)
    say(f"{len(outside)} forms outside it: {len(chosen)} words, {len(slips)} slips")
    refused = tiers.keys() | slips | rejected
    for name in names():
        if name not in refused and len(name) >= SHORTEST_NAME and set(name) <= set(ab.LETTERS):
            chosen[name] = Tier.NAME
    return *careful(chosen, slips, frequencies, words, admission), doubtful


def careful(
    chosen: Mapping[str, Tier],
    slips: Set[str],
    frequencies: Mapping[str, float],
    words: dawg.DAWG,
    admission: Admission,
) -> tuple[dict[str, Tier], set[str]]:
    """The words chosen and the slips, careless bare alifs put right where the hamza is commoner.

    What edited books vouch for may stand: old print leaves the hamza out.
    """
    kept, careless = dict(chosen), set(slips)
    for form, tier in chosen.items():
        better = with_hamza(form, frequencies, words) if tier is not Tier.EDITED else None
        if better is not None:
            del kept[form]
            careless.add(form)
            ruling, witness = admission.ruling(better, form)
            if ruling is Ruling.WORD:
                kept.setdefault(better, witness)
    return kept, careless - kept.keys()


def say(message: str) -> None:
    """Progress, on standard error."""
    sys.stderr.write(message + "\n")


def main() -> None:
    """Build the dictionary and put it in its place."""
    target = FOLDER / "compiled" / ARTEFACT
    content = build()
    scratch = target.with_suffix(".part")
    scratch.write_bytes(content)
    scratch.replace(target)
    say(f"{target}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
