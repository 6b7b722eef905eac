"""What a Word file says in the meeting's fields and beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import BadZipFile

from lxml.etree import LxmlError

from toolkit.dataclass import dataclass
from toolkit.taking.fieldwalk import Walk
from toolkit.taking.margins import MarginLine, read_margins
from toolkit.wordfile.blocks import BLOCKS
from toolkit.wordfile.bookmarks import CUSTOM_PROPERTIES, NAMESPACE, PROPERTY, bookmark_of, text_digest
from toolkit.wordfile.docxio import R, W, attribute, parse_part
from toolkit.wordtext.filetexts import read_file_text
from toolkit.wordtext.model import Block, BlockKind, pictures_in
from toolkit.wordtext.openfile import Comment, OpenFile, Unheld
from toolkit.wordtext.reading import read_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

_OF_ITEM = "@item/"
_UNSEEN = frozenset({"hidden", "object", "picture"})
_BREAKS = (f"{W}lastRenderedPageBreak", f"{W}br")


@dataclass(frozen=True, slots=True)
class Base:
    """What the text of a field was when the file was made: its digest, and the text where the file has it.

    A file that has not has the digest of its words. Both are "" where the file has no record any more.
    """

    digest: str
    text: str | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class OutsideLine:
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
    titles, by number, and `names` these titles where the file has them. `bases` and `fields` go by address;
    `prompted` are those in which Word thinks it shows a prompt. `order` is that of the fields in the file,
    `twice` are those that stand in it once more, and `nested` those that stand in another, with that one.
    `beside` is what stands outside the fields and has no words that are seen there. `pictures` are the files
    of the pictures in the fields, by their parts.
    """

    facts: Mapping[str, str]
    titles: Mapping[str, str]
    names: Mapping[str, str]
    bases: Mapping[str, Base]
    fields: Mapping[str, tuple[Block, ...]]
    order: tuple[str, ...]
    twice: tuple[str, ...]
    nested: tuple[tuple[str, str], ...]
    prompted: frozenset[str]
    outside: tuple[OutsideLine, ...]
    beside: tuple[Unheld, ...]
    margins: tuple[MarginLine, ...]
    authors: tuple[str, ...]
    comments: tuple[Comment, ...]
    unheld: Mapping[str, tuple[Unheld, ...]]
    pictures: Mapping[str, bytes]


def read_word_texts(data: bytes) -> WordTexts:
    """Read a Word file. Raises ValueError, KeyError or lxml's errors for what is none."""
    file = OpenFile(data)
    facts, titles, names, bases = _record(file)
    pages = _pages(file.root)
    walk = Walk({bookmark_of(address): address for address in bases})
    walk.through(file.body)
    places = {element: place for place, element in enumerate(file.body.iter(*BLOCKS, f"{W}sdt"))}
    fields, unheld = {}, {}
    for address in sorted(walk.fields, key=lambda address: places[walk.begun[address]]):
        elements = walk.fields[address]
        file.unheld.clear()
        fields[address] = read_blocks(elements, file)
        unheld[address] = tuple(file.unheld)
    file.unheld.clear()
    outside = tuple(_lines(walk, file, pages))
    own = (line.block for line in outside if line.block)
    shown = pictures_in((*(block for blocks in fields.values() for block in blocks), *own))
    return WordTexts(
        facts=facts,
        titles=titles,
        names=names,
        bases=bases,
        fields=fields,
        order=tuple(fields),
        twice=tuple(walk.twice),
        nested=tuple(walk.nested),
        prompted=frozenset(walk.prompted),
        outside=outside,
        beside=(*(one for one in file.unheld if one.code in _UNSEEN), *_foreign(file)),
        margins=read_margins(file),
        authors=file.authors,
        comments=file.comments,
        unheld=unheld,
        pictures={source: file.parts[source] for source in shown},
    )


def _record(file: OpenFile) -> tuple[dict[str, str], dict[str, str], dict[str, str], dict[str, Base]]:
    """Return what the file tells of itself, from its custom XML part, else from its property."""
    for name, part in file.parts.items():
        if name.startswith("customXml/") and NAMESPACE.encode() in part and not name.endswith(".rels"):
            root = parse_part(part)
            if root.tag == f"{{{NAMESPACE}}}fields":
                bases = {
                    str(entry.get("address", "")): Base(str(entry.get("digest", "")), entry.text)
                    for entry in root.iterfind(f"{{{NAMESPACE}}}field")
                }
                names = {
                    str(item.get("number", "")): str(item.get("title", ""))
                    for item in root.iterfind(f"{{{NAMESPACE}}}item")
                }
                titles = {number: text_digest(name) for number, name in names.items()}
                return {str(key): str(value) for key, value in root.attrib.items()}, titles, names, bases
    properties = parse_part(file.parts.get(CUSTOM_PROPERTIES, b"<none/>"))
    told = next((one for one in properties if one.get("name") == PROPERTY), None)
    pairs = ("" if told is None else "".join(map(str, told.itertext()))).split()
    values = {name: value for name, _, value in (pair.rpartition("=") for pair in pairs)}
    items = {name.removeprefix(_OF_ITEM): values[name] for name in values if name.startswith(_OF_ITEM)}
    facts = {name[1:]: unquote(values[name]) for name in values if name[:1] == "@" and "/" not in name}
    bases = {name: _base(value) for name, value in values.items() if name[:1] != "@"}
    return facts, items, {}, bases or dict.fromkeys(_unrecorded(file.body), Base("", None))


def _unrecorded(body: etree._Element) -> Iterator[str]:
    """Yield the fields of a file whose record is gone: Word's Document Inspector takes that out alone."""
    marks = {attribute(mark, "name") for mark in body.iter(f"{W}bookmarkStart")}
    for tag in body.iter(f"{W}tag"):
        address = attribute(tag, "val")
        if address and bookmark_of(address) in marks:
            yield address


def _base(value: str) -> Base:
    digest, _, words = value.partition(":")
    return Base(digest, None, words)


def _pages(root: etree._Element) -> dict[etree._Element, int]:
    """Return the page of each paragraph as Word saw it last; none where no page break was noted."""
    page, pages, noted = 1, {}, False
    for element in root.iter(f"{W}p", *_BREAKS):
        if element.tag == f"{W}p":
            pages[element] = page
        elif element.tag != f"{W}br" or attribute(element, "type") == "page":
            page, noted = page + 1, noted or element.tag != f"{W}br"
    return pages if noted else {}


def _foreign(file: OpenFile) -> Iterator[Unheld]:
    """Yield the files of other kinds that a program has put into the text (17.17.2.1), with their words."""
    for chunk in file.body.iter(f"{W}altChunk"):
        name = file.part(chunk.get(f"{R}id", ""))
        yield Unheld("file", words_of_part(name, file.parts[name]) if name else "")


def _lines(walk: Walk, file: OpenFile, pages: Mapping[etree._Element, int]) -> Iterator[OutsideLine]:
    """Yield what stands outside the fields; a contents table, which a program writes, is left out."""
    heading = ""
    for element in walk.outside:
        style = attribute(element.find(f"{W}pPr/{W}pStyle"), "val")
        if any(name.startswith(("toc", "contents")) for name in file.looks.names(style)):
            continue
        follows, precedes = walk.follows[element], walk.precedes[element]
        for block in read_blocks([element], file):
            pictures = [piece.picture for piece in block.pieces if piece.picture]
            file.unheld += [Unheld("picture", picture.alt or "") for picture in pictures]
            words = " ".join(block.text.split())
            is_heading = block.kind is BlockKind.HEADING
            heading = words if is_heading else heading
            if words:
                first = element if element.tag == f"{W}p" else next(element.iter(f"{W}p"), element)
                own = block if (follows or precedes) and not is_heading else None
                yield OutsideLine(words, pages.get(first, 0), heading, is_heading, follows, precedes, own)


_LINES = ("txt", "text", "md")
_PAGES = ("html", "htm", "xhtml", "xht")
_WORD = b"PK\x03\x04"


def words_of_part(name: str, data: bytes) -> str:
    """Return what such a file says, "" for one of a kind that cannot be read or is damaged."""
    kind = name.rpartition(".")[2].lower()
    if kind in _LINES:
        return _on_one_line(data.decode("utf-8-sig", "replace"))
    found = "docx" if data.startswith(_WORD) else "html" if kind in _PAGES else ""
    try:
        return _on_one_line(read_file_text(data, found).text) if found else ""
    except (ValueError, KeyError, LxmlError, BadZipFile):
        return ""


def _on_one_line(text: str) -> str:
    return " / ".join(" ".join(part.split()) for part in text.split("\n\n") if part.strip())
