"""`sawab fix --interactive`: a conversation over the findings, one line at a time.

Plain lines and one-letter answers, so that it works over a slow connection, in any terminal and
with a screen reader; each answer has an Arabic letter too, for a keyboard that is set to Arabic.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from linter.cli import answers
from linter.cli.baselines import OldFindings
from linter.cli.checking import counted
from linter.cli.failures import failure
from linter.cli.inputs import Inputs
from linter.cli.review import Decision, Memory, Review, Scope
from linter.documents import Document
from linter.files.replacing import replace_file
from linter.files.storage import encode, read_back
from linter.findings.diagnostic import Diagnostic, Edit, Message
from linter.linters import Linters
from linter.reports.excerpt import excerpt
from linter.reports.report import ReportOptions
from linter.reports.terminal import Terminal
from linter.reports.visible import calm, change, visible
from linter.rules.core.context import Tally
from linter.word_lists import add_words, is_word, project_list


class Step(Enum):
    """What follows on an answer that decides nothing."""

    ASK_AGAIN = "ask again"
    UNDONE = "undone"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class HowAsked:
    """What the command line says of the conversation.

    `old` findings are neither asked about nor counted as left; with an `author`, changes are kept
    as their revisions where the format has such; `is_run`: spellings must agree over all files;
    with `restart`, what was left is asked again.
    """

    old: OldFindings
    author: str | None = None
    is_run: bool = False
    restart: bool = False


class Conversation:
    """Asks on every finding of a run; `applied` fixes in `changed` files, `left` findings."""

    def __init__(
        self,
        inputs: Inputs,
        linters: Linters,
        options: ReportOptions,
        how: HowAsked,
        memory: Memory,
        ask: Callable[[str], str],
        say: Callable[[str], None],
    ) -> None:
        """`ask` prints a prompt and returns a line; it raises `EOFError` when there is none."""
        self._how = how
        self._tally: Tally | None = None
        self._inputs = inputs
        self._linters = linters
        self._options = options
        self._terminal = Terminal(options)
        self._memory = memory
        self._ask = ask
        self._say = say
        self.applied = 0
        self.changed = 0
        self.left = 0
        self.has_ended = False

    def run(self) -> None:
        """Go through all files, until there are no more or the person ends it."""
        if self._memory.left or self._memory.kinds:
            self._tell(answers.LEFT_BEFORE)
        sources, self._tally = counted(self._inputs, self._linters, is_run=self._how.is_run)
        for _, document in self._inputs.documents(sources):
            try:
                self._review(document)
            except Exception as error:
                self._inputs.fail(failure(document.path, error))
            if self.has_ended:
                return

    def _review(self, document: Document) -> None:
        """One file: what a change brings to light is asked as well.

        The container stays that of the file as it was, so that its revisions are whole.
        """
        written = encode(document)
        document = replace(document, author=self._how.author)
        is_changed = False
        while True:
            found = self._found(document)
            review = Review(document, found, self._memory)
            self._converse(review)
            for decision in review.decisions:
                self._memory.add(decision, document)
            text = review.text()
            if text == document.text:
                break
            data = encode(document, text)
            read_back(data, document, text)
            replace_file(document.path, data, expected=written)
            document, written = document.with_text(text), data
            self.applied += sum(bool(one.edits) for one in review.decisions)
            is_changed = True
            if self.has_ended:
                found = self._found(document)
                break
        self.changed += is_changed
        self.left += len(found)

    def _found(self, document: Document) -> Sequence[Diagnostic]:
        """What is found in a document, but for what is on the list of old findings."""
        found = self._linters.for_file(document.path).check(document, self._tally)
        return self._how.old.new(document, found)

    def _converse(self, review: Review) -> None:
        while (following := review.next()) is not None:
            number, diagnostic = following
            self._show(review, number, diagnostic)
            answer: Decision | Step = Step.ASK_AGAIN
            while answer is Step.ASK_AGAIN:
                try:
                    answer = self._answer(review, diagnostic)
                except (EOFError, KeyboardInterrupt):
                    answer = Step.ENDED
            if isinstance(answer, Decision):
                review.decide(answer)
            elif answer is Step.ENDED:
                self.has_ended = True
                return

    def _show(self, review: Review, number: int, diagnostic: Diagnostic) -> None:
        text, terminal = review.document.text, self._terminal
        shown = excerpt(text, diagnostic.start, diagnostic.end)
        found = terminal.paint(f">>{visible(shown.found)}<<", "red", bold=True)
        self._say(
            f"\n[{number}/{review.total}] {terminal.place(review.document, diagnostic)}: "
            f"{terminal.code(diagnostic)} {diagnostic.rule.name}: {terminal.message(diagnostic)}"
        )
        self._say(f"    {calm(shown.before)}{found}{calm(shown.after)}")
        for place, fix in enumerate(diagnostic.fixes[:5], start=1):
            self._say(f"    {place}. {change(text, diagnostic, fix).instead}")

    def _answer(self, review: Review, diagnostic: Diagnostic) -> Decision | Step:
        """The decision on a finding, or what else follows."""
        line = self._ask(self._options.say(answers.PROMPT)).strip()
        answer = answers.LETTERS.get(line, line.lower())
        if answer == "y":
            answer = "1"
        if answer.isdecimal():
            return self._suggestion(review, diagnostic, int(answer))
        actions: dict[str, Callable[[], Decision | Step]] = {
            "e": lambda: self._edited(review, diagnostic),
            "s": lambda: Decision(diagnostic),
            "a": lambda: Decision(diagnostic, scope=Scope.ALL_LIKE_IT),
            "w": lambda: self._word(review.document, diagnostic),
            "u": lambda: self._undo(review),
            "q": lambda: Step.ENDED,
            "?": self._help,
        }
        if answer in actions:
            return actions[answer]()
        return self._tell(answers.NOT_UNDERSTOOD)

    def _suggestion(self, review: Review, diagnostic: Diagnostic, number: int) -> Decision | Step:
        if not 1 <= number <= len(diagnostic.fixes[:5]):
            return self._tell(answers.NO_SUCH)
        return self._if_it_fits(review, Decision(diagnostic, diagnostic.fixes[number - 1].edits))

    def _edited(self, review: Review, diagnostic: Diagnostic) -> Decision | Step:
        text = self._ask(self._options.say(answers.EDIT)).rstrip("\r\n")
        edits = (Edit(diagnostic.start, diagnostic.end, text),)
        return self._if_it_fits(review, Decision(diagnostic, edits))

    def _if_it_fits(self, review: Review, decision: Decision) -> Decision | Step:
        """The decision, unless the file cannot hold what it would put there."""
        review.decide(decision)
        reason = review.document.with_text(review.text()).refusal
        review.undo()
        if reason:
            self._say(f"{self._options.say(answers.DOES_NOT_FIT)} ({reason})")
            return Step.ASK_AGAIN
        return decision

    def _word(self, document: Document, diagnostic: Diagnostic) -> Decision | Step:
        if not is_word(document.text[diagnostic.start : diagnostic.end]):
            return self._tell(answers.NOT_A_WORD)
        return Decision(diagnostic, scope=Scope.WORD)

    def _undo(self, review: Review) -> Step:
        return Step.UNDONE if review.undo() else self._tell(answers.NOTHING_TO_UNDO)

    def _help(self) -> Step:
        for latin, arabic, meaning in answers.ANSWERS:
            self._say(f"    {latin} / {arabic}  {self._options.say(meaning)}")
        return Step.ASK_AGAIN

    def _tell(self, message: Message) -> Step:
        self._say(self._options.say(message))
        return Step.ASK_AGAIN


def converse(
    inputs: Inputs, linters: Linters, options: ReportOptions, memory_file: Path, how: HowAsked
) -> Conversation:
    """Go through the findings with the person at the terminal; what was decided is kept.

    Raises `InputError` if the memory or the list of words cannot be written.
    """
    memory = Memory() if how.restart else Memory.load(memory_file)
    conversation = Conversation(inputs, linters, options, how, memory, input, _say)
    try:
        conversation.run()
    finally:
        if memory.words:
            add_words(project_list(Path()), sorted(memory.words))
        memory.save(memory_file)
    return conversation


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
