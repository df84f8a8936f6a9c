"""Misspellings that break a rule of orthography, so that the right form follows from the rule.

Long: each rule is a finder with what speaks for a word as it stands.

Each is a paradigm and no list of words: ـىء and ـئ for a final hamza, an alef of tanwin after a
hamza that takes none, three lams, a ya without its dots within a word. What the rule gives must be
a listed word; and a listed form is put right only if it is no form of the morphology, for a
frequency list holds these errors as well.

Sources: Abd al-Salam Harun, Qawaid al-imla (the final hamza, the added alef, words in lam);
Arabic Language Academy in Cairo, decisions on the hamza (1979).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.packing import Tier
from linter.lexicon.particles import ARTICLE
from linter.lexicon.pronouns import OF_VERBS
from linter.spelling.seat_of_final_hamza import (
    COMMON,
    FAR,
    RARE,
    SHORTEST,
    final_hamza,
    is_right,
    listed,
)
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.vocabulary import ending_in, matching, with_letters

_TANWIN: Final = ab.FATHATAN
#: After these letters an alef of tanwin stands by itself (جزءا); after others the hamza has a seat.
_NOT_JOINING: Final = "ادذرزو"
_ENDINGS: Final = ("ؤ", "ئ", "ىء", "يء", "ءا", "ئا", "أا", "يأ")
#: The accusative of a participle in ـئ: متوكئا, متلألئا.
_PARTICIPLE: Final = Pattern("[وف]?م.{2,}ئا")
_THREE_LAMS: Final = "للل"
#: A dotless ya, and a letter behind it that is no hamza on the line.
_INNER_MAQSURA: Final = Pattern(f"{ab.ALEF_MAKSURA}[\u0622-\u063a\u0641-\u0648{ab.YEH}]")
_CAREFUL_FIRST: Final = (ab.ALEF, ab.ALEF_HAMZA_BELOW)
_PARTICLES: Final = "وفبلك"


class Breach(Enum):
    """Which rule a word breaks."""

    FINAL_HAMZA = "final-hamza"
    TANWIN_AFTER_HAMZA = "tanwin-after-hamza"
    THREE_LAMS = "three-lams"
    INNER_MAQSURA = "inner-maqsura"


#: The participle of a verb in ـيّئ, by its imperfect (يهيئ).
_PREPARING: Final = Pattern(f"[{_PARTICLES}]?م(?P<stem>.{ab.YEH}ئ){ab.ALEF}")


class Irregular(NamedTuple):
    """What a misspelt word should be by the rule that it breaks, best first."""

    breach: Breach
    choices: tuple[str, ...]
    may_stand: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether the rule leaves but one word, and what is written is none by itself.

        خطئا may be the accusative of خِطْء "sin", or "they both erred".
        """
        return len(self.choices) == 1 and not self.may_stand


def suspects(passage: Passage) -> list[tuple[str, str]]:
    """The words of a passage, each with its bare form, that may break a rule: one in fifty."""
    forms = {
        *ending_in(_ENDINGS, passage.vocabulary),
        *with_letters(_THREE_LAMS, passage.vocabulary),
        *matching(_INNER_MAQSURA, passage.vocabulary),
    }
    return [pair for pair in passage.bare_forms.items() if pair[1] in forms] if forms else []


def irregular(form: str, lexicon: Lexicon) -> Irregular | None:
    """The breach of a bare form that is no word of the morphology; None if there is none.

    The first form of its choices may bear a tanwin, which the alef stood for.
    """
    is_suspect = form.endswith(_ENDINGS) or _THREE_LAMS in form or _INNER_MAQSURA.search(form)
    if not is_suspect or lexicon.is_accepted(form):
        return None
    if (few := next(_three_lams(form, lexicon), None)) is not None:
        return Irregular(Breach.THREE_LAMS, (few,))
    if _may_stand(form, lexicon):
        return None
    if lexicon.tier(form) is Tier.MORPHOLOGY:
        meant = _accusative(form, lexicon)
        if meant is None:
            return None
        return Irregular(Breach.TANWIN_AFTER_HAMZA, (meant,), may_stand=True)
    for breach, find in _FINDERS:
        choices = tuple(dict.fromkeys(find(form, lexicon)))
        if choices and form not in choices:
            return Irregular(breach, choices)
    return None


def _may_stand(form: str, lexicon: Lexicon) -> bool:
    """Whether it is a word of the chosen norm, or proved by another form."""
    dotted = lexicon.norm.dotted(form)
    if dotted is not None and dotted in lexicon:
        return True
    if _is_of_participle(form, lexicon):
        return True
    return form not in lexicon.forms and lexicon.proof(form) is not None


def _is_of_participle(form: str, lexicon: Lexicon) -> bool:
    """Whether it is the accusative of a participle in ـئ, and no noun in ـأ is commoner (ملجأ)."""
    participle, noun = form[:-1], form[:-2] + "أ"
    is_shaped_so = _PARTICIPLE.fullmatch(form) is not None
    is_listed = is_shaped_so and lexicon.tier(participle) is Tier.MORPHOLOGY
    return is_listed and lexicon.frequency(participle) > lexicon.frequency(noun)


def _accusative(form: str, lexicon: Lexicon) -> str | None:
    """The accusative of a common noun that a form of the verb is hardly ever meant for.

    خطئا "they both erred" stands for خطأً, جزئا for جزءا; مخطئا is of مخطئ.
    """
    if not form.endswith("ئا") or form[:-1] in lexicon.words:
        return None
    noun, accusative = form[:-2] + "أ", form[:-2] + "ءا"
    if form[-3] in _NOT_JOINING and _is_far_commoner(accusative, form, lexicon):
        return accusative
    return noun + _TANWIN if _is_far_commoner(noun, form, lexicon) else None


def _is_far_commoner(meant: str, form: str, lexicon: Lexicon) -> bool:
    return lexicon.frequency(meant) >= max(COMMON, FAR * lexicon.frequency(form))


def _three_lams(form: str, lexicon: Lexicon) -> Iterator[str]:
    """ل before the article of a word in lam leaves two lams: للحم of ل and اللحم."""
    place = form.find(_THREE_LAMS)
    if place not in (0, 1) or (place and form[0] not in "وف"):
        return
    meant = form[:place] + form[place + 1 :]
    if meant in lexicon or ARTICLE + meant[place + 1 :] in lexicon:
        yield meant


def _inner_maqsura(form: str, lexicon: Lexicon) -> Iterator[str]:
    """Within a word there is no ى: it stands for a ya (علىه, قاىد), or an alef (رمىه, of رماه).

    Not where a word in ى has a letter too many (علىا), lacks a space (إلىالمدينة), or has its last
    letters exchanged (عىل).
    """
    if not _INNER_MAQSURA.search(form) or _is_word_in_maqsura(form, lexicon):
        return
    read = [form[:-1].replace(ab.ALEF_MAKSURA, one) + form[-1] for one in (ab.YEH, ab.YEH_HAMZA)]
    if before := _BEFORE_PRONOUN.fullmatch(form):
        read.append(before["stem"] + ab.ALEF + before["pronoun"])
    known = sorted((one for one in read if lexicon.frequency(one) >= RARE), key=lexicon.cost)
    yield from (one for one in known if not _is_far_commoner(known[0], one, lexicon))


def _is_word_in_maqsura(form: str, lexicon: Lexicon) -> bool:
    """Whether a word that ends in ى, and no pronoun behind it, explains a form better."""
    first, letter, rest = form.rpartition(ab.ALEF_MAKSURA)
    if first + letter in lexicon.forms and rest not in (*OF_VERBS, ab.TEH_MARBUTA):
        return True
    exchanged = first + rest + letter
    return len(rest) == 1 and lexicon.frequency(exchanged) >= COMMON


def _tanwin(form: str, lexicon: Lexicon) -> Iterator[str]:
    """مساءً has no alef, خطأً neither; جزءا has one, and شيئا one behind a seat."""
    if form.endswith(("اءا", "ائا")):
        for noun in _first_hamzas(form[:-2] + ab.HAMZA):
            if is_right(noun, lexicon):
                yield noun + _TANWIN
    elif form.endswith("أا"):
        if "بال" + form[:-1] in lexicon.forms:  # لجأا is a dual
            yield form[:-1] + _TANWIN
    elif form.endswith("يأ"):
        yield from listed(lexicon, form[:-1] + "ئا")
    elif form.endswith("ئا") and len(form) > SHORTEST:
        if (match := _PREPARING.fullmatch(form)) and ab.YEH + match["stem"] in lexicon.forms:
            yield form  # مهيِّئا "preparing", beside مهيَّأ "prepared"
        if form[-3] in _NOT_JOINING:
            yield from listed(lexicon, form[:-2] + "ءا")
        if is_right(form[:-2] + "أ", lexicon) and _bears_article(form[:-2] + "أ", lexicon):
            yield form[:-2] + "أ" + _TANWIN  # خطأ, but not نأى
    elif form.endswith("ءا") and form[-3:-2] not in ("", *_NOT_JOINING):
        yield from listed(lexicon, form[:-2] + "ئا")


def _bears_article(form: str, lexicon: Lexicon) -> bool:
    """Whether a form, or what follows its particle, is a noun that stands with the article."""
    bare = form[1:] if form[0] in _PARTICLES else form
    return any(map(Attested(lexicon).bears_article, (form, bare)))


def _first_hamzas(noun: str) -> Iterator[str]:
    """The noun, and with its first alef with a hamza or without: verbal nouns are misspelt so."""
    yield noun
    place = 1 if noun[0] in _PARTICLES else 0
    if noun[place] in (ab.ALEF, ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW):
        for letter in _CAREFUL_FIRST:
            yield noun[:place] + letter + noun[place + 1 :]


#: ى before a pronoun, where an alef would stand.
_BEFORE_PRONOUN: Final = Pattern(f"(?P<stem>.+){ab.ALEF_MAKSURA}(?P<pronoun>{'|'.join(OF_VERBS)})")
_FINDERS: Final = (
    (Breach.INNER_MAQSURA, _inner_maqsura),
    (Breach.FINAL_HAMZA, final_hamza),
    (Breach.TANWIN_AFTER_HAMZA, _tanwin),
)
