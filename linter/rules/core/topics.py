"""Words that look like errors for others but where their own topic is spoken of: السورة, الآية."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from typing import Final

from linter.rules.core import tables
from linter.rules.core.context import Context

#: So many words from a word the text may speak of something else.
_FAR: Final = 100


def is_of_topic(context: Context, index: int, form: str) -> bool:
    """Whether the text near by, or any string of a program, speaks of what a bare word is of.

    السورة beside القرآن, الآية.
    """
    topic = _topics().get(form)
    return topic is not None and not _forms_near(context, index).isdisjoint(topic)


@cache
def _topics() -> Mapping[str, Set[str]]:
    """Each word of the table with the words of its topic."""
    return {
        word: frozenset(topic.split())
        for words, topic in tables.rows("words_of_topics")
        for word in words.split()
    }


def _forms_near(context: Context, index: int) -> Set[str]:
    if context.is_of_strings:
        return context.passage.forms
    near = context.passage.words[max(0, index - _FAR) : index + _FAR]
    return {context.passage.bare_forms[word] for word in near}
