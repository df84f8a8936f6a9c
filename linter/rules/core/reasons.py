"""What a rule is for, in the language of the reader."""

from __future__ import annotations

import inspect
import re
from typing import Literal

from linter.rules.core import tables
from linter.rules.core.base import Rule


def summary(rule: Rule, lang: Literal["ar", "en"]) -> str:
    """What the rule says of a place, with an ellipsis for what depends on the place."""
    return re.sub(r"\{\w+\}", "…", rule.summary.ar if lang == "ar" else rule.summary.en)


def reason(rule: Rule, lang: Literal["ar", "en"]) -> str:
    """Why the rule holds: in Arabic from the table of reasons, else the rule's own words."""
    if lang == "ar":
        reasons = tables.mapping("reasons_ar")
        if rule.code in reasons:
            return reasons[rule.code]
    return inspect.getdoc(type(rule)) or ""
