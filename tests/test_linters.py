"""Linters that travel to other processes, for runs over many folders."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from linter.linters import Linters
from linter.settings.discovery import Discovery
from linter.settings.selection import Selection


@pytest.mark.parametrize("how", [Discovery(isolated=True), Discovery(given=("ignore = ['P002']",))])
def test_linters_travel_without_what_they_know_of_the_folders_of_a_run(
    how: Discovery, tmp_path: Path
) -> None:
    # A thread packs them for each file while another goes on: what grows would change under it.
    linters = Linters(Selection(), how)
    before = pickle.dumps(linters)
    for number in range(50):
        linters.for_file(str(tmp_path / str(number) / "a.txt"))
    assert pickle.dumps(linters) == before


def test_linters_choose_the_same_rules_where_they_arrive(tmp_path: Path) -> None:
    path = str(tmp_path / "a.txt")
    linters = Linters(Selection(ignore=("S002",)))
    here = [rule.code for rule in linters.for_file(path).rules]
    there = [rule.code for rule in pickle.loads(pickle.dumps(linters)).for_file(path).rules]
    assert there == here
    assert "S002" not in here
