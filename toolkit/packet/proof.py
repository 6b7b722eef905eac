"""The packet proved: read back with another library than wrote it. The only importer of pypdf."""

from __future__ import annotations

import io
import logging
import re
from typing import TYPE_CHECKING

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf import PageObject
    from pypdf.generic import PdfObject

    from toolkit.packet.crosslinks import Link
    from toolkit.packet.facts import Bookmark
    from toolkit.packet.plan import PacketPlan, Part

    CharacterMap = dict[bytes, str]

# Coordinates are written with three decimals.
_TOLERANCE = 0.01

_DRAWN_FORM = re.compile(rb"(/[^\s/]+) Do\b")

_FONT = re.compile(rb"(/[^\s/]+) [\d.]+ Tf\b")
_SHOWN_TEXT = re.compile(rb"<([0-9A-Fa-f]*)> Tj\b")
_CHARACTERS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")

_FORBIDDEN = {
    "/JavaScript",
    "/Launch",
    "/SubmitForm",
    "/ImportData",
    "/GoToR",
    "/GoToE",
    "/Rendition",
    "/Movie",
    "/Sound",
    "/RichMediaExecute",
}


def check_packet(pdf: bytes, plan: PacketPlan) -> list[str]:
    """Return everything that `plan` promises and `pdf` does not keep, in English; empty when all is well.

    Read back are the pages of every part, bookmarks and where they lead, page
    labels, links both ways, the stamps' text, title, language, and that nothing
    active is left.
    """
    # pypdf reports small flaws of foreign files on the log; they are not the packet's.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        return list(_faults(PdfReader(io.BytesIO(pdf)), plan))
    except PyPdfError as error:
        return [f"the packet cannot be read back: {error}"]


def _faults(reader: PdfReader, plan: PacketPlan) -> Iterator[str]:
    pages = list(reader.pages)
    if len(pages) != plan.page_count:
        yield f"the packet has {len(pages)} pages instead of {plan.page_count}"
        return
    root = reader.root_object
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(pages, 1) if page.indirect_reference}
    yield from _check_description(reader, root, plan)
    yield from _check_labels(reader, plan)
    yield from _check_outline(root, plan.outline, numbers)
    fonts: dict[int, CharacterMap] = {}
    for part in plan.parts:
        yield from _check_part(part, pages, fonts)
    for link in plan.links:
        yield from _check_link(link, pages[link.page - 1], numbers)
    yield from _check_inactive(root, pages)


def _check_description(reader: PdfReader, root: DictionaryObject, plan: PacketPlan) -> Iterator[str]:
    title = reader.metadata.title if reader.metadata else None
    if (title or "") != plan.main.title:
        yield f"the title is {title!r} instead of {plan.main.title!r}"
    language = str(root.get("/Lang", ""))
    if language != plan.main.language:
        yield f"the language is {language!r} instead of {plan.main.language!r}"
    if root.get("/PageMode") != "/UseOutlines":
        yield "readers would not show the bookmarks at first"


def _check_labels(reader: PdfReader, plan: PacketPlan) -> Iterator[str]:
    found = reader.page_labels
    for part in plan.parts:
        number = part.included.attachment.number
        for index in (0, part.page_count - 1):
            expected = f"{number}-{index + 1}"
            actual = found[part.first_page - 1 + index]
            if actual != expected:
                yield f"attachment {number}: page {index + 1} is labelled {actual!r} instead of {expected!r}"


def _check_outline(
    root: DictionaryObject, bookmarks: Sequence[Bookmark], numbers: dict[int, int]
) -> Iterator[str]:
    outline = root.get("/Outlines")
    found = list(_read_outline(outline.get_object(), 0, numbers)) if outline else []
    expected = list(_expected_outline(bookmarks, 0))
    if len(found) != len(expected):
        yield f"the packet has {len(found)} bookmarks instead of {len(expected)}"
    for got, wanted in zip(found, expected, strict=False):
        if got != wanted:
            yield (
                f"bookmark {wanted[1]!r} (level {wanted[0] + 1}, page {wanted[2]}) is {got[1]!r} "
                f"(level {got[0] + 1}, page {got[2]}) instead"
            )


def _expected_outline(bookmarks: Sequence[Bookmark], level: int) -> Iterator[tuple[int, str, int | None]]:
    for bookmark in bookmarks:
        yield level, bookmark.title, bookmark.target.page if bookmark.target else None
        yield from _expected_outline(bookmark.children, level + 1)


def _read_outline(
    parent: DictionaryObject, level: int, numbers: dict[int, int]
) -> Iterator[tuple[int, str, int | None]]:
    item = parent.get("/First")
    while item is not None:
        entry = item.get_object()
        yield level, str(entry.get("/Title", "")), _page(entry.get("/Dest"), numbers)
        yield from _read_outline(entry, level + 1, numbers)
        item = entry.get("/Next")


def _page(destination: PdfObject | None, numbers: dict[int, int]) -> int | None:
    """Return the page that an explicit destination leads to; the packet writes no other kind."""
    array = _resolved(destination)
    if not isinstance(array, ArrayObject) or not array:
        return None
    reference = list.__getitem__(array, 0)  # the reference itself, not the page behind it
    return numbers.get(reference.idnum) if isinstance(reference, IndirectObject) else None


def _resolved(value: PdfObject | None) -> PdfObject | None:
    return value.get_object() if value is not None else None


def _check_part(part: Part, pages: Sequence[PageObject], fonts: dict[int, CharacterMap]) -> Iterator[str]:
    number = part.included.attachment.number
    count = _count_pages(part)
    if count != part.page_count:
        yield f"attachment {number}: its file has {count} pages, the packet {part.page_count} of it"
    for stamp in part.stamps:
        texts = tuple(_stamp_texts(pages[stamp.page - 1], fonts))
        if texts != stamp.texts:
            yield f"attachment {number}: page {stamp.page} is stamped {texts} instead of {stamp.texts}"


def _count_pages(part: Part) -> int:
    """Return how many pages the attachment's file has, as pypdf counts them."""
    try:
        reader = PdfReader(io.BytesIO(part.included.pdf))
        stated = _entry(reader.root_object, "/Pages", "/Count")
        # Walking all pages of all files takes long; it is done where the file's own count is another.
        return stated if isinstance(stated, int) and stated == part.page_count else len(reader.pages)
    except PyPdfError:
        # A file so damaged that only qpdf makes sense of it; there is no second opinion.
        return part.page_count


def _stamp_texts(page: PageObject, fonts: dict[int, CharacterMap]) -> Iterator[str]:
    """Yield the texts of the last form that a page's content draws.

    Read without pypdf's text extraction, which prepares the font anew for each
    page. `fonts` keeps what was read of fonts, by their object numbers.
    """
    contents = _resolved(page.get("/Contents"))
    stream = _resolved(contents[-1]) if isinstance(contents, ArrayObject) and contents else contents
    drawn = _DRAWN_FORM.findall(stream.get_data()) if isinstance(stream, StreamObject) else []
    form = _entry(page, "/Resources", "/XObject", drawn[-1].decode()) if drawn else None
    if not isinstance(form, StreamObject):
        return
    drawing = form.get_data()
    font = _FONT.search(drawing)
    held = _entry(form, "/Resources", "/Font")
    if not font or not isinstance(held, DictionaryObject):
        return
    reference = held.raw_get(font[1].decode())
    if isinstance(reference, IndirectObject):
        if reference.idnum not in fonts:
            fonts[reference.idnum] = _character_map(reference)
        for shown in _SHOWN_TEXT.findall(drawing):
            yield "".join(
                fonts[reference.idnum].get(shown[at : at + 4].upper(), "") for at in range(0, len(shown), 4)
            )


def _character_map(font: PdfObject) -> CharacterMap:
    """Return which character each four hexadecimal digits stand for (ISO 32000-1, 9.10.3)."""
    stream = _entry(font, "/ToUnicode")
    data = stream.get_data() if isinstance(stream, StreamObject) else b""
    return {
        glyph.upper(): bytes.fromhex(text.decode()).decode("utf-16-be")
        for block in _CHARACTERS.findall(data)
        for glyph, text in _PAIR.findall(block)
    }


def _entry(holder: PdfObject | None, *keys: str) -> PdfObject | None:
    """Return what lies under `keys`, one dictionary within the other."""
    for key in keys:
        holder = _resolved(holder)
        if not isinstance(holder, DictionaryObject):
            return None
        holder = holder.get(key)
    return _resolved(holder)


def _check_link(link: Link, page: PageObject, numbers: dict[int, int]) -> Iterator[str]:
    for annotation in _annotations(page):
        if str(annotation.get("/Contents", "")) == link.description and _covers(annotation, link):
            target = _page(annotation.get("/Dest"), numbers)
            if target != link.target.page:
                yield (
                    f"link {link.description!r} on page {link.page} leads to page {target} "
                    f"instead of {link.target.page}"
                )
            return
    yield f"link {link.description!r} is missing on page {link.page}"


def _covers(annotation: DictionaryObject, link: Link) -> bool:
    rect = _resolved(annotation.get("/Rect"))
    if not isinstance(rect, ArrayObject) or len(rect) != 4:  # noqa: PLR2004 - a box has four numbers
        return False
    left, bottom, right, top = (float(side) for side in rect)
    return all(
        left - _TOLERANCE <= x0
        and bottom - _TOLERANCE <= y0
        and x1 <= right + _TOLERANCE
        and y1 <= top + _TOLERANCE
        for x0, y0, x1, y1 in link.rects
    )


def _annotations(page: PageObject) -> Iterator[DictionaryObject]:
    annotations = _resolved(page.get("/Annots"))
    if isinstance(annotations, ArrayObject):
        for reference in annotations:
            annotation = _resolved(reference)
            if isinstance(annotation, DictionaryObject):
                yield annotation


def _check_inactive(root: DictionaryObject, pages: Sequence[PageObject]) -> Iterator[str]:
    names = _resolved(root.get("/Names"))
    for key in ("/JavaScript", "/EmbeddedFiles", "/Renditions"):
        if isinstance(names, DictionaryObject) and key in names:
            yield f"the packet still holds {key[1:]}"
    for key in ("/OpenAction", "/AA", "/AF"):
        if key in root:
            yield f"the packet still holds {key[1:]}"
    for number, page in enumerate(pages, 1):
        for holder in (page, *_annotations(page)):
            action = _resolved(holder.get("/A"))
            kind = str(action.get("/S")) if isinstance(action, DictionaryObject) else ""
            if kind in _FORBIDDEN or "/AA" in holder:
                yield f"page {number} still holds an action: {kind[1:] or 'AA'}"
