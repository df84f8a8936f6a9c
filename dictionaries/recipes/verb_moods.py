"""The moods of verbs where spelling shows them, from conjugating every verb of a dictionary.

    python -m dictionaries.recipes.verb_moods

writes `rules/jussive.tsv`, `rules/not_five_verbs.tsv` and `rules/silent_alif.tsv`. Arramooz lists
the verbs, Qutrub conjugates them. A form is left out where another verb may rightly look the same
(يعود "he returns" is the jussive of عوّد "he accustomed"); the few where that other verb is too
rare to matter are admitted by hand.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from dictionaries.recipes.fetch import extract, fetch
from dictionaries.recipes.noun_gender import write_table
from dictionaries.recipes.sources import ARRAMOOZ, QUTRUB
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact
from linter.text.normalise import strip_marks

_INDICATIVE: Final = ("المضارع المعلوم", "المضارع المجهول")
_JUSSIVE: Final = ("المضارع المجزوم", "المضارع المجهول المجزوم")
_SUBJUNCTIVE: Final = ("المضارع المنصوب", "المضارع المجهول المنصوب")
_PAST: Final = ("الماضي المعلوم", "الماضي المجهول")
_HE: Final = "هو"
_SINGULARS: Final = ("أنا", "نحن", "هو", "هي")
_FIVE_VERBS: Final = ("ون", "ين", "ان")
#: Indicatives admitted although a rarer verb has a jussive that looks the same.
ADMITTED: Final = frozenset(
    (
        "يكون",
        "يقول",
        "يقوم",
        "يزيد",
        "يدوم",
        "يفوز",
        "يموت",
        "يعيش",
        "يشاء",
        "يشار",
        "يحيا",
        "يصير",
        "يعاد",
        "يقاس",
        "يرام",
    )
)
#: First persons with a silent alif that are also a past plural, of a verb too rare to matter.
ADMITTED_ALIF: Final = frozenset({"أرجوا", "أشكوا", "أتلوا", "أمحوا"})
#: Occurrences per million of the rarest verbs that are looked at.
_RAREST: Final = 0.02
#: Names that look like duals, and a verse of the Quran where the pronoun ي is not written.
NO_VERBS: Final = frozenset({"يوليان", "تنمان", "تفندون"})
_RAREST_THIRD: Final = 0.3
#: Forms of one verb: tense, person, bare form.
Form = tuple[str, str, str]


def conjugations() -> Iterator[list[Form]]:
    """Every form of each verb of Arramooz, as Qutrub conjugates it."""
    sys.path.insert(0, str(fetch(QUTRUB)))
    from libqutrub.classverb import VerbClass  # type: ignore[import-not-found]

    data = extract(fetch(ARRAMOOZ), "arramooz/data/arabicdictionary.sqlite")
    with tempfile.NamedTemporaryFile(suffix=".sqlite") as scratch:
        scratch.write(data)
        scratch.flush()
        connection = sqlite3.connect(scratch.name)
        rows = connection.execute("select vocalized, future_type from verbs").fetchall()
        connection.close()
    for vocalised, future in rows:
        verb = VerbClass(vocalised, True, future)
        verb.conjugate_all_tenses()
        table = verb.conj_display.tab_conjug
        yield [
            (tense, person, strip_marks(form))
            for tense in table
            for person, form in table[tense].items()
            if form
        ]


class Moods:
    """What the conjugations show, by bare form."""

    def __init__(self) -> None:
        self.jussives: defaultdict[str, set[str]] = defaultdict(set)
        self.governed: set[str] = set()
        self.past: set[str] = set()
        self.in_waw: set[str] = set()

    def add(self, forms: Iterable[Form]) -> None:
        """Note the forms of one verb."""
        by_place = {(tense, person): form for tense, person, form in forms}
        for (tense, person), form in by_place.items():
            if tense in _JUSSIVE or tense in _SUBJUNCTIVE:
                self.governed.add(form)
            elif tense in _PAST:
                self.past.add(form)
            elif tense in _INDICATIVE and person in _SINGULARS and form.endswith("و"):
                self.in_waw.add(form)
        for indicative, jussive in zip(_INDICATIVE, _JUSSIVE, strict=True):
            written, right = by_place.get((indicative, _HE)), by_place.get((jussive, _HE))
            if written and right and len(right) == len(written) - 1:
                self.jussives[written].add(right)


def is_right_jussive(form: str, jussives: set[str]) -> bool:
    """Whether the indicative `form` may also be a jussive, by the list of all of these."""
    return form in jussives and form not in ADMITTED


def jussive_rows(moods: Moods, jussives: set[str], lexicon: Lexicon) -> Iterator[str]:
    """Indicative and jussive without the letter of the person, where spelling parts them."""
    for form, rights in sorted(moods.jussives.items()):
        is_clear = not is_right_jussive(form, jussives) and not form.endswith(("ه", *_FIVE_VERBS))
        if is_clear and form in lexicon.forms and len(rights) == 1:
            yield f"{form[1:]}\t{next(iter(rights))[1:]}"


def not_five_rows(moods: Moods) -> Iterator[str]:
    """Subjunctives and jussives that end as the five verbs do in the indicative."""
    for form in sorted(moods.governed | NO_VERBS):
        if form.endswith(_FIVE_VERBS) and form[0] in "يت":
            yield form


def silent_alif_rows(moods: Moods, lexicon: Lexicon) -> Iterator[str]:
    """Singulars in a waw of the root, with a silent alif that no other verb bears.

    A third person with the alif is also a plural, right where something governs it; whose plural
    it is does not matter then.
    """
    for form in sorted(moods.in_waw):
        wrong, is_third = form + "ا", form[0] in "يت"
        is_other = wrong in moods.past or (not is_third and wrong in moods.governed)
        is_common = lexicon.frequency(form) >= (_RAREST_THIRD if is_third else _RAREST)
        if is_common and (not is_other or wrong in ADMITTED_ALIF):
            yield f"{wrong}\t{form}\t{'third' if is_third else 'first'}"


def main() -> None:
    """Write the tables."""
    moods = Moods()
    jussives: set[str] = set()
    for forms in conjugations():
        moods.add(forms)
        jussives.update(form for tense, _, form in forms if tense in _JUSSIVE)
    lexicon = Lexicon(default_artefact())
    recipe = "dictionaries.recipes.verb_moods"
    write_table(
        "jussive.tsv",
        recipe,
        "indicative without the letter of its person\tjussive, likewise",
        jussive_rows(moods, jussives, lexicon),
    )
    write_table(
        "not_five_verbs.tsv", recipe, "subjunctive or jussive in ون, ين or ان", not_five_rows(moods)
    )
    write_table("silent_alif.tsv", recipe, "wrong\tright\tperson", silent_alif_rows(moods, lexicon))


if __name__ == "__main__":
    main()
