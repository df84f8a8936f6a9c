"""Words that are not words, a rule for each class of slip (long: seven rules with examples)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.lexicon.packing import Tier
from linter.rules.core import tables
from linter.rules.core.base import Context, Example, Rule
from linter.rules.spelling.initials import is_initial
from linter.spelling.confidence import LEAST_CONFIDENCE
from linter.spelling.habits import habit
from linter.spelling.real_words import has_two_voices
from linter.spelling.verdict import LOOSE_KINDS, Candidate, ErrorKind, Status, Verdict
from linter.text.alphabet import ALEF_MAKSURA, HEH, LETTERS, WAW
from linter.text.normalise import skeleton
from linter.text.patterns import Pattern

#: A correction that is surely a slip with this confidence, the text considered, and no other of its
#: corrections likely, is applied by `fix` without asking, if it is a word of the morphology (names
#: have names for neighbours), and … Set so that on natural and made errors and on clean text 98 of
#: 100 such fixes of each kind are right.
SAFE_CONFIDENCE = 0.75
SAFE_CONFIDENCE_OF_LOOSE = 0.9
SAFE_CONFIDENCE_OF_MERGED = 0.9
SAFE_SHARE = 0.98
#: … where letters and not only hamzas and endings are changed, at least as common as twice in a
#: million words, and asked for by its neighbours (what these add to its cost, in nats):
SAFE_WORD_COST = 13.2
SAFE_CONTEXT_COST = -0.5
#: others may not be at odds with them, but for the endings ه and ى: a surname or a term that is in
#: no dictionary ends in ي or ة as a rule (العذاري, ديوانة).
SAFE_CONTEXT_COST_OF_LOOSE = 0.6
#: Nor need letters be asked for in a word so long, if the correction is so probable by itself (طغاء
#: is a slip indeed, but for طغيان or غطاء; ثيم is "theme").
LONG = 5
SAFE_PROBABILITY = 0.97
#: What is written like a foreign name may be another rendering of one (سارجيو, سيرجيو), or another.
MOST_FOREIGN = 1.2
#: A word with a colon, and what follows it up to here without the end of a gloss.
_GLOSS = Pattern(rf"(?P<language>[{LETTERS}]+):[^\n،؛,;)\]]*\Z")
_LONGEST_GLOSS = 80
_IMPERFECT = Pattern("[وف]?س?[يتن]..")
_PASSIVE_PERFECT = Pattern("[وف]?ا(?:.ت|ست|ن).{1,3}ي$")
_LEAST_SAFE = {
    **dict.fromkeys(LOOSE_KINDS, SAFE_CONFIDENCE_OF_LOOSE),
    ErrorKind.MERGED: SAFE_CONFIDENCE_OF_MERGED,
}
_DOUBTFUL_ENDINGS = (HEH, ALEF_MAKSURA)


class WordRule(Rule):
    """A rule for typos of one class."""

    category = "spelling"
    kind: ClassVar[ErrorKind]
    #: How likely the first correction must be for the word to be reported at all.
    least_probability: ClassVar[float] = 0.0

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every word whose likeliest correction undoes a slip of this class."""
        for index, verdict in context.faulty_words:
            if (
                verdict.kind is self.kind
                and verdict.candidates[0].probability >= self.least_probability
                and _is_worth_telling(context, verdict)
                and not _is_in_gloss(context, index)
                and not is_initial(context.passage, index)
                and not self.is_lawful(context, verdict)
            ):
                yield self._finding(context, index, verdict)

    def is_lawful(self, context: Context, verdict: Verdict) -> bool:
        """Whether the word is right in this text, though no list holds it."""
        return False

    def _finding(self, context: Context, index: int, verdict: Verdict) -> Diagnostic:
        start, end = context.passage.span(index)
        is_plain = _is_plain(context, index, verdict.word)
        sure = _confidence(context, verdict)
        fixes = []
        for one in verdict.candidates:
            share = one.probability / verdict.slip_share
            is_safe = (
                is_plain
                and share >= SAFE_SHARE
                and sure >= _LEAST_SAFE.get(one.kind, SAFE_CONFIDENCE)
                and _is_safe(verdict.word, one, context)
            )
            applicability = self.applicability if is_safe else Applicability.UNSAFE
            fixes.append(Fix((Edit(start, end, one.text),), applicability, sure * share))
        message = self.summary.format(word=verdict.word, meant=verdict.candidates[0].text)
        return self.diagnostic(start, end, *fixes, message=message)


def _is_plain(context: Context, index: int, word: str) -> bool:
    """Whether nothing but the bare word would be lost with it, and it stands for itself.

    Marks, tatweel and the like are lost with the word, and a waw that stands before it alone
    belongs to it: the rules for these come first.
    """
    words = context.passage.words
    return words[index] == word and words[index - 1 : index] != [WAW]


def _confidence(context: Context, verdict: Verdict) -> float:
    """How sure it is that the word is a slip, whichever of its corrections is the right one."""
    return context.speller.calibration.confidence(verdict, context.care)


def _is_worth_telling(context: Context, verdict: Verdict) -> bool:
    return _confidence(context, verdict) >= LEAST_CONFIDENCE


def _is_in_gloss(context: Context, index: int) -> bool:
    """Whether a word is part of a gloss in another language of this script: بالفارسية: ایران."""
    start = context.passage.span(index)[0]
    before = context.passage.text[max(0, start - _LONGEST_GLOSS) : start]
    match = _GLOSS.search(before)
    return match is not None and match["language"] in tables.words("glossed_languages")


def _is_safe(word: str, candidate: Candidate, context: Context) -> bool:
    """Whether nothing but its probability could speak against a correction.

    A verb in the imperfect has both voices (يجرى, يجري).
    """
    lexicon = context.speller.lexicon
    if any(lexicon.tier(part) is not Tier.MORPHOLOGY for part in candidate.text.split()):
        return False
    if candidate.kind in LOOSE_KINDS:
        is_voice = candidate.kind is ErrorKind.ALIF_MAQSURA and _IMPERFECT.match(word)
        is_doubtful = word[-1] != candidate.text[-1] and candidate.text.endswith(_DOUBTFUL_ENDINGS)
        most = SAFE_CONTEXT_COST if is_doubtful else SAFE_CONTEXT_COST_OF_LOOSE
        return not is_voice and candidate.context_cost <= most
    if context.speller.name_model.score(candidate.text) > MOST_FOREIGN:
        return False
    is_loose = len(word) >= LONG and candidate.probability >= SAFE_PROBABILITY
    most = SAFE_CONTEXT_COST_OF_LOOSE if is_loose else SAFE_CONTEXT_COST
    is_asked_for = candidate.context_cost <= most
    is_common = candidate.word_cost <= SAFE_WORD_COST or candidate.kind is ErrorKind.MERGED
    return is_asked_for and is_common and not _loses_an_edge(word, candidate.text)


def _loses_an_edge(word: str, meant: str) -> bool:
    """Whether a correction merely takes a letter off the end of the word, or a و off its start.

    It may belong to the word beside it (الخضراءو), or to an ending half written (استعدادت).
    """
    written, kept = skeleton(word), skeleton(meant)
    return written != kept and (written.startswith(kept) or written == WAW + kept)


class Misspelling(WordRule):
    """The word is in no dictionary, and a small slip away from a word that is far likelier.

    A letter more, a letter less, one for another or two exchanged: the commonest faults of typing,
    and the letters that sound alike (ض and ظ, ذ and د). Names and rare words are weighed against
    the slip, so that what is merely unknown stays unreported (see `unknown-word`).

    Source: Belkebir and Habash, "Automatic Error Type Annotation for Arabic" (ARETA), 2021, OR, OD
    and OM.
    """

    code = "S001"
    name = "misspelling"
    areta = "OR"
    kind = ErrorKind.LETTERS
    summary = Message(en="“{word}” is probably “{meant}”", ar="«{word}» لعلها «{meant}»")
    examples = (
        Example("وصل الوفد إلى المديتة صباحا", "وصل الوفد إلى المدينة صباحا"),
        Example("وقعت الحكوكة الاتفاق", "وقعت الحكومة الاتفاق"),
        Example("أعلن الرئيس عن الانتخبات", "أعلن الرئيس عن الانتخابات"),
        Example.right("وصل الوفد إلى المدينة صباحا"),
        Example.right("التقى بوتين نظيره أردوغان في سوتشي"),
        Example.right("قال شويغو إن غولر وافق"),
        Example.right("شبكة واي فاي وقناة سي ان ان"),
        Example.right("أرطغرل (بالتركية العثمانية: ارطغرل غازى) من زعماء القبيلة"),
    )


class Hamza(WordRule):
    """A hamza is missing, stands where none belongs, or sits on the wrong letter.

    Hamzat al-qatʿ is written in every position (إطلاق), hamzat al-wasl never (استخدام, not
    إستخدام), and its seat follows the vowels around it.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2, 3.3; ARETA OH.
    """

    code = "S002"
    name = "hamza"
    areta = "OH"
    kind = ErrorKind.HAMZA
    summary = Message(en="Hamza: write “{meant}”, not “{word}”", ar="الهمزة: «{meant}» لا «{word}»")
    examples = (
        Example("وقف اطلاق النار", "وقف إطلاق النار"),
        Example("يمكن إستخدام الهاتف", "يمكن استخدام الهاتف"),
        Example("ناقش المجلس الاقتراح امس", "ناقش المجلس الاقتراح أمس"),
        Example.right("وقف إطلاق النار واستخدام الهاتف"),
        Example.right("شؤون الدولة ومسؤول الأمن"),
        Example.right("آثار الحرب على آسيا"),
        Example.right("إذاعة الجوهرة اف ام"),
    )


class TaMarbuta(WordRule):
    """ة and ه are exchanged at the end of a word.

    Ta marbuta (المدرسة) keeps its two dots; ha, as in the pronoun (كتابه) and هذه, has none.

    Source: Ryding, ch. 2, 3.5; ARETA OT.
    """

    code = "S003"
    name = "ta-marbuta"
    areta = "OT"
    kind = ErrorKind.TA_MARBUTA
    summary = Message(
        en="Ta marbuta: write “{meant}”, not “{word}”",
        ar="التاء المربوطة: «{meant}» لا «{word}»",
    )
    examples = (
        Example("زار الوزير المدرسه الجديدة", "زار الوزير المدرسة الجديدة"),
        Example("قرأت هذة الرواية", "قرأت هذه الرواية"),
        Example("أعلنت الحكومه قرارها", "أعلنت الحكومة قرارها"),
        Example.right("قرأ كتابه في هذه المدرسة"),
        Example.right("الله وحده"),
        Example.right("مياه الشرب ووجوه الناس"),
    )


class AlifMaqsura(WordRule):
    """ى, ي and ا are exchanged at the end of a word.

    Ya has two dots (في), alif maqsura none (على). Verbs end in either by their voice (يجري, يجرى;
    ارتقى, ارتقي): a text that never mixes the two elsewhere is trusted with them.

    Source: Ryding, ch. 2, 3.4; ARETA OA.
    """

    code = "S004"
    name = "alif-maqsura"
    areta = "OA"
    kind = ErrorKind.ALIF_MAQSURA
    summary = Message(
        en="Final ya or alif: write “{meant}”, not “{word}”",
        ar="الياء والألف المقصورة: «{meant}» لا «{word}»",
    )
    examples = (
        Example("فى القاهرة", "في القاهرة"),
        Example("اجتماع الرئيس المصرى", "اجتماع الرئيس المصري"),
        Example("حتي الآن", "حتى الآن"),
        Example.right("مشى إلى المستشفى"),
        Example.right("في القاهرة على النيل"),
        Example.right("موسى وعيسى"),
    )

    def is_lawful(self, context: Context, verdict: Verdict) -> bool:
        """Whether it is a verb in the passive, in a text that is careful about this letter."""
        word, meant = verdict.word, verdict.candidates[0].text
        is_passive = has_two_voices(word) or _PASSIVE_PERFECT.match(word) is not None
        return is_passive and habit(self.kind, word, meant) not in context.habits


class AlifFariqa(WordRule):
    """The silent alif after the waw of the plural is missing, or stands where none belongs.

    Verbs take it (كتبوا, لم يذهبوا); a waw of the root or of a plural noun does not (يدعو, معلمو).

    Source: Ryding, ch. 2, 3.4; ARETA OW.
    """

    code = "S005"
    name = "alif-fariqa"
    areta = "OW"
    kind = ErrorKind.ALIF_FARIQA
    summary = Message(
        en="Silent alif: write “{meant}”, not “{word}”",
        ar="الألف الفارقة: «{meant}» لا «{word}»",
    )
    examples = (
        Example("اللاعبون شاركو في المباراة", "اللاعبون شاركوا في المباراة"),
        Example("الذين استخدمو الهاتف", "الذين استخدموا الهاتف"),
        Example("لم يتأخرو عن الموعد", "لم يتأخروا عن الموعد"),
        Example.right("كتبوا ولم يذهبوا"),
        Example.right("يدعو معلمو المدرسة"),
        Example.right("نرجو ألا تتأخروا"),
    )


class RepeatedLetter(WordRule):
    """A letter is written twice or drawn out.

    A doubled letter is a slip of the key; one drawn out for effect (جمييييل) belongs to chat.

    Source: ARETA OG.
    """

    code = "S006"
    name = "repeated-letter"
    areta = "OG"
    kind = ErrorKind.REPEATED_LETTER
    summary = Message(
        en="Repeated letter: “{meant}”, not “{word}”", ar="حرف مكرر: «{meant}» لا «{word}»"
    )
    examples = (
        Example("منظر جمييييل جدا", "منظر جميل جدا"),
        Example("افتتح الرئييس المعرض", "افتتح الرئيس المعرض"),
        Example("وصل المسسافرون", "وصل المسافرون"),
        Example.right("منظر جميل جدا"),
        Example.right("مقررات الجامعة وتكررت الحوادث"),
        Example.right("للجنة المسيحيين"),
        Example.right("هههههه يا صديقي"),
    )


class UnknownWord(Rule):
    """The word is in no dictionary, and nothing says that it is a slip.

    Most such words are names or new terms; so the rule is off unless asked for. It is of use for a
    last reading, or to gather words for a project's own list.
    """

    code = "S010"
    name = "unknown-word"
    category = "spelling"
    severity = Severity.INFO
    applicability = Applicability.DISPLAY
    is_default = False
    summary = Message(en="“{word}” is in no dictionary", ar="«{word}» ليست في المعجم")
    examples = (
        Example("زار قرية خشمبرق"),
        Example("قال زغلنطوف للصحفيين"),
        Example("نوع جديد من البخشرطيات"),
        Example.right("زار القرية"),
        Example.right("قال لافروف للصحفيين"),
        Example.right("وقف إطلاق النار"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every word outside the lexicon that is not called a typo, or by hardly any odds."""
        for index, verdict in context.faulty_words:
            if verdict.status is Status.UNKNOWN or not _is_worth_telling(context, verdict):
                start, end = context.passage.span(index)
                fixes = (
                    Fix((Edit(start, end, one.text),), Applicability.DISPLAY, one.probability)
                    for one in verdict.candidates
                )
                message = self.summary.format(word=verdict.word)
                yield self.diagnostic(start, end, *fixes, message=message)
