from __future__ import annotations

import time

import pytest

from linter.text.chunks import CHUNK
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


def test_several_processes_find_the_same_in_one_long_file(sawab: Sawab) -> None:
    paragraph = "وصل الوفد ، ثم غادر إلى العاصمة. عاد سيرغي.\n\n"
    text = "قال سيرجي وكتب سيرجي.\n\n" + paragraph * (3 * CHUNK // len(paragraph))
    (sawab.folder / "a.txt").write_text(text, "utf-8")
    arguments = ("check", "--no-cache", "--select", "P002,K001", "--output-format", "concise")

    alone, together = (sawab(*arguments, "--jobs", jobs, "a.txt") for jobs in "12")

    assert together.stdout == alone.stdout
    assert alone.stdout.count("P002") == text.count("،")
    assert alone.stdout.count("K001") == 2


def test_a_long_file_that_cannot_be_read_is_named_whatever_the_jobs(sawab: Sawab) -> None:
    (sawab.folder / "a.json").write_text('{"ا": "' + "وصل الوفد " * CHUNK, "utf-8")

    run = sawab("check", "--no-cache", "--jobs", "2", "a.json")

    assert run.status == 2
    assert "a.json" in run.stderr
    assert "Traceback" not in run.stderr
