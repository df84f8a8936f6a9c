"""What is opened in wiki text and never closed, masked before the text is parsed.

mwparserfromhell tries each opening as what it may be and goes back where no end is found, which
takes time quadratic in openings without one. To a wiki these are text, and as text they are given
to the parser: other characters, as many, stand in their place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

_MARKS: Final = re.compile(
    r"(?P<open>\{\{|\[\[|^[ \t:]*\{\||<!--|\[(?=(?:https?:|ftp:|mailto:)?//?)|<(?=[A-Za-z]))"
    r"|(?P<close>\}\}|\]\]|\|\}|-->|\]|</(?=[A-Za-z]))",
    re.MULTILINE,
)
_CLOSES: Final = {"}}": "{{", "]]": "[[", "|}": "{|", "-->": "<!--", "]": "["}
_NAME: Final = re.compile(r"</?([A-Za-z][\w-]*)")
_TAG_END: Final = re.compile("[<>]")
#: Tags that may stand alone.
_ALONE: Final = frozenset(("br", "hr", "wbr", "li", "dt", "dd", "th", "td", "tr", "meta", "link"))
#: What stands in the place of an opening: nothing to the parser.
_MASK: Final = "("


def without_unclosed(text: str) -> str:
    """The text with openings that nothing closes made text of the same length."""
    text = text.replace("<?", _MASK + "?")  # no tag to a wiki, but to the parser one
    opened: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _MARKS.finditer(text):
        if match["open"]:
            mark = match["open"].strip(" \t:")
            key = _name(text, match.start()) if mark == "<" else mark
            if mark != "<" or not _stands_alone(text, match.start(), key):
                opened[key].append((match.end() - len(mark), match.end()))
        else:
            mark = match["close"]
            key = _name(text, match.start()) if mark == "</" else _CLOSES[mark]
            if opened[key]:
                opened[key].pop()
            elif key == "[[" and opened["["]:  # `[http://a [http://b c]]`
                del opened["["][-2:]
    unclosed = sorted(place for places in opened.values() for place in places)
    pieces: list[str] = []
    done = 0
    for start, end in unclosed:
        pieces += (text[done:start], _MASK * (end - start))
        done = end
    return "".join((*pieces, text[done:])) if unclosed else text


def _name(text: str, start: int) -> str:
    match = _NAME.match(text, start)
    return match[1].lower() if match else ""


def _stands_alone(text: str, start: int, name: str) -> bool:
    """Whether a tag needs no end, or is none: no `>` comes before the next `<`."""
    end = _TAG_END.search(text, start + 1)
    return name in _ALONE or (end is not None and end[0] == ">" and text[end.start() - 1] == "/")
