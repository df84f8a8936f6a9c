"""Words torn apart: a particle, the article or a last letter that a space cuts off.

Long: five such rules, and how each tells a piece of a word from a letter that names something.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Fix, Message, Severity
from linter.lexicon.lexicon import Lexicon
from linter.rules.core import tables
from linter.rules.core.base import Example, Rule
from linter.rules.core.context import Context
from linter.text import alphabet as ab
from linter.text.normalise import bare
from linter.text.passage import Passage
from linter.text.verse import is_unmarked_run

_SHORTEST = 3
_FAR = 20
_OR = "أو"
_ARTICLE = ab.ALEF + ab.LAM


class TornWordRule(Rule):
    """A rule about short pieces that stand alone between spaces."""

    is_local = True
    category = "boundaries"
    areta = "SP"
    pieces: ClassVar[frozenset[str]]

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Each piece that belongs to the word beside it."""
        passage = context.passage
        for index in passage.indexes_of(self.pieces):
            fixes = self.joins(passage, index, context.speller.lexicon)
            start, end = passage.span(index)
            if fixes and passage.is_prose(start - 1, end + 1):
                message = self.summary.format(piece=passage.words[index])
                edit = fixes[0].edits[0]  # the space that goes is flagged with the piece
                start, end = min(start, edit.start), max(end, edit.end)
                yield self.diagnostic(start, end, *fixes, message=message)

    def joins(self, passage: Passage, index: int, lexicon: Lexicon) -> tuple[Fix, ...]:
        """The ways to join the piece; none if it stands alone rightly."""
        raise NotImplementedError


def _is_between_words(passage: Passage, index: int) -> bool:
    """Whether nothing but a space parts word `index` from the one after it."""
    return index + 1 < len(passage.words) and passage.gaps[index + 1] == " "


def _is_label(passage: Passage, index: int) -> bool:
    """Whether the piece is a letter that names something (المجموعة ب, أ ب ج)."""
    if index == 0 or passage.gaps[index] != " ":
        # A mark, a digit or the start of a line before a lone letter: a list or an abbreviation.
        return not passage.gaps[index].endswith(" ") or passage.gaps[index].strip(" ") != ""
    before = bare(passage.words[index - 1])
    return len(before) == 1 or before in tables.words("numbered_words")


class DetachedWaw(TornWordRule):
    """The conjunction و is written against the word after it.

    A letter that names something (المادة و) is left alone. Of two, one was typed again.

    Source: Arabic Language Academy in Cairo, rules of spelling; Microsoft Arabic Style Guide.
    """

    code = "B004"
    name = "detached-waw"
    summary = Message(
        "“{piece}” is written as one with the next word",
        "تكتب الواو متصلة بما بعدها",
    )
    pieces = frozenset(ab.WAW)
    examples = (
        Example("وصل الوفد و غادر", "وصل الوفد وغادر"),
        Example("تونس و ليبيا و مصر", "تونس وليبيا ومصر"),
        Example("وصل الوفد، و غادر", "وصل الوفد، وغادر"),
        Example("تونس و و ليبيا", "تونس وليبيا"),
        Example.right("وصل الوفد وغادر"),
        Example.right("الفقرة و من المادة"),
        Example.right("أ ب ج د ه و ز ح"),
        Example.right("و - مسائل أخرى\nو. مقدمة"),
        Example.right("الروابط و أو ليس ثم بل"),
        Example.right('msgid "&Add"\nmsgstr "و إضافة"\n', "gettext"),
    )

    def check(self, context: Context) -> Iterator[Diagnostic]:
        """Not what was made of the mark of an access key (`&Add`): no "and" was meant."""
        keys = {
            target.start
            for unit in context.units
            if unit.source[:1] in ("&", "_")
            for target in unit.targets
        }
        return (found for found in super().check(context) if found.start not in keys)

    def joins(self, passage: Passage, index: int, lexicon: Lexicon) -> tuple[Fix, ...]:
        """The waw joined to the word after it."""
        if not _is_between_words(passage, index) or len(passage.words[index + 1]) == 1:
            return ()
        if passage.words[index + 1] == _OR:  # a list of conjunctions, for nobody says "and or"
            return ()
        start, end = passage.span(index)
        if _is_typed_twice(passage, index):
            return (Fix((Edit(start - 2, start, ""), Edit(end, end + 1, "")), self.applicability),)
        if index and passage.gaps[index] == " " and _is_label(passage, index):
            return ()
        if start and not passage.gaps[index].endswith((" ", "\n", '"', "(", "«", "“")):
            return ()
        applicability = self.applicability
        if _ends_the_word_before(passage, index, lexicon):
            applicability = Applicability.UNSAFE
        return (Fix((Edit(end, end + 1, ""),), applicability),)


def _is_typed_twice(passage: Passage, index: int) -> bool:
    """Whether a waw stands behind another, which itself is behind a word."""
    words, gaps = passage.words, passage.gaps
    return (
        index > 1
        and words[index - 1] == ab.WAW
        and gaps[index - 1] == gaps[index] == " "
        and len(bare(words[index - 2])) >= _SHORTEST
    )


def _ends_the_word_before(passage: Passage, index: int, lexicon: Lexicon) -> bool:
    """Whether a waw may be the last letter of the word before it, which is none without it."""
    if index == 0 or passage.gaps[index] != " ":
        return False
    before = bare(passage.words[index - 1])
    return before not in lexicon and before + ab.WAW in lexicon


class DetachedParticle(TornWordRule):
    """Particles of one letter (ب, ل, ك, ف, س) are written against the word after them.

    Flagged only if the two make a word of the dictionary, and the letter is no abbreviation. Off by
    default: verse parts words between its halves, and teams and units bear single letters.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2 (words of one letter).
    """

    code = "B005"
    name = "detached-particle"
    is_default = False
    applicability = Applicability.UNSAFE
    summary = Message(
        "“{piece}” is written as one with the next word",
        "تكتب «{piece}» متصلة بما بعدها",
    )
    pieces = frozenset("بلكفس")
    examples = (
        Example("سافر ب الطائرة أمس", "سافر بالطائرة أمس"),
        Example("تصريح ل الوزير أمس", "تصريح للوزير أمس"),
        Example("قوي ك الأسد دائما", "قوي كالأسد دائما"),
        Example.right("سافر بالطائرة أمس"),
        Example.right("المجموعة ب تفوز"),
        Example.right("سعة 19 ل تقدر بكذا"),
        Example.right("فريق ف س برشلونة"),
    )

    def joins(self, passage: Passage, index: int, lexicon: Lexicon) -> tuple[Fix, ...]:
        """The particle joined to the word after it; ل with the article makes لل."""
        if not _is_between_words(passage, index) or _is_label(passage, index):
            return ()
        particle, word = passage.words[index], passage.words[index + 1]
        drops_alef = particle == ab.LAM and word.startswith(_ARTICLE)
        joined = particle + (word[1:] if drops_alef else word)
        if len(bare(word)) < _SHORTEST or bare(word) not in lexicon or bare(joined) not in lexicon:
            return ()
        end = passage.span(index)[1]
        edit = Edit(end, end + 1 + drops_alef, "")
        return (Fix((edit,), self.applicability),)


class DetachedArticle(TornWordRule):
    """The article is written against its word (البيت); the family of a name is آل (آل ثاني).

    Off by default: verse parts words between its halves, and foreign titles have their own ال.

    Source: Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2.
    """

    code = "B006"
    name = "detached-article"
    is_default = False
    applicability = Applicability.UNSAFE
    summary = Message(
        "“{piece}” is written as one with the next word",
        "تكتب «{piece}» متصلة بما بعدها",
    )
    pieces = frozenset((_ARTICLE, "لل", "ولل"))
    examples = (
        Example("عاد إلى ال بيت أمس", "عاد إلى البيت أمس"),
        Example("هذه ال مدينة كبيرة", "هذه المدينة كبيرة"),
        Example("خطاب لل وزير أمس", "خطاب للوزير أمس"),
        Example.right("عاد إلى البيت أمس"),
        Example.right('عرض فيلم "لا لا لاند"'),
        Example.right("تميم بن حمد آل ثاني"),
        Example.right("ورشات ال Devcamp وال 20"),
    )

    def joins(self, passage: Passage, index: int, lexicon: Lexicon) -> tuple[Fix, ...]:
        """The article joined to the word after it, and آل where it can be meant."""
        if not _is_between_words(passage, index):
            return ()
        piece, word = passage.words[index], passage.words[index + 1]
        joined = bare(piece + word)
        if len(bare(word)) < _SHORTEST or word.startswith(_ARTICLE) or joined not in lexicon:
            return ()
        start, end = passage.span(index)
        fixes = [Fix((Edit(end, end + 1, ""),), self.applicability)]
        if piece == _ARTICLE:
            fixes.append(Fix((Edit(start, end, ab.ALEF_MADDA + ab.LAM),), self.applicability))
        return tuple(fixes)


class StrayLastLetter(TornWordRule):
    """ة, ى, ئ, ؤ and ء end words or stand inside them; alone they belong to the word before.

    Off by default: verse parts words between its halves, and nearly all that was found was verse.

    Source: ARETA SP.
    """

    code = "B007"
    name = "stray-last-letter"
    is_default = False
    severity = Severity.ERROR
    applicability = Applicability.UNSAFE
    summary = Message(
        "“{piece}” belongs to the word before it",
        "«{piece}» من الكلمة التي قبلها",
    )
    pieces = frozenset("ةىئؤء")
    examples = (
        Example("وصل إلى المدين ة أمس", "وصل إلى المدينة أمس"),
        Example("اجتماع وزرا ء الخارجية", "اجتماع وزراء الخارجية"),
        Example("في المستشف ى الكبير", "في المستشفى الكبير"),
        Example.right("وصل إلى المدينة أمس"),
        Example.right("حرف ة وحرف ى"),
        Example.right("أ ء ى"),
        Example.right("وقفة احتجاجية ة لمدة"),
    )

    def joins(self, passage: Passage, index: int, lexicon: Lexicon) -> tuple[Fix, ...]:
        """The letter joined to the word before it, where this makes a word of what was none."""
        if index == 0 or passage.gaps[index] != " " or _is_label(passage, index):
            return ()
        word, letter = bare(passage.words[index - 1]), passage.words[index]
        if len(word) < _SHORTEST - 1 or word + letter not in lexicon:
            return ()
        # A hamza can be left over from many words; it belongs here only if the word needs it.
        if letter == ab.HAMZA and lexicon.frequency(word + letter) < _FAR * lexicon.frequency(word):
            return ()
        start = passage.starts[index]
        if is_unmarked_run(passage.text, start):
            return ()
        return (Fix((Edit(start - 1, start, ""),), self.applicability),)
