"""Whether somebody speaks of himself: what tells إلي "to me" from إلى "to", اكتب from أكتب.

The dots of a final ي are left out and put in by habit, and three prepositions in ى become others
with the pronoun by it. Neighbours on both sides say little, for both are followed by anything; but
he who writes "to me" writes "I" as well. Data: `dictionaries/error_model/first_person.tsv`.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import table_lines, table_rows
from linter.text import alphabet as ab
from linter.text.passage import Passage
from linter.text.patterns import Pattern

#: The number of words on either side that are near by.
REACH: Final = 30
#: What a sign of the first person near by takes off the odds that a pronoun is none, in nats, and
#: what it adds that there is none. Set on books and on news.
SIGN_COST: Final = 4.0
NO_SIGN_GAIN: Final = 1.0
#: From this frequency (per million) on a form is used as it is written.
_IN_USE: Final = 1.0
#: … and so often the passive participle of a verb that takes an object.
_LEAST_PARTICIPLE: Final = 0.1
_WEAK: Final = Pattern(f"[{ab.ALEF}{ab.WAW}{ab.YEH}{ab.ALEF_MAKSURA}]")
_IMPERATIVE: Final = Pattern("[وف]?ا(?P<stem>...)(?P<pronoun>ها|هم|ه)?")
#: … and of one that is weak at its end (ابق), or of the forms VIII and X (استفد, اختر).
_OTHER_IMPERATIVE: Final = Pattern("[وف]?ا(?P<stem>..|ست.{2,3}|.ت..)(?P<pronoun>ها|هم|ه)?")


@cache
def _forms(use: str) -> frozenset[str]:
    rows = table_rows(table_lines("error_model/first_person.tsv"))
    return frozenset(row[0] for row in rows if row[1:] == [use])


def has_pronoun(word: str) -> bool:
    """Whether the bare word is a preposition with the pronoun of the first person."""
    return word in _forms("pronoun") or word in _forms("pronoun-or-name")


def is_sign(form: str) -> bool:
    """Whether a bare word shows that somebody speaks of himself."""
    return form in _forms("sign")


def asks_for_verb(before: str) -> bool:
    """Whether a bare word stands before a verb in the imperfect: لكي, لن."""
    return before in _forms("before-imperfect")


#: So many times rarer is what an imperative of form I is with a hamza …
_FAR: Final = 8
#: … or so often, in a million words, does it stand itself.
_COMMON: Final = 5


def is_imperative(word: str, before: str, lexicon: Lexicon) -> bool:
    """Whether a bare word in ا may well be an imperative, which اكتب "write!" is and أكتب is not.

    It is one of four letters, with و or ف before it and a pronoun after it (والصق, اشربه), whose
    imperfect (يكتب) is commoner than what it is with a hamza; the word before it must not ask for
    that. Where a sentence or an instruction begins, half as common is enough if the imperative
    itself is in use (ادخل "enter!", beside أدخل "put in!").
    """
    if before in _forms("before-imperfect"):
        return False
    match = _IMPERATIVE.fullmatch(word) or _OTHER_IMPERATIVE.fullmatch(word)
    if match is None:
        return False
    rest = match["stem"] + (match["pronoun"] or "")
    imperfect = lexicon.frequency(ab.YEH + rest)
    with_hamza = lexicon.frequency(ab.ALEF_HAMZA_ABOVE + rest)
    if imperfect > with_hamza:
        return True
    begins = not before or before in _forms("before-imperative")
    return begins and 2 * imperfect > with_hamza and lexicon.frequency(word) >= _IN_USE


def is_plain_imperative(word: str, before: str, lexicon: Lexicon) -> bool:
    """Whether a bare word in ا is the imperative of a verb that nearly only has form I: اعثر, اقرأ.

    What it is with a hamza (أعثر) is then far rarer than the imperfect, or the imperative common;
    and the word before it does not ask for the first person (لا اقرأ).
    """
    if before in _forms("before-imperfect") or not is_imperative(word, "", lexicon):
        return False
    rest = word[1:]
    is_rarer = _FAR * lexicon.frequency(ab.ALEF_HAMZA_ABOVE + rest) < lexicon.frequency(
        ab.YEH + rest
    )
    return is_rarer or lexicon.frequency(word) >= _COMMON


def is_new_imperative(form: str, lexicon: Lexicon) -> bool:
    """Whether an unlisted bare form in ا is the imperative of a known verb of form I: اختم, انسب.

    The verb is one by its imperfect (يختم), commoner than what the form is with a hamza, and takes
    an object by its participle (مختوم), which is commoner than the verbal noun of form IV.
    """
    match = _IMPERATIVE.fullmatch(form)
    if match is None or match["pronoun"] or form[0] != ab.ALEF or _WEAK.search(match["stem"]):
        return False
    stem, head, last = match["stem"], match["stem"][:2], match["stem"][2]
    participle = lexicon.frequency(f"م{head}{ab.WAW}{last}")
    of_form_four = lexicon.frequency(f"{ab.ALEF_HAMZA_BELOW}{head}{ab.ALEF}{last}")
    imperfect = lexicon.frequency(ab.YEH + stem)
    return (
        stem[1] != last
        and participle >= max(_LEAST_PARTICIPLE, of_form_four)
        and imperfect > lexicon.frequency(ab.ALEF_HAMZA_ABOVE + stem)
    )


def person_weight(passage: Passage, index: int, form: str) -> float:
    """What is added to the odds that the pronoun of `form` at word `index` is none, in nats.

    `form` is what is written there, or what may be meant.
    """
    words, forms, signs = passage.words, passage.bare_forms, _forms("sign")
    near = words[max(0, index - REACH) : index + REACH]
    if any(forms[word] in signs for word in near):
        return -SIGN_COST
    return NO_SIGN_GAIN if form in _forms("pronoun") else 0.0
