"""Going on where a run stopped, and what is no run to go on with."""

from __future__ import annotations

import pytest

from tests.conftest import Sawab
from tests.corpus.test_command import CLEAN, write_records

pytestmark = pytest.mark.slow


def test_a_run_that_was_killed_before_its_first_file_stood_can_be_given_again(
    sawab: Sawab,
) -> None:
    write_records(sawab.folder / "a.jsonl", [{"text": CLEAN}])
    (sawab.folder / "out").mkdir()
    (sawab.folder / "out/.sawab-0a1b2c3d-99-x_1y2z3.tmp").write_bytes(b"{")
    run = sawab("corpus", "score", "a.jsonl", "out")
    assert run.status == 0, run.stderr
    (sawab.folder / "other").mkdir()
    (sawab.folder / "other/.notes").write_bytes(b"mine")
    assert sawab("corpus", "score", "a.jsonl", "other").status == 2
