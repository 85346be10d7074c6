"""A hand in LibreOffice: opens a Word file there, edits it as a clerk would, and saves it as DOCX.

    /usr/bin/python3 office_hand.py SOURCE TARGET PROFILE < edits.json

Runs in the Python that LibreOffice's bridge (python3-uno) is installed for, which is not that of
the tests: `tests.office.edited` calls it. The edits are a list such as
[["change", "old", "new"], ["add", "words", "after"], ["remove", "words"], ["move", "words",
"after"], ["split", "words"]]; each finds the first place that has its words.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]

PARAGRAPH_BREAK = 0
WAIT = 60


def main(source, target, profile):
    pipe = f"matters{time.monotonic_ns()}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ]
    )
    try:
        desktop = connected(pipe)
        opened = desktop.loadComponentFromURL(
            Path(source).as_uri(), "_blank", 0, (setting("Hidden", True),)
        )
        for step, *words in json.load(sys.stdin):
            STEPS[step](opened, *words)
        opened.storeToURL(Path(target).as_uri(), (setting("FilterName", "Office Open XML Text"),))
        opened.close(True)
        desktop.terminate()
        office.wait(WAIT)
    finally:
        office.kill()


def connected(pipe):
    """The desktop of the office, once it has started."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(WAIT * 4):
        try:
            context = resolver.resolve(address)
        except NoConnectException:
            time.sleep(0.25)
        else:
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )
    raise SystemExit("LibreOffice did not start.")


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def found(opened, words):
    """A cursor over the first place that says this."""
    search = opened.createSearchDescriptor()
    search.SearchString, search.SearchCaseSensitive = words, True
    place = opened.findFirst(search)
    if place is None:
        raise SystemExit(f"Nothing says “{words}”.")
    return place.Text.createTextCursorByRange(place)


def change(opened, words, instead):
    found(opened, words).setString(instead)


def add(opened, words, after):
    cursor = found(opened, after)
    cursor.gotoEndOfParagraph(False)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    cursor.Text.insertString(cursor, words, False)


def remove(opened, words):
    """Take a paragraph out; gives back what it said."""
    cursor = found(opened, words)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    said = cursor.getString()
    cursor.setString("")
    cursor.goRight(1, True)
    cursor.setString("")
    return said


def move(opened, words, after):
    add(opened, remove(opened, words), after)


def split(opened, words):
    """Press Enter before these words."""
    cursor = found(opened, words)
    cursor.collapseToStart()
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)


STEPS = {"change": change, "add": add, "remove": remove, "move": move, "split": split}

if __name__ == "__main__":
    main(*sys.argv[1:])
