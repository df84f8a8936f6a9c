"""Words written apart that are one word: عن ما for عما, أن لا for ألا."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.boundaries.joined_words import looked_up
from linter.rules.core import tables
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.patterns import Pattern
from linter.text.verse import is_unmarked_run

_MA = "ما"


class SplitMa(Rule):
    """ما is joined to من and عن (مما, عما), and to words of time and manner (حينما, طالما).

    Where ما denies (في حين ما زال) or begins a compound (ما وراء النهر) it stands alone.

    Source: Abd al-Salam Harun, Qawaid al-imla, on joining ما; ARETA SP.
    """

    is_local = True
    code = "B015"
    name = "split-ma"
    category = "boundaries"
    areta = "SP"
    rests_on_standard = True
    applicability = Applicability.UNSAFE
    summary = Message(
        "“{right}” is one word",
        "تكتب «{right}» كلمة واحدة",
    )
    examples = (
        Example("سأل عن ما حدث", "سأل عما حدث"),
        Example("خاف من ما رآه", "خاف مما رآه"),
        Example("وكيف ما كان الأمر فقد عاد", "وكيفما كان الأمر فقد عاد"),
        Example("تبعه أين ما ذهب", "تبعه أينما ذهب"),
        Example("عاد حين ما نام الجميع", "عاد حينما نام الجميع"),
        Example.right("سأل عما حدث وخاف مما رآه"),
        Example.right("في حين ما زال هناك، وعاد بعد حين ما ينسينا ما فات"),
        Example.right("كيف ما مررت به من المدن؟ والجواب عن ما هو غير الجواب عن لماذا"),
        Example.right("بلاد من ما وراء النهر"),
        Example.right("نظر في ما كتبه"),
        Example.right("عاد من مال وفير"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each ما after a word of the table, both without marks."""
        passage = context.passage
        words, table = passage.words, tables.mapping("split_ma")
        for index in passage.indexes_of([_MA]):
            if index == 0 or passage.gaps[index] not in (" ", "\u00a0"):
                continue
            right = looked_up(words[index - 1], table)
            if right is None or not self._is_alone(passage.gaps[index + 1], words[index + 1 :]):
                continue
            if not self._is_joined(words, index) or is_unmarked_run(
                passage.text, passage.starts[index]
            ):
                continue
            start, end = passage.starts[index - 1], passage.span(index)[1]
            if passage.is_prose(start, end):
                fix = Fix((Edit(start, end, right),), self.applicability)
                yield self.diagnostic(start, end, fix, message=self.summary.format(right=right))

    @staticmethod
    def _is_joined(words: list[str], index: int) -> bool:
        """Whether what stands around the two words leaves them no other reading."""
        table = tables.by_word("split_ma")
        row = table.get(words[index - 1]) or table[words[index - 1][1:]]
        not_after, only_before = (*row, "", "")[2:4]
        is_apart = index > 1 and bare(words[index - 2]) in not_after.split()
        return not is_apart and (not only_before or bare(words[index + 1]) in only_before.split())

    @staticmethod
    def _is_alone(gap: str, after: list[str]) -> bool:
        """Whether a word follows that leaves ما to the word before it."""
        return gap == " " and bool(after) and bare(after[0]) not in tables.words("not_after_ma")


class SplitLa(Rule):
    """أن and كي are joined to a لا that denies a verb: ألا يعود, كيلا يعود, لئلا يعود.

    Off by default: many houses write أن لا and كي لا.

    Source: Abd al-Salam Harun, Qawaid al-imla, on joining لا; ARETA SP.
    """

    code = "B016"
    name = "split-la"
    category = "boundaries"
    areta = "SP"
    severity = Severity.INFO
    applicability = Applicability.UNSAFE
    is_default = False
    summary = Message(
        "“{right}” is one word",
        "تكتب «{right}» كلمة واحدة",
    )
    examples = (
        Example("قرر أن لا يعود", "قرر ألا يعود"),
        Example("أسرع كي لا يتأخر", "أسرع كيلا يتأخر"),
        Example("نصحه وأن لا تتأخر", "نصحه وألا تتأخر"),
        Example("أسرع لكي لا تفوته الصلاة", "أسرع لكيلا تفوته الصلاة"),
        Example.right("قرر ألا يعود"),
        Example.right("أشهد أن لا إله إلا الله"),
        Example.right("علم أن لا أحد هناك"),
        Example.right("لأن لا خيار لها"),
    )

    _pattern = Pattern(
        r"(?<!\w)(?P<error>(?P<first>[وف]?(?:أن|كي|لكي|بأن))[ \u00a0]لا)"
        rf"(?= [يتن][{ab.WORD_CHARACTERS}]{{2,}})"
    )
    _joined = str.maketrans({"ن": ""})

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each pair before what looks like a verb in the present."""
        passage = context.passage
        if "لا" not in passage.bare_forms:
            return
        for match in self._pattern.finditer(passage.text):
            start, end = match.span("error")
            if passage.is_prose(start, end):
                right = match["first"].translate(self._joined) + "لا"
                fix = Fix((Edit(start, end, right),), self.applicability)
                yield self.diagnostic(start, end, fix, message=self.summary.format(right=right))
