"""String catalogues of Xcode (`.xcstrings`): the Arabic localisations, with their sources.

Source: Apple, "Localizing and varying text with a string catalog".
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.documents.core.language_tags import is_arabic
from linter.documents.core.reading import PLURAL_FORMS, FormatError, Reading
from linter.documents.data.json_tree import json_tree
from linter.documents.data.tree import Mapping, Node, Scalar
from linter.documents.messages.collector import Collector, Value


def read(text: str) -> Reading:
    """The Arabic strings of a catalogue. Raises `FormatError` if it is not one."""
    root = json_tree(text)
    strings = root.get("strings") if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(strings, Mapping):
        raise FormatError("a catalogue is an object that holds 'strings'")
    collector = Collector(text)
    origin = root.text("sourceLanguage")
    for key, entry in strings.entries:
        localizations = entry.get("localizations") if isinstance(entry, Mapping) else None
        if not isinstance(entry, Mapping) or not isinstance(localizations, Mapping):
            continue
        source = "" if is_arabic(origin) else _source(localizations.get(origin)) or key
        for language, localization in localizations.entries:
            if is_arabic(language):
                _add(collector, key, localization, source, entry.text("comment"))
    return collector.reading()


def _source(localization: Node) -> str:
    """The source string; its plural where it varies by number."""
    found = dict(_variants(localization))
    node = found.get("") or found.get("other")
    return node.prose.text if node else ""


def _add(
    collector: Collector, key: str, localization: Node, source: str, comment: str = ""
) -> None:
    """The string, the variants by number of each device, and the substitutions."""
    if not isinstance(localization, Mapping):
        return
    variants = list(_variants(localization))
    plural = any(form for form, _ in variants)
    values = [Value(node.prose, form) for form, node in variants]
    forms = PLURAL_FORMS if plural else ()
    collector.unit(key, values, source, forms=forms, comment=comment)
    variations = localization.get("variations")
    devices = variations.get("device") if isinstance(variations, Mapping) else None
    substitutions = localization.get("substitutions")
    for nested, origin in ((devices, source), (substitutions, "")):
        if isinstance(nested, Mapping):
            for name, value in nested.entries:
                _add(collector, f"{key} ({name})", value, origin)


def _variants(localization: Node) -> Iterator[tuple[str, Scalar]]:
    """The strings of a localisation with their plural forms, empty for the only one."""
    if not isinstance(localization, Mapping):
        return
    unit = localization.get("stringUnit")
    if isinstance(unit, Mapping) and isinstance(value := unit.get("value"), Scalar):
        yield "", value
    variations = localization.get("variations")
    plural = variations.get("plural") if isinstance(variations, Mapping) else None
    if isinstance(plural, Mapping):
        for form, variant in plural.entries:
            yield from ((form, value) for _, value in _variants(variant))
