"""Findings in the prose of a file, placed where the file holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from linter.documents.core.prose import Prose
from linter.documents.core.reading import Reading
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix
from linter.text.alphabet import TATWEEL
from linter.text.spans import Span, holding

#: The categories of rules on how prose is set, which a key or a list in a program is not.
_OF_PROSE: Final = frozenset(("punctuation", "characters", "consistency", "repetition"))
#: Those on what gets into a text unseen, which nobody writes as `&#8203;`.
_OF_UNSEEN: Final = frozenset(("joiner-in-word",))
#: That on those which part nothing.
_ZERO_WIDTH: Final = "stray-zero-width"
#: That on dots that may make one.
_ELLIPSIS: Final = "odd-ellipsis"
#: That on the conjunction by itself.
_WAW: Final = "detached-waw"
#: That on stretches, with which a letter in bold joins the next (**حَـ**بيب).
_TATWEEL: Final = "tatweel-in-word"
#: Those on words too that the rest of a word breaks (`"\u064bا"`).
_OF_WHOLE_WORDS: Final = frozenset(("mark-before-word",))

#: Those that go by what words are known.
_OF_KNOWN_WORDS: Final = frozenset(("misspelling", "confused-word", "ta-marbuta", "alif-maqsura"))
#: So many names make a long list of them, and these rules judge words.
_MANY: Final = 60
_OF_WORDS: Final = frozenset(("spelling", "boundaries", "context", "consistency"))
#: … and these judge what a lesson may show.
_OF_QUOTED: Final = _OF_WORDS | {"diacritics", "grammar", "characters"}
#: Quotation marks that look alike at both ends.
_MARKS: Final = ('"', "'")
#: The most letters that particles put before a word (وال, فبال).
_LONGEST_HEAD: Final = 4


class _Purpose(NamedTuple):
    """What the string that a finding stands in is for, if that is not to be read."""

    is_data: bool
    is_label: bool
    is_tested: bool
    literal: Span | None


def placed(diagnostics: Iterable[Diagnostic], reading: Reading) -> Iterator[Diagnostic]:
    """The same findings with offsets of the file; a fix that would touch markup is left out.

    So are those less likely than it, for no one is to take them for the best.
    In what a program finds things by, no fix is made; in what it may, none is safe. A test may
    give what characters it likes.
    """
    prose = reading.prose
    if prose.is_whole_file and not (reading.data or reading.is_of_tests):
        yield from diagnostics
        return
    for diagnostic in (one for one in diagnostics if not _is_owed_to_markup(prose, one)):
        purpose = _purpose(reading, diagnostic)
        if _is_no_error(reading, diagnostic, purpose):
            continue
        start, end = prose.span(diagnostic.start, diagnostic.end)
        if not _is_parted_space(prose, diagnostic, end - start):
            fixes = _fixes(reading, diagnostic, purpose)
            yield replace(diagnostic, start=start, end=end, fixes=fixes)


def _purpose(reading: Reading, diagnostic: Diagnostic) -> _Purpose:
    """What the string of a finding is for: data come before labels."""
    at = diagnostic.start, diagnostic.start + 1
    is_data, literal = holding(reading.data, *at) is not None, holding(reading.literals, *at)
    is_label = not is_data and holding(reading.labels, *at) is not None
    return _Purpose(is_data, is_label, reading.is_of_tests and literal is not None, literal)


def _is_owed_to_markup(prose: Prose, diagnostic: Diagnostic) -> bool:
    """Whether what looks like an error is owed to the markup in it or beside it."""
    if _is_parted_word(prose, diagnostic) or _is_parted_letter(prose, diagnostic):
        return True
    if _is_purposeful(prose, diagnostic) or _is_about_sign(prose, diagnostic):
        return True
    if diagnostic.rule.name == _ELLIPSIS:  # the stop of a link, and that of the sentence
        return prose.has_markup(diagnostic.start, diagnostic.end)
    return diagnostic.rule.name == _TATWEEL and _joins_across_markup(prose, diagnostic)


def _is_no_error(reading: Reading, diagnostic: Diagnostic, purpose: _Purpose) -> bool:
    """Whether what a finding is about is right in strings for a program, names and tests."""
    category = diagnostic.rule.category
    if reading.has_visual_marks and category == "punctuation":
        return True
    if (purpose.is_data or purpose.is_label) and _is_of_prose(diagnostic):
        return True
    is_tested = purpose.is_tested and category == "characters"
    if is_tested or _is_at_edge(reading.prose.text, purpose.literal, diagnostic):
        return True
    if not reading.names or not _is_of_name(diagnostic, len(reading.names)):
        return False
    return holding(reading.names, diagnostic.start, diagnostic.start + 1) is not None


def _fixes(reading: Reading, diagnostic: Diagnostic, purpose: _Purpose) -> tuple[Fix, ...]:
    """The fixes in the file, each as far as what it changes may be changed."""
    fixes = tuple(_placed_fixes(diagnostic, reading.prose))
    if purpose.is_data or purpose.is_tested:
        return displayed(fixes)
    is_quoted = reading.is_quoted and diagnostic.rule.category in _OF_QUOTED
    return tuple(map(_unsafe, fixes)) if purpose.is_label or is_quoted else fixes


def _is_purposeful(prose: Prose, diagnostic: Diagnostic) -> bool:
    """Whether an unseen character is written out, or joins letters with a mark between (ابح&ث).

    So is one that is all that an element holds: a link that shows nothing. So is a و by itself in
    an element: an "and" with stress (قديم **و** صالح).
    """
    start, end = diagnostic.start, diagnostic.end
    if diagnostic.rule.name == _WAW:
        return prose.encloses(start, start + 1)
    if diagnostic.rule.name == _ZERO_WIDTH:
        return prose.encloses(start, end)
    if diagnostic.rule.name not in _OF_UNSEEN:
        return False
    return prose.is_escape(start) or prose.has_markup(max(0, start - 1), end + 1)


def _joins_across_markup(prose: Prose, diagnostic: Diagnostic) -> bool:
    """Whether markup stands beside a stretch, between it and the letter that it joins."""
    return any(
        prose.has_markup(edit.start - 1, edit.start + 1)
        or prose.has_markup(edit.end - 1, edit.end + 1)
        for fix in diagnostic.fixes
        for edit in fix.edits
    )


def displayed(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """The same fixes, which are shown and never made."""
    return tuple(replace(fix, applicability=Applicability.DISPLAY) for fix in fixes)


def _is_of_prose(diagnostic: Diagnostic) -> bool:
    rule = diagnostic.rule
    return rule.category in _OF_PROSE or rule.name in _OF_WHOLE_WORDS


def _is_of_name(diagnostic: Diagnostic, names: int) -> bool:
    """Whether a finding is a word that no list has, or that stands elsewhere: a name is both.

    In a long list of `names` any word may be one, and one may well be like another.
    """
    if names >= _MANY:
        return diagnostic.rule.category in _OF_WORDS
    is_safe = any(fix.applicability is Applicability.SAFE for fix in diagnostic.fixes[:1])
    return diagnostic.rule.name in _OF_KNOWN_WORDS and not is_safe


def _is_at_edge(text: str, literal: Span | None, diagnostic: Diagnostic) -> bool:
    """Whether a space stands at an edge of a string that is put together with others.

    In `'" في "'` the first mark closes what stands in the string before.
    """
    if literal is None or diagnostic.rule.category != "punctuation":
        return False
    start, end = literal
    space = text[diagnostic.start : diagnostic.end]
    if space.isspace() and (diagnostic.start == start or diagnostic.end == end):
        return True
    first = text[start : start + 2]
    last = text[max(start, end - 2) : end]
    is_first = diagnostic.start <= start + 1 and first[:1] in _MARKS and first[1:].isspace()
    is_last = diagnostic.end >= end - 1 and last[-1:] in _MARKS and last[:1].isspace()
    return (is_first or is_last) and any(map(str.isspace, space))


def _is_parted_space(prose: Prose, diagnostic: Diagnostic, length: int) -> bool:
    """Whether a finding is about spaces with markup between them: each has a place of its own.

    So has a space before a tag that opens, whatever stands behind it (أو <articles>،).
    """
    is_before_tag = diagnostic.rule.category == "punctuation" and prose.opens_at(diagnostic.end)
    if is_before_tag and prose.text[diagnostic.start : diagnostic.end].isspace():
        return True
    if diagnostic.end - diagnostic.start in (0, length):
        return False
    return prose.text[diagnostic.start : diagnostic.end].isspace()


def _is_parted_word(prose: Prose, diagnostic: Diagnostic) -> bool:
    """Whether words run together only in the text: markup between them may set them apart."""
    if diagnostic.rule.category != "boundaries" or not diagnostic.fixes:
        return False
    edits = diagnostic.fixes[0].edits
    is_parting = any(
        edit.replacement.count(" ") > prose.text.count(" ", edit.start, edit.end) for edit in edits
    )
    return is_parting and any(
        prose.has_markup(start, end)
        for start, end in (
            (diagnostic.start, diagnostic.end),
            *((edit.start - 1, edit.end + 1) for edit in edits if 0 < edit.start == edit.end),
        )
    )


def _is_parted_letter(prose: Prose, diagnostic: Diagnostic) -> bool:
    """Whether a letter at the head of a word is double with markup between: و**وإلا** has both.

    Or whether it is joined to what stands in markup by a stretch: لـ**الكائن**.
    """
    if diagnostic.rule.category != "spelling":
        return False
    text, start = prose.text, diagnostic.start
    heads = range(start, min(start + _LONGEST_HEAD, diagnostic.end - 1))
    return any(text[at] in (text[at + 1], TATWEEL) and prose.has_markup(at, at + 2) for at in heads)


def _is_about_sign(prose: Prose, diagnostic: Diagnostic) -> bool:
    """Whether a finding is about a mark alone in markup: a key, or a sign that is named."""
    if diagnostic.rule.category != "punctuation":
        return False
    return prose.is_sign_alone(diagnostic.start) or prose.is_sign_alone(diagnostic.end)


def _unsafe(fix: Fix) -> Fix:
    is_safe = fix.applicability is Applicability.SAFE
    return replace(fix, applicability=Applicability.UNSAFE) if is_safe else fix


def _placed_fixes(diagnostic: Diagnostic, prose: Prose) -> Iterator[Fix]:
    for one in diagnostic.fixes:
        fix = _placed_fix(one, prose)
        if fix is None:
            return
        yield fix


def _placed_fix(fix: Fix, prose: Prose) -> Fix | None:
    edits = []
    for edit in fix.edits:
        found = prose.edit(edit.start, edit.end, edit.replacement)
        if found is None:
            return None
        edits.append(Edit(*found))
    return replace(fix, edits=tuple(edits))
