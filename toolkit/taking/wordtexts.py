"""What a Word file says in the meeting's fields and beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING
from urllib.parse import unquote

from toolkit.wordfile.docxio import W, attribute, parse_part
from toolkit.wordfile.fieldnames import CUSTOM_PROPERTIES, NAMESPACE, PROPERTY, bookmark_of, text_digest
from toolkit.wordtext.model import Block, Kind, pictures_in
from toolkit.wordtext.openfile import Comment, OpenFile, Unheld
from toolkit.wordtext.reading import read_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

_BLOCKS = (f"{W}p", f"{W}tbl")
_OF_ITEM = "@item/"
_COPY = re.compile(r"_Copy_\d+$")  # of a bookmark that LibreOffice has written twice
_BREAKS = (f"{W}lastRenderedPageBreak", f"{W}br")


@dataclass(frozen=True, slots=True)
class Base:
    """What the text of a field was when the file was made: its digest, and the text where the file has it.

    A file that has not has the digest of its words.
    """

    digest: str
    text: str | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that stands outside the fields: its words, the page (0: unknown) and the heading above it.

    `follows` and `precedes` are the fields without controls that it stands behind and before, with other such
    lines in between at the most; a line of none has no `block`.
    """

    words: str
    page: int
    heading: str
    is_heading: bool = False
    follows: str = ""
    precedes: str = ""
    block: Block | None = None


@dataclass(frozen=True, slots=True)
class WordTexts:
    """What was read of one file.

    `facts` are those of its record: document, edition, committee, date; `titles` the digests of its items'
    titles, by number. `bases` and `fields` go by address; `prompted` are those in which Word thinks it shows
    a prompt. `order` is that of the fields in the file, `twice` are those that stand in it once more.
    `pictures` are the files of the pictures in the fields, by their parts.
    """

    facts: Mapping[str, str]
    titles: Mapping[str, str]
    bases: Mapping[str, Base]
    fields: Mapping[str, tuple[Block, ...]]
    order: tuple[str, ...]
    twice: tuple[str, ...]
    prompted: frozenset[str]
    outside: tuple[Line, ...]
    authors: tuple[str, ...]
    comments: tuple[Comment, ...]
    unheld: Mapping[str, tuple[Unheld, ...]]
    pictures: Mapping[str, bytes]


def read_word_texts(data: bytes) -> WordTexts:
    """Read a Word file. Raises ValueError, KeyError or lxml's errors for what is none."""
    file = OpenFile(data)
    facts, titles, bases = _record(file)
    pages = _pages(file.root)
    walk = _Walk({bookmark_of(address): address for address in bases})
    walk.through(file.body)
    places = {element: place for place, element in enumerate(file.body.iter(*_BLOCKS, f"{W}sdt"))}
    fields, unheld = {}, {}
    for address in sorted(walk.fields, key=lambda address: places[walk.begun[address]]):
        elements = walk.fields[address]
        file.unheld.clear()
        fields[address] = read_blocks(elements, file)
        unheld[address] = tuple(file.unheld)
    outside = tuple(_lines(walk, file, pages))
    beside = (line.block for line in outside if line.block)
    shown = pictures_in((*(block for blocks in fields.values() for block in blocks), *beside))
    return WordTexts(
        facts=facts,
        titles=titles,
        bases=bases,
        fields=fields,
        order=tuple(fields),
        twice=tuple(walk.twice),
        prompted=frozenset(walk.prompted),
        outside=outside,
        authors=file.authors,
        comments=file.comments,
        unheld=unheld,
        pictures={source: file.parts[source] for source in shown},
    )


def _record(file: OpenFile) -> tuple[dict[str, str], dict[str, str], dict[str, Base]]:
    """Return what the file tells of itself, from its custom XML part, else from its property."""
    for name, part in file.parts.items():
        if name.startswith("customXml/") and NAMESPACE.encode() in part and not name.endswith(".rels"):
            root = parse_part(part)
            if root.tag == f"{{{NAMESPACE}}}fields":
                bases = {
                    str(entry.get("address", "")): Base(str(entry.get("digest", "")), entry.text)
                    for entry in root.iterfind(f"{{{NAMESPACE}}}field")
                }
                titles = {
                    str(item.get("number", "")): text_digest(str(item.get("title", "")))
                    for item in root.iterfind(f"{{{NAMESPACE}}}item")
                }
                return {str(key): str(value) for key, value in root.attrib.items()}, titles, bases
    properties = parse_part(file.parts.get(CUSTOM_PROPERTIES, b"<none/>"))
    told = next((one for one in properties if one.get("name") == PROPERTY), None)
    pairs = ("" if told is None else "".join(map(str, told.itertext()))).split()
    values = {name: value for name, _, value in (pair.rpartition("=") for pair in pairs)}
    items = {name.removeprefix(_OF_ITEM): values[name] for name in values if name.startswith(_OF_ITEM)}
    facts = {name[1:]: unquote(values[name]) for name in values if name[:1] == "@" and "/" not in name}
    return facts, items, {name: _base(value) for name, value in values.items() if name[:1] != "@"}


def _base(value: str) -> Base:
    digest, _, words = value.partition(":")
    return Base(digest, None, words)


@dataclass
class _Walk:
    """The walk through a text's blocks: which field each is in, by controls or by bookmarks."""

    names: Mapping[str, str]  # of bookmarks, and the addresses that they stand for
    fields: dict[str, list[etree._Element]] = field(default_factory=dict)
    begun: dict[str, etree._Element] = field(default_factory=dict)  # where each field begins
    twice: list[str] = field(default_factory=list)
    outside: list[etree._Element] = field(default_factory=list)
    prompted: list[str] = field(default_factory=list)
    follows: dict[etree._Element, str] = field(default_factory=dict)  # the field without control above each
    precedes: dict[etree._Element, str] = field(default_factory=dict)

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
            if child.tag in _BLOCKS:
                yield child, address
            elif child.tag == f"{W}sdtContent":
                yield from self._blocks(child, address)
            elif child.tag == f"{W}sdt":
                yield from self._control(child, address)

    def _control(self, control: etree._Element, around: str) -> Iterator[tuple[etree._Element, str]]:
        tag = attribute(control.find(f"{W}sdtPr/{W}tag"), "val")
        address = tag if not around and tag in self.names.values() else ""
        if address in self.fields:
            self.twice.append(address)
            address = ""
        elif address:
            self.fields[address] = []
            self.begun[address] = control
            if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
                self.prompted.append(address)
        yield from self._blocks(control, around or address)

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

    _numbers: dict[str, str] = field(default_factory=dict)  # the fields of bookmarks by their ids

    def _has_field(self, table: etree._Element) -> bool:
        return any(address not in self.fields for address, _ in self._marks(table))


def _pages(root: etree._Element) -> dict[etree._Element, int]:
    """Return the page of each paragraph as Word saw it last; none where no page break was noted."""
    page, pages, noted = 1, {}, False
    for element in root.iter(f"{W}p", *_BREAKS):
        if element.tag == f"{W}p":
            pages[element] = page
        elif element.tag != f"{W}br" or attribute(element, "type") == "page":
            page, noted = page + 1, noted or element.tag != f"{W}br"
    return pages if noted else {}


def _lines(walk: _Walk, file: OpenFile, pages: Mapping[etree._Element, int]) -> Iterator[Line]:
    """Yield what stands outside the fields; a contents table, which a program writes, is left out."""
    heading = ""
    for element in walk.outside:
        style = attribute(element.find(f"{W}pPr/{W}pStyle"), "val")
        if any(name.startswith(("toc", "contents")) for name in file.looks.names(style)):
            continue
        follows, precedes = walk.follows[element], walk.precedes[element]
        for block in read_blocks([element], file):
            words = " ".join(block.text.split())
            is_heading = block.kind is Kind.HEADING
            heading = words if is_heading else heading
            if words:
                first = element if element.tag == f"{W}p" else next(element.iter(f"{W}p"), element)
                own = block if (follows or precedes) and not is_heading else None
                yield Line(words, pages.get(first, 0), heading, is_heading, follows, precedes, own)


def _latest(before: str, mark: str) -> str:
    return mark or before
