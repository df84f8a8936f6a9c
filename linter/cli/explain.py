"""`sawab explain`: what a rule is for, with its examples; or why a word was judged as it was."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from linter.cli.option_values import complete_rules
from linter.findings.diagnostic import Message

if TYPE_CHECKING:
    from linter.rules.core.base import Rule
    from linter.settings.model import Lang

_FIX_KINDS: Final = {
    "safe": Message("applied by `sawab fix`", "يطبقه `sawab fix`"),
    "unsafe": Message("applied by `sawab fix --unsafe-fixes`", "يطبقه `sawab fix --unsafe-fixes`"),
    "display": Message("shown, never applied", "يُعرض ولا يُطبق"),
}
_FAMILY: Final = Message("Family", "الفئة")
_DEFAULT: Final = Message("Default", "افتراضيا")
_ON: Final = Message("on", "مفعّلة")
_OFF: Final = Message(
    "off; turn it on with `--extend-select`", "معطّلة؛ تُفعّل بالخيار `--extend-select`"
)
_FIX: Final = Message("Fix", "التصحيح")
_WRONG: Final = Message("Wrong", "خطأ")
_RIGHT: Final = Message("Right", "صواب")


@click.command("explain", short_help="Say what a rule is for, or why a word was judged so.")
@click.argument("rule", required=False, shell_complete=complete_rules)
@click.option("--word", help="Take the judgement of this word apart instead.")
@click.option("--context", help="With --word: a text in which it stands.")
@click.option("--lang", type=click.Choice(["ar", "en"]), help="Language of a rule's reason.")
def command(rule: str | None, word: str | None, context: str | None, lang: Lang | None) -> None:
    """Say what RULE (a code such as P002, or a name such as hamza) is for, with examples.

    With --word, show what was weighed in judging a word: each correction with the error that leads
    to it, how common it is, and how likely; against all of them, that the word is right and merely
    in no list. With --context, show for a right word what its neighbours say.

    Exit codes: 0 explained, whatever the verdict; 2 no such rule, no Arabic word, or a word that
    does not stand in the context.
    """
    from linter.cli.output import write

    if (rule is None) == (word is None):
        raise click.UsageError(gettext("Name either a RULE or a --word."))
    if word is None:
        if context is not None:
            raise click.UsageError(gettext("--context needs a --word."))
        assert rule is not None
        write(_rule_lines(rule, lang))
    else:
        write(_word_lines(word, context))


def _rule_lines(rule: str, lang: Lang | None) -> Iterator[str]:
    from linter.rules.core.registry import UnknownRuleError, find_rule
    from linter.settings.locale import locale_language

    try:
        found = find_rule(rule)
    except UnknownRuleError as error:
        raise click.BadParameter(str(error), param_hint="RULE") from None
    return (f"{line}\n" for line in _lines(found, lang or locale_language()))


def _word_lines(word: str, context: str | None) -> Iterator[str]:
    from linter.cli import word_story
    from linter.settings.discovery import accepted_words, find_settings
    from linter.spelling.explanation import NotInContextError, explain
    from linter.spelling.speller import default_speller
    from linter.text.passage import Passage

    if Passage(word).words != [word]:
        raise click.BadParameter(
            gettext("{word!r} is not one Arabic word").format(word=word), param_hint="--word"
        )
    settings = find_settings(Path())
    accepted = frozenset(accepted_words(settings))
    speller = default_speller(accepted, settings.spelling)
    try:
        found = explain(word, speller, context)
    except NotInContextError:
        raise click.BadParameter(
            gettext("{word!r} is not in it").format(word=word), param_hint="--context"
        ) from None
    return (f"{line}\n" for line in word_story.lines(found, speller.lexicon))


def _lines(rule: Rule, lang: Lang) -> Iterator[str]:
    from linter.rules.core.reasons import reason, summary

    yield f"{rule.code} {rule.name}: {summary(rule, lang)}"
    yield ""
    yield reason(rule, lang)
    yield ""
    areta = f" (ARETA {rule.areta})" if rule.areta else ""
    state = _ON if rule.is_default else _OFF
    yield f"{_in(lang, _FAMILY)}: {gettext(rule.category)}{areta}"
    yield f"{_in(lang, _DEFAULT)}: {_in(lang, state)}"
    yield f"{_in(lang, _FIX)}: {_in(lang, _FIX_KINDS[rule.applicability.value])}"
    yield from _examples(rule, lang)


def _in(lang: Lang, message: Message) -> str:
    return message.ar if lang == "ar" else message.en


def _examples(rule: Rule, lang: Lang) -> Iterator[str]:
    from linter.reports.visible import calm

    wrong = [example for example in rule.examples if example.is_wrong]
    right = [example for example in rule.examples if not example.is_wrong]
    if wrong:
        yield f"\n{_in(lang, _WRONG)}:"
    for example in wrong:
        yield f"  {calm(example.text)}"
        if example.fixed is not None:
            yield f"    → {calm(example.fixed)}"
    if right:
        yield f"\n{_in(lang, _RIGHT)}:"
    for example in right:
        yield f"  {calm(example.text)}"
