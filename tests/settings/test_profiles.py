"""The sets of settings that come with sawab: rules that go together."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.engine import MAX_PASSES
from linter.linters import Linters
from linter.rules.core.registry import all_rules
from linter.settings.discovery import Discovery
from linter.settings.layers import profiles
from linter.settings.selection import Selection

EXAMPLES = [example.text for rule in all_rules() for example in rule.examples]


@pytest.mark.slow
@pytest.mark.parametrize("name", profiles())
def test_no_two_rules_of_a_profile_undo_one_another(name: str, tmp_path: Path) -> None:
    linter = Linters(Selection(), Discovery(profile=name)).for_file(str(tmp_path / "a.txt"))

    for text in EXAMPLES:
        result = linter.fix(text)
        assert len(result.passes) < MAX_PASSES, text
        assert linter.fix(result.text).text == result.text


def test_strict_holds_all_that_the_others_hold(tmp_path: Path) -> None:
    codes = {
        name: set(Linters(Selection(), Discovery(profile=name)).codes_for(tmp_path / "a.txt"))
        for name in profiles()
    }

    assert all(codes[name] <= codes["strict"] for name in codes)
    assert codes["news"] > set(Linters(Selection()).codes_for(tmp_path / "a.txt"))


def test_that_of_translations_drops_what_single_strings_cannot_bear(tmp_path: Path) -> None:
    texts = {"؟ نعم", "القيمة (", "حفظ -- خروج", "% 5", "نعم  لا"}
    path = str(tmp_path / "a.txt")
    plain = Linters(Selection()).for_file(path)
    strings = Linters(Selection(), Discovery(profile="l10n")).for_file(path)
    assert any(plain.check(text) for text in texts)
    assert not any(strings.check(text) for text in texts)
    assert strings.check("وصل الوفد الى المدينة ، ثم غادر")
