"""An interrupt that Python would drop ends the run all the same."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from linter.cli.interrupts import Interrupts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent the POSIX way")


class Freed:
    """Is interrupted while it is freed."""

    def __del__(self) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        for _ in range(1000):  # where Python looks for signals
            pass


def test_an_interrupt_while_an_object_is_freed_is_raised_later(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    interrupts = Interrupts()
    try:
        interrupts.notice()
        interrupts.check()
        freed = Freed()
        del freed
        with pytest.raises(KeyboardInterrupt):
            interrupts.check()
        interrupts.restore()
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
    assert capfd.readouterr().err == ""


def test_interrupts_that_the_caller_ignores_stay_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        Interrupts().notice()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
