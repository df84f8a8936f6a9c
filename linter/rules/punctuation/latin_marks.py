"""Marks of another script than the text's: Latin commas, semicolons and question marks.

Long: what programs read is told from prose here too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Message
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, Site
from linter.rules.punctuation.listed_words import is_of_data, is_of_terms, is_of_words
from linter.rules.punctuation.named_marks import is_named, stands_for_digit
from linter.text.patterns import Pattern

LATIN_LETTER = Pattern("[A-Za-z]")
#: An aside in brackets or quotation marks is sought this many code points back, and no further.
_LONGEST_ASIDE = 300
#: A group of a regular expression, or the rest of a list, is sought so far away.
_NEAR = 60
#: A sign between values.
_SIGN = Pattern("[→⇒=|<>]| [+*] ")
#: A word of Latin prose, no part of a name (strict_types, Zero-Logic).
_PROSE_WORD = Pattern(r"(?<![\w-])[a-z]{2,}(?![\w-])")
#: A word that sentences and titles in English have, and lists of terms have not.
_FUNCTION_WORD = Pattern(
    r"(?<![\w-])(?:an?|the|of|and|to|is|are|was|in|for|with|on|by|from)(?![\w-])"
)
#: A comma between two strings, or at the end of a line that is one.
_IN_CODE = Pattern(r"(?s)\",\s{0,40}(?:[\"'\]})#]|//|\Z)|.,\s{0,40}\"[^\"\n]{1,40}\"\s?:")
#: Another sign that is spoken of: * و ?.
_BESIDE_SIGN = Pattern(r"[*%#$&@+] (?:و|أو) ?\Z")
#: The end of a statement, or a number written against a word (عبارة1; عبارة2).
_CODE_END = Pattern(r"\);\s*(?:\n|\Z)|(?<=[\u0621-\u064a])\d;")
#: Keywords that a program reads (شاشة;قارئ;مكبر;): before and behind a semicolon.
_KEYWORDS = Pattern(r";[^\s;]{1,40}(?: [^\s;]{1,40}){0,2};")
_KEYWORD = Pattern(r"[^\s;];[^\s;]{1,40}(?: [^\s;]{1,40}){0,2}\Z")


@lru_cache(8)
def _holds_latin(gap: str) -> bool:
    """Asked once of a gap, however many marks it has."""
    return LATIN_LETTER.search(gap) is not None


class LatinMarkRule(GapRule):
    """A Latin mark with Arabic words on both its sides, in a gap that holds no Latin letter."""

    category = "punctuation"
    areta = "PC"
    mark: ClassVar[str]

    def accepts(self, site: Site) -> bool:
        """Not beside Latin text, of which the mark would be part, nor between lone letters."""
        gap = site.match.string
        is_formula = len(gap) == 1 and min(len(site.before), len(site.after)) == 1
        return not is_formula and not _holds_latin(gap)

    def replacement(self, site: Site) -> str:
        """The Arabic mark."""
        return self.mark


class LatinComma(LatinMarkRule):
    """In Arabic prose the comma is ، (U+060C); the Latin one looks the wrong way.

    Commas inside numbers, between numbers and beside Latin text are left alone.

    Source: The Unicode Standard 15.1, 9.2 (Arabic punctuation); Microsoft Arabic Style Guide,
    "Comma".
    """

    code = "P008"
    name = "latin-comma"
    summary = Message("Latin comma in Arabic text", "فاصلة لاتينية في نص عربي")
    mark = "،"
    examples = (
        Example("وصل الوفد, ثم غادر", "وصل الوفد، ثم غادر"),
        Example("قال «نعم», ثم مضى", "قال «نعم»، ثم مضى"),
        Example("في عام 2010, عاد إلى بلده", "في عام 2010، عاد إلى بلده"),
        Example("وصل الوفد,ثم غادر", "وصل الوفد،ثم غادر"),
        Example("وصل الوفد ,ثم غادر", "وصل الوفد ،ثم غادر"),
        Example.right("وصل 10,000 زائر"),
        Example.right("الأعداد 1, 2, 3 متتالية"),
        Example.right("قرأ كتاب War, Peace and Arabs, ثم نام"),
        Example.right("الدالة f(س,ص) معروفة"),
        Example.right("The units of mass in this table (طن, كجم) cannot be compared"),
        Example.right("Show the list (الأول, الثاني, الثالث, الرابع visible)"),
        Example.right("ملحوظات,مهام مصغرة,صحيفة,قائمة مهام"),
        Example.right("مثال: تقنية, حماية, سيارات"),
        Example.right("الكلمات المفتاحية: هيئة الغذاء, الغذاء والدواء, SFDA"),
        Example.right("يسكب,يسكب الماء\nلبثت,لبثت هنا\nسكة,في سكة\nعاصفة,هبت عاصفة"),
        Example.right('في JSON: {"العمر": 30, "المدينة": "الرياض"}'),
        Example.right("قائمة الجذوع [ أمر, سلطة, قطر, سوق ] ثم"),
        Example.right('themes: ["بحث سريع", "معلومات واضحة", "حل سريع"]'),
    )

    pattern = Pattern(
        r"(?:\A|(?<=[\d%٪\"»”)\]]))[ ]?(?P<error>,)"
        r"(?=[ \n][ ]*[\"«“(]*\Z|\n|(?<=\A,)(?:[ ]\d[^,]*)?\Z|(?<=\A ,)\Z)"
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Not in a value of words with nothing but commas between them: a program parts them.

        Nor between strings in straight quotation marks, as code has them.
        """
        text, lines = context.passage.text, context.passage.lines
        of_words: dict[int, bool] = {}  # by the end of the line
        for found in super().check(context):
            if _IN_CODE.match(text, max(0, found.start - 1)):
                continue
            if is_of_data(context.passage, found.start):
                continue
            end = lines.end(found.start)
            if context.is_of_strings and end not in of_words:
                of_words[end] = is_of_words(text[lines.start(found.start) : end])
            if not of_words.get(end):
                yield found


class LatinSemicolon(LatinMarkRule):
    """In Arabic prose the semicolon is ؛ (U+061B).

    Source: The Unicode Standard 15.1, 9.2 (Arabic punctuation); Microsoft Arabic Style Guide,
    "Semicolon".
    """

    code = "P009"
    name = "latin-semicolon"
    summary = Message("Latin semicolon in Arabic text", "فاصلة منقوطة لاتينية في نص عربي")
    mark = "؛"
    examples = (
        Example("اجتهد; لأنه يريد النجاح", "اجتهد؛ لأنه يريد النجاح"),
        Example("قال «نعم»; ثم مضى", "قال «نعم»؛ ثم مضى"),
        Example("في عام 2010; أي بعد عامين", "في عام 2010؛ أي بعد عامين"),
        Example.right("اجتهد؛ لأنه يريد النجاح"),
        Example.right("علامة &nbsp; في الصفحة"),
        Example.right("شاشة;قارئ;مكبر;تباين;لون;"),
        Example.right("الرمز &#1605; حرف، والمجموعة 4,3,2; 6,2,1; 5,1,3 حل"),
        Example.right('{"terms": ["حصن; قلعة", "حمام سباحة; حوض; مسبح"]}', "json"),
    )

    pattern = Pattern(r"(?:\A|(?<=[\d%٪\"»”)\]]))[ ]?(?P<error>;)(?!(?<=\d;) \d)(?=[ \n]|\Z)")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """In messages not where a text follows right behind: such marks part plural forms."""
        text = context.passage.text
        for found in super().check(context):
            if _KEYWORDS.match(text, found.start) or _KEYWORD.search(
                text, max(0, found.start - _NEAR), found.start
            ):
                continue  # of a list that a program reads
            if _CODE_END.match(text, max(0, found.start - 1)):
                continue
            if context.is_of_strings and is_of_terms(context.passage, found.start):
                continue
            if not context.units or text[found.end : found.end + 1].isspace():
                yield found

    def accepts(self, site: Site) -> bool:
        """Not the end of a character reference either."""
        return LatinMarkRule.accepts(self, site) and "&#" not in site.match.string


class LatinQuestionMark(LatinMarkRule):
    """In Arabic prose the question mark is ؟ (U+061F), open to the right.

    Source: The Unicode Standard 15.1, 9.2 (Arabic punctuation); Microsoft Arabic Style Guide,
    "Question mark".
    """

    code = "P010"
    name = "latin-question-mark"
    summary = Message("Latin question mark in Arabic text", "علامة استفهام لاتينية في نص عربي")
    mark = "؟"
    examples = (
        Example("من أنت?", "من أنت؟"),
        Example("هل جاء ? لا", "هل جاء ؟ لا"),
        Example("قال: «أين كنت?» فسكت", "قال: «أين كنت؟» فسكت"),
        Example.right("من أنت؟"),
        Example.right("انظر https://example.org/?q=سؤال ثم عد"),
        Example.right("نص تالف ??? هنا"),
        Example.right("سأل Who are you? ثم مضى"),
        Example.right("النمط غدا(?: عند)? الساعة"),
        Example.right('يمثل الرمز "?" حرفا واحدا'),
        Example.right("عطل في ?1?"),
        Example.right("رموز مثل ! ? $ % وحروف"),
        Example.right("استعمل * و ? لمطابقة الأنماط"),
        Example.right("عمره ?? سنة وبعد ? أشهر عاد\n\nنشر ? موارد، والعامل ?. يحرس"),
    )
    _placeholder = Pattern(r"\?\d{1,2}\Z")
    _listed = Pattern(r"\?[\"']? ?[$%^&*#@]")

    pattern = Pattern(r"(?:\A|(?<=[\d\"»”)\]]))[ ]?(?P<error>\?)(?=[\s\"»”)!.]|(?<=\A\?)\Z)")

    def accepts(self, site: Site) -> bool:
        """Not in a pattern or placeholder (?1?), nor where the mark itself is spoken of."""
        text, (place, _) = site.passage.text, site.span("error")
        before = text[max(0, place - _NEAR) : place]
        if "(?:" in before or _BESIDE_SIGN.search(before) or self._placeholder.search(before):
            return False
        if self._listed.match(text, place) or stands_for_digit(text, place):
            return False
        return LatinMarkRule.accepts(self, site) and not is_named(text, place)


class SeparatorAsComma(GapRule):
    """٬ and ٫ part the thousands and the decimals of a number; they are no comma between words.

    Source: The Unicode Standard 15.1, 9.2 (Arabic punctuation).
    """

    code = "P018"
    name = "separator-as-comma"
    category = "punctuation"
    areta = "PC"
    summary = Message(
        "{mark}, a mark inside numbers, for a comma", "{mark} من علامات الأعداد مكان الفاصلة"
    )
    examples = (
        Example("بشكل كبير جدا٬ مشيرا إليه", "بشكل كبير جدا، مشيرا إليه"),
        Example("بلغ 20٬ ثم زاد", "بلغ 20، ثم زاد"),
        Example("وصل الوفد ٬ ثم غادر", "وصل الوفد ، ثم غادر"),
        Example("وصل الوفد٫ ثم غادر", "وصل الوفد، ثم غادر"),
        Example.right("وصل ١٠٬٠٠٠ زائر وبلغ ٣٫٥"),
        Example.right("وصل 10٬000 زائر"),
        Example.right("الفاصلة العشرية ٫ (U+066B) رمز"),
        Example.right("وصل الوفد، ثم غادر"),
    )

    pattern = Pattern("(?P<error>[٬٫])(?![0-9٠-٩۰-۹])")

    def accepts(self, site: Site) -> bool:
        """Not where the mark itself is spoken of."""
        return not is_named(site.passage.text, site.span("error")[0])

    def replacement(self, site: Site) -> str:
        """The comma."""
        return "،"

    def describe(self, site: Site) -> Message:
        """Show the mark."""
        return self.summary.format(mark=site.match["error"])


class CommaInLatin(GapRule):
    """Between words in Latin letters the comma is the Latin one.

    Source: Microsoft Arabic Style Guide, "Mixed text".
    """

    code = "P019"
    name = "arabic-comma-in-latin"
    category = "punctuation"
    areta = "PC"
    applicability = Applicability.UNSAFE
    reads_latin = True
    summary = Message("Arabic mark inside Latin text", "علامة عربية داخل نص لاتيني")
    examples = (
        Example("قرأ (War، Peace and Arabs) أمس", "قرأ (War, Peace and Arabs) أمس"),
        Example('كتب "London؛ a history" أمس', 'كتب "London; a history" أمس'),
        Example('شعار "veni، vidi، vici" قديم', 'شعار "veni, vidi, vici" قديم'),
        Example.right("قرأ War، ثم نام"),
        Example.right("زار Berlin، Paris وروما"),
        Example.right("وحدات التخزين (SSD، HDD) سريعة"),
        Example.right("المعمارية (Zero-Logic Controllers، Service Layer، strict_types) نظيفة"),
        Example.right("نموذج للمهام (title، description، created_at) بسيط"),
        Example.right("أحد البدائل (microservices vs monolith، REST vs GraphQL) مناسب"),
        Example.right("قيم المحاور (dense + corporate → 4px، airy and soft → 12px) ثابتة"),
        Example.right("قرأ (War, Peace and Arabs) أمس"),
    )

    pattern = Pattern(r"(?<=[A-Za-z])(?P<error>[،؛])(?=[ ][A-Za-z][^()\"\n]{0,200}[)\"])")

    def accepts(self, site: Site) -> bool:
        """Only inside of brackets or quotation marks that hold Latin prose and nothing else.

        What signs part (a → b) is no prose.

        Names, terms and abbreviations in brackets (SSD، HDD) are listed by the sentence they stand
        in, unless a word that only a sentence has is among them (War، Peace and Arabs).
        """
        gap, place = site.match.string, site.match.start()
        before = gap[max(0, place - _LONGEST_ASIDE) : place]
        bracket, opening = before.rfind("("), max(before.rfind("("), before.rfind('"'))
        aside = before[opening + 1 :] + gap[place : place + _LONGEST_ASIDE]
        if opening <= before.rfind(")") or _PROSE_WORD.search(aside) is None:
            return False
        if _SIGN.search(aside):
            return False
        return bracket != opening or _FUNCTION_WORD.search(aside.partition(")")[0]) is not None

    def replacement(self, site: Site) -> str:
        """The Latin mark."""
        return {"،": ",", "؛": ";"}[site.match["error"]]
