"""Words that stand twice in a row (long: what Arabic repeats lawfully is told here)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain, compress, count, islice
from operator import eq

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.lexicon import pronouns
from linter.lexicon.attested import Attested
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.particles import ARTICLE, DEFINITE_BEGINNINGS, FREE_PREPOSITIONS
from linter.rules.core import tables
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.rules.core.grammar_talk import speaks_of_grammar
from linter.spelling.names.given_names import given_names
from linter.text.alphabet import (
    ALEF,
    FATHA,
    FATHATAN,
    KASRA,
    SHADDA,
    TATWEEL,
    TEH_MARBUTA,
    WAW,
)
from linter.text.marked import is_in_vowels
from linter.text.normalise import strip_marks
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.verse import is_unmarked_run

_ARTICLES = (*DEFINITE_BEGINNINGS, "ولل")
#: Endings of a pronoun: what a verb and its object can share (يشبه اسمه اسمه).
_PRONOUNS = pronouns.ALL
#: Endings of duals and plurals, which stand twice to say "in such groups" (زوجين زوجين).
_ONE_BY_ONE = ("ين", "ات")
#: What opens a condition, whose two halves may be one verb (إذا غالب غالب بصوته).
_CONDITIONS = frozenset(
    ("إذا", "وإذا", "فإذا", "إن", "وإن", "فإن", "من", "ومن", "فمن", "لو", "متى", "كلما", "وكلما")
)
#: What parts one of two equal words from the other in sense.
_OR = "أو"
#: What governs the first of two nouns alone: لكل ملف ملف يصفه.
_EACH = frozenset(("لكل", "ولكل", "فلكل"))
_AMOUNTS = frozenset(("أكثر", "أقل"))
_OTHERS = frozenset(("آخر", "أخرى", "آخرين", "آخرون"))
#: What stands before a word with its article in one phrase.
_POINTING = frozenset(("هذا", "هذه", "ذلك", "تلك"))
#: Particles before an imperfect.
_BEFORE_VERB = Pattern("\\A[وف]?س?(?=[يتن]..)")
#: في with the pronoun of the speaker, as its shadda shows: تشكون فيَّ في هذه الليلة.
_IN_ME = Pattern(f"ف{KASRA}?ي{FATHA}?{SHADDA}{FATHA}?")
#: What may be joined to the first letter of a name spelt out: وسي إن إن, لسي إن إن.
_JOINED = Pattern("\\A[وفبلك]{1,2}(?=..)")
_SHORTEST = 3
#: In a text with so few errors (see `rate_shift`, the mean of its classes) a word that stands twice
#: is likelier meant so.
_LEAST_SHIFT = -2.7
#: What ends a phrase of its own before هذا (مع هذا هذا القدر).
_BEFORE_THIS = frozenset((*FREE_PREPOSITIONS, "بعد", "قبل", "عند"))
_THIS = "هذا"
#: What may stand before the first of the two within running text.
_WITHIN = ' .،؛()[]«»"“”'
_BREAKS_OFF = ("…", "...", "..")
#: Lines at least this long (in code points) are prose, shorter ones may be cells or verses.
_PROSE_LINE = 30
_CERTAIN_FIELDS = 2


class RepeatedWord(Rule):
    """A word that stands twice in a row was typed twice, or left behind by an edit.

    Arabic also repeats a word lawfully: an indefinite accusative to say "one by one" (خطوة خطوة),
    cries, emphasis, a verb before its verbal noun (علم علم اليقين), names of father and son. So
    particles are flagged wherever they repeat; other words only where none of these readings is
    possible, in a text that is short or holds other errors, and with an unsafe fix: in nineteen
    million words of edited books hardly one in twenty was an error. Verse, which repeats for the
    measure and the echo, is left alone.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 11 (circumstantial
    accusative); Abbas Hasan, al-Nahw al-wafi, 3:116 (lexical emphasis).
    """

    code = "R001"
    name = "repeated-word"
    category = "repetition"
    areta = "XT"
    summary = Message(
        "“{word}” is repeated",
        "كلمة «{word}» مكررة",
    )
    examples = (
        Example("دعا تركيا إلى إلى وقف النار", "دعا تركيا إلى وقف النار"),
        Example("أعلن الوزير أن أن الاتفاق قريب", "أعلن الوزير أن الاتفاق قريب"),
        Example("حققت الشركة الشركة الوطنية أرباحا", "حققت الشركة الوطنية أرباحا"),
        Example(
            "ثم صدر الكتاب عن دار النشر نفسها في\nفي القاهرة بعد عام واحد من صدور الأول",
            "ثم صدر الكتاب عن دار النشر نفسها في\nالقاهرة بعد عام واحد من صدور الأول",
        ),
        Example("وصل الخبر عَن عن طريق البر", "وصل الخبر عَن طريق البر"),
        Example.right("مشى خطوة خطوة، ثم تعلم شيئا شيئا، رويدا رويدا"),
        Example.right("شكرا جدا جدا، لا لا، هي هي"),
        Example.right("عن تاريخها أو أو … إلخ، ومع هذا هذا القدر يكفي"),
        Example.right("ومن من الناس يجهل ذلك؟ وإذا كان قد قد له طريق"),
        Example.right("إِذَا الْتَفَتَ الْتَفَتَ جَمِيعًا"),
        Example.right("إذا افتر افتر عن ابتسامة"),
        Example.right("أَحَقُّ أَنْ تَقُومَ فِيهِ فِيهِ رِجَالٌ"),
        Example.right("سيد أوكتور أوكتور آركو"),
        Example.right("كلكم تشكون فِيَّ فِي هذه الليلة"),
        Example.right("وصلوا زوجين زوجين ثم جماعات جماعات مع أهلهم"),
        Example.right("سافر محمد محمد ونادى: النجدة النجدة!"),
        Example.right("العميل ليث ليث القحطاني"),
        Example.right("ذهب إلى، إلى أين؟"),
        Example.right("نقلت قناة سي إن إن، ثم إن الخبر انتشر"),
        Example.right("تابعوه على قنوات إيه بي سي وسي إن إن وفوكس نيوز"),
        Example.right("المتصفح في شبكة دبليو دبليو دبليو، وفي حلبة دبليو دبليو إي"),
        Example.right("الأحد ١٢ إلى\nإلى ١٥"),
        Example.right("قائمة من\n\nمن أشهر المدن"),
        Example.right("النص\tالنص\nإلى\tإلى"),
        Example.right("تنتظر لوحة الاختيار الاختيار من القائمة، وسنسمي هذه الحالة الحالة النهائية"),
        Example.right("كلما حدث حدث في المباراة، أو تبع رمز رمز آخر، وكان واحد أو أكثر أكثر من 4"),
        Example.right("ينشئ البرنامج لكل ملف ملف وصف بجانبه"),
        Example.right("فإن القلب القلب ميال * وإن العين العين تبكي"),
        Example.right("واعلم أن أن التي في تأويل المصدر لا يضاف إليها اسم مجرور"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """The second of two equal words that only a space or the end of a line parts."""
        passage = context.passage
        for index in sorted({*_equal_pairs(passage), *_pairs_equal_but_for_marks(passage)}):
            gap = passage.gaps[index]
            if gap.strip() or gap.count("\n") > 1 or "\t" in gap:  # a tab parts columns
                continue
            word = strip_marks(passage.words[index])
            start, end = passage.span(index)
            is_particle = word in _particles()
            if not (
                _is_error(passage, index) if is_particle else _is_surely_an_error(context, index)
            ):
                continue
            if is_particle and speaks_of_grammar(passage.text, start, end):
                continue  # أن, and the أن that it speaks of
            if any(map(_IN_ME.fullmatch, passage.words[index - 1 : index + 1])):
                continue
            if all(map(is_in_vowels, passage.words[index - 1 : index + 1])):
                continue  # of a text that is handed down to the letter
            if passage.is_prose(passage.starts[index - 1], end):
                yield self.diagnostic(
                    start,
                    end,
                    _fix(passage, index, is_safe=_particles().get(word, False)),
                    message=self.summary.format(word=word),
                )


def _equal_pairs(passage: Passage) -> Iterator[int]:
    """Index of each word that equals the word before it."""
    words = passage.words
    return compress(count(1), map(eq, words, islice(words, 1, None)))


def _pairs_equal_but_for_marks(passage: Passage) -> Iterator[int]:
    """Index of each word that equals the word before it, one of the two having marks."""
    words = passage.words
    for index in chain.from_iterable(passage.marked_words.values()):
        if index and _is_alike(words[index - 1], words[index]):
            yield index
        if index + 1 < len(words) and _is_alike(words[index], words[index + 1]):
            yield index + 1


def _is_alike(first: str, second: str) -> bool:
    """Whether two words have the same letters; the first letter is asked first, for speed."""
    return first[0] == second[0] and strip_marks(first) == strip_marks(second)


@cache
def _particles() -> dict[str, bool]:
    """The words that never stand twice, and whether a safe fix may drop one of the two."""
    return {row[0]: len(row) == _CERTAIN_FIELDS for row in tables.rows("never_doubled")}


def _is_error(passage: Passage, index: int) -> bool:
    """Whether a particle was repeated by mistake.

    Across a line break this needs two lines of prose, for in columns of a table words do recur.
    Letters of a name spelt out (سي إن إن) are no particles.
    """
    start, end = passage.span(index)
    word = passage.bare_forms[passage.words[index]]
    if word == _THIS and passage.words[max(0, index - 2)].removeprefix(WAW) in _BEFORE_THIS:
        return False
    neighbours = passage.words[max(0, index - 2) : index - 1] + passage.words[index + 1 : index + 2]
    if passage.words[index] in neighbours:  # three times is no error
        return False
    if passage.gaps[index + 1].lstrip().startswith(_BREAKS_OFF):  # أو أو …
        return False
    if "\n" in passage.gaps[index]:
        line_start = passage.lines.start(passage.starts[index - 1]) - 1
        line_end = passage.lines.end(end)
        return min(start - line_start, line_end - start) >= _PROSE_LINE
    if index < 2:
        return True
    letters = {passage.words[index], _JOINED.sub("", passage.words[index - 2])}
    return not letters <= tables.words("latin_letter_names")


def _is_surely_an_error(context: Context, index: int) -> bool:
    """Whether a word that is no particle can only have been repeated by mistake."""
    passage = context.passage
    word = passage.words[index]
    if len(word) < _SHORTEST or "\n" in passage.gaps[index] or word != passage.words[index - 1]:
        return False
    if _may_be_repeated(word, context.speller.lexicon) or _is_run(passage, index):
        return False
    if _is_another(passage, index) or _is_object(context, index):
        return False
    if passage.gaps[index - 1].strip(_WITHIN):  # a heading, or a term before its gloss
        return False
    # Rhetoric closes with a mark (أتيناكم أتيناكم، فحيونا); a list goes on with a dash.
    goes_on = passage.gaps[index + 1] == " " or passage.gaps[index + 1][1:2].isdigit()
    shift = context.spelling.rate_shift.values()
    return goes_on and sum(shift) >= _LEAST_SHIFT * len(shift)


def _may_be_repeated(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is one that stands twice: foreign, a name of father and son, an adverb."""
    bare = strip_marks(word)
    if bare not in lexicon:  # foreign words are repeated in their own ways
        return True
    if TATWEEL in word or bare in tables.words("lawful_repetitions"):
        return True
    if bare in tables.words("latin_letter_names") or bare in tables.words("given_names"):
        return True
    if bare in given_names() or word.endswith((ALEF, FATHATAN)) or word.startswith(WAW):
        return True
    is_indefinite = not word.startswith(_ARTICLES)
    return is_indefinite and word.endswith((TEH_MARBUTA, *_PRONOUNS, *_ONE_BY_ONE))


def _is_run(passage: Passage, index: int) -> bool:
    """Whether a word stands three times, or twice in verse."""
    neighbours = passage.words[max(0, index - 2) : index - 1] + passage.words[index + 1 : index + 2]
    return passage.words[index] in neighbours or is_unmarked_run(
        passage.text, passage.starts[index]
    )


def _is_another(passage: Passage, index: int) -> bool:
    """Whether the two are of two phrases: رمز رمز آخر, "one or more are more than".

    So are those of a condition and what it leads to.
    """
    before, after = passage.words[max(0, index - 2)], passage.words[index + 1 : index + 2]
    if before in _EACH or (index > 1 and before in _CONDITIONS):
        return True
    is_amount = before == _OR and passage.words[index] in _AMOUNTS
    return is_amount or not _OTHERS.isdisjoint(after)


def _is_object(context: Context, index: int) -> bool:
    """Whether the second may be the object of a verb whose subject ends in the first.

    تنتظر لوحة الاختيار الاختيار, يحول هذا المعامل المعامل إلى رقم: the subject is a construct that
    ends in the word, or the word behind its demonstrative, and the verb is an imperfect.
    """
    passage = context.passage
    if not passage.words[index].startswith(ARTICLE):
        return False
    lexicon, is_verb_allowed = Attested(context.speller.lexicon), False
    for place in range(index - 2, max(-1, index - 5), -1):
        form = passage.bare_forms[passage.words[place]]
        is_particle = form in _particles() and form not in _POINTING
        if passage.gaps[place + 1] != " " or is_particle or form.startswith(_ARTICLES):
            return False
        if lexicon.is_imperfect(_BEFORE_VERB.sub("", form)):
            return is_verb_allowed  # right before the first, which is then the object itself
        is_verb_allowed = True
    return False


def _fix(passage: Passage, index: int, *, is_safe: bool) -> Fix:
    """Drop the second word and a space beside it; a line break between the two stays."""
    start, end = passage.span(index)
    if "\n" in passage.gaps[index] and passage.gaps[index + 1].startswith(" "):
        end += 1
    elif "\n" not in passage.gaps[index]:
        start -= len(passage.gaps[index])
    return Fix((Edit(start, end, ""),), Applicability.SAFE if is_safe else Applicability.UNSAFE)
