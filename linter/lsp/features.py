"""What the server does on each message of the editor."""

from __future__ import annotations

from lsprotocol import types

from linter.lsp import actions, findings
from linter.lsp.buffers import Buffer
from linter.lsp.server import SawabServer
from linter.settings.discovery import WORDS_FILE
from linter.settings.model import SETTINGS_FILES


def make_server() -> SawabServer:
    """A server that answers an editor; start it with `start_io`."""
    server = SawabServer()
    _follow_documents(server)
    _follow_settings(server)
    _answer(server)
    _obey(server)
    return server


def _follow_documents(server: SawabServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: SawabServer, params: types.DidOpenTextDocumentParams) -> None:
        one = params.text_document
        ls.buffers[one.uri] = Buffer(one.uri, one.language_id, one.version, one.text, ls.unit)
        ls.schedule(one.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(ls: SawabServer, params: types.DidChangeTextDocumentParams) -> None:
        buffer = ls.buffers.get(params.text_document.uri)
        if buffer is None:
            return
        for change in params.content_changes:
            buffer.change(change)
        buffer.version = params.text_document.version
        ls.schedule(buffer.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(ls: SawabServer, params: types.DidSaveTextDocumentParams) -> None:
        if any(params.text_document.uri.endswith(f"/{name}") for name in _setting_names()):
            ls.checker.refresh()
            ls.schedule_all()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: SawabServer, params: types.DidCloseTextDocumentParams) -> None:
        ls.forget(params.text_document.uri)


def _follow_settings(server: SawabServer) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(ls: SawabServer, params: types.InitializeParams) -> None:
        ls.begin(params)

    @server.feature(types.INITIALIZED)
    def initialized(ls: SawabServer, params: types.InitializedParams) -> None:
        ls.agree()
        _watch(ls)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def written(ls: SawabServer, params: types.DidChangeWatchedFilesParams) -> None:
        ls.checker.refresh()
        ls.schedule_all()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(ls: SawabServer, params: types.DidChangeConfigurationParams) -> None:
        if isinstance(params.settings, dict) and isinstance(params.settings.get("sawab"), dict):
            ls.checker.configure(params.settings["sawab"])
            ls.schedule_all()


def _watch(ls: SawabServer) -> None:
    """Have the editor say when files of settings or words are written, if it can."""
    workspace = ls.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if not (watching and watching.dynamic_registration):
        return
    watchers = [types.FileSystemWatcher(f"**/{name}") for name in _setting_names()]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    ls.client_register_capability(
        types.RegistrationParams([types.Registration("sawab-settings", method, options)])
    )


def _setting_names() -> tuple[str, ...]:
    return (*SETTINGS_FILES, WORDS_FILE)


def _answer(server: SawabServer) -> None:
    kinds = [types.CodeActionKind.QuickFix, actions.FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds))
    async def code_action(
        ls: SawabServer, params: types.CodeActionParams
    ) -> list[types.CodeAction]:
        uri, only = params.text_document.uri, params.context.only
        buffer, checked = ls.buffers.get(uri), await ls.checked(uri)
        if buffer is None or checked is None:
            return []
        found = list(actions.actions(buffer, checked, params.range, only))
        if actions.asks_to_fix_all(only):
            whole = await ls.fixed(uri)
            found += [whole] if whole else []
        return found

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(ls: SawabServer, params: types.HoverParams) -> types.Hover | None:
        checked = await ls.checked(params.text_document.uri)
        if checked is None:
            return None
        return findings.hover(checked, checked.snapshot.offset(params.position))


def _obey(server: SawabServer) -> None:
    @server.command(actions.ADD_WORD_COMMAND)
    def add_word(ls: SawabServer, uri: str, word: str, where: str) -> None:
        ls.add_word(uri, word, where)

    @server.command(actions.FIX_ALL_COMMAND)
    async def fix_all(ls: SawabServer, uri: str) -> None:
        action = await ls.fixed(uri)
        if action is not None and action.edit is not None:
            await ls.workspace_apply_edit_async(
                types.ApplyWorkspaceEditParams(action.edit, action.title)
            )
