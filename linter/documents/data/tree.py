"""Files of keys and values (JSON, YAML, TOML …) as one kind of tree, and the strings in it.

Keys are no prose. Where a program looks up plural forms by key, these are the forms of one
message: a map of plural categories (Rails, Symfony) or siblings that end in them (i18next).

Source: i18next, "Plurals" (`key_zero` … `key_other`); Rails Guides, "Pluralization".
"""

from __future__ import annotations

import re
from collections import abc, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from linter.documents.core.language_tags import ARABIC_SCRIPT, DIALECTS, IN_LATIN, is_arabic
from linter.documents.core.lists_of_words import FEWEST_VALUES, is_list
from linter.documents.core.made_values import is_made_key
from linter.documents.core.prose import Prose
from linter.documents.core.reading import PLURAL_FORMS
from linter.documents.messages.collector import Collector, Value

#: Keys that tell the language of their map, and languages that lists of such have.
_LANGUAGE_KEYS: Final = ("language", "lang", "locale")
_LARGE_LANGUAGES: Final = ("en", "ar", "fr")
#: The keys of what is given in the case of a test, and of what is expected then.
_GIVEN: Final = frozenset(("input", "inputs", "given"))
_EXPECTED: Final = re.compile(r"expect(?:ed|ation|s)?(?:$|[_A-Z])")
_LATIN: Final = re.compile("[A-Za-z]")
_TAG: Final = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
#: A wiki, by the tag of its language.
_SITE: Final = re.compile(r"([a-z_]{2,12})wiki(?:quote|source|news|books|voyage|versity)?")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file; None is a value that is no string."""

    entries: tuple[tuple[str, Node], ...]

    def get(self, key: str) -> Node:
        """The value of a key, None if there is none."""
        return next((value for name, value in self.entries if name == key), None)

    def text(self, key: str) -> str:
        """The string at a key, empty if there is none."""
        value = self.get(key)
        return value.prose.text if isinstance(value, Scalar) else ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Values in a row."""

    items: tuple[Node, ...]


Node = Scalar | Mapping | Listing | None


def collect(
    collector: Collector,
    root: Node,
    comments: abc.Mapping[str, str] = MappingProxyType({}),
    key: str = "",
) -> None:
    """Add all strings of a tree, in the order of the file as far as plural forms allow.

    `comments` are what programmers say of some of them, by key; `key` is that of the tree.
    """
    waiting: list[tuple[str, Node]] = [(key, root)]
    while waiting:
        key, node = waiting.pop()
        if is_made_key(key):
            continue
        if isinstance(node, Scalar):
            collector.unit(key, [Value(node.prose)], comment=comments.get(key, ""))
        elif isinstance(node, Listing):
            items = [(f"{key}[{i}]", item) for i, item in enumerate(node.items)]
            if not _is_list_of_words(node):
                waiting += reversed(items)
                continue
            for name, item in items:
                if isinstance(item, Scalar):
                    collector.unit(name, [Value(item.prose)], is_data=True)
        elif isinstance(node, Mapping) and is_plural_map(node):
            collector.unit(key, _values(dict(node.entries)), forms=PLURAL_FORMS)
        elif isinstance(node, Mapping) and not _is_left_alone(node):
            families = _plural_families(node)
            for stem, forms in families.items():
                collector.unit(_joined(key, stem), _values(forms), forms=PLURAL_FORMS)
            taken = {f"{stem}_{form}" for stem, forms in families.items() for form in forms}
            waiting += [
                (_joined(key, name), value)
                for name, value in reversed(node.entries)
                if name not in taken and not _holds_another_language(node, name, value)
            ]


def _is_left_alone(node: Mapping) -> bool:
    """Whether a map is in another language, or the case of a test: what is given and expected."""
    names = [name for name, _ in node.entries]
    is_case = not _GIVEN.isdisjoint(names) and any(map(_EXPECTED.match, names))
    return is_case or _is_of_another_language(node)


def _is_list_of_words(node: Listing) -> bool:
    """Whether a listing is of single words, as programs keep lists of names and of stop words."""
    strings = [item.prose.text for item in node.items if isinstance(item, Scalar)]
    return len(strings) == len(node.items) and is_list(strings, FEWEST_VALUES)


def _is_of_another_language(node: Mapping) -> bool:
    """Whether a map names a language that shares the script: `{"language": "fa", "value": …}`."""
    if any(_shares_script(node.text(key)) for key in _LANGUAGE_KEYS):
        return True
    tag, site = node.text("language"), _SITE.fullmatch(node.text("site"))
    is_tag = _TAG.fullmatch(tag) is not None and not is_arabic(tag)
    return (is_tag and node.get("value") is not None) or (
        site is not None and not is_arabic(site[1])
    )


def _holds_another_language(node: Mapping, name: str, value: Node) -> bool:
    """Whether a value stands under the tag of such a language, among values of other languages.

    (Arabic names of languages stand so too, by their tags: but then no value is in Latin.)
    """
    if not _shares_script(name):
        return False
    if isinstance(value, Scalar):
        return any(_LATIN.search(node.text(tag)) for tag in IN_LATIN)
    return any(node.get(tag) is not None for tag in _LARGE_LANGUAGES)


def _shares_script(tag: str) -> bool:
    return tag.lower().replace("_", "-").partition("-")[0] in ARABIC_SCRIPT | DIALECTS


def is_plural_map(node: Mapping) -> bool:
    """Whether a map holds the plural forms of one message, and nothing else."""
    names = [name for name, _ in node.entries]
    return (
        len(names) > 1
        and "other" in names
        and set(names) <= set(PLURAL_FORMS)
        and all(isinstance(value, Scalar) for _, value in node.entries)
    )


def _plural_families(node: Mapping) -> dict[str, dict[str, Node]]:
    """Sibling keys `stem_zero` … `stem_other` by stem, where there are several."""
    families: defaultdict[str, dict[str, Node]] = defaultdict(dict)
    for name, value in node.entries:
        stem, _, form = name.rpartition("_")
        if stem and form in PLURAL_FORMS and isinstance(value, Scalar):
            families[stem][form] = value
    return {stem: forms for stem, forms in families.items() if len(forms) > 1 and "other" in forms}


def _values(forms: dict[str, Node]) -> Iterator[Value]:
    for form, node in forms.items():
        if isinstance(node, Scalar):
            yield Value(node.prose, form)


def _joined(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name
