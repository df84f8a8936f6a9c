"""sawab: the linter for Arabic text.

>>> from linter import Linter
>>> [d.rule.name for d in Linter().check("وقف اطلاق النار")]
['hamza']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter._version import __version__

if TYPE_CHECKING:
    from linter.engine import Linter

__all__ = ["Linter", "__version__"]


def __getattr__(name: str) -> object:
    """Load the engine only when someone asks for it: a hook's `--version` should not."""
    if name == "Linter":
        from linter.engine import Linter

        return Linter
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
