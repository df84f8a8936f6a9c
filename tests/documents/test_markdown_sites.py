"""Markdown as generators of sites have it: notes, tabs, and code between tags."""

from __future__ import annotations

import pytest

from linter.files.storage import decode


def texts(text: str) -> list[str]:
    prose = decode(text.encode(), "a.md").reading.prose.text
    return [one.strip() for one in prose.split("\n\n") if one.strip()]


@pytest.mark.parametrize(
    "head", ["!!! note", "??? tip", "???+ warning inline end", '=== "tab"', '!!! note ""']
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_all_paragraphs_of_a_note_or_a_tab_are_read(head: str, gap: str) -> None:
    text = f"{head}{gap}    أول الكلام\n\n    ثاني الكلام\n\n    - بند\n\nبعد ذلك\n"
    assert [one for one in texts(text) if one != "tab"] == [
        "أول الكلام",
        "ثاني الكلام",
        "بند",
        "بعد ذلك",
    ]


@pytest.mark.parametrize("head", ["!!! note", "???+ tip", "==="])
def test_the_title_of_a_note_or_a_tab_is_a_text_of_its_own(head: str) -> None:
    assert texts(f'{head} "عنوان `x` هنا"\n    أول الكلام\n') == ["عنوان \ufffc هنا", "أول الكلام"]


def test_code_in_a_note_is_code_still() -> None:
    code = "        كود\n\n    ```\n    كود\n    ```\n\n"
    text = f"!!! note\n\n    أول\n\n{code}    !!! tip\n        ثان\n"
    assert texts(text) == ["أول", "ثان"]


def test_a_note_within_an_item_ends_with_what_is_indented_less() -> None:
    text = '- بند\n\n    === "لينكس"\n\n        أول\n\n    بعد\n\n    كلام\n'
    assert texts(text) == ["بند", "لينكس", "أول", "بعد", "كلام"]


def test_an_indented_block_below_a_paragraph_is_code() -> None:
    assert texts("نص عادي\n\n    كود\n") == ["نص عادي"]
    assert texts('نص === "عادي"\n\n    كود\n') == ['نص === "عادي"']


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("{% highlight python %}", "{% endhighlight %}"),
        ("{%- highlight ruby linenos -%}", "{%- endhighlight -%}"),
        ("{% raw %}", "{% endraw %}"),
        ("{% codeblock lang:js %}", "{% endcodeblock %}"),
        ('{{< highlight go "linenos=table" >}}', "{{< /highlight >}}"),
    ],
)
def test_what_stands_between_tags_for_code_is_code(opening: str, closing: str) -> None:
    code = f'{opening}\nx = "كود"\n\n# كود\n\n- كود\n{closing}'
    assert texts(f"قبل\n{code}\nبعد\n\n{code}\n\nآخر\n") == ["قبل", "بعد", "آخر"]
    assert texts(f"قبل {opening}كود{closing} بعد\n") == ["قبل \ufffc بعد"]
    indented = code.replace("\n", "\n  ")
    assert texts(f"- بند\n\n  {indented}\n\n  بعد\n") == ["بند", "بعد"]


def test_a_tag_for_code_that_nothing_closes_hides_nothing() -> None:
    assert texts("قبل\n\n{% raw %}\n\nبعد\n") == ["قبل", "\ufffc", "بعد"]
