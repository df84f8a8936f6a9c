"""The catalogue of what the program says in Arabic, read by gettext.

Messages stand in the code in English, marked by `gettext("…")`; `locale/ar/LC_MESSAGES/sawab.po`
holds them in Arabic, and `python -m docs.catalogue` brings it up to date with the code and compiles
it. What rules say stands with the rules. The texts of the command line's own library are looked up
in the same catalogue.
"""

from __future__ import annotations

import gettext
import os
import signal
from pathlib import Path
from typing import Final

from linter.settings.model import Lang

DOMAIN: Final = "sawab"
FOLDER: Final = Path(__file__).with_name("locale")


def use(lang: Lang) -> None:
    """Speak this language from now on, in processes that are started from here too.

    Modules that keep a message from the time they are loaded have to be loaded afterwards.
    """
    os.environ["LANGUAGE"] = lang
    bind()


def bind() -> None:
    """Have gettext look into our catalogue, for the language of the environment."""
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)


def begin_worker() -> None:
    """Begin a process that does a share of the work: in our language, deaf to interrupts.

    The keys that interrupt a run reach all its processes; one of them is enough to end it. A
    process that is not forked knows nothing of the catalogue until it is told.
    """
    _end_with_parent()
    bind()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _end_with_parent() -> None:
    """End this process when the one that started it has ended, even if that was killed."""
    from multiprocessing import parent_process
    from threading import Thread

    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()
