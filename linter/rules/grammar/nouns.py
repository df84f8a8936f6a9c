"""What the tables and the lexicon say about a noun: its gender, and the gender of its singular.

Sources: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7 (gender and number); Wright, A
Grammar of the Arabic Language, 1:289–292; the tables' own, in `dictionaries/rules/PROVENANCE.md`.
"""

from __future__ import annotations

from functools import cache

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

MASCULINE = "m"
FEMININE = "f"
_SOUND_FEMININE = "ات"
_SOUND_MASCULINE = "ين"
#: How many times commoner one reading must be than the other to be the only one.
_FAR_COMMONER = 30
#: Occurrences per million of a noun that is in use, and of one in everybody's mouth …
_COMMON = 0.5
_VERY_COMMON = 20
#: … beside which another, this many times rarer, plays no part.
_ALONE = 200
#: Occurrences per million of a sound plural that is in use.
_PLURAL_IN_USE = 0.1
_NO_SINGULAR = "-"
#: Letters that do not join the next one.
_UNJOINED = frozenset("اآأإدذرزوؤىة")
#: Plurals in ين that are no sound masculine ones: سنين is that of سنة.
_FEMININE_IN_IN = frozenset({"سنين", "مئين", "أرضين"})


def other(gender: str) -> str:
    """The other gender."""
    return FEMININE if gender == MASCULINE else MASCULINE


@cache
def _exceptions() -> dict[str, str]:
    return tables.mapping("noun_gender_exceptions")


def singular_gender(noun: str) -> str:
    """`m` or `f` for a singular noun that bears its gender or is listed; empty if in doubt."""
    listed = _exceptions().get(noun)
    if listed:
        return listed if listed in (MASCULINE, FEMININE) else ""
    return FEMININE if noun.endswith(ab.TEH_MARBUTA) else ""


def agreement_gender(noun: str, lexicon: Lexicon) -> str:
    """The gender of the demonstrative before a noun without its article; empty if in doubt.

    The plurals of things are feminine (هذه الكتب), as edited books show.
    """
    listed = tables.mapping("definite_gender").get(noun)
    if listed:
        return listed if _exceptions().get(noun) in (None, listed) else ""
    is_feminine = noun.endswith(ab.TEH_MARBUTA) and singular_gender(noun) == FEMININE
    return FEMININE if is_feminine else ""


def plural_gender(noun: str, lexicon: Lexicon) -> str:
    """The gender of the singular of a plural; empty for other words and where it is in doubt."""
    listed = tables.mapping("plural_gender_exceptions").get(noun) or tables.mapping(
        "plural_gender"
    ).get(noun)
    if listed:
        return listed if listed in (MASCULINE, FEMININE) else ""
    if noun.endswith(_SOUND_FEMININE) and len(noun) > len(_SOUND_FEMININE) + 2:
        return _gender_before_at(noun[: -len(_SOUND_FEMININE)], lexicon)
    if noun.endswith(_SOUND_MASCULINE) and noun not in _FEMININE_IN_IN:
        return MASCULINE if is_sound_masculine(noun[: -len(_SOUND_MASCULINE)], lexicon) else ""
    return ""


def _gender_before_at(stem: str, lexicon: Lexicon) -> str:
    """Of قرار (قرارات) masculine, of ساعة (ساعات) feminine, where only one of them is common.

    So is منتدى (منتديات), a noun of place in ى.
    """
    if stem.startswith("م") and stem.endswith("ي") and stem[:-1] + ab.ALEF_MAKSURA in lexicon.forms:
        return ""
    with_mark = ARTICLE + stem + ab.TEH_MARBUTA
    feminine = lexicon.frequency(with_mark)
    masculine = lexicon.frequency(ARTICLE + stem) if "ب" + ARTICLE + stem in lexicon.forms else 0
    if feminine > masculine * _FAR_COMMONER:
        return FEMININE
    is_alone = not feminine or (masculine > _VERY_COMMON and masculine > feminine * _ALONE)
    if not _TAKES_AT.fullmatch(stem):
        return ""
    if ARTICLE + stem + "ون" in lexicon.forms:  # a person, whose plural in ات is of women
        return ""
    return MASCULINE if masculine > _COMMON and is_alone else ""


#: Shapes of masculine nouns with a plural in ات: verbal nouns (اجتماع, تعديل, قرار), nouns of
#: place (معسكر), long loans (كيلومتر). Short nouns are likelier a kind, the unit of which ends
#: in ة (كرنب, كرنبة).
_TAKES_AT = Pattern("[اإت].{4,}|.{2}ا.|م.{4,}|.{6,}")


@cache
def _unsound() -> frozenset[str]:
    return tables.words("not_sound_masculine")


def is_sound_masculine(stem: str, lexicon: Lexicon) -> bool:
    """Whether stem + ون and stem + ين are the sound plural of a noun of persons.

    The stem takes the article, both plural endings with it, and the feminine ات or the plural's
    construct; the listed nouns that end so by themselves (قانون, زيتون) are none.
    """
    if len(stem) < len("علم") or stem + "ون" in _unsound() or stem + "ين" in _unsound():
        return False
    forms = lexicon.forms
    return (
        "ب" + ARTICLE + stem in forms
        and ARTICLE + stem + "ون" in forms
        and "ب" + ARTICLE + stem + "ين" in forms
        and lexicon.frequency(ARTICLE + stem + "ين") >= _PLURAL_IN_USE
    )


def singular_of(plural: str) -> str:
    """The singular of a listed plural, where there is only one; else nothing."""
    row = tables.by_word("plural_gender").get(plural)
    return row[2] if row and row[2] != _NO_SINGULAR else ""


@cache
def singulars() -> frozenset[str]:
    """The singulars of the plurals that the tables list, without the article."""
    listed = (row[2] for row in tables.rows("plural_gender") if len(row) > 2)
    counted = (row[0] for row in tables.rows("counted_units"))
    return frozenset((*listed, *counted)) - {_NO_SINGULAR}


def accusative(noun: str) -> str:
    """An indefinite singular in the accusative: كتابا, but سنة, خطأ and سماء without alif.

    A hamza on the line is joined to its alif where the letter before it joins: شيئا, but جزءا.
    """
    if noun.endswith(ab.HAMZA) and noun[-2:-1] not in _UNJOINED:
        return f"{noun[:-1]}{ab.YEH_HAMZA}{ab.ALEF}"
    return (
        noun
        if noun.endswith((ab.TEH_MARBUTA, "اء", ab.ALEF_HAMZA_ABOVE, ab.ALEF_MAKSURA))
        else noun + ab.ALEF
    )
