"""Colons and stops that stand against the word behind them rightly."""

from __future__ import annotations

from typing import Final

from linter.rules.core import tables
from linter.rules.core.context import Context
from linter.rules.core.gaps import Site
from linter.rules.core.translations import Translations
from linter.text.normalise import strip_marks
from linter.text.patterns import Pattern

_LONGEST_LINE: Final = 2000
#: How far from a pair its two words may be named, in code points.
_LONGEST_HINT: Final = 200
_BRACKETS: Final = " [<({"
#: What says that two words with a colon between them are a pair.
_CALLED_PAIRS: Final = tables.words_of("word_groups", "pair")
#: A mark between two words of a source: host:port, cleaner.option.
_TIGHT: Final = Pattern(r"[^\W\d]:[^\W\d]|(?<![\w.])[a-z]{3,40}\.[a-z]{3}")
#: The namespace of the talk on a page, before the name of the page's own.
_TALK: Final = "نقاش"


def is_in_quotes(site: Site) -> bool:
    """Whether a quotation mark is open in the line, so that the next one closes it.

    Quotations between ” and “ look right in some fonts, and are written so.
    """
    text, place = site.passage.text, site.span("error")[0]
    start = max(place - _LONGEST_LINE, 0)
    start = max(text.rfind("\n", start, place), start)
    if text.startswith("“", place + 1):
        return text.rfind("”", start, place) > text.rfind("“", start, place)
    return text.count('"', start, place) % 2 == 1


def is_title_of_wiki(site: Site) -> bool:
    """Whether the mark is the colon of a page's title: ويكيبيديا:الميدان, نقاش المستخدم:علي."""
    if site.match["error"] != ":" or site.match.string != ":":
        return False
    is_talk = site.index > 1 and site.passage.words[site.index - 2].removeprefix("و") == _TALK
    return is_talk or site.before in tables.words("wiki_namespaces")


def is_in_chain(site: Site) -> bool:
    """Whether the mark is one of several between words, as in names (آر.بي.جي) and patterns."""
    mark, (before, after) = site.match.string, site.beside
    is_after_one = before.endswith(mark) and before.strip(_BRACKETS) == mark
    return mark in (".", ":") and (is_after_one or after == mark)


def is_spelt_out(site: Site) -> bool:
    """Whether a stop stands between letters of a name (بي.بي.سي), or before two (نود.جي إس)."""
    names, words, next_one = tables.words("latin_letter_names"), site.passage.words, site.index + 1
    if site.after not in names:
        return False
    is_before_two = next_one < len(words) and site.passage.gaps[next_one] == " "
    return site.before in names or (is_before_two and words[next_one] in names)


def joins_two_named(site: Site) -> bool:
    """Whether a tight colon joins two words that its line names one by one.

    So it tells the form of a pair: `اكتب المستخدم أو المستخدم:المجموعة` (user:group). That of a
    time of day needs no more: ساعة:دقيقة. Nor does what is called a pair: زوج مفتاح:قيمة.
    """
    if site.match.string != ":":
        return False
    if tables.words("clock_words").issuperset((site.before, site.after)):
        return True
    if site.index > 1 and strip_marks(site.passage.words[site.index - 2]) in _CALLED_PAIRS:
        return True
    text, place = site.passage.text, site.offset
    before, after = len(site.before), len(site.after)
    head = text[max(0, place - _LONGEST_HINT) : place - before].rpartition("\n")[2]
    tail = text[place + 1 + after : place + _LONGEST_HINT].partition("\n")[0]
    return {site.before, site.after} <= {*head.split(), *tail.split()}


def tight_in_source(context: Context) -> Translations:
    """Where translations stand of messages with a mark tight between two words (host:port)."""
    return Translations(context, lambda unit, _: _TIGHT.search(unit.source) is not None)
