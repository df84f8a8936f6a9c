"""`sawab explain`: what a rule is for, with its examples."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from linter.rules.base import Rule
    from linter.settings import Lang

_FIX_KINDS: Final = {
    "safe": "applied by `sawab fix`",
    "unsafe": "applied by `sawab fix --unsafe-fixes`",
    "display": "shown, never applied",
}


@click.command("explain", short_help="Say what a rule is for, with examples.")
@click.argument("rule")
@click.option("--lang", type=click.Choice(["ar", "en"]), help="Language of the summary.")
def command(rule: str, lang: Lang | None) -> None:
    """Say what RULE (a code such as P002, or a name such as hamza) is for, with examples."""
    from linter.cli.output import locale_language, write
    from linter.rules.registry import UnknownRuleError, find_rule

    try:
        found = find_rule(rule)
    except UnknownRuleError as error:
        raise click.BadParameter(str(error), param_hint="RULE") from None
    write(f"{line}\n" for line in _lines(found, lang or locale_language()))


def _lines(rule: Rule, lang: Lang) -> Iterator[str]:
    from linter.cli.rules import summary

    yield f"{rule.code} {rule.name}: {summary(rule, lang)}"
    yield ""
    yield inspect.getdoc(type(rule)) or ""
    yield ""
    yield f"Family: {rule.category}" + (f" (ARETA {rule.areta})" if rule.areta else "")
    yield f"Default: {'on' if rule.is_default else 'off; turn it on with `--extend-select`'}"
    yield f"Fix: {_FIX_KINDS[rule.applicability.value]}"
    yield from _examples(rule)


def _examples(rule: Rule) -> Iterator[str]:
    from linter.reports.visible import calm

    wrong = [example for example in rule.examples if example.is_wrong]
    right = [example for example in rule.examples if not example.is_wrong]
    if wrong:
        yield "\nWrong:"
    for example in wrong:
        yield f"  {calm(example.text)}"
        if example.fixed is not None:
            yield f"    → {calm(example.fixed)}"
    if right:
        yield "\nRight:"
    for example in right:
        yield f"  {calm(example.text)}"
