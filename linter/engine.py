"""A document in, sorted diagnostics out (long: the only place that knows the order of things)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from linter.documents import Document
from linter.findings.diagnostic import Diagnostic
from linter.findings.fitting import fitted
from linter.findings.fixes import FixResult, in_order, without_echoes
from linter.findings.growth import Growth
from linter.findings.passes import State, best_of, codes_of, result
from linter.findings.suppression import MENTION, Suppressions
from linter.lexicon.regional import Spelling
from linter.lexicon.terms import Term, TermFinder
from linter.rules.comments.suppression_comments import CommentRule, UnusedSuppression
from linter.rules.core.base import Rule
from linter.rules.core.context import Context, Tally
from linter.rules.core.looking import (
    Chunk,
    Look,
    chunks_of,
    look,
    placed_in,
    together,
    whole,
    with_remarks,
)
from linter.rules.core.registry import all_rules, forms_looked_at, select_rules
from linter.spelling.confidence import Calibration
from linter.spelling.speller import Speller, default_speller
from linter.stretches.finding import stretches_of
from linter.text.passage import Passage

#: A fix can bring another error to light (a space put in frees a misspelt word); so we look again.
#: A text with more errors than are judged at once takes some passes more.
MAX_PASSES = 40
#: What is said of a document with more words that are no words than any text has.
TOO_MANY_WORDS = "too many unknown words: {} of them are not judged"

#: Whether a finding in a document may be fixed.
Accepts = Callable[[Document, Diagnostic], bool]


class Examined(NamedTuple):
    """What one look at a document gave: its findings in order of place, and what they rest on."""

    findings: list[Diagnostic]
    context: Context


def _as_document(document: Document | str) -> Document:
    """What is to be read, as a document. Raises `TypeError` for what holds no text."""
    if isinstance(document, str):
        return Document(document)
    if not isinstance(document, Document):
        raise TypeError(f"a str or a Document is to be read, not {type(document).__name__}")
    return document


class Linter:
    """Checks and fixes Arabic text with a chosen set of rules.

    Picklable, and safe to share between threads: it holds no state but its settings and a cache
    of verdicts on words.
    """

    def __init__(
        self,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        words: Sequence[str] = (),
        glossary: Sequence[Term] = (),
        spelling: Spelling | None = None,
        calibration: Calibration | None = None,
    ) -> None:
        """Choose rules by code, prefix, name or category; `words` are accepted too.

        A word is accepted as it stands, or with its forms if a part of speech follows it
        (`"كلمة noun"`, `name` or `verb`). The terms of the `glossary` are what the rule of that
        name flags. `spelling` is a regional norm: modern, egyptian or any; without it both seats
        of hamzas such as in شؤون and شئون are right, and ى for ي is not.
        `calibration` says what the speller's verdicts are worth (None: as shipped).

        Raises `UnknownRuleError` for a selector that names no rule, `ValueError` for a word that
        cannot be read or a norm that does not exist, and `DictionaryError` when the compiled
        dictionary is missing or damaged.
        """
        chosen = (tuple(select), tuple(ignore), tuple(words), tuple(glossary), spelling)
        self._settings = (*chosen, calibration)
        self._calibration = calibration
        self.rules: tuple[Rule, ...] = select_rules(select, ignore)
        self.speller: Speller = default_speller(frozenset(words), spelling)
        self._terms = TermFinder.of(glossary, self.speller.lexicon) if glossary else None

    def __reduce__(self) -> tuple[type[Linter], tuple[object, ...]]:
        """Travel as settings: the dictionary is mapped again where the linter arrives."""
        return (Linter, self._settings)

    def selecting(self, codes: Sequence[str]) -> Linter:
        """A linter of the same settings with these rules instead (raises as the class does)."""
        return Linter(codes, (), *self._settings[2:])

    def check(self, document: Document | str, tally: Tally | None = None) -> list[Diagnostic]:
        """All findings in a document or a string, in order of place.

        Offsets are code points of the document's text. With the `tally` of a whole run, the
        document is held to the spellings that the run prefers. Raises `FormatError` and
        `MissingReaderError` for a document whose prose cannot be told.
        """
        document = _as_document(document)
        looks = (self.look(chunk, tally) for chunk in chunks_of(document))
        return self.concluded(document, looks, tally)

    def examine(self, document: Document | str) -> Examined:
        """As `check`, with the words and the stretches that were read, however long it is.

        Raises as `check` does.
        """
        document = _as_document(document)
        chunk = whole(document)
        context = self._context(chunk, None)
        seen = look(self.rules, context, chunk, is_counted=True)
        return Examined(self.concluded(document, [seen]), context)

    def examine_all(self, texts: Sequence[str]) -> list[Examined]:
        """As `examine` of each text by itself, for which less is done than one by one.

        Raises as `check` does, whichever text it is for.
        """
        from linter.rules.core.pages import is_page, look_at_pages  # collections alone need it

        documents = [_as_document(text) for text in texts]
        chunks = [whole(document) for document in documents]
        seen = list(zip(chunks, self._contexts(chunks), strict=True))
        pages = [context for chunk, context in seen if is_page(chunk)]
        of_pages = iter(look_at_pages(self.rules, pages) if pages else ())
        looks = (
            next(of_pages) if is_page(chunk) else look(self.rules, context, chunk, is_counted=True)
            for chunk, context in seen
        )
        return [
            Examined(self.concluded(document, [one]), context)
            for document, one, (_, context) in zip(documents, looks, seen, strict=True)
        ]

    def look(self, chunk: Chunk, tally: Tally | None = None) -> Look:
        """What the rules find in a chunk of a document (see `chunks_of`), for `concluded`.

        The chunks of one document may be looked at in processes of their own.
        """
        return look(self.rules, self._context(chunk, tally), chunk)

    def concluded(
        self, document: Document, looks: Iterable[Look], tally: Tally | None = None
    ) -> list[Diagnostic]:
        """What `check` finds in a document whose chunks, in order, gave these looks."""
        found, unjudged = together(self.rules, with_remarks(document, looks), self.speller)
        if unjudged:
            document.remark(TOO_MANY_WORDS.format(unjudged))
        shown = without_echoes(placed_in(found, document))
        if MENTION in document.text:
            shown = in_order(self._not_suppressed(document, shown, tally))
        return shown

    def tally(self, document: Document | str) -> Tally:
        """The choices among spellings that a document makes; add those of a run together.

        Raises as `check` does.
        """
        document = _as_document(document)
        total: Tally = Counter()
        for chunk in chunks_of(document):
            context = self._context(chunk, None)
            for rule in self.rules:
                total.update(rule.tally(context))  # `+=` looks through all that was counted
        return total

    def _context(self, chunk: Chunk, tally: Tally | None) -> Context:
        return self._contexts([chunk], tally)[0]

    def _contexts(self, chunks: Sequence[Chunk], tally: Tally | None = None) -> list[Context]:
        """Those of several chunks, each step taken for all of them before the next."""
        passages = [Passage(chunk.text, chunk.arabic) for chunk in chunks]
        if len(passages) > 1:
            texts = [passage.forms for passage in passages]
            self.speller.lexicon.unlisted.look_ahead(texts, frozenset().union(*texts))
        are_of_strings = [chunk.is_of_strings or bool(chunk.units) for chunk in chunks]
        found = stretches_of(passages, self.speller.lexicon, are_of_strings)
        return [
            Context(
                passage.leaving_out(of_chunk.no_prose) if of_chunk.no_prose else passage,
                self.speller,
                chunk.units,
                tally,
                self._terms,
                of_chunk,
                self._calibration,
                forms_looked_at(),
                is_of_strings=chunk.is_of_strings,
            )
            for chunk, passage, of_chunk in zip(chunks, passages, found, strict=True)
        ]

    def _not_suppressed(
        self, document: Document, found: list[Diagnostic], tally: Tally | None
    ) -> list[Diagnostic]:
        """What comments in the document do not silence, with findings on the comments."""
        comments = Suppressions(document.text, document.path, document.shown_code)
        found = [one for one in found if not comments.holds(one)]
        kept = [one for one in found if not comments.hides(one)]
        for rule in self.rules:
            if isinstance(rule, UnusedSuppression):
                hidden_from_us = self._others(document, comments, tally)
                kept += rule.judge(comments, [*found, *hidden_from_us])
            elif isinstance(rule, CommentRule):
                kept += rule.judge(comments, found)
        return kept

    def _others(
        self, document: Document, comments: Suppressions, tally: Tally | None
    ) -> list[Diagnostic]:
        """What rules that are off would find and comments may silence: such comments have a use."""
        named = [one.text for comment in comments for one in comment.selectors]
        rules = [
            rule
            for rule in all_rules()
            if rule not in self.rules
            and (rule.is_default or any(rule.info.matches(name) for name in named))
        ]
        looks = (look(rules, self._context(chunk, tally), chunk) for chunk in chunks_of(document))
        found = placed_in(together(rules, looks, self.speller)[0], document)
        return [one for one in found if not comments.holds(one)]

    def fix(
        self,
        document: Document | str,
        *,
        unsafe: bool = False,
        accepts: Accepts | None = None,
        tally: Tally | None = None,
    ) -> FixResult:
        """The text with its safe fixes (and the unsafe ones, if asked) applied, until none is left.

        `accepts` says of a finding in a document whether it may be fixed (None: all may); `tally`
        is that of a whole run, as for `check`.

        Rules see the text again after each pass, so running `fix` on its own result changes
        nothing. Fixes that a file of the document's encoding and format cannot hold are left out,
        and so are those that would be made again and again within what they put in.
        Where fixes undo each other, so that a text comes back, the best of the texts between is
        kept, and the rules are named in `circling`.
        """
        document = _as_document(document)
        growth = Growth()
        fixed = None
        while fixed is None:
            growth.begin()
            fixed = self._fixed(document, growth, unsafe, accepts, tally)
        return fixed

    def _fixed(
        self,
        document: Document,
        growth: Growth,
        unsafe: bool,
        accepts: Accepts | None,
        tally: Tally | None,
    ) -> FixResult | None:
        """What fixing comes to; None, and it has to begin anew, where the text would only grow."""
        found = self.check(document, tally)
        states = [State(document, len(found))]
        seen = {document.text: 0}
        while True:
            accepted = [one for one in found if accepts is None or accepts(document, one)]
            wanted, barred = growth.parted(document.text, accepted)
            fit = fitted(document, wanted, unsafe=unsafe)
            refused = (*fit.refused, *barred)
            if not fit.taken or len(states) > MAX_PASSES:
                return result(states, found, refused)
            if growth.bars(document.text, fit.taken):
                return None
            growth.add(document.text, fit.taken)
            document = fit.document
            if document.text in seen:
                first = seen[document.text]
                undone = [one for state in states[first + 1 :] for one in state.made]
                states = states[: first + best_of(states[first:]) + 1]
                left = self.check(states[-1].document, tally)
                return result(states, left, refused, codes_of([*undone, *fit.taken]))
            found = self.check(document, tally)
            seen[document.text] = len(states)
            states.append(State(document, len(found), fit.taken))
