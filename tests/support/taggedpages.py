"""Word files drawn with and without tags, and their tags as another program reads them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
from judge import structure_of

from toolkit.convert.diagrams import with_diagrams, with_stand_ins
from toolkit.convert.embedded import convert_parts, measure_breaks
from toolkit.convert.engine import draw
from toolkit.convert.finish import finish_document
from toolkit.convert.joining import put_joiners
from toolkit.convert.mending import mend_parts
from toolkit.convert.pagebreaks import write_breaks
from toolkit.documents.documentfacts import DocumentFacts
from toolkit.wordfile.docxio import DOCUMENT, STYLES, parse_part, part_bytes, read_parts, store_parts
from toolkit.wordfile.paragraphs import ParagraphStyles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from toolkit.documents.pages import Pages

FACTS = DocumentFacts("Prøve", "Prøveudvalget", "Prøver", "da-DK", date(2025, 2, 28))


def tagged(docx: bytes) -> Pages:
    """The finished pages of a Word file, as a build makes them."""
    return finish_document(convert_parts(read_parts(docx), draw), FACTS)


def untagged(docx: bytes) -> bytes:
    """What the renderer draws of the same file, with the same pages, when nothing is marked."""
    parts = read_parts(docx)
    others, stories = mend_parts(parts)
    if (breaks := measure_breaks(parts, draw)) is not None:
        write_breaks(stories[DOCUMENT], ParagraphStyles(parse_part(parts[STYLES])), breaks)
    put_joiners(stories.values())
    others, diagrams = with_stand_ins(others, stories)
    drawn = draw(store_parts({**others, **{name: part_bytes(root) for name, root in stories.items()}}))
    return with_diagrams(drawn, diagrams)


def pictures_of(path: Path) -> list[bytes]:
    """Every page as pixels, at 60 an inch."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.render(scale=60 / 72).to_pil().tobytes() for page in pdf]


def tags_of(path: Path) -> str:
    """The structure as "H1[Text] P[Text Link[text]]": tags, what is in them, text without double spaces."""
    lines = [line for line in structure_of(path).splitlines() if line.strip()]
    return " ".join(_bracketed(lines[1:]))


def _bracketed(lines: list[str]) -> Iterator[str]:
    """Yield each element or text of the outermost level of indented lines."""
    at = 0
    while at < len(lines):
        indent = len(lines[at]) - len(lines[at].lstrip())
        end = next((n for n in range(at + 1, len(lines)) if _indent(lines[n]) <= indent), len(lines))
        said = lines[at].strip()
        if said.startswith('"'):
            yield " ".join(said.strip('"').replace("\u2011", "-").split())
        elif not said.startswith(("/", "Object ")):
            tag = re.match(r"\w+", said)[0]
            inside = " ".join(text for text in _bracketed(lines[at + 1 : end]) if text)
            yield f"{tag}[{inside}]" if inside else tag
        at = end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
