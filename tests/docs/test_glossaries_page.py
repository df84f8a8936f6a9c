"""What the page on glossaries shows is what the linter does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter.engine import Linter
from linter.settings.glossaries import load_glossary

PAGE = (Path(__file__).parents[2] / "docs" / "glossaries.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)
ROWS = re.findall(r"^\| ([^|`a-z]+) \| ([^|`a-z-]+) \|$", PAGE, re.MULTILINE)


def block(kind: str, holding: str) -> str:
    return next(str(text) for name, text in BLOCKS if name == kind and holding in text)


@pytest.fixture
def toml_glossary(tmp_path: Path) -> Path:
    path = tmp_path / "terms.toml"
    path.write_text(block("toml", "[[terms]]"), "utf-8")
    return path


def test_the_page_has_its_table_of_forms() -> None:
    assert len(ROWS) == 10


@pytest.mark.parametrize(("written", "wanted"), ROWS)
def test_each_form_of_the_page_is_fixed_as_it_says(
    written: str, wanted: str, toml_glossary: Path
) -> None:
    linter = Linter(select=["T001"], glossary=load_glossary(toml_glossary))
    text = f"قال {written} ثم سكت"
    assert linter.fix(text, unsafe=True).text == f"قال {wanted} ثم سكت"


def test_the_csv_of_the_page_is_read(tmp_path: Path) -> None:
    path = tmp_path / "products.csv"
    path.write_text(block("csv", "forbidden"), "utf-8")
    terms = load_glossary(path)
    assert [term.forbidden for term in terms] == ["كمبيوتر", "هام"]
    assert [term.is_safe for term in terms] == [True, False]
    assert terms[1].preferred == ("مهم", "ذو شأن")


def test_the_python_of_the_page_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    code = block("python", "Linter")
    exec(code, {})
    assert capsys.readouterr().out.strip() == code.rsplit("#", 1)[1].strip()
