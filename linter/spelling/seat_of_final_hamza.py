"""The seat of a final hamza that the vowel before it asks for: قارئ, بطيء, ملء, هدوء.

Source: Abd al-Salam Harun, Qawaid al-imla (the final hamza).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: Of verbs in ـئ the neighbours decide: see `final_hamza`.
_MAY_BE_VERB: Final = Pattern("[وف]?(?:[سل]?[يتن]|أ|ج|ل[يتن]).*")
#: A verbal noun of form II (تجزيء, beside تجزئة); the imperfect of its verb ends in ـئ (تجزئ).
_VERBAL_NOUN: Final = Pattern("[وف]?[بكل]?(?:ال)?(?P<stem>ت..)يء")
#: One letter before the hamza, of a word whose ya is doubled and short behind: سيّئ.
_DOUBLED_YA: Final = Pattern("[وفبك]?(?:ال|لل|ل)?.ئ")
_VOUCHED_FOR: Final = (Tier.EDITED, Tier.AYASPELL)
#: Nothing so short (in letters) is a word with a seat to choose.
SHORTEST: Final = 2
#: A noun so common, per million and beside a form of a verb, is what was meant.
COMMON: Final = 2.0
#: Such a form is hardly used.
RARE: Final = 0.05
#: So many times commoner is what was meant.
FAR: Final = 10.0


def final_hamza(form: str, lexicon: Lexicon) -> Iterator[str]:
    """After a short i the hamza sits on a dotless ya (قارئ), after a long ī on the line (بطيء).

    So it does after no vowel (ملء) or a long ū (هدوء, not هدؤ). A doubled ya has a short i: سيّئ.
    """
    if form.endswith("ؤ"):
        long = form[:-1] + "وء"
        yield from listed(lexicon, long) if lexicon.frequency(long) >= COMMON else ()
        return
    if _is_verbal_noun(form, lexicon):
        return
    doubled = form.removesuffix(ab.HAMZA)[:-1] + "يئ"
    if not form.endswith("يء") and lexicon.tier(doubled) is Tier.HAND:
        yield doubled
    elif form.endswith(("ىء", "يء")):
        yield from sorted(_off_the_line(form, lexicon), key=lexicon.cost)
    elif form.endswith("ئ"):
        yield from _onto_the_line(form, lexicon)


def _off_the_line(form: str, lexicon: Lexicon) -> Sequence[str]:
    """What is meant by a word in ىء or يء: the hamza on its seat, or behind a ya with dots."""
    stem = form[:-2]
    endings = ("ئ", "يء") if form.endswith("ىء") else ("ئ",)
    words = [stem + ending for ending in endings if is_right(stem + ending, lexicon)]
    words = [one for one in words if not _has_stray_hamza(form, one, lexicon)]
    if words:
        return words
    # انشىء, إنشىء: the hamza before is missing too; or يملىء, of يملأ
    on_alef = stem + "أ" if form.endswith("ىء") else ""
    return list(listed(lexicon, *_of_form_four(stem + "ئ"), on_alef))


def _onto_the_line(form: str, lexicon: Lexicon) -> Iterator[str]:
    """What is meant by a word in ئ that should end in يء, likeliest first: بطئ, سئ, الملئ."""
    may_be_verb = lexicon.tier(form) in _VOUCHED_FOR or _MAY_BE_VERB.fullmatch(form)
    on_line, noun = form[:-1] + "يء", form[:-1] + ab.HAMZA
    if may_be_verb or not is_right(on_line, lexicon):
        return
    if is_right(noun, lexicon) and lexicon.cost(noun) < lexicon.cost(on_line):
        yield noun  # الملئ: of الملء and المليء
    seated = form[:-1] + "يئ"
    if _DOUBLED_YA.fullmatch(form) and is_right(seated, lexicon):
        yield from (seated, on_line)  # سئ: of سيّئ
    else:
        yield from sorted((*listed(lexicon, seated), on_line), key=lexicon.cost)


def _has_stray_hamza(form: str, meant: str, lexicon: Lexicon) -> bool:
    """Whether a word in ـيء is a common one with a hamza too many: لكيء is لكي, and لكئ hardly."""
    is_rare = lexicon.frequency(meant) < RARE
    return is_rare and lexicon.frequency(form[:-1]) >= max(COMMON, FAR * lexicon.frequency(meant))


def _of_form_four(verb: str) -> Iterator[str]:
    """The verb with the hamza that its first alef should bear, if it bears none or one below."""
    place = 1 if verb[0] in "وف" else 0
    if verb[place] in (ab.ALEF, ab.ALEF_HAMZA_BELOW):
        yield verb[:place] + ab.ALEF_HAMZA_ABOVE + verb[place + 1 :]


def _is_verbal_noun(form: str, lexicon: Lexicon) -> bool:
    """Whether it is a verbal noun of form II: there are two, and that in ة is the common one."""
    match = _VERBAL_NOUN.fullmatch(form)
    if match is None:
        return False
    noun, verb = match["stem"] + "ئة", match["stem"] + "ئ"
    return lexicon.frequency(noun) >= max(COMMON, lexicon.frequency(verb))


def is_right(form: str, lexicon: Lexicon) -> bool:
    """Whether a form that is no single letter is of the morphology, or was admitted by hand."""
    return len(form) > SHORTEST and lexicon.tier(form) in (Tier.MORPHOLOGY, Tier.HAND)


def listed(lexicon: Lexicon, *forms: str) -> Iterator[str]:
    """Those of the forms that are of the morphology."""
    return (form for form in forms if lexicon.tier(form) is Tier.MORPHOLOGY)
