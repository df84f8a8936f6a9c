"""ابن and بن: with its alif or without."""

from __future__ import annotations

from linter.findings.diagnostic import Message
from linter.rules.core import tables
from linter.rules.core.base import Example
from linter.rules.core.phrases import Correction, PhraseRule, Place, heads, is_one_of


class IbnBetweenNames(PhraseRule):
    """Between a name and its father's name, ابن loses its alif: محمد بن عبد الله.

    Source: Abd al-Salam Harun, Qawaid al-imla; Abbas Hasan, al-Nahw al-wafi, 4:74; Wright, 1:22.
    """

    code = "G034"
    name = "ibn-between-names"
    areta = "OM"
    summary = Message(
        "“{right}”, not “{wrong}”: it stands between two names",
        "«{right}» لا «{wrong}»: يقع بين علمين",
    )
    examples = (
        Example("فتح خالد ابن الوليد الشام", "فتح خالد بن الوليد الشام"),
        Example("عمر ابن الخطاب ثاني الخلفاء", "عمر بن الخطاب ثاني الخلفاء"),
        Example("وطارق ابن زياد", "وطارق بن زياد"),
        Example.right("خالد بن الوليد وعمر بن الخطاب"),
        Example.right("قرأ محمد ابن خلدون وابن رشد"),
        Example.right("محمد ابن عم علي"),
    )
    #: ابن with its alif.
    looks_at = heads(("ابن",), ("",))

    def judge(self, place: Place) -> Correction | None:
        """One with a given name on either side, by which the second is no better known."""
        names = tables.words("given_names")
        before, after = place.word(-1), place.word(1)
        is_name = is_one_of(before, names)
        if not is_name or after not in names or after in tables.words("ibn_names"):
            return None
        return Correction(0, (("بن",),))


class IbnWithoutName(PhraseRule):
    """Where no given name stands before it, ابن keeps its alif: عن ابن عباس, قال ابن خلدون.

    Source: Abd al-Salam Harun, Qawaid al-imla; Abbas Hasan, al-Nahw al-wafi, 4:74; Wright, 1:22.
    """

    code = "G035"
    name = "ibn-without-name"
    areta = "OM"
    summary = Message(
        "“{right}”, not “{wrong}”: no given name stands before it",
        "«{right}» لا «{wrong}»: ليس قبله علم",
    )
    examples = (
        Example("روي عن بن عباس", "روي عن ابن عباس"),
        Example("قال بن خلدون في المقدمة", "قال ابن خلدون في المقدمة"),
        Example("في رحلة بن بطوطة إلى الصين", "في رحلة ابن بطوطة إلى الصين"),
        Example.right("روي عن ابن عباس وعبد الله بن عباس"),
        Example.right("عبد الرحمن بن خلدون، وأبو بكر بن طفيل"),
        Example.right("فاز زين العابدين بن علي"),
    )
    #: بن without its alif.
    looks_at = heads(("بن",), ("",))

    def judge(self, place: Place) -> Correction | None:
        """One before a classical name, after a word that is no name."""
        before = place.word(-1)
        if place.word(1) not in tables.words("ibn_names"):
            return None
        no_names = tables.words("before_ibn")
        is_no_name = is_one_of(before, no_names)
        return Correction(0, (("ابن",),)) if is_no_name else None
