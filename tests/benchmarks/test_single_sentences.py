"""News is parted by a seed, and reports of a sentence that stands twice count once."""

from __future__ import annotations

import lzma
from pathlib import Path

from benchmarks.single_sentences import NEWS, report, reports, sentences
from linter import Linter

LINTER = Linter(select=["S001"])


def _folder(tmp_path: Path, articles: list[str]) -> Path:
    path = tmp_path / NEWS
    path.parent.mkdir()
    path.write_bytes(lzma.compress("\n".join(articles).encode()))
    return tmp_path


def test_no_article_is_of_two_parts_and_none_of_no_part(tmp_path: Path) -> None:
    folder = _folder(tmp_path, [f"وصل الوفد الرقم {number} اليوم" for number in range(200)])
    parts = [set(sentences(folder, part)) for part in ("read", "test")]
    assert [len(part) for part in parts] == [170, 30]
    assert len(set.union(*parts)) == 200


def test_sentences_end_at_their_marks_and_short_ones_are_left_out(tmp_path: Path) -> None:
    article = "وصل الوفد إلى المدينة. صورة الخبر. هل عاد الوفد إلى المدينة؟ نعم"
    folder = _folder(tmp_path, [article] * 100)
    assert sentences(folder, "read") == ["وصل الوفد إلى المدينة.", "هل عاد الوفد إلى المدينة؟"]


def test_report_at_one_place_counts_once() -> None:
    texts = ["زار الوزير المديتة القديمة أمس.", "زار الوزير المديتة القديمة أمس."]
    assert len(list(reports(LINTER, texts))) == 1
    lines = list(report(LINTER, texts, show_unjudged=True))
    assert lines[0] == "2 sentences, 10 words"
    assert lines[-1].startswith("ant-news\tالمديتة\t")
