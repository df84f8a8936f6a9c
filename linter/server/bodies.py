"""The body of a request, read no further than the limit."""

from __future__ import annotations

from starlette.requests import Request


class BodyTooLongError(Exception):
    """A body of more bytes than the limit."""

    def __init__(self, most: int) -> None:
        super().__init__(f"the request is longer than {most} bytes")


async def body_of(request: Request, most: int) -> bytes:
    """The bytes of the body. Raises `BodyTooLongError` as soon as there are more than `most`."""
    if int(request.headers.get("content-length") or 0) > most:
        raise BodyTooLongError(most)
    pieces, length = [], 0
    async for piece in request.stream():
        length += len(piece)
        if length > most:
            raise BodyTooLongError(most)
        pieces.append(piece)
    return b"".join(pieces)
