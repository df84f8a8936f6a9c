"""Whatever a text is made of, the work of checking it grows as its length does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.engine import Linter
from tests.properties.adversarial import Kind, kinds, work

pytestmark = pytest.mark.slow

KINDS = list(kinds())
#: A length whose work is past what is done once for each text.
_LENGTH = 1_000
#: Twice the length may take this many times as much more: two times where it is in proportion, four
#: where it is the square.
_MOST = 2.8
_SLACK = 2_000


@pytest.fixture(scope="module")
def strict() -> Linter:
    """Every rule that can run beside the others."""
    return Linter(select=["all"])


def is_in_proportion(linter: Linter, make: Callable[[int], str]) -> bool:
    """Whether twice the length takes twice the work.

    A short text may take work that a longer one of its kind is spared: so another length is tried.
    """
    return any(_grows_in_proportion(linter, make, length) for length in (_LENGTH, 2 * _LENGTH))


def _grows_in_proportion(linter: Linter, make: Callable[[int], str], length: int) -> bool:
    longest = make(4 * length)
    linter.check(longest)  # what is remembered of its words is remembered for all three
    once, twice = (work(linter, make(n * length)) for n in (1, 2))
    four_times = work(linter, longest)
    # What is done once for all texts may fall to the first: less work is no growth.
    return four_times - twice <= _MOST * max(twice - once, 0) + _SLACK


@given(st.sampled_from(KINDS))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_work_grows_in_proportion(strict: Linter, kind: Kind) -> None:
    assert is_in_proportion(strict, kind.make), kind.name


#: Texts of one line that rules once looked through again at each finding, or copied.
LOOKED_THROUGH = {
    "words with a joiner": "كتاب\u200c",
    "marks after quotation marks": 'كتاب" !',
    "smileys": "كتاب ؛) ",
    "nouns after figures": "10 كتاب ",
    "signs of reverence": "- ﷺ ",
    "words of Persian letters": "\u06a9تاب ",
    "brackets in brackets": "(كتاب) [أو] ",
}


@pytest.mark.parametrize("name", LOOKED_THROUGH)
def test_a_line_is_not_looked_through_at_each_finding(strict: Linter, name: str) -> None:
    piece = LOOKED_THROUGH[name]
    assert is_in_proportion(strict, lambda length: piece * (length // len(piece)))


LONG: dict[str, Callable[[int], str]] = {
    "a letter with vowel signs": lambda n: "ب" + "\u064e" * n,
    "a letter with marks out of order": lambda n: "ب" + "\u0651\u064e\u0655" * (n // 3),
    "letters with tanwin": lambda n: "ا\u064b" * (n // 2),
    "letters and tatweel": lambda n: "بـ" * (n // 2),
    "quotations in each other": lambda n: "«" * (n // 2) + "»" * (n // 2),
    "quotations with spaces in each other": lambda n: "« " * (n // 4) + "» " * (n // 4),
    "a letter and joiners": lambda n: "ب\u200c" * (n // 2),
    "joiners in a word": lambda n: "ب" + "\u200c" * n + "ب",
    "direction marks": lambda n: "\u202b" * n,
    "comments": lambda n: "وصل الوفد ، ثم <!-- sawab: ignore[P002] -->\n" * (n // 45),
    "brackets": lambda n: "(" * n + "ب",
    "names in one word": lambda n: "ألعاب جي" + "\u200cأو\u200cجيجي" * (n // 8),
    "joiners behind hamzas": lambda n: "\u200cء" * (n // 2),
    "question marks in Latin": lambda n: "قال: «أين كنت?" + "»?" * (n // 2),
    "quotation marks and signs": lambda n: "”*" * (n // 2),
    "brackets behind a line in Latin": lambda n: "all of the words are ب" + "]" * n,
    "stops": lambda n: "ب" + "." * n + "ب",
    "an address": lambda n: "a@" * (n // 2),
    "a row of commas": lambda n: "ب" + "،" * n,
}
_CHECK = """\
import sys
from linter import Linter
from linter.files.storage import decode
Linter(select=["all"]).check(decode(sys.stdin.buffer.read(), sys.argv[1]))
"""


@pytest.mark.parametrize("name", LONG)
def test_a_long_text_of_one_kind_comes_to_an_end(name: str) -> None:
    """What takes the square of the length takes an hour for these, and no call of Python's."""
    run_to_its_end(LONG[name](300_000))


def run_to_its_end(text: str, path: str = "a.txt") -> None:
    subprocess.run(
        [sys.executable, "-c", _CHECK, path],
        input=text,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=300,
    )


@pytest.mark.parametrize("piece", [") كلمة ", "(كلمة ", "كلمة)"])
def test_a_string_of_a_program_with_very_many_brackets_comes_to_an_end(piece: str) -> None:
    """Each bracket once had its whole line looked through, which no count of calls shows."""
    run_to_its_end(f'x = "كلمة {piece * (1_000_000 // len(piece))}"\n', "a.py")
