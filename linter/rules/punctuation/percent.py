"""The percent sign: its place, its spacing, its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linter.findings.diagnostic import Applicability, Diagnostic, Message, Severity
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, Site
from linter.rules.core.phrases import without_conjunction
from linter.text.patterns import Pattern

_NUMBER = r"\d+(?:[.,٫]\d+)?"
#: An argument that a message names by its number.
_NUMBERED: Final = Pattern(r"%L?[\dn]")
#: The sign that parts the halves of a verse stands within so many code points.
_LONGEST_VERSE: Final = 200
#: What says that the number behind it is a percentage, and the placeholder that all others follow.
_SHARES: Final = tables.words_of("word_groups", "share")
_FIRST: Final = ("%1", "%١")


class PercentBeforeNumber(GapRule):
    """The percent sign is typed after its number; the screen then shows it on the left.

    Typed before it, for the eye, it moves to the wrong side in every other program. Placeholders
    of programs (%1) are left alone, and so are messages whose source has some: what stands there
    for one (٪1) is a broken placeholder.

    Source: Unicode Standard Annex 9 (numbers and their terminators); CLDR, Arabic number patterns.
    """

    code = "P028"
    name = "percent-before-number"
    category = "punctuation"
    areta = "PC"
    applicability = Applicability.UNSAFE
    summary = Message("Percent sign before its number", "علامة النسبة قبل العدد")
    examples = (
        Example("ارتفعت بنسبة %25 أمس", "ارتفعت بنسبة 25% أمس"),
        Example("بلغت ٪٢٫٥ من الدخل", "بلغت ٢٫٥٪ من الدخل"),
        Example("نحو (% 40) منهم", "نحو (40%) منهم"),
        Example.right("ما لك من ناج يزور % وليس في الأرض نسيب % 8"),
        Example.right("ارتفعت بنسبة 25% أمس"),
        Example.right("بين 10 % و20 %"),
        Example("ارتفعت بنسبة %3 أمس", "ارتفعت بنسبة 3% أمس"),
        Example.right("نسخ الملف %1 إلى %2، واكتمل %1 بنسبة %2، وتعذر فتح %3"),
        Example.right("في الطلب %20 من العنوان a%20b"),
        Example.right("كل ثاني صورة (i % 2 == 0)"),
        Example.right("حذف ٪ 1 $ s؟"),
    )

    pattern = Pattern(
        rf"(?<![\w%٪/])(?<!\d )(?P<error>(?P<sign>[%٪]) ?(?P<number>{_NUMBER}))"
        r"(?![\w%٪])(?![.,٫]\d)(?! ?[=!<>]=)(?! ?\$)"
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every such sign outside messages with numbered arguments."""
        numbered = [
            (target.start, target.end)
            for unit in context.units
            if _NUMBERED.search(unit.source)
            for target in unit.targets
        ]
        for found in super().check(context):
            if not any(start <= found.start < end for start, end in numbered):
                yield found

    def accepts(self, site: Site) -> bool:
        """No placeholder of one digit (%1 and what follows it), nor a space in an encoded address.

        Nor the number of a verse, whose halves such signs part: `% … % … % 4`.
        """
        error, text = site.match["error"], site.passage.text
        before = text[max(0, site.offset - _LONGEST_VERSE) : site.offset]
        is_verse = error.startswith("% ") and " % " in before[before.rfind("\n") + 1 :]
        if is_verse or error == "%20":
            return False
        return re.fullmatch(r"%\d", error) is None or self._is_share(site)

    @staticmethod
    def _is_share(site: Site) -> bool:
        """Whether one digit behind the sign is a percentage: after نسبة, and no %1 stands near."""
        start, text = site.offset, site.passage.text
        near = text[max(0, start - _LONGEST_VERSE) : start + _LONGEST_VERSE]
        is_named = without_conjunction(site.before) in _SHARES and site.match.start("error") == 1
        return is_named and not any(first in near for first in _FIRST)

    def replacement(self, site: Site) -> str:
        """The number, then the sign."""
        return site.match["number"] + site.match["sign"]


class SpaceBeforePercent(GapRule):
    """The percent sign is written against its number, so that no line parts them.

    Off by default: the international standard of units (ISO 80000) wants a space.

    Source: CLDR, Arabic number patterns; Microsoft Arabic Style Guide, "Percentages".
    """

    code = "P029"
    name = "space-before-percent"
    category = "punctuation"
    severity = Severity.INFO
    is_default = False
    summary = Message("Space before the percent sign", "مسافة قبل علامة النسبة")
    examples = (
        Example("ارتفعت بنسبة 25 % أمس", "ارتفعت بنسبة 25% أمس"),
        Example("بلغت ٢٫٥ ٪ من الدخل", "بلغت ٢٫٥٪ من الدخل"),
        Example("نحو 40\u00a0% منهم", "نحو 40% منهم"),
        Example.right("ارتفعت بنسبة 25% أمس"),
        Example.right("بين 10 و %20"),
        Example.right("ارتفعت 25 في المئة"),
    )

    pattern = Pattern(r"(?<=\d)(?P<error>[ \u00a0\u202f])(?=[%٪](?! ?\d))")

    def replacement(self, site: Site) -> str:
        """Nothing."""
        return ""


class LatinPercent(GapRule):
    """Numbers in Arabic digits take the Arabic percent sign ٪ (U+066A).

    Off by default: a matter of house style.

    Source: The Unicode Standard 15.1, 9.2 (Arabic punctuation); CLDR, Arabic number symbols.
    """

    code = "P030"
    name = "latin-percent"
    category = "punctuation"
    areta = "PC"
    severity = Severity.INFO
    is_default = False
    summary = Message(
        "Latin percent sign after Arabic digits", "علامة نسبة لاتينية بعد أرقام عربية"
    )
    examples = (
        Example("ارتفعت بنسبة ٢٥% أمس", "ارتفعت بنسبة ٢٥٪ أمس"),
        Example("بلغت ٢٫٥ % من الدخل", "بلغت ٢٫٥ ٪ من الدخل"),
        Example("نحو (٤٠%) منهم", "نحو (٤٠٪) منهم"),
        Example.right("ارتفعت بنسبة ٢٥٪ أمس"),
        Example.right("ارتفعت بنسبة 25% أمس"),
        Example.right("بين ٢٠ و%٢"),
    )

    pattern = Pattern(r"(?:(?<=[٠-٩])|(?<=[٠-٩] ))(?P<error>%)(?! ?\d)")

    def replacement(self, site: Site) -> str:
        """The Arabic sign."""
        return "٪"
