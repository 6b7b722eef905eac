"""An ordinary Word file with minutes or an agenda, as blocks and the words of its margins."""

from __future__ import annotations

from toolkit.dataclass import dataclass
from toolkit.wordfile.docxio import W, parse_part, text_of
from toolkit.wordtext.model import Block, pictures_in
from toolkit.wordtext.openfile import Comment, OpenFile, Unheld
from toolkit.wordtext.reading import read_blocks

_MARGINS = ("word/header", "word/footer")


@dataclass(frozen=True, slots=True)
class OldFile:
    """What was read: the text, the lines of headers and footers, comments, what Markdown cannot hold."""

    blocks: tuple[Block, ...]
    margins: tuple[str, ...]
    comments: tuple[Comment, ...]
    unheld: tuple[Unheld, ...]
    pictures: dict[str, bytes]


def read_old_file(data: bytes) -> OldFile:
    """Read a Word file. Raises ValueError, KeyError or lxml's errors for what is none."""
    file = OpenFile(data)
    blocks = read_blocks(list(file.body), file)
    lines: dict[str, None] = {}
    for name in sorted(file.parts):
        if name.startswith(_MARGINS) and name.endswith(".xml"):
            for paragraph in parse_part(file.parts[name]).iter(f"{W}p"):
                words = " ".join(text_of(paragraph).split())
                if words:
                    lines[words] = None
    pictures = {source: file.parts[source] for source in pictures_in(blocks)}
    return OldFile(blocks, tuple(lines), file.comments, tuple(file.unheld), pictures)
