"""Tags for a PDF that has none: each page one paragraph, read in the order in which it was drawn.

It lets a screen reader say the words of the page; it makes no page accessible, for nobody knows what is a
heading, a table or a column.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

from toolkit.pdf.balance import content_streams
from toolkit.pdf.pagemarks import read_marks
from toolkit.pdf.pdftext import string_text, text_string
from toolkit.pdf.soundness import is_tagged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object, Pdf

_HIDDEN = 2  # an annotation's flag (ISO 32000-1, table 165)
_ELEMENTS = {"/Link": Name.Link, "/Widget": Name.Form}


def tag_plainly(source: Pdf, pages: Sequence[Object]) -> None:
    """Tag the `pages` of `source`, all that it has, in place; a file with tags of its own is left alone."""
    if is_tagged(source):
        return
    root = source.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    elements: list[Object] = []
    entries: list[Object] = []
    for page in pages:
        mark = _mark_all(source, page)
        whole = source.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=root, Pg=page, K=mark))
        page.StructParents = len(entries)
        entries.append(Array([*[None] * mark, whole]))
        elements.append(whole)
        for annotation in _shown_annotations(page):
            element = _element_of(source, annotation, page, root)
            annotation.StructParent = len(entries)
            entries.append(element)
            elements.append(element)
    root.K = Array(elements)
    root.ParentTree = Dictionary(Nums=Array([one for pair in enumerate(entries) for one in pair]))
    source.Root.StructTreeRoot = root
    source.Root.MarkInfo = Dictionary(Marked=True)


def _mark_all(source: Pdf, page: Object) -> int:
    """Put all that a page draws, unchanged, into one mark, and return its identifier.

    Marks that belong to no tags stay in there: it gets a number that none of them has.
    """
    try:
        taken = read_marks(page).numbers
        mark = next(number for number in count() if number not in taken)
    except pikepdf.PikepdfError:
        mark = 0  # readers show nothing of it either
    begin, end = b"/P <</MCID %d>> BDC\n" % mark, b"\nEMC"
    page.Contents = Array([source.make_stream(begin), *content_streams(page), source.make_stream(end)])
    return mark


def _shown_annotations(page: Object) -> Iterator[Object]:
    annotations = page.get(Name.Annots)
    for annotation in annotations if isinstance(annotations, Array) else ():
        is_shown = isinstance(annotation, Dictionary) and not int(annotation.get(Name.F, 0)) & _HIDDEN
        if is_shown and annotation.get(Name.Subtype) != Name.Popup:
            yield annotation


def _element_of(source: Pdf, annotation: Object, page: Object, root: Object) -> Object:
    """Return a new element for an annotation, described by where it leads when it does not say itself."""
    kind = _ELEMENTS.get(str(annotation.get(Name.Subtype)), Name.Annot)
    element = Dictionary(
        Type=Name.StructElem, S=kind, P=root, Pg=page, K=Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)
    )
    action = annotation.get(Name.A)
    address = action.get(Name.URI) if isinstance(action, Dictionary) else None
    if address is not None and Name.Contents not in annotation:
        element.Alt = text_string(string_text(address))
    return source.make_indirect(element)
