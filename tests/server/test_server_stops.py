"""A server is stopped by Ctrl+C, by `kill` and by whoever runs its container."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from linter.cli.main import main
from linter.lexicon.artefact import Artefact
from linter.spelling import speller

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals are sent the POSIX way"),
]


def test_a_server_without_a_dictionary_does_not_start(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def missing() -> Artefact:
        return Artefact(tmp_path / "lexicon.sawab")

    monkeypatch.setattr(speller, "default_artefact", missing)
    speller._speller.cache_clear()
    assert main(["serve", "--port", "0"]) == 2
    assert "lexicon.sawab is missing" in capsys.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_that_is_told_to_stop_finishes_its_answer_and_ends_well(
    number: signal.Signals,
) -> None:
    command = [sys.executable, "-m", "linter", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        said = re.search(r"http://[^/]+/", server.stderr.readline())
        assert said is not None

        def check(text: str) -> int:
            body = json.dumps({"text": text}).encode()
            headers = {"content-type": "application/json"}
            asked = Request(f"{said[0]}api/check", body, headers)
            with urlopen(asked, timeout=60) as answer:
                return len(json.load(answer)["findings"])

        check("وصل الوفد ، ثم غادر")  # the dictionary is read
        with ThreadPoolExecutor(1) as pool:
            answer = pool.submit(check, "وصل الوفد ، ثم غادر القاعة\n" * 5_000)
            time.sleep(0.3)
            server.send_signal(number)
            assert answer.result() >= 5_000
        assert server.wait(30) == 0
        assert server.stderr.read() == ""
