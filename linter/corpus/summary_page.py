"""The summary as a page of its own, with plots; nothing is loaded from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from linter.corpus.signals import FAMILIES
from linter.corpus.summary import Summary
from linter.corpus.work import STEPS

_STYLE: Final = """
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
figure { margin: 2rem 0 } svg { width: 100%; height: auto } rect { fill: #2f7d6b }
text { fill: currentColor; font-size: 12px } table { border-collapse: collapse }
td, th { padding: .25rem 1rem .25rem 0; text-align: start; border-bottom: 1px solid #8884 }
td:last-child { font-variant-numeric: tabular-nums }
"""
_WIDTH: Final = 800
_HEIGHT: Final = 220
_FOOT: Final = 24
_HEAD: Final = 18


def page(summary: Summary) -> str:
    """The whole page, in the language of the run; the collection's names are escaped."""
    # Translators name the language and the direction of theirs here.
    root = Element("html", {"lang": gettext("en"), "dir": gettext("ltr")})
    head, body = SubElement(root, "head"), SubElement(root, "body")
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"name": "viewport", "content": "width=device-width"})
    SubElement(head, "title").text = gettext("sawab: quality of a collection")
    SubElement(head, "style").text = _STYLE
    SubElement(body, "h1").text = gettext("Quality of a collection")
    for line in summary.lines():
        SubElement(body, "p").text = line
    values = summary.as_json()
    steps = [f"{step / STEPS:.2f}" for step in range(STEPS)]
    _bars(body, gettext("Records by quality, from 0 to 1"), steps, values["quality_histogram"])
    found = values["findings_per_1000"]
    _bars(
        body,
        gettext("Findings in 1,000 words by family"),
        list(FAMILIES),
        [found[name] for name in FAMILIES],
    )
    if values["worst_sources"]:
        SubElement(body, "h2").text = gettext("Sources with the most typos in 1,000 words")
        table = SubElement(body, "table")
        for row in values["worst_sources"]:
            cells = SubElement(table, "tr")
            SubElement(SubElement(cells, "td"), "bdi").text = str(row["source"])
            SubElement(cells, "td").text = str(row["typos_per_1000"])
    return "<!doctype html>\n" + tostring(root, encoding="unicode", method="html") + "\n"


def _bars(body: Element, title: str, names: Sequence[str], values: Sequence[float]) -> None:
    """A chart of one bar a name."""
    figure = SubElement(body, "figure")
    SubElement(figure, "figcaption").text = title
    total = _HEIGHT + _FOOT + _HEAD
    view = {"viewBox": f"0 0 {_WIDTH} {total}", "role": "img", "aria-label": title}
    drawing = SubElement(figure, "svg", view)
    room, highest = _WIDTH / len(names), max([*values, 0]) or 1
    for place, (name, value) in enumerate(zip(names, values, strict=True)):
        height = _HEIGHT * value / highest
        left, top = place * room, _HEAD + _HEIGHT - height
        box = {"x": f"{left + 2:.1f}", "y": f"{top:.1f}", "width": f"{room - 4:.1f}"}
        SubElement(drawing, "rect", {**box, "height": f"{height:.1f}"})
        centre = {"x": f"{left + room / 2:.1f}", "text-anchor": "middle"}
        SubElement(drawing, "text", {**centre, "y": str(total - 6)}).text = name
        if value:
            SubElement(drawing, "text", {**centre, "y": f"{top - 4:.1f}"}).text = f"{value:g}"
