"""Which numbers the forms of a catalogue are for, as its header says (`Plural-Forms`)."""

from __future__ import annotations

import re
from gettext import c2py
from typing import Final

from linter.documents.core.reading import PLURAL_FORMS

_PLURAL: Final = re.compile(
    r"nplurals\s*=\s*(?P<count>\d{1,2})\s*;\s*plural\s*=(?P<choice>[^;\n]*)"
)
#: A number of each plural category of Arabic.
_SAMPLES: Final = dict(zip(PLURAL_FORMS, (0, 1, 2, 3, 11, 100), strict=True))


def forms_of(header: str) -> tuple[str, ...]:
    """The plural category of each form, by its number; empty where the header does not tell.

    A form for the numbers of several categories is that of the last of them.
    """
    match = _PLURAL.search(header)
    if match is None:
        return ()
    try:
        choose = c2py(match["choice"].strip())
        form_of = {choose(number): name for name, number in _SAMPLES.items()}
    except (ValueError, ArithmeticError, RecursionError):
        return ()
    return tuple(form_of.get(form, "") for form in range(int(match["count"])))
