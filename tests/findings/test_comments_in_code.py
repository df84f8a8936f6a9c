"""A comment that a file shows in its code, or keeps in a string, silences nothing."""

from __future__ import annotations

import json

import pytest

from linter.engine import Linter
from linter.files.storage import decode

LINTER = Linter()
UNUSED = Linter(select=["M001", "M002"])
WRONG = "وصل الوفد الى البيت"

SHOWN = [
    ("a.md", "اكتب `<!-- sawab: ignore-file -->` في الملف.\n\n{}\n"),
    ("a.md", "```html\n<!-- sawab: ignore-file -->\n```\n\n{}\n"),
    ("a.md", "> - بند\n>\n>   ~~~\n>   <!-- sawab: off -->\n>   ~~~\n\n{}\n"),
    ("a.md", "نص:\n\n    <!-- sawab: ignore-file -->\n\n{}\n"),
    ("a.md", "!!! note\n\n    ```\n    <!-- sawab: off -->\n    ```\n\n{}\n"),
    ("a.md", "---\ntitle: x\n---\n\n```\n<!-- sawab: off -->\n```\n\n{}\n"),
    ("a.md", "{{% raw %}}\n<!-- sawab: off -->\n{{% endraw %}}\n\n{}\n"),
    ("a.wiki", "اكتب <nowiki><!-- sawab: ignore-file --></nowiki> في الملف.\n\n{}\n"),
    ("a.wiki", '<syntaxhighlight lang="html">\n<!-- sawab: off -->\n</syntaxhighlight>\n\n{}\n'),
    ("a.wiki", "<pre>\n<!-- sawab: off -->\n</pre>\n\n{}\n"),
    ("a.rst", "نص::\n\n   .. sawab: ignore-file\n\n{}\n"),
    ("a.rst", ".. code-block:: rst\n\n   .. sawab: ignore-file\n\n{}\n"),
    ("a.tex", "\\begin{{verbatim}}\n% sawab: ignore-file\n\\end{{verbatim}}\n\n{}\n"),
    ("a.tex", "\\begin{{lstlisting}}\n% sawab: off\n\\end{{lstlisting}}\n\n{}\n"),
    ("a.tex", "\\textbf{{\\verb|% sawab: off|}} هنا.\n\n{}\n"),
    ("a.tex", "اكتب \\lstinline|% sawab: off| هنا.\n\n{}\n"),
    ("a.adoc", "----\n// sawab: ignore-file\n----\n\n{}\n"),
    ("a.adoc", "....\n// sawab: off\n....\n\n{}\n"),
    ("a.adoc", "[source]\nx = 1\n// sawab: off\n\n{}\n"),
    ("a.adoc", "اكتب `// sawab: off` هنا.\n\n{}\n"),
    ("a.py", 'HELP = "اكتب # sawab: ignore-file في الملف"\n# {}\n'),
    ("a.py", '"""اكتب هنا.\n\n    # sawab: off\n"""\n# {}\n'),
    ("a.js", "const s = `\n// sawab: off\n`\n// {}\n"),
    ("a.go", "var s = `\n// sawab: ignore-file\n`\n// {}\n"),
]


@pytest.mark.parametrize(("path", "text"), SHOWN)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_comment_that_is_shown_silences_nothing(path: str, text: str, newline: str) -> None:
    text = text.format(WRONG).replace("\n", newline)
    assert "S002" in [one.rule.code for one in LINTER.check(decode(text.encode(), path))]
    assert UNUSED.fix(decode(text.encode(), path)).text == text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "`كود` <!-- sawab: ignore-file -->\n\n```\nكود\n```\n\n{}\n"),
        ("a.md", "```\nكود\n```\n<!-- sawab: ignore -->\n{}\n"),
        (
            "a.wiki",
            "{{{{قالب|نص <!-- sawab: ignore-file -->}}}} <nowiki/>\n\n{}\n<nowiki>x</nowiki>",
        ),
        ("a.wiki", "<!-- <nowiki> sawab -->\n<!-- sawab: off -->\n{}\n<!-- </nowiki> -->"),
        ("a.rst", "نص::\n\n   كود\n\n.. sawab: ignore-file\n\n{}\n"),
        ("a.tex", "\\begin{{quote}}\n% sawab: off\n{}\n\\end{{quote}}\n"),
        ("a.adoc", "----\nكود\n----\n// sawab: ignore-file\n\n{}\n"),
        ("a.py", 'x = "نص"  # sawab: ignore-file\n# {}\n'),
        ("a.rs", "/// نص\n// sawab: off\n/// {}\n"),
    ],
)
def test_a_comment_beside_code_is_obeyed(path: str, text: str) -> None:
    assert LINTER.check(decode(text.format(WRONG).encode(), path)) == []


@pytest.mark.parametrize("between", [[], ["\n"], ["\n", "\n"]])
def test_a_comment_alone_on_its_line_of_a_cell_means_the_next(between: list[str]) -> None:
    source = ["<!-- sawab: ignore -->\n", *between, f"{WRONG}\n", "\n", "ثم ذهب الى هناك"]
    cells = [{"cell_type": "markdown", "metadata": {}, "source": source}]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4}
    text = json.dumps(notebook, ensure_ascii=False, indent=1)
    found = LINTER.check(decode(text.encode(), "a.ipynb"))
    assert [text[one.start - 4 : one.end] for one in found] == ["ذهب الى"]
    assert UNUSED.check(decode(text.encode(), "a.ipynb")) == []


def test_a_comment_that_a_cell_of_a_notebook_shows_silences_nothing() -> None:
    sources = [
        ("markdown", "```\n<!-- sawab: off -->\n```"),
        ("code", 'x = "# sawab: ignore-file"'),
        ("markdown", WRONG),
    ]
    cells = [{"cell_type": kind, "metadata": {}, "source": source} for kind, source in sources]
    text = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}, ensure_ascii=False)
    assert [one.rule.code for one in LINTER.check(decode(text.encode(), "a.ipynb"))] == ["S002"]
