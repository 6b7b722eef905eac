"""A Word document of somebody's own made a template: its looks stay, what templates need is put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from toolkit.adoption.house import read_house
from toolkit.adoption.items import take_over_items
from toolkit.adoption.opening import fill_margin, fill_opening
from toolkit.adoption.ownminutes import is_own, with_looks_of
from toolkit.adoption.stylesheet import add_styles
from toolkit.adoption.tagged import complete_tagged
from toolkit.dataclass import dataclass
from toolkit.documents.templatetags import TAG
from toolkit.messages.message import SayableError
from toolkit.wordfile.asread import write_as_read
from toolkit.wordfile.docxio import DOCUMENT, W, parse_part, part_bytes, read_parts, text_of, write_parts
from toolkit.wordfile.mainpart import relations, with_usual_names

if TYPE_CHECKING:
    from collections.abc import Mapping

SETTINGS = "word/settings.xml"


@dataclass(frozen=True, slots=True)
class Adopted:
    """The template, and what of the old meeting's words still stands in it, marked in yellow.

    `own` tells that the toolkit made the document, so that only the looks of its styles were taken.
    """

    docx: bytes
    left: tuple[str, ...]
    own: bool = False


def adopt_document(data: bytes, house: bytes) -> Adopted:
    """Return the .docx `data` as a template with all that the house style's template `house` has.

    A document with tags keeps them, and gets what is missing. Of an old meeting's document what stands above
    its items is kept, with tags for the meeting's facts; its items become the house style's, in the
    document's own styles where it has them. What the toolkit made itself is the house's, with the looks of
    its styles. Raises ValueError when `data` is no Word document.
    """
    parts = with_usual_names(read_parts(data))
    if is_own(parts):
        return Adopted(write_parts(with_looks_of(parts, read_parts(house))), (), own=True)
    pieces = read_house(house)
    root = parse_part(parts[DOCUMENT])
    if root.find(f"{W}body") is None:
        raise SayableError("no-text")
    write_as_read(root)
    margins = {name: parse_part(parts[name]) for name in _margins(parts)}
    left: tuple[str, ...] = ()
    if any(TAG.search(text_of(paragraph)) for paragraph in root.iter(f"{W}p")):
        complete_tagged(root, pieces)
    else:
        items = take_over_items(root, parts, pieces)
        left = fill_opening(root, items, pieces)
        for margin in margins.values():
            fill_margin(margin)
    parts.update({name: part_bytes(margin) for name, margin in margins.items()})
    add_styles(parts, root, pieces)
    parts[DOCUMENT] = part_bytes(root)
    _forget_updating(parts)
    return Adopted(write_parts(parts), left)


def _margins(parts: Mapping[str, bytes]) -> list[str]:
    """Return the names of the headers and footers."""
    kinds = ("/header", "/footer")
    return [name for kind, name in relations(parts, DOCUMENT) if kind in kinds and name in parts]


def _forget_updating(parts: dict[str, bytes]) -> None:
    """Let Word open the documents without asking whether to update their fields."""
    if SETTINGS in parts:
        settings = parse_part(parts[SETTINGS])
        etree.strip_elements(settings, f"{W}updateFields")
        parts[SETTINGS] = part_bytes(settings)
