"""Formats: which spans of a file are Arabic prose. Offsets always point into the whole text."""

from linter.documents.document import Document
from linter.documents.reading import FormatError, MissingReaderError

__all__ = ["Document", "FormatError", "MissingReaderError"]
