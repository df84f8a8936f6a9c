"""The web application: the page, its interface, and the HTTP API of LanguageTool."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from linter.lexicon.artefact import DictionaryError
from linter.server.answers import Answers
from linter.server.bodies import BodyTooLongError, body_of
from linter.server.guard import Guard
from linter.server.limits import BusyError, Limits, TooSlowError, Workers
from linter.server.lt_app import LanguageToolApi
from linter.server.page_files import PAGE_FILES, page_file
from linter.server.requests import RequestError
from linter.server.responses import json_response
from linter.server.words import Words

_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}

_LOG: Final = logging.getLogger("sawab.server")

Handler = Callable[[Request], Awaitable[Response]]


def make_app(
    guard: Guard | None = None, limits: Limits | None = None, words: Words | None = None
) -> Starlette:
    """The application; clients of LanguageTool add to `words`, which are accepted."""
    return _Server(guard or Guard(), limits or Limits(), words or Words()).app


class _Server:
    def __init__(self, guard: Guard, limits: Limits, words: Words) -> None:
        self._guard = guard
        self._limits = limits
        self._workers = Workers(limits)
        self._answers = Answers(words=words.entries)
        language_tool = LanguageToolApi(guard, limits, self._workers, self._answers.linters, words)
        self.app = Starlette(
            routes=[
                Route("/", self._guarded(self._page)),
                Route("/api/{name}", self._guarded(self._api), methods=["POST"]),
                Route(
                    "/v2/{path:path}", self._guarded(language_tool.answer), methods=["GET", "POST"]
                ),
                Route("/{name}", self._guarded(self._page)),
            ],
            middleware=[
                Middleware(
                    CORSMiddleware,
                    allow_origins=sorted(guard.origins),
                    allow_methods=["GET", "POST"],
                    allow_headers=["authorization", "content-type"],
                )
            ]
            if guard.origins
            else [],
            lifespan=self._lifespan,
        )

    @asynccontextmanager
    async def _lifespan(self, app: Starlette) -> AsyncIterator[None]:
        yield
        self._workers.close()

    def _guarded(self, handler: Handler) -> Handler:
        async def guarded(request: Request) -> Response:
            if not self._guard.knows_host(request):
                response = _refusal("this host is not served here", 421)
            elif not self._guard.knows_origin(request):
                response = _refusal("pages of other origins may not ask here", 403)
            else:
                try:
                    response = await handler(request)
                except DictionaryError as error:
                    _LOG.error("%s", error)
                    response = _refusal("the dictionary is missing or damaged; see the log", 500)
                except Exception as error:
                    # Of a defect its place is logged, never what it says: that may be of a text.
                    _LOG.error("a defect of sawab: %s", _place(error))
                    response = _refusal("a defect of sawab; its log says where", 500)
            response.headers.update(_HEADERS)
            return response

        return guarded

    async def _page(self, request: Request) -> Response:
        name = request.path_params.get("name", "index.html")
        if name not in PAGE_FILES:
            return _refusal("there is no such page", 404)
        return Response(page_file(name), media_type=PAGE_FILES[name])

    async def _api(self, request: Request) -> Response:
        if not self._guard.admits(request, {}):
            return _refusal("a token is needed", 401)
        name = request.path_params["name"]
        try:
            body = await body_of(request, self._limits.body)
            return json_response(await self._workers.run(lambda: self._answer(name, body)))
        except RequestError as error:
            return _refusal(error.message, error.status)
        except BodyTooLongError as error:
            return _refusal(str(error), 413)
        except BusyError:
            response = _refusal("too many requests are under way; try again soon", 503)
            response.headers["retry-after"] = "1"
            return response
        except TooSlowError:
            seconds = self._limits.seconds
            return _refusal(f"this took longer than {seconds:g} seconds; shorten the text", 504)

    def _answer(self, name: str, body: bytes) -> dict[str, Any]:
        try:
            request = json.loads(body)
        except (ValueError, RecursionError):
            raise RequestError("a request must be a JSON object") from None
        if isinstance(request, dict) and isinstance(request.get("text"), str):
            length, most = len(request["text"]), self._limits.text_length
            if length > most:
                raise RequestError(f"the text has {length} characters, {most} are allowed", 413)
        return self._answers.answer(name, request)


def _place(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} ({Path(frame.filename).name}, line {frame.lineno})"


def _refusal(message: str, status: int) -> Response:
    return json_response({"error": message}, status)
