"""The gender of nouns, from how edited books agree with them and from a dictionary's plurals.

    python -m dictionaries.recipes.noun_gender CORPUS.txt.xz …

writes `rules/definite_gender.tsv` and `rules/plural_gender.tsv`. Edited books say a noun's gender
each time that they point at it (هذا الكتاب, هذه الحرب), and the gender of a plural's singular each
time that they count (ثلاثة كتب, ثلاث مدن) or pick one of them (أحد الكتب, إحدى المدن). Where they
are silent, Arramooz tells the singular of a plural. A noun on which the books disagree is left out.
"""

from __future__ import annotations

import lzma
import re
import sqlite3
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from dictionaries.recipes.fetch import extract, fetch
from dictionaries.recipes.sources import ARRAMOOZ
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact
from linter.text.normalise import strip_marks

RULES: Final = Path(__file__).parents[1] / "rules"
#: (times as masculine, times as feminine)
Counts = tuple[int, int]

_DEMONSTRATIVES: Final = {"هذا": 0, "هذه": 1, "تلك": 1}
_ONE: Final = {"أحد": 0, "إحدى": 1}
#: Counting is by the opposite gender: the number with ة counts a masculine noun.
_NUMBERS: Final = {
    **dict.fromkeys(("ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"), 0),
    **dict.fromkeys(("ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "ثمان", "تسع"), 1),
    "بضعة": 0,
    "بضع": 1,
}
_TEENS: Final = ("عشر", "عشرة")
_PARTICLES: Final = re.compile("[وف]?[بلك]?")
#: لست is "I am not".
_NOT_A_NUMBER: Final = ("لست", "ولست", "فلست", "كست")
_WORD: Final = re.compile(r"[\u0621-\u064a]+|[^\u0621-\u064a\s]+")
#: So often must the books have spoken, and so seldom against the majority.
_LEAST: Final = 4
_DISSENT: Final = 0.02
#: Where the dictionary agrees with the majority, more dissent is taken for errors.
_DISSENT_WITH_DICTIONARY: Final = 0.1
_RAREST: Final = 0.02
#: A form so many times commoner without the article than with it is another word for the most part
#: (خلال "during", قبل "before"), unless the books have counted it as often as _COUNTED.
_SELDOM_DEFINITE: Final = 40
_COUNTED: Final = 10
#: So often must they have spoken of a singular that looks like a plural, or the reverse.
_LEAST_AMONG_LIKES: Final = 50
_SINGULAR: Final = "مفرد"


class Evidence:
    """What texts show of the gender of nouns."""

    def __init__(self) -> None:
        self.definite: defaultdict[str, Counter[int]] = defaultdict(Counter)
        self.plural: defaultdict[str, Counter[int]] = defaultdict(Counter)

    def read(self, lines: Iterable[str]) -> None:
        """Count every agreement in the lines."""
        for line in lines:
            words = ["", "", *_WORD.findall(strip_marks(line))]
            for before, head, noun in zip(words, words[1:], words[2:], strict=False):
                self._note(before, head, noun)

    def _note(self, before: str, head: str, noun: str) -> None:
        is_definite = noun.startswith("ال")
        if is_definite and (gender := _lookup(head, _DEMONSTRATIVES)) is not None:
            self.definite[noun[2:]][gender] += 1
        elif is_definite and (gender := _lookup(head, _ONE)) is not None:
            self.plural[noun[2:]][gender] += 1
        elif not is_definite and noun not in _TEENS and head not in _NOT_A_NUMBER:
            gender = _lookup(head, _NUMBERS)
            if gender is not None and before not in _TEENS:
                self.plural[noun][gender] += 1


def _lookup(word: str, heads: dict[str, int]) -> int | None:
    if word in heads:
        return heads[word]
    match = _PARTICLES.match(word)
    return heads.get(word[match.end() :]) if match else None


def verdict(counts: Counter[int], dissent: float = _DISSENT) -> str:
    """`m` or `f` where the counts are clear, else an empty string."""
    total = counts[0] + counts[1]
    minority = min(counts[0], counts[1])
    if total < _LEAST or minority > dissent * total:
        return ""
    return "m" if counts[0] > counts[1] else "f"


def arramooz_nouns() -> Iterator[tuple[str, bool, list[str]]]:
    """Bare noun, whether it is a singular, and the bare forms of its other number."""
    data = extract(fetch(ARRAMOOZ), "arramooz/data/arabicdictionary.sqlite")
    with tempfile.NamedTemporaryFile(suffix=".sqlite") as scratch:
        scratch.write(data)
        scratch.flush()
        connection = sqlite3.connect(scratch.name)
        for word, number, single, plural in connection.execute(
            "select unvocalized, number, single, broken_plural from nouns"
        ):
            is_singular = number == _SINGULAR
            others = re.findall(r"[\u0621-\u0652]+", (plural if is_singular else single) or "")
            yield word, is_singular, [strip_marks(other) for other in others]
        connection.close()


def singulars() -> tuple[dict[str, set[str]], set[str]]:
    """The singulars of each broken plural, and all singular nouns."""
    of: defaultdict[str, set[str]] = defaultdict(set)
    single: set[str] = set()
    for word, is_singular, others in arramooz_nouns():
        if is_singular:
            single.add(word)
            for plural in others:
                of[plural].add(word)
        else:
            of[word].update(others)
    return dict(of), single


def exceptions(table: str) -> dict[str, str]:
    """The gender of the words of a table kept by hand."""
    lines = (RULES / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def gender_of_singular(word: str, known: dict[str, str]) -> str:
    """`m`, `f` or `both`, by the list of exceptions or else by the ending."""
    return known.get(word) or ("f" if word.endswith(("ة", "اء", "ى")) else "m")


def _numbered(counts: Counter[int]) -> str:
    return f"{counts[0]}:{counts[1]}"


def definite_rows(evidence: Evidence, lexicon: Lexicon) -> Iterator[str]:
    """Nouns that books point at as one gender only, but for feminines that end in ة."""
    of, single = singulars()
    known = exceptions("noun_gender_exceptions")
    for word in sorted(evidence.definite):
        counts = evidence.definite[word]
        gender = verdict(counts)
        has_like = word in (of if gender == "m" else single) and word not in known
        if has_like and counts[0] + counts[1] < _LEAST_AMONG_LIKES:
            continue
        is_told = word.endswith("ة") and gender == "f"
        if gender and not is_told and len(word) > 1 and "ال" + word in lexicon:
            yield f"{word}\t{gender}\t{_numbered(counts)}"


def is_noun(word: str, counts: Counter[int], lexicon: Lexicon) -> bool:
    """Whether a form is used as a noun: it bears the article (with ي: ثوان, الثواني)."""
    if counts[0] + counts[1] >= _COUNTED:
        return True
    definite = max(lexicon.frequency("ال" + word), lexicon.frequency(f"ال{word}ي"))
    return definite * _SELDOM_DEFINITE >= lexicon.frequency(word)


def plural_rows(evidence: Evidence, lexicon: Lexicon) -> Iterator[str]:
    """Plurals with the gender of their singular, and the singular where it is beyond doubt."""
    of, single = singulars()
    known = exceptions("noun_gender_exceptions")
    by_hand = exceptions("plural_gender_exceptions")
    for word in sorted({*of, *(word for word in evidence.plural if word.endswith("ات"))}):
        if (
            word.startswith("ال")
            or word not in lexicon.forms
            or lexicon.frequency(word) < _RAREST
            or len(word) < len("مدن")
            or not is_noun(word, evidence.plural[word], lexicon)
        ):
            continue
        counts = evidence.plural[word]
        ones = of.get(word, set())
        if word.endswith("ات"):  # the list calls أديب the singular of أديبات "women of letters"
            ones = {one for one in ones if one.endswith("ة")}
        listed = {gender_of_singular(one, known) for one in ones}
        told = next(iter(listed)) if len(listed) == 1 else ""
        gender = verdict(counts)
        if not gender and word not in single and told in ("m", "f"):
            majority = verdict(counts, _DISSENT_WITH_DICTIONARY)
            is_silent = counts[0] + counts[1] < _LEAST and not counts["mf".index(told) ^ 1]
            gender = told if is_silent or majority == told else ""
        gender = by_hand.get(word, gender)
        if gender in ("m", "f"):
            sole = next(iter(ones)) if len(ones) == 1 and word not in single else "-"
            yield f"{word}\t{gender}\t{sole}\t{_numbered(counts)}"


def write_table(name: str, recipe: str, head: str, rows: Iterable[str]) -> None:
    """Write a table of the rules, with a head that says what made it and what its fields are."""
    made = f"# Made by `python -m {recipe}`; do not edit."
    (RULES / name).write_text("\n".join((made, f"# {head}", *rows)) + "\n", encoding="utf-8")


def main(corpora: list[str]) -> None:
    """Write both tables."""
    evidence = Evidence()
    for corpus in corpora:
        with lzma.open(corpus, "rt", encoding="utf-8") as lines:
            evidence.read(lines)
    lexicon = Lexicon(default_artefact())
    recipe = "dictionaries.recipes.noun_gender"
    write_table(
        "definite_gender.tsv",
        recipe,
        "noun without article\tgender\ttimes with هذا : with هذه and تلك, in edited books",
        definite_rows(evidence, lexicon),
    )
    write_table(
        "plural_gender.tsv",
        recipe,
        "plural\tgender of its singular\tsingular (- where in doubt)\t"
        "times counted as masculine : as feminine, in edited books",
        plural_rows(evidence, lexicon),
    )


if __name__ == "__main__":
    main(sys.argv[1:])
