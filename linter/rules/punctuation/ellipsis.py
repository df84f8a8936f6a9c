"""The ellipsis: three dots, or the one character that draws them."""

from __future__ import annotations

from collections.abc import Iterator

from linter.documents.core.pieces import OBJECT
from linter.findings.diagnostic import Applicability, Diagnostic, Message, Severity
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, Site
from linter.text.patterns import Pattern

_QUOTES = tuple("\"'«»“”„‘’`")
#: What names the dots in brackets behind it: يتضمن نقاطا متتالية (..).
_DOTS = Pattern("نقط|نقاط")
_RANGE = Pattern(rf"{OBJECT}\.\.{OBJECT}")
_NEAR = 40
_BESIDE = r"./\\^*…A-Za-z0-9٠-٩"


class OddEllipsis(GapRule):
    """Words left out are shown by three dots; two, four, five or six are an error.

    Dots that lead the eye to a page number, and rows of them to write on, are left alone; so are
    two dots where a text makes a habit of them.

    Source: Arabic Language Academy in Cairo, rules of punctuation ("علامة الحذف").
    """

    is_local = False
    code = "P020"
    name = "odd-ellipsis"
    category = "punctuation"
    areta = "PC"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    summary = Message("Ellipsis of {count} dots", "علامة حذف من {count} نقط")
    examples = (
        Example("لا أدري.. ربما يعود", "لا أدري... ربما يعود"),
        Example("مضى زمن .... ثم عاد", "مضى زمن ... ثم عاد"),
        Example("قال: «سنعود..»", "قال: «سنعود...»"),
        Example.right("لا أدري... ربما يعود"),
        Example.right("المقدمة .......... ٥\nالتمهيد .... ٧"),
        Example.right("الاسم: ................"),
        Example.right("الملف ../صور والمدى 1..5"),
        Example.right("ليس ”..“ اسما سليما"),
        Example.right("يتضمن نقاطا متتالية (..)"),
        Example.right("نعم.. لا.. ربما.. لعله.. كلا.. بلى.. طيب.. أجل.. هه.. آه.. ويحك.. لست أدري"),
    )

    pattern = Pattern(rf"(?<![{_BESIDE}])(?P<error>\.{{2}}|\.{{4,6}})(?![{_BESIDE}])(?!\s*[\d٠-٩])")

    _two = Pattern(r"(?<!\.)\.\.(?!\.)")
    _habit = 10

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every ellipsis of another length, but for the text's own habit."""
        if ".." not in context.passage.text:
            return
        twice = thrice = 0
        for gap, places in context.passage.gap_places.items():
            twice += len(self._two.findall(gap)) * len(places)
            thrice += (gap.count("...") + gap.count("…")) * len(places)
        is_habit = twice > max(self._habit, thrice)
        for found in super().check(context):
            if not (is_habit and found.end - found.start == len("..")):
                yield found

    def accepts(self, site: Site) -> bool:
        """Not a folder in quotes (”..“), a range of two placeholders, nor dots that are named."""
        text, (start, end) = site.passage.text, site.span("error")
        if _RANGE.match(text, max(0, start - 1)):
            return False
        if text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")":
            return _DOTS.search(text, max(0, start - _NEAR), start) is None
        return not (text[max(0, start - 1) : start] in _QUOTES and text[end : end + 1] in _QUOTES)

    def replacement(self, site: Site) -> str:
        """Three dots."""
        return "..."

    def describe(self, site: Site) -> Message:
        """Count the dots."""
        return self.summary.format(count=str(len(site.match["error"])))


class ThreeDots(GapRule):
    """One character (…) keeps the three dots of an ellipsis together at the end of a line.

    Off by default: a matter of house style. Its counterpart is `ellipsis-character`.

    Source: The Unicode Standard 15.1, 6.2 (U+2026).
    """

    code = "P021"
    name = "three-dots"
    category = "punctuation"
    severity = Severity.INFO
    is_default = False
    summary = Message("Three dots for an ellipsis character", "ثلاث نقط مكان محرف الحذف")
    examples = (
        Example("لا أدري... ربما", "لا أدري… ربما"),
        Example("قال: «سنعود...»", "قال: «سنعود…»"),
        Example("مضى ... ثم عاد", "مضى … ثم عاد"),
        Example.right("لا أدري… ربما"),
        Example.right("لا أدري.. ربما"),
        Example.right("المقدمة .......... ٥"),
    )

    pattern = Pattern(rf"(?<![{_BESIDE}])(?P<error>\.{{3}})(?![{_BESIDE}])")

    def replacement(self, site: Site) -> str:
        """The ellipsis character."""
        return "…"


class EllipsisCharacter(GapRule):
    """Three dots are typed and searched for more easily than the one character that draws them.

    Off by default: a matter of house style. It gives way to its counterpart, `three-dots`, where
    both are selected.

    Source: the practice of printed matter, which differs between houses.
    """

    code = "P022"
    name = "ellipsis-character"
    category = "punctuation"
    severity = Severity.INFO
    is_default = False
    opposes = ("P021",)
    summary = Message("Ellipsis character for three dots", "محرف الحذف مكان ثلاث نقط")
    examples = (
        Example("لا أدري… ربما", "لا أدري... ربما"),
        Example("قال: «سنعود…»", "قال: «سنعود...»"),
        Example("مضى … ثم عاد", "مضى ... ثم عاد"),
        Example.right("لا أدري... ربما"),
        Example.right("وصل الوفد."),
        Example.right("وصل الوفد"),
    )

    pattern = Pattern("(?P<error>…)")

    def replacement(self, site: Site) -> str:
        """Three dots."""
        return "..."
