from __future__ import annotations

from pathlib import Path

import pytest

from linter.rules.core.registry import select_rules
from linter.settings.discovery import Discovery, find_settings
from linter.settings.keys import KEYS, Key
from linter.settings.layers import profiles
from linter.settings.model import ConfigError, Settings
from linter.settings.sources import load_words


def put(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder / name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            ".sawab.toml",
            "select = ['S', 'P']\nignore = ['P002']\nlang = 'ar'\nexclude = ['old/']\n"
            "output-format = 'concise'\n[per-file-ignores]\n'poems/*.txt' = ['P', 'R001']\n",
        ),
        (
            "pyproject.toml",
            "[project]\nname = 'x'\n[tool.sawab]\nselect = ['S', 'P']\nignore = ['P002']\n"
            "lang = 'ar'\nexclude = ['old/']\noutput-format = 'concise'\n"
            "per-file-ignores = { 'poems/*.txt' = ['P', 'R001'] }\n",
        ),
        (
            "setup.cfg",
            "[metadata]\nname = x\n[sawab]\nselect = S, P\nignore =\n    P002\nlang = ar\n"
            "exclude = old/\noutput-format = concise\n"
            "per-file-ignores =\n    poems/*.txt: P, R001\n",
        ),
    ],
)
def test_three_files_say_the_same(tmp_path: Path, name: str, text: str) -> None:
    path = put(tmp_path, name, text)

    settings = find_settings(tmp_path)

    assert settings.path == path
    assert settings.select == ("S", "P")
    assert settings.ignore == ("P002",)
    assert settings.lang == "ar"
    assert settings.output_format == "concise"
    assert settings.ignored_in(tmp_path / "poems" / "a.txt") == ("P", "R001")
    assert settings.ignored_in(tmp_path / "a.txt") == ()
    assert settings.excludes(tmp_path / "old")
    assert settings.excludes(tmp_path / "sub" / "old" / "a.txt")
    assert not settings.excludes(tmp_path / "sub" / "old.txt")


def test_the_nearest_settings_win_as_a_whole(tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", "[tool.sawab]\nignore = ['P']\nlang = 'ar'\n")
    put(tmp_path / "a" / "b", "setup.cfg", "[sawab]\nignore = S\n")

    assert find_settings(tmp_path / "a").ignore == ("P",)
    assert find_settings(tmp_path / "a" / "b" / "c").ignore == ("S",)
    assert find_settings(tmp_path / "a" / "b" / "c").lang is None


def test_files_that_concern_other_tools_are_not_settings(tmp_path: Path) -> None:
    put(tmp_path, ".sawab.toml", "ignore = ['P']\n")
    put(tmp_path / "a", "pyproject.toml", "[project]\nname = 'sawab-plugin'\n")
    put(tmp_path / "a", "setup.cfg", "[metadata]\nname = x\n")

    assert find_settings(tmp_path / "a").ignore == ("P",)


def test_in_one_folder_our_own_file_wins(tmp_path: Path) -> None:
    put(tmp_path, ".sawab.toml", "ignore = ['U']\n")
    put(tmp_path, "pyproject.toml", "[tool.sawab]\nignore = ['P']\n")
    put(tmp_path, "setup.cfg", "[sawab]\nignore = S\n")

    assert find_settings(tmp_path).ignore == ("U",)


def test_words_count_up_to_the_folder_of_the_settings(tmp_path: Path) -> None:
    above = put(tmp_path, ".sawab-words.txt", "برقة\n")
    beside = put(tmp_path / "a", ".sawab-words.txt", "\ufeffتوكرة  # بلدة\n\n# تعليق\nغولر\n")
    listed = put(tmp_path / "a", "names.txt", "شويغو\n")
    put(tmp_path / "a", ".sawab.toml", "words = ['names.txt']\n")
    below = put(tmp_path / "a" / "b", ".sawab-words.txt", "يشار\n")

    assert find_settings(tmp_path / "a" / "b").words == (below, beside, listed)
    assert above in find_settings(tmp_path).words
    assert load_words(beside) == ("توكرة", "غولر")


def test_a_relative_folder_finds_the_settings_above_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, ".sawab.toml", "ignore = ['P']\n")
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")

    assert find_settings(Path()).ignore == ("P",)
    assert find_settings(Path("../a/b/..")).ignore == ("P",)


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        (".sawab.toml", "selct = []", ":1: there is no setting 'selct'; did you mean 'select'?"),
        (".sawab.toml", "# selct\n\n selct = []", ":3: there is no setting"),
        (".sawab.toml", "select = 'S'", ":1: select: this must be a list of strings"),
        (".sawab.toml", "extend-select = []\nselect = [1]", ":2: select: this must be a list"),
        (".sawab.toml", "lang = 'fa'", ":1: lang: this must be 'ar' or 'en', not 'fa'"),
        (".sawab.toml", "spelling = 'x'", ":1: spelling: this must be 'modern', 'egyptian' or"),
        (".sawab.toml", "exclude = ['[z-a]']", ":1: exclude: '[z-a]' is not a path pattern"),
        (".sawab.toml", "per-file-ignores = ['a']", ":1: per-file-ignores: this must be a table"),
        (".sawab.toml", "output-format = 3", ":1: output-format: this must be a string"),
        (".sawab.toml", "select = [", ": this is not valid TOML: "),
        ("pyproject.toml", "[tool]\nsawab = 1", ": 'tool.sawab' must be a table"),
        ("setup.cfg", "[sawab]\nigonre = S\n", ":2: there is no setting 'igonre'; did you mean"),
        ("setup.cfg", "[sawab\n", ": this is not valid INI: "),
        (
            ".sawab.toml",
            "\nprofile = 'nws'",
            ":2: profile: no profile is called 'nws'; did you mean",
        ),
        (".sawab.toml", "baseline = []", ":1: baseline: this must be a string"),
        (
            "pyproject.toml",
            "[tool.ruff]\nselect = 1\n[tool.sawab]\nselect = 1\n",
            ":4: select: this must be a list",
        ),
        (
            "pyproject.toml",
            "[tool.sawab]\nlang = 'ar'\n[tool.sawab.per-file-ignores]\na = 1\n[x]\na = 2\n",
            ":4: per-file-ignores: this must be a list of strings",
        ),
        (
            ".sawab.toml",
            "exclude = ['b.txt']\n[per-file-ignores]\n'a.txt' = ['P']\n'b.txt' = 'P'\n",
            ":4: per-file-ignores: this must be a list of strings",
        ),
        (
            ".sawab.toml",
            "exclude = ['b.txt']\nper-file-ignores = { 'b.txt' = 'P' }\n",
            ":2: per-file-ignores: this must be a list of strings",
        ),
        (
            ".sawab.toml",
            "[per-file-ignores]\n'a' = ['P']\n'[z-a]' = ['P']\n",
            ":3: per-file-ignores: '[z-a]' is not a path pattern",
        ),
        (
            "setup.cfg",
            "[sawab]\nformats =\n    a.txt: text\n    b.txt: markdwn\n",
            ":4: formats: there is no format 'markdwn'",
        ),
        ("setup.cfg", "[mypy]\nignore = x\n[sawab]\nlang = fa\n", ":4: lang: this must be"),
    ],
)
def test_a_wrong_entry_is_named_by_file_and_line(
    tmp_path: Path, name: str, text: str, complaint: str
) -> None:
    path = put(tmp_path, name, text)

    with pytest.raises(ConfigError) as caught:
        find_settings(tmp_path)

    assert str(caught.value).startswith(f"{path}{complaint}")


def test_settings_that_are_not_utf8_are_refused(tmp_path: Path) -> None:
    (tmp_path / ".sawab.toml").write_bytes(b"lang = '\xff'")

    with pytest.raises(ConfigError, match="not valid UTF-8"):
        find_settings(tmp_path)


def test_a_line_of_two_words_in_a_word_file_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, ".sawab-words.txt", "برقة\nبني وليد\n")

    with pytest.raises(ConfigError, match=r"\.sawab-words\.txt:2: 'بني وليد' is more than one"):
        load_words(path)


def test_a_profile_lies_under_the_settings(tmp_path: Path) -> None:
    put(tmp_path, ".sawab.toml", "profile = 'wiki'\nignore = ['P002']\n")

    settings = find_settings(tmp_path)

    assert settings.profile == "wiki"
    assert [layer.ignore for layer in settings.layers][1:] == [
        tuple(profiles()["wiki"]["ignore"]),
        ("P002",),
    ]


def test_a_profile_on_the_command_line_chooses_rules_instead_of_the_file(tmp_path: Path) -> None:
    put(tmp_path, ".sawab.toml", "select = ['P']\nlang = 'ar'\n")

    settings = Discovery(profile="strict")(tmp_path)

    assert [layer.select for layer in settings.layers] == [("all",)]
    assert settings.lang == "ar"
    assert settings.profile == "strict"


def test_a_named_file_holds_everywhere(tmp_path: Path) -> None:
    named = put(tmp_path / "etc", "pyproject.toml", "[tool.sawab]\nlang = 'ar'\n")
    words = put(tmp_path / "etc", ".sawab-words.txt", "برقة\n")
    put(tmp_path / "a", ".sawab.toml", "lang = 'en'\n")
    put(tmp_path / "a", ".sawab-words.txt", "توكرة\n")

    settings = Discovery(named)(tmp_path / "a")

    assert (settings.lang, settings.path, settings.words) == ("ar", named, (words,))


def test_a_named_file_may_have_any_name(tmp_path: Path) -> None:
    assert Discovery(put(tmp_path, "ours.toml", "lang = 'ar'\n"))(tmp_path).lang == "ar"
    assert Discovery(put(tmp_path, "ours.cfg", "[sawab]\nlang = ar\n"))(tmp_path).lang == "ar"


def test_a_named_file_without_our_table_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "pyproject.toml", "[project]\nname = 'x'\n")

    with pytest.raises(ConfigError, match=r"pyproject\.toml: this file holds no \[tool\.sawab\]"):
        Discovery(path)(tmp_path)


def test_isolated_takes_neither_settings_nor_words(tmp_path: Path) -> None:
    put(tmp_path, ".sawab.toml", "lang = 'ar'\n")
    put(tmp_path, ".sawab-words.txt", "برقة\n")

    settings = Discovery(isolated=True)(tmp_path)

    assert (settings.lang, settings.words, settings.path) == (None, (), None)


def test_a_key_on_the_command_line_beats_the_file(tmp_path: Path) -> None:
    put(tmp_path, ".sawab.toml", "lang = 'en'\nselect = ['P']\nexclude = ['old/']\n")

    settings = Discovery(given=("lang = 'ar'", "ignore = ['P002']"))(tmp_path)

    assert settings.lang == "ar"
    assert settings.excludes(tmp_path / "old")
    assert [layer.select for layer in settings.layers if layer.given] == [("P",), (), ()]
    assert settings.layers[-1].ignore == ("P002",)


def test_a_wrong_key_on_the_command_line_says_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"--config:1: there is no setting 'lnag'; did you mean"):
        Discovery(given=("lnag = 'ar'",))(tmp_path)


@pytest.mark.parametrize("name", profiles())
def test_a_profile_names_rules_that_exist_and_says_what_it_is_for(name: str) -> None:
    table = dict(profiles()[name])

    assert table.pop("description")
    assert Discovery(profile=name)(Path()).profile == name
    for key in ("select", "extend-select", "ignore"):
        assert select_rules(table.pop(key, ["all"]))
    assert not table


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_what_holds_without_a_key_may_be_written_down(tmp_path: Path, key: Key) -> None:
    """The default that the documentation shows is a value, and changes nothing."""
    put(tmp_path, ".sawab.toml", f"{key.name} = {key.default}\n")

    value = getattr(find_settings(tmp_path), key.field)
    assert (value or None) in (getattr(Settings(), key.field) or None, "full", "document")


def test_no_baseline_beats_that_of_the_file(tmp_path: Path) -> None:
    put(tmp_path, ".sawab.toml", "baseline = 'old.json'\n")

    assert find_settings(tmp_path).baseline == tmp_path / "old.json"
    assert Discovery(given=("baseline = ''",))(tmp_path).baseline is None


@pytest.mark.parametrize("key", ["words", "glossaries", "baseline"])
def test_a_path_with_a_nul_is_refused_with_its_line(tmp_path: Path, key: str) -> None:
    value = '"a\\u0000b"' if key == "baseline" else '["a\\u0000b"]'
    put(tmp_path, ".sawab.toml", f"lang = 'ar'\n{key} = {value}\n")

    with pytest.raises(ConfigError, match=rf"\.sawab\.toml:2: {key}: no path holds a NUL"):
        find_settings(tmp_path)


@pytest.mark.parametrize("depth", [100, 1_000, 10_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a = ", "}")])
def test_settings_nested_to_any_depth_are_refused(
    tmp_path: Path, opening: str, closing: str, depth: int
) -> None:
    put(tmp_path, ".sawab.toml", f"select = {opening * depth}1{closing * depth}\n")

    with pytest.raises(ConfigError, match=r"\.sawab\.toml"):
        find_settings(tmp_path)


def test_a_number_too_long_for_python_is_an_error_in_the_settings(tmp_path: Path) -> None:
    put(tmp_path, ".sawab.toml", f"select = {'9' * 10_000}\n")

    with pytest.raises(ConfigError, match=r"\.sawab\.toml"):
        find_settings(tmp_path)
