"""The parameters of `/v2/check`: which rules, which language, and a text with its markup."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from linter.rules.core.registry import UnknownRuleError, find_rule
from linter.server.lt_categories import families_of
from linter.server.requests import Choice, RequestError
from linter.settings.layers import profiles

#: What `level=picky` adds, as the profile of that name does.
_PICKY_PROFILE: Final = "news"
#: The families that `level=picky` adds.
_PICKY_FAMILIES: Final = ("usage",)
_LEVELS: Final = ("default", "picky", "academic", "clarity", "professional", "creative", "customer")


@dataclass(frozen=True, slots=True)
class Query:
    """What a client wants: selectors of rules, and in which language to be told."""

    language: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    speaks_english: bool = False

    def choice(self, words: Sequence[str] = ()) -> Choice:
        """The linter that answers it."""
        return Choice(self.select, self.ignore, tuple(words))


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """`text` to check, and the `source` it stands in; `starts` pair places of both, in order."""

    text: str
    source: str
    starts: tuple[tuple[int, int, bool], ...] = ((0, 0, True),)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the source holds `start` up to `end` of the text, markup between included."""
        first = self._place(start, is_end=False)
        return first, max(first, self._place(end, is_end=True) if end > start else first)

    def _place(self, offset: int, *, is_end: bool) -> int:
        index = bisect_right(self.starts, (offset - is_end, len(self.source) + 1, True)) - 1
        start, source, is_text = self.starts[max(0, index)]
        if is_text:
            return source + offset - start
        return self.starts[index + 1][1] if is_end and index + 1 < len(self.starts) else source


def query_of(parameters: Mapping[str, str], codes: Sequence[str]) -> Query:
    """What the parameters ask for; `codes` are the languages there are. Raises `RequestError`."""
    language = parameters.get("language", "")
    if not language:
        raise RequestError(
            "Missing 'language' parameter, e.g. 'language=en-US' for American English or "
            "'language=fr' for French"
        )
    known = {code.lower(): code for code in ("auto", *codes)}
    if language.lower() not in known:
        raise RequestError(
            f"'{language}' is not a language code known to LanguageTool. Supported language codes "
            f"are: {', '.join(codes)}."
        )
    level = parameters.get("level", "default").lower()
    if level not in _LEVELS:
        raise RequestError("If 'level' is set, it must be set to 'default' or 'picky'")
    select, ignore = _rules(parameters, is_picky=level != "default")
    tongue = parameters.get("motherTongue", "") or "ar"
    return Query(known[language.lower()], select, ignore, not tongue.lower().startswith("ar"))


def _rules(
    parameters: Mapping[str, str], *, is_picky: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    enabled = (*_known(parameters, "enabledRules"), *_families(parameters, "enabledCategories"))
    disabled = (*_known(parameters, "disabledRules"), *_families(parameters, "disabledCategories"))
    if parameters.get("enabledOnly", "").lower() in ("true", "yes"):
        if _listed(parameters, "disabledRules") or _listed(parameters, "disabledCategories"):
            raise RequestError(
                "You cannot specify disabled rules or categories using enabledOnly=true"
            )
        if not (_listed(parameters, "enabledRules") or _listed(parameters, "enabledCategories")):
            raise RequestError(
                "You must specify enabled rules or categories when using enabledOnly=true"
            )
        return (enabled, ()) if enabled else (("all",), ("all",))  # rules of others: none
    picky = (*profiles()[_PICKY_PROFILE]["extend-select"], *_PICKY_FAMILIES) if is_picky else ()
    return ("default", *picky, *enabled) if picky or enabled else (), disabled


def _known(parameters: Mapping[str, str], key: str) -> Iterator[str]:
    """The rules that are ours; clients send names of other servers' rules too."""
    for name in _listed(parameters, key):
        try:
            yield find_rule(name).code
        except UnknownRuleError:
            continue


def _families(parameters: Mapping[str, str], key: str) -> Iterator[str]:
    for name in _listed(parameters, key):
        yield from families_of(name)


def _listed(parameters: Mapping[str, str], key: str) -> list[str]:
    return [name.strip() for name in parameters.get(key, "").split(",") if name.strip()]


def annotated_text(parameters: Mapping[str, str]) -> AnnotatedText:
    """The `text`, or what `data` annotates. Raises `RequestError` if there is not one of them."""
    if "text" in parameters and "data" in parameters:
        raise RequestError("Set only 'text' or 'data' parameter, not both")
    if "text" in parameters:
        return AnnotatedText(parameters["text"], parameters["text"])
    if "data" not in parameters:
        raise RequestError("Missing 'text' or 'data' parameter")
    try:
        data = json.loads(parameters["data"])
    except (ValueError, RecursionError) as error:
        raise RequestError(f"Could not parse the JSON of 'data': {error}") from None
    if isinstance(data, dict) and isinstance(data.get("text"), str):
        return AnnotatedText(data["text"], data["text"])
    if not isinstance(data, dict) or not isinstance(data.get("annotation"), list):
        raise RequestError("'data' key in JSON requires 'text' or 'annotation' key")
    return _joined(data["annotation"])


def _joined(parts: list[object]) -> AnnotatedText:
    text, source, place, source_place = [], [], 0, 0
    starts = []
    for part in parts:
        kind, read, stands = _part(part)
        starts.append((place, source_place, kind == "text"))
        text.append(read)
        source.append(stands)
        place += len(read)
        source_place += len(stands)
    starts.append((place, source_place, True))
    return AnnotatedText("".join(text), "".join(source), tuple(starts))


def _part(part: object) -> tuple[str, str, str]:
    """The kind of a part, what is read of it, and what stands in the source."""
    if not isinstance(part, dict) or ("text" in part) == ("markup" in part):
        raise RequestError("Only one of 'text' and 'markup' must be set in an annotation")
    kind = "text" if "text" in part else "markup"
    stands, read = part[kind], part.get("interpretAs", "")
    if not isinstance(stands, str) or not isinstance(read, str):
        raise RequestError("'text', 'markup' and 'interpretAs' must be strings")
    if kind == "text":
        return kind, stands, stands
    return kind, read, stands
