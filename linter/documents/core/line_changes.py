"""What turns one line of an office file into another, parted by the stretches it stands in."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from linter.documents.core.prose import trimmed
from linter.documents.core.reading import FormatError
from linter.documents.core.xml_scan import Line, Stretch, line_text

_WORDS: Final = re.compile(r"\w+|\s+|[^\w\s]")
#: The most words of a line that are compared at once.
_WINDOW: Final = 256


def by_stretch(
    line: Line, new: str, *, keeps_words: bool
) -> Iterator[tuple[Stretch, list[tuple[int, int, str]]]]:
    """Each stretch that changes, with its changes: start and end in its text, and the new text.

    Raises `FormatError` if a tab or the like would have to change.
    """
    changes = list(_changes(line_text(line), new, keeps_words))
    start = 0
    for index, stretch in enumerate(line):
        end = start + len(stretch.text)
        is_last = index == len(line) - 1
        own = []
        # What is put in between two stretches goes to the end of the first.
        while changes and (changes[0][0] < end or (changes[0][1] == end and not stretch.is_fixed)):
            first, last, text = changes.pop(0)
            own.append((first - start, min(last, end) - start, text))
            if last > end and not is_last:  # the rest has no text of its own
                changes.insert(0, (end, last, ""))
        if own and stretch.is_fixed:
            raise FormatError("a fix would change a tab or a picture")
        if own:
            yield stretch, own
        start = end


def _changes(old: str, new: str, keeps_words: bool) -> Iterator[tuple[int, int, str]]:
    """What turns one line into another, by words: whole, or less what a changed word keeps."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    starts = [0, *accumulate(map(len, before))]
    for i1, i2, j1, j2 in differences(before, after):
        change = starts[i1], starts[i2], "".join(after[j1:j2])
        yield change if keeps_words else trimmed(old, *change)


def differences(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """What differs in two lists of words or lines: from and to in the first, and in the second.

    A window of both is compared where they part, up to where they go on alike: a paragraph may be
    a whole book, and difflib takes the square of its length.
    """
    i = j = 0
    while i < len(before) or j < len(after):
        if before[i : i + 1] == after[j : j + 1]:
            i, j = i + 1, j + 1
            continue
        old, new = before[i : i + _WINDOW], after[j : j + _WINDOW]
        codes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        is_last = len(before) - i <= _WINDOW and len(after) - j <= _WINDOW
        alike = [index for index, code in enumerate(codes) if code[0] == "equal"]
        taken = codes[: alike[-1]] if alike and not is_last else codes
        for tag, i1, i2, j1, j2 in taken:
            if tag != "equal":
                yield i + i1, i + i2, j + j1, j + j2
        i, j = i + taken[-1][2], j + taken[-1][4]
