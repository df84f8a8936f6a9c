"""Keys, file names and targets in markup: what is respelt there is not found again."""

from __future__ import annotations

import pytest

from linter.engine import Linter
from linter.files.storage import decode

LINTER = Linter()


def fixed(path: str, text: str) -> str:
    return LINTER.fix(decode(text.encode(), path)).text


def texts(path: str, text: str) -> list[str]:
    """The texts that are read in a file."""
    prose = decode(text.encode(), path).reading.prose.text
    return [one.strip() for one in prose.split("\n\n") if one.strip()]


@pytest.mark.parametrize(
    "macro",
    [
        "\\lstinputlisting{المدينه.py}",
        "\\lstinputlisting[language=Python]{المدينه.py}",
        "\\includepdf[pages=-]{المدينه.pdf}",
        "\\includesvg[width=3cm]{صور/المدينه}",
        "\\inputminted{python}{المدينه.py}",
        "\\verbatiminput{المدينه.txt}",
        "\\import{المدينه/}{المقدمه}",
        "\\subfile{فصول/المدينه}",
        "\\includestandalone{صور/المدينه}",
        "\\acrfull{المدينه}",
        "\\ac*{المدينه}",
        "\\Acp{المدينه}",
        "\\Glspl{المدينه}",
        "\\glsdesc{المدينه}",
        "\\glsentryname{المدينه}",
        "\\glsxtrshort{المدينه}",
        "\\glsadd{المدينه}",
        "\\labelcref{المقدمه}",
        "\\crefrange{المقدمه}{المدينه}",
        "\\Cpageref{المقدمه}",
        "\\supercite{المدينه}",
        "\\textcites{المدينه}[3]{المقدمه}",
        "\\bibentry{المدينه}",
        "\\lstinline|المدينه|",
        "\\mintinline{python}{المدينه}",
    ],
)
def test_a_key_or_a_file_name_of_latex_is_left_alone(macro: str) -> None:
    text = f"وصل الوفد الى {macro} هنا.\n"
    assert fixed("a.tex", text) == text.replace("الى", "إلى")


@pytest.mark.parametrize(
    ("macro", "read"),
    [
        ("\\newglossaryentry{مفتاح}{name={المدينة},description={نص أول}}", ["المدينة", "نص أول"]),
        ("\\newacronym[shortplural={x}]{مفتاح}{م}{وصف المدينة}", ["م", "وصف المدينة"]),
        ("\\acro{مفتاح}[م]{وصف المدينة}", ["م", "وصف المدينة"]),
        ("\\glslink{مفتاح}{نص أول}", ["نص أول"]),
        ("\\lstinputlisting[caption={نص أول},label=مفتاح]{ملف.py}", ["نص أول"]),
        ("\\bookmark[dest=مفتاح]{نص أول}", ["نص أول"]),
    ],
)
def test_what_is_printed_beside_a_key_of_latex_is_read(macro: str, read: list[str]) -> None:
    assert [one for one in texts("a.tex", macro) if one != "\ufffc"] == read
