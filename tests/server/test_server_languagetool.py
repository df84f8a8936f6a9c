from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from linter.server.app import make_app
from linter.server.guard import Guard
from linter.server.limits import Limits
from linter.server.words import Words

CLIENT = TestClient(make_app(Guard(is_local=False)))
WRONG = "وقف اطلاق النار ، ثم وصل إلىالمدينة"


def checked(text: str = WRONG, **more: str) -> dict[str, Any]:
    answer = CLIENT.post("/v2/check", data={"language": "ar", "text": text, **more})
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert isinstance(found, dict)
    return found


def rules(**more: str) -> list[str]:
    return [one["rule"]["id"] for one in checked(**more)["matches"]]


def stretch(text: str, match: dict[str, Any]) -> str:
    units = text.encode("utf-16-le")
    start = match["offset"]
    return units[2 * start : 2 * (start + match["length"])].decode("utf-16-le")


def test_a_match_has_what_clients_read() -> None:
    hamza = checked()["matches"][0]

    assert (hamza["offset"], hamza["length"]) == (4, 5)
    assert hamza["replacements"][0] == {"value": "إطلاق"}
    assert hamza["rule"]["id"] == "S002"
    assert hamza["rule"]["category"]["id"] == "TYPOS"
    assert hamza["rule"]["issueType"] == "misspelling"
    context = hamza["context"]
    assert context["text"][context["offset"] :][: context["length"]] == "اطلاق"
    assert "اطلاق" in hamza["sentence"]
    assert hamza["message"]


def test_offsets_are_exact_where_emoji_stand_before_arabic() -> None:
    text = f"🎉 تم 👨‍👩‍👧 {WRONG}"
    matches = checked(text)["matches"]

    assert stretch(text, matches[0]) == "اطلاق"
    for one in matches:
        assert one["length"] > 0
        context = one["context"]
        units = context["text"].encode("utf-16-le")
        start, end = context["offset"], context["offset"] + context["length"]
        assert units[2 * start : 2 * end].decode("utf-16-le") == stretch(text, one)


def test_every_replacement_put_in_its_place_fixes_the_text() -> None:
    text = f"🎉 {WRONG}"
    for one in checked(text)["matches"]:
        units = text.encode("utf-16-le")
        start, end = 2 * one["offset"], 2 * (one["offset"] + one["length"])
        value = one["replacements"][0]["value"].encode("utf-16-le")
        fixed = (units[:start] + value + units[end:]).decode("utf-16-le")
        assert len(checked(fixed)["matches"]) < len(checked(text)["matches"])


def test_markup_is_passed_over_and_counted() -> None:
    parts = [
        {"markup": "<p>"},
        {"text": "وقف "},
        {"markup": "<b>"},
        {"text": "اطلاق"},
        {"markup": "</b>"},
        {"text": " النار"},
        {"markup": "</p><p>", "interpretAs": "\n\n"},
        {"text": "الوفقاق"},
    ]
    source = "".join(part.get("markup", part.get("text", "")) for part in parts)
    data = json.dumps({"annotation": parts})
    answer = CLIENT.post("/v2/check", data={"language": "ar", "data": data}).json()

    assert [stretch(source, one) for one in answer["matches"]] == ["اطلاق", "الوفقاق"]


def test_a_word_parted_by_markup_is_marked_as_a_whole() -> None:
    parts = [{"text": "وقف اط"}, {"markup": "<i>"}, {"text": "لاق"}, {"markup": "</i>"}]
    data = json.dumps({"annotation": parts})
    answer = CLIENT.post("/v2/check", data={"language": "ar", "data": data}).json()

    (match,) = answer["matches"]
    assert stretch("وقف اط<i>لاق</i>", match) == "اط<i>لاق"


def test_rules_and_categories_are_chosen_as_clients_ask() -> None:
    assert "S002" in rules()
    assert "S002" not in rules(disabledRules="hamza,WHITESPACE_RULE")
    assert "S002" not in rules(disabledCategories="TYPOS")
    assert rules(enabledOnly="true", enabledRules="S002") == ["S002"]
    assert rules(enabledOnly="true", enabledRules="ARABIC_RULE_OF_OTHERS") == []
    assert set(rules(enabledOnly="true", enabledCategories="PUNCTUATION")) == {"P002"}


def test_a_picky_level_finds_more() -> None:
    text = 'قال "هذا نص ، يخضع إلى القانون'
    assert len(checked(text, level="picky")["matches"]) > len(checked(text)["matches"])


def test_messages_are_english_for_a_mother_tongue_that_is_not_arabic() -> None:
    assert checked(motherTongue="en-US")["matches"][0]["message"].isascii() is False
    english = checked(motherTongue="en")["matches"][1]["message"]
    assert english.startswith("Space")


def test_languages_have_a_bare_one_and_each_region() -> None:
    languages = CLIENT.get("/v2/languages").json()
    codes = [one["longCode"] for one in languages]

    assert codes[0] == "ar"
    assert {"ar-SA", "ar-EG"} < set(codes)
    assert all(one["code"] == "ar" and one["name"] for one in languages)
    for code in ("auto", "ar-EG", "AR-sa"):
        assert CLIENT.get("/v2/check", params={"language": code, "text": WRONG}).status_code == 200


def test_small_questions_are_answered() -> None:
    assert CLIENT.get("/v2/maxtextlength").text == "1000000"
    assert CLIENT.get("/v2/healthcheck").text == "OK"
    assert CLIENT.get("/v2/info").json()["software"]["apiVersion"] == 1


def test_words_are_added_listed_and_deleted() -> None:
    client = TestClient(make_app(Guard(is_local=False)))
    post = {"language": "ar", "text": "الوفقاق"}
    assert client.post("/v2/words/add", data={"word": "الوفقاق"}).json() == {"added": True}
    assert client.post("/v2/words/add", data={"word": "الوفقاق"}).json() == {"added": False}
    assert client.get("/v2/words").json() == {"words": ["الوفقاق"]}
    assert client.get("/v2/words", params={"offset": "1"}).json() == {"words": []}
    assert client.post("/v2/check", data=post).json()["matches"] == []
    assert client.post("/v2/words/delete", data={"word": "الوفقاق"}).json() == {"deleted": True}
    assert client.post("/v2/check", data=post).json()["matches"]


def test_words_stand_on_the_list_of_the_user(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    client = TestClient(make_app(Guard(is_local=False), words=Words(path)))
    check = {"text": "الوفقاق والتوكرات"}
    assert client.post("/api/check", json=check).json()["findings"]
    assert client.post("/v2/words/add", data={"word": "الوفقاق"}).json() == {"added": True}
    assert "الوفقاق" in path.read_text("utf-8")
    assert not client.post("/api/check", json=check).json()["findings"]
    path.write_text("توكرة noun\n", "utf-8")
    os.utime(path, (1, 1))
    assert client.get("/v2/words").json() == {"words": ["توكرة noun"]}
    assert client.post("/v2/words/delete", data={"word": "توكرة"}).json() == {"deleted": True}
    assert client.get("/v2/words").json() == {"words": []}


@pytest.mark.parametrize(
    ("path", "parameters", "status", "says"),
    [
        ("check", {"language": "ar"}, 400, "Missing 'text' or 'data' parameter"),
        ("check", {"text": "a"}, 400, "Missing 'language' parameter"),
        ("check", {"text": "a", "language": "xx"}, 400, "'xx' is not a language code known"),
        ("check", {"text": "a", "data": "{}", "language": "ar"}, 400, "Set only 'text' or 'data'"),
        ("check", {"data": "{", "language": "ar"}, 400, "Could not parse the JSON"),
        ("check", {"data": "{}", "language": "ar"}, 400, "'annotation'"),
        ("check", {"data": '{"annotation":[{}]}', "language": "ar"}, 400, "Only one of"),
        ("check", {"text": "a", "language": "ar", "level": "x"}, 400, "If 'level' is set"),
        (
            "check",
            {"text": "a", "language": "ar", "enabledOnly": "true"},
            400,
            "You must specify enabled rules",
        ),
        (
            "check",
            {"text": "a", "language": "ar", "enabledOnly": "true", "disabledRules": "A"},
            400,
            "You cannot specify disabled rules",
        ),
        ("words/add", {}, 400, "Missing 'word' parameter"),
        ("words/add", {"word": "a b c"}, 400, ""),
        ("nothing", {}, 404, "Unsupported action: 'nothing'"),
    ],
)
def test_errors_are_worded_as_languagetool_words_them(
    path: str, parameters: dict[str, str], status: int, says: str
) -> None:
    answer = CLIENT.post(f"/v2/{path}", data=parameters)

    assert answer.status_code == status
    assert answer.text.startswith("Error: ")
    assert says in answer.text


def test_words_are_not_changed_by_a_link() -> None:
    assert CLIENT.get("/v2/words/add", params={"word": "الوفقاق"}).status_code == 405


def test_a_text_longer_than_the_limit_is_refused_as_too_long() -> None:
    client = TestClient(make_app(Guard(is_local=False), Limits(text_length=10)))
    answer = client.post("/v2/check", data={"language": "ar", "text": "🎉" * 6})

    assert answer.status_code == 413
    assert "exceeds the limit of 10 characters (it's 12 characters)" in answer.text
    assert client.post("/v2/check", data={"language": "ar", "text": "🎉" * 5}).status_code == 200


def test_lone_surrogates_are_answered() -> None:
    """A program that cuts a text in UTF-16 may cut an emoji in two."""
    data = json.dumps({"text": "\ud83d وقف اطلاق النار"})
    answer = CLIENT.post("/v2/check", data={"language": "ar", "data": data})
    assert answer.status_code == 200
    assert answer.json()["matches"][0]["replacements"][0]["value"] == "إطلاق"

    refused = CLIENT.post(
        "/v2/check",
        content=json.dumps({"language": "\ud83d", "text": "نص"}),
        headers={"content-type": "application/json"},
    )
    assert refused.status_code == 400
    assert refused.text.startswith("Error: '\\ud83d' is not a language code")
