"""What kind of word follows a joined أن or إن, as far as the lexicon shows it.

Before a verb in the perfect وإن is "although" or "and if" (وإن طال الزمن), before one in the
imperfect وأن is "and that" (وأن يعود), and neither mostly stands before the other's verb. A noun
leaves both. ل before a later word of the clause is the lam that إنّ calls for (وإن بعض هذا لكاف),
and never أنّ.

Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 19 and 36; Abbas Hasan, al-Nahw
al-wafi, 1:659 (the lam of إنّ) and 4:433 (verbs after إن).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.lexicon.pronouns import ALL
from linter.lexicon.resources import table_lines, table_rows
from linter.spelling.surroundings.tokens import BREAK
from linter.text import alphabet as ab

MARK: Final = "mark"
UNLISTED: Final = "unlisted"
#: What begins a definite word; ل drops the alif of its article.
_DEFINITE: Final = (ARTICLE, "لل")
_LAM: Final = "ل"
#: Prepositions as they stand before a pronoun.
_BEFORE_PRONOUN: Final = frozenset(
    ("ل", "ب", "في", "من", "علي", "إلي", "عن", "مع", "لدي", "بين", "عند")
)
#: What the perfect ends in, and what one in ى ends in instead of it.
_ENDINGS: Final = ("", "وا", "تا", "تم", "ت", "نا", "ن", "ا", "و")
_ENDINGS_FOR_WEAK: Final = ("وا", "ت", "تا")
_WEAK: Final = (ab.ALEF, ab.ALEF_MAKSURA)
_SHORTEST: Final = 2
#: Up to so many tokens on a lam is looked for, and it is near up to so many words on.
_LAM_REACH: Final = 20
_NEAR_LAM: Final = 5
_ENDS: Final = frozenset((BREAK, ".", "؟", "!", "؛"))
_REMEMBERED: Final = 1 << 14


@cache
def _closed_words() -> dict[str, frozenset[str]]:
    rows = table_rows(table_lines("choices/closed_words.tsv"))
    return {name: frozenset(words.split()) for name, words in rows}


@lru_cache(_REMEMBERED)
def word_kind(token: str, lexicon: Lexicon) -> str:
    """What kind of word a bare token may be, by its form and what is listed beside it.

    `MARK`, `definite`, `closed`, `preposition` (with a pronoun), or what it may be of `imperfect`,
    `perfect`, `accusative` (in ا) and `noun`, joined by `/`; `word` if nothing shows,
    `UNLISTED` if it is no word either.
    """
    if not token[0].isalpha():
        return MARK
    if token.startswith(_DEFINITE):
        return "definite"
    if token in _closed_words()["closed"]:
        return "closed"
    hosts = tuple(_hosts(token))
    if not _BEFORE_PRONOUN.isdisjoint(hosts[1:]):
        return "preposition"
    return "/".join(_readings(token, hosts, lexicon)) or (
        "word" if token in lexicon.forms else UNLISTED
    )


def is_lam(token: str) -> bool:
    """Whether a bare token begins with ل, as words with the lam of إنّ do."""
    is_joined = token.startswith(_LAM) and not token.startswith(_DEFINITE)
    return is_joined and len(token) > _SHORTEST and token not in _closed_words()["not-lam"]


def lam_after(tokens: Sequence[str], kind_of: Callable[[str], str]) -> tuple[str, str]:
    """The kind of the first word behind a lam in the clause, and the same if it is near.

    `tokens` are those behind the particle, nearest first.
    """
    words = 0
    for token in tokens[:_LAM_REACH]:
        if token in _ENDS:
            break
        words += token[0].isalpha()
        if words > 1 and is_lam(token) and (found := kind_of(token[1:])) != UNLISTED:
            return found, found if words <= _NEAR_LAM else ""
    return "", ""


def _hosts(token: str) -> Iterator[str]:
    """A word, and what is left of it without a pronoun."""
    yield token
    yield from (token.removesuffix(pronoun) for pronoun in ALL if token.endswith(pronoun))


def _readings(token: str, hosts: tuple[str, ...], lexicon: Lexicon) -> Iterator[str]:
    attested = Attested(lexicon)
    if any(attested.is_imperfect(one) for host in hosts for one in _singulars(host)):
        yield "imperfect"
    if _is_perfect(token, hosts, lexicon):
        yield "perfect"
    is_accusative = token.endswith(ab.ALEF) and attested.bears_article(token[:-1])
    if is_accusative:
        yield "accusative"
    if is_accusative or any(_is_noun(host, attested) for host in hosts):
        yield "noun"


def _singulars(host: str) -> Iterator[str]:
    """An imperfect without the ending of two or many, which in the subjunctive has no ن."""
    yield host
    if host.endswith("وا"):
        yield host[:-2] + "ون"
    if host.endswith((ab.NOON, ab.ALEF)):
        yield host[:-1]


def _is_noun(host: str, attested: Attested) -> bool:
    with_mark = host[:-1] + ab.TEH_MARBUTA if host.endswith(ab.TEH) else host
    return attested.bears_article(host) or attested.bears_article(with_mark)


def _is_perfect(token: str, hosts: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether a word is a perfect with an ending or pronoun: طال, طالت, أرادهم, تولوا."""
    for host in hosts:
        for ending in _ENDINGS:
            if host.endswith(ending) and _has_perfect(host.removesuffix(ending), lexicon):
                return True
        weak = _ENDINGS_FOR_WEAK if host == token else (*_ENDINGS_FOR_WEAK, ab.ALEF)
        for ending in weak:
            if host.endswith(ending) and _has_perfect(
                f"{host.removesuffix(ending)}{ab.ALEF_MAKSURA}", lexicon
            ):
                return True
    return False


def _has_perfect(stem: str, lexicon: Lexicon) -> bool:
    """Whether "he" and "she" did it and "they" did: كتب and كتبوا, كتبت; رمى and رموا, رمت."""
    if len(stem) < _SHORTEST:
        return False
    if stem.endswith(_WEAK):
        stem = stem[:-1]
    return len(stem) >= _SHORTEST and all(stem + end in lexicon.forms for end in ("وا", "ت"))
