"""Words written as one that are two: إنشاء الله, لاسيما, عبدالله."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.lexicon.particles import CONJUNCTIONS
from linter.rules.core import tables
from linter.rules.core.base import Example, PatternRule, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

_BEFORE = ("", *CONJUNCTIONS)
_MA = "ما"


def looked_up(word: str, table: dict[str, str]) -> str | None:
    """What the table says of the word, borne by و or ف or by none; None if it says nothing."""
    if word in table:
        return table[word]
    if word[:1] in CONJUNCTIONS and word[1:] in table:
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
    summary = Message(
        "“إن شاء الله”, for “إنشاء” means creation",
        "الصواب «إن شاء الله»، فالإنشاء هو الإيجاد",
    )
    examples = (
        Example("نلتقي غدا إنشاء الله", "نلتقي غدا إن شاء الله"),
        Example("إنشاء الله سنعود", "إن شاء الله سنعود"),
        Example("سيعود إنشاء الله تعالى.", "سيعود إن شاء الله تعالى."),
        Example("وإنشاء الله سنعود", "وإن شاء الله سنعود"),
        Example.right("نلتقي غدا إن شاء الله"),
        Example.right("إنشاء الله للكون آية"),
        Example.right("في إنشاء الله الخلق عبرة"),
        Example.right("إنشاء المدارس"),
    )

    needs = ("إنشاء الله", "إنشاء\u00a0الله")
    pattern = Pattern(r"(?P<error>(?P<joined>(?<!\w)[وف]?)إنشاء[ \u00a0]الله)(?!\w)(?! (?:ل\w|ال))")

    def replacement(self, match: re.Match[str]) -> str:
        """The clause."""
        return f"{match['joined']}إن شاء الله"


class JoinedLa(Rule):
    """لا is a word of its own: لا سيما, لا بد, لا يزال.

    Terms made with it (لاسلكي, لامركزية) and أن لا joined as ألا are other words.

    Source: Abd al-Salam Harun, Qawaid al-imla; ARETA MG.
    """

    is_local = True
    code = "B009"
    name = "joined-la"
    category = "boundaries"
    areta = "MG"
    summary = Message(
        "“{right}”: لا is a word of its own",
        "«{right}»: «لا» كلمة قائمة بنفسها",
    )
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
            right = looked_up(passage.words[index], table)
            if right and passage.is_prose(start, end) and passage.words[index - 1 : index] != [_MA]:
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
    summary = Message(
        "“{right}”: names with عبد are two words",
        "«{right}»: الأعلام المركبة من «عبد» كلمتان",
    )
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
        matches = map(self._pattern.fullmatch, passage.bare_forms)
        found = {match.string: match for match in matches if match}
        for index in passage.indexes_of(found):
            match = found[passage.words[index]]
            start, end = passage.span(index)
            if passage.is_prose(start, end):
                right = f"{match['first']} {match['second']}"
                fix = Fix((Edit(start, end, right),), self.applicability)
                yield self.diagnostic(start, end, fix, message=self.summary.format(right=right))
