from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

#: Variables that would make a run depend on who runs the tests.
_UNWANTED = (
    "NO_COLOR",
    "FORCE_COLOR",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "PYTHONUTF8",
    "PYTHONIOENCODING",
)


# Whoever runs the tests may have words of their own.
os.environ["SAWAB_CONFIG_DIR"] = os.devnull


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of the command did."""

    status: int
    stdout: str
    stderr: str
    output: bytes


@dataclass(frozen=True, slots=True)
class Sawab:
    """Runs the command line in a process of its own, as users do, in `folder`."""

    folder: Path

    def __call__(
        self, *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None
    ) -> Run:
        inherited = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
        done = subprocess.run(
            [sys.executable, "-m", "linter", *arguments],
            cwd=self.folder,
            input=stdin,
            capture_output=True,
            env={
                **inherited,
                "LANG": "C.UTF-8",
                "SAWAB_CACHE_DIR": str(self.folder.parent / "cache"),
                "SAWAB_CONFIG_DIR": str(self.folder.parent / "config"),
                "SAWAB_STATE_DIR": str(self.folder.parent / "state"),
                **(env or {}),
            },
            timeout=300,
            check=False,
        )
        run = Run(done.returncode, done.stdout.decode(), done.stderr.decode(), done.stdout)
        assert "Traceback" not in run.stderr, run.stderr
        assert "a defect of sawab" not in run.stderr, run.stderr
        return run


@pytest.fixture
def sawab(tmp_path: Path) -> Sawab:
    folder = tmp_path / "work"
    folder.mkdir()
    return Sawab(folder)
