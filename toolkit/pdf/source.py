"""A PDF as it comes: opened, looked over, and its pages' shapes told."""

from __future__ import annotations

import io
import warnings

import pikepdf
from pikepdf import Array, Dictionary, Name

from toolkit.dataclass import replace
from toolkit.documents.pages import Pages
from toolkit.pdf.destinations import Destinations
from toolkit.pdf.facts import MainDocument, PageLabel
from toolkit.pdf.geometry import A4, Box, PageShape, visible_box
from toolkit.pdf.outline import read_outline
from toolkit.pdf.pdftext import name_text, string_text, text_string

# ISO 32000-1, 7.7.3.4: what a page takes over from the nodes above it.
INHERITED = (Name.Resources, Name.MediaBox, Name.CropBox, Name.Rotate)
_DEEPEST_PAGE_TREE = 100

# ISO 32000-1, annex C: what no honest page comes near.
LARGEST_NUMBER = 1e9

# A stream that unpacks to more than this is a bomb; no reader on a tablet could show its page.
MOST_UNPACKED = 128_000_000
pikepdf.settings.set_qpdf_limits(flate_max_memory=MOST_UNPACKED, run_length_max_memory=MOST_UNPACKED)


def read_main_document(pages: Pages) -> MainDocument:
    """Return the facts about the main document that the plan of the packet is made from.

    Its file stays open: what has been read of it need not be read again as it is copied.
    """
    pdf = open_pdf(pages.pdf)
    page_objects = [page.obj for page in pdf.pages]
    destinations = Destinations(pdf, page_objects)
    found = {name: destinations.named(name) for name in pages.targets}
    return MainDocument(
        pages=replace(pages, opened=pdf),
        shapes=tuple(page_shape(page) for page in page_objects),
        outline=read_outline(pdf, destinations),
        labels=_read_labels(pdf),
        targets={name: target for name, target in found.items() if target},
        title=string_text(pdf.docinfo.get("/Title")),
        language=string_text(pdf.Root.get("/Lang")),
    )


def document_of_length(pages: int) -> MainDocument:
    """Return a main document of so many pages of which nothing else is known yet."""
    return MainDocument(Pages(b"", pages, {}), (PageShape(),) * pages, (), (), {}, "", "")


def open_pdf(data: bytes, password: str = "") -> pikepdf.Pdf:
    """Open a PDF held in memory; raises pikepdf.PdfError, PasswordError among them."""
    return pikepdf.open(io.BytesIO(data), password=password)


def write_pdf(
    pdf: pikepdf.Pdf,
    object_streams: pikepdf.ObjectStreamMode,
    *,
    linearise: bool = False,
    to_be_read: bool = False,
    version: str = "",
) -> bytes:
    """Return `pdf` as a file, the same bytes each time: its id follows from its content.

    A linearised one (ISO 32000-1, annex F) shows its first page before all of it has come from the web. The
    `version` of PDF is the least that it claims. What is only `to_be_read` at once is left as it is packed.
    """
    file = io.BytesIO()
    with warnings.catch_warnings():
        # A box that belongs to no form was so in the attachment's own file too.
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        pdf.save(
            file,
            object_stream_mode=object_streams,
            deterministic_id=not to_be_read,
            linearize=linearise,
            compress_streams=not to_be_read,
            stream_decode_level=pikepdf.StreamDecodeLevel.none if to_be_read else None,
            min_version=version,
        )
    return file.getvalue()


def inherited(page: pikepdf.Object, key: Name) -> pikepdf.Object | None:
    """Return what `page` says for `key`, or else the nearest node above it that does."""
    node: pikepdf.Object | None = page
    for _ in range(_DEEPEST_PAGE_TREE):
        if not isinstance(node, Dictionary):
            return None
        if key in node:
            return node[key]
        node = node.get("/Parent")
    return None


def page_shape(page: pikepdf.Object) -> PageShape:
    """Return the shape of a page object; what is not a proper box counts as not given."""
    media = _box(inherited(page, Name.MediaBox)) or A4
    rotate = _number(inherited(page, Name.Rotate)) or 0
    unit = _number(page.get("/UserUnit")) or 1.0
    return PageShape(
        box=visible_box(media, _box(inherited(page, Name.CropBox))),
        # ISO 32000-1, table 30: a multiple of 90; readers ignore any other turn.
        rotate=int(rotate) % 360 if rotate % 90 == 0 else 0,
        unit=unit if unit > 0 else 1.0,
    )


def _box(value: object) -> Box | None:
    if not isinstance(value, Array) or len(value) != 4:  # noqa: PLR2004 - a box has four numbers
        return None
    left, bottom, right, top = (_number(number) for number in value)
    if left is None or bottom is None or right is None or top is None:
        return None
    return left, bottom, right, top


def _number(value: object) -> float | None:
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return number if abs(number) < LARGEST_NUMBER else None


def _read_labels(pdf: pikepdf.Pdf) -> tuple[PageLabel, ...]:
    tree = pdf.Root.get("/PageLabels")
    if not isinstance(tree, Dictionary):
        return (PageLabel(1),)
    labels = [
        PageLabel(
            page=index + 1,
            style=name_text(label.get("/S")),
            prefix=string_text(label.get("/P")),
            start=int(label.get("/St", 1)),
        )
        for index, label in sorted(pikepdf.NumberTree(tree).items())
    ]
    return tuple(labels) if labels and labels[0].page == 1 else (PageLabel(1), *labels)


def write_labels(pdf: pikepdf.Pdf, labels: tuple[PageLabel, ...]) -> None:
    """Make `labels` the page labels of `pdf`."""
    numbers = Array([])
    for label in labels:
        entry = Dictionary()
        if label.style:
            entry.S = Name(f"/{label.style}")
        if label.prefix:
            entry.P = text_string(label.prefix)
        if label.start != 1:
            entry.St = label.start
        numbers.append(label.page - 1)
        numbers.append(entry)
    pdf.Root.PageLabels = Dictionary(Nums=numbers)
