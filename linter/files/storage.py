"""Files read and encoded byte-exactly: encodings, marks, and every error with its place."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from gettext import gettext
from pathlib import Path
from typing import BinaryIO, Final

from linter.documents import Document, FormatError, MissingReaderError
from linter.documents.format_table import Format
from linter.documents.formats import format_for, format_named, unpack_as
from linter.files.charsets import declared_of_ascii, guess, sixteen_bit
from linter.files.sniffing import SNIFFED_BYTES, is_binary, mark_of
from linter.text.borrowed import said

#: How kinds of document begin that are not read.
_PDF: Final = b"%PDF-"
_RTF: Final = b"{\\rtf"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ARCHIVE: Final = b"PK"


@dataclass(eq=False)
class InputError(Exception):
    """A file that cannot be read or written, told so that its owner can fix it.

    `line` and `column` count from 1, in code points; `offset` counts bytes from 0. All three are
    None where no single place is to blame.
    """

    path: str
    message: str
    line: int | None = None
    column: int | None = None
    offset: int | None = None

    def __str__(self) -> str:
        place = f":{self.line}:{self.column}" if self.line is not None else ""
        return f"{self.path}{place}: {self.message}"


def read_document(path: str | os.PathLike[str]) -> Document:
    """The file at `path`, decoded. Raises `InputError` if it is missing, unreadable or not text."""
    return decode(read_bytes(path), os.fspath(path))


class FileTooLargeError(InputError):
    """A file of more bytes than the settings allow; it is not read."""


def read_bytes(path: str | os.PathLike[str], most: int | None = None) -> bytes:
    """What the file at `path` holds.

    Raises `InputError` if it is missing, unreadable or no file but a pipe or a device, and
    `FileTooLargeError` if it holds more bytes than `most`.
    """
    try:
        if Path(path).exists() and not Path(path).is_file() and not Path(path).is_dir():
            raise InputError(os.fspath(path), gettext("this is no file but a pipe or a device"))
        with Path(path).open("rb") as file:
            return _read(file, os.fspath(path), most)
    except OSError as error:
        raise InputError(os.fspath(path), reason(error, "read")) from error


def read_standard_input(name: str = "-", most: int | None = None) -> bytes:
    """What standard input holds; errors call it `name`. Raises as `read_bytes` does."""
    if sys.stdin is None:  # as Python has it where the caller has closed it
        raise InputError(name, gettext("standard input is closed"))
    try:
        return _read(sys.stdin.buffer, name, most)
    except OSError as error:
        raise InputError(name, reason(error, "read")) from error


def _read(stream: BinaryIO, name: str, most: int | None) -> bytes:
    data = stream.read() if most is None else stream.read(most + 1)
    if most is not None and len(data) > most:
        text = gettext(
            "left out, for it is larger than {most} bytes (the setting max-file-size)"
        ).format(most=most)
        raise FileTooLargeError(name, text)
    return data


def decode(
    data: bytes, path: str = "-", *, verify: bool = True, format_name: str | None = None
) -> Document:
    """`data` as a document: UTF-8 with or without a mark, UTF-16 or UTF-32 with one.

    Other encodings of Arabic are known by what the text declares, or by its look. The format is
    the one named, or else what the name of the file tells. Raises `InputError` for binary data, for
    bytes that are not valid in the encoding, and for what is not of the format (only looked at if
    `verify`); it names the place.
    """
    _refuse(data, path)
    known = format_named(format_name) if format_name else format_for(path)
    if known.is_container:
        return _unpack(known, data, path)
    document = _decode(data, path)
    document = replace(document, format=format_name or format_for(path, document.text).name)
    if verify:
        _verify(document)
    return document


def _refuse(data: bytes, path: str) -> None:
    """Raise `InputError` for a kind of document that is not read, with what to do instead."""
    if data.startswith(_PDF):
        name, advice = "PDF", gettext("check what it was made from, or its text by pdftotext")
    elif data.startswith(_RTF):
        name, advice = "RTF", gettext("save it as .docx or .odt")
    elif data.startswith(_OLD_OFFICE):
        name, advice = gettext("an old file of Office"), gettext("save it as .docx or .odt")
    elif data.startswith(_ARCHIVE) and Path(path).suffix.lower() == ".xlsx":
        name, advice = "Excel", gettext("save it as .csv")
    else:
        return
    raise InputError(path, gettext("{name} is not read; {advice}").format(name=name, advice=advice))


def _verify(document: Document) -> None:
    """Read the document as its format. Raises `InputError` if that cannot be done."""
    try:
        _ = document.reading
    except FormatError as error:
        line, column = document.position(error.offset)
        message = gettext("not valid {format}: {error}").format(
            format=document.format, error=said(error)
        )
        raise InputError(document.path, message, line, column) from error
    except MissingReaderError as error:
        raise InputError(document.path, str(error)) from error


def _unpack(known: Format, data: bytes, path: str) -> Document:
    try:
        container = unpack_as(known.name, data, path)
    except FormatError as error:
        raise InputError(
            path,
            gettext("not valid {name}: {error}").format(name=known.name, error=said(error)),
        ) from error
    except MissingReaderError as error:
        raise InputError(path, str(error)) from error
    return Document(container.text, path, format=known.name, container=container)


def _decode(data: bytes, path: str) -> Document:
    bom, encoding = mark_of(data)
    encoding = encoding or sixteen_bit(data) or declared_of_ascii(data) or "utf-8"
    try:
        if encoding != "utf-8" or bom or not is_binary(data[:SNIFFED_BYTES]):
            return Document(data[len(bom) :].decode(encoding), path, encoding, bom)
        error = None
    except UnicodeDecodeError as invalid:
        error = invalid
    guessed = None if bom else guess(data)
    if guessed is not None:
        return Document(data.decode(guessed), path, guessed)
    if error is None:
        raise InputError(path, gettext("this is a binary file, not text"))
    raise _invalid_bytes(data, path, bom, error) from error


def encode(document: Document, text: str | None = None) -> bytes:
    """The bytes the document was read from; with `text`, that text in the same encoding.

    Raises `InputError` if the encoding has no such character, or the file cannot take this text.
    """
    text = document.text if text is None else text
    if document.container is not None:
        try:
            return document.container.pack(text, document.author)
        except FormatError as error:
            raise InputError(
                document.path,
                gettext("the fixes cannot be written: {error}").format(error=said(error)),
            ) from error
    try:
        return document.bom + text.encode(document.encoding)
    except UnicodeEncodeError as error:
        line, column = document.with_text(text).position(error.start)
        character = f"U+{ord(text[error.start]):04X}"
        message = gettext("{encoding} has no {character}, which a fix puts here").format(
            encoding=document.encoding, character=character
        )
        raise InputError(document.path, message, line, column) from error


def read_back(data: bytes, document: Document, text: str) -> Document:
    """`data`, which `encode` made of the document with this text, as the next run will read it.

    Raises `InputError` if it would be read as anything else: such a file must not be written.
    """
    if text == document.text:
        return document
    try:
        found = decode(data, document.path, format_name=document.format)
    except InputError as error:
        reason = gettext("it could not be read again: {message}").format(message=error.message)
    else:
        if (found.text, found.encoding, found.bom) == (text, document.encoding, document.bom):
            return found
        reason = gettext("it would be read as another text")
    raise InputError(
        document.path, gettext("the fixed file is not written, for {reason}").format(reason=reason)
    )


def _invalid_bytes(data: bytes, path: str, bom: bytes, error: UnicodeDecodeError) -> InputError:
    before = Document(error.object[: error.start].decode(error.encoding))
    line, column = before.position(len(before.text))
    offset = len(bom) + error.start
    name = error.encoding.upper().removesuffix("-LE").removesuffix("-BE")
    message = gettext("not valid {name}: byte 0x{data:02x} at offset {offset}").format(
        name=name, data=data[offset], offset=offset
    )
    if not bom:
        message += gettext(", nor Windows-1256, ISO-8859-6 or UTF-16 by its look")
    return InputError(path, message, line, column, offset)


def reason(error: OSError, deed: str) -> str:
    """Why a file cannot be `deed` ("read", "written"), in words."""
    if isinstance(error, FileNotFoundError):
        if deed == "written":
            return gettext("its folder does not exist")
        return gettext("the file does not exist")
    if isinstance(error, PermissionError):
        return gettext("the file cannot be {deed}: no permission").format(deed=gettext(deed))
    if isinstance(error, IsADirectoryError):
        return gettext("this is a folder, not a file")
    return gettext("the file cannot be {deed}: {strerror}").format(
        deed=gettext(deed), strerror=gettext(error.strerror or str(error))
    )
