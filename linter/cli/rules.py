"""`sawab rules`: the table of all rules."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from linter.rules.core.base import Rule
    from linter.settings.model import Lang


@click.command("rules", short_help="List all rules.")
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="A table for people, or JSON for programs.  [default: text]",
)
@click.option("--lang", type=click.Choice(["ar", "en"]), help="Language of the summaries.")
def command(output_format: str, lang: Lang | None) -> None:
    """List all rules: code, name, whether it runs by default, kind of fix, what it says."""
    from linter.cli.output import write
    from linter.rules.core.registry import all_rules
    from linter.settings.locale import locale_language

    if output_format == "json":
        write(_json(all_rules()))
    else:
        write(_table(all_rules(), lang or locale_language()))


def _table(rules: tuple[Rule, ...], lang: Lang) -> Iterator[str]:
    from linter.rules.core.reasons import summary

    width = max(len(rule.name) for rule in rules)
    for rule in rules:
        default = gettext("on ") if rule.is_default else gettext("off")
        fix = f"{gettext(rule.applicability.value):<7}"
        yield f"{rule.code}  {rule.name:<{width}}  {default}  {fix}  {summary(rule, lang)}\n"


def _json(rules: tuple[Rule, ...]) -> Iterator[str]:
    import json

    from linter.rules.core.reasons import summary

    records = [
        {
            "code": rule.code,
            "name": rule.name,
            "category": rule.category,
            "areta": rule.areta,
            "default": rule.is_default,
            "severity": rule.severity.value,
            "applicability": rule.applicability.value,
            "summary": {"en": summary(rule, "en"), "ar": summary(rule, "ar")},
        }
        for rule in rules
    ]
    yield json.dumps(records, ensure_ascii=False, indent=2) + "\n"
