"""Words run together, or torn apart."""

from __future__ import annotations

from linter.diagnostic import Message
from linter.rules.base import Example
from linter.rules.spelling import WordRule
from linter.spelling.verdict import ErrorKind


class MergedWords(WordRule):
    """Two words are written without the space between them.

    It happens most after letters that do not join to the next one (ا د ذ ر ز و ة ى ء), where the
    gap is hard to see. What is a name or a term written as one (عبدالله) is left alone.

    Source: ARETA MG.
    """

    code = "B001"
    name = "merged-words"
    category = "boundaries"
    areta = "MG"
    kind = ErrorKind.MERGED
    summary = Message(en="Missing space: “{meant}”", ar="مسافة ناقصة: «{meant}»")
    examples = (
        Example("قال يوم الأربعاءإن الجيش مستعد", "قال يوم الأربعاء إن الجيش مستعد"),
        Example("وصل إلىالمدينة", "وصل إلى المدينة"),
        Example("اجتمع الوزراءفي القصر", "اجتمع الوزراء في القصر"),
        Example.right("قال عبدالله إن الجيش مستعد"),
        Example.right("سنلتقي حينما يصل"),
        Example.right("وصل إلى المدينة"),
    )
