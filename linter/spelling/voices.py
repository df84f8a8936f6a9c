"""Verbs whose final ي or ى tells the active from the passive: يعطي, يعطى."""

from __future__ import annotations

from functools import cache
from typing import Final

from linter.lexicon.particles import ARTICLE
from linter.lexicon.resources import table_lines, table_rows
from linter.lexicon.store import WordStore
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_IMPERFECT: Final = Pattern("[وف]?س?[يتنأ]..")
#: Occurrences per million of a word in use.
_IN_USE: Final = 1.0
_PREFIXES: Final = Pattern("^[وف]?س?[يتن]")
#: … of the fifth and sixth forms, which end in ى in the active (يتلقى, تتنامى), and in the passive.
_IMPERFECT_IN_ALIF: Final = Pattern("[وف]?س?[يتن]ت..{1,2}.$")
_PASSIVE_PERFECT: Final = Pattern("[وف]?ا(?:.ت|ست|ن).{1,3}ي$")
#: An imperfect in the third person or of "we": one that is never an elative (أعلى).
_SURE_IMPERFECT: Final = Pattern("[وف]?س?[يتن]..")
#: An imperfect of the eighth or tenth form, whose prefix has damma in the passive alone (يُنتهى,
#: يُستثنى); in those of the second to fourth it has so in the active too (يُعطي, يُنادي).
_DAMMA_IS_PASSIVE: Final = Pattern(
    f"[{ab.MARKS}]*(?:[وف][{ab.MARKS}]*)?(?:س[{ab.MARKS}]*)?[يتنأ]{ab.DAMMA}"
    f"(?:س[{ab.MARKS}]*|[^{ab.MARKS}][{ab.MARKS}]*)ت[{ab.MARKS}]*"
    f"(?:[^{ab.MARKS}][{ab.MARKS}]*){{1,2}}ى[{ab.MARKS}]*$"
)
_FATHA_BEFORE_END: Final = Pattern(f"{ab.FATHA}ى[{ab.MARKS}]*$")


def has_two_voices(word: str) -> bool:
    """Whether a verb in ي or ى may be active or passive by that letter alone (يعطي, يعطى)."""
    return bool(_IMPERFECT.match(word)) and not _IMPERFECT_IN_ALIF.match(word)


def may_be_imperfect(word: str) -> bool:
    """Whether a word has the shape of an imperfect, and so perhaps both voices (يجرى, يجري)."""
    return _SURE_IMPERFECT.match(word) is not None


def may_be_passive(word: str) -> bool:
    """Whether a verb in ي or ى may be in the passive, as it is written (يجرى, ارتقي)."""
    return has_two_voices(word) or _PASSIVE_PERFECT.match(word) is not None


def is_voice_of(word: str, meant: str, lexicon: WordStore) -> bool:
    """Whether an unlisted `word` may be another voice of the verb `meant`: يجرى, of يجري.

    No voice ends in alif (أوروبى is أوروبا), no verb bears an article (سياسي), some have one voice
    alone (ينبغى), and lists hold the perfects that look like a verb of the first person (أعطى).
    """
    if meant.endswith(ab.ALEF) or not may_be_passive(word):
        return False
    if meant.startswith(ab.ALEF_HAMZA_ABOVE) or lexicon.frequency(ARTICLE + meant) >= _IN_USE:
        return False
    return _PREFIXES.sub("", meant) not in _of_one_ending()


@cache
def _of_one_ending() -> frozenset[str]:
    rows = table_rows(table_lines("rules/verbs_of_one_ending.tsv"))
    return frozenset(row[0] for row in rows)


def is_marked_passive(written: str) -> bool:
    """Whether the marks on a word in ى say that it ends so: يُنتهى, يُعطَى.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 38.
    """
    return bool(_DAMMA_IS_PASSIVE.match(written) or _FATHA_BEFORE_END.search(written))
