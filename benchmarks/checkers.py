"""sawab's dictionary and its peers as functions from distinct words to those they do not know."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec

from linter.lexicon.lexicon import Lexicon

#: Takes bare words, returns those of them that the checker does not know.
Checker = Callable[[Iterable[str]], set[str]]
_CONJUNCTIONS = ("", "و", "ف")
_INNER = ("", "ال", "بال", "كال", "لل", "ب", "ك", "ل", "س")
#: What is left of a word when proclitics are taken off has at least this many letters.
_SHORTEST_REST = 3


def checkers(lexicon: Lexicon) -> tuple[dict[str, Checker], list[str]]:
    """The checkers that are installed, sawab first, and the names of those that are not."""
    found: dict[str, Checker] = {"sawab": lambda words: {w for w in words if w not in lexicon}}
    missing = []
    if shutil.which("hunspell") and _hunspell([]).returncode == 0:
        found["hunspell-ar"] = hunspell
    else:
        missing.append("hunspell-ar")
    frequencies = wordfreq_per_million()
    if frequencies:
        found["wordfreq"] = lambda words: {w for w in words if w not in frequencies}
        found["wordfreq-pro"] = lambda words: {
            w for w in words if not any(stem in frequencies for stem in without_proclitics(w))
        }
    else:
        missing.append("wordfreq")
    return found, missing


def hunspell(words: Iterable[str]) -> set[str]:
    """The words that `hunspell -d ar -l` prints."""
    return set(_hunspell(words).stdout.split())


def _hunspell(words: Iterable[str]) -> subprocess.CompletedProcess[str]:
    """A run of hunspell; its exit code is 1 when it has no Arabic dictionary."""
    command = ["hunspell", "-i", "utf-8", "-d", "ar", "-l"]
    text = "\n".join(words)
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False)


def wordfreq_per_million() -> dict[str, float]:
    """Frequency per million of each word of wordfreq's large list; empty if it is not installed."""
    if find_spec("wordfreq") is None:
        return {}
    shares = import_module("wordfreq").get_frequency_dict("ar", "large")
    return {word: 1e6 * share for word, share in shares.items()}


def without_proclitics(word: str) -> set[str]:
    """The word, and what is left of it without each run of proclitics that it may begin with."""
    proclitics = (conjunction + inner for conjunction in _CONJUNCTIONS for inner in _INNER)
    return {word} | {
        word[len(proclitic) :]
        for proclitic in proclitics
        if word.startswith(proclitic) and len(word) >= len(proclitic) + _SHORTEST_REST
    }
