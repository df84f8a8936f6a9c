"""Words that are not words, a rule for each class of error (long: each with its examples)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import WRITTEN, Context, Tally
from linter.rules.spelling.word_rule import WordRule, because
from linter.spelling.habits import count_hamzas
from linter.spelling.verdict import ErrorKind
from linter.text.alphabet import ALEF, ALEF_MAKSURA, TEH_MARBUTA, YEH


class Misspelling(WordRule):
    """The word is in no dictionary, and a small error away from a word that is far likelier.

    A letter more, a letter less, one for another or two exchanged: the commonest errors of typing,
    and the letters that sound alike (ض and ظ, ذ and د). Names and rare words are weighed against
    the error, so that what is merely unknown stays unreported (see `unknown-word`).

    Source: Belkebir and Habash, "Automatic Error Type Annotation for Arabic" (ARETA), 2021, OR, OD
    and OM.
    """

    code = "S001"
    name = "misspelling"
    needs_known_words = True
    areta = "OR"
    kind = ErrorKind.LETTERS
    summary = Message(en="“{word}” is probably “{meant}”", ar="«{word}» لعلها «{meant}»")
    examples = (
        Example("وصل الوفد إلى المديتة صباحا", "وصل الوفد إلى المدينة صباحا"),
        Example("وقعت الحكوكة الاتفاق", "وقعت الحكومة الاتفاق"),
        Example("أعلن الرئيس عن الانتخبات", "أعلن الرئيس عن الانتخابات"),
        Example("تفاصيل المعاملاتو التحويلات", "تفاصيل المعاملات والتحويلات"),
        Example.right("توافر النظام باللغ..."),
        Example.right("شارع الجامعة رقم ٤٠ اا ط ٧"),
        Example.right("وصل الوفد إلى المدينة صباحا"),
        Example.right("التقى بوتين نظيره أردوغان في سوتشي"),
        Example.right("قال شويغو إن غولر وافق"),
        Example.right("قيل إن الطعام هناك مو لذيذ"),
        Example.right("شبكة واي فاي وقناة سي ان ان"),
        Example.right("قالت الكاتبة لـالوطن إن الرواية قريبة"),
        Example.right("تحليل أجراه بانك أوف أميركا ميريل لينش"),
        Example.right("أرطغرل (بالتركية العثمانية: ارطغرل غازى) من زعماء القبيلة"),
    )

    def tally(self, context: Context) -> Tally:
        """The words that may be mistyped, for what a run writes again and again is a term."""
        counts: Tally = Counter({(WRITTEN, "", ""): len(context.passage.words)})
        for form, times in context.spelling.written.items():
            counts[WRITTEN, form, ""] += times
        return counts


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
    summary = because(
        "a hamza is missing, added or misplaced",
        "همزة ناقصة أو زائدة أو في غير موضعها",
    )
    examples = (
        Example("وقف اطلاق النار", "وقف إطلاق النار"),
        Example("يمكن إستخدام الهاتف", "يمكن استخدام الهاتف"),
        Example("إعرض الملفات للمستخدم", "اعرض الملفات للمستخدم"),
        Example("ناقش المجلس الاقتراح امس", "ناقش المجلس الاقتراح أمس"),
        Example("اشتهرت الرواية بجملها وباوصافها", "اشتهرت الرواية بجملها وبأوصافها"),
        Example.right("وقف إطلاق النار واستخدام الهاتف"),
        Example.right("شؤون الدولة ومسؤول الأمن"),
        Example.right("آثار الحرب على آسيا"),
        Example.right("تحادثا قليلا ثم بدآ بالجدال"),
        Example("حتى تمتلأ الذاكرة", "حتى تمتلئ الذاكرة"),
        Example.right("رسائل عبر (واتس اب) من المتقاعدين، على رقم الواتس اب"),
        Example.right("لا يكون متفقها إذا كان أفنديا أو بيكا). اه."),
        Example.right("إذاعة الجوهرة اف ام"),
        Example.right("كان الحادث يودي بحياة ركابه لولا السائق، وكتب فيه يوجين فاما"),
        Example.right("حكاية الولد الضايع\nسأله الرجل: «انت عايز إيه دلوقتي؟ مش عارف رايح فين؟»"),
        Example.right('msgid "Assign"\nmsgstr "انسب الملف إلى"\n', "gettext"),
    )
    _missing = because("a hamza is missing", "سقطت همزتها")
    _added = because("no hamza belongs there", "لا همزة فيها")
    _misplaced = because("the hamza has another place", "همزتها في غير موضعها")

    def describe(self, word: str, meant: str) -> Message:
        """Whether the hamza is missing, added or misplaced."""
        more = count_hamzas(word) - count_hamzas(meant)
        return self._misplaced if more == 0 else self._added if more > 0 else self._missing


class TaMarbuta(WordRule):
    """ة and ه are exchanged at the end of a word.

    Ta marbuta (المدرسة) keeps its two dots; ha, as in the pronoun (كتابه) and هذه, has none.

    Source: Ryding, ch. 2, 3.5; ARETA OT.
    """

    code = "S003"
    name = "ta-marbuta"
    needs_known_words = True
    areta = "OT"
    kind = ErrorKind.TA_MARBUTA
    summary = because(
        "ة has two dots, ه has none",
        "للتاء المربوطة نقطتان، ولا نقط للهاء",
    )
    examples = (
        Example("زار الوزير المدرسه الجديدة", "زار الوزير المدرسة الجديدة"),
        Example("قرأت هذة الرواية", "قرأت هذه الرواية"),
        Example("أعلنت الحكومه قرارها", "أعلنت الحكومة قرارها"),
        Example.right("قرأ كتابه في هذه المدرسة"),
        Example.right('{"word": "تشفيرة الرموز"}', "json"),
        Example.right("الله وحده، وخروج نَظْمَة الرسائل"),
        Example.right("مياه الشرب ووجوه الناس"),
        Example.right("رواه مسلم في صحيحه، والعاصمة ماليه أكبر مدن المالديف"),
        Example.right("كل الفقرات محتواة فيها، واسم المستخدم أو معرفه، ثم معرفه الفريد"),
    )
    _dotted = because("it ends in ة, with two dots", "آخرها تاء مربوطة بنقطتين")
    _undotted = because("it ends in ه, without dots", "آخرها هاء بلا نقط")

    def describe(self, word: str, meant: str) -> Message:
        """Which of the two letters ends the word."""
        return self._dotted if meant.endswith(TEH_MARBUTA) else self._undotted


class AlifMaqsura(WordRule):
    """ى, ي and ا are exchanged at the end of a word.

    Ya has two dots (في), alif maqsura none (على). Verbs end in either by their voice (يجري, يجرى;
    ارتقى, ارتقي): a text that never mixes the two elsewhere is trusted with them.

    Source: Ryding, ch. 2, 3.4; ARETA OA.
    """

    code = "S004"
    name = "alif-maqsura"
    needs_known_words = True
    areta = "OA"
    kind = ErrorKind.ALIF_MAQSURA
    summary = because(
        "ي has two dots, ى has none",
        "للياء نقطتان، ولا نقط للألف المقصورة",
    )
    examples = (
        Example("فى القاهرة", "في القاهرة"),
        Example("اجتماع الرئيس المصرى", "اجتماع الرئيس المصري"),
        Example("حتي الآن", "حتى الآن"),
        Example.right("مشى إلى المستشفى"),
        Example.right("في القاهرة على النيل"),
        Example.right("موسى وعيسى"),
        Example.right("العضو الذكري، واستعمال الواقي الذكري"),
        Example.right("قالت عبير موسي إن الحزب سيعود، وإنه أتي بهم"),
        Example.right("اسم المهدى إليه والموصى له، ثم حدّث المستمع ليُستدعى عند النقر"),
    )
    _endings: ClassVar = {
        YEH: because("it ends in ي, with two dots", "آخرها ياء بنقطتين"),
        ALEF_MAKSURA: because("it ends in ى, without dots", "آخرها ألف مقصورة بلا نقط"),
        ALEF: because("its last alif is upright", "آخرها ألف ممدودة"),
    }

    def describe(self, word: str, meant: str) -> Message:
        """Which of the three letters ends the word."""
        return self._endings.get(meant[-1], self.summary)


class AlifFariqa(WordRule):
    """The silent alif after the waw of the plural is missing, or stands where none belongs.

    Verbs take it (كتبوا, لم يذهبوا); a waw of the root or of a plural noun does not (يدعو, معلمو).

    Source: Ryding, ch. 2, 3.4; ARETA OW.
    """

    code = "S005"
    name = "alif-fariqa"
    areta = "OW"
    kind = ErrorKind.ALIF_FARIQA
    summary = because(
        "only the plural of a verb ends in وا",
        "لا تزاد الألف إلا بعد واو الجماعة في الفعل",
    )
    examples = (
        Example("اللاعبون شاركو في المباراة", "اللاعبون شاركوا في المباراة"),
        Example("الذين استخدمو الهاتف", "الذين استخدموا الهاتف"),
        Example("لم يتأخرو عن الموعد", "لم يتأخروا عن الموعد"),
        Example.right("كتبوا ولم يذهبوا"),
        Example.right("يدعو معلمو المدرسة"),
        Example.right("نرجو ألا تتأخروا"),
        Example.right("قال وانغ هوا ذلك، ثم قالته وانغ هوا"),
        Example.right("تقع مدينة كانو في شمال نيجيريا"),
    )
    _missing = because("the plural of a verb ends in وا", "تزاد ألف بعد واو الجماعة في الفعل")
    _added = because("this waw takes no alif", "لا ألف بعد هذه الواو")

    def describe(self, word: str, meant: str) -> Message:
        """Whether the alif is missing or added."""
        return self._missing if len(meant) > len(word) else self._added


class RepeatedLetter(WordRule):
    """A letter is written twice or drawn out.

    A doubled letter is an error of the key; one drawn out for effect (جمييييل) belongs to chat.

    Source: ARETA OG.
    """

    code = "S006"
    name = "repeated-letter"
    needs_known_words = True
    areta = "OG"
    kind = ErrorKind.REPEATED_LETTER
    summary = because(
        "a letter is repeated",
        "تكرر فيها حرف",
    )
    examples = (
        Example("منظر جمييييل جدا", "منظر جميل جدا"),
        Example("افتتح الرئييس المعرض", "افتتح الرئيس المعرض"),
        Example("وصل المسسافرون", "وصل المسافرون"),
        Example("كان المنظر في القمة رووووعه", "كان المنظر في القمة روعة"),
        Example("لن أعود إليه ابدااااا", "لن أعود إليه أبدا"),
        Example("عرفت ببكتب السيرة", "عرفت بكتب السيرة"),
        Example("لا تتكلم مع مممن هو أكبر منك سنا", "لا تتكلم مع ممن هو أكبر منك سنا"),
        Example("فاز المدرب اللذي لم يخسر", "فاز المدرب الذي لم يخسر"),
        Example.right("منظر جميل جدا"),
        Example.right("مقررات الجامعة وتكررت الحوادث"),
        Example.right("عاش أبوللودوروس في دمشق زمنا طويلا"),
        Example.right("للجنة المسيحيين"),
        Example.right("أأرباب متفرقون خير أم واحد؟"),
        Example.right("الرباعي على وزن تَفَعْلَلَ وافْعَنْلَلَ"),
        Example.right("هههههه يا صديقي، وهذه المكتبات الخاصة ببايثون"),
    )


class UnknownWord(Rule):
    """The word is in no dictionary, and nothing says that it is an error.

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
        for index, decision in context.spelling.decisions:
            if decision.is_unknown:
                verdict = decision.verdict
                start, end = context.passage.span(index)
                fixes = (
                    Fix((Edit(start, end, one.text),), Applicability.DISPLAY, one.probability)
                    for one in verdict.candidates
                )
                message = self.summary.format(word=verdict.word)
                yield self.diagnostic(start, end, *fixes, message=message)
