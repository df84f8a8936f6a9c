"""How a change to the text of a Word file is kept as revisions, which its reader may reject.

What another author has put in stays theirs: what is struck there is struck inside of their
insertion, which is parted where new text comes in between.

Source: ECMA-376-1 §17.13.5.14 (del), §17.13.5.18 (ins).
"""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import Final
from xml.sax.saxutils import quoteattr

from linter.documents.core.reading import FormatError
from linter.documents.core.xml_scan import Run, Stretch, written

_KEEP_SPACES: Final = 'xml:space="preserve"'
_ID: Final = re.compile(r"""(:id\s*=\s*)("[^"]*"|'[^']*')""")
#: The prefix for attributes in a file that has none for elements; it is declared beside them.
_OWN_PREFIX: Final = "sawab"
#: The numbers that one change may take: of what is struck, put in, and parted.
_NUMBERS: Final = 3


def tracked(
    data: bytes, stretch: Stretch, changes: list[tuple[int, int, str]], author: str
) -> tuple[int, int, bytes]:
    """The edit that strikes what is changed and puts in the new text, as revisions of `author`.

    Raises `FormatError` where the text stands in a way in which no revision can be written.
    """
    if stretch.run is None:
        raise FormatError("a fix cannot be kept as a revision there")
    writer = _Writer(data, stretch, stretch.run, author)
    pieces: list[str] = []
    place = 0
    for index, (start, end, text) in enumerate(changes):
        number = (stretch.start + index) * _NUMBERS
        pieces.append(written(stretch.text[place:start]).decode())
        pieces.append(writer.change(stretch.text[start:end], text, number))
        place = end
    pieces.append(written(stretch.text[place:]).decode())
    opening = data[stretch.tag : stretch.start]
    if b"xml:space" not in opening:
        opening = opening[:-1] + f" {_KEEP_SPACES}>".encode()
    return stretch.tag, stretch.end, opening + "".join(pieces).encode()


class _Writer:
    """Writes the revisions of one stretch, within the run that holds it."""

    def __init__(self, data: bytes, stretch: Stretch, run: Run, author: str) -> None:
        tag = data[stretch.tag + 1 : stretch.start - 1].decode().split(None, 1)[0]
        #: What stands before the names of elements, and with them before those of attributes.
        self._prefix = tag[: tag.find(":") + 1]
        made = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        attributes = self._prefix or f"{_OWN_PREFIX}:"
        self._signed = f"{attributes}author={quoteattr(author)} {attributes}date={quoteattr(made)}"
        self._number = f"{attributes}id"
        if not self._prefix:  # elements have a namespace without one, and attributes have not
            self._signed += f" xmlns:{_OWN_PREFIX}={quoteattr(run.namespace)}"
        self._properties = run.properties.decode()
        self._insertion = run.insertion.decode()

    def change(self, old: str, new: str, number: int) -> str:
        """The end of the run, what becomes of `old` and `new`, and the begin of a run like it."""
        prefix = self._prefix
        pieces = [f"</{prefix}t></{prefix}r>"]
        if old:
            pieces.append(self._revision("del", "delText", old, number))
        if new:
            inserted = self._revision("ins", "t", new, number + 1)
            pieces.append(self._outside(inserted, number + 2) if self._insertion else inserted)
        pieces.append(f"<{prefix}r>{self._properties}<{prefix}t {_KEEP_SPACES}>")
        return "".join(pieces)

    def _revision(self, kind: str, holder: str, text: str, number: int) -> str:
        prefix = self._prefix
        return (
            f'<{prefix}{kind} {self._number}="{number}" {self._signed}>'
            f"<{prefix}r>{self._properties}<{prefix}{holder} {_KEEP_SPACES}>"
            f"{written(text).decode()}</{prefix}{holder}></{prefix}r></{prefix}{kind}>"
        )

    def _outside(self, revision: str, number: int) -> str:
        """A revision between the two parts of the insertion it would stand in."""
        name = self._insertion[1:-1].split(None, 1)[0]
        opening = _ID.sub(rf'\g<1>"{number}"', self._insertion, count=1)
        return f"</{name}>{revision}{opening}"
