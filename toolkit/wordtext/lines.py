"""The pieces of a line put in order, so that two lines that look the same are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordtext.model import Line, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARGIN = " \t\n"  # CommonMark 2.1; a no-break space is no margin
_PLAIN = Piece()


def settled(pieces: Iterable[Piece]) -> Line:
    """Return a line without spaces round it and its breaks, as Markdown has it, its equal pieces joined."""
    return _bridged(list(_joined(_trimmed(list(_joined(_apart(pieces)))))))


def cut(line: Line, first: int, last: int) -> Line:
    """Return a line without its letters from the place `first` to before `last`."""
    kept, place = [], 0
    for piece in line:
        begin, end = max(first - place, 0), max(last - place, 0)
        kept.append(piece._replace(text=piece.text[:begin] + piece.text[end:]))
        place += len(piece.text)
    return settled(kept)


def _apart(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces with the spaces at their ends for themselves: those have no look."""
    for piece in pieces:
        if piece.picture or piece.code:
            yield piece
            continue
        text = piece.text.replace("\t", " ").replace("\r", "")
        core = text.strip(" \n")
        if not core:
            yield _PLAIN._replace(text=text, link=piece.link, tip=piece.tip) if piece.link else Piece(text)
            continue
        start = text.index(core)
        edge = _PLAIN._replace(link=piece.link, tip=piece.tip)
        yield edge._replace(text=text[:start])
        yield piece._replace(text=core)
        yield edge._replace(text=text[start + len(core) :])


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, neighbours of one look as one, and a space between two of one look with them."""
    waiting: Piece | None = None
    for piece in pieces:
        if not piece.text and not piece.picture:
            continue
        if waiting and not waiting.picture and not piece.picture and waiting.look == piece.look:
            waiting = waiting._replace(text=waiting.text + piece.text)
        else:
            if waiting:
                yield waiting
            waiting = piece
    if waiting:
        yield waiting


def _trimmed(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces without spaces at the line's ends and beside its breaks."""
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        if piece.picture or piece.code:
            yield piece
            continue
        lines = piece.text.split("\n")
        after_break = index == 0 or pieces[index - 1].text.endswith("\n")
        before_break = index == last or pieces[index + 1].text.startswith("\n")
        for number, line in enumerate(lines):
            is_first, is_last = number == 0, number == len(lines) - 1
            if not is_first or after_break:
                line = line.lstrip(" ")  # noqa: PLW2901 - what is left of it
            if not is_last or before_break:
                line = line.rstrip(" ")  # noqa: PLW2901
            lines[number] = line
        text = "\n".join(lines)
        if index == 0:
            text = text.lstrip(_MARGIN)
        if index == last:
            text = text.rstrip(_MARGIN)
        yield piece._replace(text=text)


def _bridged(pieces: list[Piece]) -> Line:
    """Return a line in which a space between two pieces of one look has that look too."""
    for index in range(1, len(pieces) - 1):
        before, space, after = pieces[index - 1 : index + 2]
        plain = _PLAIN._replace(link=before.link, tip=before.tip)
        if not space.picture and not space.text.strip(" ") and space.look == plain.look and not before.code:
            same = before.look == after.look and not before.picture
            pieces[index] = before._replace(text=space.text) if same else space
    return tuple(_joined(pieces))
