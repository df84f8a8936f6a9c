"""One finding or one applied fix on the HTML page: its number in the text, its line in the list."""

from __future__ import annotations

from dataclasses import dataclass

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic, Fix
from linter.reports import html_words as words
from linter.reports.excerpt import shortened
from linter.reports.history import History
from linter.reports.html_marks import plain_html
from linter.reports.report import FileFindings, ReportOptions
from linter.reports.visible import change, visible


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of the list: its words, unescaped; `was` and `now` are elements of HTML.

    `instead` is None where nothing is suggested.
    """

    number: int
    severity: str
    code: str
    name: str
    family: str
    message: str
    found: str
    was: str
    now: str
    instead: str | None
    others: tuple[str, ...]
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding, or a fix that was applied, under its number on the page.

    `document` is the text that the finding points into.
    """

    number: int
    document: Document
    diagnostic: Diagnostic
    fixes: tuple[Fix, ...]
    is_applied: bool

    def note(self, options: ReportOptions) -> str:
        """What follows the finding in the text: the right form, and a link to the list."""
        label = plain_html(options.say(words.FINDING.format(number=str(self.number))))
        link = (
            f'<a class="note" id="m{self.number}" href="#f{self.number}" '
            f'aria-label="{label}">{self.number}</a>'
        )
        if self.is_applied or not self.fixes:
            return link
        write = plain_html(options.say(words.WRITE))
        return (
            f'<span class="instead"><span class="unseen"> ({write}: </span>'
            f'<bdi>{self._instead(self.fixes[0])}</bdi><span class="unseen">) </span></span>{link}'
        )

    def title(self, options: ReportOptions) -> str:
        """Why, on one line, unescaped."""
        return f"{self.diagnostic.rule.code} {options.say(self.diagnostic.message)}"

    def item(self, options: ReportOptions) -> Item:
        """The finding in the list below the text."""
        rule, best = self.diagnostic.rule, self.fixes[0] if self.fixes else None
        return Item(
            number=self.number,
            severity=self.diagnostic.severity.value,
            code=rule.code,
            name=rule.name,
            family=rule.category,
            message=options.say(self.diagnostic.message),
            found=self._found(options),
            was="del" if self.is_applied else "span",
            now="ins" if self.is_applied else "strong",
            instead=self._shown(best) if best else None,
            others=tuple(map(self._shown, self.fixes[1:])),
            details=tuple(self._details(options)),
        )

    def _details(self, options: ReportOptions) -> list[str]:
        line, column = self.document.position(self.diagnostic.start)
        severity = options.say(words.SEVERITY[self.diagnostic.severity])
        if self.is_applied:
            place = words.LINE.format(line=str(line))
            return [severity, options.say(place), options.say(words.DONE)]
        place = words.PLACE.format(line=str(line), column=str(column))
        best = (
            words.APPLICABILITY[self.fixes[0].applicability] if self.fixes else words.NO_SUGGESTION
        )
        return [severity, options.say(place), options.say(best)]

    def _found(self, options: ReportOptions) -> str:
        if self.fixes:
            return change(self.document.text, self.diagnostic, self.fixes[0]).found
        flagged = self.document.text[self.diagnostic.start : self.diagnostic.end]
        return visible(shortened(flagged)) or options.say(words.MISSING_HERE)

    def _shown(self, fix: Fix) -> str:
        return change(self.document.text, self.diagnostic, fix).instead

    def _instead(self, fix: Fix) -> str:
        return plain_html(self._shown(fix))


def entries(file: FileFindings, history: History, first: int) -> list[Entry]:
    """All that the page shows of a file, numbered from `first`: applied fixes, then findings."""
    documents = {text: Document(text) for text in set(history.texts)}
    fixed = [
        (documents[text], applied.diagnostic, (applied.fix,), True)
        for text, applied in zip(history.texts, file.applied, strict=True)
    ]
    left = [
        (file.document, diagnostic, diagnostic.fixes[:5], False) for diagnostic in file.diagnostics
    ]
    return [Entry(number, *what) for number, what in enumerate([*fixed, *left], start=first)]
