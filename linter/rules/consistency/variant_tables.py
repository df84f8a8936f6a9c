"""Words and names rightly spelt in more than one way: the tables, and their words in a passage.

The distinct words of a passage are looked through once for the stems of all rows, by their first
letters; so a row costs nothing where the passage holds none of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import ClassVar, Final, NamedTuple

from linter.lexicon.by_text import remember
from linter.lexicon.particles import ARTICLE, GOVERNED_ARTICLES, PREPOSITIONS
from linter.rules.consistency.choices import UNSUGGESTED
from linter.rules.consistency.word_choices import Rare, Spelling, WordConsistency, rare_words
from linter.rules.core import tables
from linter.rules.core.context import Context

#: Conjunctions, prepositions and the article, as they are written before a word.
PROCLITICS: Final = "أ?[وف]?(?:[بك]?(?:ال)?|ل|لل)"
#: The same, all of them spelt out.
SPELT_PROCLITICS: Final = frozenset(
    question + conjunction + rest
    for question in ("", "أ")
    for conjunction in ("", *"وف")
    for rest in ("", *PREPOSITIONS, ARTICLE, *GOVERNED_ARTICLES)
)
_LONGEST_PROCLITICS: Final = max(map(len, SPELT_PROCLITICS))
#: How they begin, up to their ends.
_BEGINNINGS: Final = frozenset(one[:end] for one in SPELT_PROCLITICS for end in range(len(one) + 1))
#: The number of letters by which stems are looked for; none is shorter.
_START: Final = 3
#: What may follow a stem: endings of nisba, number, gender and case, and pronouns.
_ENDINGS: Final = "(?:[اةيوتنهمك]|اء){0,6}"
#: What may stand before a name.
NAME_PARTICLES: Final = frozenset(("", *"وفبكل", *(a + b for a in "وف" for b in "بكل")))
_LONGEST_NAME_PARTICLES: Final = max(map(len, NAME_PARTICLES))
#: The kinds of rows; that of a group stands before its name.
KINDS: Final = ("loan", "initial", "seat", "hundred", "name")
_COLON = ":"
#: Words in which no stem of a table stands, and no name: texts share most of theirs.
_known_without_stem: Final[set[str]] = set()
_known_without_name: Final[set[str]] = set()


class Row(NamedTuple):
    """The spellings of one stem; `endings` is the pattern of what may follow it.

    `errors` are those of the stems that are never suggested.
    """

    group: str
    stems: tuple[str, ...]
    errors: frozenset[str]
    endings: str

    def parts(self, word: str) -> tuple[str, str, str] | None:
        """The particles, stem and ending of a word, None if it is not made of this row."""
        match = _shape(self).fullmatch(word)
        if match is None or match[2] + match[3] in tables.words("no_variants"):
            return None
        return match[1], match[2], match[3]


def holds_stem(row: Row, word: str) -> bool:
    """Whether a word is made of a stem of this row."""
    return any(stem in word for stem in row.stems) and row.parts(word) is not None


@cache
def _shape(row: Row) -> re.Pattern[str]:
    """Made when a word is there to try it on: most texts need few of the many rows."""
    either = "|".join(sorted(map(re.escape, row.stems), key=len, reverse=True))
    return re.compile(f"({PROCLITICS})({either})({row.endings})")


def _row(group: str, marked: Sequence[str], endings: str) -> Row:
    stems = tuple(stem.removeprefix(UNSUGGESTED) for stem in marked)
    errors = {stem.removeprefix(UNSUGGESTED) for stem in marked if stem.startswith(UNSUGGESTED)}
    return Row(group, stems, frozenset(errors), endings)


@cache
def rows(kind: str) -> tuple[Row, ...]:
    """The rows of one kind of `word_variants.tsv`; or of `name_variants.tsv` for `name`."""
    if kind == "name":
        return tuple(_row(f"name:{stems[0]}", stems, "") for stems in tables.rows("name_variants"))
    return tuple(
        _row(f"{kind}:{group}", stems, _ENDINGS)
        for row_kind, group, *stems in tables.rows("word_variants")
        if row_kind == kind
    )


class TableOfVariants(WordConsistency):
    """A rule that reads the rows of one kind.

    The first such rule to be asked looks for the words of all kinds at once.
    """

    kind: ClassVar[str]

    def spellings(self, context: Context, *, lonely: bool) -> dict[str, Spelling]:
        """Each word of the passage that is made of a stem of these rows."""
        return dict(_spellings(self.kind, context, lonely=lonely))

    def rare(self, context: Context) -> list[Rare]:
        """The rare words of this kind, found together with those of the others."""
        prefix = self.kind + _COLON
        return [one for one in context.once(_rare) if one.spelling.group.startswith(prefix)]


def _rare(context: Context) -> list[Rare]:
    """The rare words of all kinds."""
    spellings = dict(chain(*(_spellings(kind, context, lonely=False) for kind in KINDS)))
    return list(rare_words(context.passage, spellings))


def _spellings(kind: str, context: Context, *, lonely: bool) -> Iterator[tuple[str, Spelling]]:
    if kind == "name":
        yield from _names(context, lonely=lonely)
        return
    words = context.once(_words_by_stem)
    for group in _groups(kind):
        if not lonely and len(group) == 1 and sum(map(words.__contains__, group[0].stems)) < 2:
            continue
        for row in group:
            for stem in row.stems:
                for word in words.get(stem, ()):
                    if parts := row.parts(word):
                        yield word, _spelling(row, *parts)


def _words_by_stem(context: Context) -> dict[str, list[str]]:
    """The words of the passage by the stem that follows their particles."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    left = context.passage.forms - _known_without_stem
    for word, stem in _words_with_stems(left):
        found[stem].append(word)
    remember(_known_without_stem, left.difference(*found.values()))
    return dict(found)


def _words_with_stems(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each word that has a stem of any row behind particles or at its start, with that stem."""
    stems = _stems_by_start()
    for length in range(_LONGEST_PROCLITICS + 1):
        end = length + _START
        for word in [word for word in words if word[length:end] in stems]:
            if word[:length] in SPELT_PROCLITICS:
                for stem in stems[word[length:end]]:
                    if word.startswith(stem, length):
                        yield word, stem
        words = [word for word in words if word[: length + 1] in _BEGINNINGS]


@cache
def _stems_by_start() -> dict[str, list[str]]:
    """The stems of words of all kinds by their first letters."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for stem in {stem for kind in KINDS[:-1] for row in rows(kind) for stem in row.stems}:
        found[stem[:_START]].append(stem)
    return dict(found)


def _names(context: Context, *, lonely: bool) -> Iterator[tuple[str, Spelling]]:
    names = _rows_by_name()
    left = context.passage.forms - _known_without_name
    found = {
        word: parts
        for word in left
        # Most words end here: two letters are the most that particles have.
        if (word in names or word[1:] in names or word[2:] in names)
        and (parts := _parts_of_name(word))
    }
    remember(_known_without_name, left - found.keys())
    numbers = Counter(row.group for row, _, _ in found.values())
    for word, (row, before, name) in sorted(found.items(), key=itemgetter(0)):
        if lonely or numbers[row.group] > 1:
            yield word, _spelling(row, before, name, "")


def _parts_of_name(word: str) -> tuple[Row, str, str] | None:
    """The row of the name that a word is or bears, with the shortest particles before the name."""
    names = _rows_by_name()
    return next(
        ((names[name], before, name) for before, name in name_readings(word) if name in names), None
    )


def name_readings(word: str, shortest: int = 1) -> Iterator[tuple[str, str]]:
    """The word as it stands, and what is left of it without the particles it may begin with.

    At least `shortest` letters are left; each comes behind its particles, the fewest first.
    """
    longest = _LONGEST_NAME_PARTICLES if word[0] in NAME_PARTICLES else 0
    for length in range(min(longest, len(word) - shortest) + 1):
        if word[:length] in NAME_PARTICLES:
            yield word[:length], word[length:]


@cache
def _rows_by_name() -> dict[str, Row]:
    return {name: row for row in rows("name") for name in row.stems}


@cache
def _groups(kind: str) -> tuple[tuple[Row, ...], ...]:
    """The rows of one kind, those of one group together."""
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows(kind):
        grouped[row.group].append(row)
    return tuple(map(tuple, grouped.values()))


def _variant(row: Row, stem: str) -> str:
    """Which column of its row, so that rows of one group go together."""
    return (UNSUGGESTED if stem in row.errors else "") + str(row.stems.index(stem))


def _spelling(row: Row, before: str, stem: str, after: str) -> Spelling:
    instead = {_variant(row, other): before + other + after for other in row.stems}
    return Spelling(row.group, _variant(row, stem), instead)
