"""Where a rule is explained on the web."""

from __future__ import annotations

from typing import Literal

#: Where the documentation is published, with a slash at its end. Empty while it is nowhere:
#: reports then name no address.
DOCUMENTATION = ""


def address(code: str, lang: Literal["en", "ar"]) -> str:
    """The page of the rule with this code, in that language; empty if nothing is published."""
    if not DOCUMENTATION:
        return ""
    folder = "ar/" if lang == "ar" else ""
    return f"{DOCUMENTATION}{folder}rules/{code}/"
