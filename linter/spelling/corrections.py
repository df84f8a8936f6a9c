"""The corrections of an unlisted word, each priced by how likely the error and how common the word.

Words that differ in letters often confused come first, for they are cheap to find; the costs of
the best so far rule out looking at what could not come near it.

Long: each kind of correction that no walk of the attested words finds is a method here.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cached_property
from typing import Final

from linter.lexicon.careless import careful_forms
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.lexicon.store import COST_OF_UNATTESTED
from linter.spelling.candidates import CandidateFinder
from linter.spelling.error_model import ErrorModel
from linter.spelling.habits import count_hamzas, is_noun_in_use
from linter.spelling.merging import joined_to_noun, merged, merged_and_misspelt
from linter.spelling.near_words import QuickFinder
from linter.spelling.new_words import NewWords
from linter.spelling.verdict import Candidate, ErrorKind
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: A correction that costs this much more than a new word would, or than a better correction, is
#: not weighed (in nats).
NEGLIGIBLE: Final = 6.0
#: What it adds to the cost of a correction that it takes a hamza off a name: those who put it
#: there know why.
FULLER_NAME_COST: Final = 4.0
#: The most corrections of a word that are weighed between its neighbours.
MOST_WEIGHED: Final = 20
#: A dual is so much rarer than its singular (in nats), of which lists know how common it is.
_COST_OF_DUAL: Final = 4.0
#: A form that lists know from texts alone is an error there too if another that differs from it in
#: letters often confused is so much commoner (in nats).
_COMMONER: Final = 7.0
#: The accusative of a noun this long is never written with ى.
_SHORTEST_ACCUSATIVE: Final = 5
_DUAL_WITH_HAMZA: Final = Pattern(
    "(?P<head>[وف]?(?:[بك]?ال|لل|[بلك])?)إ(?P<stem>.{3,}?)(?P<end>ت?(?:ان|ين))"
)
#: A form of the seventh, eighth or tenth pattern, whose alif bears no hamza in verbal nouns,
#: perfects and imperatives.
_DERIVED_WITH_HAMZA: Final = Pattern(
    "(?P<head>[وف]?(?:[بك]?ال|لل|[بلك])?)[إأ](?P<stem>(?:ست|ن|[^ا]ت|زد|صط|ضط).{3,})"
)
#: A bare alif that begins a word of some length, and no article.
_BARE_START: Final = Pattern("ا[^لا]..")
_ELONGATED = Pattern(r"(.)\1{2,}")
#: What it costs in a word drawn out that the dots of its ة are missing.
_COST_OF_DOTLESS: Final = 1.0
_THREE: Final = 3


#: Occurrences per million of a noun that is seen at all.
_SEEN: Final = 0.001
#: The pronoun of the speaker behind a verb, with ى for ي.
_ME: Final = ab.NOON + ab.ALEF_MAKSURA
#: What a correction costs that takes the لا off a denied noun.
DENIAL_COST: Final = 8.0
#: A noun with its article and the alif of لا.
_DENIED: Final = Pattern("(?P<head>[وفبك]{0,2}ال)ا(?P<noun>.{3,})")


class Corrections:
    """Finds and prices the corrections of words, by one lexicon and error model."""

    def __init__(self, lexicon: Lexicon, error_model: ErrorModel, new_words: NewWords) -> None:
        self.lexicon = lexicon
        self.error_model = error_model
        self.new_words = new_words

    @cached_property
    def finder(self) -> CandidateFinder:
        """Finds the words near another."""
        return QuickFinder(self.lexicon.words, self.error_model)

    @cached_property
    def _all_forms(self) -> CandidateFinder:
        """Finds the words near another among those of no text as well."""
        return CandidateFinder(self.lexicon.forms, self.error_model)

    def ranked(self, word: str, new_word_cost: float, *, is_quick: bool = False) -> list[Candidate]:
        """The corrections of a bare word, cheapest first, beside a new word of that cost.

        A quick look finds those alone that differ in letters often confused, and cuts in two.
        One letter again and again is laughter or a cry (هههه), which is corrected to nothing.
        """
        if _ELONGATED.fullmatch(word):
            return []
        limit = new_word_cost + NEGLIGIBLE
        refuses = self.lexicon.norm.refuses  # what is refused again would be corrected again
        found = {
            one.text: one
            for one in self._priced(word, limit, is_quick=is_quick)
            if not refuses(one.text)
        }
        ranked = sorted(found.values(), key=lambda candidate: (candidate.cost, candidate.text))
        return ranked[:MOST_WEIGHED]

    def _priced(self, word: str, limit: float, *, is_quick: bool) -> Iterator[Candidate]:
        """Corrections with their costs, but for those that `limit` or a better one rules out."""
        if joined := tuple(joined_to_noun(word, self.lexicon, self.finder, self.error_model)):
            yield from joined
            return
        loose = set(self.finder.confusions(word)) - {word} or set(self._unattested(word))
        best = limit - NEGLIGIBLE
        denied = self._denied(word)
        for meant, word_cost in self._costs(word, loose).items():
            candidate = self._explained(word, meant, word_cost, denied)
            best = min(best, candidate.cost)
            yield candidate
        edited = set() if is_quick else set(self.finder.one_edit(word)) - loose - {word}
        cost_of, least = self.lexicon.cost, self.error_model.least_edit_cost
        for word_cost, meant in sorted([(cost_of(meant), meant) for meant in edited]):
            if word_cost + least > best + NEGLIGIBLE:
                break
            candidate = self._explained(word, meant, word_cost, denied)
            best = min(best, candidate.cost)
            yield candidate
        for candidate in merged(word, self.lexicon, self.finder, self.error_model):
            best = min(best, candidate.cost)
            yield candidate
        if best >= limit - NEGLIGIBLE and not is_quick:
            yield from merged_and_misspelt(word, self.lexicon, self.finder, self.error_model)
            yield from self._of_no_text(word, best)
        if not loose:
            yield from self._without_added_hamza(word)
        yield from self._shortened(word)
        yield from self._name_with_hamza(word, loose)

    def _unattested(self, word: str) -> Iterator[str]:
        """Listed words of no text, which are searched last, with the hamza or dots that it lacks.

        The rarer an inflection is, the likelier no text had it: وباوصاف, for وبأوصاف.
        """
        return filter(self.lexicon.forms.__contains__, careful_forms(word))

    def _of_no_text(self, word: str, most: float) -> Iterator[Candidate]:
        """Listed words of no text one letter away, for a word that is a stranger new one than that.

        Inflections are so many that most are in no text: سأسترحع, for سأسترجع. `most` is what it
        costs to take the word for a new one.
        """
        least = self.error_model.least_edit_cost
        if COST_OF_UNATTESTED + least >= most:
            return
        for meant in {*self._all_forms.one_edit(word)} - {word}:
            yield self._explained(word, meant, self.lexicon.cost(meant))

    def _costs(self, word: str, loose: Set[str]) -> dict[str, float]:
        """The costs of words that differ from `word` in letters often confused.

        Those that are such errors themselves are left out (الاسأله beside الأسئلة). ى after a noun
        stands for the ي of "my" and of relation (أعشابى), however much commoner the accusative is.
        """
        costs = {meant: self.lexicon.cost(meant) for meant in loose}
        least = min(costs.values(), default=0.0)
        for meant, cost in tuple(costs.items()):
            if cost - least > _COMMONER and self.lexicon.tier(meant) is Tier.FREQUENCY:
                del costs[meant]
            elif word.endswith(ab.ALEF_MAKSURA) and meant.endswith(ab.ALEF):
                noun = meant[:-1]
                own = noun + ab.YEH
                is_listed = noun in self.lexicon.forms and own in self.lexicon.forms
                is_noun = is_listed and (
                    word.endswith(_ME) or is_noun_in_use(noun, self.lexicon, _SEEN)
                )
                if len(meant) >= _SHORTEST_ACCUSATIVE and is_noun:
                    costs[own] = min(costs.get(own, cost), cost)
        return costs

    def _explained(
        self, word: str, meant: str, word_cost: float, denied: str | None = None
    ) -> Candidate:
        cost, kind = self.error_model.explain(word, meant)
        if kind is ErrorKind.HAMZA and self.is_fuller_name(word, meant):
            cost += FULLER_NAME_COST
        if meant == denied:
            cost += DENIAL_COST
        return Candidate(meant, kind, cost, word_cost)

    def _denied(self, word: str) -> str | None:
        """What `word` denies by the لا behind its article, where with لا it is listed.

        The lam of الامركزية was written once; it is not المركزية, which says the reverse.
        """
        denied = _DENIED.fullmatch(word)
        if denied is None:
            return None
        is_listed = f"{denied['head']}{ab.LAM}{ab.ALEF}{denied['noun']}" in self.lexicon.forms
        return denied["head"] + denied["noun"] if is_listed else None

    def is_fuller_name(self, word: str, meant: str) -> bool:
        """Whether `word` is a name written with a hamza that the list leaves out (إنتر, انتر)."""
        is_fuller = count_hamzas(word) > count_hamzas(meant)
        return is_fuller and self.lexicon.tier(meant) is not Tier.MORPHOLOGY

    def _without_added_hamza(self, word: str) -> Iterator[Candidate]:
        """A form of no text with a hamza added to its alef: إشتراكاتك; the dual إستمارتين.

        Of a dual the singular (استمارة) says how common it is.
        """
        derived = _DERIVED_WITH_HAMZA.fullmatch(word)
        if derived is not None:
            meant = derived["head"] + ab.ALEF + derived["stem"]
            if meant in self.lexicon.forms:
                yield self._explained(word, meant, self.lexicon.cost(meant))
        match = _DUAL_WITH_HAMZA.fullmatch(word)
        if match is None:
            return
        stem = match["stem"] + (ab.TEH_MARBUTA if match["end"].startswith(ab.TEH) else "")
        meant = match["head"] + ab.ALEF + match["stem"] + match["end"]
        singular = ab.ALEF + stem
        if meant in self.lexicon.forms and ab.ALEF_HAMZA_BELOW + stem not in self.lexicon.forms:
            cost = min(self.lexicon.cost(singular) + _COST_OF_DUAL, self.lexicon.cost(meant))
            yield self._explained(word, meant, cost)

    def _name_with_hamza(self, word: str, listed: Set[str]) -> Iterator[Candidate]:
        """A name in no list with the hamza that it should begin with: أوميدا for اوميدا.

        No name begins with a joining alif, but for those of Arabic words. How much likelier the
        letters are with the hamza says which it is, and whether the word is such a name at all.

        Source: Abd al-Salam Harun, Qawaid al-imla (the hamza at the start of a word).
        """
        if _BARE_START.match(word) is None:
            return
        for letter in (ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW):
            name = letter + word[1:]
            if name not in listed:
                made = self._explained(word, name, self.new_words.cost(name))
                yield made._replace(is_new=True)

    def _shortened(self, word: str) -> Iterator[Candidate]:
        """Words drawn out for effect (جمييييل), brought back to one letter or two.

        Of three letters one was added if two make a word: مممن is rather ممن than من. Who draws
        words out often leaves the dots off a ة as well (رووووعه is روعة), or a hamza (ابدااا).
        """
        drawn_out = _ELONGATED.search(word)
        if not drawn_out:
            return
        single, double = (_ELONGATED.sub(letters, word) for letters in (r"\1", r"\1\1"))
        is_doubled = len(drawn_out[0]) == _THREE and double in self.lexicon
        for shorter in (single, double):
            cost = self.error_model.doubled_cost * (1 + (is_doubled and shorter == single))
            for one, edits in self._meant_by(shorter, cost).items():
                if one in self.lexicon:
                    word_cost = self.lexicon.cost(one)
                    yield Candidate(one, ErrorKind.REPEATED_LETTER, edits, word_cost)

    def _meant_by(self, shorter: str, cost: float) -> dict[str, float]:
        """What a word brought back may be, with its cost: itself, or one with hamzas and dots."""
        meant = {shorter: cost}
        if shorter not in self.lexicon:
            for loose in self.finder.confusions(shorter):
                meant[loose] = cost + self.error_model.explain(shorter, loose).cost
        if shorter.endswith(ab.HEH):
            meant[shorter[:-1] + ab.TEH_MARBUTA] = cost + _COST_OF_DOTLESS
        return meant
