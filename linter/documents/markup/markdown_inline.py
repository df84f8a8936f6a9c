"""What stands within a paragraph of Markdown: emphasis, links, code spans, escapes.

markdown-it keeps no offsets of these; so each of its rules is wrapped to note where it began and
where it ended, and what it made of the text in between (long: one walk over what they noted).
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from linter.documents.core.closings import Closings
from linter.documents.core.pieces import OBJECT
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.html import html_elements as elements
from linter.documents.html.html import Page
from linter.documents.html.html_text import add_reference, encode_text, template_end
from linter.documents.html.html_tokens import Event as HtmlEvent
from linter.documents.html.html_tokens import events
from linter.documents.markup.markdown_attributes import ATTRIBUTES, attributes_start
from linter.documents.markup.markdown_wiki_links import WIKI_LINK, parts

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    InlineRule = Callable[[StateInline, bool], bool]

_LOG: Final = "sawab"
_SPACE: Final = re.compile(r"[ \t\n]*")
_TEMPLATES: Final = "sawab templates"
#: A start tag without attributes, and what an end tag names.
_BARE_TAG: Final = re.compile(r"<(?P<name>[a-z][\w-]*)>")
_END_TAG: Final = re.compile(r"</([A-Za-z][\w-]*)")


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that matched `start` to `end` of the content, and the tokens it made."""

    rule: str
    start: int
    end: int
    tokens: list[Token]
    state: StateInline


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch that is not plain text; `kind` is the method of the builder that takes it."""

    start: int
    end: int
    kind: str
    text: str = OBJECT


def match_template(state: StateInline, silent: bool) -> bool:
    """A rule for what a site generator puts in the place of a tag: `{{< figure >}}`, `{% if %}`."""
    if not state.src.startswith("{", state.pos):
        return False
    text, limit, closings = state.env.get(_TEMPLATES, ("", 0, None))
    if (text, limit) != (state.src, state.posMax):
        closings = Closings(state.src, state.posMax)
        state.env[_TEMPLATES] = state.src, state.posMax, closings
    end = template_end(state.src, state.pos, closings)
    if end is None:
        return False
    if not silent:
        state.push("template", "", 0)
    state.pos = end
    return True


def record_matches(parser: MarkdownIt) -> None:
    """Make the inline rules of a parser note what they match in the environment."""
    ruler = parser.inline.ruler
    for name, rule in list(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True)):
        ruler.at(name, _recorded(name, rule))
    parser.inline.ruler2.disable("fragments_join")


def _recorded(name: str, rule: InlineRule) -> InlineRule:
    def run(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        is_match = rule(state, silent)
        if is_match and not silent and name != "text":
            match = Match(name, start, state.pos, state.tokens[count:], state)
            state.env.setdefault(_LOG, []).append(match)
        return is_match

    return run


def read_inline(parser: MarkdownIt, content: str, env: dict[str, object]) -> Prose:
    """The prose of one paragraph, placed in `content`; `env` holds the references of the file."""
    builder = ProseBuilder(content, encode_text)
    page = Page(builder)
    place = 0
    ended = {one.lower() for one in _END_TAG.findall(content)}
    for mark in _marks(parser, content, env, builder):
        if mark.start < place:
            continue
        _add_text(page, place, mark.start)
        if mark.kind == "html" and _is_placeholder(content[mark.start : mark.end], ended):
            mark = replace(mark, kind="object")
        _add_mark(page, builder, mark)
        place = mark.end
    _add_text(page, place, len(content))
    page.finish(len(content))
    return builder.build()


def _is_placeholder(tag: str, ended: set[str]) -> bool:
    """Whether a tag stands for what a reader fills in (<app>/bin), no element of HTML.

    `ended` are the names of all end tags of the paragraph, in lower case.
    """
    bare = _BARE_TAG.fullmatch(tag)
    return bare is not None and bare["name"] not in ended and not elements.is_known(bare["name"])


def _add_text(page: Page, start: int, end: int) -> None:
    page.take(HtmlEvent("data", start, end))


def _add_mark(page: Page, builder: ProseBuilder, mark: Mark) -> None:
    if mark.kind == "html":
        for event in events(builder.source, mark.start, mark.end):
            page.take(event)
    elif page.is_hidden:
        return
    elif mark.kind == "entity":
        add_reference(builder, mark.start, mark.end)
    elif mark.kind == "opening":
        builder.opening(mark.start, mark.end)
    elif mark.kind == "closing":
        builder.closing(mark.start, mark.end)
    elif mark.kind == "escaped":
        builder.escaped(mark.start, mark.end, mark.text)
    else:
        builder.object(mark.start, mark.end, mark.text)


def _marks(
    parser: MarkdownIt, content: str, env: dict[str, object], builder: ProseBuilder
) -> list[Mark]:
    """All marks of a content in order; texts within (of images, notes) go to the builder."""
    log: list[Match] = []
    env[_LOG] = log
    tokens: list[Token] = []
    parser.inline.parse(content, parser, env, tokens)
    matches = [match for match in log if match.state.tokens is tokens]
    marks: list[Mark] = []
    for match in matches:
        marks += _marks_of(match, content)
        for start, end in _inner_texts(match):
            inner = read_inline(parser, content[start:end], env)
            builder.aside(_verbatim(content, start, end).through(inner))
        for start, end in _titles(match):
            builder.aside(_verbatim(content, start, end, content[end]))
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def _marks_of(match: Match, content: str) -> Iterator[Mark]:
    start, end = match.start, match.end
    last = match.tokens[-1].type if match.tokens else ""
    if match.rule in ("emphasis", "strikethrough"):
        yield from _delimiters(match)
    elif match.rule == "link":
        yield from _link(match, content)
    elif match.rule in ("newline", "escape") and last in ("hardbreak", "softbreak"):
        if last == "hardbreak":
            text = content[:start].rstrip(" ") if match.rule == "newline" else content[:start]
            yield Mark(len(text), end, "object", "\n")
    elif match.rule == "escape":
        if content[start + 1] in string.punctuation:
            yield Mark(start, end, "escaped", content[start + 1])
    elif match.rule == "html_inline":
        yield Mark(start, end, "html")
    elif match.rule == "entity":
        yield Mark(start, end, "entity")
    elif last == WIKI_LINK:
        for part in parts(content, start):
            yield Mark(*part)
    elif last == ATTRIBUTES:
        yield Mark(attributes_start(content, start, end), end, "closing")
    elif last == "footnote_ref":
        yield Mark(start, end, "closing")
    elif last and last != "text":
        yield Mark(start, end, "object")


def _delimiters(match: Match) -> Iterator[Mark]:
    """Each delimiter of a run as what it turned out to be: opening, closing or a mere sign."""
    end = match.end
    after: Token | None = None
    for token in reversed(match.tokens):
        if end <= match.start:
            return
        width = 2 if match.rule == "strikethrough" and end - match.start > 1 else 1
        is_opening = token.nesting == 1 or (
            token.nesting == 0 and after is not None and after.nesting == 1
        )
        if token.type != "text" or not token.content:
            yield Mark(end - width, end, "opening" if is_opening else "closing")
        end, after = end - width, token


def _link(match: Match, content: str) -> Iterator[Mark]:
    end = _label_end(match, match.start)
    rest = content[end + 1 : match.end]
    if rest in ("", "[]"):  # its text names the target: fixed here, the link would be broken
        yield Mark(match.start, match.start + 1, "opening")
        yield Mark(match.start + 1, end, "object", content[match.start + 1 : end])
        yield Mark(end, match.end, "closing")
        return
    yield Mark(match.start, match.start + 1, "opening")
    yield Mark(end, match.end, "closing")


def _inner_texts(match: Match) -> Iterator[tuple[int, int]]:
    """Where the text of an image, or of a footnote in the line, stands."""
    if match.rule in ("image", "footnote_inline"):
        yield match.start + 2, _label_end(match, match.start + 1)


def _titles(match: Match) -> Iterator[tuple[int, int]]:
    """Where the title of a link or an image stands, quotes left out."""
    if match.rule not in ("link", "image"):
        return
    state, helpers = match.state, match.state.md.helpers
    place = _label_end(match, match.start + (match.rule == "image")) + 1
    if place >= match.end or state.src[place] != "(":
        return
    place = _after_space(state.src, place + 1)
    target = helpers.parseLinkDestination(state.src, place, match.end)
    if not target.ok:
        return
    place = _after_space(state.src, target.pos)
    title = helpers.parseLinkTitle(state.src, place, match.end, None)
    written = state.src[place + 1 : title.pos - 1]
    if title.ok and not {"\\", "&", "\n"} & set(written):
        yield place + 1, title.pos - 1


def _after_space(text: str, place: int) -> int:
    space = _SPACE.match(text, place)
    return space.end() if space else place


def _label_end(match: Match, start: int) -> int:
    state = match.state
    kept = state.pos, state.posMax
    state.posMax = match.end
    end: int = state.md.helpers.parseLinkLabel(state, start, match.rule == "link")
    state.pos, state.posMax = kept
    return end


def _verbatim(content: str, start: int, end: int, quote: str = "") -> Prose:
    def encode(text: str) -> str:
        return text.replace(quote, "\\" + quote)

    builder = ProseBuilder(content, encode if quote else None)
    builder.verbatim(start, end)
    return builder.build()
