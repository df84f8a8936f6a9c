"""Other spelling checkers, asked the same: is this a word, and if not, what was meant?

Programs are spoken to through their pipe mode (`-a`), libraries are called. Each is optional: what
is not installed is left out by name.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Protocol

from benchmarks import cspell

MOST_SUGGESTIONS = 5
#: Smallest share of running words (Zipf 3: one in a million) of a word in the peers' dictionary.
RAREST = 1e-6


class PeerMissingError(Exception):
    """The peer, or the dictionary it needs, is not installed."""


class Peer(Protocol):
    """A checker of single words."""

    name: str

    def suggest(self, word: str) -> list[str] | None:
        """At most five suggestions, best first; None for a word that the peer accepts.

        `word` is one Arabic word without marks.
        """

    def misses(self, words: Sequence[str]) -> int:
        """How many of the words, repeated as in running text, the peer does not accept."""


class PipePeer:
    """A program kept running, one word a line (the protocol of Ispell)."""

    def __init__(
        self, name: str, command: Sequence[str], lister: Sequence[str], folder: Path | None = None
    ) -> None:
        """Start the program in `folder`; `lister` is the command that lists what it does not know.

        Raises `PeerMissingError` if the program or its dictionary is missing.
        """
        self.name = name
        self._lister = lister
        self._answers: dict[str, list[str] | None] = {}
        if shutil.which(command[0]) is None:
            raise PeerMissingError(name)
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            cwd=folder,
        )
        assert self._process.stdout is not None
        if not self._process.stdout.readline().startswith("@(#)"):
            raise PeerMissingError(f"{name} (no Arabic dictionary)")

    def suggest(self, word: str) -> list[str] | None:
        """See `Peer`; answers are remembered."""
        if word not in self._answers:
            self._answers[word] = self.ask(word)
        return self._answers[word]

    def ask(self, word: str) -> list[str] | None:
        """The answer of the program itself, asked each time."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(f"^{word}\n")
        stdin.flush()
        answers = list(iter(lambda: stdout.readline().rstrip("\n"), ""))
        return parse_answers(answers)

    def misses(self, words: Sequence[str]) -> int:
        """See `Peer`."""
        done = subprocess.run(
            self._lister, input="\n".join(words), capture_output=True, encoding="utf-8", check=False
        )
        if done.returncode not in (0, 1):  # cspell ends with 1 where it lists any word
            done.check_returncode()
        return len(done.stdout.split())


def parse_answers(lines: Sequence[str]) -> list[str] | None:
    """The suggestions in the lines that answer one word; None if all say that it is right.

    `&` is a miss with suggestions after a colon, `#` one without; all else is a hit. A word that
    the program takes for several has a line for each.
    """
    misses = [line for line in lines if line[:1] in ("&", "#")]
    if not misses:
        return None
    _, _, suggestions = misses[0].partition(": ")
    return suggestions.split(", ")[:MOST_SUGGESTIONS] if suggestions else []


def _library(module: str, package: str) -> ModuleType:
    try:
        return import_module(module)
    except ImportError:
        raise PeerMissingError(package) from None


@cache
def frequent_words() -> dict[str, float]:
    """Arabic words of `wordfreq` and their share of running words, down to one in a million.

    Raises `PeerMissingError` where wordfreq is not installed.
    """
    shares: dict[str, float] = _library("wordfreq", "wordfreq").get_frequency_dict("ar")
    return {word: share for word, share in shares.items() if share >= RAREST}


class NorvigPeer:
    """pyspellchecker: every word within one edit, the most frequent first.

    At its default of two edits it takes seconds for a long word that has none within one.
    """

    name = "pyspell"

    def __init__(self) -> None:
        """Load the words. Raises `PeerMissingError` where pyspellchecker or wordfreq is missing."""
        self._checker = _library("spellchecker", "pyspellchecker").SpellChecker(
            language=None, distance=1
        )
        counts = {word: max(1, round(share * 1e9)) for word, share in frequent_words().items()}
        self._checker.word_frequency.load_json(counts)

    def suggest(self, word: str) -> list[str] | None:
        """See `Peer`."""
        if not self._checker.unknown([word]):
            return None
        found = self._checker.candidates(word) or set()
        weigh: Callable[[str], float] = self._checker.word_usage_frequency
        return sorted(found, key=weigh, reverse=True)[:MOST_SUGGESTIONS]

    def misses(self, words: Sequence[str]) -> int:
        """See `Peer`."""
        return sum(word not in frequent_words() for word in words)


class SymSpellPeer:
    """symspellpy: deletes on both sides, to a distance of two."""

    name = "symspell"

    def __init__(self) -> None:
        """Load the words. Raises `PeerMissingError` where symspellpy or wordfreq is missing."""
        library = _library("symspellpy", "symspellpy")
        self._all = library.Verbosity.ALL
        self._checker = library.SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
        for word, share in frequent_words().items():
            self._checker.create_dictionary_entry(word, max(1, round(share * 1e9)))

    def suggest(self, word: str) -> list[str] | None:
        """See `Peer`."""
        if word in self._checker.words:
            return None
        found = self._checker.lookup(word, self._all, max_edit_distance=2)
        return [one.term for one in found[:MOST_SUGGESTIONS]]

    def misses(self, words: Sequence[str]) -> int:
        """See `Peer`."""
        return sum(word not in frequent_words() for word in words)


def hunspell() -> PipePeer:
    """Hunspell with the Arabic dictionary of Ayaspell. Raises `PeerMissingError`."""
    command = ["hunspell", "-i", "utf-8", "-d", "ar"]
    return PipePeer("hunspell", [*command, "-a"], [*command, "-l"])


def aspell() -> PipePeer:
    """Aspell with its Arabic dictionary. Raises `PeerMissingError`."""
    options = ["-l", "ar", "--encoding=utf-8"]
    return PipePeer("aspell", ["aspell", "-a", *options], ["aspell", "list", *options])


def cspell_peer() -> PipePeer:
    """cspell with its Arabic dictionary. Raises `PeerMissingError`."""
    folder = cspell.modules()
    if folder is None:
        raise PeerMissingError("cspell")
    script = cspell.SCRIPT.read_text(encoding="utf-8")
    command = ["node", "--input-type=module", "--eval", script]
    return PipePeer("cspell", command, [*cspell.lister(folder), "stdin"], folder.parent)


MAKERS: dict[str, Callable[[], Peer]] = {
    "hunspell": hunspell,
    "aspell": aspell,
    "cspell": cspell_peer,
    "pyspell": NorvigPeer,
    "symspell": SymSpellPeer,
}


def installed_peers(without: Sequence[str] = ()) -> tuple[list[Peer], list[str]]:
    """The peers that can be asked here, and the names of those that are missing."""
    peers: list[Peer] = []
    missing: list[str] = []
    for name, make in MAKERS.items():
        if name in without:
            continue
        try:
            peers.append(make())
        except PeerMissingError as error:
            missing.append(str(error))
    return peers, missing
