"""Our families of rules as LanguageTool's categories, by which its clients choose colours."""

from __future__ import annotations

from typing import Final

from linter.findings.diagnostic import Message

#: Family of rules → id of the category.
_OF_FAMILY: Final = {
    "spelling": "TYPOS",
    "boundaries": "TYPOS",
    "punctuation": "PUNCTUATION",
    "characters": "TYPOGRAPHY",
    "diacritics": "TYPOS",
    "repetition": "REPETITIONS",
    "context": "CONFUSED_WORDS",
    "grammar": "GRAMMAR",
    "consistency": "STYLE",
    "usage": "STYLE",
    "localisation": "MISC",
    "comments": "MISC",
}
CATEGORIES: Final = {
    "TYPOS": Message("Possible Typo", "خطأ إملائي محتمل"),
    "PUNCTUATION": Message("Punctuation", "الترقيم"),
    "TYPOGRAPHY": Message("Typography", "الطباعة"),
    "REPETITIONS": Message("Repetition", "التكرار"),
    "CONFUSED_WORDS": Message("Commonly Confused Words", "كلمات تلتبس"),
    "GRAMMAR": Message("Grammar", "النحو"),
    "STYLE": Message("Style", "الأسلوب"),
    "MISC": Message("Miscellaneous", "متفرقات"),
}
#: Id of the category → the type of issue (ITS 2.0) that goes with it.
ISSUE_TYPES: Final = {
    "TYPOS": "misspelling",
    "PUNCTUATION": "typographical",
    "TYPOGRAPHY": "characters",
    "REPETITIONS": "duplication",
    "CONFUSED_WORDS": "misspelling",
    "GRAMMAR": "grammar",
    "STYLE": "style",
    "MISC": "uncategorized",
}


def category_of(family: str) -> str:
    """The id of the category for a family of rules."""
    return _OF_FAMILY.get(family, "MISC")


def families_of(category: str) -> tuple[str, ...]:
    """The families of a category, by its id in any case; none for one that is not ours."""
    return tuple(name for name, one in _OF_FAMILY.items() if one == category.upper())
