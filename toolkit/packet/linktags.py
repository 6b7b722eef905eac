"""The links that the packet makes, in its tags: around the text they lie over, or between its elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name

from toolkit.pdf.structuretree import kids_of
from toolkit.pdf.textplaces import read_text_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object

    from toolkit.packet.structure import PacketStructure
    from toolkit.pdf.geometry import Box

_SLACK = 1.0  # points between a link's box and the origin of its text


def tag_link(structure: PacketStructure, annotation: Object, page: Object, over_text: Sequence[Box]) -> None:
    """Tag a link annotation that is on `page`, with the tagged text below `over_text` in it.

    Those over no text that say the same in one Part, a page each, are one link to those who read by tags.
    """
    page.Tabs = Name.S
    reference = Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)
    part = structure.parts.get(page.objgen, structure.document.K[-1])
    said = (part.objgen, str(annotation.Contents))
    if said in structure.same and not (over_text and _marks_below(structure, page, over_text)):
        structure.same[said].K.append(reference)
        annotation.StructParent = structure.take_key(structure.same[said])
        return
    link = structure.packet.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Link, Pg=page, K=Array([reference]))
    )
    annotation.StructParent = structure.take_key(link)
    around = bool(over_text) and _put_around_text(structure, link, page, over_text)
    if len(link.K) == 1:
        link.Alt = annotation.Contents
    if around:
        return
    link.P = part
    structure.same[said] = link
    structure.loose.setdefault(part.objgen, []).append((page.objgen, link))


def _put_around_text(structure: PacketStructure, link: Object, page: Object, rects: Sequence[Box]) -> bool:
    """Put `link` where the text below it stands, around all of a mark or else behind it."""
    owners = structure.entries.get(int(page.get("/StructParents", -1)))
    below = _marks_below(structure, page, rects)
    mark = next(iter(below), None)
    if mark is None or not isinstance(owners, Array) or mark >= len(owners):
        return False
    owner = owners[mark]
    kids = kids_of(owner)
    marks = [_mark_of(kid, owner, page) for kid in kids]
    inside = {n: one for n, one in enumerate(marks) if one is not None and below.get(one)}
    if owner.S == Name.Link:  # noqa: SIM300 - a comparison of pikepdf's
        inside = {}
    link.P = owner
    link.K = Array([*(kids[n] for n in inside), *link.K])
    for one in inside.values():
        owners[one] = link
    place = next(iter(inside)) if inside else marks.index(mark) + 1 if mark in marks else len(kids)
    rest = [kid for n, kid in enumerate(kids) if n not in inside]
    owner.K = Array([*rest[:place], link, *rest[place:]])
    return True


def _marks_below(structure: PacketStructure, page: Object, rects: Sequence[Box]) -> dict[int, bool]:
    """Return the marks that begin a piece of text in one of `rects`, and whether all of theirs do."""
    if page.objgen not in structure.texts:
        structure.texts[page.objgen] = read_text_places(page)
    low, high = min(rect[1] for rect in rects) - _SLACK, max(rect[3] for rect in rects) + _SLACK
    held: dict[int, None] = {}
    beyond: set[int] = set()
    for word in structure.texts[page.objgen]:
        if not word.up and not low <= word.y <= high:  # a page has thousands of glyphs
            beyond.add(word.mark)
            continue
        for mark, x, y in word.places():
            if any(_holds(rect, x, y) for rect in rects):
                held[mark] = None
            else:
                beyond.add(mark)
    return {mark: mark not in beyond for mark in held}


def _mark_of(kid: Any, owner: Object, page: Object) -> int | None:  # noqa: ANN401 - a number or a dictionary
    """Return the identifier of a piece of an element's content that is on `page` itself."""
    if isinstance(kid, Dictionary):
        if "/MCID" not in kid or "/Stm" in kid or not _same(kid.get("/Pg", owner.get("/Pg")), page):
            return None
        return int(kid.MCID)
    return int(kid) if _same(owner.get("/Pg"), page) else None


def _same(one: Object | None, other: Object) -> bool:
    return isinstance(one, Dictionary) and one.objgen == other.objgen


def _holds(rect: Box, x: float, y: float) -> bool:
    left, bottom, right, top = rect
    return left - _SLACK <= x <= right + _SLACK and bottom - _SLACK <= y <= top + _SLACK
