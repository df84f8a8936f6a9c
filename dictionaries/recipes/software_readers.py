"""How the Arabic strings of a free program are read out of its Debian package.

Every reader takes bytes of a file in the package and yields translations as they stand there.
"""

from __future__ import annotations

import gettext
import html
import json
import re
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

from dictionaries.recipes.fetch import deb_data
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.passage import Passage

_MO: Final = re.compile(r"/ar(_[A-Z]{2})?/LC_MESSAGES/[^/]+\.mo$|/languages/([a-z-]+-)?ar\.mo$")
_JSON: Final = re.compile(r"/i18n/(.*/)?ar\.json$")
_XPI: Final = re.compile(r"/langpack-ar@[^/]+\.xpi$")
_WORD: Final = re.compile(f"[{ab.LETTERS}]{{2,}}")
#: Marks of the key that chooses a menu entry, before the letter: & of KDE, _ of GTK, ~ of others.
_ACCESS_KEY: Final = re.compile(f"[&_~](?=[{ab.LETTERS}])")
_TAG: Final = re.compile(r"<[^<>]*>|\$\{[^}]*\}|%\([^)]*\)[a-z]|\[\[|\{\{|\}\}|\]\]")
#: Lines of a Mozilla language pack that hold a string: `key = text`, or its further lines.
_COMMENT: Final = re.compile(r"^\s*[#!].*$", re.MULTILINE)


def words(package: Path) -> Iterator[str]:
    """The bare Arabic words of all translations in a Debian package, in their order."""
    for text in _strings(package):
        clean = _TAG.sub(" ", html.unescape(_ACCESS_KEY.sub("", text)))
        for word in map(bare, Passage(clean).words):
            if _WORD.fullmatch(word):
                yield word


def _strings(package: Path) -> Iterator[str]:
    readers: tuple[tuple[re.Pattern[str], Callable[[bytes], Iterator[str]]], ...] = (
        (_MO, _messages),
        (_JSON, _json_strings),
        (_XPI, _language_pack),
    )
    with tarfile.open(fileobj=BytesIO(deb_data(package))) as tree:
        for entry in tree:
            for names, read in readers:
                content = tree.extractfile(entry) if names.search(entry.name) else None
                if content is not None:
                    yield from read(content.read())


def _messages(binary: bytes) -> Iterator[str]:
    """The translations of a gettext catalogue, each once; untranslated ones are left out."""
    catalogue: dict[object, str] = vars(gettext.GNUTranslations(BytesIO(binary)))["_catalog"]
    yield from sorted({text for key, text in catalogue.items() if key and text != key})


def _json_strings(content: bytes) -> Iterator[str]:
    """The messages of a MediaWiki extension."""
    for key, text in json.loads(content).items():
        if isinstance(text, str) and not key.startswith("@"):
            yield text


def _language_pack(content: bytes) -> Iterator[str]:
    """The strings of Mozilla's Fluent and .properties files, comments left out."""
    with zipfile.ZipFile(BytesIO(content)) as pack:
        for name in sorted(pack.namelist()):
            if name.endswith((".ftl", ".properties", ".dtd")):
                yield _COMMENT.sub("", pack.read(name).decode("utf-8"))
