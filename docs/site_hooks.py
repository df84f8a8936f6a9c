"""What the site does beyond its settings: links between languages that work in any folder."""

from __future__ import annotations

from typing import Any

from mkdocs.plugins import event_priority


@event_priority(-100)  # after the plugin of languages
def on_page_context(context: dict[str, Any], **rest: Any) -> dict[str, Any]:  # noqa: ANN401
    """Make the links from the home pages to other languages relative.

    Those of other pages are; there the plugin writes `/` and `/ar/`, which lead somewhere only at
    the root of a server.
    """
    for other in getattr(rest["config"].extra, "alternate", ()):  # set beside the items
        if other["link"].startswith("/"):
            other["link"] = other["link"].lstrip("/") or "."
    return context
