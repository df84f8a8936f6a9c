"""The settings that site generators keep at the head of a Markdown or AsciiDoc file."""

from __future__ import annotations

import re
from typing import Final

from linter.documents.prose import Prose, ProseBuilder

#: YAML between lines of `---`, TOML between lines of `+++`, at the very beginning of the file.
_FRONT: Final = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)"
    r"(?P<values>.*?(?:\r\n|\r|\n)|)"
    r"(?P=fence)[ \t]*(?:\r\n|\r|\n|\Z)",
    re.DOTALL,
)


def split_front_matter(text: str) -> tuple[Prose, int]:
    """The prose of the front matter (none: it is left alone), and where the body starts."""
    match = _FRONT.match(text)
    return ProseBuilder(text).build(), match.end() if match else 0
