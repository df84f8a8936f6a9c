"""The socket that the server listens on, opened before anything is promised."""

from __future__ import annotations

import os
import socket
from gettext import gettext
from typing import Final

from linter.files.storage import InputError

#: Connections that may wait to be taken up, as uvicorn has it.
_BACKLOG: Final = 2048


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens on the address. Raises `InputError` if that cannot be done."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if os.name != "nt":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(_BACKLOG)  # a client told of the address may ask before we answer
    except OSError as error:
        listener.close()
        raise InputError(
            f"{host}:{port}",
            gettext("cannot be listened on: {reason}").format(
                reason=gettext(error.strerror or str(error))
            ),
        ) from None
    return listener
