"""Tables: the delimiter, the columns, and what is left as it is."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import Linter
from linter.documents import FormatError
from linter.documents.data.delimited import DELIMITERS, cells, delimiter_of, read
from linter.documents.formats import is_format, read_as
from linter.files.storage import decode

TABLE = 'id,title,text\n1,عنوان,قال نعم\n2,ثان,"قال، ثم مضى"\n'


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("a\tb\nقال، نعم, ثم\tلا\n", "\t"),
        ("a|b|c\n1|2|3\n", "|"),
        ("كلمة\nقال, ثم مضى\n", ","),
        ("", ","),
    ],
)
def test_the_delimiter_is_the_one_that_makes_a_regular_table(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


@pytest.mark.parametrize("columns", [["text"], ["3"]])
def test_only_the_columns_that_are_named_are_read(columns: list[str]) -> None:
    assert read(TABLE, columns).prose.text == "قال نعم\n\nقال، ثم مضى\n\n"


def test_columns_may_stand_in_the_name_of_the_format() -> None:
    reading = read_as("csv[title, text]", TABLE)
    assert reading is not None
    assert "عنوان" in reading.prose.text
    assert is_format("csv[text]")
    assert not is_format("json[text]")
    assert not is_format("csv[")


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(FormatError, match="no column 'body'; there are id, title, text"):
        read(TABLE, ["body"])


@given(
    st.lists(
        st.lists(st.text('اب,;\t|"\r\n x', max_size=5), min_size=1, max_size=4),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(DELIMITERS),
)
def test_cells_are_those_that_the_csv_module_writes(rows: list[list[str]], delimiter: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    text = file.getvalue()
    found: dict[int, list[str]] = {}
    for cell in cells(text, delimiter):
        content = text[cell.start : cell.end]
        found.setdefault(cell.row, []).append(
            content.replace('""', '"') if cell.is_quoted else content
        )
    assert list(found.values()) == rows


def test_columns_of_other_languages_are_told_by_the_tags_in_their_headings() -> None:
    table = "en_title,ar_title,fa_title\nBook,كتاب و قلم,کتاب و قلم\n"
    assert read(table).prose.text == "كتاب و قلم\n\n"
    assert read(table.replace("_title", "")).prose.text == "كتاب و قلم\n\n"


def test_words_for_a_search_stay() -> None:
    table = "title,keywords\nكتاب  الطبخ,كتاب  طبخ الي\n"
    document = decode(table.encode(), "a.csv")
    fixed = Linter(select=["P014", "S004"]).fix(document, unsafe=True)
    assert fixed.text == table.replace("كتاب  الطبخ", "كتاب الطبخ")
