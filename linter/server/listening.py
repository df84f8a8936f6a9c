"""The socket that the server listens on, opened before anything is promised."""

from __future__ import annotations

import os
import socket
from gettext import gettext

from linter.files.storage import InputError


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address. Raises `InputError` if it cannot be listened on."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if os.name != "nt":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise InputError(
            f"{host}:{port}",
            gettext("cannot be listened on: {reason}").format(
                reason=gettext(error.strerror or str(error))
            ),
        ) from None
    return listener
