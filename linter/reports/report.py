"""What a report is made from, what a reporter does, and the table of all reporters.

Reporters are loaded by name, so that a hook which prints one line pays for no HTML page.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Final, Literal, NamedTuple

from linter.findings.diagnostic import Diagnostic, Message

if TYPE_CHECKING:
    from linter.documents import Document
    from linter.findings.fixes import Applied

#: Where each reporter lives: module and class.
_REPORTERS: Final[Mapping[str, tuple[str, str]]] = {
    "full": ("full", "FullReporter"),
    "concise": ("concise", "ConciseReporter"),
    "json": ("json_records", "JsonReporter"),
    "jsonl": ("json_records", "JsonLinesReporter"),
    "sarif": ("sarif", "SarifReporter"),
    "github": ("github", "GithubReporter"),
    "gitlab": ("gitlab", "GitlabReporter"),
    "junit": ("junit", "JunitReporter"),
    "checkstyle": ("checkstyle", "CheckstyleReporter"),
    "rdjson": ("rdjson", "RdjsonReporter"),
    "html": ("html_page", "HtmlReporter"),
    "csv": ("csv_table", "CsvReporter"),
    "docx": ("word_comments", "WordReporter"),
}

#: The names that `reporter` knows, in the order in which help should list them.
REPORT_NAMES: Final = tuple(_REPORTERS)


class UnknownReportError(ValueError):
    """A report format that does not exist."""

    def __init__(self, name: str) -> None:
        super().__init__(
            gettext("no report is called {name!r}; there are {value}").format(
                name=name, value=", ".join(REPORT_NAMES)
            )
        )
        self.name = name


@dataclass(frozen=True, slots=True)
class FileFindings:
    """One file and what was found in it.

    `diagnostics`, in order of place, point into the text of `document`. When `fix` has changed
    the file, `document` is the file as it now stands, `before` the text it was given, and
    `applied` and `passes` are those of its `FixResult`; raises `ValueError` if fixes were applied
    to no text.
    """

    document: Document
    diagnostics: Sequence[Diagnostic]
    applied: Sequence[Applied] = ()
    passes: Sequence[int] = ()
    before: str | None = None

    def __post_init__(self) -> None:
        if self.applied and self.before is None:
            raise ValueError(gettext("applied fixes need the text before them"))


class ReportOptions(NamedTuple):
    """How a report should look; each reporter respects what concerns it.

    `lang` is the language of messages. `colour` asks for terminal colours. `show_source` prints
    the text around each finding, `summary` the closing counts. `bidi_marks` puts a left-to-right
    mark on both sides of an arrow, so that a terminal that orders text by direction shows the
    wrong word before the right one; for terminals, never for a pipe.
    """

    lang: Literal["en", "ar"] = "en"
    colour: bool = False
    show_source: bool = True
    summary: bool = True
    bidi_marks: bool = False

    def say(self, message: Message) -> str:
        """The message in the language of the report."""
        return message.ar if self.lang == "ar" else message.en


class Reporter(ABC):
    """Turns findings into one kind of report."""

    name: ClassVar[str]

    def __init__(self, options: ReportOptions | None = None) -> None:
        self.options = options or ReportOptions()

    @abstractmethod
    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """Pieces of the report, to be written one after another with nothing between them.

        Reporters that can, yield a file's part as soon as the file is there. Files without
        findings belong in `findings` too: summaries count them.
        """


class BinaryReporter(Reporter):
    """A reporter whose report is no text: it is written into a file as a whole."""

    def prepare(self, document: Document) -> None:
        """Take note of the one document that is to be checked, before it is.

        Raises `FormatError` for one of which no report can be made.
        """

    @abstractmethod
    def data(self, findings: Iterable[FileFindings]) -> bytes:
        """The bytes of the report."""

    def render(self, findings: Iterable[FileFindings]) -> Iterator[str]:
        """Raises `TypeError`: bytes are asked for by `data`."""
        raise TypeError(gettext("a report as {name} is no text").format(name=self.name))


def reporter(name: str, options: ReportOptions | None = None) -> Reporter:
    """The reporter called `name`. Raises `UnknownReportError` if there is none."""
    if name not in _REPORTERS:
        raise UnknownReportError(name)
    module, class_name = _REPORTERS[name]
    made = getattr(import_module(f"linter.reports.{module}"), class_name)(options)
    assert isinstance(made, Reporter)
    return made
