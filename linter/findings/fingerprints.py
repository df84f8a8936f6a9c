"""Knowing a finding again after the text around it has moved."""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from linter.documents import Document
from linter.files.paths import with_slashes
from linter.findings.diagnostic import Diagnostic

#: Words beside a finding that belong to what it is known by, and code points they are sought in.
_NEIGHBOURS: Final = 2
_WINDOW: Final = 48
ELLIPSIS: Final = "…"


class Traits(NamedTuple):
    """What a finding is known by, wherever in its file it stands.

    `context` holds the words beside it on its line, with an ellipsis for the finding itself.
    """

    rule: str
    text: str
    context: str


def traits(document: Document, diagnostic: Diagnostic) -> Traits:
    """The traits of a finding in a document."""
    text, start, end = document.text, diagnostic.start, diagnostic.end
    before = text[max(0, start - _WINDOW) : start].replace("\r", "\n").rpartition("\n")[2]
    after = text[end : end + _WINDOW].replace("\r", "\n").partition("\n")[0]
    words = (*before.split()[-_NEIGHBOURS:], ELLIPSIS, *after.split()[:_NEIGHBOURS])
    return Traits(diagnostic.rule.code, text[start:end], " ".join(words))


def repository_path(document: Document) -> str:
    """The path with forward slashes and no `./` before it, as build servers write paths."""
    return with_slashes(document.path).removeprefix("./")


class Fingerprints:
    """Marks by which a server knows a finding again after lines have moved.

    A mark is made of the path, the rule, the flagged text with the words beside it, and how many
    like it came before in the file; so no two findings share one.
    """

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, Traits]] = Counter()

    def of(self, document: Document, diagnostic: Diagnostic) -> str:
        """The mark of the next finding: 64 hexadecimal digits."""
        path, known_by = repository_path(document), traits(document, diagnostic)
        self._seen[path, known_by] += 1
        count = str(self._seen[path, known_by])
        parts = "\0".join((path, known_by.rule, known_by.text, known_by.context, count))
        from hashlib import sha256  # loads OpenSSL, three megabytes that few reports need

        return sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
