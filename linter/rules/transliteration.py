"""Foreign names whose g is written ج in one place and غ in another."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from linter.diagnostic import Message
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.rules.base import Context, Example
from linter.rules.consistency import Spelling, WordConsistency
from linter.rules.variants import NameVariant, rows
from linter.text import alphabet as ab

_GHAYN, _JEEM = "غ", "ج"
_TO_JEEM: Final = str.maketrans(_GHAYN, _JEEM)
_SHORTEST = 4
_PARTICLES = re.compile("[وف]?[بكل]?")
_LONGEST_PARTICLES = 2


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
        Example.right("غانم في جنوب البلاد وغالب في غربها، وجانم وجالب"),
    )

    def spellings(self, context: Context, *, lonely: bool) -> dict[str, Spelling]:
        """Names with غ in the passage, and the same names with ج."""
        groups: defaultdict[str, set[tuple[str, str, str]]] = defaultdict(set)
        forms = set(context.passage.bare_forms.values())
        for word in forms:
            if _GHAYN in word or (lonely and _JEEM in word):
                for before, name in _readings(word):
                    groups[name.translate(_TO_JEEM)].add((word, before, name))
        if not groups:
            return {}
        if not lonely:
            for word in forms:
                if _JEEM in word and _GHAYN not in word:
                    for before, name in _readings(word):
                        if name in groups:
                            groups[name].add((word, before, name))
        found: dict[str, Spelling] = {}
        for group, members in groups.items():
            names = {name for _, _, name in members}
            if (lonely or len(names) > 1) and self._is_one_name(context, {group, *names}):
                others = names | {group, group.replace(_JEEM, _GHAYN)}
                for word, before, name in members:
                    instead = {other: before + other for other in others}
                    found.setdefault(word, Spelling(group, name, instead))
        return found

    def _is_one_name(self, context: Context, names: set[str]) -> bool:
        """Whether Arabic inflects none of these spellings, and each looks like a foreign name."""
        lexicon, model = context.speller.lexicon, context.speller.name_model
        attested = Attested(lexicon)
        if any(row.shape.fullmatch(name) for row in rows("loan") for name in names):
            return False
        return all(
            model.score(name) > 0 and not _is_native(name, attested, lexicon) for name in names
        )


def _readings(word: str) -> list[tuple[str, str]]:
    """The word as it stands, and what is left of it without the particles it may begin with."""
    readings = [("", word)] if len(word) >= _SHORTEST else []
    for length in range(1, _LONGEST_PARTICLES + 1):
        before, name = word[:length], word[length:]
        if len(name) >= _SHORTEST and _PARTICLES.fullmatch(before):
            readings.append((before, name))
    return readings


def _is_native(word: str, attested: Attested, lexicon: Lexicon) -> bool:
    return (
        word.endswith(ab.TEH_MARBUTA)
        or "ال" + word in lexicon.forms
        or attested.bears_article(word)
        or attested.takes_pronoun(word)
        or attested.is_imperfect(word)
    )
