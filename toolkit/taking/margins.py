"""What the headers and footers of a Word file say: a template prints it, and nothing of it can be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.wordfile.asread import write_as_read
from toolkit.wordfile.docxio import R, W, attribute, parse_part, text_of
from toolkit.wordtext.runs import is_repeated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from toolkit.wordtext.openfile import OpenFile


class MarginLine(NamedTuple):
    """A line of a header or a footer."""

    place: str  # header | footer
    words: str


def read_margins(file: OpenFile) -> tuple[MarginLine, ...]:
    """Return each line of the headers and footers that a file shows, once; page numbers are no words."""
    lines: dict[MarginLine, None] = {}
    for place in ("header", "footer"):
        for reference in file.root.iter(f"{W}{place}Reference"):
            name = file.part(reference.get(f"{R}id", ""))
            if name:
                root = parse_part(file.parts[name])
                write_as_read(root)
                lines |= dict.fromkeys(MarginLine(place, words) for words in _words(root))
    return tuple(lines)


def new_in_margins(lines: Iterable[MarginLine], others: Iterable[MarginLine]) -> Iterator[MarginLine]:
    """Yield the lines that are not among the others, wherever they stand: programs copy headers."""
    known = {line.words for line in others}
    return (line for line in lines if line.words not in known)


def _words(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        if not is_repeated(paragraph):
            words = " ".join("".join(_shown(paragraph)).split())
            if words:
                yield words


def _shown(paragraph: etree._Element) -> Iterator[str]:
    """Yield what the runs of a paragraph say, those of fields and of text boxes left out."""
    depth = 0
    for run in paragraph.iter(f"{W}r"):
        if next(run.iterancestors(f"{W}p")) is not paragraph:
            continue
        for mark in run.iterchildren(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(attribute(mark, "fldCharType"), 0)
        if depth <= 0 and next(run.iterancestors(f"{W}fldSimple"), None) is None:
            yield text_of(run) if run.find(f".//{W}txbxContent") is None else " "
