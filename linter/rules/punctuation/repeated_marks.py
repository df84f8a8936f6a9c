"""Marks that stand twice, or contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Message, Severity
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, Site
from linter.rules.core.translations import Translations
from linter.rules.punctuation.latin_marks import LATIN_LETTER
from linter.rules.punctuation.named_marks import is_named_before
from linter.text.patterns import Pattern


class DoubledComma(GapRule):
    """One comma is enough; a second one is an error.

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
    pattern = Pattern(r"(?P<error>(?<!،)(?<!، )،(?:[ ]?،)+(?!،|\s*\n)|؛(?:[ ]?؛)+)")

    def replacement(self, site: Site) -> str:
        """The mark once."""
        return site.match["error"][0]


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
        Example.right('نص !!! tip "وصول المستخدم"'),
        Example.right('msgid "Well done!!!"\nmsgstr "أحسنت!!!"\n', "gettext"),
        Example(
            'msgid "Well done!"\nmsgstr "أحسنت!!!"\n',
            'msgid "Well done!"\nmsgstr "أحسنت!"\n',
            format="gettext",
        ),
    )

    pattern = Pattern(r"(?<!\()(?<!\(!)(?P<error>؟{2,}|!{2,}(?!!))(?! [a-z]+ \")")
    _in_source = Pattern(r"[?!]{2}")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Not in the translation of a message that shouts as well."""
        alike = Translations(context, lambda unit, _: bool(self._in_source.search(unit.source)))
        return (found for found in super().check(context) if found.start not in alike)

    def replacement(self, site: Site) -> str:
        """The mark once."""
        return site.match["error"][0]

    def describe(self, site: Site) -> Message:
        """Name the mark."""
        return self.summary.format(mark=site.match["error"][0])


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
        Example.right("هذا القالب لموقع مبني بجوملا!. وينتهي بالرمز !."),
    )

    pattern = Pattern(r"(?<![.…])(?P<error>[،؛][.؟!:؛]|؛،|\.[،؛]|[؟!]\.)(?![.،؛…])")

    def accepts(self, site: Site) -> bool:
        """Not a comma after the stop of an abbreviation, or after Latin.

        Nor a stop after a name that ends in an exclamation mark (جوملا!), or after one that is
        spoken of (الرمز !.).
        """
        marks = site.match["error"]
        if marks[0] == "!":
            if is_named_before(site.passage.text, site.span("error")[0]):
                return False
            names = tables.words("names_with_marks")
            return site.before not in names and site.before[1:] not in names
        if marks[0] != ".":
            return True
        if LATIN_LETTER.search(site.match.string, 0, site.match.start()):
            return False
        return len(site.before) > 1 and site.before not in tables.words("abbreviations")

    def replacement(self, site: Site) -> str:
        """The stronger of the two."""
        marks = site.match["error"]
        first, second = marks[0], marks[1]
        return second if first in "،؛" and second != "،" else first

    def describe(self, site: Site) -> Message:
        """Name both marks."""
        return self.summary.format(marks=site.match["error"])
