"""Running the examples of the documentation, so that they show what the command really prints.

A page's ```console blocks are run from top to bottom in one folder. `$ ` begins a command for the
shell; what follows is what it prints on both streams; a line `…` stands for any lines. `echo $?`
gives the exit code of the command before it. On an Arabic page (`NAME.ar.md`) commands speak
Arabic. `<!-- file: NAME -->` puts the content of the fenced block that follows into a file;
`<!-- hidden: NAME` and lines up to `-->` do so without showing it.

`SAWAB_UPDATE_DOCS=1 pytest tests/docs/test_console.py` writes what is printed into the pages.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_PART = re.compile(
    r"^<!-- file: (?P<name>\S+) -->\n+```\w*\n(?P<content>.*?)^```$"
    r"|^<!-- hidden: (?P<hidden>\S+)\n(?P<text>.*?)^-->$"
    r"|^```console\n(?P<console>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
ANYTHING = "…"


@dataclass(frozen=True, slots=True)
class Example:
    """A command of a page and the lines it is said to print."""

    command: str
    expected: str


@dataclass(slots=True)
class Page:
    """A page of the documentation, and the folder its examples run in."""

    path: Path
    folder: Path
    status: int = 0
    shown: list[tuple[Example, str]] = field(default_factory=list)

    @property
    def language(self) -> str:
        """The language that the page is in, and its examples are shown in."""
        return "ar" if self.path.name.endswith(".ar.md") else "en"

    def run(self) -> None:
        """Run all examples; `shown` then holds each with what it printed."""
        for match in _PART.finditer(self.path.read_text("utf-8")):
            if match["console"] is None:
                target = self.folder / (match["name"] or match["hidden"])
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(match["content"] or match["text"] or "", "utf-8")
            else:
                for example in examples(match["console"]):
                    self.shown.append((example, self._printed(example.command)))

    def updated(self) -> str:
        """The text of the page with what was printed; run it first."""
        printed = iter(self.shown)

        def block(match: re.Match[str]) -> str:
            if match["console"] is None:
                return match.group()
            pieces = []
            for _ in examples(match["console"]):
                example, output = next(printed)
                kept = example.expected if fits(example.expected, output) else output
                pieces.append(f"$ {example.command}\n{kept}")
            return f"```console\n{''.join(pieces)}```"

        return _PART.sub(block, self.path.read_text("utf-8"))

    def _printed(self, command: str) -> str:
        run = subprocess.run(
            ["/bin/sh", "-c", f"(exit {self.status}); {command}"],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env=self._environment(),
            timeout=300,
            check=False,
        )
        self.status = run.returncode
        text = run.stdout.decode()
        assert "Traceback" not in text, text
        return text if text.endswith("\n") or not text else f"{text}\n"

    def _environment(self) -> dict[str, str]:
        tools = self.folder.parent / "bin"
        tools.mkdir(exist_ok=True)
        script = tools / "sawab"
        script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m linter "$@"\n')
        script.chmod(0o755)
        return {
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "HOME": str(self.folder.parent),
            "LANG": "C.UTF-8",
            "LANGUAGE": self.language,
            "SAWAB_CACHE_DIR": str(self.folder.parent / "cache"),
            "COLUMNS": "80",
            "GIT_CONFIG_NOSYSTEM": "1",
        }


def examples(block: str) -> Iterator[Example]:
    """The commands of a console block, each with the lines up to the next one."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        yield Example(command, expected)


def fits(expected: str, printed: str) -> bool:
    """Whether what was printed is what was expected, line by line."""
    pieces = re.split(rf"^{ANYTHING}\n", expected, flags=re.MULTILINE)
    pattern = r"(?:.*\n)*".join(re.escape(piece) for piece in pieces)
    return re.fullmatch(pattern, printed) is not None
