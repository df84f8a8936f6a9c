"""What the whole sentence tells of a joined أن or إن: its verbs, repeated clauses, an answer."""

from __future__ import annotations

from linter.lexicon.lexicon import Lexicon
from linter.lexicon.resources import default_artefact
from linter.spelling.surroundings.clauses import clauses_of
from linter.spelling.surroundings.following import word_kind
from linter.spelling.surroundings.sentence import MOST, Echo, Sentence, features
from linter.spelling.surroundings.tokens import BREAK
from linter.text.passage import Passage

LEXICON = Lexicon(default_artefact())
WORDS = ["بيت", "باب", "أن", "يخرج", "ولد", "شجرة", "قمر", "بحر", "نهر", "جبل", "سهل", "واد"]


def around(text: str, word: str) -> Sentence:
    passage = Passage(text)
    index = passage.words.index(word)
    return clauses_of(passage, index, lambda token: word_kind(token, LEXICON)).sentence


def test_verb_far_back_in_the_sentence_is_seen() -> None:
    seen = around("طلب القاضي من الشهود في الجلسة الأولى أن يحضروا، وأن يكتبوا أسماءهم", "وأن")
    assert seen.company[-1] == "طلب"


def test_sentence_begins_behind_a_full_stop() -> None:
    assert around("طلب القاضي الشهود. حضروا وأن", "وأن").company == ("حضروا",)


def test_clause_that_is_repeated_is_known_by_the_kind_of_its_first_word() -> None:
    seen = around("حدث أن أغلقت المدرسة أبوابها وأن أخرجت التلاميذ", "وأن")
    assert seen.echoes == (Echo("أن", seen.kind),)
    assert not seen.is_new


def test_full_stop_behind_the_nearest_particle_is_seen() -> None:
    assert around("قيل إن المطر قريب. وإن الأرض عطشى", "وإن").is_new


def test_answer_to_a_condition_is_seen_later_on() -> None:
    seen = around("سنصل وإن طال الطريق فإن النهار طويل", "وإن")
    assert (seen.answer, seen.is_near) == ("فان", True)


def test_nothing_is_seen_in_an_empty_paragraph() -> None:
    assert around("وإن", "وإن") == Sentence(kind=BREAK)


def test_a_sentence_gives_no_more_features_than_are_made_room_for() -> None:
    text = f"قال إن {' '.join(WORDS)} وأن الأمر فقد انتهى"
    assert len(list(features(around(text, "وأن"), lambda token: token))) <= MOST
