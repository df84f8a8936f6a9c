"""What a word as it is written, and where it stands, says against its being a misspelling."""

from __future__ import annotations

from typing import Final

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import INTERROGATIVE
from linter.rules.core import tables
from linter.rules.core.context import Context
from linter.spelling.person_clues import is_imperative
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: What stands where a letter was lost (U+FFFD REPLACEMENT CHARACTER).
_LOST: Final = "\ufffd"
#: An imperfect whose prefix bears the damma of the passive, or of form IV.
_PASSIVE: Final = Pattern(f"[وفل]{{0,2}}[يتنأ]{ab.DAMMA}.+{ab.ALEF_MAKSURA}")
#: The feminine of a passive participle in ى, with particles: مُحتواة, المستدعاة.
_FEMININE_PARTICIPLE: Final = Pattern("[وفبلك]?(?:ال|لل)?(?P<stem>م.{2,5})اة")
#: An imperative of form I that has lost its last letter, which a vowel stands for: انسَ, ارمِ.
_WEAK_IMPERATIVE: Final = Pattern(f"ا(?P<first>.)(?P<last>.)[{ab.FATHA}{ab.DAMMA}{ab.KASRA}]")
#: … and one that keeps it as a long vowel, which many write: ابقى, ارمي.
_LONG_IMPERATIVE: Final = Pattern(f"[وف]?ا(?P<rest>..[{ab.ALEF_MAKSURA}{ab.YEH}])")
#: The alef of an imperative, with the vowel that it is begun with: اِقرأ, واُكتب.
_BEGUN: Final = Pattern(f"[وف]?{ab.FATHA}?{ab.ALEF}[{ab.DAMMA}{ab.KASRA}]")
#: The damma within an imperative, which of all forms only the first has: واخْرُجْ.
_OF_FORM_ONE: Final = Pattern(f"[وف]?{ab.FATHA}?{ab.ALEF}.{ab.SUKUN}?.{ab.DAMMA}.{ab.SUKUN}?")
#: A particle before another word, as one with it: ماالذي.
_PARTICLE: Final = Pattern("[وف]?(?P<particle>لا|ما)(?P<word>..+)")
#: A participle in ى, and a preposition with a pronoun.
_PARTICIPLE: Final = Pattern("[وفبلك]?(?:ال|لل)?م.{2,5}ى")
_WITH_PRONOUN: Final = Pattern("(?:إلي|علي|ب|ل|من|في|عن|مع)(?:ه|ها|هم|هما|هن)")
#: A noun that لا denies, written as one with it. Without the article none begins with an alif, but
#: for one whose article was turned round (لاانتخاب).
_DENIED: Final = Pattern("[وفبك]?(?:(?:ال|ل)لا(?=.{4})|لا(?=[^اأإآ].{3}))(?P<noun>.*)")
#: Occurrences per million of a word in use.
_IN_USE: Final = 1.0
_ALEFS: Final = frozenset((ab.ALEF, ab.ALEF_HAMZA_ABOVE, ab.ALEF_HAMZA_BELOW, ab.ALEF_MADDA))
#: What ends a sentence, and how far that may be from a word in it (in code points).
_END: Final = Pattern("[.!؟\n]")
_SENTENCE: Final = 150
#: So many times commoner is its imperfect than the verbal noun of form IV.
_FAR: Final = 50
#: Half of a foreign name has no more letters, and the word before it is so rare (per million).
_LONGEST_HALF: Final = 3
_RARE: Final = 4.0
#: A title is so short (in words), or quoted so near (in code points).
_TITLE: Final = 6
_LONGEST_TITLE: Final = 40
_OPENED: Final = Pattern(r"[«“(\"][^«»“”()\"\n]*\Z")
#: A hamza with its seat behind an alif, and what is spoken instead.
_SEATED: Final = ab.ALEF + ab.YEH_HAMZA
_SPOKEN: Final = ab.ALEF + ab.YEH


def has_lost_letters(context: Context, index: int) -> bool:
    """Whether a letter was lost right before or behind a word, of which this is a piece."""
    start, end = context.passage.span(index)
    text = context.passage.text
    return _LOST in (text[start - 1 : start], text[end : end + 1])


def is_vowelled_passive(written: str) -> bool:
    """Whether the damma of a verb shows that it ends in ى: ليُستدعى."""
    return _PASSIVE.fullmatch(written) is not None


def is_passive(context: Context, index: int) -> bool:
    """Whether a word is a participle in ى with its preposition: المهدى إليه, الموصى له."""
    passage = context.passage
    if not _PARTICIPLE.fullmatch(passage.bare_forms[passage.words[index]]):
        return False
    after = passage.words[index + 1 : index + 2]
    return passage.gaps[index + 1] == " " and any(map(_WITH_PRONOUN.fullmatch, after))


def is_dual(written: str, meant: str) -> bool:
    """Whether a word is a verb in a hamza with the alif of the dual: ثم بدآ, of بدأ and ا."""
    return meant.endswith(ab.ALEF_HAMZA_ABOVE) and written == meant[:-1] + ab.ALEF_MADDA


def is_denied_noun(form: str, lexicon: Lexicon) -> bool:
    """Whether a bare word is formed of لا and a noun in use: لانهاية, لامنتهية."""
    match = _DENIED.fullmatch(form)
    return match is not None and lexicon.frequency(match["noun"]) >= _IN_USE


def is_torn(context: Context, index: int) -> bool:
    """Whether an alef by itself stands before a word, which may have been its first letter."""
    passage = context.passage
    return index > 0 and passage.words[index - 1] in _ALEFS and passage.gaps[index] == " "


def is_feminine_participle(form: str, lexicon: Lexicon) -> bool:
    """Whether a bare word in اة is the feminine of a listed participle in ى: محتواة, of محتوى."""
    match = _FEMININE_PARTICIPLE.fullmatch(form)
    return match is not None and match["stem"] + ab.ALEF_MAKSURA in lexicon


def is_weak_imperative(written: str, lexicon: Lexicon) -> bool:
    """Whether a word is an imperative of form I without its last letter: انسَ, of ينسى.

    The verb nearly only has that form: the verbal noun of form IV (إعطاء, of يعطي) is far rarer.
    """
    match = _WEAK_IMPERATIVE.fullmatch(written)
    if match is None:
        return False
    stem = match["first"] + match["last"]
    endings = (ab.ALEF_MAKSURA, ab.YEH, ab.WAW)
    imperfect = max(lexicon.frequency(ab.YEH + stem + ending) for ending in endings)
    of_form_four = lexicon.frequency(f"{ab.ALEF_HAMZA_BELOW}{stem}{ab.ALEF}{ab.HAMZA}")
    return imperfect > _FAR * of_form_four


def is_begun_imperative(written: str, form: str, lexicon: Lexicon) -> bool:
    """Whether the vowels of an imperative show that its alef bears no hamza: واُخرج, واخْرُجْ."""
    is_shown = _BEGUN.match(written) or _OF_FORM_ONE.fullmatch(written)
    return is_shown is not None and is_imperative(form, "", lexicon)


def asks(context: Context, index: int, meant: str) -> bool:
    """Whether a word is what is meant behind the أ of a question: أحتى الآن لا تفهمون؟

    That takes the place of an alef that is only joined (أخترت الطريق؟).
    """
    passage = context.passage
    asked = INTERROGATIVE + meant.removeprefix(ab.ALEF)
    if passage.bare_forms[passage.words[index]] not in (asked, INTERROGATIVE + meant):
        return False
    _, end = passage.span(index)
    stop = _END.search(passage.text, end, end + _SENTENCE)
    return stop is not None and stop[0] == "؟"


def is_joined_particle(form: str) -> bool:
    """Whether a bare word is ما or لا and what the rule of joined particles parts it from."""
    match = _PARTICLE.fullmatch(form)
    if match is None:
        return False
    return match["word"] in tables.words_of("joined_particles", match["particle"])


def may_be_command(context: Context, index: int) -> bool:
    """Whether a word that begins a line may be an imperative of form I: ابقى "stay!", for ابقَ.

    What it is with a hamza (أبقى) is no commoner than the imperfect (يبقى).
    """
    passage, frequency = context.passage, context.speller.lexicon.frequency
    match = _LONG_IMPERATIVE.fullmatch(passage.bare_forms[passage.words[index]])
    if match is None or not context.begins_string(index):
        return False
    return frequency(ab.YEH + match["rest"]) >= frequency(ab.ALEF_HAMZA_ABOVE + match["rest"])


def ends_foreign_name(context: Context, index: int) -> bool:
    """Whether a short word stands right behind a rare one, as halves of names do: وانغ هوا."""
    passage = context.passage
    if not index or passage.gaps[index] != " " or len(passage.words[index]) > _LONGEST_HALF:
        return False
    before = passage.bare_forms[passage.words[index - 1]]
    return context.speller.lexicon.frequency(before) < _RARE


def is_spoken_participle(context: Context, index: int, word: str, meant: str) -> bool:
    """Whether ي stands for ئ behind an alif in a text that has a dialect: الولد الضايع.

    Titles of such stories, on a line of their own or in quotation marks, are too short to show
    what they are.
    """
    if not context.stretches.dialect or word != meant.replace(_SEATED, _SPOKEN, 1):
        return False
    passage, start = context.passage, context.passage.starts[index]
    line = passage.text[passage.lines.start(start) : passage.lines.end(start)]
    opened = _OPENED.search(passage.text, max(0, start - _LONGEST_TITLE), start)
    return opened is not None or len(line.split()) <= _TITLE
