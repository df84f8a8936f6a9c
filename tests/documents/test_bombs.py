"""What would unpack without end is read as it is written: an alias or entity stands for nothing."""

from __future__ import annotations

import pytest

from linter import Linter
from linter.files.storage import decode

LEVELS = 12
_ALIASES = 'a0: &a0 "وصل إلى المدينه"\n' + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]\n" for level in range(1, LEVELS)
)
_MERGES = 'b: &b {x: "وصل إلى المدينه"}\n' + "".join(
    f"c{level}: &c{level}\n  <<: [*b{''.join(f', *c{lower}' for lower in range(level))}]\n"
    for level in range(25)
)
_ENTITIES = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, LEVELS))
_MARKUP = (
    f'<?xml version="1.0"?><!DOCTYPE resources [<!ENTITY a0 "وصل">{_ENTITIES}]>'
    f'<resources><string name="x">وصل إلى المدينه &a{LEVELS - 1};</string></resources>'
)
BOMBS = {
    "a.yaml": _ALIASES,
    "merges.yaml": _MERGES,
    "a.md": f"---\n{_ALIASES.replace('a0: ', 'title: ', 1)}---\n",
    "strings.xml": _MARKUP,
    "a.html": _MARKUP,
    "picture.svg": _MARKUP,
}


@pytest.mark.parametrize("name", BOMBS)
def test_nothing_is_unpacked(name: str) -> None:
    document = decode(BOMBS[name].encode(), name)
    assert len(document.reading.prose.text) < len(BOMBS[name])
    assert "S003" in {one.rule.code for one in Linter().check(document)}
