"""Texts that a page holds and does not show: white on white, covered, outside the page, in no ink at all.

It is looked at, not reckoned: the page is drawn with its texts and without them, and once more with every
text in a colour of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pikepdf import Array, Dictionary, Name, ObjectStreamMode
from PIL import Image, ImageChops, ImageFilter

from toolkit.attachments.shown.annotations import annotations_of, lets_through
from toolkit.attachments.shown.content import read_instructions
from toolkit.attachments.shown.drawn import DrawnContent, Look, draw_as
from toolkit.attachments.shown.holders import walk_holders
from toolkit.attachments.shown.suspicion import may_hide
from toolkit.dataclass import dataclass, field
from toolkit.pdf.pdfium import draw_page, opened
from toolkit.pdf.source import open_pdf, page_shape, write_pdf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pikepdf import Object, Pdf

    from toolkit.pdf.geometry import Box

    # An object's number and generation.
    Key = tuple[int, int]

_SCALE = 1.5
_MOST_PIXELS = 4_000_000.0
_AROUND = 1000.0  # points beyond the page in which a text is looked for
_BLACK = 0
_VISIBLE = 6  # of 255: what differs less from what is around it nobody sees


def find_unseen(data: bytes) -> dict[int, set[int]]:
    """Return the texts that no page of a PDF shows: their numbers, by the number of what holds them.

    Holders are counted as `walk_holders` yields them for all pages, texts in the order of their operators.
    """
    with open_pdf(data) as pdf:
        pages = [page.obj for page in pdf.pages]
        suspicious = [number for number, page in enumerate(pages) if _is_suspicious(page)]
        if not suspicious:
            return {}
        order = [holder.content.objgen for holder in walk_holders(pages)]
        held = [{holder.content.objgen for holder in walk_holders([page])} for page in pages]
    drawings = {look: _draw(data, look) for look in Look}
    texts = drawings[Look.COLOURED].texts
    numbers = {
        key: range(first, first + count) for key, (first, count) in zip(order, texts.places, strict=True)
    }
    # Pages that hide nothing show what they share with others.
    seen = {
        n for page, keys in enumerate(held) if page not in suspicious for key in keys for n in numbers[key]
    }
    seen |= texts.always
    present: set[int] = set()
    for page in suspicious:
        seen |= _seen_on(drawings, page)
        if not seen.issuperset(n for key in held[page] for n in numbers[key]):
            alone = _picture(drawings[Look.ALONE].pdf, page, smooth=False, scale=1.0)
            present |= _numbers(alone, None)
    unseen = (present - seen) | texts.blank
    found = {
        place: {n - numbers[key][0] for n in unseen & set(numbers[key])} for place, key in enumerate(order)
    }
    return {place: those for place, those in found.items() if those}


def _is_suspicious(page: Object) -> bool:
    box = page_shape(page).box
    marks = [_box(mark.Rect) for mark in page.get("/Annots", Array()) if mark.get("/Subtype") != Name.Link]
    return any(
        may_hide(read_instructions(holder.content), holder.resources, box, marks)
        for holder in walk_holders([page])
    )


def _box(rectangle: Object) -> Box:
    left, bottom, right, top = map(float, rectangle.as_list())
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


@dataclass(slots=True)
class _Texts:
    """For each holder its first text's number and how many it has; the others as in `DrawnContent`."""

    places: list[tuple[int, int]] = field(default_factory=list)
    always: set[int] = field(default_factory=set)
    uninked: set[int] = field(default_factory=set)
    blank: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Drawing:
    pdf: bytes
    texts: _Texts


def _draw(data: bytes, look: Look) -> _Drawing:
    """Return the PDF with its texts looking so, and what is known of them."""
    texts = _Texts()
    if look is Look.AS_IS:
        return _Drawing(data, texts)
    with open_pdf(data) as pdf:
        next_number = 1
        seen_through: set[Key] = set()  # what draws a form comes before it
        for holder in walk_holders([page.obj for page in pdf.pages]):
            is_thin = holder.content.objgen in seen_through
            instructions = read_instructions(holder.content)
            drawn = draw_as(look, instructions, holder.resources, next_number, is_seen_through=is_thin)
            seen_through |= drawn.seen_through
            _replace(pdf, holder.content, drawn)
            texts.places.append((next_number, drawn.count))
            texts.always |= drawn.always
            texts.uninked |= drawn.uninked
            texts.blank |= drawn.blank
            next_number += drawn.count
        for page in pdf.pages:
            if look is Look.ALONE:
                _widen(page.obj)
            elif look is Look.COLOURED:
                _take_off_markers(page.obj)
        return _Drawing(write_pdf(pdf, ObjectStreamMode.disable), texts)


def _replace(pdf: Pdf, holder: Object, drawn: DrawnContent) -> None:
    if isinstance(holder, Dictionary):
        holder.Contents = pdf.make_stream(drawn.data)
    else:
        holder.write(drawn.data)


def _widen(page: Object) -> None:
    left, bottom, right, top = page_shape(page).box
    page.MediaBox = Array([left - _AROUND, bottom - _AROUND, right + _AROUND, top + _AROUND])
    for key in (Name.UserUnit, Name.Annots):
        if key in page:
            del page[key]


def _take_off_markers(page: Object) -> None:
    """Take off the marks that texts show through: they would change the colours that are their numbers."""
    if "/Annots" in page:
        page.Annots = Array([mark for mark in annotations_of(page) if not lets_through(mark)])


def _seen_on(drawings: Mapping[Look, _Drawing], page: int) -> set[int]:
    """Return which texts are seen on a page."""
    whole = _picture(drawings[Look.AS_IS].pdf, page)
    bare = _picture(drawings[Look.WITHOUT].pdf, page)
    coloured = _picture(drawings[Look.COLOURED].pdf, page, smooth=False)
    seen = _numbers(coloured, _strong(ImageChops.difference(whole, bare)))
    uninked = drawings[Look.COLOURED].texts.uninked
    if uninked:
        # A scan's words lie unseen on its picture: they are on the page where something is to be seen there.
        grey = whole.convert("L")
        lightest, darkest = grey.filter(ImageFilter.MaxFilter(3)), grey.filter(ImageFilter.MinFilter(3))
        seen |= _numbers(coloured, _strong(ImageChops.difference(lightest, darkest))) & uninked
    return seen


def _strong(difference: Image.Image) -> Image.Image:
    bands = difference.split()
    most = bands[0]
    for band in bands[1:]:
        most = ImageChops.lighter(most, band)
    return most.point([0] * _VISIBLE + [255] * (256 - _VISIBLE))


def _numbers(picture: Image.Image, where: Image.Image | None) -> set[int]:
    """Return the numbers of the texts whose colour is in a picture, there where the mask is white."""
    if where is not None:
        picture = Image.composite(picture, Image.new("RGB", picture.size, _BLACK), where)
    colours = picture.getcolors(picture.width * picture.height) or []
    rgb = (cast("tuple[int, int, int]", colour) for _, colour in colours)
    return {red << 16 | green << 8 | blue for red, green, blue in rgb}


def _picture(pdf: bytes, page: int, *, smooth: bool = True, scale: float = _SCALE) -> Image.Image:
    with opened(pdf) as document:
        return draw_page(document, page, scale, _MOST_PIXELS, smooth=smooth)
