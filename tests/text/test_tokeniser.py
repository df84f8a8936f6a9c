"""Tokens and passages slice back to the text they came from."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.text import alphabet as ab
from linter.text import word_scan
from linter.text.addresses import address_spans
from linter.text.normalise import bare, skeleton, strip_marks
from linter.text.passage import Passage
from linter.text.patterns import Pattern
from linter.text.tokeniser import TokenKind, tokenise

PIECES = st.sampled_from(
    [
        *'ابتة ءأىي ،؛؟.:!"«»()[]-/#@_',
        "كتاب",
        "مُحَمَّد",
        "هـ",
        "\u200c",
        "\u200f",
        "\u00a0",
        "\n",
        "\r\n",
        "10,000",
        "٣٫١٤",
        "Berlin",
        "https://example.org/س",
        "a@b.org",
        "#وسم",
        "😀",
        "\ufffd",
        "\U0001ee00",
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)


def kinds(text: str) -> list[tuple[str, TokenKind]]:
    return [(t.text, t.kind) for t in tokenise(text) if t.kind is not TokenKind.SPACE]


@given(TEXTS)
def test_tokens_join_back_to_the_text(text: str) -> None:
    tokens = list(tokenise(text))
    assert "".join(token.text for token in tokens) == text
    assert all(text[token.start : token.end] == token.text for token in tokens)


@given(TEXTS)
def test_tokens_follow_each_other_and_are_never_empty(text: str) -> None:
    place = 0
    for token in tokenise(text):
        assert token.start == place < token.end
        place = token.end
    assert place == len(text)


@given(TEXTS)
def test_words_and_gaps_of_a_passage_join_back_to_the_text(text: str) -> None:
    passage = Passage(text)
    pieces = [passage.gaps[0]]
    for word, gap in zip(passage.words, passage.gaps[1:], strict=True):
        pieces += (word, gap)
    assert "".join(pieces) == text


@given(TEXTS)
def test_each_word_is_where_the_passage_says(text: str) -> None:
    passage = Passage(text)
    for index, word in enumerate(passage.words):
        start, end = passage.span(index)
        assert text[start:end] == word
        assert passage.word_at(start) == passage.word_at(end - 1) == index
        assert passage.word_at(end) != index


@pytest.mark.slow
@given(TEXTS)
def test_each_listed_gap_is_where_the_passage_says(text: str) -> None:
    passage = Passage(text)
    framed = f"\n{text}\n"
    for gap, places in passage.gap_places.items():
        for index in places:
            start = passage.gap_start(index) + 1
            assert framed[start : start + len(gap)] == gap


@given(TEXTS)
@example("ثم غادر الوفد المدينة ثم عاد. " * 1000)  # more than a page
def test_each_word_has_all_the_places_where_it_stands(text: str) -> None:
    passage = Passage(text)
    assert list(passage.bare_forms) == list(dict.fromkeys(passage.words))
    found = passage.places_of([*passage.bare_forms, "غيرها"])
    assert found.keys() == passage.bare_forms.keys()
    for word, places in found.items():
        assert [i for i, other in enumerate(passage.words) if other == word] == list(places)
    some = set(passage.words[::2])
    wanted = [i for i, word in enumerate(passage.words) if word in some]
    assert passage.indexes_of(some | {"غيرها"}) == wanted


@given(TEXTS)
def test_matches_in_gaps_are_those_in_the_text(text: str) -> None:
    pattern = Pattern(r"[!a-z.]+")
    found = [
        (offset + match.start(), match.group())
        for offset, match in Passage(text).matches_in_gaps(pattern)
    ]
    assert sorted(found) == [(match.start(), match.group()) for match in pattern.finditer(text)]


@given(TEXTS)
def test_protection_seen_from_a_place_is_that_of_the_whole_text(text: str) -> None:
    passage = Passage(text)
    spans = address_spans(text)
    for place in range(len(text)):
        inside = any(start <= place < end for start, end in spans)
        assert passage.is_prose(place, place + 1) is not inside


@given(TEXTS)
def test_arabic_tokens_are_the_words_of_the_passage(text: str) -> None:
    if not address_spans(text):
        tokens = [token.text for token in tokenise(text) if token.kind is TokenKind.ARABIC]
        assert tokens == Passage(text).words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مُحَمَّدٌ", [("مُحَمَّدٌ", TokenKind.ARABIC)]),
        ("كتـــاب", [("كتـــاب", TokenKind.ARABIC)]),
        ("می\u200cخواهم", [("می\u200cخواهم", TokenKind.ARABIC)]),
        ("10,000.5", [("10,000.5", TokenKind.NUMBER)]),
        ("٣٫١٤", [("٣٫١٤", TokenKind.NUMBER)]),
        ("۱۲/۳", [("۱۲/۳", TokenKind.NUMBER)]),
        ("10:30", [("10:30", TokenKind.NUMBER)]),
        ("Berlin", [("Berlin", TokenKind.LATIN)]),
        ("l'Aube", [("l'Aube", TokenKind.LATIN)]),
        ("كتاب،", [("كتاب", TokenKind.ARABIC), ("،", TokenKind.PUNCTUATION)]),
        ("140كلم", [("140", TokenKind.NUMBER), ("كلم", TokenKind.ARABIC)]),
        ("https://example.org/?q=س", [("https://example.org/?q=س", TokenKind.PROTECTED)]),
        ("www.example.org", [("www.example.org", TokenKind.PROTECTED)]),
        ("a.b@example.org", [("a.b@example.org", TokenKind.PROTECTED)]),
        ("#وسم_عربي", [("#وسم_عربي", TokenKind.PROTECTED)]),
        ("@اسم", [("@اسم", TokenKind.PROTECTED)]),
        ("example.com", [("example.com", TokenKind.PROTECTED)]),
        ("\u200f", [("\u200f", TokenKind.OTHER)]),
    ],
)
def test_each_kind_is_told_apart(text: str, expected: list[tuple[str, TokenKind]]) -> None:
    assert kinds(text) == expected


def test_a_full_stop_after_an_address_belongs_to_the_sentence() -> None:
    assert kinds("زر https://example.org.")[-1] == (".", TokenKind.PUNCTUATION)


def test_a_word_inside_an_address_is_no_prose() -> None:
    text = "انظر https://example.org/سوريا ثم عد"
    passage = Passage(text)
    assert [passage.is_prose(*passage.span(i)) for i in range(4)] == [True, False, True, True]


def test_only_the_given_spans_are_prose() -> None:
    passage = Passage("كتاب `رمز` كتاب", ((0, 5), (10, 15)))
    assert [passage.is_prose(*passage.span(i)) for i in range(3)] == [True, False, True]


@given(st.lists(st.sampled_from(["كتاب", "مي\u200cخواهم", "، ", " ", "\n", "x", "١٢ ", "كِتاب"])))
def test_a_long_text_cut_into_pieces_has_the_same_words_and_gaps(parts: list[str]) -> None:
    text = "".join(parts)
    whole = Passage(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word_scan, "_PIECE", 3)
        pieces = Passage(text)
    assert (pieces.words, pieces.gaps) == (whole.words, whole.gaps)
    assert list(pieces.starts) == list(whole.starts)


def test_equal_words_of_a_long_text_are_one_string() -> None:
    words = Passage("كتاب مدرسة " * 10_000).words
    assert len(words) == 20_000
    assert len({id(word) for word in words}) == 2


def test_a_text_without_arabic_has_no_gaps_to_look_at() -> None:
    assert Passage("Hello, world !").gap_places == {}


def test_only_odd_characters_are_unusual() -> None:
    assert Passage("قال: «نعم»، 10٪ ... \u200f\u0640\n").unusual_characters == {"\u200f", "\u0640"}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("مُحَمَّدٌ", "محمد"),
        ("كتـــاب", "كتاب"),
        ("\ufee3\ufeae\ufea3\ufe92\ufe8e", "مرحبا"),
        ("ا\u0654مين", "أمين"),
        ("Berlin", "Berlin"),
    ],
)
def test_the_bare_form_is_what_the_lexicon_knows(word: str, expected: str) -> None:
    assert bare(word) == expected


@given(st.text(alphabet=ab.LETTERS, max_size=12))
def test_letters_alone_are_bare_already(word: str) -> None:
    assert strip_marks(word) == bare(word) == word


@given(st.text(alphabet=ab.LETTERS, max_size=12))
def test_a_skeleton_has_itself_as_skeleton(word: str) -> None:
    assert skeleton(skeleton(word)) == skeleton(word)


def test_spellings_of_one_word_share_a_skeleton() -> None:
    assert skeleton("الإسلامية") == skeleton("الاسلاميه")
    assert skeleton("شؤون") == skeleton("شوون")
    assert skeleton("على") == skeleton("علي")


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200e", "\u200f", "\u2060", "\ufeff", "\u200c"])
def test_unseen_character_does_not_cut_a_word(unseen: str) -> None:
    passage = Passage(f"المجلس الانت{unseen}قالي\u200f في ليبيا")
    assert passage.words == ["المجلس", f"الانت{unseen}قالي", "في", "ليبيا"]
    assert passage.bare_forms[f"الانت{unseen}قالي"] == "الانتقالي"
