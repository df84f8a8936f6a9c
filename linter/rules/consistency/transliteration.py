"""Foreign names whose g is written ج in one place and غ in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from linter.findings.diagnostic import Message
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.name_model import NameModel
from linter.lexicon.particles import ARTICLE
from linter.rules.consistency.variant_tables import (
    NAME_PARTICLES,
    holds_stem,
    name_readings,
    rows,
)
from linter.rules.consistency.variants import NameVariant
from linter.rules.consistency.word_choices import Readings, Spelling, WordConsistency
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.text import alphabet as ab

_GHAYN, _JEEM = "غ", "ج"
_TO_JEEM: Final = str.maketrans(_GHAYN, _JEEM)
_SHORTEST = 4
#: Texts share most of their words: of this many it is remembered what they are.
_REMEMBERED: Final = 1 << 13
#: A word, the particles it begins with, and the name after them.
Member = tuple[str, str, str]


class TransliteratedG(WordConsistency):
    """The g of a foreign name is written غ in some countries and ج in others; a text chooses.

    Only words that the morphology of Arabic does not build are compared: those that bear neither
    the article nor a pronoun in the dictionary. So غرب and جرب are two words, and سيرجي and سيرغي
    are one name.

    Source: Unicode CLDR 48, names of countries (غانا, غينيا); Microsoft Arabic Style Guide,
    "Transliteration", which asks for one way throughout.
    """

    code = "K001"
    name = "transliterated-g"
    summary = Message(NameVariant.summary.en, NameVariant.summary.ar)
    examples = (
        Example(
            "التقى سيرجي لافروف نظيره، ثم غادر الوزير سيرجي وسيرغي شويغو",
            "التقى سيرجي لافروف نظيره، ثم غادر الوزير سيرجي وسيرجي شويغو",
        ),
        Example(
            "عاش في شيكاغو وأحب شيكاغو، وصدر كتابه بشيكاجو",
            "عاش في شيكاغو وأحب شيكاغو، وصدر كتابه بشيكاغو",
        ),
        Example(
            "كتب رودريغو رواية، ومثل رودريجو فيها",
            "كتب رودريغو رواية، ومثل رودريغو فيها",
        ),
        Example.right("غرب المدينة جرب الطبيب دواء"),
        Example.right("التقى سيرجي لافروف بسيرجي آخر"),
        Example.right("حسرة جانيه في زهرة غانيه"),
        Example.right("غانم في جنوب البلاد وغالب في غربها، وجانم وجالب"),
    )

    def spellings(self, context: Context, *, lonely: bool) -> dict[str, Spelling]:
        """Names with غ in the passage, and the same names with ج."""
        found: dict[str, Spelling] = {}
        for word, spelling in self._members(context, lonely=lonely):
            found.setdefault(word, spelling)
        return found

    def readings(self, context: Context) -> Readings:
        """The same, each with its readings: بجاكرتا may be a name, or bear one behind ب."""
        found: defaultdict[str, list[Spelling]] = defaultdict(list)
        for word, spelling in self._members(context, lonely=True):
            found[word].append(spelling)
        return found

    def _members(self, context: Context, *, lonely: bool) -> Iterator[tuple[str, Spelling]]:
        lexicon, model = context.speller.lexicon, context.speller.name_model
        groups = _groups(context.passage.forms, lexicon, model, lonely=lonely)
        for group, members in sorted(groups.items()):
            names = {name for _, _, name in members}
            is_open = lonely or len(names) > 1
            if is_open and all(_is_foreign(name, lexicon, model) for name in names):
                others = sorted(names | {group, group.replace(_JEEM, _GHAYN)})
                for word, before, name in sorted(members):
                    yield word, Spelling(group, name, {one: before + one for one in others})


def _groups(
    forms: frozenset[str], lexicon: Lexicon, model: NameModel, *, lonely: bool
) -> dict[str, set[Member]]:
    """Words that are alike when غ is read as ج, by that spelling; without particles, too."""
    groups: defaultdict[str, set[Member]] = defaultdict(set)
    words = [one for one in forms if _GHAYN in one or (lonely and _JEEM in one)]
    for word in words:
        for group, member in _memberships(word, lexicon, model):
            groups[group].add(member)
    if not lonely:
        for group, members in groups.items():
            for before in NAME_PARTICLES:
                if before + group in forms:
                    members.add((before + group, before, group))
    return groups


@lru_cache(_REMEMBERED)
def _memberships(word: str, lexicon: Lexicon, model: NameModel) -> Sequence[tuple[str, Member]]:
    """The names that a word may be or bear, each with its group; most words are none.

    A group whose spelling with ج is no foreign name is left out.
    """
    return tuple(
        (group, (word, before, name))
        for before, name in name_readings(word, _SHORTEST)
        if ARTICLE + name not in lexicon.forms
        and _is_foreign(group := name.translate(_TO_JEEM), lexicon, model)
    )


@lru_cache(_REMEMBERED)
def _is_foreign(name: str, lexicon: Lexicon, model: NameModel) -> bool:
    """Whether Arabic does not inflect a name, and it looks like a foreign one."""
    if model.score(name) <= 0 or _is_native(name, Attested(lexicon), lexicon):
        return False
    if not any(map(name.__contains__, _stems_of_loans())):
        return True
    return not any(holds_stem(row, name) for row in rows("loan"))


@cache
def _stems_of_loans() -> Sequence[str]:
    return [stem for row in rows("loan") for stem in row.stems]


def _is_native(word: str, attested: Attested, lexicon: Lexicon) -> bool:
    return (
        word.endswith(ab.TEH_MARBUTA)
        # verse ends in ه for ة: جانيه, غانيه
        or (word.endswith(ab.HEH) and f"{ARTICLE}{word[:-1]}{ab.TEH_MARBUTA}" in lexicon.forms)
        or ARTICLE + word in lexicon.forms
        or attested.bears_article(word)
        or attested.takes_pronoun(word)
        or attested.is_imperfect(word)
    )
