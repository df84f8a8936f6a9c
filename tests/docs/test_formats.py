"""The page of the formats tells all of them, and which need more than the core installs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from linter.documents import formats
from linter.documents.format_table import FORMATS

DOCS = Path(__file__).parents[2] / "docs"
#: What `pip install 'sawab[formats]'` brings, by the names of import.
EXTRAS = (
    *("docutils", "fluent", "javaproperties", "mwparserfromhell", "pygments", "pylatexenc"),
    "tree_sitter_javascript",
)
#: Prints the formats that cannot be read where these packages are not installed.
_WITHOUT_EXTRAS = """
import sys
sys.modules |= dict.fromkeys(sys.argv[1:])
from linter.documents.format_table import FORMATS
from linter.documents.formats import read_as
from linter.documents.core.reading import FormatError, MissingReaderError
for known in FORMATS:
    try:
        read_as(known.name, "نص")
    except MissingReaderError:
        print(known.name)
    except FormatError:
        pass
"""


def rows(page: str = "formats.md") -> dict[str, tuple[str, bool]]:
    """Each format with the files and the need of the extra that the page tells."""
    table: dict[str, tuple[str, bool]] = {}
    for line in (DOCS / page).read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) >= 5:
            for name in re.findall("`([^`]+)`", cells[0]):
                table[name] = (cells[1], cells[-1] == "yes")
    return table


def test_every_format_stands_in_the_table_with_its_suffixes() -> None:
    told = rows()
    assert set(told) == set(formats.FORMAT_NAMES)
    for known in FORMATS:
        files, _ = told[known.name]
        if "their suffixes" not in files:
            assert {suffix for suffix in known.suffixes if suffix} <= set(
                re.findall(r"`(\.[^`]+)`", files)
            )
            assert known.is_searched or "if named" in files or known.name == "commit-message"


def test_every_format_stands_in_the_arabic_table_too() -> None:
    told = rows("formats.ar.md")
    assert set(told) == set(formats.FORMAT_NAMES)
    for name, (files, _) in rows().items():
        assert set(re.findall(r"`(\.[^`]+)`", told[name][0])) == set(
            re.findall(r"`(\.[^`]+)`", files)
        )


def test_it_tells_which_need_the_extra() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _WITHOUT_EXTRAS, *EXTRAS], capture_output=True, text=True, check=True
    )
    told = {name for name, (_, needs_extra) in rows().items() if needs_extra}
    assert set(run.stdout.split()) == told
