"""The package and what it needs as one archive of pure Python, for a browser to run."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Final

from linter.lexicon.resources import dictionary_path

#: The folders of `dictionaries/` that are read when a text is checked.
DATA_FOLDERS: Final = (
    *("choices", "compiled", "error_model", "lexicon", "passages", "rules", "usage"),
)
#: What of this package a browser has no use for.
_LEFT_OUT: Final = ("cli/", "corpus/", "dictionaries/", "lsp/", "server/page/")
#: What has to be there; dawg2-python reads the dictionary where there is no compiled dawg2.
_NEEDED: Final = (
    *("charset-normalizer", "dawg2-python", "markdown-it-py", "mdit-py-plugins", "mdurl"),
    *("pathspec", "pyarabic", "rapidfuzz"),
)
#: What readers of more formats need; left out where it is not installed.
_OPTIONAL: Final = (
    *("docutils", "fluent.syntax", "javaproperties", "mwparserfromhell", "pygments"),
    *("pylatexenc", "ruamel.yaml", "typing-extensions"),
)
_USEFUL: Final = re.compile(
    r"(?!.*(?:^|/)(?:tests?|__pycache__|hook)/).*\.(?:py|pyi?|txt|tsv|rst|json)"
)
_DATED: Final = (1980, 1, 1, 0, 0, 0)


class BundleError(Exception):
    """A package that the archive needs and this installation lacks."""


def bundle() -> bytes:
    """A zip archive to unpack into a folder on the path of Python.

    The same installation gives the same bytes. Raises `BundleError`.
    """
    content = dict(sorted([*_own_files(), *_needed_files()]))
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in content.items():
            archive.writestr(zipfile.ZipInfo(name, _DATED), data, zipfile.ZIP_DEFLATED)
    return output.getvalue()


def _own_files() -> Iterator[tuple[str, bytes]]:
    package = Path(str(files("linter")))
    for file in package.rglob("*.*"):
        name = file.relative_to(package).as_posix()
        if file.is_file() and not name.startswith(_LEFT_OUT) and "__pycache__" not in name:
            yield f"linter/{name}", file.read_bytes()
    data = dictionary_path().parents[1]
    yield "linter/dictionaries/__init__.py", (data / "__init__.py").read_bytes()
    for folder in DATA_FOLDERS:
        for file in (data / folder).iterdir():
            if file.suffix in (".tsv", ".sawab"):
                yield f"linter/dictionaries/{folder}/{file.name}", file.read_bytes()


def _needed_files() -> Iterator[tuple[str, bytes]]:
    for name in (*_NEEDED, *_OPTIONAL):
        try:
            yield from _pure_files(distribution(name))
        except PackageNotFoundError:
            if name in _NEEDED:
                raise BundleError(f"the page needs {name}: pip install 'sawab[page]'") from None


def _pure_files(found: Distribution) -> Iterator[tuple[str, bytes]]:
    for path in found.files or ():
        name = path.as_posix()
        is_metadata = ".dist-info/" in name or name.startswith("..")
        if _USEFUL.fullmatch(name) and not is_metadata:
            yield name, Path(str(path.locate())).read_bytes()
