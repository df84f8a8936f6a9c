"""Word graphs: however they are read, they hold the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.lexicon import graph
from linter.lexicon.artefact import Artefact, DictionaryError, pack
from linter.lexicon.graph import DAWG, IntDAWG, load_graph

WORDS = sorted(["أحمد", "احمد", "أحمر", "مدرسة", "مدرسه"], key=str.encode)
LARGE = sorted({f"{'اأإ'[i % 3]}{i}" for i in range(300_000)}, key=str.encode)


Kinds = tuple[type[DAWG], type[IntDAWG]]


def artefact(folder: Path) -> Artefact:
    path = folder / "x.sawab"
    sections = {
        "first": DAWG(WORDS, input_is_sorted=True).tobytes(),
        "numbers": IntDAWG([(word, place) for place, word in enumerate(WORDS)]).tobytes(),
        "large": IntDAWG([(w, i * 7919 % 64) for i, w in enumerate(LARGE)]).tobytes(),
    }
    path.write_bytes(pack(sections, {}))
    return Artefact(path)


@pytest.fixture(params=[True, False], ids=["dawg2", "dawg2-python"])
def kinds(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Kinds:
    if request.param:
        return DAWG, IntDAWG
    import dawg_python

    monkeypatch.setattr(graph, "COMPILED", False)
    return dawg_python.DAWG, dawg_python.IntDAWG


def test_first_section_and_later_ones_are_read(tmp_path: Path, kinds: Kinds) -> None:
    plain, numbered = kinds
    words = load_graph(plain, artefact(tmp_path), "first")
    assert [word in words for word in (*WORDS, "مدرس", "x")] == [True] * 5 + [False] * 2
    numbers = load_graph(numbered, artefact(tmp_path), "numbers")
    assert [numbers.get(word) for word in (*WORDS, "مدرس")] == [0, 1, 2, 3, 4, None]


def test_large_section_is_read(tmp_path: Path, kinds: Kinds) -> None:
    numbers = load_graph(kinds[1], artefact(tmp_path), "large")
    assert [numbers.get(w) for w in LARGE[:70]] == [i * 7919 % 64 for i in range(70)]


def test_walks_give_the_same_words(tmp_path: Path, kinds: Kinds) -> None:
    words = load_graph(kinds[0], artefact(tmp_path), "first")
    replaces = kinds[0].compile_replaces({"ا": ["أ", "إ"], "ه": ["ة"]})
    assert sorted(words.similar_keys("احمد", replaces)) == ["أحمد", "احمد"]
    assert sorted(words.similar_keys("مدرسه", replaces)) == ["مدرسة", "مدرسه"]


def test_lacking_graph_is_told(tmp_path: Path, kinds: Kinds) -> None:
    with pytest.raises(DictionaryError, match="lacks 'none'"):
        load_graph(kinds[0], artefact(tmp_path), "none")
