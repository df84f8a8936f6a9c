"""Collections scored, filtered and fixed by the command, as their builders run it."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.conftest import Sawab

pytestmark = pytest.mark.slow

CLEAN = "وصل الوفد إلى المدينة مساء أمس، وعقد اجتماعا مع وزير الخارجية في مقر الوزارة."
WRONG = "وصل الوفد الى المدينه مساء امس، وعقد اجتماعا مع وزير الخارجيه في مقر الوزاره."


def write_records(path: Path, records: list[dict[str, object]]) -> None:
    lines = (json.dumps(one, ensure_ascii=False) for one in records)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def parts(folder: Path) -> dict[str, bytes]:
    """Every file of an output but the summaries, by its name in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_scores_are_added_behind_what_a_record_holds(sawab: Sawab) -> None:
    line = '{"id": 7, "text": "وقف اطلاق النار", "x": 1e5}'
    (sawab.folder / "a.jsonl").write_text(line + "\n", encoding="utf-8")
    run = sawab("corpus", "score", "a.jsonl", "out", "--jobs", "1")
    assert run.status == 0, run.stderr
    (made,) = (sawab.folder / "out/a.jsonl/part-00000.jsonl").read_text("utf-8").splitlines()
    assert made.startswith(line[:-1] + ", ")
    record = json.loads(made)
    assert record["sawab_words"] == 3
    assert record["sawab_typos_per_1000"] == pytest.approx(333.33)
    assert 0 < record["sawab_quality"] < 1


def test_a_filter_keeps_records_as_they_are_and_says_why_others_went(sawab: Sawab) -> None:
    write_records(sawab.folder / "a.jsonl", [{"text": CLEAN}, {"text": WRONG}])
    run = sawab("corpus", "filter", "a.jsonl", "out", "--max-typos-per-1000", "20")
    assert run.status == 0, run.stderr
    kept = (sawab.folder / "out/a.jsonl/part-00000.jsonl").read_text("utf-8")
    assert [json.loads(line)["text"] for line in kept.splitlines()] == [CLEAN]
    filtered = sawab.folder / "out/_filtered/a.jsonl/part-00000.jsonl"
    (record,) = map(json.loads, filtered.read_text("utf-8").splitlines())
    assert record["text"] == WRONG
    assert "typos in 1,000 words are more than 20" in record["sawab_reason"]


def test_a_filter_without_a_bound_is_refused(sawab: Sawab) -> None:
    write_records(sawab.folder / "a.jsonl", [{"text": CLEAN}])
    run = sawab("corpus", "filter", "a.jsonl", "out")
    assert run.status == 2
    assert "--min-score" in run.stderr


def test_fixing_changes_the_text_and_nothing_else(sawab: Sawab) -> None:
    write_records(
        sawab.folder / "a.jsonl", [{"id": 1, "text": "وقف اطلاق النار"}, {"id": 2, "text": CLEAN}]
    )
    run = sawab("corpus", "fix", "a.jsonl", "out")
    assert run.status == 0, run.stderr
    made = (sawab.folder / "out/a.jsonl/part-00000.jsonl").read_text("utf-8").splitlines()
    assert json.loads(made[0]) == {"id": 1, "text": "وقف إطلاق النار"}
    assert made[1] == (sawab.folder / "a.jsonl").read_text("utf-8").splitlines()[1]


def test_bad_records_are_put_apart_with_their_place_and_the_run_goes_on(sawab: Sawab) -> None:
    good = json.dumps({"text": CLEAN}, ensure_ascii=False).encode()
    bad = [b"{", b"[1]", b'{"text": 3}', b'{"t": "x"}', b'{"text": "\xff"}', b"[" * 100_000]
    long = json.dumps({"text": "ا" * 5000}).encode()
    (sawab.folder / "a.jsonl").write_bytes(b"\n".join([good, *bad, long, good]) + b"\n")
    run = sawab("corpus", "score", "a.jsonl", "out", "--max-record-bytes", "20000")
    assert run.status == 1, run.stderr
    rejects = sawab.folder / "out/_rejects/a.jsonl/part-00000.jsonl"
    found = [json.loads(line) for line in rejects.read_text("utf-8").splitlines()]
    assert [one["record"] for one in found] == [2, 3, 4, 5, 6, 7, 8]
    assert "Records rejected: 7;" in run.stdout
    kept = (sawab.folder / "out/a.jsonl/part-00000.jsonl").read_bytes().splitlines()
    assert len(kept) == 2


def test_text_and_compressed_files_of_a_folder_are_read(sawab: Sawab) -> None:
    folder = sawab.folder / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(f"{CLEAN}\n{WRONG}\n", encoding="utf-8")
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "\xd9\x82\xd8\xa7\xd9\x84"}\n'))
    run = sawab("corpus", "score", "texts", "out", "--summary-format", "json")
    assert run.status == 0, run.stderr
    assert json.loads(run.stdout)["records"] == 3
    made = gzip.decompress((sawab.folder / "out/b.jsonl.gz/part-00000.jsonl.gz").read_bytes())
    assert json.loads(made)["sawab_words"] == 1
    text = (sawab.folder / "out/a.txt/part-00000.jsonl").read_text("utf-8").splitlines()
    assert json.loads(text[0])["text"] == CLEAN


def test_a_damaged_file_is_named_and_the_others_are_done(sawab: Sawab) -> None:
    (sawab.folder / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "x"}\n' * 9)[:-9])
    write_records(sawab.folder / "b.jsonl", [{"text": CLEAN}])
    run = sawab("corpus", "score", "a.jsonl.gz", "b.jsonl", "out")
    assert run.status == 2
    assert "a.jsonl.gz" in run.stderr
    assert (sawab.folder / "out/b.jsonl/part-00000.jsonl").is_file()


def test_a_folder_of_another_run_is_not_written_into(sawab: Sawab) -> None:
    write_records(sawab.folder / "a.jsonl", [{"text": CLEAN}])
    assert sawab("corpus", "score", "a.jsonl", "out").status == 0
    run = sawab("corpus", "fix", "a.jsonl", "out")
    assert run.status == 2
    assert "another run" in run.stderr
    (sawab.folder / "mine").mkdir()
    (sawab.folder / "mine/notes.txt").write_text("x")
    assert sawab("corpus", "score", "a.jsonl", "mine").status == 2


def test_a_sample_is_the_same_in_every_run(sawab: Sawab) -> None:
    write_records(sawab.folder / "a.jsonl", [{"text": CLEAN, "id": one} for one in range(400)])
    for name in ("one", "two"):
        assert sawab("corpus", "score", "a.jsonl", name, "--sample", "0.1").status == 0
    assert parts(sawab.folder / "one") == parts(sawab.folder / "two")
    made = (sawab.folder / "one/a.jsonl/part-00000.jsonl").read_bytes().splitlines()
    assert 15 < len(made) < 75


@pytest.mark.skipif(os.name == "nt", reason="processes are killed by a signal")
def test_a_killed_run_goes_on_and_gives_the_same_bytes(sawab: Sawab) -> None:
    random = Random(1)
    records: list[dict[str, object]] = [
        {"id": number, "text": random.choice((CLEAN, WRONG))} for number in range(9000)
    ]
    write_records(sawab.folder / "a.jsonl", records)
    whole = sawab("corpus", "score", "a.jsonl", "whole", "--jobs", "1")
    assert whole.status == 0, whole.stderr
    command = [sys.executable, "-m", "linter", "corpus", "score", "a.jsonl", "killed"]
    for pause in (0.3, 0.8, 1.3):
        process = subprocess.Popen(
            command, cwd=sawab.folder, stdout=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(pause)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    last = sawab("corpus", "score", "a.jsonl", "killed", "--jobs", "2")
    assert last.status == 0, last.stderr
    assert parts(sawab.folder / "killed") == parts(sawab.folder / "whole")
    shutil.rmtree(sawab.folder / "killed")


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are read from /proc")
def test_a_process_that_the_system_kills_is_named_and_the_run_can_go_on(sawab: Sawab) -> None:
    records: list[dict[str, object]] = [{"id": one, "text": WRONG} for one in range(12_000)]
    write_records(sawab.folder / "a.jsonl", records)
    command = [sys.executable, "-m", "linter", "corpus", "score", "a.jsonl", "out", "--jobs", "2"]
    process = subprocess.Popen(
        command, cwd=sawab.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    counts = sawab.folder / "out/_counts"
    while process.poll() is None and not list(counts.rglob("*.json")):
        time.sleep(0.01)
    os.kill(int(children.read_text().split()[0]), signal.SIGKILL)
    _, said = process.communicate(timeout=300)
    assert process.returncode == 2
    assert b"a process was killed" in said
    assert b"Traceback" not in said
    assert sawab("corpus", "score", "a.jsonl", "out", "--jobs", "1").status == 0
    made = b"".join(path.read_bytes() for path in sorted(sawab.folder.glob("out/a.jsonl/*")))
    assert [json.loads(line)["id"] for line in made.splitlines()] == list(range(12_000))
