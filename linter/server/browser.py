"""The door in the browser: answers for a page that runs this package itself, by Pyodide.

Requests and answers are texts of JSON, as they are by HTTP.
"""

from __future__ import annotations

import json
from functools import cache

from linter.server.answers import Answers
from linter.server.requests import RequestError


def answer(name: str, request: str) -> str:
    """The answer to a request, or `{"error": …}` with a sentence for its sender."""
    try:
        return json.dumps({"answer": _answers().answer(name, json.loads(request))})
    except RequestError as error:
        return json.dumps({"error": error.message})


@cache
def _answers() -> Answers:
    return Answers()
