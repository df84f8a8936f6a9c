"""Two spaces where one parts two words."""

from __future__ import annotations

from linter.findings.diagnostic import Message, Severity
from linter.rules.core.base import Example
from linter.rules.core.gaps import GapRule, Site
from linter.rules.punctuation.latin_marks import LATIN_LETTER
from linter.text.lines import Lines
from linter.text.patterns import Pattern

#: Columns are no farther from the beginning of a line than this, in code points.
_LONGEST_COLUMN = 40
#: How much of the line before and of that after tells whether values are aligned.
_NEAR = 40


#: A number that is set like others, which have more digits.
_PADDED = Pattern(r"\s*[0٠][0-9٠-٩]{1,2}\.?")


def _is_aligned(text: str, lines: Lines, place: int) -> bool:
    """Whether what begins at `place`, behind spaces, stands below or above its like.

    That is in the line before or after, which has spaces up to the same column too.
    """
    start, end = lines.start(place), lines.end(place)
    column = place - start
    if column > _LONGEST_COLUMN:
        return False
    others = [end + 1]
    if start:
        others.append(lines.start(start - 1))
    return any(_has_column(text, other, column) for other in others)


def _has_column(text: str, start: int, column: int) -> bool:
    before = text[start : start + column]
    after = text[start + column : start + column + 1]
    is_filled = len(before) == column and "\n" not in before and before.strip() != ""
    return is_filled and before.endswith("  ") and bool(after) and not after.isspace()


class DoubledSpace(GapRule):
    """One space parts two words; two are a typing error.

    Three and more are left alone: they align columns and part the halves of a verse.

    Source: Netflix Arabic Timed Text Style Guide; the practice of all printed matter.
    """

    code = "P014"
    name = "doubled-space"
    category = "punctuation"
    severity = Severity.WARNING
    summary = Message("Two spaces in a row", "مسافتان متتاليتان")
    examples = (
        Example("وصل  الوفد", "وصل الوفد"),
        Example("وصل الوفد،  ثم غادر", "وصل الوفد، ثم غادر"),
        Example("عام  2010 عاد", "عام 2010 عاد"),
        Example.right("وصل الوفد"),
        Example.right("ألا ليت الشباب يعود يوما     فأخبره بما فعل المشيب"),
        Example.right("وصل الوفد  \nثم غادر\n  عائدا"),
        Example.right("الحروف أ  ب  ج متباعدة"),
        Example.right("شاهد Open  Source هنا"),
        Example.right("0  انتهى بلا خطأ\n1  خطأ في الأمر\n3  لا شيء"),
        Example.right("01  منشئ السيرة"),
        Example.right("export  يصدر الملف\nverify  يقارنه"),
        Example.right("الوقت:    ظهرا\nالخدمة:   فحص\nالعنوان:  القاهرة"),
    )

    pattern = Pattern(r"(?:\A|(?<=[\w،؛؟.!:\"»)]))(?P<error>  )(?:\Z|(?=[\w\"«(]))")

    def accepts(self, site: Site) -> bool:
        """Not between letters that are shown apart, nor between words in Latin.

        Nor behind a number with its zero (01  العنوان), which a heading is set off from.

        Nor behind a colon where the line before or after aligns its value by spaces too.
        """
        if len(site.before) == len(site.after) == 1 and site.match.string == "  ":
            return False
        text, (place, end) = site.passage.text, site.span("error")
        if LATIN_LETTER.match(text, place - 1) and LATIN_LETTER.match(text, end):
            return False
        lines = site.passage.lines
        first = lines.start(place)
        head = text[first : min(place, first + _LONGEST_COLUMN)]
        if _is_aligned(text, lines, place + len("  ")) or _PADDED.fullmatch(head):
            return False
        if text[place - 1 : place] != ":":
            return True
        start, end = site.passage.lines.start(place), site.passage.lines.end(place)
        near = text[max(0, start - _NEAR) : start] + text[end : end + _NEAR]
        return ":  " not in near

    def replacement(self, site: Site) -> str:
        """One space."""
        return " "
