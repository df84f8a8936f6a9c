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


def is_of_tests(path: str) -> bool:
    """Whether a program tests another: misspelt words in it may be meant."""
    pure = PurePath(path)
    if any(part.lower() in _FOLDERS for part in pure.parts[:-1]):
        return True
    return _NAME.fullmatch(pure.name.rpartition(".")[0]) is not None
