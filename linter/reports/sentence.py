"""A finding in one plain sentence, and its lasting mark: what reports for build servers share."""

from __future__ import annotations

import hashlib
import os
from collections import Counter

from linter.diagnostic import Diagnostic
from linter.documents import Document
from linter.reports.report import ReportOptions
from linter.reports.visible import calm, change


def sentence(document: Document, diagnostic: Diagnostic, options: ReportOptions) -> str:
    """The message with the best suggestion: `No such word: الوفقاق → الوفاق`; never two lines."""
    message = calm(options.say(diagnostic.message))
    if not diagnostic.fixes:
        return message
    shown = change(document.text, diagnostic, diagnostic.fixes[0])
    return f"{message}: {shown.found} → {shown.instead}"


def repository_path(document: Document) -> str:
    """The path with forward slashes and no `./` before it, as build servers write paths."""
    return document.path.replace(os.sep, "/").removeprefix("./")


class Fingerprints:
    """Marks by which a server knows a finding again after lines have moved.

    A mark is made of the path, the rule, the flagged text, and how many like it came before in
    the file; so no two findings share one.
    """

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def of(self, document: Document, diagnostic: Diagnostic) -> str:
        """The mark of the next finding: 64 hexadecimal digits."""
        flagged = document.text[diagnostic.start : diagnostic.end]
        key = (repository_path(document), diagnostic.rule.code, flagged)
        self._seen[key] += 1
        parts = "\0".join((*key, str(self._seen[key])))
        return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
