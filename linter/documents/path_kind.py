"""What a path says of a file: a test, what one is given and expects, or a list of words.

Misspelt words in such files may be meant, and a program may compare them.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path, PurePath
from typing import Final

from linter.text.patterns import Pattern

_FOLDERS: Final = frozenset(
    ("test", "tests", "spec", "specs", "__tests__", "testing", "e2e", "unittest", "androidtest")
)
#: `test_words.py`, `words_test.go`, `words.spec.ts`, `WordsTests.cs`.
_NAME: Final = Pattern(
    r"(?:[Tt]ests?|[Ss]pec)[._-].*|.*[._-](?:tests?|spec)|.*[a-z](?:Tests?|Spec)"
)

#: Folders of what tests are given and expect; those called `spec` hold documents as well.
_GIVEN: Final = frozenset(
    [
        *("test", "tests", "__tests__", "fixtures", "__fixtures__", "testdata", "test-data"),
        *("test_data", "snapshots", "__snapshots__", "goldens", "golden", "conformance"),
    ]
)
#: What lists of words are called: `stopwords_ar.yml`, `bad-words.txt`, `ar_lexicon.csv`.
_OF_WORDS: Final = Pattern(
    r"(?:.*[._-])?(?:(?:stop|bad|swear|noise|function|banned)[_-]?words?|word[_-]?list|lexicon"
    r"|vocab(?:ulary)?)(?:[._-].*)?"
)
_SNAPSHOT: Final = "snapshot"
_OF_PAGES: Final = frozenset(
    (".md", ".markdown", ".rst", ".adoc", ".org", ".tex", ".html", ".htm", ".docx", ".odt", ".epub")
)
_DOCUMENTATION: Final = ("readme", "contributing", "changelog")


def is_of_words(path: str) -> bool:
    """Whether a file that is no program is a list of words, by its name.

    What is written in a markup of pages (`lexicon.md`) is about words, and no list of them.
    """
    name = PurePath(path.lower())
    return name.suffix not in _OF_PAGES and _OF_WORDS.fullmatch(name.name) is not None


def is_given_to_tests(path: str) -> bool:
    """Whether a file that is no program is data of a test: a text to work on, or one expected.

    Folders count within a working tree of git, or below the one that the run began in: above that
    anybody may try this program.
    """
    pure = _in_tree(PurePath(path))
    if pure.name.lower().startswith(_DOCUMENTATION):
        return False
    folders = {part.lower() for part in pure.parts[:-1]}
    return not folders.isdisjoint(_GIVEN) or pure.name.partition(".")[0].lower() == _SNAPSHOT


def _in_tree(path: PurePath) -> PurePath:
    """The path from the root of its tree on; the name alone of one that is in none."""
    if not path.is_absolute():
        return path
    root = _root_of(path.parent)
    return PurePath(path.name) if root is None else path.relative_to(root)


def _root_of(folder: PurePath) -> PurePath | None:
    """The nearest folder at or above an absolute one that git or the run has for its root."""
    with suppress(OSError):  # a folder that is gone, or that may not be looked into
        here = Path.cwd()
        for one in (folder, *folder.parents):
            if one == here or Path(one, ".git").exists():
                return one
    return None


def is_of_tests(path: str) -> bool:
    """Whether a program tests another: misspelt words in it may be meant."""
    pure = PurePath(path)
    if any(part.lower() in _FOLDERS for part in pure.parts[:-1]):
        return True
    return _NAME.fullmatch(pure.name.rpartition(".")[0]) is not None
