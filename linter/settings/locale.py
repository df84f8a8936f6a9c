"""The language of the user: that of the environment, or of the system where it says nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Final

from linter.settings.model import Lang

#: The variables that name a language, the strongest first, as gettext reads them.
VARIABLES: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
#: The number of Arabic among the languages of Windows.
_WINDOWS_ARABIC: Final = 0x01


def locale_language(environment: Mapping[str, str] | None = None) -> Lang:
    """The first language asked for that we speak, or else English.

    Only the first variable that is set counts; LANGUAGE may name several languages, by colons.
    """
    environment = os.environ if environment is None else environment
    named = next((value for name in VARIABLES if (value := environment.get(name))), None)
    names = named.split(":") if named is not None else _system_languages()
    for name in names:
        if (lang := spoken(name)) is not None:
            return lang
    return "en"


def spoken(name: str) -> Lang | None:
    """The language that a locale names (`ar_EG.UTF-8`, `en-GB`, `C`), if we speak it."""
    language = name.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    if language == "ar":
        return "ar"
    return "en" if language in ("en", "c", "posix") else None


def _system_languages() -> list[str]:
    """The languages of the user interface where the environment names none."""
    if sys.platform == "win32":
        import ctypes

        language = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return ["ar" if language & 0x3FF == _WINDOWS_ARABIC else "en"]
    if sys.platform == "darwin":
        import re
        import subprocess

        command = ["/usr/bin/defaults", "read", "-g", "AppleLanguages"]
        listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        return re.findall(r"[A-Za-z][\w-]+", listed)
    return []
