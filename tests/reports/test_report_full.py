from __future__ import annotations

from collections.abc import Callable

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.reports import FileFindings, ReportOptions, reporter


def full(*files: FileFindings, summary: bool = True, show_source: bool = True) -> str:
    options = ReportOptions(summary=summary, show_source=show_source)
    return "".join(reporter("full", options).render(files))


def test_a_finding_shows_its_rule_its_line_and_its_suggestions(article: FileFindings) -> None:
    report = full(article)

    assert (
        "news/article.txt:3:29: S001 misspelling: Misspelt word\n"
        "    قال لافروف الأربعاءإن حكومة >>الوفقاق<< لا ترغب في ذلك.وأعرب عن أسفه.\n"
        "    الوفقاق → الوفاق (or: الوفقات)\n"
    ) in report


def test_the_closing_counts_say_what_fix_would_do(article: FileFindings) -> None:
    clean = FileFindings(Document("نص سليم", "clean.txt"), [])

    assert full(article, clean).endswith(
        "4 findings in 1 file, 2 fixable (1 more with --unsafe-fixes).\n"
    )
    assert full(clean, clean) == "No findings in 2 files.\n"
    assert full(clean, summary=False) == ""


def test_the_closing_counts_in_arabic(article: FileFindings) -> None:
    report = "".join(reporter("full", ReportOptions(lang="ar")).render([article]))

    assert "الملاحظات: 4، الملفات: 1، القابلة للإصلاح: 2" in report
    assert "الوفقاق → الوفاق (أو: الوفقات)" in report


def test_a_long_line_is_cut_between_words_around_the_finding(
    flag: Callable[..., Diagnostic],
) -> None:
    text = "كلمة أخرى " * 5000 + "الوفقاق " + "كلمة أخرى " * 5000
    finding = flag(text, "الوفقاق", "الوفاق")

    source = full(FileFindings(Document(text), [finding])).splitlines()[1].strip()

    assert len(source) < 100
    assert source.startswith("… ")
    assert source.endswith(" …")
    assert ">>الوفقاق<<" in source
    assert set(source.replace(">>الوفقاق<<", "").split()) == {"…", "كلمة", "أخرى"}


def test_a_line_without_any_space_is_cut_too(flag: Callable[..., Diagnostic]) -> None:
    text = "ب" * 100_000 + "ج" + "ب" * 100_000
    source = full(FileFindings(Document(text), [flag(text, "ج")])).splitlines()[1]

    assert ">>ج<<" in source
    assert len(source) < 100


def test_an_error_across_a_line_break_stays_on_one_line(flag: Callable[..., Diagnostic]) -> None:
    text = "قال في\r\nفي البيت"
    finding = flag(text, "في\r\nفي", "في")

    report = full(FileFindings(Document(text), [finding]))

    assert "    قال >>في⏎في<< البيت\n" in report
    assert "    في⏎في → في\n" in report


def test_text_cannot_command_the_terminal(flag: Callable[..., Diagnostic]) -> None:
    text = "قال \x1b[2J \u202eالوفقاق\x07 ذلك"
    finding = flag(text, "الوفقاق\x07", "الوفاق")

    report = full(FileFindings(Document(text), [finding]))

    assert not {"\x1b", "\u202e", "\x07"} & set(report)
    assert "قال [U+001B][2J [U+202E]>>الوفقاق[U+0007]<< ذلك" in report


def test_a_mark_on_nothing_gets_a_circle_to_stand_on(flag: Callable[..., Diagnostic]) -> None:
    text = "قال \u064b ذلك"

    report = full(FileFindings(Document(text), [flag(text, "\u064b", "")]))

    assert ">>\u25cc\u064b<<" in report


def test_source_lines_can_be_left_out(article: FileFindings) -> None:
    assert ">>" not in full(article, show_source=False)
