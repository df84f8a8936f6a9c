"""White space at the edges of a translation, which mirrors its source's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from linter.documents.core.reading import Unit
from linter.findings.diagnostic import Applicability, Diagnostic, Message
from linter.lexicon.particles import (
    ARTICLE,
    CONJUNCTIONS,
    FUTURE,
    GOVERNED_ARTICLES,
    PREPOSITIONS,
)
from linter.rules.core.context import Context
from linter.rules.localisation.code_messages import is_code
from linter.rules.localisation.messages import UnitRule, holds_arabic, right, source_of, wrong
from linter.text import alphabet as ab
from linter.text.patterns import Pattern

#: What a template indents; a whole sentence with a space behind it; a label with one before it.
_INDENTED: Final = Pattern(r"\A\n[ \t]{2,99}|\n[ \t]{2,99}\Z")
_ENDED: Final = Pattern(r"(?s)\A\s*[A-Z].{0,500}\s.{0,500}\w[.!?] \Z")
_BEGUN: Final = Pattern(r" [A-Z][a-z]{2,99}")
#: A last word that Arabic joins to the next one: و, بـ, ال, وبال.
_AND: Final = "".join(CONJUNCTIONS)
_ONTO: Final = "|".join((*PREPOSITIONS, FUTURE, ARTICLE, *GOVERNED_ARTICLES))
_JOINED: Final = Pattern(
    rf"(?<![{ab.WORD_CHARACTERS}])(?:[{_AND}]|[{_AND}]?(?:{_ONTO})){ab.TATWEEL}?\Z"
)
_LATIN: Final = Pattern("[A-Za-z]")


class EdgeSpace(UnitRule):
    """White space and line breaks at the edges of a string are part of what a program shows.

    Where two strings are joined, or a line is printed, one without them glues words or lines. Code
    is indented and broken as its lines stand in a manual. A particle that Arabic joins to the next
    word (و for "and ", بـ for "by ") has no space behind it.

    Source: GNU gettext manual, "msgfmt --check" (begin and end with a line break alike).
    """

    code = "L014"
    name = "edge-space"
    applicability = Applicability.DISPLAY
    summary = Message(
        "The white space at the {edge} differs from the source's",
        "المسافات في {edge} غير ما في الأصل",
    )
    examples = (
        wrong(r"Done\n", "تم"),
        wrong("Name: ", "الاسم:"),
        wrong("and", " و"),
        right(r"Done\n", r"تم\n"),
        right("Name: ", "الاسم: "),
        right("and", "و"),
        right(r"\n    Done\n    ", r"\nتم\n"),
        right(r"\n    Done\n    ", "تم"),
        right("All is saved. ", "حُفظ كل شيء."),
        right(" Save it", "احفظه"),
        right("Done  ", "تم "),
        right(r"$ git commit --amend # mend it\n", "$ git commit --amend # أصلحه"),
        right("total = price * 2  # the sum ", "total = price * 2 # المجموع"),
        right(r"^\\s*(?:Name|Title): ", "^\\\\s*(?:الاسم|العنوان):"),
        right(" PDF", "PDF"),
        right("%s and ", "%s و"),
        right(" & ", " و"),
        right("by ", "بـ"),
        right("and in the ", "وبال"),
        wrong(" and ", "و"),
        wrong("from ", "من"),
        right(", and %d more", " و%d غيرها"),
    )

    def check_unit(self, unit: Unit, context: Context) -> Iterator[Diagnostic]:
        """Each edge of a translation that differs."""
        for target in unit.targets:
            source = source_of(unit, target) if unit.source else ""
            if not source.strip() or is_code(source) or _is_copied(target.raw):
                continue
            edges = (
                (_head(source), _head(target.raw), Message("start", "أولها")),
                (_wanted_tail(source, target.raw), _tail(target.raw), Message("end", "آخرها")),
            )
            for wanted, given, edge in edges:
                if wanted != given and not _is_accident(source, wanted, given):
                    told = Message(
                        self.summary.en.format(edge=edge.en), self.summary.ar.format(edge=edge.ar)
                    )
                    yield self.diagnostic(target.start, target.end, message=told)


def _is_copied(translation: str) -> bool:
    """Whether a translation has Latin letters and no Arabic: a name or code, taken over."""
    return not holds_arabic(translation) and _LATIN.search(translation) is not None


def _is_accident(source: str, wanted: str, given: str) -> bool:
    """Whether the edge of a source has its white space by accident, so that none need mirror it.

    So have two spaces for one, the indents of a template, a space behind a whole sentence, and one
    before a capital letter, which begins a label and no rest of a sentence. A translation has a
    space where its source begins with a comma (", and 3 more": " و3 غيرها").
    """
    if wanted and given:
        return set(wanted + given) == {" "}
    if not wanted:
        return given == " " and source.startswith(", ")
    return bool(_INDENTED.search(source)) or (
        wanted == " " and (_ENDED.search(source) or _BEGUN.match(source)) is not None
    )


def _head(text: str) -> str:
    return _seen(text[: len(text) - len(text.lstrip())])


def _tail(text: str) -> str:
    return _seen(text[len(text.rstrip()) :])


def _wanted_tail(source: str, translation: str) -> str:
    """The white space of a source behind what a translation does not join to the next word."""
    tail = _tail(source)
    return "" if tail.isspace() and "\n" not in tail and _JOINED.search(translation) else tail


def _seen(space: str) -> str:
    """White space without what indents lines, which templates bring along."""
    return "\n" if "\n" in space else space
