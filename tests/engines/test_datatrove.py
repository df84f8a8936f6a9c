"""datatrove: its local executor, killed and started again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.engines.documents import texts, write_lines

pytest.importorskip("datatrove", reason="datatrove is not installed: make test-engines")

from linter.corpus.quality import quality
from linter.corpus.records import parsed
from linter.corpus.scoring import Scorer
from linter.corpus.signals import columns

TASKS = 8
PIPELINE = """
import sys
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from linter.corpus.datatrove import SawabAnnotator, SawabFilter, SawabFixer

source, out, tasks = sys.argv[1:]
bad = JsonlWriter(out + "/bad", compression=None)
if __name__ == "__main__":
    LocalPipelineExecutor(
        [
            JsonlReader(source),
            SawabAnnotator(),
            SawabFilter(min_quality=0.7, exclusion_writer=bad),
            SawabFixer(),
            JsonlWriter(out + "/good", compression=None),
        ],
        tasks=int(tasks),
        workers=2,
        logging_dir=out + "/log",
    ).run()
"""


def start(folder: Path, out: str) -> subprocess.Popen[bytes]:
    script = folder / "pipeline.py"
    script.write_text(PIPELINE)
    command = [sys.executable, str(script), str(folder / "in"), str(folder / out), str(TASKS)]
    with (folder / f"{out}.log").open("wb") as log:
        return subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=log, start_new_session=True
        )


def finish(folder: Path, out: str) -> None:
    process = start(folder, out)
    assert process.wait(300) == 0, (folder / f"{out}.log").read_text("utf-8")[-3000:]


def written(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for kind in ("good", "bad")
        for path in sorted((folder / kind).rglob("*.jsonl"))
    }


def records(files: dict[str, bytes]) -> list[dict[str, Any]]:
    return [json.loads(line) for data in files.values() for line in data.splitlines()]


@pytest.mark.skipif(os.name == "nt", reason="processes are killed by a signal")
def test_a_killed_run_goes_on_and_gives_what_a_whole_run_gives(tmp_path: Path) -> None:
    found = texts(1600)
    write_lines(tmp_path / "in", found, TASKS)
    process = start(tmp_path, "killed")
    completed = tmp_path / "killed/log/completions"
    while process.poll() is None and len(list(completed.glob("*"))) < 2:
        time.sleep(0.02)
    assert process.poll() is None, "the work was done before it could be killed"
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert len(list(completed.glob("*"))) < TASKS
    finish(tmp_path, "killed")
    finish(tmp_path, "whole")
    assert written(tmp_path / "killed") == written(tmp_path / "whole")
    made = records(written(tmp_path / "whole"))
    assert sorted(int(one["id"]) for one in made) == list(range(len(found)))


def test_documents_have_the_figures_of_the_command_and_a_reason(tmp_path: Path) -> None:
    found = texts(80)
    write_lines(tmp_path / "in", found, TASKS)
    finish(tmp_path, "out")
    files = written(tmp_path / "out")
    scorer = Scorer()
    assert {name.split("/")[0] for name in files} == {"good", "bad"}
    for name, data in files.items():
        for line in data.splitlines():
            text, record = parsed(line, "text")
            metadata = record["metadata"]
            assert isinstance(metadata, dict)
            original = found[int(str(record["id"]))]
            signals = scorer.signals(original)
            figures = columns(signals, quality(signals))
            assert {key: metadata[key] for key in figures} == figures
            if name.startswith("bad"):
                assert text == original
                assert metadata["filter_reason"] == "quality"
                assert "is below 0.7" in metadata["sawab_reason"]
            else:
                assert text == scorer.fix(original)[0]
