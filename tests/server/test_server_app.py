"""The application over HTTP: who may ask, how much, and what a browser is told."""

from __future__ import annotations

import asyncio
import re
import socket
import subprocess
import sys
import threading

import httpx2
import pytest
from starlette.testclient import TestClient

from linter.documents import Document
from linter.engine import Linter
from linter.files.storage import InputError
from linter.lexicon.artefact import DictionaryError
from linter.server.app import make_app
from linter.server.guard import Guard, is_loopback
from linter.server.limits import BusyError, Limits, TooSlowError, Workers
from linter.server.listening import listen
from linter.server.page_files import PAGE_FILES
from tests.conftest import Sawab

LOCAL = "http://127.0.0.1:8081"


def client(guard: Guard | None = None, limits: Limits | None = None) -> TestClient:
    return TestClient(make_app(guard, limits), base_url=LOCAL)


def test_the_page_and_its_files_are_served_with_a_strict_policy() -> None:
    for name in ("", *PAGE_FILES):
        answer = client().get(f"/{name}")
        assert answer.status_code == 200
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
    page = client().get("/").text
    assert "http:" not in page
    assert "https:" not in page
    assert "<script>" not in page
    assert "style=" not in page


@pytest.mark.parametrize("path", ["/app.py", "/..%2fapp.py", "/page/../app.py", "/etc/passwd"])
def test_no_other_file_is_given_out(path: str) -> None:
    assert client().get(path).status_code == 404


def test_a_check_is_answered_as_json() -> None:
    answer = client().post("/api/check", json={"text": "وقف اطلاق النار"})
    assert answer.status_code == 200
    assert answer.json()["findings"][0]["rule"] == "S002"
    assert answer.json()["words"] == 3


@pytest.mark.parametrize("body", [b"", b"{", b"[1]", b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_object_is_refused(body: bytes) -> None:
    answer = client().post("/api/check", content=body)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_lone_surrogates_are_answered() -> None:
    answer = client().post("/api/check", content=b'{"text": "\\ud800 \xd8\xa7\xd8\xb7"}')
    assert answer.status_code == 200


def test_another_host_is_not_answered_to() -> None:
    answer = client().get("/", headers={"host": "evil.example"})
    assert answer.status_code == 421


@pytest.mark.parametrize("address", ["[::1", "[x]"])
def test_a_host_or_origin_that_is_no_address_is_refused(address: str) -> None:
    assert client().get("/", headers={"host": address}).status_code == 421
    assert client().get("/v2/info", headers={"origin": f"http://{address}"}).status_code == 403


def test_pages_of_other_origins_may_not_ask_unless_they_are_named() -> None:
    headers = {"origin": "https://evil.example"}
    answer = client().post("/v2/words/add", data={"word": "كلمة"}, headers=headers)
    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers

    named = client(Guard(origins=frozenset({"https://wiki.example"})))
    good = named.post(
        "/v2/check",
        data={"language": "ar", "text": "نص"},
        headers={"origin": "https://wiki.example"},
    )
    assert good.status_code == 200
    assert good.headers["access-control-allow-origin"] == "https://wiki.example"
    assert named.get("/v2/info", headers=headers).status_code == 403
    own = client().get("/v2/info", headers={"origin": LOCAL})
    assert own.status_code == 200


def test_a_token_is_asked_for_where_there_is_one() -> None:
    guarded = client(Guard("secret"))
    request = {"text": "نص"}
    assert guarded.get("/").status_code == 200
    assert guarded.post("/api/check", json=request).status_code == 401
    for header in ("Bearer secret", "Basic dXNlcjpzZWNyZXQ="):
        headers = {"authorization": header}
        assert guarded.post("/api/check", json=request, headers=headers).status_code == 200
        assert guarded.get("/v2/info", headers=headers).status_code == 200
    for header in ("Bearer wrong", "Basic !!", "Basic dXNlcjp3cm9uZw==", "secret"):
        headers = {"authorization": header}
        assert guarded.post("/api/check", json=request, headers=headers).status_code == 401
    query = {"language": "ar", "text": "نص"}
    assert guarded.post("/v2/check", data=query).status_code == 403
    assert guarded.post("/v2/check", data={**query, "apiKey": "secret"}).status_code == 200


def test_a_text_or_a_body_over_the_limit_is_too_long() -> None:
    short = client(limits=Limits(text_length=10, body=200))
    assert short.post("/api/check", json={"text": "ا" * 11}).status_code == 413
    assert short.post("/api/check", content=b"x" * 201).status_code == 413
    pieces = (b"x" * 100 for _ in range(3))
    assert short.post("/api/check", content=pieces).status_code == 413
    assert short.post("/v2/check", data={"text": "x" * 300}).status_code == 413
    assert short.post("/api/check", json={"text": "نص"}).status_code == 200


def test_work_that_takes_too_long_is_answered_with_its_status() -> None:
    slow = client(limits=Limits(seconds=0.0001))
    text = "وقف اطلاق النار " * 5_000
    answer = slow.post("/api/check", json={"text": text})
    assert answer.status_code == 504
    assert "longer than" in answer.json()["error"]
    answer = slow.post("/v2/check", data={"language": "ar", "text": text})
    assert answer.status_code == 500
    assert answer.text.startswith("Error: Checking took longer than")


def test_more_requests_than_the_limit_are_busy_and_room_is_made_again() -> None:
    async def crowd() -> list[object]:
        workers = Workers(Limits(requests=3, threads=1))
        done = threading.Event()
        tasks = [asyncio.create_task(workers.run(done.wait)) for _ in range(5)]
        await asyncio.sleep(0.05)
        done.set()
        answers: list[object] = list(await asyncio.gather(*tasks, return_exceptions=True))
        answers.append(await workers.run(lambda: "again"))
        workers.close()
        return answers

    answers = asyncio.run(crowd())
    assert answers[:3] == [True] * 3
    assert [type(one) for one in answers[3:5]] == [BusyError] * 2
    assert answers[5] == "again"


def test_work_that_waits_too_long_is_never_begun() -> None:
    begun = []

    async def crowd() -> None:
        workers = Workers(Limits(seconds=0.05, threads=1))
        done = threading.Event()
        first = asyncio.create_task(workers.run(lambda: done.wait(5)))
        await asyncio.sleep(0.01)
        with pytest.raises(TooSlowError):
            await workers.run(lambda: begun.append(1))
        done.set()
        await asyncio.gather(first, return_exceptions=True)
        workers.close()

    asyncio.run(crowd())
    assert not begun


def test_a_damaged_dictionary_is_no_defect_and_the_log_says_which(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(self: Linter, document: Document) -> None:
        raise DictionaryError("'words' in a.sawab is damaged; install sawab again")

    monkeypatch.setattr(Linter, "check", fail)
    api = client().post("/api/check", json={"text": "وصل"})
    v2 = client().post("/v2/check", data={"language": "ar", "text": "وصل"})

    for answer in (api, v2):
        assert answer.status_code == 500
        assert "the dictionary is missing or damaged" in answer.text
    assert caplog.messages == ["'words' in a.sawab is damaged; install sawab again"] * 2


def test_of_a_defect_the_place_is_logged_and_never_the_text(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(self: Linter, document: Document) -> None:
        raise ValueError(f"سر {document.text}")

    monkeypatch.setattr(Linter, "check", fail)
    api = client().post("/api/check", json={"text": "نص سري"})
    v2 = client().post("/v2/check", data={"language": "ar", "text": "نص سري"})

    for answer in (api, v2):
        assert answer.status_code == 500
        assert "سر" not in answer.text
        assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "ValueError (test_server_app.py" in caplog.text
    assert "سر" not in caplog.text


def test_neither_texts_nor_requests_are_logged() -> None:
    command = [sys.executable, "-m", "linter", "serve", "--port", "0"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert server.stderr is not None
    first = server.stderr.readline()
    url = re.findall(r"http://\S+/", first)[0]
    httpx2.get(f"{url}v2/check", params={"language": "ar", "text": "نص-سري"}, timeout=60)
    httpx2.post(f"{url}api/check", content=b"{", timeout=60)
    server.terminate()
    assert server.communicate(timeout=60) == ("", "")


def test_an_address_that_others_reach_needs_a_token(sawab: Sawab) -> None:
    run = sawab("serve", "--host", "0.0.0.0")
    assert run.status == 2
    assert "--token" in run.stderr
    assert is_loopback("127.0.0.9")
    assert is_loopback("::1")
    assert not is_loopback("192.168.1.2")
    assert not is_loopback("example.org")


def test_an_address_in_use_is_an_error_with_a_name(sawab: Sawab) -> None:
    run = sawab("serve", "--host", "127.0.0.1", "--port", "1", "--help")
    assert run.status == 0
    run = sawab("serve", "--host", "192.0.2.1", "--token", "x")
    assert run.status == 2
    assert "192.0.2.1:8081" in run.stderr


def test_a_client_told_of_the_address_may_ask_at_once() -> None:
    """A browser that is opened, or a script that waits for the line, comes before the server."""
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
        with pytest.raises(InputError, match="cannot be listened on"):
            listen("127.0.0.1", port)
