"""Who may ask: the host that is named, the origin of a page, and a token where one is needed.

A page on the web can make a browser send requests to this machine. It cannot name another host
than its own in them (DNS rebinding aside, so hosts are checked), and browsers say its origin.
"""

from __future__ import annotations

import base64
import binascii
import ipaddress
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, urlsplit

from starlette.requests import Request

_LOCAL_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Guard:
    """Decides by the head of a request.

    `token` is what a client has to send (None: nothing); `origins` are those of pages elsewhere
    that may ask; `is_local` says that only names of this machine are answered to.
    """

    token: str | None = None
    origins: frozenset[str] = field(default=frozenset())
    is_local: bool = True

    def knows_host(self, request: Request) -> bool:
        """Whether the request names a host that we go by."""
        address = _parted(f"//{request.headers.get('host', '')}")
        return not self.is_local or (address is not None and address.hostname in _LOCAL_NAMES)

    def knows_origin(self, request: Request) -> bool:
        """Whether the request comes from no page, from ours, or from one that may ask."""
        origin = request.headers.get("origin")
        if origin is None or origin in self.origins:
            return True
        address = _parted(origin)
        return address is not None and address.netloc == request.headers.get("host")

    def admits(self, request: Request, parameters: Mapping[str, str]) -> bool:
        """Whether the request carries the token.

        It stands in the header `Authorization` (as bearer, or as the password of basic
        authentication) or, where clients of LanguageTool put it, in the parameter `apiKey`.
        """
        if self.token is None:
            return True
        given = (_token_of(request.headers.get("authorization", "")), parameters.get("apiKey", ""))
        return any(secrets.compare_digest(one.encode(), self.token.encode()) for one in given)


def is_loopback(host: str) -> bool:
    """Whether an address is reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _parted(url: str) -> SplitResult | None:
    """The parts of an address; None if it is none, as with a bracket that nothing closes."""
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _token_of(header: str) -> str:
    kind, _, value = header.partition(" ")
    if kind.lower() == "bearer":
        return value.strip()
    if kind.lower() == "basic":
        try:
            return base64.b64decode(value).decode("utf-8").partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return ""
    return ""
