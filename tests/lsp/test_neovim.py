"""A session in an editor that others wrote: Debian's Neovim, without a screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("neovim.lua")
NEOVIM = shutil.which("nvim")


@pytest.mark.skipif(NEOVIM is None, reason="Neovim is not installed")
def test_neovim_shows_findings_makes_a_fix_and_adds_a_word(tmp_path: Path) -> None:
    assert NEOVIM is not None
    (tmp_path / "article.txt").write_text("وصل الوفد الى القاهرة\nزار المدرسه\n", "utf-8")
    session = tmp_path / "session.jsonl"
    subprocess.run(
        [NEOVIM, "--headless", "-u", "NONE", "-n", "-S", str(SCRIPT)],
        cwd=tmp_path,
        env={
            **os.environ,
            "LANG": "C.UTF-8",
            "SAWAB_CONFIG_DIR": str(tmp_path / "own"),
            "SAWAB_PYTHON": sys.executable,
            "SAWAB_SESSION": str(session),
            "XDG_STATE_HOME": str(tmp_path / "state"),
        },
        timeout=300,
        check=False,
        capture_output=True,
    )
    recorded = [json.loads(line) for line in session.read_text("utf-8").splitlines()]
    steps = {one["step"]: one["value"] for one in recorded}

    assert "error" not in steps, steps["error"]
    assert [(one["line"], one["message"]) for one in steps["findings"]] == [
        (0, "“إلى”, not “الى”: a hamza is missing"),
        (1, "“المدرسة”, not “المدرسه”: it ends in ة, with two dots"),
    ]
    assert steps["text"] == ["وصل الوفد إلى القاهرة", "زار المدرسه"]
    assert steps["word"] == "Add “المدرسه” to my words"
    assert (tmp_path / "own" / "words.txt").read_text("utf-8") == "المدرسه\n"
    assert steps["after the word"] == []
    (typed,) = steps["typed"]
    assert (typed["line"], typed["column"]) == (2, len("😀 وصل الوفد".encode()))
