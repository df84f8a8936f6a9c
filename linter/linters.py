"""The linter for each file: what its settings select, with what the user asks for on top.

The command line, the language server and every other door choose their linters here, so that a
file gets one verdict whoever asks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from linter.engine import Linter
from linter.lexicon.terms import Term
from linter.rules.core.base import Rule
from linter.rules.core.registry import UnknownRuleError, matching, selected_by
from linter.settings.discovery import FindSettings, accepted_words, find_settings
from linter.settings.glossaries import load_glossary
from linter.settings.model import Settings
from linter.settings.selection import Selection

#: Codes of rules, accepted words, terms of glossaries, the norm of spelling.
Key = tuple[tuple[str, ...], tuple[str, ...], tuple[Term, ...], str | None]


class SelectionError(ValueError):
    """A selector of a `Selection` that names no rule; `key` says in which list it stands."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


class Linters:
    """Linters by settings; files with the same rules and words share one."""

    def __init__(self, selection: Selection, find: FindSettings = find_settings) -> None:
        """Raises `SelectionError` for a selector that names no rule."""
        self._select = _named("select", selection.select, selected_by)
        self._extend = _named("extend-select", selection.extend_select, selected_by)
        self._ignore = _named("ignore", selection.ignore, matching)
        self._selection = selection
        self._find = find
        self._by_settings: dict[Key, Linter] = {}
        #: The linter of the files of one settings object (kept, so that its id is its own) that
        #: ignore the same selectors.
        self._known: dict[tuple[int, tuple[str, ...]], tuple[Settings, Linter]] = {}

    def __reduce__(self) -> tuple[type[Linters], tuple[Selection, FindSettings]]:
        """Travel as what was chosen: the linters known here change while a thread packs this."""
        return (Linters, (self._selection, self._find))

    def for_file(self, path: str) -> Linter:
        """The linter for the file at `path`.

        Raises `ConfigError` for a selector in the settings that names no rule or a wrong
        glossary, and `DictionaryError` when the compiled dictionary cannot be used.
        """
        settings = self._find(Path(path).parent)
        same = id(settings), settings.ignored_in(Path(path))
        if same not in self._known:
            self._known[same] = settings, self._linter(path, settings)
        return self._known[same][1]

    def _linter(self, path: str, settings: Settings) -> Linter:
        codes = self.codes_for(Path(path))
        words = accepted_words(settings)
        terms = tuple(term for file in settings.glossaries for term in load_glossary(file))
        key = (codes, words, terms, settings.spelling)
        if key not in self._by_settings:
            # A linter that is given no rules runs the default ones.
            self._by_settings[key] = Linter(
                codes or ["all"], () if codes else ["all"], words, terms, settings.spelling
            )
        return self._by_settings[key]

    def codes_for(self, path: Path) -> tuple[str, ...]:
        """The codes of the rules that run on the file at `path`, sorted.

        Raises `ConfigError` for a selector in the settings that names no rule.
        """
        settings = self._find(path.parent)
        check_selectors(settings)
        ignored = matching(settings.ignored_in(path))
        rules = (self._select or _rules_of(settings)) | self._extend
        chosen = {rule.code: rule for rule in rules - ignored - self._ignore}
        return tuple(
            sorted(code for code in chosen if chosen.keys().isdisjoint(chosen[code].opposes))
        )


def _named(
    key: str, selectors: Sequence[str], meaning: Callable[[Sequence[str]], frozenset[Rule]]
) -> frozenset[Rule]:
    try:
        return meaning(selectors)
    except UnknownRuleError as error:
        raise SelectionError(key, str(error)) from None


def check_selectors(settings: Settings) -> None:
    """Raise `ConfigError` for a selector in the settings that names no rule."""
    _rules_of(settings)


@cache
def _rules_of(settings: Settings) -> frozenset[Rule]:
    """The rules that the layers of settings choose."""
    rules = selected_by(["default"])
    for layer in settings.layers:
        try:
            if layer.select:
                rules = selected_by(layer.select)
            rules |= selected_by(layer.extend_select)
            rules -= matching(layer.ignore)
            for _, ignored in layer.per_file_ignores:
                matching(ignored)
        except UnknownRuleError as error:
            raise layer.error(error.selector, str(error)) from None
    return rules
