"""The digits that a text uses: 123 or ١٢٣."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings.diagnostic import Message
from linter.rules.consistency.choices import Choice, ConsistencyRule
from linter.rules.core.base import Example
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.patterns import Pattern


class DigitSystem(ConsistencyRule):
    """Numbers are written in the digits 123 or ١٢٣ throughout a text, not in both.

    Numbers beside Latin letters, and codes, keep their digits. Off by default, for a file of many
    texts holds both on purpose.

    Source: Microsoft Arabic Style Guide, "Numbers": use one set of digits consistently.
    """

    code = "K008"
    name = "digit-system"
    is_default = False
    summary = Message(
        "“{written}” here, the digits of “{usual}” elsewhere",
        "كتب العدد هنا «{written}»، والأرقام في غير هذا الموضع من نحو «{usual}»",
    )
    examples = (
        Example("عام 2010 وعام 2011 وعام ٢٠١٢", "عام 2010 وعام 2011 وعام 2012"),
        Example("وصل ١٢ زائرا وغادر ١٥ وبقي 7", "وصل ١٢ زائرا وغادر ١٥ وبقي ٧"),
        Example("بلغ ٣٫٥ ثم ٤٫٥ ثم 6.5 في المئة", "بلغ ٣٫٥ ثم ٤٫٥ ثم ٦٫٥ في المئة"),
        Example.right("عام 2010 وعام 2011"),
        Example.right("عام ٢٠١٠ صدر Windows 7 ومعه نظام X11"),
        Example.right("الوثيقة A/54/100 المؤرخة ١٢ أيار"),
    )

    _number = Pattern(
        r"(?<![\w./:٫٬,+*=#@-])"
        r"(?P<number>[0-9]+(?:[.,/:][0-9]+)*|[٠-٩]+(?:[٫٬.,/:][٠-٩]+)*)(?![\w/=*+@-])"
    )
    _latin = Pattern(r"[A-Za-z]")
    _to_arabic = str.maketrans(ab.EUROPEAN_DIGITS + ".,", ab.ARABIC_INDIC_DIGITS + "٫٬")
    _to_european = str.maketrans(ab.ARABIC_INDIC_DIGITS + "٫٬", ab.EUROPEAN_DIGITS + ".,")
    _near = 3

    def choices(self, context: Context, *, lonely: bool) -> Iterator[Choice]:
        """Each number of the prose that stands by itself among Arabic."""
        text = context.passage.text
        if not lonely and not (_ARABIC_DIGIT.search(text) and _EUROPEAN_DIGIT.search(text)):
            return
        for match in self._number.finditer(text):
            start, end = match.span()
            beside = text[max(0, start - self._near) : start] + text[end : end + self._near]
            if self._latin.search(beside):
                continue
            number = match["number"]
            instead = {
                "european": number.translate(self._to_european),
                "arabic": number.translate(self._to_arabic),
            }
            yield Choice(
                start, end, "digits", "european" if number[0] <= "9" else "arabic", instead
            )


_ARABIC_DIGIT = Pattern(f"[{ab.ARABIC_INDIC_DIGITS}]")
_EUROPEAN_DIGIT = Pattern(f"[{ab.EUROPEAN_DIGITS}]")
