"""Several PDFs as one: a mail and, behind it, the files that came with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

from toolkit.attachments.outcome import Bundle, Taken
from toolkit.pdf.destinations import Destinations
from toolkit.pdf.entries import copied_entry
from toolkit.pdf.facts import Bookmark, Target
from toolkit.pdf.forms import add_form, prepare_form
from toolkit.pdf.layers import add_layers
from toolkit.pdf.selfcontained import make_self_contained
from toolkit.pdf.source import open_pdf, write_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence


def join_documents(bundle: Bundle) -> Taken:
    """Return the first pages of a bundle, then those of each named one, which gets a bookmark by its name."""
    first, named = bundle.first, [(name, join_documents(inner)) for name, inner in bundle.named]
    if not named:
        return first
    outline, page = list(first.outline), len(first.shapes)
    for name, document in named:
        below = tuple(_moved(bookmark, page) for bookmark in document.outline)
        outline.append(Bookmark(name, Target(page + 1), below))
        page += len(document.shapes)
    documents = [first, *(document for _, document in named)]
    shapes = tuple(shape for document in documents for shape in document.shapes)
    return Taken(_join([("", first), *named]), shapes, tuple(outline))


def _moved(bookmark: Bookmark, pages: int) -> Bookmark:
    target = bookmark.target
    moved = Target(target.page + pages, target.view) if target else None
    below = tuple(_moved(child, pages) for child in bookmark.children)
    return Bookmark(bookmark.title, moved, below, bookmark.opened, bookmark.uri)


def _join(named: Sequence[tuple[str, Taken]]) -> bytes:
    joined = pikepdf.new()
    sources, copies = [], []
    for _, document in named:
        source = open_pdf(document.pdf)
        pages = [page.obj for page in source.pages]
        prepare_form(source, pages)
        make_self_contained(pages, Destinations(source, pages))
        copies += [joined.copy_foreign(page) for page in pages]
        sources.append(source)  # its form and layers are copied when all pages are
    root = joined.make_indirect(Dictionary(Type=Name.Pages, Kids=Array(copies), Count=len(copies)))
    for page in copies:
        page.Parent = root
    joined.Root.Pages = root
    for (name, _), source in zip(named, sources, strict=True):
        add_form(joined, copied_entry(joined, source, Name.AcroForm))
        add_layers(joined, copied_entry(joined, source, Name.OCProperties), name)
    return write_pdf(joined, pikepdf.ObjectStreamMode.generate)
