"""Stems that AlKhalil derives from roots and patterns, and what may stand before and after each.

AlKhalil Morpho Sys 2 (Boudchiche et al. 2017), by way of the package `farahidi`, holds for 7,700
roots the verbs that dictionaries know, with all their persons, and the verbal nouns, participles
and other nouns of each root. It says of each stem whether it may have the article or a pronoun. Not
every word that a pattern allows is ever written; so a lexeme counts only if its root has a verb, or
the word itself is listed, elsewhere.

The codes of stems are those of `linter/lexicon/stems.py`.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize

from dictionaries.recipes.fetch import PackageFile, Registry, fetch
from linter.lexicon.stems import (
    ACCUSATIVE,
    CONSTRUCT,
    ENERGETIC,
    GOVERNING,
    HOST,
    NOMINATIVE,
    NOUN,
    SHORTEST,
    VERB,
    Forms,
)
from linter.text import alphabet as ab
from linter.text.normalise import strip_marks

FARAHIDI: Final = PackageFile(
    Registry.PYPI,
    "farahidi",
    "0.4.0",
    "144bc9e651f9500aee45ee517540d1f2ba7b76b7d81fcf90f3474b91b1f0cd3a",
)
PATTERNS: Final = Path(__file__).parents[1] / "lexicon" / "derived_patterns.tsv"
NOUNS: Final = "Nouns"
VERBS: Final = "Verbs"

_LONGEST: Final = 12
_RADICALS: Final = "فعل"
_HAMZAS: Final = re.compile("[ءآأؤإئ]")
#: The three vowels of the first form are one verb to its participles.
_FIRST_FORM: Final = "فَعَلَ"
_FIRST_FORMS: Final = (_FIRST_FORM, "فَعِلَ", "فَعُلَ")
#: Endings that tell the case of a noun.
_CASES: Final = (("ًا", ACCUSATIVE), ("ونَ", NOMINATIVE), ("انِ", NOMINATIVE))
#: Labels of AlKhalil: passive, intransitive, energetic, construct state.
_PASSIVE: Final = "مجهول"
_INTRANSITIVE: Final = "لازم"
_ENERGETIC: Final = "مؤكد"
_CONSTRUCT: Final = "مضاف"
#: … nouns of one time, of manner, of place, of tool and the like, which it makes of any verb.
_MADE_AT_WILL: Final = frozenset(
    {"مصدر مرة", "مصدر هيئة", "مصدر ميمي", "اسم آلة", "مبالغة اسم الفاعل", "اسم زمان أو مكان"}
)
#: … nisba adjectives and abstract nouns.
_OF_NOUNS: Final = frozenset({"نسبة", "مصدر صناعي"})
#: … verbal nouns, of which those of no pattern in the table are of the first form.
_VERBAL_NOUN: Final = "مصدر أصلي"
#: Share of its forms that must be listed for a verb to count as listed.
_LISTED_SHARE: Final = 0.4


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word with its stems: inflected forms without particles and pronouns, each with a code."""

    root: str
    lemma: str
    pattern: str
    kind: str
    stems: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Formula:
    """One stem as a pattern: `bare` and `written` with marks, its codes, and its lexeme's."""

    bare: str
    written: str
    lemma: str
    pattern: str
    kind: str
    endings: tuple[tuple[str, str, str], ...]


@cache
def _library(module: str) -> Any:  # noqa: ANN401  # imported from the wheel that was fetched
    wheel = str(fetch(FARAHIDI))
    if wheel not in sys.path:
        sys.path.append(wheel)
    return import_module(f"farahidi.{module}")


def lexemes(category: str) -> Iterator[Lexeme]:
    """All lexemes of a category, `NOUNS` or `VERBS`, root by root."""
    lexicon, write = _library("lexicon").Lexicon(), _library("normalize").word_from_root_and_pattern
    formula = _reader(lexicon, category)
    for slots in ("roots_tri", "roots_quad"):
        for bucket in lexicon.derived_map(category, slots).values():
            for entry in bucket:
                used = {
                    formula(length, int(number))
                    for length in range(SHORTEST, _LONGEST + 1)
                    for number in (entry[f"len{length}"] or "").split()
                }
                yield from _lexemes_of(entry["val"], used - {None}, write)


def _lexemes_of(
    root: str, formulas: set[_Formula], write: Callable[[str, str], str]
) -> Iterator[Lexeme]:
    found: defaultdict[tuple[str, str, str], set[tuple[str, str]]] = defaultdict(set)
    letters = str.maketrans(dict(zip(_RADICALS, root, strict=False)))
    is_plain = len(root) == len(_RADICALS) and ab.HAMZA not in root
    for formula in formulas:
        if is_plain and not _HAMZAS.search(formula.bare):
            form = formula.bare.translate(letters)
        else:
            form = strip_marks(write(root, formula.written))
        stems = found[formula.lemma, formula.pattern, formula.kind]
        for taken, added, code in formula.endings:
            stems.add((form.removesuffix(taken) + added, code))
    for (lemma, pattern, kind), stems in found.items():
        yield Lexeme(root, strip_marks(write(root, lemma)), pattern, kind, frozenset(stems))


def _reader(lexicon: Any, category: str) -> Callable[[int, int], _Formula]:  # noqa: ANN401
    decode = getattr(_library("pos"), "decode_noun" if category == NOUNS else "decode_verb")
    features = cache(lambda number: decode(lexicon, int(number)))

    @cache
    def formula(length: int, number: int) -> _Formula:
        row = lexicon.formulas(category, length)[number - 1]
        stem = lexicon.voweled_diac_stem(category, length, int(row["idDiacPatternStem"]))["val"]
        lemma = lexicon.voweled_diac_lemma(category, *_place(row["idDiacPatternLemma"]))["val"]
        canon = lexicon.voweled_canonic_lemma(category, *_place(row["idCanonicPatternLemma"]))
        of = features(row["idPartOfSpeech"])
        endings = _noun_endings(stem, of) if category == NOUNS else _verb_endings(stem, of)
        pattern = _ordered(canon["val"])
        kind = of["Type"] if category == NOUNS else VERBS
        return _Formula(strip_marks(stem), stem, lemma, pattern, kind, tuple(endings))

    return formula


def _place(dotted: str) -> tuple[int, int]:
    length, number = dotted.split(".")
    return int(length), int(number)


def _noun_endings(stem: str, of: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """The ending to be taken off, that to be added, and the code of the form that this makes."""
    if of["Definit"] != _CONSTRUCT:
        yield "", "", next((code for ending, code in _CASES if stem.endswith(ending)), NOUN)
        return
    bare = strip_marks(stem)
    if not bare.endswith(ab.WAW) or bare.startswith("م"):  # قاتلو is rather a misspelling of قاتلوا
        yield "", "", GOVERNING
    yield from ((taken, added, CONSTRUCT) for taken, added in _before_pronoun(bare))


def _verb_endings(stem: str, of: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    if of["Emphasized"] == _ENERGETIC:
        yield "", "", ENERGETIC
        return
    yield "", "", VERB
    if of["Voice"] != _PASSIVE and of["Transitivity"] != _INTRANSITIVE:
        yield from ((taken, added, HOST) for taken, added in _before_pronoun(strip_marks(stem)))


def _before_pronoun(bare: str) -> Iterator[tuple[str, str]]:
    """The ending that gives way before a pronoun, and that which takes its place.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 12.
    """
    if bare.endswith(ab.WAW + ab.ALEF):
        yield ab.ALEF, ""
    elif bare.endswith(ab.TEH_MARBUTA):
        yield ab.TEH_MARBUTA, ab.TEH
    elif bare.endswith(ab.ALEF_MAKSURA):
        yield ab.ALEF_MAKSURA, ab.ALEF
    elif bare.endswith(ab.ALEF + ab.HAMZA):
        yield from ((ab.HAMZA, seat) for seat in (ab.HAMZA, ab.WAW_HAMZA, ab.YEH_HAMZA))
    else:
        yield "", ab.WAW if bare.endswith("تم") else ""


class Witnesses:
    """Tells which lexemes are words: by their roots, their verbs, or by themselves.

    AlKhalil holds the verbs of the great dictionaries, whole families of which nobody uses any
    more; so a root counts if one of its verbs is listed elsewhere.
    """

    def __init__(self, known: Forms, verbs: Iterable[Lexeme]) -> None:
        """`known` holds the forms of other sources, `verbs` all lexemes of verbs."""
        self._known = known
        rows = PATTERNS.read_text(encoding="utf-8").splitlines()
        pairs = (row.split("\t", 1) for row in rows if row and not row.startswith("#"))
        self._patterns = {_ordered(noun): _ordered(verb) for noun, verb in pairs}
        verbs = list(verbs)
        self._roots = {verb.root for verb in verbs if self._is_listed(verb)}
        self._verbs = {(verb.root, verb.pattern) for verb in verbs if verb.root in self._roots}

    def vouch_for(self, lexeme: Lexeme) -> bool:
        """Whether a verb is of a known root; whether a noun is known, or of such a verb."""
        if lexeme.kind == VERBS:
            return lexeme.root in self._roots
        if lexeme.kind in _MADE_AT_WILL:
            return self._is_noun(lexeme.lemma)
        if lexeme.kind in _OF_NOUNS:
            base = lexeme.lemma.removesuffix(ab.TEH_MARBUTA).removesuffix(ab.YEH)
            if f"ال{base}ون" in self._known:  # المهندسيين misspells المهندسين
                return False
            return any(map(self._is_noun, (lexeme.lemma, base, base + ab.TEH_MARBUTA)))
        verb = self._patterns.get(lexeme.pattern)
        if verb is None and lexeme.kind == _VERBAL_NOUN:
            verb = _FIRST_FORM
        return (lexeme.root, verb) in self._verbs or self._is_noun(lexeme.lemma)

    def _is_listed(self, verb: Lexeme) -> bool:
        forms = {form for form, code in verb.stems if code == VERB}
        return sum(form in self._known for form in forms) >= _LISTED_SHARE * len(forms)

    def _is_noun(self, lemma: str) -> bool:
        return f"بال{lemma}" in self._known


def _ordered(pattern: str) -> str:
    """A pattern with its marks in the order of Unicode, and the first form with one vowel."""
    ordered = normalize("NFC", pattern)
    return _FIRST_FORM if ordered in _FIRST_FORMS else ordered
