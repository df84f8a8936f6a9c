"""Words that are right by themselves and wrong where they stand.

Long: what speaks for a word as it stands is told here.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.documents.core.pieces import BREAK
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.lexicon.attested import Attested
from linter.rules.context.names_in_strings import may_be_name
from linter.rules.context.read_as_written import is_against_habit, stands_as_written
from linter.rules.core import tables
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.rules.core.right_beside import is_right_beside
from linter.rules.core.topics import is_of_topic
from linter.spelling.names.initials import is_initial
from linter.spelling.person_clues import asks_for_verb, is_plain_imperative
from linter.spelling.real_words import RealWordError
from linter.text import alphabet as ab
from linter.text.marked import with_marks_of
from linter.text.patterns import Pattern

#: Prepositions that a clause cannot end with, and marks that end one.
_BEFORE_NOUNS = frozenset(
    ("إلى", "على", "لدى", "وإلى", "وعلى", "ولدى", "فإلى", "فعلى", "لأن", "ولأن", "فلأن")
)
_STOPS = frozenset(".!؟?؛،")
#: Verbs, particles and pronouns, which no preposition governs.
_NEVER_GOVERNED = frozenset(
    ("كان", "كانت", "كانوا", "كنت", "ليس", "ليست", "لم", "لن", "قد", "لقد", "هو", "هي", "ثم", "لكن")
)
#: Occurrences per million of a noun in use.
_IN_USE = 4.0
_THAT = "ذلك"
_TWO_AND_ME = "اني"
_ME = "ني"
#: What ends a word, as a sign and as a letter.
_SHORT_VOWELS = frozenset((ab.FATHA, ab.DAMMA, ab.KASRA))
_LONG_VOWELS = frozenset((ab.ALEF, ab.ALEF_MAKSURA, ab.WAW, ab.YEH))
#: و with a preposition before a noun: وبمفردات "and with words".
_SECOND_PHRASE = Pattern("و(?P<phrase>[بلك](?P<noun>.+))")


class ConfusedWord(Rule):
    """A right word stands where its neighbours ask for another that is written nearly alike.

    إلي "to me" for إلى "to", علي (a name) for على "on", دلك "rubbing" for ذلك "that": both words
    are in the dictionary, so only the neighbours can tell. The word is flagged only when the odds
    are strong, by counts over fifty million words of books and news and by classifiers trained on
    them; the fix is safe where it is right in 98 of 100, and none that puts dots on a final ه is
    in a text which leaves them out nowhere else.

    Source: Belkebir and Habash 2021 (ARETA); Zaghouani et al. 2014 (QALB), on real-word errors.
    """

    code = "C010"
    name = "confused-word"
    needs_known_words = True
    category = "context"
    areta = "XX"
    applicability = Applicability.UNSAFE
    summary = Message(en="“{word}” is probably “{meant}” here", ar="«{word}» لعلها هنا «{meant}»")
    examples = (
        Example("وصل الوفد إلي المدينة", "وصل الوفد إلى المدينة"),
        Example("بالإضافة إلى دلك", "بالإضافة إلى ذلك"),
        Example("أعلنت الحكومة حضر التجول", "أعلنت الحكومة حظر التجول"),
        Example("كانت رحلة ممتعه للكبار", "كانت رحلة ممتعة للكبار"),
        Example("السهرة طويلة وممتعه", "السهرة طويلة وممتعة"),
        Example("المقاعد جديدة لكنها غير مريحه", "المقاعد جديدة لكنها غير مريحة"),
        Example('{"title": "إجابه"}', '{"title": "إجابة"}', format="json"),
        Example.right("نظر إلي وقال"),
        Example.right("ثم استولِ على المعسكرات"),
        Example.right("وجوه محببة إلي وبمفردات عالمية"),
        Example.right("أنكر كل التهم الموجهة إلي و حتى لو كانت صحيحة"),
        Example.right("الرسائل المسندة إلي"),
        Example.right("افتح البرنامج ثم ادخل الصفحة"),
        Example.right("زار علي بن أبي طالب المدينة"),
        Example.right("كتب المقال عباس علي الخفاف"),
        Example.right("حضر الوزير الاجتماع وبعد ذلك غادر"),
        Example.right("علي حامد عبد الله الزهراني"),
        Example.right("تسجيل مرحلة الإزهار\nتقرير مسير الرواتب\nحالات نفاد المخزون"),
        Example.right("قد تتكون الأجزاء الأولى من الشبكة"),
        Example.right("ومن يعصهما فقد غوى وفرط، وضل ضلالا بعيدا"),
        Example.right("ما رأي ماريا في إنهاء المشروع قبل أسبوع؟ وعنوان الجدول (المحتوي على الاسم)"),
        Example.right("هل ينبغي علي تثبيت البرنامج؟ وهل ترتبط خطوتا سارة؟ ثم اِقرع الباب"),
        Example.right("حدثاني عن سوق الحدادين"),
        Example.right("مَنْ دَلَّكُم على الهرب؟"),
        Example.right("حفظ كل التغييرات لان و فيما بعد"),
        Example.right("عبر إرسال تقرير علة مستوى خطورته عال"),
        Example.right("كانت المعلومات متاحة لدي وقتها، وزرنا متحف فان غوخ وخليج نعمة باي"),
        Example.right("في الفندق غرف وتراس يطل على البحر، وارتفع سعر الين أمام الدولار"),
        Example.right("مصفوفة من وجبات الغداء، وبعد كلتا الشرطتين المائلتين، انقر لترى تنبيهًا"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every word of the passage that is very likely an error for another."""
        # Unlisted words are left to the rules of spelling.
        unlisted = {index for index, _ in context.spelling.unlisted_words}
        for found in context.spelling.real_word_errors:
            if found.index not in unlisted and not _may_stand(context, found):
                yield self._finding(context, found)

    def _finding(self, context: Context, found: RealWordError) -> Diagnostic:
        start, end = context.passage.span(found.index)
        meant = found.candidate
        kept = with_marks_of(context.passage.words[found.index], meant.text)
        is_plain = kept is not None and context.spelling.is_whole(found.index)
        is_surname = context.spelling.unlisted.clues.is_surname(found.index, is_rare=True)
        is_safe = found.decision.is_safe and is_plain and not is_surname
        is_safe = is_safe and not is_against_habit(context, found)
        applicability = Applicability.SAFE if is_safe else self.applicability
        fix = Fix((Edit(start, end, kept or meant.text),), applicability, meant.probability)
        message = self.summary.format(word=found.word, meant=meant.text)
        return self.diagnostic(start, end, fix, message=message)


def _may_stand(context: Context, found: RealWordError) -> bool:
    """Whether a word is right where it stands, though its neighbours ask for another."""
    index, word = found.index, found.word
    if context.speller.lexicon.is_accepted(word) or is_initial(context.passage, index):
        return True
    if may_be_name(context, found) or is_of_topic(context, index, word):
        return True
    if is_right_beside(context, index, word) or _is_instruction(context, found):
        return True
    if _is_verb_with_object(context, found) or _is_verb_of_two(context, found):
        return True
    if _ends_foreign_name(context, index):
        return True
    if _bears_its_vowel(context, found) or stands_as_written(context, found):
        return True
    return found.candidate.text in _BEFORE_NOUNS and _ends_clause(context, index)


def _ends_foreign_name(context: Context, index: int) -> bool:
    """Whether a word is half of a foreign name: الواي-فاي, or بيست واي behind a word of none."""
    passage, lexicon = context.passage, context.speller.lexicon
    if "-" in passage.gaps[index : index + 2]:
        return True
    before, _ = passage.beside(index)
    if not before:
        return False
    form = passage.bare_forms[passage.words[index]]
    return form in tables.words("latin_letter_names") and lexicon.frequency(before) < _IN_USE


def _bears_its_vowel(context: Context, found: RealWordError) -> bool:
    """Whether a vowel sign ends a word that is taken for one with a long vowel: استولِ, استولى.

    So does an alif with a sign of its own begin one that is taken for a word without it: اِقرع; and
    a shadda shows that no demonstrative is meant: دلَّكم.
    """
    written = context.passage.words[found.index]
    if ab.SHADDA in written and found.candidate.text.startswith(_THAT):
        return True
    if written[0] == ab.ALEF and written[1:2] in (ab.DAMMA, ab.KASRA):
        return not found.candidate.text.startswith(ab.ALEF)
    return written[-1] in _SHORT_VOWELS and found.candidate.text[-1] in _LONG_VOWELS


def _is_instruction(context: Context, found: RealWordError) -> bool:
    """Whether a word in a string of a program is an imperative: اعثر على الملف, زر اقرأ المزيد."""
    if not context.is_of_strings:
        return False
    before = ""
    if not context.begins_string(found.index):
        before = context.passage.bare_forms[context.passage.words[found.index - 1]]
    return is_plain_imperative(found.word, before, context.speller.lexicon)


def _is_verb_with_object(context: Context, found: RealWordError) -> bool:
    """Whether a word in ه is a verb, as the particle before it asks: لكي تجربه, of تجرب."""
    word, index = found.word, found.index
    if not word.endswith(ab.HEH) or not index:
        return False
    before = context.passage.bare_forms[context.passage.words[index - 1]]
    return asks_for_verb(before) and Attested(context.speller.lexicon).is_imperfect(word[:-1])


def _is_verb_of_two(context: Context, found: RealWordError) -> bool:
    """Whether a word is a perfect of two with "me", taken for that of one: حدثاني, not حدثني."""
    stem = found.word.removesuffix(_TWO_AND_ME)
    is_of_two = stem != found.word and found.candidate.text == stem + _ME
    return is_of_two and stem + ab.ALEF in context.speller.lexicon.forms


def _ends_clause(context: Context, index: int) -> bool:
    """Whether nothing follows a word in its clause, which a preposition could govern: أرسله إلي.

    Another phrase with its own preposition does not follow it either (محببة إلي وبمفردات).
    """
    gap = context.passage.gaps[index + 1]
    is_last = index + 1 == len(context.passage.words)
    if BREAK in gap or gap.lstrip(" ")[:1] in _STOPS or (is_last and not gap.strip()):
        return True
    return not is_last and _is_second_phrase(context, index + 1)


def _is_second_phrase(context: Context, index: int) -> bool:
    """Whether no preposition governs a word, such as و with another one and its noun."""
    form = context.passage.bare_forms[context.passage.words[index]]
    if form == ab.WAW or form in _NEVER_GOVERNED:  # و stands apart from what it joins
        return True
    match = _SECOND_PHRASE.fullmatch(form)
    if match is None:
        return False
    frequency = context.speller.lexicon.frequency
    return frequency(form) < frequency(match["phrase"]) < frequency(match["noun"])
