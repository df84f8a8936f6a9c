from __future__ import annotations

from collections.abc import Callable, Iterator

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.reports import FileFindings, ReportOptions, reporter


def test_a_finding_is_one_line_with_place_code_message_and_suggestion(
    article: FileFindings,
) -> None:
    lines = "".join(reporter("concise").render([article])).splitlines()

    assert len(lines) == 4
    assert lines[0] == "news/article.txt:3:12: B001 Misspelt word: الأربعاءإن → الأربعاء إن"
    assert lines[1] == "news/article.txt:3:29: S001 Misspelt word: الوفقاق → الوفاق"


def test_a_missing_space_is_shown_between_its_words(article: FileFindings) -> None:
    lines = list(reporter("concise").render([article]))

    assert lines[2].endswith("No space after .: ذلك.وأعرب → ذلك.␣وأعرب\n")


def test_a_stray_space_is_shown_as_an_open_box(flag: Callable[..., Diagnostic]) -> None:
    text = 'قال "حتى التحرير ".'
    finding = flag(text, ' ".', '".')

    line = "".join(reporter("concise").render([FileFindings(Document(text), [finding])]))

    assert line.endswith('التحرير␣". → التحرير".\n')


def test_an_invisible_character_is_named(article: FileFindings) -> None:
    lines = list(reporter("concise").render([article]))

    assert lines[3] == ("news/article.txt:4:9: U004 Misspelt word: [U+200F RIGHT-TO-LEFT MARK]\n")


def test_messages_come_in_arabic_when_asked(article: FileFindings) -> None:
    line = next(reporter("concise", ReportOptions(lang="ar")).render([article]))

    assert "كلمة مكتوبة خطأ: الأربعاءإن → الأربعاء إن" in line


def test_colours_only_when_asked(article: FileFindings) -> None:
    plain = "".join(reporter("concise").render([article]))
    coloured = "".join(reporter("concise", ReportOptions(colour=True)).render([article]))

    assert "\x1b" not in plain
    assert "\x1b[31mالوفقاق\x1b[0m → \x1b[32mالوفاق\x1b[0m" in coloured


def test_direction_marks_stand_around_the_arrow_on_a_terminal_only(article: FileFindings) -> None:
    plain = "".join(reporter("concise").render([article]))
    marked = "".join(reporter("concise", ReportOptions(bidi_marks=True)).render([article]))

    assert "\u200e" not in plain
    assert "الوفقاق\u200e → \u200eالوفاق" in marked


def test_a_file_is_reported_before_the_next_one_is_checked(article: FileFindings) -> None:
    checked = []

    def check() -> Iterator[FileFindings]:
        for number in range(2):
            checked.append(number)
            yield article

    next(reporter("concise").render(check()))

    assert checked == [0]


def test_a_no_break_space_is_named_only_where_it_is_the_matter(
    flag: Callable[..., Diagnostic],
) -> None:
    text = "مشيرا إلى\u00a0إنه يأمل"
    findings = [
        flag(text, "إلى\u00a0إنه", "إلى\u00a0أنه"),
        flag(text, "\u00a0", " "),
    ]

    lines = list(reporter("concise").render([FileFindings(Document(text), findings)]))

    assert lines[0].endswith(": إلى إنه → إلى أنه\n")
    assert lines[1].endswith(": إلى[U+00A0 NO-BREAK SPACE]إنه → إلى إنه\n")
