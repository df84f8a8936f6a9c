"""Stretches that are not judged as modern prose is."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.files.storage import decode


def codes(text: str) -> list[str]:
    return [one.rule.code for one in Linter().check(text)]


REVERSED = "ةيبرعلا ةغللا يف بتكلا ضعب تعبط"


def test_of_lines_in_visual_order_one_finding_says_so_and_nothing_else() -> None:
    text = "عن الكتاب\n" + "\n".join([REVERSED, "ةديدج ةعبط ترشن مث", "نيرخآ نوفلؤمو"])
    assert codes(text) == ["U023"]


def test_presentation_forms_in_reversed_lines_are_not_fixed_one_by_one() -> None:
    assert codes("ﺔﻴﺑﺮﻌﻟا ﺔﻐﻠﻟا ﻲﻓ ﺐﺘﻛ") == ["U023"]


def test_a_line_in_reading_order_beside_reversed_ones_is_checked() -> None:
    assert codes(f"{REVERSED}\nوصل الوفد إلى المديتة صباحا") == ["U023", "S001"]


@pytest.mark.parametrize(
    "text",
    [
        "قال تعالى إِنَّآ أَعْطَيْنَٰكَ ٱلْكَوْثَرَ فَصَلِّ لِرَبِّكَ وَٱنْحَرْ",
        "قرأ «ذَٰلِكَ ٱلْكِتَٰبُ لَا رَيْبَۛ فِيهِ» ثم سكت",
        "قرأ (الٓمٓ ذٰلك ٱلكتٰب لا ريب فيه) ثم سكت",
        "وفيها مَٰلِكِ يَوْمِ ٱلدِّينِ إِيَّاكَ نَعْبُدُ",
        "قال تعالى وَكَانَ الإنْسَـنُ قَتُورًا",
        "أُو۟لَٰٓئِكَ عَلَىٰ هُدًۭى مِّن رَّبِّهِمْ",
        "فَمَن شَآءَ ذَكَرَهُۥ",
        "فَبِأَيِّ ءَالَا\u0653ءِ رَبِّكُمَا تُكَذِّبَانِ",
        "ثُمَّ جَآءَهُم مَّا كَانُواْ يُوعَدُونَ",
    ],
)
def test_the_spelling_of_the_quran_is_left_alone_without_its_brackets(text: str) -> None:
    assert codes(text) == []


def test_a_verse_that_shows_nothing_among_verses_that_do_is_of_the_quran() -> None:
    verses = "فَمَن شَآءَ ذَكَرَهُۥ\n" * 10 + "عَمَّ يَتَسَآءَلُونَ\n"
    assert codes(verses) == []
    assert codes(verses + "وصل الى البيت\n" * 10) == ["S002"] * 11


def test_feet_of_verse_are_no_words() -> None:
    assert codes("بحر المتدارك: فاعلن فاعلن فاعلن فاعلن") == []
    assert codes("فعلن به الأعاجيب") == []


def test_prose_around_a_quotation_of_the_quran_is_checked() -> None:
    assert codes("وصل الى البيت وقرأ «ذَٰلِكَ ٱلْكِتَٰبُ لَا رَيْبَ فِيهِ»") == ["S002"]


def test_a_dagger_alef_of_careful_print_makes_no_quran_of_prose() -> None:
    assert codes("هٰذا الرجل وصل الى البيت") == ["S002"]


@pytest.mark.parametrize(
    "text",
    [
        "عايز أكتر من كده مش عارف بيها التانية",
        "قالت له: «شو بدك هلق؟ هيدا كتير منيح».",
        "يا أخي شلونك الحين، أبغى أكلم الشيخ علشان السالفه",
        "شنو هسه تريد مني، ماكو شي جديد هوايه تعبت",
        "واش كاين شي حاجه جديده اليوما، دابا غادي نمشي بزاف",
        "هأكدلك على كل حاجة بس مش دلوقتي",
        "الجودة هالميزان ممتازة وسعر هالجهاز مفلش",
        "الإبداع الحقيقي مش إنك تكتب كود أكتر",
    ],
)
def test_a_passage_in_a_dialect_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_written_arabic_beside_dialogue_is_checked() -> None:
    assert codes("ذهب الى البيت وقال: «عايز أكتر من كده مش عارف ليه».") == ["S002"]


@pytest.mark.parametrize("text", ["ما احد يسمعش صوته", "وما نعرفش عنه شيئا"])
def test_a_verb_denied_by_a_word_apart_is_dialect(text: str) -> None:
    assert not Linter(["S", "C"]).check(text)


def test_one_doubtful_word_makes_no_dialect_of_a_sentence() -> None:
    assert codes("وصل مش العام الى البيت صباحا") == ["S002"]


@pytest.mark.parametrize(
    "line",
    [
        "│ الاسم  │ العمر ، 3 │",
        "├── ملف  التكوين ؛ واحد",
        "| الاسم  | العمر ؟ |",
        "|-- ملف  التكوين ،",
        "`-- مجلد  الصور",
    ],
)
def test_spaces_and_marks_of_a_drawing_are_left_alone(line: str) -> None:
    assert codes(f"بنية المشروع:\n{line}\n") == []


def test_words_of_a_drawing_and_lines_beside_it_are_checked() -> None:
    assert codes("├── ملف  الى البيت\nوصل  الوفد ،\n") == ["S002", "P014", "P002"]


def test_one_careless_word_makes_no_line_in_visual_order() -> None:
    assert "U023" not in codes("الاحدث اولا\nالاقدم اولا\nاعادة الترتيب")
    assert "U023" not in codes("حدث خطأ ما\nاه اه…\nأعد المحاولة")
    assert "U023" not in codes("ينام البرنامج\nمث لكي تصل الـ30 مث.")


#: As a stemmer keeps them: without article and dots, some of them no words, a line each.
STEMS = [a + b + c + "ه" for a in "كدرس" for b in "تمبق" for c in "شلعح"]


def test_a_list_of_stems_is_left_alone_with_a_note() -> None:
    document = decode(("\n".join(STEMS) + "\n").encode(), "stems.txt")
    assert Linter().check(document) == []
    assert "stems" in document.note


def test_a_list_of_misspellings_out_of_texts_is_read() -> None:
    words = ["المدينه", "المدرسه", *STEMS]
    document = decode(("\n".join(words) + "\n").encode(), "words.txt")
    assert len(Linter().check(document)) > len(STEMS) // 4
    assert document.note == ""


def test_prose_around_a_list_of_stems_is_read() -> None:
    text = "\n".join(["وصل الى البيت", "", *STEMS, "", "ثم عاد الى البيت"])
    assert codes(text) == ["S002", "S002"]


FORMS = "".join(map(chr, range(0xFE8D, 0xFEB0)))


@pytest.mark.parametrize("list_of_characters", [FORMS, f"{FORMS}،ﷲﷴ؟ب", "بتثجحخدذرزسشصضطظعغ،ـ؟"])
def test_a_list_of_characters_in_the_order_of_their_codes_is_no_prose(
    list_of_characters: str,
) -> None:
    document = decode(f'var font = "{list_of_characters}";\n'.encode(), "Font.cs")
    assert Linter().fix(document, unsafe=True).text == document.text
    assert codes(f"الحروف هي {list_of_characters} كلها ، نعم") == ["P002"]


def test_a_word_in_presentation_forms_is_no_such_list() -> None:
    assert "U001" in codes("وصل ﺍﻟﻮﻓﺪ إلى المدينة")


@pytest.mark.parametrize(
    "months",
    [
        "جنوری\nفروری\nمارچ\nاپریل\nمئی\nجون\nجولائی\nاگست\nستمبر\nاکتوبر\nنومبر\nدسمبر\n",
        "فروردين\nارديبهشت\nخرداد\nتير\nمرداد\nشهريور\nمهر\nآبان\nآذر\nدی\nبهمن\nاسفند\n",
        "ژوئیه، اوت، سپتامبر، اکتبر، نوامبر، دسامبر",
        "حوزەیران\nتەممووز\nئاب\nئەیلوول\n",
    ],
)
def test_months_of_other_languages_are_no_misspelt_months(months: str) -> None:
    assert not {"S001", "S002", "C010"}.intersection(codes(months))


def test_a_misspelt_month_of_arabic_is_found() -> None:
    assert "S001" in codes("اكتوبر\nنومبر\nديسمبر\n")


def test_entries_of_a_conjugation_table_are_left_alone() -> None:
    forms = ["يَفَالُ", "يَفُوْلُ", "تَفُوْلِيْنَ", "فُوْوِلْتَ", "افْعِيْ", "نَفْعُوْ", "يُفَالَ"]
    table = "\n".join(forms * 4) + "\nوصل فى الصباح\n"
    assert set(codes(table)) == {"S004"}


def test_a_vowelled_word_among_prose_is_checked() -> None:
    assert "S003" in codes("ذَهَبَ المُدِيرُ إلى\nالمَدرَسَه\nالبَعِيدَةِ ثم عاد\n")


def test_words_without_the_hamza_behind_their_article_make_no_line_in_visual_order() -> None:
    found = Linter().check("بيانات الام\nولي الامر (الاب)")
    assert {one.rule.code for one in found} == {"S002"}
