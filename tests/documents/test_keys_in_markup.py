"""Keys, file names and targets in markup: what is respelt there is not found again."""

from __future__ import annotations

import json
from urllib.parse import quote

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


TITLE = "خطوات التثبيت الاولى"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.rst", f"{TITLE}\n====================\n\nانظر `{TITLE}`_ هنا.\n"),
        ("a.rst", "الخاتمه\n=======\n\nانظر الخاتمه_ هنا.\n"),
        ("a.rst", f"{TITLE}\n====================\n\nانظر `النص <{TITLE}_>`_ هنا.\n"),
        ("a.rst", f"{TITLE}\n====================\n\nانظر :ref:`النص <{TITLE}>` هنا.\n"),
        ("a.rst", "وصل `الحزمه <http://x>`_ ثم الحزمه_ هنا.\n"),
        ("a.rst", ".. glossary::\n\n   المدينه\n      وصف لها.\n\nانظر :term:`المدينه` هنا.\n"),
        ("a.md", f"## {TITLE}\n\nانظر [النص](#خطوات-التثبيت-الاولى) هنا.\n"),
        ("a.md", f"{TITLE}\n---\n\nانظر [النص][1] هنا.\n\n[1]: #خطوات-التثبيت-الاولى-1\n"),
        ("a.md", f"# {TITLE}\n\nانظر [النص](#{quote('خطوات-التثبيت-الاولى')}) هنا.\n"),
        ("a.md", f'## **{TITLE}**\n\nانظر <a href="#خطوات-التثبيت-الاولى">النص</a> هنا.\n'),
        ("a.adoc", f"== {TITLE}\n\nانظر <<{TITLE}>> هنا.\n"),
        ("a.adoc", f"== {TITLE}\n\nانظر <<{TITLE},النص>> هنا.\n"),
        ("a.adoc", f"== {TITLE}\n\nانظر xref:_خطوات_التثبيت_الاولى[النص] هنا.\n"),
        ("a.wiki", f"== {TITLE} ==\n\nانظر [[#{TITLE}|أدناه]] هنا.\n"),
        ("a.wiki", f"== {TITLE} ==\n\nانظر [[#خطوات_التثبيت_الاولى|أدناه]] هنا.\n"),
    ],
)
def test_a_title_that_its_file_refers_to_is_reported_and_left(path: str, text: str) -> None:
    document = decode(text.encode(), path)
    found = [one for one in LINTER.check(document) if one.rule.category == "spelling"]
    assert found
    assert not any(one.fixes for one in found)
    assert LINTER.fix(document, unsafe=True).text == text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.rst", f"{TITLE}\n====================\n\nانظر `خطوات <http://x>`_ هنا.\n"),
        ("a.rst", "وصل `الحزمه <http://x>`_ هنا.\n"),
        ("a.md", f"- [خطوات](#خطوات)\n- [ثان](#_2)\n\n## {TITLE}\n"),
        ("a.adoc", f"== {TITLE}\n\nانظر <<خطوات>> هنا.\n"),
        ("a.wiki", f"== {TITLE} ==\n\nانظر [[صفحة#{TITLE}|هنا]].\n"),
    ],
)
def test_a_title_that_nothing_in_its_file_refers_to_is_fixed(path: str, text: str) -> None:
    title = text.replace("الحزمه", "الحزمة").replace(f"{TITLE}\n", "خطوات التثبيت الأولى\n")
    assert fixed(path, text) == title.replace(f"== {TITLE} ==", "== خطوات التثبيت الأولى ==")


def test_a_title_of_a_notebook_that_another_cell_links_to_is_left() -> None:
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": source}
        for source in (f"## {TITLE}", "انظر [النص](#خطوات-التثبيت-الاولى) هنا", "وصل الى هنا")
    ]
    text = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}, ensure_ascii=False)
    assert fixed("a.ipynb", text) == text.replace("وصل الى", "وصل إلى")


@pytest.mark.parametrize(
    ("caption", "right"),
    [
        (
            "سكان [[المدينه القديمه]] {{عام|السنه}}<nowiki>المدينه</nowiki><!-- المدينه --> الى",
            "سكان [[المدينه القديمه]] {{عام|السنه}}<nowiki>المدينه</nowiki><!-- المدينه --> إلى",
        ),
        ("[[المدينه|الوصول الى]] '''هنا'''", "[[المدينه|الوصول إلى]] '''هنا'''"),
        ('class="المدينه" | الوصول الى هنا', 'class="المدينه" | الوصول إلى هنا'),
    ],
)
def test_the_caption_of_a_table_is_read_as_wiki_text(caption: str, right: str) -> None:
    text = "{| class=wikitable\n|+ %s\n|-\n| أ || ب\n|}\n"
    assert fixed("a.wiki", text % caption) == text % right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("وصل الى [[تاريخ المدينه القديمه]] هنا.\n", "وصل إلى [[تاريخ المدينه القديمه]] هنا.\n"),
        ("وصل الى ![[صور المدينه.png]] هنا.\n", "وصل إلى ![[صور المدينه.png]] هنا.\n"),
        ("![[صور المدينه.png|المدينه]]\n", "![[صور المدينه.png|المدينه]]\n"),
        ("[[المدينه|وصل الوفد الى هنا]].\n", "[[المدينه|وصل الوفد الى هنا]].\n"),
        ("| الى |\n|---|\n| [[المدينه\\|الى]] |\n", "| إلى |\n|---|\n| [[المدينه\\|الى]] |\n"),
        ("وصل [[الى المدينه]](http://x) هنا.\n", "وصل [[إلى المدينة]](http://x) هنا.\n"),
        ("وصل \\[[الى هنا]] الوفد.\n", "وصل \\[[إلى هنا]] الوفد.\n"),
    ],
)
def test_the_target_of_a_wiki_link_in_markdown_is_left_alone(text: str, right: str) -> None:
    assert fixed("a.md", text) == right


def test_the_title_that_a_wiki_link_names_is_reported() -> None:
    found = LINTER.check(decode("وصل [[تاريخ المدينه]] هنا.\n".encode(), "a.md"))
    assert [(one.rule.name, one.fixes) for one in found] == [("ta-marbuta", ())]


@pytest.mark.parametrize(
    ("before", "delimiter", "rows", "right"),
    [
        ("", ",===", 'الوفد, الى هنا\n"وصل , الى",هنا', 'الوفد, إلى هنا\n"وصل، إلى",هنا'),
        ("[separator=;]\n", ",===", "الوفد; الى , هنا", "الوفد; إلى، هنا"),
        ("[format=csv,separator=;]\n", "|===", "الوفد; الى هنا", "الوفد; إلى هنا"),
        ('[%header,format="csv"]\n.عنوان\n', "|===", "الوفد, الى هنا", "الوفد, إلى هنا"),
        ("[format=tsv]\n", "|===", "الوفد\t الى , هنا", "الوفد\t إلى، هنا"),
        ("", ":===", "الوفد : الى هنا\nالى\\: هنا", "الوفد : إلى هنا\nإلى\\: هنا"),
        ("", ",===", '"وصل الى\nهنا ""الى""",ب', '"وصل إلى\nهنا ""إلى""",ب'),
        ("[separator=¦]\n", "|===", "¦ الى هنا | ¦ الى", "¦ إلى هنا | ¦ إلى"),
        ("", "!===", "! الى هنا ! الى", "! إلى هنا ! إلى"),
        ("", "|===", "a|\n!===\n! الى ! الى\n!===\n| الى", "a|\n!===\n! إلى ! إلى\n!===\n| إلى"),
    ],
)
def test_a_table_of_asciidoc_keeps_its_columns(
    before: str, delimiter: str, rows: str, right: str
) -> None:
    text, after = f"{before}{delimiter}\n{rows}\n{delimiter}\n\n", "وصل الى , هنا.\n"
    assert fixed("a.adoc", text + after) == text.replace(rows, right) + "وصل إلى، هنا.\n"


def test_attributes_of_an_earlier_table_say_nothing_of_the_next() -> None:
    table = "|===\n| وصل , الى\n|===\n"
    text = f"[format=csv]\n|===\nأ,ب\n|===\n\n{table}"
    assert fixed("a.adoc", text) == text.replace("وصل , الى", "وصل، إلى")


@pytest.mark.parametrize("address", ["http://x.com[الوصلة]", "https://x.com/a[الوصلة]"])
def test_nothing_is_joined_to_an_address_of_asciidoc(address: str) -> None:
    text = f"وصل الوزير و {address} هنا.\n"
    assert fixed("a.adoc", text) == text


def test_a_letter_is_joined_to_a_macro_of_asciidoc_for_a_link() -> None:
    text = "وصل الوزير و link:a.html[الوصلة] هنا.\n"
    assert fixed("a.adoc", text) == text.replace("و link", "وlink")
