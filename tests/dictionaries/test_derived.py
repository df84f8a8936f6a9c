"""Which derived stems count: by their roots and verbs, and by what they may be errors for."""

from __future__ import annotations

from pathlib import Path

import dawg
import pytest

from dictionaries.recipes import derived
from dictionaries.recipes.alkhalil import PATTERNS, VERBS, Lexeme, Witnesses
from dictionaries.recipes.derived import derived_stems, with_particles
from dictionaries.recipes.word_sources import error_model

VERB_PATTERN = "تَفَاعَلَ"
TO_ALLY = Lexeme(
    "حزب", "تحازب", VERB_PATTERN, VERBS, frozenset({("يتحازب", "v"), ("تحازبوا", "v")})
)
TO_WRITE = Lexeme("كتب", "كتب", "فَعَلَ", VERBS, frozenset({("يكتب", "v"), ("كتبوا", "v")}))
TO_CORRESPOND = Lexeme("كتب", "تكاتب", VERB_PATTERN, VERBS, frozenset({("يتكاتب", "v")}))
VERBS_OF_ALL = (TO_ALLY, TO_WRITE, TO_CORRESPOND)


def participle(root: str, lemma: str) -> Lexeme:
    return Lexeme(root, lemma, "مُتَفَاعِل", "اسم فاعل", frozenset({(lemma, "n")}))


def of_kind(kind: str, lemma: str) -> Lexeme:
    return Lexeme("كتب", lemma, "فَعْلَة", kind, frozenset({(lemma, "n")}))


def test_verb_counts_if_its_root_has_a_listed_verb() -> None:
    witnesses = Witnesses({"يكتب", "كتبوا"}, VERBS_OF_ALL)
    assert witnesses.vouch_for(TO_CORRESPOND)
    assert not witnesses.vouch_for(TO_ALLY)


def test_participle_counts_with_its_verb() -> None:
    witnesses = Witnesses({"يكتب", "كتبوا"}, VERBS_OF_ALL)
    assert witnesses.vouch_for(participle("كتب", "متكاتب"))
    assert not witnesses.vouch_for(participle("حزب", "متحازب"))


def test_noun_counts_by_itself_where_it_bears_the_article_elsewhere() -> None:
    assert Witnesses({"بالمتحازب"}, VERBS_OF_ALL).vouch_for(participle("حزب", "متحازب"))


def test_noun_of_one_time_must_be_listed_itself() -> None:
    known = {"يكتب", "كتبوا"}
    assert not Witnesses(known, VERBS_OF_ALL).vouch_for(of_kind("مصدر مرة", "كتبة"))
    assert Witnesses(known | {"بالكتبة"}, VERBS_OF_ALL).vouch_for(of_kind("مصدر مرة", "كتبة"))


def test_nisba_counts_by_the_noun_that_it_is_of() -> None:
    assert Witnesses({"بالإعصار"}, ()).vouch_for(of_kind("نسبة", "إعصاري"))
    assert not Witnesses({"إعصار"}, ()).vouch_for(of_kind("نسبة", "إعصاري"))


def test_noun_of_persons_gives_no_nisba() -> None:
    """المهندسيين is an error for المهندسين."""
    known = {"بالمهندس", "المهندسون"}
    assert not Witnesses(known, ()).vouch_for(of_kind("نسبة", "مهندسي"))


def test_particles_lend_their_words_weight() -> None:
    whole = with_particles({"كتاب": 1.0, "والكتاب": 2.0, "بكتاب": 4.0, "كاتب": 8.0})
    assert whole["كتاب"] == 7.0
    assert whole["كاتب"] == 8.0


def chosen(monkeypatch: pytest.MonkeyPatch, form: str, known: set[str]) -> set[str]:
    lexeme = Lexeme("", form, "", "", frozenset({(form, "n")}))
    monkeypatch.setattr(derived, "chosen_lexemes", lambda known: [lexeme])
    frequencies = {"وجود": 300.0, "شظف": 0.1}
    words = dawg.IntDAWG([(word, 0) for word in sorted(frequencies, key=str.encode)])
    kept, risky = derived_stems(known, frequencies, words, error_model())
    assert kept | risky == {form + "n"}
    return kept


def test_stem_one_error_from_a_common_word_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(monkeypatch, "وحود", set()) == set()


def test_stem_far_from_common_words_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(monkeypatch, "شاظف", set()) == {"شاظفn"}


def test_listed_stem_is_kept_whatever_it_is_near(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(monkeypatch, "وحود", {"وحود"}) == {"وحودn"}


def test_each_pattern_is_of_one_verb() -> None:
    lines = Path(PATTERNS).read_text(encoding="utf-8").splitlines()
    nouns = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    assert len(nouns) == len(set(nouns))
