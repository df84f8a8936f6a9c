"""`sawab fix --interactive`: a conversation over the findings, one line at a time.

Plain lines and one-letter answers, so that it works over a slow connection, in any terminal and
with a screen reader; each answer has an Arabic letter too, for a keyboard that is set to Arabic.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Final

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
from linter.word_lists import add_words, project_list

#: The answers, each by its English and its Arabic letter, and what it means.
ANSWERS: Final = (
    (
        "y",
        "ق",
        Message("take the first suggestion (or press Enter)", "قبول المقترح الأول (أو Enter)"),
    ),
    ("1-5", "١-٥", Message("take that suggestion", "قبول ذلك المقترح")),
    ("e", "ح", Message("type what should stand there", "تحرير: كتابة ما ينبغي أن يكون")),
    ("s", "ت", Message("skip it", "تخطي هذا الموضع")),
    ("a", "د", Message("always skip this text for this rule", "تخطي هذا النص دائما لهذه القاعدة")),
    ("w", "ك", Message("add the word to the project's list", "إضافة الكلمة إلى قائمة المشروع")),
    ("u", "ر", Message("undo the last answer", "التراجع عن الجواب الأخير")),
    ("q", "خ", Message("write what was decided, and quit", "حفظ ما تقرر والخروج")),
    ("?", "؟", Message("show these answers", "عرض هذه الأجوبة")),
)
_LETTERS: Final = {
    **{arabic: latin for latin, arabic, _ in ANSWERS if len(latin) == 1},
    **{"n": "s", "": "y"},
}
_PROMPT: Final = Message("Answer [y 1-5 e s a w u q ?]: ", "الجواب [ق ١-٥ ح ت د ك ر خ ؟]: ")
_EDIT: Final = Message("Instead: ", "البديل: ")
_NOTHING_TO_UNDO: Final = Message(
    "There is nothing to undo in this file.", "لا شيء للتراجع عنه في هذا الملف."
)
_NO_SUCH: Final = Message("There is no such suggestion.", "ليس من مقترح كهذا.")
_NOT_UNDERSTOOD: Final = Message(
    "That is none of the answers; ? shows them.", "ليس هذا من الأجوبة؛ ؟ تعرضها."
)
_NOT_A_WORD: Final = Message("That is not one word.", "ليست هذه كلمة واحدة.")
_DOES_NOT_FIT: Final = Message("The file cannot hold that.", "لا يتسع الملف لذلك.")
_LEFT_BEFORE: Final = Message(
    "Findings that were left before are not asked again (--restart asks).",
    "لا يسأل عما ترك من قبل (--restart يسأل).",
)


class Step(Enum):
    """What follows on an answer that decides nothing."""

    ASK_AGAIN = "ask again"
    UNDONE = "undone"
    ENDED = "ended"


class Conversation:
    """Asks on every finding of a run; `applied` fixes in `changed` files, `left` findings."""

    def __init__(
        self,
        inputs: Inputs,
        linters: Linters,
        options: ReportOptions,
        memory: Memory,
        ask: Callable[[str], str],
        say: Callable[[str], None],
    ) -> None:
        """`ask` prints a prompt and returns a line; it raises `EOFError` when there is none."""
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
            self._tell(_LEFT_BEFORE)
        for document in self._inputs:
            try:
                self._review(document)
            except Exception as error:
                self._inputs.fail(failure(document.path, error))
            if self.has_ended:
                return

    def _review(self, document: Document) -> None:
        """One file: what a change brings to light is asked as well."""
        is_changed = False
        while True:
            found = self._linters.for_file(document.path).check(document)
            review = Review(document, found, self._memory)
            self._converse(review)
            for decision in review.decisions:
                self._memory.add(decision, document)
            text = review.text()
            if text == document.text:
                break
            data = encode(document, text)
            changed = read_back(data, document, text)
            replace_file(document.path, data, expected=encode(document))
            document = changed
            self.applied += sum(bool(one.edits) for one in review.decisions)
            is_changed = True
            if self.has_ended:
                found = self._linters.for_file(document.path).check(document)
                break
        self.changed += is_changed
        self.left += len(found)

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
        line = self._ask(self._options.say(_PROMPT)).strip()
        answer = _LETTERS.get(line, line.lower())
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
        return self._tell(_NOT_UNDERSTOOD)

    def _suggestion(self, review: Review, diagnostic: Diagnostic, number: int) -> Decision | Step:
        if not 1 <= number <= len(diagnostic.fixes[:5]):
            return self._tell(_NO_SUCH)
        return self._if_it_fits(review, Decision(diagnostic, diagnostic.fixes[number - 1].edits))

    def _edited(self, review: Review, diagnostic: Diagnostic) -> Decision | Step:
        text = self._ask(self._options.say(_EDIT)).rstrip("\r\n")
        edits = (Edit(diagnostic.start, diagnostic.end, text),)
        return self._if_it_fits(review, Decision(diagnostic, edits))

    def _if_it_fits(self, review: Review, decision: Decision) -> Decision | Step:
        """The decision, unless the file cannot hold what it would put there."""
        review.decide(decision)
        reason = review.document.with_text(review.text()).refusal
        review.undo()
        if reason:
            self._say(f"{self._options.say(_DOES_NOT_FIT)} ({reason})")
            return Step.ASK_AGAIN
        return decision

    def _word(self, document: Document, diagnostic: Diagnostic) -> Decision | Step:
        word = document.text[diagnostic.start : diagnostic.end]
        if len(word.split()) != 1 or not word.isalpha():
            return self._tell(_NOT_A_WORD)
        return Decision(diagnostic, scope=Scope.WORD)

    def _undo(self, review: Review) -> Step:
        return Step.UNDONE if review.undo() else self._tell(_NOTHING_TO_UNDO)

    def _help(self) -> Step:
        for latin, arabic, meaning in ANSWERS:
            self._say(f"    {latin} / {arabic}  {self._options.say(meaning)}")
        return Step.ASK_AGAIN

    def _tell(self, message: Message) -> Step:
        self._say(self._options.say(message))
        return Step.ASK_AGAIN


def converse(
    inputs: Inputs, linters: Linters, options: ReportOptions, memory_file: Path, *, restart: bool
) -> Conversation:
    """Go through the findings with the person at the terminal; what was decided is kept.

    Raises `InputError` if the memory or the list of words cannot be written.
    """
    memory = Memory() if restart else Memory.load(memory_file)
    conversation = Conversation(inputs, linters, options, memory, input, _say)
    try:
        conversation.run()
    finally:
        if memory.words:
            add_words(project_list(Path()), sorted(memory.words))
        memory.save(memory_file)
    return conversation


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
