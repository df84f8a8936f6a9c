"""Plain text that is a page, a list of keys or a table: only its texts are prose."""

from __future__ import annotations

import pytest

from linter.engine import Linter
from linter.files.storage import decode

REVIEWS = "\n".join(f"'وصل المنتج{', وهو جيد' * (n % 3)}, {n % 2} '" for n in range(40))
LABELLED = "\n".join(f"وصل المنتج ، وهو جيد\t{'سلبي' if n % 3 else 'إيجابي'}" for n in range(40))
MARKED = "\n".join(f"__label__{n % 2},وصل المنتج ، وهو جيد" for n in range(40))
ROWS = "\n".join(f"{n}|وصل المنتج ، وهو جيد|name{n}" for n in range(40))
ENTRIES = "\n".join(f"menu item {n} = وصل المنتج ، وهو جيد" for n in range(8))
ARROWS = "\n".join(f"_Key{n}=>وصل المنتج ، وهو جيد" for n in range(8))
PAGE = (
    '<html><body class="a ، b"><script>x = "نص ، آخر";</script>\n<p>وصل ، الوفد</p></body></html>'
)
TAGGED = "وصل <b>الوفد</b> ، ثم غادر\nمثال: <code>أ, ب, ج ، د</code>\n"


def fixed(text: str, path: str = "a.txt", *, unsafe: bool = False) -> str:
    return Linter(("P",)).fix(decode(text.encode(), path), unsafe=unsafe).text


@pytest.mark.parametrize("path", ["a.txt", "DATA"])
@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (REVIEWS, REVIEWS.replace(", وهو", "، وهو")),
        (LABELLED, LABELLED.replace(" ،", "،")),
        (MARKED, MARKED.replace(" ،", "،")),
        (ROWS, ROWS.replace(" ،", "،")),
        (ENTRIES, ENTRIES.replace(" ،", "،")),
        (ARROWS, ARROWS.replace(" ،", "،")),
        (PAGE, PAGE.replace("وصل ،", "وصل،")),
        (TAGGED, TAGGED.replace("</b> ،", "</b>،")),
    ],
)
def test_what_is_no_prose_stays_as_it_is(text: str, wanted: str, path: str, unsafe: bool) -> None:
    assert fixed(text, path, unsafe=unsafe) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد, ثم غادر\n" * 40,
        "قال الوزير, وهو في بلده, نعم\n" * 40,
        "\n".join(f"{n}. وصل الوفد, ثم غادر" for n in range(40)),
        "\n".join(f"بند {n} = وصل الوفد, ثم غادر" for n in range(40)),
        "ألا ليت الشباب يعود يوما\tفأخبره بما فعل المشيب\n" * 20,
        "a < b, وصل الوفد, ثم غادر",
    ],
)
def test_lines_of_prose_are_no_table(text: str) -> None:
    assert fixed(text) == text.replace(", ", "، ").replace("b،", "b,")
