"""What the sources say of words: lists kept by hand, names, and how often each form is written.

The folders that it reads are those beside `recipes/`; the counts of packages come from
`recipes/sources.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from dictionaries.recipes.corpus_counts import read_counts
from dictionaries.recipes.sources import ar_corrector_counts, wordfreq_per_million
from linter.spelling.error_model import ErrorModel

FOLDER: Final = Path(__file__).parents[1]
#: Weight of wordfreq, edited books, and news and reviews in the frequency of a word.
WEIGHTS: Final = (0.4, 0.3, 0.3)
#: Words of ar-corrector's counts; its vocabulary leaves the rarest out.
AR_CORRECTOR_WORDS: Final = 32.4e6
#: The weights of the model of names stand beside the lists of names, and are none.
NAME_MODEL: Final = FOLDER / "names" / "name_ngrams.tsv"


def word_list(name: str) -> list[str]:
    """The words of a hand-kept list, one a line; `#` begins a remark."""
    lines = (FOLDER / "lexicon" / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if (word := line.split("#")[0].strip())]


def rejection() -> Callable[[str], bool]:
    """Tells the forms that are misspellings by hand, each by itself or by a rule of orthography."""
    words = frozenset(word_list("reject.txt"))
    broken = re.compile("|".join(f"(?:{one})" for one in word_list("reject_patterns.txt")))
    return lambda form: form in words or broken.fullmatch(form) is not None


def names() -> Iterator[str]:
    """Each single word of the lists of names."""
    for path in sorted((FOLDER / "names").glob("*.tsv")):
        if path != NAME_MODEL:
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


def byte_sorted(words: Iterable[str]) -> list[str]:
    """Words in the order that the word graph is built in."""
    return sorted(set(words), key=str.encode)


def error_model() -> ErrorModel:
    """The error model of the table kept in `error_model/`."""
    table = (FOLDER / "error_model" / "confusions.tsv").read_text(encoding="utf-8")
    return ErrorModel(table.splitlines())
