"""Text that was read in the wrong encoding is told from text with odd letters in it."""

from __future__ import annotations

import pytest

from linter.engine import Linter

MEANT = "السلام"


@pytest.mark.parametrize("encoding", ["cp1252", "cp1256", "latin-1"])
def test_text_read_in_a_single_byte_encoding_is_read_again(encoding: str) -> None:
    garbled = MEANT.encode().decode(encoding, errors="strict")
    linter = Linter(select=["mojibake"])
    assert linter.fix(f"كتب {garbled} ثم مضى", unsafe=True).text == f"كتب {MEANT} ثم مضى"


def test_rarer_encodings_are_read_with_ftfy() -> None:
    pytest.importorskip("ftfy")
    garbled = MEANT.encode().decode("mac-roman")
    linter = Linter(select=["mojibake"])
    assert linter.fix(f"كتب {garbled} ثم مضى", unsafe=True).text == f"كتب {MEANT} ثم مضى"


@pytest.mark.parametrize(
    "text",
    [
        "زار Ångström وØrsted وÅrhus",
        "حفظ… ثم خط؛ وط، وظ؟ نعم",
        "كتب 你好世界你好世界 ثم مضى",
        "Ελληνικά κείμενα هنا",
    ],
)
def test_other_alphabets_are_no_garbled_arabic(text: str) -> None:
    assert Linter(select=["mojibake", "legacy-encoding"]).check(text) == []


def test_words_of_windows_1256_are_known_by_the_dictionary() -> None:
    garbled = "السلام عليكم".encode("cp1256").decode("cp1252")
    linter = Linter(select=["legacy-encoding"])
    assert linter.fix(f"كتب {garbled}.", unsafe=True).text == "كتب السلام عليكم."
