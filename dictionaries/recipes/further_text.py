"""Takes from commentaries and journals the passages with a word that topics tell apart.

    git clone https://github.com/spa5k/tafsir_api
    git clone https://github.com/OpenArabicPE/journal_al-manar …
    python -m dictionaries.recipes.further_text OUT.txt.xz TAFSIR_API JOURNAL …

أذان and آذان are rare in books of our time. Commentaries on the Quran hold both, the call to prayer
and ears, and so does the press of 1898 to 1940. TAFSIR_API is the repository spa5k/tafsir_api (MIT,
commit 0d94afb); of it the four editions of `EDITIONS` are read. A JOURNAL is a repository of the
Open Arabic Periodical Editions (text in the public domain, marked up under CC BY-SA 4.0): al-Haqaiq
(journal_al-haqaiq, commit 0d59a28), al-Zuhur (journal_al-zuhur, 27506ec), Lughat al-Arab
(journal_lughat-al-arab, 9319fab), al-Muqtabas (journal_al-muqtabas, 511f9df) and al-Manar
(journal_al-manar, 83fb63a). Each passage is taken once. `dictionaries.recipes.choices` learns from
them behind `--more`; they hold errors, and their places count for little there.
"""

from __future__ import annotations

import html
import json
import lzma
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from linter.spelling.surroundings.topics import told_by_topic
from linter.text.passage import Passage

EDITIONS: Final = (
    "ar-tafseer-al-qurtubi",
    "ar-tafsir-ibn-kathir",
    "ar-tafsir-al-baghawi",
    "ar-tafseer-al-saddi",
)
_MARKUP: Final = re.compile("<[^>]*>")
#: Where a passage of a journal begins or ends, and where a line does.
_PARTS: Final = re.compile(
    r"</?(?:tei:)?(?:p|head|div|lg|note|item|byline|table)\b[^>]*>", re.ASCII
)
_LINES: Final = re.compile(r"<(?:tei:)?(?:l|lb|pb|cb)\b[^>]*>|</(?:tei:)?(?:l|seg)>", re.ASCII)
_EMPTY_NOTE: Final = re.compile(r"<note\b[^>]*/>", re.ASCII)


def told_passages(passages: Iterable[str]) -> Iterator[str]:
    """Those passages that hold such a word, each once."""
    yield from (passage for passage in dict.fromkeys(passages) if _is_told(passage))


def commentary_passages(folder: Path) -> Iterator[str]:
    """The passages of all editions of commentaries."""
    for edition in EDITIONS:
        for path in sorted((folder / "tafsir" / edition).glob("*.json")):
            for one in json.loads(path.read_text(encoding="utf-8"))["ayahs"]:
                yield _MARKUP.sub(" ", one["text"]).strip()


def journal_passages(folder: Path) -> Iterator[str]:
    """The passages of a journal: paragraphs, headings, stanzas and notes of its issues."""
    for path in sorted((folder / "tei").glob("*.xml")):
        yield from _passages_of(path.read_text(encoding="utf-8"))


def _passages_of(issue: str) -> Iterator[str]:
    """The passages of an issue in TEI, each on one line."""
    content = _EMPTY_NOTE.sub("", issue[max(0, issue.find("<text")) :])
    for part in _PARTS.split(content):
        text = html.unescape(_MARKUP.sub("", _LINES.sub(" ", part)))
        if words := text.split():
            yield " ".join(words)


def _is_told(text: str) -> bool:
    return any(map(told_by_topic, Passage(text).bare_forms.values()))


def main(arguments: Sequence[str]) -> None:
    """Write the passages of all folders, an empty line between them."""
    target, commentaries, *journals = map(Path, arguments)
    texts = [commentary_passages(commentaries), *map(journal_passages, journals)]
    content = "\n\n".join(one for text in texts for one in told_passages(text)) + "\n"
    target.write_bytes(lzma.compress(content.encode(), preset=6))
    sys.stderr.write(f"{len(content.split()):,} words\n")


if __name__ == "__main__":
    main(sys.argv[1:])
