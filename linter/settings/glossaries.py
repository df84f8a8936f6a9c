"""Glossaries: files of terms that a house forbids or prefers, in TOML or CSV.

A TOML file holds tables `[[terms]]`; a CSV file has a header. Both know the same keys: `forbidden`,
`preferred`, `reason`, `pos` and `safe`. See docs/glossaries.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from gettext import gettext
from pathlib import Path
from typing import Any, Final, cast

from linter.lexicon.terms import PARTS_OF_SPEECH, PartOfSpeechName, Term, words_of
from linter.settings.model import ConfigError
from linter.settings.sources import parse_toml, read_text
from linter.text.borrowed import said

KEYS: Final = ("forbidden", "preferred", "reason", "pos", "safe")
_TABLE: Final = "terms"
#: Parts the alternatives of one cell of a CSV file.
_BETWEEN: Final = "|"
_TRUE: Final = ("true", "yes", "1")
_FALSE: Final = ("false", "no", "0", "")

Entry = tuple[int | None, Mapping[str, Any]]


@cache
def load_glossary(path: Path) -> tuple[Term, ...]:
    """The terms of a glossary, in order.

    Raises `ConfigError`, naming the line, for a file that is missing, is not UTF-8 or not of its
    format, an unknown key or a wrong value.
    """
    source = read_text(path)
    if path.suffix.lower() not in (".toml", ".csv"):
        raise ConfigError(path, gettext("a glossary is a .toml or a .csv file"))
    read = _toml_entries if path.suffix.lower() == ".toml" else _csv_entries
    return tuple(term for line, entry in read(path, source) for term in _terms(path, line, entry))


def _toml_entries(path: Path, source: str) -> Iterator[Entry]:
    content = parse_toml(path, source)
    lines = source.splitlines()
    for key in content:
        if key != _TABLE:
            raise ConfigError(path, _unknown(key, (_TABLE,)), _line_of(lines, key, 0))
    entries = content.get(_TABLE, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ConfigError(
            path, gettext("write each term as a table [[{table}]]").format(table=_TABLE)
        )
    headers = [number for number, line in enumerate(lines, 1) if _is_header(line)]
    for number, entry in enumerate(entries):
        line = headers[number] if len(headers) == len(entries) else None
        for key in entry:
            if key not in KEYS:
                place = line and _line_of(lines, key, line)
                raise ConfigError(path, _unknown(key, KEYS), place)
        yield line, entry


def _is_header(line: str) -> bool:
    return line.partition("#")[0].replace(" ", "").strip() == f"[[{_TABLE}]]"


def _line_of(lines: Sequence[str], key: str, after: int) -> int | None:
    """The first line from `after` on (1-based) that sets the key."""
    for number, line in enumerate(lines[after:], after + 1):
        if line.partition("=")[0].strip().strip("\"'") == key or line.strip() == f"[{key}]":
            return number
    return None


def _csv_entries(path: Path, source: str) -> Iterator[Entry]:
    import csv

    reader = csv.reader(source.splitlines())
    try:
        head = [name.strip() for name in next(reader, [])]
        for key in head:
            if key not in KEYS:
                raise ConfigError(path, _unknown(key, KEYS), 1)
        if "forbidden" not in head:
            raise ConfigError(
                path,
                gettext("the first line must name the columns: {value}").format(
                    value=", ".join(KEYS)
                ),
                1,
            )
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if len(row) > len(head):
                raise ConfigError(
                    path,
                    gettext("{row} cells under {head} columns").format(
                        row=len(row), head=len(head)
                    ),
                    reader.line_num,
                )
            yield reader.line_num, _from_cells(path, reader.line_num, head, row)
    except csv.Error as error:
        raise ConfigError(
            path,
            gettext("this is not valid CSV: {error}").format(error=said(error)),
            reader.line_num,
        ) from None


def _from_cells(path: Path, line: int, head: list[str], row: list[str]) -> Mapping[str, Any]:
    cells: dict[str, Any] = {
        key: cell.strip() for key, cell in zip(head, row, strict=False) if cell.strip()
    }
    for key in ("forbidden", "preferred"):
        if key in cells:
            cells[key] = [one.strip() for one in cells[key].split(_BETWEEN)]
    if "safe" in cells:
        value = cells["safe"].lower()
        if value not in (*_TRUE, *_FALSE):
            raise ConfigError(
                path,
                gettext("safe: this must be true or false, not {value!r}").format(value=value),
                line,
            )
        cells["safe"] = value in _TRUE
    return cells


def _terms(path: Path, line: int | None, entry: Mapping[str, Any]) -> Iterator[Term]:
    try:
        forbidden = _phrases(entry, "forbidden")
        if not forbidden:
            raise ValueError(gettext("forbidden: this must name the term"))
        preferred = _phrases(entry, "preferred")
        reason = entry.get("reason", "")
        if not isinstance(reason, str):
            raise ValueError(gettext("reason: this must be a string"))
        part_of_speech = entry.get("pos", "noun")
        if part_of_speech not in PARTS_OF_SPEECH:
            raise ValueError(
                gettext("pos: {unknown_value}").format(unknown_value=_unknown_value(part_of_speech))
            )
        is_safe = entry.get("safe", False)
        if not isinstance(is_safe, bool):
            raise ValueError(gettext("safe: this must be true or false"))
        if is_safe and not preferred:
            raise ValueError(gettext("safe: without a preferred term there is nothing to put in"))
    except ValueError as error:
        raise ConfigError(path, str(error), line) from None
    source = str(path) if line is None else f"{path}:{line}"
    for phrase in forbidden:
        if phrase in preferred:
            raise ConfigError(
                path,
                gettext("{phrase!r} is forbidden and preferred at once").format(phrase=phrase),
                line,
            )
        kind = cast(PartOfSpeechName, part_of_speech)
        yield Term(phrase, preferred, reason, kind, is_safe, source)


def _phrases(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    phrases = [value] if isinstance(value, str) else value
    if not isinstance(phrases, list) or not all(isinstance(one, str) for one in phrases):
        raise ValueError(
            gettext("{key}: this must be a string or a list of strings").format(key=key)
        )
    for phrase in phrases:
        if not all(_is_arabic(word) for word in words_of(phrase)) or not phrase.strip():
            raise ValueError(
                gettext("{key}: {phrase!r} must be words in Arabic letters").format(
                    key=key, phrase=phrase
                )
            )
    return tuple(" ".join(phrase.split()) for phrase in phrases)


def _is_arabic(word: str) -> bool:
    from linter.text import alphabet as ab

    return bool(word) and all(letter in _letters(ab.WORD_LETTERS) for letter in word)


@cache
def _letters(inside_of_class: str) -> frozenset[str]:
    from linter.text.alphabet import expand

    return expand(inside_of_class)


def _unknown(key: str, known: Sequence[str]) -> str:
    from rapidfuzz import process

    nearest = process.extractOne(key, known)[0]
    return gettext("there is no key {key!r} in a glossary; did you mean {nearest!r}?").format(
        key=key, nearest=nearest
    )


def _unknown_value(value: object) -> str:
    from rapidfuzz import process

    nearest = process.extractOne(str(value), PARTS_OF_SPEECH)[0]
    return gettext("{value!r} is none of {value2}; did you mean {nearest!r}?").format(
        value=value, value2=", ".join(PARTS_OF_SPEECH), nearest=nearest
    )
