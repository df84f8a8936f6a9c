"""XLIFF as tools write it: what is to be translated, and what is a translation."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.documents.core.pieces import OBJECT
from linter.documents.core.reading import Reading
from linter.documents.document import Document
from linter.documents.formats import read_as

#: A text with an error in it.
WRONG = "ذهب الى المدينة"


def old(*body: str, attributes: str = "") -> str:
    file = f'<file target-language="ar"{attributes}><body>{"".join(body)}</body></file>'
    return f'<xliff version="1.2">{file}</xliff>'


def new(*body: str, attributes: str = "") -> str:
    file = f'<file id="f"{attributes}>{"".join(body)}</file>'
    return f'<xliff version="2.0" trgLang="ar">{file}</xliff>'


def trans_unit(source: str, target: str, attributes: str = "", more: str = "") -> str:
    texts = f"<source>{source}</source>{more}<target>{target}</target>"
    return f'<trans-unit id="u"{attributes}>{texts}</trans-unit>'


def unit(source: str, target: str, attributes: str = "") -> str:
    segment = f"<segment><source>{source}</source><target>{target}</target></segment>"
    return f'<unit id="u"{attributes}>{segment}</unit>'


def reading(text: str) -> Reading:
    return read_as("xliff", text)


def found(text: str) -> list[str]:
    document = Document(text, format="xliff")
    return [one.rule.code for one in Linter().check(document)]


NO, YES = ' translate="no"', ' translate="yes"'


@pytest.mark.parametrize(
    "text",
    [
        new(unit("a", WRONG), attributes=NO),
        new(f'<group id="g"{NO}>{unit("a", WRONG)}</group>'),
        new(unit("a", WRONG, NO)),
        old(f"<group{NO}>{trans_unit('a', WRONG)}</group>"),
        old(f"<group{NO}><group>{trans_unit('a', WRONG)}</group></group>"),
        old(trans_unit("a", WRONG, NO)),
        old(trans_unit("a", WRONG), attributes=NO),
    ],
)
def test_what_an_element_says_is_not_to_be_translated_is_left_alone(text: str) -> None:
    assert reading(text).prose.text == ""


@pytest.mark.parametrize(
    "text",
    [
        new(unit("a", "نعم", YES), unit("b", "لا"), attributes=NO),
        new(f'<group id="g"{NO}>{unit("b", "لا")}</group>', unit("a", "نعم")),
        old(f"<group{NO}>{trans_unit('a', 'نعم', YES)}{trans_unit('b', 'لا')}</group>"),
        old(f"<group{NO}><group{YES}>{trans_unit('a', 'نعم')}</group></group>"),
        old(trans_unit("b", "لا", NO), trans_unit("a", "نعم")),
    ],
)
def test_what_an_element_within_says_counts_and_is_over_with_it(text: str) -> None:
    assert reading(text).prose.text == "نعم\n\n"


def test_a_file_in_another_language_is_left_alone_whatever_is_to_be_translated() -> None:
    other = f'<file target-language="fa"><body>{trans_unit("a", "لا", YES)}</body></file>'
    ours = f'<file target-language="ar"><body>{trans_unit("a", "نعم")}</body></file>'
    assert reading(f'<xliff version="1.2">{other}{ours}</xliff>').prose.text == "نعم\n\n"


@pytest.mark.parametrize(
    "text",
    [
        old(trans_unit("a", 'قال <mrk mtype="protected">الى</mrk> نعم')),
        new(unit("a", 'قال <mrk id="m" translate="no">الى</mrk> نعم')),
    ],
)
def test_a_protected_stretch_of_a_sentence_is_no_prose(text: str) -> None:
    assert reading(text).prose.text == f"قال {OBJECT} نعم\n\n"


@pytest.mark.parametrize(
    "text",
    [
        old(
            trans_unit(
                "Go to it. Then back.",
                '<mrk mtype="seg" mid="0">اذهب إليه.</mrk> <mrk mtype="seg" mid="1">ثم عد.</mrk>',
                more='<seg-source><mrk mtype="seg" mid="0">Go to it.</mrk></seg-source>',
            )
        ),
        old(trans_unit("Go to it", 'اذهب <mrk mtype="x-sdl-comment" cid="c">إليه</mrk>')),
        new(unit("Go to it", 'اذهب <mrk id="m" type="term">إليه</mrk>')),
        new(unit("Go to it", 'اذهب <sm id="m" type="comment"/>إليه<em startRef="m"/>')),
    ],
)
def test_annotations_are_no_codes_that_a_translation_shares_with_its_source(text: str) -> None:
    assert found(text) == []


def test_codes_within_annotations_are_still_compared() -> None:
    codes = '<mrk mtype="seg" mid="0">اذهب <g id="1">إليه</g></mrk>'
    assert found(old(trans_unit("Go to it", codes))) == ["L003"]


def test_what_a_memory_offers_is_no_translation() -> None:
    offered = (
        '<alt-trans match-quality="90"><source>Go to %s!</source><target>الى</target></alt-trans>'
    )
    without = f'<trans-unit id="u"><source>Go to %s.</source>{offered}</trans-unit>'
    assert reading(old(without)).prose.text == ""
    both = f"<source>Go</source><target>اذهب</target>{offered}"
    offered_first = f"<source>Go</source>{offered}<target>اذهب</target>"
    for texts in (both, offered_first):
        assert reading(old(f'<trans-unit id="u">{texts}</trans-unit>')).prose.text == "اذهب\n\n"
