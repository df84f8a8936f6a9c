"""Which parts of a Word or PowerPoint file are what, as the file itself says.

Programs are free to name the parts: Word on the web writes its text into word/document2.xml.

Source: ECMA-376-2 §6.5 (relationships), §7.2.3 (content types).
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from typing import Final
from urllib.parse import unquote

from linter.documents.containers.archive import Archive
from linter.documents.core.reading import FormatError
from linter.documents.core.xml_parts import XmlPart, elements, xml_parts

_TYPES: Final = "[Content_Types].xml"
_MAIN: Final = ("officeDocument",)
#: More than what any document says of its parts.
_MOST_BYTES: Final = 2 << 20


def main_part(archive: Archive, usual: str, types: Collection[str]) -> str:
    """The part that a file begins with, if it is of one of the `types`; empty if there is none.

    In a file that does not say so it is the part of the `usual` name.
    """
    for name in related(archive, "", _MAIN) or ():
        kind = _content_type(archive, name)
        if any(one in kind for one in types):
            return name
    return usual if usual in archive.names else ""


def related(archive: Archive, part: str, kinds: Collection[str]) -> list[str] | None:
    """The parts of these kinds that a part refers to, in order; None if it refers to nothing.

    The file itself is the part without a name.
    """
    folder, name = posixpath.split(part)
    parts = _read(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    if parts is None:
        return None
    found = (
        _target(one, folder)
        for _, one in elements(parts, "Relationship")
        if one.attributes.get("Type", "").rpartition("/")[2] in kinds
    )
    return [name for name in dict.fromkeys(found) if name in archive.names]


def _target(relationship: XmlPart, folder: str) -> str:
    target = unquote(relationship.attributes.get("Target", ""))
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _content_type(archive: Archive, name: str) -> str:
    """What a part is said to hold; empty if nothing is said of it alone."""
    for _, one in elements(_read(archive, _TYPES) or (), "Override"):
        if one.attributes.get("PartName", "").lower() == f"/{name}".lower():
            return one.attributes.get("ContentType", "")
    return ""


def _read(archive: Archive, name: str) -> list[XmlPart] | None:
    """A part that says something of others; None if there is none, or none that can be read."""
    if name not in archive.names:
        return None
    try:
        return xml_parts(archive.read(name, _MOST_BYTES).decode("utf-8-sig"))
    except (FormatError, UnicodeDecodeError):
        return None
