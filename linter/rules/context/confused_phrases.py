"""Right words that are errors beside certain others: حضر استخدام for حظر استخدام."""

from __future__ import annotations

from collections.abc import Mapping

from linter.findings.diagnostic import Message
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import MAYBE_CONJUNCTION, Correction, PhraseRule, Place, heads

_BEFORE = "before"
#: The word meant, the side of the words that decide for it, and these.
_Deciding = tuple[str, str, frozenset[str]]


def _read_table() -> Mapping[str, list[_Deciding]]:
    """By form written: the form meant, the side, and the words that decide."""
    found: dict[str, list[_Deciding]] = {}
    for forms, side, beside in tables.rows("confused_phrases"):
        words = frozenset(beside.split())
        deciding = words | {ARTICLE + word for word in words}
        for pair in forms.split():
            written, meant = pair.split("/")
            particles = ("",) if side == _BEFORE else MAYBE_CONJUNCTION  # في فضل is "on the merit"
            for form, (conjunction, _) in heads((written,), particles).items():
                found.setdefault(form, []).append((conjunction + meant, side, deciding))
    return found


class ConfusedInPhrase(PhraseRule):
    """A letter sounds like another, and what comes of it is a word, but not in this phrase.

    ض and ظ are one sound to many speakers. حضر "attended" is a word and so is حظر "forbade"; but
    what one does with the use of a thing is forbid it. The rule knows such phrases; where counts of
    neighbours are enough to tell, `confused-word` does.

    Source: Zaghouani et al. 2014 (QALB) on ض and ظ; the phrases by hand, from the neighbours of
    each word in edited books and news.
    """

    code = "C011"
    name = "confused-in-phrase"
    category = "context"
    areta = "OR"
    summary = Message(
        "“{wrong}” should be “{right}” beside “{head}”",
        "«{wrong}» صوابها مع «{head}»: «{right}»",
    )
    examples = (
        Example("قررت الدولة حضر استخدام المبيدات", "قررت الدولة حظر استخدام المبيدات"),
        Example("يعيش الناس في ضل الحرب", "يعيش الناس في ظل الحرب"),
        Example("وكان يضن أن الأمر سهل", "وكان يظن أن الأمر سهل"),
        Example("حظر الاجتماع عدد من الوزراء", "حضر الاجتماع عدد من الوزراء"),
        Example("كانت أسرته تفطر عند سماع الآذان", "كانت أسرته تفطر عند سماع الأذان"),
        Example("ونادى في قوم صموا أذانهم", "ونادى في قوم صموا آذانهم"),
        Example("وهي شركة سبق وإن أطلقت قمرا", "وهي شركة سبق وأن أطلقت قمرا"),
        Example("سافر للإطلاع على سير العمل", "سافر للاطلاع على سير العمل"),
        Example("اللهم صلي وسلم على سيدنا محمد", "اللهم صل وسلم على سيدنا محمد"),
        Example("ليست لديك الصلاحيات الكافيه", "ليست لديك الصلاحيات الكافية"),
        Example("كان المنظر روعه من أعلى الجبل", "كان المنظر روعة من أعلى الجبل"),
        Example("قامت ليلا فكانت لها أذان تسمع", "قامت ليلا فكانت لها آذان تسمع"),
        Example("وصل القوم قبل الآذان بقليل", "وصل القوم قبل الأذان بقليل"),
        Example.right("حضر الاجتماع عدد من الوزراء"),
        Example.right("طلب إطلاعه على الأمر، ثم الإطلاع السريع للوزير"),
        Example.right("التقينا في الكافيه بعد العمل"),
        Example.right("خاصة وإن كان الطريق طويلا"),
        Example.right("ضل المسافر الطريق في الصحراء"),
        Example.right("وهو رجل لا يضن بماله"),
        Example.right("ثم هدأ روعه حين رآها"),
        Example.right("قررت الدولة حظر التجول"),
    )

    #: The forms of the table.
    looks_at = _read_table()

    def judge(self, place: Place) -> Correction | None:
        """The form meant, if a word that decides for it stands on the right side."""
        for meant, side, deciding in self.looks_at[place.word()]:
            head = place.word(-1 if side == _BEFORE else 1)
            if head in deciding or (side == _BEFORE and head[1:] in deciding):
                return Correction(0, ((meant,),), head)
        return None
