"""A document that is read chunk by chunk is judged as one."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.documents import Document
from linter.documents.format_table import PLAIN
from linter.engine import Linter
from linter.findings.diagnostic import Diagnostic
from linter.rules.core.base import DocumentRule
from linter.rules.core.looking import chunks_of
from linter.rules.core.registry import all_rules

#: What a text may write in one way in its first chunk and in another in the last.
CHOICES = (
    *("قال سيرجي ثم عاد", "كتب سيرغي أمس", "التقى بسيرغي", "زار سيرجي أو سيرغي المدينة"),
    *("عاد من أمريكا", "السفارة الأميركية بعيدة", "رأى (أميركا) ثم مضى", "قرأ «أمريكا» أمس"),
    *("دفع مئة دينار", "دفع مائة دينار", "وصل عبد الله أمس", "وصل عبدالله أمس"),
    *("في 5 يناير 2010", "في 9 أيار 2012", "في 2 جانفي 2011", "في 4 آب 2011"),
    *("زار أبوظبي", "زار أبو ظبي", "سنة ١٩٩٠ كذلك", "سنة 1990 كذلك", "قال «نعم»", 'قال "نعم"'),
    *("شكرًا لك", "شكراً لك", "المصرى القديم", "المصري القديم", "http://a.com/سيرغي"),
    "وصل الوفد إلى المدينة صباح اليوم قادما من العاصمة.",
)
OF_DOCUMENT = Linter(select=[one.code for one in all_rules() if isinstance(one, DocumentRule)])
DEFAULT = Linter()


def in_chunks(linter: Linter, document: Document, size: int) -> list[Diagnostic]:
    """What is found if the document is read in chunks of so many code points."""
    looks = [linter.look(chunk) for chunk in chunks_of(document, size)]
    return linter.concluded(document, pickle.loads(pickle.dumps(looks)))


@given(st.lists(st.sampled_from(CHOICES), max_size=25), st.integers(20, 200))
def test_what_two_chunks_write_in_two_ways_is_found(lines: list[str], size: int) -> None:
    document = Document("\n".join(lines))

    assert in_chunks(OF_DOCUMENT, document, size) == OF_DOCUMENT.check(document)


@pytest.mark.parametrize("kind", [PLAIN, "markdown", "html"])
def test_findings_are_placed_in_the_whole_file(kind: str) -> None:
    paragraph = "وصل الوفد ، ثم غادر.\n\nThe [end](a.html) of it.\n\nعاد <b>الوزير</b> ؛ ومضى.\n\n"
    document = Document(paragraph * 40, format=kind)

    found = in_chunks(DEFAULT, document, 300)

    assert found == DEFAULT.check(document)
    assert len(found) >= 40


def test_a_comment_silences_what_other_chunks_hold() -> None:
    text = "<!-- sawab: ignore-file[P002] -->\n\n" + "وصل الوفد ، ثم غادر.\n\n" * 40
    assert in_chunks(DEFAULT, Document(text, "a.md", format="markdown"), 100) == []


def test_the_messages_of_a_translation_file_stay_together() -> None:
    messages = "".join(
        f'msgid "Number {one}"\nmsgstr "الرقم {one} ، ثم غيره"\n\n' for one in range(50)
    )
    document = Document(messages, "ar.po", format="gettext")
    assert len(list(chunks_of(document, 100))) == 1


def test_text_in_another_language_is_left_alone_in_each_chunk() -> None:
    persian = "این کتاب را برای شما خریدم و می‌خواهم که آن را بخوانید ، لطفا.\n\n"
    document = Document(("وصل الوفد إلى المدينة ، ثم غادر.\n\n" + persian) * 20)

    found = in_chunks(DEFAULT, document, 250)

    assert found == DEFAULT.check(document)
    assert len(found) == 20
