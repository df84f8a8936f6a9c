"""`html`: one self-contained page that marks each finding in its text.

The page asks the network for nothing, and its content policy says so to the browser; the one script
that it runs stands in it and is named there by its hash. Everything that comes from a text, a path
or a message is escaped: by the template engine, and characters that HTML cannot hold by us.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from linter._version import __version__
from linter.findings.diagnostic import Message, RuleInfo
from linter.reports import html_words as words
from linter.reports.counts import Counts
from linter.reports.history import History, Piece, PieceKind, replay
from linter.reports.html_chart import Chart, chart, family_name
from linter.reports.html_entries import Entry, Item, entries
from linter.reports.html_marks import Marked, marked_html, plain_html
from linter.reports.isolation import runs_replaced
from linter.reports.report import FileFindings, Reporter, ReportOptions

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

#: With more files than this, a file is built when it is looked at.
_MOST_BUILT: Final = 10


class HtmlReporter(Reporter):
    """For editors: the text as they know it, what is wrong in it, what to write, and why."""

    name = "html"

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """The page in pieces; all files are read before the first."""
        page = _Page(self.options, list(findings))
        yield from _template().generate(
            page=page, words=words, say=self.options.say, lang=self.options.lang
        )
        yield "\n"


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: a file or a rule with its counts."""

    left: int
    fixed: int
    number: int = 0
    path: str = ""
    code: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class _File:
    """A file as the page shows it; `html` is its text with marks."""

    number: int
    path: str
    html: Markup
    fixed: list[Item]
    left: list[Item]

    @property
    def count(self) -> int:
        """How many entries it has."""
        return len(self.fixed) + len(self.left)


class _Page:
    """One report; hands out the numbers of findings as it goes."""

    def __init__(self, options: ReportOptions, checked: Sequence[FileFindings]) -> None:
        self._options = options
        self._counts = Counts()
        self._applied: Counter[RuleInfo] = Counter()
        self._shown: list[FileFindings] = []
        for file in checked:
            self._counts.add(file)
            self._applied.update(one.diagnostic.rule for one in file.applied)
            if file.diagnostics or file.applied:
                self._shown.append(file)
        self.lang = options.lang
        self.dir = "rtl" if options.lang == "ar" else "ltr"
        self.version = __version__
        self.style = _markup(_resource("report.css"))
        self.script = _markup(_resource("report.js"))
        self.policy = _policy()
        self.has_fixes = bool(self._applied)
        self.is_lazy = len(self._shown) > _MOST_BUILT

    @property
    def figures(self) -> list[tuple[Message, int]]:
        """What is counted, in the order in which it is shown."""
        counts = self._counts
        figures = [(words.FIXED, self._applied.total())] if self.has_fixes else []
        return [
            *figures,
            (words.FINDINGS_LEFT if self.has_fixes else words.FINDINGS, counts.findings),
            (words.FIXABLE, counts.fixable),
            (words.FILES_WITH_FINDINGS, counts.files_with_findings),
            (words.FILES_CHECKED, counts.files),
        ]

    @property
    def chart(self) -> Chart:
        """Findings per 1,000 words."""
        return chart(self._shown, self._options)

    @property
    def file_rows(self) -> list[_Row]:
        """The files that have something to show."""
        return [
            _Row(len(file.diagnostics), len(file.applied), number, file.document.path)
            for number, file in enumerate(self._shown, start=1)
        ]

    @property
    def rule_rows(self) -> list[_Row]:
        """The rules of all entries, the most frequent first."""
        left = self._counts.by_rule
        both = left + self._applied
        ordered = sorted(both.items(), key=lambda item: (-item[1], item[0].code))
        return [
            _Row(left[rule], self._applied[rule], code=rule.code, name=rule.name)
            for rule, _ in ordered
        ]

    @property
    def families(self) -> list[tuple[str, str]]:
        """The families of all entries, with what they are called."""
        names = {rule.category for rule in self._counts.by_rule + self._applied}
        called = {name: family_name(name, self._options) for name in names}
        return sorted(called.items(), key=lambda item: item[1])

    def files(self) -> Iterator[_File]:
        """Each file with its text and its entries."""
        first = 1
        for number, file in enumerate(self._shown, start=1):
            history = _history(file)
            listed = entries(file, history, first)
            first += len(listed)
            yield self._file(number, file, history, listed)

    def _file(
        self, number: int, file: FileFindings, history: History, listed: Sequence[Entry]
    ) -> _File:
        fixed = [entry for entry in listed if entry.is_applied]
        left = [entry for entry in listed if not entry.is_applied]
        notes = [entry.note(self._options) for entry in fixed]
        marks = [
            Marked(one.diagnostic, one.title(self._options), one.note(self._options))
            for one in left
        ]
        return _File(
            number,
            file.document.path,
            _markup(marked_html(history.pieces, marks, notes)),
            [entry.item(self._options) for entry in fixed],
            [entry.item(self._options) for entry in left],
        )


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined, pass_context
    from jinja2.runtime import Context

    @pass_context
    def mixed(context: Context, text: str) -> Markup:
        """A sentence whose pieces of the other direction are isolated."""
        if context["lang"] == "ar":
            return _markup(f"<bdi>{plain_html(text)}</bdi>")
        html = plain_html(text)
        return _markup(runs_replaced(html, '<bdi dir="rtl" lang="ar">', "</bdi>"))

    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.filters["plain"] = lambda text: _markup(plain_html(text))
    environment.filters["mixed"] = mixed
    return environment.from_string(_resource("report.html.jinja"))


@cache
def _resource(name: str) -> str:
    return files("linter.reports").joinpath("page").joinpath(name).read_text("utf-8")


@cache
def _policy() -> str:
    digest = hashlib.sha256(_resource("report.js").encode()).digest()
    script = f"'sha256-{base64.b64encode(digest).decode()}'"
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src {script}"


def _markup(html: str) -> Markup:
    from markupsafe import Markup

    return Markup(html)


def _history(file: FileFindings) -> History:
    if file.before is None or not file.applied:
        return History((Piece(PieceKind.KEPT, file.document.text),), ())
    history = replay(file.before, file.applied, file.passes)
    if history.text != file.document.text:
        raise ValueError(f"the fixes do not lead to the text of {file.document.path}")
    return history
