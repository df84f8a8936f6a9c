"""Text that was read in the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.rules.core.base import Example, PatternRule, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.spans import holding

_HARAKAT = "\u064b-\u0652"
_ARABIC_TEXT = Pattern(f"[{ab.LETTERS}{_HARAKAT}،؛؟]{{2,}}")
#: What Windows-1252 makes of the bytes 80 to BF, and Windows-1256 of the same.
_WESTERN = (
    "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014"
    "\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
_EASTERN = (
    "\u00a0\u00a2-\u00bf\u060c\u061b\u061f\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba"
    "\u06be\u0152\u0153\u0192\u02c6\u200c\u200d\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022"
    "\u2026\u2030\u2039\u203a\u20ac\u2122"
)
_EASTERN_SIGN = Pattern(f"[{_EASTERN}]")
_EASTERN_PAIR = Pattern(f"[طظ][{_EASTERN}]")


class Mojibake(PatternRule):
    """Arabic in UTF-8 that was read in another encoding: Ø§Ù„ or ط§ظ„ for ال.

    With the package ftfy (`pip install sawab[mojibake]`) rarer encodings, and text garbled twice,
    are undone too.

    Source: Speer, ftfy (2019), on the repair of mojibake.
    """

    code = "U012"
    name = "mojibake"
    category = "characters"
    applicability = Applicability.UNSAFE
    summary = Message("Arabic read in the wrong encoding", "نص عربي قرئ بترميز خاطئ")
    examples = (
        Example("كتب Ø§Ù„Ø³Ù„Ø§Ù… ثم مضى", "كتب السلام ثم مضى"),
        Example("Ø¹Ø±Ø¨ÙŠ وعربي", "عربي وعربي"),
        Example("قال Ù„Ø§ ومضى", "قال لا ومضى"),
        Example("كتب ط§ظ„ط³ظ„ط§ظ… ثم مضى", "كتب السلام ثم مضى"),
        Example.right("كتب السلام ثم مضى"),
        Example.right("شركة Ørsted الدنماركية"),
        Example.right("مدينة São Paulo وÙr"),
        Example.right("حفظ، ثم خط؛ والخط… جميل"),
    )

    pattern = Pattern(f"(?P<western>(?:[\u00d8-\u00db][{_WESTERN}])+)")
    _eastern = Pattern(f"(?P<eastern>(?:[طظ][{_EASTERN}]){{3,}})")
    #: Characters that some stretch of such a text holds.
    _eastern_signs = ab.expand("\u00a2-\u00aa\u00ac-\u00ba\u00bc-\u00bf\u0192\u02c6\u2020\u2021")
    _other = Pattern("(?P<other>[ÿŸ√ÃÂ][^\x00-\x7f\\s\u0600-\u06ff]{5,})")

    def matches(self, passage: Passage) -> Iterator[re.Match[str]]:
        """All matches, sought only where a character stands that garbling leaves behind."""
        unusual = passage.unusual_characters
        if not unusual.isdisjoint("ØÙÚÛ"):
            yield from self.pattern.finditer(passage.text)
        if not self._eastern_signs.isdisjoint(unusual) and _has_eastern_pair(passage):
            yield from self._eastern.finditer(passage.text)
        if not unusual.isdisjoint("ÿŸ√ÃÂ") and find_spec("ftfy"):
            yield from self._other.finditer(passage.text)

    def reads(self, context: Context, start: int, end: int) -> bool:
        """Prose, and lines that hold no Arabic word since it was misread."""
        return _is_readable(context, start, end)

    def accepts(self, match: re.Match[str]) -> bool:
        """Only if the bytes make Arabic letters."""
        return self.replacement(match) is not None

    def replacement(self, match: re.Match[str]) -> str | None:
        """The text as it was meant."""
        try:
            text = _meant(match.group(), match.lastgroup or "")
        except UnicodeError:
            return None
        return text if _ARABIC_TEXT.fullmatch(text) else None


def _is_readable(context: Context, start: int, end: int) -> bool:
    """Whether a span lies in prose, or in what prose may have become."""
    if holding(context.stretches.misread, start, end):
        return True
    return context.passage.is_prose(start, end)


def _has_eastern_pair(passage: Passage) -> bool:
    """Whether some ط or ظ stands between signs that Windows-1256 may put there.

    The sign before it is a gap between two words, or one of the two signs is a letter or a joiner
    of the same word; so the words of the passage tell.
    """
    if any(
        _EASTERN_SIGN.fullmatch(passage.gaps[index]) for index in passage.indexes_of(("ط", "ظ"))
    ):
        return True
    return any(map(_EASTERN_PAIR.search, passage.bare_forms))


def _meant(garbled: str, encoding: str) -> str:
    if encoding == "western":
        return _western_bytes(garbled).decode("utf-8")
    if encoding == "eastern":
        return garbled.encode("cp1256").decode("utf-8")
    return str(import_module("ftfy").fix_encoding(garbled))


def _western_bytes(text: str) -> bytes:
    """The bytes that Windows-1252 reads as `text`; C1 controls stand for themselves."""
    return b"".join(
        bytes([ord(character)]) if ord(character) < 256 else character.encode("cp1252")
        for character in text
    )


class LegacyEncoding(Rule):
    """Arabic of Windows-1256 that was read as Western text: ÇáÓáÇã for السلام.

    It is flagged only where the bytes make words of the dictionary.

    Source: Microsoft, code page 1256; the practice of old web pages and subtitles.
    """

    is_local = True
    code = "U021"
    name = "legacy-encoding"
    category = "characters"
    applicability = Applicability.UNSAFE
    summary = Message("Arabic read in the wrong encoding", "نص عربي قرئ بترميز خاطئ")
    examples = (
        Example("كتب ÇáÓáÇã Úáíßã ثم مضى", "كتب السلام عليكم ثم مضى"),
        Example("ÇáãÏíäÉ", "المدينة"),
        Example("قال: ÅÍÕÇÁÇÊ المدينة", "قال: إحصاءات المدينة"),
        Example.right("كتب السلام عليكم ثم مضى"),
        Example.right("زار Dalí وÉluard وÁlvaro"),
        Example.right("كلمة ÉÀÈÙ الفرنسية"),
    )

    _letters = "\u00c0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192"
    _pattern = Pattern(f"(?<![A-Za-z{_letters}])[{_letters}]{{3,}}(?: [{_letters}]+)*(?![A-Za-z])")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each run of Western letters that reads as Arabic words of the dictionary."""
        passage = context.passage
        if passage.unusual_characters.isdisjoint("ÇáíÉÃÅ"):
            return
        for offset, match in passage.matches_in_gaps(self._pattern):
            start, end = offset + match.start(), offset + match.end()
            meant = _as_arabic(match.group())
            words = meant.split() if meant else []
            is_arabic = words and all(word in context.speller.lexicon for word in words)
            if is_arabic and _is_readable(context, start, end):
                fix = Fix((Edit(start, end, meant),), self.applicability)
                yield self.diagnostic(start, end, fix)


def _as_arabic(garbled: str) -> str:
    """The text that Windows-1252 read from bytes of Windows-1256; empty if it is not Arabic."""
    try:
        text = _western_bytes(garbled).decode("cp1256")
    except UnicodeError:
        return ""
    is_arabic = all(one in ab.LETTERS for one in text.replace(" ", ""))
    return text if is_arabic and max(map(len, text.split())) > len("في") else ""
