"""Telling Arabic from other languages in its letters (long: weighed by line and by text).

Each paragraph is weighed by words that one of them uses and Arabic does not: closed-class words,
and letters. Look-alikes from the keyboards of those languages (ی, ک) prove nothing, since Arabic is
typed on them too; so words are compared with these letters folded to the Arabic ones.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from gettext import gettext
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_TABLE: Final = "languages.tsv"
_ARABIC: Final = "ar"
#: The language of strings that are not Arabic, where nothing tells more.
_COMMONEST: Final = "fa"
#: Letters of other alphabets, and those that keyboards of theirs have for Arabic ones: a text
#: without any of them is not looked at further.
_FOREIGN: Final = Pattern(f"[{ab.FOREIGN_LETTERS}]")
_TELLING: Final = Pattern(f"[{ab.FOREIGN_LETTERS}یک]")
#: A word; a zero-width joiner parts the prefixes of Persian from it.
_WORD: Final = Pattern(f"[{ab.WORD_CHARACTERS}]+")
_PARAGRAPH: Final = Pattern(r"[^\r\n]+")
_LINE_ENDS: Final = "\r\n"
#: Letters that Arabic is typed with on keyboards of other languages, and the Arabic ones.
_FOLDS: Final = str.maketrans("یکہھۀۃ", "يكهههة", ab.TATWEEL)
#: Letters and beginnings that only Arabic words have.
_ARABIC_WORD: Final = Pattern("^(?:[وفبك]{0,2}ال|[وف]?لل).{2}|[ةأإ]")
#: Other tags of the languages in the table.
_ALIASES: Final = {
    **dict.fromkeys(("per", "fas", "prs"), "fa"),
    **dict.fromkeys(("ku", "kur", "sdh"), "ckb"),
    **{"urd": "ur", "uig": "ug", "pus": "ps", "snd": "sd"},
    **dict.fromkeys(("msa", "may", "zlm", "zsm"), "ms"),
}
#: This many times as much must speak for another language as for Arabic.
_ODDS: Final = 2
_LEAST: Final = 2
#: So many words with letters of another language, and so many times as many as show Arabic, make
#: a text of it whose lines are too short to tell: names of places, messages of a program.
_FOREIGN_WORDS: Final = 4
_FOREIGN_TIMES: Final = 2
#: So much of a text tells what it is as a whole (code points); of the rest each line tells.
_HEAD: Final = 1 << 18
#: This many lines, and this many times as many as of other languages, make a text Arabic whatever
#: its file is called.
_SURE_LINES: Final = 5
#: So long is a short line, and of so many the language is remembered.
_SHORT_LINE: Final = 60
_REMEMBERED: Final = 1_024
_SURE_TIMES: Final = 5


class Languages(NamedTuple):
    """`arabic`: the ranges that are Arabic (None: all of the text); `others`: names of others."""

    arabic: tuple[tuple[int, int], ...] | None = None
    others: tuple[str, ...] = ()


def languages_of(text: str, *, is_of_strings: bool = False) -> Languages:
    """Which ranges of a text (code points) are Arabic, as opposed to another use of its letters.

    A line that does not tell is of the language of the lines before and after it that do; where
    these differ, of the one that is not Arabic if it holds a letter that Arabic does not use. Where
    the text as a whole is of another language, so is each line that does not tell. The few strings
    of a program or a page (`is_of_strings`) are of another where nothing in them shows Arabic.
    """
    if not _TELLING.search(text):  # as in most texts
        return Languages()
    whole = _of_whole(text, is_of_strings=is_of_strings)
    if whole is None and all(_language(line) in (None, _ARABIC) for line in _telling(text)):
        return Languages()
    lines = [(match.start(), match.end()) for match in _PARAGRAPH.finditer(text)]
    judged = [_language(text[start:end], whole) for start, end in lines]
    others = Counter(language for language in judged if language not in (None, _ARABIC))
    arabic = [
        span
        for span, language in zip(lines, _filled(text, lines, judged), strict=True)
        if language == _ARABIC
    ]
    names = tuple(_table()[language or _ARABIC].name for language, _ in others.most_common())
    return Languages(tuple(_joined(text, arabic)), names)


def is_surely_arabic(text: str) -> bool:
    """Whether a text is Arabic though its file is named after another language.

    Several lines must show it, and hardly any may show another language.
    """
    judged = Counter(_language(match[0]) for match in _PARAGRAPH.finditer(text))
    arabic = judged[_ARABIC]
    others = judged.total() - arabic - judged[None]
    return arabic >= _SURE_LINES and arabic >= _SURE_TIMES * others


def _of_whole(text: str, *, is_of_strings: bool) -> str | None:
    """The language that the words of a text show together, if hardly any shows Arabic."""
    text = text[:_HEAD]
    if _FOREIGN.search(text) is None:
        return None
    table = _table()
    known = table[_ARABIC].words
    others = _others().words
    arabic = foreign = 0.0
    words = Counter(_WORD.findall(text))
    for word, times in words.items():
        folded = word.translate(_FOLDS)
        if folded in known or _ARABIC_WORD.search(folded):
            arabic += times
        elif _FOREIGN.search(folded) or folded in others:
            foreign += times
        elif _TELLING.search(word):  # Arabic is typed so too
            foreign += times / 2
    if is_of_strings and foreign and not arabic:
        return _COMMONEST
    if foreign < _FOREIGN_WORDS or foreign < _FOREIGN_TIMES * arabic:
        return None
    telling = Counter(_FOREIGN.findall(text))
    telling.update(word.translate(_FOLDS) for word in words.elements())
    weights = {
        tag: sum(telling[one_of] for one_of in one.letters | one.words)
        for tag, one in table.items()
        if tag != _ARABIC
    }
    best = max(weights, key=lambda tag: weights[tag])
    return best if weights[best] >= _LEAST else None


def _telling(text: str) -> Iterator[str]:
    """The lines that hold a letter which Arabic does not use, or is seldom typed with."""
    match, done = _TELLING.search(text), 0
    while match:
        start = max(text.rfind(end, done, match.start()) + 1 for end in _LINE_ENDS) or done
        line = _PARAGRAPH.match(text, start)
        if line is None:  # cannot be: the letter is in it
            return
        yield line[0]
        done = line.end()
        match = _TELLING.search(text, done)


def name_of(tag: str) -> str:
    """The English name of a language in Arabic script by its tag, or the tag if it is not known."""
    known = _table().get(_ALIASES.get(tag, tag))
    return tag if known is None else known.name


def language_names() -> list[str]:
    """The English names of the languages that are told from Arabic."""
    return [known.name for tag, known in _table().items() if tag != _ARABIC]


def left_alone(names: Iterable[str]) -> str:
    """The note on text in other languages; empty if there is none."""
    listed = gettext(" and ").join(map(gettext, names))
    return gettext("text in {listed} is left alone").format(listed=listed) if listed else ""


class _Evidence(NamedTuple):
    name: str
    letters: frozenset[str]
    words: frozenset[str]


def _language(line: str, whole: str | None = None) -> str | None:
    """The language of a line; that of the `whole` text if it does not tell.

    In a text of another language a few words of both do not tell. Short lines come again and again.
    """
    return (_language_of if len(line) > _SHORT_LINE else _language_of_short)(line, whole)


def _language_of(line: str, whole: str | None) -> str | None:
    others = _others()
    words = _WORD.findall(line)
    has_letters = others.letter.search(line) is not None  # as in hardly any line
    if has_letters:
        words = [word.translate(_FOLDS) for word in words]
    may_tell = has_letters or not others.words.isdisjoint(words)
    foreign = [word for word in words if others.holds(word)] if may_tell else []
    if not words:
        return whole
    table = _table()
    known = table[_ARABIC].words
    shown = (word in known or _ARABIC_WORD.search(word) is not None for word in words)
    if not foreign and whole is None:
        return _ARABIC if any(shown) else None
    arabic = sum(shown)
    weight, language = max(
        (_weight(foreign, evidence), tag) for tag, evidence in table.items() if tag != _ARABIC
    )
    if weight >= _LEAST and weight > _ODDS * arabic:
        return language
    least = weight if whole is None else _LEAST - 1 + weight
    if arabic <= least or (whole is not None and 3 * arabic <= len(words)):
        return whole
    return _ARABIC


_language_of_short = lru_cache(_REMEMBERED)(_language_of)


def _weight(words: list[str], evidence: _Evidence) -> float:
    """How many words speak for a language; a letter that may write a foreign name counts half."""
    weight = 0.0
    for word in words:
        if word in evidence.words:
            weight += 1
        elif letters := evidence.letters.intersection(word):
            weight += 0.5 if letters <= set(ab.LOAN_LETTERS) else 1
    return weight


def _filled(text: str, lines: list[tuple[int, int]], judged: list[str | None]) -> Iterator[str]:
    """The language of each line, where it does not tell by that of the lines around it."""
    before = list(_carried(judged))
    after = list(_carried(reversed(judged)))[::-1]
    for (start, end), language, one, other in zip(lines, judged, before, after, strict=True):
        if language is not None:
            yield language
        elif one is None or other is None or one == other:
            yield one or other or _ARABIC
        elif _FOREIGN.search(text, start, end):
            yield one if one != _ARABIC else other
        else:
            yield _ARABIC


def _carried(judged: Iterable[str | None]) -> Iterator[str | None]:
    """For each line the last language that was told."""
    last = None
    for language in judged:
        last = language or last
        yield last


def _joined(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Ranges of lines that follow each other made one, what parts them included."""
    start, end = -1, -1
    for first, last in spans:
        if start >= 0 and not text[end:first].strip("\r\n"):
            end = last
            continue
        if start >= 0:
            yield start, end
        start, end = first, last
    if start >= 0:
        yield start, end


class _Others(NamedTuple):
    """The letters and words that speak for any language but Arabic.

    `letter` finds these letters, and all that are folded before words are compared.
    """

    letters: frozenset[str]
    words: frozenset[str]
    letter: Pattern

    def holds(self, word: str) -> bool:
        """Whether a folded word speaks for one of them."""
        return word in self.words or not self.letters.isdisjoint(word)


@cache
def _others() -> _Others:
    others = [one for tag, one in _table().items() if tag != _ARABIC]
    letters = frozenset(chain.from_iterable(one.letters for one in others))
    words = frozenset(chain.from_iterable(one.words for one in others))
    telling = "".join(sorted(letters.union(map(chr, _FOLDS))))
    return _Others(letters, words, Pattern(f"[{re.escape(telling)}]"))


@cache
def _table() -> Mapping[str, _Evidence]:
    package = import_module("linter.dictionaries")
    source = Path(str(package.__file__)).with_name("rules").joinpath(_TABLE).read_text("utf-8")
    rows = [line.split("\t") for line in source.splitlines() if line and line[0] != "#"]
    words = {row[0]: frozenset(row[3].translate(_FOLDS).split()) for row in rows}
    return {
        tag: _Evidence(
            name,
            frozenset(letters.translate(_FOLDS)),
            words[tag] if tag == _ARABIC else words[tag] - words[_ARABIC],
        )
        for tag, name, letters, _ in rows
    }
