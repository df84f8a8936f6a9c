"""Every key that settings may hold: its kind, default and meaning, one entry a key.

The readers of settings files, `sawab config`, the JSON schema and the page of the settings are all
made from this table; a new key is one entry here and one field of `Settings`.

Long: every key is here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from gettext import gettext
from typing import Any, Final, NamedTuple

from linter.documents.formats import FORMAT_NAMES, is_format
from linter.settings.model import EntryError, check_patterns

Schema = Mapping[str, Any]

_UNITS: Final = {"": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9}
_SIZE: Final = re.compile(r"^([0-9]{1,15}) *([kKMG]B)?$")


class Kind(NamedTuple):
    """What a value may be.

    `read` turns a TOML value into what `Settings` holds and raises `ValueError` with a reason;
    `from_ini` turns the text that stands in `setup.cfg` into the TOML value; `schema` is the JSON
    schema of the TOML value. `$ref`s in it name sets that are known only higher up: `selector`
    (all rule selectors), `report` (formats) and `profile`.
    """

    read: Callable[[object], object]
    from_ini: Callable[[str], object]
    schema: Schema


class Key(NamedTuple):
    """A key of the settings; `default` is what holds without it, as TOML writes values."""

    name: str
    kind: Kind
    default: str
    example: str
    doc: str

    @property
    def field(self) -> str:
        """The field of `Settings` that holds it."""
        return self.name.replace("-", "_")


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("this must be a string")
    return value


def _strings(value: object, entry: str | None = None) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise EntryError("this must be a list of strings", entry)
    return tuple(value)


def _path(value: object) -> str:
    if "\0" in (path := _string(value)):
        raise ValueError("no path holds a NUL")
    return path


def _paths(value: object) -> tuple[str, ...]:
    return tuple(_path(item) for item in _strings(value))


def _patterns(value: object) -> tuple[str, ...]:
    patterns = _strings(value)
    check_patterns(patterns)
    return patterns


def _ignores(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise ValueError("this must be a table of path patterns and lists of rules")
    check_patterns(tuple(value))
    return tuple((pattern, _strings(selectors, pattern)) for pattern, selectors in value.items())


def _formats(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ValueError("this must be a table of path patterns and formats")
    check_patterns(tuple(value))
    for pattern, name in value.items():
        if not is_format(name):
            raise EntryError(
                gettext("there is no format {name!r}; there are {value}").format(
                    name=name, value=", ".join(FORMAT_NAMES)
                ),
                pattern,
            )
    return tuple(value.items())


def _size(value: object) -> int:
    match = _SIZE.fullmatch(str(value).strip()) if isinstance(value, (int, str)) else None
    if match is None or isinstance(value, bool):
        raise ValueError("this must be a number of bytes, such as 500000, '20 MB' or '1 GB'")
    return int(match[1]) * _UNITS[(match[2] or "").upper()]


def _ini_list(value: str) -> list[str]:
    return [item.strip() for item in value.replace("\n", ",").split(",") if item.strip()]


def _ini_ignores(value: str) -> dict[str, list[str]]:
    """`pattern: selectors`, one pair a line."""
    pairs = (line.rpartition(":") for line in value.splitlines() if line.strip())
    return {pattern.strip(): _ini_list(selectors) for pattern, _, selectors in pairs}


def _ini_formats(value: str) -> dict[str, str]:
    """`pattern: format`, one pair a line."""
    pairs = (line.rpartition(":") for line in value.splitlines() if line.strip())
    return {pattern.strip(): name.strip() for pattern, _, name in pairs}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def choice(*names: str, default: str | None = None) -> Kind:
    """One of a few names, or `default`, which stands for no choice."""

    def read(value: object) -> str | None:
        if value == default:
            return None
        if value not in names:
            listed = gettext(" or ").join((", ".join(map(repr, names[:-1])), repr(names[-1])))
            raise ValueError(
                gettext("this must be {listed}, not {value!r}").format(listed=listed, value=value)
            )
        return str(value)

    return Kind(read, str, {"enum": [*names, *([] if default is None else [default])]})


#: The path of a file; empty for none.
PATH: Final = Kind(_path, str, {"type": "string"})
#: A list of paths.
PATHS: Final = Kind(_paths, _ini_list, _list_of({"type": "string"}))
#: A number of bytes, perhaps with a unit.
SIZE: Final = Kind(
    _size,
    str,
    {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": _SIZE.pattern}]},
)
#: A list of path patterns.
PATTERNS: Final = Kind(_patterns, _ini_list, _list_of({"type": "string"}))
#: A list of rule selectors.
SELECTORS: Final = Kind(_strings, _ini_list, _list_of(_reference("selector")))
#: Path patterns, each with a list of rule selectors.
SELECTORS_BY_PATTERN: Final = Kind(
    _ignores,
    _ini_ignores,
    {"type": "object", "additionalProperties": _list_of(_reference("selector"))},
)
#: Path patterns, each with the name of a format.
FORMATS_BY_PATTERN: Final = Kind(
    _formats,
    _ini_formats,
    {
        "type": "object",
        "additionalProperties": {
            "anyOf": [{"enum": list(FORMAT_NAMES)}, {"pattern": r"^(csv|tsv)\[.+\]$"}]
        },
    },
)
#: The name of a set of settings that comes with sawab.
PROFILE: Final = Kind(_string, str, _reference("profile"))
#: The name of a report format.
REPORT: Final = Kind(_string, str, _reference("report"))

#: All keys, in the order in which they are listed.
KEYS: Final = (
    Key(
        "profile",
        PROFILE,
        '""',
        '"news"',
        "A set of settings for a kind of text; what you set beats it.",
    ),
    Key(
        "select",
        SELECTORS,
        "[]",
        '["S", "P"]',
        "The rules that run, by code, prefix, name or family, `default` or `all`; a prefix or "
        "family selects its rules that are on by default; without the key those of the profile, "
        "or else the default ones.",
    ),
    Key("extend-select", SELECTORS, "[]", '["unknown-word"]', "Rules that run as well."),
    Key(
        "ignore",
        SELECTORS,
        "[]",
        '["hamza", "P002"]',
        "Rules that do not run, whatever selects them above.",
    ),
    Key(
        "per-file-ignores",
        SELECTORS_BY_PATTERN,
        "{}",
        '{ "poems/*.txt" = ["P", "D"] }',
        "Path patterns, each with rules that do not run in the files it matches.",
    ),
    Key(
        "spelling",
        choice("modern", "egyptian", "any", default=""),
        '""',
        '"egyptian"',
        "The regional norm: `modern` (شؤون), `egyptian` (شئون, and ى for a final ي), or `any` of "
        "these; without it both hamzas are right and ى for ي is not.",
    ),
    Key(
        "lang",
        choice("ar", "en", default="locale"),
        '"locale"',
        '"ar"',
        "The language of messages.",
    ),
    Key(
        "exclude",
        PATTERNS,
        "[]",
        '["archive/", "*.bak.txt"]',
        "Files and folders that are not searched, as `.gitignore` writes them.",
    ),
    Key(
        "include",
        PATTERNS,
        "[]",
        '["*.article"]',
        "Files that are read though folders are not searched for their kind.",
    ),
    Key(
        "max-file-size",
        SIZE,
        '"100 MB"',
        '"20 MB"',
        "Files of more bytes are not read: those found in folders are left out with a note, those "
        "that are named are an error.",
    ),
    Key(
        "formats",
        FORMATS_BY_PATTERN,
        "{}",
        '{ "*.page" = "markdown" }',
        "Path patterns, each with the format of the files it matches; they are searched too.",
    ),
    Key("output-format", REPORT, '"full"', '"concise"', "How findings are printed."),
    Key(
        "words",
        PATHS,
        "[]",
        '["names.txt"]',
        "Files of words to accept, one a line, `noun`, `name` or `verb` behind those that inflect, "
        "beside `.sawab-words.txt`, which is always read.",
    ),
    Key(
        "glossaries",
        PATHS,
        "[]",
        '["terms.toml"]',
        "Files of terms that are forbidden or preferred, in TOML or CSV.",
    ),
    Key(
        "consistency",
        choice("document", "run"),
        '"document"',
        '"run"',
        "Whether each document keeps to one spelling of a name, or all documents of a run to one.",
    ),
    Key(
        "baseline",
        PATH,
        '""',
        '".sawab-baseline.json"',
        "A file of old findings, made by `sawab baseline`; only new ones are reported.",
    ),
)
#: The same by name.
KEYS_BY_NAME: Final[Mapping[str, Key]] = {key.name: key for key in KEYS}
