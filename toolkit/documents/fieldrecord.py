"""What a Word file tells of the texts in it: what each was when the file was made, and of which meeting."""

from __future__ import annotations

from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import quote

from lxml import etree

from toolkit.markup.wordxml import storable
from toolkit.wordfile.bookmarks import CUSTOM_PROPERTIES, NAMESPACE, PROPERTY, text_digest
from toolkit.wordfile.docxio import DOCUMENT, parse_part, part_bytes
from toolkit.wordfile.mainpart import PACKAGE_RELATIONS, declare, relate, relations_name
from toolkit.wordtext.asrendered import plain_digest, printed_digest, rendered_digest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.documents.fieldmarks import PlacedField
    from toolkit.meetings.model import DocumentKind, Item, Meeting

_printed_digest = lru_cache(maxsize=1024)(printed_digest)  # the documents of a meeting share most texts
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_OPENXML = "application/vnd.openxmlformats-officedocument"
_PROPERTIES = f"{{{_OFFICE}/custom-properties}}"
_VALUES = f"{{{_OFFICE}/docPropsVTypes}}"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of every custom property (ECMA-376 part 1, 22.3.2.2)
_RECORD, _RECORD_PROPERTIES = "customXml/item{}.xml", "customXml/itemProps{}.xml"  # Word's own names
# The item's identity (ECMA-376 part 1, 22.5.2.1): one for every file, for it tells what kind of record it is.
_IDENTITY = (
    '<ds:datastoreItem xmlns:ds="{office}/customXml" ds:itemID="{{8A6F2A5E-3C1B-4D0A-9B57-6E0C1F52D3A7}}">'
    '<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
)


def with_record(
    parts: Mapping[str, bytes],
    fields: Sequence[PlacedField],
    meeting: Meeting,
    kind: DocumentKind,
    *,
    keeps_texts: bool,
) -> dict[str, bytes]:
    """Return the parts of a Word file with a record of its `fields`.

    With `keeps_texts` the texts stand in it as they were written; else only their digests. Programs that drop
    the record keep a property: it has those digests, those of the words alone, and what the file is of.
    """
    told = {f"@{name}": quote(value) for name, value in _facts(meeting, kind).items()}
    told |= {f"@item/{item.number}": text_digest(item.title) for item in _items(fields, meeting)}
    told |= {field.address: f"{text_digest(field.text)}:{_words_digest(field)}" for field in fields}
    digests = " ".join(f"{name}={value}" for name, value in told.items())
    new = dict(parts)
    number = next(number for number in count(1) if _RECORD.format(number) not in new)
    record, identity = _RECORD.format(number), _RECORD_PROPERTIES.format(number)
    new[record] = _record(fields, meeting, kind, keeps_texts=keeps_texts)
    relate(new, relations_name(DOCUMENT), f"{_OFFICE}/relationships/customXml", f"../{record}")
    declare(new, record, "application/xml")
    new[identity] = _IDENTITY.format(office=_OFFICE, namespace=NAMESPACE).encode()
    relate(
        new, relations_name(record), f"{_OFFICE}/relationships/customXmlProps", identity.rpartition("/")[2]
    )
    declare(new, identity, f"{_OPENXML}.customXmlProperties+xml")
    if CUSTOM_PROPERTIES not in new:
        relate(new, PACKAGE_RELATIONS, f"{_OFFICE}/relationships/custom-properties", CUSTOM_PROPERTIES)
        declare(new, CUSTOM_PROPERTIES, f"{_OPENXML}.custom-properties+xml")
    new[CUSTOM_PROPERTIES] = _with_property(new.get(CUSTOM_PROPERTIES), digests)
    return new


def _words_digest(field: PlacedField) -> str:
    if field.is_plain:
        return plain_digest(field.text)
    return rendered_digest(field.rendered, field.text) if field.rendered else _printed_digest(field.text)


def _facts(meeting: Meeting, kind: DocumentKind) -> dict[str, str]:
    return {
        "document": kind.value,
        "edition": meeting.edition.value,
        "committee": meeting.committee.name,
        "date": meeting.first_day.isoformat(),
    }


def _items(fields: Sequence[PlacedField], meeting: Meeting) -> list[Item]:
    """Return the items that have fields in the file."""
    numbers = {field.address.split("/")[1] for field in fields if field.address.startswith("item/")}
    return [item for item in meeting.items if item.number in numbers]


def _record(
    fields: Sequence[PlacedField], meeting: Meeting, kind: DocumentKind, *, keeps_texts: bool
) -> bytes:
    root = etree.Element(f"{{{NAMESPACE}}}fields", nsmap={"minutes": NAMESPACE})
    for name, value in _facts(meeting, kind).items():
        root.set(name, storable(value))
    for item in _items(fields, meeting):
        entry = etree.SubElement(root, f"{{{NAMESPACE}}}item")
        entry.set("number", storable(item.number))
        entry.set("title", storable(item.title))
    for field in fields:
        entry = etree.SubElement(root, f"{{{NAMESPACE}}}field")
        entry.set("address", storable(field.address))
        entry.set("digest", text_digest(field.text))
        if keeps_texts and field.text:
            entry.text = storable(field.text)
    return part_bytes(root)


def _with_property(part: bytes | None, value: str) -> bytes:
    root = (
        parse_part(part)
        if part
        else etree.Element(f"{_PROPERTIES}Properties", nsmap={"op": _PROPERTIES[1:-1], "vt": _VALUES[1:-1]})
    )
    numbers = [int(one.get("pid", "1")) for one in root]
    entry = etree.SubElement(root, f"{_PROPERTIES}property")
    entry.set("fmtid", _FORMAT)
    entry.set("pid", str(max(numbers, default=1) + 1))
    entry.set("name", PROPERTY)
    etree.SubElement(entry, f"{_VALUES}lpwstr").text = value
    return part_bytes(root)
