"""Passages of commentaries and journals from which rare words are learnt."""

from __future__ import annotations

import json
from pathlib import Path

from dictionaries.recipes.further_text import (
    EDITIONS,
    commentary_passages,
    journal_passages,
    told_passages,
)

ISSUE = """<TEI><teiHeader><title>آذان</title></teiHeader><text><body><div><head>باب</head>
<p>رفع المؤذن <lb/>الأذان<note place="bottom" n="1"/> &amp; صلى</p>
<lg><l>صمت عنه</l><l>الآذان</l></lg></div></body></text></TEI>"""


def test_passages_of_a_journal_are_its_parts_without_markup(tmp_path: Path) -> None:
    (tmp_path / "tei").mkdir()
    (tmp_path / "tei" / "i_1.xml").write_text(ISSUE, encoding="utf-8")
    assert list(journal_passages(tmp_path)) == ["باب", "رفع المؤذن الأذان & صلى", "صمت عنه الآذان"]


def test_passages_of_a_commentary_are_without_markup(tmp_path: Path) -> None:
    folder = tmp_path / "tafsir" / EDITIONS[0]
    folder.mkdir(parents=True)
    content = json.dumps({"ayahs": [{"text": "<p>في آذانهم</p>"}]})
    (folder / "2.json").write_text(content, encoding="utf-8")
    assert list(commentary_passages(tmp_path)) == ["في آذانهم"]


def test_only_passages_with_a_word_told_by_topic_are_taken_each_once() -> None:
    passages = ["في آذانهم وقر", "كتاب جديد", "في آذانهم وقر", "وأذان من الله"]
    assert list(told_passages(passages)) == ["في آذانهم وقر", "وأذان من الله"]
