from __future__ import annotations

import time

import pytest

from tests.conftest import Sawab

#: 50 MB of one line; the words repeat, as text does.
LINE = "وصل الوفد إلى العاصمة في زيارة رسمية ثم غادر، "
SIZE = 50_000_000


@pytest.mark.slow
def test_a_line_of_50_mb_ends_with_a_clean_result(sawab: Sawab) -> None:
    data = (LINE * (SIZE // len(LINE.encode()) + 1) + "وصل ، ثم غادر").encode()
    (sawab.folder / "a.txt").write_bytes(data)
    begin = time.monotonic()

    run = sawab("check", "--output-format", "concise", "--select", "default", "a.txt")

    assert (run.status, run.stdout.count("P002")) == (1, 1), run.stdout[:2000] + run.stderr
    assert time.monotonic() - begin < 180
