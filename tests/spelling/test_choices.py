"""Between two words that are confused, what stands around them chooses."""

from __future__ import annotations

import lzma
from hashlib import sha256
from pathlib import Path

import pytest

from dictionaries.recipes.choices import CLASSES as CLASS_TABLE
from dictionaries.recipes.choices import TABLE
from linter import Linter
from linter.findings.diagnostic import Applicability
from linter.lexicon.artefact import Artefact, pack
from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact, dictionary_path
from linter.spelling.choices import (
    CHOICES_ARTEFACT,
    ChoiceModel,
    Weights,
    default_choices,
    pack_choices,
)
from linter.spelling.speller import default_speller
from linter.spelling.surroundings.agreement import definite_gender
from linter.spelling.surroundings.features import features
from linter.spelling.surroundings.tokens import BREAK, NUMBER, shape
from linter.spelling.surroundings.topics import stem_of, topic_features, topics_of
from linter.spelling.surroundings.window import Window, window
from linter.text.marked import with_marks_of
from linter.text.passage import Passage

CLASSES = {"كتاب": ["كتاب", "قلم"], "ذهب": ["ذهب", "وصل"]}
LEXICON = Lexicon(default_artefact())
LINTER = Linter(select=["S", "C010"])


def seen(text: str, word: str) -> Window:
    passage = Passage(text)
    return window(passage, passage.words.index(word), {}, LEXICON)


def safe_fixes(text: str) -> dict[str, str]:
    return {
        text[one.start : one.end]: one.fixes[0].edits[0].replacement
        for one in LINTER.check(text)
        if one.fixes and one.fixes[0].applicability is Applicability.SAFE
    }


def test_window_holds_three_tokens_on_each_side_without_hamzas() -> None:
    found = seen("أكد الوزير أن الوفد سيصل إلى 20 مدينة.", "الوفد")
    assert found.before == ("ان", "الوزير", "اكد")
    assert found.after == ("سيصل", "الي", NUMBER)
    assert found.governor == "اكد"


def test_window_ends_at_an_empty_line_and_marks_are_tokens() -> None:
    found = seen("انتهى الفصل\n\nثم قال: نعم", "قال")
    assert found.before == ("ثم", BREAK, BREAK)
    assert found.after == (":", "نعم", BREAK)


def test_nothing_governs_across_the_end_of_a_sentence() -> None:
    assert seen("أكد الوزير ذلك. إن الوفد وصل", "إن").governor == ""


@pytest.mark.parametrize(
    ("text", "word", "particle"),
    [
        ("قال إن الوفد وصل وإن الاجتماع بدأ", "وإن", "إن"),
        ("ذكر أن الوفد وصل وأن الاجتماع بدأ", "وأن", "أن"),
        ("نسي أنه وصل وأن الاجتماع بدأ", "وأن", "أن"),
        ("يجب أن يصل وأن يبدأ الاجتماع", "وأن", "أن+"),
        ("ذكر ان الوفد وصل وأن الاجتماع بدأ", "وأن", ""),
        ("ذكر أن الوفد وصل. وإن الاجتماع بدأ", "وإن", ""),
        ("أن الوفد وصل", "أن", ""),
    ],
)
def test_window_holds_the_particle_of_the_clause_before(
    text: str, word: str, particle: str
) -> None:
    assert seen(text, word).particle == particle


@pytest.mark.parametrize(
    "text",
    [
        "أكدت الوزارة أن الأسعار مستقرة وأن المخزون كاف",
        "قال إن الأسعار مستقرة وإن المخزون كاف",
    ],
)
def test_joined_clause_keeps_the_particle_of_the_first(text: str) -> None:
    choices = default_choices()
    choice = choices.choice("وأن", "وإن")
    assert choice is not None
    word = "وأن" if "وأن" in text else "وإن"
    assert (choices.log_odds(choice, seen(text, word)) > 0) == (word == "وأن")


def test_neighbours_are_taken_as_they_are_corrected() -> None:
    passage = Passage("في المدرسه الكبيره")
    found = window(passage, 2, {"المدرسه": "المدرسة"}, LEXICON)
    assert found.before[0] == "المدرسة"


@pytest.fixture
def model(tmp_path: Path) -> ChoiceModel:
    table = {
        ("على", "علي"): Weights(2.0, {"-1 حصل": 3.0, "+1 بن": -8.0}),
        ("كبيرة", "كبيره"): Weights(6.0, {}),
    }
    path = tmp_path / "choices.sawab"
    path.write_bytes(pack(pack_choices(table, CLASSES), {}))
    return ChoiceModel(Artefact(path))


def test_odds_are_the_bias_and_the_weights_of_what_is_there(model: ChoiceModel) -> None:
    choice = model.choice("على", "علي")
    assert choice is not None
    assert model.log_odds(choice, seen("حصل علي الجائزة", "علي")) == pytest.approx(5.0)
    assert model.log_odds(choice, seen("زار علي بن خالد", "علي")) == pytest.approx(-6.0)
    assert model.bias(choice) == 2.0


def test_a_pair_asked_for_in_reverse_has_the_reverse_odds(model: ChoiceModel) -> None:
    choice = model.choice("كبيره", "كبيرة")
    assert choice is not None
    assert model.log_odds(choice, seen("مدينة كبيره", "كبيره")) == -6.0
    assert model.choice("كبيرة", "على") is None


def test_words_of_one_class_speak_alike(tmp_path: Path) -> None:
    path = tmp_path / "choices.sawab"
    table = {("على", "علي"): Weights(1.0, {"-1 ~ذهب": -2.0, "-1 ~-*": 4.0})}
    path.write_bytes(pack(pack_choices(table, CLASSES), {}))
    model = ChoiceModel(Artefact(path))
    choice = model.choice("على", "علي")
    assert choice is not None
    for text, odds in (("وصل علي", -1.0), ("ذهب علي", -1.0), ("كتاب علي", 1.0), ("غد علي", 5.0)):
        assert model.log_odds(choice, seen(text, "علي")) == pytest.approx(odds)


def test_counts_of_pairs_are_worth_more_beside_a_classifier_that_saw_little(
    tmp_path: Path,
) -> None:
    path = tmp_path / "choices.sawab"
    table = {
        ("على", "علي"): Weights(0.0, {}, 100_000),
        ("قوى", "قوي"): Weights(0.0, {}, 10),
    }
    path.write_bytes(pack(pack_choices(table, CLASSES), {}))
    model = ChoiceModel(Artefact(path))
    known, rare = model.choice("على", "علي"), model.choice("قوى", "قوي")
    assert known is not None
    assert rare is not None
    assert model.context_weight(rare) > model.context_weight(known)
    assert model.weight(rare) < model.weight(known)


@pytest.mark.parametrize(
    ("text", "word", "far"),
    [
        ("ذكر أن الوفد وصل وأن الاجتماع بدأ", "وأن", 3),
        ("ذكر أن الوفد الذي وصل أمس من المدينة بدأ وأن الاجتماع انتهى", "وأن", 5),
        ("وصل الوفد", "وصل", 0),
    ],
)
def test_window_tells_how_far_the_particle_is(text: str, word: str, far: int) -> None:
    assert seen(text, word).far == far


@pytest.mark.parametrize(
    ("token", "ends"),
    [
        ("والكاتبات", "وال-ات"),
        ("كتابهما", "-هما"),
        ("المصرية", "ال-ية"),
        ("سيكتب", "سي-"),
        ("للبيت", "لل-ت"),
        ("بالها", "بال-"),
        ("يري", "ي-"),
        ("من", "-"),
        ("،", "،"),
    ],
)
def test_shape_is_the_longest_beginning_and_ending(token: str, ends: str) -> None:
    assert shape(token) == ends


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("الفريق", "masculine"),
        ("المرة", "feminine"),
        ("الامور", "feminine"),
        ("للفريق", "masculine"),
        ("فريق", ""),
        ("،", ""),
    ],
)
def test_definite_noun_before_tells_its_gender(noun: str, gender: str) -> None:
    assert definite_gender(noun) == gender


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("خرج الناس من المسجد بعد صلاة الفجر حين ارتفع الأذان في المدينة", "الأذان"),
        ("دخل المصلون إلى الجامع قبل الأذان بقليل ثم توضأ الإمام", "الأذان"),
        ("وقع كلامه في آذان السامعين وقع النغم وشنف أسماعهم", "آذان"),
        ("ينتظر الصائمون في رمضان الأذان لتناول الإفطار بعد انطلاق المدفع", "الأذان"),
        ("تعود أن يكون في المسجد قبل الأذان لينتظر الصلاة مع المستمعين", "الأذان"),
        ("كانت الأغنية تأسر القلوب وتنفذ إلى الآذان والأفئدة كأنها لحن", "الآذان"),
    ],
)
def test_topic_of_the_passage_tells_the_call_from_ears(text: str, word: str) -> None:
    choices = default_choices()
    other = word.replace("آ", "أ") if "آ" in word else word.replace("أذ", "آذ")
    choice = choices.choice(word, other)
    assert choice is not None
    assert choices.log_odds(choice, seen(text, word)) > 0


def test_topic_counts_by_place_and_side() -> None:
    found = set(topic_features("اذان", ["صوت", "يسمع"], ["المغرب"]))
    assert {"heard@-2", "heard@-", "heard@-2 صوت", "prayer@+1", "prayer@+"} <= found
    assert {"prayer/2 1", "heard/5 1", "organs/40 0"} <= found


def test_words_near_by_count_by_their_stems() -> None:
    found = set(topic_features("اذان", ["صوت"], [*["قال"] * 6, "وقلبها"]))
    assert {"near 5 صوت", "near 12 صوت", "near 25 صوت", "near 12 قلب"} <= found
    assert "near 5 قلب" not in found


@pytest.mark.parametrize(
    ("word", "stem"),
    [("والمسجد", "مسجد"), ("بأسماعهم", "اسماع"), ("دعوتها", "دعو"), ("رفعت", "رفع"), ("هم", "هم")],
)
def test_stem_is_without_what_is_joined_to_it(word: str, stem: str) -> None:
    assert stem_of(word) == stem


@pytest.mark.parametrize(
    ("word", "topic"), [("وعيونهم", "organs"), ("صلاتهم", "prayer"), ("بالقلوب", "organs")]
)
def test_word_is_of_a_topic_with_what_is_joined_to_it(word: str, topic: str) -> None:
    assert topic in topics_of(word, "اذان")


def test_reasons_name_the_features_strongest_first(model: ChoiceModel) -> None:
    choice = model.choice("على", "علي")
    assert choice is not None
    assert model.reasons(choice, seen("حصل علي بن خالد", "علي")) == [
        ("+1 بن", -8.0),
        ("-1 حصل", 3.0),
    ]


def test_compiled_choices_are_those_of_the_table() -> None:
    table, classes = (lzma.decompress(one.read_bytes()) for one in (TABLE, CLASS_TABLE))
    artefact = Artefact(dictionary_path().with_name(CHOICES_ARTEFACT))
    assert artefact.header["classes"] == sha256(classes).hexdigest()
    assert artefact.header["table"] == sha256(table).hexdigest(), (
        "run `python -m dictionaries.recipes.choices --table`"
    )


def test_every_feature_has_a_name_of_its_own() -> None:
    names = list(features(seen("قال الوزير إن الوفد وصل", "إن"), lambda token: f"~{token}"))
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("one", "other"),
    [("أن", "إن"), ("أنه", "إنه"), ("إلى", "إلي"), ("على", "علي"), ("كان", "كأن"), ("ظل", "ضل")],
)
def test_confusion_sets_have_their_classifier(one: str, other: str) -> None:
    assert default_choices().choice(one, other) is not None


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("وأكد الوزير ان الاتفاق قريب", "ان", "أن"),
        ("وقال الوزير ان الاتفاق قريب", "ان", "إن"),
        ("اعتمدت الحكومة علي النفط", "علي", "على"),
        ("سافر الوفد الي المدينة القديمة", "الي", "إلى"),
        ("بالإضافة إلى دلك وصل الوفد", "دلك", "ذلك"),
        ("في مدينة كبيره شمال البلاد", "كبيره", "كبيرة"),
        ("وصل الوفد ايضًا إلى المدينة", "ايضًا", "أيضًا"),
    ],
)
def test_fix_is_safe_where_the_classifier_is_sure(text: str, word: str, meant: str) -> None:
    assert safe_fixes(text).get(word) == meant


@pytest.mark.parametrize(
    "text",
    [
        "زار علي بن أبي طالب المدينة",
        "نظر إلي وقال لي",
        "رأى محمد علي في القاهرة",
        "عاد مع أخيه إلى مدينته",
    ],
)
def test_right_words_are_left_alone(text: str) -> None:
    assert safe_fixes(text) == {}


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("ايضًا", "أيضا", "أيضًا"),
        ("تُضهر", "تظهر", "تُظهر"),
        ("ايضا", "أيضا", "أيضا"),
        ("المـدرسه", "المدرسة", None),
        ("إٍلارتفاع", "الارتفاع", None),
        ("مُديتة", "المدينة", None),
        ("الافتراضيًا", "الافتراضية", None),
    ],
)
def test_vowel_signs_are_kept_where_each_has_its_letter(
    written: str, meant: str, expected: str | None
) -> None:
    assert with_marks_of(written, meant) == expected


def test_speller_keeps_what_candidates_explain_together() -> None:
    speller = default_speller()
    passage = Passage("وأكد الوزير ان الاتفاق قريب")
    place = speller.place(passage, 2)
    found = speller.candidates("ان", place)
    assert found[0].text == "أن"
    assert sum(one.probability for one in found) <= 1.0


@pytest.mark.parametrize(
    "text",
    [
        "يعتمد الفطور على الخبز والمربى والشاي المحلى، مما أدى إلى زيادة السكر",
        "فيحتمل أن الكاتب عنى استثناء ثلاث آيات نزلت في المدينة",
    ],
)
def test_passives_and_perfects_are_not_called_adjectives_or_pronouns(text: str) -> None:
    assert not LINTER.check(text)
