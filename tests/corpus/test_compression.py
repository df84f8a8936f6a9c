"""Compressed files are read to their end, or it is said that they have none."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from random import Random

import pytest
import zstandard

from linter.corpus.compression import opened
from tests.conftest import Sawab
from tests.corpus.test_command import CLEAN, write_records

RECORDS = [{"text": f"{CLEAN} {one}"} for one in range(3000)]
JSON = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in RECORDS).encode()
TEXT = "".join(f"{one['text']}\n" for one in RECORDS).encode()


def zst(data: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(data)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jsonl.zst", zst(JSON)),
        ("a.txt.zst", zst(TEXT)),
        ("a.txt.zst", zst(TEXT) + zst(TEXT)),
        ("a.jsonl.gz", gzip.compress(JSON)),
        ("a.txt.gz", gzip.compress(TEXT)),
    ],
)
def test_a_file_that_is_cut_short_is_named_and_the_others_are_done(
    sawab: Sawab, name: str, data: bytes
) -> None:
    (sawab.folder / name).write_bytes(data[: len(data) * 2 // 3])
    write_records(sawab.folder / "b.jsonl", [{"text": CLEAN}])
    run = sawab("corpus", "score", name, "b.jsonl", "out")
    assert run.status == 2
    assert f"{name}: cannot be read to its end" in run.stderr
    assert (sawab.folder / "out/b.jsonl/part-00000.jsonl").is_file()


@pytest.mark.parametrize("cut", [1, 3, 4, 100])
def test_what_lacks_even_the_last_byte_of_a_frame_has_no_end(tmp_path: Path, cut: int) -> None:
    (tmp_path / "a.zst").write_bytes(zst(JSON)[:-cut])
    with opened(tmp_path / "a.zst") as stream, pytest.raises(EOFError):
        list(iter(lambda: stream.read(1000), b""))


def test_frames_one_after_the_other_are_read_as_one(tmp_path: Path) -> None:
    noise = Random(1).randbytes(300_000)
    skipped = b"\x50\x2a\x4d\x18\x03\x00\x00\x00abc"
    for pieces in ([], [b""], [JSON, TEXT], [noise, b"", noise], [b"\0" * 99_000_000, b"x"]):
        (tmp_path / "a.zst").write_bytes(skipped.join(map(zst, pieces)))
        read = bytearray()
        with opened(tmp_path / "a.zst") as stream:
            while data := stream.read(1000):
                assert len(data) < 34_000_000
                read += data
        assert bytes(read) == b"".join(pieces)
