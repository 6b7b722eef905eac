"""A document's texts in content controls, so that what is changed in Word can be taken back into the meeting.

Each text stands in a control (ECMA-376 part 1, 17.5.2) that Word shows with its title. Programs that drop
controls keep hidden bookmarks, so there is one round each text as well. What a text was when the document was
made is told by a custom XML part (15.2.5), its digest also by a custom property, for some keep only that.
The pages are made before: to a renderer the document is as it was.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.documents.fieldmarks import PlacedField, find_blocks
from toolkit.documents.fieldrecord import with_record
from toolkit.meetings.model import DocumentKind, Edition, Meeting
from toolkit.wordfile.blocks import blocks_between
from toolkit.wordfile.bookmarks import bookmark_of, next_bookmark_id, put_bookmark
from toolkit.wordfile.docxio import W, attribute, parent_tag, parse_part, part_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.documents.contents import Finish

_GALLERY = "Minutes"
_LONGEST = 64  # letters of a title or tag: what Word takes (ECMA-376 part 1, 17.5.2.1 and 17.5.2.42)


def finish_with_controls(
    fields: Sequence[PlacedField], meeting: Meeting, kind: DocumentKind, *, form: bool
) -> Finish:
    """Return what puts controls round the texts of a document, given its parts and its text's root element.

    With `form` nothing else in the document can be changed in Word.
    """
    return partial(_finish, fields, meeting, kind, form)


def _finish(  # noqa: PLR0913, PLR0917 - the first four are bound
    fields: Sequence[PlacedField],
    meeting: Meeting,
    kind: DocumentKind,
    form: bool,  # noqa: FBT001
    parts: Mapping[str, bytes],
    root: etree._Element,
) -> Mapping[str, bytes]:
    surround_fields(root, fields, form=form)
    keeps_texts = meeting.edition is Edition.INTERNAL
    parts = with_record(parts, fields, meeting, kind, keeps_texts=keeps_texts)
    return locked(parts) if form else parts


def surround_fields(root: etree._Element, fields: Sequence[PlacedField], *, form: bool) -> None:
    """Put a bookmark and a control round each of `fields` in the text of a document, in place."""
    blocks = find_blocks(root)
    number = next_bookmark_id(root)
    taken = max((int(attribute(one, "val") or 0) for one in root.iterfind(f".//{W}sdtPr/{W}id")), default=0)
    for offset, field in enumerate(fields):
        first, last = blocks[field.first], blocks[field.last]
        # LibreOffice loses a bookmark that begins between paragraphs.
        opening = first if first.tag == f"{W}p" else next(first.iter(f"{W}p"))
        control = _control(field, max(taken, 0) + 1 + offset, form=form)
        if _may_be_controlled(first, last):
            _put_round(blocks_between(first, last), control)
        elif field.is_plain and first is last and first.tag == f"{W}p":
            _put_round([child for child in first if child.tag != f"{W}pPr"], control)
        put_bookmark(opening, last, bookmark_of(field.address), number + offset)


def _may_be_controlled(first: etree._Element, last: etree._Element) -> bool:
    """Whether a control may stand here: a cell has to end with a paragraph, a section with its own."""
    if first.getparent() is not last.getparent() or parent_tag(first) == f"{W}tc":
        return False
    return all(block.find(f"{W}pPr/{W}sectPr") is None for block in blocks_between(first, last))


def _control(field: PlacedField, number: int, *, form: bool) -> etree._Element:
    control = etree.Element(f"{W}sdt")
    properties = etree.SubElement(control, f"{W}sdtPr")
    told = {"alias": field.title[:_LONGEST], "tag": field.address[:_LONGEST], "id": str(number)}
    for name, value in told.items():
        etree.SubElement(properties, f"{W}{name}").set(f"{W}val", value)
    if form:
        etree.SubElement(properties, f"{W}lock").set(f"{W}val", "sdtLocked")
    if not field.text:
        etree.SubElement(properties, f"{W}showingPlcHdr")
    if not form:
        # LibreOffice 7.4 makes an old input field, without any look or link, of the first paragraph of every
        # control but those of building blocks.
        part = etree.SubElement(properties, f"{W}docPartObj")
        etree.SubElement(part, f"{W}docPartGallery").set(f"{W}val", _GALLERY)
    etree.SubElement(control, f"{W}sdtContent")
    return control


def _put_round(elements: Sequence[etree._Element], control: etree._Element) -> None:
    """Put a control in the place of elements that stand side by side, with those in it."""
    elements[0].addprevious(control)
    control[-1].extend(elements)


_SETTINGS = "word/settings.xml"
_PROTECTION = f"{W}documentProtection"
# What stands before the protection (ECMA-376 part 1, 17.15.1.78: the order of w:settings).
_BEFORE = frozenset(
    f"{W}{name}"
    for name in (
        *("writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime"),
        *("doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText"),
        *("printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts"),
        *("saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges"),
        *("bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors"),
        *("hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate"),
        *("linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge"),
        *("revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting"),
    )
)


def locked(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a Word file that is protected but for its forms, without a password (17.15.1.29).

    Word takes a content control for a form's field. The template's own protection gives way.
    """
    settings = parse_part(parts[_SETTINGS])
    for earlier in settings.findall(_PROTECTION):
        settings.remove(earlier)
    place = sum(1 for child in settings if child.tag in _BEFORE)
    protection = etree.Element(_PROTECTION)
    protection.set(f"{W}edit", "forms")
    protection.set(f"{W}enforcement", "1")
    settings.insert(place, protection)
    return {**parts, _SETTINGS: part_bytes(settings)}
