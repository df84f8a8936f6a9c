"""Writes the list of software vocabulary: `python -m dictionaries.recipes.software`.

The translations of free programs hold words that news and books do not: الخادوم, الودجة, الممررة.
They also hold misspellings, which one team repeats in all its programs. So a form counts by the
programs and by the teams that write it, and must be far commoner in them than errors for other
words are expected to be there (`admission.py`). A known root that gives the form by one of its
patterns (`alkhalil.py`) is a second witness; a word of the morphology is listed where other texts
hold it so rarely that it would be taken for a misspelling. What was read and is no word stands in
`software/not_terms.txt`.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

import dawg

from dictionaries.recipes.admission import LOOSE, Admission, Evidence, Ruling
from dictionaries.recipes.derived import chosen_lexemes
from dictionaries.recipes.fetch import FetchError, PackageFile, Registry, fetch
from dictionaries.recipes.software_readers import words
from dictionaries.recipes.sources import attia_forms, ayaspell_entries
from dictionaries.recipes.word_sources import byte_sorted, error_model, mixed_frequencies
from linter.lexicon.name_model import NameModel
from linter.lexicon.stems import stem_of

FOLDER: Final = Path(__file__).resolve().parent.parent / "software"
NAME_MODEL: Final = FOLDER.parent / "names" / "name_ngrams.tsv"
#: Independent teams, and programs, that must write a form; so many programs need but one team.
FEWEST_TEAMS: Final = 2
FEWEST_PROGRAMS: Final = 3
ENOUGH_PROGRAMS: Final = 10
#: So many times commoner than misspellings of other words are expected to be there; …
LEAST_ODDS: Final = 20.0
LEAST_LOOSE_ODDS: Final = 100.0
#: … what a known root gives by its patterns (اقبل, "accept") needs less; and only so many programs
#: if hamzas and final letters leave it no likelier reading.
LEAST_DERIVED_ODDS: Final = 5.0
FEWEST_DERIVED_PROGRAMS: Final = 2
#: What other texts say of a word counts for a tenth of what programs say.
OTHER_TEXTS: Final = 0.1
#: A word of the morphology is listed if programs hold it so many times as often as other texts.
UNDERRATED: Final = 10.0
_PARTICLES: Final = re.compile("(?P<particles>[وف]?[بكل]?)(?P<article>ال|ل(?=ل))?(?P<stem>...+)")
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Program:
    """A Debian package with Arabic translations, and the team that makes these."""

    package: PackageFile
    team: str


@dataclass(slots=True)
class Use:
    """Who writes a form, and how often all of them together do."""

    teams: set[str] = field(default_factory=set)
    programs: set[str] = field(default_factory=set)
    count: int = 0

    def add(self, other: Use) -> None:
        """Take in the use of another form of the word."""
        self.teams |= other.teams
        self.programs |= other.programs
        self.count += other.count

    @property
    def is_independent(self) -> bool:
        """Whether so many write it that it is no whim of one."""
        many = len(self.programs) >= FEWEST_PROGRAMS and len(self.teams) >= FEWEST_TEAMS
        return many or len(self.programs) >= ENOUGH_PROGRAMS


def programs() -> Iterator[Program]:
    """The rows of `software/packages.tsv`."""
    for line in (FOLDER / "packages.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, version, sha256, team, _licence = line.split("\t")
            yield Program(PackageFile(Registry.DEBIAN, name, version, sha256), team)


def uses() -> dict[str, Use]:
    """The use of every form in the translations. Raises FetchError."""
    found: defaultdict[str, Use] = defaultdict(Use)
    for program in programs():
        for form, count in Counter(words(fetch(program.package))).items():
            found[form].add(Use({program.team}, {program.package.name}, count))
    return dict(found)


def whole_uses(found: Mapping[str, Use]) -> dict[str, Use]:
    """The use of each stem, with that of its forms behind particles and the article."""
    whole: defaultdict[str, Use] = defaultdict(Use)
    for form, use in found.items():
        for stem in stems_of(form, found):
            whole[stem].add(use)
    return dict(whole)


def stems_of(form: str, attested: Mapping[str, Use]) -> set[str]:
    """The form, and what is left of it without particles and the article, if that is written."""
    match = _PARTICLES.fullmatch(form)
    stem = match["stem"] if match and (match["particles"] or match["article"]) else form
    return {form, stem} & attested.keys()


class Terms:
    """Tells which forms are terms of software."""

    def __init__(self, found: Mapping[str, Use]) -> None:
        """`found` is the use of every form."""
        self._found = found
        self._whole = whole_uses(found)
        self._size = sum(use.count for use in found.values()) / 1e6
        general, edited = mixed_frequencies()
        self._general = general
        self._known = dawg.DAWG(byte_sorted(attia_forms()), input_is_sorted=True)
        attested = [form for form in {*general, *found} if form in self._known and len(form) > 1]
        mixed = {
            form: self.per_million(form) + OTHER_TEXTS * general.get(form, 0.0)
            for form in {*attested, *found}
        }
        self._admission = Admission(
            mixed,
            edited,
            ayaspell_entries(),
            dawg.IntDAWG([(form, 0) for form in byte_sorted(attested)], input_is_sorted=True),
            error_model(),
            NameModel.load(NAME_MODEL),
        )

    def per_million(self, form: str) -> float:
        """Occurrences of a form in a million words of translations."""
        return self._found[form].count / self._size if form in self._found else 0.0

    def is_term(self, form: str) -> bool:
        """Whether a form is to be listed."""
        use = self._found[form]
        if len(form) < _SHORTEST or len(use.programs) < FEWEST_DERIVED_PROGRAMS:
            return False
        seen = self._admission.evidence(form)
        odds = seen.frequency / max(seen.expected_errors, 1e-9)
        if form in self._known:
            is_underrated = self.per_million(form) >= UNDERRATED * self._general.get(form, 0.0)
            return is_underrated and use.is_independent and odds >= LEAST_ODDS
        return self._is_new(form, use, seen, odds) or self._is_derived(form, use, seen, odds)

    def _is_new(self, form: str, use: Use, seen: Evidence, odds: float) -> bool:
        if not (use.is_independent or self._whole[form].is_independent):
            return False
        ruling, _tier = self._admission.ruling(form)
        least = LEAST_LOOSE_ODDS if seen.kind in LOOSE else LEAST_ODDS
        return ruling is Ruling.WORD and odds >= least

    def _is_derived(self, form: str, use: Use, seen: Evidence, odds: float) -> bool:
        if stem_of(form, self._derived) is None:
            return False
        if seen.kind in LOOSE:
            return use.is_independent and odds >= LEAST_DERIVED_ODDS
        return odds >= LEAST_ODDS

    @cached_property
    def _derived(self) -> dawg.DAWG:
        """All stems that known roots give, those too that the dictionary leaves out as risky."""
        coded = {form + code for one in chosen_lexemes(self._known) for form, code in one.stems}
        return dawg.DAWG(byte_sorted(coded), input_is_sorted=True)


def main() -> int:
    """Fetch, count, judge and write; returns the exit status."""
    try:
        found = uses()
    except FetchError as error:
        print(error, file=sys.stderr)
        return 2
    terms = Terms(found)
    refused = set(_lines("not_terms.txt"))
    _write(found, [form for form in sorted(found.keys() - refused) if terms.is_term(form)])
    return 0


def _lines(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if (word := line.split("#")[0].strip())]


def _write(found: Mapping[str, Use], terms: Iterable[str]) -> None:
    header = (
        "# source: translations of the programs in packages.tsv, whose licences stand there\n"
        "# made by: python -m dictionaries.recipes.software\n"
        "# form (*: all of them)\tteams\tprograms\toccurrences\n"
    )
    whole = Use()
    for use in found.values():
        whole.add(use)
    rows = (_row("*", whole), *(_row(form, found[form]) for form in terms))
    (FOLDER / "terms.tsv").write_text(header + "".join(rows), encoding="utf-8", newline="\n")


def _row(form: str, use: Use) -> str:
    return f"{form}\t{len(use.teams)}\t{len(use.programs)}\t{use.count}\n"


if __name__ == "__main__":
    raise SystemExit(main())
