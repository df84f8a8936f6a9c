"""A right word in the wrong place is told by its neighbours, and only when they are sure."""

from __future__ import annotations

from math import inf

import pytest

from linter.lexicon.variants import Variants
from linter.spelling.confidence import ErrorClass
from linter.spelling.confusable import Confusable, pack_confusable
from linter.spelling.place import Place
from linter.spelling.real_words import RealWordJudge, real_word_judge
from linter.spelling.rivals import rivals
from linter.spelling.speller import default_speller
from linter.spelling.thresholds import Thresholds, default_thresholds
from linter.spelling.verdict import ErrorKind
from linter.text.passage import Passage


@pytest.fixture(scope="module")
def judge() -> RealWordJudge:
    return real_word_judge(default_speller())


@pytest.mark.parametrize(
    ("text", "error", "meant"),
    [
        ("وصل الوفد إلي المدينة", "إلي", "إلى"),
        ("بالإضافة إلى دلك", "دلك", "ذلك"),
        ("أعلنت الحكومة حضر التجول", "حضر", "حظر"),
        ("وضع الكتاب علي الطاولة", "علي", "على"),
    ],
)
def test_error_that_makes_another_word_is_told_by_its_neighbours(
    judge: RealWordJudge, text: str, error: str, meant: str
) -> None:
    (found,) = judge.errors(Passage(text))
    assert (found.word, found.candidate.text) == (error, meant)
    assert Passage(text).words[found.index] == error
    assert 0.75 < found.candidate.probability <= 1.0


@pytest.mark.parametrize(
    "text",
    [
        "نظر إلي وقال",
        "زار علي بن أبي طالب المدينة",
        "حضر الوزير الاجتماع وبعد ذلك غادر",
        "مقرونة بدعواتنا للعلي القدير بأن يحفظكم",
        "ما يقال عن الجنس المثلي في الكتاب",
        "",
    ],
)
def test_word_that_fits_is_left_alone(judge: RealWordJudge, text: str) -> None:
    assert list(judge.errors(Passage(text))) == []


def test_error_outside_prose_is_left_alone(judge: RealWordJudge) -> None:
    text = "وصل الوفد إلي المدينة"
    assert list(judge.errors(Passage(text, ((0, 9),)))) == []


def test_same_word_is_judged_again_in_each_place(judge: RealWordJudge) -> None:
    found = list(judge.errors(Passage("نظر إلي وقال وصل الوفد إلي المدينة")))
    assert [one.index for one in found] == [5]


def test_odds_rise_with_a_neighbour_that_is_often_there(judge: RealWordJudge) -> None:
    often, _ = judge.odds("دلك", "ذلك", Place("إلى"))
    never, _ = judge.odds("دلك", "ذلك", Place("زعفران"))
    assert often > max(never, default_thresholds().least)


def test_table_of_confusable_words_survives_packing() -> None:
    table = {"دلك": ["ذلك"], "حضر": ["حظر", "خضر"]}
    table["حبر"] = [f"{number}حبر" for number in range(100)]  # a line longer than is read at once
    packed = pack_confusable(table)
    meant = packed["meant"]
    confusable = Confusable(
        packed["confusable"], lambda size, offset: meant[offset : offset + size]
    )
    assert {word: confusable.meant_by(word) for word in table} == table
    assert "دلك" in confusable
    assert "ذلك" not in confusable
    assert confusable.meant_by("ذلك") == []


@pytest.mark.parametrize(
    ("text", "error", "meant"),
    [
        ("على مقربة من الساحل السوري ونضام الحكم", "ونضام", "ونظام"),
        ("أعلن برنامج الأغدية العالمي", "الأغدية", "الأغذية"),
        ("قرار الجمعية العامة للأمم المحتدة بهذا الشأن", "المحتدة", "المتحدة"),
        ("جمع الوثائق المتربطة بالموضوع", "المتربطة", "المرتبطة"),
        ("مر الناس في التريق القومي", "التريق", "الطريق"),
        ("أعلنت الوزراة عن موعد جديد", "الوزراة", "الوزارة"),
    ],
)
def test_form_that_nobody_uses_is_looked_at_like_a_word_in_no_list(
    judge: RealWordJudge, text: str, error: str, meant: str
) -> None:
    assert meant in judge.meant_by(error)
    assert (error, meant) in {(one.word, one.candidate.text) for one in judge.errors(Passage(text))}


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("وبقذائف", "بقذائف"),
        ("فتوسيع", "لتوسيع"),
        ("دورتيها", "دورتها"),
        ("يصرحا", "يصرح"),
        ("قامتا", "قامت"),
        ("طاوعه", "يطاوعه"),
        ("وللجنود", "والجنود"),
    ],
)
def test_another_form_of_a_word_is_not_what_was_meant(word: str, other: str) -> None:
    speller = default_speller()
    loose, edited = set(speller.finder.confusions(word)), speller.finder.one_edit(word)
    found = rivals(word, speller.lexicon, loose, edited, speller.error_model, Variants([]))
    assert other not in set(found)


@pytest.mark.parametrize(
    "text",
    ["من أسوإ ما حدث في تلك السنة", "عاش الرجل شاظف العيش محروما", "كتب على تويتر وفايسبوك"],
)
def test_word_known_by_its_like_keeps_its_hamza_and_its_vowels(
    judge: RealWordJudge, text: str
) -> None:
    assert not list(judge.errors(Passage(text)))


def reported(found: Thresholds, word: str, meant: str, *, is_chosen: bool = False) -> float:
    return found.of(word, meant, ErrorKind.ALIF_MAQSURA, is_chosen=is_chosen).reported


def test_thresholds_are_those_of_the_pair_or_of_the_class() -> None:
    rows = ["# class\tthreshold", "hamza\t2.5", "alif-maqsura\t2", "voice\t8", "علي\tعلى\t3\t4"]
    found = Thresholds([*rows, "chosen-alif-maqsura\t1\t2.5"])
    assert reported(found, "علي", "على", is_chosen=True) == 3.0
    assert reported(found, "إلي", "إلى") == 2.0
    assert reported(found, "إلي", "إلى", is_chosen=True) == 1.0
    assert reported(found, "تعطي", "تعطى") == 8.0
    assert found.least == 2.0


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("نشر أفرقة أخري في المنطقة", "أخري"),
        ("سنري هنا أمثلة كثيرة", "سنري"),
        ("هذا قد يؤدى إلى زيادة الأسعار", "يؤدى"),
        ("دون المساس باي حق من الحقوق", "باي"),
    ],
)
def test_form_that_hardly_is_a_verb_is_an_error_for_the_common_word(
    judge: RealWordJudge, text: str, error: str
) -> None:
    assert error in {one.word for one in judge.errors(Passage(text))}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("التقى الأعضاء في مقر ملحق بوزراة الزراعة", "بوزراة"),
        ("أكدوا جمعيهم أن الأمر انتهى", "جمعيهم"),
    ],
)
def test_letters_that_changed_places_need_less(judge: RealWordJudge, text: str, error: str) -> None:
    assert error in {one.word for one in judge.errors(Passage(text))}


def test_fix_is_safe_from_the_odds_of_the_third_field_and_never_without() -> None:
    found = Thresholds(["alif-maqsura\t2", "voice\t8", "علي\tعلى\t3\t4"])
    kind = ErrorKind.ALIF_MAQSURA
    assert found.of("علي", "على", kind, is_chosen=False).safe == 4.0
    assert found.of("إلي", "إلى", kind, is_chosen=False).safe == inf


@pytest.mark.parametrize(
    "text",
    [
        "مشيرا إلي أن المفاوضات مستمرة",
        "حصل الفريق علي المركز الأول",
        "ازدهرت الفنون لدي حكوماتهم آنذاك",
    ],
)
def test_preposition_with_two_dots_is_an_error_where_nobody_speaks_of_himself(
    text: str, judge: RealWordJudge
) -> None:
    assert list(judge.errors(Passage(text)))


@pytest.mark.parametrize(
    "text",
    [
        "أشعر أن أخي أساء إلي أن كنت غائبا",
        "قلت لهم إن لدي حكومات تسندني",
        "رأيت الناس يقبلون علي جميعا",
    ],
)
def test_preposition_with_two_dots_may_stand_where_somebody_does(
    text: str, judge: RealWordJudge
) -> None:
    assert list(judge.errors(Passage(text))) == []


def test_verbs_of_the_fifth_and_sixth_forms_have_one_voice() -> None:
    found = Thresholds(["alif-maqsura\t1", "voice\t8"])
    assert reported(found, "تتنامي", "تتنامى") == 1.0
    assert reported(found, "يتلقي", "يتلقى") == 1.0
    assert reported(found, "تعطي", "تعطى") == 8.0


def test_ali_after_a_title_is_a_name(judge: RealWordJudge) -> None:
    text = "خلفا للمفتي الحالي علي جمعة، والذي من المقرر أن تنتهي ولايته"
    assert [one.word for one in judge.errors(Passage(text))] == []


def test_hamza_is_not_taken_off_a_word_to_make_a_name_of_it(judge: RealWordJudge) -> None:
    assert list(judge.errors(Passage("عمال على خشبة مسرح ابن أمسيك"))) == []


@pytest.mark.parametrize(
    ("text", "is_error"),
    [
        ("ومع ذلك، فان شرائح اللحم كانت الأهم", True),
        ("لسوء الحظ، فان الوقت الذي ننتظره طويل", True),
        ("قال فان دايك إن الفريق جاهز", False),
        ("وسجل فان بيرسي هدفا", False),
    ],
)
def test_van_is_a_name_only_before_a_name(text: str, is_error: bool, judge: RealWordJudge) -> None:
    found = [one.word for one in judge.errors(Passage(text))]
    assert found == (["فان"] if is_error else [])


def test_his_logic_is_seldom_meant_where_a_region_is(judge: RealWordJudge) -> None:
    regions = "عثر على الغاز في منطقه مدين بالقرب من الساحل"
    logic = "أعجب السامعون بقوة منطقه وكفاءته، وكان يصحح منطقه الاجتماعي"
    assert [one.word for one in judge.errors(Passage(regions))] == ["منطقه"]
    assert list(judge.errors(Passage(logic))) == []


@pytest.mark.parametrize(
    ("rows", "pair", "least"),
    [
        (["letters\t3", "الين\t*\t9"], ("الين", "اليمن"), 9.0),
        (["letters\t3", "الين\t*\t9", "الين\tاليمن\t4"], ("الين", "اليمن"), 4.0),
    ],
)
def test_a_row_may_hold_for_whatever_is_meant(
    rows: list[str], pair: tuple[str, str], least: float
) -> None:
    found = Thresholds(rows).of(*pair, ErrorKind.LETTERS, is_chosen=False)
    assert found.reported == least


@pytest.mark.parametrize(
    "text",
    [
        "ونجمل القول في الخلاصات التالية",
        "الحيف والإقصاء اللذان يطالان سكان القرية",
        "إن بلاده ستبقي الباب مفتوحا أمام تصدير القمح",
        "تسجيل دخول أكثر أمانا وللتخلي عن استخدام كلمات المرور",
    ],
)
def test_a_rare_form_of_a_common_word_is_no_error(text: str, judge: RealWordJudge) -> None:
    assert list(judge.errors(Passage(text))) == []


def test_a_name_that_on_is_misspelt_as_may_stand_before_a_name(judge: RealWordJudge) -> None:
    named = "سلامة منتج الجزيرة علي السمودي الذي أصيب أمس"
    meant = "ضرورة الحفاظ علي الأرواح والممتلكات"
    assert list(judge.errors(Passage(named))) == []
    assert [one.word for one in judge.errors(Passage(meant))] == ["علي"]


def test_place_that_settled_a_word_once_settles_it_again(judge: RealWordJudge) -> None:
    right, wrong = Passage("نظر إلي وقال"), Passage("وصل الوفد إلي المدينة")
    seen = [[found.word for found in judge.errors(text)] for text in (right, wrong) * 2]
    assert seen == [[], ["إلي"]] * 2


@pytest.mark.parametrize(
    "text", ["طلب الوفد إيضاحات بشأن حالة ورقه العمل", "يعود نسبه إلى قبيله كندة"]
)
def test_dots_are_left_off_in_texts_with_few_errors_as_well(
    judge: RealWordJudge, text: str
) -> None:
    few_errors = dict.fromkeys(ErrorClass, -2.4)
    assert [one.word for one in judge.errors(Passage(text), few_errors)] in (["ورقه"], ["قبيله"])
