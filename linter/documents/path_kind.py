"""What the path of a program says of its strings: those of a test are given and expected so."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from linter.text.patterns import Pattern

_FOLDERS: Final = frozenset(
    ("test", "tests", "spec", "specs", "__tests__", "testing", "e2e", "unittest", "androidtest")
)
#: `test_words.py`, `words_test.go`, `words.spec.ts`, `WordsTests.cs`.
_NAME: Final = Pattern(
    r"(?:[Tt]ests?|[Ss]pec)[._-].*|.*[._-](?:tests?|spec)|.*[a-z](?:Tests?|Spec)"
)

#: Folders of what tests are given and expect. (`test` may be the folder in which somebody tries
#: this program, so that it counts within a tree alone.)
_GIVEN: Final = frozenset(
    [
        *("tests", "__tests__", "spec", "specs", "fixtures", "__fixtures__", "testdata"),
        *("test-data", "test_data", "snapshots", "__snapshots__", "goldens", "golden"),
        "conformance",
    ]
)
#: What lists of words are called: `stopwords_ar.yml`, `bad-words.txt`, `ar_lexicon.csv`.
_OF_WORDS: Final = Pattern(
    r"(?:.*[._-])?(?:(?:stop|bad|swear|noise|function|banned)[_-]?words?|word[_-]?list|lexicon"
    r"|vocab(?:ulary)?)(?:[._-].*)?"
)
_IN_TREE: Final = "test"
_SNAPSHOT: Final = "snapshot"
_DOCUMENTATION: Final = ("readme", "contributing", "changelog")


def is_of_words(path: str) -> bool:
    """Whether a file that is no program is a list of words, by its name."""
    return _OF_WORDS.fullmatch(PurePath(path).name.lower()) is not None


def is_given_to_tests(path: str) -> bool:
    """Whether a file that is no program is data of a test: a text to work on, or one expected."""
    pure = PurePath(path)
    if pure.name.lower().startswith(_DOCUMENTATION):
        return False
    folders = {part.lower() for part in pure.parts[:-1]}
    if not pure.is_absolute() and _IN_TREE in folders:
        return True
    return not folders.isdisjoint(_GIVEN) or pure.name.partition(".")[0].lower() == _SNAPSHOT


def is_of_tests(path: str) -> bool:
    """Whether a program tests another: misspelt words in it may be meant."""
    pure = PurePath(path)
    if any(part.lower() in _FOLDERS for part in pure.parts[:-1]):
        return True
    return _NAME.fullmatch(pure.name.rpartition(".")[0]) is not None
