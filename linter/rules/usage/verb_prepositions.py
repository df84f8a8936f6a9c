"""Verbs with a preposition that they do not take: استند على for استند إلى.

A verb is told by all its forms, a preposition by standing right after it, alone, with a pronoun or
as the first letter of the word that it governs. What stands instead bears the same pronoun.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import ClassVar, Final, NamedTuple

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.lexicon import pronouns
from linter.lexicon.analysis import PartOfSpeech, analyses
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.rules.usage.usage_lists import CONTESTED

_PAST_ENDINGS: Final = ("", "ت", "ا", "تا", "وا", "ن", "نا", "تم", "تما")
_PRESENT_ENDINGS: Final = ("", "ان", "ا", "ون", "وا", "ين", "ن")
_NOUN_ENDINGS: Final = ("", "ة", "ت", "ين", "ون", "ات")
_PERSONS: Final = "يتنأ"
_CONJUNCTIONS: Final = ("أن", "كي", "كن", "ئن", "ئلا", "ما")
#: No preposition at all.
_NONE: Final = "0"
#: How a preposition is written before a pronoun.
_STEMS: Final = {
    "على": "علي",
    "إلى": "إلي",
    "عن": "عن",
    "من": "من",
    "في": "في",
    "مع": "مع",
    "ب": "ب",
    "ل": "ل",
    "ضد": "ضد",
}
_JOINED: Final = ("ب", "ل")


class Government(NamedTuple):
    """An entry: the first form of the verb, the preposition written and the right one."""

    verb: str
    wrong: str
    right: str


class VerbPreposition(Rule):
    """A verb with a preposition that belongs to another verb or meaning.

    Source: `dictionaries/usage/prepositions.tsv`, after LanguageTool, al-Adnani and Omar.
    """

    code = "T010"
    name = "verb-preposition"
    category = "usage"
    is_default = False
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    entry_class: ClassVar[str] = "agreed"
    summary = Message(
        "{verb} takes “{right}”, not “{wrong}”", "يقال «{verb} {right}» لا «{verb} {wrong}»"
    )
    examples = (
        Example("استند الباحث إلى رأيه واستندت على كتاب", "استند الباحث إلى رأيه واستندت إلى كتاب"),
        Example("يخضع إلى القانون", "يخضع للقانون"),
        Example("لجأت له وهو يطمح بالفوز", "لجأت إليه وهو يطمح إلى الفوز"),
        Example("سيترتب عنه ضرر", "سيترتب عليه ضرر"),
        Example.right("استند إلى رأيه"),
        Example.right("يخضع للقانون، ونظر إلى البحر"),
        Example.right("لجأ ليلا إلى القلعة"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each verb of the table that the wrong preposition follows."""
        passage = context.passage
        lexicon = context.speller.lexicon
        verbs = _forms(self.entry_class)
        heads = {
            written: entries
            for written, form in passage.bare_forms.items()
            if (entries := verbs.get(form) or verbs.get(_without_conjunction(form)))
        }
        last = len(passage.words) - 1
        for index in passage.indexes_of(heads):
            if index < last and passage.gaps[index + 1] in (" ", "\u00a0"):
                entries = heads[passage.words[index]]
                yield from self._finding(context, index + 1, entries, lexicon)

    def _finding(
        self, context: Context, index: int, entries: tuple[Government, ...], lexicon: Lexicon
    ) -> Iterator[Diagnostic]:
        passage = context.passage
        word = passage.bare_forms[passage.words[index]]
        for entry in entries:
            governed = _governed(word, entry.wrong, lexicon)
            start, end = passage.span(index)
            if governed is None or not passage.is_prose(start, end):
                continue
            following = passage.words[index + 1] if index + 1 < len(passage.words) else ""
            edit = _edit(passage.text, start, end, governed, entry.right, following)
            fixes = () if edit is None else (Fix((edit,), self.applicability),)
            right = "" if entry.right == _NONE else entry.right
            message = self.summary.format(verb=entry.verb, wrong=entry.wrong, right=right or "–")
            yield self.diagnostic(start, end, *fixes, message=message)
            return


class ContestedPreposition(VerbPreposition):
    """A preposition that older manuals reject and the Academy in Cairo, or Omar, allows.

    Runs only when it is asked for by name.

    Source: `dictionaries/usage/prepositions.tsv`, after LanguageTool, al-Adnani and Omar.
    """

    code = "T011"
    name = "contested-preposition"
    by_name_only = True
    entry_class = CONTESTED
    examples = (
        Example("أجاب على السؤال", "أجاب عن السؤال"),
        Example("وأكد على أهمية الأمر", "وأكد أهمية الأمر"),
        Example("يفكر بالسفر ويعاني من المرض", "يفكر في السفر ويعاني المرض"),
        Example("أجابت عليه", "أجابت عنه"),
        Example.right("أجاب عن السؤال"),
        Example.right("أكد أهمية الأمر"),
        Example.right("يفكر في السفر"),
    )


@cache
def _forms(entry_class: str) -> dict[str, tuple[Government, ...]]:
    """The entries by each form of their verbs, without conjunction."""
    found: dict[str, tuple[Government, ...]] = {}
    for kind, forms, wrong, right, _ in tables.rows("prepositions", "usage"):
        if kind != entry_class:
            continue
        stems = forms.split()
        entry = Government(stems[0], wrong, right)
        for form in {form for stem in stems for form in _inflected(stem)}:
            found[form] = (*found.get(form, ()), entry)
    return found


def _inflected(stem: str) -> Iterator[str]:
    if stem.startswith("~"):
        yield from _present(stem[1:])
    elif stem.startswith("="):
        for before in ("", ARTICLE, "ب", "بال", "ل", "لل"):
            for ending in _NOUN_ENDINGS[:1] if stem.endswith("ة") else _NOUN_ENDINGS:
                yield before + stem[1:] + ending
    else:
        yield from _past(stem)


def _past(stem: str) -> Iterator[str]:
    weak = stem.endswith(("ى", "ا"))
    endings = ("", "ت", "تا", "وا") if weak else _PAST_ENDINGS
    for ending in endings:
        base = stem[:-1] if weak and ending else stem
        yield from (base + ending + pronoun for pronoun in ("", *pronouns.ALL))
    if weak:
        yield from (stem[:-1] + "ي" + ending for ending in ("ت", "نا", "ن", "ا"))


def _present(stem: str) -> Iterator[str]:
    shapes = [stem + ending for ending in _PRESENT_ENDINGS]
    if stem.endswith(("ي", "ى", "و")):
        shapes += [stem[:-1] + ending for ending in ("ون", "وا", "ين")]
    for person in _PERSONS:
        for shape in shapes:
            for before in ("", "س", "ل"):
                yield from (
                    before + person + shape + pronoun for pronoun in ("", *pronouns.OF_VERBS)
                )


def _without_conjunction(form: str) -> str:
    return form[1:] if form[:1] in ("و", "ف") else form


def _governed(word: str, preposition: str, lexicon: Lexicon) -> str | None:
    """What the preposition governs in this word: a pronoun (+ه), a word, or "" (the next word).

    None if the word does not begin with the preposition.
    """
    if word == preposition:
        return ""
    stem = _STEMS[preposition]
    for pronoun in pronouns.OF_NOUNS:
        if word == stem + pronoun:
            return "+" + pronoun
    if preposition not in _JOINED:
        return None
    reading = next(analyses(word, lexicon), None)
    if reading is None or reading.proclitics[:1] != (preposition,):
        return None
    # ل before a verb or أن gives the reason or the purpose, whatever verb stands before it.
    if reading.part_of_speech is PartOfSpeech.VERB or reading.stem in _CONJUNCTIONS:
        return None
    if preposition == "ل" and ARTICLE in reading.proclitics:
        return ARTICLE + (word[2:] if word[2:3] != "ل" or len(word) > 4 else word[1:])
    return word[1:]


def _edit(
    text: str, start: int, end: int, governed: str, right: str, following: str
) -> Edit | None:
    """What to change; None where a pronoun would have to move to the verb."""
    if governed.startswith("+"):
        if right == _NONE:
            return None
        return Edit(start, end, _STEMS[right] + governed[1:])
    if governed:  # joined: بالسفر
        before = "" if right == _NONE else _joined_or_apart(right)
        return Edit(start, end, before + governed)
    if not following or text[end : end + 1] != " ":
        return None
    if right == _NONE:
        return Edit(start, end + 1, "")
    if right not in _JOINED:
        return Edit(start, end, right)
    if right == "ل" and following.startswith(ARTICLE):
        after = following[2:] if following[2:3] == "ل" else "ل" + following[2:]
        return Edit(start, end + 1 + len(following), "ل" + after)
    return Edit(start, end + 1, right)


def _joined_or_apart(right: str) -> str:
    return right if right in _JOINED else right + " "
