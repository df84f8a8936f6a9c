"""What holds of every input; each function raises `AssertionError` where it does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from linter.cli.cache import FILE_NAME, Cache, Found
from linter.documents import Document, FormatError
from linter.documents.format_table import PLAIN
from linter.engine import MAX_PASSES, Linter
from linter.files.storage import InputError, decode, encode
from linter.findings.baseline import Baseline
from linter.findings.diagnostic import Applicability, Diagnostic
from linter.settings.discovery import Discovery
from linter.settings.glossaries import load_glossary
from linter.settings.model import ConfigError
from linter.settings.sources import load_words
from linter.text import alphabet as ab
from tests.fuzz.archives import KEY

#: Four sets of rules, as `Linter` takes them.
RULE_SETS: Final = ("default", "all", "marks", "modern")

#: The rules on lines whose Arabic was lost.
MISREAD: Final = frozenset({"U012", "U021"})
ARABIC: Final = re.compile(f"[{ab.WORD_LETTERS}]")
LINE_END: Final = re.compile("[\r\n]")


@cache
def linter(name: str) -> Linter:
    """The linter of one of the sets of rules."""
    if name == "all":
        return Linter(select=["all"])
    if name == "marks":
        return Linter(select=["P", "U", "D", "R", "B"])
    if name == "modern":
        return Linter(select=["default", "S", "K"], spelling="modern")
    return Linter()


def check_text(text: str, rule_sets: Sequence[str] = RULE_SETS) -> None:
    """Plain text under some sets of rules."""
    for name in rule_sets:
        for _ in fixed_versions(linter(name), Document(text)):
            pass


def fixed_versions(used: Linter, document: Document) -> Iterator[Document]:
    """A document with its safe fixes, and with all of them; both leave nothing to fix."""
    known = {document.text: used.check(document)}
    for one in known[document.text]:
        _check_places(one, len(document.text))
        _check_lines(one, document)
    assert known[document.text] == sorted(known[document.text], key=lambda one: one.sort_key)
    for unsafe in (False, True):
        if not _has_fix(known[document.text], unsafe=unsafe):
            continue
        result = used.fix(document, unsafe=unsafe)
        fixed = document.with_text(result.text)
        if result.text not in known and len(result.passes) < MAX_PASSES:
            again = used.fix(fixed, unsafe=unsafe)
            assert again.text == result.text, "fixing it again changes it"
            known[result.text] = list(again.left)
        elif result.text not in known:
            known[result.text] = used.check(fixed)
        assert known[result.text] == list(result.left), "what is left is not what is found"
        yield fixed


def _has_fix(found: Iterable[Diagnostic], *, unsafe: bool) -> bool:
    wanted = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    return any(fix.applicability in wanted for one in found for fix in one.fixes)


def check_file(name: str, data: bytes, used: str = "marks") -> None:
    """A file is refused as documented, or read, and what fixes write can be read again."""
    try:
        document = decode(data, name)
    except InputError as error:
        if error.message:
            return
        raise AssertionError("an error without a message") from error
    try:
        for fixed in fixed_versions(linter(used), document):
            if fixed.text != document.text:
                _check_written(document, fixed, are_comments_kept=used != "all")
    except FormatError as error:
        raise AssertionError(f"verified, and refused later: {error}") from error


def _check_written(document: Document, fixed: Document, *, are_comments_kept: bool) -> None:
    """What is written back is read as the same text, with all that is no prose as it was."""
    with suppress(InputError):  # characters that its encoding does not have
        written = encode(document, fixed.text)
        assert decode(written, document.path).text == fixed.text, "read again it is another text"
        if document.container is None and are_comments_kept:
            assert fixed.markup == document.markup, "something else was changed"


def check_settings(kind: str, data: bytes) -> None:
    """Settings, word files, glossaries and lists of old findings are read or refused."""
    with TemporaryDirectory() as name:
        path = Path(name) / kind
        path.write_bytes(data)
        with suppress(ConfigError):
            if kind == "words.txt":
                load_words(path)
            elif kind.startswith("glossary"):
                load_glossary(path)
            elif kind == "baseline.json":
                Baseline.load(path)
            else:
                settings = Discovery()(path.parent)
                settings.excludes(path.parent / "a" / "b.txt")
                settings.format_of(path.parent / "a.txt")


def check_cache(data: bytes) -> None:
    """A cache that is damaged is done without: asking, remembering and saving never fail."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.joinpath(FILE_NAME).write_bytes(data)
        with Cache(folder) as cache:
            cache.get(KEY)
            cache.put(KEY, Found([]))


def _check_places(one: Diagnostic, length: int) -> None:
    assert 0 <= one.start <= one.end <= length, f"{one.rule.code} at {one.start} to {one.end}"
    for fix in one.fixes:
        assert isinstance(fix.applicability, Applicability)
        done = 0
        for edit in sorted(fix.edits, key=lambda edit: (edit.start, edit.end)):
            assert done <= edit.start <= edit.end <= length, f"an edit of {one.rule.code}"
            done = edit.end


def _check_lines(one: Diagnostic, document: Document) -> None:
    """Every edit of plain text is in lines that hold an Arabic letter, or did in their encoding.

    A letter may be written as a reference (`&#1575;`): a text that is a page of HTML is read so.
    """
    if document.format != PLAIN or one.rule.code in MISREAD:
        return
    text = document.text
    for edit in (edit for fix in one.fixes for edit in fix.edits):
        start = max(text.rfind(end, 0, edit.start) for end in "\r\n") + 1
        line_end = LINE_END.search(text, edit.end)
        lines = text[start : line_end.start() if line_end else len(text)]
        assert ARABIC.search(unescape(lines)), f"{one.rule.code} in a line without Arabic"


def check(kind: str, name: str, data: bytes) -> None:
    """One input: `kind` is text, file, rules, settings or cache.

    Text is checked with the set of rules that its file is named after, or else with all sets.
    """
    if kind == "text":
        named = Path(name).stem
        rule_sets = (named,) if named in RULE_SETS else RULE_SETS
        check_text(data.decode("utf-8", "surrogatepass"), rule_sets)
    elif kind == "settings":
        check_settings(name, data)
    elif kind == "cache":
        check_cache(data)
    else:
        check_file(name, data, "all" if kind == "rules" else "marks")
