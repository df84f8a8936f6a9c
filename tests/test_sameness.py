"""The same text has the same findings whatever it is checked with."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.sameness import WAYS, Way, findings, write_tree


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tree")
    write_tree(folder)
    return folder


@pytest.fixture(scope="module")
def expected(tree: Path) -> bytes:
    return findings(tree, WAYS[0])


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS[1:], ids=str)
def test_neither_hash_seed_nor_processes_nor_reader_change_findings(
    tree: Path, expected: bytes, way: Way
) -> None:
    assert findings(tree, way) == expected
