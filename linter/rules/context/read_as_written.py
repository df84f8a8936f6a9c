"""What speaks for a right word as it stands, though its neighbours ask for another."""

from __future__ import annotations

from typing import Final

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import CONJUNCTIONS
from linter.rules.core import tables
from linter.rules.core.context import Context
from linter.spelling.habits import habit
from linter.spelling.names.given_names import verbs_of_saying
from linter.spelling.real_words import RealWordError
from linter.spelling.verdict import ErrorKind
from linter.text import alphabet as ab
from linter.text.patterns import Pattern
from linter.text.vocabulary import END

#: What opens a relative clause whose verb is in the third person, with a conjunction or without.
_WHO: Final = frozenset(f"{joined}من" for joined in ("", *CONJUNCTIONS, "ل", "ك", "م"))
#: Verbs of forms VIII and X in the perfect, which no adjective is like: اعتقد, استخدم.
_PERFECT: Final = Pattern("ا(?:.ت|ست.).{2,}")
#: A particle and a prefix of the imperfect before a verb; weak letters, which inflection changes.
_BEFORE_ROOT: Final = Pattern("[وف]?[ينتأ]?")
_WEAK: Final = Pattern("[اويىآأإؤئءةه]")
#: The ending of a verbal noun in the accusative, and of one of a single act.
_ACCUSATIVE: Final = (ab.ALEF, ab.ALEF + ab.FATHATAN, ab.FATHATAN + ab.ALEF, ab.TEH_MARBUTA)
_SHORTEST_ROOT: Final = 2
_SHORTEST_VERB: Final = 3
#: What the perfect of derived verbs begins with, and the imperfect does not.
_ADDED_ALEFS: Final = (ab.ALEF, ab.ALEF_HAMZA_ABOVE)
#: Participles with ه for ة, and what follows one that may be a verb with its object.
_PARTICIPLE: Final = Pattern("[وف]?م.{3,}ه")
_ACTIVE_PARTICIPLE: Final = Pattern("[وف]?.ا..ه")
_TO_SAY: Final = "إلى أن"
#: So many more letters a verbal noun may have than the root, weak ones aside: ضلالا, of ضل.
_MORE: Final = 1
#: Distinct words in ة from which a text shows how it writes them, and the probability beyond doubt.
_CAREFUL: Final = 5
_SURE: Final = 0.999
#: Occurrences per million from which a form is known, and how many times rarer it hardly is meant.
_KNOWN: Final = 0.05
_RARER: Final = 100
#: Prepositions that a passive verb may have; those with "me", which look like verbs in ي.
_PREPOSITIONS: Final = ("ب", "ل", "على", "علي", "إلى", "إلي", "في", "من", "عن")
_WITH_ME: Final = ("علي", "إلي", "لدي", "الي")
#: Relative pronouns with و, which go on with what a clause before says, and marks that it ends in.
_AND_WHO: Final = frozenset(("والذي", "والتي", "والذين"))
_OPENS: Final = frozenset(':.؟!«“"(\n')
_STOPS: Final = frozenset('،؛.!؟?»"”')


def stands_as_written(context: Context, found: RealWordError) -> bool:
    """Whether the word is right where it stands, by what it is built with."""
    return (
        _has_verbal_noun(context, found)
        or _is_of_whoever(context, found)
        or _is_who_spoke(context, found)
        or _begins_sentence(context, found)
    )


def is_against_habit(context: Context, found: RealWordError) -> bool:
    """Whether a text with dots on every other ة would have left them out in this word alone.

    قدره "He decreed it" and رغبه "made him wish" are words, and where all else leaves some doubt
    only the habit of the writer tells that they are none here.
    """
    meant = found.candidate
    if habit(meant.kind, found.word, meant.text) in context.spelling.habits:
        return False
    if meant.kind is ErrorKind.ALIF_MAQSURA:
        return _may_be_passive(context, found)
    if meant.kind is not ErrorKind.TA_MARBUTA or meant.probability >= _SURE:
        return False
    if _is_far_rarer(context, found) or _opens_what_is_said(context, found):
        return False
    return context.passage.vocabulary.count(ab.TEH_MARBUTA + END) >= _CAREFUL


def _is_far_rarer(context: Context, found: RealWordError) -> bool:
    """Whether a word is of an adjective (كبيره), or known to be hardly used beside the one in ة.

    Of قدره there is much, and of رغبه nothing, so that it may be any verb with its object.
    """
    if found.word[:-1] in tables.words("common_adjectives"):
        return True
    frequency = context.speller.lexicon.frequency
    itself = frequency(found.word)
    return itself >= _KNOWN and frequency(found.candidate.text) >= _RARER * itself


def _opens_what_is_said(context: Context, found: RealWordError) -> bool:
    """Whether a participle stands before أن, as one that says something does: لافته إلى أن.

    It has no pronoun there. After verbs like طالبه stands بأن as well.
    """
    passage, index = context.passage, found.index
    forms = [passage.bare_forms[word] for word in passage.words[index : index + 3]]
    if passage.gaps[index + 1] != " ":
        return False
    after = " ".join(forms[1:])
    if _PARTICIPLE.fullmatch(forms[0]):
        return after.startswith(("أن ", "بأن ")) or after.endswith(" أن")
    return _ACTIVE_PARTICIPLE.fullmatch(forms[0]) is not None and after == _TO_SAY


def _may_be_passive(context: Context, found: RealWordError) -> bool:
    """Whether a verb in ي, not in ى, may be passive, with a preposition for its subject: قضي بكذا.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 38, 1.4.2.
    """
    passage, index = context.passage, found.index
    if found.word.endswith(_WITH_ME) or not found.word.endswith(ab.YEH):
        return False
    if not _is_of_verb(found.word, context.speller.lexicon):
        return False  # وجرحي بإطلاق نار
    following = passage.words[index + 1 : index + 2]
    is_beside = passage.gaps[index + 1] == " "
    return is_beside and any(
        passage.bare_forms[word].startswith(_PREPOSITIONS) for word in following
    )


def _is_of_verb(form: str, lexicon: Lexicon) -> bool:
    """Whether a bare word in ي has an imperfect, as a verb has: قضي, ألقي, استدعي."""
    verb = form[1:] if form.startswith(CONJUNCTIONS) and len(form) > _SHORTEST_VERB else form
    stem = verb[1:] if verb[0] in _ADDED_ALEFS else verb
    return ab.YEH + stem in lexicon.forms


def _has_verbal_noun(context: Context, found: RealWordError) -> bool:
    """Whether the verbal noun of the word follows, and not of that which may be meant.

    ضل ضلالا بعيدا, with ضل of ظل; the absolute object says what the verb is.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 7, 5.3.3.2.
    """
    passage, index = context.passage, found.index
    if index + 1 >= len(passage.words) or passage.gaps[index + 1] != " ":
        return False
    following = passage.words[index + 1]
    if not following.endswith(_ACCUSATIVE):
        return False
    noun = _WEAK.sub("", passage.bare_forms[following])
    return _is_of_root(noun, found.word) and not _is_of_root(noun, found.candidate.text)


def _is_of_root(noun: str, verb: str) -> bool:
    """Whether a noun, without its weak letters, may be of the root of a verb."""
    root = _WEAK.sub("", _BEFORE_ROOT.sub("", verb, count=1))
    is_long = len(root) >= _SHORTEST_ROOT
    return is_long and noun.startswith(root) and len(noun) <= len(root) + _MORE


def _is_of_whoever(context: Context, found: RealWordError) -> bool:
    """Whether من "who" asks for the third person of the word: فمنهم من اعتقد, not أعتقد."""
    word, meant = found.word, found.candidate.text
    if not found.index or ab.ALEF_HAMZA_ABOVE + word[1:] != meant:
        return False
    before = context.passage.bare_forms[context.passage.words[found.index - 1]]
    return before in _WHO and _PERFECT.fullmatch(word) is not None


def _begins_sentence(context: Context, found: RealWordError) -> bool:
    """Whether a word that is taken for والذي "and who" begins a sentence, as a noun does: والدي."""
    before = context.passage.gaps[found.index]
    is_first = not before or not _OPENS.isdisjoint(before)
    return is_first and found.candidate.text in _AND_WHO


def _is_who_spoke(context: Context, found: RealWordError) -> bool:
    """Whether the word alone follows a verb of saying, so that it names who spoke: وأضاف تراس،."""
    passage, index = context.passage, found.index
    if not index or passage.gaps[index] != " ":
        return False
    after = passage.gaps[index + 1].lstrip(" ")[:1]
    before = passage.bare_forms[passage.words[index - 1]]
    return after in _STOPS and before in verbs_of_saying()
