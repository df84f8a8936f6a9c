"""Writes the lists of names in `dictionaries/names`: `python -m dictionaries.recipes.names`.

Each list holds what one package gave and no earlier one had, as `name<TAB>kind<TAB>source`, sorted.
The same packages give the same bytes. What was refused, and why, is printed.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from dictionaries.recipes.attestation import attest
from dictionaries.recipes.fetch import FetchError, fetch
from dictionaries.recipes.name_admission import Admission, Refusal, clean
from dictionaries.recipes.name_readers import Entry
from dictionaries.recipes.name_sources import SOURCES, NameSource, Trust

FOLDER = Path(__file__).resolve().parent.parent / "names"
#: Sources whose names may be in any language that Arabic script writes.
_MIXED = {"geonames", "romanizer"}

Refused = Counter[tuple[str, Refusal]]


def main() -> int:
    """Fetch, judge and write; returns the exit status."""
    refused: Refused = Counter()
    try:
        entries = {source.key: _read(source, refused) for source in SOURCES}
    except FetchError as error:
        print(error, file=sys.stderr)
        return 2
    judge = _admission(entries)
    written: set[Entry] = set()
    for source in SOURCES:
        admitted = _admit(source, entries[source.key], judge, refused) - written
        written |= admitted
        _write(source, admitted)
        print(f"{source.key:18}{len(entries[source.key]):8} read {len(admitted):8} written")
    for (key, why), count in sorted(refused.items(), key=lambda item: (item[0][0], -item[1])):
        print(f"{key:18}{count:8} refused: {why.value}")
    return 0


def _read(source: NameSource, refused: Refused) -> set[Entry]:
    """The cleaned names of `source`, each with its kind."""
    names = set()
    for raw, kind in sorted(set(source.read(fetch(source.package)))):
        name = clean(raw, is_arabic=source.key not in _MIXED)
        if name is None:
            refused[source.key, Refusal.LETTERS] += 1
        else:
            names.add((name, kind))
    return names


def _admission(entries: dict[str, set[Entry]]) -> Admission:
    votes: Counter[str] = Counter()
    edited = set()
    folded = set()
    for source in SOURCES:
        words = {word for name, _ in entries[source.key] for word in name.split()}
        if source.trust is Trust.FOLDED:
            folded |= words
            continue
        votes.update(words)
        if source.trust is Trust.EDITED:
            edited |= words
    return Admission(attest(votes.keys() | folded), votes, frozenset(edited), _not_names())


def _not_names() -> frozenset[str]:
    lines = (FOLDER / "not_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("\t")[0] for line in lines if not line.startswith("#"))


def _admit(
    source: NameSource, names: Iterable[Entry], judge: Admission, refused: Refused
) -> set[Entry]:
    if source.trust is Trust.FOLDED:
        names = {(form, kind) for name, kind in names for form in judge.spellings(name)}
    admitted = set()
    for name, kind in sorted(names):
        why = _refusal(source, name, judge)
        if why is None:
            admitted.add((name, kind))
        else:
            refused[source.key, why] += 1
    return _one_kind(admitted) if source.trust is Trust.FOLDED else admitted


def _refusal(source: NameSource, name: str, judge: Admission) -> Refusal | None:
    why = judge.refusal(name)
    if why is None and source.trust is Trust.TRANSLATED:
        return Refusal.TRANSLATED if all(map(judge.is_ordinary, name.split())) else None
    return why


def _one_kind(entries: set[Entry]) -> set[Entry]:
    """`entries` with the bare kind `person` only where no closer one is known."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for name, kind in entries:
        kinds[name].add(kind)
    return {(n, k) for n, k in entries if k != "person" or kinds[n] == {"person"}}


def _write(source: NameSource, entries: set[Entry]) -> None:
    header = (
        f"# source: {source.package}, sha256 {source.package.sha256}\n"
        f"# licence: {source.licence}; {source.trust.value}\n"
        "# made by: python -m dictionaries.recipes.names\n"
        "# name\tkind\tsource\n"
    )
    lines = (f"{name}\t{kind}\t{source.key}\n" for name, kind in sorted(entries))
    path = FOLDER / f"{source.key}.tsv"
    path.write_text(header + "".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    raise SystemExit(main())
