"""The page without a server of ours: the checker runs in the browser, and the text stays there."""

from __future__ import annotations

import configparser
import functools
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from linter.server.bundle import DATA_FOLDERS, bundle
from linter.server.static_page import OtherPageError, write_page
from tests.conftest import Sawab
from tests.server.conftest import Served, visit

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("static page")]

WRONG = "وقف اطلاق النار ، ثم وصل إلىالمدينة"
RIGHT = "وقف إطلاق النار، ثم وصل إلى المدينة"


class Silent(SimpleHTTPRequestHandler):
    """A web server as plain as any."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def pyodide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The npm package."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm, for pyodide")
    folder = tmp_path_factory.mktemp("pyodide")
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "pyodide"]
    if subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode:
        pytest.skip("pyodide could not be installed from npm")
    return folder / "node_modules" / "pyodide"


def test_another_page_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>موقع آخر</title>", "utf-8")
    with pytest.raises(OtherPageError):
        write_page(tmp_path, tmp_path)
    assert (tmp_path / "index.html").read_text("utf-8") == "<title>موقع آخر</title>"


@pytest.fixture(scope="session")
def built(pyodide: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The page as files, given out by a plain web server."""
    folder = tmp_path_factory.mktemp("page")
    write_page(folder, pyodide)
    handler = functools.partial(Silent, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Served(f"http://127.0.0.1:{server.server_port}")
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def page(browser: Browser, built: Served) -> Iterator[Page]:
    """One page for all tests: Python starts once."""
    context = browser.new_context(locale="ar", accept_downloads=True)
    visited = visit(context, built.url)
    visited.page.evaluate("sawabPage.backend.ready")
    yield visited.page
    context.close()
    assert not visited.errors


@pytest.fixture(autouse=True)
def emptied(request: pytest.FixtureRequest) -> None:
    """Each test begins with an empty text."""
    if "page" in request.fixturenames:
        page = request.getfixturevalue("page")
        page.evaluate("sawabPage.opened = null; sawabPage.editor.load('', { fresh: true })")


def write(page: Page, text: str) -> None:
    page.locator("#text").click()
    page.keyboard.insert_text(text)


def test_a_text_is_checked_accepted_and_undone_without_a_request(page: Page) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    write(page, f"🎉 {WRONG}")
    expect(page.locator(".card")).to_have_count(3)
    page.locator(".card .instead").first.click()
    expect(page.locator(".card")).to_have_count(2)
    page.locator("#accept-all").click()
    expect(page.locator("#nothing")).to_be_visible()
    assert page.evaluate("sawabPage.editor.text") == f"🎉 {RIGHT}"
    page.locator("#undo").click()
    page.locator("#undo").click()
    assert page.evaluate("sawabPage.editor.text") == f"🎉 {WRONG}"
    assert requests == []
    expect(page.locator("#private")).to_have_text("يدقق نصك في متصفحك هذا، ولا يغادر جهازك أبدا.")


def test_a_rule_is_explained(page: Page) -> None:
    write(page, WRONG)
    page.locator(".card details summary").first.click()
    expect(page.locator(".card .examples").first).to_be_visible()


def test_a_word_file_is_opened_and_given_back_with_tracked_changes(
    page: Page, tmp_path: Path
) -> None:
    document = docx.Document()
    document.add_paragraph(WRONG)
    document.save(str(tmp_path / "a.docx"))
    data = (tmp_path / "a.docx").read_bytes()
    page.locator("#file").set_input_files({"name": "a.docx", "mimeType": "", "buffer": data})
    expect(page.locator(".card")).to_have_count(3)
    page.locator("#accept-all").click()
    expect(page.locator("#nothing")).to_be_visible()
    with page.expect_download() as waiting:
        page.locator("#download").click()
    with zipfile.ZipFile(BytesIO(Path(waiting.value.path()).read_bytes())) as archive:
        assert "<w:delText" in archive.read("word/document.xml").decode()


def test_the_findings_are_those_of_the_server(page: Page, served: Served) -> None:
    text = (Path(__file__).parents[2] / "seeds" / "libya-ceasefire.txt").read_text("utf-8")
    ours = page.evaluate("text => sawabPage.backend.check(text, 'text', {})", text)
    answer = page.context.request.post(f"{served.url}/api/check", data={"text": text})
    assert ours == answer.json()


def test_the_page_opens_again_without_a_network(browser: Browser, built: Served) -> None:
    context = browser.new_context(locale="ar")
    page = visit(context, built.url).page
    page.evaluate("sawabPage.backend.ready")
    page.reload()  # from now on all requests go through what the browser keeps
    page.evaluate("sawabPage.backend.ready")
    context.set_offline(True)
    page.reload()
    page.evaluate("sawabPage.backend.ready")
    write(page, WRONG)
    expect(page.locator(".card")).to_have_count(3)
    context.close()


def test_the_archive_holds_what_the_wheel_does() -> None:
    setup = configparser.ConfigParser()
    setup.read(Path(__file__).parents[2] / "setup.cfg", "utf-8")
    shipped = setup["options.package_data"]["linter.dictionaries"].split()
    # Collections are scored by the command alone, and the classifiers' table is compiled.
    folders = {one.split("/")[0] for one in shipped if not one.endswith("PROVENANCE.md")}
    assert sorted(folders - {"corpus"}) == sorted(DATA_FOLDERS)
    with zipfile.ZipFile(BytesIO(bundle())) as archive:
        names = archive.namelist()
    assert "linter/server/browser.py" in names
    assert not [name for name in names if name.endswith((".so", ".pyd", ".pyc"))]
    assert not [name for name in names if name.startswith("linter/cli/")]


def test_without_pyodide_it_is_said_how_to_get_it(sawab: Sawab) -> None:
    run = sawab("page", "out")
    assert run.status == 2
    assert "npm install pyodide" in run.stderr
    assert not list(sawab.folder.glob("out/*"))
