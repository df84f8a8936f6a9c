"""Records in lines: UTF-8 and nothing else goes in, and what is no text of ours comes out as is."""

from __future__ import annotations

import json

import pytest

from linter.corpus.json_line import without
from linter.corpus.lines import work_on_lines
from linter.corpus.records import Line
from linter.corpus.scoring import Scorer
from linter.corpus.signals import COLUMNS
from linter.corpus.work import Action, Task
from tests.conftest import Sawab
from tests.corpus.test_command import CLEAN, WRONG, write_records

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "line",
    [
        json.dumps({"text": CLEAN}).encode("utf-16-le"),
        json.dumps({"text": CLEAN}).encode("utf-32-be"),
        b'{"text": "\xed\xa0\xbd"}',  # half a surrogate pair
        b'{"text": "\xff"}',
    ],
)
def test_a_record_that_is_not_utf_8_is_rejected(sawab: Sawab, line: bytes) -> None:
    good = json.dumps({"text": CLEAN}).encode()
    (sawab.folder / "a.jsonl").write_bytes(b"\n".join((good, line, good)))
    run = sawab("corpus", "score", "a.jsonl", "out")
    assert run.status == 1, run.stderr
    (reject,) = (sawab.folder / "out/_rejects/a.jsonl/part-00000.jsonl").read_bytes().splitlines()
    assert json.loads(reject)["record"] == 2
    (sawab.folder / "out/a.jsonl/part-00000.jsonl").read_text("utf-8")


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_in_utf_16_is_named_and_none_of_its_lines_passes(
    sawab: Sawab, name: str, encoding: str
) -> None:
    line = CLEAN if name == "a.txt" else json.dumps({"text": CLEAN}, ensure_ascii=False)
    (sawab.folder / name).write_bytes(f"\n{line}\n{line}\n".encode(encoding))
    (sawab.folder / "b.txt").write_text(CLEAN, encoding="utf-8")
    run = sawab("corpus", "score", name, "b.txt", "out")
    assert run.status == 2
    assert f"{name}: in UTF-16" in run.stderr
    assert run.stdout.startswith("Records: 1;")


def test_a_byte_order_mark_is_no_part_of_the_first_text(sawab: Sawab) -> None:
    (sawab.folder / "a.txt").write_text(f"{CLEAN}\n{WRONG}\n", encoding="utf-8-sig")
    assert sawab("corpus", "fix", "a.txt", "fixed").status == 0
    assert sawab("corpus", "score", "a.txt", "scored").status == 0
    first, _ = (sawab.folder / "fixed/a.txt/part-00000.txt").read_text("utf-8").splitlines()
    assert first == CLEAN
    first, _ = (sawab.folder / "scored/a.txt/part-00000.jsonl").read_text("utf-8").splitlines()
    assert json.loads(first)["text"] == CLEAN


def test_a_json_record_behind_a_byte_order_mark_is_read(sawab: Sawab) -> None:
    line = json.dumps({"text": CLEAN}, ensure_ascii=False)
    (sawab.folder / "a.jsonl").write_text(f"\ufeff{line}\n\ufeff{line}\n", encoding="utf-8")
    run = sawab("corpus", "score", "a.jsonl", "out")
    assert run.status == 0, run.stderr
    assert run.stdout.startswith("Records: 2;")


@pytest.mark.parametrize(
    "record",
    [
        r'{"n": 12345678901234567.25, "text": TEXT, "x": 1e400, "y": -0}',
        r'{"emoji":"\ud83d" ,"text" :  TEXT,"z":[ "\u0627" ,{}] }  ',
        r'{"text": "أ", "id": 1, "id": 2, "t\u0065xt": TEXT}',
        r' { "id" : NaN , "a": "b\"}, \"text\": ", "n": {"text": "وقف اطلاق النار"}, "text": TEXT}',
    ],
)
def test_fixing_rewrites_the_text_of_a_json_record_and_not_a_byte_beside_it(
    sawab: Sawab, record: str
) -> None:
    wrong = record.replace("TEXT", '"وقف اطلاق\\nالنار \\ud83d"')
    right = record.replace("TEXT", '"وقف إطلاق\\nالنار \\ud83d"')
    (sawab.folder / "a.jsonl").write_bytes(f"{wrong}\n{right}\r\n".encode())
    run = sawab("corpus", "fix", "a.jsonl", "out")
    assert run.status == 0, run.stderr
    made = (sawab.folder / "out/a.jsonl/part-00000.jsonl").read_bytes()
    assert made == f"{right}\n{right}\n".encode()


def test_a_text_in_escapes_is_fixed_in_escapes(sawab: Sawab) -> None:
    wrong, right = (json.dumps({"text": one}) for one in ("وقف اطلاق النار", "وقف إطلاق النار"))
    (sawab.folder / "a.jsonl").write_text(wrong)
    assert sawab("corpus", "fix", "a.jsonl", "out").status == 0
    assert (sawab.folder / "out/a.jsonl/part-00000.jsonl").read_text() == right + "\n"


@pytest.mark.parametrize(
    "record",
    [
        r'{"sawab_words": 1, "id": 1e5, "text": TEXT}',
        r'{"text": TEXT, "sawab_words": 1 ,"sawab_quality":0.5,  "\u0627": "\ud83d"}',
        r' { "text":TEXT, "sawab_quality": 0.5, "sawab_quality": {"a": [1]} } ',
    ],
)
def test_figures_of_an_earlier_run_are_replaced_in_a_json_record(record: str) -> None:
    old = record.replace("TEXT", json.dumps(CLEAN)).encode()
    kept = json.loads(old)
    part = work_on_lines(Task(Action.SCORE), Scorer(), "a.jsonl", [Line(1, old)], is_json=True)
    pairs = json.loads(part.kept[0], object_pairs_hook=list)
    own = [key for key, _ in pairs if key in COLUMNS]
    assert own == list(COLUMNS)
    assert [key for key, _ in pairs[: -len(own)]] == [key for key in kept if key not in COLUMNS]
    again = [Line(1, part.kept[0][:-1])]
    assert work_on_lines(Task(Action.SCORE), Scorer(), "", again, is_json=True).kept == part.kept


def test_a_record_is_left_as_it_stands_around_what_is_taken_out() -> None:
    assert without(b'{"a": 1, "b": 2,  "c": 3 }', ("b",)) == b'{"a": 1, "c": 3 }'
    assert without(b'{"a": 1, "b": 2,  "c": 3 }', ("c", "b")) == b'{"a": 1 }'
    assert without(b' { "a": 1, "b": 2,"c":3}', ("a",)) == b' { "b": 2,"c":3}'
    assert without(b'{"a": 1,"a" : 2}', ("a",)) == b"{}"
    assert without(b"{ }", ("a",)) == b"{ }"


def test_what_was_filtered_out_is_filtered_again_by_other_bounds(sawab: Sawab) -> None:
    write_records(sawab.folder / "a.jsonl", [{"text": CLEAN}, {"text": WRONG}])
    assert sawab("corpus", "filter", "a.jsonl", "good", "--max-typos-per-1000", "50").status == 0
    for most, name in (("100", "again/_filtered"), ("900", "again2")):
        out = name.partition("/")[0]
        run = sawab("corpus", "filter", "good/_filtered", out, "--max-typos-per-1000", most)
        assert run.status == 0, run.stderr
        made = (sawab.folder / name / "a.jsonl/part-00000.jsonl/part-00000.jsonl").read_text()
        pairs = json.loads(made, object_pairs_hook=list)
        assert [key for key, _ in pairs] == ["text", "sawab_reason"][: 1 + (most == "100")]
        assert most == "900" or "are more than 100" in dict(pairs)["sawab_reason"]
