"""Telling strings of code that are data from those people are shown (long: a table of patterns).

A key, a value that is compared, a piece that is searched for: a program finds other things by
another spelling. What is printed or returned as a sentence is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linter.documents.core.language_tags import IN_LATIN
from linter.documents.core.made_values import is_made_for_search
from linter.text.normalise import skeleton
from linter.text.patterns import Pattern

#: How much of the code on each side is looked at.
_NEAR: Final = 60
#: … and how much of a statement.
_LONGEST_STATEMENT: Final = 200
#: What stands before a string that is compared, looked up, searched for or opened. What an arrow
#: leads to (`=>`, `->`) is a value.
_USED_BEFORE: Final = Pattern(
    r"(?:[=!]==?|<|(?<![=-])>|=~|\bis|\bcase|\bwhen|[\w\])]\s*\["
    r"|\b(?:in|IN)(?:\s*[(\[{](?:[^()\[\]{}\n]{0,50},)?)?|\bLIKE"
    r"|\b(?:WHERE|AND|OR|where|and|or)\s+[\w.`\"\[\]]{1,40}\s*="
    r"|\.(?:get|put|containsKey|replace|replaceAll|replacingOccurrences|split|startswith"
    r"|startsWith|endswith|endsWith|includes|contains|indexOf|index|find|count|strip|lstrip|rstrip|trim|equals|equalsIgnoreCase"
    r"|match|matches|test|has|hasOwnProperty|setdefault|pop|getItem|setItem|join|remove|getenv)\s*\("
    r"|(?<![.\w])[gG]et\w*\s*\(\s*(?:row|record|line|cells?|columns?|headers?|sheet)\w*\s*,"
    r"|\b(?:eq|expect|toBe|toEqual|assert\w*)\s*\((?:[^\n]{0,50},\s*)?"
    r"|\b(?:open|Path|File|fopen|readFile|writeFile|fetch|require|import|strpos|str_replace"
    r"|str_contains|in_array|ord|re\.\w+|preg_\w+)\s*\(\s*(?:r|u|f|b)?"
    r"|(?<![A-Za-z])(?:sort|search|lookup|cache)_?[kK]ey[\"']?\s{0,9}(?:=>|[:=])"
    r"|\bstrn?(?:case)?cmp\s*\([^()\n]{0,50},|\b(?:grep|import|require)\s(?:-\w+\s)?)\s*$"
)
#: The statement of a test, from its beginning up to the string.
_TESTED_BEFORE: Final = Pattern(r"\b[Aa]ssert\w*(?:\.\w+)?\s*\([^;{}\n]*$")
#: A call that asks a database for what has this value, up to the string.
_QUERIED_BEFORE: Final = Pattern(
    r"(?:[fF]illBy|[fF]indBy|[gG]etDataBy|[dD]eleteBy|[uU]pdateBy|AddWithValue|[uU]pdateQuery"
    r"|[iI]nsertQuery|[sS]calarQuery)\w{0,80}\s?\([^;{}\n]*$"
)
#: The key of a list of words for a search, whose commas are no marks.
_KEYWORDS_BEFORE: Final = Pattern(
    r"(?:\b|[a-z_])key_?words?(?:[\"']?\s*(?:(?:[:=]|=>)|,\s*content[\"']?\s*[:=])|[\"'],)\s*"
    r"(?:[^;{},?]{1,50}(?:\?|\|\|)\s*)?$",
    re.IGNORECASE,
)
#: … in a tag of JSX, whose value is put together: content={`${title}, ${isArabic ? "…"`.
_META_BEFORE: Final = Pattern(r"name=[\"']keywords[\"'] content=\{[^<>\n]{0,150}\Z", re.IGNORECASE)
#: … and how long a list of them is.
_LONGEST_LIST: Final = 2000
#: The key of the words that a search passes over.
_STOP_WORDS_BEFORE: Final = Pattern(
    r"(?:\b|[a-z_])stop[-_]?words?\w{0,20}[\"']?\s{0,9}(?:[:=(]|=>)\s{0,9}$", re.IGNORECASE
)
#: A character class written with its ends: `[ا-ي]`; no prose holds one.
_CHARACTER_CLASS: Final = Pattern(r"\[(?=[^\[\]\s]*?\w-\w)[^\[\]\s]*\]")
#: What else only regular expressions are written with: groups, classes of characters by letter,
#: words to choose from (`(ام|امين)`), and a class of which one or more stand there (`[يى]+`).
_EXPRESSION: Final = Pattern(
    r"\(\?[:=!<P]|\\[sSdDwW](?!\w)|\[\^|\A\[[^\[\]\s]+\][*+?]?\Z|\(\.[*+?]\)|\)\\?\$\Z|\\[1-9](?!\d)"
    r"|\((?:[^()\[\]{}|\s]{1,40}\|){1,40}[^()\[\]{}|\s]{0,40}\)[?*+$]"
    r"|\[[^\[\]\s\x00-\x7f]{2,60}\](?:[*+]|\(\)\[|\)\S{0,9}\(\[)"
)
#: What stands before a regular expression.
_PATTERN_BEFORE: Final = Pattern(
    r"(?:\b\w{0,40}(?:[Rr]egex|REGEX|[Pp]attern|PATTERN|[Cc]hars|CHARS|[Ll]etters|LETTERS)\w{0,20}"
    r"\s{0,9}(?::\s?\w{1,20})?\s{0,9}=\s{0,9}|\b(?:RegExp|Regex|NSRegularExpression|Pattern\.compile|re\.\w+|preg_\w+)\s*\("
    r"(?:\s*pattern:)?\s*)(?:r|u|@)?$"
)
#: What follows one: it is a key, or compared.
_USED_AFTER: Final = Pattern(
    r"\s*(?:[=!]==?|[=-]>|\]|\bin\b|\.(?:equals|split|includes|contains)\b)"
)
#: A tag of a language that shares the script, and what may follow it.
_OTHER_TAG: Final = r"(?:fa|ur|ckb|ps|sd|ug|ku)(?:[-_][A-Za-z]{2,4})?"
#: … before what is said in it, …
_OTHER_LANGUAGE_BEFORE: Final = Pattern(
    rf"(?P<mark>[\"']?)\b(?:{_OTHER_TAG}|(?:fas|urd)(?:[-_][A-Za-z]{{2,4}})?)(?P=mark)"
    r"\s{0,9}(?:to\b|=>|:)\s{0,9}(?:\{[^{}]{0,200})?\Z"
)
#: … and the tag in a row of a table: `(6, 'fa', 'زبان'`.
_ROW_OF_OTHER_LANGUAGE: Final = Pattern(
    rf"\([^()\n]{{0,60}}(?P<mark>[\"']){_OTHER_TAG}(?P=mark)\s{{0,9}},[^()\n]{{0,300}}\Z"
)
#: … or before what is assigned to it, of which so much is looked at.
_ASSIGNED: Final = Pattern(rf"[\w\])](?:\.|\[[\"']){_OTHER_TAG}(?:[\"']\])?\s{{0,9}}\Z")
_BLOCK: Final = 4000
#: … and that of one in Latin letters, near it in the same map.
_LATIN_LANGUAGE: Final = Pattern(
    rf"(?P<mark>[\"']?)\b(?:{'|'.join(IN_LATIN)})(?:[-_][A-Za-z]{{2,4}})?(?P=mark)"
    r"\s{0,9}(?:to\b|=>|:)"
    r"\s{0,9}(?:\{\s{0,9}[\"']?\w{1,20}[\"']?\s{0,9}:\s{0,9})?[\"'][^\"'\n]{0,40}[A-Za-z]"
)
#: … so near.
_MAP: Final = 400
#: What leads to a value that may be shown: of a key, of a name, though no constant, or of a choice.
_VALUE_OF: Final = Pattern(
    r"(?:=>|[^:]:|\?|\breturn|(?<![A-Z0-9_\s])\s{0,20}=|\b[A-Z0-9_]*[a-z]\w*\s{0,20}=)\s{0,9}[urf@$]{0,2}\Z"
)
#: What leads to a value, the last of a list too: `["a" => "..."]`.
_VALUE_BEFORE: Final = Pattern(r"[=-]>\s*$")
#: The literal behind a comma, or before one.
_LITERAL_AFTER: Final = Pattern(r"\s{0,9},\s{0,9}(?P<mark>[\"'])(?P<word>[^\"'\n]{1,40})(?P=mark)")
_LITERAL_BEFORE: Final = Pattern(
    r"(?P<mark>[\"'])(?P<word>[^\"'\n]{1,40})(?P=mark)\s{0,9},\s{0,9}\Z"
)
#: A word of a pair is no longer than this.
_LONGEST_OF_PAIR: Final = 40
#: The spellings of a word stand within so many literals.
_REACH: Final = 4
_ARTICLE: Final = "ال"
#: A name has no more words.
_LONGEST_NAME: Final = 3
#: A character in quotation marks.
_ONE_CHARACTER: Final = 3
#: What leads from one to what stands for it.
_MAPPED_AFTER: Final = Pattern(r"\s{0,9}(?:=>|:)")
_INDEXED_AFTER: Final = Pattern(r":(?:\d{1,6}|\[(?:\d{1,6}(?:,\d{1,6}){0,999})?\])[,}]")
_MAPPED_BEFORE: Final = Pattern(r"[\"'][^\x00-\x7f][\"']\s{0,9}(?:=>|:)\s{0,9}\Z")
#: An option of a command, which is looked up.
_OPTION: Final = Pattern(r"[\"']--?\w")
_KEY_AFTER: Final = Pattern(r"\s*:(?![:=])")
#: A table of characters is no shorter, and no prose has so many different ones among its own.
_SHORTEST_TABLE: Final = 64
_DIFFERENT: Final = 0.7
_UNKNOWN: Final = Pattern(r"\ufffd+|\\u00[01][0-9a-fA-F]|\\.")
#: The key of a name that stands in several languages.
_NAME_BEFORE: Final = Pattern(
    r"[\"']?\b(?:\w+_)?(?:(?:ar|arabic)_?name|name_?ar(?:abic)?)[\"']?\s{0,9}(?::|=>?)\s{0,9}$",
    re.IGNORECASE,
)
#: What shows its text to people, be it a single word.
_SHOWN_BEFORE: Final = Pattern(
    r"(?:\b(?:print|println|printf|echo|puts|alert|confirm|prompt|Text|Toast|tr|trans|__?|gettext|t|"
    r"translate|title|label|text|message|msg|placeholder|description|caption|header|subject|value|"
    r"raise\s+\w+|Error|Exception|\w*Error|return)\s*(?:[(=:]|=>)?\s*[({]?\s*)$",
    re.IGNORECASE,
)


def is_data(text: str, start: int, end: int) -> bool:
    """Whether the literal at `start` to `end` of some code is a key, compared or looked up.

    So is a word that a function is given and a constant is, unless something tells it is shown.
    """
    before = text[max(0, start - _NEAR) : start]
    after = text[end : end + _NEAR]
    if _USED_BEFORE.search(before) or _OPTION.match(text, start):
        return True
    if lists_keywords(text, start):
        return True
    line = text[max(text.rfind("\n", 0, start), start - _LONGEST_STATEMENT) + 1 : start]
    if _TESTED_BEFORE.search(line) or _QUERIED_BEFORE.search(line):
        return True
    if _USED_AFTER.match(after) and not _VALUE_BEFORE.search(before):
        return True
    if _KEY_AFTER.match(after) and not before.rstrip().endswith("?"):
        return True
    return is_label(text, start, text[start:end]) and _VALUE_OF.search(before) is None


def lists_keywords(text: str, start: int) -> bool:
    """Whether the literal at `start` of some code is a list of words for a search, or one of it.

    `keywords: "...، ..."`, `keywords: ["...", "..."]`, `t("home.keywords", "...")`.
    """
    if _KEYWORDS_BEFORE.search(text, max(0, start - _NEAR), start):
        return True
    if _META_BEFORE.search(text, max(0, start - _LONGEST_STATEMENT), start):
        return True
    first = max(0, start - _LONGEST_LIST)
    opening = text.rfind("[", first, start)
    if opening < 0 or text.find("]", opening, start) >= 0:
        return False
    return _KEYWORDS_BEFORE.search(text[max(0, opening - _NEAR) : opening]) is not None


def _is_in_another_language(text: str, start: int, end: int) -> bool:
    """Whether a literal stands under the tag of one, in a map of what is said in several.

    So do all that are assigned at once: `regional['fa'] = {…}`.
    """
    opening = max(text.rfind(sign, max(0, start - _BLOCK), start) for sign in ("= {", "={"))
    if opening >= 0 and _ASSIGNED.search(text, max(0, opening - _NEAR), opening):
        return True
    near = max(0, start - _MAP), start
    if _ROW_OF_OTHER_LANGUAGE.search(text, *near):
        return True
    if not _OTHER_LANGUAGE_BEFORE.search(text, *near):
        return False
    return _LATIN_LANGUAGE.search(text, max(0, start - _MAP), end + _MAP) is not None


def is_no_prose(text: str, start: int, end: int) -> bool:
    """Whether nothing of the literal at `start` to `end` of some code is Arabic prose."""
    return (
        _STOP_WORDS_BEFORE.search(text, max(0, start - _NEAR), start) is not None
        or _is_of_characters(text, start, end)
        or _is_of_variants(text, start, end)
        or _is_in_another_language(text, start, end)
        or is_made_for_search(text[max(0, start - _NEAR) : start])
    )


def _is_of_variants(text: str, start: int, end: int) -> bool:
    """Whether a literal near that at `start` to `end` in a list is the same word, spelt otherwise.

    So the examples of a program stand that makes one spelling of several: `("ليلة", "ليله")`, and
    the names that it knows a thing by: `["الجيزة", "جيزة", "جيزه"]`.
    """
    word = text[start:end].strip("\"'")
    if not 0 < len(word) <= _LONGEST_OF_PAIR:
        return False
    own = _folded(word)
    return any(other != word and _folded(other) == own for other in _beside(text, start, end))


def _folded(word: str) -> str:
    return skeleton(word).removeprefix(_ARTICLE)


def _beside(text: str, start: int, end: int) -> Iterator[str]:
    """The literals of a list before and after one of them, the nearest first."""
    place = end
    for _ in range(_REACH):
        after = _LITERAL_AFTER.match(text, place)
        if after is None:
            break
        yield after["word"]
        place = after.end()
    place = start
    for _ in range(_REACH):
        before = _LITERAL_BEFORE.search(text, max(0, place - _NEAR), place)
        if before is None:
            break
        yield before["word"]
        place = before.start()


def _is_of_characters(text: str, start: int, end: int) -> bool:
    """Whether the literal at `start` to `end` is of a map of characters: `'ﶦ' => 'جحى'`.

    So is a word of an index, with the numbers of the pages that hold it: `"لايكون":[2,4]`; and a
    table of characters is one of nothing else.
    """
    if end - start >= _SHORTEST_TABLE:
        known = _UNKNOWN.sub("", text[start:end])
        if len({*known}) > _DIFFERENT * len(known):
            return True
    if _INDEXED_AFTER.match(text, end):
        return True
    if end - start <= _ONE_CHARACTER and _MAPPED_AFTER.match(text, end):
        return True
    return _MAPPED_BEFORE.search(text, max(0, start - _NEAR), start) is not None


def is_pattern(text: str, start: int) -> bool:
    """Whether the literal at `start` of some code is a regular expression."""
    return _PATTERN_BEFORE.search(text[max(0, start - _NEAR) : start]) is not None


def is_name(text: str, start: int, content: str) -> bool:
    """Whether a literal is the name of a person or a place, by its key: `"nameAr": "عين عودة"`."""
    before = text[max(0, start - _NEAR) : start]
    return len(content.split()) <= _LONGEST_NAME and _NAME_BEFORE.search(before) is not None


def is_expression(content: str) -> bool:
    """Whether a string is a regular expression, by what it holds."""
    return bool(_CHARACTER_CLASS.search(content) or _EXPRESSION.search(content))


def is_label(text: str, start: int, content: str) -> bool:
    """Whether a literal is a single word, and no code before `start` tells that it is shown."""
    before = text[max(0, start - _NEAR) : start]
    return len(content.split()) < 2 and _SHOWN_BEFORE.search(before) is None
