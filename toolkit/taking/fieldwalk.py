"""Which field each block of a Word file stands in: by its controls, by its bookmarks where they are gone."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.regex import regex
from toolkit.wordfile.blocks import BLOCKS
from toolkit.wordfile.docxio import W, attribute

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

_COPY = regex(r"_Copy_\d+$")  # of a bookmark that LibreOffice has written twice


@dataclass(slots=True)
class Walk:
    """The walk through a text's blocks: which field each is in, by controls or by bookmarks."""

    names: Mapping[str, str]  # of bookmarks, and the addresses that they stand for
    fields: dict[str, list[etree._Element]] = field(default_factory=dict)
    begun: dict[str, etree._Element] = field(default_factory=dict)  # where each field begins
    twice: list[str] = field(default_factory=list)
    nested: list[tuple[str, str]] = field(default_factory=list)
    outside: list[etree._Element] = field(default_factory=list)
    prompted: list[str] = field(default_factory=list)
    follows: dict[etree._Element, str] = field(default_factory=dict)  # the field without control above each
    precedes: dict[etree._Element, str] = field(default_factory=dict)
    _numbers: dict[str, str] = field(default_factory=dict)  # the fields of bookmarks by their ids

    def through(self, element: etree._Element) -> None:
        """Sort the blocks in an element into fields and what stands outside of them."""
        blocks = list(self._blocks(element, ""))
        spans = self._spans([block for block, _ in blocks])
        marks = [
            address or next((name for name, (first, last) in spans.items() if first <= place <= last), "")
            for place, (_, address) in enumerate(blocks)
        ]
        behind = accumulate(marks, _latest)
        before = reversed([*accumulate(reversed(marks), _latest)])
        for (block, address), marked, above, below in zip(blocks, marks, behind, before, strict=True):
            self.follows[block] = above if above in spans else ""
            self.precedes[block] = below if below in spans else ""
            if address and block.tag == f"{W}tbl":
                inner = map(self._address_of, block.iter(f"{W}sdt"))
                self.nested += [(one, address) for one in inner if one not in {"", address}]
            if address or marked:
                self.begun.setdefault(address or marked, block)
                self.fields.setdefault(address or marked, []).append(block)
            elif block.tag == f"{W}tbl" and self._has_field(block):
                for cell in block.iter(f"{W}tc"):
                    self.through(cell)
            else:
                self.outside.append(block)

    def _blocks(self, element: etree._Element, address: str) -> Iterator[tuple[etree._Element, str]]:
        for child in element:
            if child.tag in BLOCKS:
                yield child, address
            elif child.tag == f"{W}sdtContent":
                yield from self._blocks(child, address)
            elif child.tag == f"{W}sdt":
                yield from self._control(child, address)

    def _control(self, control: etree._Element, around: str) -> Iterator[tuple[etree._Element, str]]:
        address = self._address_of(control)
        if not address or address == around:
            yield from self._blocks(control, around)
            return
        if around:  # pasted into another field: what it says is no part of that one
            self.nested.append((address, around))
        if address in self.fields or (around and self._stands_alone(address, control)):
            self.twice.append(address)
            yield from self._blocks(control, "")
            return
        self.fields[address] = []
        self.begun[address] = control
        if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
            self.prompted.append(address)
        yield from self._blocks(control, address)

    def _address_of(self, control: etree._Element) -> str:
        tag = attribute(control.find(f"{W}sdtPr/{W}tag"), "val")
        return tag if tag in self.names.values() else ""

    def _stands_alone(self, address: str, control: etree._Element) -> bool:
        """Whether a field has another control as well, in no other field."""
        body = control.getroottree().getroot()
        return any(
            other is not control
            and self._address_of(other) == address
            and not any(self._address_of(outer) for outer in other.iterancestors(f"{W}sdt"))
            for other in body.iter(f"{W}sdt")
        )

    def _spans(self, blocks: Sequence[etree._Element]) -> dict[str, tuple[int, int]]:
        """Return the first and the last block of each field that has lost its control.

        LibreOffice 7.4 leaves two bookmarks of one name, or the second as a copy of the first, at its
        beginning and at its end; a field that begins with a table begins in that table's first cell. One that
        is all in a single cell stands there, but for a table's first: that is a table at the end of a file,
        where LibreOffice leaves one, as cells with fields have their names before them.
        """
        places: dict[str, list[int]] = {}
        cells: dict[str, set[etree._Element | None]] = {}
        first = [next(block.iter(f"{W}tc"), None) for block in blocks]
        for place, block in enumerate(blocks):
            for address, cell in self._marks(block):
                places.setdefault(address, []).append(place)
                cells.setdefault(address, set()).add(cell)
        return {
            address: (min(found), max(found))
            for address, found in places.items()
            if address not in self.fields
            and (len(cells[address]) > 1 or not cells[address].isdisjoint({None, first[found[0]]}))
        }

    def _marks(self, block: etree._Element) -> Iterator[tuple[str, etree._Element | None]]:
        """Yield the field of each bookmark that begins or ends in a block, and the cell of a table there."""
        for mark in block.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
            number = attribute(mark, "id")
            if mark.tag == f"{W}bookmarkStart":
                self._numbers[number] = self.names.get(_COPY.sub("", attribute(mark, "name")), "")
            if address := self._numbers.get(number, ""):
                cells = mark.iterancestors(f"{W}tc") if block.tag == f"{W}tbl" else iter(())
                yield address, next(cells, None)

    def _has_field(self, table: etree._Element) -> bool:
        return any(address not in self.fields for address, _ in self._marks(table))


def _latest(before: str, mark: str) -> str:
    return mark or before
