"""Application Resource Bundles of Flutter (`.arb`): messages in ICU MessageFormat.

What describes a message (`@key`, `@@locale`) is left alone.

Source: "Application Resource Bundle Specification" (google/app-resource-bundle).
"""

from __future__ import annotations

from linter.documents.core.language_tags import is_arabic, other_language
from linter.documents.core.reading import FormatError, Reading
from linter.documents.data.json_tree import json_tree
from linter.documents.data.tree import Mapping, collect
from linter.documents.messages.collector import Collector


def read(text: str) -> Reading:
    """The messages of a bundle. Raises `FormatError` if it is not one."""
    root = json_tree(text)
    if not isinstance(root, Mapping):
        raise FormatError("a bundle is an object of messages")
    locale = root.text("@@locale")
    if locale and not is_arabic(locale):
        return other_language(locale)
    collector = Collector(text)
    messages = tuple(entry for entry in root.entries if not entry[0].startswith("@"))
    comments = {
        name.removeprefix("@"): node.text("description")
        for name, node in root.entries
        if name.startswith("@") and isinstance(node, Mapping)
    }
    collect(collector, Mapping(messages), comments)
    return collector.reading()
