"""Real trees: what is found in them, and whether fixing harms anything.

    python -m benchmarks.ecosystem FOLDER... [--save FILE] [--against FILE] [--sample N]

Nothing is fetched and nothing is written into the folders: files are read, fixed in memory and read
again. Printed are files that cannot be read, crashes, files that are not what they were after safe
or after all fixes (unreadable, or changed outside Arabic prose), findings by rule with the share
that has a safe fix, and with `--against` the difference from the findings of another revision.
The figures are development figures of the texts given.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from linter.documents import Document, FormatError
from linter.engine import Linter
from linter.files.storage import InputError, decode, encode
from linter.files.walking import LeftOut, find_files
from linter.findings.diagnostic import Applicability, Diagnostic

_AROUND = 40


@dataclass
class Outcome:
    """What a run over the files saw; `findings` are records of path, rule, place, text and fix."""

    files: int = 0
    refused: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)
    harmed: list[str] = field(default_factory=list)
    findings: list[dict[str, Any]] = field(default_factory=list)


def run(folders: list[Path], linter: Linter) -> Outcome:
    """Check and fix every file that a run over the folders would read."""
    outcome = Outcome()
    for path in find_files(folders):
        if isinstance(path, InputError):
            outcome.refused.append(str(path))
            continue
        if isinstance(path, LeftOut):
            outcome.refused.append(f"{path.path}: {path.reason}")
            continue
        outcome.files += 1
        try:
            _take(path, linter, outcome)
        except (InputError, FormatError) as error:
            outcome.refused.append(f"{path}: {error}")
        except Exception as error:
            outcome.crashed.append(f"{path}: {error!r}")
    return outcome


def _take(path: Path, linter: Linter, outcome: Outcome) -> None:
    document = decode(path.read_bytes(), str(path))
    found = linter.check(document)
    outcome.findings += (_record(document, one) for one in found)
    for unsafe in (False, True):
        outcome.harmed += _harm(document, linter.fix(document, unsafe=unsafe).text)


def _harm(document: Document, text: str) -> Iterator[str]:
    """Why a fixed file is not what it was, if it is not."""
    if text == document.text:
        return
    try:
        again = decode(encode(document, text), document.path)
    except (InputError, FormatError) as error:
        yield f"{document.path}: cannot be read again: {error}"
        return
    if again.text != text:
        yield f"{document.path}: is read again as another text"
    elif document.container is None and again.markup != document.markup:
        yield f"{document.path}: changed outside its prose"


def _record(document: Document, one: Diagnostic) -> dict[str, Any]:
    text, fix = document.text, one.fixes[0] if one.fixes else None
    return {
        "path": document.path,
        "rule": one.rule.code,
        "line": document.position(one.start)[0],
        "text": text[one.start : one.end],
        "around": text[max(0, one.start - _AROUND) : one.end + _AROUND].replace("\n", "⏎"),
        "fix": [edit.replacement for edit in fix.edits] if fix else None,
        "safe": bool(fix and fix.applicability is Applicability.SAFE),
    }


def _print(outcome: Outcome, sample: int) -> None:
    print(f"{outcome.files} files, {len(outcome.findings)} findings")
    for title in ("refused", "crashed", "harmed"):
        lines: list[str] = getattr(outcome, title)
        print(f"{len(lines)} {title}")
        print("".join(f"  {line}\n" for line in lines), end="")
    safe = Counter(one["rule"] for one in outcome.findings if one["safe"])
    by_rule: dict[str, list[dict[str, Any]]] = {}
    for one in outcome.findings:
        by_rule.setdefault(one["rule"], []).append(one)
    for rule, found in sorted(by_rule.items(), key=lambda item: -len(item[1])):
        print(f"{rule} {len(found)}, {safe[rule]} with a safe fix")
        for one in Random(1).sample(found, min(sample, len(found))):
            kind = "safe" if one["safe"] else "unsafe"
            change = f"{one['text']!r} → {one['fix']} ({kind})"
            print(f"    {one['path']}:{one['line']}: {change} | {one['around']}")


def _print_difference(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> None:
    old, new = (
        Counter(json.dumps(one, sort_keys=True) for one in some) for some in (before, after)
    )
    for sign, difference in (("-", old - new), ("+", new - old)):
        for written, count in difference.items():
            one = json.loads(written)
            print(f"{sign}{count} {one['path']}:{one['line']} {one['rule']} {one['text']!r}")


def main() -> int:
    """Run over the folders named on the command line; 1 if anything crashed or was harmed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ecosystem")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--select", action="append", default=[])
    parser.add_argument("--sample", type=int, default=0, help="findings shown of each rule")
    parser.add_argument("--save", type=Path, help="write the findings into this file")
    parser.add_argument("--against", type=Path, help="compare with findings saved before")
    chosen = parser.parse_args()
    outcome = run(chosen.folders, Linter(select=chosen.select))
    _print(outcome, chosen.sample)
    if chosen.against:
        _print_difference(json.loads(chosen.against.read_text("utf-8")), outcome.findings)
    if chosen.save:
        chosen.save.write_text(json.dumps(outcome.findings, ensure_ascii=False), "utf-8")
    return 1 if outcome.crashed or outcome.harmed else 0


if __name__ == "__main__":
    sys.exit(main())
