"""The marks themselves: Latin, doubled, contradicting ones (long: eight rules with examples)."""

from __future__ import annotations

from typing import ClassVar

from linter.findings.diagnostic import Applicability, Message, Severity
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.gaps import GapRule, Site
from linter.text.patterns import Pattern

_LATIN = Pattern("[A-Za-z]")
#: What is sought in brackets or quotation marks opens at most so many code points before.
_LONGEST_ASIDE = 300


class LatinMarkRule(GapRule):
    """A Latin mark with Arabic words on both its sides, in a gap that holds no Latin letter."""

    category = "punctuation"
    areta = "PC"
    mark: ClassVar[str]

    def accepts(self, site: Site) -> bool:
        """Not beside Latin text, of which the mark would be part, nor between lone letters."""
        gap = site.match.string
        is_formula = len(gap) == 1 and min(len(site.before), len(site.after)) == 1
        return not is_formula and not _LATIN.search(gap)

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
    )

    pattern = Pattern(
        r"(?:\A|(?<=[\d%٪\"»”)\]]))[ ]?(?P<fault>,)"
        r"(?=[ \n][ ]*[\"«“(]*\Z|\n|(?<=\A,)(?:[ ]\d[^,]*)?\Z|(?<=\A ,)\Z)"
    )


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
        Example.right("الرمز &#1605; حرف"),
    )

    pattern = Pattern(r"(?:\A|(?<=[\d%٪\"»”)\]]))[ ]?(?P<fault>;)(?=[ \n]|\Z)")

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
        Example("هل جاء? لا", "هل جاء؟ لا"),
        Example("قال: «أين كنت?» فسكت", "قال: «أين كنت؟» فسكت"),
        Example.right("من أنت؟"),
        Example.right("انظر https://example.org/?q=سؤال ثم عد"),
        Example.right("نص تالف ??? هنا"),
        Example.right("سأل Who are you? ثم مضى"),
    )

    pattern = Pattern(r"(?:\A|(?<=[\d\"»”)\]]))[ ]?(?P<fault>\?)(?=[\s\"»”)!.]|(?<=\A\?)\Z)")


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
        Example.right("وصل الوفد، ثم غادر"),
    )

    pattern = Pattern("(?P<fault>[٬٫])(?![0-9٠-٩۰-۹])")

    def replacement(self, site: Site) -> str:
        """The comma."""
        return "،"

    def describe(self, site: Site) -> Message:
        """Show the mark."""
        return self.summary.format(mark=site.match["fault"])


class CommaInLatin(GapRule):
    """Between words in Latin letters the comma is the Latin one.

    Source: Microsoft Arabic Style Guide, "Mixed text".
    """

    code = "P019"
    name = "arabic-comma-in-latin"
    category = "punctuation"
    areta = "PC"
    applicability = Applicability.UNSAFE
    summary = Message("Arabic mark inside Latin text", "علامة عربية داخل نص لاتيني")
    examples = (
        Example("قرأ (War، Peace and Arabs) أمس", "قرأ (War, Peace and Arabs) أمس"),
        Example('كتب "London؛ a history" أمس', 'كتب "London; a history" أمس'),
        Example("شعار (veni، vidi، vici) قديم", "شعار (veni, vidi, vici) قديم"),
        Example.right("قرأ War، ثم نام"),
        Example.right("زار Berlin، Paris وروما"),
        Example.right("قرأ (War, Peace and Arabs) أمس"),
    )

    pattern = Pattern(r"(?<=[A-Za-z])(?P<fault>[،؛])(?=[ ][A-Za-z][^()\"\n]{0,200}[)\"])")

    def accepts(self, site: Site) -> bool:
        """Only inside of brackets or quotation marks that hold nothing but Latin."""
        place = site.match.start()
        before = site.match.string[max(0, place - _LONGEST_ASIDE) : place]
        return max(before.rfind("("), before.rfind('"')) > before.rfind(")")

    def replacement(self, site: Site) -> str:
        """The Latin mark."""
        return {"،": ",", "؛": ";"}[site.match["fault"]]


class DoubledComma(GapRule):
    """One comma is enough; a second one is a slip.

    Source: Arabic Language Academy in Cairo, rules of punctuation.
    """

    code = "P011"
    name = "doubled-comma"
    category = "punctuation"
    areta = "PT"
    summary = Message("The same mark twice", "العلامة نفسها مكررة")
    examples = (
        Example("وصل الوفد،، ثم غادر", "وصل الوفد، ثم غادر"),
        Example("وصل الوفد، ، ثم غادر", "وصل الوفد، ثم غادر"),
        Example("اجتهد؛؛ لأنه طموح", "اجتهد؛ لأنه طموح"),
        Example.right("وصل الوفد، ثم غادر"),
        Example.right("ذهب ... ثم عاد"),
        Example.right("أحقا؟!"),
        Example.right("تحية طيبة وبعد،،،\nنحيطكم علما بما يلي"),
    )

    # A row of commas at the end of a line closes the greeting of a letter.
    pattern = Pattern(r"(?P<fault>(?<!،)(?<!، )،(?:[ ]?،)+(?!،|\s*\n)|؛(?:[ ]?؛)+)")

    def replacement(self, site: Site) -> str:
        """The mark once."""
        return site.match["fault"][0]


class RepeatedExclamation(GapRule):
    """One question mark asks and one exclamation mark exclaims; more of them shout.

    The pairs ؟! and !؟ stand, for they say two things.

    Source: Netflix Arabic Timed Text Style Guide; Al Jazeera style guide, "علامات الترقيم".
    """

    code = "P012"
    name = "repeated-exclamation"
    category = "punctuation"
    areta = "PT"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    summary = Message("{mark} more than once", "{mark} أكثر من مرة")
    examples = (
        Example("من أنت؟؟", "من أنت؟"),
        Example("يا للعجب!!! ثم عاد", "يا للعجب! ثم عاد"),
        Example("أحقا؟؟!! لا", "أحقا؟! لا"),
        Example.right("أحقا؟! نعم!؟"),
        Example.right("من أنت؟"),
        Example.right("طبقة كبيرة (!!!) من الأغنياء"),
    )

    pattern = Pattern(r"(?<!\()(?<!\(!)(?P<fault>؟{2,}|!{2,})")

    def replacement(self, site: Site) -> str:
        """The mark once."""
        return site.match["fault"][0]

    def describe(self, site: Site) -> Message:
        """Name the mark."""
        return self.summary.format(mark=site.match["fault"][0])


class ClashingMarks(GapRule):
    """Two marks that each end a clause cannot stand at one place: the stronger one stays.

    A comma beside a full stop, a semicolon or a question mark gives way to it; a full stop after
    a question or exclamation mark is dropped.

    Source: Arabic Language Academy in Cairo, rules of punctuation.
    """

    code = "P013"
    name = "clashing-marks"
    category = "punctuation"
    areta = "PT"
    applicability = Applicability.UNSAFE
    summary = Message("{marks} side by side", "{marks} متجاورتان")
    examples = (
        Example("وصل الوفد،. ثم غادر", "وصل الوفد. ثم غادر"),
        Example("وصل الوفد.، ثم غادر", "وصل الوفد. ثم غادر"),
        Example("من أنت؟. ثم مضى", "من أنت؟ ثم مضى"),
        Example("لماذا،؟", "لماذا؟"),
        Example.right("إلخ.، ثم غادر"),
        Example.right("قال «من أنت؟»، ثم مضى"),
        Example.right("أحقا؟... لا أدري"),
    )

    pattern = Pattern(r"(?<![.…])(?P<fault>[،؛][.؟!:؛]|؛،|\.[،؛]|[؟!]\.)(?![.،؛…])")

    def accepts(self, site: Site) -> bool:
        """Not a comma after the stop of an abbreviation, or after Latin."""
        if site.match["fault"][0] != ".":
            return True
        if _LATIN.search(site.match.string, 0, site.match.start()):
            return False
        return len(site.before) > 1 and site.before not in tables.words("abbreviations")

    def replacement(self, site: Site) -> str:
        """The stronger of the two."""
        marks = site.match["fault"]
        first, second = marks[0], marks[1]
        return second if first in "،؛" and second != "،" else first

    def describe(self, site: Site) -> Message:
        """Name both marks."""
        return self.summary.format(marks=site.match["fault"])
