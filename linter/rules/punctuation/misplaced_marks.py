"""Marks where none can stand: at the start of a line, beside a bracket, from another alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.documents.core.pieces import BREAK
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core.base import Example, PatternRule, Rule
from linter.rules.core.context import Context
from linter.rules.core.gaps import GapRule, Site
from linter.rules.punctuation.pairing import turned_pairs
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_FOREIGN = Pattern(f"[{ab.FOREIGN_LETTERS}\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_NEAR = 40
#: … and how far a bracket may stand from the one that closes it.
_LONGEST_BRACKET = 400
#: Brackets that a list of signs names: `)، (، /`.
_LISTED_BRACKET = Pattern(r"\)[،,] ?\([،,]|\([،,] \)[،,]")


class MarkAtLineStart(Rule):
    """A mark that closes a clause stands at the end of its line, never at the start of the next.

    It is moved to the end of the line above, if that line ends in a word.

    Source: Arabic Language Academy in Cairo, rules of punctuation.
    """

    is_local = True
    code = "P023"
    name = "mark-at-line-start"
    category = "punctuation"
    areta = "PC"
    applicability = Applicability.UNSAFE
    summary = Message("{mark} at the start of a line", "{mark} في أول السطر")
    examples = (
        Example("وصل الوفد أمس\n، ثم غادر", "وصل الوفد أمس،\nثم غادر"),
        Example("انتهى الاجتماع\n. وغادر الوزير", "انتهى الاجتماع.\nوغادر الوزير"),
        Example("هل عاد\n؟ نعم", "هل عاد؟\nنعم"),
        Example("، ثم غادر"),
        Example.right("وصل الوفد أمس،\nثم غادر"),
        Example.right("القائمة:\n.gitignore ملف"),
        Example.right("قال الوزير\n: سنعود"),
    )

    _pattern = Pattern(rf"^[ \t]*(?P<error>[،؛؟.!])[ \t]+(?=[{ab.LETTERS}\"«“(])", re.MULTILINE)
    _word_end = Pattern(rf"[{ab.LETTERS}\u064b-\u0652\d\"»”)]\Z")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each mark that begins a line of Arabic."""
        passage = context.passage
        if not context.telling_gaps:
            return
        for match in self._pattern.finditer(passage.text):
            start, end = match.span("error")
            before = match.string[max(0, match.start() - len(BREAK)) : match.start()]
            if context.is_of_strings and before in ("", BREAK):
                continue  # a message may be the rest of a sentence that the program puts together
            if passage.is_prose(start, end):
                message = self.summary.format(mark=match["error"])
                yield self.diagnostic(start, end, *self._moves(context, match), message=message)

    def _moves(self, context: Context, match: re.Match[str]) -> tuple[Fix, ...]:
        text = match.string
        above = text[max(0, match.start() - _NEAR) : match.start()].removesuffix("\n")
        stripped = above.rstrip(" \t\r")
        end = match.start() - 1 - (len(above) - len(stripped))
        if not self._word_end.search(stripped) or not context.passage.is_prose(end - 1, end):
            return ()
        edits = (Edit(end, end, match["error"]), Edit(match.start(), match.end(), ""))
        return (Fix(edits, self.applicability),)


class CommaBesideBracket(GapRule):
    """A comma parts what stands on both its sides: right inside a bracket it parts nothing.

    Such commas are left over when a foreign word or a number is taken out.

    Source: Arabic Language Academy in Cairo, rules of punctuation.
    """

    code = "P037"
    name = "comma-beside-bracket"
    category = "punctuation"
    areta = "PT"
    applicability = Applicability.UNSAFE
    summary = Message("Comma right inside a bracket", "فاصلة ملاصقة للقوس من داخله")
    examples = (
        Example("طرابلس (، العاصمة) مدينة", "طرابلس (العاصمة) مدينة"),
        Example("طرابلس (العاصمة،) مدينة", "طرابلس (العاصمة) مدينة"),
        Example("عاد (كما قيل ؛ ) أمس", "عاد (كما قيل) أمس"),
        Example.right("طرابلس (العاصمة)، مدينة"),
        Example.right("طرابلس )العاصمة(، مدينة"),
        Example.right("الفاصلة (،) والمنقوطة (؛) علامتان"),
        Example.right("أدوات الربط (و، ف، ثم)"),
        Example.right("لا شيء يدعو للدهشة ؛)"),
        Example.right("محارف غير صالحة، مثل {}، /، )، (، أو &"),
    )

    pattern = Pattern(
        r"(?P<error>(?<=\()[ ]*[،؛][ ]*(?=[^\s)،؛]|\Z)|(?:\A|(?<=[^\s(،؛]))[ ]*[،؛][ ]*(?=\)))"
    )

    def accepts(self, site: Site) -> bool:
        """Not a smiley (؛) behind a space, which no bracket opens, nor in a list of signs."""
        text, (start, end) = site.passage.text, site.span("error")
        if _LISTED_BRACKET.search(text, max(0, start - _NEAR), end + _NEAR):
            return False
        if any(first == end or last == start for first, last in turned_pairs(site.passage)):
            return False  # )كذا(، the comma stands behind it
        is_smiley = text[start:end] == " ؛" and text.startswith(")", end)
        line_start = max(site.passage.lines.start(start), start - _LONGEST_BRACKET)
        return not is_smiley or text.find("(", line_start, start) >= 0

    def replacement(self, site: Site) -> str:
        """Nothing."""
        return ""


class ForeignMark(PatternRule):
    """Marks of Urdu, Chinese and Japanese have Arabic counterparts; most fonts lack the former.

    Marks near letters of these languages are left alone.

    Source: The Unicode Standard 15.1, 9.2 (U+06D4) and 6.2 (fullwidth forms).
    """

    code = "P042"
    name = "foreign-mark"
    category = "punctuation"
    areta = "PC"
    applicability = Applicability.UNSAFE
    summary = Message("{mark} is a mark of another alphabet", "{mark} من علامات كتابة أخرى")
    examples = (
        Example("وصل الوفد۔ ثم غادر", "وصل الوفد. ثم غادر"),
        Example("وصل الوفد， ثم غادر", "وصل الوفد، ثم غادر"),
        Example("هل عاد？", "هل عاد؟"),
        Example("عاد （كما قيل） أمس", "عاد (كما قيل) أمس"),
        Example.right("وصل الوفد. ثم غادر"),
        Example.right("یہ کتاب اردو زبان میں ہے۔"),
        Example.right("كتب 你好，世界 ثم مضى"),
    )

    needs = "۔。，；？！：（）"
    pattern = Pattern(f"[{needs}]")
    _arabic = str.maketrans(needs, "..،؛؟!:()")

    def accepts(self, match: re.Match[str]) -> bool:
        """Only where no letter of another alphabet stands near."""
        start, end = match.span()
        return not _FOREIGN.search(match.string, max(0, start - _NEAR), end + _NEAR)

    def replacement(self, match: re.Match[str]) -> str:
        """The counterpart."""
        return match.group().translate(self._arabic)

    def describe(self, match: re.Match[str]) -> Message:
        """Show the mark."""
        return self.summary.format(mark=match.group())


class ExclamationBeforeQuestion(GapRule):
    """A question asked in wonder ends in ؟!, the question mark first.

    Off by default: some houses write !؟.

    Source: the practice of printed matter, which differs between houses.
    """

    code = "P043"
    name = "exclamation-before-question"
    category = "punctuation"
    areta = "PC"
    severity = Severity.INFO
    is_default = False
    summary = Message("!؟ for ؟!", "!؟ مكان ؟!")
    examples = (
        Example("أحقا!؟ لا أصدق", "أحقا؟! لا أصدق"),
        Example("كيف عاد!؟", "كيف عاد؟!"),
        Example("قال: «أين كنت!؟»", "قال: «أين كنت؟!»"),
        Example.right("أحقا؟! لا أصدق"),
        Example.right("يا للعجب! هل عاد؟"),
        Example.right("أحقا!!؟؟"),
    )

    pattern = Pattern("(?<![!؟])(?P<error>!؟)(?![!؟])")

    def replacement(self, site: Site) -> str:
        """The two the other way round."""
        return "؟!"
