"""Word graphs: sets of words, and words with numbers, that may be walked letter by letter.

They are made and read by dawg2, and read by dawg2-python, which is slower and runs anywhere, where
dawg2 has no wheel (Linux and Windows on ARM).
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from linter.lexicon.artefact import Artefact

if TYPE_CHECKING:
    from dawg import DAWG, IntDAWG

    COMPILED: Final = True
else:
    try:
        from dawg import DAWG, IntDAWG

        COMPILED = True
    except ImportError:
        from dawg_python import DAWG, IntDAWG

        COMPILED = False

__all__ = ["COMPILED", "DAWG", "IntDAWG", "load_graph", "read_graph"]

#: Graphs of fewer bytes than this may well be copied.
_LARGE: Final = 1 << 18

GraphT = TypeVar("GraphT", DAWG, IntDAWG)


def load_graph(kind: type[GraphT], artefact: Artefact, name: str) -> GraphT:
    """The graph in the section `name` of an artefact.

    dawg2 reads bytes by way of three copies, and the start of a file without any. So the first
    section is read from the artefact, and a large one from a file in memory where the system has
    such. Raises `DictionaryError` if there is no such section, or it is damaged.
    """
    offset, length = artefact.place(name)
    artefact.check(name)
    with suppress(OSError):  # a path that the C library cannot spell; a sandbox without /proc
        if COMPILED and offset == 0:
            return kind().load(str(artefact.path))
        if COMPILED and length >= _LARGE and sys.platform == "linux":
            return _load_by_memory(kind, artefact.path, offset, length)
    return read_graph(kind, artefact.section(name))


def read_graph(kind: type[GraphT], content: bytes) -> GraphT:
    """The graph whose bytes are `content`."""
    if COMPILED:
        return kind().frombytes(content)
    return _read_slowly(kind, content)


def _load_by_memory(kind: type[GraphT], path: Path, offset: int, length: int) -> GraphT:
    with path.open("rb") as artefact, os.fdopen(os.memfd_create("graph"), "wb") as scratch:
        end = offset + length
        while offset < end:
            offset += os.sendfile(scratch.fileno(), artefact.fileno(), offset, end - offset)
        return kind().load(f"/proc/self/fd/{scratch.fileno()}")


def _read_slowly(kind: type[GraphT], content: bytes) -> GraphT:
    from dawg_python.wrapper import Dictionary

    graph = kind()
    units = Dictionary()
    units.read(BytesIO(content))
    vars(graph)["dct"] = units
    return graph
