"""Names and loan words that a frequency list holds with a bare alif, given their hamza.

Such words begin with a hamza unless they are Arabic (انتونيو for أنتونيو), and informal writing
leaves it out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Final

import dawg

from dictionaries.recipes.admission import Admission, Ruling
from linter.lexicon.packing import Tier
from linter.text import alphabet as ab

#: A word that begins with a bare alif, behind و, ف and the article.
_BARE_ALIF: Final = re.compile(r"(?P<before>[وف]?(?:[بك]?ال)?)ا(?P<rest>(?!ل)...*)")
_HAMZA_ALIFS: Final = (ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW, ab.ALEF_MADDA)
#: Occurrences per million that the spelling with a hamza has at least.
_LEAST: Final = 1e-6


def with_hamzas(
    chosen: Mapping[str, Tier],
    misspellings: Set[str],
    frequencies: Mapping[str, float],
    words: dawg.DAWG,
    admission: Admission,
) -> tuple[dict[str, Tier], set[str]]:
    """The words chosen and the misspellings, bare alifs corrected where the hamza is commoner.

    What edited books vouch for may stand: old print leaves the hamza out.
    """
    kept, careless = dict(chosen), set(misspellings)
    for form, tier in chosen.items():
        better = with_hamza(form, frequencies, words) if tier is not Tier.EDITED else None
        if better is not None:
            del kept[form]
            careless.add(form)
            ruling, witness = admission.ruling(better, form)
            if ruling is Ruling.WORD:
                kept.setdefault(better, witness)
    return kept, careless - kept.keys()


def with_hamza(form: str, frequencies: Mapping[str, float], known: dawg.DAWG) -> str | None:
    """The careful spelling of a name or loan word in a bare alif; None where the form may stand.

    Such words begin with a hamza unless they are Arabic (انتونيو for أنتونيو); where the spelling
    with it is at least as common and no word of the morphology, which `known` holds, the bare one
    is careless.
    """
    match = _BARE_ALIF.fullmatch(form)
    if match is None:
        return None
    spellings = [f"{match['before']}{seat}{match['rest']}" for seat in _HAMZA_ALIFS]
    best = max(spellings, key=lambda one: frequencies.get(one, 0.0))
    is_commoner = frequencies.get(best, 0.0) >= max(frequencies.get(form, 0.0), _LEAST)
    return best if is_commoner and not any(one in known for one in spellings) else None
