"""On which pages the paragraphs of a Word file stand in the PDFs that programs draw of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from baselines import lines_of
from built import W, document_root, headings_of, shown_text, squeezed

from toolkit.wordfile.docxio import DOCUMENT, parse_part, part_bytes, read_parts, store_parts

if TYPE_CHECKING:
    from pathlib import Path

BEGINNING = 60  # characters by which a paragraph is found


def without_controls(docx: bytes) -> bytes:
    """A Word file without its content controls, which move nothing in Word.

    In a control ONLYOFFICE lets a page begin with a paragraph's last line.
    """
    parts = read_parts(docx)
    root = parse_part(parts[DOCUMENT])
    for control in list(root.iter(f"{W}sdt")):
        for child in list(control.find(f"{W}sdtContent")):
            control.addprevious(child)
        control.getparent().remove(control)
    return store_parts({**parts, DOCUMENT: part_bytes(root)})


def letters_of(pdf: bytes) -> tuple[str, list[int]]:
    """The letters of a PDF one after the other, without spaces, and the page of each."""
    text, pages = "", []
    for page, _, line in lines_of(pdf):
        text += squeezed(line)
        pages += [page] * (len(text) - len(pages))
    return text, pages


def headings_beside(docx: Path, ours: Path, theirs: Path) -> list[tuple[str, int, int]]:
    """The headings of a Word file with their pages in our PDF and in another program's.

    Those that can be found without doubt in both: by what follows them, since many say the same and the
    contents repeat others.
    """
    headings = {heading.text.strip() for heading in headings_of(docx)}
    paragraphs = [shown_text(paragraph).strip() for paragraph in document_root(docx).iter(f"{W}p")]
    pairs = [pair for pair in pairwise([*filter(None, paragraphs), ""]) if pair[0] in headings]
    pages = zip(*(_pages_of(pairs, pdf.read_bytes()) for pdf in (ours, theirs)), strict=True)
    return [(pair[0], *both) for pair, both in zip(pairs, pages, strict=True) if all(both)]


def _pages_of(pairs: list[tuple[str, str]], pdf: bytes) -> list[int]:
    """The page of each paragraph that another one follows; 0 where it is not found, or more than once."""
    text, pages = letters_of(pdf)
    found = []
    for first, second in pairs:
        wanted = squeezed(first) + squeezed(second)[:BEGINNING]
        found.append(pages[text.find(wanted)] if text.count(wanted) == 1 else 0)
    return found
