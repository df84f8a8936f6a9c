"""Modules import only what the table of rooms in `docs/architecture.md` allows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "architecture.md"
MODULES = sorted(path.relative_to(ROOT) for path in (ROOT / "linter").rglob("*.py"))
#: A module of more lines than this gives a reason in its docstring ("long: …"),
LONG = 250
#: and none has more than this.
LONGEST = 300
#: Folders beside the package that it may not import.
BESIDE = ("benchmarks", "dictionaries", "docs", "tests")


@dataclass(frozen=True, slots=True)
class Room:
    """A row of the table: its folders and modules, and those it may import from."""

    paths: tuple[str, ...]
    below: tuple[str, ...]
    may_import_all: bool

    def holds(self, path: str) -> bool:
        """Whether a module is of this room."""
        return any(path == one or (one[-1] == "/" and path.startswith(one)) for one in self.paths)


@cache
def rooms() -> tuple[Room, ...]:
    """The rows of the table, from top to bottom."""
    rows = [line.split("|")[1:-1] for line in PAGE.read_text("utf-8").splitlines()]
    return tuple(
        Room(
            tuple(re.findall(r"`(linter/[^`]+)`", cells[0])),
            tuple(f"linter/{name}" for name in re.findall(r"`([^`]+)`", cells[2])),
            cells[2].strip() == "everything",
        )
        for cells in rows
        if len(cells) == 3 and cells[0].startswith(" `linter/")
    )


def room_of(path: str) -> int:
    (place,) = [place for place, room in enumerate(rooms()) if room.holds(path)]
    return place


def imports(path: Path) -> Iterator[str]:
    """The modules of ours that a module imports, as paths; also inside functions."""
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    for node in nodes:
        if isinstance(node, ast.Import):
            named = [alias.name for alias in node.names]
        else:
            assert node.level == 0, f"{path}: imports are absolute"
            module = node.module or ""
            named = [f"{module}.{alias.name}" for alias in node.names]
        for name in named:
            if name.split(".")[0] in ("linter", *BESIDE):
                yield _path(name)


def _path(name: str) -> str:
    """The file of a dotted name: of a module, or of the module that holds the thing named."""
    parts = name.split(".")
    for length in (len(parts), len(parts) - 1):
        folder = Path(*parts[:length])
        for file in (folder.with_suffix(".py"), folder / "__init__.py"):
            if (ROOT / file).is_file():
                return file.as_posix()
    return "/".join(parts)


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_is_of_one_room(path: Path) -> None:
    assert sum(room.holds(path.as_posix()) for room in rooms()) == 1


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_imports_from_its_own_room_and_those_it_may(path: Path) -> None:
    own = room_of(path.as_posix())
    room = rooms()[own]
    for imported in imports(path):
        assert imported.startswith("linter/"), f"{path} imports {imported}"
        is_allowed = any(
            imported == one or (one[-1] == "/" and imported.startswith(one)) for one in room.below
        )
        assert room.may_import_all or is_allowed or room_of(imported) == own, (
            f"{path} imports {imported}, which docs/architecture.md does not allow"
        )


@pytest.mark.parametrize("room", rooms(), ids=lambda room: room.paths[0])
def test_rooms_that_a_room_may_import_exist_and_stand_below_it(room: Room) -> None:
    assert all((ROOT / path).exists() for path in room.paths)
    for path in room.below:
        below = room_of(path + "any.py" if path.endswith("/") else path)
        assert below > rooms().index(room), f"{path} stands above {room.paths[0]}"


@pytest.mark.parametrize("room", rooms(), ids=lambda room: room.paths[0])
def test_the_table_names_no_room_that_is_not_imported(room: Room) -> None:
    modules = [path for path in MODULES if room.holds(path.as_posix())]
    imported = {one for path in modules for one in imports(path)}
    for below in room.below:
        assert any(one.startswith(below) for one in imported), f"{room.paths[0]}: {below}"


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    """Not for types, nor when a function runs; only what is loaded by name stands apart."""
    graph = {path.as_posix(): set(imports(path)) for path in MODULES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


@pytest.mark.parametrize("room", ["documents", "spelling"])
def test_folders_of_a_room_do_not_import_each_other_in_a_circle(room: str) -> None:
    inside = Path("linter") / room
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        if path.is_relative_to(inside):
            others = {Path(one).parent.as_posix() for one in imports(path)}
            graph.setdefault(path.parent.as_posix(), set()).update(others)
    for folder, others in graph.items():
        others.discard(folder)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


@pytest.mark.parametrize("folder", ["benchmarks", "dictionaries", "docs"])
def test_no_module_beside_the_package_is_longer_than_a_reader_follows(folder: str) -> None:
    for path in (ROOT / folder).rglob("*.py"):
        assert len(path.read_text("utf-8").splitlines()) <= LONGEST, path


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_long_module_says_why_and_none_is_longer_than_a_reader_follows(path: Path) -> None:
    text = (ROOT / path).read_text("utf-8")
    lines = len(text.splitlines())
    says_why = "long: " in (ast.get_docstring(ast.parse(text)) or "").lower()
    assert lines <= LONGEST, f"{path} has {lines} lines: part it by topic"
    assert says_why or lines <= LONG, f"{path} has {lines} lines: part it, or say why it is long"
