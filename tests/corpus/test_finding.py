"""Which files of a folder become records, and which do not."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.conftest import Sawab
from tests.corpus.test_command import CLEAN, WRONG, write_records

pytestmark = pytest.mark.slow

DIALECT = "ده مش كويس خالص يا عم عايزين نروح البيت دلوقتي علشان احنا تعبانين اوي"


def texts(folder: Path) -> list[str]:
    """The texts of all records below a folder that are kept, as a list in order."""
    found = (path for path in folder.rglob("part-*.jsonl") if path.is_file())
    files = sorted(path for path in found if "_rejects" not in path.parts)
    return [json.loads(line)["text"] for path in files for line in path.read_bytes().splitlines()]


def test_what_a_filter_took_out_does_not_come_back_from_its_output(sawab: Sawab) -> None:
    (sawab.folder / "corpus").mkdir()
    write_records(sawab.folder / "corpus/a.jsonl", [{"text": one} for one in (CLEAN, WRONG)])
    with (sawab.folder / "corpus/a.jsonl").open("a") as file:
        file.write("{\n")
    run = sawab("corpus", "filter", "corpus", "good", "--max-typos-per-1000", "50")
    assert run.status == 1, run.stderr
    for command in (("filter", "good", "better", "--min-score", "0.1"), ("fix", "good", "fixed")):
        run = sawab("corpus", *command)
        assert run.status == 0, run.stderr
        assert run.stdout.startswith("Records: 1;")
    assert texts(sawab.folder / "fixed") == texts(sawab.folder / "better") == [CLEAN]


def test_every_record_of_a_filtered_output_is_kept_or_filtered_once_more(sawab: Sawab) -> None:
    (sawab.folder / "corpus").mkdir()
    given = [CLEAN, WRONG, DIALECT]
    write_records(sawab.folder / "corpus/a.jsonl", [{"text": one} for one in given])
    assert sawab("corpus", "filter", "corpus", "good", "--max-typos-per-1000", "50").status == 0
    assert texts(sawab.folder / "good/a.jsonl") == [CLEAN, DIALECT]
    assert sawab("corpus", "filter", "good", "better", "--min-score", "0.5").status == 0
    assert texts(sawab.folder / "better/a.jsonl") == [CLEAN]
    assert texts(sawab.folder / "better/_filtered") == [DIALECT]


def test_the_folder_of_what_was_filtered_out_is_read_when_it_is_named(sawab: Sawab) -> None:
    write_records(sawab.folder / "a.jsonl", [{"text": CLEAN}, {"text": WRONG}])
    assert sawab("corpus", "filter", "a.jsonl", "good", "--max-typos-per-1000", "50").status == 0
    run = sawab("corpus", "fix", "good/_filtered", "fixed")
    assert run.status == 0, run.stderr
    assert len(texts(sawab.folder / "fixed")) == 1


def test_records_that_would_be_written_over_others_are_refused(sawab: Sawab) -> None:
    write_records(sawab.folder / "a.jsonl", [{"text": CLEAN}, {"text": WRONG}])
    assert sawab("corpus", "filter", "a.jsonl", "good", "--max-typos-per-1000", "50").status == 0
    run = sawab("corpus", "fix", "a.jsonl", "good", "fixed")
    assert run.status == 2
    assert "would be written into one folder" in run.stderr
    (sawab.folder / "good/_run.json").unlink()  # as if some of it were copied
    run = sawab("corpus", "fix", "good", "fixed")
    assert run.status == 2
    assert "_filtered is for what a run sets aside" in run.stderr


def test_a_run_into_a_folder_of_its_input_goes_on_and_reads_its_own_parts_never(
    sawab: Sawab,
) -> None:
    write_records(sawab.folder / "a.jsonl", [{"text": CLEAN}])
    for _ in range(2):
        run = sawab("corpus", "score", ".", "./scored")
        assert run.status == 0, run.stderr
        assert run.stdout.startswith("Records: 1;")
    assert texts(sawab.folder / "scored") == [CLEAN]


def test_hidden_files_and_folders_are_no_records_unless_they_are_named(sawab: Sawab) -> None:
    corpus = sawab.folder / "corpus"
    (corpus / ".cache").mkdir(parents=True)
    write_records(corpus / "a.jsonl", [{"text": CLEAN}])
    write_records(corpus / ".cache/b.jsonl", [{"text": WRONG}])
    (corpus / ".sawab-words.txt").write_text("خشمبرق\n", encoding="utf-8")
    run = sawab("corpus", "score", "corpus", "scored")
    assert run.stdout.startswith("Records: 1;")
    run = sawab("corpus", "score", "corpus/.cache", "corpus/.sawab-words.txt", "named")
    assert run.stdout.startswith("Records: 2;")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are Unicode")
def test_a_file_whose_name_is_no_utf_8_is_worked_on_like_any_other(sawab: Sawab) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder = sawab.folder / os.fsdecode(b"d\xff")
    folder.mkdir()
    long = "\n".join([CLEAN] * 60)
    write_records(folder / os.fsdecode(b"a\xff.jsonl"), [{"text": long}] * 2)
    (folder / os.fsdecode(b"b\xff.txt")).write_bytes(b"\xff\n")
    (folder / os.fsdecode(b"c\xff.txt.gz")).write_bytes(b"\x1f\x8b")
    pq.write_table(pa.table({"text": [long]}), sawab.folder / "d.parquet")
    (sawab.folder / "d.parquet").rename(folder / os.fsdecode(b"d\xff.parquet"))
    for name in ("out", os.fsdecode(b"out\xff")):
        run = sawab("corpus", "score", folder.name, name, "--summary-format", "json")
        assert run.status == 2
        assert "cannot be read to its end" in run.stderr
        assert json.loads(run.stdout)["records"] == 3
    run = sawab("corpus", "fix", folder.name, "out")
    assert run.status == 2
    assert "another run" in run.stderr
