"""The clauses that a joined أن or إن goes on from.

وأن and وإن mostly take up the particle of a clause before (أكد أن … وأن …, قال إن … وإن …), far
behind commas, asides and even full stops, and the clause after them often goes on in its turn. So
for these words the particles of the paragraph are looked for, with the marks that lie between. What
kind of word follows tells them too, a lam later in the clause (`following`), and which of the two
the pages around lean to (`leanings`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from linter.spelling.surroundings import leanings
from linter.spelling.surroundings.following import lam_after
from linter.spelling.surroundings.sentence import NO_SENTENCE, Sentence, sentence_around
from linter.spelling.surroundings.sentence import features as sentence_features
from linter.spelling.surroundings.tokens import (
    BREAK,
    COMMA,
    OTHER_MARK,
    between,
    folded,
    is_like_verb,
    shape,
)
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: The particles, bare, with what may be joined to them.
_PARTICLE: Final = Pattern("[وف]?[بلك]?(أن|إن)(ه|ها|هم|هما|هن|ني|نا|ك|كم|ي)?")
#: A particle joined to what is before it, folded.
_JOINED: Final = Pattern("وان(ه|ها|هم|هما|هن|ني|نا|ك|كم|ي)?")
#: The particles that are told apart: أنّ, إنّ, and أن before a verb.
PARTICLES: Final = ("أن", "إن", "أن+")
#: Distances in words that are told apart.
FAR: Final = (1, 2, 3, 5, 8, 12, 17, 25)
#: How far away a particle may be, in words, …
CLAUSE_REACH: Final = 40
#: So many tokens hold the words up to there.
CLAUSE_TOKENS: Final = 4 * CLAUSE_REACH
#: How many particles are looked for before the word.
_MOST_BEFORE: Final = 3
_STOPS: Final = frozenset(".؟!")
_PAUSES: Final = frozenset(("؛", OTHER_MARK))
#: Up to so many marks of a kind are counted.
_MOST_STOPS: Final = 2
_MOST_PAUSES: Final = 2
_MOST_COMMAS: Final = 3
_REMEMBERED: Final = 1 << 12


class Marks(NamedTuple):
    """How many marks lie between two words: full stops, pauses (؛ and dashes) and commas."""

    stops: int = 0
    pauses: int = 0
    commas: int = 0

    def after(self, token: str) -> Marks:
        """These and one more token."""
        return Marks(
            min(self.stops + (token in _STOPS), _MOST_STOPS),
            min(self.pauses + (token in _PAUSES), _MOST_PAUSES),
            min(self.commas + (token == COMMA), _MOST_COMMAS),
        )

    def __str__(self) -> str:
        """The marks, each as often as it is counted."""
        return "." * self.stops + "؛" * self.pauses + COMMA * self.commas


class Clauses(NamedTuple):
    """What is known of the clauses around a joined particle.

    `before` are the particles before it in its paragraph, nearest first; of the nearest, `marks`
    lie between, `far` is the number of distances in `FAR` that are no greater than its own, and
    `lead` is the folded token that stands before it. `later` is the next joined particle, behind
    `later_marks`. `following` is the folded token behind the word, `kinds` what kind of words that
    and the next one are, `lam` the kind of the first word behind a lam, and `near_lam` the same if
    it is near. `leaning` is the step of the pages around (see `leanings`), `sentence`
    what the sentence around tells (see `sentence`).
    """

    before: tuple[str, ...] = ()
    marks: Marks = Marks()
    far: int = 0
    lead: str = ""
    later: str = ""
    later_marks: Marks = Marks()
    following: str = BREAK
    kinds: tuple[str, ...] = ()
    lam: str = ""
    near_lam: str = ""
    leaning: int = 0
    sentence: Sentence = NO_SENTENCE


@lru_cache(_REMEMBERED)
def particle(form: str, *, is_before_verb: bool = False) -> str:
    """Which of `PARTICLES` a bare word is, with or without what is joined to it; else empty."""
    match = _PARTICLE.fullmatch(form)
    if match is None:
        return ""
    has_verb = is_before_verb and match[1] == "أن" and not match[2]
    return match[1] + "+" * has_verb


@lru_cache(_REMEMBERED)
def goes_on(form: str) -> bool:
    """Whether a bare word is a joined particle, its hamza written or not."""
    return _JOINED.fullmatch(folded(form)) is not None


def clauses(
    before: Iterable[str],
    after: Iterable[str],
    kind_of: Callable[[str], str],
    leaning: int = 0,
) -> Clauses:
    """The clauses around a joined particle, from the tokens on both sides, nearest first.

    Words are bare and not folded; `kind_of` gives the kind of one (see `following.word_kind`),
    `leaning` is that of the pages around. A side ends with `BREAK` or with the tokens.
    """
    ahead = tuple(islice(before, CLAUSE_TOKENS))
    behind = tuple(islice(after, CLAUSE_TOKENS))
    particles, marks, far, lead = _before(ahead)
    later, later_marks, following = _later(behind)
    kinds = tuple(map(kind_of, behind[:2]))
    lam, near = lam_after(behind, kind_of)
    return Clauses(
        before=tuple(particles),
        marks=marks,
        far=far,
        lead=lead,
        later=later,
        later_marks=later_marks,
        following=following,
        kinds=kinds,
        lam=lam,
        near_lam=near,
        leaning=leaning,
        sentence=sentence_around(ahead, behind, kind_of, particle),
    )


def _before(tokens: Iterable[str]) -> tuple[list[str], Marks, int, str]:
    found: list[str] = []
    marks, far, lead, words, nearer = Marks(), 0, "", 0, BREAK
    for token in tokens:
        if found and not lead:
            lead = folded(token)
        if token == BREAK or len(found) == _MOST_BEFORE:
            break
        if not token[0].isalpha():
            marks = marks if found else marks.after(token)
        elif (words := words + 1) > CLAUSE_REACH:
            break
        elif particle(token):
            far = far or bisect_right(FAR, words)
            found.append(particle(token, is_before_verb=is_like_verb(shape(folded(nearer)))))
        nearer = token
    return found, marks, far, lead


def _later(tokens: Iterable[str]) -> tuple[str, Marks, str]:
    marks, words, following = Marks(), 0, ""
    for token in tokens:
        following = following or folded(token)
        if token == BREAK:
            break
        if not token[0].isalpha():
            marks = marks.after(token)
        elif (words := words + 1) > CLAUSE_REACH:
            break
        elif goes_on(token) and particle(token):
            return particle(token), marks, following
    return "", Marks(), following or BREAK


def features(seen: Clauses, classes: Callable[[str], str]) -> Iterator[str]:
    """The names of what holds; `classes` gives the name of the class of a folded token."""
    if seen.before:
        marks, nearest = seen.marks, seen.before[0]
        here = f"{nearest} {'.' * marks.stops}"
        yield f"clause/1 {here}"
        yield f"clause/2 {here}{'؛' * marks.pauses}"
        yield f"clause/3 {nearest} {marks}"
        yield f"clause/far {here}{FAR[seen.far - 1]}+"
        yield f"clause+1 {here} {classes(seen.following)}"
        yield f"clause-1 {here} {seen.lead}"
        yield f"clause-1 {here} {classes(seen.lead)}"
        for count in range(2, len(seen.before) + 1):
            yield f"clauses {' '.join(seen.before[:count])}"
    if seen.kinds:
        nearest = seen.before[0] if seen.before else "-"
        yield f"kind {seen.kinds[0]}"
        yield f"kinds {' '.join(seen.kinds)}"
        yield f"clause/kind {nearest} {'.' * seen.marks.stops} {seen.kinds[0]}"
    yield leanings.feature(seen.leaning)
    if seen.lam:
        yield f"lam {seen.lam}"
    if seen.near_lam:
        yield f"lam/near {seen.near_lam}"
    if seen.later:
        yield f"later/1 {seen.later} {'.' * seen.later_marks.stops}"
        yield f"later/2 {seen.later} {seen.later_marks}"
    yield from sentence_features(seen.sentence, classes)


def clauses_of(passage: Passage, index: int, kind_of: Callable[[str], str]) -> Clauses:
    """The clauses around word `index` of a passage."""
    around = leanings.leaning_around(passage, index)
    return clauses(_backwards(passage, index), _forwards(passage, index), kind_of, around)


def _backwards(passage: Passage, index: int) -> Iterator[str]:
    forms, words = passage.bare_forms, passage.words
    for at in range(index, -1, -1):
        if token := between(passage, at):
            yield token
        yield forms[words[at - 1]] if at else BREAK


def _forwards(passage: Passage, index: int) -> Iterator[str]:
    forms, words = passage.bare_forms, passage.words
    for at in range(index + 1, len(words)):
        if token := between(passage, at):
            yield token
        yield forms[words[at]]
