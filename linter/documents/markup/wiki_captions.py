"""What is said of a file in wiki text: its caption and what is shown in its place.

`[[file:name|option|caption|option]]`, and a line of a gallery, `name|option|caption`. Options may
stand in any order; the caption is the last parameter that is none.

Source: mediawiki.org, "Help:Images"; MediaWiki's `MessagesAr.php`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from mwparserfromhell.nodes import Node, Text

#: What is said of a file besides its caption.
_OPTION: Final = re.compile(
    r"\s*(?:تصغير|مصغر|تصغير_محدود|إطار|بإطار|بدون|بلا|لاإطار|حد|حدود|يمين|يسار|مركز|وسط|لا|معدول.*|أعلى|أسفل|"
    r"نص_أعلى|نص_أسفل|خط_أساسي|فرعي|سوبر|سب|thumb|thumbnail|frame|framed|frameless|border|left|"
    r"right|center|centre|none|upright.*|baseline|sub|super|top|middle|bottom|text-top|text-bottom|"
    r"[\d×x]+\s*(?:px|بك|بكسل|عن)|(?:وصلة|رابط|link|لغة|lang|صفحة|page|class|رتبة|تصغير|مصغر|thumb|"
    r"thumbnail|thumbtime|start|end)\s*=.*)\s*",
    re.DOTALL | re.IGNORECASE,
)
#: What stands before the words that are shown, or read out, in the place of a file.
_INSTEAD: Final = re.compile(r"\s*(?:alt|بديل)\s*=\s*")
#: A line of a gallery, and the caption of all of it.
GALLERY_LINE: Final = re.compile(r"[^|\n]+\|(?P<said>[^\n]+)")
GALLERY_TITLE: Final = re.compile(r"""\scaption\s*=\s*(?P<mark>["'])(?P<title>[^"']+)(?P=mark)""")


class Part(NamedTuple):
    """A node of a parameter, or a stretch of text (`node` is None), at `start` up to `end`."""

    node: Node | None
    start: int
    end: int


def shown_parts(nodes: Iterable[Node], source: str, place: int) -> Iterator[list[Part]]:
    """The caption, and the words instead of the file, among parameters that stand at `place`."""
    caption: list[Part] = []
    for parts in _parameters(nodes, place):
        start, end = parts[0].start, parts[-1].end
        if instead := _INSTEAD.match(source, start, end):
            yield [Part(None, instead.end(), parts[0].end), *parts[1:]]
        elif source[start:end].strip() and not _OPTION.fullmatch(source, start, end):
            caption = parts
    if caption:
        yield caption


def _parameters(nodes: Iterable[Node], place: int) -> Iterator[list[Part]]:
    """The parts of each parameter: bars within links and templates are of these."""
    parts: list[Part] = []
    for node in nodes:
        written = str(node)
        end = place + len(written)
        if isinstance(node, Text):
            while (bar := written.find("|")) >= 0:
                parts.append(Part(None, place, place + bar))
                yield parts
                place, written, parts = place + bar + 1, written[bar + 1 :], []
            parts.append(Part(None, place, end))
        else:
            parts.append(Part(node, place, end))
        place = end
    if parts:
        yield parts
