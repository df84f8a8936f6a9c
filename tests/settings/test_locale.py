"""The language of the user, as the environment names it."""

from __future__ import annotations

import pytest

from linter.settings.locale import locale_language


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"LANG": "ar_EG.UTF-8"}, "ar"),
        ({"LANGUAGE": "ar"}, "ar"),
        ({"LANG": "ar_EG.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LC_MESSAGES": "ar", "LANG": "en_GB.UTF-8"}, "ar"),
        ({"LANGUAGE": "fr:ar:en", "LANG": "en_GB.UTF-8"}, "ar"),
        ({"LANGUAGE": "en:ar"}, "en"),
        ({"LANGUAGE": "", "LANG": "ar"}, "ar"),
        ({"LANG": "arz"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_first_variable_that_is_set_names_the_language(
    environment: dict[str, str], lang: str
) -> None:
    assert locale_language(environment) == lang
