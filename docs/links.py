"""Check the links of the built site: pages, files and anchors.

`python -m docs.links SITE` reads every page under the folder SITE and exits with 1, naming page and
link, where a link within the site leads nowhere. Addresses of other sites are not asked. The page
that runs the checker (`page/`) is put beside the site afterwards, by `make page`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

#: What is built by another command.
_ELSEWHERE: Final = "page"


class _Page(HTMLParser):
    """Gathers where a page links to, and the anchors it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of a tag."""
        for name, value in attrs:
            if value is not None and (name in ("href", "src") and tag != "base"):
                self.links.append(value)
            if value is not None and name in ("id", "name"):
                self.anchors.add(value)


@cache
def _read(path: Path) -> _Page:
    return _Page(path.read_text("utf-8"))


def broken(site: Path) -> Iterator[tuple[str, str]]:
    """The page and the link of each that leads nowhere; the page is relative to the site."""
    root = site.resolve()
    for path in sorted(root.rglob("*.html")):
        page = path.relative_to(root)
        if page.parts[0] == _ELSEWHERE or page.name == "404.html":
            continue  # of the error page links are from the root of a server
        for link in dict.fromkeys(_read(path).links):
            if not _leads_somewhere(root, path, link):
                yield page.as_posix(), link


def _leads_somewhere(root: Path, path: Path, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if not target.is_relative_to(root):
        return False
    if target.relative_to(root).parts[:1] == (_ELSEWHERE,):
        return True
    if target.is_dir():
        target = target / "index.html"
    if not target.is_file():
        return False
    anchor = unquote(parts.fragment)
    return not anchor or target.suffix != ".html" or anchor in _read(target).anchors


def main(arguments: list[str]) -> int:
    """Print the links that lead nowhere; 1 if there are any."""
    found = list(broken(Path(arguments[0])))
    for page, link in found:
        print(f"{page}: {link} leads nowhere")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
