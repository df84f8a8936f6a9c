"""Counts come back from the table as they went in, wherever its entries lie."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from linter.lexicon.artefact import Artefact, pack
from linter.spelling.language_model.context import ContextModel, default_context_model
from linter.spelling.language_model.counts import Counts, pack_counts

#: Powers of two are kept exactly.
_COUNTS = st.integers(0, 20).map(lambda power: float(2**power))
_ENTRIES = st.dictionaries(st.text("ابتثج <>", min_size=1), _COUNTS, max_size=100)


def are_told_apart(entries: Iterable[str]) -> bool:
    """Whether no two share the sixteen bits by which the table knows an entry."""
    known_by = [blake2b(entry.encode(), digest_size=8).digest()[-2:] for entry in entries]
    return len(set(known_by)) == len(known_by)


@given(_ENTRIES)
def test_each_entry_has_its_count(entries: dict[str, float]) -> None:
    assume(are_told_apart(entries))
    counts = Counts.of(pack_counts(entries))
    assert {entry: counts[entry] for entry in entries} == entries


def test_empty_table_counts_nothing() -> None:
    assert Counts.of(pack_counts({}))["كلمة"] == 0.0


@pytest.mark.parametrize("number", [1, 4, 63, 64, 65, 500, 20_000])
def test_entries_at_the_edges_of_the_table_are_found(number: int) -> None:
    entries = {f"كلمة {i}": float(2 ** (i % 20)) for i in range(number)}
    counts = Counts.of(pack_counts(entries))
    assert {entry: counts[entry] for entry in entries} == entries


def test_words_that_were_not_counted_have_hardly_ever_a_count() -> None:
    counts = Counts.of(pack_counts({f"كلمة {i}": 8.0 for i in range(20_000)}))
    assert sum(counts[f"غيرها {i}"] > 0 for i in range(20_000)) < 20


def test_run_of_entries_longer_than_one_stretch_is_read_to_its_end() -> None:
    entries = {f"كلمة {i}": 8.0 for i in range(20_000)}
    table = pack_counts(entries)
    lengths = [len(run) for run in bytes(table[2::3]).split(b"\0")]
    assert max(lengths) > 64, "the table has no run that long: choose more entries"
    counts = Counts.of(table)
    assert all(counts[entry] == 8.0 for entry in entries)


def test_table_within_a_file_is_read_from_there(tmp_path: Path) -> None:
    entries = {f"كلمة {i}": float(2 ** (i % 20)) for i in range(2_000)}
    path = tmp_path / "x.sawab"
    sections = {"before": b"\1" * 100, "pairs": pack_counts(entries), "after": b"\1" * 500}
    path.write_bytes(pack(sections, {"format": 2}))
    artefact = Artefact(path)
    counts = Counts(artefact.read, *artefact.place("pairs"))
    mapped = Counts(artefact.read, *artefact.place("pairs"), lambda: artefact.map)
    assert {entry: counts[entry] for entry in entries} == entries
    for _ in range(3):  # first from the file, then from its map
        assert {entry: mapped[entry] for entry in entries} == entries


def test_threads_read_the_same_counts_at_once() -> None:
    model = default_context_model()
    pairs = [("مجلس", "الأمن"), ("رئيس", "الوزراء"), ("من", "البيت"), ("إلى", "ذلك")] * 500

    def fits(model: ContextModel) -> list[float]:
        return [model.fit(word, before, "") for before, word in pairs]

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(fits, [model] * 8))
    assert all(result == results[0] for result in results)
