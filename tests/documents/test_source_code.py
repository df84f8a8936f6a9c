"""Source code and notebooks: comments and strings are prose, all else is left alone."""

from __future__ import annotations

import ast
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.documents.code.source_code import read
from linter.engine import Linter
from linter.files.storage import decode
from tests.conftest import Sawab

#: By file name: a program with errors in comments and strings, and none where a fix would harm.
PROGRAMS = {
    "a.py": '''#!/usr/bin/env python
# يبدأ وقف اطلاق النار
#  ثم يعود ، ويغادر
import re

PATTERN = re.compile("[ا-ي]+ ،")
اطلاق = 3  # متغير


def greet(name: str) -> str:
    """اكمل الدالة ، ثم `اطلاق` هنا.

    سطر ثان.
    """
    return f"مرحبا {name!r}، وقف اطلاق \\"النار\\"\\n" + 'وقف اطلاق %s' % name
''',
    "a.ts": """// وقف اطلاق
/* كتلة
 * وقف اطلاق ، ثم
 */
const a = "وقف اطلاق \\"النار\\" \\u0627\\u0644";
const b = `وقف ${user.اطلاق} اطلاق ،`;
const r = /[ا-ي] ،/g;
""",
    "A.java": "/** وقف {@code اطلاق} اطلاق. */\nString s = \"وقف اطلاق %s \\n\";\nchar c = 'ا';\n",
    "a.cs": """/// <summary>وقف اطلاق</summary>
var s = $"وقف {name} اطلاق"; var t = @"قال ""وقف اطلاق"" أمس";
""",
    "a.go": '// وقف اطلاق\nvar s = `وقف اطلاق\\n` + "وقف اطلاق\\n"\n',
    "a.php": "<?php\n# وقف اطلاق\n$x = \"وقف $name اطلاق\"; $y = 'وقف اطلاق';\n",
    "a.dart": "// وقف اطلاق\nvar s = 'وقف ${name} اطلاق $x';\n",
    "a.kt": '// وقف اطلاق\nval s = "وقف $name اطلاق ${a.b}"\nval t = """وقف اطلاق\nهنا"""\n',
    "a.swift": '// وقف اطلاق\nlet s = "وقف \\(name) اطلاق"\n',
}
#: What must stay as it is in them.
KEPT = ["[ا-ي]+ ،", "اطلاق = 3", "`اطلاق`", "user.اطلاق", "[ا-ي] ،", "{@code اطلاق}"]


@pytest.mark.slow
@pytest.mark.parametrize("name", PROGRAMS)
def test_comments_and_strings_are_fixed_and_nothing_else(sawab: Sawab, name: str) -> None:
    program = PROGRAMS[name]
    (sawab.folder / name).write_text(program, "utf-8")
    expected = program
    for number, kept in enumerate(KEPT):
        expected = expected.replace(kept, f"<{number}>")
    expected = expected.replace("اطلاق", "إطلاق").replace(" ،", "،").replace("اكمل", "أكمل")
    for number, kept in enumerate(KEPT):
        expected = expected.replace(f"<{number}>", kept)
    run = sawab("fix", "--unsafe-fixes", "--select", "S,P", name)
    assert (sawab.folder / name).read_text("utf-8") == expected
    assert run.status == 0, run.stdout


def test_a_python_program_still_parses(sawab: Sawab) -> None:
    tree = ast.parse(PROGRAMS["a.py"])
    (sawab.folder / "a.py").write_text(PROGRAMS["a.py"], "utf-8")
    sawab("fix", "a.py")
    fixed = ast.parse((sawab.folder / "a.py").read_text("utf-8"))
    names = [[type(node) for node in ast.walk(one)] for one in (tree, fixed)]
    assert names[0] == names[1]


@pytest.mark.parametrize(
    ("language", "text", "prose"),
    [
        ("python", "# واحد\n# اثنان\n\n# ثلاثة", "واحد\nاثنان\n\nثلاثة\n\n"),
        ("python", "x = 'لم يغلق\ny = 'نعم'", "لم يغلق\n\nنعم\n\n"),
        ("python", 'f(r"مسار\\n")', "مسار\\n\n\n"),
        ("c", "/* واحد\n   اثنان */", "واحد\nاثنان\n\n"),
        ("bash", 'echo "أهلا $name بك"', "أهلا \ufffc بك\n\n"),
        ("css", 'a::after { content: "نص" }', "نص\n\n"),
        ("sql", "-- شرح\nSELECT 'نص';", "شرح\n\nنص\n\n"),
        ("python", "x = 'English only'", ""),
    ],
)
def test_what_is_read(language: str, text: str, prose: str) -> None:
    assert read(text, language).prose.text == prose


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("python", """print(f"وصل {d['المدينه']} ثم {d.get('الى')}")"""),
        ("python", 'x = f"وصل {d["المدينه"]:{"الى"}>9} ثم {n}"'),
        ("ruby", """puts "وصل #{d['المدينه']} ثم #{x.map { |y| y['الى'] }}\""""),
        ("ruby", """puts "وصل #{d[\n'المدينه']} ثم #{x}\""""),
        ("dart", """print("وصل ${d['المدينه']} ثم $x");"""),
        ("php", """<?php echo "وصل {$d['المدينه']} ثم $d[الى]";"""),
        ("scala", 'val x = s"وصل ${d("المدينه")} ثم $y"'),
        ("kotlin", 'val x = "وصل ${d["المدينه"]} ثم $y"'),
        ("swift", 'let x = "وصل \\(d["المدينه"]) ثم \\(y)"'),
        ("bash", 'echo "وصل $(grep "المدينه" f) ثم ${x["الى"]}"'),
        ("javascript", 'x = `وصل ${d["المدينه"]} ثم ${y}`'),
    ],
)
def test_what_is_inserted_into_a_string_is_code(language: str, text: str) -> None:
    assert read(text, language).prose.text == "وصل \ufffc ثم \ufffc\n\n"


def test_a_string_goes_on_after_what_is_inserted_side_by_side() -> None:
    assert read('x = f"وصل {a[1]}{b} {c}ثم"\ny = "هنا"', "python").prose.text == (
        "وصل \ufffc \ufffcثم\n\nهنا\n\n"
    )


@settings(deadline=None)
@given(
    st.sampled_from(["python", "javascript", "java", "php", "kotlin", "bash"]),
    st.text("ا ب،\"'`\\n#/*${}()\n%s", max_size=40),
)
def test_no_program_however_broken_is_read_wrongly(language: str, text: str) -> None:
    prose = read(text, language).prose
    for start in range(len(prose.text)):
        first, last = prose.span(start, start + 1)
        assert 0 <= first <= last <= len(text)


def notebook() -> str:
    cells = [
        {
            "cell_type": "markdown",
            "metadata": {},
            "source": ["# عنوان **اطلاق**\n", "\n", "نص ، ثم `اطلاق` [رابط](http://a.b/اطلاق)"],
        },
        {
            "cell_type": "code",
            "execution_count": 1,
            "metadata": {},
            "outputs": [{"name": "stdout", "output_type": "stream", "text": ["اطلاق ،\n"]}],
            "source": ["# وقف اطلاق\n", 'print("وقف \\"اطلاق\\"")\n', "اطلاق = 1"],
        },
        {"cell_type": "raw", "metadata": {}, "source": "اطلاق ،"},
        {"cell_type": "markdown", "metadata": {}, "source": "وقف اطلاق"},
    ]
    content = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("is_ascii", [False, True])
def test_the_cells_of_a_notebook_are_fixed(sawab: Sawab, is_ascii: bool) -> None:
    text = notebook()
    if is_ascii:
        text = json.dumps(json.loads(text), indent=1)
    (sawab.folder / "a.ipynb").write_text(text, "utf-8")
    assert sawab("fix", "--unsafe-fixes", "--select", "S,P", "a.ipynb").status == 0
    fixed = (sawab.folder / "a.ipynb").read_text("utf-8")
    old, new = json.loads(text), json.loads(fixed)
    assert new["cells"][0]["source"] == [
        "# عنوان **إطلاق**\n",
        "\n",
        "نص، ثم `اطلاق` [رابط](http://a.b/اطلاق)",
    ]
    assert new["cells"][1]["source"] == ["# وقف إطلاق\n", 'print("وقف \\"إطلاق\\"")\n', "اطلاق = 1"]
    assert new["cells"][1]["outputs"] == old["cells"][1]["outputs"]
    assert new["cells"][2] == old["cells"][2]
    assert new["cells"][3]["source"] == "وقف إطلاق"
    assert fixed.isascii() == is_ascii


def test_findings_in_a_notebook_stand_where_the_file_has_them() -> None:
    document = decode(notebook().encode(), "a.ipynb")
    found = Linter(select=["S"]).check(document)
    assert [document.text[one.start : one.end] for one in found] == ["اطلاق"] * 4


@pytest.mark.parametrize("text", ['["نص"]', '{"cells": "نص"}', '{"cells": [,"نص"]}'])
def test_what_is_no_notebook_is_said(text: str, sawab: Sawab) -> None:
    (sawab.folder / "a.ipynb").write_text(text, "utf-8")
    run = sawab("check", "a.ipynb")
    assert run.status == 2
    assert "a.ipynb:1:" in run.stderr
