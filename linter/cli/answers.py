"""What one may answer in `sawab fix --interactive`, and what is said beside the findings."""

from __future__ import annotations

from typing import Final

from linter.findings.diagnostic import Message

#: The answers, each by its English and its Arabic letter, and what it means.
ANSWERS: Final = (
    (
        "y",
        "ق",
        Message("take the first suggestion (or press Enter)", "قبول المقترح الأول (أو Enter)"),
    ),
    ("1-5", "١-٥", Message("take that suggestion", "قبول ذلك المقترح")),
    ("e", "ح", Message("type what should stand there", "تحرير: كتابة ما ينبغي أن يكون")),
    ("s", "ت", Message("skip it", "تخطي هذا الموضع")),
    ("a", "د", Message("always skip this text for this rule", "تخطي هذا النص دائما لهذه القاعدة")),
    ("w", "ك", Message("add the word to the project's list", "إضافة الكلمة إلى قائمة المشروع")),
    ("u", "ر", Message("undo the last answer", "التراجع عن الجواب الأخير")),
    ("q", "خ", Message("write what was decided, and quit", "حفظ ما تقرر والخروج")),
    ("?", "؟", Message("show these answers", "عرض هذه الأجوبة")),
)
#: The Latin letter of each Arabic one, and of what else is typed for it.
LETTERS: Final = {
    **{arabic: latin for latin, arabic, _ in ANSWERS if len(latin) == 1},
    **{"n": "s", "": "y"},
}
PROMPT: Final = Message("Answer [y 1-5 e s a w u q ?]: ", "الجواب [ق ١-٥ ح ت د ك ر خ ؟]: ")
EDIT: Final = Message("Instead: ", "البديل: ")
NOTHING_TO_UNDO: Final = Message(
    "There is nothing to undo in this file.", "لا شيء للتراجع عنه في هذا الملف."
)
NO_SUCH: Final = Message("There is no such suggestion.", "ليس من مقترح كهذا.")
NOT_UNDERSTOOD: Final = Message(
    "That is none of the answers; ? shows them.", "ليس هذا من الأجوبة؛ ؟ تعرضها."
)
NOT_A_WORD: Final = Message("That is not one word.", "ليست هذه كلمة واحدة.")
DOES_NOT_FIT: Final = Message("The file cannot hold that.", "لا يتسع الملف لذلك.")
LEFT_BEFORE: Final = Message(
    "Findings that were left before are not asked again (--restart asks).",
    "لا يسأل عما ترك من قبل (--restart يسأل).",
)
