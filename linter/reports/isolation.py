"""Arabic in a page that reads from left to right: each piece of it isolated, so that it stays put.

Without isolation `Space before ،: الوفد ، → الوفد،` is one run of right-to-left text to a browser,
which shows the wrong form where the right one belongs.

Source: Unicode Standard Annex #9, §2.4 (isolates) and §6.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: FIRST STRONG ISOLATE, RIGHT-TO-LEFT ISOLATE and POP DIRECTIONAL ISOLATE.
FSI: Final = "\u2068"
RLI: Final = "\u2067"
PDI: Final = "\u2069"
#: Letters and marks of right-to-left writing; Arabic punctuation among them.
_LETTER: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
#: A run: such letters with whatever but Latin letters between them.
_RUN: Final = re.compile(f"[{_LETTER}]+(?:[^{_LETTER}A-Za-z:→“”«»\\[\\]]+[{_LETTER}]+)*")
_RIGHT_TO_LEFT: Final = ("R", "AL")


def isolated(text: str) -> str:
    """`text`, isolated as a whole if it holds anything that is read from right to left.

    What begins with a mark or a digit is shown as the Arabic that follows would have it.
    """
    if not any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text):
        return text
    return f"{RLI}{text}{PDI}"


def with_isolated_runs(text: str) -> str:
    """A text of a left-to-right language with each run of Arabic in it isolated."""
    return runs_replaced(text, FSI, PDI)


def runs_replaced(text: str, before: str, after: str) -> str:
    """`text`, which may be HTML, with something put before and after each run of Arabic in it."""
    return _RUN.sub(lambda run: f"{before}{run.group()}{after}", text)
