"""Office files and caches that are right, and mutations that reach what their archives hold."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from linter.cli.cache import FILE_NAME, Cache, Found
from linter.engine import Linter
from tests.documents.containers.test_epub import book
from tests.documents.containers.test_office import PARAGRAPHS, odt_file, word_file
from tests.documents.containers.test_slides import presentation
from tests.fuzz.inputs import mutated

TEXT: Final = "وقف اطلاق النار ، ثم وصل إلىالمدينة"
#: The key of what the cache remembers.
KEY: Final = b"0123456789abcdef"


def office_files() -> dict[str, bytes]:
    """A file of each format that is an archive, by its name."""
    return {
        "a.docx": word_file(PARAGRAPHS),
        "a.odt": odt_file(PARAGRAPHS),
        "a.pptx": presentation(),
        "a.epub": book(),
    }


def cache_file() -> bytes:
    """A cache that remembers what was found in one text."""
    with TemporaryDirectory() as folder:
        with Cache(Path(folder)) as cache:
            cache.put(KEY, Found(Linter().check(TEXT)))
        return Path(folder, FILE_NAME).read_bytes()


def mutated_archive(random: Random, data: bytes) -> bytes:
    """An archive with one of its parts mutated, or with its own bytes mutated."""
    if random.random() < 0.3:
        return mutated(random, data, [data])
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        parts = [entry for entry in old.infolist() if entry.file_size]
        texts = [entry for entry in parts if entry.filename.endswith(("xml", "rels", "opf"))]
        chosen = random.choice(texts)
        for entry in parts:
            content = old.read(entry)
            if entry is chosen:
                content = mutated(random, content, [old.read(random.choice(texts))])
            new.writestr(entry.filename, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
