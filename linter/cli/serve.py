"""`sawab serve`: a page for people, and LanguageTool's HTTP API for programs."""

from __future__ import annotations

import signal
from contextlib import suppress
from gettext import gettext
from typing import TYPE_CHECKING
from urllib.parse import quote

import click

from linter.cli.main import USAGE_ERROR

if TYPE_CHECKING:
    from types import FrameType

#: LanguageTool's own server listens there, so its clients look there first.
_PORT = 8081
_TEXT_LENGTH = 1_000_000


@click.command("serve", short_help="Open a page to check texts on, and an API for programs.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, help="Its port."
)
@click.option(
    "--token",
    envvar="SAWAB_TOKEN",
    help="What clients have to send; needed by addresses other than loopback.",
)
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    metavar="URL",
    help="A web page that may ask too (CORS), such as https://wiki.example.org.",
)
@click.option(
    "--max-text-length",
    type=click.IntRange(1),
    default=_TEXT_LENGTH,
    show_default=True,
    help="Characters that a text may have.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0.1),
    default=30.0,
    show_default=True,
    help="Seconds that an answer may take.",
)
@click.option(
    "--max-requests",
    type=click.IntRange(1),
    default=256,
    show_default=True,
    help="Requests that may be under way at once.",
)
@click.option("--open", "opens", is_flag=True, help="Open the page in a browser.")
def command(
    host: str,
    port: int,
    token: str | None,
    origins: tuple[str, ...],
    max_text_length: int,
    time_limit: float,
    max_requests: int,
    opens: bool,
) -> int:
    """Serve a page on which texts are checked while they are written, until interrupted.

    Ctrl+C and SIGTERM end it once what is being answered is finished.

    Programs that speak LanguageTool's HTTP API (LibreOffice, browser extensions, editors) find it
    under /v2. Texts stay on this machine, and none is logged.

    Exit codes: 0 stopped, 2 an error: wrong usage, an address that cannot be listened on, or no
    dictionary.
    """
    try:
        import uvicorn

        from linter.server.app import make_app
    except ModuleNotFoundError as error:
        if str(error.name).startswith("linter"):
            raise
        click.echo(
            gettext("Error: serve needs {name}: pip install 'sawab[server]'").format(
                name=error.name
            ),
            err=True,
        )
        return USAGE_ERROR
    from linter.engine import Linter
    from linter.server.guard import Guard, is_loopback
    from linter.server.limits import Limits
    from linter.server.listening import listen
    from linter.server.words import Words
    from linter.word_lists import user_words_file

    is_local = is_loopback(host)
    if not is_local and not token:
        raise click.UsageError(
            gettext("--host {host} can be reached by others: give a --token as well.").format(
                host=host
            )
        )
    Linter()  # to serve without a dictionary is an error that is told before anybody asks
    limits = Limits(text_length=max_text_length, seconds=time_limit, requests=max_requests)
    words = Words(user_words_file())
    app = make_app(Guard(token, frozenset(origins), is_local), limits, words)
    listener = listen(host, port)
    address = f"http://{_shown(host)}:{listener.getsockname()[1]}/"
    page = f"{address}#token={quote(token)}" if token else address
    click.echo(
        gettext(
            "Checking texts on {address} (LanguageTool's API: {address}v2). Ctrl+C ends it."
        ).format(address=address),
        err=True,
    )
    if opens:
        click.launch(page)
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
    # The server finishes its answers first, and then sends itself the signal again.
    signal.signal(signal.SIGTERM, _interrupt)
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run([listener])
    return 0


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
