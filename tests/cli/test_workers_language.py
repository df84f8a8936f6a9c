"""Processes that do a share of the work speak the language of the run, however they are started."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

#: `sawab` with a way of starting processes that is not this system's usual one.
PROGRAM = """
import multiprocessing, sys
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    from linter.cli.main import main
    sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has one way of starting processes")
@pytest.mark.parametrize("start", ["fork", "spawn", "forkserver"])
def test_errors_of_other_processes_are_in_arabic(tmp_path: Path, start: str) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, "utf-8")
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(45):
        texts.joinpath(f"{number}.txt").write_text("وصل الوفد إلى المدينة.\n", "utf-8")
    texts.joinpath("z.po").write_text('msgid "Save"\nmsgstr "حفظ\n', "utf-8")
    texts.joinpath("z.rtf").write_text("{\\rtf1 a}", "utf-8")
    command = [sys.executable, program, start, "check", "--jobs", "2", "--no-cache", "."]
    environment = {**os.environ, "LANG": "ar_EG.UTF-8", "LANGUAGE": "ar"}
    for name in ("LC_ALL", "LC_MESSAGES"):
        environment.pop(name, None)
    files = [str(texts / "z.po"), str(texts / "z.rtf")]
    run = subprocess.run(
        [*map(str, command), *files],
        cwd=texts,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 2
    assert "z.po:2:8: ليس gettext صحيحا: سلسلة لا تُغلق" in run.stderr
    assert "z.rtf: لا يُقرأ RTF؛ احفظه بصيغة .docx أو .odt" in run.stderr
    assert "Exception ignored" not in run.stderr
