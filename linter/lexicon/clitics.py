"""Particles written as one with the word that follows.

Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2 and 16; Buckwalter 2004.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.lexicon.particles import ARTICLE, GOVERNED_ARTICLES
from linter.text.patterns import Pattern

#: Shorter stems are matched by chance too often (ب+ان).
_SHORTEST_STEM = 4
#: Shorter words are proved by chance too often.
_LONG_ENOUGH = 5
#: The particle of a question before a word in أ (أأرباب), but not before itself (أأيكتب).
_QUESTION_OF_HAMZA = Pattern("أأ(?!ي)")
#: First letters of the imperfect.
_IMPERFECT = "يتنأ"
_GOVERNED = Pattern("[وف]?[بكل]")
#: A definite noun behind a preposition that is written with it.
_GOVERNED_NOUN = Pattern(rf"[وف]?(?:{'|'.join(GOVERNED_ARTICLES)})(?P<noun>[^ل].{{3,}})")
_HAMZA_BEFORE_PRONOUN = Pattern(r"(?P<stem>.+ا)[ؤئء](?P<pronoun>ه|ها|هم|هن|هما|ك|كم|كن|كما|نا|ي)")


def name_stems(word: str) -> Iterator[str]:
    """What is left of a bare word when proclitics that a name can bear are taken off.

    ولافروف gives لافروف and (ل taken too) افروف; للسراج gives السراج and سراج. No article is taken
    off a word in ـه, which may be one with a pronoun (مدرسه "his teacher"). The word itself is not
    among them. Stems have at least four letters.
    """
    starts = {0}
    if word[:1] in "وف":
        starts.add(1)
    for start in tuple(starts):
        if word[start : start + 1] in "بكل":
            starts.add(start + 1)
    for start in sorted(starts):
        rest = word[start:]
        if start and len(rest) >= _SHORTEST_STEM:
            yield rest
        # of ل and ال, لل is made, not لال
        joins_article = not start or word[start - 1 : start] in "وف"
        if joins_article and rest.startswith("لل") and len(rest) >= _SHORTEST_STEM + 2:
            yield ARTICLE + rest[2:]
        may_bear = joins_article or (rest.startswith(ARTICLE) and word[start - 1] != "ل")
        bears_article = may_bear and rest.startswith((ARTICLE, "لل")) and not word.endswith("ه")
        if bears_article and len(rest) >= _SHORTEST_STEM + 2:
            yield rest[2:]


def sister_forms(word: str) -> Iterator[str]:
    """Forms, each of which by being listed proves that the bare `word` is one too.

    What bears an article bears و and ف before it, and the prepositions that are written with it
    (الأنساق, للأنساق). A hamza before a pronoun changes its seat with the case (فقراؤها, فقرائها,
    فقراءها), but is ئ before "my" in each; and an imperfect listed with its future س (سيتملقونهم)
    stands without it as well. Behind a preposition there is but the genitive: بأدائه proves no
    بأداءه.
    """
    if _QUESTION_OF_HAMZA.match(word) and len(word) >= _LONG_ENOUGH:
        yield word[1:]
    if word.startswith(("وال", "فال")):
        yield word[1:]
    governed = _GOVERNED_NOUN.fullmatch(word)
    if governed:
        yield ARTICLE + governed["noun"]
    match = _HAMZA_BEFORE_PRONOUN.fullmatch(word)
    written = word[len(match["stem"])] if match else ""
    if match and not (written in "ؤء" and match["pronoun"] == "ي"):
        is_governed = written != "ئ" and _GOVERNED.match(word) is not None
        for seat in "ؤء" if is_governed else "ؤئء":
            yield match["stem"] + seat + match["pronoun"]
    if len(word) >= _LONG_ENOUGH and word[0] in _IMPERFECT:
        yield from (future + word for future in ("س", "وس", "فس"))


def genitive_sister(word: str) -> str:
    """The form whose being listed proves one in ـإ: the hamza may stand below in the genitive.

    مبدإ for مبدأ; an empty string for other words.
    """
    return word[:-1] + "أ" if word.endswith("إ") else ""


def construct_sisters(word: str) -> tuple[str, str] | None:
    """The two full plurals whose being listed proves the construct one: طالبو, طالبون and طالبين.

    None for a word that does not end in و, or that may be a verb (يذهبو for يذهبوا).
    """
    if not word.endswith("و") or len(word) < _LONG_ENOUGH or word[0] in _IMPERFECT:
        return None
    return word + "ن", word[:-1] + "ين"
