"""A planned structure written into a PDF: elements, parent tree and links (ISO 32000-1, 14.7)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, String

from toolkit.pdf.pdftext import text_string
from toolkit.tagging.elements import Annotation, Element, Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pikepdf


PRINTED = 4  # ISO 32000-1, table 165: an annotation's flag that prints it


def write_structure(pdf: pikepdf.Pdf, tree: Element, counts: Sequence[int], language: str) -> None:
    """Make `tree` the structure of `pdf`, with its links; `counts` says how many marks each page has.

    `language` is the document's as a BCP 47 tag, "" where it is not known.
    """
    writer = _Writer(pdf, counts)
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = Array([writer.write(tree, root)])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(writer.parents())))
    root.ParentTreeNextKey = writer.next_key
    if writer.named:  # required where elements have identifiers (table 322)
        names = Array(
            part for name, element in sorted(writer.named.items()) for part in (String(name), element)
        )
        root.IDTree = pdf.make_indirect(Dictionary(Names=names))
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    if language:
        pdf.Root.Lang = String(language)


class _Writer:
    def __init__(self, pdf: pikepdf.Pdf, counts: Sequence[int]) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._owners: list[list[pikepdf.Object | None]] = [[None] * count for count in counts]
        self._annotations: list[list[pikepdf.Object]] = [[] for _ in self._pages]
        self._linked: list[pikepdf.Object] = []
        self.named: dict[str, pikepdf.Object] = {}

    @property
    def next_key(self) -> int:
        """The first key of the parent tree that is free: pages have the first ones, then links."""
        return len(self._pages) + len(self._linked)

    def write(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        """Write an element with all below it and return it."""
        written = self._pdf.make_indirect(Dictionary(S=Name("/" + element.tag), P=parent))
        pages = {kid.page for kid in element.kids if not isinstance(kid, Element)}
        page = min(pages) if pages else None
        if page is not None:
            written.Pg = self._pages[page]
        kids: list[object] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(self.write(kid, written))
            else:
                self._owners[kid.page][kid.number] = written
                kids.append(kid.number if kid.page == page else self._reference(kid))
        kids.extend(self._link(annotation, written) for annotation in element.annotations)
        if kids:
            written.K = kids[0] if len(kids) == 1 else Array(kids)
        self._describe(element, written)
        return written

    def _reference(self, mark: Mark) -> pikepdf.Object:
        return Dictionary(Type=Name.MCR, Pg=self._pages[mark.page], MCID=mark.number)

    def _describe(self, element: Element, written: pikepdf.Object) -> None:
        if element.attributes:
            attributes = {f"/{name}": _value(value) for name, value in element.attributes.items()}
            written.A = Dictionary({"/O": Name("/" + element.owner), **attributes})
        if element.alt:
            written.Alt = text_string(element.alt)
        if element.said:
            written.ActualText = text_string(element.said)
        if element.language:
            written.Lang = String(element.language)
        if element.identifier:
            written.ID = String(element.identifier)
            self.named[element.identifier] = written

    def _link(self, annotation: Annotation, element: pikepdf.Object) -> pikepdf.Object:
        """Put a link on its page and return the element's reference to it (14.7.4.3)."""
        page = self._pages[annotation.page]
        written = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                F=PRINTED,
                Border=Array([0, 0, 0]),
                Rect=_value(annotation.rect),
                Contents=text_string(annotation.description),
                StructParent=self.next_key,
            )
        )
        if annotation.link.url:
            written.A = Dictionary(Type=Name.Action, S=Name.URI, URI=String(annotation.link.url))
        else:
            written.Dest = Name("/" + annotation.link.bookmark)
        self._linked.append(element)
        self._annotations[annotation.page].append(written)
        return Dictionary(Type=Name.OBJR, Obj=written, Pg=page)

    def parents(self) -> Iterable[object]:
        """Finish the pages and yield the keys and values of the parent tree (14.7.4.4)."""
        for key, page in enumerate(self._pages):
            page.StructParents = key
            page.Tabs = Name.S  # ISO 14289-1, 7.18.3
            if self._annotations[key]:
                page.Annots = Array(self._annotations[key])
            elif "/Annots" in page:
                del page.Annots
            yield from (key, self._pdf.make_indirect(Array(self._owners[key])))
        for key, element in enumerate(self._linked, len(self._pages)):
            yield from (key, element)


def _value(value: object) -> object:
    if isinstance(value, str):
        return Name("/" + value)
    if isinstance(value, tuple):
        return Array([Decimal(f"{number:.3f}") for number in value])
    return value
