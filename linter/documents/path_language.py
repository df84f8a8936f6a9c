"""What the path of a file says of its language: `fa.json`, `values-ur`, `fa/a.txt`, `ckb.po`.

Short strings do not tell Persian from Arabic; the name that a program finds them by does.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePath
from typing import Final

from linter.documents.core.language_tags import ARABIC_SCRIPT, DIALECTS, is_arabic
from linter.text.patterns import Pattern

#: The number of folders above a file that may name its language.
_FOLDERS: Final = 3
_FOLDER: Final = Pattern(
    r"(?:values-)?(?:b\+)?([a-z]{2,3})(?:[-_+]r?[A-Za-z]{2,4})?(?:\.lproj)?", re.IGNORECASE
)
_FOLDER_PARTS: Final = Pattern(r"[+_-]")
_PARTS: Final = Pattern(r"[._-]")
#: A class that is called by a language and its region: `UrPkTest`, `FaIr`.
_CAMEL_CASE: Final = Pattern(r"([A-Z][a-z]{1,2})(?:Ir|Af|Pk|In|Iq|Cn|Tj)(?=[A-Z]|\Z)")
#: … or by what it holds and the language: `LangFa`, `StringsUr`.
_BEHIND_NOUN: Final = Pattern(
    r"(?:Lang|Language|Locale|Strings?|Translations?|I18n|lang|locale|strings)([A-Z][a-z]{1,2})"
)
#: What else Android keeps resources apart by, in three letters.
_NO_LANGUAGES: Final = frozenset(("car", "any"))
#: Tags that mean something else where they stand in a longer name.
_AMBIGUOUS: Final = frozenset(("per", "bal", "snd", "haz", "kas", "ps", "ks", "sd"))
_LARGE: Final = frozenset(("fa", "fas", "ur", "urd", "ckb", "ug", "uig"))
_LEFT_ALONE: Final = ARABIC_SCRIPT | DIALECTS
#: English names of languages, by which folders and files are called too.
_NAMES: Final = {
    **{"persian": "fa", "farsi": "fa", "dari": "prs", "urdu": "ur", "pashto": "ps"},
    **{"kurdish": "ku", "sorani": "ckb", "uyghur": "ug", "uighur": "ug", "sindhi": "sd"},
    **{"saraiki": "skr", "balochi": "bal", "gilaki": "glk"},
}
#: Languages that one region writes in Arabic letters.
_BY_REGION: Final = {"pa_pk": "pnb", "ks_in": "ks", "sd_pk": "sd", "ku_iq": "ckb"}
_ARABIC_SCRIPT_TAG: Final = "arab"
#: Texts that are no files are all called alike.
_REMEMBERED: Final = 16
#: How MediaWiki calls its files of a language's names and magic words: `MessagesArz.php`.
_MEDIAWIKI: Final = Pattern(r"Messages([A-Z][a-z]{1,7})")


@lru_cache(_REMEMBERED)
def language_of_path(path: str) -> str:
    """The tag of a language in Arabic script, other than standard Arabic, that a path names.

    Empty if it names none.
    """
    pure = PurePath(path)
    stem = pure.name.partition(".")[0] or pure.name
    parts = [part.lower() for part in _PARTS.split(pure.name.rpartition(".")[0] or pure.name)]
    if tag := _of_script(parts):
        return tag
    if (whole := stem.lower()) in _LEFT_ALONE:
        return whole
    match = _MEDIAWIKI.fullmatch(stem)
    if match and match[1].lower() in _LEFT_ALONE:
        return match[1].lower()
    if (tag := "_".join(parts[-2:])) in _BY_REGION:
        return _BY_REGION[tag]
    if name := next((_NAMES[part] for part in (*parts, *pure.parts) if part in _NAMES), ""):
        return name
    for part in parts[-2:] if len(parts) > 1 else ():
        if part in _LEFT_ALONE and part not in _AMBIGUOUS:
            return part
    camel = _CAMEL_CASE.match(stem) or _BEHIND_NOUN.fullmatch(stem)
    if camel and camel[1].lower() in _LEFT_ALONE:
        return camel[1].lower()
    return next(filter(None, map(_of_folder, reversed(pure.parts[:-1][-_FOLDERS:]))), "")


def _of_folder(name: str) -> str:
    """The tag that a folder names: `fa`, and any of those that platforms keep resources in."""
    if tag := _of_script(_FOLDER_PARTS.split(name.lower().removeprefix("values-b+"))):
        return tag
    match = _FOLDER.fullmatch(name)
    if match is None:
        return ""
    tag = match[1].lower()
    is_of_platform = name.startswith("values-") or name.endswith(".lproj")
    is_other = is_of_platform and not is_arabic(tag) and tag not in _NO_LANGUAGES
    return tag if tag in _LEFT_ALONE or is_other else ""


def is_certain(tag: str) -> bool:
    """Whether a tag in a path leaves no doubt, as that of a large language or a dialect does."""
    return tag in _LARGE or tag in DIALECTS


def _of_script(parts: list[str]) -> str:
    """The tag of a language that is written in several scripts, here the Arabic: `ms-arab`."""
    if _ARABIC_SCRIPT_TAG not in parts[1:]:
        return ""
    language = parts[parts.index(_ARABIC_SCRIPT_TAG, 1) - 1]
    return "" if language.startswith("ar") else language
