"""Gathers given names from the lists of names: `python -m dictionaries.recipes.given_names`.

Writes `dictionaries/error_model/given_names.tsv`: what the lists of `dictionaries/names` call a
given name, of one word of three letters or more, sorted. Many are other words as well (مختار).
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from linter.lexicon.resources import table_rows

FOLDER: Final = Path(__file__).parents[1]
TABLE: Final = FOLDER / "error_model" / "given_names.tsv"
HEAD: Final = """\
# Given names, be they other words as well, from the lists of `names/`; their licences stand in
# names/PROVENANCE.md. Made by `python -m dictionaries.recipes.given_names`.
# name
"""
GIVEN: Final = "person-given"
#: Shorter ones are syllables.
_SHORTEST: Final = 3


def given_names() -> list[str]:
    """The given names of all lists."""
    rows = (
        row
        for path in sorted((FOLDER / "names").glob("*.tsv"))
        for row in table_rows(path.read_text("utf-8").splitlines())
    )
    found = {row[0] for row in rows if len(row) > 1 and row[1] == GIVEN}
    return sorted(name for name in found if len(name) >= _SHORTEST and " " not in name)


def main() -> None:
    """Write the table."""
    TABLE.write_text(HEAD + "".join(f"{name}\n" for name in given_names()), encoding="utf-8")


if __name__ == "__main__":
    main()
