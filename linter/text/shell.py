"""The commands that a line of a shell begins with."""

from __future__ import annotations

from typing import Final

#: Inside of a group of a pattern: names that no sentence of a manual begins with in Latin letters.
COMMANDS: Final = (
    "git|npm|npx|yarn|pnpm|pip3?|python3?|cd|ls|cp|mv|rm|mkdir|chmod|curl|wget|sudo|apt|brew|conda"
    "|docker|composer|php|flutter|export|source|adb|ssh|scp"
)
