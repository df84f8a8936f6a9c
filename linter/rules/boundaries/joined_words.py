"""Words that are written as one, or as two, by rule: لا سيما, مما, إن شاء الله, عبد الله."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core import tables
from linter.rules.core.base import Example, PatternRule, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.verse import is_unmarked_run

_CONJUNCTIONS = "وف"
_BEFORE = ("", *_CONJUNCTIONS)
_MA = "ما"


def _with_conjunction(word: str, table: dict[str, str]) -> str | None:
    """What the table says of the word, borne by و or ف or by none; None if it says nothing."""
    if word in table:
        return table[word]
    if word[:1] in tuple(_CONJUNCTIONS) and word[1:] in table:
        return word[0] + table[word[1:]]
    return None


class InshaallahAsNoun(PatternRule):
    """إن شاء الله is a clause, "if God wills"; إنشاء الله would be "the creation of God".

    What follows tells a creation indeed (إنشاء الله للكون), which is left alone.

    Source: ARETA SP; Ahmad Mukhtar Umar, Akhta al-lugha al-arabiyya al-muasira.
    """

    code = "B008"
    name = "inshaallah-as-noun"
    category = "boundaries"
    areta = "SP"
    applicability = Applicability.UNSAFE
    summary = Message("Write “إن شاء الله”", "الصواب «إن شاء الله»")
    examples = (
        Example("نلتقي غدا إنشاء الله", "نلتقي غدا إن شاء الله"),
        Example("إنشاء الله سنعود", "إن شاء الله سنعود"),
        Example("سيعود إنشاء الله تعالى.", "سيعود إن شاء الله تعالى."),
        Example.right("نلتقي غدا إن شاء الله"),
        Example.right("إنشاء الله للكون آية"),
        Example.right("في إنشاء الله الخلق عبرة"),
        Example.right("إنشاء المدارس"),
    )

    pattern = Pattern(r"(?P<fault>إنشاء(?<!\wإنشاء)[ \u00a0]الله)(?!\w)(?! (?:ل\w|ال))")

    def matches(self, passage: Passage) -> Iterator[re.Match[str]]:
        """All matches, looked for only if the first word is there at all."""
        if "إنشاء" in passage.bare_forms:
            yield from self.pattern.finditer(passage.text)

    def replacement(self, match: re.Match[str]) -> str:
        """The clause."""
        return "إن شاء الله"


class JoinedLa(Rule):
    """لا is a word of its own: لا سيما, لا بد, لا يزال.

    Terms made with it (لاسلكي, لامركزية) and أن لا joined as ألا are other words.

    Source: Abd al-Salam Harun, Qawaid al-imla; ARETA MG.
    """

    code = "B009"
    name = "joined-la"
    category = "boundaries"
    areta = "MG"
    summary = Message("Write “{right}”", "الصواب «{right}»")
    examples = (
        Example("وصل الجميع لاسيما الوزراء", "وصل الجميع لا سيما الوزراء"),
        Example("ولابد من العودة", "ولا بد من العودة"),
        Example("وهو لايزال هنا", "وهو لا يزال هنا"),
        Example.right("وصل الجميع لا سيما الوزراء"),
        Example.right("جهاز لاسلكي ودولة لامركزية"),
        Example.right("لابن الوزير ولاعب الفريق"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each word of the table, alone or after و or ف."""
        passage = context.passage
        table = tables.mapping("joined_la")
        for index in passage.indexes_of(before + word for word in table for before in _BEFORE):
            start, end = passage.span(index)
            right = _with_conjunction(passage.words[index], table)
            if right and passage.is_prose(start, end) and passage.words[index - 1 : index] != [_MA]:
                fix = Fix((Edit(start, end, right),), self.applicability)
                yield self.diagnostic(start, end, fix, message=self.summary.format(right=right))


class SplitMa(Rule):
    """ما is joined to من and عن (مما, عما), and to words of time and manner (حينما, طالما).

    Where ما denies (في حين ما زال) or begins a compound (ما وراء النهر) it stands alone.

    Source: Abd al-Salam Harun, Qawaid al-imla, on joining ما; ARETA SP.
    """

    code = "B015"
    name = "split-ma"
    category = "boundaries"
    areta = "SP"
    applicability = Applicability.UNSAFE
    summary = Message("Write “{right}” as one word", "تكتب «{right}» كلمة واحدة")
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
            right = _with_conjunction(words[index - 1], table)
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
    summary = Message("Write “{right}” as one word", "تكتب «{right}» كلمة واحدة")
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
        r"(?<!\w)(?P<fault>(?P<first>[وف]?(?:أن|كي|لكي|بأن))[ \u00a0]لا)"
        rf"(?= [يتن][{ab.WORD_CHARACTERS}]{{2,}})"
    )
    _joined = str.maketrans({"ن": ""})

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each pair before what looks like a verb in the present."""
        passage = context.passage
        if "لا" not in passage.bare_forms:
            return
        for match in self._pattern.finditer(passage.text):
            start, end = match.span("fault")
            if passage.is_prose(start, end):
                right = match["first"].translate(self._joined) + "لا"
                fix = Fix((Edit(start, end, right),), self.applicability)
                yield self.diagnostic(start, end, fix, message=self.summary.format(right=right))


class JoinedAbd(Rule):
    """Names made of عبد and a name of God are two words: عبد الله, عبد الرحمن.

    Off by default: many bear the name as one word in their papers.

    Source: Abd al-Salam Harun, Qawaid al-imla; ARETA MG.
    """

    code = "B012"
    name = "joined-abd"
    category = "boundaries"
    areta = "MG"
    severity = Severity.INFO
    applicability = Applicability.UNSAFE
    is_default = False
    summary = Message("Write “{right}”", "الصواب «{right}»")
    examples = (
        Example("وصل عبدالله أمس", "وصل عبد الله أمس"),
        Example("جمال عبدالناصر", "جمال عبد الناصر"),
        Example("لقاء لعبدالرحمن وعبدالعزيز", "لقاء لعبد الرحمن وعبد العزيز"),
        Example.right("وصل عبد الله أمس"),
        Example.right("عبدالي وعبده"),
        Example.right("جمال عبد الناصر"),
    )

    _pattern = Pattern(f"(?P<first>[وفبلك]?عبد)(?P<second>ال[{ab.LETTERS}]{{3,}}|الله)")

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each such name written as one word."""
        passage = context.passage
        matches = map(self._pattern.fullmatch, passage.word_places)
        found = {match.string: match for match in matches if match}
        for index in passage.indexes_of(found):
            match = found[passage.words[index]]
            start, end = passage.span(index)
            if passage.is_prose(start, end):
                right = f"{match['first']} {match['second']}"
                fix = Fix((Edit(start, end, right),), self.applicability)
                yield self.diagnostic(start, end, fix, message=self.summary.format(right=right))
