"""Every character class and letter table, once.

Written as code points where a bare character could not be read on a page (marks, controls).
Sources: The Unicode Standard 15.1, ch. 9.2 (Arabic) and the Arabic block charts; pyarabic's
`araby` for the letters of Modern Standard Arabic.
"""

from __future__ import annotations

import re
from typing import Final

from pyarabic import araby

HAMZA: Final = araby.HAMZA
ALEF: Final = araby.ALEF
ALEF_MADDA: Final = araby.ALEF_MADDA
ALEF_HAMZA_ABOVE: Final = araby.ALEF_HAMZA_ABOVE
ALEF_HAMZA_BELOW: Final = araby.ALEF_HAMZA_BELOW
ALEF_MAKSURA: Final = araby.ALEF_MAKSURA
WAW: Final = araby.WAW
WAW_HAMZA: Final = araby.WAW_HAMZA
YEH: Final = araby.YEH
YEH_HAMZA: Final = araby.YEH_HAMZA
HEH: Final = araby.HEH
TEH: Final = araby.TEH
TEH_MARBUTA: Final = araby.TEH_MARBUTA
NOON: Final = araby.NOON
LAM: Final = araby.LAM
TATWEEL: Final = araby.TATWEEL

#: The 36 letters that Modern Standard Arabic is written with, hamza seats and the like included.
LETTERS: Final = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"

#: Letters that do not join to the next one, so that a space missing after them is easily missed.
DISCONNECTED: Final = "ءآأؤإاةدذرزوى"

#: Letters of Arabic script that write other languages, or loan sounds (پ چ ڤ گ) in Arabic.
FOREIGN_LETTERS: Final = (
    "\u0620\u063b-\u063f\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
)
#: The loan-sound letters that Arabic print itself uses for names (پاريس, ڤيتنام).
LOAN_LETTERS: Final = "\u067e\u0686\u06a4\u06af\u0698\u06a8\u06ad"

FATHATAN: Final = araby.FATHATAN
DAMMATAN: Final = araby.DAMMATAN
KASRATAN: Final = araby.KASRATAN
FATHA: Final = araby.FATHA
DAMMA: Final = araby.DAMMA
KASRA: Final = araby.KASRA
SHADDA: Final = araby.SHADDA
SUKUN: Final = araby.SUKUN
TANWIN: Final = FATHATAN + DAMMATAN + KASRATAN
#: Harakat, combining hamzas and madda, superscript alef, Quranic annotation signs
#: (as the inside of a regular-expression class).
MARKS: Final = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u08d3-\u08e1\u08e3-\u08ff"
)
#: Isolated, initial, medial and final shapes of letters, and ligatures, kept for old encodings.
PRESENTATION_LETTERS: Final = (
    "\ufb50-\ufbb1\ufbd3-\ufc5d\ufc64-\ufcf1\ufcf5-\ufd3d\ufd50-\ufd8f\ufd92-\ufdc7\ufdf0-\ufdfb"
    "\ufe80-\ufefc"
)
#: Shapes of vowel signs, alone or over a tatweel, and the tail that ends a seen (U+FE73).
PRESENTATION_MARKS: Final = "\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe74\ufe76-\ufe7f"
PRESENTATION_FORMS: Final = PRESENTATION_LETTERS + PRESENTATION_MARKS

ZWNJ: Final = "\u200c"
ZWJ: Final = "\u200d"
JOINERS: Final = ZWNJ + ZWJ
SOFT_HYPHEN: Final = "\u00ad"
#: What a reader never sees: zero-width marks and direction controls.
INVISIBLES: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"

ARABIC_INDIC_DIGITS: Final = "٠١٢٣٤٥٦٧٨٩"
EXTENDED_DIGITS: Final = "۰۱۲۳۴۵۶۷۸۹"
EUROPEAN_DIGITS: Final = "0123456789"
DIGITS: Final = EUROPEAN_DIGITS + ARABIC_INDIC_DIGITS + EXTENDED_DIGITS

OPENING_QUOTES: Final = "«“‘‹"
CLOSING_QUOTES: Final = "»”’›"

#: Inside of a class: one letter that a word of Arabic script can hold.
WORD_LETTERS: Final = "\u0621-\u063a\u0641-\u064a" + FOREIGN_LETTERS + PRESENTATION_LETTERS
#: Inside of a class: all that can stand inside an Arabic word after its first letter.
WORD_CHARACTERS: Final = WORD_LETTERS + PRESENTATION_MARKS + MARKS + TATWEEL


def expand(inside_of_class: str) -> frozenset[str]:
    """The characters that the inside of a regular-expression class (`"a-dx"`) stands for."""
    return frozenset(
        chr(code)
        for first, last, single in re.findall("(.)-(.)|(.)", inside_of_class, re.DOTALL)
        for code in range(ord(first or single), ord(last or single) + 1)
    )


#: Letters that careless spelling mixes, folded to one (the skeleton of a word).
SKELETON_FOLDS: Final = {
    ALEF_MADDA: ALEF,
    ALEF_HAMZA_ABOVE: ALEF,
    ALEF_HAMZA_BELOW: ALEF,
    ALEF_MAKSURA: YEH,
    TEH_MARBUTA: HEH,
    WAW_HAMZA: WAW,
    YEH_HAMZA: YEH,
    HAMZA: "",
}
