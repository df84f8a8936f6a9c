"""Comments silence what they say, in the syntax of their file, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given

from linter.documents import Document, format_table
from linter.documents.core.reading import MissingReaderError
from linter.documents.format_table import Format
from linter.documents.formats import format_for
from linter.engine import Linter
from linter.findings.comments import SYNTAXES
from linter.findings.suppression import Suppressions
from tests.test_engine import texts

LINTER = Linter(ignore=["R"])  # the same line stands twice in most of these texts
ALL = Linter(select=["default", "M001"], ignore=["R"])
WRONG = "وصل الوفد ، ثم غادر الى البيت"


def codes(text: str, path: str = "a.txt", linter: Linter = LINTER) -> list[str]:
    return [one.rule.code for one in linter.check(Document(text, path))]


@pytest.mark.parametrize(
    ("path", "comment"),
    [
        ("a.md", "<!-- sawab: ignore -->"),
        ("a.html", "<!--sawab: ignore-->"),
        ("a.xml", "<!-- sawab: ignore[P002, hamza] a quotation -->"),
        ("a.yaml", "# sawab: ignore"),
        ("a.py", "# sawab: ignore[P,S]"),
        ("a.po", "# sawab: ignore[punctuation,spelling]"),
        ("a.tex", "% sawab: ignore"),
        ("a.tex", "%% sawab: ignore"),
        ("a.js", "// sawab: ignore"),
        ("a.swift", "/* sawab: ignore */"),
        ("a.strings", "/** sawab: ignore */"),
        ("a.adoc", "// sawab: ignore[all]"),
        ("a.sql", "-- sawab: ignore"),
        ("a.ass", "; sawab: ignore"),
        ("a.mdx", "{/* sawab: ignore */}"),
        ("a.txt", "# sawab: ignore"),
        ("a.txt", "<!-- sawab: ignore -->"),
        ("COMMIT_EDITMSG", "# sawab: ignore"),
    ],
)
def test_each_syntax_holds_on_its_line_and_alone_for_the_next(path: str, comment: str) -> None:
    assert codes(f"{WRONG} {comment}\n", path) == []
    assert codes(f"{WRONG}  {comment}\n{WRONG}\n", path) == ["P002", "S002"]
    assert codes(f"  {comment}\n{WRONG}\n", path) == []
    assert codes(f"{comment}\n\n{WRONG}\n\n{WRONG}", path) == ["P002", "S002"]
    assert codes(f"{WRONG}\n{comment}\n", path) == ["P002", "S002"]


@pytest.mark.parametrize(
    ("path", "comment"),
    [
        ("a.md", "# sawab: ignore"),
        ("a.md", "% sawab: ignore"),
        ("a.tex", r"\% sawab: ignore"),
        ("a.py", "// sawab: ignore"),
        ("a.json", "// sawab: ignore"),
        ("a.txt", "sawab: ignore"),
        ("a.txt", "(sawab: ignore)"),
        ("a.rst", "نص .. sawab: ignore"),
    ],
)
def test_what_is_no_comment_in_a_file_silences_nothing(path: str, comment: str) -> None:
    assert {"P002", "S002"} <= set(codes(f"{WRONG} {comment}\n", path))


def test_a_comment_of_restructuredtext_means_the_line_below_it() -> None:
    assert codes(f".. sawab: ignore\n\n{WRONG}\n", "a.rst") == []


def test_a_comment_of_webvtt_is_a_note() -> None:
    text = f"WEBVTT\n\nNOTE sawab: off\n\n00:01.000 --> 00:02.000\n{WRONG}\n"
    assert codes(text, "a.vtt") == []


def test_a_comment_in_a_po_file_means_its_entry() -> None:
    entry = f'msgid "x"\nmsgstr ""\n"{WRONG}"\n'
    assert codes(f"# sawab: ignore\n{entry}", "a.po") == []
    assert set(codes(f"# sawab: ignore\n{entry}\n{entry}", "a.po")) >= {"P002", "S002"}


#: One file a format: its first finding is silenced, `{0}` stands for what is wrong in it twice.
FORMATS = {
    "a.md": "{0} <!-- sawab: ignore -->\n\n{0}\n",
    "b.md": "# عنوان\n\n<!-- sawab: ignore الى -->\n{0}\n\n- {0}\n",
    "a.html": "<!-- sawab: ignore -->\n<p>{0}</p>\n<p>{0}</p>\n",
    "a.xml": '<a>\n<!-- sawab: ignore -->\n<s name="a">{0}</s>\n<s name="b">{0}</s>\n</a>\n',
    "a.po": '# sawab: ignore\nmsgid "x"\nmsgstr "{0}"\n\nmsgid "y"\nmsgstr "{0}"\n',
    "a.yaml": "a: {0} # sawab: ignore\nb: {0}\n",
    "a.toml": 'a = "{0}" # sawab: ignore\nb = "{0}"\n',
    "a.json5": '{{a: "{0}", // sawab: ignore\nb: "{0}"}}\n',
    "b.json5": '{{\n/* sawab: ignore */\na: "{0}",\nb: "{0}"}}\n',
    "a.properties": "# sawab: ignore\na={0}\nb={0}\n",
    "a.ftl": "# sawab: ignore\na = {0}\nb = {0}\n",
    "a.strings": '/* sawab: ignore */\n"a" = "{0}";\n"b" = "{0}";\n',
    "a.tex": "{0} % sawab: ignore\n\n{0}\n",
    "a.rst": ".. sawab: ignore\n\n{0}\n\n{0}\n",
    "a.adoc": "// sawab: ignore\n{0}\n\n{0}\n",
    "a.wiki": "<!-- sawab: ignore -->\n{0}\n\n{0}\n",
    "a.vtt": "WEBVTT\n\nNOTE sawab: ignore\n\n00:01.000 --> 00:02.000\n{0}\n\n"
    "00:03.000 --> 00:04.000\n{0}\n",
    "a.xlf": '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
    '<file source-language="en" target-language="ar" original="x" datatype="plaintext"><body>\n'
    '<!-- sawab: ignore -->\n<trans-unit id="1"><source>a</source><target>{0}</target></trans-unit>'
    '\n<trans-unit id="2"><source>a</source><target>{0}</target></trans-unit>'
    "</body></file></xliff>",
}


@pytest.mark.parametrize("path", FORMATS)
def test_comments_hold_in_the_formats_that_are_read(path: str) -> None:
    text = FORMATS[path].format(WRONG)
    document = Document(text, path, format=format_for(path).name)
    try:
        found = LINTER.check(document)
    except MissingReaderError as error:
        pytest.skip(str(error))

    assert [one.rule.code for one in found] == ["P002", "S002"]
    assert found[0].start > text.rindex(WRONG)


def test_named_rules_alone_are_silenced() -> None:
    assert codes(f"{WRONG} # sawab: ignore[P002]") == ["S002"]
    assert codes(f"{WRONG} # sawab: ignore[HAMZA]") == ["P002"]
    assert codes(f"{WRONG} # sawab: ignore[]") == ["P002", "S002"]


def test_a_brace_may_stand_before_a_comment() -> None:
    in_code = Document(f"{{/* sawab: ignore[S] */ '{WRONG}'}}", "a.js", format="javascript")
    assert [one.rule.code for one in LINTER.check(in_code)] == ["P002"]
    assert codes(f"{{/* sawab: ignore[S] */}} {WRONG}", "a.mdx") == ["P002"]


def test_comments_one_below_the_other_mean_the_same_line() -> None:
    assert codes(f"# sawab: ignore[P002]\n# sawab: ignore[S002]\n{WRONG}") == []


def test_a_file_is_ignored_from_anywhere_in_it() -> None:
    assert codes(f"{WRONG}\n\n# sawab: ignore-file[P002]\n{WRONG}") == ["S002", "S002"]


def test_off_holds_up_to_on() -> None:
    assert codes(f"# sawab: off\n{WRONG}\n{WRONG}\n# sawab: on\n{WRONG}") == ["P002", "S002"]
    assert codes(f"{WRONG}\n# sawab: off\n{WRONG}") == ["P002", "S002"]


def test_off_and_on_may_name_rules() -> None:
    text = "# sawab: off[P002]\n# sawab: off[S002]\n{0}\n# sawab: on[p002]\n{0}\n# sawab: on\n{0}"
    assert codes(text.format(WRONG)) == ["P002", "P002", "S002"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_a_line(newline: str) -> None:
    text = newline.join((WRONG, "# sawab: ignore", WRONG, WRONG))
    assert codes(text) == ["P002", "S002"] * 2


def test_a_comment_is_no_prose() -> None:
    assert codes("وصل الوفد # sawab: ignore[P014] لان الى ، هنا\n") == []


def test_a_comment_over_several_lines_is_one() -> None:
    assert codes(f"<!-- sawab: off[P002]\n الى -->\n{WRONG}", "a.md") == ["S002"]


def test_fix_leaves_what_is_silenced() -> None:
    text = f"{WRONG} # sawab: ignore[P002]\n"
    assert LINTER.fix(text).text == text.replace("الى", "إلى")


def test_unused_comments_are_reported_when_asked() -> None:
    assert codes("وصل الوفد # sawab: ignore\n") == []
    assert codes("وصل الوفد # sawab: ignore\n", linter=ALL) == ["M001"]
    assert codes(f"{WRONG} # sawab: ignore\n", linter=ALL) == []
    assert codes("# sawab: on\nوصل الوفد\n", linter=ALL) == ["M001"]
    assert codes("# sawab: ignore-file\nوصل الوفد\n", linter=ALL) == ["M001"]


def test_a_comment_for_a_rule_that_is_off_is_not_unused() -> None:
    only = Linter(select=["S", "M001"])
    assert codes("وصل الوفد ، ثم غادر # sawab: ignore[P002]\n", linter=only) == []
    assert codes("وصل شرابيكوس # sawab: ignore[unknown-word]\n", linter=only) == []


def test_an_unused_comment_is_taken_away_with_its_line_or_the_space_before_it() -> None:
    text = "# sawab: off\nوصل الوفد  <!-- sawab: ignore -->\r\n# sawab: ignore[P002]\n"
    assert ALL.fix(text).text == "وصل الوفد\r\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("P002,hamza,U", "P002,hamza"),
        ("U, P002 ,hamza", "P002 ,hamza"),
        ("P002, U,hamza", "P002, hamza"),
        ("U,D,hamza,R", "hamza"),
    ],
)
def test_unused_names_are_taken_off_the_list(before: str, after: str) -> None:
    text = f"{WRONG} # sawab: ignore[{before}]\n"
    fixed = Linter(select=["M001"]).fix(text).text
    assert fixed == f"{WRONG} # sawab: ignore[{after}]\n"


def test_a_comment_inside_a_string_is_reported_but_not_cut_out() -> None:
    (found,) = ALL.check(Document('"# sawab: ignore\\n",\n"وصل"\n', "a.ipynb"))
    assert (found.rule.code, found.fixes) == ("M001", ())


def test_an_unknown_rule_is_reported_with_the_nearest() -> None:
    text = f"{WRONG} # sawab: ignore[P002, hamzah]"
    (finding, unknown) = LINTER.check(text)
    assert (finding.rule.code, unknown.rule.code) == ("S002", "M002")
    assert text[unknown.start : unknown.end] == "hamzah"
    assert "hamza" in unknown.message.en


def test_a_text_about_sawab_is_no_comment() -> None:
    assert codes("انظر موقع # sawab: https://example.org\n") == []


@given(texts())
def test_an_ignored_file_has_no_findings_and_is_not_changed(text: str) -> None:
    ignored = f"{text}\n# sawab: ignore-file\n"
    assert LINTER.check(ignored) == []
    assert LINTER.fix(ignored, unsafe=True).text == ignored


@given(texts(), texts())
def test_a_line_that_is_ignored_takes_none_of_the_others_with_it(first: str, second: str) -> None:
    first, second = first.replace("\n", " "), second.replace("\n", " ")
    text = f"{first}\n\n# sawab: ignore\n{second}\n"
    comments = Suppressions(text)
    for one in LINTER.check(text):
        assert one.start <= len(first) or one.start > len(text) - 1
    (comment,) = comments
    assert text[slice(*comment.covered)] == f"{second}\n" or not second.strip()


@pytest.mark.slow
def test_many_comments_are_read_in_one_go() -> None:
    line = "وصل الوفد ، ثم غادر <!-- sawab: ignore[P002] -->\n"
    many = line * 20_000
    comments = Suppressions(many)
    assert len(comments.comments) == 20_000
    found = [one for one in LINTER.check(many) if one.rule.code == "P002"]
    assert found == []


@pytest.mark.slow
def test_a_comment_above_many_comments_means_the_text_below_all_of_them() -> None:
    above = "# sawab: ignore[P002]\n" * 20_000
    assert codes(f"{above}{WRONG}\n{WRONG}\n", "a.py") == ["S002", "P002", "S002"]


@pytest.mark.slow
def test_off_and_on_may_alternate_without_end() -> None:
    text = f"# sawab: off[P002]\n{WRONG}\n# sawab: on[P002]\n{WRONG}\n" * 1_000
    assert codes(text, "a.py") == ["S002", "P002", "S002"] * 1_000
    never_ended = "# sawab: off[P002,S001]\n# sawab: on[P002]\n" * 10_000
    assert codes(f"{never_ended}{WRONG}\n", "a.py") == ["S002"]


@pytest.mark.slow
def test_an_unclosed_comment_is_sought_to_the_end_once() -> None:
    unclosed = "<!-- sawab: ignore[P002]\n" * 20_000
    assert codes(f"{unclosed}{WRONG}\n", "a.txt") == ["S002"]


@pytest.mark.parametrize("known", format_table.FORMATS, ids=lambda one: one.name)
def test_a_format_says_itself_how_its_comments_begin(known: Format) -> None:
    for suffix in known.suffixes:
        assert known.comments is None or set(known.comments) <= set(SYNTAXES[suffix])


def test_a_comment_is_read_in_all_suffixes_of_its_format() -> None:
    for name in ("a.md", "a.mkd"):
        assert LINTER.check(Document("فى <!-- sawab: ignore -->", name)) == []
