"""Right words that are errors beside certain others: حضر استخدام for حظر استخدام."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from linter.findings.diagnostic import Message
from linter.lexicon.particles import ARTICLE
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import MAYBE_CONJUNCTION, Correction, PhraseRule, Place, heads

_BEFORE: Final = "before"
#: What joins the two words of a phrase in the table.
_JOINT: Final = "_"
#: The edge of a phrase, as the table has it.
_EDGE: Final = "-"


class _Deciding(NamedTuple):
    """The word meant, and what decides for it.

    `side` is where the deciding words stand, one each or two joined by `_`; on the other side none
    of those `unless` stands, of which the empty one is the edge of a phrase.
    """

    meant: str
    side: str
    words: frozenset[str]
    unless: frozenset[str]

    def head(self, place: Place) -> str:
        """The words beside a place that decide, as they stand there; empty if they do not."""
        step = -1 if self.side == _BEFORE else 1
        if place.word(-step) in self.unless:
            return ""
        near, far = place.word(step), place.word(2 * step)
        if near in self.words or (step < 0 and near[1:] in self.words):
            return near
        both = (far, near) if step < 0 else (near, far)
        return " ".join(both) if _JOINT.join(both) in self.words else ""


def _read_table() -> Mapping[str, list[_Deciding]]:
    """By form written: the forms meant, and what decides for each."""
    found: dict[str, list[_Deciding]] = {}
    for forms, side, beside, *unless in tables.rows("confused_phrases"):
        words = frozenset(beside.split())
        deciding = words | {ARTICLE + word for word in words}
        but = frozenset(word.strip(_EDGE) for word in " ".join(unless).split())
        for pair in forms.split():
            written, meant = pair.split("/")
            particles = ("",) if side == _BEFORE else MAYBE_CONJUNCTION  # في فضل is "on the merit"
            for form, (conjunction, _) in heads((written,), particles).items():
                one = _Deciding(conjunction + meant, side, deciding, but)
                found.setdefault(form, []).append(one)
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
        Example("سنلتقي غدا أن شاء الله", "سنلتقي غدا إن شاء الله"),
        Example("لم يحضر ألا أنه اعتذر", "لم يحضر إلا أنه اعتذر"),
        Example("جزاك الله خير على ما فعلت", "جزاك الله خيرا على ما فعلت"),
        Example("هل كنتي في البيت؟", "هل كنت في البيت؟"),
        Example("في البرد القارص", "في البرد القارس"),
        Example("كان في الجانب الأخر من الشارع", "كان في الجانب الآخر من الشارع"),
        Example.right("حضر الاجتماع عدد من الوزراء"),
        Example.right("طلب إطلاعه على الأمر، ثم الإطلاع السريع للوزير"),
        Example.right("التقينا في الكافيه بعد العمل"),
        Example.right("خاصة وإن كان الطريق طويلا"),
        Example.right("ضل المسافر الطريق في الصحراء"),
        Example.right("وهو رجل لا يضن بماله"),
        Example.right("ثم هدأ روعه حين رآها"),
        Example.right("لم يعد إلا بعد أن شاء الله ذلك"),
        Example.right("جزاهم الله خير الجزاء"),
        Example.right("قرر ألا يعود، ووقف عند كنتي"),
        Example.right("قررت الدولة حظر التجول"),
    )

    #: The forms of the table.
    looks_at = _read_table()

    def judge(self, place: Place) -> Correction | None:
        """The form meant, if what decides for it stands on the right side."""
        for one in self.looks_at[place.word()]:
            if head := one.head(place):
                return Correction(0, ((one.meant,),), head)
        return None
