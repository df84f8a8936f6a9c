"""Which words of a text may be errors for others, wherever they stand, and for which.

A table says it of common words; a form that the morphology allows and hardly anybody uses (لحفض) is
looked at like a word in no list. Long: what they are and what speaks for each are told together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress
from typing import Final, NamedTuple

from linter.lexicon.by_text import ByText, remember
from linter.lexicon.clitics import name_stems
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.lexicon.resources import table_lines, table_rows
from linter.lexicon.variants import all_variants
from linter.spelling.budget import Budget
from linter.spelling.choices import Choice
from linter.spelling.confusable import Confusable
from linter.spelling.edit_shapes import is_of_vowels
from linter.spelling.rivals import rivals, swapped
from linter.spelling.speller import MOST_REMEMBERED, Speller
from linter.spelling.speller import UNCOMMON as UNCOMMON
from linter.spelling.thresholds import default_thresholds
from linter.spelling.verdict import Candidate, ErrorKind
from linter.spelling.written_hamza import loses_madda
from linter.text import alphabet as ab
from linter.text.passage import Passage

#: The most that the classes of both neighbours together may add to the odds.
_SAY_OF_CLASSES: Final = 2.0
#: Words below this frequency (per million) cost no more than their parts.
RARE: Final = 0.005
_SHORTEST_RARE: Final = 4
#: Words below this (per million) are looked at for any edit, other uncommon ones for letters that
#: are often confused or changed places. (Any edit of these finds no error more, and takes time.)
_MISTYPED: Final = 0.03
#: So many rare words are remembered with what may be meant by them, mostly nothing.
_MOST_NEAR: Final = 1 << 14
_TIERS_OF_NAMES: Final = (Tier.NAME, Tier.HAND)
#: A form that texts hold only as an error is no commoner than this.
_UNUSED: Final = 0.002
#: What begins a verb in the imperfect that may have the ending of two.
_OF_DUALS: Final = "يت"
#: A pair with a classifier is looked at wherever it stands from these odds on, before its place
#: is known.
LEAST_BIAS: Final = -1.0


class Rival(NamedTuple):
    """What a word may be an error for, wherever it stands.

    `odds` is the logarithm of the odds for that, `is_near` says whether these and the classes of
    the neighbours may be enough, `is_as_right` whether both words are right in this print.
    `choice` is the classifier for what is meant against the word, if there is one.
    """

    prior: Candidate
    odds: float
    is_near: bool
    is_as_right: bool
    choice: Choice | None


class Suspects:
    """Finds the words that may have been meant by right ones.

    What is found for a word is remembered, and forgotten between passages when that is much.
    """

    def __init__(self, speller: Speller, confusable: Confusable) -> None:
        """`confusable` is the table of common words."""
        self._speller = speller
        self._lexicon = speller.lexicon
        self._error_model = speller.error_model
        self._choices = speller.choices
        self._confusable = confusable
        self._thresholds = default_thresholds()
        self._variants = all_variants()
        self._near: dict[str, tuple[str, ...]] = {}
        self._known_rivals: dict[str, Sequence[Rival]] = {}
        self._beyond_suspicion: set[str] = set()
        #: Asked for of the words of all pages that come next, and again of each page.
        self._is_proven = lru_cache(MOST_REMEMBERED)(self._proves)
        self._suspicious = ByText(self._find_suspicious)

    def forget_much(self) -> None:
        """Forget what was remembered if it has grown large; called between passages."""
        if len(self._near) > _MOST_NEAR:
            self._near = {}
        if len(self._known_rivals) > MOST_REMEMBERED:
            self._known_rivals = {}

    def rare_forms(self, forms: frozenset[str]) -> frozenset[str]:
        """Those of these bare words that are listed but hardly used."""
        return self._lexicon.rare_forms(forms, UNCOMMON)

    def look_ahead(self, texts: Collection[frozenset[str]]) -> None:
        """Look up the bare words of several texts that come next at once."""
        together = frozenset().union(*texts)
        self._lexicon.unlisted.look_ahead(texts, together)
        self._lexicon.rare_forms.look_ahead(texts, together, UNCOMMON)
        self._suspicious.look_ahead(texts, together)

    def among(self, passage: Passage, end: int) -> dict[str, Sequence[Rival]]:
        """The words of the passage, up to word `end`, that may be errors for others, and which."""
        forms, walks = passage.bare_forms, Budget.of(passage).rare
        if end < len(passage.words):
            forms = {word: forms[word] for word in passage.words[:end]}
        suspicious = self._suspicious(passage.forms)
        unlisted = suspicious & self._lexicon.unlisted(passage.forms)
        rare = self.rare_forms(passage.forms).union(filter(self._is_proven, unlisted))
        suspects, harmless = {}, set()
        for written in compress(forms, map(suspicious.__contains__, forms.values())):
            form = forms[written]
            if walks or form not in rare or form in self._confusable:
                if rivals := self.rivals_of(form):
                    suspects[written] = rivals
                elif form not in rare:
                    harmless.add(form)
                walks = max(0, walks - (form in self._near))
        remember(self._beyond_suspicion, frozenset(harmless))
        return suspects

    def _find_suspicious(self, forms: frozenset[str]) -> frozenset[str]:
        """The forms that are rare, or may be errors for others by the table.

        Texts share most of their words, so those that are neither are remembered.
        """
        left = forms - self._beyond_suspicion
        rare = self.rare_forms(forms)
        confusable = filter(self._confusable.__contains__, left)
        unlisted = left & self._lexicon.unlisted(forms)
        found = rare.union(confusable, filter(self._is_proven, unlisted))
        remember(self._beyond_suspicion, left - found)
        return found

    def _proves(self, word: str) -> bool:
        """Whether a form that no list holds is a word for being like a listed one: فبسطين."""
        lexicon = self._lexicon
        is_long = len(word) >= _SHORTEST_RARE
        if not is_long or lexicon.is_accepted(word) or word not in lexicon:
            return False
        return not any(lexicon.tier(stem) in _TIERS_OF_NAMES for stem in name_stems(word))

    def rivals_of(self, word: str) -> Sequence[Rival]:
        """What may have been meant by a right word, wherever it stands, remembered by word."""
        known = self._known_rivals.get(word)
        if known is not None:
            return known
        is_fuller = self._speller.corrections.is_fuller_name
        near = (meant for meant in self.meant_by(word) if not loses_madda(word, meant))
        meant_by = [meant for meant in near if not is_fuller(word, meant)]
        if not meant_by:  # as for most words, which are too many to remember
            return ()
        rivals = tuple(self.rival(word, meant) for meant in meant_by)
        self._known_rivals[word] = rivals
        return rivals

    def rival(self, word: str, meant: str) -> Rival:
        """What speaks for `meant` where `word` is written, wherever that is."""
        error = self._error_model.explain(word, meant)
        prior = Candidate(meant, error.kind, error.cost, self._lexicon.cost(meant))
        odds = self._own_cost(word, meant, error.kind) - prior.cost
        is_near = self._thresholds.least_of(word, meant) - odds <= _SAY_OF_CLASSES
        choice = self._choices.choice(meant, word)
        if choice is not None and not is_near:
            is_near = self._choices.bias(choice) - error.cost >= LEAST_BIAS
        return Rival(prior, odds, is_near, self._lexicon.norm.dotted(word) == meant, choice)

    def _own_cost(self, word: str, meant: str, kind: ErrorKind) -> float:
        """What a word costs; of one that hardly anybody writes no more than its parts together.

        A list that never saw ونجمل or يطالان knows how common نجمل and يطال are. It is not asked
        where somebody knows no better (ونضرا), nor of an article without its alif (لأصلية).
        """
        lexicon = self._lexicon
        cost: float = lexicon.cost(word)
        if lexicon.frequency(word) >= RARE:
            return cost
        if word not in lexicon.forms:
            return self._least_cost(word)
        if kind is not ErrorKind.ALIF_MAQSURA and self._speller.finder.may_confuse(word, meant):
            return cost
        parts = [(word[1:], _costs("before").get(word[0]))]
        if word[0] in _OF_DUALS:
            parts.append((word[:-2], _costs("dual").get(word[-2:])))
        others: list[float] = [
            lexicon.cost(rest) + more for rest, more in parts if more and rest in lexicon.words
        ]
        return min((cost, *others))

    def _least_cost(self, word: str) -> float:
        """What a word costs, of one that no list holds no more than a new word would."""
        cost: float = self._lexicon.cost(word)
        is_listed = word in self._lexicon.forms
        return cost if is_listed else min(cost, self._speller.new_words.cost(word))

    def meant_by(self, word: str) -> Sequence[str]:
        """The words that may have been meant by a right one; none if it is beyond suspicion."""
        near = self._near.get(word)
        if near is not None:
            return near
        found = self._confusable.meant_by(word)
        is_rare = self._lexicon.is_rare_form(word, UNCOMMON) or self._is_proven(word)
        if found or len(word) < _SHORTEST_RARE or not is_rare:
            return found
        others = self._rivals(word)
        if word not in self._lexicon.forms:
            others = (meant for meant in others if self._is_mistyped_for(word, meant))
        self._near[word] = tuple(others)
        return self._near[word]

    def _rivals(self, word: str) -> Iterator[str]:
        speller, lexicon = self._speller, self._lexicon
        loose = set(speller.finder.confusions(word))
        may_be_any_edit = lexicon.frequency(word) < _MISTYPED
        edited = speller.finder.one_edit(word) if may_be_any_edit else swapped(word)
        model, own_cost = speller.error_model, self._least_cost(word)
        return rivals(word, lexicon, loose, edited, model, self._variants, own_cost=own_cost)

    def _is_mistyped_for(self, word: str, meant: str) -> bool:
        """Whether `meant` differs from an unlisted word in its letters, one written twice included.

        Hamzas and endings are as in words that it is like (أسوإ beside أسوأ), and a vowel more may
        be of another form, but for one that is written twice (أيدييهم).
        """
        kind = self._error_model.explain(word, meant).kind
        if kind is not ErrorKind.LETTERS:
            return kind is ErrorKind.REPEATED_LETTER
        return len(word) <= len(meant) or not is_of_vowels(word, meant)


def is_unused(word: str, meant: str, lexicon: Lexicon) -> bool:
    """Whether ه for ة makes a form of `meant` that texts hold only as this error: مريحه.

    A noun with the pronoun is allowed by the morphology, but an adjective hardly has one. The dual
    with it is another word: عاميه "its two years" beside عامية.
    """
    if not (word.endswith(ab.HEH) and meant == word[:-1] + ab.TEH_MARBUTA):
        return False
    dual = word[:-1] + ab.NOON
    is_dual = word[-2] == ab.YEH and lexicon.frequency(dual) >= lexicon.frequency(meant)
    return lexicon.frequency(word) < _UNUSED and not is_dual


@cache
def _costs(side: str) -> Mapping[str, float]:
    """How much rarer words are with each part of the table that stands on that side."""
    rows = table_rows(table_lines("error_model/costs_of_parts.tsv"))
    return {part: float(cost) for of, part, cost in rows if of == side}
