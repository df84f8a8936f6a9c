"""What the editor offers at a place: fixes, words to accept, comments that silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lsprotocol import types

from linter.documents.core.line_changes import differences
from linter.findings.diagnostic import Applicability, Diagnostic, Edit, Message
from linter.findings.fixes import choose
from linter.findings.ignore_comment import ignore_comment
from linter.lsp.buffers import Buffer, Snapshot
from linter.lsp.checking import Checked
from linter.lsp.findings import as_diagnostic, at
from linter.reports.visible import change
from linter.word_lists import is_word

FIX_ALL: Final = "source.fixAll.sawab"
FIX_ALL_COMMAND: Final = "sawab.fixAll"
ADD_WORD_COMMAND: Final = "sawab.addWord"

_FIX_ALL_TITLE: Final = Message("Fix everything that is safe to fix", "تصحيح كل ما تصحيحه مأمون")
_FIX: Final = Message("Change “{found}” to “{instead}”", "استبدال «{instead}» بـ«{found}»")
_PROJECT_WORD: Final = Message(
    "Add “{word}” to the project's words", "إضافة «{word}» إلى كلمات المشروع"
)
_OWN_WORD: Final = Message("Add “{word}” to my words", "إضافة «{word}» إلى كلماتي")
_IGNORE_LINE: Final = Message("Ignore this line", "تجاهل هذا السطر")
_IGNORE_RULE: Final = Message("Ignore {code} ({name}) here", "تجاهل {code} ({name}) هنا")


def actions(
    buffer: Buffer, checked: Checked, place: types.Range, only: Sequence[str] | None
) -> Iterator[types.CodeAction]:
    """What is offered for a range; `only` names the kinds that are asked for, None for all."""
    snapshot = checked.snapshot
    found = at(checked, snapshot.offset(place.start), snapshot.offset(place.end))
    if _is_asked(types.CodeActionKind.QuickFix, only):
        for finding in found:
            yield from _quick_fixes(buffer, checked, finding)
    if only is None and choose(checked.findings):
        title = _say(_FIX_ALL_TITLE, checked)
        command = types.Command(title, FIX_ALL_COMMAND, arguments=[buffer.uri])
        yield types.CodeAction(title, types.CodeActionKind.SourceFixAll, command=command)


def asks_to_fix_all(only: Sequence[str] | None) -> bool:
    """Whether the editor asks for all fixes by name, as it does when a file is saved."""
    return only is not None and _is_asked(FIX_ALL, only)


def fix_all(checked: Checked, buffer: Buffer, text: str) -> types.CodeAction | None:
    """The action that turns the document into `text`; None if that changes nothing."""
    edits = edits_between(checked.snapshot, text)
    if not edits:
        return None
    edit = workspace_edit(buffer, checked.snapshot, edits)
    return types.CodeAction(_say(_FIX_ALL_TITLE, checked), FIX_ALL, edit=edit)


def workspace_edit(
    buffer: Buffer, snapshot: Snapshot, edits: Sequence[Edit]
) -> types.WorkspaceEdit:
    """Edits of one version of a document, which the editor refuses for any other."""
    changes = [
        types.TextEdit(snapshot.range(edit.start, edit.end), edit.replacement) for edit in edits
    ]
    document = types.OptionalVersionedTextDocumentIdentifier(buffer.uri, snapshot.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, changes)])


def edits_between(snapshot: Snapshot, text: str) -> list[Edit]:
    """The edits, line by line, that turn the document into `text`."""
    before, after = snapshot.document.text, text
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    return [
        Edit(starts[first], starts[last], "".join(new[new_first:new_last]))
        for first, last, new_first, new_last in differences(old, new)
    ]


def _is_asked(kind: str, only: Sequence[str] | None) -> bool:
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in only)


def _quick_fixes(
    buffer: Buffer, checked: Checked, finding: Diagnostic
) -> Iterator[types.CodeAction]:
    snapshot = checked.snapshot
    document, diagnostic = snapshot.document, as_diagnostic(checked, finding)

    def action(
        title: str,
        edits: Sequence[Edit] = (),
        command: types.Command | None = None,
        *,
        is_preferred: bool = False,
    ) -> types.CodeAction:
        return types.CodeAction(
            title,
            types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic],
            is_preferred=is_preferred or None,
            edit=workspace_edit(buffer, snapshot, edits) if edits else None,
            command=command,
        )

    for number, fix in enumerate(finding.fixes):
        seen = change(document.text, finding, fix)
        title = _say(_FIX.format(found=seen.found, instead=seen.instead), checked)
        is_safe = number == 0 and fix.applicability is Applicability.SAFE
        yield action(title, fix.edits, is_preferred=is_safe)
    word = document.text[finding.start : finding.end]
    if finding.rule.category == "spelling" and is_word(word):
        for message, where in ((_PROJECT_WORD, "project"), (_OWN_WORD, "user")):
            title = _say(message.format(word=word), checked)
            arguments = [buffer.uri, word, where]
            yield action(title, command=types.Command(title, ADD_WORD_COMMAND, arguments=arguments))
    rule = finding.rule
    for message, rule_only in (
        (_IGNORE_RULE.format(code=rule.code, name=rule.name), True),
        (_IGNORE_LINE, False),
    ):
        edit = ignore_comment(document, finding, rule_only=rule_only)
        if edit is not None:
            yield action(_say(message, checked), [edit])


def _say(message: Message, checked: Checked) -> str:
    return message.ar if checked.lang == "ar" else message.en
