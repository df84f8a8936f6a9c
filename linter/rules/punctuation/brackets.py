"""Brackets and the spaces around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.findings.diagnostic import Diagnostic, Edit, Fix, Message
from linter.rules.core import tables
from linter.rules.core.base import Example, PatternRule, Rule
from linter.rules.core.context import Context
from linter.rules.punctuation.pairing import closes_turned_pair, turned_brackets
from linter.text import alphabet as ab
from linter.text.normalise import strip_marks
from linter.text.patterns import Pattern
from linter.text.tokeniser import WORD_PATTERN

#: What is shorter is an ending, a letter or a particle.
_SHORTEST = 3
#: What stands in brackets that are a box, a sign, or are spoken of.
_ALONE = frozenset(("", "&", "و", "أو"))
#: What a function is given: (س، 2).
_ARGUMENTS = Pattern(r"\((?:\w|\d{1,4})(?:[،,] ?(?:\w|\d{1,4})){1,9}\)")
#: What the other form of a word adds to it before its first letter: السطر(الأسطر).
_ADDED = Pattern(r"\A(?:ال)?[أا]?")
_LAST_WORD = Pattern(rf"({WORD_PATTERN})\Z")


class SpaceInsideBrackets(Rule):
    """Brackets hug what they enclose: no space after the opening or before the closing one.

    Empty brackets (boxes to tick), brackets that close nothing (list numbers), those that a
    sentence speaks of ([ و ]), a title set off in square ones ([ مقدمة ]) and those of a formula
    (behind a backslash) stay.

    Source: Arabic Language Academy in Cairo, rules of punctuation; Microsoft Arabic Style
    Guide, "Parentheses".
    """

    is_local = True
    code = "P006"
    name = "space-inside-brackets"
    category = "punctuation"
    summary = Message("Space inside the brackets", "مسافة داخل القوسين")
    examples = (
        Example("عاد ( كما قيل) ثم رحل", "عاد (كما قيل) ثم رحل"),
        Example("عاد (كما قيل ) ثم رحل", "عاد (كما قيل) ثم رحل"),
        Example("عاد ( كما قيل ) ثم رحل", "عاد (كما قيل) ثم رحل"),
        Example("عاد [ كما قيل ] ثم رحل", "عاد [كما قيل] ثم رحل"),
        Example.right("عاد (كما قيل) ثم رحل"),
        Example.right("أ ) تمهيد\nب ) مقدمة"),
        Example.right("نعم ( ) لا ( )"),
        Example.right("- [ ] مهمة"),
        Example.right("البادئة (& )"),
        Example.right(r"المعادلة \( ax + b = 0 \) لها حل واحد"),
        Example.right("بلغ المتوسط )3.35( ونسبته )67( في العام"),
        Example.right("محاطة بأقواس مربعة [ و ] بدلا من < و >"),
        Example.right("تمهيد\n[ قواعد اللعبة ]\nيلعبها اثنان"),
        Example.right("زار المدينة )القديمة( والقلعة )الكبيرة( صباحا"),
    )

    _pattern = Pattern(r"\((?<!\\\()(?P<round>[^()\n]+)\)|\[(?P<square>[^\[\]\n]{2,})\](?!\()")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each run of spaces at an end of what brackets enclose."""
        if not any(map(context.passage.text.__contains__, "([")):
            return
        turned = turned_brackets(context)
        for match in self._pattern.finditer(context.passage.text):
            if match.start() in turned or match.end() - 1 in turned:
                continue
            group = match.lastgroup or ""
            inside = match[group]
            content = inside.strip(" \t\u00a0\u202f")
            if len(content) == len(inside) or content in _ALONE or content.endswith(":"):
                continue
            if closes_turned_pair(match.string, match.start()):
                continue
            if group == "square" and self._is_title(context, match):
                continue
            if group == "square" and not _LAST_WORD.search(content):
                continue
            opened, closed = match.span(group)
            start = opened + inside.index(content)
            for span in ((opened, start), (start + len(content), closed)):
                if span[0] < span[1] and context.passage.is_prose(*span):
                    fix = Fix((Edit(*span, ""),), self.applicability)
                    yield self.diagnostic(*span, fix)

    @staticmethod
    def _is_title(context: Context, match: re.Match[str]) -> bool:
        """Whether brackets with a space on either side enclose a line as a whole."""
        lines, text = context.passage.lines, context.passage.text
        start, end = lines.start(match.start()), lines.end(match.start())
        is_whole = text[start:end].strip() == match[0]
        return is_whole and match["square"][0].isspace() and match["square"][-1].isspace()


def _is_ending(inside: str) -> bool:
    """Whether brackets enclose no more than an ending or a particle: طالب(ة), زار (ال)عاصمة."""
    return len(inside) < _SHORTEST or inside in tables.words("bracketed_endings")


def _is_other_form(word: str, inside: str) -> bool:
    """Whether brackets hold a word alone that begins as the word before them: its plural."""
    first, second = _ADDED.sub("", word), _ADDED.sub("", inside)
    return " " not in inside and len(first) > 1 and first[:2] == second[:2]


class _SpaceAroundBrackets(PatternRule):
    """What the rules of the spaces outside of brackets share: a turned bracket is none of theirs.

    One that is turned closes where it seems to open, and the reverse.
    """

    def reads(self, context: Context, start: int, end: int) -> bool:
        """Whether a bracket of prose stands there that is not turned."""
        return super().reads(context, start, end) and start not in turned_brackets(context)


class MissingSpaceBeforeBracket(_SpaceAroundBrackets):
    """A bracket that encloses a word or more is parted by a space from the word before it.

    Endings in brackets (طالب(ة)), footnote numbers, and particles of one letter are written
    against it, and so is its plural where "files" may be one or several (ملف(ملفات)).

    Source: Microsoft Arabic Style Guide, "Parentheses".
    """

    code = "P007"
    name = "missing-space-before-bracket"
    category = "punctuation"
    summary = Message(
        "Missing space before the bracket",
        "مسافة ناقصة قبل القوس",
    )
    examples = (
        Example("زار العاصمة(طرابلس) أمس", "زار العاصمة (طرابلس) أمس"),
        Example("منظمة الصحة(اليونيسف سابقا)", "منظمة الصحة (اليونيسف سابقا)"),
        Example("قال الوزير(غاضبا): لا", "قال الوزير (غاضبا): لا"),
        Example.right("على كل طالب(ة) ومعلم(ين) الحضور"),
        Example.right("هناك %d ملف(ملفات)، وفيه السطر(الأسطر) المحددة"),
        Example.right("كما ورد في المرجع(12) والفقرة 5(ب)"),
        Example.right("زار ال(عاصمة) و(طرابلس)"),
        Example.right("دالة د(س) وظا(ن)"),
        Example.right("ضرب(أ،ب) وجمع(س, 2) واستدع احسب_مجموع(رقم)"),
        Example.right("زار المدينة )القديمة( والقلعة )الكبيرة( صباحا"),
    )

    needs = "("
    pattern = Pattern(rf"(?P<error>\()(?=[{ab.WORD_LETTERS}])[^()\n]*\)")

    def accepts(self, match: re.Match[str]) -> bool:
        """Only after a whole word, and only if more than an ending is enclosed."""
        word = _LAST_WORD.search(match.string, max(0, match.start() - 30), match.start())
        if not word or _is_ending(strip_marks(match.group())[1:-1]):
            return False
        if _is_other_form(strip_marks(word.group()), strip_marks(match.group())[1:-1]):
            return False
        is_name = match.string[word.start() - 1 : word.start()] == "_"
        if is_name or _ARGUMENTS.fullmatch(match.group()) or match.group()[2:3] == "=":
            return False
        bare = strip_marks(word.group())
        return len(bare) > 2 and bare not in tables.words("proclitics")

    def replacement(self, match: re.Match[str]) -> str:
        """The bracket with a space before it."""
        return " ("


class MissingSpaceAfterBracket(_SpaceAroundBrackets):
    """A bracket that closes is parted by a space from the word after it.

    Source: Microsoft Arabic Style Guide, "Parentheses".
    """

    code = "P015"
    name = "missing-space-after-bracket"
    category = "punctuation"
    summary = Message(
        "Missing space after the bracket",
        "مسافة ناقصة بعد القوس",
    )
    examples = (
        Example("زار العاصمة (طرابلس)أمس", "زار العاصمة (طرابلس) أمس"),
        Example("عاد (كما قيل)ثم رحل", "عاد (كما قيل) ثم رحل"),
        Example("في البلدة (برقة سابقا)وما حولها", "في البلدة (برقة سابقا) وما حولها"),
        Example.right("زار (ال)عاصمة و(أ)كرمه"),
        Example.right("1)مقدمة\nأ)تمهيد"),
        Example.right("زار العاصمة (طرابلس)، ثم عاد"),
        Example.right("زار العاصمة (طرابلس) أمس"),
        Example.right("كلمة (كتاب)ك مضافة"),
        Example.right("زار المدينة )القديمة( والقلعة )الكبيرة( صباحا"),
    )

    needs = ")"
    pattern = Pattern(rf"(?P<error>\))(?=[{ab.WORD_LETTERS}])(?![كهي](?![{ab.WORD_CHARACTERS}]))")

    def accepts(self, match: re.Match[str]) -> bool:
        """Only if the bracket was opened in the same line, and encloses more than a particle."""
        text, end = match.string, match.start()
        start = text.rfind("(", text.rfind(")", 0, end) + 1, end)
        inside = text[start + 1 : end] if start >= 0 else ""
        return "\n" not in inside and not _is_ending(strip_marks(inside))

    def replacement(self, match: re.Match[str]) -> str:
        """The bracket with a space after it."""
        return ") "
