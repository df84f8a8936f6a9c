"""Every regular expression of the package, and strings that stretch what each of them repeats.

Run as a program it prints, as JSON, the patterns that take more than a second of processor time on
a string of thirty thousand characters: where none backtracks, each takes some thousandths of that.
Patterns of rules are sought through the whole string, all others tried at its start.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import signal
import sys
import warnings
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import sre_constants
    import sre_parse

PACKAGE = Path(__file__).parents[2] / "linter"
SCANNED = frozenset(("match", "search", "finditer", "findall", "sub", "split"))
WAYS = SCANNED | {"fullmatch"}
LENGTH = 30_000
SECONDS = 1.0
#: A repetition up to fewer times than this cannot be stretched.
_LEAST = 60
#: What may follow a stretched part so that the rest does not match.
_KILLERS = ("", "\0", "\n", "x", "ب", "!")


@dataclass(frozen=True, slots=True)
class Found:
    """A regular expression, where in the package it stands (`module:line`) and how it is tried."""

    source: str
    flags: int
    place: str
    ways: frozenset[str]


def package_patterns() -> list[Found]:
    """All that is compiled when the modules of the package are loaded and its rules are run."""
    found: dict[tuple[str, int], str] = {}
    compile_ = re._compile  # type: ignore[attr-defined]

    def place() -> str:
        """Where the pattern is compiled, if that is in the package itself."""
        frame: FrameType | None = sys._getframe(2)
        while frame and frame.f_code.co_filename.endswith(("__init__.py", "text/patterns.py")):
            frame = frame.f_back
        if frame is None or "/linter/" not in frame.f_code.co_filename:
            return ""
        return f"{frame.f_code.co_filename.split('/linter/')[-1]}:{frame.f_lineno}"

    def recording(pattern: object, flags: int = 0) -> object:
        if isinstance(pattern, str) and (where := place()):
            found.setdefault((pattern, int(flags)), where)
        return compile_(pattern, flags)

    re._compile = recording  # type: ignore[attr-defined]
    try:
        _load_and_run()
    finally:
        re._compile = compile_  # type: ignore[attr-defined]
    return [Found(source, flags, where, _ways(where)) for (source, flags), where in found.items()]


def _ways(place: str) -> frozenset[str]:
    """The methods that the module of a pattern calls on it; all where it is handed to others."""
    module, _, line = place.rpartition(":")
    code = (PACKAGE / module).read_text("utf-8")
    names = [
        ast.unparse(target)
        for node in ast.parse(code).body
        if node.lineno <= int(line) <= (node.end_lineno or 0)
        for target in _targets(node)
    ]
    called = {
        way for name in names for way in re.findall(rf"\b{re.escape(name)}\.(\w+)\(", code)
    } & WAYS
    is_handed_on = any(re.search(rf"[(,=]\s*{re.escape(name)}\b(?!\.)", code) for name in names)
    if not called or not names:
        return SCANNED if is_handed_on or module.startswith("rules/") else WAYS - SCANNED
    return frozenset(called | SCANNED if is_handed_on else called)


def _targets(node: ast.stmt) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, ast.AnnAssign) else []


def _load_and_run() -> None:
    import linter
    from linter.text.patterns import Pattern

    plain_init = Pattern.__init__

    def eager(self: Pattern, source: str, flags: int = 0) -> None:
        plain_init(self, source, flags)
        re.compile(source, flags)

    Pattern.__init__ = eager  # type: ignore[method-assign]
    for module in pkgutil.walk_packages(linter.__path__, "linter."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except ImportError:  # an extra that is not installed
                continue
    from linter.engine import Linter
    from linter.rules.core.registry import all_rules

    every = Linter(select=["all"])
    for rule in all_rules():
        for example in rule.examples:
            every.fix(example.document, unsafe=True)
    Pattern.__init__ = plain_init  # type: ignore[method-assign]


def stretched(found: Found, length: int = LENGTH) -> Iterator[str]:
    """Strings in which one repetition of the pattern is made that long, the rest being short."""
    tree: list[Any] = [*sre_parse.parse(found.source, found.flags)]  # type: ignore[misc]
    for before, body, after in _repetitions(tree):
        for part in dict.fromkeys(_samples(body)):
            if not part:
                continue
            long = part * (length // len(part))
            for killer in _KILLERS:
                yield f"{before}{long}{killer}"
            yield f"{before}{long}{after}"
            yield f"{before}{part}{after}" * (length // len(before + part + after))
            if before:
                yield before * (length // len(before))


def _repetitions(
    tree: list[Any], before: str = "", after: str = ""
) -> Iterator[tuple[str, Any, str]]:
    """Each repetition with a sample of what stands before and after it."""
    for place, (kind, value) in enumerate(tree):
        left = before + "".join(_sample([one]) for one in tree[:place])
        right = "".join(_sample([one]) for one in tree[place + 1 :]) + after
        name = str(kind)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            if value[1] is sre_constants.MAXREPEAT or value[1] >= _LEAST:
                yield left, list(value[2]), right
            yield from _repetitions(list(value[2]), left, right)
        elif name == "SUBPATTERN":
            yield from _repetitions(list(value[3]), left, right)
        elif name == "BRANCH":
            for branch in value[1]:
                yield from _repetitions(list(branch), left, right)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _repetitions(list(value[1]), left, right)


def _samples(tree: list[Any]) -> Iterator[str]:
    """Strings that a part may match: one for each branch or member of a class, the first few."""
    if len(tree) == 1 and str(tree[0][0]) == "IN":
        yield from _members(tree[0][1])
    elif len(tree) == 1 and str(tree[0][0]) == "SUBPATTERN":
        yield from _samples(list(tree[0][1][3]))
    elif len(tree) == 1 and str(tree[0][0]) == "BRANCH":
        for branch in tree[0][1][1]:
            yield _sample(list(branch))
    elif len(tree) == 1 and str(tree[0][0]) in ("NOT_LITERAL", "ANY"):
        yield from ("ب", " ", "a", "«", "\t")
    else:
        yield _sample(tree)


_CATEGORIES = {"CATEGORY_SPACE": " \t", "CATEGORY_DIGIT": "1٢", "CATEGORY_WORD": "بa1_"}
_ALL = "بa 1«\t.-\"'(\n،"


def _members(items: list[Any]) -> list[str]:
    if str(items[0][0]) == "NEGATE":
        pattern = [one for one in _ALL if not _is_member(one, items[1:])]
        return pattern[:4]
    found: list[str] = []
    for kind, value in items:
        if str(kind) == "LITERAL":
            found.append(chr(value))
        elif str(kind) == "RANGE":
            found.append(chr(value[0]))
        elif str(kind) == "CATEGORY":
            found += _CATEGORIES.get(str(value), "ب a")
    return found[:6]


def _is_member(character: str, items: list[Any]) -> bool:
    for kind, value in items:
        if str(kind) == "LITERAL" and ord(character) == value:
            return True
        if str(kind) == "RANGE" and value[0] <= ord(character) <= value[1]:
            return True
        if str(kind) == "CATEGORY" and character in _CATEGORIES.get(str(value), ""):
            return True
    return False


def _sample(tree: list[Any]) -> str:
    """A short string that the part may match; nothing for what only looks around."""
    made = []
    for kind, value in tree:
        name = str(kind)
        if name == "LITERAL":
            made.append(chr(value))
        elif name in ("NOT_LITERAL", "ANY"):
            made.append("ب")
        elif name == "IN":
            made.append((_members(value) or ["ب"])[0])
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            made.append(_sample(list(value[2])) * max(value[0], 1 if value[0] else 0))
        elif name == "SUBPATTERN":
            made.append(_sample(list(value[3])))
        elif name == "BRANCH":
            made.append(_sample(list(value[1][0])))
    return "".join(made)


class _TooSlowError(Exception):
    pass


def slow_patterns() -> list[tuple[str, str, str]]:
    """Place, source and the beginning of the string, of each pattern that takes too long."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise _TooSlowError

    signal.signal(signal.SIGVTALRM, stop)
    slow = []
    for found in package_patterns():
        pattern = re.compile(found.source, found.flags)
        for text in dict.fromkeys(stretched(found)):
            signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
            try:
                if "match" in found.ways:
                    pattern.match(text)
                if "fullmatch" in found.ways:
                    pattern.fullmatch(text)
                if found.ways & SCANNED - {"match"}:
                    deque(pattern.finditer(text), maxlen=0)
            except _TooSlowError:
                slow.append((found.place, found.source, f"{text[:6]!a}…{text[-6:]!a}"))
                break
            finally:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return slow


if __name__ == "__main__":
    print(json.dumps(slow_patterns()))
