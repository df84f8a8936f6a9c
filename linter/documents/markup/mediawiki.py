"""The text of wikis (MediaWiki), read with mwparserfromhell (long: one walk over all nodes).

Prose: paragraphs, headings, items, cells, notes, the shown text of links, captions of files, and
sentences given to templates. Not prose: templates otherwise, targets, code, categories.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import mwparserfromhell
from mwparserfromhell import nodes
from mwparserfromhell.nodes import ExternalLink, Node, Tag, Template, Wikilink
from mwparserfromhell.wikicode import Wikicode

from linter.documents.core.language_tags import is_arabic
from linter.documents.core.lines import with_line_feeds
from linter.documents.core.names import names
from linter.documents.core.prose import Prose
from linter.documents.core.prose_builder import ProseBuilder
from linter.documents.core.reading import Reading
from linter.documents.html import html_elements as elements
from linter.documents.html.html_text import add_reference, encode_text
from linter.documents.markup.references import References, in_mediawiki
from linter.documents.markup.wiki_captions import GALLERY_LINE, GALLERY_TITLE, shown_parts
from linter.documents.markup.wiki_code import code_in_tags
from linter.documents.markup.wiki_masking import without_unclosed

_FILES: Final = frozenset(("ملف", "صورة", "وسائط", "file", "image", "media"))
_CATEGORIES: Final = frozenset(("تصنيف", "category"))
#: Templates whose values are in other languages, or the bibliography of a source.
_LEFT_TEMPLATES: Final = re.compile(
    r"(?:lang(?:x|\d)?|لغة|نص|rtl|إنج|فر|أل|transl(?:iteration)?|استشهاد|مرجع|cite|citation|شاهد|وصلة|رابط|link)"
    r"(?![^\W_])",
    re.IGNORECASE,
)
#: The number of words from which on a value of a template is a sentence, not a datum.
_SENTENCE_WORDS: Final = 6
_CODE_TAGS: Final = names(
    "nowiki syntaxhighlight source math chem ce gallery timeline templatedata imagemap graph score "
    "hiero inputbox mapframe maplink categorytree"
)
_BLOCK_TAGS: Final = names("syntaxhighlight source gallery timeline templatedata")
_LINE: Final = re.compile(r"[^\n]+")
_MARKUP: Final = re.compile(r"\[\[|\{\{|<|''|=")
_ITEM_MARKS: Final = frozenset("*#:;")


#: Where a page shows code.
shown_code = code_in_tags


def read(text: str) -> Reading:
    """The prose of a wiki page. Never fails."""
    return Reading(with_line_feeds(text, _read))


def _read(text: str) -> Prose:
    code = _parsed(text)
    builder = ProseBuilder(text, encode_text)
    if code is not None:
        _Reader(builder, in_mediawiki(text)).contents(code, 0)
    return builder.build()


def _parsed(text: str) -> Wikicode | None:
    """Wiki text as its parser has it; None if characters were lost, for lengths tell places."""
    masked = without_unclosed(text)
    code = mwparserfromhell.parse(masked)
    return code if str(code) == masked else None


class _Reader:
    def __init__(self, builder: ProseBuilder, references: References) -> None:
        self._builder = builder
        self._references = references

    def contents(self, code: Wikicode, place: int, skipped: int = 0) -> None:
        """All nodes of a stretch of wiki text that stands at `place`.

        So many characters at its beginning are `skipped`: a sign within the text of the first node.
        """
        for node in code.nodes:
            end = place + len(str(node))
            if skipped:
                self._builder.opening(place, place + skipped)
                self._builder.verbatim(place + skipped, end)
                skipped = 0
            else:
                self._node(node, place, end)
            place = end

    def _node(self, node: Node, start: int, end: int) -> None:
        builder = self._builder
        if isinstance(node, nodes.Text):
            builder.verbatim(start, end)
        elif isinstance(node, nodes.HTMLEntity):
            add_reference(builder, start, end)
        elif isinstance(node, nodes.Comment):
            builder.closing(start, end)
        elif isinstance(node, nodes.Heading):
            builder.pause()
            title = self._read(node.title, start + node.level)
            builder.append(self._references.kept(title))
            builder.pause()
        elif isinstance(node, nodes.Wikilink):
            self._link(node, start, end)
        elif isinstance(node, nodes.ExternalLink):
            self._external_link(node, start, end)
        elif isinstance(node, nodes.Template):
            self._template(node, start, end)
        elif isinstance(node, nodes.Tag):
            self._tag(node, start, end)
        else:
            builder.object(start, end)

    def _aside(self, code: Wikicode, place: int) -> None:
        self._builder.aside(self._read(code, place))

    def _read(self, code: Wikicode, place: int) -> Prose:
        """The prose of a stretch of wiki text by itself."""
        inner = ProseBuilder(self._builder.source, encode_text)
        _Reader(inner, self._references).contents(code, place)
        return inner.build()

    def _link(self, link: Wikilink, start: int, end: int) -> None:
        builder = self._builder
        target = str(link.title)
        namespace = target.partition(":")[0].strip().lower() if ":" in target else ""
        if namespace in _FILES:
            builder.closing(start, end)
            if link.text is not None:
                for prose in self._shown(link.text, start + 2 + len(target) + 1):
                    builder.aside(prose)
        elif namespace in _CATEGORIES:
            builder.closing(start, end)
        elif link.text is not None:
            text_start = end - 2 - len(str(link.text))
            builder.opening(start, text_start)
            self.contents(link.text, text_start)
            builder.closing(end - 2, end)
        elif namespace.isascii() and namespace:
            builder.object(start, end)
        else:  # its text names the page: fixed here, the link would be broken
            builder.opening(start, start + 2)
            builder.object(start + 2, end - 2, target)
            builder.closing(end - 2, end)

    def _shown(self, said: Wikicode, place: int) -> Iterator[Prose]:
        """What is shown of the parameters of a file, each as a text of its own."""
        for parts in shown_parts(said.nodes, self._builder.source, place):
            inner = ProseBuilder(self._builder.source, encode_text)
            reader = _Reader(inner, self._references)
            for node, start, end in parts:
                if node is None:
                    inner.verbatim(start, end)
                else:
                    reader._node(node, start, end)
            yield inner.build()

    def _external_link(self, link: ExternalLink, start: int, end: int) -> None:
        if link.title is None or not str(link.title):
            self._builder.object(start, end)
            return
        text_start = end - 1 - len(str(link.title))
        self._builder.opening(start, text_start)
        self.contents(link.title, text_start)
        self._builder.closing(end - 1, end)

    def _template(self, template: Template, start: int, end: int) -> None:
        source = self._builder.source
        if _is_line_of_its_own(source, start, end):
            self._builder.pause()
        else:
            self._builder.object(start, end)
        if _LEFT_TEMPLATES.match(str(template.name).strip()):
            return
        place = start + 2 + len(str(template.name))
        for parameter in template.params:
            value = str(parameter.value)
            place += 1 + len(str(parameter))
            if len(value.split()) >= _SENTENCE_WORDS:
                self._aside(parameter.value, place - len(value))

    def _tag(self, tag: Tag, start: int, end: int) -> None:
        builder = self._builder
        name = str(tag.tag).strip().lower()
        content_start, content_end = _content_span(tag, start, end)
        is_inline = name in elements.INLINE
        if name == "ref":
            builder.closing(start, end)
            if content_start < content_end:
                self._aside(tag.contents, content_start)
        elif name == "br":
            builder.object(start, end, "\n")
        elif name == "gallery":
            builder.pause()
            self._gallery_title(start, content_start)
            self._gallery(content_start, content_end)
        elif name in _CODE_TAGS or name in elements.CODE_INLINE or name in elements.CODE_BLOCK:
            if name in _BLOCK_TAGS or name in elements.CODE_BLOCK:
                builder.pause()
            else:
                builder.object(start, end)
        elif elements.is_left_alone(name, _attributes(tag)):
            builder.object(start, end)
            if not elements.is_translated_never(_attributes(tag)) and content_start < content_end:
                self._arabic_within(tag.contents, content_start)
        elif content_start == content_end and not is_inline:
            builder.pause()
        else:
            self._around(tag, is_inline, (start, content_start, content_end, end))

    def _arabic_within(self, code: Wikicode, place: int) -> None:
        """What is Arabic again inside another language (`lang="ar"`), each as a text of its own."""
        for node in code.nodes:
            end = place + len(str(node))
            if isinstance(node, Tag) and node.contents is not None:
                start, stop = _content_span(node, place, end)
                if start < stop:
                    is_ours = is_arabic(elements.language_of(_attributes(node)))
                    (self._aside if is_ours else self._arabic_within)(node.contents, start)
            place = end

    def _gallery_title(self, start: int, end: int) -> None:
        """The caption of a gallery as a whole, unless it holds markup."""
        title = GALLERY_TITLE.search(self._builder.source, start, end)
        if title is not None and not _MARKUP.search(title["title"]):
            self._builder.verbatim(*title.span("title"))
            self._builder.pause()

    def _gallery(self, start: int, end: int) -> None:
        """The captions of a gallery, one a line."""
        for written in _LINE.finditer(self._builder.source, start, end):
            line = GALLERY_LINE.match(self._builder.source, *written.span())
            said = _parsed(line["said"]) if line else None
            if line is None or said is None:
                continue
            for prose in self._shown(said, line.start("said")):
                self._builder.append(prose)
                self._builder.pause()

    def _around(self, tag: Tag, is_inline: bool, bounds: tuple[int, int, int, int]) -> None:
        builder = self._builder
        start, content_start, content_end, end = bounds
        if is_inline:
            builder.opening(start, content_start)
        else:
            builder.pause()
        if content_start < content_end:
            # The caption of a table is a cell to the parser.
            is_caption = content_start == start + 1 and builder.source.startswith("|+", start)
            self.contents(tag.contents, content_start, 1 if is_caption else 0)
        if is_inline:
            builder.closing(content_end, end)
        else:
            builder.pause()


def _content_span(tag: Tag, start: int, end: int) -> tuple[int, int]:
    """Where the content of a tag stands, of whichever of its notations."""
    if tag.self_closing or tag.contents is None:
        return end, end
    is_html = not tag.wiki_markup
    closing = f"</{tag.closing_tag}>" if is_html else str(tag.closing_wiki_markup or "")
    content_end = end - len(closing)
    return content_end - len(str(tag.contents)), content_end


def _attributes(tag: Tag) -> dict[str, str]:
    return {
        str(attribute.name).strip().lower(): str(attribute.value or "").strip()
        for attribute in tag.attributes
    }


def _is_line_of_its_own(source: str, start: int, end: int) -> bool:
    before = source.rfind("\n", 0, start) + 1
    after = source.find("\n", end)
    return (
        not source[before:start].strip() and not source[end : after if after >= 0 else None].strip()
    )
