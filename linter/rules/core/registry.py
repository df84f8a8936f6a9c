"""All rules, found by looking; and the choice among them by code, prefix, name or family."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Sequence
from functools import cache
from gettext import gettext
from importlib import import_module
from typing import Final

import linter.rules
from linter.rules.core.base import Rule

#: How alike, in per cent, what was written must be to a name for that to have been meant.
_LIKENESS: Final = 70


class UnknownRuleError(ValueError):
    """A selector that names no rule; `nearest` is the most similar valid one, if one is similar."""

    def __init__(self, selector: str, nearest: str | None) -> None:
        hint = (
            gettext("did you mean {nearest!r}?").format(nearest=nearest)
            if nearest
            else gettext("`sawab rules` lists them")
        )
        super().__init__(
            gettext("no rule is called {selector!r}; {hint}").format(selector=selector, hint=hint)
        )
        self.selector = selector
        self.nearest = nearest


@cache
def all_rules() -> tuple[Rule, ...]:
    """One instance of each rule, in order of code."""
    found: dict[str, Rule] = {}
    for module_info in pkgutil.walk_packages(linter.rules.__path__, "linter.rules."):
        for member in vars(import_module(module_info.name)).values():
            # `issubclass` would ask every class that has `Rule` above it: a millisecond a module.
            is_rule = isinstance(member, type) and Rule in member.__mro__
            if is_rule and "code" in vars(member) and member.__module__ == module_info.name:
                found[member.code] = member()
    return tuple(found[code] for code in sorted(found))


@cache
def forms_looked_at() -> frozenset[str]:
    """The bare forms that any rule looks at, those that are off included."""
    return frozenset(form for rule in all_rules() for form in rule.looks_at)


def select_rules(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules that run: those selected (default: the default ones) less those ignored.

    A selector is a code (`S001`), a prefix of codes (`S`), a name (`hamza`), a category
    (`spelling`), `default` or `all`. To select a prefix or a category selects its default rules,
    or all of it if none is on by default: the others are asked for by code or name. Of two rules
    that want the reverse of each other one runs, so that fixing comes to an end. Raises
    `UnknownRuleError` for anything else.
    """
    chosen = set(selected_by(select or ["default"])) - matching(ignore)
    codes = {rule.code for rule in chosen}
    return tuple(rule for rule in all_rules() if rule in chosen and codes.isdisjoint(rule.opposes))


def find_rule(selector: str) -> Rule:
    """The one rule with this code or name. Raises `UnknownRuleError`."""
    for rule in all_rules():
        if selector.upper() == rule.code or selector.lower() == rule.name:
            return rule
    raise UnknownRuleError(selector, _nearest(selector))


def selected_by(selectors: Iterable[str]) -> frozenset[Rule]:
    """The rules that selectors choose, two that want the reverse of each other included."""
    chosen: set[Rule] = set()
    for selector in selectors:
        matches = matching([selector])
        by_default = {rule for rule in matches if rule.is_default}
        is_exact = any(
            selector.upper() == rule.code or selector.lower() == rule.name for rule in matches
        )
        chosen |= matches if is_exact or selector == "all" else by_default or matches
    return frozenset(chosen)


def matching(selectors: Iterable[str]) -> frozenset[Rule]:
    """All rules that the selectors name. Raises `UnknownRuleError` for one that names none."""
    chosen: set[Rule] = set()
    for selector in selectors:
        if selector in _by_code():  # settings come down to codes, so most selectors are such
            chosen.add(_by_code()[selector])
            continue
        matches = {rule for rule in all_rules() if _matches(rule, selector)}
        if not matches:
            raise UnknownRuleError(selector, _nearest(selector))
        chosen |= matches
    return frozenset(chosen)


@cache
def _by_code() -> dict[str, Rule]:
    return {rule.code: rule for rule in all_rules()}


def _matches(rule: Rule, selector: str) -> bool:
    if selector == "default":
        return rule.is_default
    if rule.by_name_only and selector.upper() != rule.code:
        return selector.lower() in ("all", rule.name)
    return rule.info.matches(selector)


def _nearest(selector: str) -> str | None:
    from rapidfuzz import fuzz, process

    names = [name for rule in all_rules() for name in (rule.code, rule.name, rule.category)]
    match = process.extractOne(
        selector, names, scorer=fuzz.ratio, processor=str.lower, score_cutoff=_LIKENESS
    )
    return match[0] if match else None
