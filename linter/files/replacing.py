"""Writing a file in one step: wholly or not at all, and only over what was read.

A process that is killed may leave its temporary file behind. The name of such a file says whose it
is, so that whoever next writes in the folder takes it away.
"""

from __future__ import annotations

import contextlib
import os
import time
import zlib
from pathlib import Path
from typing import Final

from linter.files.storage import InputError, read_bytes, reason
from linter.text.patterns import Pattern

#: `.sawab-HOST-PROCESS-RANDOM.tmp`; the walk passes over hidden files.
_TEMPORARY: Final = Pattern(r"\.sawab-(?:(?P<host>[0-9a-f]{8})-(?P<process>\d+)-)?\w+\.tmp")
#: Seconds after which a temporary file is nobody's, whoever made it.
_LONGEST_WRITE: Final = 3600
#: The folders in which this process has looked for what others left.
_swept: set[Path] = set()


def replace_file(
    path: str | os.PathLike[str], data: bytes, *, expected: bytes | None = None
) -> None:
    """Make `data` the content of the file at `path`, wholly or not at all.

    The data goes to a new file in the same folder, reaches the disk, and takes the old file's
    place, mode and extended attributes (and owner, where the system lets us) in one step. A
    symbolic link stays: the file it names is replaced. Another name of the same file (a hard link)
    keeps the old content. If the file holds anything but `expected`, it is left as it is.

    Raises `InputError`; whatever happens, no half-written file is left.
    """
    target = Path(path).resolve()
    try:
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError
        _replace(path, target, data, expected)
    except OSError as error:
        raise InputError(os.fspath(path), reason(error, "written")) from error


def is_temporary(name: str) -> bool:
    """Whether a file is named as those that `replace_file` writes and that killed processes leave.

    A folder that holds nothing else is still empty to whoever made it.
    """
    return _TEMPORARY.fullmatch(name) is not None


def _replace(
    path: str | os.PathLike[str], target: Path, data: bytes, expected: bytes | None
) -> None:
    import tempfile

    _sweep(target.parent)
    prefix = f".sawab-{_host()}-{os.getpid()}-"
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=prefix, suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _take_after(temporary, target)
        if expected is None or _is_still(path, target, expected, data):
            temporary.replace(target)
        else:
            temporary.unlink()
    except BaseException:  # an interrupt must not leave the temporary file behind either
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _is_still(path: str | os.PathLike[str], target: Path, expected: bytes, data: bytes) -> bool:
    """Whether the file holds what is expected; not if it holds the new data already.

    Raises `InputError` if it holds anything else.
    """
    found = read_bytes(target)
    if found not in (expected, data):
        message = "another program has changed this file; it is left as it is"
        raise InputError(os.fspath(path), message)
    return found == expected


def _take_after(temporary: Path, target: Path) -> None:
    """Give a new file the owner, the mode and the extended attributes of the one it replaces."""
    try:
        status = target.stat()
    except FileNotFoundError:
        temporary.chmod(0o666 & ~_umask())
        return
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):  # only an administrator may give files away
            os.chown(temporary, status.st_uid, status.st_gid)
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):  # the file system has none
            for name in os.listxattr(target):
                with contextlib.suppress(OSError):  # some are for the system alone to set
                    os.setxattr(temporary, name, os.getxattr(target, name))
    temporary.chmod(status.st_mode & 0o7777)  # after chown, which clears set-id bits


def _sweep(folder: Path) -> None:
    """Take away what killed processes left in a folder; once a process looks, that is enough."""
    if folder in _swept:
        return
    _swept.add(folder)
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".sawab-") and _is_left_over(entry):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()


def _is_left_over(entry: os.DirEntry[str]) -> bool:
    match = _TEMPORARY.fullmatch(entry.name)
    if match is None or not entry.is_file(follow_symlinks=False):
        return False
    if match["host"] == _host() and not _is_running(int(match["process"])):
        return True
    return entry.stat(follow_symlinks=False).st_mtime < time.time() - _LONGEST_WRITE


def _is_running(process: int) -> bool:
    if os.name != "posix":  # elsewhere the question ends the process
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return not _is_zombie(process)


def _is_zombie(process: int) -> bool:
    """Whether a process has ended and its parent has not taken note of it yet (on Linux)."""
    with contextlib.suppress(OSError):
        status = Path(f"/proc/{process}/stat").read_bytes()
        return status.rpartition(b") ")[2].startswith(b"Z")
    return False


def _host() -> str:
    """What tells this machine from others that may share a folder with it."""
    import socket

    return f"{zlib.crc32(socket.gethostname().encode()):08x}"


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def _sync_folder(folder: Path) -> None:
    """Make the replacement itself survive a power cut, where folders can be synchronised."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
