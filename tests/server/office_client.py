"""Runs LibreOffice with its remote grammar checker set to an address, and prints what it marks.

Run by the Python that LibreOffice's bridge (UNO) is installed for:
`python3 office_client.py URL TEXT`. A line of TEXT is a paragraph of the document; printed are, as
JSON, for each mark the text of its paragraph, its start and length in UTF-16 units and suggestions.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from typing import Any, TypeAlias

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

#: An object of the office, of which Python knows no type.
Office: TypeAlias = Any

CHECKER = "org.openoffice.lingu.LanguageToolGrammarChecker"
NODE = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
#: The kind of mark that a grammar checker makes (com.sun.star.text.TextMarkupType).
PROOFREADING = 2
#: The end of a paragraph (com.sun.star.text.ControlCharacter).
PARAGRAPH_BREAK = 0


def main(url: str, text: str) -> None:
    """Open a document with the text, and print what the checker marks in it."""
    with tempfile.TemporaryDirectory() as folder:
        pipe = f"sawab{os.getpid()}"
        office = subprocess.Popen(
            [
                *("soffice", "--headless", "--norestore", "--nologo", "--nodefault"),
                f"-env:UserInstallation=file://{folder}/profile",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            marks = list(marked(context, url, text))
            print(json.dumps(marks))
            made(context, "com.sun.star.frame.Desktop").terminate()
            office.wait(30)
        finally:
            office.kill()


def connect(pipe: str) -> Office:
    """The context of the office that listens on a pipe."""
    local = uno.getComponentContext()
    resolver = made(local, "com.sun.star.bridge.UnoUrlResolver")
    for _ in range(200):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.3)
    raise SystemExit("LibreOffice does not answer")


def made(context: Office, service: str) -> Office:
    """A service of the office."""
    return context.ServiceManager.createInstanceWithContext(service, context)


def named(name: str, value: object) -> Office:
    """A property as UNO passes it."""
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


def marked(context: Office, url: str, text: str) -> Iterator[tuple[str, int, int, list[str]]]:
    """What the checker at the address marks in a document."""
    provider = made(context, "com.sun.star.configuration.ConfigurationProvider")
    settings = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess", (named("nodepath", NODE),)
    )
    settings.setPropertyValue("BaseURL", url)
    settings.setPropertyValue("IsEnabled", True)
    settings.commitChanges()
    arabic = uno.createUnoStruct("com.sun.star.lang.Locale")
    arabic.Language, arabic.Country = "ar", "EG"
    services = made(context, "com.sun.star.linguistic2.LinguServiceManager")
    services.setConfiguredServices("com.sun.star.linguistic2.Proofreader", arabic, (CHECKER,))

    document = made(context, "com.sun.star.frame.Desktop").loadComponentFromURL(
        "private:factory/swriter", "_blank", 0, (named("Hidden", True),)
    )
    cursor = document.Text.createTextCursor()
    for number, line in enumerate(text.split("\n")):
        if number:
            document.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        document.Text.insertString(cursor, line, False)
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    cursor.CharLocaleComplex = arabic

    proofreading = made(context, "com.sun.star.linguistic2.ProofreadingIterator")
    paragraphs = document.getFlatParagraphIterator(PROOFREADING, False)
    paragraph = paragraphs.getFirstPara()
    for _ in text.split("\n"):
        content = paragraph.getText()
        length, place = len(content.encode("utf-16-le")) // 2, 0
        while place < length:
            found = proofreading.checkSentenceAtPosition(
                document, paragraph, content, arabic, place, length, -1
            )
            for mark in found.aErrors:
                yield content, mark.nErrorStart, mark.nErrorLength, list(mark.aSuggestions)
            if found.nStartOfNextSentencePosition <= place:
                break
            place = found.nStartOfNextSentencePosition
        paragraph = paragraphs.getNextPara()


if __name__ == "__main__":
    main(*sys.argv[1:])
