"""Rules about texts that Markdown makes something else of than their writers see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.messages.message import Bilingual
from toolkit.reading.fields import BLOCK_FIELDS
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.entrytexts import Text
    from toolkit.checking.checks.view import View
    from toolkit.findings import Finding

LONGEST = 1 << 20  # bytes: a text of this size still builds in seconds
MOST_PIECES = 12_000  # paragraphs, points and cells: each costs what a line of text does
_MARKS_OF_A_PIECE = 12  # three words in bold among others cost as much
_SHOWN = 160  # letters of what a pasted passage would become
_MOST = 20  # findings in one text: more help nobody
# A bullet, or a number or letter with its sign, as it comes along from Word.
_ENTRY_SIGN = regex(r"([•·▪◦‣●○■□–*+-]|[0-9]{1,2}\)|[a-z]\)|(?P<number>[0-9]{1,2})\.)[ \t\u00a0]+(?=\S)")  # noqa: RUF001
_ESCAPED = regex("[A-Za-z]:[\a\b\t\n\v\f\r\x1b\0]")
_FOLDER = regex(r"(?<!\w)[A-Za-z]:\\[0abefnrtv]\w*")


def check_markdown(view: View) -> Iterator[Finding]:
    """What in the texts looks otherwise in the documents than in the file."""
    may_have_folder = _may_have_folder(view)
    for text in view.texts:
        if len(text.text) >= MOST_PIECES and (long := tuple(_check_length(view, text))):
            yield from long
            continue
        if may_have_folder:
            yield from _check_folder(view, text)
        if text.keys[-1] in BLOCK_FIELDS:
            yield from _check_text(view, text)
        elif isinstance(text.keys[-1], int):
            yield from _check_entry(view, text, text.keys[-1] + 1)


def _check_length(view: View, text: Text) -> Iterator[Finding]:
    """A text of so many letters or pieces that a build would take long."""
    size = len(text.text.encode("utf-8", "surrogatepass"))
    if size > LONGEST:
        yield finding("text-too-long", view.meeting.key_place(text.keys), megabytes=f"{size / LONGEST:.1f}")
    elif (pieces := _count_pieces(text.text)) > MOST_PIECES:
        yield finding("text-in-pieces", view.meeting.key_place(text.keys), count=pieces, most=MOST_PIECES)


def _count_pieces(text: str) -> int:
    """Return how many paragraphs, points, cells and groups of bold words a text has; 0 for far too few."""
    marks = sum(map(text.count, "*_`[<"))
    if text.count("\n") + text.count("|") + marks // 3 < MOST_PIECES:
        return 0
    from toolkit.markup.facts import parsed_blocks

    inline = [token for token in parsed_blocks(text) if token.type == "inline"]
    return sum(1 + len(token.children or ()) // _MARKS_OF_A_PIECE for token in inline)


def _may_have_folder(view: View) -> bool:
    """Whether any of the files names a folder of a drive, which few do."""
    around = (document for _, document in view.meeting.included)
    documents = (view.meeting, *around, *(text.document for text in view.meeting.texts))
    return any(":\\" in line and _FOLDER.search(line) for document in documents for line in document.lines)


def _check_folder(view: View, text: Text) -> Iterator[Finding]:
    r"""A folder between double quotes, where YAML takes `\t` for a tab and `\n` for a new line."""
    if _ESCAPED.search(text.text) and view.meeting.source(text.keys).startswith('"'):
        for written in dict.fromkeys(_FOLDER.findall(view.meeting.source(text.keys))):
            place = view.meeting.text_place(text.keys, written)
            better = f"{written[:2]}\N{OPEN BOX}{written[4:]}"
            yield finding("sign-not-printed", place, written=written, better=better, source=(), lines=())


def _check_text(view: View, text: Text) -> Iterator[Finding]:
    if "\n" in text.text.strip("\n"):
        yield from _check_pasted(view, text)
    yield from _check_surprises(view, text)


def _check_entry(view: View, text: Text, number: int) -> Iterator[Finding]:
    """The sign of an entry of a list; "2." only of the second one: else it may be a day or a quarter."""
    if text.text[:2].isalpha():  # most begin with a word
        return
    match = _ENTRY_SIGN.match(text.text)
    if match and (match["number"] is None or int(match["number"]) == number > 1):
        yield finding("entry-sign", view.meeting.text_place(text.keys, match[0]), written=match[1])


def _check_pasted(view: View, text: Text) -> Iterator[Finding]:
    from toolkit.markup.pasted import find_pasted

    for passage in find_pasted(text.text)[:_MOST]:
        shown = " ⏎ ".join(line for line in passage.better if line)
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        written = passage.written[0].strip()
        yield finding(
            "pasted-text" if passage.is_structure else "line-breaks",
            view.meeting.line_place(text.keys, passage.first, written),
            count=len(passage.written),
            shown=Bilingual(shown, shown),
            source=passage.written,
            lines=passage.better,
        )


def _check_surprises(view: View, text: Text) -> Iterator[Finding]:
    from toolkit.markup.surprises import find_surprises

    for surprise in find_surprises(text.text)[:_MOST]:
        lines = text.text.split("\n")
        yield finding(
            surprise.code,
            view.meeting.line_place(text.keys, surprise.line, surprise.written),
            written=surprise.written,
            better=surprise.shown,
            source=tuple(lines[surprise.line : surprise.line + surprise.lines]),
            lines=surprise.better,
        )
