"""Hyphens, dashes and minus signs, and what is typed for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Message, Severity
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, Site
from linter.rules.core.translations import Translations
from linter.text.patterns import Pattern

_AFTER = r"(?:\A|(?<=[\d\"»”)]))"
_BEFORE = r"(?:\Z|(?=[\"«“(]))"
#: What a word ends with that goes on in a sign: a lengthening stroke, or a letter alone.
_JOINED = Pattern(r"(?:ـ|(?<!\w)[ولبك])\Z")
_FARTHEST = 200
#: An arrow of signs.
_ARROW = Pattern("-->|<--")
#: A text whose last letter is Arabic.
_ARABIC_LAST = Pattern(r"[\u0621-\u064a][^\w]*\Z")
#: … and one whose first letter is.
_ARABIC_FIRST = Pattern(r"[^\w]*[\u0621-\u064a]")


class SpacedHyphen(GapRule):
    """What is set apart in a sentence stands between dashes (–), not between hyphens (-).

    Off by default: a matter of house style.

    Source: Arabic Language Academy in Cairo, rules of punctuation ("الشرطتان").
    """

    code = "P024"
    name = "spaced-hyphen"
    category = "punctuation"
    severity = Severity.INFO
    is_default = False
    summary = Message("Hyphen for a dash", "واصلة مكان الشرطة")
    examples = (
        Example("عاد الوزير - كما قيل - أمس", "عاد الوزير – كما قيل – أمس"),
        Example('قرأ "كليلة" - وهو كتاب قديم', 'قرأ "كليلة" – وهو كتاب قديم'),
        Example("طرابلس - «العاصمة»", "طرابلس – «العاصمة»"),
        Example.right("عاد الوزير – كما قيل – أمس"),
        Example.right("حاصل 10 - 3 سبعة"),
        Example.right("الخط الأنجلو-أمريكي"),
    )

    pattern = Pattern(rf"{_AFTER} (?P<error>-) {_BEFORE}")

    def replacement(self, site: Site) -> str:
        """The dash."""
        return "–"


class DoubledHyphen(GapRule):
    """Two hyphens are the typewriter's dash; text has a dash of its own.

    Source: The Unicode Standard 15.1, 6.2 (dashes).
    """

    code = "P025"
    name = "doubled-hyphen"
    category = "punctuation"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    summary = Message("Two hyphens for a dash", "واصلتان مكان الشرطة")
    examples = (
        Example("عاد الوزير -- كما قيل -- أمس", "عاد الوزير – كما قيل – أمس"),
        Example("حقوق الإنسان--كلها--مصونة", "حقوق الإنسان–كلها–مصونة"),
        Example("(وكالة الأنباء) -- أصدرت الوزارة", "(وكالة الأنباء) – أصدرت الوزارة"),
        Example.right("عاد الوزير – كما قيل – أمس"),
        Example.right("اكتب الخيار --help ثم الاسم"),
        Example.right("اكتب الخيار --لا-تشفير ثم الاسم"),
        Example.right("كلام\n---\nكلام"),
        Example.right('الرموز "--" و"_" في الاسم'),
        Example.right("القيمة لـ--منفذ عدد"),
        Example.right("[البداية] --(ثانيتان)--> [الشاشة]"),
        Example.right("القيمة -- <-- هذا السطر كان ناقصا"),
        Example.right('x = """select id, -- رقم الموظف\n"""', "python"),
    )

    pattern = Pattern(r"(?:\A|(?<=[ \d\"»”)،.]))(?P<error>--)(?=[ \"«“(]|(?<=\A--)\Z)")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Not in the translation of a message that has two hyphens too."""
        alike = Translations(context, lambda unit, _: "--" in unit.source)
        for found in super().check(context):
            if found.start not in alike and not self._is_sign(context, found):
                yield found

    @staticmethod
    def _is_sign(context: Context, found: Diagnostic) -> bool:
        """Whether the two are part of an arrow, or begin a remark in a query of a program."""
        text, lines = context.passage.text, context.passage.lines
        start = max(lines.start(found.start), found.start - _FARTHEST)
        before = text[start : found.start]
        after = text[found.end : min(lines.end(found.end), found.end + _FARTHEST)]
        if _ARROW.search(before) or _ARROW.search(after):
            return True
        is_of_code = context.is_of_strings and not context.units
        return is_of_code and not (_ARABIC_LAST.search(before) and _ARABIC_FIRST.match(after))

    def accepts(self, site: Site) -> bool:
        """Not where the two are spoken of, in quotation marks, or joined to as an option is."""
        start, end = site.span("error")
        text = site.passage.text
        if _JOINED.search(text[max(start - 2, 0) : start]):
            return False
        return text[start - 1 : start] + text[end : end + 1] not in ('""', "''", "«»", "“”")

    def replacement(self, site: Site) -> str:
        """The dash."""
        return "–"


class LopsidedDash(GapRule):
    """A dash between two words has a space on both sides or on neither.

    Off by default: tables of results and place names are often written so. Dashes in pairs, which
    hug what they enclose (-كما قيل-), and list letters at the start of a line are left alone.

    Source: the practice of all printed matter.
    """

    code = "P026"
    name = "lopsided-dash"
    category = "punctuation"
    severity = Severity.WARNING
    applicability = Applicability.DISPLAY
    is_default = False
    summary = Message("Space on one side of the dash only", "مسافة في جهة واحدة من الشرطة")
    examples = (
        Example("سافر من طرابلس- بنغازي أمس"),
        Example("سافر من طرابلس -بنغازي أمس"),
        Example("عاد الوزير –كما قيل أمس"),
        Example.right("عاد الوزير -كما قيل- أمس"),
        Example.right("أولا- مقدمة\nدال- خاتمة"),
        Example.right("سافر من طرابلس - بنغازي أمس"),
    )

    pattern = Pattern(r"\A(?P<error>[-–—] | [-–—])\Z")

    def accepts(self, site: Site) -> bool:
        """Not one of a pair in the line, nor after the first word of it."""
        text, (start, end) = site.passage.text, site.span("error")
        line_start = max(start - _FARTHEST, 0)
        line_start = max(text.rfind("\n", line_start, start) + 1, line_start)
        line_end = text.find("\n", end, end + _FARTHEST)
        before = text[line_start:start]
        after = text[end : line_end if line_end >= 0 else end + _FARTHEST]
        if site.match["error"][0] == " ":
            return not re.search(r"\w[-–—](?!\w)", after)
        return " " in before.strip() and not re.search(r"(?<!\w)[-–—]\w", before)

    def replacement(self, site: Site) -> None:
        """Whether two spaces or none are meant is not known."""
        return


class HyphenForMinus(GapRule):
    """A negative number bears a minus sign (−), which programs and readers do not part from it.

    Off by default: the hyphen is what keyboards have.

    Source: The Unicode Standard 15.1, 6.2 (U+2212).
    """

    code = "P027"
    name = "hyphen-for-minus"
    category = "punctuation"
    severity = Severity.INFO
    is_default = False
    summary = Message("Hyphen for a minus sign", "واصلة مكان علامة الطرح")
    examples = (
        Example("بلغت الحرارة -5 درجات", "بلغت الحرارة −5 درجات"),
        Example("نمو سالب (-3 في المئة)", "نمو سالب (−3 في المئة)"),
        Example("هبط إلى -١٠ أمس", "هبط إلى −١٠ أمس"),
        Example.right("بلغت الحرارة −5 درجات"),
        Example.right("في الصفحات 10-20"),
        Example.right("كوفيد-19"),
    )

    pattern = Pattern(r"(?:\A |\()(?P<error>-)(?=\d)")

    def replacement(self, site: Site) -> str:
        """The minus sign."""
        return "\u2212"


class TatweelAsDash(GapRule):
    """Tatweel stretches a letter; standing alone it only looks like a dash.

    Source: The Unicode Standard 15.1, 9.2, "Tatweel".
    """

    code = "U016"
    name = "tatweel-as-dash"
    category = "characters"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    summary = Message("Tatweel for a dash", "تطويل مكان الشرطة")
    examples = (
        Example("عاد الوزير ـ كما قيل ـ أمس", "عاد الوزير – كما قيل – أمس"),
        Example("البرازيل ـــ بولونيا", "البرازيل – بولونيا"),
        Example('قرأ "كليلة" ـ وهو كتاب قديم', 'قرأ "كليلة" – وهو كتاب قديم'),
        Example.right("عاد الوزير – كما قيل – أمس"),
        Example.right("سنة 1435هـ وبعدها"),
        Example.right("كلام\nـــــــــــــــــــ\nكلام"),
        Example.right("الياء ( ـيـ ) في الوسط"),
    )

    pattern = Pattern(rf"{_AFTER} (?P<error>ـ+) {_BEFORE}")

    def replacement(self, site: Site) -> str:
        """The dash."""
        return "–"
