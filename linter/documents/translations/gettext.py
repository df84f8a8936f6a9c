"""gettext catalogues (`.po`, `.pot`): the translations, line by line of the file.

The header, comments, sources and contexts are left alone, and so are entries that are not in use:
obsolete ones (`#~`), and fuzzy ones, which are guesses from another message.

Source: GNU gettext manual, "The Format of PO Files".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from gettext import gettext
from typing import Final

from linter.documents.core.escapes import LETTERS, backslashed, read_escaped
from linter.documents.core.language_tags import is_arabic, other_language
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import PLURAL_FORMS, FormatError, Reading
from linter.documents.messages.collector import Collector, Value
from linter.documents.messages.message import Style
from linter.documents.translations.plural_header import forms_of

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_ENTRY: Final = re.compile(
    r"\s*(msgctxt|msgid_plural|msgid|msgstr)\s*(?:\[\s*(\d{1,9})\s*\]\s*)?(?=\")"
)
_STRING: Final = re.compile(r"\s*\"((?:[^\"\\\r\n]|\\.)*)\"[ \t\f\v]*")
_ESCAPE: Final = re.compile(r"\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))")
_LANGUAGE: Final = re.compile(r"^Language:[ \t]*(\S+)", re.MULTILINE)
_FORMS: Final = re.compile(r"nplurals\s*=\s*(\d+)")
#: The flags of messages whose arguments are numbered, `%1`.
_NUMBERED: Final = re.compile(r"(?<!no-)\b(?:qt|qt-plural|kde|kde-kuit)-format")


@dataclass(slots=True)
class _Entry:
    """One message: where the contents of the strings of each keyword stand in the file.

    `is_numbered`: its flags say that it has numbered arguments; `comment`: what its programmer
    says of it.
    """

    strings: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    is_fuzzy: bool = False
    is_numbered: bool = False
    comment: str = ""

    @property
    def is_translated(self) -> bool:
        """Whether its translation has begun."""
        return any("msgstr" in key for key in self.strings)

    def note(self, comment: str) -> None:
        """Take what a line of comment says of the message."""
        if comment.startswith("#,"):
            self.is_fuzzy |= "fuzzy" in comment
            self.is_numbered |= _NUMBERED.search(comment) is not None
        elif comment.startswith("#."):
            self.comment += comment[2:] + " "

    def begin(self, key: str, start: int) -> list[tuple[int, int]]:
        """The spans of the string of a keyword; raises `FormatError` if it stands twice."""
        if key in self.strings:
            raise FormatError(gettext("{key} stands twice in one entry").format(key=key), start)
        return self.strings.setdefault(key, [])


def read(text: str) -> Reading:
    """The translations of a catalogue. Raises `FormatError` for a line that is none of its."""
    collector = Collector(text, Style(has_underscore=True))
    forms: tuple[str, ...] = PLURAL_FORMS
    names = forms
    for entry in _entries(text):
        sources = {
            key: _prose(text, spans).text
            for key, spans in entry.strings.items()
            if not key.startswith("msgstr")
        }
        if not sources.get("msgid"):
            header = _prose(text, entry.strings.get("msgstr", [])).text
            language = _LANGUAGE.search(header)
            if language and not is_arabic(language[1]):
                return other_language(language[1])
            count = _FORMS.search(header)
            forms = PLURAL_FORMS if count is None or int(count[1]) == len(PLURAL_FORMS) else ()
            names = forms or forms_of(header)
        elif not entry.is_fuzzy:
            has_plural = "msgid_plural" in sources
            collector.unit(
                sources["msgid"],
                _values(text, entry, names if has_plural else ()),
                sources["msgid"],
                sources.get("msgid_plural", ""),
                forms if has_plural else (),
                is_numbered=entry.is_numbered,
                comment=f"{entry.comment}\n{sources.get('msgctxt', '')}",
            )
    return collector.reading()


def _values(text: str, entry: _Entry, forms: tuple[str, ...]) -> Iterator[Value]:
    for key, spans in entry.strings.items():
        if key.startswith("msgstr"):
            index = int(key[len("msgstr") :] or 0)
            yield Value(_prose(text, spans), forms[index] if index < len(forms) else "")


def _entries(text: str) -> Iterator[_Entry]:
    """The entries of a catalogue; raises `FormatError` for a line that is none of one."""
    entry = _Entry()
    spans: list[tuple[int, int]] | None = None
    for line in _LINE.finditer(text):
        start, end = line.start(), line.start() + len(line[0].rstrip("\r\n"))
        content = text[start:end].strip()
        if not content or content.startswith("#"):
            if entry.is_translated:
                yield entry
                entry = _Entry()
            spans = None
            entry.note(content)
            continue
        if keyword := _ENTRY.match(text, start, end):
            if keyword[1] in ("msgctxt", "msgid") and entry.is_translated:
                yield entry
                entry = _Entry()
            spans = entry.begin(keyword[1] + (keyword[2] or ""), start)
        string = _STRING.fullmatch(text, keyword.end() if keyword else start, end)
        if string is None and keyword:
            raise FormatError("a string that is never closed, or more than one", keyword.end())
        if string is None or spans is None:
            raise FormatError("this is no line of a catalogue", _first(text, start, end))
        spans.append(string.span(1))
    if entry.is_translated:
        yield entry
    elif entry.strings:
        raise FormatError("an entry without msgstr", len(text))


def _first(text: str, start: int, end: int) -> int:
    return start + len(text[start:end]) - len(text[start:end].lstrip())


_encode: Final = backslashed('"')


def _prose(text: str, spans: list[tuple[int, int]]) -> Prose:
    """The strings of several lines as one; what stands between two of them is markup."""
    builder = ProseBuilder(text, _encode)
    for index, span in enumerate(spans):
        if index:
            builder.closing(spans[index - 1][1], span[0])
        read_escaped(builder, text, span, _ESCAPE, _decode)
    return builder.build()


def _decode(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    if match[2]:
        return chr(int(match[2], 8))
    return LETTERS.get(match[3], match[3])
