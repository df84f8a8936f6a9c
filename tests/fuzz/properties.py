"""What holds of every input; each function raises `AssertionError` where it does not."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from linter.cli.cache import FILE_NAME, Cache, Found
from linter.documents import Document, FormatError
from linter.engine import MAX_PASSES, Linter
from linter.files.storage import InputError, decode, encode
from linter.findings.baseline import Baseline
from linter.findings.diagnostic import Applicability, Diagnostic
from linter.settings.discovery import Discovery
from linter.settings.glossaries import load_glossary
from linter.settings.model import ConfigError
from linter.settings.sources import load_words
from tests.fuzz.archives import KEY

#: Four sets of rules, as `Linter` takes them.
RULE_SETS: Final = ("default", "all", "marks", "modern")


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


def check_text(text: str) -> None:
    """Plain text under each set of rules."""
    for name in RULE_SETS:
        for unsafe in (False, True):
            check_fixing(linter(name), Document(text), unsafe=unsafe)


def check_fixing(used: Linter, document: Document, *, unsafe: bool = False) -> Document:
    """Findings lie in the text, and fixing it leaves nothing to fix. Returns the fixed document."""
    found = used.check(document)
    for one in found:
        _check_places(one, len(document.text))
    assert found == sorted(found, key=lambda one: one.sort_key)
    result = used.fix(document, unsafe=unsafe)
    fixed = document.with_text(result.text)
    assert used.check(fixed) == list(result.left), "what is left is not what is found"
    if len(result.passes) < MAX_PASSES:
        again = used.fix(fixed, unsafe=unsafe)
        assert again.text == result.text, "fixing it again changes it"
    return fixed


def check_file(name: str, data: bytes, used: str = "marks") -> None:
    """A file is refused as documented, or read, and what fixes write can be read again."""
    try:
        document = decode(data, name)
        for unsafe in (False, True):
            try:
                fixed = check_fixing(linter(used), document, unsafe=unsafe)
            except FormatError as error:
                raise AssertionError(f"verified, and refused later: {error}") from error
            with suppress(InputError):
                written = encode(document, fixed.text)
                assert decode(written, name).text == fixed.text, "read again it is another text"
                if document.container is None and used != "all":  # which takes comments away
                    assert fixed.markup == document.markup, "something else was changed"
    except InputError as error:
        if not error.message:
            raise AssertionError("an error without a message") from error


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


def check(kind: str, name: str, data: bytes) -> None:
    """One input: `kind` is text, file, rules, settings or cache."""
    if kind == "text":
        check_text(data.decode("utf-8", "surrogatepass"))
    elif kind == "settings":
        check_settings(name, data)
    elif kind == "cache":
        check_cache(data)
    else:
        check_file(name, data, "all" if kind == "rules" else "marks")
