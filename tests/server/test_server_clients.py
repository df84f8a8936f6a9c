"""Clients of LanguageTool that others wrote, against our server."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import language_tool_python
import pytest

from tests.server.conftest import Served

pytestmark = pytest.mark.slow

TEXT = "🎉🎉 تم وقف اطلاق النار ، ثم قال.\n👨‍👩‍👧 عاد الوفقاق إلىالمدينة مساء"
MARKED = ["اطلاق", " ", "الوفقاق", "إلىالمدينة"]
#: The Python that Debian installs LibreOffice's bridge for.
SYSTEM_PYTHON = Path("/usr/bin/python3")
OFFICE_CLIENT = Path(__file__).with_name("office_client.py")


def stretch(text: str, start: int, length: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")


def test_language_tool_python_checks_and_corrects(served: Served) -> None:
    with language_tool_python.LanguageTool("ar", remote_server=served.url) as tool:
        plain = "وقف اطلاق النار ، ثم عاد الوفقاق"
        matches = tool.check(plain)
        found = [plain[one.offset : one.offset + one.error_length] for one in matches]
        assert found == ["اطلاق", " ", "الوفقاق"]
        assert matches[0].category == "TYPOS"
        assert matches[0].rule_id == "S002"
        assert tool.correct(plain) == "وقف إطلاق النار، ثم عاد الوفاق"
        tool.disabled_rules = {"S002"}
        assert len(tool.check(plain)) == 2


GRAMMA = """
const gramma = require("gramma");
const [url, text, source] = process.argv.slice(1);
const options = { api_url: `${url}/v2/check`, language: "ar" };
(async () => {
  const plain = await gramma.check(text, options);
  const marked = await gramma.check(source, { ...options, markdown: true });
  const words = ({ matches }, text) =>
    matches.map(({ offset, length }) => text.slice(offset, offset + length));
  console.log(JSON.stringify([words(plain, text), words(marked, source), plain.matches[0]]));
})();
"""


@pytest.fixture(scope="session")
def gramma(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with gramma, from the npm registry."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm, for gramma")
    folder = tmp_path_factory.mktemp("gramma")
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "gramma@1"]
    if subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode:
        pytest.skip("gramma could not be installed from npm")
    return folder


def test_gramma_counts_as_javascript_does_in_text_and_in_markdown(
    served: Served, gramma: Path
) -> None:
    source = f"# عنوان 🎉\n\n**{TEXT}**\n\n`اطلاق`\n"
    run = subprocess.run(
        ["node", "-e", GRAMMA, served.url, TEXT, source],
        cwd=gramma,
        capture_output=True,
        check=True,
        text=True,
    )
    plain, marked, first = json.loads(run.stdout)
    assert plain == MARKED
    assert marked == MARKED
    assert first["rule"]["category"]["id"] == "TYPOS"
    assert first["word"] == "اطلاق"


def test_libreoffice_marks_a_document_exactly(served: Served) -> None:
    if shutil.which("soffice") is None or not SYSTEM_PYTHON.exists():
        pytest.skip("needs LibreOffice (Debian's libreoffice-writer-nogui)")
    bridge = [str(SYSTEM_PYTHON), "-c", "import uno"]
    if subprocess.run(bridge, capture_output=True, check=False).returncode:
        pytest.skip("needs LibreOffice's bridge for Python (Debian's python3-uno)")
    run = subprocess.run(
        [str(SYSTEM_PYTHON), str(OFFICE_CLIENT), f"{served.url}/v2", TEXT],
        capture_output=True,
        check=True,
        text=True,
        timeout=180,
    )
    marks = json.loads(run.stdout)
    assert [stretch(text, start, length) for text, start, length, _ in marks] == MARKED
    assert [suggestions[0] for *_, suggestions in marks] == [
        *("إطلاق", "", "الوفاق", "إلى المدينة"),
    ]
