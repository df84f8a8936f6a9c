"""What a person decides on findings, one by one, and what is remembered of it between sessions."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from hashlib import blake2b
from pathlib import Path

from linter.documents import Document
from linter.files.replacing import replace_file
from linter.findings.diagnostic import Diagnostic, Edit
from linter.findings.fingerprints import Traits, traits
from linter.findings.fixes import apply_edits
from linter.text.normalise import bare


class Scope(Enum):
    """How far a decision to leave a finding reaches."""

    THIS = "this"
    ALL_LIKE_IT = "all"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Decision:
    """On one finding: the `edits` to make, or none, and then how far that reaches."""

    diagnostic: Diagnostic
    edits: tuple[Edit, ...] = ()
    scope: Scope = Scope.THIS


@dataclass(slots=True)
class Memory:
    """What need not be asked again: findings left as they are, and kinds of them.

    `left` are findings by their traits, `kinds` pairs of a rule's code and a flagged text, `words`,
    without harakat, go on the project's list, so they are not kept here beyond the session.
    """

    left: set[Traits] = field(default_factory=set)
    kinds: set[tuple[str, str]] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def add(self, decision: Decision, document: Document) -> None:
        """Remember a finding that was left."""
        if decision.edits:
            return
        diagnostic = decision.diagnostic
        text = document.text[diagnostic.start : diagnostic.end]
        if decision.scope is Scope.THIS:
            self.left.add(traits(document, diagnostic))
        elif decision.scope is Scope.ALL_LIKE_IT:
            self.kinds.add((diagnostic.rule.code, text))
        else:
            self.words.add(bare(text))

    def knows(self, diagnostic: Diagnostic, document: Document) -> bool:
        """Whether it was decided to leave this finding."""
        text = document.text[diagnostic.start : diagnostic.end]
        return (
            (bool(self.words) and bare(text) in self.words)
            or (diagnostic.rule.code, text) in self.kinds
            or traits(document, diagnostic) in self.left
        )

    def save(self, path: Path) -> None:
        """Keep it at `path`. Raises `InputError` if that cannot be done."""
        stored = {
            "left": [[one.rule, one.text, one.context] for one in sorted(self.left)],
            "kinds": sorted(map(list, self.kinds)),
        }
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, json.dumps(stored, ensure_ascii=False, indent=1).encode("utf-8"))

    @classmethod
    def load(cls, path: Path) -> Memory:
        """What is kept at `path`; nothing if that is missing or damaged."""
        with suppress(OSError, ValueError, TypeError, KeyError):
            stored = json.loads(path.read_text("utf-8"))
            return cls(
                {Traits(*one) for one in stored["left"]},
                {(code, text) for code, text in stored["kinds"]},
            )
        return cls()


class Review:
    """The findings of one document, in order of place, and what was decided on them so far."""

    def __init__(self, document: Document, found: Sequence[Diagnostic], memory: Memory) -> None:
        self.document = document
        asked = [one for one in found if not memory.knows(one, document)]
        # A phrase is asked before its first word, of which it may leave nothing to ask.
        self._found = sorted(asked, key=lambda one: (one.start, -one.end))
        self._decisions: list[Decision] = []

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What was decided, in order."""
        return tuple(self._decisions)

    @property
    def total(self) -> int:
        """How many findings there are to decide on."""
        return len(self._found)

    def next(self) -> tuple[int, Diagnostic] | None:
        """The next finding to decide on, with its number from 1; None if there is none left."""
        decided = {id(one.diagnostic) for one in self._decisions}
        session = Memory()
        for decision in self._decisions:
            session.add(decision, self.document)
        for number, diagnostic in enumerate(self._found, start=1):
            is_open = id(diagnostic) not in decided and not session.knows(diagnostic, self.document)
            if is_open and not self._is_edited(diagnostic):
                return number, diagnostic
        return None

    def decide(self, decision: Decision) -> None:
        """Take a decision on a finding of `next`."""
        self._decisions.append(decision)

    def undo(self) -> bool:
        """Take the last decision back; False if there is none."""
        if self._decisions:
            self._decisions.pop()
            return True
        return False

    def text(self) -> str:
        """The text with the decided edits made."""
        return apply_edits(self.document.text, self._edits())

    def _edits(self) -> Iterator[Edit]:
        return (edit for decision in self._decisions for edit in decision.edits)

    def _is_edited(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding, or a fix of it, touches what was decided to change.

        It is looked for again once the changes are made.
        """
        spans = [(diagnostic.start, diagnostic.end)]
        spans += [(edit.start, edit.end) for fix in diagnostic.fixes for edit in fix.edits]
        return any(
            start <= edit.end and edit.start <= end
            for edit in self._edits()
            for start, end in spans
        )


def memory_path() -> Path:
    """Where the memory of reviews in the current folder is kept.

    That is below SAWAB_STATE_DIR of the environment, or the user's folder for such things.
    """
    named = os.environ.get("SAWAB_STATE_DIR")
    if named:
        folder = Path(named)
    else:
        from platformdirs import user_state_path

        folder = user_state_path("sawab")
    here = blake2b(os.fsencode(Path.cwd().resolve()), digest_size=12).hexdigest()
    return folder / "reviews" / f"{here}.json"
