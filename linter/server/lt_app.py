"""The paths of LanguageTool's API on HTTP, with its status codes and its words for errors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response

from linter.server import languagetool
from linter.server.bodies import BodyTooLongError, body_of
from linter.server.guard import Guard
from linter.server.limits import BusyError, Limits, TooSlowError, Workers
from linter.server.linters import LinterPool
from linter.server.requests import RequestError
from linter.server.responses import json_response, text_response
from linter.server.words import Words
from linter.text.code_units import CodeUnit


class LanguageToolApi:
    """Answers `/v2/…`."""

    def __init__(
        self,
        guard: Guard,
        limits: Limits,
        workers: Workers,
        linters: LinterPool,
        words: Words,
    ) -> None:
        self._guard = guard
        self._limits = limits
        self._workers = workers
        self._linters = linters
        self._words = words

    async def answer(self, request: Request) -> Response:
        """The answer to any request under `/v2/`; errors are plain text, as clients expect them."""
        try:
            parameters = await self._parameters(request)
            if not self._guard.admits(request, parameters):
                return _error("Authentication failed: a token is needed as 'apiKey'", 403)
            return await self._answer(request.path_params["path"], request.method, parameters)
        except RequestError as error:
            return _error(error.message, error.status)
        except BodyTooLongError as error:
            return _error(str(error), 413)
        except BusyError:
            response = _error("Server overloaded, please try again later", 503)
            response.headers["retry-after"] = "1"
            return response
        except TooSlowError:
            return _error(
                f"Checking took longer than {self._limits.seconds} seconds, which is this server's "
                "limit. Please make sure you have selected the proper language or consider "
                "submitting a shorter text.",
                500,
            )

    async def _parameters(self, request: Request) -> Mapping[str, str]:
        body = await body_of(request, self._limits.body)
        pairs = list(request.query_params.items())
        if request.headers.get("content-type", "").startswith("application/json"):
            pairs += _json_pairs(body)
        else:
            pairs += parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
        return dict(pairs)

    async def _answer(self, path: str, method: str, parameters: Mapping[str, str]) -> Response:
        if path == "check":
            return await self._check(parameters)
        if path == "languages":
            return json_response(languagetool.languages())
        if path == "maxtextlength":
            return text_response(str(self._limits.text_length))
        if path == "healthcheck":
            return text_response("OK")
        if path == "info":
            return json_response({"software": languagetool.software()})
        if path == "words":
            return json_response({"words": _page(list(self._words.entries()), parameters)})
        if path in ("words/add", "words/delete"):
            if method != "POST":
                raise RequestError("Expected POST for adding and deleting words", 405)
            return self._change_words(path, parameters)
        raise RequestError(f"Unsupported action: '{path}'. Please see docs/server.md", 404)

    async def _check(self, parameters: Mapping[str, str]) -> Response:
        length = _units(parameters.get("text", "")) + len(parameters.get("data", ""))
        most = self._limits.text_length
        if length > most:
            raise RequestError(
                f"Your text exceeds the limit of {most} characters (it's {length} characters). "
                "Please submit a shorter text.",
                413,
            )
        words = self._words.entries()
        found = await self._workers.run(
            lambda: languagetool.check(parameters, self._linters, words)
        )
        return json_response(found)

    def _change_words(self, path: str, parameters: Mapping[str, str]) -> Response:
        word = parameters.get("word", "").strip()
        if not word:
            raise RequestError("Missing 'word' parameter")
        if path == "words/add":
            return json_response({"added": self._words.add(word)})
        return json_response({"deleted": self._words.delete(word)})


def _json_pairs(body: bytes) -> list[tuple[str, str]]:
    """Parameters that a client sends as an object of JSON; `data` may be an object in it."""
    try:
        values: Any = json.loads(body)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise RequestError("The body must be form-encoded")
    return [
        (name, value if isinstance(value, str) else json.dumps(value))
        for name, value in values.items()
    ]


def _page(words: list[str], parameters: Mapping[str, str]) -> list[str]:
    try:
        offset, limit = (int(parameters.get(key, usual)) for key, usual in _PAGING)
    except ValueError:
        raise RequestError("'offset' and 'limit' must be numbers") from None
    return words[max(0, offset) :][: max(0, limit)]


_PAGING = (("offset", "0"), ("limit", "10"))


def _units(text: str) -> int:
    return CodeUnit.UTF16.length(text)


def _error(message: str, status: int) -> Response:
    return text_response(f"Error: {message}", status)
