"""The language server as editors use it: opened, typed in, asked for fixes and reasons."""

from __future__ import annotations

import asyncio
import os
import sys
from ast import literal_eval
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import attrs
import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pytest_lsp import ClientServerConfig, LanguageClient

UTF8, UTF16, UTF32 = (
    types.PositionEncodingKind.Utf8,
    types.PositionEncodingKind.Utf16,
    types.PositionEncodingKind.Utf32,
)

pytestmark = [pytest.mark.slow, pytest.mark.asyncio]


class Editor:
    """An editor with one folder open."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client = client
        self.folder = folder

    def open(self, name: str, text: str, language: str = "plaintext") -> str:
        """Open a document; a name with a colon is the address of one that is not stored."""
        uri = name if ":" in name else (self.folder / name).as_uri()
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def type(self, uri: str, version: int, *changes: types.TextDocumentContentChangeEvent) -> None:
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(document, list(changes))
        )

    async def found(self, uri: str, version: int = 1) -> list[types.Diagnostic]:
        """What the server says next of this version of a document."""
        while True:
            params = await asyncio.wait_for(
                self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), 60
            )
            if params.uri == uri and params.version in (version, None):
                return list(params.diagnostics)

    async def nothing_left(self, uri: str) -> bool:
        """Whether the server says in the end that a document is right.

        It may have said so before its answer to a command was read, so what it said last counts.
        """
        for _ in range(600):
            if not self.client.diagnostics[uri]:
                return True
            await asyncio.sleep(0.1)
        return False

    async def actions(
        self, uri: str, place: types.Range, only: list[str] | None = None
    ) -> list[types.CodeAction]:
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri), place, types.CodeActionContext([], only)
            )
        )
        return [_as_action(one) for one in found or []]

    async def command(self, command: types.Command) -> None:
        await self.client.workspace_execute_command_async(
            types.ExecuteCommandParams(command.command, command.arguments)
        )


@asynccontextmanager
async def editor(
    folder: Path,
    encodings: Sequence[types.PositionEncodingKind] | None = None,
    locale: str | None = None,
    settings: object = None,
) -> AsyncGenerator[Editor, None]:
    config = ClientServerConfig(
        server_command=[sys.executable, "-m", "linter", "lsp"],
        server_env={**os.environ, "SAWAB_CONFIG_DIR": str(folder / "own"), "LANG": "C.UTF-8"},
    )
    client = await config.start()
    assert isinstance(client, LanguageClient)
    general = types.GeneralClientCapabilities(position_encodings=list(encodings or []))
    capabilities = types.ClientCapabilities(general=general if encodings else None)
    await client.initialize_session(
        types.InitializeParams(
            capabilities,
            root_uri=folder.as_uri(),
            locale=locale,
            initialization_options={"sawab": settings},
        )
    )
    try:
        yield Editor(client, folder)
    finally:
        await client.shutdown_session()
        await client.stop()  # type: ignore[no-untyped-call]


def _as_action(found: types.Command | types.CodeAction) -> types.CodeAction:
    """An action as it was sent: lsprotocol takes one with a command for a command."""
    if isinstance(found, types.CodeAction):
        return found
    return types.CodeAction(found.title, command=types.Command(**literal_eval(found.command)))


def whole(text: str) -> types.Range:
    """The range of a text of one line."""
    return types.Range(types.Position(0, 0), types.Position(0, len(text)))


def edits_of(action: types.CodeAction) -> list[types.TextEdit]:
    assert action.edit is not None
    assert action.edit.document_changes is not None
    edits: list[types.TextEdit] = []
    for change in action.edit.document_changes:
        assert isinstance(change, types.TextDocumentEdit)
        edits += [one for one in change.edits if isinstance(one, types.TextEdit)]
    return edits


def titled(found: list[types.CodeAction], part: str) -> types.CodeAction:
    (one,) = [one for one in found if part in one.title]
    return one


@pytest.mark.parametrize(
    ("encodings", "start", "end"),
    [
        ([UTF8], 12, 18),
        ([UTF16], 7, 10),
        ([UTF32], 6, 9),
        (None, 7, 10),
    ],
)
async def test_a_place_behind_an_emoji_is_counted_as_was_agreed(
    encodings: list[types.PositionEncodingKind] | None, start: int, end: int, tmp_path: Path
) -> None:
    async with editor(tmp_path, encodings) as it:
        uri = it.open("a.txt", "😀 وقف الى النار")
        (found,) = await it.found(uri)
        fixes = await it.actions(uri, found.range)

    assert found.code == "S002"
    assert (found.range.start.character, found.range.end.character) == (start, end)
    assert edits_of(fixes[0]) == [types.TextEdit(found.range, "إلى")]


async def test_what_is_typed_is_followed_and_a_line_separator_ends_no_line(tmp_path: Path) -> None:
    async with editor(tmp_path) as it:
        uri = it.open("a.txt", "سطر\u2028سطر\r\nوصل الوفد")
        assert await it.found(uri) == []
        place = types.Range(types.Position(1, 4), types.Position(1, 9))
        change = types.TextDocumentContentChangePartial(place, "الى المدينة")
        it.type(uri, 2, change)
        (found,) = await it.found(uri, 2)

    assert found.range == types.Range(types.Position(1, 4), types.Position(1, 7))


async def test_all_safe_fixes_are_made_as_the_command_line_makes_them(tmp_path: Path) -> None:
    text = "وقف اطلاق النار ، ثم وصل الوفد إلىالمدينة."
    async with editor(tmp_path) as it:
        uri = it.open("a.txt", text)
        await it.found(uri)
        (action,) = await it.actions(uri, whole(text), ["source.fixAll.sawab"])
        by_parent = await it.actions(uri, whole(text), ["source.fixAll"])
        others = await it.actions(uri, whole(text), ["source.organizeImports"])

    assert [one.new_text for one in edits_of(action)] == [
        "وقف إطلاق النار، ثم وصل الوفد إلى المدينة."
    ]
    assert [one.kind for one in by_parent] == ["source.fixAll.sawab"]
    assert others == []


async def test_a_file_that_settings_leave_out_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / ".sawab.toml").write_text('exclude = ["old/"]\nglossaries = ["terms.toml"]')
    terms = "[[terms]]\nforbidden = 'كمبيوتر'\nreason = 'وقف اطلاق النار'\n"
    (tmp_path / "terms.toml").write_text(terms, "utf-8")
    async with editor(tmp_path) as it:
        for name, text in (("old/a.txt", "وقف اطلاق النار"), ("terms.toml", terms)):
            uri = it.open(name, text)
            assert await it.found(uri) == []
            assert await it.actions(uri, whole(text), ["source.fixAll.sawab"]) == []


async def test_a_word_added_to_either_list_is_found_no_more(tmp_path: Path) -> None:
    (tmp_path / ".sawab.toml").write_text("")
    async with editor(tmp_path) as it:
        for word, part, file in (
            ("المدرسه", "project", tmp_path / ".sawab-words.txt"),
            ("اطلاق", "my words", tmp_path / "own" / "words.txt"),
        ):
            uri = it.open(f"{part}.txt".replace(" ", "-"), f"قال {word}")
            (found,) = await it.found(uri)
            action = titled(await it.actions(uri, found.range), part)
            assert action.command is not None
            await it.command(action.command)
            assert await it.nothing_left(uri)
            assert file.read_text("utf-8") == f"{word}\n"


@pytest.mark.parametrize(
    ("name", "language", "text", "comment"),
    [
        ("a.md", "markdown", "وقف اطلاق النار", " <!-- sawab: ignore[S002] -->"),
        ("a.py", "python", 'say("وقف اطلاق النار")', " # sawab: ignore[S002]"),
        ("untitled:Untitled-1", "latex", "وقف اطلاق النار", " % sawab: ignore[S002]"),
    ],
)
async def test_a_rule_is_silenced_in_the_comment_syntax_of_the_file(
    name: str, language: str, text: str, comment: str, tmp_path: Path
) -> None:
    async with editor(tmp_path) as it:
        uri = it.open(name, text, language)
        (found,) = await it.found(uri)
        offered = await it.actions(uri, found.range)
        (edit,) = edits_of(titled(offered, "S002"))
        assert edit.new_text == comment
        change = types.TextDocumentContentChangePartial(edit.range, edit.new_text)
        it.type(uri, 2, change)
        assert await it.found(uri, 2) == []


async def test_nothing_is_offered_that_a_file_without_comments_cannot_hold(tmp_path: Path) -> None:
    async with editor(tmp_path) as it:
        uri = it.open("a.json", '{"a": "وقف اطلاق النار"}', "json")
        (found,) = await it.found(uri)
        offered = await it.actions(uri, found.range)

    assert not any("Ignore" in one.title for one in offered)


async def test_the_reason_is_shown_in_the_language_of_the_editor(tmp_path: Path) -> None:
    text = "وصل الوفد ، ثم غادر"
    async with editor(tmp_path, locale="ar-EG") as it:
        uri = it.open("a.txt", text)
        (found,) = await it.found(uri)
        params = types.HoverParams(types.TextDocumentIdentifier(uri), found.range.start)
        shown = await it.client.text_document_hover_async(params)
        offered = await it.actions(uri, found.range)

    assert found.message == "مسافة قبل ،"
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert "مسافة قبل ،" in shown.contents.value
    assert not any("Ignore" in one.title or "Change" in one.title for one in offered)


async def test_settings_files_hold_and_are_read_again_when_they_change(tmp_path: Path) -> None:
    (tmp_path / ".sawab.toml").write_text('ignore = ["P002"]')
    async with editor(tmp_path) as it:
        uri = it.open("a.txt", "وصل الوفد ، ثم غادر")
        assert await it.found(uri) == []
        (tmp_path / ".sawab.toml").write_text("")
        it.type(uri, 2, types.TextDocumentContentChangeWholeDocument("وصل الوفد ، ثم"))
        assert len(await it.found(uri, 2)) == 1


async def test_settings_that_are_no_table_are_passed_over(tmp_path: Path) -> None:
    async with editor(tmp_path, settings="P002") as it:
        uri = it.open("a.txt", "وصل الوفد ، ثم غادر")
        assert len(await it.found(uri)) == 1


async def test_what_is_set_in_the_editor_beats_the_files(tmp_path: Path) -> None:
    settings: dict[str, object] = {"ignore": ["P002"], "lang": "ar", "trace": "off"}
    async with editor(tmp_path, settings=settings) as it:
        uri = it.open("a.txt", "وصل الوفد ، ثم غادر")
        assert await it.found(uri) == []


async def test_wrong_settings_are_told_and_the_server_lives(tmp_path: Path) -> None:
    (tmp_path / ".sawab.toml").write_text("selct = []")
    async with editor(tmp_path) as it:
        uri = it.open("a.txt", "وصل الوفد ، ثم غادر")
        assert await it.found(uri) == []
        (message,) = it.client.messages
        assert ".sawab.toml:1: there is no setting 'selct'" in message.message
        (tmp_path / ".sawab.toml").write_text("")
        it.type(uri, 2, types.TextDocumentContentChangeWholeDocument("وصل الوفد ، ثم"))
        assert len(await it.found(uri, 2)) == 1


async def test_half_typed_data_is_no_reason_to_complain(tmp_path: Path) -> None:
    async with editor(tmp_path) as it:
        uri = it.open("a.json", '{"a": "وقف اطلاق النار"', "json")
        assert await it.found(uri) == []
        assert not it.client.messages


async def test_a_closed_document_has_no_findings(tmp_path: Path) -> None:
    async with editor(tmp_path) as it:
        uri = it.open("a.txt", "وصل الوفد ، ثم غادر")
        assert len(await it.found(uri)) == 1
        it.client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )
        assert await it.found(uri) == []


async def test_typing_goes_on_while_a_long_document_is_checked(tmp_path: Path) -> None:
    line = "وصل الوفد إلى المدينة صباح اليوم وأعلن وقف النار\n"
    text = line * (1_000_000 // len(line.encode()))
    async with editor(tmp_path) as it:
        uri = it.open("a.txt", text)
        for version in range(2, 12):
            place = types.Range(types.Position(5_000, 0), types.Position(5_000, 0))
            it.type(uri, version, types.TextDocumentContentChangePartial(place, "ث"))
        place = types.Range(types.Position(5_000, 0), types.Position(5_000, 10))
        it.type(uri, 12, types.TextDocumentContentChangePartial(place, "وقف اطلاق "))
        found = await it.found(uri, 12)

    hamzas = [one.range.start for one in found if one.code == "S002"]
    assert hamzas == [types.Position(5_000, 4)]


@pytest.mark.parametrize("line", [-1, 2**31])
async def test_a_request_about_an_impossible_place_is_answered_by_an_error(
    line: int, tmp_path: Path
) -> None:
    async with editor(tmp_path) as it:
        uri = it.open("a.txt", "وقف اطلاق النار")
        with attrs.validators.disabled():
            place = types.Position(line, 0)
        params = types.HoverParams(types.TextDocumentIdentifier(uri), place)
        with pytest.raises(JsonRpcInvalidParams):
            await asyncio.wait_for(it.client.text_document_hover_async(params), 20)
        (found,) = await it.found(uri)

    assert found.code == "S002"
    assert it.client.messages == []
