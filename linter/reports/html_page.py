"""`html`: one self-contained right-to-left page that marks each finding in its text.

The page asks the network for nothing and runs no script, and its content policy says so to the
browser. Everything that comes from a text, a path or a message is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import Final

from linter._version import __version__
from linter.findings.diagnostic import Message, RuleInfo
from linter.reports import html_words as words
from linter.reports.counts import Counts
from linter.reports.history import History, Piece, PieceKind, replay
from linter.reports.html_entries import Entry, entries
from linter.reports.html_marks import Marked, marked_html, plain_html
from linter.reports.report import FileFindings, Reporter, ReportOptions

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


class HtmlReporter(Reporter):
    """For editors: the text as they know it, what is wrong in it, what to write, and why."""

    name = "html"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """The head with the counts, then a piece a file; all files are read before the first."""
        page = _Page(self.options, list(findings))
        yield page.head()
        for number, file in enumerate(page.shown, start=1):
            yield page.section(number, file)
        yield page.foot()


class _Page:
    """One report; hands out the numbers of findings as it goes."""

    def __init__(self, options: ReportOptions, checked: Sequence[FileFindings]) -> None:
        self.options = options
        self.counts = Counts()
        self.applied_by_rule: Counter[RuleInfo] = Counter()
        self.shown: list[FileFindings] = []
        self._next_number = 1
        for file in checked:
            self.counts.add(file)
            self.applied_by_rule.update(applied.diagnostic.rule for applied in file.applied)
            if file.diagnostics or file.applied:
                self.shown.append(file)

    def head(self) -> str:
        """All up to the first file."""
        title = self._say(words.TITLE)
        style = files("linter.reports").joinpath("report.css").read_text("utf-8")
        return (
            f'<!DOCTYPE html>\n<html lang="{self.options.lang}" dir="rtl">\n<head>\n'
            '<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="color-scheme" content="light dark">\n'
            f'<meta name="generator" content="sawab {__version__}">\n'
            f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
            f'<a class="skip" href="#main">{self._say(words.SKIP)}</a>\n'
            f"<header>\n<h1>{_isolated(title)}</h1>\n{self._summary()}{self._by_file()}"
            f'{self._by_rule()}</header>\n<main id="main">\n{self._nothing()}'
        )

    def section(self, number: int, file: FileFindings) -> str:
        """One file: its text with marks, then its findings as a list."""
        history = _history(file)
        listed = entries(file, history, self._next_number)
        self._next_number += len(listed)
        fixed = [entry.note(self.options) for entry in listed if entry.is_applied]
        left = [
            Marked(entry.diagnostic, entry.title(self.options), entry.note(self.options))
            for entry in listed
            if not entry.is_applied
        ]
        return (
            f'<section class="file" id="file-{number}" aria-labelledby="file-{number}-name">\n'
            f'<h2 id="file-{number}-name">{self._path(file)}</h2>\n'
            f'<h3 class="unseen">{self._say(words.TEXT)}</h3>\n'
            f'<div class="text" lang="ar">{marked_html(history.pieces, left, fixed)}</div>\n'
            f"{self._list(words.FIXED, [entry for entry in listed if entry.is_applied])}"
            f"{self._list(self._findings, [entry for entry in listed if not entry.is_applied])}"
            "</section>\n"
        )

    def foot(self) -> str:
        """All after the last file."""
        return f'</main>\n<footer><p dir="ltr">sawab {__version__}</p></footer>\n</body>\n</html>\n'

    @property
    def _findings(self) -> Message:
        return words.FINDINGS_LEFT if self.applied_by_rule else words.FINDINGS

    def _say(self, message: Message) -> str:
        return plain_html(self.options.say(message))

    def _path(self, file: FileFindings) -> str:
        if file.document.path == "-":
            return _isolated(self._say(words.STANDARD_INPUT))
        return f'<bdi dir="ltr">{plain_html(file.document.path)}</bdi>'

    def _summary(self) -> str:
        counts = self.counts
        figures = [(words.FIXED, self.applied_by_rule.total())] if self.applied_by_rule else []
        figures += [
            (self._findings, counts.findings),
            (words.FIXABLE, counts.fixable),
            (words.FILES_WITH_FINDINGS, counts.faulty_files),
            (words.FILES_CHECKED, counts.files),
        ]
        items = "".join(
            f"<div><dt>{_isolated(self._say(label))}</dt><dd>{figure}</dd></div>\n"
            for label, figure in figures
        )
        return f'<h2 class="unseen">{self._say(words.SUMMARY)}</h2>\n<dl>\n{items}</dl>\n'

    def _by_file(self) -> str:
        if len(self.shown) < 2:
            return ""
        rows = [
            [
                f'<a href="#file-{number}">{self._path(file)}</a>',
                *([str(len(file.applied))] if self.applied_by_rule else []),
                str(len(file.diagnostics)),
            ]
            for number, file in enumerate(self.shown, start=1)
        ]
        return self._table(words.BY_FILE, [words.FILE], rows)

    def _by_rule(self) -> str:
        rules = self.counts.by_rule + self.applied_by_rule
        if not rules:
            return ""
        rows = [
            [
                f"<code>{plain_html(rule.code)}</code>",
                _isolated(plain_html(rule.name)),
                *([str(self.applied_by_rule[rule])] if self.applied_by_rule else []),
                str(self.counts.by_rule[rule]),
            ]
            for rule, _ in sorted(rules.items(), key=lambda item: (-item[1], item[0].code))
        ]
        return self._table(words.BY_RULE, [words.CODE, words.RULE], rows)

    def _table(
        self, caption: Message, columns: Sequence[Message], rows: Sequence[Sequence[str]]
    ) -> str:
        figures = [words.FIXED, self._findings] if self.applied_by_rule else [words.FINDINGS]
        heads = "".join(
            f'<th scope="col">{_isolated(self._say(name))}</th>' for name in [*columns, *figures]
        )
        body = "".join(
            f'<tr><th scope="row">{first}</th>'
            + "".join(f"<td>{cell}</td>" for cell in rest)
            + "</tr>\n"
            for first, *rest in rows
        )
        return (
            f"<table>\n<caption>{_isolated(self._say(caption))}</caption>\n"
            f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"
        )

    def _list(self, heading: Message, listed: Sequence[Entry]) -> str:
        if not listed:
            return ""
        items = "".join(entry.item(self.options) for entry in listed)
        return f'<h3>{_isolated(self._say(heading))}</h3>\n<ol class="entries">\n{items}</ol>\n'

    def _nothing(self) -> str:
        return "" if self.shown else f"<p>{_isolated(self._say(words.NOTHING))}</p>\n"


def _isolated(html: str) -> str:
    return f"<bdi>{html}</bdi>"


def _history(file: FileFindings) -> History:
    if file.before is None or not file.applied:
        return History((Piece(PieceKind.KEPT, file.document.text),), ())
    history = replay(file.before, file.applied, file.passes)
    if history.text != file.document.text:
        raise ValueError(f"the fixes do not lead to the text of {file.document.path}")
    return history
