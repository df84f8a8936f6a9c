"""Compounds and names written as one word or as two: أبوظبي, عبد الله."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Final, NamedTuple

from linter.findings.diagnostic import Message
from linter.rules.consistency.choices import UNSUGGESTED, Choice, ConsistencyRule
from linter.rules.consistency.variant_tables import NAME_PARTICLES
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

LETTER: Final = f"[{ab.WORD_CHARACTERS}]"
_PARTICLES: Final = "[وف]?[بكل]?"


class JoinedVariant(ConsistencyRule):
    """Some compounds are written as one word or as two: أبوظبي, أبو ظبي. A text keeps to one.

    Source: `dictionaries/rules/joined_variants.tsv`; Abd al-Salam Harun, Qawaid al-imla.
    """

    code = "K010"
    name = "joined-variant"
    summary = Message(
        "“{written}” here, “{usual}” elsewhere",
        "كتبت هنا «{written}»، وفي غير هذا الموضع «{usual}»",
    )
    examples = (
        Example(
            "زار أبوظبي ودبي، وعاد إلى أبوظبي، ثم رأى أبو ظبي",
            "زار أبوظبي ودبي، وعاد إلى أبوظبي، ثم رأى أبوظبي",
        ),
        Example(
            "ما زال في الصيف، وما زال ليلا، ومازال هنا",
            "ما زال في الصيف، وما زال ليلا، وما زال هنا",
        ),
        Example("نشر في فيسبوك وفي فيس بوك", "نشر في فيسبوك وفي فيسبوك"),
        Example.right("زار أبوظبي ودبي، وعاد إلى أبوظبي"),
        Example.right("مازال في الصيف، ومازال ليلا"),
        Example.right("دفع رأس المال ورأسمال الشركة"),
        Example.right("نشر في فيسبوك عن رأس أبو سمبل"),
    )

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """The compounds of the table that the passage writes in both ways."""
        passage = context.passage
        if not lonely and passage.forms.isdisjoint(_joined()):
            return
        found = []
        for word, indexes in passage.places_of(_forms_by_word()).items():
            for one in _forms_by_word()[word]:
                for index in indexes:
                    start = passage.starts[index] + one.particles
                    end = start + len(one.form)
                    if _is_whole(passage.text, one.form, start, end):
                        choice = Choice(start, end, one.group, one.variant, one.instead)
                        found.append((start, one.number, choice))
        yield from (choice for _, _, choice in sorted(found, key=itemgetter(0, 1)))


class _Form(NamedTuple):
    """A way of writing a compound, behind so many letters of particles.

    `number` orders the forms that may stand at one place.
    """

    number: int
    group: str
    variant: str
    form: str
    instead: dict[str, str]
    particles: int


@cache
def _forms_by_word() -> Mapping[str, Sequence[_Form]]:
    """All ways of writing the compounds of the table, by the first word with its particles."""
    found: defaultdict[str, list[_Form]] = defaultdict(list)
    for number, (joined, apart, *only_apart) in enumerate(tables.rows("joined_variants")):
        mark = UNSUGGESTED if only_apart else ""
        instead = {f"{mark}joined": joined, "apart": apart}
        for variant, form in instead.items():
            word = form.partition(" ")[0]
            for before in NAME_PARTICLES:
                made = _Form(number, joined, variant, form, instead, len(before))
                found[before + word].append(made)
    return dict(found)


@cache
def _joined() -> frozenset[str]:
    """The compounds of the table written as one word, with all that may stand before them."""
    rows = tables.rows("joined_variants")
    return frozenset(before + row[0] for row in rows for before in NAME_PARTICLES)


def _is_whole(text: str, form: str, start: int, end: int) -> bool:
    """Whether the form stands there, and no letter after it."""
    return text.startswith(form, start) and not _LETTERS.match(text, end)


_AFTER_PARTICLES = Pattern(f"(?<!{LETTER}){_PARTICLES}\\Z")
_LETTERS = Pattern(LETTER)
_LONGEST_PARTICLES = 3


class ServantNames(ConsistencyRule):
    """Names with عبد are two words (عبد الله) in most rules of spelling, one in some print.

    Lists of people in programs and data are left alone: each of them writes his own name.

    Source: Abd al-Salam Harun, Qawaid al-imla (separation of عبد from the name of God); practice
    of the Gulf press (عبدالله).
    """

    code = "K011"
    name = "abd-spacing"
    summary = JoinedVariant.summary
    examples = (
        Example("لقي عبد الله وعبد الرحمن ثم عبدالعزيز", "لقي عبد الله وعبد الرحمن ثم عبد العزيز"),
        Example("لقي عبدالله وعبدالرحمن ثم عبد العزيز", "لقي عبدالله وعبدالرحمن ثم عبدالعزيز"),
        Example("كتب عبد الله لعبدالله", "كتب عبد الله لعبد الله"),
        Example.right("لقي عبد الله وعبد الرحمن ثم عبد العزيز"),
        Example.right("لقي عبدالله وعبدالرحمن ثم عبدالعزيز"),
        Example.right("عبدا الله وعباد الله وعبد من عباده"),
        Example.right('["عبدالله صالح", "عبدالرحمن علي", "عبد العزيز سعد"]', "json"),
    )
    _name = Pattern(
        rf"(?P<word>عبد(?P<gap>[ \u00a0]?)(?P<of>ال[{ab.WORD_LETTERS}]{{2,}}))(?!{LETTER})"
    )

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """Each name with عبد and the article."""
        if context.is_of_strings:
            return
        text = context.passage.text
        if not lonely and not ("عبدال" in context.passage.vocabulary and "عبد ال" in text):
            return
        for match in self._name.finditer(text):
            before = text[max(0, match.start() - _LONGEST_PARTICLES) : match.start()]
            if not _AFTER_PARTICLES.search(before):
                continue
            instead = {"apart": f"عبد {match['of']}", "joined": f"عبد{match['of']}"}
            variant = "apart" if match["gap"] else "joined"
            yield Choice(*match.span("word"), "abd", variant, instead)
