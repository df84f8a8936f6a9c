"""Linters for the settings of many readers: the last ones used are kept, and no more."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from linter.engine import Linter
from linter.rules.core.registry import UnknownRuleError
from linter.server.requests import Choice, RequestError

#: Linters kept at once; each holds the verdicts on the words it has met.
_MOST_LINTERS = 16


class LinterPool:
    """Hands out linters by choice; safe to share between threads."""

    def __init__(self) -> None:
        self._linters: OrderedDict[Choice, Linter] = OrderedDict()
        self._lock = Lock()

    def linter(self, choice: Choice) -> Linter:
        """The linter for a choice of rules and words.

        Raises `RequestError` for a selector that names no rule, and a word that cannot be read.
        """
        with self._lock:
            if choice not in self._linters:
                self._linters[choice] = _made(choice)
                while len(self._linters) > _MOST_LINTERS:
                    self._linters.popitem(last=False)
            self._linters.move_to_end(choice)
            return self._linters[choice]


def _made(choice: Choice) -> Linter:
    try:
        return Linter(choice.select, choice.ignore, choice.words, spelling=choice.spelling)
    except (UnknownRuleError, ValueError) as error:
        raise RequestError(str(error)) from None
