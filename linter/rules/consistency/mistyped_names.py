"""Names that a text writes time and again, and once with a letter more, fewer or exchanged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations
from typing import Final

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.consistency.variant_tables import name_readings
from linter.rules.consistency.word_choices import is_cited, named_beside, places, with_marks
from linter.rules.core import tables
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context, Tally
from linter.rules.core.tallies import of_run
from linter.spelling.edit_shapes import EditShape, edit_shape, is_of_vowels
from linter.spelling.speller import Speller
from linter.text.alike import shared_start

#: A name that stands so often is spelt as its writer means it.
_OFTEN: Final = 3
#: Words commoner than this (per million) are known, and errors for them found by the speller.
_COMMON: Final = 1.0
#: Names are so long: the shorter of two, the longer, and the longer if one letter stands for
#: another, for short names are alike by chance (ليباريوس and ليبانيوس are two men).
_SHORTEST: Final = 5
_SHORTEST_LONGER: Final = 6
_SHORTEST_CHANGED: Final = 7
#: The letters at both ends of a name that an edit leaves alone: particles and endings stand there.
_EDGE: Final = 2
#: Log-odds that letters are those of a foreign name: of the usual spelling, and of the odd one.
_FOREIGN: Final = 0.0
_LEAST_FOREIGN: Final = -1.0


class MistypedName(Rule):
    """A name that the text spells in one way is once spelt with a letter more, fewer or exchanged.

    No list holds most foreign names, so nothing but the text itself says how they are spelt. Of
    words that are not built as Arabic ones are, those are compared that differ in one letter within
    the word: a letter missing, added or written twice, two letters exchanged, a long vowel for
    another, or a letter for one of like shape or sound. What stands at least three times is taken
    for the spelling that is meant; what stands once is flagged.

    Source: the edits of a hand by Damerau, "A Technique for Computer Detection and Correction of
    Spelling Errors", 1964; `dictionaries/rules/like_letters.tsv`.
    """

    code = "K014"
    name = "mistyped-name"
    category = "consistency"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    rests_on_standard = True
    needs_known_words = True
    summary = Message(
        "“{written}” here, “{usual}” elsewhere ({times} times)",
        "كتبت هنا «{written}»، وفي غير هذا الموضع «{usual}» (المرات: {times})",
    )
    examples = (
        Example(
            "قال كراتشكوفسكي إنه عاد، ولقي كراتشكوفسكي صديقه. ثم كتب كراتشكوفسكي، وقال كراتشوفسكي",
            "قال كراتشكوفسكي إنه عاد، ولقي كراتشكوفسكي صديقه. ثم كتب كراتشكوفسكي، وقال كراتشكوفسكي",
        ),
        Example(
            "وصل شوارتزنبرج، وغادر شوارتزنبرج. عرف الناس شوارتزنبرج وقالوا لشواتزنبرج ذلك",
            "وصل شوارتزنبرج، وغادر شوارتزنبرج. عرف الناس شوارتزنبرج وقالوا لشوارتزنبرج ذلك",
        ),
        Example(
            "تقع غوندوانا في الهند، وسكن غوندوانا قوم. وعرفت غوندوانا الحرب، وعاد من غوندانا",
            "تقع غوندوانا في الهند، وسكن غوندوانا قوم. وعرفت غوندوانا الحرب، وعاد من غوندوانا",
        ),
        Example.right("قال كراتشكوفسكي إنه عاد، ولقي كراتشكوفسكي صديقه، وقال كراتشوفسكي"),
        Example.right("زار ليباريوس روما، ثم ليباريوس، ثم ليباريوس، ولقي ليبانيوس"),
        Example.right(
            "قال كراتشكوفسكي إنه عاد، ولقي كراتشكوفسكي صديقه. ويكتب كراتشكوفسكي أو كراتشوفسكي"
        ),
    )

    def tally(self, context: Context) -> Tally:
        """How often each word stands in the passage that may be a name."""
        speller = context.speller
        names = [form for form in context.passage.forms if _is_like_name(form, speller)]
        times = Counter(form for _, form in places(context.passage, names))
        return Counter({(self.code, form, ""): number for form, number in times.items()})

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each name that stands once and is like one that stands time and again.

        It does so in the document, or in the whole run.
        """
        odd = _odd_names(context)
        if not odd:
            return
        usual = _Usual(context, odd.values())
        for index, form in odd.items():
            if (meant := usual.meant_by(form)) is not None:
                yield self._finding(context, index, form, *meant)

    def _finding(
        self, context: Context, index: int, form: str, particle: str, usual: str, times: int
    ) -> Diagnostic:
        span, written = context.passage.span(index), context.passage.words[index]
        fix = Fix((Edit(*span, with_marks(written, particle + usual)),), self.applicability, 0.5)
        message = self.summary.format(written=form, usual=usual, times=str(times))
        return self.diagnostic(*span, fix, message=message)


def _is_like_name(form: str, speller: Speller, least: float = _LEAST_FOREIGN) -> bool:
    """Whether a word has the letters of a foreign name, and is rare or in no list.

    `least` is the score that the letters must have more than.
    """
    if len(form) < _SHORTEST or speller.name_model.score(form) <= least:
        return False
    return bool(speller.lexicon.frequency(form) <= _COMMON)


def _odd_names(context: Context) -> dict[int, str]:
    """The unknown words like names that stand once, and that no rule of spelling reports.

    Each with its index. Not among them are those that are themselves spoken of.
    """
    passage, speller = context.passage, context.speller
    unlisted = speller.lexicon.unlisted(passage.forms)
    unknown = [form for form in unlisted if _is_like_name(form, speller)]
    if not unknown:
        return {}
    found = dict(places(passage, unknown))
    here, rows = Counter(found.values()), of_run(context, MistypedName.code)
    unreported = {index for index, one in context.spelling.decisions if not one.is_reported}
    return {
        index: form
        for index, form in found.items()
        if (here[form] if rows is None else rows.get((form, ""))) == 1
        and index in unreported
        and _may_be_mistyped(context, index)
    }


def _may_be_mistyped(context: Context, index: int) -> bool:
    """Whether a word stands in prose, and is not the word itself that is spoken of."""
    passage = context.passage
    if not passage.is_prose(*passage.span(index)) or context.spelling.is_exempt(index):
        return False
    return not is_cited(passage, index) and not any(named_beside(passage, index))


class _Usual:
    """The names that a text, or a run, writes often, of those that odd ones may be meant for."""

    def __init__(self, context: Context, odd: Iterable[str]) -> None:
        passage, rows = context.passage, of_run(context, MistypedName.code)
        forms = passage.forms if rows is None else (form for form, _ in rows)
        ends = {form[-_EDGE:] for form in odd}
        names = {name for form in odd for _, name in name_readings(form)}
        pieces = {piece for name in names for piece in _pieces(name)}
        like = [
            form
            for form in forms
            if form[-_EDGE:] in ends
            and len(form) >= _SHORTEST
            and not pieces.isdisjoint(_pieces(form))
        ]
        self._times: Mapping[str, int] = (
            Counter(form for _, form in places(passage, like))
            if rows is None
            else {form: rows[form, ""] for form in like}
        )
        self._by_piece: defaultdict[str, list[str]] = defaultdict(list)
        for form, number in self._times.items():
            if number >= _OFTEN and _is_like_name(form, context.speller, _FOREIGN):
                for piece in _pieces(form):
                    self._by_piece[piece].append(form)

    def meant_by(self, odd: str) -> tuple[str, str, int] | None:
        """The particle of an odd name, the commonest name it may be meant for, and its number."""
        for particle, name in name_readings(odd):
            if particle and name in self._times:
                continue  # the particle is one indeed
            near = {form for piece in _pieces(name) for form in self._by_piece.get(piece, ())}
            likely = [form for form in near if _is_mistyped(name, form)]
            if likely:
                best = max(likely, key=lambda form: (self._times[form], form))
                return particle, best, self._times[best]
        return None


def _pieces(word: str) -> Iterator[str]:
    """A word, and what is left of it without one of its inner letters.

    Two words that are one edit apart have one of these in common.
    """
    yield word
    for place in range(_EDGE, len(word) - _EDGE):
        yield word[:place] + word[place + 1 :]


def _is_mistyped(written: str, meant: str) -> bool:
    """Whether a hand may have written a name so: an edit of one letter within it."""
    shorter, longer = sorted((len(written), len(meant)))
    if written == meant or shorter < _SHORTEST or longer < _SHORTEST_LONGER:
        return False
    if written[:_EDGE] != meant[:_EDGE] or written[-_EDGE:] != meant[-_EDGE:]:
        return False
    shape = edit_shape(written, meant)
    if shape is not EditShape.CHANGED:
        return shape is not EditShape.SEVERAL
    place = shared_start(written, meant)
    is_alike = (written[place], meant[place]) in _like_letters() or is_of_vowels(written, meant)
    return is_alike and longer >= _SHORTEST_CHANGED


@cache
def _like_letters() -> frozenset[tuple[str, str]]:
    """The pairs of letters that are taken for each other."""
    pairs = (pair for row in tables.rows("like_letters") for pair in combinations(row[0], 2))
    return frozenset(both for pair in pairs for both in (pair, pair[::-1]))
