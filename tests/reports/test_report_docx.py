"""The Word report: comments on what is found, in a file whose text and formatting stay."""

from __future__ import annotations

import time
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.shared import RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.documents import Document
from linter.engine import Linter
from linter.files.storage import decode
from linter.findings.diagnostic import Diagnostic, Message, RuleInfo
from linter.reports import FileFindings, ReportOptions, reporter
from linter.reports.report import BinaryReporter
from tests.conftest import Sawab
from tests.documents.containers.office_files import rewritten, run_of, word_of_xml
from tests.documents.containers.test_package import STRICT
from tests.documents.containers.test_word import BOX
from tests.spelling.test_budget import unknown

WRONG = "وقف اطلاق النار ، ثم وصل إلىالمدينة"
LINTER = Linter()
RULE = RuleInfo("S001", "misspelling", "spelling")


def written(*files: FileFindings, lang: str = "ar") -> WordDocument:
    made = reporter("docx", ReportOptions(lang="ar" if lang == "ar" else "en"))
    assert isinstance(made, BinaryReporter)
    return docx.Document(BytesIO(made.data(files)))


def checked(document: Document) -> FileFindings:
    return FileFindings(document, LINTER.check(document))


def commented(document: WordDocument) -> list[str]:
    """The text between the ends of each comment, in order of the text."""
    held: dict[str, str] = {}
    open_ids: list[str] = []
    for element in document.element.body.iter():
        name = element.tag.rpartition("}")[2]
        number = next((value for key, value in element.items() if key.endswith("}id")), "")
        if name == "commentRangeStart":
            held[number] = ""
            open_ids.append(number)
        elif name == "commentRangeEnd":
            open_ids.remove(number)
        elif name == "t":
            for one in open_ids:
                held[one] += element.text or ""
    assert not open_ids
    return list(held.values())


def text_of(document: WordDocument) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_a_plain_text_becomes_a_document_with_comments() -> None:
    text = f"🎉 {WRONG}\n\nقال الوفقاق"
    document = written(checked(Document(text)))

    assert text_of(document) == text
    assert commented(document) == ["اطلاق", " ", "إلىالمدينة", "الوفقاق"]
    comments = sorted(comment.text for comment in document.comments)
    assert any("الصواب: إطلاق" in one and "S002 hamza" in one for one in comments)
    assert {comment.author for comment in document.comments} == {"sawab"}


def word_file(*paragraphs: Sequence[tuple[str, bool]]) -> bytes:
    document = docx.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for text, is_bold in runs:
            run = paragraph.add_run(text)
            run.bold = is_bold
            if is_bold:
                run.font.color.rgb = RGBColor(200, 0, 0)
    output = BytesIO()
    document.save(output)
    return output.getvalue()


def test_a_word_file_keeps_its_text_and_formatting() -> None:
    data = word_file(
        [("وقف اط", False), ("لاق", True), (" النار\tهنا ، ثم", False)], [("إلىالمدينة", True)]
    )
    document = written(checked(decode(data, "a.docx")))

    assert text_of(document) == text_of(docx.Document(BytesIO(data)))
    assert commented(document) == ["اطلاق", " ", "إلىالمدينة"]
    bold = "".join(
        run.text for paragraph in document.paragraphs for run in paragraph.runs if run.bold
    )
    assert bold == "لاقإلىالمدينة"


def test_a_run_of_several_texts_keeps_them_all() -> None:
    made = docx.Document()
    run = made.add_paragraph().add_run()
    for text in ("وقف اطلاق", " النار\t", "ثم ، وصل إلىالمدينة", "\tغدا"):
        run.add_text(text)
    output = BytesIO()
    made.save(output)

    document = written(checked(decode(output.getvalue(), "a.docx")))

    assert text_of(document) == made.paragraphs[0].text
    assert commented(document) == ["اطلاق", " ", "إلىالمدينة"]


@pytest.mark.parametrize(
    "before",
    [
        run_of("قال الوزير") + BOX + run_of(" كلمته."),
        f"<w:r><w:t>قال</w:t>{BOX[5:-6]}<w:br/><w:t>كلمته.</w:t></w:r>",
        "<w:r><w:t>قال الوزير\nكلمته.</w:t></w:r>",
        "<w:r><w:t>قال</w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>الوزير</w:t></w:r>",
        run_of("قال[CDATA[ الوزير]] كلمته"),
        run_of("قال<!-- هنا --> الوزير"),
        "<w:r><w:t/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>",
        "<w:moveFrom w:id='1' w:author='هند'><w:r><w:t>المدينة</w:t></w:r></w:moveFrom>",
    ],
)
def test_whatever_stands_before_it_a_comment_is_on_its_words(before: str) -> None:
    after = run_of("ذهب الى البيت"), run_of("وقف اطلاق النار")
    made = word_of_xml(before + run_of(" وصل الوفقاق"), *after)
    data = rewritten(made, ("[CDATA[", "<![CDATA["), ("]]", "]]>"))

    document = written(checked(decode(data, "a.docx")))

    assert commented(document) == ["الوفقاق", "الى", "اطلاق"]
    output = BytesIO()
    document.save(output)
    assert decode(output.getvalue(), "a.docx").text == decode(data, "a.docx").text


def test_what_is_found_in_a_text_box_has_its_comment_there() -> None:
    box = BOX.replace("اقتباس", "ذهب الى البيت")
    data = word_of_xml(run_of("وقف اطلاق ") + box + run_of(" النار"), run_of("وصل الوفقاق"))

    document = written(checked(decode(data, "a.docx")))

    assert commented(document) == ["اطلاق", "الى", "الوفقاق"]


def test_what_is_found_in_a_header_is_told_at_the_beginning() -> None:
    made = docx.Document()
    made.add_paragraph("نص سليم")
    made.sections[0].header.paragraphs[0].text = "وقف اطلاق النار"
    output = BytesIO()
    made.save(output)

    document = written(checked(decode(output.getvalue(), "a.docx")))

    assert commented(document) == ["نص سليم"]
    (comment,) = document.comments
    assert comment.text.startswith("اطلاق: ")


def test_several_files_become_one_document() -> None:
    files = [checked(Document(WRONG, "a.txt")), checked(Document("قال الوفقاق", "b.txt"))]
    document = written(*files, lang="en")

    assert text_of(document) == f"a.txt\n{WRONG}\nb.txt\nقال الوفقاق"
    assert len(list(document.comments)) == 4
    assert any("write: إطلاق" in comment.text for comment in document.comments)


def test_characters_that_xml_cannot_hold_do_no_harm() -> None:
    document = written(checked(Document(f"\x00\x1b\ufffe {WRONG} <w:t>&amp;")))
    assert "اطلاق" in commented(document)
    assert text_of(document) == f"\ufffd\ufffd\ufffd {WRONG} <w:t>&amp;"


@pytest.mark.slow
@settings(deadline=None, max_examples=40)
@given(
    st.text("ابت \n🎉", max_size=20),
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=6),
)
def test_however_findings_overlap_the_text_stays_whole(
    text: str, spans: list[tuple[int, int]]
) -> None:
    ends = [sorted(min(end, len(text)) for end in span) for span in spans]
    found = sorted(
        (Diagnostic(RULE, start, end, Message("Wrong", "خطأ")) for start, end in ends),
        key=lambda one: one.sort_key,
    )
    document = written(FileFindings(Document(text), found))
    assert text_of(document) == text


@pytest.mark.slow
@pytest.mark.parametrize("text", [f"{WRONG}\n", f"{WRONG} "])
def test_four_times_as_many_findings_take_no_more_than_eight_times_as_long(text: str) -> None:
    def seconds(times: int) -> float:
        file = checked(Document(text * times))
        start = time.process_time()
        made = written(file)
        spent = time.process_time() - start
        assert len(list(made.comments)) == len(file.diagnostics)
        return spent

    seconds(10)
    assert seconds(1_000) / seconds(250) < 8


def test_comments_that_a_word_file_has_keep_their_numbers() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("وقف اطلاق النار")
    for number in ("1", "x"):  # no number, as other programs have written it
        made.add_comment(paragraph.runs, text="لماذا؟", author="هند")._comment_elm.set(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}id", number
        )
    output = BytesIO()
    made.save(output)

    document = written(checked(decode(output.getvalue(), "a.docx")))

    numbers = [one.get(f"{{{one.nsmap['w']}}}id") for one in document.comments._comments_elm]
    assert numbers == ["1", "x", "0"]


def test_the_command_writes_the_file_and_asks_for_its_name(sawab: Sawab) -> None:
    (sawab.folder / "a.txt").write_text(WRONG, "utf-8")
    run = sawab("check", "--output-format", "docx", "-o", "out.docx", "a.txt")
    assert run.status == 1
    assert run.stderr == ""
    assert len(list(docx.Document(str(sawab.folder / "out.docx")).comments)) == 3
    run = sawab("check", "--output-format", "docx", "a.txt")
    assert run.status == 2
    assert "give -o FILE" in run.stderr


def too_deep(text: str) -> bytes:
    output, made = BytesIO(), BytesIO(word_file([(text, False)]))
    with ZipFile(made) as old, ZipFile(output, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:p>", b"<w:sdt>" * 300 + b"</w:sdt>" * 300 + b"<w:p>", 1)
            new.writestr(name, part)
    return output.getvalue()


def test_a_file_that_takes_no_comments_is_an_error_with_its_name(sawab: Sawab) -> None:
    """Elements so deep in others that the library which adds comments gives up."""
    (sawab.folder / "a.docx").write_bytes(too_deep("وقف اطلاق النار"))
    assert "S002" in sawab("check", "--output-format", "concise", "a.docx").stdout

    run = sawab("check", "--output-format", "docx", "-o", "out.docx", "a.docx")

    assert run.status == 2
    assert run.stderr.startswith("Error: a.docx: python-docx")
    assert not (sawab.folder / "out.docx").exists()


def test_a_file_in_strict_open_xml_is_one_that_takes_no_comments(sawab: Sawab) -> None:
    data = rewritten(word_file([("وقف اطلاق النار", False)]), *STRICT)
    (sawab.folder / "a.docx").write_bytes(data)
    assert "S002" in sawab("check", "--output-format", "concise", "a.docx").stdout

    run = sawab("check", "--output-format", "docx", "-o", "out.docx", "a.docx")

    assert run.status == 2
    assert run.stderr.startswith("Error: a.docx: python-docx")
    assert run.stderr.count("\n") == 1


def test_a_file_that_takes_no_comments_is_refused_before_it_is_checked(sawab: Sawab) -> None:
    (sawab.folder / "a.docx").write_bytes(too_deep(unknown(5_000)))
    assert "too many unknown words" in sawab("check", "--no-cache", "a.docx").stderr

    run = sawab("check", "--output-format", "docx", "-o", "out.docx", "a.docx", "--no-cache")

    assert run.status == 2
    assert run.stderr.startswith("Error: a.docx: python-docx")
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("fix", "--diff"), ("fix",)])
def test_fix_writes_no_word_file(sawab: Sawab, arguments: tuple[str, ...]) -> None:
    path: Path = sawab.folder / "a.txt"
    path.write_text(WRONG, "utf-8")
    run = sawab(*arguments, "--output-format", "docx", "a.txt")
    assert run.status == 2
    assert path.read_text("utf-8") == WRONG
