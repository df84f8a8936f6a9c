"""What a file refers to in itself: titles, named links and terms, by their text or their anchor.

Respelt, a title would no longer be what the link to it names. Anchors are made of titles in many
ways (`خطوات-التثبيت`, `_خطوات_التثبيت`); all keep the letters and digits, by which they are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote

from linter.documents.core.pieces import REPLACEABLE, PieceKind
from linter.documents.core.prose import Prose

#: `[…](#anchor)`, `[…]: #anchor`, `href="#anchor"`, `{{< ref "#anchor" >}}`, `[[#title]]`.
_MARKDOWN: Final = re.compile(
    r"(?:\(<?|:[ \t]<?|[\"'])#(?P<anchor>[^\s()<>\"']{1,300})|\[\[#(?P<title>[^\[\]|\n]{1,300})"
)
#: `<<title>>`, `<<_anchor,text>>`, `xref:_anchor[text]`, `link:#_anchor[text]`.
_ASCIIDOC: Final = re.compile(
    r"<<#?(?P<title>[^<>,\n]{1,300})|(?:xref:|link:)#?(?P<anchor>[^\s\[\]]{1,300})\["
)
_MEDIAWIKI: Final = re.compile(r"\[\[#(?P<title>[^\[\]|\n]{1,300})")
#: `title`_, `text <title_>`_, :role:`title`, :role:`text <title>`, word_.
_RST: Final = re.compile(
    r"(?P<role>:[\w.+-]+:)?`(?P<phrase>[^`]{1,300})`(?:(?P<named>_)(?!_))?"
    r"|(?<![\w`])(?P<word>\w{1,100})_(?![\w`])"
)
#: No title is longer.
_LONGEST: Final = 300
#: The title itself in the text of such a reference, or an address behind a name that it gives.
_TARGET: Final = re.compile(r"<(?P<target>[^<>]+)>\s*\Z")
#: The number of a title that stands several times.
_NUMBER: Final = re.compile(r"[-_]\d{1,3}\Z")


class References:
    """What is referred to in a file."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        """`names` are texts of titles and anchors that were made of them."""
        keys = (_key(form) for name in names for form in (name, _NUMBER.sub("", name)))
        self._keys = frozenset(key for key in keys if key)

    def name(self, text: str) -> bool:
        """Whether something with this text is referred to."""
        return bool(self._keys) and len(text) <= _LONGEST and _key(text) in self._keys

    def kept(self, title: Prose) -> Prose:
        """A title, which no fix rewrites if it is referred to."""
        if not self.name(title.text):
            return title
        pieces = (
            piece._replace(kind=PieceKind.OBJECT) if piece.kind in REPLACEABLE else piece
            for piece in title.pieces
        )
        return Prose(title.text, tuple(pieces))


def in_markdown(text: str) -> References:
    """Those in Markdown."""
    return References(_found(_MARKDOWN, text)) if "#" in text else References()


def in_asciidoc(text: str) -> References:
    """Those in AsciiDoc."""
    return References(_found(_ASCIIDOC, text))


def in_mediawiki(text: str) -> References:
    """Those in wiki text."""
    return References(_found(_MEDIAWIKI, text))


def in_rst(text: str) -> References:
    """Those in reStructuredText."""
    return References(_found_in_rst(text))


def _found(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for match in pattern.finditer(text):
        written = match[match.lastgroup or 0]
        yield unquote(written) if "%" in written else written


def _found_in_rst(text: str) -> Iterator[str]:
    for match in _RST.finditer(text):
        if match["word"]:
            yield match["word"]
        elif match["named"] or match["role"]:
            target = _TARGET.search(match["phrase"])
            if target is None:
                yield match["phrase"]
            elif match["role"] or target["target"].endswith("_"):
                yield target["target"]


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
