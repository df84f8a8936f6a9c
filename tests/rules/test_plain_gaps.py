"""The gaps of ordinary prose, which gap rules need not look at."""

from __future__ import annotations

import pytest

from linter.rules.core.context import PLAIN_GAPS
from linter.rules.core.gaps import GapRule
from linter.rules.core.registry import all_rules

GAP_RULES = [rule for rule in all_rules() if isinstance(rule, GapRule)]


@pytest.mark.parametrize("rule", GAP_RULES, ids=lambda rule: rule.code)
def test_no_gap_rule_matches_a_gap_that_is_taken_for_plain(rule: GapRule) -> None:
    assert [gap for gap in PLAIN_GAPS if rule.pattern.search(gap)] == []
