"""Writing a comment that silences a finding, as the file it stands in writes comments."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import Final

from linter.documents import Document
from linter.documents.formats import format_named
from linter.findings.comments import CLOSERS, SYNTAXES
from linter.findings.diagnostic import Diagnostic, Edit
from linter.findings.suppression import BY_ENTRY, Suppressions

#: How a comment is written where any kind may be.
_ANY: Final = ("#",)
#: Comments that only begin a line; the first and the last are blocks, with an empty line behind.
_LEADING: Final = {"..": "\n\n", "NOTE": "\n\n"}


def ignore_comment(document: Document, diagnostic: Diagnostic, *, rule_only: bool) -> Edit | None:
    """The edit that puts in a comment: for this rule on the line of the finding, or for all.

    None where the file has no comments, or none can stand beside the finding.
    """
    suffix = _suffix(document)
    openers = SYNTAXES.get(suffix, _ANY)
    if not openers:
        return None
    opener = openers[0]
    closer = CLOSERS[opener]
    listed = f"[{diagnostic.rule.code}]" if rule_only else ""
    comment = f"{opener} sawab: ignore{listed}" + (f" {closer}" if closer else "")
    edit = _placed(document, diagnostic, comment, _LEADING.get(opener), suffix)
    return edit if _is_silenced(document, diagnostic, edit, suffix) else None


def _suffix(document: Document) -> str:
    """The suffix that tells how comments are written; that of the format if the name has none."""
    suffix = PurePath(document.path).suffix.lower()
    known = format_named(document.format).suffixes
    return suffix if suffix in SYNTAXES or not known else known[0]


def _placed(
    document: Document, diagnostic: Diagnostic, comment: str, block_end: str | None, suffix: str
) -> Edit:
    line, _ = document.position(diagnostic.start)
    starts = document.line_starts
    if suffix in BY_ENTRY:
        while line > 1 and document.line(line - 1).strip():
            line -= 1
    is_own_line = block_end is not None or suffix in BY_ENTRY or suffix in (".adoc", ".asciidoc")
    if is_own_line:
        indent = document.line(line)[: -len(document.line(line).lstrip()) or None]
        indent = indent if not indent.strip() else ""
        place = starts[line - 1]
        return Edit(place, place, f"{indent}{comment}{block_end or chr(10)}")
    end = starts[line - 1] + len(document.line(line).rstrip())
    return Edit(end, end, f" {comment}")


def _is_silenced(document: Document, diagnostic: Diagnostic, edit: Edit, suffix: str) -> bool:
    """Whether the finding is silenced once the comment is there."""
    text = document.text[: edit.start] + edit.replacement + document.text[edit.end :]
    shift = len(edit.replacement) if edit.start <= diagnostic.start else 0
    moved = replace(diagnostic, start=diagnostic.start + shift, end=diagnostic.end + shift)
    code = document.with_text(text).shown_code
    return Suppressions(text, f"file{suffix}", code).hides(moved)
