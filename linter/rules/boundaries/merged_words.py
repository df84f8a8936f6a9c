"""Words run together, or torn apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import permutations

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.rules.core import tables
from linter.rules.core.base import Example, PatternRule, Rule
from linter.rules.core.context import Context
from linter.rules.spelling.word_rule import WordRule
from linter.spelling.verdict import ErrorKind
from linter.text.patterns import Pattern


class MergedWords(WordRule):
    """Two words are written without the space between them.

    It happens most after letters that do not join to the next one (ا د ذ ر ز و ة ى ء), where the
    gap is hard to see. What is a name or a term written as one (عبدالله) is left alone, and so is
    what falls into two rare words or names by chance (أميرالألاي), and nouns with لا (اللاشيء).

    Source: ARETA MG.
    """

    code = "B001"
    name = "merged-words"
    needs_known_words = True
    category = "boundaries"
    areta = "MG"
    rests_on_standard = True
    kind = ErrorKind.MERGED
    summary = Message(
        "“{meant}” is two words; the space is missing",
        "«{meant}» كلمتان سقطت المسافة بينهما",
    )
    examples = (
        Example("قال يوم الأربعاءإن الجيش مستعد", "قال يوم الأربعاء إن الجيش مستعد"),
        Example("وصل إلىالمدينة", "وصل إلى المدينة"),
        Example("قدم الكاتب أمثلةبديعة", "قدم الكاتب أمثلة بديعة"),
        Example("اجتمع الوزراءفي القصر", "اجتمع الوزراء في القصر"),
        Example("زر التحميل اوالمشاركة", "زر التحميل أو المشاركة"),
        Example("قرأت هذالكتاب أمس", "قرأت هذا الكتاب أمس"),
        Example("وصل الوفد في أكتوبرتشرين الأول", "وصل الوفد في أكتوبر/تشرين الأول"),
        Example.right("وصل الوفد في أكتوبر/تشرين الأول"),
        Example.right("قال عبدالله إن الجيش مستعد"),
        Example.right("سنلتقي حينما يصل"),
        Example.right("وصل إلى المدينة"),
        Example.right("رتبة أميرالألاي، واللاشيء عند الفلاسفة"),
        Example.right("طارق عبدالموجود إبراهيم"),
    )
    _of_months = Message(
        "“{meant}” is one month by two calendars; the slash is missing",
        "«{meant}» شهر واحد في تقويمين سقطت الشرطة المائلة بينهما",
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """A slash, not a space, goes between two names of a month."""
        for found in super().check(context):
            edit = found.fixes[0].edits[0]
            if tuple(edit.replacement.split(" ")) in _twins_of_months():
                meant = edit.replacement.replace(" ", "/")
                fix = replace(found.fixes[0], edits=(replace(edit, replacement=meant),))
                message = self._of_months.format(meant=meant)
                yield replace(found, message=message, fixes=(fix,))
            else:
                yield found


@cache
def _twins_of_months() -> frozenset[tuple[str, str]]:
    """The last word of one name of a month and the first of another name of the same.

    News writes the Roman month and the Syriac one side by side: أكتوبر/تشرين الأول.
    """
    pairs = (pair for row in tables.rows("month_names") for pair in permutations(row, 2))
    twins = ((one.split(" ")[-1], other.split(" ")[0]) for one, other in pairs)
    return frozenset((last, first) for last, first in twins if last != first)


class JoinedPhrase(Rule):
    """A set phrase of two or three words is written as one, or with a word of another sense.

    إن شاء الله is a clause ("if God wills"); إنشاء is a noun ("construction"); الحمد لله is two
    words.

    Source: ARETA MG and SP; the replacement table of Ayaspell.
    """

    is_local = True
    code = "B002"
    name = "joined-phrase"
    category = "boundaries"
    areta = "MG"
    summary = Message(
        "“{right}” is written with spaces",
        "تكتب «{right}» مفصولة",
    )
    examples = (
        Example("الحمدلله على السلامة", "الحمد لله على السلامة"),
        Example("نلتقي غدا إنشاءالله", "نلتقي غدا إن شاء الله"),
        Example("ماشاء الله على جماله", "ما شاء الله على جماله"),
        Example.right("الحمد لله على السلامة"),
        Example.right("نلتقي غدا إن شاء الله"),
        Example.right("إنشاء المدارس"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each phrase of the table, found by its first word."""
        passage, table = context.passage, tables.mapping("joined_phrases")
        words = passage.words
        firsts, lasts = _ends_of_phrases()
        for index in passage.indexes_of(firsts):
            for last in (index, index + 1):
                if last == len(words) or words[last] not in lasts:  # as of nearly all places
                    continue
                start, end = passage.starts[index], passage.span(last)[1]
                right = table.get(passage.text[start:end].replace("\u00a0", " "))
                if right and passage.is_prose(start, end):
                    fix = Fix((Edit(start, end, right),), self.applicability)
                    yield self.diagnostic(start, end, fix, message=self.summary.format(right=right))


@cache
def _ends_of_phrases() -> tuple[frozenset[str], frozenset[str]]:
    """The first words of the phrases of the table, and the last ones."""
    phrases = [phrase.split() for phrase in tables.mapping("joined_phrases")]
    return frozenset(phrase[0] for phrase in phrases), frozenset(phrase[-1] for phrase in phrases)


_JOINED = frozenset(("فيما", "وفيما"))


class SplitFima(PatternRule):
    """فيما is one word where it means "as regards", "while" or "what comes after".

    في ما يتعلق, في ما بعد and the like are set phrases, and their ما is joined to the preposition.
    Some houses write them apart on purpose, so a text that does so throughout is left alone: what
    is flagged is the odd one out, or the only one there is.

    Source: Abd al-Salam Harun, Qawaid al-imla; ARETA SP.
    """

    is_local = False
    code = "B003"
    name = "split-fima"
    category = "boundaries"
    areta = "SP"
    severity = Severity.WARNING
    applicability = Applicability.UNSAFE
    summary = Message(
        "فيما is one word here",
        "تكتب «فيما» هنا كلمة واحدة",
    )
    examples = (
        Example("في ما يتعلق بالميزانية", "فيما يتعلق بالميزانية"),
        Example("التقيا في ما بعد", "التقيا فيما بعد"),
        Example("وفي ما يلي النص", "وفيما يلي النص"),
        Example("غادر الوفد المدينة، في ما تواصل القتال", "غادر الوفد المدينة، فيما تواصل القتال"),
        Example(
            "فيما يتعلق بالأول، وفي ما يتعلق بالثاني، وفي ما يتعلق بالثالث، وفيما بعد",
            "فيما يتعلق بالأول، وفيما يتعلق بالثاني، وفيما يتعلق بالثالث، وفيما بعد",
        ),
        Example.right("في ما يتعلق بالأول، وفي ما يتعلق بالثاني"),
        Example.right("فيما يتعلق بالميزانية"),
        Example.right("نظر في ما كتبه الوزير"),
        Example.right("تسبب في ما بين 50 و100 إصابة"),
        Example.right("في ماء البحر"),
    )
    # Begins with a literal, which is what the engine of patterns finds fastest. A clause of its own
    # after a comma is one of "while" (، فيما تخضع المدينة): so it is joined in 94 of 100 in news.
    pattern = Pattern(
        rf"في[ \u00a0]ما(?= (?:(?:{'|'.join(sorted(tables.words('after_fima')))})\b(?! \d)"
        r"|(?<=، .{6})[يت]\w{2}))(?:(?<=\b.{5})|(?<=\bو.{5}))"
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Every such phrase, unless the text writes more of them apart than together."""
        found = list(super().check(context))
        together = len(context.passage.indexes_of(_JOINED))
        if len(found) == 1 or len(found) <= together:
            yield from found

    def replacement(self, match: re.Match[str]) -> str:
        """The joined word."""
        return "فيما"
