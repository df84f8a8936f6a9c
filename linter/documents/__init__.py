"""Formats: which spans of a file are Arabic prose. Offsets always point into the whole text."""

from linter.documents.core.reading import FormatError, MissingReaderError
from linter.documents.document import Document

__all__ = ["Document", "FormatError", "MissingReaderError"]
