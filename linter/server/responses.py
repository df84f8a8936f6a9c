"""Answers of HTTP, whatever their text holds: lone surrogates, which are no UTF-8, are escaped."""

from __future__ import annotations

import json

from starlette.responses import PlainTextResponse, Response


def json_response(value: object, status: int = 200) -> Response:
    """An answer in JSON."""
    try:
        data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        data = json.dumps(value, separators=(",", ":")).encode()
    return Response(data, status, media_type="application/json")


def text_response(text: str, status: int = 200) -> Response:
    """An answer in words."""
    return PlainTextResponse(text.encode("utf-8", "backslashreplace"), status)
