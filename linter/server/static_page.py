"""The page without a server: files that any web server can give out, with the checker in them."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext
from pathlib import Path
from typing import Final

from linter._version import __version__
from linter.files.replacing import replace_file
from linter.files.storage import read_bytes
from linter.server.bundle import bundle
from linter.server.page_files import PAGE_FILES, page_file

#: What of the npm package `pyodide` a browser loads.
PYODIDE_FILES: Final = (
    *("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"),
    "pyodide-lock.json",
)
#: As the server says it in a header; WebAssembly is compiled, and nothing else is let in.
_POLICY: Final = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
_INDEX: Final = "index.html"
#: By this an index is known for one of ours.
_WORKER: Final = "sawab-worker"
_HEAD: Final = '<meta charset="utf-8">\n'


class PyodideError(Exception):
    """A folder that does not hold the npm package `pyodide`."""


class OtherPageError(Exception):
    """A folder in which another page stands."""


def write_page(folder: Path, pyodide: Path) -> None:
    """Write the page into `folder`; `pyodide` is the folder of the npm package of that name.

    Raises `OtherPageError`, `PyodideError`, `BundleError`, and `InputError` for a file that cannot
    be read or written.
    """
    index = folder / _INDEX
    if index.is_file() and _WORKER.encode() not in read_bytes(index):
        raise OtherPageError(
            gettext("{path} is another page: name another folder").format(path=index)
        )
    for name, data in _files(pyodide):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, data)


def _files(pyodide: Path) -> Iterator[tuple[str, bytes]]:
    for name in PYODIDE_FILES:
        if not (pyodide / name).is_file():
            raise PyodideError(
                gettext(
                    "{file} is missing: `npm install pyodide` puts the package into "
                    "node_modules/pyodide; name its folder with --pyodide"
                ).format(file=pyodide / name)
            )
        yield f"pyodide/{name}", (pyodide / name).read_bytes()
    yield "sawab.zip", bundle()
    for name in (*PAGE_FILES, "worker.js", "offline.js"):
        yield name, _adapted(name, page_file(name))


def _adapted(name: str, data: bytes) -> bytes:
    if name == _INDEX:
        head = (
            f'{_HEAD}<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            f'<meta name="{_WORKER}" content="worker.js">\n'
        )
        return data.replace(_HEAD.encode(), head.encode(), 1)
    if name == "offline.js":
        return data.replace(b"{version}", __version__.encode())
    return data
