"""`fix` killed at random moments: `python -m tests.cli.kills` kills it 50 times over 500 files."""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

WRONG: Final = "وقف اطلاق النار ، ثم وصل إلىالمدينة\n"
RIGHT: Final = "وقف إطلاق النار، ثم وصل إلى المدينة\n"
COMMAND: Final = (sys.executable, "-m", "linter")
_FIX: Final = (*COMMAND, "fix", "--quiet", ".")


def write_tree(folder: Path, files: int) -> list[Path]:
    """Write so many files with errors into folders, in place of what they hold."""
    paths = [folder / f"d{number % 7}" / f"{number:03}.txt" for number in range(files)]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(WRONG, "utf-8")
    return paths


def is_gone(group: int) -> bool:
    """Whether all processes of a group have ended, or do so within ten seconds."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def kill_while_fixing(folder: Path, files: int, moments: int) -> tuple[int, int]:
    """Kill `fix` at so many moments over a tree; how many kills came in time, and after a change.

    Each file holds the old or the new text after each kill, and the next run leaves nothing.
    """
    chance = random.Random(18)
    paths = write_tree(folder, files)
    begin = time.monotonic()
    subprocess.run(_FIX, cwd=folder, check=True)
    whole = time.monotonic() - begin
    in_time = amid = 0
    for _ in range(moments):
        write_tree(folder, files)
        run = subprocess.Popen(_FIX, cwd=folder, start_new_session=True)
        time.sleep(chance.uniform(0.1, 1) * whole)
        run.kill()
        in_time += run.wait() < 0
        assert is_gone(run.pid), "processes of a killed run go on"
        texts = [path.read_text("utf-8") for path in paths]
        assert set(texts) <= {WRONG, RIGHT}
        amid += WRONG in texts and RIGHT in texts
        subprocess.run(_FIX, cwd=folder, check=True)
        assert {path.read_text("utf-8") for path in paths} == {RIGHT}
        assert sorted(path for path in folder.rglob("*") if path.is_file()) == sorted(paths)
    return in_time, amid


def main() -> None:
    """Kill it in a folder of its own; an assertion fails where a file is not whole."""
    parser = argparse.ArgumentParser(prog="python -m tests.cli.kills")
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--moments", type=int, default=50)
    chosen = parser.parse_args()
    with TemporaryDirectory() as folder:
        in_time, amid = kill_while_fixing(Path(folder), chosen.files, chosen.moments)
    print(
        f"{chosen.moments} runs over {chosen.files} files: {in_time} killed, {amid} of them when "
        "some files were fixed; every file whole, nothing left over"
    )


if __name__ == "__main__":
    main()
