"""Lam and alef stored in the wrong order, as in text taken from a PDF."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context

_MOST_FIXES = 3


class LamAlef(Rule):
    """لا is stored as ال all through a text that was taken from a PDF or a scan.

    The two letters are one sign in most fonts, and some programs store them as they stand on the
    page, from left to right: اإلعالم is الإعلام, هللا is الله. Where the text shows that, words
    which by themselves are right (ال, بال, كال) are read again too, and no other misspelling is
    looked for in the words concerned.

    Source: The Unicode Standard 15.1, ch. 9.2, "Arabic ligatures".
    """

    code = "S007"
    name = "lam-alef"
    category = "spelling"
    areta = "OM"
    summary = Message(
        "“{meant}”, not “{word}”: lam and alef have changed places",
        "«{meant}» لا «{word}»: تبادلت اللام والألف",
    )
    examples = (
        Example("وزارة اإلعالم في األردن", "وزارة الإعلام في الأردن"),
        Example("الفكر اإلسالمي خالل األعوام", "الفكر الإسلامي خلال الأعوام"),
        Example("قال اإلمام: ال يوجد بال شك", "قال الإمام: لا يوجد بلا شك"),
        Example("بحمد هللا واألمر هلل", "بحمد الله والأمر لله"),
        Example.right("وزارة الإعلام في الأردن خلال الأعوام"),
        Example.right("حال سالم ومجال عالم وبال الناس"),
        Example.right("قال المال للعمال"),
        Example.right("كلا ياألهي ليس الأمر كذلك"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each word that is another when its letters are put in order."""
        passage = context.passage
        for index, found in context.spelling.unswapped.items():
            start, end = passage.span(index)
            if not passage.is_prose(start, end):
                continue
            word = passage.words[index]
            is_safe = found.is_sure and word == passage.bare_forms[word]
            choices = found.choices[: 1 if is_safe else _MOST_FIXES]
            applicability = self.applicability if is_safe else Applicability.UNSAFE
            fixes = (Fix((Edit(start, end, one),), applicability) for one in choices)
            message = self.summary.format(word=word, meant=choices[0])
            yield self.diagnostic(start, end, *fixes, message=message)
