"""لا stored as ال: what PDF extraction and OCR make of the ligature lam-alef.

A font draws لا, لأ, لإ and لآ as one sign, and some programs store its two letters in the order in
which they stand on the page: الإعلام becomes اإلعلام, and خلال becomes خالل. The ligature of الله
suffers the same (هللا). In such a text every لا is swapped, so that words which the swap makes of
others (ال of لا, كال of كلا) must be read again as well; and no word may be respelt in another way.

Source: The Unicode Standard 15.1, ch. 9.2, "Arabic ligatures"; reports on PDF extraction (Apache
PDFBox, issues 3110 and 4531: bidirectional text and ligatures).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import exp, log
from typing import Final, NamedTuple

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.lexicon.particles import ARTICLE
from linter.spelling.language_model.context import ContextModel
from linter.spelling.place import neighbours
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: An alef, and a hamza or madda on a second one before lam: no word has these beside each other.
_SWAPPED: Final = ("اإل", "األ", "اآل")
#: Behind particles only: متهللا "jubilant" is a word.
_GOD: Final = Pattern("(?P<before>[وف]?[بت]?)(?:هللا|اهلل)")
_TO_GOD: Final = Pattern("(?P<before>[وف]?)هلل")
_SIGNS_OF_GOD: Final = ("هللا", "اهلل")
_SURELY_SWAPPED: Final = Pattern(rf"{'|'.join(_SWAPPED)}|\A(?:{_GOD.source})\Z")
_PAIR: Final = Pattern("[اأإآ]ل")
#: Where such a hamza begins the second of two words that were joined.
_SEAM: Final = Pattern("ا(?=[أإآ]ل)")
_RIGHT_PAIR: Final = Pattern("ل[اأإآ]")
#: The most pairs of a word that are tried in all combinations.
_MOST_PAIRS: Final = 5
#: A text is swapped if this many of its lam-alefs surely are, of all that it has.
_LEAST_SHARE: Final = 0.5
#: The particle ال by itself is no word: so often, per million, it is torn off one.
_TORN_ARTICLE: Final = 20.0
#: Occurrences per million from which a short word is no chance find.
_FAIRLY_COMMON: Final = 0.5
#: The particle of a call, which many write as one with the word behind it.
_OH: Final = "يا"
_HAMZA_ALEFS: Final = (ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW)
_PARTICLES: Final = ("لل", "لال", "وال", "بال", "كال", "فال")
#: Marks beside what is quoted.
_BEFORE_QUOTED: Final = ("(", "[", "{", "«", "“", '"', "'", "`")
_AFTER_QUOTED: Final = (")", "]", "}", "»", "”", '"', "'", "`")
_PER_MILLION: Final = log(1e6)
_FIT_WEIGHT: Final = 0.75
#: Log-odds from which a word that may stand is read again, and from which that is sure.
LEAST_ODDS: Final = 2.0
SURE_ODDS: Final = 6.0


class Unswapped(NamedTuple):
    """What a word of a swapped text should be, best first, and the log-odds of the first."""

    choices: tuple[str, ...]
    odds: float

    @property
    def is_sure(self) -> bool:
        """Whether nothing else is likely."""
        return self.odds >= SURE_ODDS


def readings(word: str) -> Iterator[str]:
    """All words of which swaps of lam-alef make the bare `word`, which is not among them.

    Pairs that no word can have are put right in each of them.
    """
    god = _GOD.fullmatch(word)
    if god is not None:
        yield f"{god['before']}الله"
        return
    if _TO_GOD.fullmatch(word):
        yield word.replace("هلل", "لله")
        return
    must = {word.find(sign) + 1 for sign in _SWAPPED if sign in word}
    pairs = (match.start() for match in _PAIR.finditer(word))
    places = sorted(sorted(pairs, key=lambda place: place not in must)[:_MOST_PAIRS])
    for swaps in product((False, True), repeat=len(places)):
        chosen = {place for place, swapped in zip(places, swaps, strict=True) if swapped}
        if chosen and must <= chosen:
            yield _with_swaps(word, chosen)


def _with_swaps(word: str, places: set[int]) -> str:
    letters = list(word)
    for place in places:
        letters[place], letters[place + 1] = letters[place + 1], letters[place]
    return "".join(letters)


def _is_call(form: str, lexicon: Lexicon) -> bool:
    """Whether a form is a word with the يا of a call before it: ياأهلي, ياألهي."""
    called = form.removeprefix(_OH)
    if called == form or called[0] not in _HAMZA_ALEFS:
        return False
    return any(letter + called[1:] in lexicon.forms for letter in _HAMZA_ALEFS)


def is_surely_swapped(word: str) -> bool:
    """Whether a bare word has what only a swap makes."""
    return _SURELY_SWAPPED.search(word) is not None


class SwappedText:
    """The words of one passage in which lam and alef are swapped, if it is such a text."""

    def __init__(self, passage: Passage, lexicon: Lexicon, context: ContextModel) -> None:
        self._passage = passage
        self._lexicon = lexicon
        self._context = context
        self._best: dict[str, str] = {}

    def unswapped(self) -> dict[int, Unswapped]:
        """What each swapped word of the passage should be, by its index.

        In a text that is swapped all through, words that may stand are weighed too, by how common
        they are and by their neighbours; elsewhere only what no word can be is read again.
        """
        if not any(sign in self._passage.text for sign in (*_SWAPPED, *_SIGNS_OF_GOD)):
            return {}
        forms = self._passage.bare_forms
        sure = {word for word, form in forms.items() if is_surely_swapped(form)}
        suspects = set(sure)
        if self._is_swapped_throughout(sure):
            suspects = {word for word, form in forms.items() if next(readings(form), None)}
        self._best = {forms[word]: self._likeliest(forms[word]) for word in suspects}
        found = {}
        for index in self._passage.indexes_of(suspects):
            if (one := self._weighed(index)) is not None:
                found[index] = one
        return found

    def _is_swapped_throughout(self, sure: set[str]) -> bool:
        passage, forms = self._passage, self._passage.bare_forms
        swapped = len(passage.indexes_of(sure))
        right = len(
            passage.indexes_of(
                word
                for word, form in forms.items()
                if word not in sure and _RIGHT_PAIR.search(form)
            )
        )
        return swapped >= _LEAST_SHARE * (swapped + right)

    def _cost(self, form: str) -> float:
        if form == ARTICLE:
            return _PER_MILLION - log(_TORN_ARTICLE)
        return self._lexicon.cost(form)

    def _likeliest(self, form: str) -> str:
        may_stand = () if is_surely_swapped(form) else (form,)
        choices: list[str] = [*may_stand, *readings(form)]
        return min(choices, key=lambda one: (self._cost(one), one), default=form)

    def _weighed(self, index: int) -> Unswapped | None:
        form = self._passage.bare_forms[self._passage.words[index]]
        if form == ARTICLE and self._is_apart(index):
            return None
        before, after = (self._best.get(one, one) for one in neighbours(self._passage, index))
        choices = list(readings(form))
        if not is_surely_swapped(form):
            choices.append(form)
        if not choices:  # words run together may hold more pairs than are read
            return None
        fit = self._context.fit
        scores = {one: _FIT_WEIGHT * fit(one, before, after) - self._cost(one) for one in choices}
        ranked = sorted(choices, key=lambda one: (-scores[one], one))
        best = ranked[0]
        others = sum(exp(min(scores[one] - scores[best], 0.0)) for one in ranked[1:])
        odds = -log(max(others, 1e-9))
        if best == form or (odds < LEAST_ODDS and form in choices):
            return None
        if _is_call(form, self._lexicon):
            return None
        if best not in self._lexicon and self._is_of_two(form):
            return None
        least = LEAST_ODDS if self._may_be_name(form, best) else odds
        return Unswapped(tuple(one for one in ranked if one != form), min(odds, least))

    def _is_of_two(self, form: str) -> bool:
        """Whether a form is two words in one, the second with a hamza: لاإلى, ألقاهاإليها."""
        cuts = (match.start() + 1 for match in _SEAM.finditer(form))
        return any(
            self._lexicon.frequency(form[:cut]) >= _FAIRLY_COMMON
            and self._lexicon.frequency(form[cut:]) >= _FAIRLY_COMMON
            for cut in cuts
        )

    def _is_apart(self, index: int) -> bool:
        """Whether the article itself is spoken of: "with and without (ال)", strip-ال."""
        before, after = self._passage.gaps[index : index + 2]
        is_quoted = before.endswith(_BEFORE_QUOTED) and after.startswith(_AFTER_QUOTED)
        return is_quoted or before.endswith("-") or after.startswith("-")

    def _may_be_name(self, form: str, best: str) -> bool:
        """Whether a word may stand, and its best reading is rare or no word of the morphology."""
        if best not in self._lexicon:
            return True
        is_plain = self._lexicon.tier(best) is Tier.MORPHOLOGY and (
            self._lexicon.frequency(best) >= _FAIRLY_COMMON or form.startswith(_PARTICLES)
        )
        return not is_surely_swapped(form) and not is_plain
