"""What LibreOffice itself reads in a fixed file."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from linter.documents.containers.office import unpack
from tests.conftest import Sawab
from tests.documents.containers.test_office import FIXED, PARAGRAPHS, odt_file, word_file

pytestmark = pytest.mark.slow

SOFFICE = shutil.which("soffice")


def as_text(file: Path) -> list[str]:
    """The lines of a file as LibreOffice writes them out as plain text."""
    assert SOFFICE is not None
    profile = f"-env:UserInstallation=file://{file.parent / 'profile'}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", file.name]
    subprocess.run(command, cwd=file.parent, check=True, capture_output=True, timeout=120)
    return file.with_suffix(".txt").read_text("utf-8-sig").splitlines()


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_libreoffice_reads_the_fixed_text(sawab: Sawab, suffix: str) -> None:
    file = sawab.folder / f"a{suffix}"
    file.write_bytes(word_file(PARAGRAPHS) if suffix == ".docx" else odt_file(PARAGRAPHS))
    assert sawab("fix", "--quiet", "--unsafe-fixes", file.name).status == 0
    lines = [line.strip() for line in as_text(file)]
    assert [line for line in lines if line in {one.strip() for one in FIXED}] == [
        one.strip() for one in FIXED
    ]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_revisions(sawab: Sawab) -> None:
    file = sawab.folder / "a.docx"
    opened = unpack(word_file(PARAGRAPHS))
    file.write_bytes(opened.pack(opened.text.replace("اطلاق", "إطلاق"), author="sawab"))
    assert any("إطلاق" in line for line in as_text(file))
