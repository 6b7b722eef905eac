"""Texts in files of their own: Word, OpenDocument, web pages, as the Markdown that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.wordfile.docxio import W, attribute
from toolkit.wordtext.htmltext import read_html
from toolkit.wordtext.lines import settled
from toolkit.wordtext.markdown import write_markdown
from toolkit.wordtext.odttext import read_odt
from toolkit.wordtext.openfile import OpenFile, Unheld
from toolkit.wordtext.reading import read_blocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from toolkit.wordtext.model import Block, Line

MARKDOWN = ("md", "markdown", "txt")  # these are texts as they stand
KINDS = (*MARKDOWN, "docx", "odt", "html", "htm")


class FileText(NamedTuple):
    """What a file says, as CommonMark, and what of it that cannot hold."""

    text: str
    unheld: tuple[Unheld, ...]


def read_file_text(data: bytes, kind: str) -> FileText:
    """Read a file of one of `KINDS` that are not `MARKDOWN`. Raises ValueError, KeyError or lxml's errors."""
    unheld: list[Unheld] = []

    def tell(code: str, words: str) -> None:
        unheld.append(Unheld(code, words))

    readers = {"docx": _read_docx, "odt": read_odt}
    return FileText(readers.get(kind, read_html)(data, tell), tuple(unheld))


def _read_docx(data: bytes, tell: Callable[[str, str], None]) -> str:
    file = OpenFile(data)
    blocks = read_blocks(list(file.body), file)
    for one in file.unheld:
        tell(one.code, one.words)
    for piece in (piece for block in blocks for piece in block.pieces if piece.picture):
        tell("picture", piece.picture.alt or "" if piece.picture else "")
    if any(attribute(columns, "num") not in {"", "0", "1"} for columns in file.root.iter(f"{W}cols")):
        tell("columns", "")
    if file.authors:
        tell("tracked", ", ".join(file.authors))
    for comment in file.comments:
        tell("comment", f"{comment.text} ({comment.author})")
    return write_markdown([kept for block in blocks if (kept := _without_pictures(block))])


def _without_pictures(block: Block) -> Block | None:
    """Return a block without its pictures, None where nothing is left of it."""
    if not any(piece.picture for piece in block.pieces):
        return block
    kept = block.with_lines(_words)
    return kept if kept.line or kept.rows else None


def _words(line: Line) -> Line:
    return settled(piece for piece in line if not piece.picture)
