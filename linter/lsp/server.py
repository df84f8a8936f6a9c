"""The server: it follows what is typed, checks when the typing pauses, and answers questions.

Documents are checked one at a time in a thread, so that the editor is answered meanwhile. A check
whose document has changed before its turn is left out, and what is found in an outdated version is
not shown.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from linter._version import __version__
from linter.documents.core.reading import FormatError, MissingReaderError
from linter.files.storage import InputError
from linter.lexicon.artefact import DictionaryError
from linter.lsp import actions, findings
from linter.lsp.buffers import Buffer
from linter.lsp.checking import Checked, Checker
from linter.settings.locale import spoken
from linter.settings.model import ConfigError
from linter.text.code_units import CodeUnit
from linter.word_lists import WordError, add_words, project_list, user_words_file

if TYPE_CHECKING:
    from pygls.protocol.json_rpc import RPCMessage

#: So long, in seconds, nothing must be typed before a document is checked; where checking it took
#: longer, so long as that.
PAUSE: Final = 0.2
Result = TypeVar("Result")


class Protocol(LanguageServerProtocol):
    """Leaves the text of documents to `Buffer`, which ends lines where the protocol does.

    A request that is none by the protocol, such as one about line -1, is answered by an error.
    """

    def structure_message(self, data: dict[str, Any]) -> object:
        """What the editor sent; None for a request that was refused."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if not isinstance(data.get("id"), (int, str)) or "method" not in data:
                raise
            self._send_response(data["id"], error=error.to_response_error())
            return None

    def handle_message(self, message: RPCMessage | None) -> None:
        """Answer what was not refused."""
        if message is not None:
            super().handle_message(message)

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(
        self, params: types.DidOpenTextDocumentParams
    ) -> Generator[Any, Any, None]:
        """Hand on what was opened."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(
        self, params: types.DidChangeTextDocumentParams
    ) -> Generator[Any, Any, None]:
        """Hand on what was typed."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(
        self, params: types.DidCloseTextDocumentParams
    ) -> Generator[Any, Any, None]:
        """Hand on what was closed."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None


class SawabServer(LanguageServer):
    """One editor's server: its open documents and what was found in them."""

    def __init__(self) -> None:
        super().__init__("sawab", __version__, protocol_cls=Protocol)
        self.buffers: dict[str, Buffer] = {}
        self.unit = CodeUnit.UTF16
        self.checker = Checker(Path.cwd())
        self._checked: dict[str, Checked] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._seconds: dict[str, float] = {}
        self._said: set[str] = set()
        self._thread = ThreadPoolExecutor(1, "sawab")

    def begin(self, params: types.InitializeParams) -> None:
        """Take up what the editor says of itself."""
        root = to_fs_path(params.root_uri) if params.root_uri else None
        self.checker = Checker(Path(root) if root else Path.cwd(), spoken(params.locale or ""))
        options = params.initialization_options
        if isinstance(options, dict) and isinstance(options.get("sawab"), dict):
            self.checker.configure(options["sawab"])

    def agree(self) -> None:
        """Count as was agreed on when the server was started."""
        self.unit = CodeUnit(self.server_capabilities.position_encoding or CodeUnit.UTF16.value)

    def schedule(self, uri: str) -> None:
        """Check a document once the typing pauses."""
        self.drop(uri)
        pause = max(PAUSE, self._seconds.get(uri, 0.0))
        self._waiting[uri] = asyncio.ensure_future(self._publish_after(uri, pause))

    def schedule_all(self) -> None:
        """Check all open documents: the settings or words have changed."""
        for uri in self.buffers:
            self.schedule(uri)

    def drop(self, uri: str) -> None:
        """Leave out a check that has not begun."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()

    def forget(self, uri: str) -> None:
        """A document was closed: nothing is wrong in it any more."""
        self.drop(uri)
        self.buffers.pop(uri, None)
        self._checked.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def checked(self, uri: str) -> Checked | None:
        """What is found in a document as it stands; None if it is closed or cannot be checked."""
        buffer = self.buffers.get(uri)
        if buffer is None:
            return None
        known = self._checked.get(uri)
        if known is None or known.snapshot.version != buffer.version:
            await self._publish_after(uri, 0)
            known = self._checked.get(uri)
        return known if known and known.snapshot.version == buffer.version else None

    async def in_thread(self, work: Callable[[], Result]) -> Result | None:
        """What `work` gives; None, and the user is told, if it fails."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except FormatError as error:  # half-typed, and its own tools say so
            self.window_log_message(types.LogMessageParams(types.MessageType.Info, str(error)))
        except (ConfigError, DictionaryError, MissingReaderError, InputError, WordError) as error:
            self.say(str(error))
        return None

    def say(self, message: str) -> None:
        """Tell the user what is wrong, once."""
        if message not in self._said:
            self._said.add(message)
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Warning, f"sawab: {message}")
            )

    async def _publish_after(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        buffer = self.buffers.get(uri)
        if buffer is None:
            return
        version = buffer.version

        def work() -> Checked | None:
            if buffer.version != version:
                return None
            begun = time.monotonic()
            result = self.checker.check(buffer)
            self._seconds[uri] = time.monotonic() - begun
            return result

        checked = await self.in_thread(work)
        if self.buffers.get(uri) is not buffer or buffer.version != version:
            return
        if checked is not None:
            self._checked[uri] = checked
        shown = findings.shown(checked) if checked is not None else []
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, shown, version))

    async def fixed(self, uri: str) -> types.CodeAction | None:
        """All safe fixes of a document as one action; None if there are none."""
        buffer, checked = self.buffers.get(uri), await self.checked(uri)
        if buffer is None or checked is None:
            return None

        def work() -> str:
            return self.checker.fixed(buffer, checked)

        text = await self.in_thread(work)
        return actions.fix_all(checked, buffer, text) if text is not None else None

    def add_word(self, uri: str, word: str, where: str) -> None:
        """Put a word on the project's list or the user's own, and check all documents again."""
        buffer = self.buffers.get(uri)
        folder = self.checker.folder(buffer) if buffer else Path.cwd()
        try:
            add_words(user_words_file() if where == "user" else project_list(folder), [word])
        except (ConfigError, InputError, WordError) as error:
            self.say(str(error))
            return
        self.checker.refresh()
        self._checked.clear()
        self.schedule_all()
