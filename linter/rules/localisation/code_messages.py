"""Messages whose source is code: a command, a statement, a regular expression.

Manuals and settings have them translated with the rest: their words are no prose, and the white
space at their edges is that of a line or of an option.
"""

from __future__ import annotations

from typing import Final

from linter.documents.core.code_data import is_expression
from linter.documents.messages.placeholders import plain
from linter.text.patterns import Pattern
from linter.text.shell import COMMANDS

#: An address, an option (`--amend`, `-m`), a path to a file.
_ARGUMENT: Final = Pattern(
    r"://|(?:^|\s)--?[A-Za-z][\w=-]*(?=\s|$)|(?:^|\s)[.~]{0,2}/[\w.-]+/[\w.-]"
)
#: A command of a shell, behind its prompt or not.
_COMMAND: Final = Pattern(
    rf"\s*(?:\$ |(?:{COMMANDS}|chown|apt-get|kubectl|cargo|systemctl|grep|sed|awk)\s+\S)"
)
#: A query of a database.
_QUERY: Final = Pattern(
    r"\s*(?:SELECT\s.{1,200}\sFROM|INSERT\s+INTO|UPDATE\s.{1,80}\sSET|DELETE\s+FROM"
    r"|(?:CREATE|ALTER|DROP)\s+(?:TABLE|DATABASE|VIEW|INDEX))\s"
)
#: What statements hold and sentences do not: operators, a call that ends a line, a setting.
_STATEMENT: Final = Pattern(
    r"[\w)\]\"'] ?(?:===?|!==?|&&|\|\||=>|->|[+:-]=|>>) ?[\w$(\[\"'{]"
    r"|\w\([^()\n]{0,99}\)\s*[;{:]?\s*$|^\s*[\w.]{1,60} ?= ?[\"'\d\[{(]|[;{}]\s*$"
    r"|^\s*(?:if|for|while|switch) ?\(|\w \| \w+ -"
)
#: What programs name things by: `max_size`, `maxSize`, `size.max`, and what stands in backticks.
_IDENTIFIER: Final = Pattern(
    r"`[^`\n]{1,99}`|\b\w+(?:_\w+)+\b|\b[a-z]+(?:[A-Z][a-z0-9]+)+\b|\b[a-z]\w*(?:\.[a-z_]\w*)+\b"
)


def is_code(source: str) -> bool:
    """Whether a source is code, by what it holds."""
    if is_expression(source) or _COMMAND.match(source) or _QUERY.match(source):
        return True
    return _ARGUMENT.search(source) is not None or _STATEMENT.search(plain(source)) is not None


def without_identifiers(text: str) -> str:
    """A text without the names that programs find things by, and what it quotes of them."""
    return _IDENTIFIER.sub(" ", text)
