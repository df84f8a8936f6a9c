"""Real words in the wrong place: إنّ and أنّ by the word that governs them."""

from __future__ import annotations

import re
from abc import abstractmethod

from linter.findings.diagnostic import Message
from linter.rules.core import tables
from linter.rules.core.base import Example, PatternRule
from linter.rules.core.grammar_talk import speaks_of_grammar
from linter.text.alphabet import ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, FATHA, KASRA, WORD_CHARACTERS
from linter.text.normalise import strip_marks
from linter.text.patterns import Pattern

_ENDINGS = "(?:ني|نا|ي|ك|كم|كما|ه|ها|هم|هما|هن)?"
_LONGEST_GOVERNOR = 24
_CONJUNCTIONS = "وف"


def _particle(alef: str, vowel: str, endings: str) -> Pattern:
    """The particle with this alef, alone or with a pronoun, right after one space.

    `endings` are the last letters of the words that govern it; asking for them at once spares a
    look at most of the places.
    """
    return Pattern(
        rf"(?P<error>{alef}(?<=[{endings}\u064b-\u0652][ \u00a0]{alef}){vowel}?"
        rf"ن\u0651?[\u064e\u0650]?\u0651?{_ENDINGS}[\u064b-\u0652]*)"
        rf"(?![{WORD_CHARACTERS}])(?:[ \u00a0](?P<next>[{WORD_CHARACTERS}]+))?"
    )


_ALEFS = ALEF_HAMZA_ABOVE + ALEF_HAMZA_BELOW
_SWAP_HAMZA = str.maketrans(_ALEFS, _ALEFS[::-1])
_SWAP_VOWEL: dict[str, str] = {FATHA: KASRA, KASRA: FATHA}


#: A final ya, doubled: of a preposition with the pronoun "me".
_WITH_ME = Pattern("ى[\u064b-\u0650]?\u0651")


class GovernedParticle(PatternRule):
    """إنّ where أنّ must stand, or the reverse, told by the word right before it."""

    category = "context"
    areta = "OH"

    def accepts(self, match: re.Match[str]) -> bool:
        """Only after one of the words that decide the matter, and none that grammar names."""
        if not self.governs(_governor(match)) or not self.follows(match["next"] or "", match):
            return False
        has_pronoun = len(strip_marks(match["error"])) > len("أن")
        return has_pronoun or not speaks_of_grammar(match.string, *match.span("error"))

    @abstractmethod
    def governs(self, word: str) -> bool:
        """Whether the word before, without marks, decides for the other particle."""

    def follows(self, word: str, match: re.Match[str]) -> bool:
        """Whether the word after leaves no other reading."""
        return True

    def replacement(self, match: re.Match[str]) -> str:
        """The other particle, with its vowel if it bore one."""
        word = str(match["error"]).translate(_SWAP_HAMZA)
        return word[0] + _SWAP_VOWEL.get(word[1], word[1]) + word[2:]

    def describe(self, match: re.Match[str]) -> Message:
        """Name both words."""
        return self.summary.format(
            governor=_governor(match), wrong=match["error"], right=self.replacement(match)
        )


def _governor(match: re.Match[str]) -> str:
    """The word before the match, without marks; empty if something else stands there.

    Prayers have عَلَىَّ "on me" without the dots of its ي: no preposition alone.
    """
    start = match.start()
    before = match.string[max(0, start - _LONGEST_GOVERNOR) : start].rsplit(None, 1)
    if not before or _WITH_ME.search(before[-1]):
        return ""
    return strip_marks(before[-1].lstrip('("«“'))


def _follows_ma(match: re.Match[str]) -> bool:
    """Whether the governor comes right after ما."""
    start = match.start()
    before = match.string[max(0, start - 2 * _LONGEST_GOVERNOR) : start].split()[-2:]
    return len(before) > 1 and strip_marks(before[0]) in ("ما", "وما", "مما", "فيما", "كما")


def _in_table(word: str, table: str) -> bool:
    words = tables.words(table)
    return word in words or (word[:1] in tuple(_CONJUNCTIONS) and word[1:] in words)


class InnaAfterPreposition(GovernedParticle):
    """After a preposition the clause stands for a noun, so it opens with أنّ, never with إنّ.

    The conditional إن is told by what follows it (إلى إن شاء الله).

    Source: Abbas Hasan, al-Nahw al-wafi, 1:643 (the places of fath); Ryding, A Reference
    Grammar of Modern Standard Arabic, ch. 19.
    """

    code = "C001"
    name = "inna-after-preposition"
    summary = Message(
        "“{right}”, not “{wrong}”: after {governor} the clause stands for a noun",
        "«{right}» لا «{wrong}»: الجملة بعد «{governor}» في تأويل مصدر",
    )
    examples = (
        Example("مشيرا إلى إنه يأمل خيرا", "مشيرا إلى أنه يأمل خيرا"),
        Example("يشار إلى إن العملية متواصلة", "يشار إلى أن العملية متواصلة"),
        Example("يدل على إنّها صادقة", "يدل على أنّها صادقة"),
        Example("مشيرا إلى\u00a0إنه يأمل خيرا", "مشيرا إلى\u00a0أنه يأمل خيرا"),
        Example("رغم إِنَّ الجو بارد", "رغم أَنَّ الجو بارد"),
        Example.right("مشيرا إلى أنه يأمل خيرا"),
        Example.right("حتى إنه بكى، ومن حيث إنها صديقة"),
        Example.right("اغْفِرْ لِي وَتُبْ عَلَىَّ إِنَّكَ أَنْتَ التَّوَّابُ"),
        Example.right("أشار إلى: إن الله غفور"),
        Example.right("وإلى إن شاء الله لقاء"),
        Example.right("قال من قبل إنها بخير"),
        Example.right("لما كانت فرعا على إن في العمل وهي تنصب مع التنوين نصبت لا بغير تنوين"),
    )
    needs = ALEF_HAMZA_BELOW
    pattern = _particle(ALEF_HAMZA_BELOW, KASRA, "ىنيمبةل")

    def governs(self, word: str) -> bool:
        """Prepositions, and nouns used as such."""
        return _in_table(word, "before_anna")

    def follows(self, word: str, match: re.Match[str]) -> bool:
        """Not the conditional إن."""
        return strip_marks(word) not in ("شاء", "شئت", "لم", "كان", "كانت")


class AnnaAfterSaying(GovernedParticle):
    """What is said is quoted as a sentence of its own, so it opens with إنّ, not with أنّ.

    A bare أن before a verb (أقول أن تذهب) is left alone, for it may be the particle of the
    subjunctive, and so is the light أن before ليس, قد and the like. After ما أقول ("what I say")
    the clause is no speech, but what the speech is.

    Source: Abbas Hasan, al-Nahw al-wafi, 1:650 (the places of kasr); Ryding, A Reference
    Grammar of Modern Standard Arabic, ch. 19.
    """

    code = "C002"
    name = "anna-after-saying"
    summary = Message(
        "“{right}”, not “{wrong}”: what is said after {governor} is a sentence",
        "«{right}» لا «{wrong}»: ما بعد القول جملة محكية",
    )
    examples = (
        Example("قال أن الاتفاق قريب", "قال إن الاتفاق قريب"),
        Example("وقالت أنها ستعود", "وقالت إنها ستعود"),
        Example("يقولون أنّ الفوز صعب", "يقولون إنّ الفوز صعب"),
        Example("وهي قلعة يقال أنها مسكونة", "وهي قلعة يقال إنها مسكونة"),
        Example.right("قال إن الاتفاق قريب"),
        Example.right("أقول أن تذهب خير لك"),
        Example.right("أكد أن الاتفاق قريب"),
        Example.right("قال: أن تأتي خير من ألا تأتي"),
        Example.right("وصفوة القول أن الوقت فات"),
        Example.right("وقصارى ما أقول أننا نسينا"),
        Example.right("فقالوا أن ليس في الدار أحد"),
    )
    needs = ALEF_HAMZA_ABOVE
    pattern = _particle(ALEF_HAMZA_ABOVE, FATHA, "لتاونيةم")
    _after_light_anna = frozenset({"ليس", "ليست", "قد", "لم", "لن", "لو"})

    def accepts(self, match: re.Match[str]) -> bool:
        """Not after a form of قال that ما goes before."""
        return super().accepts(match) and not _follows_ma(match)

    def governs(self, word: str) -> bool:
        """Forms of قال, the passive too."""
        return _in_table(word, "before_inna") or _in_table(word, "before_inna_also")

    def follows(self, word: str, match: re.Match[str]) -> bool:
        """Not a bare أن with what looks like a verb in the present."""
        is_bare = len(strip_marks(match["error"])) == len("أن")
        follower = strip_marks(word)
        is_light = follower in self._after_light_anna or follower[:1] in ("", "ي", "ت", "ن", "أ")
        return not (is_bare and is_light)


class AnnaAfterIdh(GovernedParticle):
    """إذ is followed by a sentence, so by إنّ, not by أنّ.

    Source: Abbas Hasan, al-Nahw al-wafi, 1:650 (the places of kasr).
    """

    code = "C003"
    name = "anna-after-idh"
    summary = Message(
        "“{right}”, not “{wrong}”: a sentence follows {governor}",
        "«{right}» لا «{wrong}»: تلي «{governor}» جملة",
    )
    examples = (
        Example("عاد إذ أن الوقت متأخر", "عاد إذ إن الوقت متأخر"),
        Example("لم ينم، إذ أنه مريض", "لم ينم، إذ إنه مريض"),
        Example("إذ أنّها أصغر منه", "إذ إنّها أصغر منه"),
        Example.right("عاد إذ إن الوقت متأخر"),
        Example.right("عاد لأن الوقت متأخر"),
        Example.right("عاد إذ أنهى عمله"),
        Example.right("أصل منذ من وإذ أن العرب تقول منذ بكسر الميم عند البصريين"),
    )
    needs = ALEF_HAMZA_ABOVE
    pattern = _particle(ALEF_HAMZA_ABOVE, FATHA, "ذ")

    def governs(self, word: str) -> bool:
        """إذ alone."""
        return word in ("إذ", "وإذ")


class AnnaAfterHayth(GovernedParticle):
    """حيث is followed by a sentence, so the old grammars want إنّ after it.

    Off by default: the Arabic Language Academy in Cairo allows أنّ too.

    Source: Abbas Hasan, al-Nahw al-wafi, 1:650 (the places of kasr).
    """

    code = "C004"
    name = "anna-after-hayth"
    is_default = False
    summary = Message(
        "“{right}” is preferred to “{wrong}”: a sentence follows {governor}",
        "«{right}» أفصح من «{wrong}»: تلي «{governor}» جملة",
    )
    examples = (
        Example("عاد حيث أن الوقت متأخر", "عاد حيث إن الوقت متأخر"),
        Example("لم ينم، حيث أنه مريض", "لم ينم، حيث إنه مريض"),
        Example("من حيث أنّها أصغر منه", "من حيث إنّها أصغر منه"),
        Example.right("عاد حيث إن الوقت متأخر"),
        Example.right("عاد إلى حيث أقام"),
        Example.right("نام حيث أنهى عمله"),
    )
    needs = ALEF_HAMZA_ABOVE
    pattern = _particle(ALEF_HAMZA_ABOVE, FATHA, "ث")

    def governs(self, word: str) -> bool:
        """حيث, alone or with a conjunction."""
        return word in ("حيث", "وحيث")
