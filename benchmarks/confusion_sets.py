"""How often the right one of two confused words is chosen, in clean text it was not trained on.

    python -m benchmarks.confusion_sets [--data FOLDER] [--places 1000]

In clean texts each word of a confusion set is taken as if its hamza or dots were not known, and
chosen as the rules choose: by the classifier of the pair and the counts of pairs of words, what was
written left out. أو has no rival among words; for it the first correction of او is taken. The sets
are those of `SETS`; those of words that are met too seldom one by one are taken together, by what
is confused. Prints the share chosen right, of the first so many places of a set, and how many
choices are sure (odds of more than 20 to 1) and right. The texts are development texts: they were
read while thresholds were set, but no classifier was trained on them. The first figure is against
the text as it stands, whose own errors count as wrong choices. A second line of a set is against
the places that were judged from their context alone (`recipes.judged_places`), all others as the
text has them. A set too rare for these texts is measured by `benchmarks.choice_folds`.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import log
from typing import Final, NamedTuple

from benchmarks.intervals import counted
from benchmarks.texts import clean_texts
from dictionaries.recipes.judged_places import is_right, judgements, place_of
from linter.spelling.choices import ChoiceModel
from linter.spelling.place import Place
from linter.spelling.real_words import RealWordJudge, real_word_judge
from linter.spelling.speller import Speller, default_speller
from linter.text.passage import Passage

#: Texts of edited prose; `arcd` is not edited, and the vowelled news are those of `wikinews`.
TEXTS: Final = ("un_dev", "wikinews", "xquad", "hindawi_old")
SURE: Final = log(20)
SETS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "أن إن": (("أن", "إن"),),
    "أنه إنه": tuple((f"أن{end}", f"إن{end}") for end in ("ه", "ها", "هم", "هما", "ني", "نا", "ك")),
    "وأن وإن": (("وأن", "وإن"), ("وأنه", "وإنه"), ("وأنها", "وإنها")),
    "فإن فأن": (("فإن", "فأن"), ("فإنه", "فأنه")),
    "إلى إلي": (("إلى", "إلي"), ("وإلى", "وإلي")),
    "على علي": (("على", "علي"), ("وعلى", "وعلي")),
    "كان كأن": (("كان", "كأن"), ("وكان", "وكأن")),
    "ه ة": (),
    "ى ي": (),
    "ض ظ": (),
    "د ذ": (),
    "أو او": (),
    "أذان آذان": (("أذان", "آذان"), ("الأذان", "الآذان")),
}
_WITHOUT_HAMZA: Final[Mapping[str, str]] = {"أو": "او"}
_SURE_SHARE: Final = 20 / 21
#: What is confused in the sets that are taken together.
_BY_LETTER: Final = {"ه ة": ("ة", "ه"), "ى ي": ("ى", "ي"), "ض ظ": ("ظ", "ض"), "د ذ": ("ذ", "د")}


class Choice(NamedTuple):
    """A choice: whether it is what the text has, whether it is sure, and whether it is right.

    Right is what was judged so; None where nobody judged.
    """

    is_written: bool
    is_sure: bool
    is_judged_right: bool | None = None


@dataclass(slots=True)
class Tally:
    """The choices of a set."""

    chosen: list[Choice] = field(default_factory=list)

    def lines(self, name: str, most: int) -> Iterator[str]:
        """The figures of the first `most` choices: by the text, and as judged where any are."""
        kept = self.chosen[:most]
        sure = [one.is_written for one in kept if one.is_sure]
        right = sum(one.is_written for one in kept)
        yield f"{name:12}{counted(right, len(kept)):40} sure: {counted(sum(sure), len(sure))}"
        judged = sum(one.is_judged_right is not None for one in kept)
        if judged:
            fair = sum(
                one.is_written if one.is_judged_right is None else one.is_judged_right
                for one in kept
            )
            yield f"{'  as judged':12}{counted(fair, len(kept)):40} judged places: {judged}"


def rivals(form: str, choices: ChoiceModel) -> Iterator[tuple[str, str]]:
    """The sets that a bare word belongs to, each with the other word of it."""
    for name, pairs in SETS.items():
        for one, other in pairs:
            if form in (one, other):
                yield name, other if form == one else one
    for name, (one, other) in _BY_LETTER.items():
        for wrong, right in ((one, other), (other, one)):
            is_final = name in ("ه ة", "ى ي")
            has = form.endswith(wrong) if is_final else wrong in form
            swapped = form[:-1] + right if is_final else form.replace(wrong, right)
            is_in_set = form in ("إلى", "إلي", "على", "علي", "وإلى", "وإلي", "وعلى", "وعلي")
            if has and not is_in_set and choices.choice(form, swapped) is not None:
                yield name, swapped


def count(texts: Mapping[str, str]) -> dict[str, Tally]:
    """The choices made in the texts, by set."""
    speller = default_speller()
    judge = real_word_judge(speller)
    tallies: dict[str, Tally] = defaultdict(Tally)
    for text_name, text in texts.items():
        passage = Passage(text)
        unlisted = speller.unlisted(passage)
        known = {form: list(rivals(form, speller.choices)) for form in _forms(passage)}
        for index, written in enumerate(passage.words):
            form = passage.bare_forms[written]
            for name, other in known[form]:
                place = speller.place(passage, index, unlisted, has_choice=True)
                odds = odds_of(form, other, place, judge)
                seen = place_of(name, text_name, passage, index, (form, other))
                fair = is_right(seen, form, form if odds > 0 else other)
                chosen = Choice(odds > 0, abs(odds) > SURE, fair if seen in judgements() else None)
                tallies[name].chosen.append(chosen)
            if form in _WITHOUT_HAMZA:
                tallies["أو او"].chosen.append(
                    _first(form, speller.place(passage, index, unlisted), speller)
                )
    return tallies


def _forms(passage: Passage) -> set[str]:
    return set(passage.bare_forms.values())


def odds_of(form: str, other: str, place: Place, judge: RealWordJudge) -> float:
    """Logarithm of the odds for `form` against the other word of its set, where it stands."""
    against, meant = judge.odds(form, other, place._replace(name_clues=0.0, person_clues=0.0))
    return -against - meant.edit_cost


def _first(form: str, place: Place, speller: Speller) -> Choice:
    """Whether the first correction of a form without its hamza is that form, and surely."""
    verdict = speller.judge_as_unlisted(_WITHOUT_HAMZA[form], place)
    best = verdict.candidates[0]
    return Choice(best.text == form, best.probability > _SURE_SHARE)


def main() -> None:
    """Print a line for each set."""
    parser = argparse.ArgumentParser(description="Choices between confused words.")
    parser.add_argument("--data", action="append", default=[], help="a folder with more texts")
    parser.add_argument("--places", type=int, default=1000, help="of each set, at most")
    options = parser.parse_args()
    texts = {name: text for name, text in clean_texts(options.data).items() if name in TEXTS}
    tallies = count(texts)
    for name in SETS:
        for line in tallies[name].lines(name, options.places):
            print(line)


if __name__ == "__main__":
    main()
