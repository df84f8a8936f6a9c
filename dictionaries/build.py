"""Compiles the dictionary: `python -m dictionaries.build`, or `make dictionary`.

Takes what `recipes/word_sources.py` reads and the published packages named in
`recipes/sources.py`, and writes `dictionaries/compiled/lexicon.sawab`, byte for byte
the same for the same sources.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable, Mapping
from math import exp
from typing import Final

import dawg

from dictionaries.recipes.admission import INFORMAL, LOOSE, Admission, Ruling
from dictionaries.recipes.alkhalil import FARAHIDI
from dictionaries.recipes.bare_alifs import with_hamzas
from dictionaries.recipes.derived import derived_stems
from dictionaries.recipes.sources import PACKAGES, attia_forms, ayaspell_entries
from dictionaries.recipes.word_sources import (
    FOLDER,
    NAME_MODEL,
    WEIGHTS,
    byte_sorted,
    error_model,
    mixed_frequencies,
    names,
    rejection,
    software_frequencies,
    word_list,
)
from linter.lexicon.artefact import pack
from linter.lexicon.lexicon import ARTEFACT
from linter.lexicon.name_model import NameModel
from linter.lexicon.name_model import pack as pack_name_model
from linter.lexicon.packing import Tier, level_of_frequency, pack_word
from linter.lexicon.stems import stem_of
from linter.spelling.candidates import CandidateFinder
from linter.spelling.word_shape import train
from linter.text import alphabet as ab

FORMAT: Final = 1
#: What the dictionary is made of, to see whether it is older than its sources.
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
    "recipes/bare_alifs.py",
    "recipes/derived.py",
    "recipes/sources.py",
    "recipes/word_sources.py",
    "build.py",
)
#: The code that decides what is a misspelling, under `linter/`.
CODE: Final = (
    "lexicon/name_model.py",
    "lexicon/packing.py",
    "lexicon/stems.py",
    "spelling/candidates.py",
    "spelling/error_model.py",
    "spelling/word_shape.py",
    "text/alphabet.py",
)
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
#: Occurrences per million below which a form of the morphology looks as new words do.
RARE: Final = 0.02


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


def build() -> bytes:
    """The bytes of the compiled dictionary."""
    frequencies, edited = mixed_frequencies()
    is_rejected = rejection()
    rejected = set(filter(is_rejected, frequencies))
    frequencies = {form: rate for form, rate in frequencies.items() if form not in rejected}
    morphology = [form for form in attia_forms() if not is_rejected(form)]
    known = dawg.DAWG(byte_sorted(morphology), input_is_sorted=True)
    tiers = {form: Tier.MORPHOLOGY for form in frequencies if form in known and len(form) > 1}
    say(f"{len(morphology)} forms of the morphology, {len(tiers)} of them attested")

    stems, risky_stems = stems_beside(known, tiers, frequencies)
    new_words, misspellings, doubtful = admitted(frequencies, edited, tiers, is_rejected, stems)
    tiers |= new_words
    say(f"{len(tiers)} attested words in all")
    software = software_frequencies()
    software = {form: rate for form, rate in software.items() if not is_rejected(form)}
    tiers = dict.fromkeys(software, Tier.FREQUENCY) | tiers
    tiers |= dict.fromkeys(word_list("admit.txt"), Tier.HAND)
    say(f"{len(tiers)} with terms of software and hand-kept words")
    misspellings = (misspellings | rejected) - tiers.keys()

    frequencies = without_errors(frequencies, edited, tiers)
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
        "forms": dawg.DAWG(byte_sorted([*morphology, *tiers]), input_is_sorted=True).tobytes(),
        "words": dawg.IntDAWG(packed, input_is_sorted=True).tobytes(),
        "misspellings": dawg.DAWG(byte_sorted(misspellings), input_is_sorted=True).tobytes(),
        "stems": stems.tobytes(),
        "risky_stems": risky_stems.tobytes(),
        "doubtful": dawg.DAWG(byte_sorted(doubtful), input_is_sorted=True).tobytes(),
        "shape": train(shapes),
        "name_model": pack_name_model(NAME_MODEL),
    }
    counts = {
        "forms": len(morphology),
        "words": len(tiers),
        "misspellings": len(misspellings),
    }
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
    """Graphs of the derived stems with their codes, and of those that are common misspellings."""
    attested = {form: frequencies[form] for form in tiers}
    words = dawg.IntDAWG([(form, 0) for form in byte_sorted(attested)], input_is_sorted=True)
    stems, risky = derived_stems(known, attested, words, error_model())
    say(f"{len(stems)} stems derived from roots, and {len(risky)} risky ones")
    kept, apart = (dawg.DAWG(byte_sorted(one), input_is_sorted=True) for one in (stems, risky))
    return kept, apart


def without_errors(
    frequencies: Mapping[str, float], edited: Mapping[str, int], tiers: Mapping[str, Tier]
) -> dict[str, float]:
    """Frequencies less the expected misspellings of other words, but no less than books give.

    Much of what a frequency list counts as إلي is a careless إلى.
    """
    words = dawg.IntDAWG([(form, 0) for form in byte_sorted(tiers)], input_is_sorted=True)
    model = error_model()
    finder = CandidateFinder(words, model)
    books_size = sum(edited.values()) / 1e6
    cleaned = {}
    for form in tiers:
        owed = 0.0
        for meant in sorted({*finder.confusions(form)} - {form}):
            error = model.explain(form, meant)
            looseness = INFORMAL if error.kind in LOOSE else 1.0
            owed += frequencies.get(meant, 0.0) * exp(-error.cost) * looseness
        least = WEIGHTS[1] * edited.get(form, 0) / books_size
        cleaned[form] = max(frequencies.get(form, 0.0) - owed, least)
    return cleaned


def admitted(
    frequencies: Mapping[str, float],
    edited: Mapping[str, int],
    tiers: Mapping[str, Tier],
    is_rejected: Callable[[str], bool],
    stems: dawg.DAWG,
) -> tuple[dict[str, Tier], set[str], set[str]]:
    """Words and names outside the morphology with their tiers; misspellings; doubtful forms.

    A misspelling is attested, but no commoner than misspellings of other words are expected to be.
    A form is doubtful if one of the derived `stems` would prove it, and its frequency speaks
    against it.
    """
    words = dawg.IntDAWG([(form, 0) for form in byte_sorted(tiers)], input_is_sorted=True)
    model = NameModel.load(NAME_MODEL)
    admission = Admission(frequencies, edited, ayaspell_entries(), words, error_model(), model)
    chosen: dict[str, Tier] = {}
    misspellings: set[str] = set()
    doubtful: set[str] = set()
    outside = sorted(form for form in frequencies if form not in tiers and len(form) > 1)
    for form in outside:
        ruling, tier = admission.ruling(form)
        if ruling is Ruling.WORD:
            chosen[form] = tier
        elif ruling is Ruling.MISSPELLING:
            misspellings.add(form)
        elif stem_of(form, stems) is not None and admission.is_doubtful(form):
            doubtful.add(form)
    say(f"{len(outside)} forms outside it: {len(chosen)} words, {len(misspellings)} misspellings")
    refused = tiers.keys() | misspellings
    of_names = {name for name in names() if name not in refused and not is_rejected(name)}
    for name in sorted(of_names):
        if len(name) >= SHORTEST_NAME and set(name) <= set(ab.LETTERS):
            chosen[name] = Tier.NAME
    return *with_hamzas(chosen, misspellings, frequencies, words, admission), doubtful


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
