"""The pictures of README that are made of text: `python -m docs.pictures`.

Draws the chart of checkers from the table of `comparison.md`, and takes a screenshot of the
coloured output of `sawab check` in Chromium (extra `test`), which orders Arabic as terminals do
that support Arabic.
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

DOCS: Final = Path(__file__).parent
COMPARISON: Final = DOCS / "comparison.md"
CHART: Final = DOCS / "images" / "comparison.svg"
CHROMIUM: Final = "/usr/bin/chromium"
TERMINAL: Final = DOCS / "images" / "terminal.png"

#: What is drawn: the beginning of a row of the table, its title and what a full bar stands for.
PANELS: Final = (
    ("natural errors found", "natural errors found", 100.0),
    ("right form first", "right form first, of those found", 100.0),
    ("false positives in 1,000 words of news", "false positives in 1,000 words of news", 300.0),
)
CHECKERS: Final = ("sawab", "Hunspell", "Aspell", "cspell")
OURS, OTHERS, INK, PAPER = "#2f7d6b", "#9aa5a1", "#24292f", "#ffffff"
ROW, GAP, LABEL, BAR, WIDTH = 20, 26, 90, 440, 640

ARTICLE: Final = """\
أكدت الوزاره أمس وقف اطلاق النار.
وحضر شويغو ولافروف ثلاث أيام، ثم وصل الوفد إلىالمدينة.
"""
#: Codes of colour that the terminal's text holds, as styles.
STYLES: Final = {"1": "font-weight:600", "31": "color:#c0392b", "32": "color:#1e8449"}
_PAGE: Final = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #fbfbf9; }}
pre {{ margin: 0; padding: 20px 24px; width: max-content; color: #24292f;
       font: 15px/1.55 "DejaVu Sans Mono", monospace; }}
div {{ unicode-bidi: plaintext; text-align: left; min-height: 1.55em; }}
.in {{ padding-left: 2em; }}
</style><pre><div>$ sawab check article.txt</div>{}</pre>"""


def figures() -> dict[str, dict[str, float]]:
    """By row of the table and checker the figure; what was not measured is left out."""
    rows = [
        [cell.strip(" *") for cell in line.strip("|").split("|")]
        for line in COMPARISON.read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    ]
    names = rows[0][1:]
    found: dict[str, dict[str, float]] = {}
    for title, *cells in rows[2:]:
        numbers = (re.match(r"[\d.]+", cell) for cell in cells)
        found[title] = {
            name: float(number.group())
            for name, number in zip(names, numbers, strict=True)
            if number is not None
        }
    return found


def chart() -> str:
    """The chart as SVG: a panel for each figure, a bar for each checker that was measured."""
    table = figures()
    parts: list[str] = []
    top = 0
    for beginning, title, full in PANELS:
        (row,) = (shares for name, shares in table.items() if name.startswith(beginning))
        parts.append(_text(0, top + 16, title, "font-weight:600"))
        top += GAP
        for checker in (one for one in CHECKERS if one in row):
            parts += _bar(top, checker, row[checker], full)
            top += ROW
        top += GAP // 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -8 {WIDTH} {top + 8}" '
        f'font-family="sans-serif" font-size="13">\n'
        f'<rect x="-12" y="-8" width="{WIDTH}" height="{top + 8}" fill="{PAPER}"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _bar(top: int, checker: str, value: float, full: float) -> list[str]:
    width = BAR * value / full
    colour = OURS if checker == CHECKERS[0] else OTHERS
    unit = " %" if full == 100 else ""
    return [
        _text(0, top + 13, checker),
        f'<rect x="{LABEL}" y="{top + 2}" width="{max(width, 1):.1f}" height="{ROW - 6}" '
        f'fill="{colour}"/>',
        _text(LABEL + width + 6, top + 13, f"{value:g}{unit}"),
    ]


def _text(x: float, y: float, text: str, style: str = "") -> str:
    styled = f' style="{style}"' if style else ""
    return f'<text x="{x:.1f}" y="{y}" fill="{INK}"{styled}>{html.escape(text)}</text>'


def terminal_page() -> str:
    """The coloured output of `sawab check` over the article, as a page."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "article.txt").write_text(ARTICLE, encoding="utf-8")
        command = [sys.executable, "-m", "linter", "check", "--color", "article.txt"]
        done = subprocess.run(
            command, cwd=folder, capture_output=True, encoding="utf-8", check=False
        )
    return _PAGE.format("".join(map(_line, done.stdout.splitlines())))


def _line(line: str) -> str:
    """A line as an element of its own, whose direction is that of its first letter."""
    inside = ' class="in"' if line.startswith(" ") else ""
    return f"<div{inside}>{_styled(html.escape(line.strip()))}</div>"


def _styled(text: str) -> str:
    """The text with elements of HTML in the place of a terminal's codes."""
    shown = ""
    styles: list[str] = []
    for part in re.split(r"\x1b\[(?=\d+m)", text):
        code, _, rest = part.partition("m") if part[:1].isdigit() else ("", "", part)
        styles = [] if code == "0" else [*styles, *([STYLES[code]] if code else [])]
        shown += f'<span style="{";".join(styles)}">{rest}</span>' if styles else rest
    return shown


def screenshot(page: str, target: Path) -> None:
    """A picture of what the page shows, by Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        seen = browser.new_page(viewport={"width": 10, "height": 10}, device_scale_factor=1.5)
        seen.set_content(page)
        seen.locator("pre").screenshot(path=target)
        browser.close()


def main() -> None:
    """Draw both."""
    CHART.write_text(chart(), encoding="utf-8")
    screenshot(terminal_page(), TERMINAL)


if __name__ == "__main__":
    main()
