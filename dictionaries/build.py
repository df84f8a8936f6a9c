"""Compiles the dictionary: `python -m dictionaries.build`, or `make dictionary`.

Reads the word lists and counts kept in this folder and the published packages named in
`dictionaries/recipes/sources.py`, and writes `dictionaries/compiled/lexicon.sawab`, byte for byte
the same for the same sources.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import dawg

from dictionaries.recipes.admission import Admission, Ruling
from dictionaries.recipes.corpus_counts import read_counts
from dictionaries.recipes.sources import (
    PACKAGES,
    ar_corrector_counts,
    attia_forms,
    ayaspell_entries,
    wordfreq_per_million,
)
from linter.lexicon.artefact import pack
from linter.lexicon.lexicon import ARTEFACT, Tier, level_of_frequency, pack_word
from linter.spelling.error_model import ErrorModel
from linter.spelling.word_shape import train
from linter.text import alphabet as ab

FOLDER: Final = Path(__file__).parent
FORMAT: Final = 1
#: What the dictionary is made of, for telling whether it is older than its sources.
SOURCE_PATTERNS: Final = (
    "lexicon/*.txt",
    "names/*.tsv",
    "corpora/*.tsv.xz",
    "error_model/*.tsv",
    "recipes/admission.py",
    "recipes/sources.py",
    "build.py",
)
#: Weight of wordfreq, edited books, and news and reviews in the frequency of a word.
WEIGHTS: Final = (0.4, 0.3, 0.3)
#: Words of ar-corrector's counts; its vocabulary leaves the rarest out.
AR_CORRECTOR_WORDS: Final = 32.4e6


def source_checksums() -> dict[str, str]:
    """SHA-256 of each file of this folder that goes into the dictionary, and of each package."""
    files = sorted(path for pattern in SOURCE_PATTERNS for path in FOLDER.glob(pattern))
    checksums = {
        path.relative_to(FOLDER).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }
    return checksums | {str(package): package.sha256 for package in PACKAGES}


def word_list(name: str) -> list[str]:
    """The words of a hand-kept list, one a line; `#` begins a remark."""
    lines = (FOLDER / "lexicon" / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if (word := line.split("#")[0].strip())]


def names() -> Iterator[str]:
    """Each single word of the lists of names."""
    for path in sorted((FOLDER / "names").glob("*.tsv")):
        if path.stem.endswith("ngrams"):
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield from line.split("\t")[0].split()


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
    morphology = [form for form in attia_forms() if form not in rejected]
    known = dawg.DAWG(sorted_bytes(morphology), input_is_sorted=True)
    tiers = {form: Tier.MORPHOLOGY for form in frequencies if form in known and len(form) > 1}
    say(f"{len(morphology)} forms of the morphology, {len(tiers)} of them attested")

    tiers |= admitted(frequencies, edited, tiers)
    say(f"{len(tiers)} attested words in all")
    tiers |= {word: Tier.HAND for word in word_list("admit.txt")}
    say(f"{len(tiers)} with names and hand-kept words")

    packed = [
        (word, pack_word(level_of_frequency(frequencies.get(word, 0.0)), tier))
        for word, tier in sorted(tiers.items(), key=lambda item: item[0].encode())
    ]
    new_words = (word for word, tier in sorted(tiers.items()) if tier > Tier.MORPHOLOGY)
    sections = {
        "forms": dawg.DAWG(sorted_bytes([*morphology, *tiers]), input_is_sorted=True).tobytes(),
        "words": dawg.IntDAWG(packed, input_is_sorted=True).tobytes(),
        "shape": train(new_words),
    }
    return pack(sections, {"format": FORMAT, "sources": source_checksums()})


def admitted(
    frequencies: Mapping[str, float], edited: Mapping[str, int], tiers: Mapping[str, Tier]
) -> dict[str, Tier]:
    """The forms outside the morphology that are words, and names, with their tiers."""
    words = dawg.IntDAWG([(form, 0) for form in sorted_bytes(tiers)], input_is_sorted=True)
    table = (FOLDER / "error_model" / "confusions.tsv").read_text(encoding="utf-8")
    admission = Admission(
        frequencies, edited, ayaspell_entries(), words, ErrorModel(table.splitlines())
    )
    chosen: dict[str, Tier] = {}
    slips = set()
    outside = sorted(form for form in frequencies if form not in tiers and len(form) > 1)
    for form in outside:
        ruling, tier = admission.ruling(form)
        if ruling is Ruling.WORD:
            chosen[form] = tier
        elif ruling is Ruling.SLIP:
            slips.add(form)
    say(f"{len(outside)} forms outside it: {len(chosen)} words, {len(slips)} slips")
    for name in names():
        if name not in tiers and name not in slips and len(name) > 1:
            if all(letter in ab.LETTERS for letter in name):
                chosen[name] = Tier.NAME
    return chosen


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
