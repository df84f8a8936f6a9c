"""The settings that site generators keep at the head of a Markdown or AsciiDoc file.

Of their values those are prose that a reader of the page sees as such: its title, its description.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import gettext
from typing import TYPE_CHECKING, Final

from linter.documents.core.names import names
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import FormatError

if TYPE_CHECKING:
    from linter.documents.data.tree import Node

#: YAML between lines of `---`, TOML between lines of `+++`, at the very beginning of the file.
_FRONT: Final = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)"
    r"(?P<values>.*?(?:\r\n|\r|\n)|)"
    r"(?P=fence)[ \t]*(?:\r\n|\r|\n|\Z)",
    re.DOTALL,
)
#: Keys, in lower case, whose values are prose (Hugo, Jekyll, Hexo, Docusaurus, Astro).
_PROSE_KEYS: Final = names(
    "title subtitle linktitle shorttitle sidebar_label description summary excerpt abstract intro "
    "lead tagline caption alt image_alt"
)
_ARABIC: Final = re.compile("[\u0621-\u064a]")


def split_front_matter(text: str) -> tuple[Prose, int, str]:
    """The prose of the front matter, where the body starts, and a note on what was not read."""
    match = _FRONT.match(text)
    builder = ProseBuilder(text)
    if match is None:
        return builder.build(), 0, ""
    note = ""
    if _ARABIC.search(match["values"]):
        outer = ProseBuilder(text)
        outer.verbatim(*match.span("values"))
        try:
            for prose in _values(match["values"], is_yaml=match["fence"] == "---"):
                builder.append(outer.build().through(prose))
                builder.pause()
        except FormatError:
            pass  # between the lines stands something else, or what its own reader will refuse
        except ModuleNotFoundError:
            note = gettext(
                "its front matter is not read without the readers of `pip install 'sawab[formats]'`"
            )
    return builder.build(), match.end(), note


def _values(text: str, *, is_yaml: bool) -> list[Prose]:
    if is_yaml:
        from linter.documents.data.yaml_values import trees
    else:
        from linter.documents.data.toml_values import trees
    return [prose for root in trees(text) for prose in _prose_of(root)]


def _prose_of(node: Node, key: str = "") -> Iterator[Prose]:
    from linter.documents.data.tree import Listing, Mapping, Scalar

    if isinstance(node, Scalar):
        if key in _PROSE_KEYS:
            yield node.prose
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _prose_of(item)
    elif isinstance(node, Mapping):
        for name, value in node.entries:
            yield from _prose_of(value, name.lower())
