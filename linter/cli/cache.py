"""Findings remembered between runs, by what decides them: the text, the settings, this version.

One SQLite file in the user's cache folder serves all projects, since a key holds no path. A cache
that cannot be opened, read or written is done without: it may cost time, never a run.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from linter._version import __version__
from linter.findings.diagnostic import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Message,
    RuleInfo,
    Severity,
)

if TYPE_CHECKING:
    import sqlite3

# SQLite and OpenSSL, five megabytes together, are loaded where a cache is opened.

FILE_NAME: Final = "findings.sqlite"
#: More remembered files than this, and those asked for longest ago are forgotten.
MOST_ENTRIES: Final = 100_000
_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS findings (key BLOB PRIMARY KEY, found TEXT, used INTEGER)
    WITHOUT ROWID
"""


class Found(NamedTuple):
    """What was found in a file, and the note on what was not looked at."""

    diagnostics: list[Diagnostic]
    note: str = ""


class Cache:
    """What was found in texts seen before. Use as a context manager: leaving it saves."""

    def __init__(self, folder: Path | None) -> None:
        """Open the cache in `folder`, made if need be; None remembers nothing."""
        self._connection = None if folder is None else _open(folder)
        self._code = _code_stamp() if self._connection else b""
        self._now = int(time.time())
        self._used: list[bytes] = []
        self._fresh: dict[bytes, str] = {}

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.save()

    def key(self, data: bytes, *settings: object) -> bytes:
        """The key of a file's bytes under settings; all that findings depend on is in it.

        Empty where nothing is remembered.
        """
        if self._connection is None:
            return b""
        from hashlib import blake2b

        digest = blake2b(self._code, digest_size=16)
        digest.update(repr(settings).encode("utf-8", "surrogatepass"))
        digest.update(data)
        return digest.digest()

    def stamp(self, *settings: object) -> bytes:
        """What stands for settings in a key: short, though they hold whole lists of words.

        Empty where nothing is remembered.
        """
        if self._connection is None:
            return b""
        from hashlib import blake2b

        return blake2b(repr(settings).encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def get(self, key: bytes) -> Found | None:
        """What was found under this key, or None if that is not known."""
        if self._connection is None:
            return None
        import sqlite3

        with suppress(sqlite3.Error, ValueError, TypeError):
            row = self._connection.execute(
                "SELECT found FROM findings WHERE key = ?", (key,)
            ).fetchone()
            if row is not None and (stored := _intact(row[0])):
                note, records = json.loads(stored)
                found = Found([_from_json(record) for record in records], note)
                self._used.append(key)
                return found
        return None

    def put(self, key: bytes, found: Found) -> None:
        """Remember what was found under this key."""
        if self._connection is not None:
            records = [_to_json(diagnostic) for diagnostic in found.diagnostics]
            self._fresh[key] = _sealed(
                json.dumps([found.note, records], ensure_ascii=False, separators=(",", ":"))
            )

    def save(self) -> None:
        """Write what is new, and forget what was not asked for longest where there is too much."""
        connection = self._connection
        if connection is None or not (self._fresh or self._used):
            return
        import sqlite3

        with suppress(sqlite3.Error, UnicodeError), connection:
            connection.executemany(
                "INSERT OR REPLACE INTO findings VALUES (?, ?, ?)",
                ((key, found, self._now) for key, found in self._fresh.items()),
            )
            if self._fresh:  # a run that learns nothing new need not write either
                connection.executemany(
                    "UPDATE findings SET used = ? WHERE key = ?",
                    ((self._now, key) for key in self._used),
                )
                connection.execute(
                    "DELETE FROM findings WHERE key IN "
                    "(SELECT key FROM findings ORDER BY used DESC LIMIT -1 OFFSET ?)",
                    (MOST_ENTRIES,),
                )
        self._fresh.clear()
        self._used.clear()


def default_folder() -> Path:
    """Where the cache is kept: SAWAB_CACHE_DIR of the environment, or the user's cache folder."""
    named = os.environ.get("SAWAB_CACHE_DIR")
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("sawab")


def _open(folder: Path) -> sqlite3.Connection | None:
    import sqlite3

    # What SQLite says of a damaged file quotes it, and may be no text.
    with suppress(OSError, sqlite3.Error, UnicodeError):
        folder.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(folder / FILE_NAME, timeout=5)
        connection.execute("PRAGMA synchronous = OFF")  # a cache lost with the power is no loss
        connection.execute(_SCHEMA)
        return connection
    return None


def _sealed(stored: str) -> str:
    """A row as it is kept: a checksum, and what it is of."""
    from hashlib import blake2b

    digest = blake2b(stored.encode("utf-8", "surrogatepass"), digest_size=8)
    return f"{digest.hexdigest()} {stored}"


def _intact(row: object) -> str | None:
    """What a row holds; None if it is not as it was written."""
    if not isinstance(row, str):
        return None
    stored = row.partition(" ")[2]
    return stored if _sealed(stored) == row else None


def _code_stamp() -> bytes:
    """What tells this program and its dictionaries from others: sizes and times of their files."""
    from hashlib import blake2b

    root = Path(__file__).parents[1]
    digest = blake2b(__version__.encode(), digest_size=16)
    for folder in (root, *_data_folders(root)):
        for path in sorted(folder.rglob("*")):
            if "__pycache__" not in path.parts:  # where other processes write and rename now
                status = path.stat()
                digest.update(f"{path.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.digest()


def _data_folders(root: Path) -> list[Path]:
    """The dictionaries' own folder where an editable install keeps it apart from the package."""
    from linter.lexicon.resources import dictionary_path

    folder = dictionary_path().parents[1]
    return [] if root in folder.parents else [folder]


def _to_json(diagnostic: Diagnostic) -> list[Any]:
    rule, message = diagnostic.rule, diagnostic.message
    return [
        [rule.code, rule.name, rule.category, rule.areta],
        diagnostic.start,
        diagnostic.end,
        [message.en, message.ar],
        diagnostic.severity.value,
        [
            [
                [[edit.start, edit.end, edit.replacement] for edit in fix.edits],
                fix.applicability.value,
                fix.confidence,
            ]
            for fix in diagnostic.fixes
        ],
    ]


def _from_json(record: list[Any]) -> Diagnostic:
    rule, start, end, message, severity, fixes = record
    return Diagnostic(
        RuleInfo(*rule),
        start,
        end,
        Message(*message),
        Severity(severity),
        tuple(
            Fix(tuple(Edit(*edit) for edit in edits), Applicability(applicability), confidence)
            for edits, applicability, confidence in fixes
        ),
    )
