"""Edits of Word files by LibreOffice's own interface, run by the Python that has its bridge (python3-uno).

Takes a JSON list on stdin: of each edit the file, where the edited one goes, the kind, the bookmark round the
field and the words to type. Prints, a line for each, the words that went.
"""

# ruff: noqa: FBT003 - the interface tells its switches by their places

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

PIPE = "uno:pipe,name=minutes-edits;urp;StarOffice.ComponentContext"
WORD = "MS Word 2007 XML"


def main():
    with tempfile.TemporaryDirectory() as profile:
        options = (f"-env:UserInstallation=file://{profile}", "--headless", "--norestore")
        accept = "--accept=pipe,name=minutes-edits;urp;"
        silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        office = subprocess.Popen(["soffice", *options, accept], **silent)
        desktop = connected()
        for edit in json.load(sys.stdin):
            document = opened(desktop, edit["file"])
            gone = EDITS[edit["kind"]](document, field_of(document, edit["bookmark"]), edit["word"])
            document.storeToURL(Path(edit["target"]).as_uri(), (value("FilterName", WORD),))
            document.close(True)
            print(json.dumps(gone or ""), flush=True)
        with suppress(Exception):  # the bridge goes with the office
            desktop.terminate()
        office.wait()


def connected():
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(120):
        try:
            there = resolver.resolve(PIPE)
        except Exception:  # noqa: BLE001 - the bridge has no class of its own for this
            time.sleep(0.5)
        else:
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
    raise SystemExit("LibreOffice does not answer")


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def opened(desktop, file):
    return desktop.loadComponentFromURL(Path(file).as_uri(), "_blank", 0, (value("Hidden", True),))


def field_of(document, bookmark):
    """What a bookmark stands round; of a whole table what is said first below its head."""
    field = document.Bookmarks.getByName(bookmark).Anchor
    cells = [end.Cell.CellName if end.Cell else "" for end in (field.Start, field.End)]
    if cells[0] == cells[1]:
        return field
    cell = field.Start.TextTable.getCellByName("A2")
    said = cell.createTextCursor()
    said.gotoEnd(True)
    return said


def cursor_at(place):
    return place.Text.createTextCursorByRange(place)


def start(_document, field, word):
    cursor_at(field.Start).Text.insertString(field.Start, f"{word} ", False)


def middle(_document, field, word):
    cursor = cursor_at(field.Start)
    cursor.gotoEndOfWord(False)
    cursor.Text.insertString(cursor, f" {word}", False)


def end(_document, field, word):
    field.Text.insertString(field.End, f" {word}", False)


def enter(_document, field, word):
    cursor = cursor_at(field.End)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    cursor.Text.insertString(cursor, word, False)


def before(_document, field, word):
    cursor = cursor_at(field.Start)
    cursor.Text.insertString(cursor, word, False)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)


def split(_document, field, word):
    middle(_document, field, word)
    cursor = cursor_at(field.Start)
    cursor.gotoEndOfWord(False)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)


def table(document, field, word):
    cursor = cursor_at(field.End)
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    made = document.createInstance("com.sun.star.text.TextTable")
    made.initialize(2, 2)
    cursor.Text.insertTextContent(cursor, made, False)
    for number, name in enumerate(("A1", "B1", "A2", "B2")):
        made.getCellByName(name).String = f"{word}{number}"


def delete(_document, field, _word):
    cursor = cursor_at(field.Start)
    cursor.gotoEndOfParagraph(True)
    gone = cursor.String
    cursor.goRight(1, True)
    cursor.String = ""
    return gone


def empty(_document, field, _word):
    cursor = cursor_at(field.Start)
    cursor.gotoRange(field.End, True)
    gone = cursor.String
    cursor.String = ""
    return gone


def tracked(document, field, word):
    document.RecordChanges = True
    cursor = cursor_at(field.Start)
    cursor.gotoEndOfWord(True)
    gone = cursor.String
    cursor.String = ""
    end(document, field, word)
    return gone


def bold(document, field, word):
    start(document, field, word)
    cursor = cursor_at(field.Start)
    cursor.goRight(len(word), True)
    cursor.CharWeight = 150.0


def replace(document, field, word):
    cursor = cursor_at(field.Start)
    cursor.gotoEndOfWord(True)
    gone = cursor.String
    search = document.createReplaceDescriptor()
    search.SearchString, search.ReplaceString = gone, word
    search.SearchWords = search.SearchCaseSensitive = True
    document.replaceAll(search)
    return gone


def move(document, _field, _word):
    """Put the item that the field is in behind everything, heading and all."""
    items = [name for name in document.Bookmarks.ElementNames if name.startswith("item_")]
    first, second = (document.Bookmarks.getByName(name).Anchor for name in items[:2])
    cursor = cursor_at(first.Start)
    cursor.gotoStartOfParagraph(False)
    until = cursor_at(second.Start)
    until.gotoStartOfParagraph(False)
    cursor.gotoRange(until, True)
    controller = document.CurrentController
    controller.select(cursor)
    carried = controller.getTransferable()
    cursor.String = ""
    view = controller.ViewCursor
    view.gotoEnd(False)
    view.Text.insertControlCharacter(view, PARAGRAPH_BREAK, False)
    controller.insertTransferable(carried)


EDITS = {
    made.__name__: made
    for made in (
        *(start, middle, end, enter, before, split, table, delete, empty, tracked, bold, replace, move),
    )
}

if __name__ == "__main__":
    main()
