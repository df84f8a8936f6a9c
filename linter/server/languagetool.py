"""LanguageTool's HTTP API, version 2: so that its many clients can ask this checker instead.

Offsets are UTF-16 units. What a client asks for that does not exist here (other rules' names,
a mother tongue) is passed over, as clients send it to every server.

Source: languagetool.org/http-api (the Swagger description); messages of errors as LanguageTool's
server words them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Any, Final

from linter._version import __version__
from linter.documents import Document
from linter.findings.diagnostic import Diagnostic, Edit, Message, RuleInfo
from linter.findings.fixes import apply_edits
from linter.reports.json_records import MOST_FIXES
from linter.rules.core.reasons import summary
from linter.rules.core.registry import find_rule
from linter.server.linters import LinterPool
from linter.server.lt_categories import CATEGORIES, ISSUE_TYPES, category_of
from linter.server.lt_requests import Query, annotated_text, query_of
from linter.text.code_units import CodeUnit, UnitOffsets

Parameters = Mapping[str, str]

#: Regions of Arabic, as clients such as LibreOffice name them: they match exactly.
REGIONS: Final = (
    *("AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA"),
    *("MR", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE"),
)
LANGUAGE_CODES: Final = ("ar", *(f"ar-{region}" for region in REGIONS))
#: How much text around a match goes with it, in code points on each side.
_AROUND: Final = 40
_SENTENCE_END: Final = re.compile(r"(?<![.!?؟…])[.!?؟…]+[\"'»”)\]]*\s+|\n+")


def languages() -> list[dict[str, str]]:
    """`/v2/languages`."""
    return [
        {"name": "Arabic", "code": code.split("-")[0], "longCode": code} for code in LANGUAGE_CODES
    ]


def software() -> dict[str, Any]:
    """What answers, as each answer says it."""
    return {
        "name": "LanguageTool-compatible: sawab",
        "version": __version__,
        "buildDate": None,
        "apiVersion": 1,
        "premium": False,
        "premiumHint": "",
        "status": "",
    }


def check(
    parameters: Parameters, linters: LinterPool, words: tuple[str, ...] = ()
) -> dict[str, Any]:
    """`/v2/check`: an object of JSON. `words` are accepted too; raises `RequestError`."""
    query = query_of(parameters, LANGUAGE_CODES)
    annotated = annotated_text(parameters)
    document = Document(annotated.text)
    found = linters.linter(query.choice(words)).check(document)
    places = UnitOffsets(annotated.source, CodeUnit.UTF16)
    sentences = _sentences(document.text)
    matches = []
    for one in found:
        match = _match(document.text, one, sentences, query)
        start, end = match.pop("span")
        first, last = (places.units(place) for place in annotated.span(start, end))
        matches.append({**match, "offset": first, "length": last - first})
    return {
        "software": software(),
        "warnings": {"incompleteResults": False},
        "language": _language(query),
        "matches": matches,
        "sentenceRanges": [
            [places.units(place) for place in annotated.span(*one)] for one in sentences
        ],
    }


def _language(query: Query) -> dict[str, Any]:
    detected = {"name": "Arabic", "code": "ar", "confidence": 0.99, "source": "sawab"}
    code = "ar" if query.language == "auto" else query.language
    return {"name": "Arabic", "code": code, "detectedLanguage": detected}


def _match(
    text: str, found: Diagnostic, sentences: list[tuple[int, int]], query: Query
) -> dict[str, Any]:
    fixes = found.fixes[:MOST_FIXES]
    start, end = _extent(text, found)
    values = [_replaced(text, start, end, fix.edits) for fix in fixes]
    sentence = next(((a, b) for a, b in sentences if a <= start < b), (start, end))
    before, after = max(0, start - _AROUND), min(len(text), end + _AROUND)
    context = UnitOffsets(text[before:after], CodeUnit.UTF16)
    prefix = "..." if before else ""
    offset = context.units(start - before) + len(prefix)
    shown = prefix + text[before:after].replace("\n", " ") + ("..." if after < len(text) else "")
    return {
        "span": (start, end),
        "message": _said(found.message, query),
        "shortMessage": _said(_summary(found.rule), query),
        "replacements": [{"value": value} for value in dict.fromkeys(values)],
        "context": {
            "text": shown,
            "offset": offset,
            "length": context.units(end - before) - context.units(start - before),
        },
        "sentence": text[slice(*sentence)].strip(),
        "type": {"typeName": "UnknownWord" if found.rule.category == "spelling" else "Other"},
        "rule": _rule(found.rule, query),
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _extent(text: str, found: Diagnostic) -> tuple[int, int]:
    """What all the fixes of a finding touch, and never nothing: clients pass over empty matches."""
    edits = [edit for fix in found.fixes[:MOST_FIXES] for edit in fix.edits]
    start = min([found.start, *(edit.start for edit in edits)])
    end = max([found.end, *(edit.end for edit in edits)])
    if start == end and start:
        return start - 1, end
    return start, max(end, min(len(text), start + 1))


def _replaced(text: str, start: int, end: int, edits: tuple[Edit, ...]) -> str:
    moved = [Edit(one.start - start, one.end - start, one.replacement) for one in edits]
    return apply_edits(text[start:end], moved)


def _rule(rule: RuleInfo, query: Query) -> dict[str, Any]:
    category = category_of(rule.category)
    return {
        "id": rule.code,
        "subId": rule.name,
        "description": _said(_summary(rule), query),
        "issueType": ISSUE_TYPES[category],
        "category": {"id": category, "name": _said(CATEGORIES[category], query)},
        "isPremium": False,
    }


@cache
def _summary(rule: RuleInfo) -> Message:
    found = find_rule(rule.code)
    return Message(summary(found, "en"), summary(found, "ar"))


def _said(message: Message, query: Query) -> str:
    return message.en if query.speaks_english else message.ar


def _sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text, by their closing marks."""
    borders = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    return [(a, b) for a, b in pairwise(borders) if text[a:b].strip()]
