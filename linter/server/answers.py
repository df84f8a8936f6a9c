"""What the page may ask, and the answers: the same by HTTP and in the browser.

Requests and answers are objects of JSON; all offsets in them are UTF-16 units, as browsers count.
Nothing here knows of HTTP, and no file is read or written: a file's bytes come with the request.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from linter._version import __version__
from linter.documents import Document, FormatError, MissingReaderError
from linter.engine import Linter
from linter.files.storage import InputError, decode, encode, read_back
from linter.findings.diagnostic import Diagnostic
from linter.reports.report import ReportOptions
from linter.rules.core.reasons import reason, summary
from linter.rules.core.registry import UnknownRuleError, all_rules, find_rule
from linter.server.linters import LinterPool
from linter.server.newlines import with_line_ends_of, with_line_feeds
from linter.server.records import page_records
from linter.server.requests import (
    Preferences,
    RequestError,
    format_of,
    preferences_of,
    text_of,
)

Request = Mapping[str, Any]
Answer = dict[str, Any]

#: Whose revisions the changes to a Word file are.
_AUTHOR: Final = "sawab"


class Answers:
    """Answers requests by name; safe to share between threads."""

    def __init__(
        self, linters: LinterPool | None = None, words: Callable[[], tuple[str, ...]] = tuple
    ) -> None:
        """`words` gives those that are accepted beside what a request accepts."""
        self.linters = linters or LinterPool()
        self._words = words
        self._by_name: Mapping[str, Callable[[Request], Answer]] = {
            "check": self.check,
            "fix": self.fix,
            "explain": self.explain,
            "rules": self.rules,
            "open": self.open,
            "save": self.save,
        }

    @property
    def names(self) -> tuple[str, ...]:
        """What can be asked."""
        return tuple(self._by_name)

    def answer(self, name: str, request: object) -> Answer:
        """The answer to a request. Raises `RequestError` for one that cannot be answered."""
        if name not in self._by_name:
            raise RequestError(
                f"nothing is called {name!r}; there are {', '.join(self.names)}", 404
            )
        if not isinstance(request, dict):
            raise RequestError("a request must be a JSON object")
        try:
            return self._by_name[name](request)
        except InputError as error:
            raise RequestError(str(error), 422) from None
        except (FormatError, MissingReaderError) as error:
            raise RequestError(f"the text is not of its format: {error}", 422) from None

    def _linter(self, wanted: Preferences) -> Linter:
        words = (*wanted.choice.words, *self._words())
        return self.linters.linter(replace(wanted.choice, words=words))

    def check(self, request: Request) -> Answer:
        """`{text, format?, settings?}` → `{findings, words, note}`."""
        wanted = preferences_of(request)
        document = Document(text_of(request), format=format_of(request))
        found = self._linter(wanted).check(document)
        return {**_findings(document, found, wanted), "note": document.note}

    def fix(self, request: Request) -> Answer:
        """`{text, format?, settings?, unsafe?}` → `{text, applied, findings, words}`.

        What the settings ignore is left as it stands.
        """
        wanted = preferences_of(request)
        document = Document(text_of(request), format=format_of(request))
        result = self._linter(wanted).fix(
            document,
            unsafe=request.get("unsafe") is True,
            accepts=lambda document, one: not _is_ignored(document, one, wanted),
        )
        fixed = document.with_text(result.text)
        return {
            "text": result.text,
            "applied": len(result.applied),
            **_findings(fixed, list(result.left), wanted),
        }

    def explain(self, request: Request) -> Answer:
        """`{rule, settings?}` → `{code, name, category, summary, reason, default, examples}`."""
        lang = preferences_of(request).lang
        try:
            rule = find_rule(text_of(request, "rule"))
        except UnknownRuleError as error:
            raise RequestError(str(error), 404) from None
        return {
            "code": rule.code,
            "name": rule.name,
            "category": rule.category,
            "summary": summary(rule, lang),
            "reason": reason(rule, lang),
            "default": rule.is_default,
            "examples": [
                {"text": one.text, "fixed": one.fixed, "wrong": one.is_wrong}
                for one in rule.examples
            ],
        }

    def rules(self, request: Request) -> Answer:
        """`{settings?}` → `{rules: [{code, name, category, summary, default}], version}`."""
        lang = preferences_of(request).lang
        return {
            "version": __version__,
            "rules": [
                {
                    "code": rule.code,
                    "name": rule.name,
                    "category": rule.category,
                    "summary": summary(rule, lang),
                    "default": rule.is_default,
                }
                for rule in all_rules()
            ],
        }

    def open(self, request: Request) -> Answer:
        """`{name, data}` (base64) → `{text, format, encoding, container}`."""
        document = _document(request)
        return {
            "text": with_line_feeds(document.text),
            "format": document.format,
            "encoding": document.encoding,
            "container": document.container is not None,
        }

    def save(self, request: Request) -> Answer:
        """`{name, data, text}`: the file with another text in it → `{data}`.

        A Word file keeps the changes as revisions, to be accepted or rejected there.
        """
        document = replace(_document(request), author=_AUTHOR)
        text = with_line_ends_of(document.text, text_of(request))
        packed = encode(document, text)
        read_back(packed, document, text)
        return {"data": base64.b64encode(packed).decode("ascii")}


def _document(request: Request) -> Document:
    try:
        data = base64.b64decode(text_of(request, "data"), validate=True)
    except (binascii.Error, ValueError):
        raise RequestError("'data' must be base64") from None
    return decode(data, text_of(request, "name"))


def _findings(document: Document, found: list[Diagnostic], wanted: Preferences) -> Answer:
    shown = [one for one in found if not _is_ignored(document, one, wanted)]
    records = page_records(document, shown, ReportOptions(lang=wanted.lang))
    return {"findings": records, "words": document.word_count}


def _is_ignored(document: Document, one: Diagnostic, wanted: Preferences) -> bool:
    if not wanted.ignored:
        return False
    return (one.rule.code, document.text[one.start : one.end]) in wanted.ignored
