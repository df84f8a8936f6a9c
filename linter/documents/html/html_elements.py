"""What the elements and attributes of HTML are to a reader of prose.

Source: HTML Living Standard, 3.2.5.2.5 (phrasing content), 13.1.2 (void elements), 13.1.2.4
(optional tags), 3.2.6.1-3.2.6.2 (translate, lang).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from linter.documents.core.language_tags import ARABIC_SCRIPT, is_arabic
from linter.documents.core.names import names
from linter.text.patterns import Pattern

#: Elements within a sentence; whatever is not listed parts paragraphs.
INLINE: Final = names(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rp rt ruby s "
    "small span strike strong sub sup time u wbr "
    "router-link routerlink nuxt-link nuxtlink"  # links of Vue, which HTML has not
)
#: Elements whose text is no prose; in a sentence they stand for something.
CODE_INLINE: Final = names("code kbd samp var tt math object iframe canvas")
#: Classes of elements whose text is code or is not translated.
_OF_CODE: Final = names("notranslate code inlinecode inline-code code-inline codespan sourcecode")
CODE_BLOCK: Final = names(
    "pre script style textarea template listing xmp plaintext noembed noframes"
)
#: Elements in a sentence that hold nothing.
OBJECTS: Final = names("img input embed")
VOID: Final = names("area base br col embed hr img input link meta param source track wbr")
#: Elements that are paragraphs or hold some.
BLOCKS: Final = names(
    "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr main menu nav ol p pre section table ul"
)
#: The other elements of a page.
_OTHERS: Final = names(
    "area audio base body br button caption center col colgroup datalist dd dir dt embed fieldset "
    "frame frameset head hgroup html legend li link map meta meter optgroup option output param "
    "picture progress search select slot source strike summary svg tbody td tfoot th thead title "
    "tr track video"
)
#: An open element that the start of one of these ends.
ENDED_BY: Final[Mapping[str, frozenset[str]]] = {
    "p": BLOCKS,
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "td": frozenset(("td", "th", "tr", "tbody", "tfoot")),
    "th": frozenset(("td", "th", "tr", "tbody", "tfoot")),
    "tr": frozenset(("tr", "tbody", "tfoot")),
    "thead": frozenset(("tbody", "tfoot")),
    "tbody": frozenset(("tbody", "tfoot")),
    "option": frozenset(("option", "optgroup")),
}
_KNOWN: Final = (INLINE, CODE_INLINE, CODE_BLOCK, OBJECTS, VOID, BLOCKS, _OTHERS)
#: Elements that none of the above looks beyond: a list in an item begins again.
SCOPES: Final = names("ul ol dl table select html body")

#: Attributes that a reader sees or hears.
PROSE_ATTRIBUTES: Final = names(
    "alt title placeholder aria-label aria-description aria-placeholder aria-roledescription "
    "aria-valuetext label summary"
)
#: What `<meta name=…>` or `<meta property=…>` says in words.
PROSE_META: Final = names(
    "description abstract subject og:title og:description og:image:alt og:site_name "
    "twitter:title twitter:description twitter:image:alt dc.title dc.description "
    "apple-mobile-web-app-title application-name"
)
#: Kinds of `<input>` whose value is a caption.
CAPTIONED_INPUTS: Final = frozenset(("submit", "button", "reset"))
#: A page that says to be in another language, and a part of one that says to be Arabic.
_OTHER_ROOT: Final = Pattern(r"<html\b[^<>]*\slang=[\"']?(?!ar\b|fa\b|ur\b)[A-Za-z]{2}", re.I)
_ARABIC_PART: Final = Pattern(r"<(?!html)\w+\b[^<>]*\slang=[\"']?ar\b", re.I)
_ARABIC: Final = Pattern("[\u0621-\u064a]")
#: The share of a page's Arabic letters in parts marked as Arabic that shows the rest is another
#: language.
_NEARLY_ALL: Final = 0.95


def is_known(name: str) -> bool:
    """Whether HTML has an element of this name, in lower case."""
    return any(name in known for known in _KNOWN)


def is_prose_attribute(name: str, element: str, attributes: Mapping[str, str]) -> bool:
    """Whether the value of an attribute is read as prose; `attributes` are all of the element."""
    if element == "meta":
        kind = attributes.get("name") or attributes.get("property") or ""
        return name == "content" and kind.lower() in PROSE_META
    if name == "value":
        return element == "input" and attributes.get("type", "").lower() in CAPTIONED_INPUTS
    return name in PROSE_ATTRIBUTES


def is_left_alone(
    element: str, attributes: Mapping[str, str], *, believes_root: bool = False
) -> bool:
    """Whether an element says that its text is not to be checked, or not Arabic.

    A page whose root claims English while it is written in Arabic is an old template; unless it
    is shown to be right (`believes_root`), only a language that shares the script is believed
    there.
    """
    if is_translated_never(attributes):
        return True
    language = language_of(attributes)
    if language in ("", "mul", "und") or is_arabic(language):
        return False
    return believes_root or element != "html" or language in ARABIC_SCRIPT


def may_be_in_another_language(text: str, start: int, end: int) -> bool:
    """Whether the page at `start` to `end` names another language, and marks Arabic parts."""
    return all(one.search(text, start, end) for one in (_OTHER_ROOT, _ARABIC_PART))


def is_all_arabic(parts: str, whole: str) -> bool:
    """Whether nearly all Arabic of a page stands in its parts that are marked as Arabic."""
    letters = len(_ARABIC.findall(parts))
    return letters > 0 and letters >= _NEARLY_ALL * len(_ARABIC.findall(whole))


def is_translated_never(attributes: Mapping[str, str]) -> bool:
    """Whether an element says that its text is the same in every language, as code is."""
    classes = attributes.get("class", "").lower().split()
    return attributes.get("translate") == "no" or not _OF_CODE.isdisjoint(classes)


def language_of(attributes: Mapping[str, str]) -> str:
    """The language that an element says its text is in, as the first part of its tag.

    A choice or a link to a language that shares the script is captioned in it
    (`<option value="fa">`, `<a hreflang="ur">`).
    """
    tag = attributes.get("lang") or attributes.get("xml:lang") or ""
    if not tag:
        named = attributes.get("hreflang") or attributes.get("value") or ""
        tag = named if named.lower() in ARABIC_SCRIPT else ""
    return tag.strip().lower().replace("_", "-").split("-")[0]
