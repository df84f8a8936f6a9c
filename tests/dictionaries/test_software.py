"""Which words of programs' translations count as terms, and what is read of a package."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import pytest

from dictionaries.recipes import software
from dictionaries.recipes.software import ENOUGH_PROGRAMS, Use, programs, stems_of, whole_uses
from dictionaries.recipes.software_readers import words
from dictionaries.recipes.word_sources import software_frequencies
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact


def use(teams: str, *programs: str, count: int = 1) -> Use:
    return Use(set(teams.split()), set(programs), count)


def test_habit_of_one_team_is_not_independent() -> None:
    assert not use("kde", "ark", "kate", "okular").is_independent
    assert use("kde gnome", "ark", "kate", "gedit").is_independent


def test_one_team_is_enough_where_many_programs_agree() -> None:
    assert use("gnome", *map(str, range(ENOUGH_PROGRAMS))).is_independent


def test_forms_with_particles_speak_for_their_stem() -> None:
    found = {"خادوم": use("kde", "kio"), "والخادوم": use("gnome", "gdm", "eog", count=2)}
    whole = whole_uses(found)["خادوم"]
    assert (whole.teams, whole.programs, whole.count) == (
        {"kde", "gnome"},
        {"kio", "gdm", "eog"},
        3,
    )


def test_what_is_left_of_a_word_counts_only_where_it_is_written_alone() -> None:
    assert stems_of("بدأت", {"بدأت": Use()}) == {"بدأت"}


def test_strings_are_read_without_access_keys_tags_and_placeholders(tmp_path: Path) -> None:
    messages = {"@metadata": {"authors": ["مترجم"]}, "a": "ا&حفظ <b>الملف</b> %(name)s &lt; ما"}
    package = tmp_path / "a.deb"
    package.write_bytes(deb("usr/share/x/i18n/ar.json", json.dumps(messages).encode()))
    assert list(words(package)) == ["احفظ", "الملف", "ما"]


def deb(name: str, content: bytes) -> bytes:
    """A Debian package with one file: an `ar` archive that holds a tar archive (deb(5))."""
    tree = io.BytesIO()
    with tarfile.open(fileobj=tree, mode="w:gz") as archive:
        entry = tarfile.TarInfo(f"./{name}")
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    data = tree.getvalue()
    header = f"{'data.tar.gz/':16}{'0':12}{'0':6}{'0':6}{'100644':8}{len(data):<10}`\n"
    return b"!<arch>\n" + header.encode("ascii") + data


def test_each_package_has_its_checksum_and_its_licence() -> None:
    lines = (software.FOLDER / "packages.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert all(len(row) == 5 and len(row[2]) == 64 and row[4] for row in rows)
    assert len({program.package.name for program in programs()}) == len(rows)


def test_no_refused_form_is_in_the_list() -> None:
    lines = (software.FOLDER / "not_terms.txt").read_text(encoding="utf-8").splitlines()
    refused = {line.split("#")[0].strip() for line in lines} - {""}
    assert not refused & software_frequencies().keys()


@pytest.mark.parametrize(
    "word",
    [
        *("الدوال", "البايت", "الخادوم", "خواديم", "الممررة", "الودجة", "الرسومي", "المرمز"),
        *("تلميحة", "اقبل", "اقسم", "افرز", "ارسم", "اجمع", "واي", "فاي", "المتوضعة", "تسجيلة"),
    ],
)
def test_word_of_software_is_known(word: str) -> None:
    assert word in Lexicon(default_artefact())


@pytest.mark.parametrize("word", ["إستخدام", "الإفتراضي", "ارسل", "انشاء", "اضافة", "الادوات"])
def test_misspelling_that_translators_repeat_is_unknown(word: str) -> None:
    assert word not in Lexicon(default_artefact())


def test_word_that_programs_use_is_not_rare() -> None:
    lexicon = Lexicon(default_artefact())
    assert lexicon.frequency("تالف") >= 1
