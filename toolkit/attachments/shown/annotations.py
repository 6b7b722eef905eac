"""Annotations as they are seen on a page, kept by a list of what shows (ISO 32000-2, 12.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream, String

from toolkit.pdf.entries import listed
from toolkit.pdf.pdftext import name_text
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object

    from toolkit.attachments.shown.visibility import Layers

_NOT_SEEN = 2 | 32  # flags: hidden, and not for the screen (table 167)
_KEPT_FLAGS = 4 | 8 | 16  # printed, not zoomed, not turned

_OF_ALL = (
    "/Type",
    "/Subtype",
    "/Rect",
    "/F",
    "/C",
    "/CA",
    "/ca",
    "/BM",
    "/Border",
    "/BS",
    "/AP",
    "/StructParent",
)
# What an annotation of each kind is drawn from where it has no picture of its own (tables 176 to 185).
_OF_A_KIND = {
    "Link": ("/QuadPoints", "/A", "/Dest", "/H", "/Contents"),
    "FreeText": ("/Contents", "/DA", "/Q", "/CL", "/BE", "/RD", "/LE"),
    "Line": ("/L", "/LE", "/IC", "/LL", "/LLE", "/LLO"),
    "Square": ("/IC", "/BE", "/RD"),
    "Circle": ("/IC", "/BE", "/RD"),
    "Polygon": ("/Vertices", "/LE", "/IC", "/BE"),
    "PolyLine": ("/Vertices", "/LE", "/IC", "/BE"),
    "Highlight": ("/QuadPoints",),
    "Underline": ("/QuadPoints",),
    "Squiggly": ("/QuadPoints",),
    "StrikeOut": ("/QuadPoints",),
    "Caret": ("/RD",),
    "Ink": ("/InkList",),
    "Stamp": (),
    "Watermark": (),
}
_WITH_A_PICTURE = frozenset(("Stamp", "Watermark", "Caret"))  # nothing shows of them without one
_OF_A_LINK = {"URI": ("/S", "/URI"), "GoTo": ("/S", "/D"), "Named": ("/S", "/N")}
# What leads into a drive (file:, H:, a server) leads readers nowhere, and tells where things are kept.
_ON_THE_WEB = regex(rb"\s*(https?:|mailto:|tel:|ftp:|www\.)", re.IGNORECASE)
_NESTED = {"/BS": ("/Type", "/W", "/S", "/D"), "/BE": ("/S", "/I")}


def pages_to_redact(pages: Sequence[Object]) -> list[int]:
    """Return the pages, from 1, with something that is marked for redaction and still there (12.5.6.23)."""
    return [
        number
        for number, page in enumerate(pages, 1)
        if any(one.get("/Subtype") == Name.Redact for one in annotations_of(page))
    ]


def annotations_of(page: Object) -> list[Object]:
    """Return a page's annotations."""
    return [one for one in listed(page.get("/Annots")) if isinstance(one, Dictionary)]


def drop_unseen(page: Object, layers: Layers) -> None:
    """Take off a page, in place, the annotations that nobody sees."""
    kept = [
        one
        for one in annotations_of(page)
        if not _flags(one) & _NOT_SEEN and layers.shows(one.get("/OC")) and not _is_flat(one)
    ]
    page.Annots = Array(kept)


def lets_through(annotation: Object) -> bool:
    """Whether a text below an annotation shows through it, as through that of a marker pen."""
    if annotation.get("/Subtype") == Name.Highlight or _is_translucent(annotation):
        return True
    picture = _picture(annotation)
    held = picture.get("/Resources") if picture is not None else None
    states = held.get("/ExtGState") if isinstance(held, Dictionary) else None
    entries = states.as_dict().values() if isinstance(states, Dictionary) else ()
    return any(isinstance(state, Dictionary) and _is_translucent(state) for state in entries)


def _is_translucent(state: Object) -> bool:
    mode = state.get("/BM", Name.Normal)
    if float(state.get("/ca", 1)) < 1 or float(state.get("/CA", 1)) < 1:
        return True
    return mode not in (Name.Normal, Name.Compatible)


def count_undrawn(page: Object) -> int:
    """Return how many fields of a page have a value that their file does not draw."""
    return sum(
        one.get("/Subtype") == Name.Widget and isinstance(one.get("/V"), String) and "/AP" not in one
        for one in annotations_of(page)
    )


def keep_annotations(page: Object) -> list[Object]:
    """Keep on a page, in place, the annotations that show something, and return their pictures."""
    kept = [one for one in annotations_of(page) if _keep(one)]
    if kept:
        page.Annots = Array(kept)
    elif "/Annots" in page:
        del page.Annots
    return [one.AP.N for one in kept if "/AP" in one]


def _keep(annotation: Object) -> bool:
    """Leave an annotation what it shows by; return whether that is anything."""
    kind = name_text(annotation.get("/Subtype"))
    if kind == "Widget":  # of no form: a mere picture
        kind, annotation.Subtype = "Stamp", Name.Stamp
    if kind not in _OF_A_KIND:
        return False
    picture = _picture(annotation)
    for key in set(annotation.keys()) - {*_OF_ALL, *_OF_A_KIND[kind]}:
        del annotation[key]
    if picture is not None:
        annotation.AP = Dictionary(N=picture)
    elif "/AP" in annotation:
        del annotation.AP
    annotation.F = _flags(annotation) & _KEPT_FLAGS
    for key, entries in _NESTED.items():
        _keep_entries(annotation, key, entries)
    if kind == "Link":
        return _keep_link(annotation)
    return picture is not None or kind not in _WITH_A_PICTURE


def _keep_link(link: Object) -> bool:
    """Leave a link its target within the file or on the web; what leads nowhere is mere text."""
    action = link.get("/A")
    if isinstance(action, Dictionary) and _leads_on(action):
        _keep_entries(link, "/A", _OF_A_LINK[name_text(action.S)])
        return True
    if "/A" in link:
        del link.A
    return isinstance(link.get("/Dest"), Array)


def _leads_on(action: Object) -> bool:
    kind, address = name_text(action.get("/S")), action.get("/URI")
    if kind == "URI":
        return isinstance(address, String) and bool(_ON_THE_WEB.match(bytes(address)))
    return kind in _OF_A_LINK


def _keep_entries(holder: Object, key: str, entries: Sequence[str]) -> None:
    inner = holder.get(key)
    if isinstance(inner, Dictionary):
        holder[key] = Dictionary({entry: inner[entry] for entry in entries if entry in inner})


def _picture(annotation: Object) -> Object | None:
    """Return what an annotation looks like when nothing happens to it, in the state that it is in."""
    looks = annotation.get("/AP")
    normal = looks.get("/N") if isinstance(looks, Dictionary) else None
    if isinstance(normal, Stream):
        return normal
    state = annotation.get("/AS")
    chosen = normal.get(str(state)) if isinstance(normal, Dictionary) and isinstance(state, Name) else None
    return chosen if isinstance(chosen, Stream) else None


def _flags(annotation: Object) -> int:
    flags = annotation.get("/F", 0)
    return flags if isinstance(flags, int) else 0


def _is_flat(annotation: Object) -> bool:
    """Whether a field has no extent: what is signed without being seen, for one."""
    box = annotation.get("/Rect")
    if annotation.get("/Subtype") != Name.Widget or not isinstance(box, Array):
        return False
    left, bottom, right, top = (float(side) for side in box.as_list())
    return left == right or bottom == top
