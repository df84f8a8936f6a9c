"""Right words that their neighbours ask otherwise for, and that are right all the same."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.findings.diagnostic import Applicability

CAREFUL = "زار الوزير المدرسة القديمة وشكر المعلمة على الهدية الجميلة ثم زار المكتبة الكبيرة."
DECREED = "يفهم منه أن الهدى والضلال أمر مقدر، قدره الله على العباد، فجعل هؤلاء مهتدين."
CARELESS = "زار الوزير المدرسه القديمه وشكر المعلمه على الهديه الجميله ثم زار المكتبه الكبيره."


@pytest.mark.parametrize(
    ("before", "applicability"), [(CAREFUL, Applicability.UNSAFE), (CARELESS, Applicability.SAFE)]
)
def test_dots_are_put_on_a_word_unasked_only_where_others_lack_them(
    before: str, applicability: Applicability
) -> None:
    found = Linter(["C010"]).check(f"{before} {DECREED}")
    assert found[-1].fixes[0].applicability is applicability


@pytest.mark.parametrize("word", ["كبيره", "صغيره"])
def test_dots_are_put_on_what_is_hardly_ever_anything_else(word: str) -> None:
    (found,) = Linter(["C010"]).check(f"{CAREFUL} ثم عاد إلى مدينة {word} شمال البلاد.")
    assert found.fixes[0].applicability is Applicability.SAFE


@pytest.mark.parametrize("phrase", ["وتابعت لافته إلى أن", "قالت الوزيرة مضيفه أن"])
def test_participle_before_what_it_says_has_no_pronoun(phrase: str) -> None:
    found = Linter(["C010"]).check(f"{CAREFUL} {phrase} العمل بدأ")
    assert [one.fixes[0].applicability for one in found] == [Applicability.SAFE]


@pytest.mark.parametrize(
    "text",
    [
        "لا تلبث أن تعود صفراء ثم إنها تلين وتميع ميعا متجانسا",
        "ستواصل الطائرات البحث عن الحطام. وأضاف تراس، «لذلك فإن عمليات البحث ستستمر».",
        "ابن الشهيد السبيعي: والدي كان محتسبا مشاركته في الدفاع عن الوطن",
        "قال الاستاذ ان الامر صعب وان الاولاد في الاسواق الى الان. فمنهم من اعتقد أنه كان خياطا.",
    ],
    ids=["verbal noun", "who speaks", "first of its sentence", "who"],
)
def test_word_that_its_sentence_is_built_with_is_left_alone(text: str) -> None:
    assert not Linter(["C010"]).check(text)


def test_verb_that_may_be_passive_is_not_put_in_the_active_unasked() -> None:
    text = "يرد صاحب العمل إلى العامل ما سبق حسمه من أجره، أما إذا قضي بإدانته فلا يستعاد منه شيء"
    assert [one.fixes[0].applicability for one in Linter(["C010"]).check(text)] == [
        Applicability.UNSAFE
    ]


def test_noun_before_a_preposition_is_no_passive_verb() -> None:
    (found,) = Linter(["C010"]).check("سقط قتلى وجرحي بإطلاق نار في مدرسة بالمدينة أمس.")
    assert found.fixes[0].applicability is Applicability.SAFE


def test_preposition_before_a_verb_governs_a_pronoun() -> None:
    careless = "كانت متجهة الي الغرب حتي اكتفي البعض بما رأي في مستشفي المدينة."
    text = f"{careless} ستعود الحافلة إلي الشرق. بالنسبة إلي كان أهم شيء أن أبحث عن عمي."
    assert Linter(["C010"]).check(text)[-1].start == text.index("إلي الشرق")
