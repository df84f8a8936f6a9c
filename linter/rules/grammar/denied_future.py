"""لن and ما زال: particles that do not stand together, or wish instead of tell."""

from __future__ import annotations

from linter.findings.diagnostic import Message, Severity
from linter.rules.core.base import Example
from linter.rules.core.phrases import MAYBE_CONJUNCTION, Correction, PhraseRule, Place, heads


class FutureBeforeLan(PhraseRule):
    """لن denies the future by itself; سوف affirms it, and the two do not stand together.

    Source: Abbas Hasan, al-Nahw al-wafi, 4:300, on لن, and 1:60, on سوف; Ahmad Mukhtar Umar,
    Mu'jam al-sawab al-lughawi.
    """

    code = "G012"
    name = "future-before-lan"
    severity = Severity.WARNING
    summary = Message("“{right}” alone denies the future", "«{head}» وحدها تنفي المستقبل")
    examples = (
        Example("سوف لن يحضر الوزير", "لن يحضر الوزير"),
        Example("قال إنه سوف لن يستقيل", "قال إنه لن يستقيل"),
        Example("وسوف لن تتراجع الأسعار", "ولن تتراجع الأسعار"),
        Example.right("لن يحضر الوزير"),
        Example.right("سوف يحضر الوزير ولن يتأخر"),
        Example.right("سوف، لن نعرف متى"),
    )
    #: سوف with what may be joined to it.
    looks_at = heads(("سوف",), MAYBE_CONJUNCTION)

    def judge(self, place: Place) -> Correction | None:
        """لن right after it."""
        if place.word(1) != "لن":
            return None
        return Correction(0, ((self.looks_at[place.word()][0] + "لن", ""),), "لن")


class ZalaWithLa(PhraseRule):
    """Before the past زال, لا makes a wish; what goes on is said with ما زال or لا يزال.

    Off by default: writers of rank have long used لا زال for what goes on.

    Source: Abbas Hasan, al-Nahw al-wafi, 1:562; Ahmad Mukhtar Umar, Mu'jam al-sawab al-lughawi.
    """

    code = "G013"
    name = "zala-with-la"
    is_default = False
    severity = Severity.WARNING
    summary = Message(
        "“{right}”, not “{wrong}”: لا with a past verb makes a wish",
        "«{right}» لا «{wrong}»: «لا» مع الماضي للدعاء",
    )
    examples = (
        Example("لا زال المطر ينهمر", "ما زال المطر ينهمر"),
        Example("لا زالت الحكومة تدرس الأمر", "ما زالت الحكومة تدرس الأمر"),
        Example("ولا زالوا ينتظرون", "وما زالوا ينتظرون"),
        Example.right("ما زال المطر ينهمر ولا يزال"),
        Example.right("لا زلت موفقا يا صديقي"),
        Example.right("لا زوال لهذا الخطر"),
    )
    _heads = heads(("لا",), MAYBE_CONJUNCTION)
    #: The past forms of زال.
    looks_at = heads(("زال", "زالت", "زالوا", "زلنا"), ("",))

    def judge(self, place: Place) -> Correction | None:
        """لا right before it, but not in the second person, where wishes are made."""
        denial = place.word(-1)
        if denial not in self._heads:
            return None
        right = (self._heads[denial][0] + "ما", place.word())
        return Correction(-1, (right,), "لا")
